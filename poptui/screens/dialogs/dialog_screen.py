"""What comes over a screen for a moment: a text, a menu, a question."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

from poptui.widgets.bindings import bindings, method
from poptui.widgets.chrome.key_line import KeyLine

T = TypeVar("T")


class DialogScreen(ModalScreen[T | None]):
    """A screen that gives a value, or None where nothing was chosen. Its key line does what it says."""

    BINDINGS = bindings("app.back")

    async def on_key_line_chosen(self, event: KeyLine.Chosen) -> None:
        """An action of the key line was chosen."""
        event.stop()
        await self.run_action(method(event.action_id))

    def action_back(self) -> None:
        """Goes back without a choice."""
        self.dismiss(None)
