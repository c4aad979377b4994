"""Where a terminal has only ASCII every sign is spelled in it, as wide as it was; elsewhere it is itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from poptui.terminal.spelling import in_ascii, speller, wants_ascii


@given(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))
def test_every_sign_keeps_its_width(sign: str) -> None:
    """Each sign becomes signs of ASCII, so many as it had cells."""
    if cell_len(sign):
        found = in_ascii(sign)
        assert found.isascii() and found.isprintable() and len(found) == cell_len(sign)


@pytest.mark.parametrize(
    ("sign", "spelled"), [("é", "e"), ("✓", "v"), ("▌", "|"), ("•", "*"), ("中", "? "), ("a", "a")]
)
def test_signs_stay_recognisable(sign: str, spelled: str) -> None:
    """Accents go, marks become the nearest sign."""
    assert in_ascii(sign) == spelled


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
def test_who_gets_ascii(names: dict[str, str], ascii_only: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Terminals and locales without UTF-8 get ASCII, and whoever asks for it."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG", "TERM", "POPTUI_ASCII"):
        monkeypatch.delenv(name, raising=False)
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    assert wants_ascii() == ascii_only
    assert speller()("✓") == ("v" if ascii_only else "✓")
