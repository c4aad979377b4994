"""One command reads the file of a plan once: Python's audit events count how often the real program opens it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.cli import Cli
from tests.support.plans import HEAD
from tests.support.stores import HANGS

COUNTING = """
import os
import sys

file, *words = sys.argv[1:]
opened = 0


def count(event, args):
    global opened
    if event == "open" and isinstance(args[0], (str, bytes, os.PathLike)) and os.fsdecode(args[0]) == file:
        opened += 1


sys.addaudithook(count)
from poptui.cli.entry import main

try:
    main(words)
finally:
    print(f"opened {opened}", file=sys.stderr)
"""


def openings(file: Path, *words: str) -> int:
    """Runs a command that succeeds, and returns how often it opened a file."""
    command = [sys.executable, "-c", COUNTING, str(file), *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=HANGS)
    assert done.returncode == 0, done.stderr
    return int(done.stderr.split()[-1])


@pytest.mark.parametrize(
    "words",
    [
        ("show", "PLAN"),
        ("set", "PLAN", "2.1", "Veel geleerd"),
        ("row", "add", "PLAN", "4.1", "actie=Cursus"),
        ("undo", "PLAN"),
    ],
)
def test_command_opens_the_plan_file_once(cli: Cli, words: tuple[str, ...]) -> None:
    """Also the first save of a day, which makes a backup."""
    plan = cli.given(HEAD)
    file = cli.home / "plans" / f"{plan}.json"
    assert openings(file, *(plan if word == "PLAN" else word for word in words)) == 1
    is_saved = words[0] != "show"
    assert [backup.name for backup in cli.home.glob("backups/*/*")] == ["2026-11-21-000001.json"] * is_saved


def test_second_save_of_a_day_opens_the_plan_file_once(cli: Cli) -> None:
    """The second save of a day makes no backup and opens the file once."""
    plan = cli.given(HEAD)
    cli.ok("set", plan, "2.1", "eerst")
    assert openings(cli.home / "plans" / f"{plan}.json", "set", plan, "2.1", "later") == 1
    assert cli.texts(plan)["2.1"] == "later"
