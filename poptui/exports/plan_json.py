"""A plan as JSON and back: everything but the history, for programs and for another home."""

from __future__ import annotations

from typing import Any

import msgspec

from poptui.errors import Refused
from poptui.plans.plan import THERE, Entry, Plan, is_note, is_there

VERSION = 1
LARGEST_ATTACHMENT = 5_000_000
"""The most bytes an attachment may have that goes along in a file for the other."""


class Attachment(msgspec.Struct, frozen=True):
    """A file that is sent along: its field, its name (never its path) and its bytes."""

    field: str
    name: str
    data: bytes


class Sender(msgspec.Struct, frozen=True):
    """Who made a shared file: the role and name, the role it is for, the time and the replica id of the home."""

    by: str
    name: str
    to: str
    at: str
    replica: str
    attachments: tuple[Attachment, ...] = ()


class Interchange(msgspec.Struct, frozen=True):
    """A plan as its JSON file holds it.

    `poptui` is the version of this shape; `sender`, spelled `handed` in the file, stands in a shared file only.
    """

    poptui: int
    id: str
    form: str
    form_version: int
    created: str
    version: int
    registers: dict[str, Entry]
    sender: Sender | None = msgspec.field(default=None, name="handed")


def to_json(plan: Plan) -> str:
    """A plan as JSON that ends in one newline; of removed rows only that they were removed."""
    registers = {
        where: entry
        for where, entry in sorted(plan.registers.items())
        if not is_note(where)
        and (len(parts := where.split("/")) != 3 or parts[2] == THERE or is_there(plan, parts[0], parts[1]))
    }
    return _written(plan, registers, None)


def to_shared(plan: Plan, registers: dict[str, Entry], sender: Sender) -> str:
    """The file for the other side: these registers of a plan and nothing else of it, with who hands it over."""
    return _written(plan, registers, sender)


def _written(plan: Plan, registers: dict[str, Entry], sender: Sender | None) -> str:
    """The JSON of some registers."""
    whole = Interchange(VERSION, plan.id, plan.form, plan.form_version, plan.created, plan.version, registers, sender)
    plain: dict[str, Any] = msgspec.to_builtins(whole)
    if sender is None:
        del plain["handed"]
    return msgspec.json.format(msgspec.json.encode(plain), indent=1).decode("utf-8") + "\n"


def from_json(data: bytes, file: str) -> Interchange:
    """What a JSON file holds.

    Raises:
        Refused: it is no plan, or of a newer version.
    """
    try:
        found = msgspec.json.decode(data, type=Interchange)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Refused("dit is geen plan van poptui", file, "lees een bestand van 'poptui export' in") from None
    if found.poptui > VERSION:
        raise Refused("dit bestand is met een nieuwere poptui gemaakt", file, "werk poptui bij")
    return found
