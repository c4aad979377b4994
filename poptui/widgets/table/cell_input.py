"""Where one types in a cell of a table: a text that leaves the keys that go on, and away, to its table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from textual import events

from poptui.text.wrap import wrap
from poptui.widgets.bindings import calls
from poptui.widgets.inputs.text_input import TextInput


class Cells(Protocol):
    """A table that has a cell typed in."""

    def accept(self, rows: int, cells: int) -> None:
        """Leaves the cell as it was typed, for one so many rows down and so many cells on."""

    def give_back(self) -> None:
        """Leaves the cell, with the text that it had before."""

    def paste(self, sheet: list[list[str]]) -> None:
        """Takes cells of a spreadsheet, row by row."""

    def fit(self) -> None:
        """The text that is typed is folded anew."""


class CellInput(TextInput):
    """The cell that is typed in. Enter and Tab go on, Esc gives the old text back, up and down leave its edge."""

    DEFAULT_CSS = """
    CellInput { position: absolute; display: none; padding: 0; border: none; scrollbar-size: 0 0; }
    CellInput:focus { border: none; padding: 0; }
    """

    def __init__(self, table: Cells) -> None:
        """Takes the table it belongs to."""
        super().__init__("")
        self.remove_class("input")
        self.table = table

    def begin(self, text: str, known: Sequence[str]) -> None:
        """Shows the text of a cell, with the cursor at its end, and offers these texts while one is begun."""
        self.known = known
        self.put(text)
        self.history.clear()
        self.mark(())

    def lines_at(self, width: int) -> int:
        """How many lines its text takes at a width, which it may be given only now."""
        return self.wrapped_document.height if width == self.size.width else len(wrap(self.text, max(1, width - 1)))

    def on_resize(self) -> None:
        """It has its width now."""
        self.call_after_refresh(self.table.fit)

    async def on_paste(self, event: events.Paste) -> None:
        """Cells of a spreadsheet are the table's; a text of several lines is typed."""
        from poptui.text.spreadsheet import read_cells

        sheet = read_cells(event.text)
        if max(map(len, sheet), default=0) > 1:
            event.stop()
            event.prevent_default()
            self.table.paste(sheet)

    async def on_key(self, event: events.Key) -> None:
        """The keys that leave the cell."""
        line = self.wrapped_document.location_to_offset(self.cursor_location).y
        act = {
            "tab": (0, 1),
            "shift+tab": (0, -1),
            "up": (-1, 0) if line == 0 else None,
            "down": (1, 0) if line == self.wrapped_document.height - 1 else None,
        }.get(event.key, (0, 1) if calls(self.app, "cell.accept", event.key) else None)
        if calls(self.app, "cell.restore", event.key):
            self.table.give_back()
        elif act is not None:
            self.table.accept(*act)
        else:
            return
        event.stop()
        event.prevent_default()
