"""The list is right whatever the cache holds, and reads only the plans whose file changed."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from poptui.forms.catalogue import BUILTIN
from poptui.plans.edit import Edit, mark
from poptui.plans.registers import Answer
from poptui.store.files.index import list_plans
from poptui.store.files.store import FileStore
from poptui.store.home import Home
from poptui.store.listing import Listed
from poptui.store.plan_id import PlanId
from tests.support.plans import example
from tests.support.stores import acts, digest, new_plan, typed
from tests.support.tools import require_unprivileged


def changed_unseen(path: Path) -> None:
    """Breaks a file without changing its size and time."""
    before = path.stat()
    path.write_bytes(b"x" * before.st_size)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def at(store: FileStore, plan_id: PlanId, moment: str) -> None:
    """Saves a change of a given moment in a plan."""
    store.update(plan_id, [Edit("2edit", acts().author, moment, (mark(Answer("3.2"), moment),))])


def test_plan_is_listed_with_the_keys_of_the_contract(store: FileStore) -> None:
    plan_id = store.add(example())
    (listed,) = list_plans(store.home)
    assert listed == Listed(
        plan_id,
        {
            "id": "2abcde",
            "form": "gemeente",
            "employee": "Anna-Fleur IJzerman-'t Hoen",
            "manager": "drs. J.P. van den Ĳssel",
            "unit": "Samenleving / Zorg & Welzijn / Team *Wmo*",
            "status": "preparing",
            "updated": "2026-12-11T13:20:00Z",
            "due": "2027-02-21",
            "progress": {"required": 12, "filled": 12},
            "version": 1,
            "against": False,
            "signed": None,
            "steps": [],
            "open": [],
            "follows": "",
        },
    )


def test_empty_plan_is_listed(store: FileStore) -> None:
    new_plan(store)
    (listed,) = list_plans(store.home)
    assert (listed.entry["employee"], listed.entry["due"], listed.error) == ("", None, "")
    assert listed.entry["progress"] == {"required": 12, "filled": 0}


def test_last_changed_comes_first_and_broken_plans_last(store: FileStore) -> None:
    old, broken, late = (new_plan(store) for _ in range(3))
    at(store, old, "2026-11-22T09:00:00Z")
    at(store, late, "2026-11-23T09:00:00Z")
    store.path_of(broken).write_bytes(b"")
    for _ in range(2):
        listed = list_plans(store.home)
        assert [item.id for item in listed] == [late, old, broken]
        assert [bool(item.error) for item in listed] == [False, False, True]
        assert listed[2].entry == {"id": broken.name}
        assert "leeg" in listed[2].error


def test_listing_an_empty_home_makes_no_folder(home: Path) -> None:
    assert list_plans(Home(home)) == []
    assert not home.exists()


def test_only_plans_whose_file_changed_are_read_again(store: FileStore) -> None:
    one, other = new_plan(store, medewerker="Anna"), new_plan(store, medewerker="Bert")
    first = list_plans(store.home)
    cache = digest(store.home.index)
    changed_unseen(store.path_of(one))
    assert list_plans(store.home) == first
    store.update(other, [typed("medewerker", "Bea")])
    found = {item.id: item for item in list_plans(store.home)}
    assert (found[one].entry["employee"], found[other].entry["employee"]) == ("Anna", "Bea")
    assert digest(store.home.index) != cache
    store.path_of(one).touch()
    assert {item.id: bool(item.error) for item in list_plans(store.home)} == {one: True, other: False}


def test_unreadable_plan_is_read_again(store: FileStore) -> None:
    store.home.prepare()
    store.home.forms.mkdir()
    form = (BUILTIN / "gemeente.toml").read_text(encoding="utf-8").replace('id = "gemeente"', 'id = "eigen"', 1)
    plan_id = store.create("eigen", 1, [typed("medewerker", "Anna")])
    (listed,) = list_plans(store.home)
    assert "onbekend formulier 'eigen'" in listed.error
    (store.home.forms / "eigen.toml").write_text(form, encoding="utf-8")
    (listed,) = list_plans(store.home)
    assert (listed.id, listed.error, listed.entry["employee"]) == (plan_id, "", "Anna")


def test_removed_and_new_plans_are_noticed(store: FileStore) -> None:
    one = new_plan(store, medewerker="Anna")
    assert len(list_plans(store.home)) == 1
    other = PlanId("9copy")
    shutil.copy(store.path_of(one), store.path_of(other))
    assert {item.id for item in list_plans(store.home)} == {one, other}
    store.path_of(one).unlink()
    assert [item.id for item in list_plans(store.home)] == [other]
    store.path_of(other).unlink()
    assert list_plans(store.home) == []


def test_unchanged_list_writes_no_cache(store: FileStore) -> None:
    new_plan(store)
    store.path_of(new_plan(store)).write_bytes(b"")
    list_plans(store.home)
    before = store.home.index.stat()
    list_plans(store.home)
    assert store.home.index.stat() == before
    assert store.home.index.stat().st_mode & 0o777 == 0o600


def test_save_does_not_write_the_cache(store: FileStore) -> None:
    plan_id = new_plan(store)
    list_plans(store.home)
    before = store.home.index.stat()
    store.update(plan_id, [typed("2.1", "a")])
    assert store.home.index.stat() == before


@pytest.mark.parametrize(
    "content",
    [
        *("", "null", "[]", "{}", "\xff", "{" * 100_000, '{"version": 2, "plans": {}}'),
        *('{"version": VERSION}', '{"version": VERSION, "plans": []}', '{"version": VERSION, "plans": {"PLAN": {}}}'),
        *('{"version": VERSION, "plans": {"PLAN": [KEY, {}]}}', '{"version": VERSION, "plans": {"PLAN": [KEY, "x"]}}'),
        '{"version": VERSION, "plans": {"PLAN": [KEY]}}',
        '{"version": VERSION, "plans": {"PLAN": [1, {"id": "x"}]}}',
    ],
)
def test_broken_cache_is_replaced(store: FileStore, content: str) -> None:
    path = store.path_of(new_plan(store, medewerker="Anna"))
    right = list_plans(store.home)
    whole = store.home.index.read_bytes()
    stat, version = path.stat(), json.loads(whole)["version"]
    key = json.dumps([stat.st_mtime_ns, stat.st_size, stat.st_ino])
    for word, value in (("PLAN", path.name), ("KEY", key), ("VERSION", str(version))):
        content = content.replace(word, value)
    store.home.index.write_bytes(content.encode("latin-1"))
    assert list_plans(store.home) == right
    assert store.home.index.read_bytes() == whole


def test_unwritable_cache_is_ignored(store: FileStore) -> None:
    plan_id = new_plan(store, medewerker="Anna")
    store.home.index.mkdir()
    for _ in range(2):
        assert [item.entry["employee"] for item in list_plans(store.home)] == ["Anna"]
    store.home.index.rmdir()
    list_plans(store.home)
    store.update(plan_id, [typed("medewerker", "Bea")])
    assert [item.entry["employee"] for item in list_plans(store.home)] == ["Bea"]


def test_read_only_home_is_listed(store: FileStore) -> None:
    require_unprivileged()
    new_plan(store, medewerker="Anna")
    store.home.path.chmod(0o500)
    for _ in range(2):
        assert [item.entry["employee"] for item in list_plans(store.home)] == ["Anna"]
    assert not store.home.index.exists()
    store.home.path.chmod(0o700)


def test_plan_without_read_permission_is_listed_with_the_reason(store: FileStore) -> None:
    require_unprivileged()
    path = store.path_of(new_plan(store, medewerker="Anna"))
    path.chmod(0)
    (listed,) = list_plans(store.home)
    assert "geen toestemming" in listed.error
    path.chmod(0o600)
    (listed,) = list_plans(store.home)
    assert (listed.error, listed.entry["employee"]) == ("", "Anna")


def test_changed_own_form_changes_the_list(store: FileStore) -> None:
    """The summary of a plan follows its form: one more required answer, and a form that was removed."""
    store.home.forms.mkdir(parents=True)
    own = store.home.forms / "eigen.toml"
    text = (BUILTIN / "gemeente.toml").read_text(encoding="utf-8").replace('id = "gemeente"', 'id = "eigen"', 1)
    own.write_text(text, encoding="utf-8")
    store.create("eigen", 1)
    (before,) = list_plans(store.home)
    own.write_text(text.replace('key = "3.1.a"', 'key = "3.1.a"\nrequired = true', 1), encoding="utf-8")
    (after,) = list_plans(store.home)
    assert after.entry["progress"]["required"] == before.entry["progress"]["required"] + 1
    own.unlink()
    (gone,) = list_plans(store.home)
    assert "onbekend formulier 'eigen'" in gone.error
