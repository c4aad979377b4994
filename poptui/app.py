"""The program on the screen: wires the first screen, the keys that work everywhere, and the end."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

from poptui.resources import style_paths
from poptui.screens.base import BaseScreen
from poptui.screens.list_screen import ListScreen
from poptui.screens.section_screen import SectionScreen
from poptui.widgets.bindings import bindings
from poptui.widgets.line_input import LineInput
from poptui.widgets.text_input import TextInput
from poptui.work.desk import Desk
from poptui.work.session import Session

EDITING = frozenset({"left", "right", "up", "down", "home", "end", "backspace", "delete"})
"""Keys that act in the field that has the cursor, once they have come all the way up to the program."""
ROUNDS = 4
"""So many messages may follow from another key, one from the other, before it moved the cursor or opened a screen."""
TYPED = 3
"""So many rounds a letter takes to be in the plan."""
Where = tuple[Screen[Any], Widget | None]
"""The screen that is shown and the widget that has the cursor."""
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
        self.waiting: deque[events.Key | events.Paste] = deque()
        self.is_settling = False
        self.has_typed = False

    async def on_event(self, event: events.Event) -> None:
        """Hands keys and pastes on in turn: each goes where the one before it left the cursor."""
        if not isinstance(event, (events.Key, events.Paste)):
            await super().on_event(event)
        elif not self.is_running:
            return  # typed while the program ends: its screens are being taken down
        elif event.is_forwarded:
            await super().on_event(event)
        elif self.is_settling:
            self.waiting.append(event)
        elif self.rounds_of(event) == 0:
            self.has_typed = True
            await super().on_event(event)
        else:
            self.is_settling = True
            self.waiting.append(event)
            self.run_worker(self.hand_on())

    def rounds_of(self, event: events.Key | events.Paste) -> int:
        """How long to settle after a key: a letter that is typed in a field needs nothing, it moves no cursor."""
        if isinstance(event, events.Key) and isinstance(self.focused, (TextInput, LineInput)):
            return 0 if event.is_printable else 1 if event.key in EDITING else ROUNDS
        return ROUNDS

    async def hand_on(self) -> None:
        """Hands on the keys that wait, each when those before it have done what they do."""
        try:
            while self.waiting and self.is_running:
                event = self.waiting.popleft()
                before, rounds = (self.screen, self.focused), self.rounds_of(event)
                if rounds == ROUNDS and self.has_typed:  # it is in the plan before a key may leave the field
                    await self.settle(TYPED, before)
                self.has_typed = rounds == 0 or (self.has_typed and rounds < ROUNDS)
                await super().on_event(event)
                is_done = not event.is_forwarded and before[1] is not None and before[1].is_attached  # Tab, mostly
                if rounds and not is_done:
                    await self.settle(rounds, before)
        finally:
            self.is_settling = False

    async def settle(self, rounds: int, before: Where) -> None:
        """Waits until what a key set going is done: until the cursor and the screen stay, and all has its place."""
        now = before
        for passed in range(5 * ROUNDS):
            if not self.is_running or (passed >= rounds and now == (self.screen, self.focused)):
                break
            now = self.screen, self.focused
            await self.reached(lambda done: climb(list((self.focused or self.screen).ancestors_with_self), done))
        if self.is_running and now != before:
            await self.reached(self.screen.call_after_refresh)

    async def reached(self, start: Callable[[Callable[[], None]], object]) -> None:
        """Waits until what is started calls back; no longer than `PATIENCE`."""
        event = asyncio.Event()
        start(event.set)
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(event.wait(), PATIENCE)

    def on_mount(self) -> None:
        """Shows the list, and on it the plan that was named."""
        self.push_screen(ListScreen(self.desk))
        if self.session is not None:
            self.push_screen(SectionScreen(self.session))

    def sessions(self) -> list[Session]:
        """The sessions of all plans that are open."""
        return [screen.session for screen in self.screen_stack if isinstance(screen, SectionScreen)]

    async def action_next(self) -> None:
        """Goes to the next field."""
        if isinstance(self.screen, BaseScreen):
            await self.screen.go_next()
        else:
            self.screen.focus_next()

    def action_previous(self) -> None:
        """Goes to the previous field."""
        self.screen.focus_previous()

    def action_redraw(self) -> None:
        """Draws the whole screen anew."""
        self.screen.refresh(layout=True)

    def action_help_quit(self) -> None:
        """Ctrl+C closes nothing."""
        self.notify("Sluiten doet u met F9.")

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


def climb(nodes: Sequence[MessagePump], done: Callable[[], None]) -> None:
    """Sends a message up a row of nodes, at each behind what was on its way there; calls `done` at the end."""
    for at, node in enumerate(nodes, 1):
        if node.call_later(climb, nodes[at:], done):
            return
    done()
