"""Widgets that are drawn once and then stand still: a key in the one beside them costs them nothing.

At each key Textual draws all widgets anew that share a container with the one that was typed in; on a form that is most
of what a key costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

if TYPE_CHECKING:
    from typing import Self

    Base = Widget
else:
    Base = object  # no widget by itself: the looks of one come from its first base that is a widget


class CachedRender(Base):
    """Keeps what it drew until something of it changes: what it shows, how it looks, or its size."""

    _drawn: tuple[Size, Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Its lines within a region, as they were drawn before where they are the same."""
        if self._drawn is None or self._drawn[:2] != (self.size, crop):
            self._drawn = (self.size, crop, super().render_lines(crop))
        return self._drawn[2]

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Has it drawn anew."""
        self._drawn = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """It looks otherwise: it is drawn anew."""
        self._drawn = None
        super().notify_style_update()


class CachedText(CachedRender, Static):
    """Text to read."""


class Middle(CachedRender, Horizontal):
    """What stands between the top lines and the key line."""


class Body(CachedRender, VerticalScroll):
    """Where the questions stand."""
