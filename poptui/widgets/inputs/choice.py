"""What the places for a choice of one share: the value chosen, how it is wiped, and the word that it was."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from poptui.forms.model import Option


class Choice(Widget, can_focus=True):
    """A place to choose one of some options. How to choose is said while the cursor is there, which takes room."""

    DEFAULT_CSS = """
    Choice { height: auto; width: 100%; }
    """

    BINDINGS = [
        Binding("down", "app.focus_next", "Volgende", show=False),
        Binding("up", "app.focus_previous", "Vorige", show=False),
        Binding("backspace,delete", "clear", "Wissen", show=False),
    ]

    HOW = ""
    """What is told to who types where nothing can be typed."""

    chosen: reactive[str] = reactive("", layout=True)
    """The value chosen; empty for none, and what was typed elsewhere where it is none of the options."""

    class Chosen(Message):
        """The person chose, or wiped the choice."""

        def __init__(self, choice: Choice, value: str) -> None:
            """Takes the choice and what is chosen."""
            super().__init__()
            self.choice = choice
            self.value = value

        @property
        def control(self) -> Choice:
            """The place it was chosen in."""
            return self.choice

    def __init__(self, options: tuple[Option, ...], chosen: str) -> None:
        """Takes the options and the value chosen so far."""
        super().__init__(classes="input")
        self.options = options
        self.set_reactive(Choice.chosen, chosen)

    def on_focus(self) -> None:
        """How to choose takes room."""
        self.refresh(layout=True)

    def on_blur(self) -> None:
        """The room is free again."""
        self.refresh(layout=True)

    def on_key(self, event: events.Key) -> None:
        """Who types here is told how to choose: what is typed would be lost without a word."""
        if self.HOW and event.is_printable and event.character and event.character.strip() and event.character != "?":
            event.stop()
            self.notify(self.HOW, timeout=3)

    def action_clear(self) -> None:
        """Wipes the choice."""
        self.pick("")

    def pick(self, value: str) -> None:
        """Makes a choice of the person's."""
        if value != self.chosen:
            self.chosen = value
            self.post_message(self.Chosen(self, value))
