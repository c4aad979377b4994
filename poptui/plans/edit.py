"""Edits: the one way in which a plan changes. An edit is a list of writes; applying it gives a new plan."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

import msgspec

from poptui.forms.kinds import Iso, Meaning
from poptui.plans.history import note
from poptui.plans.plan import AGREED, THERE, Change, Entry, Plan

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""Digits and letters that nobody mistakes for each other."""


def new_id(length: int = 6) -> str:
    """A random word of `ALPHABET` that begins with a digit, so that it is never the name of a command."""
    first, *rest = os.urandom(length)
    return "23456789"[first % 8] + "".join(ALPHABET[byte % len(ALPHABET)] for byte in rest)


class Write(msgspec.Struct, frozen=True, omit_defaults=True):
    """Puts words, with what they mean, in one register.

    `taken` is an entry that comes from elsewhere: its author and moment stay. Where it knows of everything that stands
    here it is taken as it is; otherwise the write is a decision between the two, which knows of both. One that knows of
    nothing is what stood here before: it is put back as its author's words, by whoever does.
    """

    where: str
    value: str
    iso: Iso = None
    amount: str | None = None
    taken: Entry | None = None


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


def _is_there_so(present: Entry | None, taken: Entry) -> bool:
    """Whether a former value that is put back stands there already, as the words of the same."""
    return not taken.seen and (present is None or present.by == taken.by)


def put_back(change: Change, at: str) -> Write:
    """The write that puts a former value back, as the words of who wrote them."""
    was = Entry(change.after, change.words_by, at, {}, change.iso, change.amount)
    return Write(change.where, change.after, change.iso, change.amount, was)


def apply(plan: Plan, edit: Edit, floor: int = 0) -> Plan:
    """The plan after an edit.

    A write that changes nothing leaves its register and the history alone. Each write's version vector takes in what
    the plan holds there now: who applies an edit has seen the plan it is applied to. Its numbers are above `floor`.
    """
    registers = dict(plan.registers)
    changes: list[Change] = []
    replica = edit.author.replica
    counter = max([floor, *(entry.seen.get(replica, 0) for entry in registers.values())])
    rows = _rows_of(registers, edit.writes)
    for one in edit.writes:
        present = registers.get(one.where)
        if same(present, one) and (one.taken is None or _is_there_so(present, one.taken)):
            continue
        counter = max(counter, one.taken.seen.get(replica, 0) if one.taken else 0)
        if one.taken is not None and dominates(one.taken.seen, present.seen if present else {}):
            entry = one.taken
        else:
            counter += 1
            seen = joined(_known(registers, one.where, rows), one.taken.seen if one.taken else {})
            entry = _written(one, edit, seen, counter)
        if entry == present:
            continue
        registers[one.where] = entry
        if (row := one.where.rpartition("/")[0]) in rows:
            rows[row].add(one.where)
        if same(present, one):
            continue
        is_put_back = one.taken is not None and not one.taken.seen
        by = edit.author.role if is_put_back else entry.by
        changes.append(
            Change(
                at=entry.at,
                by=by,
                where=one.where,
                after=one.value,
                edit=edit.id,
                replica=replica,
                kind=edit.kind,
                undoes=edit.undoes,
                iso=one.iso,
                amount=one.amount,
                author=entry.by if entry.by != by else "",
            )
        )
    if registers == plan.registers:
        return plan
    history = note(plan.history, changes)
    return msgspec.structs.replace(plan, registers=registers, history=history)


def dominates(theirs: dict[str, int], ours: dict[str, int]) -> bool:
    """Whether a version vector knows of everything that another knows of."""
    return all(theirs.get(replica, 0) >= count for replica, count in ours.items())


def joined(*vectors: Mapping[str, int]) -> dict[str, int]:
    """The version vector that knows of everything that any of these knows of."""
    replicas = dict.fromkeys(replica for vector in vectors for replica in vector)
    return {replica: max(vector.get(replica, 0) for vector in vectors) for replica in replicas}


def _rows_of(registers: Mapping[str, Entry], writes: Iterable[Write]) -> dict[str, set[str]]:
    """The registers of each row that is put in or taken out."""
    rows: dict[str, set[str]] = {
        one.where.removesuffix(f"/{THERE}"): set() for one in writes if one.where.endswith(f"/{THERE}")
    }
    for where in registers if rows else ():
        row = where.rpartition("/")[0]
        if row in rows:
            rows[row].add(where)
    return rows


def _known(registers: Mapping[str, Entry], where: str, rows: Mapping[str, set[str]]) -> dict[str, int]:
    """What a write here knows of: what stands here; who puts a row in or takes it out knows of all that is in it.

    Who freezes the agreed text, or opens it again, knows of all that stands in the plan.
    """
    if where == AGREED:
        return joined(*(entry.seen for entry in registers.values()))
    if not where.endswith(f"/{THERE}"):
        return registers[where].seen if where in registers else {}
    return joined(*(registers[place].seen for place in rows[where.removesuffix(f"/{THERE}")]))


def _written(one: Write, edit: Edit, seen: dict[str, int], counter: int) -> Entry:
    """The entry of a write that this edit's author makes or decides on."""
    by, at = (one.taken.by, one.taken.at) if one.taken else (edit.author.role, edit.at)
    return Entry(one.value, by, at, {**seen, edit.author.replica: counter}, one.iso, one.amount)


def same(present: Entry | None, one: Write) -> bool:
    """Whether a write would change nothing: an empty answer and no answer are the same."""
    if present is None:
        return not one.value
    return (present.value, present.iso, present.amount) == (one.value, one.iso, one.amount)
