"""The screen after the talk: it shows nothing of any plan until a key is pressed."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.text.clean import show
from poptui.widgets.chrome.key_line import KeyLine


class TalkEndedScreen(BaseScreen[None]):
    """Says that the talk is over, and where the file for the other is; a key then opens the list of plans."""

    HELP = (
        "Het gesprek is gesloten. Kijkt er nog iemand mee? Laat dit scherm dan staan: de lijst met plannen komt pas "
        "als u op Enter drukt."
    )

    def __init__(self, navigator: Navigation, said: str, title: str = "Het gesprek is gesloten") -> None:
        """Takes what opens other screens, where the file for the other is, and the title."""
        super().__init__(navigator)
        self.heading = title
        self.said = said

    def compose(self) -> ComposeResult:
        """Yields what was done, and the button to go on."""
        yield Static(self.heading, classes="top")
        with VerticalScroll(id="body", can_focus=False):
            yield Static(Content(show(self.said)), classes="prose")
            yield Static("De lijst met plannen komt pas als u op Enter drukt.", classes="prose")
            yield Button("Naar de plannen", id="go", compact=True)
        yield KeyLine("app.help", "app.menu", "app.quit")

    def on_mount(self) -> None:
        """Puts the cursor on the button."""
        self.query_one(Button).focus()

    @on(Button.Pressed)
    def go_on(self) -> None:
        """Shows the list of plans."""
        self.navigator.open_list()

    def action_back(self) -> None:
        """Does nothing: no screen is behind this one."""
        self.navigator.tell("Enter opent de lijst met plannen.")
