"""The base of the inputs for one choice: the chosen value, clearing it, and the message about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from poptui.forms.model import Option


class Choice(Widget, can_focus=True):
    """An input to choose one of some options; it tells how to choose while it has the focus, which takes room."""

    DEFAULT_CSS = """
    Choice { height: auto; width: 100%; }
    """

    BINDINGS = [
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("backspace,delete", "clear", show=False),
        Binding("enter", "app.field_next", show=False),  # Enter answers nothing by itself
    ]

    KEYS: ClassVar[str] = "?"
    """The characters that are keys here, and no letters of an option."""

    chosen: reactive[str] = reactive("", layout=True)
    """The chosen value; empty for none; an answer that is none of the options is kept as typed."""

    class Chosen(Message):
        """Posted when the person chose or cleared the choice."""

        def __init__(self, choice: Choice, value: str) -> None:
            """Takes the input and the chosen value."""
            super().__init__()
            self.choice = choice
            self.value = value

        @property
        def control(self) -> Choice:
            """Returns the input in which it was chosen."""
            return self.choice

    def __init__(self, options: tuple[Option, ...], chosen: str) -> None:
        """Takes the options and the value chosen so far."""
        super().__init__(classes="input")
        self.options = options
        self.set_reactive(Choice.chosen, chosen)

    def how(self) -> str:
        """Returns the notice to a person who types here, where nothing can be typed."""
        return ""

    def on_focus(self) -> None:
        """Lays out again, as telling how to choose takes room."""
        self.refresh(layout=True)

    def on_blur(self) -> None:
        """Lays out again, as the room is free."""
        self.refresh(layout=True)

    def on_key(self, event: events.Key) -> None:
        """Chooses the option that begins with the letter that was typed; else tells how to choose."""
        letter = event.character or ""
        if not (self.how() and event.is_printable and letter.strip()) or letter in self.KEYS:
            return
        event.stop()
        if (value := begun_with(self.options, letter)) is not None:
            self.pick(value)
        else:
            self.notify(self.how(), timeout=3)

    def action_clear(self) -> None:
        """Clears the choice."""
        self.pick("")

    def pick(self, value: str) -> None:
        """Sets the chosen value and posts it."""
        if value != self.chosen:
            self.chosen = value
            self.post_message(self.Chosen(self, value))


def begun_with(options: Sequence[Option], letter: str) -> str | None:
    """Returns the value of the one option whose title begins with a letter, or is a digit; None for none or more."""
    found = [one.value for one in options if one.title.casefold().startswith(letter.casefold())]
    return found[0] if len(found) == 1 else None
