"""What all screens share: help, menu, back, and a change of focus that repaints only what changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from textual import events, on
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from poptui.messages import dialogs as say
from poptui.screens.navigation import Navigation
from poptui.widgets.bindings import bindings, method
from poptui.widgets.chrome.cached_render import CachedRender
from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.chrome.message_line import Announcer
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.outline import Place, matching

T = TypeVar("T")


class BaseScreen(CachedRender, Screen[T]):
    """The base of our screens. `MENU` names the actions in its menu."""

    BINDINGS = bindings("app.help", "app.menu", "app.back")
    AUTO_FOCUS = ""
    MENU: tuple[str, ...] = ()
    came_from: Widget | None = None
    """The widget that had the cursor last, apart from the key line."""
    is_styled = False
    """Whether the screen was shown before."""

    def __init__(self, navigator: Navigation) -> None:
        """Takes what opens other screens."""
        super().__init__()
        self.navigator = navigator

    # Textual repaints the whole screen when the focus moves; the two widgets concerned repaint themselves.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def update_node_styles(self, animate: bool = True) -> None:
        """Styles all widgets anew; not when the screen is shown for the first time, as they were just styled."""
        if self.stack_updates != 1 or self.is_styled:
            super().update_node_styles(animate)
        self.is_styled = self.stack_updates > 0

    def on_resize(self, event: events.Resize) -> None:
        """Lays the screen out, unless its size is the same: Textual does it two or three times at the start."""
        if event.size == self.outer_size:
            event.prevent_default()

    def help_text(self) -> str:
        """Returns what the help says where the cursor is; here nothing but the keys."""
        return ""

    def menu(self) -> list[str]:
        """Returns the ids of the actions that make sense where the cursor is."""
        return list(self.MENU)

    async def go_next(self) -> None:
        """Moves the cursor to the next field."""
        self.focus_next()

    def go_previous(self) -> None:
        """Moves the cursor to the field before."""
        self.focus_previous()

    def action_help(self) -> None:
        """Shows the help."""
        actions = [*self.menu(), "app.menu", "app.back", "app.quit"]
        self.navigator.show_text(say.help_title(), self.help_text(), actions)

    def action_menu(self) -> None:
        """Shows the menu, and runs the action that is chosen."""
        actions = [*self.menu(), "app.help", "app.theme", "app.redraw", "app.back", "app.quit"]
        self.navigator.show_menu(actions, self.run)

    def action_back(self) -> None:
        """Goes one screen back."""
        self.dismiss(None)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remembers where the cursor is, for an action that is chosen on the key line or in the menu."""
        if not isinstance(event.widget, KeyLine):
            self.came_from = event.widget
        self.forget_old_notice()

    def on_screen_resume(self) -> None:
        """Removes a message that was shown on another screen before."""
        self.forget_old_notice()

    def forget_old_notice(self) -> None:
        """Removes a message that was shown for a few seconds; called when the cursor or the screen changes."""
        if isinstance(self.app, Announcer):
            self.app.forget_old_notice()

    def on_key_line_chosen(self, event: KeyLine.Chosen) -> None:
        """Runs the action that was chosen in the key line, on the widget that had the focus before."""
        event.stop()
        self.run(event.action_id)

    @on(LineInput.ListRequested)
    def show_known(self, event: LineInput.ListRequested) -> None:
        """Shows what was typed before, or can be chosen, for a line; puts in the line what is chosen."""
        event.stop()
        line = event.line

        places = [Place(text, text) for text in line.known]

        def put(text: str | None) -> None:
            if text is not None and line.is_attached:
                line.value = text
                line.cursor_position = len(text)

        self.navigator.pick(put, say.known_title(), partial(matching, places), line.value)

    def run(self, action_id: str | None) -> None:
        """Runs an action: of the table that has the focus where it is a table's, else of the screen or the program."""
        if action_id is None and isinstance(self.focused, KeyLine):
            self.set_focus(self.came_from)  # nothing was chosen in the menu: the cursor goes back
        if action_id is None:
            return
        from_line = isinstance(self.focused, KeyLine) and action_id != "app.menu"  # the menu is opened from the line
        if from_line and self.came_from is not None and self.came_from.is_attached:
            self.set_focus(self.came_from)  # at once: the action below runs there
        handler = self.handler_of(action_id)
        if handler is None:
            self.navigator.tell(say.table_first())
        else:
            self.call_next(handler)

    def handler_of(self, action_id: str) -> Callable[[], object] | None:
        """Returns the function that runs an action where the cursor is; None where there is none."""
        name = f"action_{method(action_id)}"
        inside = self.focused.ancestors_with_self if self.focused and action_id.startswith("table.") else ()
        holder = next((one for one in (*inside, self, self.app) if hasattr(one, name)), None)
        return getattr(holder, name) if holder is not None else None
