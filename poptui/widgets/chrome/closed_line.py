"""A closed part: one line for what was not shared, which its owner can open."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.widgets import Button

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
        says = ": niet gedeeld (Enter opent)"
        room = max(10, (self.container_size.width or self.app.size.width) - len(says) - 4)
        name = cut(self.closed.part.name.rstrip(":"), room)
        label = Content(show(f"× {name}{says}"))
        if self.label != label:
            self.label = label
