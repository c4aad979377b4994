"""Commands on a full disk, without permissions or with a broken file: refused in one line, and nothing is lost."""

from __future__ import annotations

import json
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from poptui.store.files.locks import write_lock
from tests.support.cli import Cli, check_line, snapshot
from tests.support.tools import require_unprivileged

NEW = ["new", "--form", "gemeente"]
WRITING = (["set", "PLAN", "2.1", "y"], ["row", "add", "PLAN", "4.1"], ["undo", "PLAN"], ["import", "uit.md"], NEW)
BROKEN = {
    "leeg": b"",
    "nullen": b"\0" * 4096,
    "half": b'{"plan": {"1": {"poptui": 1, "id": "2abcd',
    "binair": bytes(range(256)),
    "anders": b'{"naam": "iets van een ander programma"}',
    "rij": b"[1, 2, 3]",
    "diep": b'{"plan":' * 50_000,
    "nieuwer": b'{"plan": {"1": {"poptui": 99, "id": "2abcdefg"}}}',
    "vorm": b'{"plan": {"1": {"poptui": 1, "id": "../../x", "form": "gemeente"}}}',
}


@pytest.fixture
def sealed(home: Path) -> Iterator[Path]:
    """Returns a home that a test can make unwritable by `chmod`; makes it removable again afterwards."""
    require_unprivileged()
    yield home
    for path in (home, *(path for path in home.rglob("*") if path.is_dir())):
        path.chmod(0o700)


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_plan_is_named_and_refused_and_hides_no_other(quick: Cli, kind: str) -> None:
    whole = quick.given({"medewerker": "Anna"})
    path = quick.home / "plans" / "2stuk.json"
    path.write_bytes(BROKEN[kind])
    done = quick.run("list", "--json")
    assert [entry["id"] for entry in json.loads(done.out)] == [whole]
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert str(path) in done.err
    assert quick.run("list").code == 1
    for args in (["show"], ["log"], ["check"], ["export"], ["undo"]):
        quick.refused(3, *args, "2stuk", says=str(path))
    quick.refused(3, "set", "2stuk", "2.1", "x")
    quick.refused(3, "row", "add", "2stuk", "4.1")
    assert quick.json("doctor", code=1)


@pytest.mark.parametrize("kind", BROKEN)
def test_only_plan_that_is_broken_is_named_everywhere(quick: Cli, kind: str) -> None:
    """No command says that there are no plans: each names the file and ends with 1, and JSON stays whole."""
    (quick.home / "plans").mkdir(parents=True)
    path = quick.home / "plans" / "2stuk.json"
    path.write_bytes(BROKEN[kind])
    for words in (["list"], ["list", "--json"], ["agenda"], ["agenda", "--json"]):
        done = quick.run(*words)
        assert (done.code, done.err.count("\n")) == (1, 1), words
        assert str(path) in done.err and "nog geen plannen" not in done.out
        if "--json" in words:
            assert json.loads(done.out) == []
    assert "Er zijn plannen, maar geen ervan kan gelezen worden." in quick.run("list").out
    assert str(path) in next(one["message"] for one in quick.json("doctor", code=1) if one["check"] == "plan")


