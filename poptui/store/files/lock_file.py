"""A lock where the file system has none: a file that only one program can make, which says who made it."""

from __future__ import annotations

import contextlib
import os
import socket
import time
from datetime import datetime
from pathlib import Path

import msgspec

from poptui.store.files.processes import began_of, is_running
from poptui.store.safefile import FILE_MODE
from poptui.text.clock import stamp

TICK = 0.01
"""Seconds between attempts to get a lock: a save takes milliseconds, and rare attempts might never succeed."""
UNWRITTEN = 10.0
"""Seconds after which a file without a holder must be left by a program that was killed while it made it."""


class Holder(msgspec.Struct, frozen=True):
    """Who holds a lock.

    Attributes:
        host: the name of the machine.
        space: the process space on it, as a container has numbers of its own; empty where the system does not tell.
        pid: the number of the program.
        began: when it began, in ticks since the machine started.
        at: when it took the lock.
    """

    host: str
    space: str
    pid: int
    began: str
    at: datetime

    @property
    def is_here(self) -> bool:
        """Returns whether the holder is a program on this machine, so that this one can see whether it runs."""
        return (self.host, self.space) == (socket.gethostname(), _space())


class LockFile:
    """A lock that a file is, held from `acquire` to `release`."""

    def __init__(self, path: Path) -> None:
        """Takes the path of the file; makes nothing yet."""
        self.path = path

    def acquire(self, wait: float) -> bool:
        """Makes the file; returns whether that was possible within so many seconds.

        A file that a program on this machine left behind when it ended is removed.

        Raises:
            OSError: the file cannot be made.
        """
        until = time.monotonic() + wait
        while True:
            with contextlib.suppress(FileExistsError):
                self._make()
                return True
            if not self._clear() and time.monotonic() >= until:
                return False
            time.sleep(TICK)

    def release(self) -> None:
        """Removes the file.

        Raises:
            OSError: it cannot be removed.
        """
        self.path.unlink(missing_ok=True)

    def holder(self) -> Holder | None:
        """Returns who holds the lock; None where nobody does, or the file does not say."""
        return _holder_in(self._content())

    def _make(self) -> None:
        """Makes the file, with this program as its holder."""
        pid = os.getpid()
        holder = Holder(socket.gethostname(), _space(), pid, began_of(pid), datetime.fromisoformat(stamp()))
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)
        try:
            os.write(handle, msgspec.json.encode(holder))
        except OSError:
            self.path.unlink(missing_ok=True)
            raise
        finally:
            os.close(handle)

    def _clear(self) -> bool:
        """Removes the file where its holder ended; returns whether that was so.

        Only one program at a time may, which a second file sees to: another could remove the lock of a third.
        """
        if not self._is_left():
            return False
        guard = self.path.with_name(f"{self.path.name}.guard")
        try:
            os.close(os.open(guard, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE))
        except FileExistsError:
            if _age(guard) > UNWRITTEN:
                guard.unlink(missing_ok=True)
            return False
        try:
            is_left = self._is_left()
            if is_left:
                self.release()
            return is_left
        finally:
            guard.unlink(missing_ok=True)

    def _is_left(self) -> bool:
        """Returns whether the file is there and its holder ended."""
        content = self._content()
        if content is None:
            return False
        holder = _holder_in(content)
        if holder is None:
            return _age(self.path) > UNWRITTEN
        return holder.is_here and not is_running(holder.pid, holder.began)

    def _content(self) -> bytes | None:
        """Returns what is in the file; None where there is none."""
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return None


def _holder_in(content: bytes | None) -> Holder | None:
    """Returns the holder that a file names; None where it names none."""
    try:
        return msgspec.json.decode(content or b"", type=Holder)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _age(path: Path) -> float:
    """Returns how many seconds ago a file was written; 0 where there is none."""
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _space() -> str:
    """Returns the process space of this program; empty where the system does not tell."""
    try:
        return str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        return ""
