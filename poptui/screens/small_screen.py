"""What stands there while the terminal is too small for anything else."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

WIDTH, HEIGHT = 60, 19
"""The smallest terminal the screens fit in: 60 by 20 less the status line of tmux."""


class SmallScreen(Screen[None]):
    """Says that the terminal is too small; whatever was there is there again when it is not."""

    AUTO_FOCUS = ""

    def compose(self) -> ComposeResult:
        """A sentence that begins with what is wrong."""
        yield Static(f"Venster te klein: maak het {WIDTH} bij {HEIGHT} of groter. Er gaat niets verloren.")
