"""On a terminal with only ASCII each screen is spelled in ASCII, with all in its place; elsewhere it is unchanged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.terminal.ascii_screen import Cursor, screen_in_ascii
from poptui.terminal.cells import Cells
from poptui.terminal.spelling import speller, wants_ascii


def row_of(text: str, width: int = 0, cursor: Cursor = None) -> tuple[Cells, Cursor]:
    """Returns a screen of one row with a text, and a cursor."""
    screen = Cells(width or Cells(1, 1).put(0, 0, text, ""), 1)
    screen.put(0, 0, text, "")
    return screen, cursor


def spelled(text: str, width: int = 0) -> str:
    """Returns a row with a text as a terminal with only ASCII shows it; as wide as the text, or as `width`."""
    screen, _ = screen_in_ascii(*row_of(text, width))
    return "".join(screen.graphemes[0])


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=40), st.integers(1, 50))
def test_ascii_screen_has_a_sign_in_each_cell(text: str, width: int) -> None:
    """No row becomes longer or shorter, whatever is in it."""
    found, _ = screen_in_ascii(*row_of(text, width))
    assert len(found.graphemes[0]) == len(found.styles[0]) == width
    assert all(len(one) == 1 and one.isascii() and one.isprintable() for one in found.graphemes[0])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("café ✓ • ▌", "cafe v * |"),
        ("\u4e2d", "? "),
        ("Ĳsbrand kost € 50      │ ĳs", "IJsbrand kost EUR 50   | is"),
        ("Straße  │", "Strasse |"),
        ("Straße │", "Strase |"),
        ("  Straße│", " Strasse|"),
        ("│  € 50│€ 5  │", "|  E 50|E 5  |"),
        ("    € 50│", "  EUR 50|"),
        ("een € 5   twee € 6   ", "een EUR 5 twee EUR 6 "),
        ("☐ nee   ☒ ja   ", "[ nee   [ ja   "),
        ("ĳĳ ßß      x", "ijij ssss  x"),
        ("½ dag…   ", "1/2 dag. "),
        ("½ dag…     ", "1/2 dag... "),
        ("abc", "abc"),
    ],
)
def test_row_is_spelled_whole_where_it_has_room(text: str, shown: str) -> None:
    """Signs take blanks behind or before their words, where one stays; bars and the next column do not move."""
    assert spelled(text) == shown


def test_cursor_stays_behind_what_was_typed() -> None:
    """It moves with the words that a sign before it makes longer, and only in its own row."""
    screen = Cells(20, 2)
    screen.put(0, 0, "€ 50 en ß", "")
    screen.put(1, 0, "€ 50", "")
    assert [screen_in_ascii(screen, (column, 0))[1] for column in (0, 1, 9, 19)] == [(0, 0), (3, 0), (12, 0), (19, 0)]
    assert screen_in_ascii(screen, (4, 1))[1] == (6, 1)
    assert screen_in_ascii(screen, None)[1] is None


def test_styles_move_with_their_words() -> None:
    """A sign that takes more cells has its style in all of them, and the words behind it keep theirs."""
    screen = Cells(8, 1)
    screen.put(0, 0, "€", "1")
    screen.put(0, 1, "5", "7")
    found, _ = screen_in_ascii(screen, None)
    assert found.graphemes[0] == list("EUR5    ") and found.styles[0] == ["1", "1", "1", "7", "", "", "", ""]


@pytest.mark.parametrize(
    ("names", "ascii_only"),
    [
        ({"LANG": "nl_NL.UTF-8", "TERM": "xterm-256color"}, False),
        ({"LANG": "C.UTF-8", "TERM": "screen"}, False),
        ({"LANG": "C", "TERM": "xterm"}, False),
        ({"TERM": "xterm"}, False),
        ({"LANG": "nl_NL.ISO-8859-1", "TERM": "xterm"}, True),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "nl_NL.ISO-8859-15@euro", "TERM": "xterm"}, True),
        ({"LANG": "nl_NL.UTF-8", "TERM": "linux"}, True),
        ({"LANG": "nl_NL.UTF-8", "TERM": "vt220"}, True),
        ({"LANG": "nl_NL.UTF-8", "TERM": "xterm", "POPTUI_ASCII": "1"}, True),
    ],
)
def test_ascii_is_chosen_by_terminal_locale_or_setting(
    names: dict[str, str], ascii_only: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Terminals and locales without UTF-8 get ASCII, and so does who asks for it."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG", "TERM", "POPTUI_ASCII"):
        monkeypatch.delenv(name, raising=False)
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    assert wants_ascii() == ascii_only
    assert speller()(*row_of("✓"))[0].graphemes == [["v" if ascii_only else "✓"]]
