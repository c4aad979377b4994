"""How entries, changes and edits are written in files: flat, with the words as `value` or `after`, registers as text.

A plan's file, a shared file and a draft hold these records; what they hold never changes shape.
"""

from __future__ import annotations

import msgspec

from poptui.forms.value import Iso, Value
from poptui.plans.edit import Author, Edit, Write
from poptui.plans.plan import Change, Entry
from poptui.plans.registers import parse, spell


class EntryRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """An `Entry` as a file holds it."""

    value: str
    by: str
    at: str
    seen: dict[str, int]
    iso: Iso = None
    amount: str | None = None
    length: str | None = None
    person: str = ""
    through: str = ""

    def entry(self) -> Entry:
        """Returns the entry."""
        value = Value(self.value, self.iso, self.amount, self.length)
        return Entry(value, self.by, self.at, self.seen, self.person, self.through)


class RegisterRecord(EntryRecord, frozen=True, omit_defaults=True, kw_only=True):
    """A register with its entry as a plan's file holds it."""

    where: str


class ChangeRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A `Change` as a plan's file holds it."""

    at: str
    by: str
    where: str
    after: str
    edit: str
    replica: str
    kind: str = "do"
    undoes: str = ""
    iso: Iso = None
    amount: str | None = None
    length: str | None = None
    author: str = ""
    folded: int = 0
    is_given: bool = False
    person: str = ""
    through: str = ""

    def change(self) -> Change:
        """Returns the change."""
        after = Value(self.after, self.iso, self.amount, self.length)
        return Change(
            at=self.at,
            by=self.by,
            register=parse(self.where),
            after=after,
            edit=self.edit,
            replica=self.replica,
            kind=self.kind,
            undoes=self.undoes,
            author=self.author,
            folded=self.folded,
            is_given=self.is_given,
            person=self.person,
            through=self.through,
        )


class WriteRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A `Write` as a draft holds it."""

    where: str
    value: str
    iso: Iso = None
    amount: str | None = None
    length: str | None = None
    taken: EntryRecord | None = None

    def write(self) -> Write:
        """Returns the write."""
        taken = self.taken.entry() if self.taken is not None else None
        return Write(parse(self.where), Value(self.value, self.iso, self.amount, self.length), taken)


class EditRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """An `Edit` as a draft holds it."""

    id: str
    author: Author
    at: str
    writes: tuple[WriteRecord, ...]
    kind: str = "do"
    undoes: str = ""

    def edit(self) -> Edit:
        """Returns the edit."""
        return Edit(self.id, self.author, self.at, tuple(one.write() for one in self.writes), self.kind, self.undoes)


def entry_record(entry: Entry) -> EntryRecord:
    """Returns how a file holds an entry."""
    value = entry.value
    return EntryRecord(
        value.words, entry.by, entry.at, entry.seen, value.iso, value.amount, value.length, entry.person, entry.through
    )


def change_record(change: Change) -> ChangeRecord:
    """Returns how a file holds a change."""
    after = change.after
    return ChangeRecord(
        change.at,
        change.by,
        spell(change.register),
        after.words,
        change.edit,
        change.replica,
        change.kind,
        change.undoes,
        after.iso,
        after.amount,
        after.length,
        change.author,
        change.folded,
        change.is_given,
        change.person,
        change.through,
    )


def edit_record(edit: Edit) -> EditRecord:
    """Returns how a draft holds an edit."""
    writes = tuple(_write_record(one) for one in edit.writes)
    return EditRecord(edit.id, edit.author, edit.at, writes, edit.kind, edit.undoes)


def _write_record(one: Write) -> WriteRecord:
    """Returns how a draft holds a write."""
    taken = entry_record(one.taken) if one.taken is not None else None
    value = one.value
    return WriteRecord(spell(one.register), value.words, value.iso, value.amount, value.length, taken)
