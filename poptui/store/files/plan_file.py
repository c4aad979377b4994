"""The file of a plan: a TinyDB file that is read whole, validated, and written in one write."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import msgspec

from poptui.errors import Refused
from poptui.messages import store as say
from poptui.plans.plan import Plan
from poptui.plans.records import ChangeRecord, RegisterRecord, change_record, entry_record
from poptui.plans.registers import parse, spell
from poptui.plans.validation import validate
from poptui.store.faults import storage_error
from poptui.store.files.migrations import FORMAT, STEPS, Step, Tables, format_of, migrate
from poptui.store.plan_store import PLAN_ID, no_plan, refuse_unreadable
from poptui.store.safefile import write_safely

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""The errors that reading a file as JSON can raise."""


class PlanStorage:
    """The TinyDB storage of a plan: reads a whole file or refuses it, and writes a file whole or not at all.

    It has the methods of `tinydb.storages.Storage` without importing TinyDB, which only saving needs.
    """

    def __init__(self, path: Path) -> None:
        """Takes the path of the file; opens nothing yet."""
        self._path = path

    def read(self) -> Tables:
        """Returns the tables that the file holds.

        Raises:
            Refused: there is no such file, or it is empty, cut off or no plan; the file stays as it is.
            StorageError: the file cannot be read.
        """
        return _decoded(read_bytes(self._path), self._path)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Writes all tables to the file, in one write.

        Raises:
            StorageError: the file cannot be written; it is unchanged.
        """
        write_safely(self._path, msgspec.json.encode(data) + b"\n")

    def close(self) -> None:
        """Closes nothing, as the file is never kept open."""


class BrokenPlan(Refused):
    """Raised for a plan file that cannot be read; it is never overwritten."""

    def __init__(self, what: str, path: Path) -> None:
        super().__init__(what, str(path), say.plan_file_stays())
        self.path = path


class _Head(msgspec.Struct, frozen=True):
    """The only document of the table `plan`."""

    poptui: int
    id: str
    form: str
    form_version: int
    created: str
    revision: int
    version: int = 1


def read_plan(path: Path) -> Plan:
    """Returns the plan in a file, migrated in memory where the file is of an older version.

    Raises:
        Refused: there is no plan, or it is broken, foreign or newer; the file stays as it is.
        StorageError: the file cannot be read.
    """
    return plan_of(tables_in(read_bytes(path), path), path)


def read_bytes(path: Path) -> bytes:
    """Returns the bytes of a plan's file.

    Raises:
        Refused: there is no such file, or it is a pipe or a device.
        StorageError: the file cannot be read.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise _no_file(path)  # not opened: what writes in a pipe would notice, and a device might start
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)  # a pipe would be waited for
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise _no_file(path)
            return file.read()
    except FileNotFoundError:
        raise no_plan(str(path)) from None
    except OSError as error:
        raise storage_error(error, path) from None


def _no_file(path: Path) -> Refused:
    """Returns the refusal of a pipe, a socket or a device."""
    return Refused(say.plan_file_no_file(), str(path), say.plan_file_no_file_mend())


def tables_in(data: bytes, path: Path) -> Tables:
    """Returns what the bytes of a plan's file hold, of whatever version; `path` names the file in errors.

    Raises:
        Refused: it is empty, cut off, no plan, or newer than this program; the file stays as it is.
    """
    tables = _decoded(data, path)
    version = format_of(tables)
    if version is None:
        raise BrokenPlan(say.plan_file_no_plan(), path)
    if version > FORMAT:
        raise Refused(say.plan_file_newer(), str(path), say.plan_file_newer_mend())
    return tables


def plan_of(tables: Tables, path: Path, steps: dict[int, Step] | None = None) -> Plan:
    """Returns the plan that tables hold; `path` names their file in errors.

    Raises:
        Refused: they are no plan.
    """
    try:
        tables = migrate(tables, STEPS if steps is None else steps)
        head = msgspec.convert(tables["plan"]["1"], _Head)
        registers = [msgspec.convert(item, RegisterRecord) for item in tables.get("registers", {}).values()]
        history = msgspec.convert(list(tables.get("history", {}).values()), tuple[ChangeRecord, ...])
    except (msgspec.ValidationError, KeyError):
        raise BrokenPlan(say.plan_file_malformed(), path) from None
    plan = Plan(
        id=head.id,
        form=head.form,
        form_version=head.form_version,
        created=head.created,
        registers={parse(item.where): item.entry() for item in registers},
        history=tuple(one.change() for one in history),
        revision=head.revision,
        version=head.version,
    )
    if not PLAN_ID.fullmatch(plan.id) or validate(plan):
        raise BrokenPlan(say.plan_file_malformed(), path)
    return plan


def tables_of(plan: Plan) -> Tables:
    """Returns the tables that the file of a plan holds."""
    head = _Head(
        poptui=FORMAT,
        id=plan.id,
        form=plan.form,
        form_version=plan.form_version,
        created=plan.created,
        revision=plan.revision,
        version=plan.version,
    )
    registers = [{"where": spell(one), **_plain(entry_record(entry))} for one, entry in plan.registers.items()]
    return {
        "plan": {"1": _plain(head)},
        "registers": {str(number): item for number, item in enumerate(registers, 1)},
        "history": {str(number): _plain(change_record(change)) for number, change in enumerate(plan.history, 1)},
    }


def write_plan(path: Path, plan: Plan, storage: type[PlanStorage] = PlanStorage) -> None:
    """Writes a plan to its file, in one write.

    Raises:
        Refused: the plan could not be read again.
        StorageError: the file cannot be written; it is unchanged.
    """
    refuse_unreadable(plan)
    from tinydb import TinyDB

    with TinyDB(path, storage=storage) as database:
        database.storage.write(tables_of(plan))


def _decoded(data: bytes, path: Path) -> Tables:
    """Returns the tables that bytes hold as JSON."""
    if not data.strip(b"\0 \t\r\n"):
        raise BrokenPlan(say.plan_file_empty(), path)
    try:
        return msgspec.json.decode(data, type=Tables)
    except UNREADABLE:
        raise BrokenPlan(say.plan_file_damaged(), path) from None


def _plain(value: msgspec.Struct) -> dict[str, Any]:
    """Returns a struct as plain values for JSON."""
    plain = msgspec.to_builtins(value)
    assert isinstance(plain, dict)
    return plain
