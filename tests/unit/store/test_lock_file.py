"""Locks where the file system has none: a file takes their place, for saves and for open plans."""

from __future__ import annotations

import errno
import json
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from poptui.errors import StorageError
from poptui.store.files.lock_file import LockFile
from poptui.store.files.locks import PresenceLock, write_lock
from poptui.store.plan_store import Busy
from tests.support.faults import no_locks

NUMBERS = [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS]
COUNTING = """
import errno, fcntl, os, sys
from pathlib import Path
from poptui.store.files.locks import write_lock

def flock(handle, operation):
    raise OSError(errno.ENOLCK, "no locks")

fcntl.flock = flock
folder = Path(sys.argv[1])
for _ in range(40):
    with write_lock(folder, "2abcde", wait=50):
        number = int((folder / "number").read_text())
        (folder / "number").write_text(str(number + 1))
"""
ENDED = """
import os, sys
from pathlib import Path
from poptui.store.files.lock_file import LockFile

LockFile(Path(sys.argv[1])).acquire(0)
os._exit(9)
"""


@pytest.fixture(autouse=True, params=NUMBERS, ids=errno.errorcode.get)
def _lacking(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the file system have no locks."""
    no_locks(request.param)(monkeypatch)


def left_by(path: Path, **changed: object) -> None:
    """Leaves the lock file of a program that was killed, with these facts changed."""
    subprocess.run([sys.executable, "-c", ENDED, path], check=False)
    content = json.loads(path.read_bytes())
    path.write_text(json.dumps(content | changed))


def test_file_takes_the_place_of_a_lock_and_is_gone_after_it(tmp_path: Path) -> None:
    """It is private, names this machine, program and moment, and locks out another."""
    with write_lock(tmp_path, "2abcde"):
        (path,) = tmp_path.glob("*.bestand")
        held = json.loads(path.read_bytes())
        assert (held["host"], held["pid"]) == (socket.gethostname(), os.getpid()) and held["at"]
        assert path.stat().st_mode & 0o777 == 0o600
        with pytest.raises(Busy), write_lock(tmp_path, "2abcde", wait=0.05):
            pytest.fail("two hold one lock")
        with write_lock(tmp_path, "3bcdef", wait=0):
            pass
    assert not list(tmp_path.glob("*.bestand*"))
    with pytest.raises(ZeroDivisionError), write_lock(tmp_path, "2abcde"):
        raise ZeroDivisionError
    with write_lock(tmp_path, "2abcde", wait=0):
        pass


def test_lock_is_waited_for(tmp_path: Path) -> None:
    """It is taken as soon as it is released."""
    entered = threading.Event()

    def wait() -> None:
        with write_lock(tmp_path, "2abcde"):
            entered.set()

    with write_lock(tmp_path, "2abcde"):
        waiting = threading.Thread(target=wait)
        waiting.start()
        assert not entered.wait(0.1)
    waiting.join(30)
    assert entered.is_set()


def test_lock_of_a_program_that_ended_is_taken(tmp_path: Path) -> None:
    """At once, and also where another program has its number now."""
    path = tmp_path / "2abcde.lock.bestand"
    left_by(path)
    with write_lock(tmp_path, "2abcde", wait=0):
        pass
    left_by(path, pid=os.getpid())
    with write_lock(tmp_path, "2abcde", wait=0):
        pass
    assert not path.exists()


@pytest.mark.parametrize("changed", [{"host": "andere-computer"}, {"space": "pid:[1]"}])
def test_lock_of_another_machine_is_left_and_named(tmp_path: Path, changed: dict[str, object]) -> None:
    """Whether it still works there cannot be seen: a person is told which file it is, and when that may go."""
    path = tmp_path / "2abcde.lock.bestand"
    left_by(path, **changed, at="2026-11-21T09:30:00+00:00")
    with pytest.raises(StorageError) as refused, write_lock(tmp_path, "2abcde", wait=0.05):
        pytest.fail("another machine may hold it")
    host = changed.get("host", socket.gethostname())
    assert f"de computer {host} bewaart dit plan, of liet op 21-11-2026" in str(refused.value)
    assert str(path) in str(refused.value) and "haal dan dit bestand weg" in str(refused.value) and path.exists()


@pytest.mark.parametrize("content", [b"", b"{}", b'{"host": 1}', b"\xff"])
def test_lock_without_a_holder_is_taken_once_it_is_old(tmp_path: Path, content: bytes) -> None:
    """While it is new a program may be writing in it."""
    path = tmp_path / "2abcde.lock.bestand"
    path.write_bytes(content)
    with pytest.raises(Busy), write_lock(tmp_path, "2abcde", wait=0.05):
        pytest.fail("it may be held")
    os.utime(path, (time.time() - 60, time.time() - 60))
    with write_lock(tmp_path, "2abcde", wait=0):
        pass


def test_old_guard_of_a_killed_program_prevents_nothing(tmp_path: Path) -> None:
    """A new one is of a program that is removing the file just now."""
    path, guard = tmp_path / "2abcde.lock.bestand", tmp_path / "2abcde.lock.bestand.guard"
    left_by(path)
    guard.touch()
    with pytest.raises(Busy), write_lock(tmp_path, "2abcde", wait=0.05):
        pytest.fail("it is being removed")
    os.utime(guard, (time.time() - 60, time.time() - 60))
    with write_lock(tmp_path, "2abcde", wait=0.5):
        pass
    assert not guard.exists()


def test_saves_of_several_programs_are_not_mixed(tmp_path: Path) -> None:
    """Each counts on from what the one before it wrote; what a killed one left is removed by one of them alone."""
    (tmp_path / "number").write_text("0")
    left_by(tmp_path / "2abcde.lock.bestand")
    programs = [subprocess.Popen([sys.executable, "-W", "error", "-c", COUNTING, tmp_path]) for _ in range(4)]
    assert [one.wait(60) for one in programs] == [0] * 4
    assert (tmp_path / "number").read_text() == "160"


def test_folder_in_which_no_file_can_be_made_either_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says what to do; nobody else is blamed."""
    real = os.open

    def opened(path: object, flags: int, *rest: int) -> int:
        if str(path).endswith(".bestand") and flags & os.O_EXCL:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        return real(path, flags, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", opened)
    with pytest.raises(StorageError) as refused, write_lock(tmp_path, "2abcde", wait=0.05):
        pytest.fail("there is no lock")
    assert str(refused.value) == (
        f"in deze map kan geen slot gemaakt worden, en zonder slot wordt niets bewaard ({tmp_path}): "
        "zet de plannen op een andere schijf, en noem die map met --home"
    )


def test_open_plan_is_seen_by_others_until_it_is_closed(tmp_path: Path) -> None:
    """Also the one that was open in a program that ended is not open any more."""
    left_by(tmp_path / "2abcde.open.bestand")
    first = PresenceLock(tmp_path, "2abcde")
    assert not first.other
    assert PresenceLock(tmp_path, "2abcde").other
    first.close()
    assert not PresenceLock(tmp_path, "2abcde").other


def test_release_of_a_lock_that_is_gone_is_no_error(tmp_path: Path) -> None:
    """A person may have removed the file."""
    lock = LockFile(tmp_path / "x.bestand")
    assert lock.acquire(0) and lock.holder() is not None
    lock.path.unlink()
    lock.release()
    assert lock.holder() is None
