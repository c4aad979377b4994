"""The place for a choice of a few: all in sight on one line, the arrows choose."""

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

FEW = 4
"""So many options stay in sight; of more a list opens."""
HINT = "  (pijltjes kiezen, Backspace wist)"


class ChoiceLine(Widget, can_focus=True):
    """Options beside each other, the chosen one marked: `( ) ja   (x) nee`. Passing by with Tab changes nothing."""

    DEFAULT_CSS = """
    ChoiceLine { height: auto; width: 100%; }
    """

    BINDINGS = [
        Binding("right", "step(1)", "Kiezen", show=False),
        Binding("left", "step(-1)", "Kiezen", show=False),
        Binding("down", "app.focus_next", "Volgende", show=False),
        Binding("up", "app.focus_previous", "Vorige", show=False),
        Binding("space,enter", "first", "Kiezen", show=False),
        Binding("backspace,delete", "clear", "Wissen", show=False),
    ]

    chosen: reactive[str] = reactive("", layout=True)
    """The value chosen; empty for none, and what was typed elsewhere where it is none of the options."""

    @dataclass
    class Chosen(Message):
        """The person chose, or wiped the choice."""

        line: ChoiceLine
        value: str

        @property
        def control(self) -> ChoiceLine:
            """The line it was chosen in."""
            return self.line

    def __init__(self, options: tuple[Option, ...], chosen: str) -> None:
        """Takes the options and the value chosen so far."""
        super().__init__(classes="input")
        self.options = options
        self.set_reactive(ChoiceLine.chosen, chosen)

    def render(self) -> Content:
        """The options with their marks; while the cursor is here, how to choose."""
        found = find_option(self.chosen, self.options) if self.chosen else None
        marks = "   ".join(f"({'x' if one == found else ' '}) {show(one.title)}" for one in self.options)
        other = f"   {show(self.chosen)} (zoals getypt)" if self.chosen and found is None else ""
        return Content(marks + other + (HINT if self.has_focus else ""))

    def on_focus(self) -> None:
        """How to choose takes room."""
        self.refresh(layout=True)

    def on_blur(self) -> None:
        """The room is free again."""
        self.refresh(layout=True)

    def on_key(self, event: events.Key) -> None:
        """Who types here is told how to choose: what is typed would be lost without a word."""
        if event.is_printable and event.character and event.character.strip() and event.character != "?":
            event.stop()
            self.notify("Hier kiest u met de pijltjes links en rechts.", timeout=3)

    def action_step(self, by: int) -> None:
        """Chooses the option beside the chosen one; from none, the first or the last."""
        values = [option.value for option in self.options]
        if self.chosen in values:
            self.pick(values[max(0, min(len(values) - 1, values.index(self.chosen) + by))])
        else:
            self.pick(values[0] if by > 0 else values[-1])

    def action_first(self) -> None:
        """Chooses the first option where none is chosen yet."""
        if not self.chosen:
            self.action_step(1)

    def action_clear(self) -> None:
        """Wipes the choice."""
        self.pick("")

    def pick(self, value: str) -> None:
        """Makes a choice of the person's."""
        if value != self.chosen:
            self.chosen = value
            self.post_message(self.Chosen(self, value))
