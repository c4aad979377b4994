"""The top of a screen: whose plan it is, below it where one is, and a thin rule that shows how far the plan is."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from poptui.text.clean import show
from poptui.widgets.chrome.cached_render import CachedRender, CachedText

BETWEEN = " · "
"""Stands between what a line is about and what is said of it."""
DONE, OPEN = "═", "─"
"""The parts of the rule."""


class ProgressRule(CachedText):
    """Shows a thin rule, of which the part that is done is double."""

    def __init__(self) -> None:
        """Makes a rule of which nothing is done."""
        super().__init__("", id="rule")
        self._part = 0.0

    def show_part(self, part: float) -> None:
        """Shows how much is done, from 0 to 1; draws only if the rule differs."""
        before, self._part = self._line(), part
        if not self._line().is_same(before):
            self.refresh()

    def render(self) -> Content:
        """Returns the rule at the present width."""
        return self._line()

    def _line(self) -> Content:
        """Returns the rule at the present width."""
        width = self.size.width
        done = int(width * self._part)
        return Content.assemble((DONE * done, "$text-success"), (OPEN * (width - done), "$border-blurred"))


class Header(CachedRender, Vertical):
    """Two lines above a thin rule; a screen that is about no plan has only the line that says where one is."""

    def __init__(self, place: str = "", whose: str = "") -> None:
        """Takes where one is and whose plan it is."""
        super().__init__()
        self._place = place
        self._whose = whose

    def compose(self) -> ComposeResult:
        """Yields the lines and the rule."""
        whose = CachedText(in_two_voices(self._whose), id="whose", classes="top")
        whose.display = bool(self._whose)
        yield whose
        yield CachedText(in_two_voices(self._place), id="place", classes="top")
        yield ProgressRule()


def in_two_voices(text: str) -> Content:
    """Returns a line of which the part before the first dot is bold, and the rest is quiet."""
    about, between, said = show(text).partition(BETWEEN)
    return Content.assemble((about, "bold"), (f"{between}{said}", "$text-muted"))
