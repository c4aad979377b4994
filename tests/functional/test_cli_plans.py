"""The commands `new list show set undo log check`, and how a plan is named."""

from __future__ import annotations

import json
import re
import shutil
import stat
from pathlib import Path
from typing import Any

import pytest

from poptui.plans.edit import ALPHABET
from tests.support.cli import Cli

STAMP = r"2026-11-21T\d\d:\d\d:\d\dZ"


def copied(quick: Cli, plan: str, name: str) -> None:
    """Puts a copy of a plan beside it under another id."""
    path = quick.home / "plans" / f"{plan}.json"
    path.with_name(f"{name}.json").write_bytes(path.read_bytes().replace(f'"{plan}"'.encode(), f'"{name}"'.encode()))


def test_new_prints_the_id_alone_and_makes_a_private_file(quick: Cli) -> None:
    values = ("medewerker=Jan = de Vries", "datum=3 mei 2027", "4.2=")
    out = quick.ok("new", "--form", "gemeente", *(word for value in values for word in ("--set", value)))
    assert re.fullmatch(f"[2-9][{ALPHABET}]{{7}}\n", out)
    plan = out.strip()
    shown = quick.show(plan)
    assert shown["answers"]["medewerker"]["value"] == "Jan = de Vries"
    assert (shown["answers"]["datum"]["value"], shown["answers"]["datum"]["iso"]) == ("2027-05-03", "2027-05-03")
    assert {path.name for path in (quick.home / "plans").iterdir()} == {f"{plan}.json"}
    for path in (quick.home, *quick.home.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--form", "gemente"], "bedoelde u 'gemeente'?"),
        (["--form", "\x1b[2J\udcff"], "onbekend formulier"),
        (["--set", "2.11=x"], "bedoelde u '2.1'?"),
        (["--set", "4.1=x"], "poptui row add"),
        (["--set", "status=Definitief"], "vult zichzelf in"),
        (["--set", "datum=ooit"], "--as-typed"),
        (["--set", "2.1=goed", "--set", "geen-behoefte=misschien"], "ja of nee"),
    ],
)
def test_impossible_new_plan_is_refused(quick: Cli, args: list[str], says: str) -> None:
    form = [] if "--form" in args else ["--form", "gemeente"]
    quick.refused(3, "new", *form, *args, says=says)
    assert not (quick.home / "plans").exists()


def test_new_uses_the_form_and_role_of_the_settings(quick: Cli) -> None:
    quick.home.mkdir()
    settings = quick.home / "config.toml"
    settings.write_text('form = "gemeente"\n[me]\nrole = "manager"\n', encoding="utf-8")
    plan = quick.new("--set", "2.1=x", "--set", "datum=ooit", "--as-typed", form="")
    shown = quick.show(plan)
    assert shown["form"]["id"] == "gemeente"
    assert shown["answers"]["2.1"]["by"] == "manager"
    assert shown["answers"]["datum"]["value"] == "ooit"
    assert quick.show(quick.new("--set", "2.1=x", "--as", "together", form=""))["answers"]["2.1"]["by"] == "together"
    settings.write_text('form = "weg"\n', encoding="utf-8")
    quick.refused(3, "new", says="onbekend formulier 'weg'")
    settings.write_text('[me]\nrole = "baas"\n[form', encoding="utf-8")
    assert quick.show(quick.given({"2.1": "x"}))["answers"]["2.1"]["by"] == "employee"


def test_new_without_a_form_is_refused_where_several_exist(quick: Cli) -> None:
    quick.refused(2, "new", says="--form")
    assert not quick.home.exists()
    (quick.home / "forms").mkdir(parents=True)
    shutil.copy(Path(__file__).parents[1] / "fixtures" / "every_kind.toml", quick.home / "forms" / "eigen.toml")
    quick.refused(2, "new", says="--form")
    assert quick.show(quick.new(form="every-kind"))["form"] == {"id": "every-kind", "version": 1}


