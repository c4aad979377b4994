"""What a plan is: a value of registers, each with who wrote it, when, and a version vector.

Everything that two people can change apart from each other is one register: an answer (`2.1`), whether a row is there
(`4.1/k3f9x2/@there`), where it stands (`.../@place`), a cell (`.../actie`), a note of one's own (`2.1/@note-manager`),
whether a part was shared (`3.1/@shared-employee`), the agreed text (`@agreed`), a signature (`@signed-medewerker`),
when the talk was last opened (`@talk`).
Merging, undo and the file on disk therefore know only registers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from poptui.forms.kinds import Iso, Meaning

THERE = "@there"
PLACE = "@place"
ORIGIN = "@origin"
UNDER = "@under"
STATUS = "@status"
NOTE = "@note-"
SAID = "@smart-"
SHARED = "@shared-"
SHOWN = "@shown-"
UNIT = "@unit"
AGREED = "@agreed"
BEFORE = "@before"
SIGNED = "@signed-"
CONFIRMED = "@confirmed-"
DONE = "@done-"
STATE = "@state"
LOG = "@log-"
MEASURED, LEARNT, WHATNEXT = EVALUATION = ("@measured", "@learnt", "@whatnext")
MOMENT = "@moment-"
FORMER = "@former"
TALK = "@talk"
LONGEST = 2000
"""The most characters of a remark, a note, or a name that is written down beside the plan."""
JOINED = 2 * LONGEST + 3
"""The most characters of what two people said of one thing, joined into one line."""
STATUSES = ("preparing", "definitive", "signed", "closed")


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a register holds.

    Attributes:
        value: the words, as typed.
        by: the role that wrote it.
        at: when, a stamp of `text.clock`.
        seen: the version vector: for each replica the number of the last change it made that this value knows of.
        iso: the date or the period's first and last day, where the words were understood on the day they were typed.
        amount: euros or hours as a decimal number, where understood.
    """

    value: str
    by: str
    at: str
    seen: dict[str, int]
    iso: Iso = None
    amount: str | None = None

    @property
    def age(self) -> tuple[str, int]:
        """When it was written: the moment, and within a second by its version, which counts milliseconds."""
        return self.at, max(self.seen.values(), default=0)

    @property
    def meaning(self) -> Meaning:
        """The words with what they were understood to mean."""
        return Meaning(self.value, self.iso, self.amount)


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of the history: who put what where, and when.

    `edit` is the act it was part of: one act may change several registers and is undone as one. `kind` is do, undo,
    redo, share, import, talk, agree or sign; `undoes` names the act that an undo took back or a redo made again.
    `author` is whose words were put back, where they were another's.
    """

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
    author: str = ""

    @property
    def words_by(self) -> str:
        """The role whose words it holds."""
        return self.author or self.by


class Row(NamedTuple):
    """One row of a table.

    Attributes:
        id: its lasting id.
        cells: its cells by column key.
        place: where it stands among the rows beside it.
        origin: the wish it came from (`4.1/k3f9x2`), or nothing.
        under: the row of another table that it hangs under (`doelen/k3f9x2`), or nothing.
    """

    id: str
    cells: Mapping[str, Entry]
    place: str
    origin: str
    under: str = ""

    def text(self, column: str) -> str:
        """The words in a cell, or nothing."""
        entry = self.cells.get(column)
        return entry.value if entry else ""

    @property
    def is_empty(self) -> bool:
        """Whether no cell holds anything."""
        return not any(entry.value.strip() for entry in self.cells.values())


class Plan(msgspec.Struct, frozen=True):
    """A plan: which form it fills in, its registers, and the history that people read.

    `revision` counts the saves of its file. `changed` is the stamp of the last change.
    """

    id: str
    form: str
    form_version: int
    created: str
    registers: dict[str, Entry] = {}
    history: tuple[Change, ...] = ()
    revision: int = 0
    version: int = 1

    @property
    def changed(self) -> str:
        """The stamp of the last change, or of the plan's making."""
        return max((entry.at for entry in self.registers.values()), default=self.created)

    @property
    def unit(self) -> str:
        """The name of the unit that it is a picture of; nothing for a plan."""
        return self.text(UNIT)

    @property
    def answers(self) -> dict[str, Entry]:
        """The answers by field key, cleared ones too; no rows."""
        return {key: entry for key, entry in self.registers.items() if "/" not in key and not key.startswith("@")}

    def text(self, key: str) -> str:
        """The words of an answer, or nothing."""
        entry = self.registers.get(key)
        return entry.value if entry else ""

    def rows(self, table: str) -> list[Row]:
        """The rows of a table that are there, in their order; those that hang under others in the order of those."""
        return [row for row in self.all_rows(table) if is_there(self, table, row.id)]

    def has_rows(self, table: str) -> bool:
        """Whether a table has a row in which something stands."""
        start = f"{table}/"
        return any(
            where.startswith(start) and entry.value.strip() and not cell.startswith("@") and is_there(self, table, row)
            for where, entry in self.registers.items()
            for row, _, cell in (where[len(start) :].partition("/"),)
        )

    def all_rows(self, table: str) -> list[Row]:
        """The rows of a table with those that were removed, in their order."""
        found: dict[str, dict[str, Entry]] = {}
        start = f"{table}/"
        for where, entry in self.registers.items():
            if where.startswith(start):
                row, _, column = where[len(start) :].partition("/")
                if column and "/" not in column:
                    found.setdefault(row, {})[column] = entry
        rows = [
            Row(
                row_id,
                {key: entry for key, entry in cells.items() if not key.startswith("@")},
                cells[PLACE].value if PLACE in cells else "",
                cells[ORIGIN].value if ORIGIN in cells else "",
                cells[UNDER].value if UNDER in cells else "",
            )
            for row_id, cells in found.items()
        ]
        return sorted(rows, key=lambda row: (self._place_under(row.under), row.place, row.id))

    def _place_under(self, under: str) -> tuple[bool, str, str]:
        """Where the row stands that others hang under; those whose row was taken out come last."""
        if not under:
            return False, "", ""
        there, place = (self.registers.get(f"{under}/{part}") for part in (THERE, PLACE))
        return there is None or not there.value, place.value if place else "", under

    def numbers(self, table: str) -> list[str]:
        """What people call the rows of a table: "3"; one that hangs under row 2 "2.1", under one that is gone "0.1"."""
        found: list[str] = []
        counts: dict[str, int] = {}
        parents: dict[str, list[str]] = {}
        for at, row in enumerate(self.rows(table), 1):
            other = row.under.partition("/")[0]
            if other and other not in parents:
                parents[other] = [f"{other}/{one.id}" for one in self.rows(other)]
            above = parents[other].index(row.under) + 1 if other and row.under in parents[other] else 0
            key = row.under if above else ""
            counts[key] = counts.get(key, 0) + 1
            found.append(f"{above}.{counts[key]}" if other else str(at))
        return found


