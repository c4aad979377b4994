"""The foot of a screen: the message line above the key line, below a thin rule."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Vertical

from poptui.widgets.chrome.cached_render import CachedRender
from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.chrome.message_line import MessageLine


class Foot(CachedRender, Vertical):
    """Holds the message line and the key line at the bottom of every screen."""

    DEFAULT_CSS = """
    Foot { dock: bottom; height: auto; width: 100%; }
    """

    def __init__(self, *action_ids: str, names: Mapping[str, str] | None = None) -> None:
        """Takes the ids of the actions to show, the most important first, and other names of some of them."""
        super().__init__()
        self._action_ids = action_ids
        self._names = names

    def compose(self) -> ComposeResult:
        """Yields the two lines."""
        yield MessageLine()
        yield KeyLine(*self._action_ids, names=self._names)
