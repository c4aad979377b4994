"""The plans of a home: found by name, and saved one at a time without losing another program's words."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from poptui.errors import Refused, StorageError
from poptui.plans.plan import Change, Plan
from poptui.plans.registers import Answer, spell
from poptui.store.files.locks import write_lock
from poptui.store.files.plan_file import read_plan
from poptui.store.files.store import FileStore, signature
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import BACKUPS, Busy
from tests.support.plans import AT, example
from tests.support.stores import Disk, acts, digest, new_plan, recording, typed
from tests.support.tools import require_unprivileged


def named(store: FileStore, name: str) -> PlanId:
    """Returns the id of a new plan with this name."""
    return store.add(Plan(name, "gemeente", 1, AT))


# --- finding ---


def test_plan_is_found_by_id_beginning_and_path(store: FileStore) -> None:
    one, other = named(store, "2abcdef"), named(store, "2abxyz")
    for name in ("2abcdef", "2abc", "2ABC", store.place_of(one)):
        assert store.find(name) == one
    assert store.find("2abx") == other
    assert store.ids() == [one, other]


def test_id_that_begins_another_is_found_in_full(store: FileStore) -> None:
    short = named(store, "2abc")
    named(store, "2abcdef")
    assert store.find("2abc") == short


def test_empty_home_has_no_plans(store: FileStore) -> None:
    assert store.ids() == []
    with pytest.raises(Refused):
        store.find("2abc")
    assert not store.home.path.exists()


# --- plans elsewhere on the disk ---


def moved(store: FileStore, folder: Path) -> Path:
    """Returns the file of a plan that lies in another folder than the plans of the home."""
    folder.mkdir()
    return store.path_of(new_plan(store, _2_1="a")).rename(folder / "kopie.json")


def test_plan_elsewhere_is_read_and_saved_in_place(store: FileStore, tmp_path: Path) -> None:
    file = moved(store, tmp_path / "elders")
    plan_id = store.find(str(file))
    assert (plan_id.name, store.place_of(plan_id), store.path_of(plan_id)) == ("kopie", str(file), file)
    store.update(plan_id, [typed("2.1", "b")])
    assert (store.load(plan_id).text("2.1"), read_plan(file).text("2.1")) == ("b", "b")
    assert store.ids() == []
    assert list(store.home.backups.iterdir()) == []  # it can have the id of a plan of this home


def test_plan_elsewhere_is_named_as_it_was_typed(
    store: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = moved(store, tmp_path / "elders")
    monkeypatch.chdir(file.parent)
    plan_id = store.find("./kopie.json")
    assert plan_id == store.find("kopie.json") != store.find(str(file))
    file.write_bytes(b"")
    with pytest.raises(Refused, match=r"het bestand is leeg \(kopie\.json\)"):
        store.load(plan_id)


def test_plan_elsewhere_is_not_deleted(store: FileStore, tmp_path: Path) -> None:
    file = moved(store, tmp_path / "elders")
    with pytest.raises(Refused, match="dit plan ligt niet in deze map"):
        store.delete(store.find(str(file)))
    assert file.exists()


def test_path_of_a_plan_of_the_home_is_that_plan(store: FileStore) -> None:
    plan_id = new_plan(store)
    assert store.find(store.place_of(plan_id)) == plan_id == store.find(plan_id.name)


def test_file_that_another_program_changed_is_read_again(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1="a")
    assert store.load(plan_id).text("2.1") == "a"
    FileStore(store.home).update(plan_id, [typed("2.1", "b")])
    assert store.load(plan_id).text("2.1") == "b"
    store.path_of(plan_id).write_bytes(b"")
    with pytest.raises(Refused, match="het bestand is leeg"):
        store.load(plan_id)
    with pytest.raises(Refused, match="het bestand is leeg"):
        store.update(plan_id, [typed("2.1", "c")])


# --- making ---


def test_new_plan_has_its_edits_and_an_own_id(store: FileStore) -> None:
    paths = [new_plan(store, _2_1="a") for _ in range(20)]
    assert len(set(paths)) == 20
    plan = store.load(paths[0])
    assert (plan.id, plan.form, plan.revision, plan.text("2.1")) == (paths[0].name, "gemeente", 1, "a")
    assert plan.created.startswith("2026-11-21T")
    assert len(plan.history) == 1
    assert {store.path_of(plan_id).stat().st_mode & 0o777 for plan_id in paths} == {0o600}


def test_existing_plan_is_not_added_again(store: FileStore) -> None:
    plan_id = store.add(example())
    before = digest(store.path_of(plan_id))
    with pytest.raises(Refused, match="dit plan is er al"):
        store.add(example(), [typed("2.1", "anders")])
    assert digest(store.path_of(plan_id)) == before


# --- saving ---


def test_save_raises_the_revision_unless_nothing_changes(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1="a")
    for number in range(2, 5):
        assert store.update(plan_id, [typed("2.1", str(number))]).plan.revision == number
    before = digest(store.path_of(plan_id)), signature(store.path_of(plan_id))
    assert store.update(plan_id, [typed("2.1", "4")]).plan.revision == 4
    assert store.update(plan_id, []).plan.revision == 4
    assert (digest(store.path_of(plan_id)), signature(store.path_of(plan_id))) == before


def test_saved_plan_equals_the_plan_on_disk(store: FileStore) -> None:
    plan_id = new_plan(store)
    saved = store.update(plan_id, [typed("2.1", "a"), typed("2.2", "b")])
    assert saved == store.load_saved(plan_id)


def test_known_plan_is_not_read_again_until_another_saves(store: FileStore) -> None:
    plan_id = new_plan(store)
    known = store.load_saved(plan_id)
    mine = store.update(plan_id, [typed("2.1", "a")], known)
    theirs = store.update(plan_id, [typed("2.2", "b", role="manager")], known)
    assert (theirs.plan.text("2.1"), theirs.plan.text("2.2"), theirs.plan.revision) == ("a", "b", 3)
    again = store.update(plan_id, [typed("2.3", "c")], mine)
    assert [again.plan.text(key) for key in ("2.1", "2.2", "2.3")] == ["a", "b", "c"]
    assert store.load(plan_id) == again.plan


def test_save_on_an_older_revision_keeps_both_texts(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1="begin")
    known = store.load_saved(plan_id)
    hers = store.update(plan_id, [typed("2.1", "van haar", role="manager")], known)
    saved = store.update(plan_id, [typed("2.1", "van mij")], known)
    assert (saved.plan.text("2.1"), saved.plan.revision) == ("van mij", 3)

    def line(change: Change) -> tuple[str, str, str]:
        return spell(change.register), change.by, change.after.words

    assert [line(change) for change in saved.plan.history] == [
        ("2.1", "employee", "begin"),
        ("2.1", "manager", "van haar"),
        ("2.1", "employee", "van mij"),
    ]
    assert saved.plan.registers[Answer("2.1")].seen["2aaa"] > hers.plan.registers[Answer("2.1")].seen["2aaa"]


def test_version_number_is_not_reused_after_a_restored_backup(store: FileStore) -> None:
    """An edit after restoring a backup dominates what was lost with it."""
    plan_id = new_plan(store, _2_1="begin")
    backup = store.path_of(plan_id).read_bytes()
    lost = [store.update(plan_id, [typed("2.1", f"oud {n}")]).plan.registers[Answer("2.1")] for n in range(3)]
    store.path_of(plan_id).write_bytes(backup)
    time.sleep(0.05)
    new = store.update(plan_id, [typed("2.1", "nieuw")]).plan.registers[Answer("2.1")]
    assert all(new.seen["2aaa"] > old.seen["2aaa"] for old in lost)


def test_removed_plan_is_refused(store: FileStore) -> None:
    plan_id = new_plan(store)
    known = store.load_saved(plan_id)
    store.path_of(plan_id).unlink()
    for known_or_not in (known, None):
        with pytest.raises(Refused, match="dit plan is er niet"):
            store.update(plan_id, [typed("2.1", "a")], known_or_not)
    with pytest.raises(Refused, match="dit plan is er niet meer"):
        store.load_saved(plan_id)
    assert not store.path_of(plan_id).exists()


def test_held_lock_prevents_saving_and_not_reading(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1="a")
    with write_lock(store.home.locks, plan_id.name):
        with pytest.raises(Busy):
            store.update(plan_id, [typed("2.1", "b")], wait=0)
        assert store.load(plan_id).text("2.1") == "a"


def test_full_disk_changes_nothing_and_a_later_save_works(store: FileStore) -> None:
    disk = Disk()
    filling = FileStore(store.home, disk.storage)
    plan_id = new_plan(filling, _2_1="a")
    before = digest(store.path_of(plan_id))
    disk.full = True
    with pytest.raises(StorageError, match=r"de schijf is vol .*: maak ruimte"):
        filling.update(plan_id, [typed("2.1", "b")])
    assert digest(store.path_of(plan_id)) == before
    disk.full = False
    assert filling.update(plan_id, [typed("2.1", "b")]).plan.text("2.1") == "b"


def test_plan_behind_a_link_is_saved_in_its_target(store: FileStore, tmp_path: Path) -> None:
    real = store.path_of(new_plan(store, _2_1="a")).rename(tmp_path / "shared.json")
    real.chmod(0o640)
    link = PlanId("2abcde")
    store.path_of(link).symlink_to(real)
    store.update(link, [typed("2.1", "b")])
    assert store.path_of(link).is_symlink()
    assert (store.load(store.find(str(real))).text("2.1"), real.stat().st_mode & 0o777) == ("b", 0o640)


def test_read_only_home_is_read(store: FileStore) -> None:
    require_unprivileged()
    plan_id = new_plan(store, _2_1="a")
    before = digest(store.path_of(plan_id))
    folders = [store.home.path, store.home.plans, store.home.locks]
    for folder in folders:
        folder.chmod(0o500)
    assert store.load(plan_id).text("2.1") == "a"
    with pytest.raises(StorageError, match="geen toestemming"):
        store.update(plan_id, [typed("2.1", "b")])
    store.home.locks.chmod(0o700)
    with pytest.raises(StorageError, match="geen toestemming"):
        store.update(plan_id, [typed("2.1", "b")])
    with pytest.raises(StorageError, match="geen toestemming"):
        new_plan(store)
    for folder in folders:
        folder.chmod(0o700)
    assert digest(store.path_of(plan_id)) == before


# --- backups ---


def day(number: int) -> str:
    """Returns a day, counted from the day of the tests."""
    return (date(2026, 11, 21) + timedelta(number)).isoformat()


def test_first_save_of_a_day_makes_a_backup(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_id = new_plan(store, _2_1="nieuw")
    assert store.backups(plan_id) == []
    contents = []
    for number in range(3):
        monkeypatch.setenv("POPTUI_TODAY", day(number))
        contents.append(store.path_of(plan_id).read_bytes())
        for text in ("eerst", "later"):
            store.update(plan_id, [typed("2.1", f"{text} {number}")])
    backups = store.backups(plan_id)
    assert [store.path_of(backup).read_bytes() for backup in backups] == contents
    assert [store.path_of(backup).name for backup in backups] == [
        "2026-11-21-000001.json",
        "2026-11-22-000003.json",
        "2026-11-23-000005.json",
    ]
    assert [store.load(backup).text("2.1") for backup in backups] == ["nieuw", "later 0", "later 1"]
    assert {store.path_of(backup).stat().st_mode & 0o777 for backup in backups} == {0o600}
    assert store.path_of(backups[0]).parent.stat().st_mode & 0o777 == 0o700


def test_save_that_changes_nothing_makes_no_backup(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1="a")
    store.update(plan_id, [typed("2.1", "a")])
    assert store.backups(plan_id) == []


def test_eleventh_backup_replaces_the_oldest(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_id, other = new_plan(store), new_plan(store)
    store.update(other, [typed("2.1", "a")])
    for number in range(BACKUPS + 3):
        monkeypatch.setenv("POPTUI_TODAY", day(number))
        store.update(plan_id, [typed("2.1", str(number))])
    names = [backup.name[:10] for backup in store.backups(plan_id)]
    assert BACKUPS == 10
    assert names == [day(number) for number in range(3, BACKUPS + 3)]
    assert len(store.backups(other)) == 1


def test_backup_is_made_before_the_format_version_changes(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_id = new_plan(store, _2_1="a")
    store.update(plan_id, [typed("2.1", "b")])
    assert len(store.backups(plan_id)) == 1
    before = store.path_of(plan_id).read_bytes()
    monkeypatch.setattr("poptui.store.files.store.FORMAT", 2)  # as a later poptui would have it
    store.update(plan_id, [typed("2.1", "c")])
    assert [store.path_of(backup).read_bytes() for backup in store.backups(plan_id)][1:] == [before]


def test_failed_backup_prevents_the_save(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1="a")
    before = digest(store.path_of(plan_id))
    (store.home.backups / plan_id.name).touch()
    with pytest.raises(StorageError):
        store.update(plan_id, [typed("2.1", "b")])
    assert digest(store.path_of(plan_id)) == before


def test_backup_is_not_a_write_of_the_plan(store: FileStore) -> None:
    storage, made = recording()
    plan_id = new_plan(store, _2_1="a")
    FileStore(store.home, storage).update(plan_id, [typed("2.1", "b")])
    assert made == [store.path_of(plan_id)]
    assert len(store.backups(plan_id)) == 1


def test_very_large_plan_is_saved(store: FileStore) -> None:
    plan_id = new_plan(store)
    edits = [typed(f"2.{number % 4 + 1}", f"tekst {number}" * 50) for number in range(400)]
    saved = store.update(plan_id, edits)
    assert store.load(plan_id) == saved.plan
    assert len(saved.plan.history) == 204
    assert msgspec.structs.replace(saved.plan, history=()).text("2.4").startswith("tekst 399")
    assert acts().undo(saved.plan).writes[0].value.words.startswith("tekst 395")
