"""Measures a program in a terminal from outside: what it writes and when, its CPU time and its memory.

The loop that reads only stamps and stores what arrives; nothing is drawn, so that no emulator delays a stamp.
"""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import signal
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

clock = time.monotonic
QUIET = 0.15
"""Seconds without output that end an answer."""
HANG = 60.0


@dataclass
class Answer:
    """What a program wrote after an input: `first` and `last` byte in ms after it (NaN for none), bytes, CPU in ms."""

    first: float
    last: float
    size: int
    cpu: float


class Measured:
    """One running program. Times are counted from just before it was started.

    Attributes:
        pid: its process.
    """

    def __init__(self, argv: Sequence[str], env: Mapping[str, str], cols: int = 80, rows: int = 24) -> None:
        """Starts the program with these environment variables and no others but PATH."""
        self.at_start = clock()
        self.out = bytearray()
        self.stamps: list[tuple[float, int]] = []
        self._rate = 0
        self.pid, self._fd = _fork(argv, {"PATH": os.environ["PATH"], "TERM": "xterm-256color", **env}, cols, rows)
        os.set_blocking(self._fd, False)

    def __enter__(self) -> Measured:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.close(self._fd)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.pid, 0)

    def throttle(self, rate: int) -> None:
        """Reads at most so many bytes a second from the program, as a slow line does."""
        self._rate = rate

    def until(self, pattern: bytes) -> float:
        """Waits until the program wrote this; returns the ms since the start. Raises TimeoutError."""
        while not re.search(pattern, self.out):
            self._take(1.0)
            if clock() - self.at_start > HANG:
                raise TimeoutError(f"{pattern!r} was not written: {bytes(self.out[-300:])!r}")
        return 1000 * (self.stamps[-1][0] - self.at_start)

    def quiet(self, seconds: float = QUIET) -> None:
        """Waits until the program writes nothing for so many seconds."""
        deadline = clock() + HANG
        while self._take(seconds) and clock() < deadline:
            pass

    def during(self, seconds: float) -> None:
        """Reads what the program writes for so many seconds."""
        until = clock() + seconds
        while (left := until - clock()) > 0:
            self._take(left)

    def answer(self, data: bytes, quiet: float = QUIET) -> Answer:
        """Sends bytes and waits until the output ends; returns the figures."""
        cpu, size, count = self.cpu(), len(self.out), len(self.stamps)
        sent = clock()
        self.send(data)
        self.quiet(quiet)
        stamps = [1000 * (at - sent) for at, _ in self.stamps[count:]] or [float("nan")]
        return Answer(stamps[0], stamps[-1], len(self.out) - size, self.cpu() - cpu)

    def send(self, data: bytes) -> None:
        """Sends bytes, and reads what is written meanwhile."""
        view = memoryview(data)
        while view:
            ready = select.select([self._fd], [self._fd], [], HANG)
            if self._fd in ready[0]:
                self._take(0)
            if self._fd in ready[1]:
                with contextlib.suppress(BlockingIOError):
                    view = view[os.write(self._fd, view[:4096]) :]

    def cpu(self) -> float:
        """Returns the CPU time used until now, in ms."""
        return 1000 * time.clock_gettime((~self.pid << 3) | 2)  # the clock of another process, as clock_getcpuclockid

    def peak(self) -> float:
        """Returns the most memory used until now, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))

    def end(self, data: bytes) -> float:
        """Ends the program by keys; returns the ms until the process is gone."""
        sent = clock()
        self.send(data)
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0 and clock() - sent < HANG:
            self._take(0.001)
        return 1000 * (clock() - sent)

    def _take(self, seconds: float) -> bool:
        """Reads what the program writes within so many seconds; returns whether there was anything."""
        if not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._fd, 64 if self._rate else 65536)
        except OSError:
            return False
        self.out += data
        self.stamps.append((clock(), len(self.out)))
        if self._rate:
            time.sleep(len(data) / self._rate)
        return bool(data)


def _fork(argv: Sequence[str], env: Mapping[str, str], cols: int, rows: int) -> tuple[int, int]:
    """Starts a program on a terminal of its own; returns its process id and our side of the terminal."""
    pid, master = pty.fork()
    if pid == 0:
        try:
            termios.tcsetwinsize(0, (rows, cols))
            os.execvpe(argv[0], list(argv), dict(env))
        finally:
            os._exit(127)
    return pid, master
