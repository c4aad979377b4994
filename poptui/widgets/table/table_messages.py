"""What a table that is typed in tells: the messages of `EditableTable`."""

from __future__ import annotations

from typing import NamedTuple

from textual.message import Message

from poptui.widgets.table.table_view import TableView


class Cell(NamedTuple):
    """A cell by its names: the id of its row and the key of its column."""

    row: str
    column: str


class TableMessage(Message):
    """What the messages of a table share: `table` is the one it came from."""

    def __init__(self, table: TableView) -> None:
        """Takes the table."""
        super().__init__()
        self.table = table

    @property
    def control(self) -> TableView:
        """The table it came from."""
        return self.table


class Typed(TableMessage):
    """The text of a cell is another now.

    Attributes:
        table: the table; what takes the text in puts it in its `known`.
        cell: the cell; its row may be one that was not there before.
        group: the group of that row.
        text: all that stands in the cell.
    """

    def __init__(self, table: TableView, cell: Cell, group: str, text: str) -> None:
        """Takes the table, the cell, its group and its text."""
        super().__init__(table)
        self.cell = cell
        self.group = group
        self.text = text


class CellSubmitted(TableMessage):
    """A cell was left; its text stands, or was given back."""


class RowLeft(TableMessage):
    """The cursor left a row in which something was typed; `row` is its id."""

    def __init__(self, table: TableView, row: str) -> None:
        """Takes the table and the row's id."""
        super().__init__(table)
        self.row = row


class Moved(TableMessage):
    """The cursor is in another cell, or a cell begins to be typed in."""


class RowActionRequested(TableMessage):
    """Something should be done.

    Attributes:
        act: card, add, delete, duplicate, up, down, agree or copy.
        row: the id of the row it is wanted of; empty for add and copy.
        typed: a letter with which a new row was begun, or nothing.
    """

    def __init__(self, table: TableView, act: str, row: str, typed: str = "") -> None:
        """Takes the table, what is wanted, the row's id, and a letter that was typed."""
        super().__init__(table)
        self.act = act
        self.row = row
        self.typed = typed


class Pasted(TableMessage):
    """Cells of a spreadsheet were pasted.

    Attributes:
        sheet: their texts, row by row.
        cell: where the cursor is; its row is empty in an empty line, its column on the number of a row.
    """

    def __init__(self, table: TableView, sheet: list[list[str]], cell: Cell) -> None:
        """Takes the table, the texts and the cell."""
        super().__init__(table)
        self.sheet = sheet
        self.cell = cell
