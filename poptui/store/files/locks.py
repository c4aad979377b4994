"""Locks between programs: one held during a save, and one that tells that a screen has a plan open.

Where the file system has no locks, as on some network disks, a file takes the place of one (`lock_file`).
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from poptui.errors import StorageError
from poptui.messages import store as say
from poptui.store.faults import is_known, storage_error
from poptui.store.files.lock_file import TICK, Holder, LockFile
from poptui.store.outcome import note_fault
from poptui.store.plan_store import WAIT, Busy
from poptui.store.safefile import FILE_MODE, make_folder
from poptui.text.clean import one_line

LACKING = frozenset({errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS})
"""The errors of a file system that has no locks."""
INSTEAD = ".bestand"
"""The end of the name of a file that takes the place of a lock."""


class _Held(Protocol):
    """A lock that is held."""

    def release(self) -> None:
        """Releases the lock."""


class _Other(Exception):
    """Raised where another program holds a lock; has who that is and the file that says so, if it is elsewhere."""

    def __init__(self, holder: Holder | None = None, file: str = "") -> None:
        self.holder, self.file = holder, file


@contextlib.contextmanager
def write_lock(folder: Path, plan_id: str, wait: float = WAIT) -> Iterator[None]:
    """Holds the write lock of a plan; it is never held while waiting for a person.

    Raises:
        Busy: another program held it for `wait` seconds.
        StorageError: locks cannot be made here, or a program on another machine left one.
    """
    path = _lock_path(folder, f"{plan_id}.lock")
    try:
        lock = _take(path, wait)
    except _Other as other:
        raise _busy(other, plan_id) from None
    except OSError as error:
        raise storage_error(error, path) from None
    try:
        yield
    finally:
        _release(lock, path)


def _busy(other: _Other, plan_id: str) -> StorageError:
    """Returns the error of a lock that another program holds."""
    if other.holder is None:
        return Busy(plan_id)
    when = f"{other.holder.at.astimezone():%d-%m-%Y %H:%M}"
    what = say.locks_of_machine(machine=one_line(other.holder.host), when=when)
    return StorageError(what, other.file, say.locks_remove_file())


def _take(path: Path, wait: float) -> _Held:
    """Takes a lock: one of the file system, or a file where that has none.

    Raises:
        _Other: another program held it for `wait` seconds.
        StorageError: no lock can be made here.
        OSError: the lock cannot be taken.
    """
    from filelock import FileLock, Timeout

    # The lock of a screen belongs to no thread: another thread can close it.
    lock = FileLock(path, mode=FILE_MODE, thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire(timeout=wait, poll_interval=TICK)
        return lock
    except Timeout:
        raise _Other from None
    except OSError as error:
        if error.errno not in LACKING:
            raise
    return _take_file(path.with_name(path.name + INSTEAD), wait)


def _take_file(path: Path, wait: float) -> LockFile:
    """Takes a file in the place of a lock; raises as `_take`."""
    lock = LockFile(path)
    try:
        if lock.acquire(wait):
            return lock
        holder = lock.holder()
    except OSError as error:
        if is_known(error):
            raise storage_error(error, path.parent) from None
        raise StorageError(say.locks_none(), str(path.parent), say.locks_none_mend()) from None
    if holder is None or holder.is_here:
        raise _Other
    raise _Other(holder, str(path))


class PresenceLock:
    """Tells other screens that a plan is open on this one. It locks nobody out."""

    def __init__(self, folder: Path, plan_id: str) -> None:
        """Takes the lock unless another screen holds it; `other` then says so."""
        self._lock: _Held | None = None
        self._other = False
        try:
            self._lock = _take(_lock_path(folder, f"{plan_id}.open"), 0)
        except _Other:
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


def _release(lock: _Held, path: Path) -> None:
    """Releases the write lock; where that fails it is noted, as what was saved under it stays saved."""
    try:
        lock.release()
    except OSError:
        note_fault(StorageError(say.locks_not_released(), str(path), say.locks_end_program()))


def _lock_path(folder: Path, name: str) -> Path:
    """Returns the path of a lock; refuses a folder that cannot be written in, where each lock would seem to be held."""
    make_folder(folder)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StorageError(say.faults_no_permission(), str(folder), say.faults_ask_for_rights())
    return folder / name
