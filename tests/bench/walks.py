"""Counts the code that a value goes through: `python -m tests.bench.walks [PYTHON]` prints it for four acts.

PYTHON is that of any environment with poptui, so that two states can be laid beside each other. The acts are `set`,
`share`, `sign`, and a letter typed in a text: until it is drawn, and until it is saved. Steps of generators are calls.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench.measured import Measured
from tests.support.landed import LAST_DAY, ZONE, unpack

WALKED = Path(__file__).with_name("walked.py")
WORDS = "Woorden die gevolgd worden"
COLUMNS = ("files", "functions", "calls", "hops", "opened")
PATIENCE = 10.0


def plan_like(home: Path, form: str, status: str) -> str:
    """Returns the id of the only plan of a form with this status."""
    words = [sys.executable, "-m", "poptui", "--home", str(home), "list", "--json"]
    listed = json.loads(subprocess.run(words, env=environment(home), capture_output=True, check=True).stdout)
    (plan,) = [one["id"] for one in listed if (one["form"], one["status"]) == (form, status)]
    return str(plan)


def environment(home: Path) -> dict[str, str]:
    """Returns the variables that the program runs with."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME")}
    return kept | {"POPTUI_HOME": str(home), "POPTUI_TODAY": LAST_DAY, "TZ": ZONE, "LANG": "C.UTF-8"}


def walk_of_a_command(python: str, home: Path, *words: str) -> dict[str, Any]:
    """Returns the counts of a command."""
    counts = home.parent / "counts.json"
    argv = [python, str(WALKED), str(counts), WORDS, *words]
    done = subprocess.run(argv, env=environment(home), cwd=home.parent, capture_output=True, check=False)
    assert done.returncode == 0, done
    return _taken(counts)


def walk_of_a_letter(python: str, home: Path, plan: str, seconds: float) -> dict[str, Any]:
    """Returns the counts of a letter in a text, in so many seconds from the key."""
    counts = home.parent / "counts.json"
    text = "een zin die er al staat"
    argv = [python, str(WALKED), str(counts), f"{text}x", plan]
    with Measured(argv, environment(home) | {"POPTUI_HOME": str(home)}) as run:
        run.until(rb"2\.2")
        run.quiet(1.0)
        run.answer(text.encode(), 1.5)
        os.kill(run.pid, signal.SIGUSR1)
        run.answer(b"x", 0.02)
        run.during(seconds)
        os.kill(run.pid, signal.SIGUSR2)
        found = _taken(counts, run)
        run.end(b"\x1b[20~")
        return found


def _taken(counts: Path, run: Measured | None = None) -> dict[str, Any]:
    """Waits for the file with the counts, deletes it, and returns the counts."""
    deadline = time.monotonic() + PATIENCE
    while not counts.exists():
        assert time.monotonic() < deadline, "no counts"
        run.during(0.05) if run is not None else time.sleep(0.05)
    found: dict[str, Any] = json.loads(counts.read_text(encoding="utf-8"))
    counts.unlink()
    return found


def walks(python: str) -> dict[str, dict[str, Any]]:
    """Returns the counts by act."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        unpack(folder)
        home = folder / "employee"
        begun = plan_like(home, "gemeente", "preparing")
        shared = plan_like(home, "bijlagen", "preparing")
        agreed = plan_like(home, "ontwikkelcontract", "definitive")
        walk_of_a_command(python, home, "set", begun, "datum", "11-12-2027")
        sign = ("sign", agreed, "--as", "werknemer", "--meaning", "akkoord", "--remark", WORDS)
        return {
            "set": walk_of_a_command(python, home, "set", begun, "2.1", WORDS),
            "share": walk_of_a_command(python, home, "share", shared, "--to", "manager", "-o", "out.pop"),
            "sign": walk_of_a_command(python, home, *sign),
            "letter drawn": walk_of_a_letter(python, home, begun, 0.4),
            "letter saved": walk_of_a_letter(python, home, begun, 1.5),
        }


def main() -> None:
    """Prints the table, and by act which functions hold the value."""
    found = walks(sys.argv[1] if len(sys.argv) > 1 else sys.executable)
    print(f"{'':14}" + "".join(f"{name:>11}" for name in (*COLUMNS, "holders", "in files", "names")))
    for act, counts in found.items():
        holders = counts["holders"]
        held = (len({(file, function) for file, function, _ in holders}), len({file for file, *_ in holders}))
        figures = [*(counts[name] for name in COLUMNS), *held, len({name for *_, name in holders})]
        print(f"{act:14}" + "".join(f"{figure:>11}" for figure in figures))
    for act, counts in found.items():
        print(f"\n{act}: the value as")
        for file, function, name in counts["holders"]:
            print(f"  {name:12} {file}: {function}")


if __name__ == "__main__":
    main()
