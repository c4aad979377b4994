"""A preview of an export, before it is written in a file."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.widgets import Static

from poptui.messages import dialogs as say
from poptui.screens.dialogs.dialog_screen import DialogScreen
from poptui.text.clean import show
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header


class PreviewScreen(DialogScreen[None]):
    """Shows an export to read: Markdown as it will look, any other text as it is."""

    def __init__(self, title: str, text: str, *, is_markdown: bool) -> None:
        """Takes a title, the export, and whether it is Markdown."""
        super().__init__()
        self.heading = title
        self.text = text
        self.is_markdown = is_markdown

    def compose(self) -> ComposeResult:
        """Yields the title, the text and the key line."""
        yield Header(say.preview_title(title=self.heading))
        with ScrollableContainer(id="sheet"):
            if self.is_markdown:
                from textual.widgets import Markdown  # imported late: it loads slower than all other widgets together

                yield Markdown(show(self.text), open_links=False)
            else:
                yield Static(Content(show(self.text)), classes="sheet")  # as wide as the paper, not as the screen
        yield Foot("app.back")

    def on_mount(self) -> None:
        """Puts the cursor in the text, so that the arrows scroll it."""
        self.query_one("#sheet").focus()
