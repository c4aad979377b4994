"""Files are complete or unchanged, and keep their modes, links and owners."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from poptui.errors import StorageError
from poptui.store.safefile import make_folder, write_safely
from tests.support.tools import require_unprivileged


def mode(path: Path) -> int:
    """Returns the permissions of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o022, 0o000, 0o077], ids=oct)
def _umask(request: pytest.FixtureRequest) -> object:
    """Sets the umask for a test, and restores it."""
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("_umask")
def test_new_files_and_folders_are_private(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "a" / "b" / "c")
    assert [mode(path) for path in (folder, folder.parent, folder.parent.parent)] == [0o700] * 3
    write_safely(folder / "new", b"x")
    assert mode(folder / "new") == 0o600


def test_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    for wanted in (0o644, 0o640, 0o600, 0o664, 0o444):
        path.touch()
        path.chmod(wanted)
        write_safely(path, oct(wanted).encode())
        assert (mode(path), path.read_bytes()) == (wanted, oct(wanted).encode())


def test_owner_and_group_of_a_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.touch()
    owner, group = (12345, 23456) if os.geteuid() == 0 else (os.geteuid(), max(os.getgroups()))
    os.chown(path, owner, group)
    write_safely(path, b"x")
    assert (path.stat().st_uid, path.stat().st_gid) == (owner, group)


def test_symbolic_link_is_kept_and_its_target_written(tmp_path: Path) -> None:
    shared = make_folder(tmp_path / "shared")
    (shared / "real.json").write_bytes(b"old")
    (shared / "real.json").chmod(0o640)
    link, second = tmp_path / "link.json", tmp_path / "second.json"
    link.symlink_to(Path("shared") / "real.json")
    second.symlink_to(link)
    write_safely(second, b"new")
    assert second.is_symlink()
    assert link.is_symlink()
    assert ((shared / "real.json").read_bytes(), mode(shared / "real.json")) == (b"new", 0o640)
    assert sorted(found.name for found in tmp_path.rglob("*")) == ["link.json", "real.json", "second.json", "shared"]


def test_dangling_link_gets_its_target(tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "later.json")
    write_safely(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "later.json").read_bytes() == b"new"


def test_reader_during_a_write_reads_the_whole_old_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    write_safely(path, b"old")
    with path.open("rb") as reader:
        write_safely(path, b"brand new")
        assert reader.read() == b"old"
    assert path.read_bytes() == b"brand new"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("file/x", "dit is geen map"),
        ("folder", "dit is een map, geen bestand"),
        ("nowhere/x", "het bestand of de map is er niet"),
        ("x" * 300, "de naam is te lang"),
    ],
)
def test_error_of_the_system_is_a_storage_error(tmp_path: Path, name: str, what: str) -> None:
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    with pytest.raises(StorageError) as refused:
        write_safely(tmp_path / name, b"x")
    assert (refused.value.what, refused.value.where, refused.value.code) == (what, str(tmp_path / name), 4)
    assert "\n" not in str(refused.value)
    assert refused.value.mend
    assert sorted(found.name for found in tmp_path.iterdir()) == ["file", "folder"]
    assert (tmp_path / "file").read_bytes() == b"old"


def test_folder_named_as_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path, what in ((tmp_path / "file", "hier staat al een bestand"), (tmp_path / "file" / "x" / "y", "bestand")):
        with pytest.raises(StorageError, match=what):
            make_folder(path)


def test_read_only_folder_is_a_storage_error(tmp_path: Path) -> None:
    require_unprivileged()
    folder = make_folder(tmp_path / "readonly")
    write_safely(folder / "plan.json", b"old")
    folder.chmod(0o500)
    for path in (folder / "plan.json", folder / "other.json"):
        with pytest.raises(StorageError, match=r"geen toestemming .*: vraag de beheerder om schrijfrechten"):
            write_safely(path, b"new")
    with pytest.raises(StorageError, match="geen toestemming"):
        make_folder(folder / "sub")
    folder.chmod(0o700)
    assert (folder / "plan.json").read_bytes() == b"old"
    assert [found.name for found in folder.iterdir()] == ["plan.json"]
