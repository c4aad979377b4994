"""The plans of a home: found by name, read, and changed one save at a time."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from poptui.errors import Refused
from poptui.plans.edit import Edit, apply, new_id
from poptui.plans.plan import Plan
from poptui.store.faults import storage_error
from poptui.store.files.locks import WAIT, write_lock
from poptui.store.files.migrations import FORMAT, format_of
from poptui.store.files.plan_file import PlanStorage, plan_of, read_plan, read_tables, write_plan
from poptui.store.home import Home
from poptui.store.safefile import make_folder, sweep, write_safely
from poptui.text.clock import stamp, today

KEPT = 10
"""So many backups of a plan are kept."""

_EPOCH = 1_577_836_800_000
"""2020-01-01 in milliseconds of the system's clock."""
Signature = tuple[int, int, int]
"""What tells that a file was written anew: time, size and inode."""


Edits = Sequence[Edit] | Callable[[Plan], Sequence[Edit]]


class Saved(NamedTuple):
    """A plan as it is on disk, and the signature of its file then."""

    plan: Plan
    signature: Signature


class PlanStore:
    """Reads and writes the plans of one home."""

    def __init__(self, home: Home, storage: type[PlanStorage] = PlanStorage) -> None:
        """Takes the home and the storage that writes the files."""
        self.home = home
        self._storage = storage

    def paths(self) -> list[Path]:
        """The files of all plans, by name.

        Raises:
            StorageError: the folder cannot be read.
        """
        return self.home.plan_paths()

    def find(self, name: str) -> Path:
        """The file of the plan that is named by its id, a unique beginning of one, or a path.

        Raises:
            Refused: there is no such plan, or more than one id begins so.
        """
        if "/" in name or name.endswith(".json"):
            path = Path(name)
            if not path.is_file():
                raise Refused("dit plan is er niet", name, "zie 'poptui list'")
            return path
        paths = [path for path in self.paths() if name and path.stem.startswith(name.casefold())]
        exact = [path for path in paths if path.stem == name.casefold()]
        if len(exact or paths) == 1:
            return (exact or paths)[0]
        if paths:
            some = ", ".join(path.stem for path in paths[:3])
            raise Refused("meer dan een plan begint zo", name, f"typ meer tekens: {some}")
        raise Refused("geen plan met dit nummer", name or "leeg", "zie 'poptui list'")

    def load(self, path: Path) -> Plan:
        """The plan in a file.

        Raises:
            Refused, StorageError: as `plan_file.read_plan`.
        """
        return read_plan(path, self._storage)

    def load_signed(self, path: Path) -> Saved:
        """The plan in a file with the signature of the file; read again if it was written meanwhile."""
        while True:
            before = signature(path)
            plan = self.load(path)
            if signature(path) == before:
                return Saved(plan, before)

    def create(self, form: str, form_version: int, edits: Iterable[Edit] = ()) -> Path:
        """Makes a plan of a form, with edits applied, and gives its file.

        Raises:
            StorageError: the disk would not.
        """
        self.home.prepare()
        sweep(self.home.plans)
        while (path := self.home.plans / f"{new_id(8)}.json").exists():
            continue
        plan = Plan(id=path.stem, form=form, form_version=form_version, created=stamp())
        return self.add(plan, edits)

    def add(self, plan: Plan, edits: Iterable[Edit] = (), folder: Path | None = None) -> Path:
        """Takes in a plan that is not here yet (made here, or imported), with edits applied; gives its file.

        It comes among the plans, or in the folder that is named.

        Raises:
            Refused: a plan with this id is here.
            StorageError: the disk would not.
        """
        self.home.prepare()
        path = make_folder(folder or self.home.plans) / f"{plan.id}.json"
        with write_lock(self.home.locks, plan.id):
            if path.exists():
                raise Refused("dit plan is er al", plan.id, "kies een ander plan")
            write_plan(path, msgspec.structs.replace(_applied(plan, edits), revision=1), self._storage)
        return path

    def update(self, path: Path, edits: Edits, known: Saved | None = None, wait: float = WAIT) -> Saved:
        """Saves edits: they are applied to what the file holds now, and the whole is written once.

        Args:
            path: the plan's file.
            edits: what to apply, in order, or what makes them of the plan as it is then, while nobody else can save;
                nothing is written when they change nothing.
            known: the plan as it was last read or saved here; it spares reading a file that nobody wrote since.
            wait: seconds to wait for another's save to end.

        Returns:
            The plan as it is on disk now, with what others saved meanwhile.

        Raises:
            Refused, StorageError: the file cannot be read or written, or another is saving; it is as it was.
        """
        self.home.prepare()
        with write_lock(self.home.locks, path.stem, wait):
            if known is not None and signature(path) == known.signature:
                plan, old_format = known.plan, False
            else:
                tables = read_tables(path, self._storage)
                old_format = format_of(tables) != FORMAT
                plan = plan_of(tables, path)
            changed = _applied(plan, edits(plan) if callable(edits) else edits)
            if changed is plan:
                return Saved(plan, signature(path))
            self._back_up(path, plan, always=old_format)
            changed = msgspec.structs.replace(changed, revision=plan.revision + 1)
            write_plan(path, changed, self._storage)
            return Saved(changed, signature(path))

    def backups(self, plan_id: str) -> list[Path]:
        """The backups of a plan, oldest first."""
        return sorted((self.home.backups / plan_id).glob("*.json"))

    def delete(self, path: Path) -> None:
        """Removes a plan with all its traces here: its file, backups, attachments, drafts and locks.

        Raises:
            Refused: it is not a plan of this home.
            StorageError: the disk would not.
        """
        if path.parent != self.home.plans:
            raise Refused("dit plan ligt niet in deze map", str(path), "haal het bestand zelf weg")
        with write_lock(self.home.locks, path.stem):
            try:
                path.unlink(missing_ok=True)
                for folder in (self.home.backups, self.home.attachments):
                    shutil.rmtree(folder / path.stem, ignore_errors=True)
                for trace in self.home.drafts.glob(f"{path.stem}.*"):
                    trace.unlink(missing_ok=True)
            except OSError as error:
                raise storage_error(error, path) from None
        for name in (f"{path.stem}.lock", f"{path.stem}.open"):
            with contextlib.suppress(OSError):
                (self.home.locks / name).unlink()

    def _back_up(self, path: Path, plan: Plan, *, always: bool) -> None:
        """Keeps the file as it is before the first save of a day, and before its version changes."""
        if path.parent != self.home.plans:
            return  # a plan that lies elsewhere may bear the id of one here
        day = today().isoformat()
        if not always and any(backup.name.startswith(day) for backup in self.backups(plan.id)):
            return
        backup = make_folder(self.home.backups / plan.id) / f"{day}-{plan.revision:06d}.json"
        try:
            write_safely(backup, path.read_bytes())
            for old in self.backups(plan.id)[:-KEPT]:
                old.unlink()
        except OSError as error:
            raise storage_error(error, backup) from None


def signature(path: Path) -> Signature:
    """The signature of a file.

    Raises:
        Refused: it is gone.
        StorageError: it cannot be looked at.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        raise Refused("dit plan is er niet meer", str(path), "zie 'poptui list'") from None
    except OSError as error:
        raise storage_error(error, path) from None
    return found.st_mtime_ns, found.st_size, found.st_ino


def count_now() -> int:
    """The number that a change gets at least that is saved now: the milliseconds since 2020."""
    return int(1000 * time.time()) - _EPOCH


def _applied(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """The plan after all edits.

    What is saved bears a number that was never used before, also where a backup was put back since: at least the
    milliseconds since 2020.
    """
    floor = count_now()
    for edit in edits:
        plan = apply(plan, edit, floor)
    return plan
