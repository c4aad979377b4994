"""Sets the modes of a terminal for the program and restores the former ones."""

from __future__ import annotations

import contextlib
import os
import select
import termios
from typing import Any

ENTER = "\x1b[?1049h\x1b[?2004h\x1b[?7l\x1b[?25l"
"""Starts the alternate screen and bracketed paste; ends wrapping at the last column and hides the cursor."""
AGAIN = "\x1b[?1047h\x1b[?2004h\x1b[?7l\x1b[?25l"
"""Sets what `ENTER` sets in a terminal that may have lost it, and keeps the cursor that `ENTER` stored."""
LEAVE = "\x1b[0m\x1b[?7h\x1b[?2004l\x1b[?1047l\x1b[?1049l\x1b[?25h"
"""Undoes `ENTER` and `AGAIN`, and resets the style."""


class Modes:
    """The line settings of a terminal, read when it is made; its methods can be called in a signal handler."""

    def __init__(self, fd_in: int, fd_out: int) -> None:
        """Takes the file descriptors for input and output."""
        self._in = fd_in
        self._out = fd_out
        self._before: list[Any] | None = None
        with contextlib.suppress(termios.error):
            self._before = termios.tcgetattr(fd_in)

    def raw(self) -> None:
        """Sets raw input: each key arrives as it is pressed, without echo, line editing, signals or flow control."""
        if self._before is None:
            return
        wanted: list[Any] = [*self._before[:6], self._before[6][:]]
        wanted[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        wanted[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        wanted[6][termios.VMIN], wanted[6][termios.VTIME] = 1, 0
        with contextlib.suppress(termios.error):
            termios.tcsetattr(self._in, termios.TCSANOW, wanted)

    def restore(self, *, flush: bool = True) -> None:
        """Restores the former settings; with `flush`, keys that were not read are dropped, not left to the shell."""
        if self._before is None:
            return
        with contextlib.suppress(termios.error):
            if flush:
                termios.tcflush(self._in, termios.TCIFLUSH)
            termios.tcsetattr(self._in, termios.TCSANOW, self._before)

    def say(self, sequence: str) -> None:
        """Writes a sequence if the terminal accepts output at once; does not wait for a stalled connection."""
        with contextlib.suppress(OSError):
            if select.select([], [self._out], [], 0)[1]:
                os.write(self._out, sequence.encode("ascii"))