def test_list_shows_each_plan(quick: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    assert quick.json("list") == []
    assert "poptui new" in quick.ok("list")
    monkeypatch.setenv("POPTUI_TODAY", "2026-11-20")
    first = quick.given({"medewerker": "Anna", "leidinggevende": "Bert", "dienst": "Zorg"})
    quick.ok("row", "add", first, "4.3", "actie=Cursus", "tijdpad=voor 1 juli 2027")
    monkeypatch.setenv("POPTUI_TODAY", "2026-11-21")
    second = quick.given()
    listed = quick.json("list")
    assert [entry["id"] for entry in listed] == [second, first]
    assert re.fullmatch(STAMP.replace("21T", "20T"), listed[1].pop("updated"))
    more: dict[str, Any] = {
        "version": 1,
        "steps": [],
        "open": [],
        "follows": "",
        "in_force": False,
        "carried": [],
        "standing": [],
        "needs": {
            "employee": {"now": 6, "talk": 2, "other": 0},
            "manager": {"now": 0, "talk": 2, "other": 6},
        },
    }
    signed: dict[str, Any] = {"against": False, "signing": False, "signed": None}
    assert listed[1] == more | signed | {
        "id": first,
        "form": "gemeente",
        "employee": "Anna",
        "manager": "Bert",
        "unit": "Zorg",
        "status": "preparing",
        "due": None,
        "progress": {"required": 12, "filled": 4},
    }
    assert (listed[0]["employee"], listed[0]["due"]) == ("", None)
    out = quick.ok("list")
    assert [line.split()[0] for line in out.splitlines()] == ["NUMMER", second, first]
    assert "4 van 12" in out
    assert "gemeente" not in out.casefold()  # the name of a form can be private information
    assert quick.ok("list") == out


def test_plan_is_shown_with_the_keys_of_the_contract(quick: Cli) -> None:
    plan = quick.given({"medewerker": "Anna", "2.1": "Regel een\nregel twee"})
    quick.ok("set", plan, "2.1", "Anders", "--as", "manager")
    quick.ok(
        "row",
        "add",
        plan,
        "4.1",
        "actie=Cursus",
        "kosten=€ 1.250,50",
        "tijdpad=Q3 2027",
        "uren=in werktijd",
        "--as-typed",
    )
    shown = quick.json("show", plan)
    assert set(shown) >= {"id", "form", "status", "version", "answers", "tables", "signatures", "follow_ups", "changes"}
    assert (shown["id"], shown["status"], shown["version"]) == (plan, "preparing", 1)
    assert (shown["form"], shown["signatures"], shown["follow_ups"]) == ({"id": "gemeente", "version": 1}, [], [])
    answer = shown["answers"]["2.1"]
    assert (answer["value"], answer["by"]) == ("Anders", "manager")
    assert re.fullmatch(STAMP, answer["at"])
    assert list(shown["answers"]) == ["medewerker", "2.1"]
    (row,) = shown["tables"]["4.1"]
    assert set(row) >= {"row", "cells", "by", "at"}
    assert row["cells"] == {"actie": "Cursus", "tijdpad": "Q3 2027", "kosten": "€ 1.250,50", "uren": "in werktijd"}
    assert row["meanings"] == {"tijdpad": {"iso": ["2027-07-01", "2027-09-30"]}, "kosten": {"amount": 1250.5}}
    assert shown["tables"]["4.3"] == []
    assert shown["changes"] == 9
    out = quick.ok("show", plan)
    assert "Anders" in out
    assert "Kosten: € 1.250,50" in out


def test_understood_answer_has_its_meaning(quick: Cli) -> None:
    plan = quick.given()
    quick.ok("set", plan, "datum", "vrijdag 11 dec. 2026")
    quick.ok("set", plan, "GEEN-BEHOEFTE", "J")
    quick.ok("set", plan, "2.1.", "")
    quick.ok("set", plan, "2.2", "--", "- eerst dit\n- dan dat")
    shown = quick.show(plan)["answers"]
    assert shown["datum"]["iso"] == "2026-12-11"
    assert shown["geen-behoefte"]["value"] == "ja"
    assert shown["2.2"]["value"] == "- eerst dit\n- dan dat"
    assert "2.1" not in shown


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["2.11", "x"], "bedoelde u '2.1'?"),
        (["4.1", "x"], "poptui row add PLAN 4.1"),
        (["status", "definitief"], "vult zichzelf in"),
        (["datum", "ooit"], "een datum"),
        (["geen-behoefte", "misschien"], "ja of nee"),
        (["\x1b[31m\udcff", "x"], "␛[31m<U+DCFF>"),
        (["datum", "\x1b[31m\u009b"], "niet begrepen"),
        (["datum", "x" * 5000], "niet begrepen"),
        (["", "x"], "onbekend veld"),
    ],
)
def test_unknown_field_or_value_is_refused(quick: Cli, args: list[str], says: str) -> None:
    plan = quick.given({"2.1": "x"})
    line = quick.refused(3, "set", plan, *args, says=says)
    assert len(line) < 600


def test_plan_is_found_by_the_beginning_of_its_id(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "a"})
    path = quick.home / "plans" / f"{plan}.json"
    for name in (plan, plan[:3], plan.upper(), str(path), path.relative_to(tmp_path)):
        assert quick.json("show", name)["id"] == plan
    copied(quick, plan, f"{plan[:2]}-zelfde")
    line = quick.refused(3, "show", plan[:2], says="meer dan een plan begint zo")
    assert plan in line
    assert quick.json("show", plan)["id"] == plan
    copied(quick, plan, f"{plan}-langer")
    assert quick.json("show", plan)["id"] == plan, "a whole id is never ambiguous"
    for name in ("2zzzzzzz", "", "list", "./weg.json", f"plans/{plan}", "../" * 30, "x" * 5000):
        quick.refused(3, "show", name)
    quick.refused(4, "show", f"./{'x' * 5000}.json", says="de naam is te lang")


def test_plan_elsewhere_is_found_by_its_path(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "a"})
    there = tmp_path / "elders.json"
    (quick.home / "plans" / f"{plan}.json").rename(there)
    quick.ok("set", there, "2.1", "b")
    assert quick.texts(str(there))["2.1"] == "b"
    assert quick.json("list") == []


