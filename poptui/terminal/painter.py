"""The thread that writes to the terminal: always the newest screen, never one that nobody saw, never waited for."""

from __future__ import annotations

import os
import select
import threading
from collections import deque
from collections.abc import Callable

from poptui.terminal.cells import Cells
from poptui.terminal.differ import Sender

PIECE = 512
"""So many bytes are written at a time: a line that stands still is noticed between two."""
LOOK = 0.1
"""Seconds between two looks at whether a line that stands still moves again, or nothing is wanted any more."""
MOST_ASIDE = 4
"""So many sequences that are not the screen's (a text for the clipboard) wait at most."""


class Painter(threading.Thread):
    """Shows screens on a terminal.

    What is wanted is put down with `show` and `resize`, which never wait for the terminal.
    """

    def __init__(self, fd: int, sender: Sender, gone: Callable[[], None]) -> None:
        """Takes the terminal's file descriptor, what knows how to write on it, and what to call when it is gone."""
        super().__init__(daemon=True, name="poptui-painter")
        self._fd = fd
        self._sender = sender
        self._gone = gone
        self._cells = Cells(0, 0)
        self._cursor: tuple[int, int] | None = None
        self._aside: deque[bytes] = deque(maxlen=MOST_ASIDE)
        self._wake = threading.Condition()
        self._is_wanted = self._is_ended = False

    def resize(self, width: int, height: int) -> None:
        """Another size: what the terminal made of its screen is not known, all is sent again."""
        with self._wake:
            self._cells = Cells(width, height)
            self._sender.forget()

    def forget(self) -> None:
        """What the terminal shows is not known any more: all is sent again."""
        with self._wake:
            self._sender.forget()
            self._is_wanted = True
            self._wake.notify_all()

    def show(self, drawn: str, cursor: tuple[int, int] | None) -> None:
        """Takes in what Textual drew and where the cursor is; it is shown as soon as the terminal can."""
        with self._wake:
            self._cells.feed(drawn)
            self._cursor = cursor
            self._is_wanted = True
            self._wake.notify_all()

    def send(self, sequence: str) -> None:
        """Sends something that is not the screen's, between two screens."""
        with self._wake:
            self._aside.append(sequence.encode("ascii", "ignore"))
            self._is_wanted = True
            self._wake.notify_all()

    def finish(self, seconds: float) -> bool:
        """Has what is wanted shown and ends; waits so many seconds at most. Whether all was written."""
        with self._wake:
            self._is_ended = True
            self._wake.notify_all()
        self.join(seconds)
        return not self.is_alive()

    def run(self) -> None:
        """Writes what is wanted, until it is told to end or the terminal is gone."""
        try:
            while (data := self._next()) is not None:
                self._write(data)
        except OSError:
            self._gone()

    def _next(self) -> bytes | None:
        """What to write now; waits until there is something. None at the end."""
        with self._wake:
            while not self._is_wanted:
                if self._is_ended:
                    return None
                self._wake.wait()
            self._is_wanted = False
            screen = self._sender.update(self._cells, self._cursor) if self._cells.width else ""
            aside = b"".join(self._aside)
            self._aside.clear()
        return aside + screen.encode("utf-8", "replace")

    def _write(self, data: bytes) -> None:
        """Writes all of it, in pieces; a terminal that takes nothing is waited for, here and nowhere else."""
        view = memoryview(data)
        while view:
            if select.select([], [self._fd], [], LOOK)[1]:
                view = view[os.write(self._fd, view[:PIECE]) :]
            elif self._is_ended:
                return
