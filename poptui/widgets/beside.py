"""A question with the other side's question beside it: to read, where there is room; else below it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from poptui.text.clean import show
from poptui.widgets.chrome.cached_render import CachedText
from poptui.widgets.inputs.editor import Editor

WIDE = 100
"""From so many columns of the terminal the two stand beside each other."""


class Beside(Container):
    """An editor, and what the other side answered to the question that goes with it."""

    def __init__(self, editor: Editor, key: str) -> None:
        """Takes the editor, and the key of the other's question."""
        super().__init__()
        self.editor = editor
        self.key = key
        self._asked = CachedText("", classes="beside-asked")
        self._said = CachedText("", classes="beside-said")

    def compose(self) -> ComposeResult:
        """The editor, then the other's question and answer."""
        yield self.editor
        with Container(classes="beside"):
            yield self._asked
            yield self._said

    def show_other(self, asked: str, said: str) -> None:
        """Shows the other's question, and the answer or why there is none."""
        for line, text in ((self._asked, asked), (self._said, said)):
            if str(line.content) != show(text):
                line.update(Content(show(text)))

    def on_resize(self, event: events.Resize) -> None:
        """Beside each other where there is room."""
        self.set_class(self.app.size.width >= WIDE, "wide")
