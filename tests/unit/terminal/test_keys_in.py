"""What comes in is cut the same however the line cuts it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.terminal.keys_in import LARGEST_PASTE, LONGEST, Cutter, Piece

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


def cut(*parts: str) -> list[Piece]:
    """Cut what comes in in these parts, and give what is whole; text beside text is one."""
    cutter, found = Cutter(), list[Piece]()
    for part in parts:
        for piece in cutter.cut(part):
            if found and piece.kind == found[-1].kind == "text":
                piece = Piece("text", found.pop().text + piece.text)
            found.append(piece)
    return found


@pytest.mark.parametrize(("text", "pieces"), [(text, pieces) for text, pieces in PIECES if pieces])
def test_keys_sequences_and_pastes_are_told_apart(text: str, pieces: list[tuple[str, str]]) -> None:
    """Text, escape, sequences and pastes; what stands in a paste is never a key."""
    assert cut(text) == pieces


@given(st.lists(st.sampled_from(KEYS), max_size=4).map("".join), st.data())
def test_a_slow_line_changes_nothing(text: str, data: st.DataObject) -> None:
    """Cut anywhere, also in the midst of a sequence, it is the same that comes out."""
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    parts = [text[a:b] for a, b in zip([0, *places], [*places, len(text)], strict=True)]
    assert cut(*parts) == cut(text)


@given(st.text(st.sampled_from("\x1b[]OPX^_;?0129~AaMm\x07\\ \x9b\x00é"), max_size=40))
def test_whatever_comes_in_it_goes_on(text: str) -> None:
    """After any rubbish, once time has passed or the sequence is ended, a letter is a letter again."""
    cutter = Cutter()
    list(cutter.cut(text))
    list(cutter.give_up())
    list(cutter.cut("\x1b[201~" * 2 + "\x07\x1b\\"))
    list(cutter.give_up())
    assert list(cutter.cut("q"))[-1:] == [Piece("text", "q")]


@pytest.mark.parametrize("held", ["\x1b", "\x1b[", "\x1b]11;rgb", "\x1bPraten", "\x1bO"])
def test_what_is_not_finished_waits_and_is_given_up(held: str) -> None:
    """When nothing follows it was no sequence but the key Escape, and what was typed behind it."""
    cutter = Cutter()
    assert list(cutter.cut(held)) == []
    assert cutter.is_waiting
    typed = [Piece("text", held[1:])] if held[1:] else []
    assert list(cutter.give_up()) == [Piece("escape", "\x1b"), *typed]
    assert not cutter.is_waiting


def test_a_paste_waits_for_its_end_however_long() -> None:
    """Half a paste is no key and is not given up, also where its end comes in halves."""
    cutter = Cutter()
    assert list(cutter.cut("\x1b[200~half\x1b[20")) == []
    assert not cutter.is_waiting
    assert list(cutter.cut("1~")) == [Piece("paste", "half")]


def test_a_paste_that_is_too_large_is_left_out_whole() -> None:
    """Of a paste above the limit nothing comes in but the word that it was too much; at the limit all of it."""
    assert cut("\x1b[200~" + "a" * LARGEST_PASTE + "\x1b[201~")[0].text == "a" * LARGEST_PASTE
    large = ["\x1b[200~", *["a" * 65536] * 17, "\x1b[201~x"]
    assert cut(*large) == [Piece("too-much", ""), Piece("text", "x")]


def test_a_sequence_without_end_is_none() -> None:
    """What begins as a message of the terminal and never ends is not kept for ever."""
    assert [piece.kind for piece in cut("\x1b]" + "a" * LONGEST)] == ["escape", "text"]
