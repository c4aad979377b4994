"""The layout of a table."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from poptui.text.wrap import display_width
from poptui.widgets.table.table_grid import (
    MOST_LINES,
    NUMBER,
    Grid,
    TableColumn,
    TableGroup,
    TableRow,
    places_of,
    widths_of,
    wrap_cell,
)
from tests.support.texts import ANYTHING

COLUMNS = (
    TableColumn("what", "Wat", 13),
    TableColumn("how", "Hoe", 13),
    TableColumn("when", "Wanneer", 14, grows=False, is_value=True),
)
ROWS = st.lists(st.fixed_dictionaries({"what": ANYTHING, "how": ANYTHING, "when": ANYTHING}), max_size=6)


def grid(cells: list[dict[str, str]], width: int = 80, suggested: int = 0) -> Grid:
    """Returns the grid of rows with these cells."""
    return Grid(COLUMNS, [TableRow(str(at), one) for at, one in enumerate(cells)], width, suggested=suggested)


def test_empty_table_has_the_suggested_number_of_empty_rows() -> None:
    assert [place.row for place in grid([], suggested=5).places] == [None] * 5
    assert [place.row for place in grid([{}] * 3, suggested=5).places] == [0, 1, 2, None, None]
    assert [place.row for place in grid([{}] * 9, suggested=5).places] == [*range(9), None]


def test_each_group_has_its_rows_and_one_empty_row() -> None:
    """Rows are below the heading of their group whatever their order; a row of an unknown group is kept."""
    rows = [TableRow("a", {}, group="2"), TableRow("b", {}, group="1"), TableRow("c", {}, group="weg")]
    places = places_of(rows, [TableGroup("1", "Doel 1"), TableGroup("2", "Doel 2")], 5)
    assert [(place.row, place.group, place.heading) for place in places] == [
        (1, "1", "Doel 1"),
        (None, "1", ""),
        (0, "2", "Doel 2"),
        (None, "2", ""),
        (2, "weg", ""),
    ]


@given(st.integers(20, 250))
def test_columns_fill_the_width_or_are_marked_as_too_narrow(width: int) -> None:
    """Columns that fit fill the room to the last cell; else the layout says that they do not fit."""
    widths, fits = widths_of(COLUMNS, width - NUMBER)
    assert fits == (width - NUMBER >= 40)
    if fits:
        assert sum(widths) == width - NUMBER
        assert all(size >= column.width for size, column in zip(widths, COLUMNS, strict=True))
        assert widths[2] == 14 and widths[0] - widths[1] in (0, 1)


@given(ROWS, st.integers(45, 200), st.integers(0, 6))
def test_every_line_belongs_to_one_place(cells: list[dict[str, str]], width: int, suggested: int) -> None:
    """From top to bottom, the lines of a place follow each other."""
    found = grid(cells, width, suggested)
    expected = [
        (at, line) for at in range(len(found.places)) for line in range(max(len(text) for text in found.lines(at)))
    ]
    assert [found.at_line(y) for y in range(found.tops[0], found.tops[-1])] == expected


@given(ANYTHING, st.integers(1, 40))
def test_wrapped_text_fits_its_column(text: str, width: int) -> None:
    """No line is wider than its column, there are no more than the limit, and cut text has a sign."""
    lines = wrap_cell(text, width)
    assert 1 <= len(lines) <= MOST_LINES
    if width > 2:
        assert all(display_width(line) <= width for line in lines)


def test_cut_text_ends_with_a_sign() -> None:
    assert wrap_cell("woord " * 40, 12)[-1].endswith("…")
    assert len(wrap_cell("woord " * 40, 12)) == MOST_LINES
    assert wrap_cell("woord", 12) == ("woord",)
