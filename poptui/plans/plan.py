"""The plan: registers (`plans.registers`), each with an entry, and a history.

Merging, undo and the file on disk handle a plan only as registers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from poptui.forms.value import NOTHING, Iso, Value
from poptui.plans.registers import (
    PRESENT,
    Answer,
    Cell,
    FormerPlan,
    Origin,
    Register,
    RowKey,
    RowOrder,
    RowOrigin,
    RowParent,
    RowPresence,
    RowRegister,
    SentTo,
    UnitName,
    parse_origin,
    parse_row,
)

LONGEST = 2000
"""The most characters of a remark, a note or a name beside the answers."""
LONGEST_JOINED = 2 * LONGEST + 3
"""The most characters of the texts of two people, joined into one line."""


class Entry(msgspec.Struct, frozen=True):
    """What a register holds.

    Attributes:
        value: the words as typed, with what they mean.
        by: the role that wrote it.
        at: when, a stamp of `text.clock`.
        seen: the version vector: for each replica the number of the last change it made that this value knows of.
        person: the name of the person who wrote it, by the settings of their home; empty where these have none.
        through: the role of that person, where they wrote in the name of another role; else empty.
    """

    value: Value
    by: str
    at: str
    seen: dict[str, int]
    person: str = ""
    through: str = ""

    @property
    def words(self) -> str:
        """Returns the words as typed."""
        return self.value.words

    @property
    def iso(self) -> Iso:
        """Returns the date or period that the words mean, where they were understood as one."""
        return self.value.iso

    @property
    def amount(self) -> str | None:
        """Returns the euros or hours that the words mean, where they were understood as such."""
        return self.value.amount

    @property
    def age(self) -> tuple[str, int]:
        """Returns the sort key by age: the time, and within a second the version, which counts milliseconds."""
        return self.at, max(self.seen.values(), default=0)


class Change(msgspec.Struct, frozen=True):
    """One line of the history: who put what in which register, and when.

    Attributes:
        at: when, a stamp of `text.clock`.
        by: the role that made the change.
        register: the register that changed.
        after: its value after the change.
        edit: the id of the edit it was part of; one edit may change several registers and is undone as one.
        replica: the home in which it was made.
        kind: do, undo, redo, share, import, talk, agree or sign.
        undoes: the id of the edit that was undone or redone.
        author: the role whose words were put back, where they were another's.
        folded: how many earlier wordings of that day were folded into this line.
        is_given: whether a file was made for another while it was the last of its register, which left no line itself.
        person: the name of the person whose words it holds (`Entry.person`).
        through: the role of that person, where they wrote in the name of another (`Entry.through`).
    """

    at: str
    by: str
    register: Register
    after: Value
    edit: str
    replica: str
    kind: str = "do"
    undoes: str = ""
    author: str = ""
    folded: int = 0
    is_given: bool = False
    person: str = ""
    through: str = ""

    @property
    def words_by(self) -> str:
        """Returns the role whose words it holds."""
        return self.author or self.by


class Row(NamedTuple):
    """One row of a table.

    Attributes:
        key: its table and its lasting id.
        cells: its cells by column key.
        order: its order key: where it stands among the rows beside it.
        origin: the row that it was made from, if any.
        under: the row of another table that is its parent, if any.
    """

    key: RowKey
    cells: Mapping[str, Entry]
    order: str
    origin: Origin | None = None
    under: RowKey | None = None

    @property
    def id(self) -> str:
        """Returns the lasting id."""
        return self.key.row

    def text(self, column: str) -> str:
        """Returns the words in a cell, or nothing."""
        entry = self.cells.get(column)
        return entry.words if entry else ""

    @property
    def is_empty(self) -> bool:
        """Returns whether no cell holds anything."""
        return not any(entry.words.strip() for entry in self.cells.values())


class Plan(msgspec.Struct, frozen=True):
    """A plan: which form it fills in, its registers, and the history that people read.

    `revision` counts the saves of its file; `version` the agreements made of it, from 1.
    """

    id: str
    form: str
    form_version: int
    created: str
    registers: dict[Register, Entry] = {}
    history: tuple[Change, ...] = ()
    revision: int = 0
    version: int = 1

    @property
    def changed(self) -> str:
        """Returns the stamp of the last change, or of the plan's making; that it was shared is no change of it."""
        changes = (entry.at for one, entry in self.registers.items() if not isinstance(one, SentTo))
        return max(changes, default=self.created)

    @property
    def unit(self) -> str:
        """Returns the name of the unit that it is a picture of; nothing for a plan."""
        return self.words(UnitName())

    @property
    def answers(self) -> dict[str, Entry]:
        """Returns the answers by field key, cleared ones too; no rows."""
        return {one.field: entry for one, entry in self.registers.items() if isinstance(one, Answer)}

    def answer(self, field: str) -> Entry | None:
        """Returns the answer to the field with this key; None where nobody ever gave one."""
        return self.registers.get(Answer(field))

    def text(self, field: str) -> str:
        """Returns the words of the answer to the field with this key, or nothing."""
        return self.words(Answer(field))

    def words(self, register: Register) -> str:
        """Returns the words that a register holds, or nothing."""
        return self.value(register).words

    def value(self, register: Register) -> Value:
        """Returns the value that a register holds; an empty one where nothing was ever written."""
        entry = self.registers.get(register)
        return entry.value if entry is not None else NOTHING

    def is_present(self, row: RowKey) -> bool:
        """Returns whether a row is in its table and was not removed."""
        return self.words(RowPresence(*row)) == PRESENT

    def is_carried(self, row: RowKey) -> bool:
        """Returns whether a row was carried over from the plan that this one follows."""
        former, origin = self.words(FormerPlan()), parse_origin(self.words(RowOrigin(*row)))
        return bool(former) and origin is not None and origin.former == former

    def rows(self, table: str) -> list[Row]:
        """Returns the rows of a table in their order; child rows in the order of their parent rows."""
        return [row for row in self.all_rows(table) if self.is_present(row.key)]

    def has_rows(self, table: str) -> bool:
        """Returns whether a table has a row with words."""
        return any(
            isinstance(one, Cell) and one.table == table and bool(entry.words.strip()) and self.is_present(one.row_key)
            for one, entry in self.registers.items()
        )

    def all_rows(self, table: str) -> list[Row]:
        """Returns the rows of a table in their order, removed ones too."""
        found: dict[str, dict[str, Entry]] = {}
        for one, entry in self.registers.items():
            if isinstance(one, RowRegister) and one.table == table:
                cells = found.setdefault(one.row, {})
                if isinstance(one, Cell):
                    cells[one.column] = entry
        rows = [self._row(RowKey(table, row), cells) for row, cells in found.items()]
        return sorted(rows, key=lambda row: (self._order_of_parent(row.under), row.order, row.id))

    def _row(self, key: RowKey, cells: Mapping[str, Entry]) -> Row:
        """Returns a row with these cells."""
        origin, under = self.words(RowOrigin(*key)), self.words(RowParent(*key))
        return Row(key, cells, self.words(RowOrder(*key)), parse_origin(origin), parse_row(under))

    def _order_of_parent(self, under: RowKey | None) -> tuple[bool, str, str]:
        """Returns the sort key of the parent row; the children of a removed row come last."""
        if under is None:
            return False, "", ""
        return not self.words(RowPresence(*under)), self.words(RowOrder(*under)), str(under)

    def numbers(self, table: str) -> list[str]:
        """Returns the number of each row: "3"; under row 2 "2.1", under a removed row "0.1"."""
        found: list[str] = []
        counts: dict[RowKey | None, int] = {}
        parents: dict[str, list[RowKey]] = {}
        for at, row in enumerate(self.rows(table), 1):
            under = row.under
            if under is None:
                found.append(str(at))
                continue
            if under.table not in parents:
                parents[under.table] = [one.key for one in self.rows(under.table)]
            siblings = parents[under.table]
            above = siblings.index(under) + 1 if under in siblings else 0
            key = under if above else None
            counts[key] = counts.get(key, 0) + 1
            found.append(f"{above}.{counts[key]}")
        return found
