"""Pasting: the cells of a spreadsheet, read for the columns of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from poptui.errors import Refused
from poptui.forms.model import Column, Field
from poptui.forms.value import Value
from poptui.messages import work as say
from poptui.plans.check import read
from poptui.plans.plan import Plan
from poptui.plans.registers import Cell


class Pasted(NamedTuple):
    """What a paste did: how many rows it filled in and added, and whether cells there were filled in already."""

    filled: int
    added: int
    was_taken: bool


class Pasting(NamedTuple):
    """The cells of a spreadsheet as they go into a table.

    Attributes:
        table: the table.
        cells: for each row of the spreadsheet its filled cells by column key.
    """

    table: Field
    cells: Sequence[Mapping[str, Value]]

    def rows_to_fill(self, plan: Plan, row: str) -> list[str]:
        """Returns the ids of the rows that the paste reaches when it begins at a row; none without such a row."""
        present = [one.id for one in plan.rows(self.table.key)]
        return present[present.index(row) :][: len(self.cells)] if row in present else []

    def is_taken(self, plan: Plan, rows: Sequence[str]) -> bool:
        """Returns whether any cell that the paste would write in these rows is filled in already."""
        return any(
            plan.words(Cell(self.table.key, row, column)).strip()
            for row, cells in zip(rows, self.cells, strict=False)
            for column in cells
        )


def read_paste(table: Field, sheet: Sequence[Sequence[str]], column: str) -> Pasting:
    """Returns the cells of a spreadsheet by the columns of a table, from `column` on if they fit behind it.

    A first row that only repeats the names of the columns is left out. Words that are not understood are kept.

    Raises:
        Refused: a row has more cells than the table has columns.
    """
    rows = _without_headings(table, sheet)
    widths = [_width(row) for row in rows]
    _refuse_too_wide(table, widths)
    columns = table.all_columns
    start = next((index for index, one in enumerate(columns) if one.key == column), 0)
    if start + max(widths, default=0) > len(columns):
        start = 0
    return Pasting(table, [_read_row(columns[start:], row) for row in rows])


def _without_headings(table: Field, sheet: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """Returns the rows of a spreadsheet without a first row that holds the names of the columns."""
    names = [{one.title.casefold(), one.short.casefold()} for one in table.all_columns]
    is_heading = bool(sheet) and all(
        cell.strip().casefold() in name for cell, name in zip(sheet[0], names, strict=False)
    )
    return sheet[1:] if is_heading else sheet


def _width(row: Sequence[str]) -> int:
    """Returns the number of cells of a row up to its last filled one."""
    return max((number for number, cell in enumerate(row, 1) if cell.strip()), default=0)


def _refuse_too_wide(table: Field, widths: Sequence[int]) -> None:
    """Refuses rows that have more cells than the table has columns."""
    most = len(table.all_columns)
    for number, width in enumerate(widths, 1):
        if width > most:
            where = say.paste_too_wide(most, number=number, cells=width, table=table.name)
            raise Refused(say.paste_nothing_done(), where, say.paste_too_wide_mend())


def _read_row(columns: Sequence[Column], row: Sequence[str]) -> dict[str, Value]:
    """Returns the filled cells of a row by column key."""
    return {one.key: read(one, text).value for one, text in zip(columns, row, strict=False) if text.strip()}
