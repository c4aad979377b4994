"""The input over a cell of a table: it passes the keys that leave the cell to its table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from textual import events

from poptui.text.wrap import wrap
from poptui.widgets.bindings import calls
from poptui.widgets.inputs.text_input import TextInput


class Cells(Protocol):
    """A table in whose cell a person types."""

    def accept(self, rows: int, cells: int, *, is_entered: bool = False) -> None:
        """Accepts the typed text and goes so many rows down and so many cells further."""

    def give_back(self) -> None:
        """Leaves the cell and restores the text that it had before."""

    def paste(self, sheet: list[list[str]]) -> None:
        """Handles pasted cells of a spreadsheet, row by row."""

    def fit(self) -> None:
        """Wraps the typed text again."""


class CellInput(TextInput):
    """The input over the cell. Enter and Tab go to another cell, Esc restores the text, Up and Down leave it."""

    DEFAULT_CSS = """
    CellInput { position: absolute; display: none; padding: 0; border: none; scrollbar-size: 0 0; }
    CellInput:focus { border: none; padding: 0; }
    """

    def __init__(self, table: Cells) -> None:
        """Takes the table that it belongs to."""
        super().__init__("")
        self.remove_class("input")
        self.table = table

    def begin(self, text: str, known: Sequence[str]) -> None:
        """Shows the text of a cell, the cursor at its end, and suggests these texts while their beginning is typed."""
        self.known = known
        self.put(text)
        self.history.clear()
        self.mark(())

    def lines_at(self, width: int) -> int:
        """Returns the number of lines of its text at a width, which may be a new one."""
        return self.wrapped_document.height if width == self.size.width else len(wrap(self.text, max(1, width - 1)))

    def on_resize(self) -> None:
        """Wraps the text to the new width."""
        self.call_after_refresh(self.table.fit)

    async def on_paste(self, event: events.Paste) -> None:
        """Passes pasted cells of a spreadsheet to the table; inserts other text."""
        from poptui.text.spreadsheet import read_cells

        sheet = read_cells(event.text)
        if max(map(len, sheet), default=0) > 1:
            event.stop()
            event.prevent_default()
            self.table.paste(sheet)

    async def on_key(self, event: events.Key) -> None:
        """Handles the keys that leave the cell."""
        line = self.wrapped_document.location_to_offset(self.cursor_location).y
        act = {
            "tab": (0, 1),
            "shift+tab": (0, -1),
            "up": (-1, 0) if line == 0 else None,
            "down": (1, 0) if line == self.wrapped_document.height - 1 else None,
        }.get(event.key)
        is_entered = calls(self.app, "cell.accept", event.key)
        if calls(self.app, "cell.restore", event.key):
            self.table.give_back()
        elif act is not None or is_entered:
            self.table.accept(*(act or (0, 1)), is_entered=is_entered)
        else:
            return
        event.stop()
        event.prevent_default()
