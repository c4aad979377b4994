"""The table of a question, a row a line; a row opens as a card. The last line is there to add one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget
from textual.widgets import DataTable

from poptui.forms.model import Field
from poptui.plans.model import Row
from poptui.text.clean import show
from poptui.widgets.bindings import bindings
from poptui.widgets.fit import cut

NEW = "+ nieuwe rij"
_NUMBER_WIDTH = 3
_PADDING = 2
_WORDS = frozenset({"text", "line"})
_ROOM = 24
"""So wide a column of words is where there is room, also when little stands in it."""


class RowTable(DataTable[Text]):
    """Shows the rows of a table and asks for what should be done with one; it changes nothing itself."""

    BINDINGS = bindings(
        *("table.edit", "table.add", "table.delete", "table.duplicate", "table.up", "table.down", "table.agree"),
        "table.copy_rows",
    )

    class Wanted(Message):
        """Something should be done: `act` is the last part of an action id, `row` an index from 0, or None."""

        def __init__(self, table: RowTable, act: str, row: int | None) -> None:
            """Takes the table, what is wanted and the row it is wanted of."""
            super().__init__()
            self.table = table
            self.act = act
            self.row = row

        @property
        def control(self) -> RowTable:
            """The table it was asked in."""
            return self.table

    class Pasted(Message):
        """Rows of a spreadsheet were pasted; `sheet` holds their cells."""

        def __init__(self, table: RowTable, sheet: list[list[str]]) -> None:
            """Takes the table and the cells, row by row."""
            super().__init__()
            self.table = table
            self.sheet = sheet

        @property
        def control(self) -> RowTable:
            """The table that was pasted in."""
            return self.table

    def __init__(self, field: Field, rows: Sequence[Row], agreed: Collection[str] = ()) -> None:
        """Takes the field that is a table, its rows, and the ids of those of which an agreement was made."""
        super().__init__(cursor_type="row", zebra_stripes=False, cell_padding=1, show_row_labels=False)
        self.field = field
        self.shown_rows = list(rows)
        self.agreed = set(agreed)

    def on_mount(self) -> None:
        """Fills the table once its width is known."""
        self.fill()

    def on_resize(self, event: events.Resize) -> None:
        """Fits the columns to the new width."""
        self.fill()

    def show_rows(self, rows: Sequence[Row], agreed: Collection[str] = ()) -> None:
        """Shows other rows, the cursor staying on its line."""
        if (list(rows), set(agreed)) != (self.shown_rows, self.agreed):
            self.shown_rows, self.agreed = list(rows), set(agreed)
            self.fill()

    def fill(self) -> None:
        """Draws everything anew."""
        at = self.cursor_row
        self.clear(columns=True)
        widths = self.widths()
        self.add_column("", width=_NUMBER_WIDTH)
        for column, width in zip(self.field.columns, widths, strict=True):
            self.add_column(Text(_cut(show(column.short), width)), width=width)
        for number, row in enumerate(self.shown_rows, 1):
            cells = (
                Text(_cut(show(row.text(column.key)), width))
                for column, width in zip(self.field.columns, widths, strict=True)
            )
            self.add_row(Text(f"{number}✓" if row.id in self.agreed else str(number)), *cells)
        self.add_row(Text("+"), Text(_cut(NEW[2:], widths[0])), *[Text("")] * (len(widths) - 1))
        self.move_cursor(row=min(at, len(self.shown_rows)))
        self.styles.height = len(self.shown_rows) + 2

    def widths(self) -> list[int]:
        """The columns' widths, in cells: what does not need its share leaves the rest to what does, from 8 up."""
        room = (self.size.width or 76) - _NUMBER_WIDTH - _PADDING * (len(self.field.columns) + 1) - 1
        columns, found = self.field.columns, [8] * len(self.field.columns)
        words = [[column.short, *(row.text(column.key) for row in self.shown_rows)] for column in columns]
        wanted = [max(cell_len(_line(show(text))) for text in texts) for texts in words]
        for left, index in enumerate(sorted(range(len(columns)), key=wanted.__getitem__)):
            share = room // (len(columns) - left)
            found[index] = max(8, min(share, max(wanted[index], _ROOM if columns[index].kind in _WORDS else 0)))
            room -= found[index]
        return found

    @property
    def row_at_cursor(self) -> int | None:
        """The index of the row under the cursor; None on the line that adds one."""
        return self.cursor_row if self.cursor_row < len(self.shown_rows) else None

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted here are rows of a spreadsheet."""
        from poptui.text.sheet import read_cells

        event.stop()
        event.prevent_default()
        if sheet := read_cells(event.text):
            self.post_message(self.Pasted(self, sheet))

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Enter opens the row, or adds one on the last line."""
        event.stop()
        self.action_edit()

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """The row under the cursor comes in sight: the table is as long as its rows, what holds it scrolls."""
        event.stop()
        self.call_after_refresh(self.bring_row_in_sight)

    def bring_row_in_sight(self) -> None:
        """Scrolls what holds the table to the row under the cursor; the names of the columns come with the first."""
        if self.has_focus and isinstance(self.parent, Widget):
            place, at = self.virtual_region, self.cursor_row
            row = Region(place.x, place.y + at + (1 if at else 0), 1, 1 if at else 2)
            self.parent.scroll_to_region(row, animate=False, immediate=True)

    def action_add(self) -> None:
        """Asks for a new row."""
        self.post_message(self.Wanted(self, "add", None))

    def action_edit(self) -> None:
        """Asks to open the row; on the last line a new one."""
        self.post_message(self.Wanted(self, "add" if self.row_at_cursor is None else "edit", self.row_at_cursor))

    def action_delete(self) -> None:
        """Asks to take the row out."""
        self.ask("delete")

    def action_duplicate(self) -> None:
        """Asks for a copy of the row."""
        self.ask("duplicate")

    def action_up(self) -> None:
        """Asks to move the row up."""
        self.ask("up")

    def action_down(self) -> None:
        """Asks to move the row down."""
        self.ask("down")

    def action_copy_rows(self) -> None:
        """Asks for a copy of all rows, for a spreadsheet."""
        self.post_message(self.Wanted(self, "copy", None))

    def action_agree(self) -> None:
        """Asks to make an agreement of the row."""
        self.ask("agree")

    def ask(self, act: str) -> None:
        """Asks for an act on the row under the cursor, where there is one."""
        if self.row_at_cursor is not None:
            self.post_message(self.Wanted(self, act, self.row_at_cursor))


def _line(text: str) -> str:
    """A text on one line."""
    return text.replace("\n", " / ")


def _cut(text: str, width: int) -> str:
    """A text on one line, with a sign where there is more than fits."""
    return cut(_line(text), width)
