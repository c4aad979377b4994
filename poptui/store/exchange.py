"""The exchange folder: files for other accounts on the same machine, which only the receiver can read.

The folder holds an inbox for each account: a folder that the receiver owns, in which others can put files but cannot
list them (drwx-ws-wt). Its group has the receiver as its only member, and files in it get that group: only the sender
and the receiver can read them. Without inboxes, the folder serves the homes of one account.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import stat
from collections.abc import Iterator
from pathlib import Path

from poptui.errors import Refused, StorageError
from poptui.messages import sharing as say
from poptui.store.faults import storage_error
from poptui.store.outcome import note_done
from poptui.store.safefile import FILE_MODE, write_safely
from poptui.text.names import is_same_person

SUFFIX = ".pop"
"""The ending of the names of shared files."""
_DROPPED = 0o640
_INBOX = "3733"
"""The rights of an inbox: set-group-id, sticky, and for others only to put files in it."""


def own_account() -> str:
    """Returns the account that this program runs as."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:  # an account without a name
        return str(os.getuid())


def inboxes(folder: Path) -> list[str]:
    """Returns the accounts that have an inbox in the exchange folder.

    Raises:
        StorageError: the folder does not exist or cannot be read.
    """
    try:
        return sorted(path.name for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError as error:
        raise storage_error(error, folder) from None


def account_of(person: str, accounts: list[str]) -> str:
    """Returns which of these accounts is the person's: by its own name, or the full name that the system has for it.

    Returns:
        The account, or nothing where none or more than one has the person's name.
    """
    found = [one for one in accounts if is_same_person(person, one) or is_same_person(person, _full_name(one))]
    return found[0] if len(found) == 1 else ""


def faults_of(folder: Path, account: str) -> list[str]:
    """Returns why others than its owner can read an inbox, or why it does not work; nothing where it is right.

    Raises:
        StorageError: the inbox does not exist or cannot be examined.
    """
    inbox = folder / account
    try:
        above, found = folder.stat(), inbox.lstat()
    except OSError as error:
        raise storage_error(error, inbox) from None
    faults = []
    if above.st_mode & stat.S_IWOTH and not above.st_mode & stat.S_ISVTX:
        faults.append(say.inbox_replaceable(folder=str(folder)))
    if not stat.S_ISDIR(found.st_mode):
        return [*faults, say.inbox_no_folder(inbox=str(inbox))]
    if _name_of(found.st_uid) != account:
        faults.append(say.inbox_of_other(inbox=str(inbox), account=account))
    if found.st_mode & (stat.S_IRGRP | stat.S_IROTH):
        faults.append(say.inbox_readable(inbox=str(inbox)))
    if not found.st_mode & stat.S_ISGID or not _is_alone(found.st_gid, account):
        faults.append(say.inbox_group(inbox=str(inbox), account=account))
    return faults


def how_to_set_up(folder: Path, account: str) -> str:
    """Returns the command by which the administrator makes an inbox."""
    return f"sudo install -d -m {_INBOX} -o {account} -g {account} {folder / account}"


def put_file(folder: Path, account: str, name: str, data: bytes) -> Path:
    """Writes a file in an account's inbox; without an account in the folder itself. Returns the path of the file.

    Raises:
        Refused: others than the receiver could read the file there.
        StorageError: the file cannot be written there.
    """
    check_writable(folder, account)
    path = (folder / account if account else folder) / f"{name}{SUFFIX}"
    write_safely(path, data, _DROPPED if account else FILE_MODE)
    note_done()
    return path


def check_writable(folder: Path, account: str) -> None:
    """Checks that a file can be written in an account's inbox, or without an account in the folder itself.

    Raises:
        Refused: others than the receiver could read the file there.
        StorageError: the file cannot be written there.
    """
    if account and (faults := faults_of(folder, account)):
        raise Refused(say.inbox_not_private(account=account), faults[0], say.inbox_not_private_mend())
    place = folder / account if account else folder
    if not os.access(place, os.W_OK | os.X_OK):
        raise StorageError(say.exchange_read_only(), str(place), say.exchange_read_only_mend())


def folders_to_read(folder: Path) -> list[Path]:
    """Returns the folders in which files wait for this account: the exchange folder itself, and its inbox."""
    return [folder, folder / own_account()]


def waiting_files(folder: Path) -> Iterator[Path]:
    """Yields the files that wait for this account: those in the exchange folder itself and those in its inbox.

    Raises:
        StorageError: the folder cannot be read.
    """
    try:
        names = [
            sorted(place.iterdir()) if place == folder or place.is_dir() else [] for place in folders_to_read(folder)
        ]
    except OSError as error:
        raise storage_error(error, folder) from None
    yield from (path for found in names for path in found if path.suffix == SUFFIX and not path.name.startswith("."))


def remove_file(path: Path) -> None:
    """Removes a file that was received; one that cannot be removed stays, and changes nothing when received again."""
    with contextlib.suppress(OSError):
        path.unlink()


def diagnose(folder: Path) -> list[tuple[bool, str]]:
    """Returns the diagnoses of an exchange folder."""
    try:
        accounts = inboxes(folder)
        if own_account() not in accounts:
            command = how_to_set_up(folder, own_account())
            return [(True, say.exchange_without_inbox(folder=str(folder), command=command))]
        faults = [(account, fault) for account in accounts for fault in faults_of(folder, account)]
    except StorageError as error:
        return [(False, str(error))]
    mend = [
        (False, say.exchange_fault(fault=fault, command=how_to_set_up(folder, account))) for account, fault in faults
    ]
    return mend or [(True, say.exchange_private(len(accounts), str(folder)))]


def _full_name(account: str) -> str:
    """Returns the full name that the system has for an account; nothing where there is none."""
    try:
        return pwd.getpwnam(account).pw_gecos.split(",")[0]
    except KeyError:
        return ""


def _name_of(uid: int) -> str:
    """Returns the account with this number; nothing where there is none."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return ""


def _is_alone(gid: int, account: str) -> bool:
    """Returns whether a group has this account as its only member."""
    import grp

    try:
        members = {*grp.getgrgid(gid).gr_mem, *(one.pw_name for one in pwd.getpwall() if one.pw_gid == gid)}
    except KeyError:
        return False
    return members == {account}
