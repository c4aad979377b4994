"""The screen after the talk: it shows nothing of any plan until a key is pressed."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from poptui.messages import talk as say
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.text.clean import show
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header


class TalkEndedScreen(BaseScreen[None]):
    """Says that the talk is over, and where the file for the other is; a key then opens the list of plans."""

    def __init__(self, navigator: Navigation, said: str, title: str = "") -> None:
        """Takes what opens other screens, where the file for the other is, and the title where no talk ended."""
        super().__init__(navigator)
        self.heading = title or say.ended_title()
        self.said = said

    def help_text(self) -> str:
        """Returns what the screen is for."""
        return say.ended_help()

    def compose(self) -> ComposeResult:
        """Yields what was done, and the button to go on."""
        yield Header(self.heading)
        with VerticalScroll(id="body", can_focus=False):
            yield Static(Content(show(self.said)), classes="prose")
            yield Static(say.ended_wait(), classes="prose")
            yield Button(say.ended_button(), id="go", compact=True)
        yield Foot("app.help", "app.menu", "app.quit")

    def on_mount(self) -> None:
        """Puts the cursor on the button."""
        self.query_one(Button).focus()

    @on(Button.Pressed)
    def go_on(self) -> None:
        """Shows the list of plans."""
        self.navigator.open_list()

    def action_back(self) -> None:
        """Does nothing: no screen is behind this one."""
        self.navigator.tell(say.ended_enter())