def test_home_option_goes_before_the_variable(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given()
    other = quick.at(tmp_path / "ander huis")
    assert other.json("list") == []
    there = other.new("--set", "medewerker=Ander")
    assert [entry["id"] for entry in quick.json("list")] == [plan]
    assert [entry["id"] for entry in other.json("list")] == [there]
    other.refused(3, "show", plan)
    quick.at(Path("~niemand-heet-zo")).refused(2, "list", says="deze gebruiker is er niet")


def test_undo_reverts_the_own_changes_one_by_one(quick: Cli) -> None:
    plan = quick.given({"2.1": "een"})
    quick.ok("set", plan, "2.1", "twee")
    quick.ok("set", plan, "2.2", "van een ander", "--as", "manager")
    assert quick.ok("undo", plan) == "Ongedaan gemaakt: 2.1\n"
    assert quick.texts(plan) == {"2.1": "een", "2.2": "van een ander"}
    quick.ok("row", "add", plan, "4.1", "actie=Cursus")
    assert quick.ok("undo", plan).startswith("Ongedaan gemaakt: 4.1/1")
    assert quick.rows(plan, "4.1") == []
    quick.ok("undo", plan)
    quick.refused(3, "undo", plan, says="er is niets om ongedaan te maken")
    quick.ok("undo", plan, "--as", "manager")
    assert quick.texts(plan) == {"2.1": "", "2.2": ""}


def test_undo_keeps_what_another_wrote_since(quick: Cli) -> None:
    plan = quick.given({"2.1": "van mij"})
    quick.ok("set", plan, "2.1", "van haar", "--as", "manager")
    quick.refused(3, "undo", plan, says="intussen door een ander gewijzigd")
    assert quick.texts(plan) == {"2.1": "van haar"}


def test_log_shows_who_wrote_what(quick: Cli) -> None:
    plan = quick.given({"2.1": "een\ntwee"})
    assert quick.ok("log", quick.given()) == ""
    quick.ok("row", "add", plan, "4.1", "actie=Cursus", "--as", "manager")
    quick.ok("row", "remove", plan, "4.1", "1")
    changes = quick.json("log", plan)
    assert all(set(change) >= {"at", "by", "where", "after"} for change in changes)
    assert all(re.fullmatch(STAMP, change["at"]) for change in changes)
    told = [(change["by"], change["where"], change["after"]) for change in changes]
    assert told[0] == ("employee", "2.1", "een\ntwee")
    assert told[-2:] == [("manager", "4.1/-/actie", "Cursus"), ("employee", "4.1/-/@there", "")]
    assert len(changes) == quick.show(plan)["changes"]
    out = quick.ok("log", plan)
    assert re.search(r"^\d\d-\d\d-\d{4} \d\d:\d\d  medewerker +2\.1 +een twee$", out, re.MULTILINE)
    assert "@" not in out
    assert "(rij weg)" in out


def test_check_lists_what_lacks(quick: Cli) -> None:
    plan = quick.given()
    found = quick.json("check", plan, code=1)
    assert all(set(one) == {"where", "for", "severity", "message"} for one in found)
    assert {one["severity"] for one in found} == {"lacks"}
    assert {one["for"] for one in found} == {"share", "agree"}
    assert "Nog nodig om de afspraken definitief te maken:" in quick.ok("check", plan, code=1)
    quick.ok("row", "add", plan, "4.3", "actie=Cursus", "tijdpad=ooit", "--as-typed")
    (advice,) = (one for one in quick.json("check", plan, code=1) if one["severity"] == "advice")
    assert (advice["where"], advice["for"]) == ("4.3/1/tijdpad", "agree")


def test_check_with_advice_alone_succeeds(quick: Cli) -> None:
    fields = ("medewerker", "functie", "dienst", "leidinggevende", "2.1", "2.2", "2.3", "2.4")
    plan = quick.given({**dict.fromkeys(fields, "ja"), "datum": "3-5-2027", "geen-behoefte": "ja"})
    assert quick.json("check", plan) == []
    assert quick.ok("check", plan) == "Er ontbreekt niets.\n"
    quick.ok("set", plan, "datum", "ooit", "--as-typed")
    found = quick.json("check", plan)
    assert [one["severity"] for one in found] == ["advice"]
    assert "'ooit' is niet begrepen" in quick.ok("check", plan)


def test_reading_commands_repeat_their_answer_and_write_nothing(quick: Cli) -> None:
    plan = quick.given({"2.1": "a"})
    quick.ok("list")
    before = {path: path.read_bytes() for path in quick.home.rglob("*") if path.is_file()}
    for args in (["show", plan], ["log", plan], ["export", plan], ["list"], ["set", plan, "2.1", "a"]):
        assert quick.ok(*args) == quick.ok(*args)
    assert {path: path.read_bytes() for path in quick.home.rglob("*") if path.is_file()} == before
    assert json.loads(quick.ok("show", plan, "--json")) == quick.show(plan)
