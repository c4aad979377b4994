"""A list to choose one line from (a section, or an answer that holds a word), which gets shorter as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from poptui.messages import dialogs as say
from poptui.screens.dialogs.dialog_screen import DialogScreen
from poptui.text.clean import show
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.outline import Place


class PickScreen(DialogScreen[str]):
    """Shows lines to choose from; returns the key of the chosen one, or None. `search` returns the lines for a text."""

    def __init__(
        self, title: str, search: Callable[[str], Sequence[Place]], at: str = "", typed: str = "", hint: str = ""
    ) -> None:
        """Takes the title, the search, the key to begin at, what was typed already, and the hint about typing."""
        super().__init__()
        self.heading = title
        self.search = search
        self.at = at
        self.typed = typed
        self.hint = hint or say.pick_hint()

    def compose(self) -> ComposeResult:
        """Yields the title, a line to type in, and the list."""
        yield Header(self.heading)
        yield LineInput(self.typed, hint=self.hint)
        yield OptionList(markup=False, classes="card")
        yield Foot("app.back")

    def on_mount(self) -> None:
        """Shows all lines; letters go to the line above the list, the arrows to the list."""
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
        """Shows the lines for what is typed now."""
        event.stop()
        self.fill(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Returns the line that is marked from the dialog."""
        event.stop()
        options = self.query_one(OptionList)
        if options.highlighted is not None:
            self.dismiss(options.get_option_at_index(options.highlighted).id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Returns the chosen line from the dialog."""
        event.stop()
        self.dismiss(event.option_id)

    def on_key(self, event: events.Key) -> None:
        """Moves the mark in the list with the arrows, while letters still go to the line."""
        options = self.query_one(OptionList)
        if event.key in {"down", "up"} and not options.has_focus:
            event.stop()
            (options.action_cursor_down if event.key == "down" else options.action_cursor_up)()
