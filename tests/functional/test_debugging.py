"""The debugging tools that CONTRIBUTING describes: a profile of the screens, and Textual's log."""

from __future__ import annotations

import pstats
from io import StringIO
from pathlib import Path
from signal import SIGTERM

import pytest

from tests.support.line import poptui
from tests.support.pilot import make_plan


@pytest.mark.parametrize("is_told_to_end", [False, True])
def test_profile_is_written_however_the_program_ends(home: Path, tmp_path: Path, is_told_to_end: bool) -> None:
    """With F9 and by a signal: the file names functions of the program, and exit code and terminal are unchanged."""
    make_plan(home)
    file = tmp_path / "profile"
    with poptui(home, POPTUI_PROFILE=str(file)) as terminal:
        terminal.wait("Anna Smit")
        terminal.quiet()
        terminal.signal(SIGTERM) if is_told_to_end else terminal.type("<f9>")
        assert terminal.finish() == (128 + SIGTERM if is_told_to_end else 0)
        assert terminal.modes_restored(), terminal.modes_left()
    listed = StringIO()
    pstats.Stats(str(file), stream=listed).print_stats("poptui")
    assert "poptui/app.py" in listed.getvalue() and "(on_mount)" in listed.getvalue()


def test_unwritable_profile_is_refused_before_the_screens(home: Path, tmp_path: Path) -> None:
    """The error is one line with exit code 4; nothing is drawn."""
    make_plan(home)
    with poptui(home, POPTUI_PROFILE=str(tmp_path / "no folder" / "profile")) as terminal:
        assert terminal.finish() == 4
        assert terminal.screen().startswith("poptui: ")
        assert "Anna Smit" not in terminal.screen()


def test_log_of_textual_is_written(home: Path, tmp_path: Path) -> None:
    """Each message that a widget handles is a line in the file that TEXTUAL_LOG names."""
    make_plan(home)
    file = tmp_path / "log"
    with poptui(home, TEXTUAL_LOG=str(file)) as terminal:
        terminal.wait("Anna Smit")
        terminal.type("<f9>")
        assert terminal.finish() == 0
    assert "PoptuiApp" in file.read_text(encoding="utf-8")
