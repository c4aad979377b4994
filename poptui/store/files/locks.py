"""Locks between programs: one held during a save, and one that tells that a screen has a plan open."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from poptui.errors import StorageError
from poptui.messages import store as say
from poptui.store.faults import storage_error
from poptui.store.outcome import note_fault
from poptui.store.plan_store import WAIT, Busy
from poptui.store.safefile import FILE_MODE, make_folder

if TYPE_CHECKING:
    from filelock import FileLock

_TICK = 0.01
"""Seconds between attempts to get the lock: a save takes milliseconds, and rare attempts might never succeed."""


@contextlib.contextmanager
def write_lock(folder: Path, plan_id: str, wait: float = WAIT) -> Iterator[None]:
    """Holds the write lock of a plan; it is never held while waiting for a person.

    Raises:
        Busy: another program held it for `wait` seconds.
        StorageError: locks cannot be made here.
    """
    from filelock import FileLock, Timeout

    path = _lock_path(folder, f"{plan_id}.lock")
    lock = FileLock(path, mode=FILE_MODE)
    try:
        lock.acquire(timeout=wait, poll_interval=_TICK)
    except Timeout:
        raise Busy(plan_id) from None
    except OSError as error:
        raise storage_error(error, Path(path)) from None
    try:
        yield
    finally:
        _release(lock, Path(path))


class PresenceLock:
    """Tells other screens that a plan is open on this one. It locks nobody out."""

    def __init__(self, folder: Path, plan_id: str) -> None:
        """Takes the lock unless another screen holds it; `other` then says so."""
        from filelock import FileLock, Timeout

        self._lock: FileLock | None = None
        self._other = False
        try:
            # The lock belongs to the screen and not to a thread: another thread can close it.
            lock = FileLock(_lock_path(folder, f"{plan_id}.open"), mode=FILE_MODE, thread_local=False)
            lock.acquire(timeout=0)
            self._lock = lock
        except Timeout:
            self._other = True
        except (StorageError, OSError):
            pass  # a home that cannot be written in has no presence locks

    @property
    def other(self) -> bool:
        """Returns whether another screen had the plan open already."""
        return self._other

    def close(self) -> None:
        """Tells that the plan is closed here."""
        if self._lock is not None:
            with contextlib.suppress(OSError):  # the lock ends with the program
                self._lock.release()
            self._lock = None


def _release(lock: FileLock, path: Path) -> None:
    """Releases the write lock; where that fails it is noted, as what was saved under it stays saved."""
    try:
        lock.release()
    except OSError:
        note_fault(StorageError(say.locks_not_released(), str(path), say.locks_end_program()))


def _lock_path(folder: Path, name: str) -> str:
    """Returns the path of a lock; refuses a folder that cannot be written in, where each lock would seem to be held."""
    make_folder(folder)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StorageError(say.faults_no_permission(), str(folder), say.faults_ask_for_rights())
    return str(folder / name)
