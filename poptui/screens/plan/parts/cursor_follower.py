"""Scrolls to what has the cursor: a question or table, and in a text the line that is typed in."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import TextArea

from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.table.editable_table import EditableTable


class CursorFollower:
    """Scrolls the body of a screen of a plan to the cursor. Textual's own scrolling can come too late."""

    def __init__(self, screen: Screen[Any]) -> None:
        """Takes the screen, which has a `#body` that scrolls."""
        self._screen = screen

    def keep_in_sight(self) -> None:
        """Scrolls to the widget with the cursor, once the layout is done."""
        if self._screen.focused is not None:
            self._screen.call_after_refresh(self.bring_in_sight, self._screen.focused)

    def bring_in_sight(self, place: Widget) -> None:
        """Scrolls to a widget now; does nothing where the cursor left it meanwhile."""
        if self._screen.focused is not place or isinstance(place, KeyLine):
            return
        top = next((one for one in place.ancestors_with_self if isinstance(one, (Editor, EditableTable))), place)
        if isinstance(top, EditableTable):
            top.bring_in_sight()
        else:
            top.scroll_visible(animate=False, immediate=True)

    def follow(self, text_area: TextArea) -> None:
        """Scrolls to the line with the cursor in a text, also where the text grew below the screen."""
        if not (text_area.has_focus and self._screen.app.is_running):
            return
        body, text = self._screen.query_one("#body"), text_area.region
        if not text.y <= text_area.cursor_screen_offset.y < text.bottom:
            text_area.scroll_cursor_visible()  # again: on a new line TextArea scrolls before it grows
        room, row = body.content_region, max(text.y, min(text.bottom - 1, text_area.cursor_screen_offset.y))
        if not room.y <= row < room.bottom:
            body.scroll_relative(y=row - room.y if row < room.y else row - room.bottom + 1, animate=False)
