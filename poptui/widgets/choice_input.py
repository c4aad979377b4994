"""The place for a choice of many: one line that says what is chosen; Enter or a letter opens the list."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from poptui.forms.kinds import find_option
from poptui.forms.model import Option
from poptui.text.clean import show

NONE = "(nog niets gekozen)"
HINT = "  (Enter kiest, Backspace wist)"


class ChoiceInput(Widget, can_focus=True):
    """Shows what is chosen; an answer that is none of the options is kept and shown as typed."""

    DEFAULT_CSS = """
    ChoiceInput { height: auto; width: 100%; }
    """

    BINDINGS = [
        Binding("enter,space", "open", "Kiezen", show=False),
        Binding("down", "app.focus_next", "Volgende", show=False),
        Binding("up", "app.focus_previous", "Vorige", show=False),
        Binding("backspace,delete", "clear", "Wissen", show=False),
    ]

    chosen: reactive[str] = reactive("", layout=True)
    """The value chosen; empty for none, and what was typed elsewhere where it is none of the options."""

    @dataclass
    class Chosen(Message):
        """The person chose, or wiped the choice."""

        choice: ChoiceInput
        value: str

        @property
        def control(self) -> ChoiceInput:
            """The place it was chosen in."""
            return self.choice

    @dataclass
    class Wanted(Message):
        """The person wants to see what there is to choose; `typed` is the letter they began with, if any."""

        choice: ChoiceInput
        typed: str

        @property
        def control(self) -> ChoiceInput:
            """The place it is to be chosen in."""
            return self.choice

    def __init__(self, options: tuple[Option, ...], chosen: str) -> None:
        """Takes the options and the value chosen so far."""
        super().__init__(classes="input")
        self.options = options
        self.set_reactive(ChoiceInput.chosen, chosen)

    def render(self) -> Content:
        """What is chosen; while the cursor is here, how to choose."""
        found = find_option(self.chosen, self.options) if self.chosen else None
        text = found.title if found else f"{self.chosen} (zoals getypt)" if self.chosen else NONE
        return Content(show(text) + (HINT if self.has_focus else ""))

    def on_focus(self) -> None:
        """How to choose takes room."""
        self.refresh(layout=True)

    def on_blur(self) -> None:
        """The room is free again."""
        self.refresh(layout=True)

    def on_key(self, event: events.Key) -> None:
        """A letter begins to search the list."""
        if event.character and event.character.isalnum():  # a ? asks for help, as everywhere outside text
            event.stop()
            event.prevent_default()
            self.post_message(self.Wanted(self, event.character))

    def action_open(self) -> None:
        """Asks for the list."""
        self.post_message(self.Wanted(self, ""))

    def action_clear(self) -> None:
        """Wipes the choice."""
        self.pick("")

    def pick(self, value: str) -> None:
        """Makes a choice of the person's."""
        if value != self.chosen:
            self.chosen = value
            self.post_message(self.Chosen(self, value))
