"""The order of keys: each goes where the keys before it left the cursor, however fast they come."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from textual import events
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from poptui.terminal.driver import LineApp, LineDriver

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


class OrderedApp(LineApp):
    """An app that hands a key on when what the keys before it set going is done.

    Textual hands a key on as it comes, also while the one before it is still opening a screen or moving the cursor;
    what is typed right behind F5 or Enter would then land in the field that is being left.

    Attributes:
        is_starting: whether the first screen is still being put together; keys wait for `begin`.
    """

    def __init__(self, css_path: list[str]) -> None:
        """Takes the paths of the style sheets."""
        super().__init__(driver_class=LineDriver, css_path=list(css_path), ansi_color=False)
        self.waiting: deque[events.Key | events.Paste] = deque()
        self.is_starting = self.is_settling = True
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

    def begin(self) -> None:
        """The first screen is there, with the cursor in its place: what was typed before that is handed on."""
        if self.is_starting:
            self.is_starting = False
            self.run_worker(self.hand_on())

    def after_keys(self, act: Callable[[], object], seconds: float) -> None:
        """Has something done when the keys that came in have done what they do, after so many seconds all the same.

        For signal handlers: no more keys are read.
        """
        if self.line is None:
            act()
            return
        self.line.disable_input()

        async def wait() -> None:
            until = time.monotonic() + seconds
            while time.monotonic() < until and (self.is_settling or self.message_queue_size):
                await asyncio.sleep(0.005)
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(
                    self.settle(TYPED, (self.screen, self.focused)), max(0.05, until - time.monotonic())
                )
            act()

        self.line.from_outside(lambda: self.run_worker(wait()))

    def on_paste_too_large(self) -> None:
        """A paste was left out."""
        self.notify("Wat u plakte is te groot (meer dan 1 MB): er is niets overgenomen.", severity="warning")

    def rounds_of(self, event: events.Key | events.Paste) -> int:
        """How long to settle after a key: a letter that is typed in a field needs nothing, it moves no cursor."""
        if isinstance(event, events.Key) and isinstance(self.focused, (TextArea, Input)):
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


def climb(nodes: Sequence[MessagePump], done: Callable[[], None]) -> None:
    """Sends a message up a row of nodes, at each behind what was on its way there; calls `done` at the end."""
    for at, node in enumerate(nodes, 1):
        if node.call_later(climb, nodes[at:], done):
            return
    done()
