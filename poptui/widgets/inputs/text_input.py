"""The place for an answer of several lines: it grows with its text and leaves the program's keys alone."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widgets import TextArea

from poptui.text.clean import clean
from poptui.widgets.chrome.cached_render import CachedRender
from poptui.widgets.inputs.safe import safe

_OURS = frozenset(
    {"f6", "f7", "ctrl+f", "ctrl+z", "ctrl+y", "ctrl+n", "ctrl+t", "ctrl+g", "ctrl+s", "ctrl+o", "ctrl+r"}
)
"""Keys that are the program's everywhere, also where TextArea has its own use for them."""

UNDERLINED = Style(underline=True)
"""How a place in a text is marked; to be seen without colours too."""


class TextInput(CachedRender, TextArea, inherit_bindings=False):
    """A TextArea whose keys do not clash with the program's; Tab goes on, undo in it is its own first."""

    BINDINGS = [
        binding
        for binding in TextArea.BINDINGS
        if not _OURS & set((binding.key if not isinstance(binding, tuple) else binding[0]).split(","))
    ]

    def __init__(self, text: str, known: Sequence[str] = ()) -> None:
        """Takes the text so far, and texts that are offered while their beginning is typed (Right takes one over)."""
        self.known = known
        self._marks: list[tuple[int, int]] = []
        super().__init__(clean(text), soft_wrap=True, tab_behavior="focus", show_line_numbers=False, classes="input")
        self.cursor_blink = False
        self.move_cursor(self.document.end)  # whoever comes back to an answer writes on

    def update_suggestion(self) -> None:
        """Offers the rest of a known text of which the beginning is typed."""
        typed = self.text
        found = next((text for text in self.known if text.casefold().startswith(typed.casefold())), "") if typed else ""
        self.suggestion = found[len(typed) :] if self.cursor_at_end_of_text else ""

    def mark(self, places: Sequence[tuple[int, int]]) -> None:
        """Underlines these places, from and up to so many characters from the beginning; drawn where that differs."""
        if list(places) != self._marks:
            self._marks = list(places)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draws one line, safely, with what is marked in it underlined."""
        strip = safe(super().render_line(y))
        for start, end in self._marked_cells(y) if self._marks else ():
            before, marked, after = strip.divide([start, end, strip.cell_length])
            strip = Strip.join([before, marked.apply_style(UNDERLINED), after])
        return strip

    def _marked_cells(self, y: int) -> list[tuple[int, int]]:
        """The stretches of a line on the screen that are marked, in cells from its left."""
        row, found = y + self.scroll_offset.y, []
        width, text = self.content_size.width, self.text
        for start, end in self._marks:
            (first, top), (last, bottom) = self._offset_of(text[:start]), self._offset_of(text[:end])
            if top <= row <= bottom:
                left, right = first if row == top else 0, last if row == bottom else width
                right = min(right, width)  # it may be drawn once before it is folded to its width
                if left < right:
                    found.append((left, right))
        return found

    def _offset_of(self, before: str) -> tuple[int, int]:
        """Where what comes behind this much of the text is drawn, as (column, row) of the text as it is folded."""
        offset = self.wrapped_document.location_to_offset((before.count("\n"), len(before) - before.rfind("\n") - 1))
        return offset.x, offset.y

    def put(self, text: str) -> None:
        """Shows another text, with the cursor at its end."""
        self.text = clean(text)
        self.move_cursor(self.document.end)

    def on_blur(self) -> None:
        """What was typed here is one change of the plan now: undo takes it back as one, not letter by letter."""
        self.history.clear()

    def try_undo(self) -> bool:
        """Takes back the last typing in this field; whether there was any."""
        before = self.text
        self.undo()
        return self.text != before

    def try_redo(self) -> bool:
        """Does the typing again that was taken back here; whether there was any."""
        before = self.text
        self.redo()
        return self.text != before

    async def on_paste(self, event: events.Paste) -> None:
        """A paste comes in as text: whatever it holds, it is never a key and never a control code."""
        event.prevent_default()
        event.stop()
        self.move_cursor(self.replace(clean(event.text), *self.selection).end_location)
