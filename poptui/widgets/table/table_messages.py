"""The messages of `EditableTable`."""

from __future__ import annotations

from typing import NamedTuple

from textual.message import Message

from poptui.widgets.table.table_view import TableView


class CellPosition(NamedTuple):
    """A cell: the id of its row and the key of its column."""

    row: str
    column: str


class TableMessage(Message):
    """The base of the messages of a table; `table` is the table that posted it."""

    def __init__(self, table: TableView) -> None:
        """Takes the table."""
        super().__init__()
        self.table = table

    @property
    def control(self) -> TableView:
        """Returns the table that posted it."""
        return self.table


class Typed(TableMessage):
    """Posted when the text of a cell was changed.

    Attributes:
        table: the table; the handler puts the text in its `known`.
        cell: the cell; its row may be a new one.
        group: the id of the group of the row.
        text: the whole text of the cell.
    """

    def __init__(self, table: TableView, cell: CellPosition, group: str, text: str) -> None:
        """Takes the table, the cell, its group and its text."""
        super().__init__(table)
        self.cell = cell
        self.group = group
        self.text = text


class CellSubmitted(TableMessage):
    """Posted when a cell was left, with its typed text or its former text.

    Attributes:
        cell: the cell.
        is_entered: whether it was left with Enter.
    """

    def __init__(self, table: TableView, cell: CellPosition, *, is_entered: bool = False) -> None:
        """Takes the table, the cell, and whether it was left with Enter."""
        super().__init__(table)
        self.cell = cell
        self.is_entered = is_entered


class RowLeft(TableMessage):
    """Posted when the cursor left a row in which something was typed; `row` is its id."""

    def __init__(self, table: TableView, row: str) -> None:
        """Takes the table and the row's id."""
        super().__init__(table)
        self.row = row


class Moved(TableMessage):
    """Posted when the cursor moved to another cell, or typing in a cell began."""


class RowActionRequested(TableMessage):
    """Posted when an action is asked for.

    Attributes:
        act: card, add, delete, duplicate, up, down, agree or copy.
        row: the id of the row; empty for add and copy.
        typed: the letter with which a new row was begun; may be empty.
    """

    def __init__(self, table: TableView, act: str, row: str, typed: str = "") -> None:
        """Takes the table, the action, the id of the row, and the letter that was typed."""
        super().__init__(table)
        self.act = act
        self.row = row
        self.typed = typed


class Pasted(TableMessage):
    """Posted when cells of a spreadsheet were pasted.

    Attributes:
        sheet: the texts, row by row.
        cell: the cell with the cursor; its row is empty in an empty line, its column is empty on the number of a row.
    """

    def __init__(self, table: TableView, sheet: list[list[str]], cell: CellPosition) -> None:
        """Takes the table, the texts and the cell."""
        super().__init__(table)
        self.sheet = sheet
        self.cell = cell
