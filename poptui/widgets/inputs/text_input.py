"""The input for an answer of several lines: it grows with its text and leaves the keys of the program alone."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widgets import TextArea

from poptui.text.clean import clean
from poptui.widgets.chrome.cached_render import CachedRender
from poptui.widgets.inputs.released import release
from poptui.widgets.inputs.safe import safe

_OURS = frozenset(
    {"f6", "f7", "ctrl+f", "ctrl+z", "ctrl+y", "ctrl+n", "ctrl+t", "ctrl+g", "ctrl+s", "ctrl+o", "ctrl+r"}
)
"""Keys that the program uses everywhere, although TextArea has a binding for them."""

UNDERLINED = Style(underline=True)
"""The style of marked text, which shows without colours too."""


class TextInput(CachedRender, TextArea, inherit_bindings=False):
    """A TextArea without bindings for keys of the program; Tab leaves it, and undo first undoes typing in it."""

    BINDINGS = [
        binding
        for binding in TextArea.BINDINGS
        if not _OURS & set((binding.key if not isinstance(binding, tuple) else binding[0]).split(","))
    ]

    def __init__(self, text: str, known: Sequence[str] = ()) -> None:
        """Takes the text, and texts to suggest while their beginning is typed (Right accepts one)."""
        self.known = known
        self._marks: list[tuple[int, int]] = []
        super().__init__(clean(text), soft_wrap=True, tab_behavior="focus", show_line_numbers=False, classes="input")
        self.cursor_blink = False
        self.move_cursor(self.document.end)  # a person who returns to an answer goes on writing

    def on_mount(self) -> None:
        """Notes the screen, which is not known any more when the input is removed."""
        self._mounted_on = self.screen

    def on_unmount(self) -> None:
        """Releases what Textual keeps of a removed input."""
        release(self, self._mounted_on)

    def update_suggestion(self) -> None:
        """Suggests the rest of a known text whose beginning is typed."""
        typed = self.text
        found = next((text for text in self.known if text.casefold().startswith(typed.casefold())), "") if typed else ""
        self.suggestion = found[len(typed) :] if self.cursor_at_end_of_text else ""

    def mark(self, places: Sequence[tuple[int, int]]) -> None:
        """Underlines these stretches, each with its start and end offset in the text; draws only if they differ."""
        if list(places) != self._marks:
            self._marks = list(places)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Returns a drawn line with its marks, without characters that steer a terminal."""
        strip = safe(super().render_line(y))
        for start, end in self._marked_cells(y) if self._marks else ():
            before, marked, after = strip.divide([start, end, strip.cell_length])
            strip = Strip.join([before, marked.apply_style(UNDERLINED), after])
        return strip

    def _marked_cells(self, y: int) -> list[tuple[int, int]]:
        """Returns the marked stretches of a screen line, in cells from its left."""
        row, found = y + self.scroll_offset.y, []
        width, text = self.content_size.width, self.text
        for start, end in self._marks:
            (first, top), (last, bottom) = self._offset_of(text[:start]), self._offset_of(text[:end])
            if top <= row <= bottom:
                left, right = first if row == top else 0, last if row == bottom else width
                right = min(right, width)  # it can be drawn once before it is wrapped to its width
                if left < right:
                    found.append((left, right))
        return found

    def _offset_of(self, before: str) -> tuple[int, int]:
        """Returns the position behind the first characters of the text, as (column, row) of the wrapped text."""
        offset = self.wrapped_document.location_to_offset((before.count("\n"), len(before) - before.rfind("\n") - 1))
        return offset.x, offset.y

    def put(self, text: str) -> None:
        """Shows another text, with the cursor at its end."""
        self.text = clean(text)
        self.move_cursor(self.document.end)

    def on_blur(self) -> None:
        """Clears the undo history, as the typing is one change of the plan now, which undo takes back at once."""
        self.history.clear()

    def try_undo(self) -> bool:
        """Undoes the last typing in this field; returns whether there was any."""
        before = self.text
        self.undo()
        return self.text != before

    def try_redo(self) -> bool:
        """Redoes the typing undone in this field; returns whether there was any."""
        before = self.text
        self.redo()
        return self.text != before

    async def on_paste(self, event: events.Paste) -> None:
        """Inserts a paste as clean text, without control characters."""
        event.prevent_default()
        event.stop()
        self.move_cursor(self.replace(clean(event.text), *self.selection).end_location)
