"""Input is split into the same pieces however it arrives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.terminal.input_parser import LARGEST_PASTE, LONGEST, InputParser, InputPiece

PIECES = [
    ("abc", [("text", "abc")]),
    ("é€\U0001f600", [("text", "é€\U0001f600")]),
    ("\x1b[A", [("sequence", "\x1b[A")]),
    ("\x1bOP\x1b[15~x", [("sequence", "\x1bOP"), ("sequence", "\x1b[15~"), ("text", "x")]),
    ("\x1b[[A\x1b[1;5C", [("sequence", "\x1b[[A"), ("sequence", "\x1b[1;5C")]),
    ("\x1bd\x1b\r", [("escape", "\x1b"), ("text", "d"), ("escape", "\x1b"), ("text", "\r")]),
    ("\x1b\x1b[A", [("escape", "\x1b"), ("sequence", "\x1b[A")]),
    ("a\x1b[200~plak\nmeer\x1b[201~b", [("text", "a"), ("paste", "plak\nmeer"), ("text", "b")]),
    ("\x1b[200~a\x1bx\x11b\x1b[A\x1b[201~", [("paste", "a\x1bx\x11b\x1b[A")]),
    ("\x1b[200~\x1b[201~", [("paste", "")]),
    ("\x1b]11;rgb:0/0/0\x1b\\x\x1b]0;t\x07y", None),
]
KEYS = [text for text, _ in PIECES]


def cut(*parts: str) -> list[InputPiece]:
    """Returns the complete pieces of input that arrives in these parts; adjacent texts are joined."""
    input_parser, found = InputParser(), list[InputPiece]()
    for part in parts:
        for piece in input_parser.feed(part):
            if found and piece.kind == found[-1].kind == "text":
                piece = InputPiece("text", found.pop().text + piece.text)
            found.append(piece)
    return found


@pytest.mark.parametrize(("text", "pieces"), [(text, pieces) for text, pieces in PIECES if pieces])
def test_text_keys_sequences_and_pastes_are_told_apart(text: str, pieces: list[tuple[str, str]]) -> None:
    """Input is split into text, Escape keys, sequences and pastes; nothing inside a paste is a key."""
    assert cut(text) == pieces


@given(st.lists(st.sampled_from(KEYS), max_size=4).map("".join), st.data())
def test_input_in_parts_gives_the_same_pieces(text: str, data: st.DataObject) -> None:
    """Input that arrives in parts, also in the middle of a sequence, gives the same pieces."""
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    parts = [text[a:b] for a, b in zip([0, *places], [*places, len(text)], strict=True)]
    assert cut(*parts) == cut(text)


@given(st.text(st.sampled_from("\x1b[]OPX^_;?0129~AaMm\x07\\ \x9b\x00é"), max_size=40))
def test_letter_after_garbage_is_a_letter(text: str) -> None:
    """After any garbage and a flush, a letter is read as a letter."""
    input_parser = InputParser()
    list(input_parser.feed(text))
    list(input_parser.flush())
    list(input_parser.feed("\x1b[201~" * 2 + "\x07\x1b\\"))
    list(input_parser.flush())
    assert list(input_parser.feed("q"))[-1:] == [InputPiece("text", "q")]


@pytest.mark.parametrize("held", ["\x1b", "\x1b[", "\x1b]11;rgb", "\x1bPraten", "\x1bO"])
def test_unfinished_sequence_waits_and_is_flushed_as_escape_and_text(held: str) -> None:
    """An unfinished sequence waits; a flush yields the Escape key and the text behind it."""
    input_parser = InputParser()
    assert list(input_parser.feed(held)) == []
    assert input_parser.is_waiting
    typed = [InputPiece("text", held[1:])] if held[1:] else []
    assert list(input_parser.flush()) == [InputPiece("escape", "\x1b"), *typed]
    assert not input_parser.is_waiting


def test_unfinished_paste_waits_for_its_end() -> None:
    """Half a paste waits and yields nothing, also where its end arrives in parts."""
    input_parser = InputParser()
    assert list(input_parser.feed("\x1b[200~half\x1b[20")) == []
    assert not input_parser.is_waiting
    assert list(input_parser.feed("1~")) == [InputPiece("paste", "half")]


def test_paste_above_the_limit_is_dropped_whole() -> None:
    """Of a paste above the limit only a notice arrives; of a paste at the limit, all of it."""
    assert cut("\x1b[200~" + "a" * LARGEST_PASTE + "\x1b[201~")[0].text == "a" * LARGEST_PASTE
    large = ["\x1b[200~", *["a" * 65536] * 17, "\x1b[201~x"]
    assert cut(*large) == [InputPiece("paste-too-large", ""), InputPiece("text", "x")]


def test_sequence_without_end_is_escape_and_text() -> None:
    """A sequence that never ends is not kept for ever."""
    assert [piece.kind for piece in cut("\x1b]" + "a" * LONGEST)] == ["escape", "text"]
