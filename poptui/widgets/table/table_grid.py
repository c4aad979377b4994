"""Where the cells of a table stand: which columns fit, how their texts fold, and which line shows what.

Plain values and sums; what draws them is `EditableTable`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from poptui.text.clean import show
from poptui.text.wrap import wrap
from poptui.widgets.fit import cut

NUMBER = 5
"""The cells before the first column: the number of the row and its sign."""
MOST_LINES = 6
"""A text that folds into more lines is cut off with a sign, until one types in it."""
LEAST = 6
"""So narrow a column becomes at the least, where the columns do not fit."""
NEW = "+ nieuwe rij"


class TableColumn(NamedTuple):
    """One column.

    Attributes:
        key: its name in rows and messages.
        title: what stands above it.
        width: the cells it needs, the space behind it included.
        grows: whether it shares in what room is left.
        is_value: whether it holds one value (an amount, a date), which typing replaces; typing goes on behind a text.
        choices: what is to be chosen from: the beginning of one is enough.
        known: texts that are offered while their beginning is typed.
        is_on_card: whether it takes more than typing: then it is filled in where the row opens as a card.
    """

    key: str
    title: str
    width: int = 14
    grows: bool = True
    is_value: bool = False
    choices: Sequence[str] = ()
    known: Sequence[str] = ()
    is_on_card: bool = False


class TableRow(NamedTuple):
    """One row.

    Attributes:
        id: its name in messages.
        cells: its texts by column key.
        sign: one sign that stands behind its number.
        group: the group it stands in.
        number: what people call it; its place among the rows where it is empty.
    """

    id: str
    cells: Mapping[str, str]
    sign: str = ""
    group: str = ""
    number: str = ""


class TableGroup(NamedTuple):
    """Rows that stand together under a heading; without groups all rows stand in one that has none."""

    id: str
    title: str


NO_GROUP = (TableGroup("", ""),)


class Place(NamedTuple):
    """A line of cells: that of a row, or an empty one that becomes a row when something is typed in it.

    Attributes:
        row: the index of its row, or None.
        group: the group it stands in, or that a row typed here will stand in.
        heading: the heading above it, or nothing.
    """

    row: int | None
    group: str
    heading: str = ""


def places_of(rows: Sequence[TableRow], groups: Sequence[TableGroup], suggested: int) -> list[Place]:
    """The lines of cells from top to bottom: of each group its rows, then the empty ones.

    There is always one that is empty; without groups as many as make `suggested` rows in all. Rows of a group that is
    not there stand at the end, under no heading.
    """
    found: list[Place] = []
    ids = {group.id for group in groups}
    for group in groups:
        inside = [index for index, row in enumerate(rows) if row.group == group.id]
        empty = max(1, (suggested if len(groups) == 1 and not group.id else 0) - len(inside))
        lines = [Place(index, group.id) for index in inside] + [Place(None, group.id)] * empty
        found += [lines[0]._replace(heading=group.title), *lines[1:]]
    found += [Place(index, row.group) for index, row in enumerate(rows) if row.group not in ids]
    return found


def widths_of(columns: Sequence[TableColumn], room: int) -> tuple[list[int], bool]:
    """The width of each column, and whether all fit as they should; where they do not, each gets an equal share."""
    spare = room - sum(column.width for column in columns)
    if spare < 0:
        share = max(LEAST, room // max(1, len(columns)))
        return [share] * len(columns), False
    growing = [index for index, column in enumerate(columns) if column.grows]
    found = [column.width for column in columns]
    for nth, index in enumerate(growing):
        found[index] += spare // len(growing) + (1 if nth < spare % len(growing) else 0)
    return found, True


class Grid:
    """A table of some width.

    Attributes:
        columns: its columns.
        rows: its rows.
        places: its lines of cells.
        widths: the width of each column.
        fits: whether the columns are wide enough to type in; else each row takes one line.
        tops: the line on which each place begins, its heading first; one more says where all ends. Line 0 holds the
            titles of the columns.
    """

    def __init__(
        self,
        columns: Sequence[TableColumn],
        rows: Iterable[TableRow],
        width: int,
        groups: Sequence[TableGroup] = NO_GROUP,
        suggested: int = 0,
    ) -> None:
        """Takes the columns, the rows, the width of all in cells, the groups, and how many rows to show at least."""
        self.columns = tuple(columns)
        self.rows = list(rows)
        self.places = places_of(self.rows, groups, suggested)
        self.widths, self.fits = widths_of(columns, width - NUMBER)
        self._heights = [self.height(at) + bool(place.heading) for at, place in enumerate(self.places)]
        self.tops = list(accumulate(self._heights, initial=1))

    def measure(self, at: int, least: int = 1) -> None:
        """Finds anew where each place begins: one holds another text, and needs so many lines at the least."""
        height = max(self.height(at), least) + bool(self.places[at].heading)
        if height != self._heights[at]:
            self._heights[at] = height
            self.tops = list(accumulate(self._heights, initial=1))

    def height(self, at: int) -> int:
        """The lines that the cells of a place take."""
        return max(len(lines) for lines in self.lines(at)) if self.fits else 1

    def lines(self, at: int) -> list[tuple[str, ...]]:
        """The texts of a place, folded, a tuple of lines a column."""
        return list(self._lines(self.places[at]))

    def _lines(self, place: Place) -> Iterator[tuple[str, ...]]:
        """The folded texts of a place."""
        cells = self.rows[place.row].cells if place.row is not None else {}
        for column, width in zip(self.columns, self.widths, strict=True):
            text = cells.get(column.key, "")
            yield fold(text, width - 1) if self.fits else (cut(show(text).replace("\n", " / "), width - 1),)

    def at_line(self, y: int) -> tuple[int, int]:
        """The place that stands on a line, and which of its lines that is; -1 is its heading."""
        low, high = 0, len(self.places)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.tops[middle] <= y else (low, middle)
        return low, y - self.tops[low] - bool(self.places[low].heading)

    def first_line(self, at: int) -> int:
        """The line on which the cells of a place begin."""
        return self.tops[at] + bool(self.places[at].heading)

    def x_of(self, column: int) -> int:
        """Where a column begins; -1 is the number of the row."""
        return NUMBER + sum(self.widths[:column]) if column >= 0 else 0

    def number(self, at: int) -> str:
        """The number of a row, or of the one that begins here; in groups only that one may begin here."""
        index = self.places[at].row
        if index is not None:
            return self.rows[index].number or str(index + 1)
        if self.places[at].group:
            return "+"
        return str(len(self.rows) + sum(1 for place in self.places[: at + 1] if place.row is None))

    def sign(self, at: int) -> str:
        """The sign behind the number."""
        index = self.places[at].row
        return "" if index is None else self.rows[index].sign

    def begins_here(self, at: int) -> bool:
        """Whether this is the first empty line of its group: what is typed in any of them comes here."""
        return self.places[at].row is None and at == self.empty_place(self.places[at].group)

    def place_of(self, row_id: str) -> int | None:
        """The place of a row, or None."""
        return next(
            (at for at, one in enumerate(self.places) if one.row is not None and self.rows[one.row].id == row_id), None
        )

    def empty_place(self, group: str) -> int:
        """The first empty place of a group; where it is not there, of any."""
        empty = [at for at, place in enumerate(self.places) if place.row is None]
        return next((at for at in empty if self.places[at].group == group), empty[0])


@lru_cache(maxsize=4096)
def fold(text: str, width: int) -> tuple[str, ...]:
    """A text in lines of so many cells, no more than `MOST_LINES`; a sign tells that there is more."""
    lines = wrap(text, max(1, width)) if text else [""]
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], cut(f"{lines[MOST_LINES - 1]} …", width)]
    return tuple(lines)
