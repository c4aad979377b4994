"""When a program of Textual has done all that it was asked: without a fixed time to wait."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

from textual.app import App
from textual.message import Message
from textual.messages import InvokeLater

TURNS = 8
"""So many turns of the event loop without a message: all that was posted is done with."""
PATIENCE = 1.0
"""Seconds that a drawing is waited for: the screen that was asked for it may be taken away meanwhile."""


class Rest:
    """Counts the messages that the widgets of a program handle; it is given to `run_test` as its `message_hook`.

    Attributes:
        count: messages so far; what is shown may be another thing after each.
    """

    def __init__(self) -> None:
        """Begins at none."""
        self.count = 0

    def __call__(self, message: Message) -> None:
        """Counts a message, except those by which `drawn` asks."""
        if not isinstance(message, InvokeLater):
            self.count += 1

    async def done(self) -> None:
        """Waits until all messages that were posted are handled, and all that they posted."""
        turns = 0
        while turns < TURNS:
            before = self.count
            await asyncio.sleep(0)
            turns = turns + 1 if before == self.count else 0

    async def drawn(self, app: App[Any]) -> None:
        """Waits until all messages are handled and what they changed is drawn."""
        await self.done()
        refreshed = asyncio.Event()
        if app.is_running and app.screen.call_after_refresh(refreshed.set):
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(refreshed.wait(), PATIENCE)
        await self.done()

    async def settled(self, app: App[Any]) -> None:
        """Waits until all that was drawn leads to nothing more."""
        before = -1
        while before != self.count:
            await self.drawn(app)
            before = self.count
            await self.drawn(app)
