"""The menu: each action that can be done here with its keys, and a description of the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from poptui.messages import dialogs as say
from poptui.screens.dialogs.dialog_screen import DialogScreen
from poptui.widgets.bindings import calls, keys_of
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.chrome.message_line import MessageLine
from poptui.work.actions import action

_OF_THE_LIST = frozenset({"up", "down", "home", "end", "pageup", "pagedown", "enter"})
"""The keys that move through the menu or choose from it, whatever they do outside it."""


class MenuScreen(DialogScreen[str]):
    """Shows the menu; returns the id of the action that was chosen, or None."""

    def __init__(self, action_ids: Sequence[str]) -> None:
        """Takes the actions to choose from."""
        super().__init__()
        self.action_ids = list(dict.fromkeys(action_ids))

    def compose(self) -> ComposeResult:
        """Yields the title, the list, and the foot, which says what the action under the cursor does."""
        yield Header(say.menu_title())
        yield OptionList(*(self.option(one) for one in self.action_ids), markup=False, classes="card")
        yield Foot("app.back")

    def option(self, action_id: str) -> Option:
        """Returns the line of an action in the menu: its name and keys."""
        keys = ", ".join(keys_of(self.app, action_id))
        return Option(Content.assemble((f"{action(action_id).name:<18}", "bold"), keys), id=action_id)

    def on_mount(self) -> None:
        """Puts the cursor in the list."""
        self.query_one(OptionList).focus()

    def on_key(self, event: events.Key) -> None:
        """Chooses the action whose key is pressed, as the menu shows the keys."""
        if event.key in _OF_THE_LIST or calls(self.app, "app.back", event.key):
            return
        found = next((one for one in self.action_ids if calls(self.app, one, event.key)), None)
        if found is not None:
            event.stop()
            self.dismiss(found)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Says what the action under the cursor does."""
        event.stop()
        self.query_one(MessageLine).show_hint(action(event.option_id or "").help)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Returns the chosen action from the dialog."""
        event.stop()
        self.dismiss(event.option_id)
