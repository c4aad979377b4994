"""Draws the lines of a table."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from poptui.messages import dialogs as say
from poptui.text.clean import show
from poptui.widgets.table.table_grid import NUMBER, Grid

BAR = "▌"
"""Stands before what has the cursor."""


class Look(NamedTuple):
    """The styles of a table: of texts, titles, headings, numbers, cells to type in, the cursor, its bar, and rules."""

    plain: Style
    head: Style
    heading: Style
    number: Style
    hint: Style
    cursor: Style
    bar: Style
    rule: Style


def draw_line(grid: Grid, y: int, width: int, look: Look, cursor: tuple[int, int] | None) -> Strip:
    """Returns a drawn line of a table: the titles, a heading, or a line of the cells of a row.

    Args:
        grid: the layout of the table.
        y: the index of the line, from 0.
        width: the width in cells.
        look: the styles.
        cursor: the place and the column of the cursor, column -1 for a whole row; None without a cursor.
    """
    if y >= grid.tops[-1]:
        return Strip.blank(width, look.plain)
    if y < grid.tops[0]:
        return Strip(_above(grid, y, width, look)).adjust_cell_length(width, look.plain)
    at, line = grid.at_line(y)
    if line < 0:
        return Strip([Segment(set_cell_size(show(grid.places[at].heading), width), look.heading)], width)
    return Strip(_cells(grid, at, line, look, cursor)).adjust_cell_length(width, look.plain)


def _above(grid: Grid, y: int, width: int, look: Look) -> list[Segment]:
    """Returns a line above the rows: one of the titles of the columns, or the rule below them."""
    if y == grid.tops[0] - 1:
        return [Segment(" " * NUMBER, look.plain), Segment("─" * max(0, width - NUMBER), look.rule)]
    found = [Segment(" " * NUMBER, look.plain)]
    last = grid.tops[0] - 2  # titles of one line stand on the last
    for column, lines, size in zip(grid.columns, grid.heads, grid.widths, strict=True):
        at = y - (last + 1 - len(lines))
        found.append(Segment(_in_column(lines[at] if at >= 0 else "", size - 1, is_amount=column.is_amount), look.head))
        found.append(Segment(" ", look.plain))
    return found


def _in_column(text: str, size: int, *, is_amount: bool) -> str:
    """Returns a text in a column of so many cells: an amount at its right, any other at its left."""
    return " " * max(0, size - cell_len(text)) + text if is_amount else set_cell_size(text, size)


def _cells(grid: Grid, at: int, line: int, look: Look, cursor: tuple[int, int] | None) -> list[Segment]:
    """Returns one line of the cells of a place; a bar stands before the cell with the cursor."""
    column = cursor[1] if cursor is not None and cursor[0] == at else None
    number = " " * NUMBER if line else f"{grid.number(at):>3}{grid.sign(at)}"[:NUMBER].ljust(NUMBER)
    style = look.number if column is None else look.bar
    found = [Segment(BAR, look.bar), Segment(number[1:], style)] if column == -1 else [Segment(number[:-1], style)]
    for index, lines in enumerate(grid.lines(at)):
        text, style, is_amount = lines[line] if line < len(lines) else "", look.plain, grid.columns[index].is_amount
        if index == 0 and line == 0 and grid.begins_here(at):
            text, style, is_amount = say.table_new_row(), look.hint, False
        if column != -1:
            found.append(Segment(BAR, look.bar) if column == index else Segment(" ", look.plain))
        shown = _in_column(text, grid.widths[index] - 1, is_amount=is_amount)
        found.append(Segment(shown, look.cursor if column in (-1, index) else style))
        if column == -1:
            found.append(Segment(" ", look.cursor))
    return found
