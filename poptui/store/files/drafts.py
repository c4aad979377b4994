"""Drafts: edits that could not be saved, kept beside the plans until they are saved."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from poptui.plans.edit import Edit, new_id
from poptui.plans.records import EditRecord, edit_record
from poptui.store.files.plan_file import UNREADABLE
from poptui.store.files.processes import began_of, is_running
from poptui.store.home import Home
from poptui.store.plan_store import Draft, DraftId
from poptui.store.safefile import make_folder, write_safely


def new_draft(name: str) -> DraftId:
    """Returns a new id for a draft of the plan with this name, which names this program."""
    pid = os.getpid()
    return DraftId(f"{name}.{pid}-{began_of(pid)}-{new_id()}")


def draft_path(home: Home, draft: DraftId) -> Path:
    """Returns the file of a draft."""
    return home.drafts / f"{draft}.json"


def keep_draft(home: Home, draft: DraftId, edits: Sequence[Edit]) -> None:
    """Writes a draft.

    Raises:
        StorageError: the draft cannot be written.
    """
    make_folder(home.drafts)
    write_safely(draft_path(home, draft), msgspec.json.encode([edit_record(edit) for edit in edits]))


def drop_draft(home: Home, draft: DraftId) -> None:
    """Removes a draft, where there is one."""
    with contextlib.suppress(OSError):
        draft_path(home, draft).unlink()


def plans_with_drafts(home: Home) -> list[str]:
    """Returns the names of the plans that have drafts, also broken ones and those of running programs."""
    paths = sorted(home.drafts.glob("*.json")) if home.drafts.is_dir() else []
    return [path.name.split(".")[0] for path in paths]


def find_drafts(home: Home, name: str) -> list[Draft]:
    """Returns the drafts of the plan with this name, the oldest first, without broken ones.

    They are those of this program, which may have closed and reopened the plan, and of programs that ended.
    """
    found = []
    paths = home.drafts.glob(f"{name}.*.json") if home.drafts.is_dir() else []
    for path in paths:
        pid, _, began = path.stem.rpartition(".")[2].rpartition("-")[0].partition("-")
        if _is_of_another(pid, began):
            continue
        with contextlib.suppress(OSError, *UNREADABLE):
            records = msgspec.json.decode(path.read_bytes(), type=tuple[EditRecord, ...])
            edits = tuple(one.edit() for one in records)
            if edits:
                found.append(Draft(DraftId(path.stem), edits, max(edit.at for edit in edits)))
    return sorted(found, key=lambda draft: draft.at)


def _is_of_another(pid: str, began: str) -> bool:
    """Returns whether another program with this number and start still runs."""
    return pid.isdecimal() and int(pid) != os.getpid() and is_running(int(pid), began)