def test_calendar_without_a_broken_plan_is_written_with_a_warning(quick: Cli, tmp_path: Path) -> None:
    """The file is there, so the exit code is 0; one line says that a plan lacks in it."""
    quick.given()
    (quick.home / "plans" / "2stuk.json").write_bytes(b"")
    done = quick.run("agenda", "--ics", tmp_path / "agenda.ics")
    assert done.code == 0 and done.err.startswith("poptui: gedaan, maar een plan staat er niet in (2stuk): ")
    assert (tmp_path / "agenda.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_doubled_plan_is_counted_once_by_every_command(quick: Cli) -> None:
    """Copies beside a plan are named on stderr and by the doctor; each list has the plan once."""
    plan = quick.given({"medewerker": "Anna"})
    quick.ok("row", "add", plan, "4.3", "actie=Cursus", "tijdpad=Q3 2027")
    path = quick.home / "plans" / f"{plan}.json"
    for name in ("kopie", f"{plan} (2)"):
        path.with_name(f"{name}.json").write_bytes(path.read_bytes())
    for words in (["list", "--json"], ["list"], ["agenda"]):
        done = quick.run(*words)
        assert (done.code, done.err.count("hetzelfde plan als")) == (1, 2), words
        assert done.out.count(plan) <= 1
    assert [one["id"] for one in json.loads(quick.run("list", "--json").out)] == [plan]
    assert [one["check"] for one in quick.json("doctor", code=1) if not one["ok"]].count("plan") == 2


def test_doctor_names_a_plan_whose_file_has_another_name(quick: Cli) -> None:
    """No command finds it by the id that the list shows."""
    plan = quick.given()
    path = quick.home / "plans" / f"{plan}.json"
    path.rename(path.with_name("anders.json"))
    found = [one["message"] for one in quick.json("doctor", code=1) if one["check"] == "plan"]
    assert len(found) == 1 and f"noem het {plan}.json" in found[0]


def test_broken_picture_of_a_unit_is_named(quick: Cli) -> None:
    """The list of units names it on stderr and ends with 1, and so does the doctor."""
    (quick.home / "units").mkdir(parents=True)
    (quick.home / "units" / "2stuk.json").write_bytes(b"")
    done = quick.run("unit", "list", "--json")
    assert (done.code, json.loads(done.out)) == (1, []) and "2stuk.json" in done.err
    assert "afdeling" in [one["check"] for one in quick.json("doctor", code=1) if not one["ok"]]


def test_cache_of_wrong_types_is_no_traceback(cli: Cli) -> None:
    """The real command lists the plan whatever is in the cache."""
    plan = cli.given({"medewerker": "Anna"})
    whole = cli.ok("list")
    index = cli.home / "index.json"
    found = json.loads(index.read_bytes())
    found["plans"][f"{plan}.json"][1] |= {"progress": 7, "updated": [], "employee": {"a": 1}}
    index.write_text(json.dumps(found), encoding="utf-8")
    assert cli.ok("list") == whole


def test_broken_plan_is_refused_by_the_real_command(cli: Cli) -> None:
    cli.given()
    (cli.home / "plans" / "2stuk.json").write_bytes(BROKEN["half"])
    cli.refused(3, "set", "2stuk", "2.1", "x", says="reservekopie")
    assert cli.run("list").err.count("\n") == 1


def test_plan_of_a_missing_form_is_refused(quick: Cli) -> None:
    plan = quick.given({"2.1": "x"})
    path = quick.home / "plans" / f"{plan}.json"
    path.write_bytes(path.read_bytes().replace(b'"gemeente"', b'"verdwenen"'))
    assert "onbekend formulier 'verdwenen'" in quick.run("list").err
    quick.refused(3, "show", plan, says="onbekend formulier 'verdwenen'")


def test_plan_that_is_being_saved_is_refused(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = cli.given({"2.1": "x"})
    with write_lock(cli.home / "locks", plan):
        cli.refused(4, "set", plan, "2.1", "y", says="aan het bewaren")
        assert cli.json("show", plan)["answers"]["2.1"]["value"] == "x"
    cli.ok("set", plan, "2.1", "y")


def test_read_only_home_refuses_changes(sealed: Path, cli: Cli, quick: Cli) -> None:
    plan = cli.given({"2.1": "x"}, {"actie": "Cursus"})
    quick.ok("export", plan, "--view", "full", "-o", "uit.md")
    shown = quick.ok("show", plan)
    for path in (*sealed.iterdir(), sealed):
        if path.is_dir():
            path.chmod(0o500)
    for args in WRITING:
        (quick if args[0] != "set" else cli).refused(4, *(plan if arg == "PLAN" else arg for arg in args))
    assert quick.ok("show", plan) == shown
    assert quick.json("list")[0]["id"] == plan
    quick.refused(4, "export", plan, "-o", sealed / "uit.md", says="geen toestemming")
    assert [one["check"] for one in quick.json("doctor", code=1) if not one["ok"]] == ["map"]


def test_unreadable_home_is_refused(sealed: Path, quick: Cli) -> None:
    plan = quick.given()
    (sealed / "plans" / f"{plan}.json").chmod(0o000)
    assert "geen toestemming" in quick.run("list").err
    assert quick.run("show", plan).code == 4
    for closed in (sealed / "plans", sealed):
        closed.chmod(0o000)
        for args in (["list"], ["list", "--json"], ["show", plan], ["set", plan, "2.1", "x"], NEW):
            done = quick.run(*args)
            assert (done.code, done.out) == (4, ""), (args, done)
            check_line(done.err)
            assert "geen toestemming" in done.err
        closed.chmod(0o700)


def test_impossible_output_file_is_refused(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "x"})
    before = snapshot(quick.home)
    quick.refused(4, "export", plan, "-o", tmp_path / "geen" / "map" / "uit.md")
    quick.refused(3, "export", plan, "-o", tmp_path, says="dit is een map")
    quick.refused(4, "export", plan, "-o", "x" * 5000, says="de naam is te lang")
    quick.refused(4, "export", plan, "-o", "/proc/uit.md")
    assert snapshot(quick.home) == before
    assert {path.name for path in tmp_path.iterdir()} == {"home"}


def test_full_disk_leaves_the_plan_unchanged(cli: Cli) -> None:
    plan = cli.given({"2.1": "x"})
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        done = cli.run("set", plan, "2.1", "y" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (done.code, done.out) == (4, "")
    assert "mag niet zo groot worden" in done.err
    assert cli.texts(plan) == {"2.1": "x"}
    assert [path.name for path in (cli.home / "plans").iterdir()] == [f"{plan}.json"]