def note_place(key: str, role: str) -> str:
    """The register of a role's own note at a field."""
    return f"{key}/{NOTE}{role}"


def shared_place(key: str, role: str) -> str:
    """The register that says whether a role shared a group, or a field on its own, of its own: "ja" or ""."""
    return f"{key}/{SHARED}{role}"


def shown_place(key: str, role: str) -> str:
    """The register that says whether a role shows its own note at a field to the other side: "ja" or ""."""
    return f"{key}/{SHOWN}{role}"


def said_place(table: str, row: str, criterion: str, role: str) -> str:
    """The register of what a role says of a row: whether it is acceptable ("a") or realistic ("r"); "ja" or "nee"."""
    return f"{table}/{row}/{SAID}{criterion}-{role}"


def carried(former: str, row: str) -> str:
    """The origin of a row that was taken along from a former plan: its id, and the row there (`4.3/k3f9x2`)."""
    return f"{former}:{row}"


def is_carried(plan: Plan, table: str, row_id: str) -> bool:
    """Whether a row was taken along from the plan that this one follows."""
    former = plan.text(FORMER)
    return bool(former) and plan.text(f"{table}/{row_id}/{ORIGIN}").startswith(carried(former, ""))


def is_said(where: str) -> bool:
    """Whether a register is what a role says of a row."""
    return f"/{SAID}" in where


def is_note(where: str) -> bool:
    """Whether a register holds somebody's own note: that is in no export and in no file for another."""
    return f"/{NOTE}" in where


def is_mark(where: str) -> bool:
    """Whether a register says what is shared with the other side, or which note is shown."""
    return f"/{SHARED}" in where or f"/{SHOWN}" in where


def is_follow_up(where: str) -> bool:
    """Whether a register is of what happens after signing."""
    return where.startswith(MOMENT) or where.endswith(f"/{STATE}") or f"/{LOG}" in where or is_evaluation(where)


def is_evaluation(where: str) -> bool:
    """Whether a register says how it went with a row: how that was measured, what was learnt, what comes next."""
    return where.rpartition("/")[2] in EVALUATION


def is_there(plan: Plan, table: str, row_id: str) -> bool:
    """Whether a row stands in its table, and was not removed."""
    entry = plan.registers.get(f"{table}/{row_id}/{THERE}")
    return entry is not None and entry.value == "yes"
