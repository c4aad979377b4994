"""Writes files completely or not at all: beside their target, forced to disk, then renamed to it."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from pathlib import Path

from poptui.errors import StorageError
from poptui.messages import store as say
from poptui.store.faults import storage_error
from poptui.store.outcome import note_fault

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_TEMPORARY = ".poptui-"
_STALE = 3600.0
"""Seconds after which a temporary file must be left by a program that was killed."""


def make_folder(path: Path) -> Path:
    """Makes a folder, and those above it, that only its owner can enter, unless it exists; returns the folder.

    Raises:
        StorageError: the folder cannot be made.
    """
    try:
        if not path.is_dir():
            make_folder(path.parent)
            path.mkdir(mode=FOLDER_MODE, exist_ok=True)
    except OSError as error:
        raise storage_error(error, path) from None
    return path


def write_safely(path: Path, data: bytes, mode: int = FILE_MODE) -> None:
    """Writes `data` to the file: afterwards it holds all of it or, after any fault, all that it held before.

    A symbolic link stays a link and its target is written. An existing file keeps its mode, and its owner and group as
    far as the system allows; a new file gets `mode`. Once the file has its name it is written: what goes wrong after
    that is noted (`store.outcome`) and raises nothing.

    Raises:
        StorageError: the file cannot be written; it is unchanged.
    """
    target = Path(os.path.realpath(path))
    temporary: Path | None = None
    try:
        former = target.stat() if target.exists() else None
        temporary = target.parent / f"{_TEMPORARY}{os.urandom(8).hex()}"
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)
        with os.fdopen(handle, "wb") as file:
            if former is not None:
                with contextlib.suppress(PermissionError):
                    os.fchown(file.fileno(), former.st_uid, former.st_gid)
            os.fchmod(file.fileno(), stat.S_IMODE(former.st_mode) if former is not None else mode)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
        temporary = None
    except OSError as error:
        raise storage_error(error, path) from None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
    _sync_folder(target.parent)


def sweep(folder: Path) -> None:
    """Removes the old temporary files in a folder, which a killed program left; new ones may be in use and stay."""
    with contextlib.suppress(OSError):
        for path in folder.glob(_TEMPORARY + "*"):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > _STALE:
                    path.unlink()


def _sync_folder(folder: Path) -> None:
    """Forces a folder's entries to disk, so that a rename in it survives a power cut; where that fails, notes it.

    A folder that one may write in but not read cannot be opened and is left out; its files are forced to disk anyway.
    """
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:
        if os.access(folder, os.R_OK):
            note_fault(StorageError(say.safefile_not_synced(), str(folder), say.safefile_look_again()))
