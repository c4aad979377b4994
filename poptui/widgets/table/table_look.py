"""Draws the lines of a table."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from poptui.messages import dialogs as say
from poptui.text.clean import show
from poptui.widgets.fit import cut
from poptui.widgets.table.table_grid import NUMBER, Grid


class Look(NamedTuple):
    """The styles of a table: of texts, titles, headings, numbers, cells to type in, and the cursor."""

    plain: Style
    head: Style
    heading: Style
    number: Style
    hint: Style
    cursor: Style


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
    at, line = grid.at_line(y)
    if y == 0:
        titles = zip(grid.columns, grid.widths, strict=True)
        text = " " * NUMBER + "".join(set_cell_size(cut(show(one.title), size - 1), size) for one, size in titles)
        return Strip([Segment(set_cell_size(text, width), look.head)], width)
    if line < 0:
        return Strip([Segment(set_cell_size(show(grid.places[at].heading), width), look.heading)], width)
    return Strip(_cells(grid, at, line, look, cursor)).adjust_cell_length(width, look.plain)


def _cells(grid: Grid, at: int, line: int, look: Look, cursor: tuple[int, int] | None) -> list[Segment]:
    """Returns one line of the cells of a place."""
    column = cursor[1] if cursor is not None and cursor[0] == at else None
    number = " " * NUMBER if line else f"{grid.number(at):>3}{grid.sign(at):1} "
    found = [Segment(number, look.cursor if column == -1 else look.number)]
    for index, lines in enumerate(grid.lines(at)):
        text, style = lines[line] if line < len(lines) else "", look.plain
        if index == 0 and line == 0 and grid.begins_here(at):
            text, style = say.table_new_row(), look.hint
        size = grid.widths[index]
        found.append(Segment(set_cell_size(text, size - 1), look.cursor if column in (-1, index) else style))
        found.append(Segment(" ", look.cursor if column == -1 else look.plain))
    return found
