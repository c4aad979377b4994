"""What the program shows, as text, read from the cells of Textual's compositor.

The one file of the tests that touches private names of Textual: `Screen._compositor`, `App._background_screens` and
`LayoutUpdate`. `App.export_screenshot` reads the same, and writes an SVG of it, which costs four times as much.
"""

from __future__ import annotations

from typing import Any

from textual._compositor import LayoutUpdate
from textual.app import App


def drawn(app: App[Any]) -> str:
    """Returns the screen as text: its rows, without the spaces at their ends, joined by newlines."""
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    if not isinstance(update, LayoutUpdate):
        raise TypeError(f"a full update of the screen is a {type(update).__name__}")
    rows = ("".join(segment.text for strip in row for segment in strip) for row in update.strips)
    return "\n".join(row.replace("\xa0", " ").rstrip() for row in rows)
