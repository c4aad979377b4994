"""The view of a table: its rows, its cursor, its height, and its drawing."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Offset, Region, Size
from textual.strip import Strip
from textual.widget import Widget

from poptui.text.wrap import display_width
from poptui.widgets.table.table_grid import NO_GROUP, Grid, TableColumn, TableGroup, TableRow
from poptui.widgets.table.table_look import Look, draw_line

ROW = -1
"""The column of the cursor when the whole row is chosen."""


class TableView(Widget, can_focus=True):
    """Shows rows of texts, with a cursor on a cell or, where the columns do not fit, on a row.

    Attributes:
        columns: the columns.
        rows: the rows in the order of their numbers, with what was typed in them.
    """

    COMPONENT_CLASSES = {f"editable-table--{part}" for part in Look._fields[1:]}

    def __init__(
        self,
        columns: Sequence[TableColumn],
        rows: Sequence[TableRow] = (),
        *,
        suggested: int = 0,
        groups: Sequence[TableGroup] = NO_GROUP,
    ) -> None:
        """Takes the columns, the rows, the least number of lines to show, and the groups of the rows."""
        super().__init__()
        self.columns = tuple(columns)
        self._suggested = suggested
        self._groups = tuple(groups)
        self._grid = Grid(columns, rows, 80, groups, suggested)
        self._width = self._height = 0
        self._at = self._column = 0
        self._look: Look | None = None

    @property
    def rows(self) -> list[TableRow]:
        """Returns the rows as they are shown."""
        return self._grid.rows

    @property
    def row_at_cursor(self) -> TableRow | None:
        """Returns the row with the cursor; None in an empty line."""
        index = self._grid.places[self._at].row
        return None if index is None else self._grid.rows[index]

    @property
    def column_at_cursor(self) -> TableColumn | None:
        """Returns the column with the cursor; None where the whole row is chosen."""
        return None if self._column == ROW else self.columns[self._column]

    @property
    def group_at_cursor(self) -> str:
        """Returns the id of the group of the cursor."""
        return self._grid.places[self._at].group

    @property
    def _is_here(self) -> bool:
        """Returns whether the table has the focus, as the screen says; a widget is told later."""
        return self.screen.focused is self

    @property
    def is_card_only(self) -> bool:
        """Returns whether the table is too narrow to type in its cells, so that whole rows are chosen."""
        return not self._grid.fits

    @property
    def cursor_screen_offset(self) -> Offset:
        """Returns where text would be typed on the screen: behind the text of the cell with the cursor."""
        column = max(0, self._column)
        lines = self._grid.lines(self._at)[column]
        x = 0 if self._column == ROW else self._grid.x_of(column) + display_width(lines[-1])
        y = self._grid.first_line(self._at) + (len(lines) - 1 if self._column != ROW else 0)
        return self.content_region.offset + (x, y)

    def go_to(self, row_id: str, column: str = "") -> None:
        """Puts the cursor on a row, in a column if one is given; does nothing without such a row."""
        at = self._grid.place_of(row_id)
        if at is not None:
            keys = [one.key for one in self.columns]
            self._go(at, keys.index(column) if column in keys else self._column)

    def bring_in_sight(self) -> None:
        """Scrolls to the line with the cursor; at the first row, also to what is above it."""
        place, top = self.virtual_region, self._grid.tops[self._at] if self._at else 0
        above = 4 if self._at == 0 else 0  # the lines of the question above the table
        height = self._grid.tops[self._at + 1] - top + above
        self._show_lines(Region(place.x, place.y + top - above, 1, height))

    def _show_lines(self, lines: Region) -> None:
        """Scrolls to some lines of the table."""
        around = self.parent
        if isinstance(around, Widget) and around.scroll_to_region(lines, animate=False, immediate=True):
            around.refresh()  # Textual does not clear lines that text moved out of

    def _go(self, at: int, column: int) -> bool:
        """Puts the cursor in a cell; returns whether it was elsewhere."""
        column = ROW if self.is_card_only else column
        if (at, column) == (self._at, self._column):
            return False
        self._draw_place(self._at)
        self._at, self._column = at, column
        self._draw_place(at)
        self.call_after_refresh(self.bring_in_sight)
        return True

    def _build(self, rows: Sequence[TableRow], row_id: str) -> None:
        """Lays out these rows; the cursor stays on its row."""
        self._grid = Grid(self.columns, rows, self._width or 80, self._groups, self._suggested)
        at = self._grid.place_of(row_id) if row_id else None
        if at is None:
            at = min(self._at, len(self._grid.places) - 1)
            if (
                row_id and self._grid.places[at].row is None
            ):  # the last row was removed: the cursor goes to the one before it
                at = max(0, at - 1)
        self._at = at
        if self.is_card_only:
            self._column = ROW
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Returns the height of the rows at this width."""
        if width != self._width:
            self._width = width
            self._build(self.rows, present.id if (present := self.row_at_cursor) else "")
        self._height = self._grid.tops[-1]
        return self._height

    def _draw_place(self, at: int) -> None:
        """Draws one line of cells again."""
        if at < len(self._grid.places):
            top = self._grid.tops[at]
            self.refresh(Region(0, top, self.size.width, self._grid.tops[at + 1] - top))

    def notify_style_update(self) -> None:
        """Reads the styles again."""
        self._look = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Returns a drawn line: the titles, a heading, or a line of the cells of a row."""
        if self._look is None:
            parts = (self.get_component_rich_style(f"editable-table--{part}") for part in Look._fields[1:])
            self._look = Look(self.rich_style, *parts)
        chosen = (self._at, self._column) if self._is_here else None
        return draw_line(self._grid, y, self.size.width, self._look, chosen)
