"""The key line: the keys that work here, on the bottom row; unlike a Footer it is redrawn only when it differs."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from poptui.work.actions import action, key_name


class KeyLine(Static):
    """One row with a key and a word for each action; those that do not fit are left out, the menu key stays."""

    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; width: 100%; }
    """

    def __init__(self, *action_ids: str) -> None:
        """Takes the ids of the actions to show, the most wanted first."""
        super().__init__("", id="key-line")
        self._actions = action_ids
        self._shown = ""

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

    def _draw(self) -> None:
        """Draws the line, if it differs from what is shown."""
        room = self.size.width or self.app.size.width
        parts: list[tuple[str, str]] = []
        taken = 0
        for action_id in self._actions:
            one = action(action_id)
            key = key_name(one.keys[0]) if one.keys else ""
            width = len(key) + len(one.name) + 3
            if taken + width - 2 <= room:  # behind the last there need be no space
                parts.append((key, one.name))
                taken += width
        text = "  ".join(f"{key} {name}" for key, name in parts)
        if text != self._shown:
            self._shown = text
            pieces: list[Content | tuple[str, str] | str] = []
            for key, name in parts:
                pieces += [(key, "bold"), f" {name}  "]
            self.update(Content.assemble(*pieces).rstrip())
