"""The opinions of a row: what each side says of it, which holds for the words that it had then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import Cell, Register, RowKey, RowOpinion


def opinions_of(plan: Plan, row: RowKey) -> Iterator[tuple[RowOpinion, str]]:
    """Yields the opinions that hold for the words that a row has now; one of other words ended with those words."""
    cells = cells_of(plan.registers, row)
    for register, entry in plan.registers.items():
        if not isinstance(register, RowOpinion) or register.row_key != row:
            continue
        if entry.words and all(_knows(entry, cell) for cell in cells):
            yield register, entry.words


def cells_of(registers: Mapping[Register, Entry], row: RowKey) -> list[Entry]:
    """Returns what the cells of a row hold."""
    return [entry for one, entry in registers.items() if isinstance(one, Cell) and one.row_key == row]


def _knows(opinion: Entry, cell: Entry) -> bool:
    """Returns whether an opinion was given of what a cell holds: its version vector knows of it.

    An opinion of an earlier program knows of nothing that was written in another home: there the later one counts.
    """
    if any(replica in opinion.seen for replica in cell.seen):
        return all(opinion.seen.get(replica, 0) >= count for replica, count in cell.seen.items())
    return opinion.age >= cell.age
