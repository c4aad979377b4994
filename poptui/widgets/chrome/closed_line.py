"""A closed part: one line for what was not shared, which its owner can open."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.widgets import Button

from poptui.messages import dialogs as say
from poptui.plans.talk import Closed
from poptui.text.clean import show
from poptui.widgets.fit import cut


class ClosedLine(Button):
    """Shows what is closed; Enter asks whether its owner opens it."""

    def __init__(self, closed: Closed) -> None:
        """Takes what is closed."""
        super().__init__("", compact=True)
        self.closed = closed

    def on_mount(self) -> None:
        """Fits the text when mounted."""
        self.fit()

    def on_resize(self, event: events.Resize) -> None:
        """Fits the text to the new width."""
        self.fit()

    def fit(self) -> None:
        """Shortens the name of the part to the width."""
        others = len(say.closed_part(part="")) + 2
        room = max(10, (self.container_size.width or self.app.size.width) - others)
        name = cut(self.closed.part.name.rstrip(":"), room)
        label = Content(show(say.closed_part(part=name)))
        if self.label != label:
            self.label = label
