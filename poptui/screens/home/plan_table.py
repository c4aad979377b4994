"""The table of the list of plans, with a bar before the line with the cursor."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.text import Text
from textual.strip import Strip
from textual.widgets import DataTable

BAR = "▌"
"""Stands before the line with the cursor, so that it also shows without colours."""
INDENT = " "
"""Begins the first cell of a line: the room between the bar and the words."""


class PlanTable(DataTable[Text]):
    """A table of lines, one of which has the cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"plan-table--bar"}

    def __init__(self) -> None:
        """Makes an empty table."""
        super().__init__(cursor_type="row", id="body")

    def render_line(self, y: int) -> Strip:
        """Returns a line; the one with the cursor has a bar in the place of its first cell, which is empty."""
        line = super().render_line(y)
        if y < self.header_height or y - self.header_height + self.scroll_offset.y != self.cursor_row:
            return line
        bar = Segment(BAR, self.get_component_rich_style("plan-table--bar"))
        return Strip.join([Strip([bar], 1), line.crop(1)])
