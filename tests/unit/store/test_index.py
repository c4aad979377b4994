"""The list is right whatever the cache holds, and reads only the plans whose file changed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zlib import crc32

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


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Returns the paths of all files that are opened from now on, in a list that grows."""
    real, paths = os.open, list[str]()

    def recording(path: Any, *rest: Any, **named: Any) -> int:
        paths.append(str(path))
        return real(path, *rest, **named)

    monkeypatch.setattr(os, "open", recording)
    return paths


def plans_in(opened: list[str]) -> list[str]:
    """Returns the ids of the plans among opened files."""
    return [Path(path).stem for path in opened if Path(path).parent.name == "plans" and path.endswith(".json")]


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
            "due": None,
            "progress": {"required": 12, "filled": 12},
            "version": 1,
            "against": False,
            "signing": False,
            "signed": None,
            "steps": [],
            "open": [],
            "follows": "",
            "in_force": False,
            "carried": [],
            "standing": [],
            "needs": dict.fromkeys(("employee", "manager"), {"now": 0, "talk": 0, "other": 0}),
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


def test_only_plans_whose_file_changed_are_read_again(store: FileStore, opened: list[str]) -> None:
    one, other = new_plan(store, medewerker="Anna"), new_plan(store, medewerker="Bert")
    first = list_plans(store.home)
    cache = digest(store.home.index)
    opened.clear()
    assert list_plans(store.home) == first
    assert plans_in(opened) == []
    store.update(other, [typed("medewerker", "Bea")])
    opened.clear()
    found = {item.id: item for item in list_plans(store.home)}
    assert plans_in(opened) == [other.name]
    assert (found[one].entry["employee"], found[other].entry["employee"]) == ("Anna", "Bea")
    assert digest(store.home.index) != cache


def test_file_changed_with_its_size_and_time_kept_is_read_again(store: FileStore) -> None:
    """A copy put in its place by a program that keeps times is noticed, and so are rights that were taken away."""
    one, other = new_plan(store, medewerker="Anna"), new_plan(store, medewerker="Bert")
    list_plans(store.home)
    changed_unseen(store.path_of(one))
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
        *("", "null", "[]", "{}", "\xff", "{" * 100_000, '{"version": 2, "sum": 0, "plans": {}}'),
        *('{"version": VERSION}', '{"version": VERSION, "plans": {}}', '{"version": VERSION, "sum": 0, "plans": []}'),
        *(
            f'{{"version": VERSION, "sum": 0, "plans": {{"PLAN": {one}}}}}'
            for one in ("{}", "[KEY, {}]", "7", "[KEY]", '[1, {"id": "x"}]', '[KEY, "x"]')
        ),
    ],
)
def test_broken_cache_is_replaced(store: FileStore, content: str) -> None:
    path = store.path_of(new_plan(store, medewerker="Anna"))
    right = list_plans(store.home)
    whole = json.loads(store.home.index.read_bytes())
    written = store.home.index.read_bytes()
    key = json.dumps(whole["plans"][path.name][0])
    for word, value in (("PLAN", path.name), ("KEY", key), ("VERSION", str(whole["version"]))):
        content = content.replace(word, value)
    store.home.index.write_bytes(content.encode("latin-1"))
    assert list_plans(store.home) == right
    assert store.home.index.read_bytes() == written


def lies(name: str, *values: Any) -> dict[str, dict[str, Any]]:
    """Returns wrong values of one part of a summary, each under a name."""
    return {f"{name} is {value!r}": {name: value} for value in values}


WRONG: dict[str, dict[str, Any]] = {
    **lies("id", 7, None, ["x"], "2abcde"),
    **lies("employee", 7, None, {"a": 1}),
    **lies("follows", 7, None),
    **lies("status", "weg", 3, None),
    **lies("updated", "", "gisteren", 5, None, "2026-99-11T13:20:00Z"),
    **lies("due", "x", 5, []),
    **lies("signed", "x", False),
    **lies("progress", 7, [], {}, {"required": "x", "filled": 1}),
    **lies("open", 1, "x", [7], [{}], [{"kind": "a", "date": 1, "what": "b"}]),
    **lies("steps", None, [7], [{"title": 1, "day": None, "receiver": ""}]),
    **lies("version", True, "1"),
    **lies("against", "nee", 0),
    **lies("signing", "nee", 0),
    **lies("meer", 1),
}
"""What a cache may wrongly say of a plan so that its form is wrong."""
EDITED: dict[str, dict[str, Any]] = {**WRONG, **lies("employee", "Eve"), **lies("status", "signed")}
"""The same, and what has the right form and is not so."""


