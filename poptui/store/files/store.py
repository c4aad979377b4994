"""The store that keeps plans in files: one TinyDB file a plan, found by name and changed one save at a time."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from poptui.errors import PoptuiError, Refused, StorageError
from poptui.messages import store as say
from poptui.plans.edit import Edit, new_id
from poptui.plans.plan import Plan
from poptui.store.faults import storage_error
from poptui.store.files import drafts, index
from poptui.store.files.locks import PresenceLock, write_lock
from poptui.store.files.migrations import FORMAT, format_of
from poptui.store.files.plan_file import PlanStorage, plan_of, read_bytes, tables_in, write_plan
from poptui.store.home import Home
from poptui.store.listing import Listed
from poptui.store.outcome import note_done, note_fault
from poptui.store.plan_id import PlanId, Shelf
from poptui.store.plan_store import (
    BACKUPS,
    WAIT,
    Draft,
    DraftId,
    Edits,
    Revision,
    Saved,
    already_here,
    applied,
    choose,
    gone,
    no_plan,
)
from poptui.store.safefile import make_folder, sweep, write_safely
from poptui.text.clock import stamp, today

if TYPE_CHECKING:
    from poptui.store.diagnosis import Diagnosis

SUFFIX = ".json"
_NEVER = (-1, -1, -1)
"""A signature that no file has."""


class _Latest(NamedTuple):
    """The file that was last read or written here: the plan in it, and its bytes where they were read."""

    path: Path
    saved: Saved
    data: bytes | None


class FileStore:
    """Keeps the plans of one home, a file each; opens a plan by the path of a file elsewhere too.

    A revision is the signature of the file (time, size, inode) and the version of its format.
    """

    def __init__(self, home: Home, storage: type[PlanStorage] = PlanStorage) -> None:
        """Takes the home and the storage that writes the files."""
        self.home = home
        self._storage = storage
        self._latest: _Latest | None = None  # replaced as a whole, as several threads read and save

    def path_of(self, plan_id: PlanId) -> Path:
        """Returns the file of a plan; it need not exist."""
        return Path(plan_id.location) if plan_id.location else self.home.plans / f"{plan_id.name}{SUFFIX}"

    def place_of(self, plan_id: PlanId) -> str:
        """Returns the path of a plan's file."""
        return str(self.path_of(plan_id))

    def id_of(self, path: Path) -> PlanId:
        """Returns the id of the plan in a file, wherever it lies."""
        is_here = path == self.home.plans / f"{path.stem}{SUFFIX}"
        return PlanId(path.stem) if is_here else PlanId(path.stem, str(path))

    def ids(self, shelf: Shelf = Shelf.PLANS) -> list[PlanId]:
        """Returns the ids of all plans on a shelf, by name.

        Raises:
            StorageError: the folder cannot be read.
        """
        paths = self.home.plan_paths() if shelf is Shelf.PLANS else self.home.unit_paths()
        return [self.id_of(path) for path in paths]

    def find(self, name: str) -> PlanId:
        """Returns the plan that is named by its id, a unique beginning of one, or the path of a file.

        Raises:
            Refused: there is no such plan, or more than one id begins so.
        """
        if "/" in name or name.endswith(SUFFIX):
            path = Path(name)
            if not path.exists() or path.is_dir():
                raise no_plan(name)
            return self.id_of(path)
        return choose(name, self.ids())

    def load(self, plan_id: PlanId) -> Plan:
        """Returns a plan.

        Raises:
            Refused, StorageError: as `plan_file.read_plan`.
        """
        return self._read(self.path_of(plan_id)).saved.plan

    def load_saved(self, plan_id: PlanId) -> Saved:
        """Returns a plan with its revision.

        Raises:
            Refused, StorageError: it is gone, or as `plan_file.read_plan`.
        """
        signature(self.path_of(plan_id))
        return self._read(self.path_of(plan_id)).saved

    def watch(self, plan_id: PlanId, known: Saved) -> Saved | None:
        """Returns the plan when its file was written since it was `known`, else None; one stat when it was not.

        Raises:
            Refused, StorageError: the file is gone or cannot be read any more.
        """
        path = self.path_of(plan_id)
        return None if _is_of(signature(path), known) else self._read(path).saved

    def create(self, form: str, form_version: int, edits: Iterable[Edit] = ()) -> PlanId:
        """Makes a plan of a form, with edits applied; returns its id.

        Raises:
            StorageError: the disk could not be read or written.
        """
        self.home.prepare()
        sweep(self.home.plans)
        while self.path_of(PlanId(name := new_id(8))).exists():
            continue
        return self.add(Plan(id=name, form=form, form_version=form_version, created=stamp()), edits)

    def add(self, plan: Plan, edits: Iterable[Edit] = (), shelf: Shelf = Shelf.PLANS) -> PlanId:
        """Adds a plan that the store does not have (made here, or imported), with edits applied; returns its id.

        Raises:
            Refused: a plan with this id is on the shelf.
            StorageError: the disk could not be read or written.
        """
        self.home.prepare()
        path = make_folder(self.home.plans if shelf is Shelf.PLANS else self.home.units) / f"{plan.id}{SUFFIX}"
        with write_lock(self.home.locks, plan.id):
            if path.exists():
                raise already_here(plan.id)
            self._write(path, msgspec.structs.replace(applied(plan, edits), revision=1))
        return self.id_of(path)

    def put_back(self, plan_id: PlanId, plan: Plan) -> Saved:
        """Writes a plan that is gone from its place again, whole; returns it as it is stored.

        Raises:
            Refused: a plan is there again.
            StorageError: the disk could not be read or written.
        """
        self.home.prepare()
        path = self.path_of(plan_id)
        make_folder(path.parent)
        with write_lock(self.home.locks, path.stem):
            if path.exists():
                raise already_here(plan.id)
            return self._write(path, msgspec.structs.replace(plan, revision=plan.revision + 1))

    def update(self, plan_id: PlanId, edits: Edits, known: Saved | None = None, wait: float = WAIT) -> Saved:
        """Saves edits: they are applied to what the file holds now, and the whole is written once.

        Args:
            plan_id: the plan.
            edits: what to apply, in order, or what makes that of the plan as it is then, while nobody else can save;
                nothing is written when nothing changes.
            known: the plan as it was last loaded or saved; it spares reading a file that nobody wrote since. So does
                having loaded the plan from this store just before.
            wait: seconds to wait for another's save to end.

        Returns:
            The plan as it is on disk now, with what others saved meanwhile.

        Raises:
            Refused, StorageError: the file cannot be read or written, or another is saving; the file is unchanged.
        """
        self.home.prepare()
        path = self.path_of(plan_id)
        with write_lock(self.home.locks, path.stem, wait):
            if known is None or not _is_of(signature(path), known):
                known = self._read(path).saved
            changed = applied(known.plan, edits(known.plan) if callable(edits) else edits)
            if changed is known.plan:
                note_done()  # it is so already
                return known
            self._back_up(path, known)
            return self._write(path, msgspec.structs.replace(changed, revision=known.plan.revision + 1))

    def delete(self, plan_id: PlanId) -> None:
        """Removes a plan with all its traces here: its file, backups, attachments, drafts and locks.

        Raises:
            Refused: it is not a plan of this home.
            StorageError: the file could not be removed, and everything is still there.
        """
        path = self.path_of(plan_id)
        if path.parent != self.home.plans:
            raise Refused(say.files_not_in_home(), str(path), say.files_remove_yourself())
        with write_lock(self.home.locks, path.stem):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise storage_error(error, path) from None
            note_done()
            self._remove_traces(path.stem)
        for name in (f"{path.stem}.lock", f"{path.stem}.open"):
            with contextlib.suppress(OSError):
                (self.home.locks / name).unlink()

    def _remove_traces(self, name: str) -> None:
        """Removes the backups, attachments and drafts of a deleted plan; notes those that cannot be removed."""
        left: list[str] = []
        for folder in (self.home.backups / name, self.home.attachments / name):
            shutil.rmtree(folder, ignore_errors=True)
            left += [str(folder)] if os.path.lexists(folder) else []
        for trace in self.home.drafts.glob(f"{name}.*"):
            try:
                trace.unlink(missing_ok=True)
            except OSError:
                left.append(str(trace))
        if left:
            note_fault(StorageError(say.files_traces_left(), ", ".join(left), say.files_remove_traces()))

    def backups(self, plan_id: PlanId) -> list[PlanId]:
        """Returns the backups of a plan, the oldest first."""
        return [self.id_of(path) for path in self._backup_paths(plan_id.name)]

    def list_plans(self) -> list[Listed]:
        """Returns what the list shows of each plan, from the cache where a plan did not change.

        Raises:
            StorageError: the folder of the plans cannot be read.
        """
        return index.list_plans(self.home)

    def announce(self, plan: Plan) -> PresenceLock:
        """Tells other screens that a plan is open on this one."""
        return PresenceLock(self.home.locks, plan.id)

    def new_draft(self, plan: Plan) -> DraftId:
        """Returns an id for a draft of a plan; what killed programs left in the folders is removed."""
        for folder in (self.home.plans, self.home.drafts):
            sweep(folder)
        return drafts.new_draft(plan.id)

    def keep_draft(self, draft: DraftId, edits: Sequence[Edit]) -> None:
        """Keeps edits in a draft.

        Raises:
            StorageError: the disk could not be read or written.
        """
        drafts.keep_draft(self.home, draft, edits)

    def drop_draft(self, draft: DraftId) -> None:
        """Removes a draft, where there is one."""
        drafts.drop_draft(self.home, draft)

    def has_draft(self, draft: DraftId) -> bool:
        """Returns whether a draft holds edits."""
        return drafts.draft_path(self.home, draft).is_file()

    def drafts(self, plan: Plan) -> list[Draft]:
        """Returns the drafts of a plan that this program kept or one that no longer runs, the oldest first."""
        return drafts.find_drafts(self.home, plan.id)

    def plans_with_drafts(self) -> list[str]:
        """Returns the id of the plan of each draft that is kept, by name."""
        return drafts.plans_with_drafts(self.home)

    def examine(self) -> Iterator[Diagnosis]:
        """Returns what the doctor says of the home: that it can be written in, is private, and that locks work."""
        from poptui.store.files.examination import examine_home  # only the doctor needs it

        return examine_home(self.home)

    def _read(self, path: Path) -> _Latest:
        """Returns what a file holds; a file that nobody wrote since it was last read or written here is not read again.

        Raises:
            Refused, StorageError: as `plan_file.read_plan`.
        """
        while True:
            latest, before = self._latest, _signature_if_there(path)
            if latest is not None and latest.path == path and before is not None and _is_of(before, latest.saved):
                return latest
            data = read_bytes(path)
            tables = tables_in(data, path)
            file_format = format_of(tables) or FORMAT
            plan = plan_of(tables, path)
            if before is not None and signature(path) == before:  # else the file was written meanwhile
                self._latest = _Latest(path, Saved(plan, (*before, file_format)), data)
                return self._latest

    def _write(self, path: Path, plan: Plan) -> Saved:
        """Writes a plan to its file; returns it with its new revision.

        Raises:
            Refused, StorageError: as `plan_file.write_plan`.
        """
        write_plan(path, plan, self._storage)
        note_done()
        try:
            saved = Saved(plan, (*signature(path), FORMAT))
        except PoptuiError:
            note_fault(StorageError(say.files_not_seen(), str(path), say.files_look_again()))
            return Saved(plan, (*_NEVER, FORMAT))  # whoever compares it with the file reads that again
        self._latest = _Latest(path, saved, None)
        return saved

    def _back_up(self, path: Path, saved: Saved) -> None:
        """Keeps the file as it is before the first save of a day, and before the version of its format changes."""
        if path.parent != self.home.plans:
            return  # a plan outside the home may have the id of one in it
        day = today().isoformat()
        plan, is_old_format = saved.plan, saved.revision[-1] != FORMAT
        if not is_old_format and any(backup.name.startswith(day) for backup in self._backup_paths(plan.id)):
            return
        latest = self._latest
        is_read = latest is not None and latest.path == path and latest.saved.revision == saved.revision
        data = latest.data if latest is not None and is_read else None
        backup = make_folder(self.home.backups / plan.id) / f"{day}-{plan.revision:06d}{SUFFIX}"
        try:
            write_safely(backup, data if data is not None else path.read_bytes())
        except OSError as error:
            raise storage_error(error, backup) from None
        with contextlib.suppress(OSError):  # one backup too many is tried again the next day
            for old in self._backup_paths(plan.id)[:-BACKUPS]:
                old.unlink()

    def _backup_paths(self, name: str) -> list[Path]:
        """Returns the files of a plan's backups, the oldest first."""
        return sorted((self.home.backups / name).glob(f"*{SUFFIX}"))


def signature(path: Path) -> Revision:
    """Returns the signature of a file: its time, size and inode.

    Raises:
        Refused: it is gone.
        StorageError: it cannot be looked at.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        raise gone(str(path)) from None
    except OSError as error:
        raise storage_error(error, path) from None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _signature_if_there(path: Path) -> Revision | None:
    """Returns the signature of a file, or None where it cannot be looked at; reading it then says why."""
    with contextlib.suppress(Refused, StorageError):
        return signature(path)
    return None


def _is_of(now: Revision, saved: Saved) -> bool:
    """Returns whether the file with this signature is still the one that held `saved`."""
    return saved.revision[:-1] == now
