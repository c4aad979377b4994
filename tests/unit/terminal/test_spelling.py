"""On a terminal with only ASCII, each grapheme is spelled in ASCII at the same width; elsewhere it is unchanged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from poptui.terminal.spelling import in_ascii, speller, wants_ascii


@given(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))
def test_ascii_spelling_keeps_the_width(grapheme: str) -> None:
    """The ASCII spelling of a grapheme has as many characters as the grapheme has cells."""
    if cell_len(grapheme):
        found = in_ascii(grapheme)
        assert found.isascii() and found.isprintable() and len(found) == cell_len(grapheme)


@pytest.mark.parametrize(
    ("grapheme", "spelled"), [("é", "e"), ("✓", "v"), ("▌", "|"), ("•", "*"), ("中", "? "), ("a", "a")]
)
def test_ascii_spelling_is_the_nearest_character(grapheme: str, spelled: str) -> None:
    """Accents are dropped and marks become the nearest ASCII character."""
    assert in_ascii(grapheme) == spelled


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
    assert speller()("✓") == ("v" if ascii_only else "✓")
