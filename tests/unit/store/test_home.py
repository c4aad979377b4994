"""The home: folders are made only when something is written, and it has one lasting id."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.errors import StorageError
from poptui.store.home import Home, find_home


def test_reading_makes_no_folder(home: Path) -> None:
    found = find_home()
    assert found.path == home
    assert not home.exists()
    found.prepare()
    assert sorted(path.name for path in home.iterdir()) == ["backups", "drafts", "locks", "plans"]
    assert {path.stat().st_mode & 0o777 for path in (home, *home.iterdir())} == {0o700}


def test_named_home_goes_before_the_environment(home: Path, tmp_path: Path) -> None:
    assert find_home(str(tmp_path / "other")).path == tmp_path / "other"
    assert find_home("").path == home
    assert find_home("~/x").path == Path.home() / "x"
    assert find_home("x").path == Path.cwd() / "x"


def test_default_home_is_the_platforms_user_data_folder(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("POPTUI_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert find_home().path == tmp_path / "data" / "poptui"
    assert not (tmp_path / "data").exists()


def test_replica_id_stays_the_same(home: Path) -> None:
    first = Home(home).replica()
    assert len(first) == 12
    assert Home(home).replica() == first
    assert (home / "replica").stat().st_mode & 0o777 == 0o600
    assert Home(home.parent / "other").replica() != first


@pytest.mark.parametrize("broken", [b"", b"\n", b"\xff\xfe"])
def test_unreadable_replica_id_is_replaced(home: Path, broken: bytes) -> None:
    home.mkdir()
    (home / "replica").write_bytes(broken)
    made = Home(home).replica()
    assert made
    assert Home(home).replica() == made


def test_home_that_cannot_be_made_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    home = Home(tmp_path / "file" / "home")
    with pytest.raises(StorageError):
        home.prepare()
    with pytest.raises(StorageError):
        home.replica()
