"""The menu: everything that can be done here, with its key."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from poptui.widgets.bindings import bindings
from poptui.widgets.key_line import KeyLine
from poptui.work.actions import action, key_name


class MenuScreen(ModalScreen[str | None]):
    """Gives the id of the action that was chosen, or None."""

    BINDINGS = bindings("app.back")

    def __init__(self, action_ids: Sequence[str]) -> None:
        """Takes the actions to choose from."""
        super().__init__()
        self.action_ids = list(dict.fromkeys(action_ids))

    def compose(self) -> ComposeResult:
        """Title and list."""
        with_card = OptionList(*(self.option(one) for one in self.action_ids), markup=False, classes="card")
        yield Static("Menu: kies met de pijlen en Enter", classes="title")
        yield with_card
        yield KeyLine("app.back")

    def option(self, action_id: str) -> Option:
        """The line of an action: name, keys, what it does."""
        one = action(action_id)
        keys = ", ".join(map(key_name, one.keys))
        line = f" {keys:<14} {one.help}"
        if len(line) + 16 > self.app.size.width - 4:  # what does not fit on the line is left to F1
            line = f" {keys}"
        return Option(Content.assemble((f"{one.name:<16}", "bold"), line), id=action_id)

    def on_mount(self) -> None:
        """The list has the keys."""
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """An action was chosen."""
        event.stop()
        self.dismiss(event.option_id)

    def action_back(self) -> None:
        """Nothing was chosen."""
        self.dismiss(None)
