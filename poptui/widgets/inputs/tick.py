"""The place for one tick: a box and what it says; Space ticks it, and takes the tick away again."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content

from poptui.forms.kinds import find_option, yes_no
from poptui.messages import dialogs as say
from poptui.plans.registers import YES
from poptui.text.clean import show
from poptui.widgets.inputs.choice import Choice


class Tick(Choice):
    """Shows a box with words, `[x] Besproken`: ticked for the answer yes, else not ticked."""

    KEYS = "?x"
    BINDINGS = [Binding("space,x", "tick", show=False)]

    def __init__(self, words: str, chosen: str) -> None:
        """Takes what the box says, and the answer so far."""
        super().__init__(yes_no(), chosen)
        self.words = words

    @property
    def is_ticked(self) -> bool:
        """Returns whether the answer is yes."""
        found = find_option(self.chosen, self.options)
        return found is not None and found.value == YES

    def how(self) -> str:
        """Returns the notice to a person who types here."""
        return say.tick_refuses_typing()

    def render(self) -> Content:
        """Returns the box and its words and, while it has the focus, how to tick it."""
        how = say.tick_hint_ticked() if self.is_ticked else say.tick_hint()
        hint = f"  {how}" if self.has_focus else ""
        return Content(f"[{'x' if self.is_ticked else ' '}] {show(self.words)}{hint}")

    def action_tick(self) -> None:
        """Ticks the box, or takes the tick away."""
        self.pick("" if self.is_ticked else YES)
