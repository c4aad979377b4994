"""Measures the cost of a start, a key, Tab, a burst, a paste and doing nothing: `python -m tests.bench.line [ROUNDS]`.

Beside the floor (the least of Textual), poptui on Textual's own driver, and nano where there is one. The programs take
turns, in reverse order every other round; a ratio is the median of the paired ratios to the floor. The floor stands
twice: its second line tells how much this machine varies.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from math import isnan
from pathlib import Path
from statistics import median

from tests.bench.measured import Measured
from tests.support.line import HEAD
from tests.support.pilot import make_plan

LETTERS = "abcdefghijklmnopqrstuvwxyz"
BURST = "in een ruk doorgetypt " * 23
PASTE = "een regel die uit een ander stuk komt\n" * 27_500
SLOW = 4096
"""Bytes a second of a slow line."""
Figures = dict[str, float]


@dataclass
class Program:
    """A program to measure: how it is started in a folder, what it writes first, and what when all of it is there."""

    name: str
    argv: list[str]
    first: bytes
    ready: bytes
    leave: bytes
    env: dict[str, str] = field(default_factory=dict)


def programs(folder: Path) -> list[Program]:
    """Returns the programs to measure, each with the files that it needs in that folder."""
    python = sys.executable
    root = str(Path(__file__).parents[2])
    home = folder / "home"
    plan = make_plan(home, HEAD).name
    env = {"POPTUI_HOME": str(home), "PYTHONPATH": root, "HOME": str(folder), "LANG": "C.UTF-8"}
    found = [
        Program("floor", [python, "-m", "tests.bench.floor"], rb"EADY", rb"EADY", b"\x11", env),
        Program("floor again", [python, "-m", "tests.bench.floor"], rb"EADY", rb"EADY", b"\x11", env),
        Program("poptui", [python, "-m", "poptui", plan], rb"Terugblik", rb"2\.1", b"\x1b[20~", env),
        Program("stock driver", [python, "-m", "tests.bench.stock", plan], rb"Terugblik", rb"2\.1", b"\x1b[20~", env),
    ]
    if nano := shutil.which("nano"):
        found.append(Program("nano", [nano, "-I", str(folder / "new.txt")], rb"GNU nano", rb"GNU nano", b"\x18n", env))
    return found


def start(program: Program) -> Figures:
    """Returns the figures of a start, to the first text and to the last output, and of an end with nothing unsaved."""
    with Measured(program.argv, program.env) as run:
        found = {"first text ms": run.until(program.first), "first question ms": run.until(program.ready)}
        run.quiet()
        found |= {"quiet ms": 1000 * (run.stamps[-1][0] - run.at_start), "CPU ms": run.cpu(), "memory MB": run.peak()}
        return found | {"bytes": float(len(run.out)), "end ms": run.end(program.leave)}


def keys(program: Program) -> Figures:
    """Returns the figures of letters, each sent when the one before is shown, and of Tab, to and fro."""
    with ready(program) as run:
        run.answer(b"x")
        letters = [run.answer(letter.encode(), 0.06) for letter in LETTERS]
        found = {
            "letter first ms": median(one.first for one in letters),
            "letter last ms": median(one.last for one in letters),
            "letter CPU ms": sum(one.cpu for one in letters) / len(letters),
            "letter bytes": median(one.size for one in letters),
        }
        tabs = [run.answer(key, 0.06) for key in (b"\t", b"\x1b[Z") * 6]
        found |= {"Tab last ms": median(one.last for one in tabs), "Tab bytes": median(one.size for one in tabs)}
        return found | {"Tab CPU ms": sum(one.cpu for one in tabs) / len(tabs)}


def bursts(program: Program) -> Figures:
    """Returns the figures of a burst of 500 letters sent at once, until all of it is shown."""
    with ready(program) as run:
        one = run.answer(BURST[:500].encode())
        return {"burst letters/s": 500_000 / one.last, "burst bytes": float(one.size)}


def pastes(program: Program) -> Figures:
    """Returns the figures of a paste of 1 MiB, until all of it is shown; at most a minute."""
    with ready(program) as run:
        one = run.answer(b"\x1b[200~" + PASTE.replace("\n", "\r").encode()[: 1 << 20] + b"\x1b[201~", 2.0)
        return {"paste s": one.last / 1000, "paste bytes": float(one.size)}


def idle(program: Program) -> Figures:
    """Returns the figures of ten seconds in which nothing happens, counted for a minute."""
    with ready(program) as run:
        run.quiet(1.0)
        cpu, size, began = run.cpu(), len(run.out), time.monotonic()
        run.during(10)
        minutes = (time.monotonic() - began) / 60
        return {"idle bytes/min": (len(run.out) - size) / minutes, "idle CPU ms/min": (run.cpu() - cpu) / minutes}


def slow(program: Program) -> Figures:
    """Returns how long after the last of thirty letters, ten a second, all is shown on a line of 4 KB/s."""
    with ready(program) as run:
        run.throttle(SLOW)
        for letter in (LETTERS + "abcd").encode():
            run.send(bytes([letter]))
            run.during(0.1)
        return {"4 KB/s lag ms": run.answer(b"!", 0.5).last}


def ready(program: Program) -> Measured:
    """Returns the program, started and without further output."""
    run = Measured(program.argv, program.env)
    run.until(program.ready)
    run.quiet(0.4)
    return run


def measure(act: Callable[[Program], Figures], rounds: int, found: list[dict[str, dict[str, float]]]) -> None:
    """Measures all programs so many rounds; adds for each round the figures by program."""
    for at in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            all_programs = programs(Path(folder))
            ordered = all_programs if at % 2 == 0 else all_programs[::-1]
            found.append({program.name: act(program) for program in ordered})


def show(found: list[dict[str, Figures]]) -> None:
    """Prints a row a figure, a column a program: the median, and its ratio to the floor."""
    values: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    ratios: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for turn in found:
        for program, figures in turn.items():
            for name, figure in figures.items():
                values[name][program].append(figure)
                if turn["floor"][name]:
                    ratios[name][program].append(figure / turn["floor"][name])
    names = list(dict.fromkeys(program for turn in found for program in turn))
    print(f"{'':18}" + "".join(f"{name:>20}" for name in names))
    for name, by_program in values.items():
        cells = [_cell(by_program[program], ratios[name][program]) for program in names]
        print(f"{name:18}" + "".join(f"{cell:>20}" for cell in cells))


def _cell(values: list[float], ratios: list[float]) -> str:
    """Returns a figure with its ratio; "-" where nothing could be measured."""
    real, compared = [one for one in values if not isnan(one)], [one for one in ratios if not isnan(one)]
    if not real:
        return "-"
    ratio = f" x{median(compared):.2f}" if compared else ""
    return f"{median(real):.{0 if median(real) >= 100 else 1}f}{ratio}"


def main() -> None:
    """Prints the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    os.environ["POPTUI_TODAY"] = "2026-11-21"
    for act, times in (
        ((start, 2 * rounds + 1),)
        if len(sys.argv) > 2
        else ((start, 2 * rounds + 1), (keys, rounds), (bursts, rounds), (pastes, 1), (slow, 1), (idle, 1))
    ):
        found: list[dict[str, Figures]] = []
        measure(act, times, found)
        show(found)


if __name__ == "__main__":
    main()
