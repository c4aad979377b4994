"""A question with two answers; Esc is always the one that changes nothing."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from poptui.text.clean import show
from poptui.widgets.bindings import bindings
from poptui.widgets.key_line import KeyLine


class ConfirmScreen(ModalScreen[bool]):
    """Gives True where the act was chosen, False where it was not."""

    BINDINGS = bindings("app.back")

    def __init__(self, question: str, act: str, leave: str = "Niet doen") -> None:
        """Takes the question and the words of the two answers; the cursor begins at the harmless one."""
        super().__init__()
        self.question = question
        self.act = act
        self.leave = leave

    def compose(self) -> ComposeResult:
        """The question above its two answers."""
        with Vertical(classes="card"):
            yield Static(Content(show(self.question)))
            with Horizontal(classes="buttons"):
                yield Button(Content(show(self.leave)), id="leave", compact=True)
                yield Button(Content(show(self.act)), id="act", compact=True)
            yield Static("Kies met Tab of de pijlen, en druk op Enter.", classes="hint")
        yield KeyLine("app.back")

    def on_mount(self) -> None:
        """The harmless answer has the cursor."""
        self.query_one("#leave").focus()

    @on(Button.Pressed, "#act")
    def choose(self) -> None:
        """The act was chosen."""
        self.dismiss(True)

    @on(Button.Pressed, "#leave")
    def action_back(self) -> None:
        """Nothing is done."""
        self.dismiss(False)

    def key_left(self) -> None:
        """The arrows walk the answers too."""
        self.focus_previous()

    def key_right(self) -> None:
        """The arrows walk the answers too."""
        self.focus_next()
