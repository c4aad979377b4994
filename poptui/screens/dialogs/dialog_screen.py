"""The base of the dialogs: a text, a menu or a question over the screen."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

from poptui.widgets.bindings import bindings, method
from poptui.widgets.chrome.key_line import KeyLine

T = TypeVar("T")


class DialogScreen(ModalScreen[T | None]):
    """A dialog that returns a value, or None where nothing was chosen. Its key line can be clicked."""

    BINDINGS = bindings("app.back")

    async def on_key_line_chosen(self, event: KeyLine.Chosen) -> None:
        """Runs the action that was chosen in the key line."""
        event.stop()
        await self.run_action(method(event.action_id))

    def action_back(self) -> None:
        """Goes back without a choice."""
        self.dismiss(None)
