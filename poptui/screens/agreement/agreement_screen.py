"""What the screens of the agreement share: each changes the plan on disk and then shows it as it is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from textual.content import Content
from textual.widgets import Static

from poptui.errors import PoptuiError
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.text.clean import show
from poptui.work.session import Session

T = TypeVar("T")

FIRST = "CheckList, LineInput, Button"
"""The widgets at which the cursor may begin."""


class AgreementScreen(BaseScreen[T]):
    """A screen about the agreement of the open plan; all that was typed in the plan is saved before it opens."""

    def __init__(self, navigator: Navigation, session: Session) -> None:
        """Takes the session of the plan."""
        super().__init__(navigator)
        self.session = session

    def on_mount(self) -> None:
        """Puts the cursor at the first choice."""
        self.focus_first()

    def focus_first(self) -> None:
        """Puts the cursor at the first choice that is shown."""
        for widget in self.query(FIRST):
            if widget.display and widget.focusable:
                widget.focus(scroll_visible=False)
                return

    async def do(self, act: Callable[[], str]) -> str:
        """Runs an act and tells its message; returns the reason where it is refused, else nothing."""
        try:
            said = act()
        except PoptuiError as error:
            self.say(f"! {error}")
            return str(error)
        await self.renew()
        self.navigator.tell(said)
        return ""

    async def renew(self) -> None:
        """Shows the plan as it is now."""
        try:
            self.session.poll_disk()
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        await self.recompose()
        self.focus_first()

    def preview(self, title: str, text: str) -> None:
        """Shows Markdown to read, as wide as the screen."""
        self.navigator.preview(title, text, is_markdown=True)

    def say(self, text: str) -> None:
        """Shows what went wrong."""
        self.query_one("#outcome", Static).update(Content(show(text)))
        self.query_one("#outcome").scroll_visible(animate=False)
