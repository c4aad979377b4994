"""The sections of a form with their state, beside the questions where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from poptui.text.clean import show
from poptui.widgets.chrome.cached_render import CachedText

WIDE = 100
"""From so many columns the list is shown."""


class SideList(CachedText):
    """Shows a line for each section, with a sign before the one that is open. It takes no keys: F2 does."""

    def show_sections(self, lines: Sequence[str], at: int) -> None:
        """Shows these lines, the one at index `at` as the open one; draws only what differs."""
        text = "\n".join(f"{'>' if index == at else ' '} {show(line)}" for index, line in enumerate(lines))
        if str(self.content) != text:
            self.update(Content(text))
