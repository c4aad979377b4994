"""The input for a choice of a few options: all on one line, chosen with the arrows."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content

from poptui.forms.kinds import find_option
from poptui.messages import dialogs as say
from poptui.text.clean import show
from poptui.widgets.inputs.choice import Choice

FEW = 4
"""The most options that are shown on a line; more are chosen from a list."""


class ChoiceLine(Choice):
    """Shows options beside each other, the chosen one marked: `( ) ja   (x) nee`. Tab passes by and changes nothing."""

    BINDINGS = [
        Binding("right", "step(1)", show=False),
        Binding("left", "step(-1)", show=False),
        Binding("space", "first", show=False),
    ]

    def how(self) -> str:
        """Returns the notice to a person who types here."""
        return say.choice_line_refuses_typing()

    def render(self) -> Content:
        """Returns the options with their marks and, while it has the focus, how to choose."""
        found = find_option(self.chosen, self.options) if self.chosen else None
        marks = "   ".join(f"({'x' if one == found else ' '}) {show(one.title)}" for one in self.options)
        other = f"   {say.as_typed(typed=show(self.chosen))}" if self.chosen and found is None else ""
        return Content(marks + other + (f"  {say.choice_line_hint()}" if self.has_focus else ""))

    def action_step(self, by: int) -> None:
        """Chooses the option beside the chosen one; without a choice, the first or the last."""
        values = [option.value for option in self.options]
        if self.chosen in values:
            self.pick(values[max(0, min(len(values) - 1, values.index(self.chosen) + by))])
        else:
            self.pick(values[0] if by > 0 else values[-1])

    def action_first(self) -> None:
        """Chooses the first option where none is chosen yet."""
        if not self.chosen:
            self.action_step(1)
