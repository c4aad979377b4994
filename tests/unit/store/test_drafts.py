"""Drafts: private to their owner, offered when their program has ended, and apart from each other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from poptui.store.files.drafts import draft_path, find_drafts, new_draft
from poptui.store.files.store import FileStore
from poptui.store.plan_store import DraftId
from tests.support.stores import typed


def kept(store: FileStore, name: str, *texts: str) -> Path:
    """Keeps a draft of these texts and returns its file."""
    draft = new_draft(name)
    store.keep_draft(draft, [typed("2.1", text) for text in texts])
    return draft_path(store.home, draft)


def dead() -> int:
    """Returns the number of a program that is gone."""
    program = subprocess.Popen([sys.executable, "-c", ""])
    program.wait()
    return program.pid


def test_draft_is_private_to_its_owner(store: FileStore) -> None:
    path = kept(store, "2abcde", "a")
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert path.parent == store.home.drafts


def test_drafts_have_different_names(store: FileStore) -> None:
    paths = {draft_path(store.home, new_draft("2abcde")) for _ in range(100)}
    assert len(paths) == 100
    assert all(path.name.startswith("2abcde.") and path.suffix == ".json" for path in paths)


def test_draft_is_read_as_it_was_kept(store: FileStore) -> None:
    kept_draft = new_draft("2abcde")
    edits = (typed("2.1", "één\n€"), typed("4.1/3k9f2x/actie", "x"))
    store.keep_draft(kept_draft, edits)
    (draft,) = find_drafts(store.home, "2abcde")
    assert (draft.id, draft.edits, draft.at) == (kept_draft, edits, edits[1].at)


def test_drafts_of_a_plan_are_listed_oldest_first(store: FileStore) -> None:
    late, early = new_draft("2abcde"), new_draft("2abcde")
    for one, at in ((late, "2026-11-21T10:00:00Z"), (early, "2026-11-20T10:00:00Z")):
        store.keep_draft(one, [msgspec.structs.replace(typed("2.1", "x"), at=at)])
    kept(store, "2abcdef", "van een ander plan")
    assert [draft.id for draft in find_drafts(store.home, "2abcde")] == [early, late]
    assert find_drafts(store.home, "2abc") == []


def test_dropped_draft_is_removed(store: FileStore) -> None:
    draft = DraftId(kept(store, "2abcde", "a").stem)
    store.drop_draft(draft)
    store.drop_draft(draft)
    assert find_drafts(store.home, "2abcde") == []


def test_home_without_drafts_lists_none(store: FileStore) -> None:
    assert find_drafts(store.home, "2abcde") == []
    assert not store.home.path.exists()


def test_draft_of_a_running_program_is_not_offered(store: FileStore) -> None:
    mine = kept(store, "2abcde", "a")
    _, began, token = mine.stem.rpartition(".")[2].split("-")
    parent = os.getppid()
    parents_start = Path(f"/proc/{parent}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19]
    names = {
        f"{parent}-{parents_start}-{token}": False,  # the program runs
        f"{parent}-{began}1-{token}": True,  # an earlier program had the same process id
        f"{dead()}-{began}-{token}": True,
        f"{10**30}-{began}-{token}": True,
        f"x-{began}-{token}": True,
        "x": True,
        "": True,
    }
    for name, offered in names.items():
        path = mine.rename(store.home.drafts / f"2abcde.{name}.json")
        assert [draft.id for draft in find_drafts(store.home, "2abcde")] == [path.stem] * offered, name
        mine = path


@pytest.mark.parametrize("content", [b"", b"null", b"[]", b"{}", b"[{}]", b'[{"id": 1}]', b"\xff\xfe", b"[" * 100_000])
def test_broken_draft_is_not_listed_and_unchanged(store: FileStore, content: bytes) -> None:
    good, broken = kept(store, "2abcde", "a"), draft_path(store.home, new_draft("2abcde"))
    broken.write_bytes(content)
    assert [draft.id for draft in find_drafts(store.home, "2abcde")] == [good.stem]
    assert broken.read_bytes() == content
