"""Delivers keys in order: each goes to where the keys before it moved the cursor, however fast they are typed."""

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

from poptui.messages import actions as say
from poptui.terminal.driver import LineApp, LineDriver

EDITING = frozenset({"left", "right", "up", "down", "home", "end", "backspace", "delete"})
"""Keys that act in the focused field, once no binding above it has used them."""
ROUNDS = 4
"""The most messages, each caused by the one before, after which other keys have moved the cursor or opened a screen."""
TYPED = 3
"""The messages, each caused by the one before, after which a typed letter is in the plan."""
Where = tuple[Screen[Any], Widget | None]
"""The active screen and the focused widget."""
PATIENCE = 1.0
"""The most seconds that a key waits for what the key before it does."""


class OrderedApp(LineApp):
    """An app that delivers a key when the effects of the keys before it are complete.

    Textual delivers a key at once, also while the key before it is still opening a screen or moving the cursor; what
    is typed right after F5 or Enter would then go to the field that is being left.

    Attributes:
        waiting: the keys and pastes that were not delivered yet.
        is_starting: whether the first screen is still being composed; keys wait for `begin`.
        is_settling: whether keys wait for the effects of the keys before them.
        has_typed: whether a typed letter may not be in the plan yet.
    """

    def __init__(self, css_path: list[str]) -> None:
        """Takes the paths of the style sheets."""
        super().__init__(driver_class=LineDriver, css_path=list(css_path), ansi_color=False)
        self.waiting: deque[events.Key | events.Paste] = deque()
        self.is_starting = self.is_settling = True
        self.has_typed = False

    async def on_event(self, event: events.Event) -> None:
        """Delivers keys and pastes in order; handles other events at once."""
        if not isinstance(event, (events.Key, events.Paste)):
            await super().on_event(event)
        elif not self.is_running:
            return  # typed while the program ends: its screens are being removed
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
            self.run_worker(self.deliver_waiting_keys())

    def begin(self) -> None:
        """Delivers the keys typed so far, as the first screen is complete and focused."""
        if self.is_starting:
            self.is_starting = False
            self.run_worker(self.deliver_waiting_keys())

    def after_keys(self, act: Callable[[], object], seconds: float) -> None:
        """Calls a function when the keys that arrived have had their effects, at most so many seconds later.

        No more keys are read; for signal handlers.
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
        """Tells that a paste was dropped."""
        self.notify(say.paste_too_large(), severity="warning")

    def rounds_of(self, event: events.Key | events.Paste) -> int:
        """Returns how many messages to wait after a key; a letter typed in a field needs no wait."""
        if isinstance(event, events.Key) and isinstance(self.focused, (TextArea, Input)):
            return 0 if event.is_printable else 1 if event.key in EDITING else ROUNDS
        return ROUNDS

    async def deliver_waiting_keys(self) -> None:
        """Delivers the waiting keys, each when the effects of those before it are complete."""
        try:
            while self.waiting and self.is_running:
                event = self.waiting.popleft()
                before, rounds = (self.screen, self.focused), self.rounds_of(event)
                if rounds == ROUNDS and self.has_typed:  # letters must be in the plan before a key leaves the field
                    await self.settle(TYPED, before)
                self.has_typed = rounds == 0 or (self.has_typed and rounds < ROUNDS)
                await super().on_event(event)
                is_done = not event.is_forwarded and before[1] is not None and before[1].is_attached  # mostly Tab
                if rounds and not is_done:
                    await self.settle(rounds, before)
        finally:
            self.is_settling = False

    async def settle(self, rounds: int, before: Where) -> None:
        """Waits until the effects of a key are complete: the focus and the screen are stable and laid out.

        Args:
            rounds: how many messages to wait at least.
            before: the screen and the focus before the key.
        """
        now = before
        for passed in range(5 * ROUNDS):
            if not self.is_running or (passed >= rounds and now == (self.screen, self.focused)):
                break
            now = self.screen, self.focused
            await self.wait_for_callback(
                lambda done: bubble_up(list((self.focused or self.screen).ancestors_with_self), done)
            )
        if self.is_running and now != before:
            await self.wait_for_callback(self.screen.call_after_refresh)

    async def wait_for_callback(self, start: Callable[[Callable[[], None]], object]) -> None:
        """Calls `start` with a callback and waits until that is called, at most `PATIENCE` seconds."""
        event = asyncio.Event()
        start(event.set)
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(event.wait(), PATIENCE)


def bubble_up(nodes: Sequence[MessagePump], done: Callable[[], None]) -> None:
    """Passes a message up through nodes, at each behind the messages already queued there, then calls `done`."""
    for at, node in enumerate(nodes, 1):
        if node.call_later(bubble_up, nodes[at:], done):
            return
    done()
