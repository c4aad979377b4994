"""Locks between programs: a write lock for a save, and a presence lock for an open plan."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from poptui.errors import StorageError
from poptui.store.files.locks import PresenceLock, write_lock
from poptui.store.plan_store import Busy
from tests.support.tools import require_unprivileged


def test_held_lock_is_waited_for_then_busy(tmp_path: Path) -> None:
    with write_lock(tmp_path, "2abcde"):
        with pytest.raises(Busy) as refused, write_lock(tmp_path, "2abcde", wait=0.05):
            pytest.fail("two hold one lock")
        assert str(refused.value) == (
            "een ander programma is dit plan aan het bewaren (2abcde): probeer het zo opnieuw"
        )
        with write_lock(tmp_path, "3bcdef", wait=0):
            pass
    with write_lock(tmp_path, "2abcde", wait=0):
        pass


def test_lock_is_released_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), write_lock(tmp_path, "2abcde"):
        raise ZeroDivisionError
    with write_lock(tmp_path, "2abcde", wait=0):
        pass


def test_lock_is_taken_as_soon_as_it_is_released(tmp_path: Path) -> None:
    entered = threading.Event()

    def wait() -> None:
        with write_lock(tmp_path, "2abcde"):
            entered.set()

    with write_lock(tmp_path, "2abcde"):
        waiting = threading.Thread(target=wait)
        waiting.start()
        assert not entered.is_set()
    waiting.join(30)
    assert entered.is_set()


def test_locks_are_private_to_their_owner(tmp_path: Path) -> None:
    with write_lock(tmp_path / "locks", "2abcde"):
        assert (tmp_path / "locks").stat().st_mode & 0o777 == 0o700
        assert [path.stat().st_mode & 0o777 for path in (tmp_path / "locks").iterdir()] == [0o600]


def test_lock_that_cannot_be_made_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "2abcde.lock").mkdir()
    with pytest.raises(StorageError) as refused, write_lock(tmp_path, "2abcde", wait=0.05):
        pytest.fail("a folder is no lock")
    assert not isinstance(refused.value, Busy)
    with pytest.raises(StorageError, match="te lang"), write_lock(tmp_path, "x" * 300, wait=0.05):
        pytest.fail("the name is too long")


def test_read_only_folder_is_not_a_held_lock(tmp_path: Path) -> None:
    require_unprivileged()
    tmp_path.chmod(0o500)
    with pytest.raises(StorageError, match="geen toestemming"), write_lock(tmp_path, "2abcde"):
        pytest.fail("no lock can be made here")
    presence = PresenceLock(tmp_path, "2abcde")
    assert not presence.other
    presence.close()
    tmp_path.chmod(0o700)


def test_presence_is_seen_by_others_until_it_is_closed(tmp_path: Path) -> None:
    first = PresenceLock(tmp_path, "2abcde")
    assert not first.other
    second = PresenceLock(tmp_path, "2abcde")
    assert second.other
    assert not PresenceLock(tmp_path, "3bcdef").other
    second.close()
    assert PresenceLock(tmp_path, "2abcde").other
    first.close()
    first.close()
    assert not PresenceLock(tmp_path, "2abcde").other


def test_presence_prevents_no_save(tmp_path: Path) -> None:
    presence = PresenceLock(tmp_path, "2abcde")
    with write_lock(tmp_path, "2abcde", wait=0):
        pass
    presence.close()


def test_presence_can_be_closed_by_another_thread(tmp_path: Path) -> None:
    presence = PresenceLock(tmp_path, "2abcde")
    closing = threading.Thread(target=presence.close)
    closing.start()
    closing.join(30)
    assert not PresenceLock(tmp_path, "2abcde").other


def test_plan_opens_where_no_presence_lock_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "2abcde.open").mkdir()
    presence = PresenceLock(tmp_path, "2abcde")
    assert not presence.other
    presence.close()
