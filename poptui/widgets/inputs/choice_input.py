"""The input for a choice of many options: one line with the choice; Enter or a letter opens the list."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from poptui.forms.kinds import find_option
from poptui.messages import dialogs as say
from poptui.text.clean import show
from poptui.widgets.inputs.choice import Choice


class ChoiceInput(Choice):
    """Shows the choice; an answer that is none of the options is kept and shown as typed."""

    BINDINGS = [Binding("enter,space", "open", show=False)]

    class ChoicesRequested(Message):
        """Posted when the person asks for the list of options; `typed` is the letter that was typed, if any."""

        def __init__(self, choice: ChoiceInput, typed: str) -> None:
            """Takes the input and the typed letter."""
            super().__init__()
            self.choice = choice
            self.typed = typed

        @property
        def control(self) -> ChoiceInput:
            """Returns the input in which to choose."""
            return self.choice

    def render(self) -> Content:
        """Returns the choice and, while it has the focus, how to choose."""
        found = find_option(self.chosen, self.options) if self.chosen else None
        typed = say.as_typed(typed=self.chosen) if self.chosen else say.choice_input_nothing()
        hint = f"  {say.choice_input_hint()}" if self.has_focus else ""
        return Content(show(found.title if found else typed) + hint)

    def on_key(self, event: events.Key) -> None:
        """Asks for the list, with the typed letter."""
        if event.character and event.character.isalnum():  # ? asks for help, as everywhere outside text
            event.stop()
            event.prevent_default()
            self.post_message(self.ChoicesRequested(self, event.character))

    def action_open(self) -> None:
        """Asks for the list."""
        self.post_message(self.ChoicesRequested(self, ""))
