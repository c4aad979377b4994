"""A table to type in: a cursor that walks its cells, cells that grow, rows that are asked to be moved or taken out.

It knows nothing of plans: it shows rows of texts, and posts what a person does. In an empty line at the end of a group
a row begins with its first letter. Where its columns do not fit, only whole rows can be chosen, to open as a card.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.geometry import Offset, Region, Size
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import TextArea

from poptui.text.clean import clean
from poptui.widgets.bindings import bindings
from poptui.widgets.cell_input import CellInput
from poptui.widgets.row_acts import RowActs
from poptui.widgets.table_grid import NO_GROUP, Grid, TableColumn, TableGroup, TableRow
from poptui.widgets.table_look import Look, draw_line
from poptui.widgets.table_messages import Cell, Done, Left, Moved, Pasted, Typed, Wanted

ROW = -1
"""The column of the cursor where it stands on the number of a row: then all of the row is chosen."""


class EditableTable(RowActs, Widget, can_focus=True):
    """Shows rows and takes what is typed in their cells.

    Attributes:
        columns: its columns.
        rows: its rows, in the order of their numbers; with what was typed in them.
        known: what the program last took in of the cell that is typed in; it may be a letter behind.
    """

    COMPONENT_CLASSES = {f"editable-table--{part}" for part in Look._fields[1:]}

    BINDINGS = [
        Binding("up", "move(-1, 0)", "Omhoog", show=False),
        Binding("down", "move(1, 0)", "Omlaag", show=False),
        Binding("left", "move(0, -1)", "Naar links", show=False),
        Binding("right", "move(0, 1)", "Naar rechts", show=False),
        Binding("home", "move(0, -99)", "Naar het nummer", show=False),
        Binding("end", "move(0, 99)", "Naar de laatste kolom", show=False),
        Binding("pageup", "move(-10, 0)", "Tien rijen omhoog", show=False),
        Binding("pagedown", "move(10, 0)", "Tien rijen omlaag", show=False),
        Binding("backspace", "wipe", "Leegmaken", show=False),
        Binding("tab", "go_on(1)", "Volgende cel", show=False),
        Binding("shift+tab", "go_on(-1)", "Vorige cel", show=False),
        *bindings("table.edit", "table.card", "table.add", "table.delete", "table.duplicate", "table.up"),
        *bindings("table.down", "table.agree", "table.copy_rows"),
    ]

    def __init__(
        self,
        columns: Sequence[TableColumn],
        rows: Sequence[TableRow] = (),
        *,
        new_id: Callable[[], str],
        suggested: int = 0,
        groups: Sequence[TableGroup] = NO_GROUP,
    ) -> None:
        """Takes the columns, the rows, what makes the id of a new row, how many lines to show at the least, and the
        groups that the rows stand in."""
        super().__init__()
        self.columns = tuple(columns)
        self.known = ""
        self._new_id = new_id
        self._suggested = suggested
        self._groups = tuple(groups)
        self._grid = Grid(columns, rows, 80, groups, suggested)
        self._width = self._height = 0
        self._at = self._column = 0
        self._input = CellInput(self)
        self._editing: Cell | None = None
        self._before = ""
        self._typed_in = ""
        self._is_filling = False
        self._look: Look | None = None

    def compose(self) -> ComposeResult:
        """The place to type in, which stands over the cell that is typed in."""
        yield self._input

    # --- what a program asks and tells ------------------------------------------------------------

    @property
    def rows(self) -> list[TableRow]:
        """The rows as they are shown."""
        return self._grid.rows

    @property
    def row_at_cursor(self) -> TableRow | None:
        """The row with the cursor; None in an empty line."""
        index = self._grid.places[self._at].row
        return None if index is None else self._grid.rows[index]

    @property
    def column_at_cursor(self) -> TableColumn | None:
        """The column with the cursor; None where all of a row is chosen."""
        return None if self._column == ROW else self.columns[self._column]

    @property
    def group_at_cursor(self) -> str:
        """The group that the cursor is in."""
        return self._grid.places[self._at].group

    @property
    def editing(self) -> Cell | None:
        """The cell that is typed in, or None."""
        return self._editing

    @property
    def text(self) -> str:
        """What stands in the cell with the cursor, up to the last letter."""
        if self._editing is not None:
            return self._input.text
        row, column = self.row_at_cursor, self.column_at_cursor
        return row.cells.get(column.key, "") if row and column else ""

    @property
    def is_card_only(self) -> bool:
        """Whether the terminal is too narrow to type in the cells."""
        return not self._grid.fits

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where typing would go, on the screen: behind what stands in the cell with the cursor."""
        column = max(0, self._column)
        lines = self._grid.lines(self._at)[column]
        x = 0 if self._column == ROW else self._grid.x_of(column) + len(lines[-1])
        y = self._grid.first_line(self._at) + (len(lines) - 1 if self._column != ROW else 0)
        return self.content_region.offset + (x, y)

    def show_rows(self, rows: Sequence[TableRow], groups: Sequence[TableGroup] | None = None) -> None:
        """Shows other rows; the cursor stays on its row, and a cell that is typed in stays so where it is there yet."""
        groups = self._groups if groups is None else tuple(groups)
        if list(rows) == self.rows and groups == self._groups:
            return
        present = self.row_at_cursor
        self._groups = groups
        self._build(rows, present.id if present else "")
        if self._editing is not None:
            row = next((one for one in self.rows if one.id == self._editing.row), None)
            if row is None:
                self._close()
            elif (text := clean(row.cells.get(self._editing.column, ""))) != self._input.text:
                self._input.put(text)
                self.known = text
        self._place()

    def go_to(self, row_id: str, column: str = "") -> None:
        """Puts the cursor on a row, in a column where one is named; nothing where the row is not there."""
        at = self._grid.place_of(row_id)
        if at is not None:
            keys = [one.key for one in self.columns]
            self._go(at, keys.index(column) if column in keys else self._column)

    def go_on(self, by: int) -> bool:
        """Goes to the next cell (1) or the one before (-1); False where one would rather leave the table.

        Cells are gone through by someone who fills them in, up to an empty line; who only looks on goes on at once.
        """
        if self._editing is not None:
            self.accept(0, by)
            return True
        if self._column == ROW or not self._is_filling or (by > 0 and self.row_at_cursor is None):
            return False
        return self._step(by)

    def mark(self, places: Sequence[tuple[int, int]]) -> None:
        """Underlines places in the text that is typed, each from and up to so many characters from its beginning."""
        self._input.mark(places)

    def bring_in_sight(self) -> None:
        """Scrolls what holds the table to the line with the cursor; the first with what is above it."""
        if not isinstance(self.parent, Widget):
            return
        place, top = self.virtual_region, self._grid.tops[self._at] if self._at else 0
        above = 2 if self._at == 0 else 0  # the question that the table answers
        height = self._grid.tops[self._at + 1] - top + above
        self.parent.scroll_to_region(Region(place.x, place.y + top - above, 1, height), animate=False, immediate=True)

    # --- the cursor -------------------------------------------------------------------------------

    @property
    def _is_here(self) -> bool:
        """Whether the cursor is in the table. What the screen says, as a widget hears of it later."""
        return self.screen.focused in (self, self._input)

    def action_move(self, rows: int, columns: int) -> None:
        """Moves the cursor so many rows and columns, as far as there are any."""
        self._is_filling = False
        column = max(ROW, min(len(self.columns) - 1, self._column + columns))
        self._go(max(0, min(len(self._grid.places) - 1, self._at + rows)), column)

    def _step(self, by: int) -> bool:
        """Goes to the next cell, or the one before, also from row to row; False at the end."""
        at, column = self._at, self._column + by
        if not 0 <= column < len(self.columns):
            at, column = at + by, 0 if by > 0 else len(self.columns) - 1
        if not 0 <= at < len(self._grid.places):
            return False
        self._go(at, column)
        return True

    def _go(self, at: int, column: int) -> None:
        """Puts the cursor in a cell."""
        column = column if self._grid.fits else ROW
        if (at, column) == (self._at, self._column):
            return
        self._draw_place(self._at)
        self._at, self._column = at, column
        self._draw_place(at)
        self._leave_row()
        self.post_message(Moved(self))
        self.call_after_refresh(self.bring_in_sight)

    def _leave_row(self) -> None:
        """Tells that a row was left in which something was typed."""
        present = self.row_at_cursor
        if self._typed_in and (present is None or present.id != self._typed_in or not self._is_here):
            self.post_message(Left(self, self._typed_in))
            self._typed_in = ""

    # --- typing -----------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """A letter in a cell begins to type in it."""
        if self._editing is None and self._column != ROW and event.is_printable and event.character:
            event.stop()
            event.prevent_default()
            if self.columns[self._column].is_on_card:
                self.action_card()
            else:
                self._begin(event.character)

    def _begin(self, typed: str, *, is_wiped: bool = False) -> None:
        """Begins to type in the cell with the cursor: behind what stands there, or in place of a value."""
        column = self.column_at_cursor
        if column is None or column.is_on_card or self._editing is not None:
            return
        if self.row_at_cursor is None:
            self._at = self._grid.empty_place(self.group_at_cursor)
        row = self.row_at_cursor
        self._before = self.known = row.cells.get(column.key, "") if row else ""
        self._editing = Cell(row.id if row else self._new_id(), column.key)
        keep = "" if is_wiped or (typed and column.is_value) else self._before
        self._input.begin(keep, [*column.choices, *column.known])
        self._place()
        self.screen.set_focus(self._input)
        if typed.strip() or keep.strip():
            self._input.insert(f" {typed}" if keep[-1:].isalnum() and typed[:1].isalnum() else typed)
        elif keep != self._before:
            self._take_in()
        self.post_message(Moved(self))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was typed."""
        event.stop()
        if self._editing is not None:
            self._take_in()

    def _take_in(self) -> None:
        """Shows what was typed in the row, and tells it."""
        cell, text = self._editing, self._input.text
        assert cell is not None
        group, row = self.group_at_cursor, self.row_at_cursor
        if text == (row.cells.get(cell.column, "") if row else ""):
            self._place()
            return
        rows = self.rows
        if row is None:
            rows = [*rows, TableRow(cell.row, {cell.column: text}, group=group)]
            self._build(rows, cell.row)
        else:
            assert (index := self._grid.places[self._at].row) is not None
            rows[index] = row._replace(cells={**row.cells, cell.column: text})
        self._typed_in = cell.row
        self.post_message(Typed(self, cell, group, text))
        self._place()

    def accept(self, rows: int, cells: int) -> None:
        """Leaves the cell as it was typed, for one so many rows down and so many cells on."""
        if self._editing is None:
            return
        column, text = self.columns[self._column], self._input.text.strip()
        begun = [choice for choice in column.choices if choice.casefold().startswith(text.casefold())]
        if text and len(begun) == 1 and begun[0] != text:
            self._input.put(begun[0])
        self._take_in()
        self._finish()
        self._is_filling = bool(cells)
        if cells:
            self._step(cells)
        elif rows:
            self.action_move(rows, 0)

    def give_back(self) -> None:
        """Leaves the cell, with the text that it had before."""
        if self._editing is not None:
            self._input.put(self._before)
            self._take_in()
            self._finish()

    def _finish(self) -> None:
        """Ends typing; the cursor is on the cell."""
        self._close()
        self.screen.set_focus(self)
        self.post_message(Done(self))

    def _close(self) -> None:
        """Takes the place to type in away."""
        self._editing = None
        self._input.mark(())
        self._place()

    def on_descendant_blur(self) -> None:
        """The cell was left for somewhere else: its text stands."""
        if self._editing is not None and self.screen.focused is not self._input:
            self._take_in()
            self._close()
            self.post_message(Done(self))
            self._leave_row()

    def on_focus(self) -> None:
        """The cursor shows."""
        self._draw_place(self._at)
        self.post_message(Moved(self))

    def on_blur(self) -> None:
        """The cursor does not show; what comes in here next has walked nowhere yet."""
        self._draw_place(self._at)
        if not self._is_here:
            self._is_filling = False
            self._leave_row()
            self.post_message(Moved(self))

    def on_paste(self, event: events.Paste) -> None:
        """One text is typed; cells of a spreadsheet are the program's to put in their places."""
        from poptui.text.sheet import read_cells

        event.stop()
        event.prevent_default()
        sheet = read_cells(event.text)
        if len(sheet) == 1 and len(sheet[0]) == 1 and self._column != ROW:
            self._begin(clean(sheet[0][0]))
        elif sheet:
            row, column = self.row_at_cursor, self.column_at_cursor
            cell = Cell(row.id if row else "", column.key if column else "")
            self.post_message(Pasted(self, sheet, cell))

    # --- what is asked ----------------------------------------------------------------------------

    def action_go_on(self, by: int) -> None:
        """Goes to the next cell or the one before, or away."""
        if not self.go_on(by):
            (self.screen.focus_next if by > 0 else self.screen.focus_previous)()

    def action_edit(self) -> None:
        """Types in the cell; where all of a row is chosen, or a cell is filled in on the card, opens that."""
        if self._column == ROW or self.columns[self._column].is_on_card:
            self.action_card()
        else:
            self._begin("")

    def action_wipe(self) -> None:
        """Types in the cell from the beginning."""
        self._begin("", is_wiped=True)

    def action_add(self) -> None:
        """Begins a row; where it cannot be typed in here, asks for it as a card."""
        if self._editing is not None:
            self.accept(0, 0)
        if self._grid.fits:
            self._go(self._grid.empty_place(self.group_at_cursor), 0)
            self._begin("")
        else:
            self.post_message(Wanted(self, "add", ""))

    def action_card(self) -> None:
        """Asks to open the row with all its details; in an empty line, a new one."""
        if self.row_at_cursor is None:
            self.post_message(Wanted(self, "add", ""))
        else:
            self.ask("card")

    def ask(self, act: str) -> None:
        """Asks for an act on the row with the cursor, where there is one, or on all; what is typed in it stands."""
        if self._editing is not None:
            self.accept(0, 0)
        row = self.row_at_cursor
        if row is not None or act == "copy":
            self.post_message(Wanted(self, act, row.id if row else ""))

    # --- drawing ----------------------------------------------------------------------------------

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As high as its rows are at this width."""
        if width != self._width:
            self._width = width
            self._build(self.rows, present.id if (present := self.row_at_cursor) else "")
        self._height = self._grid.tops[-1]
        return self._height

    def on_resize(self) -> None:
        """The columns have another width."""
        self._place()

    def _build(self, rows: Sequence[TableRow], row_id: str) -> None:
        """Has the lines for these rows; the cursor goes along with its row."""
        self._grid = Grid(self.columns, rows, self._width or 80, self._groups, self._suggested)
        at = self._grid.place_of(row_id) if row_id else None
        self._at = min(self._at, len(self._grid.places) - 1) if at is None else at
        self._column = max(self._column, 0) if self._grid.fits and self._column != ROW else ROW
        self.refresh()

    def _place(self) -> None:
        """Puts the place to type in over its cell; where a line is higher or lower than it was, all below it moves."""
        styles = self._input.styles
        if self._editing is None:
            self._grid.measure(self._at)
            styles.display = "none"
        else:
            width = self._grid.widths[self._column]
            height = max(1, min(12, self._input.wrapped_document.height))
            self._grid.measure(self._at, height)
            styles.display = "block"
            styles.width, styles.height = width, height
            styles.offset = (self._grid.x_of(self._column), self._grid.first_line(self._at))
        if self._grid.tops[-1] != self._height:
            self.refresh(layout=True)
        else:
            self._draw_place(self._at)

    def _draw_place(self, at: int) -> None:
        """Draws one line of cells again."""
        if at < len(self._grid.places):
            top = self._grid.tops[at]
            self.refresh(Region(0, top, self.size.width, self._grid.tops[at + 1] - top))

    def notify_style_update(self) -> None:
        """It looks otherwise."""
        self._look = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Draws a line: the titles, a heading, or a line of the cells of a row."""
        if self._look is None:
            parts = (self.get_component_rich_style(f"editable-table--{part}") for part in Look._fields[1:])
            self._look = Look(self.rich_style, *parts)
        chosen = (self._at, self._column) if self.screen.focused is self else None
        return draw_line(self._grid, y, self.size.width, self._look, chosen)
