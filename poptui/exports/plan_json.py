"""Writes a plan as JSON and reads it back: everything but the history, for programs and for another home."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from poptui.errors import Refused
from poptui.messages import exports as say
from poptui.plans.plan import Entry, Plan
from poptui.plans.records import EntryRecord, entry_record
from poptui.plans.registers import Note, Register, RowPresence, RowRegister, parse, spell
from poptui.text.sizes import LARGEST_PLAN

VERSION = 1
LARGEST_ATTACHMENT = 5_000_000
"""The largest size of an attachment of a shared file, in bytes."""


class Attachment(msgspec.Struct, frozen=True):
    """A file attached to a shared file: the key of its field, its name (never its path) and its bytes."""

    field: str
    name: str
    data: bytes


class Sender(msgspec.Struct, frozen=True):
    """Who made a shared file, and for whom.

    Attributes:
        by: the role of the person who made it.
        name: the name of that person.
        to: the role of the person it is for.
        at: when it was made (see `clock.stamp`).
        replica: the replica id of the home in which it was made.
        attachments: the files attached to it.
    """

    by: str
    name: str
    to: str
    at: str
    replica: str
    attachments: tuple[Attachment, ...] = ()


class Interchange(msgspec.Struct, frozen=True):
    """A plan as its JSON file holds it.

    Attributes:
        poptui: the version of this format.
        id: the id of the plan.
        form: the id of its form.
        form_version: the version of its form.
        created: when the plan was made (see `clock.stamp`).
        version: the version of the plan.
        registers: what each register holds.
        sender: who made a shared file (`handed` in the file); None in an export of the whole plan.
    """

    poptui: int
    id: str
    form: str
    form_version: int
    created: str
    version: int
    registers: dict[str, EntryRecord]
    sender: Sender | None = msgspec.field(default=None, name="handed")

    @property
    def entries(self) -> dict[Register, Entry]:
        """Returns the entries by register."""
        return {parse(spelled): record.entry() for spelled, record in self.registers.items()}


class _Outline(msgspec.Struct, frozen=True):
    """The size of a plan in its JSON file, read without its contents."""

    registers: msgspec.Raw = msgspec.Raw(b"")


def to_json(plan: Plan) -> str:
    """Returns a plan as JSON that ends in one newline; of a removed row it holds only that it was removed."""
    return _encode(plan, {one: entry for one, entry in plan.registers.items() if may_leave(plan, one)}, None)


def may_leave(plan: Plan, register: Register) -> bool:
    """Returns whether a register is in a whole export: notes are not, and of a removed row only its removal is."""
    if isinstance(register, Note):
        return False
    if isinstance(register, RowRegister) and not isinstance(register, RowPresence):
        return plan.is_present(register.row_key)
    return True


def to_shared(plan: Plan, registers: Mapping[Register, Entry], sender: Sender) -> str:
    """Returns the JSON of a shared file: the given registers of a plan and no others, with its sender.

    Raises:
        Refused: it has more text than `from_json` takes in.
    """
    text = _encode(plan, registers, sender)
    _refuse_large(text.encode("utf-8"), plan.id)
    return text


def _refuse_large(data: bytes, where: str) -> None:
    """Refuses the JSON of a plan that has more than `LARGEST_PLAN` bytes without its attachments."""
    if len(bytes(msgspec.json.decode(data, type=_Outline).registers)) > LARGEST_PLAN:
        raise Refused(say.plan_too_large(), where, say.plan_too_large_mend(most=LARGEST_PLAN // 1_000_000))


def _encode(plan: Plan, registers: Mapping[Register, Entry], sender: Sender | None) -> str:
    """Returns the JSON of some registers of a plan."""
    records = {spell(one): entry_record(registers[one]) for one in sorted(registers, key=spell)}
    whole = Interchange(VERSION, plan.id, plan.form, plan.form_version, plan.created, plan.version, records, sender)
    plain: dict[str, Any] = msgspec.to_builtins(whole)
    if sender is None:
        del plain["handed"]
    return msgspec.json.format(msgspec.json.encode(plain), indent=1).decode("utf-8") + "\n"


def from_json(data: bytes, file: str) -> Interchange:
    """Returns the content of a JSON file.

    Args:
        data: the bytes of the file.
        file: the name of the file, for the error.

    Raises:
        Refused: the file is not a plan, was made by a newer version of poptui, or is larger than a plan can be.
    """
    try:
        _refuse_large(data, file)
        found = msgspec.json.decode(data, type=Interchange)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Refused(say.reader_no_plan(), file, say.reader_read_export()) from None
    if found.poptui > VERSION:
        raise Refused(say.reader_newer(), file, say.reader_update())
    return found
