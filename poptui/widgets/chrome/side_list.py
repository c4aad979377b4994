"""The sections of a form with their state, beside the questions where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from poptui.text.clean import show
from poptui.text.wrap import wrap
from poptui.widgets.chrome.cached_render import CachedText

WIDE = 100
"""The least width of the terminal, in columns, at which the list is shown."""


ROOM = 27
"""The width in cells of the words of a section."""


class SideList(CachedText):
    """Shows each section with its state, the open one behind a bar; it takes no keys, as F2 opens a list."""

    def __init__(self) -> None:
        """Makes an empty column."""
        super().__init__("")
        self._shown = Content("")

    def show_sections(self, lines: Sequence[str], at: int) -> None:
        """Shows these lines, the one at index `at` as open; draws only if they differ."""
        pieces = [self._piece(line, is_open=index == at) for index, line in enumerate(lines)]
        shown = Content("\n").join(pieces)
        if not shown.is_same(self._shown):
            self._shown = shown
            self.update(shown)

    def _piece(self, line: str, *, is_open: bool) -> Content:
        """Returns the line of a section, wrapped below itself; the open one behind a bar."""
        sign, words = show(line)[:1], show(line)[2:]
        found = []
        for at, part in enumerate(wrap(words, ROOM)):
            bar = ("▌ ", "$accent") if is_open else "  "
            style = "bold" if is_open else "$text-muted"
            found.append(Content.assemble(bar, (sign if not at else " ", "$text-success"), (f" {part}", style)))
        return Content("\n").join(found)
