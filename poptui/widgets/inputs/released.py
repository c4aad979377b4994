"""Releases an input that was removed from its screen, so that the memory of a session does not grow with use.

Textual subscribes each of its inputs to a signal of the screen, and each text area to the theme of the program, and
keeps them there as long as the screen and the program live.
"""

from __future__ import annotations

from typing import Any

from textual.screen import Screen
from textual.widget import Widget


def release(widget: Widget, screen: Screen[Any]) -> None:
    """Takes a removed input out of what its screen and the program keep of it."""
    screen.text_selection_started_signal.unsubscribe(widget)
    watchers = getattr(widget.app, "__watchers", {}).get("theme", [])
    watchers[:] = [one for one in watchers if one[0] is not widget]
