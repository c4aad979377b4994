"""A question with two or three answers; Esc is always the one that changes nothing."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from poptui.screens.dialogs.dialog_screen import DialogScreen
from poptui.text.clean import show
from poptui.widgets.chrome.key_line import KeyLine


class ConfirmScreen(DialogScreen[str]):
    """Gives the words of the act that was chosen, or None where nothing is to be done."""

    def __init__(self, question: str, act: str, leave: str = "Niet doen", other: str = "") -> None:
        """Takes the question and the words of its answers; the cursor begins at the harmless one, `leave`."""
        super().__init__()
        self.question = question
        self.act = act
        self.leave = leave
        self.other = other

    def compose(self) -> ComposeResult:
        """The question, which is scrolled where it is long, above its answers."""
        with Vertical(classes="card"):
            with VerticalScroll(id="question", can_focus=False):
                yield Static(Content(show(self.question)))
            with Horizontal(classes="buttons"):
                yield Button(Content(show(self.leave)), id="leave", compact=True)
                yield Button(Content(show(self.act)), id="act", compact=True)
                if self.other:
                    yield Button(Content(show(self.other)), id="other", compact=True)
            yield Static("Kies met Tab of de pijlen opzij, en druk op Enter.", classes="hint")
        yield KeyLine("app.back")

    def on_mount(self) -> None:
        """The harmless answer has the cursor."""
        self.query_one("#leave").focus()

    @on(Button.Pressed, "#act")
    def choose(self) -> None:
        """The act was chosen."""
        self.dismiss(self.act)

    @on(Button.Pressed, "#other")
    def choose_other(self) -> None:
        """The other act was chosen."""
        self.dismiss(self.other)

    @on(Button.Pressed, "#leave")
    def leave_it(self) -> None:
        """Nothing is done."""
        self.dismiss(None)

    def key_left(self) -> None:
        """The arrows walk the answers too."""
        self.focus_previous()

    def key_right(self) -> None:
        """The arrows walk the answers too."""
        self.focus_next()

    def key_up(self) -> None:
        """A long question is read line by line."""
        self.query_one("#question").scroll_up(animate=False)

    def key_down(self) -> None:
        """A long question is read line by line."""
        self.query_one("#question").scroll_down(animate=False)

    def key_pageup(self) -> None:
        """A long question is read page by page."""
        self.query_one("#question").scroll_page_up(animate=False)

    def key_pagedown(self) -> None:
        """A long question is read page by page."""
        self.query_one("#question").scroll_page_down(animate=False)
