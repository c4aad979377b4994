"""A question with the other person's question beside it to read; below it where the terminal is narrow."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from poptui.text.clean import show
from poptui.widgets.chrome.cached_render import CachedText
from poptui.widgets.inputs.editor import Editor

WIDE = 100
"""The least width of the terminal, in columns, at which the two are beside each other."""


class Beside(Container):
    """An editor, and the other person's answer to the question that goes with it."""

    def __init__(self, editor: Editor, key: str) -> None:
        """Takes the editor, and the key of the other person's question."""
        super().__init__()
        self.editor = editor
        self.key = key
        self._asked = CachedText("", classes="beside-asked")
        self._said = CachedText("", classes="beside-said")

    def compose(self) -> ComposeResult:
        """Yields the editor, then the other person's question and answer."""
        yield self.editor
        with Container(classes="beside"):
            yield self._asked
            yield self._said

    def show_other(self, asked: str, said: str) -> None:
        """Shows the other person's question, and the answer or why there is none."""
        for line, text in ((self._asked, asked), (self._said, said)):
            if str(line.content) != show(text):
                line.update(Content(show(text)))

    def on_resize(self, event: events.Resize) -> None:
        """Puts the two beside each other where the terminal is wide enough."""
        self.set_class(self.app.size.width >= WIDE, "wide")
