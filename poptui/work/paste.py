"""Pasting: the cells of a spreadsheet, read for the columns of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from poptui.errors import Refused
from poptui.forms.model import Column, Field
from poptui.forms.value import Value
from poptui.messages import work as say
from poptui.plans.check import read
from poptui.plans.plan import Plan
from poptui.plans.registers import Cell
from poptui.text.words import BULLETS, without_bullet

_NUMBER_NAMES = frozenset({"nr", "nr.", "no", "no.", "nummer", "volgnr", "volgnr.", "volgnummer", "#", "n°", "nº"})
_ONLY_BULLET = re.compile(rf"[{BULLETS}o]|[-–—*]")
_ONLY_NUMBER = re.compile(r"\(?(\d{1,3})[.)]?")
_PROSE = frozenset({"line", "text"})


class Pasted(NamedTuple):
    """What a paste did: how many rows it filled in and added, whether cells there were filled in, what was left out."""

    filled: int
    added: int
    was_taken: bool
    left_out: Sequence[str] = ()


class Pasting(NamedTuple):
    """The cells of a spreadsheet as they go into a table.

    Attributes:
        table: the table.
        cells: for each row of the spreadsheet its filled cells by column key.
        left_out: what of the spreadsheet is not among the cells, in words.
    """

    table: Field
    cells: Sequence[Mapping[str, Value]]
    left_out: Sequence[str] = ()

    def rows_to_fill(self, plan: Plan, row: str) -> list[str]:
        """Returns the ids of the rows that the paste reaches when it begins at a row; none without such a row.

        It reaches no row under another parent than the row that it begins at.
        """
        rows = plan.rows(self.table.key)
        begin = next((one for one in rows if one.id == row), None)
        present = [one.id for one in rows if begin is not None and one.under == begin.under]
        return present[present.index(row) :][: len(self.cells)] if begin is not None else []

    def is_taken(self, plan: Plan, rows: Sequence[str]) -> bool:
        """Returns whether any cell that the paste would write in these rows is filled in already."""
        return any(
            plan.words(Cell(self.table.key, row, column)).strip()
            for row, cells in zip(rows, self.cells, strict=False)
            for column in cells
        )


def read_paste(table: Field, sheet: Sequence[Sequence[str]], column: str) -> Pasting:
    """Returns the cells of a spreadsheet by the columns of a table.

    Where the first row names columns, each cell goes into the column that its name says; else they go from `column`
    on, if they fit behind it, and from the first column if not. The row of names, a column of numbers or bullets and
    the bullets before texts are left out. Words that are not understood are kept.

    Raises:
        Refused: a row has more cells than the table has columns, and no row names them.
    """
    columns = table.all_columns
    named = _named_columns(table, sheet[0]) if sheet else []
    if named:
        rows, left_out = sheet[1:], [say.paste_left_heading()]
        left_out += _left_columns(sheet[0], named, rows)
        places: Sequence[Column | None] = named
    else:
        rows, left_out = _without_numbers(sheet)
        widths = [_width(row) for row in rows]
        _refuse_too_wide(table, widths)
        start = next((index for index, one in enumerate(columns) if one.key == column), 0)
        places = columns[start:] if start + max(widths, default=0) <= len(columns) else columns
    cells = [_read_row(places, row) for row in rows]
    return Pasting(table, [one for one in cells if one], left_out)


def _named_columns(table: Field, heading: Sequence[str]) -> list[Column | None]:
    """Returns the column that each cell of a first row names, None for another word; none where it names no columns.

    It names columns where more than half of its filled cells are titles of columns, or the word above a row number.
    """
    known = {name.casefold(): one for one in table.all_columns for name in (one.short, one.title)}
    words = [_bare(cell) for cell in heading]
    found = [known.get(word) for word in words]
    first_only = [one if one not in found[:index] else None for index, one in enumerate(found)]
    counted = sum(one is not None or word in _NUMBER_NAMES for one, word in zip(found, words, strict=True))
    return first_only if any(found) and counted * 2 > sum(map(bool, words)) else []


def _bare(cell: str) -> str:
    """Returns the words of a cell in small letters, with single spaces and without a colon at the end."""
    return " ".join(cell.split()).rstrip(": ").casefold()


def _left_columns(heading: Sequence[str], named: Sequence[Column | None], rows: Sequence[Sequence[str]]) -> list[str]:
    """Returns the names of the filled columns of a spreadsheet that are no columns of the table."""
    found = []
    for index in range(max(map(len, rows), default=0)):
        is_placed = index < len(named) and named[index] is not None
        if not is_placed and any(row[index].strip() for row in rows if index < len(row)):
            name = heading[index].strip() if index < len(heading) else ""
            is_number = _bare(name) in _NUMBER_NAMES
            found.append(say.paste_left_numbers() if is_number else say.paste_left_column(name=name or str(index + 1)))
    return found


def _without_numbers(sheet: Sequence[Sequence[str]]) -> tuple[Sequence[Sequence[str]], list[str]]:
    """Returns the rows of a spreadsheet without a first column of numbers or bullets, and what was left out."""
    firsts = [row[0].strip() for row in sheet if row]
    is_wide = max(map(_width, sheet), default=0) > 1
    if not is_wide or not firsts:
        return sheet, []
    if all(map(_ONLY_BULLET.fullmatch, firsts)):
        return [row[1:] for row in sheet], [say.paste_left_bullets()]
    if _count_up(firsts):
        return [row[1:] for row in sheet], [say.paste_left_numbers()]
    return sheet, []


def _count_up(texts: Sequence[str]) -> bool:
    """Returns whether more than one text is nothing but a number, each one higher than the last."""
    found = [_ONLY_NUMBER.fullmatch(text) for text in texts]
    numbers = [int(one[1]) for one in found if one]
    begins = len(texts) > 1 and len(numbers) == len(texts)
    return begins and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


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


def _read_row(places: Sequence[Column | None], row: Sequence[str]) -> dict[str, Value]:
    """Returns the filled cells of a row by column key."""
    return {
        one.key: read(one, without_bullet(text) if one.kind in _PROSE else text).value
        for one, text in zip(places, row, strict=False)
        if one is not None and text.strip()
    }
