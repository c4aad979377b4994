"""Locks between programs: one for the milliseconds of a save, one that tells that a screen has a plan open."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from poptui.errors import StorageError
from poptui.store.faults import storage_error
from poptui.store.plan_store import WAIT, Busy
from poptui.store.safefile import FILE_MODE, make_folder

if TYPE_CHECKING:
    from filelock import FileLock

_TICK = 0.01
"""Seconds between looks whether it has: a save takes milliseconds, and who looks seldom may wait forever."""


@contextlib.contextmanager
def write_lock(folder: Path, plan_id: str, wait: float = WAIT) -> Iterator[None]:
    """Holds the write lock of a plan; never held while a person is waited for.

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
        lock.release()


class PresenceLock:
    """Tells other screens that this one has a plan open. It locks nobody out."""

    def __init__(self, folder: Path, plan_id: str) -> None:
        """Announces this screen where no other has; else `other` says that another screen has the plan open."""
        from filelock import FileLock, Timeout

        self._lock: FileLock | None = None
        self._other = False
        try:
            # Not the thread's but the screen's: it may be closed by another thread than opened it.
            lock = FileLock(_lock_path(folder, f"{plan_id}.open"), mode=FILE_MODE, thread_local=False)
            lock.acquire(timeout=0)
            self._lock = lock
        except Timeout:
            self._other = True
        except (StorageError, OSError):
            pass  # a home that can only be read has no presence to tell

    @property
    def other(self) -> bool:
        """Whether another screen had the plan open already."""
        return self._other

    def close(self) -> None:
        """Announces that the plan is closed here."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _lock_path(folder: Path, name: str) -> str:
    """The path of a lock in a folder that can be written in: an unwritable one would look like a lock that is held."""
    make_folder(folder)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StorageError("geen toestemming", str(folder), "vraag de beheerder om schrijfrechten")
    return str(folder / name)
