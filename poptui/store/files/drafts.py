"""Drafts: edits that could not be saved, kept beside the plans until they can."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from poptui.plans.edit import Edit, new_id
from poptui.store.files.plan_file import UNREADABLE
from poptui.store.home import Home
from poptui.store.safefile import make_folder, write_safely


class Draft(NamedTuple):
    """Edits of a plan that an earlier program could not save: its file, the edits, and the stamp of the last."""

    path: Path
    edits: tuple[Edit, ...]
    at: str


def draft_path(home: Home, plan_id: str) -> Path:
    """Where to keep a draft of a plan: a name of this program that no other draft has."""
    pid = os.getpid()
    return home.drafts / f"{plan_id}.{pid}-{_began(pid)}-{new_id()}.json"


def keep_draft(path: Path, edits: Sequence[Edit]) -> None:
    """Writes a draft.

    Raises:
        StorageError: the disk would not.
    """
    make_folder(path.parent)
    write_safely(path, msgspec.json.encode(edits))


def drop_draft(path: Path) -> None:
    """Removes a draft, where there is one."""
    with contextlib.suppress(OSError):
        path.unlink()


def find_drafts(home: Home, plan_id: str) -> list[Draft]:
    """The drafts of a plan that programs which no longer run have left, oldest first; broken ones are left out.

    This program's own are among them: it may have closed the plan and opened it anew.
    """
    found = []
    paths = home.drafts.glob(f"{plan_id}.*.json") if home.drafts.is_dir() else []
    for path in paths:
        pid, _, began = path.stem.rpartition(".")[2].rpartition("-")[0].partition("-")
        if _is_running(pid, began):
            continue
        with contextlib.suppress(OSError, *UNREADABLE):
            edits = msgspec.json.decode(path.read_bytes(), type=tuple[Edit, ...])
            if edits:
                found.append(Draft(path, edits, max(edit.at for edit in edits)))
    return sorted(found, key=lambda draft: draft.at)


def _is_running(pid: str, began: str) -> bool:
    """Whether another program still runs that has this number and began then: numbers are given out anew."""
    if not pid.isdecimal() or int(pid) == os.getpid():
        return False
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    return _began(int(pid)) == began


def _began(pid: int) -> str:
    """When a program began, in ticks since the machine did; empty where the system does not tell."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[19]
    except OSError:
        return ""
