"""A spot: the field, or the cell by its row's number, that a finding or a hint is about, as people name it."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """Where something was found.

    Attributes:
        field: the field's key; for a cell its table's.
        row: the number of the row, from 1; 0 for a field.
        column: the column's key; empty for a field.
    """

    field: str
    row: int = 0
    column: str = ""

    def __str__(self) -> str:
        """Returns the spot as the command line names it: `2.1`, or `4.1/2/actie`."""
        return f"{self.field}/{self.row}/{self.column}" if self.row else self.field
