"""Drafts: edits that could not be saved, kept beside the plans until they can."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import NamedTuple

import msgspec

from poptui.plans.edit import Edit
from poptui.store.home import Home
from poptui.store.safefile import make_folder, write_safely


class Draft(NamedTuple):
    """Edits of a plan that an earlier program could not save: its file, the edits, and the stamp of the last."""

    path: Path
    edits: tuple[Edit, ...]
    at: str


def draft_path(home: Home, plan_id: str) -> Path:
    """Where this program keeps its draft of a plan; one for each plan and program."""
    return home.drafts / f"{plan_id}.{os.getpid()}.json"


def keep_draft(home: Home, plan_id: str, edits: list[Edit]) -> None:
    """Writes this program's draft of a plan.

    Raises:
        StorageError: the disk would not.
    """
    make_folder(home.drafts)
    write_safely(draft_path(home, plan_id), msgspec.json.encode(edits))


def drop_draft(path: Path) -> None:
    """Removes a draft, where there is one."""
    with contextlib.suppress(OSError):
        path.unlink()


def find_drafts(home: Home, plan_id: str) -> list[Draft]:
    """The drafts of a plan that programs which no longer run have left, oldest first; broken ones are left out."""
    found = []
    paths = home.drafts.glob(f"{plan_id}.*.json") if home.drafts.is_dir() else []
    for path in paths:
        if _is_running(path.name.split(".")[-2]):
            continue
        with contextlib.suppress(OSError, msgspec.DecodeError):
            edits = msgspec.json.decode(path.read_bytes(), type=tuple[Edit, ...])
            if edits:
                found.append(Draft(path, edits, max(edit.at for edit in edits)))
    return sorted(found, key=lambda draft: draft.at)


def _is_running(pid: str) -> bool:
    """Whether a program with this number still runs."""
    if not pid.isdecimal():
        return False
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return int(pid) != os.getpid()