def lying(index: Path, name: str, lie: dict[str, Any], *, is_summed: bool) -> None:
    """Writes a lie about a plan in the cache, with the checksum that then belongs to it or without."""
    whole = json.loads(index.read_bytes())
    whole["plans"][name][1] |= lie
    if is_summed:
        whole["sum"] = crc32(json.dumps(whole["plans"]).encode())
    index.write_text(json.dumps(whole), encoding="utf-8")


@pytest.mark.parametrize("lie", EDITED.values(), ids=EDITED)
def test_edited_cache_is_thrown_away(store: FileStore, lie: dict[str, Any]) -> None:
    path = store.path_of(new_plan(store, medewerker="Anna"))
    right = list_plans(store.home)
    written = store.home.index.read_bytes()
    lying(store.home.index, path.name, lie, is_summed=False)
    assert list_plans(store.home) == right
    assert store.home.index.read_bytes() == written


@pytest.mark.parametrize("lie", WRONG.values(), ids=WRONG)
def test_cache_of_a_wrong_form_is_thrown_away_whatever_its_checksum(store: FileStore, lie: dict[str, Any]) -> None:
    path = store.path_of(new_plan(store, medewerker="Anna"))
    right = list_plans(store.home)
    written = store.home.index.read_bytes()
    lying(store.home.index, path.name, lie, is_summed=True)
    assert list_plans(store.home) == right
    assert store.home.index.read_bytes() == written


def test_cache_tells_nothing_of_a_file_that_cannot_be_looked_at(store: FileStore) -> None:
    """A plan in it without a key of its file is not that of a link to nothing."""
    path = store.path_of(new_plan(store, medewerker="Anna"))
    list_plans(store.home)
    path.unlink()
    path.symlink_to("nergens")
    whole = json.loads(store.home.index.read_bytes())
    whole["plans"][path.name][0] = []
    whole["sum"] = crc32(json.dumps(whole["plans"]).encode())
    store.home.index.write_text(json.dumps(whole), encoding="utf-8")
    assert [bool(item.error) for item in list_plans(store.home)] == [True]


def test_cache_of_another_home_is_thrown_away(store: FileStore, tmp_path: Path) -> None:
    """A cache that was copied along with other plans says nothing about the plans here."""
    one = new_plan(store, medewerker="Anna")
    list_plans(store.home)
    other = Home(tmp_path / "elders")
    other.prepare()
    changed = store.path_of(one).read_bytes().replace(b"Anna", b"Bert")
    (other.plans / store.path_of(one).name).write_bytes(changed)
    shutil.copy(store.home.index, other.index)
    assert [item.entry["employee"] for item in list_plans(other)] == ["Bert"]


def test_plan_in_several_files_counts_once_and_is_named(store: FileStore) -> None:
    """The file that is named after the plan counts; without one the first does. It is so from the cache too."""
    one = new_plan(store, medewerker="Anna")
    path = store.path_of(one)
    for name in ("1kopie", f"{one.name} (conflict)"):
        shutil.copy(path, path.with_name(f"{name}.json"))
    for _ in range(2):
        listed = list_plans(store.home)
        assert [item.id for item in listed if not item.error] == [one]
        assert all(f"hetzelfde plan als {path.name}" in item.error for item in listed[1:]) and len(listed) == 3
    path.unlink()
    for _ in range(2):
        listed = list_plans(store.home)
        assert [item.id.name for item in listed if not item.error] == ["1kopie"]
        assert "hetzelfde plan als 1kopie.json" in listed[1].error


@pytest.mark.parametrize("kind", ["pipe", "link to nothing", "link to itself", "folder"])
def test_what_is_no_file_is_named_and_hides_no_plan(store: FileStore, kind: str) -> None:
    one = new_plan(store, medewerker="Anna")
    path = store.home.plans / "2raar.json"
    make: dict[str, Callable[[], object]] = {
        "pipe": lambda: os.mkfifo(path),
        "link to nothing": lambda: path.symlink_to("nergens"),
        "link to itself": lambda: path.symlink_to(path.name),
        "folder": path.mkdir,
    }
    make[kind]()
    for _ in range(2):
        listed = list_plans(store.home)
        assert [(item.id.name, bool(item.error)) for item in listed] == [(one.name, False), ("2raar", True)]
        assert str(path) in listed[1].error


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
