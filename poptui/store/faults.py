"""Errors of the operating system, in words that a person can act on."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from pathlib import Path

from poptui.errors import StorageError
from poptui.messages import store as say

_WORDS: Mapping[int, tuple[Callable[[], str], Callable[[], str]]] = {
    errno.ENOSPC: (say.faults_disk_full, say.faults_make_room),
    errno.EDQUOT: (say.faults_quota_full, say.faults_make_room),
    errno.EFBIG: (say.faults_file_too_large, say.faults_make_room),
    errno.EACCES: (say.faults_no_permission, say.faults_ask_for_rights),
    errno.EPERM: (say.faults_no_permission, say.faults_ask_for_rights),
    errno.EROFS: (say.faults_only_read, say.faults_choose_home),
    errno.ENOTDIR: (say.faults_no_folder, say.faults_choose_home),
    errno.EEXIST: (say.faults_file_in_the_way, say.faults_choose_home),
    errno.EISDIR: (say.faults_is_folder, say.faults_name_file),
    errno.ENOENT: (say.faults_not_there, say.faults_check_name),
    errno.ENAMETOOLONG: (say.faults_name_too_long, say.faults_shorter_name),
}


def storage_error(error: OSError, path: Path | str) -> StorageError:
    """Returns the storage error for an error of the operating system at a path."""
    if error.errno is None or not is_known(error):
        return StorageError(say.faults_other(reason=str(error.strerror)), str(path), say.faults_later())
    what, mend = _WORDS[error.errno]
    return StorageError(what(), str(path), mend())


def is_known(error: OSError) -> bool:
    """Returns whether there are words for an error that say what it is."""
    return error.errno in _WORDS
