"""The program on the screen: opens the first screen, runs the keys that work everywhere, and saves at the end."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.notifications import SeverityLevel

from poptui.messages import actions as say
from poptui.messages import dialogs as dialogs_say
from poptui.messages import opening as opening_say
from poptui.resources import style_paths
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigator import Navigator
from poptui.screens.too_small_screen import fit
from poptui.store.log import keep_error
from poptui.store.outcome import Outcome
from poptui.store.plan_id import PlanId
from poptui.terminal.key_order import OrderedApp
from poptui.text.clean import show
from poptui.widgets.bindings import bindings, keys_of
from poptui.widgets.chrome.message_line import MessageLine, Notice
from poptui.widgets.chrome.themes import THEMES
from poptui.work.session import Session
from poptui.work.workspace import Workspace

TOGETHER = 1.0
"""Seconds within which two messages are shown together: nobody could read the first."""
HEARD = 3.0
"""Seconds for which a message stays, also where the person goes on to another field or screen."""
READING = 10.0
"""Seconds for which the message line shows what the program tells."""
LOW = 22
"""The least number of lines of a terminal with room for the rule below the header."""


FAULTS = 1.0
"""Seconds between looking whether something went wrong behind what was saved."""


class PoptuiApp(OrderedApp):
    """The Textual app: poptui on a terminal, over the plans of one home.

    Attributes:
        notice: what was told last, as long as the message line shows it.
        outcome: what went wrong behind what was saved or done, as far as that is followed.
    """

    TITLE = "poptui"
    ENABLE_COMMAND_PALETTE = False
    # Tab goes before the keys typed after it, so that `abc<tab>def` puts each half in its own field.
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("field.next", "field.previous", priority=True),
        *bindings("app.quit", "app.redraw", "app.theme"),
    ]

    def __init__(
        self,
        workspace: Workspace,
        plan: PlanId | None = None,
        *,
        is_talk: bool = False,
        outcome: Outcome | None = None,
    ) -> None:
        """Takes the workspace, the plan to open at once, whether it is opened for the talk, and what is followed.

        Raises:
            Refused, StorageError: that plan cannot be opened.
        """
        super().__init__([str(path) for path in style_paths()])
        self.workspace = workspace
        self.navigator = Navigator(self, workspace)
        self.is_talk = is_talk
        self.show_first = self.show_list if plan is None else self.open_session(plan)
        self.has_list = plan is None
        self.warned = False
        self.notice: Notice | None = None
        self.outcome = outcome or Outcome()
        self._told_at = 0.0
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES[workspace.config.theme].name
        self.own_keys = workspace.keymap.own
        self.set_keymap({name: ",".join(keys) for name, keys in self.own_keys.items()})

    def open_session(self, plan: PlanId) -> Callable[[], None]:
        """Opens a plan, or its talk where that was asked; returns a function that shows it as the first screen."""
        if not self.is_talk:
            return partial(self.navigator.begin_with_plan, Session(self.workspace, plan), self.begin)
        from poptui.work.talk import TalkSession  # loaded only where there is a talk

        return partial(self.navigator.begin_with_talk, TalkSession(self.workspace, plan), self.begin)

    def on_mount(self) -> None:
        """Shows the first screen once Textual draws screens: any earlier it would draw the screen twice."""
        self.set_class(not self.is_headless, "-terminal")
        self.set_class(self.size.height < LOW, "-low")
        self.call_later(self.show_first)

    def show_list(self) -> None:
        """Shows the list as the first screen of the program."""
        self.navigator.begin_with_list()
        self.call_after_refresh(self.begin)

    def begin(self) -> None:
        """Starts to pass on keys, once the first screen is there, and does what could wait for that."""
        super().begin()
        gc.freeze()  # objects made so far stay; later ones are collected
        gc.enable()
        fit(self, self.size)
        self.set_interval(FAULTS, self.tell_faults)
        for fault in self.workspace.faults[:1] if not (self.has_list or self.is_talk) else ():
            self.notify(show(fault), markup=False, severity="warning")  # the list names them all

    def tell_faults(self) -> None:
        """Tells what went wrong behind what was saved or done, each fault once."""
        for fault in self.outcome.untold():
            self.notify(show(opening_say.done_but(what=str(fault))), markup=False, severity="warning")

    def on_resize(self, event: events.Resize) -> None:
        """Shows `TooSmallScreen` where the new size is too small, and closes it where it is not."""
        self.set_class(event.size.height < LOW, "-low")
        if not self.is_starting:
            fit(self, event.size)

    def on_key(self, event: events.Key) -> None:
        """Tells that a typed letter goes nowhere, where nothing on a screen of ours took it."""
        letter = event.character or ""
        is_typed = event.is_printable and bool(letter.strip()) and event.key not in self.screen.active_bindings
        if is_typed and isinstance(self.screen, BaseScreen):
            key = self.navigator.key
            self.navigator.tell(dialogs_say.key_goes_nowhere(tab=key("field.next"), told=key("app.help")))

    def on_paste(self) -> None:
        """Tells that a paste goes nowhere, where nothing on a screen of ours took it."""
        if isinstance(self.screen, BaseScreen):
            self.navigator.tell(dialogs_say.paste_goes_nowhere(tab=self.navigator.key("field.next")))

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Shows a message on the message line, which covers nothing: below one of this moment, else in its place."""
        now, is_warning = monotonic(), severity != "information"
        before = self.notice if now - self._told_at < TOGETHER else None
        last = before.text.split("\n")[-1] if before else ""
        if before is not None and message != last:
            message, is_warning = f"{last}\n{message}", is_warning or before.is_warning
        self._told_at = now
        self.notice = notice = Notice(message, is_warning)
        self.call_later(self._show_notice)  # when a screen that is being closed has made place for the one below it
        self.set_timer(timeout or READING, partial(self._forget, notice))

    def forget_old_notice(self) -> None:
        """Removes a message that was shown for a few seconds; called when the cursor or the screen changes."""
        if self.notice is not None and monotonic() - self._told_at > HEARD:
            self._forget(self.notice)

    def _show_notice(self) -> None:
        """Shows on the present screen what was told last."""
        for line in self.screen.query(MessageLine):
            line.show_notice(self.notice)

    def _forget(self, notice: Notice) -> None:
        """Takes a message away, unless another was told since."""
        if self.notice is notice:
            self.notice = None
            for line in (line for screen in self.screen_stack for line in screen.query(MessageLine)):
                line.show_notice(None)

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
        """Asks for another theme."""
        self.navigator.choose_theme()

    def action_help_quit(self) -> None:
        """Says how to close the program: Ctrl+C does not."""
        self.notify(say.how_to_quit(key=keys_of(self, "app.quit")[0]))

    async def action_quit(self) -> None:
        """Saves everything and ends; where saving fails, says so and stays, and ends the second time."""
        if await self.navigator.back_to_talk():
            return
        self.flush_fields()
        unsaved = [session for session in self.navigator.sessions() if not session.flush(2.0)]
        if unsaved and not self.warned:
            self.warned = True
            self.navigator.warn(unsaved)
            return
        for session in self.navigator.sessions() if self.line is not None else []:
            session.close()
        self.end(0, self.farewell)

    def write_down(self, error: Exception) -> str:
        """Writes the error in the log of the home; returns what to tell the person."""
        return keep_error(self.workspace.home, error)

    def flush_fields(self) -> None:
        """Writes in the plans all that stands on the screens."""
        self.navigator.flush_fields()

    def save_all(self, seconds: float) -> None:
        """Saves what can be saved in so many seconds. Safe in signal handlers: takes no lock and draws nothing."""
        self.flush_fields()
        for session in self.navigator.sessions():
            session.flush(seconds)
