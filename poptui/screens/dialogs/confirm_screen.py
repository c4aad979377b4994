"""A question with two or three answers; Esc always chooses the one that changes nothing."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from poptui.messages import dialogs as say
from poptui.screens.dialogs.dialog_screen import DialogScreen
from poptui.text.clean import show
from poptui.widgets.chrome.foot import Foot


class ConfirmScreen(DialogScreen[str]):
    """Asks a question; returns the words of the answer that was chosen, or None for the harmless answer."""

    def __init__(self, question: str, act: str, leave: str = "", other: str = "") -> None:
        """Takes the question and the words of its answers; the cursor begins at `leave`, the harmless one."""
        super().__init__()
        self.question = question
        self.act = act
        self.leave = leave or say.confirm_leave()
        self.other = other

    def compose(self) -> ComposeResult:
        """Yields the question, which scrolls where it is long, above its answers."""
        with Vertical(classes="card"):
            with VerticalScroll(id="question", can_focus=False):
                yield Static(Content(show(self.question)))
            with Horizontal(classes="buttons"):
                yield Button(Content(show(self.leave)), id="leave", compact=True)
                yield Button(Content(show(self.act)), id="act", compact=True)
                if self.other:
                    yield Button(Content(show(self.other)), id="other", compact=True)
            yield Static(say.confirm_hint(), classes="hint")
        yield Foot("app.back")

    def on_mount(self) -> None:
        """Puts the cursor at the harmless answer."""
        self.query_one("#leave").focus()

    @on(Button.Pressed, "#act")
    def choose(self) -> None:
        """Returns the words of the act from the dialog."""
        self.dismiss(self.act)

    @on(Button.Pressed, "#other")
    def choose_other(self) -> None:
        """Returns the words of the other act from the dialog."""
        self.dismiss(self.other)

    @on(Button.Pressed, "#leave")
    def leave_it(self) -> None:
        """Returns None from the dialog: nothing is done."""
        self.dismiss(None)

    def key_left(self) -> None:
        """Moves the cursor to the answer before."""
        self.focus_previous()

    def key_right(self) -> None:
        """Moves the cursor to the next answer."""
        self.focus_next()

    def key_up(self) -> None:
        """Scrolls a long question up by a line."""
        self.query_one("#question").scroll_up(animate=False)

    def key_down(self) -> None:
        """Scrolls a long question down by a line."""
        self.query_one("#question").scroll_down(animate=False)

    def key_pageup(self) -> None:
        """Scrolls a long question up by a page."""
        self.query_one("#question").scroll_page_up(animate=False)

    def key_pagedown(self) -> None:
        """Scrolls a long question down by a page."""
        self.query_one("#question").scroll_page_down(animate=False)
