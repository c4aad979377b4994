"""Which small changes of the program no test notices.

    python -m tests.bench.mutation plans/merge plans/sharing
    python -m tests.bench.mutation --rest --sample 100 --seed 1

Each mutant is put in a copy of the program; of the tests that reach its line the quickest come first, and the first to
fail kills it. Mutants that change nothing stand in `equivalent.txt`, each with the reason.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import NamedTuple

import pytest

from tests.bench.mutants import Mutant, mutants_of

ROOT = Path(__file__).parents[2]
EQUIVALENT = Path(__file__).parent / "equivalent.txt"
GUARDS = (
    *("plans/sharing", "plans/agreement", "plans/signature", "plans/merge", "plans/talk"),
    *("work/sharing/incoming_file", "exports/agreement", "work/agreement/verify"),
)
"""What guards privacy, signatures and merging: none of its mutants survives."""
ROOMS = ("plans", "store", "work/sharing", "work/agreement")
"""Where the rest is, of which a sample is taken."""
TESTS = (
    *("tests/unit/plans", "tests/unit/work", "tests/unit/store", "tests/unit/exports/test_agreement.py"),
    *("tests/functional/test_cli_agreement.py", "tests/functional/test_cli_followup.py"),
    *("tests/functional/test_cli_import.py", "tests/functional/test_cli_sharing.py"),
)
"""Where the tests are that are to notice."""
FORKS = multiprocessing.get_context("forkserver")
"""How tests are run: in forks of a process that has what they need of other packages."""
PACKAGES = ["pytest", "hypothesis", "hypothesis.strategies", "msgspec", "click", "tinydb", "filelock", "tomlkit"]
QUIET = ("-q", "-x", "-n", "0", "-p", "no:cacheprovider", "-p", "no:randomly", "--durations=0", "--no-header")
SLOWER = 10.0
"""A mutant that makes its tests take so many times as long hangs."""


class Reached(NamedTuple):
    """What a test reaches: the lines of each file, and the seconds it takes."""

    seconds: float
    lines: Mapping[str, frozenset[int]]


def main() -> None:
    """Tries the mutants that were asked for, and prints those that survive."""
    wanted = arguments()
    FORKS.set_forkserver_preload(PACKAGES)
    names = wanted.modules or (rest() if wanted.rest else GUARDS)
    found = [mutant for name in names for mutant in mutants_of(ROOT, f"poptui/{name}.py")]
    known = equivalents()
    mutants = [mutant for mutant in found if mutant.label not in known]
    if wanted.sample:
        mutants = sorted(random.Random(wanted.seed).sample(mutants, min(wanted.sample, len(mutants))))
    with tempfile.TemporaryDirectory(prefix="mutation") as folder:
        copies = [copied(Path(folder) / str(number)) for number in range(wanted.parallel)]
        tests = reached_by_tests(copies[0], wanted.tests or TESTS)
        survivors = tried(mutants, tests, copies)
    for mutant in survivors:
        print(mutant.label)
    equivalent = sum(mutant.label in known for mutant in found)
    print(f"{len(mutants)} mutants: {len(mutants) - len(survivors)} killed, {len(survivors)} survive")
    print(f"{equivalent} more change nothing")


def arguments() -> argparse.Namespace:
    """Returns what was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", help="modules below poptui, such as plans/merge; else all that guard")
    parser.add_argument("--rest", action="store_true", help="the other modules of plans, store and work")
    parser.add_argument("--sample", type=int, default=0, help="try only so many, taken at random")
    parser.add_argument("--seed", type=int, default=1, help="which sample")
    parser.add_argument("--parallel", type=int, default=2, help="so many at a time")
    parser.add_argument("--tests", nargs="*", help="the tests that are to notice")
    return parser.parse_args()


