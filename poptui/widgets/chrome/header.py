"""The top of a screen: whose plan it is, and below it where one is."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from poptui.text.clean import show
from poptui.widgets.chrome.cached_render import CachedRender, CachedText


class Header(CachedRender, Vertical):
    """Two lines above a thin rule; a screen that is about no plan has only the line that says where one is."""

    def __init__(self, place: str = "", whose: str = "") -> None:
        """Takes where one is and whose plan it is."""
        super().__init__()
        self._place = place
        self._whose = whose

    def compose(self) -> ComposeResult:
        """Yields the lines."""
        whose = CachedText(Content(show(self._whose)), id="whose", classes="top")
        whose.display = bool(self._whose)
        yield whose
        yield CachedText(Content(show(self._place)), id="place", classes="top")
