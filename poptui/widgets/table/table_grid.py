"""The layout of a table: which columns fit, how texts wrap, and what each line shows.

It only computes; `TableView` draws.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from poptui.text.clean import show
from poptui.text.wrap import wrap
from poptui.widgets.fit import cut

NUMBER = 6
"""The width in cells of the number of a row and its sign, before the first column."""
MOST_LINES = 6
"""The most lines of a cell; a longer text is cut with a sign, until a person types in it."""
MOST_HEADS = 2
"""The most lines of the title of a column."""
LEAST = 6
"""The least width in cells of a column where the columns do not fit."""


class TableColumn(NamedTuple):
    """A column.

    Attributes:
        key: the key in rows and messages.
        title: the title.
        width: the width in cells, including the space behind it.
        grows: whether it gets a share of the room that is left.
        is_value: whether it holds one value (an amount, a date), which typing replaces; in a text, typing appends.
        choices: the options; typing the beginning of one is enough.
        known: texts to suggest while their beginning is typed.
        is_on_card: whether it is filled in on the card of the row and not typed in the cell.
        is_amount: whether its texts end at the right of the column.
    """

    key: str
    title: str
    width: int = 14
    grows: bool = True
    is_value: bool = False
    choices: Sequence[str] = ()
    known: Sequence[str] = ()
    is_on_card: bool = False
    is_amount: bool = False


class TableRow(NamedTuple):
    """A row.

    Attributes:
        id: the id in messages.
        cells: the texts by column key.
        sign: one sign behind the number.
        group: the id of its group.
        number: the number that people read; where empty, its position among the rows.
    """

    id: str
    cells: Mapping[str, str]
    sign: str = ""
    group: str = ""
    number: str = ""


class TableGroup(NamedTuple):
    """A group of rows under a heading; without groups, all rows are in one group without a heading."""

    id: str
    title: str


NO_GROUP = (TableGroup("", ""),)


class Place(NamedTuple):
    """A row on the screen: a row of the table, or an empty one that becomes a row when a person types in it.

    Attributes:
        row: the index of the row, or None for an empty one.
        group: the id of the group of the row, or of a row typed here.
        heading: the heading above it; may be empty.
    """

    row: int | None
    group: str
    heading: str = ""


def places_of(rows: Sequence[TableRow], groups: Sequence[TableGroup], suggested: int) -> list[Place]:
    """Returns the rows on the screen from top to bottom: of each group its rows, then the empty ones.

    Each group has at least one empty row; without groups, as many as make `suggested` rows in all. Rows of an unknown
    group come at the end, without a heading.
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
    """Returns the width of each column, and whether all columns fit; where they do not, each gets an equal share."""
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
    """The layout of a table at one width.

    Attributes:
        columns: the columns.
        rows: the rows.
        places: the rows on the screen, from top to bottom.
        widths: the width of each column in cells.
        fits: whether the columns are wide enough to type in; else each row takes one line.
        heads: the titles of the columns, wrapped, a tuple of lines for each column.
        tops: the first line of each place, with its heading; the last item is the number of lines. Above the first are
            the titles and a rule.
    """

    def __init__(
        self,
        columns: Sequence[TableColumn],
        rows: Iterable[TableRow],
        width: int,
        groups: Sequence[TableGroup] = NO_GROUP,
        suggested: int = 0,
    ) -> None:
        """Takes the columns, the rows, the width in cells, the groups, and the least number of rows to show."""
        self.columns = tuple(columns)
        self.rows = list(rows)
        self.places = places_of(self.rows, groups, suggested)
        self.widths, self.fits = widths_of(columns, width - NUMBER)
        self.heads = [wrap_head(one.title, size - 1) for one, size in zip(columns, self.widths, strict=True)]
        self._first = max(map(len, self.heads), default=1) + 1
        self._heights = [self.height(at) + bool(place.heading) for at, place in enumerate(self.places)]
        self.tops = list(accumulate(self._heights, initial=self._first))

    def measure(self, at: int, least: int = 1) -> None:
        """Computes the first lines again, where a place got another text and needs at least so many lines."""
        height = max(self.height(at), least) + bool(self.places[at].heading)
        if height != self._heights[at]:
            self._heights[at] = height
            self.tops = list(accumulate(self._heights, initial=self._first))

    def height(self, at: int) -> int:
        """Returns the number of lines of a place."""
        return max(len(lines) for lines in self.lines(at)) if self.fits else 1

    def lines(self, at: int) -> list[tuple[str, ...]]:
        """Returns the wrapped texts of a place, a tuple of lines for each column."""
        return list(self._lines(self.places[at]))

    def _lines(self, place: Place) -> Iterator[tuple[str, ...]]:
        """Yields the wrapped texts of a place."""
        cells = self.rows[place.row].cells if place.row is not None else {}
        for column, width in zip(self.columns, self.widths, strict=True):
            text = cells.get(column.key, "")
            yield wrap_cell(text, width - 1) if self.fits else (cut(show(text).replace("\n", " / "), width - 1),)

    def at_line(self, y: int) -> tuple[int, int]:
        """Returns the place on a line, and the index of that line in it; -1 is its heading."""
        low, high = 0, len(self.places)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.tops[middle] <= y else (low, middle)
        return low, y - self.tops[low] - bool(self.places[low].heading)

    def first_line(self, at: int) -> int:
        """Returns the line on which the cells of a place begin."""
        return self.tops[at] + bool(self.places[at].heading)

    def x_of(self, column: int) -> int:
        """Returns the first cell of a column; column -1 is the number of the row."""
        return NUMBER + sum(self.widths[:column]) if column >= 0 else 0

    def number(self, at: int) -> str:
        """Returns the number of a row, or of one that would begin here; in groups, a sign that one can begin here."""
        index = self.places[at].row
        if index is not None:
            return self.rows[index].number or str(index + 1)
        if self.places[at].group:
            return "+"
        return str(len(self.rows) + sum(1 for place in self.places[: at + 1] if place.row is None))

    def sign(self, at: int) -> str:
        """Returns the sign behind the number."""
        index = self.places[at].row
        return "" if index is None else self.rows[index].sign

    def begins_here(self, at: int) -> bool:
        """Returns whether this is the first empty place of its group, where a new row begins."""
        return self.places[at].row is None and at == self.empty_place(self.places[at].group)

    def place_of(self, row_id: str) -> int | None:
        """Returns the place of a row, or None."""
        return next(
            (at for at, one in enumerate(self.places) if one.row is not None and self.rows[one.row].id == row_id), None
        )

    def empty_place(self, group: str) -> int:
        """Returns the first empty place of a group, or of any group where that one has none."""
        empty = [at for at, place in enumerate(self.places) if place.row is None]
        return next((at for at in empty if self.places[at].group == group), empty[0])


def wrap_head(title: str, width: int) -> tuple[str, ...]:
    """Returns the title of a column wrapped to so many cells, in at most `MOST_HEADS` lines."""
    lines = wrap(show(title), max(1, width))
    if len(lines) > MOST_HEADS:
        lines = [*lines[: MOST_HEADS - 1], cut(" ".join(lines[MOST_HEADS - 1 :]), width)]
    return tuple(lines)


@lru_cache(maxsize=4096)
def wrap_cell(text: str, width: int) -> tuple[str, ...]:
    """Returns a text wrapped to so many cells, in at most `MOST_LINES` lines; a sign tells that there is more."""
    lines = wrap(text, max(1, width)) if text else [""]
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], cut(f"{lines[MOST_LINES - 1]} …", width)]
    return tuple(lines)