def rest() -> list[str]:
    """Returns the names of the modules that guard nothing."""
    paths = [path for room in ROOMS for path in sorted((ROOT / "poptui" / room).rglob("*.py"))]
    names = [str(path.relative_to(ROOT / "poptui").with_suffix("")) for path in paths]
    return [name for name in names if name not in GUARDS and not name.endswith("__init__")]


def equivalents() -> frozenset[str]:
    """Returns the mutants that change nothing; the file has a line for each, and the reason below it, indented."""
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines() if EQUIVALENT.exists() else []
    return frozenset(line for line in lines if line and not line.startswith((" ", "#")))


def copied(folder: Path) -> Path:
    """Copies the program and its tests to a folder, and returns it."""
    for name in ("poptui", "styles", "tests"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def reached_by_tests(folder: Path, tests: Sequence[str]) -> dict[str, Reached]:
    """Runs the tests once on the program as it is, and returns what each reaches."""
    file = folder / "reached.json"
    more = {"PYTHONPATH": str(folder), "REACHED_ROOT": str(folder), "REACHED_FILE": str(file)}
    command = [sys.executable, "-m", "pytest", *QUIET, "-p", "tests.bench.reached", *tests]
    done = subprocess.run(command, cwd=folder, env={**os.environ, **more}, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"the tests fail on the program as it is:\n{done.stdout[-3000:]}{done.stderr[-1000:]}")
    return {
        name: Reached(one["seconds"], {path: frozenset(lines) for path, lines in one["lines"].items()})
        for name, one in json.loads(file.read_text(encoding="utf-8")).items()
    }


def tried(mutants: Sequence[Mutant], tests: Mapping[str, Reached], copies: Sequence[Path]) -> list[Mutant]:
    """Returns the mutants that survive; each is tried in a copy that no other one is in."""
    free: Queue[Path] = Queue()
    for folder in copies:
        free.put(folder)

    def survives(mutant: Mutant) -> bool:
        folder = free.get()
        try:
            found = not is_killed(mutant, choose(mutant, tests), tests, folder)
            if found:
                print(f"survives: {mutant.label}", file=sys.stderr, flush=True)
            return found
        finally:
            free.put(folder)

    with ThreadPoolExecutor(len(copies)) as pool:
        return [mutant for mutant, found in zip(mutants, pool.map(survives, mutants), strict=True) if found]


def choose(mutant: Mutant, tests: Mapping[str, Reached]) -> list[str]:
    """Returns the tests that reach a mutant, the quickest first; all of them where it is reached by importing."""
    span = range(mutant.first, mutant.last + 1)
    chosen = [
        name
        for name, one in tests.items()
        if not mutant.is_inside or not one.lines.get(mutant.path, frozenset()).isdisjoint(span)
    ]
    return sorted(chosen, key=lambda name: (mutant.path not in tests[name].lines, tests[name].seconds))


def is_killed(mutant: Mutant, chosen: Sequence[str], tests: Mapping[str, Reached], folder: Path) -> bool:
    """Returns whether one of the tests fails, or hangs, on the mutant."""
    if not chosen:
        return False
    path = folder / mutant.path
    source, times = path.read_bytes(), path.stat()
    seconds = 20.0 + SLOWER * sum(tests[name].seconds for name in chosen)
    path.write_bytes(mutant.applied(source))
    child = FORKS.Process(target=run_tests, args=(str(folder), list(chosen)))
    try:
        child.start()
        child.join(seconds)
        return child.exitcode != 0  # None where it hangs
    finally:
        child.kill()
        child.join()
        path.write_bytes(source)
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))  # so that what was compiled of it is used again


def run_tests(folder: str, chosen: Sequence[str]) -> None:
    """Runs tests on the program in a folder, silently; ends with the exit code of pytest."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "tests"]:
        del sys.modules[name]  # those of the folder are taken
    os.chdir(folder)
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    sys.exit(int(pytest.main([*QUIET, "--basetemp", f"{folder}/tmp", *chosen])))


if __name__ == "__main__":
    main()
