"""A list to choose one from, which gets shorter as one types: the sections, or the answers that hold a word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from poptui.screens.dialogs.dialog_screen import DialogScreen
from poptui.text.clean import show
from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.outline import Place

HINT = "typ om te zoeken; kies met de pijlen en Enter"


class PickScreen(DialogScreen[str]):
    """Gives the key of what was chosen, or None. `search` gives the lines for what was typed."""

    def __init__(
        self, title: str, search: Callable[[str], Sequence[Place]], at: str = "", typed: str = "", hint: str = HINT
    ) -> None:
        """Takes the title, the search, the key to begin at, what was typed already, and what typing does."""
        super().__init__()
        self.heading = title
        self.search = search
        self.at = at
        self.typed = typed
        self.hint = hint

    def compose(self) -> ComposeResult:
        """Title, a line to type in, the list."""
        yield Static(Content(show(self.heading)), classes="title")
        yield LineInput(self.typed, hint=self.hint)
        yield OptionList(markup=False, classes="card")
        yield KeyLine("app.back")

    def on_mount(self) -> None:
        """Shows all there is; typing goes to the line, the arrows to the list."""
        self.fill(self.typed)
        self.query_one(LineInput).focus()

    def fill(self, typed: str) -> None:
        """Shows the lines for what was typed."""
        found = self.search(typed)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(Content(show(one.line)), id=one.key) for one in found)
        if found:
            keys = [one.key for one in found]
            options.highlighted = keys.index(self.at) if self.at in keys and not typed.strip() else 0

    def on_input_changed(self, event: Input.Changed) -> None:
        """Something was typed."""
        event.stop()
        self.fill(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter chooses the line that is marked."""
        event.stop()
        options = self.query_one(OptionList)
        if options.highlighted is not None:
            self.dismiss(options.get_option_at_index(options.highlighted).id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A line was chosen."""
        event.stop()
        self.dismiss(event.option_id)

    def on_key(self, event: events.Key) -> None:
        """The arrows walk the list while typing goes on."""
        options = self.query_one(OptionList)
        if event.key in {"down", "up"} and not options.has_focus:
            event.stop()
            (options.action_cursor_down if event.key == "down" else options.action_cursor_up)()
