"""A plan as JSON and back: everything but the history, for programs and for another home."""

from __future__ import annotations

from typing import Any

import msgspec

from poptui.errors import Refused
from poptui.plans.model import THERE, Entry, Plan, is_note, is_there

VERSION = 1


class Interchange(msgspec.Struct, frozen=True):
    """What the JSON holds; `poptui` is the version of this shape."""

    poptui: int
    id: str
    form: str
    form_version: int
    created: str
    version: int
    registers: dict[str, Entry]


def to_json(plan: Plan) -> str:
    """A plan as JSON that ends in one newline; of removed rows only that they were removed."""
    registers = {
        where: entry
        for where, entry in sorted(plan.registers.items())
        if not is_note(where)
        and (len(parts := where.split("/")) != 3 or parts[2] == THERE or is_there(plan, parts[0], parts[1]))
    }
    whole = Interchange(VERSION, plan.id, plan.form, plan.form_version, plan.created, plan.version, registers)
    plain: dict[str, Any] = msgspec.to_builtins(whole)
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
