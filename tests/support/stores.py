"""Stores for tests: homes with a plan in them, storages that count or fail, and programs that write beside the test.

Run as `python -m tests.support.stores NAME ARGUMENTS`, this is one of those programs.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from poptui.errors import PoptuiError
from poptui.forms.value import Value
from poptui.plans.edit import Author, Edit, mark
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, parse
from poptui.store.faults import storage_error
from poptui.store.files.locks import write_lock
from poptui.store.files.plan_file import PlanStorage
from poptui.store.files.store import FileStore
from poptui.store.home import Home
from poptui.store.open_plan import OpenPlan
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import PlanStore
from poptui.text.clock import stamp

ROOT = Path(__file__).parents[2]
HANGS = 30.0
"""Seconds after which a test counts as hanging; nothing takes that long."""


def acts(role: str = "employee", replica: str = "2aaa") -> EditBuilder:
    """Returns the maker of edits of this moment."""
    return EditBuilder(Author(replica, role), stamp())


def typed(where: str, text: str, session: str = "", role: str = "employee") -> Edit:
    """Returns the edit of a person who typed in an answer."""
    return acts(role).write(parse(where), Value(text), session)


def new_plan(store: PlanStore, **answers: str) -> PlanId:
    """Makes a plan with these answers, whose keys are written `_2_1`, and returns its id."""
    writes = [mark(Answer(key.strip("_").replace("_", ".")), text) for key, text in answers.items()]
    return store.create("gemeente", 1, [acts().edit(writes)] if writes else [])


def digest(path: Path) -> str:
    """Returns a digest of a file, to see whether any byte changed."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def until(holds: Callable[[], bool]) -> None:
    """Waits until a condition holds; a test whose condition never holds times out."""
    give_up = time.monotonic() + HANGS
    while not holds():
        assert time.monotonic() < give_up, "this hangs"
        time.sleep(0.01)


def recording() -> tuple[type[PlanStorage], list[Path]]:
    """Returns a storage class, and the list of the writes of all stores that use it."""
    writes: list[Path] = []

    class Recording(PlanStorage):
        def __init__(self, path: Path) -> None:
            super().__init__(path)
            self.path = path

        def write(self, data: dict[str, dict[str, Any]]) -> None:
            writes.append(self.path)
            super().write(data)

    return Recording, writes


class Disk:
    """A disk that is full as long as `full` says so; `storage` writes to it."""

    def __init__(self) -> None:
        self.full = False
        self.refused = 0
        disk = self

        class Filling(PlanStorage):
            def __init__(self, path: Path) -> None:
                super().__init__(path)
                self.path = path

            def write(self, data: dict[str, dict[str, Any]]) -> None:
                if disk.full:
                    disk.refused += 1
                    raise storage_error(OSError(errno.ENOSPC, "No space left on device"), self.path)
                super().write(data)

        self.storage = Filling


