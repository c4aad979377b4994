"""A screen in ASCII: each sign spelled whole where its row has room for that, and everything else in its place."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from poptui.terminal.cells import BLANK, Cells
from poptui.text.clean import show

Cursor = tuple[int, int] | None
"""The column and row of the cursor; None where it is hidden."""
GROWING = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Sc"})
"""The categories of Unicode of the signs of people's text, which may take more cells when they are spelled."""
GROWING_SIGNS = frozenset("…§©®°±≤≥≠™")
"""Other signs that may; those that screens are drawn with keep their width."""


class Cell(NamedTuple):
    """A cell of a row: what it shows, its style, and the column that it had before the row was spelled."""

    text: str
    style: str
    column: int


def screen_in_ascii(screen: Cells, cursor: Cursor) -> tuple[Cells, Cursor]:
    """Returns a screen in ASCII, and where the cursor stands in it.

    A sign that takes more cells, such as "EUR" for "€", takes them from the blanks behind the words that it stands in,
    or before those, so that bars and columns stay where they are. Where neither has room it is cut.
    """
    made = Cells(screen.width, screen.height)
    for row, (graphemes, styles) in enumerate(zip(screen.graphemes, screen.styles, strict=True)):
        if "".join(graphemes).isascii():
            made.graphemes[row], made.styles[row] = graphemes, styles
            continue
        cells = _spelled(graphemes, styles)
        made.graphemes[row], made.styles[row] = [one.text for one in cells], [one.style for one in cells]
        if cursor is not None and cursor[1] == row:
            columns = [one.column for one in cells]
            cursor = min(bisect_left(columns, cursor[0]), screen.width - 1), row
    return made, cursor


def _spelled(graphemes: Sequence[str], styles: Sequence[str]) -> list[Cell]:
    """Returns the cells of a row in ASCII; there are as many."""
    cells = [Cell(*one) for one in zip(graphemes, styles, range(len(graphemes)), strict=True)]
    at = 0
    while at < len(cells):
        text, style, column = cells[at]
        if text.isascii():
            at += 1
            continue
        width = 2 if cells[at + 1 : at + 2] and not cells[at + 1].text else 1
        spelled = in_ascii(text)
        more = len(spelled) - width
        if more > 0 and not _takes_behind(cells, at + width, more):
            if _takes_before(cells, graphemes, at, more):
                at -= more
            else:
                spelled = spelled[:width]
        spelled = spelled.ljust(width)
        signs = [Cell(sign, style, column + min(place, width - 1)) for place, sign in enumerate(spelled)]
        cells[at : at + width] = signs
        at += len(signs)
    return cells


def _takes_behind(cells: list[Cell], start: int, many: int) -> bool:
    """Returns whether `many` blank cells were removed after the words at cell `start`; at least one blank stays."""
    at = start
    while at < len(cells) and not _is_bar(cells[at].text):
        end = at
        while end < len(cells) and _is_blank_as(cells[end], cells[at]):
            end += 1
        if end - at - (end < len(cells)) >= many:
            del cells[end - many : end]
            return True
        if end - at > 1:
            return False
        at += 1
    return False


def _takes_before(cells: list[Cell], graphemes: Sequence[str], end: int, many: int) -> bool:
    """Returns whether `many` blank cells were removed before the words that end at cell `end`; at least one stays.

    The cells before `end` are in ASCII already; `graphemes` has the row as it was.
    """
    at = end
    while at and not _is_bar(graphemes[cells[at - 1].column]):
        start = at
        while start and _is_blank_as(cells[start - 1], cells[at - 1]):
            start -= 1
        if at - start > many:
            del cells[start : start + many]
            return True
        if at - start > 1:
            return False
        at -= 1
    return False


def _is_blank_as(cell: Cell, other: Cell) -> bool:
    """Returns whether a cell is blank, and looks like another."""
    return cell.text == BLANK == other.text and cell.style == other.style


def _is_bar(text: str) -> bool:
    """Returns whether a cell draws a line, a bar or a block, which stays where it is."""
    return "\u2500" <= text[:1] <= "\u259f"


@lru_cache(maxsize=4096)
def in_ascii(grapheme: str) -> str:
    """Returns a grapheme in ASCII: a sign of text whole, another at its own width in columns."""
    if grapheme.isascii():
        return grapheme
    width = cell_len(grapheme)
    spelled = show(grapheme, ascii_only=True).replace("\n", "") or "?"
    if grapheme[0] in GROWING_SIGNS or unicodedata.category(grapheme[0]) in GROWING:
        return spelled.ljust(width)
    return spelled[:width].ljust(width)
