"""Prints a table of the costs of the program beside the floor: `python -m tests.bench.ratios [ROUNDS] [PYTHON ...]`.

Each PYTHON is that of another environment with poptui, which gets a column of its own: so two states can be laid
beside each other (both installed in the same way). The programs take turns, in reverse order every other round; a
ratio is the median of the paired ratios to the floor. For the screens that is the least of Textual
(`tests.bench.floor`); for what that lacks (Tab, another section, the next cell, a save) its letter; for commands a
Python that does nothing. The floor stands twice: its second column tells how much this machine varies. Times are in
ms, memory is in MB. The machine should do little else.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench.line import Figures, Program, keys, ready, show, start
from tests.bench.measured import Answer, Measured
from tests.support.line import HEAD
from tests.support.pilot import make_plan

NEXT_SECTION, FORMER_SECTION, NEXT_CELL = b"\x1bOS", b"\x1bOR", b"\t"
QUIT_FLOOR, QUIT = b"\x11", b"\x1b[20~"
SETTLED = 0.6
"""Seconds without output after which an act counts as done, also on a loaded machine."""
PLANS = 30
WISH = {"competentie": "Schrijven", "actie": "Een cursus", "tijdpad": "Q3 2027", "kosten": "450"}
FLOOR = [sys.executable, "-m", "tests.bench.floor"]
NOTHING = [sys.executable, "-c", ""]


@dataclass(frozen=True)
class Subject:
    """A program to measure: the floor, or poptui in an environment.

    Attributes:
        name: the head of its column.
        python: the Python of the environment; empty for the floor.
        plan: the id of a plan that opens at question 2.1 and has wishes.
        env: the variables it runs with.
    """

    name: str
    python: str
    plan: str
    env: dict[str, str]

    def argv(self, *words: str) -> list[str]:
        """Returns the command line for these words; for the floor always the same."""
        is_other = self.python != sys.executable
        return [self.python, *(["-P"] if is_other else []), "-m", "poptui", *words] if self.python else FLOOR

    def program(self, *words: str) -> Program:
        """Returns the program opened with these words; for the floor always the same."""
        if not self.python:
            return Program(self.name, FLOOR, b"EADY", b"EADY", QUIT_FLOOR, self.env)
        first, asked = (b"Terugblik", rb"2\.1") if words else (b"(?i)nieuw plan", b"(?i)nieuw plan")
        return Program(self.name, self.argv(*words), first, asked, QUIT, self.env)


def acts(subject: Subject) -> Figures:
    """Returns the figures of another section, the next cell of a table, and a save."""
    with ready(subject.program(subject.plan)) as run:
        run.answer(b"x")
        letters = [run.answer(b"y", 0.1) for _ in range(6)]
        if not subject.python:
            cpu = {"save CPU ms": _mean([one.cpu for one in letters])}
            return _figures("section", letters) | _figures("next cell", letters) | cpu
        run.during(1.0)
        cpu_before = run.cpu()
        run.answer(b"z", 0.1)
        run.during(1.0)  # a save follows half a second after the last key
        cpu = {"save CPU ms": run.cpu() - cpu_before - _mean([one.cpu for one in letters])}
        sections = [run.answer(key, SETTLED) for key in (FORMER_SECTION, NEXT_SECTION) * 3]
        run.answer(NEXT_SECTION + NEXT_SECTION, 1.0)
        cells = [run.answer(NEXT_CELL, SETTLED) for _ in range(3)]
        return _figures("section", sections) | _figures("next cell", cells) | cpu


def _figures(name: str, answers: list[Answer]) -> Figures:
    """Returns the mean figures of an act that was done several times."""
    return {
        f"{name} last ms": _mean([one.last for one in answers]),
        f"{name} CPU ms": _mean([one.cpu for one in answers]),
        f"{name} bytes": _mean([float(one.size) for one in answers]),
    }


def _mean(figures: list[float]) -> float:
    """Returns the mean of numbers."""
    return sum(figures) / len(figures)


def opening_list(subject: Subject) -> Figures:
    """Returns the figures of the first screen of a home with plans."""
    program = subject.program()
    with Measured(program.argv, program.env) as run:
        first = run.until(program.first)
        run.quiet()
        return {f"list of {PLANS} ms": first, f"list of {PLANS} CPU ms": run.cpu()}


def commands(subject: Subject) -> Figures:
    """Returns the figures of commands: the time and the CPU time of each."""
    found = {}
    for words in (("set", subject.plan, "2.4", "Goed"), ("show", subject.plan, "--json"), ("list",), ("--version",)):
        argv = subject.argv(*words) if subject.python else NOTHING
        began = time.monotonic()
        process = subprocess.Popen(argv, env=subject.env, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, argv
        found[f"{words[0]} ms"] = 1000 * (time.monotonic() - began)
        found[f"{words[0]} CPU ms"] = 1000 * (used.ru_utime + used.ru_stime)
    return found


def starting(subject: Subject) -> Figures:
    """Returns the figures of a start at a question, and of the end."""
    return start(subject.program(subject.plan))


def typing(subject: Subject) -> Figures:
    """Returns the figures of letters and of Tab; the floor has one field, so its letter is compared with Tab."""
    found = keys(subject.program(subject.plan))
    if not subject.python:
        found |= {f"Tab {figure}": found[f"letter {figure}"] for figure in ("last ms", "CPU ms", "bytes")}
    return found


def measure(subject: Subject) -> Figures:
    """Returns all figures of a program, measured once, each on a copy of the home."""
    found: Figures = {}
    for act in (starting, opening_list, typing, acts, commands):
        with tempfile.TemporaryDirectory() as folder:
            home = shutil.copytree(subject.env["POPTUI_HOME"], Path(folder) / "home")
            found |= act(replace(subject, env=subject.env | {"POPTUI_HOME": str(home)}))
    return found


def subjects(pythons: list[str], folder: Path) -> list[Subject]:
    """Makes a home; returns the floor twice and poptui of each environment, all with that home."""
    home = folder / "home"
    for number in range(PLANS - 1):
        make_plan(home, HEAD | {"medewerker": f"Medewerker {number}"})
    plan = make_plan(home, HEAD, {"4.1": [WISH] * 3}).name
    env = {"POPTUI_HOME": str(home), "POPTUI_TODAY": "2026-11-21", "HOME": str(folder), "LANG": "C.UTF-8"}
    here = env | {"PYTHONPATH": str(Path(__file__).parents[2])}
    floors = [Subject(name, "", plan, here) for name in ("floor", "floor again")]
    others = [Subject(Path(python).parents[1].name, python, plan, env) for python in pythons]
    return [*floors, Subject("poptui", sys.executable, plan, here), *others]


def main() -> None:
    """Prints the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    os.environ["POPTUI_TODAY"] = "2026-11-21"
    found: list[dict[str, Figures]] = []
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            turn = subjects(sys.argv[2:], Path(folder))
            ordered = turn if number % 2 == 0 else turn[::-1]
            measured = {subject.name: measure(subject) for subject in ordered}
            found.append({subject.name: measured[subject.name] for subject in turn})
    show(found)


if __name__ == "__main__":
    main()