class Program:
    """A program of this module that runs beside the test."""

    def __init__(self, name: str, *args: str | Path | float) -> None:
        """Starts the program."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.stores", name, *map(str, args)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        """Returns the next line that the program writes."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")

    def say(self) -> None:
        """Lets the program go on."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def end(self) -> tuple[int, list[str]]:
        """Waits for the end of the program; returns its exit code and the remaining lines."""
        out, _ = self.process.communicate(timeout=HANGS)
        return self.process.returncode, out.splitlines()


@contextmanager
def program(name: str, *args: str | Path | float) -> Iterator[Program]:
    """Yields a program of this module, and kills it after the test."""
    running = Program(name, *args)
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.process.kill()
        running.process.communicate()


# --- the programs ---------------------------------------------------------------------------------


def tell(*words: object) -> None:
    """Writes a line to the test."""
    print(*words, flush=True)


def _opened(path: str) -> tuple[FileStore, PlanId]:
    """Returns the store of a plan's file, and the plan's id."""
    store = FileStore(Home(Path(path).parent.parent))
    return store, store.id_of(Path(path))


def save(path: str, where: str, text: str) -> None:
    """Saves one answer."""
    store, plan_id = _opened(path)
    store.update(plan_id, [typed(where, text)])


def edit_often(path: str, role: str, count: str) -> None:
    """Saves so many edits, each of a row of its own, once the test says so."""
    store, plan_id = _opened(path)
    mine = acts(role, f"2{role}")
    tell("ready")
    sys.stdin.readline()
    for number in range(int(count)):
        row = f"2{role}{number}"
        cells = {"actie": Value(f"{role} {number}")}
        edit = mine.add_row(Plan("2abcde", "gemeente", 1, ""), "4.1", cells, row=row)
        store.update(plan_id, [edit], wait=HANGS)
    tell("done")


def long_text(number: int) -> str:
    """Returns a text that begins with a number, which decides its length."""
    return f"{number}:" + "x" * (number * 7919 % 30_000)


def be_killed(path: str, runs: str) -> None:
    """Kills a writer at random moments; writes each time the last number it saved and the content of the file."""
    store, plan_id = _opened(path)
    chance = random.Random(20261121)
    for _ in range(int(runs)):
        out, into = os.pipe()
        start = int(store.load(plan_id).text("2.1").partition(":")[0])
        writer = os.fork()
        if writer == 0:
            _write_for_ever(store, plan_id, start, into)
        os.close(into)
        with os.fdopen(out, "rb") as pipe:
            saved = [pipe.readline()]
            time.sleep(chance.uniform(0, 0.1))
            os.kill(writer, signal.SIGKILL)
            os.waitpid(writer, 0)
            saved += pipe.readlines()
        plan = store.load(plan_id)
        number = int(plan.text("2.1").partition(":")[0])
        is_whole = plan.text("2.1") == plan.text("2.2") == long_text(number)
        tell(json.dumps({"saved": int(saved[-1]), "holds": number, "whole": is_whole}))
    tell("done")


def _write_for_ever(store: FileStore, plan_id: PlanId, number: int, into: int) -> None:
    """Saves long texts without end, and reports each save."""
    while True:
        number += 1
        store.update(plan_id, [acts().edit([mark(Answer(key), long_text(number)) for key in ("2.1", "2.2")])])
        os.write(into, b"%d\n" % number)


def hold(path: str) -> None:
    """Holds the write lock of a plan until the test says so."""
    with write_lock(_opened(path)[0].home.locks, Path(path).stem):
        tell("held")
        sys.stdin.readline()
    tell("free")


def limit(size: int) -> None:
    """Limits the size of the files that are written; 0 for no limit."""
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size or hard, hard))


def fill(path: str) -> None:
    """Saves an edit that does not fit on the disk, then one that does; reports both results."""
    store, plan_id = _opened(path)
    limit(Path(path).stat().st_size + 1000)
    for text in ("x" * 50_000, "klein"):
        try:
            store.update(plan_id, [typed("2.2", text)])
            tell("saved")
        except PoptuiError as error:
            tell(type(error).__name__, error)


def type_on_full_disk(path: str) -> None:
    """Types while the plan file cannot be written; makes room when the test says so."""
    opened = OpenPlan(*_opened(path))
    limit(Path(path).stat().st_size // 2)
    opened.do(typed("2.2", "past er niet meer bij"))
    tell("saved" if opened.flush(HANGS) else "failed")
    sys.stdin.readline()
    limit(0)
    until(lambda: "past er niet" in Path(path).read_text(encoding="utf-8"))
    tell("saved" if opened.close(HANGS) else "failed")


def type_until_terminated(path: str, seconds: str) -> None:
    """Types without a pause; on SIGTERM flushes as the screens do, reports the last text, and ends."""
    opened = OpenPlan(*_opened(path))
    last = 0

    def end(_signal: int, _frame: object) -> None:
        opened.flush(float(seconds))
        os.write(1, b"%d\n" % last)
        os._exit(143)

    signal.signal(signal.SIGTERM, end)
    tell("ready")
    while True:
        opened.do(typed("2.1", f"tekst {last + 1}", "2sitting"))
        last += 1


def flush_in_handlers(path: str, count: str) -> None:
    """Types without a pause while signals ask for flushes; reports how many of those saved all."""
    opened = OpenPlan(*_opened(path))
    answers: list[bool] = []

    def flush(_signal: int, _frame: object) -> None:
        answers.append(opened.flush(HANGS))
        signal.setitimer(signal.ITIMER_REAL, 0.001)

    signal.signal(signal.SIGALRM, flush)
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    number = 0
    while len(answers) < int(count):
        number += 1
        opened.do(typed("2.1", f"tekst {number}", "2sitting"))
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    tell(sum(answers), opened.close(HANGS), opened.plan.text("2.1"))


def type_and_stay(path: str, where: str, text: str) -> None:
    """Types in an open plan, reports when that is saved or kept as a draft, and waits for the test."""
    opened = OpenPlan(*_opened(path))
    opened.do(typed(where, text))
    drafts = _opened(path)[0].home.drafts
    until(lambda: any(drafts.glob("*.json")) or text in Path(path).read_text(encoding="utf-8"))
    tell("other" if opened.announce() else "alone")
    sys.stdin.readline()
    tell("saved" if opened.close(HANGS) else "failed")


PROGRAMS: dict[str, Callable[..., None]] = {
    one.__name__: one
    for one in (
        *(save, edit_often, be_killed, hold, fill, type_on_full_disk),
        *(type_until_terminated, flush_in_handlers, type_and_stay),
    )
}

if __name__ == "__main__":
    PROGRAMS[sys.argv[1]](*sys.argv[2:])
