"""The key line: the keys that work here, on the bottom row; unlike a Footer it is redrawn only when it differs.

What is done here stands at the left; the keys that work on every screen stand together at the right.

Tab focuses it too: the arrows then choose an action and Enter does it, for people without function keys.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from poptui.widgets.bindings import keys_of
from poptui.widgets.chrome.cached_render import CachedText
from poptui.work.actions import action

EVERYWHERE = ("app.help", "app.menu", "app.back", "app.quit")
"""The actions of every screen, in their order at the right of the line."""
FIRST = "app.menu"
"""The action chosen first on the line: everything can be done from the menu."""


class KeyLine(CachedText, can_focus=True):
    """One row with a key and a word for each action; actions that do not fit are left out."""

    DEFAULT_CSS = """
    KeyLine { height: 1; width: 100%; }
    """

    BINDINGS = [
        Binding("right,down", "step(1)", show=False),
        Binding("left,up", "step(-1)", show=False),
        Binding("enter,space", "choose", show=False),
    ]

    class Chosen(Message):
        """Posted when an action of the line was chosen, with the keyboard or a click."""

        def __init__(self, line: KeyLine, action_id: str) -> None:
            """Takes the line and the action."""
            super().__init__()
            self.line = line
            self.action_id = action_id

        @property
        def control(self) -> KeyLine:
            """Returns the key line on which it was chosen."""
            return self.line

    def __init__(self, *action_ids: str, names: Mapping[str, str] | None = None) -> None:
        """Takes the ids of the actions to show, the most important first, and other names of some of them."""
        super().__init__("", id="key-line")
        self._names = names or {}
        self._actions = action_ids
        self._fitting: list[tuple[str, str]] = []
        self._at = 0
        self._shown = Content("")

    def show_actions(self, *action_ids: str) -> None:
        """Shows other actions."""
        self._actions = action_ids
        self._draw()

    def on_mount(self) -> None:
        """Draws the line."""
        self._draw()

    def on_resize(self) -> None:
        """Draws what fits now."""
        self._draw()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Chooses the menu when the line gets the focus, and nothing when it loses it."""
        super().watch_has_focus(has_focus)
        if has_focus:
            self._at = next((at for at, (action_id, _) in enumerate(self._fitting) if action_id == FIRST), 0)
        self._draw()

    def action_step(self, by: int) -> None:
        """Chooses the action so many places further."""
        self._at = max(0, min(len(self._fitting) - 1, self._at + by))
        self._draw()

    def action_choose(self) -> None:
        """Posts that the chosen action is to be done."""
        if self._fitting:
            self.post_message(self.Chosen(self, self._fitting[self._at][0]))

    def _fit(self, room: int) -> list[tuple[str, str]]:
        """Returns the actions that fit on the line, each with its first key: those of every screen at the end."""
        found: list[tuple[str, str]] = []
        for action_id in self._actions:
            key = next(iter(keys_of(self.app, action_id)), "")
            width = len(key) + len(self._name_of(action_id)) + 3
            if room - width + 2 >= 0:  # the last action needs no space behind it
                found.append((action_id, key))
                room -= width
        of_all = sorted((one for one in found if one[0] in EVERYWHERE), key=lambda one: EVERYWHERE.index(one[0]))
        return [*(one for one in found if one[0] not in EVERYWHERE), *of_all]

    def _name_of(self, action_id: str) -> str:
        """Returns the name of an action here."""
        return self._names.get(action_id) or action(action_id).name

    def _draw(self) -> None:
        """Draws the line, if it differs from what is shown."""
        width = self.size.width or self.app.size.width
        self._fitting = self._fit(width)
        self._at = min(self._at, max(0, len(self._fitting) - 1))
        pieces = [self._piece(at) for at in range(len(self._fitting))]
        of_all = next((at for at, (one, _) in enumerate(self._fitting) if one in EVERYWHERE), len(pieces))
        here, everywhere = Content("  ").join(pieces[:of_all]), Content("  ").join(pieces[of_all:])
        gap = max(0, width - here.cell_length - everywhere.cell_length)
        shown = Content.assemble(here, " " * gap, everywhere)
        if not shown.is_same(self._shown):
            self._shown = shown
            self.update(shown)

    def _piece(self, at: int) -> Content:
        """Returns the key and the word of one action; the chosen one is reversed."""
        action_id, key = self._fitting[at]
        if self.has_focus and at == self._at:
            return Content.styled(f"{key} {self._name_of(action_id)}", "bold reverse")
        return Content.assemble((key, "bold $accent"), (f" {self._name_of(action_id)}", "$text-muted"))
