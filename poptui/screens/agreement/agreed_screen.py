"""What the screens of the agreement share: an act is done on the plan as it is on disk, and the screen shows it."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.widgets import Static

from poptui.errors import PoptuiError
from poptui.screens.base import BaseScreen
from poptui.text.clean import show
from poptui.work.session import Session

FIRST = "CheckList, LineInput, Button"
"""What the cursor may begin at."""


class AgreedScreen(BaseScreen[None]):
    """A screen about the agreement of the plan that is open; everything typed in the plan was saved before."""

    def __init__(self, session: Session) -> None:
        """Takes the session of the plan."""
        super().__init__()
        self.session = session

    def on_mount(self) -> None:
        """The cursor begins at the first choice."""
        self.focus_first()

    def focus_first(self) -> None:
        """Puts the cursor at the first choice that is shown."""
        for widget in self.query(FIRST):
            if widget.display and widget.focusable:
                widget.focus(scroll_visible=False)
                return

    async def do(self, act: Callable[[], str]) -> str:
        """Does an act, shows what is so then, and says what was done; where it cannot be, says why, gives that, and
        stays.
        """
        try:
            said = act()
        except PoptuiError as error:
            self.say(f"! {error}")
            return str(error)
        await self.renew()
        self.tell(said)
        return ""

    async def renew(self) -> None:
        """Shows what is so now."""
        try:
            self.session.poll()
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        await self.recompose()
        self.focus_first()

    def preview(self, title: str, text: str) -> None:
        """Shows Markdown to read, as wide as the screen."""
        from poptui.screens.dialogs.preview_screen import PreviewScreen

        self.app.push_screen(PreviewScreen(title, text, is_markdown=True))

    def say(self, text: str) -> None:
        """Shows what went wrong."""
        self.query_one("#outcome", Static).update(Content(show(text)))
        self.query_one("#outcome").scroll_visible(animate=False)
