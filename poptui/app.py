"""The program on the screen: wires the first screen, the keys that work everywhere, and the end."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from poptui.resources import style_paths
from poptui.screens.base import BaseScreen
from poptui.screens.ending import back_to_talk, hand_in, sessions, warn
from poptui.screens.plan.section_screen import SectionScreen
from poptui.screens.too_small_screen import fit
from poptui.store.log import keep_error
from poptui.terminal.key_order import OrderedApp
from poptui.text.clean import show
from poptui.widgets.bindings import bindings, keys_of
from poptui.widgets.chrome.themes import THEMES
from poptui.work.session import Session
from poptui.work.workspace import Workspace


class PoptuiApp(OrderedApp):
    """poptui on a terminal, over the plans of one home."""

    TITLE = "poptui"
    ENABLE_COMMAND_PALETTE = False
    # Tab goes before the keys typed after it, so that `abc<tab>def` puts each half in its own field.
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("field.next", "field.previous", priority=True),
        *bindings("app.quit", "app.redraw", "app.theme"),
    ]

    def __init__(self, workspace: Workspace, plan: Path | None = None, *, is_talk: bool = False) -> None:
        """Takes the workspace, the plan to open at once, and whether it is opened for the talk.

        Raises:
            Refused, StorageError: that plan cannot be opened.
        """
        super().__init__([str(path) for path in style_paths()])
        self.workspace = workspace
        self.is_talk = is_talk
        self.session = self.open_session(plan) if plan is not None else None
        self.warned = False
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES[workspace.config.theme].name
        self.own_keys = workspace.keymap.own
        self.set_keymap({name: ",".join(keys) for name, keys in self.own_keys.items()})

    def open_session(self, plan: Path) -> Session:
        """Opens a plan, for its talk where that was asked; what the talk needs is loaded only then."""
        if not self.is_talk:
            return Session(self.workspace, plan)
        from poptui.work.talk import TalkSession

        return TalkSession(self.workspace, plan)

    def on_mount(self) -> None:
        """Has the first screen shown as soon as Textual draws what is shown: before that it draws it twice."""
        self.set_class(not self.is_headless, "-terminal")
        self.call_later(self.open)

    def open(self) -> None:
        """Shows the list, or the plan that was named, behind which the list comes."""
        if self.session is None:
            self.show_list()
            self.call_after_refresh(self.begin)
        elif self.is_talk:
            from poptui.screens.talk.talk_screen import talk_screen

            self.push_screen(talk_screen(self.session, self.begin))
        else:
            self.push_screen(SectionScreen(self.session, self.begin), self.show_list)

    def begin(self) -> None:
        """The first screen is there: keys are handed on; what can wait for that is done."""
        super().begin()
        gc.freeze()  # what was there at the first screen stays; from now on garbage is collected again
        gc.enable()
        fit(self, self.size)
        for fault in self.workspace.faults[:1] if self.session is not None and not self.is_talk else ():
            self.notify(show(fault), markup=False, severity="warning")  # the list names them all

    def show_list(self, _result: str | None = None) -> None:
        """Shows the list of plans."""
        from poptui.screens.home.list_screen import ListScreen

        self.push_screen(ListScreen(self.workspace))

    def on_resize(self, event: events.Resize) -> None:
        """The terminal has another size."""
        if not self.is_starting:
            fit(self, event.size)

    async def action_field_next(self) -> None:
        """Goes to the next field."""
        if isinstance(self.screen, BaseScreen):
            await self.screen.go_next()
        else:
            self.screen.focus_next()

    def action_field_previous(self) -> None:
        """Goes to the previous field."""
        if isinstance(self.screen, BaseScreen):
            self.screen.go_previous()
        else:
            self.screen.focus_previous()

    def action_theme(self) -> None:
        """Chooses another look."""
        from poptui.screens.home.theme_screen import choose_look

        choose_look(self, self.workspace)

    def action_help_quit(self) -> None:
        """Ctrl+C closes nothing."""
        self.notify(f"Sluiten doet u met {keys_of(self, 'app.quit')[0]}.")

    async def action_quit(self) -> None:
        """Saves everything and ends; where saving fails, says so and stays, and the second time ends all the same."""
        if await back_to_talk(self):
            return
        self.hand_in()
        unsaved = [session for session in sessions(self) if not session.flush(2.0)]
        if unsaved and not self.warned:
            self.warned = True
            warn(self, unsaved)
            return
        for session in sessions(self) if self.line is not None else []:
            session.close()
        self.end(0, self.farewell)

    def write_down(self, error: Exception) -> str:
        """Keeps the error in the log of the home."""
        return keep_error(self.workspace.home, error)

    def hand_in(self) -> None:
        """Has all that stands on the screens written in the plans."""
        hand_in(self)

    def save_all(self, seconds: float) -> None:
        """Saves what can be saved in so many seconds. For signal handlers: takes no lock and draws nothing."""
        self.hand_in()
        for session in sessions(self):
            session.flush(seconds)
