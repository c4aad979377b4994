"""The sections of a form with their state, beside the questions where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from poptui.text.clean import show
from poptui.widgets.chrome.cached_render import CachedText

WIDE = 100
"""The least width of the terminal, in columns, at which the list is shown."""


class SideList(CachedText):
    """Shows a line for each section, with a sign before the open one; it takes no keys, as F2 opens a list."""

    def show_sections(self, lines: Sequence[str], at: int) -> None:
        """Shows these lines, the one at index `at` as open; draws only if they differ."""
        text = "\n".join(f"{'>' if index == at else ' '} {show(line)}" for index, line in enumerate(lines))
        if str(self.content) != text:
            self.update(Content(text))
