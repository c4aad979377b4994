"""The program on the screen: wires the first screen, the keys that work everywhere, and the end."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType

from poptui.resources import style_paths
from poptui.screens.list_screen import ListScreen
from poptui.screens.section_screen import SectionScreen
from poptui.widgets.bindings import bindings
from poptui.widgets.line_input import LineInput
from poptui.widgets.text_input import TextInput
from poptui.work.desk import Desk
from poptui.work.session import Session

ROUNDS = 4
"""So many messages may follow from a key, one from the other, before it has moved the cursor or opened a screen."""
PATIENCE = 1.0
"""Seconds that the next key waits at most for what a key does."""


class PoptuiApp(App[None]):
    """poptui on a terminal, over the plans of one home."""

    TITLE = "poptui"
    ENABLE_COMMAND_PALETTE = False
    # Tab goes before the keys typed after it, so that `abc<tab>def` puts each half in its own field.
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("field.next", "field.previous", priority=True),
        *bindings("app.quit", "app.redraw"),
    ]

    def __init__(self, desk: Desk, plan: Path | None = None) -> None:
        """Takes the desk, and the plan to open at once.

        Raises:
            Refused, StorageError: that plan cannot be opened.
        """
        super().__init__(css_path=list(style_paths()), ansi_color=False)
        self.desk = desk
        self.session = Session(desk, plan) if plan is not None else None
        self.warned = False
        self.keys: deque[events.Event] = deque()

    async def on_event(self, event: events.Event) -> None:
        """Hands keys and pastes on one by one: each goes where the one before it left the cursor."""
        if not isinstance(event, (events.Key, events.Paste)) or event.is_forwarded:
            await super().on_event(event)
            return
        self.keys.append(event)
        if len(self.keys) == 1:
            self.run_worker(self.hand_on(), exit_on_error=True)

    async def hand_on(self) -> None:
        """Hands on the keys that wait. A letter typed in a field moves no cursor, so the next need not wait for it."""
        while self.keys:
            event = self.keys[0]
            try:
                await super().on_event(event)
                if not (isinstance(event, events.Key) and event.is_printable and self.is_typing):
                    await self.settle()
            finally:
                self.keys.popleft()

    @property
    def is_typing(self) -> bool:
        """Whether the cursor is in a field to type in."""
        return isinstance(self.focused, (TextInput, LineInput))

    async def settle(self) -> None:
        """Waits until what a key set going is done: until no message is under way from the cursor up to here."""
        rounds, before = 0, None
        while rounds < ROUNDS or before != (self.screen, self.focused):
            rounds, before = rounds + 1, (self.screen, self.focused)
            for node in (self.focused or self.screen).ancestors_with_self:
                arrived = asyncio.Event()
                with contextlib.suppress(asyncio.TimeoutError):
                    if node.call_later(arrived.set):
                        await asyncio.wait_for(arrived.wait(), PATIENCE)

    def on_mount(self) -> None:
        """Shows the list, and on it the plan that was named."""
        self.push_screen(ListScreen(self.desk))
        if self.session is not None:
            self.push_screen(SectionScreen(self.session))

    def sessions(self) -> list[Session]:
        """The sessions of all plans that are open."""
        return [screen.session for screen in self.screen_stack if isinstance(screen, SectionScreen)]

    def action_next(self) -> None:
        """Goes to the next field."""
        self.screen.focus_next()

    def action_previous(self) -> None:
        """Goes to the previous field."""
        self.screen.focus_previous()

    def action_redraw(self) -> None:
        """Draws the whole screen anew."""
        self.screen.refresh(layout=True)

    async def action_quit(self) -> None:
        """Saves everything and ends; where saving fails, says so and stays, and the second time ends all the same."""
        unsaved = [session for session in self.sessions() if not session.flush(2.0)]
        if unsaved and not self.warned:
            self.warned = True
            self.notify(
                "Nog niet alles is bewaard. Exporteer het plan naar een andere plek (F10), of sluit nog eens: "
                "de tekst blijft dan als concept staan.",
                severity="error",
                timeout=10,
            )
            return
        self.exit()

    def end_now(self, seconds: float) -> None:
        """Saves what can be saved in so many seconds. For signal handlers: takes no lock and draws nothing."""
        for session in self.sessions():
            session.flush(seconds)
