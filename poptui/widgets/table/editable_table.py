"""A table to type in: a cursor that moves over its cells, cells that grow with their text, and row actions.

It knows nothing of plans: it shows rows of texts and posts what a person does. Typing in an empty line at the end of a
group begins a row. Where the columns do not fit, only whole rows can be chosen, to open as a card.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.geometry import Region
from textual.widgets import TextArea

from poptui.text.clean import clean
from poptui.widgets.bindings import bindings
from poptui.widgets.table.cell_input import CellInput
from poptui.widgets.table.row_acts import RowActs
from poptui.widgets.table.table_grid import NO_GROUP, TableColumn, TableGroup, TableRow
from poptui.widgets.table.table_messages import (
    CellPosition,
    CellSubmitted,
    Moved,
    Pasted,
    RowActionRequested,
    RowLeft,
    Typed,
)
from poptui.widgets.table.table_view import ROW


class EditableTable(RowActs):
    """Shows rows and lets a person type in their cells.

    Attributes:
        known: the text of the edited cell that the program last handled; it may be a letter behind.
        typed_in: the id of the row that was edited and that the cursor has not left yet; empty for none.
    """

    BINDINGS = [
        Binding("up", "move(-1, 0)", show=False),
        Binding("down", "move(1, 0)", show=False),
        Binding("left", "move(0, -1)", show=False),
        Binding("right", "move(0, 1)", show=False),
        Binding("home", "move(0, -99)", show=False),
        Binding("end", "move(0, 99)", show=False),
        Binding("pageup", "move(-10, 0)", show=False),
        Binding("pagedown", "move(10, 0)", show=False),
        Binding("backspace", "wipe", show=False),
        Binding("tab", "go_on(1)", show=False),
        Binding("shift+tab", "go_on(-1)", show=False),
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
        """Takes what `TableView` takes, and a function that returns the id of a new row."""
        super().__init__(columns, rows, suggested=suggested, groups=groups)
        self.known = ""
        self._new_id = new_id
        self._input = CellInput(self)
        self._editing: CellPosition | None = None
        self._group = ""
        self._before = ""
        self.typed_in = ""
        self._is_filling = self._is_touched = False

    def compose(self) -> ComposeResult:
        """Yields the input, which is shown over the cell that is edited."""
        yield self._input

    # --- for the program --------------------------------------------------------------------------

    @property
    def editing(self) -> CellPosition | None:
        """Returns the cell that is edited, or None."""
        return self._editing

    @property
    def editing_group(self) -> str:
        """Returns the group of the row that is or was last edited, also where the row is not shown any more."""
        return self._group

    @property
    def text(self) -> str:
        """Returns the text of the cell with the cursor, including what is being typed."""
        if self._editing is not None:
            return self._input.text
        row, column = self.row_at_cursor, self.column_at_cursor
        return row.cells.get(column.key, "") if row and column else ""

    def show_rows(self, rows: Sequence[TableRow], groups: Sequence[TableGroup] | None = None) -> None:
        """Shows other rows; the cursor stays on its row, and an edited cell stays edited where it still exists."""
        groups = self._groups if groups is None else tuple(groups)
        if list(rows) == self.rows and groups == self._groups:
            return
        present, cell = self.row_at_cursor, self._editing
        was_there = cell is not None and any(row.id == cell.row for row in self.rows)
        self._groups = groups
        self._build(rows, cell.row if cell else present.id if present else "")
        if cell is not None:
            row = next((one for one in self.rows if one.id == cell.row), None)
            if row is None and was_there:
                self._finish()
            elif row is None:
                self._at = self._grid.empty_place(self._group)
            elif (text := clean(row.cells.get(cell.column, ""))) != self._input.text:
                self._input.put(text)
                self.known = self._before = text
        self._place()
        if self._is_here:
            self.call_after_refresh(self.bring_in_sight)

    def go_on(self, by: int) -> bool:
        """Goes to the next cell (1) or the one before (-1); returns False where the focus is to leave the table.

        A person who did nothing here yet passes by; only a person who fills in goes from the last cell of a row to the
        next row.
        """
        if self._editing is not None:
            self.accept(0, by)
            return True
        is_last = self._column == len(self.columns) - 1 if by > 0 else self._column <= 0
        is_passing = not self._is_touched or self.is_card_only
        if is_passing or (is_last and (not self._is_filling or self.row_at_cursor is None)):
            self._column = min(self._column, 0)  # a person who returns begins in the first cell
            return False
        return self._step(by)

    def bring_in_sight(self) -> None:
        """Scrolls to the row with the cursor, then to the line being typed."""
        super().bring_in_sight()
        if self._editing is not None:
            line = self._input.wrapped_document.location_to_offset(self._input.cursor_location).y
            top = self.virtual_region.y + self._grid.first_line(self._at)
            self._show_lines(Region(self.virtual_region.x, top + line, 1, 1))

    def mark(self, places: Sequence[tuple[int, int]]) -> None:
        """Underlines stretches of the typed text, each with its start and end offset."""
        self._input.mark(places)

    # --- the cursor -------------------------------------------------------------------------------

    @property
    def _is_here(self) -> bool:
        """Returns whether the table has the focus, as the screen says; a widget is told later."""
        return self.screen.focused in (self, self._input)

    def action_move(self, rows: int, columns: int) -> None:
        """Moves the cursor by so many rows and columns, up to the edge."""
        self._is_filling, self._is_touched = False, True
        column = max(ROW, min(len(self.columns) - 1, self._column + columns))
        self._go(max(0, min(len(self._grid.places) - 1, self._at + rows)), column)

    def _step(self, by: int) -> bool:
        """Goes to the next cell or the one before, also to another row; returns False at the end."""
        at, column = self._at, self._column + by
        if not 0 <= column < len(self.columns):
            at, column = at + by, 0 if by > 0 else len(self.columns) - 1
        if not 0 <= at < len(self._grid.places):
            return False
        self._go(at, column)
        return True

    def _go(self, at: int, column: int) -> bool:
        """Puts the cursor in a cell and posts that."""
        if not super()._go(at, column):
            return False
        self._leave_row()
        self.post_message(Moved(self))
        return True

    def _leave_row(self) -> None:
        """Posts that the cursor left a row in which something was typed."""
        present = self.row_at_cursor
        if self.typed_in and (present is None or present.id != self.typed_in or not self._is_here):
            self.post_message(RowLeft(self, self.typed_in))
            self.typed_in = ""

    # --- typing -----------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Begins typing at a letter in a cell; in the empty line of a table of cards, asks for a new row."""
        is_new = self.is_card_only and self.row_at_cursor is None
        if is_new and event.is_printable and event.character:
            event.stop()
            event.prevent_default()
            self.post_message(RowActionRequested(self, "add", "", event.character))
        elif self._editing is None and self._column != ROW and event.is_printable and event.character:
            event.stop()
            event.prevent_default()
            if self.columns[self._column].is_on_card:
                self.action_card()
            else:
                self._begin(event.character)

    def _begin(self, typed: str, *, is_wiped: bool = False) -> None:
        """Begins typing in the cell with the cursor: behind its text, or in place of a value."""
        column = self.column_at_cursor
        if column is None or column.is_on_card or self._editing is not None:
            return
        self._group = self.group_at_cursor
        if self.row_at_cursor is None:
            self._draw_place(self._at)
            self._at = self._grid.empty_place(self._group)
        row = self.row_at_cursor
        self._before = self.known = row.cells.get(column.key, "") if row else ""
        self._editing = CellPosition(row.id if row else self._new_id(), column.key)
        keep = "" if is_wiped or (typed.strip() and column.is_value) else self._before
        self._input.begin(keep, [*column.choices, *column.known])
        self._place()
        self.screen.set_focus(self._input)
        if typed.strip() or keep.strip():
            self._input.insert(f" {typed}" if keep[-1:].isalnum() and typed[:1].isalnum() else typed)
        elif keep != self._before:
            self._take_in()
        self.post_message(Moved(self))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Handles typed text."""
        event.stop()
        if self._editing is not None:
            self._take_in()

    def _take_in(self) -> None:
        """Shows the typed text in the row and posts it."""
        cell, text = self._editing, self._input.text
        assert cell is not None
        rows = self.rows
        index = next((at for at, row in enumerate(rows) if row.id == cell.row), None)
        if text == (rows[index].cells.get(cell.column, "") if index is not None else ""):
            self._place()
            return
        if index is None:
            self._build([*rows, TableRow(cell.row, {cell.column: text}, group=self._group)], cell.row)
        else:
            rows[index] = rows[index]._replace(cells={**rows[index].cells, cell.column: text})
        self.typed_in = cell.row
        self.post_message(Typed(self, cell, self._group, text))
        self._place()

    def accept(self, rows: int, cells: int, *, is_entered: bool = False) -> None:
        """Accepts the typed text, at Enter or another key, and goes so many rows down and so many cells further."""
        if self._editing is None:
            return
        self._complete()
        self._finish(is_entered=is_entered)
        self._is_filling, self._is_touched = bool(cells), True
        if cells:
            self._step(cells)
        elif rows:
            self.action_move(rows, 0)

    def _complete(self) -> None:
        """Handles the complete typed text; the beginning of exactly one option becomes that option."""
        column = next(column for column in self.columns if self._editing and column.key == self._editing.column)
        text = self._input.text.strip()
        begun = [choice for choice in column.choices if choice.casefold().startswith(text.casefold())]
        if text and len(begun) == 1 and begun[0] != text:
            self._input.put(begun[0])
        self._take_in()

    def give_back(self) -> None:
        """Leaves the cell and restores the text that it had before."""
        if self._editing is not None:
            self._input.put(self._before)
            self._take_in()
            self._finish()

    def _finish(self, *, is_entered: bool = False) -> None:
        """Ends typing, with the cursor on the cell."""
        cell = self._editing
        self._close()
        self.screen.set_focus(self)
        if cell is not None:
            self.post_message(CellSubmitted(self, cell, is_entered=is_entered))

    def _close(self) -> None:
        """Hides the input."""
        self._editing = None
        self._input.mark(())
        self._place()

    def on_descendant_blur(self) -> None:
        """Accepts the typed text when the focus leaves the cell."""
        if self._editing is not None and self.screen.focused is not self._input:
            cell = self._editing
            self._complete()
            self._close()
            self.post_message(CellSubmitted(self, cell))
            self._gone()

    def on_focus(self) -> None:
        """Shows the cursor."""
        self._draw_place(self._at)
        self.post_message(Moved(self))

    def on_blur(self) -> None:
        """Hides the cursor and forgets that the person moved it."""
        self._draw_place(self._at)
        self._gone()

    def _gone(self) -> None:
        """Posts that the cursor left the table, if it did."""
        if not self._is_here:
            self._is_filling = self._is_touched = False
            self._leave_row()
            self.post_message(Moved(self))

    def on_paste(self, event: events.Paste) -> None:
        """Types one pasted text; posts pasted cells of a spreadsheet."""
        from poptui.text.spreadsheet import read_cells
        from poptui.text.words import without_bullet

        event.stop()
        event.prevent_default()
        sheet = read_cells(event.text)
        if len(sheet) == 1 and len(sheet[0]) == 1 and self._column != ROW:
            self._begin(without_bullet(clean(sheet[0][0])))
        elif sheet:
            self.paste(sheet)

    def paste(self, sheet: list[list[str]]) -> None:
        """Posts that cells of a spreadsheet were pasted at the cursor, and accepts the typed text."""
        self.settle()
        if sheet:
            row, column = self.row_at_cursor, self.column_at_cursor
            cell = CellPosition(row.id if row else "", column.key if column else "")
            self.post_message(Pasted(self, sheet, cell))

    # --- actions ----------------------------------------------------------------------------------

    def action_go_on(self, by: int) -> None:
        """Goes to the next cell or the one before, or leaves the table."""
        if not self.go_on(by):
            (self.screen.focus_next if by > 0 else self.screen.focus_previous)()

    def action_edit(self) -> None:
        """Begins typing in the cell; where a whole row is chosen or the cell is filled in on a card, opens the card."""
        if self._column == ROW or self.columns[self._column].is_on_card:
            self.action_card()
        else:
            self._begin("")

    def action_wipe(self) -> None:
        """Begins typing in the cell in place of its text."""
        self._begin("", is_wiped=True)

    def action_add(self) -> None:
        """Begins a row; where cells cannot be typed in, asks for a card."""
        if self.is_card_only:
            super().action_add()
            return
        self.settle()
        self._go(self._grid.empty_place(self.group_at_cursor), 0)
        self._begin("")

    def settle(self) -> None:
        """Accepts the typed text before an action is asked for."""
        self.accept(0, 0)

    def fit(self) -> None:
        """Wraps the typed text again, resizes its row, and scrolls to the line with the cursor."""
        if self._editing is not None:
            self._place()
            self.call_after_refresh(self.bring_in_sight)

    def on_resize(self) -> None:
        """Lays out the columns at the new width; where they do not fit any more, accepts the typed text."""
        if self._editing is not None and self.is_card_only:
            self._finish()
        self._place()

    def _place(self) -> None:
        """Puts the input over its cell; lays out again where its row has another height."""
        styles = self._input.styles
        if self._editing is None:
            self._grid.measure(self._at)
            styles.display = "none"
        else:
            width = self._grid.widths[self._column]
            height = max(1, min(12, self._input.lines_at(width)))
            self._grid.measure(self._at, height)
            styles.display = "block"
            styles.width, styles.height = width, height
            styles.offset = (self._grid.x_of(self._column), self._grid.first_line(self._at))
        if self._grid.tops[-1] != self._height:
            self.refresh(layout=True)
        else:
            self._draw_place(self._at)
