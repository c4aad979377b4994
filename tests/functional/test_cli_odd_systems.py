"""Systems with something odd: no home folder, and other things than files among the plans."""

from __future__ import annotations

import errno
import os
import pwd
import socket
import threading
import time
import warnings
from pathlib import Path
from typing import NoReturn

import pytest

from tests.support.cli import Cli, check_line, run_inside
from tests.support.faults import no_locks

NAMES = ("apparaat", "naarpijp", "pijp1234", "stekker1")


@pytest.fixture
def nobody(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Removes HOME, and uses an account without a home folder; returns the current folder."""

    def unknown(uid: int) -> NoReturn:
        raise KeyError(f"getpwuid(): uid not found: {uid}")

    for name in ("POPTUI_HOME", "HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    (tmp_path / "hier").mkdir()
    monkeypatch.chdir(tmp_path / "hier")
    return tmp_path / "hier"


@pytest.mark.parametrize("args", [["list"], ["new", "--form", "gemeente"], ["doctor"], ["keys"], ["list", "--json"]])
def test_account_without_home_folder_is_told_to_name_one(nobody: Path, args: list[str]) -> None:
    """One line with what to do, and nothing is made."""
    done = run_inside(*args)
    assert (done.code, done.out) == (2, "")
    check_line(done.err)
    assert "geen eigen map" in done.err and "--home" in done.err and not list(nobody.iterdir())


def test_account_without_home_folder_works_in_a_named_home(nobody: Path, tmp_path: Path) -> None:
    """With --home everything works; an exchange folder in a home folder that is not there is named."""
    home = tmp_path / "home"
    plan = run_inside("--home", home, "new", "--form", "gemeente").out.strip()
    assert plan in run_inside("--home", home, "list").out
    (home / "config.toml").write_text('exchange = "~/uitwisselen"\n', encoding="utf-8")
    done = run_inside("--home", home, "receive")
    assert done.code in (3, 4)
    check_line(done.err)


@pytest.fixture
def odd(quick: Cli) -> str:
    """Makes a pipe, a link to one, a socket and a link to a device among the plans; returns the id of a real plan."""
    plan = quick.given({"medewerker": "Anna"})
    plans = quick.home / "plans"
    os.mkfifo(plans / "pijp1234.json", 0o644)
    (plans / "naarpijp.json").symlink_to("pijp1234.json")
    (plans / "apparaat.json").symlink_to("/dev/zero")
    here = Path.cwd()
    os.chdir(plans)  # the path of a socket has to be short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("stekker1.json")
    os.chdir(here)
    return plan


@pytest.mark.parametrize("command", ["list", "agenda"])
def test_what_is_no_file_among_the_plans_is_named_and_passed_by(quick: Cli, odd: str, command: str) -> None:
    """Each is named on a line of its own, and the plan is there."""
    done = quick.run(command)
    lines = done.err.splitlines(keepends=True)
    assert done.code == 1 and len(lines) == len(NAMES)
    for name, line in zip(NAMES, lines, strict=True):
        check_line(line)
        assert f"{name}.json" in line and "geen gewoon bestand" in line
    assert command == "agenda" or odd in done.out


def test_doctor_names_what_is_no_file_and_leaves_its_rights_alone(quick: Cli, odd: str) -> None:
    """Nobody is told to change the rights of a device."""
    found = quick.json("doctor", code=1)
    told = [one["message"] for one in found if one["check"] == "plan" and not one["ok"]]
    assert all(any(name in message for message in told) for name in NAMES)
    assert not any(name in one["message"] for one in found if one["check"] == "rechten" for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_command_on_what_is_no_file_is_refused(quick: Cli, odd: str, name: str) -> None:
    """By its id and by its path, at once."""
    for args in (["show", name], ["show", quick.home / "plans" / f"{name}.json"], ["set", name, "2.1", "x"]):
        quick.refused(3, *args, says="dit is geen gewoon bestand")
    quick.ok("show", odd)


def test_pipe_among_the_plans_is_not_opened(quick: Cli, odd: str) -> None:
    """A program that waits until somebody reads what it writes in it goes on waiting."""
    pipe = quick.home / "plans" / "pijp1234.json"
    writer = threading.Thread(target=pipe.write_text, args=("x",), daemon=True)
    writer.start()
    time.sleep(0.2)
    for args in (["list"], ["agenda"], ["doctor"], ["show", "pijp1234"]):
        quick.run(*args)
    writer.join(0.2)
    assert writer.is_alive() and pipe.read_text() == "x"
    writer.join(10)


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS], ids=errno.errorcode.get)
def test_file_system_without_locks_saves(quick: Cli, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Nothing is said of it on stderr, and the doctor finds nothing wrong."""
    no_locks(number)(monkeypatch)
    with warnings.catch_warnings(record=True) as warned:
        plan = quick.new()
        quick.ok("set", plan, "2.1", "bewaard")
        told = [one for one in quick.json("doctor") if one["check"] == "sloten"]
    assert quick.texts(plan)["2.1"] == "bewaard" and [one["ok"] for one in told] == [True] and not warned
    assert [path.name for path in (quick.home / "locks").iterdir() if path.name.endswith(".bestand")] == []
