"""Edits: the one way in which a plan changes. An edit is a list of writes; applying it gives a new plan."""

from __future__ import annotations

import secrets

import msgspec

from poptui.forms.kinds import Iso, Meaning
from poptui.plans.history import note
from poptui.plans.model import Change, Entry, Plan

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""Digits and letters that nobody mistakes for each other."""


def new_id(length: int = 6) -> str:
    """A random word of `ALPHABET` that begins with a digit, so that it is never the name of a command."""
    rest = "".join(secrets.choice(ALPHABET) for _ in range(length - 1))
    return secrets.choice("23456789") + rest


class Write(msgspec.Struct, frozen=True, omit_defaults=True):
    """Puts words, with what they mean, in one register."""

    where: str
    value: str
    iso: Iso = None
    amount: str | None = None


class Author(msgspec.Struct, frozen=True):
    """Who writes: the home's replica id and the role."""

    replica: str
    role: str


class Edit(msgspec.Struct, frozen=True, omit_defaults=True):
    """One act of one writer. Typing in one field in one sitting keeps one `id`, and is one change."""

    id: str
    author: Author
    at: str
    writes: tuple[Write, ...]
    kind: str = "do"
    undoes: str = ""


def write(where: str, meaning: Meaning) -> Write:
    """The write of words with their meaning."""
    return Write(where, meaning.text, meaning.iso, meaning.amount)


def apply(plan: Plan, edit: Edit) -> Plan:
    """The plan after an edit.

    A write that changes nothing leaves its register and the history alone. Each write's version vector takes in what
    the plan holds there now: who applies an edit has seen the plan it is applied to.
    """
    registers = dict(plan.registers)
    history = plan.history
    replica = edit.author.replica
    counter = max((entry.seen.get(replica, 0) for entry in registers.values()), default=0)
    for one in edit.writes:
        present = registers.get(one.where)
        if same(present, one):
            continue
        counter += 1
        seen = {**(present.seen if present else {}), replica: counter}
        registers[one.where] = Entry(one.value, edit.author.role, edit.at, seen, one.iso, one.amount)
        history = note(
            history,
            Change(
                at=edit.at,
                by=edit.author.role,
                where=one.where,
                after=one.value,
                edit=edit.id,
                replica=replica,
                kind=edit.kind,
                undoes=edit.undoes,
                iso=one.iso,
                amount=one.amount,
            ),
        )
    if history is plan.history:
        return plan
    return msgspec.structs.replace(plan, registers=registers, history=history)


def same(present: Entry | None, one: Write) -> bool:
    """Whether a write would change nothing: an empty answer and no answer are the same."""
    if present is None:
        return not one.value
    return (present.value, present.iso, present.amount) == (one.value, one.iso, one.amount)
