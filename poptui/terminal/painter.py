"""The thread that writes to the terminal: it always shows the newest screen, and nobody waits for it."""

from __future__ import annotations

import os
import select
import threading
from collections import deque
from collections.abc import Callable

from poptui.terminal.cells import Cells
from poptui.terminal.differ import ScreenDiffer

PIECE = 512
"""The bytes written at a time; a stalled connection is noticed between two writes."""
POLL_SECONDS = 0.1
"""Seconds between two checks whether a stalled connection accepts output again, or the painter must end."""
MOST_ASIDE = 4
"""The most sequences outside the screen (texts for the clipboard) that wait to be sent."""


class Painter(threading.Thread):
    """Shows screens on a terminal; its methods never wait for the terminal, except `finish`."""

    def __init__(self, fd: int, differ: ScreenDiffer, gone: Callable[[], None]) -> None:
        """Takes the file descriptor of the terminal, the differ, and a function to call when the terminal is gone."""
        super().__init__(daemon=True, name="poptui-painter")
        self._fd = fd
        self._differ = differ
        self._gone = gone
        self._cells = Cells(0, 0)
        self._cursor: tuple[int, int] | None = None
        self._aside: deque[bytes] = deque(maxlen=MOST_ASIDE)
        self._wake = threading.Condition()
        self._is_wanted = self._is_ended = False

    def resize(self, width: int, height: int) -> None:
        """Sets the size of the screen in cells; everything is sent again."""
        with self._wake:
            self._cells = Cells(width, height)
            self._differ.forget()

    def forget(self) -> None:
        """Sends everything again at the next update, as it is unknown what the terminal shows."""
        with self._wake:
            self._differ.forget()
            self._is_wanted = True
            self._wake.notify_all()

    def show(self, drawn: str, cursor: tuple[int, int] | None) -> None:
        """Shows what Textual drew as soon as the terminal can, with the cursor at (column, row) or hidden."""
        with self._wake:
            self._cells.feed(drawn)
            self._cursor = cursor
            self._is_wanted = True
            self._wake.notify_all()

    def send(self, sequence: str) -> None:
        """Sends a sequence outside the screen, between two screens."""
        with self._wake:
            self._aside.append(sequence.encode("ascii", "ignore"))
            self._is_wanted = True
            self._wake.notify_all()

    def finish(self, seconds: float) -> bool:
        """Shows the newest screen and ends; returns whether that was done within so many seconds."""
        with self._wake:
            self._is_ended = True
            self._wake.notify_all()
        self.join(seconds)
        return not self.is_alive()

    def run(self) -> None:
        """Writes screens until the painter is finished or the terminal is gone."""
        try:
            while (data := self._next()) is not None:
                self._write(data)
        except OSError:
            self._gone()

    def _next(self) -> bytes | None:
        """Waits until there is something to write and returns it; returns None at the end."""
        with self._wake:
            while not self._is_wanted:
                if self._is_ended:
                    return None
                self._wake.wait()
            self._is_wanted = False
            screen = self._differ.update(self._cells, self._cursor) if self._cells.width else ""
            aside = b"".join(self._aside)
            self._aside.clear()
        return aside + screen.encode("utf-8", "replace")

    def _write(self, data: bytes) -> None:
        """Writes the bytes in pieces, waiting where the terminal accepts nothing."""
        view = memoryview(data)
        while view:
            if select.select([], [self._fd], [], POLL_SECONDS)[1]:
                view = view[os.write(self._fd, view[:PIECE]) :]
            elif self._is_ended:
                return
