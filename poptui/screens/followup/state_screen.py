"""The screens that ask how an agreed row goes, or the outcome of a moment: a few questions and a button."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from poptui.forms.model import Option
from poptui.messages import followup as say
from poptui.plans.followup import state_name
from poptui.plans.registers import STATES
from poptui.screens.base_screen import BaseScreen
from poptui.screens.followup.answers import StateAnswer
from poptui.screens.navigation import Navigation
from poptui.text.clean import show
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput

T = TypeVar("T")


class AskingScreen(BaseScreen[T]):
    """Asks a few questions; returns the answers, or None."""

    def __init__(self, navigator: Navigation, asked: str, known: T, trouble: str = "") -> None:
        """Takes the question, the answers that are known or were just typed, and why those were refused."""
        super().__init__(navigator)
        self.asked = asked
        self.known = known
        self.trouble = trouble

    def compose(self) -> ComposeResult:
        """Yields the question, what is to be chosen and typed, and a button."""
        yield Header(self.title_line())
        with VerticalScroll(id="body", can_focus=False):
            yield Static(Content(show(self.asked)), classes="question")
            if self.trouble:
                yield Static(Content(show(f"! {self.trouble}")), classes="question")
            yield from self.questions()
            yield Button(say.state_screen_keep_button(), id="keep", compact=True)
        yield Foot("field.next", "app.help", "app.back", "app.quit")

    def title_line(self) -> str:
        """Returns the top line."""
        return ""

    def questions(self) -> Iterator[Widget]:
        """Yields what is to be chosen and typed, filled in with the answers that are known."""
        yield from ()

    def answers(self) -> T | None:
        """Returns the answers; None where one lacks, which it tells."""
        return None

    def on_mount(self) -> None:
        """Puts the cursor at the first choice."""
        self.query("CheckList, LineInput").first().focus()

    @on(Button.Pressed, "#keep")
    def keep(self) -> None:
        """Returns the answers from the screen."""
        if (said := self.answers()) is not None:
            self.dismiss(said)


class StateScreen(AskingScreen[StateAnswer]):
    """Asks for a state, where the question is about a row, and a note."""

    def title_line(self) -> str:
        """Returns the top line."""
        return say.state_screen_title()

    def help_text(self) -> str:
        """Returns what the help says."""
        return say.state_screen_help()

    def questions(self) -> Iterator[Widget]:
        """Yields the states and a line for a new day (not for a moment), and a line for a note."""
        if self.known.state:
            options = tuple(Option(state, state_name(state)) for state in STATES)
            yield CheckList(options, self.known.state, many=False, follows=True, widget_id="state")
        yield Static(say.state_screen_note(), classes="question")
        yield LineInput(self.known.note, "note")
        if self.known.state:
            yield Static(say.state_screen_until(), classes="question")
            yield LineInput(self.known.until, "until")

    def answers(self) -> StateAnswer:
        """Returns the state and the new day, where those are asked, and the note."""
        chosen = next((one.chosen for one in self.query(CheckList)), "")
        until = next((one.value for one in self.query("#until").results(LineInput)), "")
        return StateAnswer(chosen, self.query_one("#note", LineInput).value, until)
