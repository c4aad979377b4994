"""A dialog with a text to read: help, or a message."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from poptui.messages import dialogs as say
from poptui.screens.dialogs.dialog_screen import DialogScreen
from poptui.text.clean import show
from poptui.widgets.bindings import keys_of
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.work.actions import action


class TextScreen(DialogScreen[None]):
    """Shows a text, and below it the keys that work where it was opened. Esc, Enter or F1 closes it."""

    BINDINGS = [Binding("f1", "back", id="app.help", show=False), Binding("enter", "back", show=False)]

    def __init__(self, title: str, text: str, action_ids: Sequence[str] = ()) -> None:
        """Takes the title, the text, and the actions whose keys are explained."""
        super().__init__()
        self.heading = title
        self.text = text
        self.action_ids = action_ids

    def compose(self) -> ComposeResult:
        """Yields the title, the text and the keys."""
        yield Header(self.heading)
        with VerticalScroll(classes="card"):
            yield Static(Content(show(self.text)))
            if self.action_ids:
                yield Static(Content(f"\n{say.text_keys()}"), classes="title")
                yield Static(self.key_rows())
        yield Foot("app.back")

    def on_mount(self) -> None:
        """Puts the cursor in the text, so that the arrows scroll it."""
        self.query_one(VerticalScroll).focus()

    def key_rows(self) -> Table:
        """Returns a table with a row for each action that has a key: the keys, and what the action does."""
        rows = Table.grid(padding=(0, 2))
        rows.add_column(no_wrap=True)
        rows.add_column(ratio=1)
        for one in self.action_ids:
            if keys := keys_of(self.app, one):
                rows.add_row(Text(", ".join(keys), style="bold"), Text(action(one).help))
        return rows
