"""Faults of the operating system behind a write: each is forced at the call that it would come from."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Fault = Callable[[pytest.MonkeyPatch], None]


def folder_not_synced(patch: pytest.MonkeyPatch) -> None:
    """Makes forcing a folder to disk fail, as some file systems do."""
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        real(handle)

    patch.setattr(os, "fsync", fsync)


def folder_not_opened(patch: pytest.MonkeyPatch) -> None:
    """Makes opening a folder fail, as where too many files are open."""
    real = os.open

    def opened(path: Any, flags: int, *rest: Any, **named: Any) -> int:
        if flags & os.O_DIRECTORY:
            raise OSError(errno.EMFILE, os.strerror(errno.EMFILE), path)
        return real(path, flags, *rest, **named)

    patch.setattr(os, "open", opened)


def plan_not_seen(patch: pytest.MonkeyPatch) -> None:
    """Makes looking at a plan's file fail once it has its name."""
    replace, look = os.replace, os.stat
    renamed: set[str] = set()

    def replaced(source: Any, target: Any, **named: Any) -> None:
        replace(source, target, **named)
        if Path(target).parent.name == "plans":
            renamed.add(str(target))

    def looked(path: Any, *rest: Any, **named: Any) -> os.stat_result:
        if str(path) in renamed:
            renamed.discard(str(path))
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return look(path, *rest, **named)

    patch.setattr(os, "replace", replaced)
    patch.setattr(os, "stat", looked)


def not_unlocked(patch: pytest.MonkeyPatch) -> None:
    """Makes the first release of a file lock fail, as when a network disk is gone."""
    real = fcntl.flock
    failed: list[int] = []

    def flock(handle: Any, operation: int) -> None:
        if operation == fcntl.LOCK_UN and not failed:
            failed.append(operation)
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(handle, operation)

    patch.setattr(fcntl, "flock", flock)


def no_locks(number: int) -> Fault:
    """Returns the fault of a file system without locks, which answers each with an error of this number."""

    def fault(patch: pytest.MonkeyPatch) -> None:
        def flock(handle: Any, operation: int) -> None:
            raise OSError(number, os.strerror(number))

        patch.setattr(fcntl, "flock", flock)

    return fault


BEHIND: dict[str, tuple[Fault, str]] = {
    "folder not synced": (folder_not_synced, "of het een stroomstoring overleeft, is niet zeker"),
    "folder not opened": (folder_not_opened, "of het een stroomstoring overleeft, is niet zeker"),
    "plan not seen": (plan_not_seen, "het bestand is bewaard, maar was daarna niet te bekijken"),
    "not unlocked": (not_unlocked, "het slot ging niet los"),
}
"""The faults behind a save, each with what is told of it."""
