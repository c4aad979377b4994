"""Widgets that cache their drawing, so that typing in a widget beside them does not draw them again.

At each key Textual draws all widgets again that share a container with the one that was typed in; on a form that is
most of the cost of a key.
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
    Base = object  # not a widget: Textual takes the styles of a class from its first base that is a widget


class CachedRender(Base):
    """Keeps the drawn lines until the content, the style or the size changes."""

    _drawn: tuple[Size, Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Returns the lines of a region, cached where nothing changed."""
        if self._drawn is None or self._drawn[:2] != (self.size, crop):
            self._drawn = (self.size, crop, super().render_lines(crop))
        return self._drawn[2]

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Discards the cached lines and draws again."""
        self._drawn = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Discards the cached lines, as the style has changed."""
        self._drawn = None
        super().notify_style_update()


class CachedText(CachedRender, Static):
    """Text to read, with cached drawing."""


class Middle(CachedRender, Horizontal):
    """The container between the top lines and the key line, with cached drawing."""


class Body(CachedRender, VerticalScroll):
    """The scrolling container of the questions, with cached drawing."""
