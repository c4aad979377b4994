"""A plan open on a terminal of its own, for the tests that look at the line."""

from __future__ import annotations

import time
from pathlib import Path

from poptui.plans.plan import Plan
from poptui.store.files.plan_file import read_plan
from tests.support.command import COMMAND
from tests.support.pilot import make_plan
from tests.support.terminal import Terminal

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
"""The answers at the top of a plan, with which it opens at its first question."""
HEADROOM = 1.2
"""The factor by which an act may exceed its budget of bytes."""
HANG = 60.0
"""Seconds after which a test counts as hanging: more than ten times the expected time."""


def environment(home: Path) -> dict[str, str]:
    """Returns the environment variables of the program."""
    root = str(Path(__file__).parents[2])
    settings = {"POPTUI_TODAY": "2026-11-21", "TZ": "Europe/Amsterdam", "PYTHONPATH": root, "ESCDELAY": "50"}
    return settings | {"POPTUI_HOME": str(home)}


def poptui(home: Path, *args: str, cols: int = 80, rows: int = 24, cwd: Path | None = None, **env: str) -> Terminal:
    """Starts the program in a terminal of its own."""
    return Terminal([*COMMAND, *args], cols=cols, rows=rows, env=environment(home) | env, cwd=cwd)


def at_2_1(home: Path, escape: int = 50, colour: bool = True) -> Terminal:
    """Opens a plan at question 2.1, which is still empty, and waits for it."""
    env = {"ESCDELAY": str(escape)} | ({} if colour else {"NO_COLOR": "1"})
    plan = make_plan(home, HEAD)
    terminal = Terminal([*COMMAND, plan.name], env=environment(home) | env)
    terminal.wait("Deel 3 van 5")
    terminal.quiet()
    return terminal


def the_plan(home: Path) -> Path:
    """Returns the file of the only plan."""
    (path,) = (home / "plans").glob("[!.]*.json")  # beside it may lie what a save is writing now
    return path


def plan_in(path: Path) -> Plan:
    """Returns the plan as its file holds it now."""
    return read_plan(path)


def until_saved(path: Path, key: str, words: str) -> None:
    """Waits until an answer is in the file."""
    deadline = time.monotonic() + 20
    while plan_in(path).text(key) != words:
        assert time.monotonic() < deadline, plan_in(path).text(key)
        time.sleep(0.02)
