"""Tables of commands: as wide as the terminal in a real one, and whole in a pipe."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from poptui.text.wrap import display_width
from tests.functional.test_cli_agreement import agreed
from tests.support.cli import Cli
from tests.support.terminal import Terminal

LONG = "Een lange cursus over plannen, bellen, lezen en schrijven, met veel oefeningen en een verslag aan het eind"
COMMANDS = (["list"], ["agenda"], ["log"], ["keys"], ["forms", "list"], ["doctor"])


def printed(home: Path, cols: int, *args: str, **more: str) -> list[str]:
    """Returns the lines that a command prints on a terminal of so many columns."""
    names = ("POPTUI_HOME", "POPTUI_TODAY", "TZ", "PYTHONPATH")
    env = {**{name: os.environ[name] for name in names if name in os.environ}, "POPTUI_HOME": str(home), **more}
    with Terminal([sys.executable, "-m", "poptui", *args], cols=cols, env=env) as terminal:
        terminal.finish()
        text = terminal.output.decode()
    return text.replace("\r\n", "\n").removesuffix("\n").split("\n")


def filled(cli: Cli) -> str:
    """Returns the id of a signed plan of a person with a long name, with a long action."""
    plan = agreed(cli, medewerker="Anna-Maria van den Berghe-Vandenbroucke de Middelste", functie=LONG)
    cli.ok("followup", plan, "add", "1-3-2027", "--with", "Bob", "--criteria", f"{LONG} — één, twee ✓ \u6f22\u5b57")
    return plan


def squeezed(text: str) -> list[str]:
    """Returns the signs of a text but spaces, in a fixed order: a table in other lines has the same."""
    return sorted(re.sub(r"\s", "", text))


@pytest.mark.parametrize("cols", [40, 80])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_table_on_a_terminal_is_no_wider_than_it(cli: Cli, cols: int, command: list[str]) -> None:
    """Each line fits, and all words of the table are there, in the lines below where they do not fit in one."""
    plan = filled(cli)
    args = [*command, *([plan] if command == ["log"] else [])]
    lines = printed(cli.home, cols, *args)
    assert max(map(display_width, lines)) <= cols, lines
    if command != ["doctor"]:  # it tells of the terminal
        assert squeezed("".join(lines)) == squeezed(cli.run(*args).out)


def test_table_that_fits_is_on_a_terminal_as_in_a_pipe(cli: Cli) -> None:
    """Nothing wraps that has room."""
    filled(cli)
    assert "\n".join(printed(cli.home, 400, "agenda")) + "\n" == cli.ok("agenda")


def test_table_in_a_pipe_has_one_line_a_row(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is cut, whatever COLUMNS says."""
    filled(cli)
    monkeypatch.setenv("COLUMNS", "40")
    lines = cli.ok("agenda").splitlines()
    assert len(lines) == 2 and LONG in lines[1] and max(map(len, lines)) > 150


def test_table_follows_columns_where_that_is_set(cli: Cli) -> None:
    """COLUMNS goes before what the terminal says of itself."""
    filled(cli)
    lines = printed(cli.home, 132, "agenda", COLUMNS="60")
    assert 50 < max(map(display_width, lines)) <= 60


def test_terminal_without_room_for_columns_shows_every_word(cli: Cli) -> None:
    """Also there no line is wider than the terminal."""
    filled(cli)
    lines = printed(cli.home, 10, "agenda")
    assert max(map(display_width, lines)) <= 10
    assert squeezed("".join(lines)) == squeezed(cli.ok("agenda"))
