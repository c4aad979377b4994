"""A question which of two or more meanings typed words have, answered with a digit."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from poptui.messages import dialogs as say
from poptui.screens.dialogs.dialog_screen import DialogScreen
from poptui.text.clean import show
from poptui.widgets.bindings import keys_of
from poptui.widgets.chrome.foot import Foot


class MeaningScreen(DialogScreen[int]):
    """Asks what words mean; returns the place of the meaning from 0, or None where it is left open."""

    def __init__(self, words: str, meanings: Sequence[str]) -> None:
        """Takes the words, and what they can mean."""
        super().__init__()
        self.words = words
        self.meanings = meanings

    def compose(self) -> ComposeResult:
        """Yields the question, and a line for each meaning with its digit."""
        lines = [f"  {number} = {show(one)}" for number, one in enumerate(self.meanings, 1)]
        with Vertical(classes="card"):
            yield Static(Content(show(say.meaning_asked(words=self.words))), classes="question")
            yield Static(Content("\n".join(lines)))
            yield Static(say.meaning_hint(back=keys_of(self.app, "app.back")[0]), classes="hint")
        yield Foot("app.back")

    def on_key(self, event: events.Key) -> None:
        """Chooses the meaning of a digit; Enter leaves it open, as Esc does."""
        digits = [str(number) for number in range(1, len(self.meanings) + 1)]
        if event.key in digits:
            event.stop()
            self.dismiss(digits.index(event.key))
        elif event.key == "enter":
            event.stop()
            self.dismiss(None)
