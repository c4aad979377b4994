"""The screen that is shown while the terminal is too small for any other."""

from __future__ import annotations

from typing import Any

from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from poptui.messages import dialogs as say

WIDTH, HEIGHT = 60, 19
"""The smallest terminal that the screens fit in: 60 by 20 less the status line of tmux."""


class TooSmallScreen(Screen[None]):
    """Says that the terminal is too small; closes when it is large enough again."""

    AUTO_FOCUS = ""

    def compose(self) -> ComposeResult:
        """Yields a sentence that begins with what is wrong."""
        yield Static(say.too_small(width=WIDTH, height=HEIGHT))


def fit(app: App[Any], size: Size) -> None:
    """Shows `TooSmallScreen` while the terminal is too small, and closes it after that."""
    is_small = size.width < WIDTH or size.height < HEIGHT
    if is_small and not isinstance(app.screen, TooSmallScreen):
        app.push_screen(TooSmallScreen())
    elif not is_small and isinstance(app.screen, TooSmallScreen):
        app.pop_screen()
