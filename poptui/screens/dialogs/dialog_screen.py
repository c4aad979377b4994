"""The base of the dialogs: a text, a menu or a question over the screen."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

from poptui.widgets.bindings import bindings, method
from poptui.widgets.chrome.key_line import KeyLine

T = TypeVar("T")


class DialogScreen(ModalScreen[T | None]):
    """A dialog that returns a value, or None where nothing was chosen. Its key line can be clicked."""

    BINDINGS = bindings("app.back", "app.quit", "app.redraw")

    async def on_key_line_chosen(self, event: KeyLine.Chosen) -> None:
        """Runs the action that was chosen in the key line."""
        event.stop()
        await self.run_action(method(event.action_id))

    async def action_quit(self) -> None:
        """Closes the dialog without a choice, and ends the program."""
        self.dismiss(None)
        self.app.call_next(self.app.run_action, "quit")

    async def action_redraw(self) -> None:
        """Draws and sends the whole screen again."""
        await self.app.run_action("redraw")

    def action_back(self) -> None:
        """Goes back without a choice."""
        self.dismiss(None)
