"""Edits: the one way in which a plan changes. An edit is a list of writes; applying it gives a new plan."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

import msgspec

from poptui.forms.value import NOTHING, Value
from poptui.plans.history import give, note
from poptui.plans.opinions import cells_of
from poptui.plans.plan import Change, Entry, Plan
from poptui.plans.registers import AgreedText, Register, RowKey, RowOpinion, RowPresence, RowRegister

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""Digits and letters that nobody mistakes for each other."""


def new_id(length: int = 6) -> str:
    """Returns a random word of `ALPHABET` that begins with a digit, so that it is never the name of a command."""
    first, *rest = os.urandom(length)
    return "23456789"[first % 8] + "".join(ALPHABET[byte % len(ALPHABET)] for byte in rest)


class Write(msgspec.Struct, frozen=True):
    """Puts a value in one register.

    Attributes:
        register: the register.
        value: the value.
        taken: an entry that comes from elsewhere and holds this value: its author and moment stay. Where it knows of
            everything that stands here, it is taken as it is; otherwise the write is a decision between the two, which
            knows of both. An entry that knows of nothing is a former value that is put back as its author's words.
    """

    register: Register
    value: Value
    taken: Entry | None = None

    @property
    def is_put_back(self) -> bool:
        """Returns whether the write restores a former value under its former author."""
        return self.taken is not None and not self.taken.seen


class Author(msgspec.Struct, frozen=True):
    """Who writes: a person at a home, in a role.

    Attributes:
        replica: the id of the home.
        role: the role in whose name is written.
        person: the name of the person, by the settings of the home; empty where these have none.
        through: the person's own role, where that is another one; else empty.
    """

    replica: str
    role: str
    person: str = ""
    through: str = ""


class Edit(msgspec.Struct, frozen=True):
    """One act of one author. Typing in one field in one typing session keeps one `id`, and is one change."""

    id: str
    author: Author
    at: str
    writes: tuple[Write, ...]
    kind: str = "do"
    undoes: str = ""


def mark(register: Register, words: str) -> Write:
    """Returns a write of words without a date, period or amount: a mark, a state or a record."""
    return Write(register, Value(words))


def clear(register: Register) -> Write:
    """Returns the write that empties a register."""
    return Write(register, NOTHING)


def take(register: Register, entry: Entry) -> Write:
    """Returns the write that takes an entry from elsewhere."""
    return Write(register, entry.value, entry)


def put_back(change: Change, at: str) -> Write:
    """Returns the write that restores a former value under its former author."""
    return take(change.register, Entry(change.after, change.words_by, at, {}, change.person, change.through))


def apply(plan: Plan, edit: Edit, floor: int = 0) -> Plan:
    """Returns the plan after an edit.

    A write that changes nothing leaves its register and the history alone. Each write's version vector takes in what
    the plan holds there now: who applies an edit has seen the plan it is applied to. Its numbers are above `floor`.
    """
    registers = dict(plan.registers)
    changes: list[Change] = []
    replica = edit.author.replica
    counter = max([floor, *(entry.seen.get(replica, 0) for entry in registers.values())])
    rows = _registers_of_rows(registers, edit.writes)
    for one in edit.writes:
        present = registers.get(one.register)
        if _stands(present, one):
            continue
        counter = max(counter, one.taken.seen.get(replica, 0) if one.taken else 0)
        if one.taken is not None and dominates(one.taken.seen, present.seen if present else {}):
            entry = one.taken
        else:
            counter += 1
            known = _known(registers, one.register, rows, is_said=one.taken is None)
            seen = joined(known, one.taken.seen if one.taken else {})
            entry = _written(one, edit, {**seen, replica: counter})
        if entry == present:
            continue
        registers[one.register] = entry
        if isinstance(one.register, RowRegister) and one.register.row_key in rows:
            rows[one.register.row_key].add(one.register)
        if not holds(present, one.value):
            changes.append(_change(one, edit, entry))
    history = note(plan.history, changes)
    if not changes and edit.kind == "share":
        history = give(history)
    if registers == plan.registers and history == plan.history:
        return plan
    return msgspec.structs.replace(plan, registers=registers, history=history)


def dominates(theirs: Mapping[str, int], ours: Mapping[str, int]) -> bool:
    """Returns whether a version vector knows of everything that another knows of."""
    return all(theirs.get(replica, 0) >= count for replica, count in ours.items())


def joined(*vectors: Mapping[str, int]) -> dict[str, int]:
    """Returns the version vector that knows of everything that any of these knows of."""
    replicas = dict.fromkeys(replica for vector in vectors for replica in vector)
    return {replica: max(vector.get(replica, 0) for vector in vectors) for replica in replicas}


def holds(present: Entry | None, value: Value) -> bool:
    """Returns whether a register holds this value already: an empty answer and no answer are the same."""
    return present.value == value if present is not None else not value.words


def _stands(present: Entry | None, one: Write) -> bool:
    """Returns whether a write would change nothing: the register holds its value, by the same author."""
    if not holds(present, one.value):
        return False
    if one.taken is None:
        return True
    return one.is_put_back and (present is None or present.by == one.taken.by)


def _registers_of_rows(registers: Iterable[Register], writes: Iterable[Write]) -> dict[RowKey, set[Register]]:
    """Returns the registers of each row that the writes add or remove."""
    rows: dict[RowKey, set[Register]] = {
        one.register.row_key: set() for one in writes if isinstance(one.register, RowPresence)
    }
    for register in registers if rows else ():
        if isinstance(register, RowRegister) and register.row_key in rows:
            rows[register.row_key].add(register)
    return rows


def _known(
    registers: Mapping[Register, Entry], register: Register, rows: Mapping[RowKey, set[Register]], *, is_said: bool
) -> Mapping[str, int]:
    """Returns the version vector of what a write in a register knows of.

    That is the register's own entry. An opinion that `is_said` now, and not put back or taken from a file, knows of the
    words of its row. Adding or removing a row knows of all registers of the row; freezing or reopening
    the agreed text knows of all registers of the plan.
    """
    if isinstance(register, AgreedText):
        return joined(*(entry.seen for entry in registers.values()))
    if isinstance(register, RowPresence):
        return joined(*(registers[one].seen for one in rows[register.row_key]))
    if isinstance(register, RowOpinion) and is_said:
        own = registers[register].seen if register in registers else {}
        return joined(own, *(entry.seen for entry in cells_of(registers, register.row_key)))
    return registers[register].seen if register in registers else {}


def _written(one: Write, edit: Edit, seen: dict[str, int]) -> Entry:
    """Returns the entry of a write that this edit's author makes or decides on."""
    if one.taken:
        return msgspec.structs.replace(one.taken, value=one.value, seen=seen)
    author = edit.author
    return Entry(one.value, author.role, edit.at, seen, author.person, author.through)


def _change(one: Write, edit: Edit, entry: Entry) -> Change:
    """Returns the line of the history that tells of a write and the entry that it became."""
    by = edit.author.role if one.is_put_back else entry.by
    return Change(
        at=entry.at,
        by=by,
        register=one.register,
        after=one.value,
        edit=edit.id,
        replica=edit.author.replica,
        kind=edit.kind,
        undoes=edit.undoes,
        author=entry.by if entry.by != by else "",
        person=entry.person,
        through=entry.through,
    )
