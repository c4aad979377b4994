"""The modes of a terminal: how it is when the program runs, and how it was before."""

from __future__ import annotations

import contextlib
import os
import select
import termios
from typing import Any

ENTER = "\x1b[?1049h\x1b[?2004h\x1b[?7l\x1b[?25l"
"""The alternate screen, pastes marked as such, no wrapping at the last column, no cursor until a screen places one."""
LEAVE = "\x1b[0m\x1b[?7h\x1b[?2004l\x1b[?1049l\x1b[?25h"
"""All of that undone."""


class Modes:
    """The terminal's line settings, taken when made; `raw` and `restore` may be called in a signal handler."""

    def __init__(self, fd_in: int, fd_out: int) -> None:
        """Takes the file descriptors that are read from and written to."""
        self._in = fd_in
        self._out = fd_out
        self._before: list[Any] | None = None
        with contextlib.suppress(termios.error):
            self._before = termios.tcgetattr(fd_in)

    def raw(self) -> None:
        """Has every key come as it is pressed: no echo, no lines, no signals, no flow control."""
        if self._before is None:
            return
        wanted: list[Any] = [*self._before[:6], self._before[6][:]]
        wanted[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        wanted[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        wanted[6][termios.VMIN], wanted[6][termios.VTIME] = 1, 0
        with contextlib.suppress(termios.error):
            termios.tcsetattr(self._in, termios.TCSANOW, wanted)

    def restore(self, *, flush: bool = True) -> None:
        """Gives the settings back as they were; with `flush` keys that wait are dropped, not left to the shell."""
        if self._before is None:
            return
        with contextlib.suppress(termios.error):
            if flush:
                termios.tcflush(self._in, termios.TCIFLUSH)
            termios.tcsetattr(self._in, termios.TCSANOW, self._before)

    def say(self, sequence: str) -> None:
        """Writes a sequence where the terminal takes it at once; a line that stands still is not waited for."""
        with contextlib.suppress(OSError):
            if select.select([], [self._out], [], 0)[1]:
                os.write(self._out, sequence.encode("ascii"))
