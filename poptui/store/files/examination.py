"""Examines a home for `poptui doctor`: whether it can be written in, is private, and allows locks."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from poptui.errors import StorageError
from poptui.messages import store as say
from poptui.store.diagnosis import Diagnosis
from poptui.store.files.locks import write_lock
from poptui.store.home import Home


def examine_home(home: Home) -> Iterator[Diagnosis]:
    """Returns the diagnoses of a home; changes nothing, but makes and removes a lock.

    Raises:
        StorageError: the folder of the plans cannot be read.
    """
    if not home.path.is_dir():
        above = next(path for path in (home.path, *home.path.parents) if path.exists())
        possible = above.is_dir() and os.access(above, os.W_OK | os.X_OK)
        told = say.examination_no_home_yet if possible else say.examination_no_home_possible
        yield Diagnosis("map", possible, told(folder=str(home.path)))
        return
    writable = os.access(home.path, os.W_OK | os.X_OK)
    folder = str(home.path)
    yield Diagnosis("map", writable, folder if writable else say.examination_no_rights(folder=folder))
    yield from _examine_rights(home)
    if writable:
        yield _examine_locks(home)


def _examine_rights(home: Home) -> Iterator[Diagnosis]:
    """Returns the diagnosis of the rights: which folders and plans others than their owner can read."""
    loose = [path for path in (home.path, home.plans, *home.plan_paths()) if _is_loose(path)]
    for path in loose:
        yield Diagnosis("rechten", False, say.examination_others_read(path=str(path)))
    if not loose:
        yield Diagnosis("rechten", True, say.examination_private())


def _examine_locks(home: Home) -> Diagnosis:
    """Returns the diagnosis of the locks: whether one can be made and taken."""
    try:
        with write_lock(home.locks, "doctor", wait=1.0):
            found = Diagnosis("sloten", True, say.examination_locks_work())
    except StorageError as error:
        found = Diagnosis("sloten", False, str(error))
    with contextlib.suppress(OSError):
        (home.locks / "doctor.lock").unlink()
    return found


def _is_loose(path: Path) -> bool:
    """Returns whether others than its owner can read a file or enter a folder; a device is left alone."""
    try:
        mode = path.stat().st_mode
        return bool(stat.S_IMODE(mode) & 0o077) and (stat.S_ISDIR(mode) or stat.S_ISREG(mode))
    except OSError:
        return False
