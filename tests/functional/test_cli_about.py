"""The commands about poptui itself: `forms keys doctor` and `demo --make`."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from poptui.forms.catalogue import BUILTIN
from poptui.store.safefile import make_folder
from poptui.work.actions import ACTIONS
from tests.support.cli import Cli
from tests.support.plans import BUILT_IN

EVERY_KIND = Path(__file__).parents[1] / "fixtures" / "every_kind.toml"
DEEP, LONG = b"id = " + b"[" * 5000, b"version = " + b"9" * 5000
"""TOML with deeper nesting, or a longer number, than Python can read."""
IN_THE_CONTRACT = {
    "app.help": ["F1", "?"],
    "app.menu": ["F10", "Ctrl+O"],
    "app.back": ["Esc", "Ctrl+G"],
    "app.quit": ["F9", "Ctrl+Q"],
    "app.redraw": ["Ctrl+L"],
    "field.next": ["Tab"],
    "field.previous": ["Shift+Tab"],
    "plan.sections": ["F2", "Ctrl+T"],
    "plan.previous_section": ["F3"],
    "plan.next_section": ["F4", "Ctrl+N"],
    "plan.next_empty": ["F5", "Ctrl+R"],
    "plan.find": ["F7", "Ctrl+F"],
    "plan.undo": ["Ctrl+Z"],
    "plan.redo": ["Ctrl+Y"],
    "table.agree": ["Ctrl+S"],
}


def own_form(cli: Cli, name: str, text: str) -> Path:
    """Puts a form in the folder for own forms."""
    path = cli.home / "forms" / name
    make_folder(path.parent)
    path.write_text(text, encoding="utf-8")
    return path


def test_forms_are_listed(cli: Cli) -> None:
    forms = cli.json("forms", "list")
    assert [form["id"] for form in forms] == BUILT_IN
    assert {form["id"]: form["country"] for form in forms} == {**dict.fromkeys(BUILT_IN, "NL"), "bijlagen": "BE"}
    gemeente = {"id": "gemeente", "title": "Persoonlijk Ontwikkelings Plan (POP)", "country": "NL"}
    assert [form for form in forms if form["id"] == "gemeente"] == [gemeente]
    lines = cli.ok("forms", "list").splitlines()
    assert [line.split()[:2] for line in lines] == [[form["id"], form["country"]] for form in forms]
    assert len({line.split(maxsplit=2)[2] for line in lines}) == len(BUILT_IN)  # each description occurs once


def test_form_is_shown_with_the_keys_of_the_contract(cli: Cli) -> None:
    form = cli.json("forms", "show", "gemeente")
    assert set(form) >= {"id", "title", "country", "sections", "signers"}
    fields = []
    for section in form["sections"]:
        assert set(section) >= {"key", "number", "title", "note", "groups"}
        for group in section["groups"]:
            assert set(group) >= {"key", "number", "title", "note", "filled_by", "shared", "agreed", "fields"}
            fields += group["fields"]
    for field in fields:
        assert set(field) >= {"key", "number", "kind", "question", "required", "plays", "columns"}
        for column in field["columns"]:
            assert set(column) >= {"key", "title", "kind", "plays"}
    by_key = {field["key"]: field for field in fields}
    assert (by_key["2.1"]["kind"], by_key["2.1"]["required"]) == ("text", True)
    assert [column["key"] for column in by_key["4.3"]["columns"]] == ["actie", "tijdpad", "kosten"]
    assert form["signers"] == [
        {"key": "medewerker", "title": "Medewerker"},
        {"key": "leidinggevende", "title": "Leidinggevende"},
    ]
    others = cli.json("forms", "show", "ontwikkelcontract")["sections"]
    lies = {one["key"]: one["lies"] for part in others for group in part["groups"] for one in group["fields"]}
    assert (lies["eerste-ronde"], lies["datum"]) == ("ahead", None)
    out = cli.ok("forms", "show", "gemeente")
    assert all(f"  {key} " in out for key in by_key)


def test_own_form_is_listed_and_a_broken_one_hides_no_other(quick: Cli) -> None:
    own_form(quick, "eigen.toml", EVERY_KIND.read_text(encoding="utf-8"))
    own_form(quick, "stuk.toml", 'id = "stuk"\n"\\u001b[31m" = 1')
    done = quick.run("forms", "list")
    assert (done.code, [line.split()[0] for line in done.out.splitlines()]) == (0, sorted([*BUILT_IN, "every-kind"]))
    assert done.err.startswith("poptui: ")
    assert done.err.count("\n") == 1
    assert "\x1b" not in done.err
    assert quick.json("forms", "show", "every-kind")["country"] == "BE"
    quick.refused(3, "forms", "show", "stuk", says="dit formulier klopt niet")
    quick.refused(3, "forms", "show", "gemeent", says="bedoelde u 'gemeente'?")
    found = quick.json("doctor", code=1)
    assert [one["check"] for one in found if not one["ok"]] == ["formulier"]


@pytest.mark.parametrize("data", [DEEP, LONG])
def test_own_form_beyond_pythons_limits_hides_no_other(quick: Cli, data: bytes) -> None:
    own_form(quick, "stuk.toml", data.decode())
    done = quick.run("forms", "list")
    assert (done.code, [line.split()[0] for line in done.out.splitlines()]) == (0, BUILT_IN)
    assert done.err.startswith("poptui: ")


def test_faults_of_a_form_file_are_all_named(cli: Cli, tmp_path: Path) -> None:
    good = shutil.copy(BUILTIN / "gemeente.toml", tmp_path / "goed.toml")
    assert cli.ok("forms", "check", good) == "goed.toml: in orde (gemeente, 26 velden)\n"
    assert cli.json("forms", "check", good) == []
    bad = tmp_path / "fout.toml"
    bad.write_text(
        Path(good).read_text(encoding="utf-8").replace('kind = "person"', 'kind = "persoon"'), encoding="utf-8"
    )
    issues = cli.json("forms", "check", bad, code=1)
    assert len(issues) == 2 + 2
    assert all(set(issue) == {"file", "path", "message"} for issue in issues)
    assert issues[0]["path"].endswith("fields[medewerker].kind")
    assert "bedoelde u 'person'?" in issues[0]["message"]
    assert len(cli.ok("forms", "check", bad, code=1).splitlines()) == 4


@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff\xfe" * 100, b"id = [", b"[" * 5000, DEEP, LONG, b"\x1b[31m = 1", b"id = 1\n\x9b = 2"]
)
def test_file_that_is_no_form_is_reported(quick: Cli, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "vorm.toml"
    path.write_bytes(data)
    issues = quick.json("forms", "check", path, code=1)
    assert issues
    out = quick.ok("forms", "check", path, code=1)
    assert out.startswith("vorm.toml: ")
    assert "\x1b" not in out


def test_unreadable_form_file_is_refused(quick: Cli, tmp_path: Path) -> None:
    quick.refused(3, "forms", "check", tmp_path / "weg.toml", says="dit bestand is er niet")
    quick.refused(3, "forms", "check", tmp_path, says="dit is een map")
    quick.refused(3, "forms", "check", "/dev/zero", says="te groot")
    quick.refused(4, "forms", "check", "x" * 5000, says="de naam is te lang")


def test_keys_are_listed_as_they_are_set(cli: Cli) -> None:
    actions: list[dict[str, Any]] = cli.json("keys")
    assert all(set(action) == {"action", "keys", "where", "help"} for action in actions)
    assert [action["action"] for action in actions] == [action.id for action in ACTIONS]
    keys = {action["action"]: action["keys"] for action in actions}
    assert keys | IN_THE_CONTRACT == keys
    out = cli.ok("keys")
    assert out.splitlines()[0].split() == ["TOETSEN", "WAAR", "WAT"]
    assert "Ctrl+Q" in out


def test_doctor_reports_no_fault_in_a_good_home(quick: Cli) -> None:
    assert "hij komt er bij het eerste plan" in quick.ok("doctor")
    assert not quick.home.exists()
    quick.given()
    found = quick.json("doctor")
    assert {one["ok"] for one in found} == {True}
    assert {"terminal", "locale", "map", "rechten", "sloten", "plannen"} <= {one["check"] for one in found}


def test_doctor_reports_each_fault(quick: Cli) -> None:
    plan = quick.given()
    (quick.home / "plans" / f"{plan}.json").chmod(0o644)
    (quick.home / "plans" / "stuk.json").write_text("{", encoding="utf-8")
    (quick.home / "config.toml").write_text('[me]\nrole = "baas"\n', encoding="utf-8")
    (quick.home / "drafts" / f"{plan}.1-1-2abcde.json").write_text("[]", encoding="utf-8")
    found = quick.json("doctor", code=1)
    wrong = {one["check"]: one["message"] for one in found if not one["ok"]}
    assert set(wrong) == {"rechten", "instellingen", "plan", "concept"}
    assert "chmod" in wrong["rechten"]
    assert "stuk.json" in wrong["plan"]
    out = quick.ok("doctor", code=1)
    assert out.count("FOUT") == len([one for one in found if not one["ok"]])


def test_doctor_reports_a_home_that_is_no_folder(quick: Cli, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    for home in (tmp_path / "bestand", tmp_path / "bestand" / "daarin"):
        found = quick.at(home).json("doctor", code=1)
        assert [one["check"] for one in found if not one["ok"]] == ["map", "plannen"]
        quick.at(home).refused(4, "new", "--form", "gemeente")


def test_demo_makes_the_example(cli: Cli, tmp_path: Path) -> None:
    assert cli.ok("demo", "--make", "voorbeeld") == "voorbeeld\n"
    assert not cli.home.exists()
    example = cli.at(tmp_path / "voorbeeld")
    (entry,) = example.json("list")
    assert (entry["employee"], entry["progress"]) == ("Samira Haddou", {"required": 12, "filled": 10})
    assert len(example.rows(entry["id"], "4.1")) == 3
    assert len(example.rows(entry["id"], "4.3")) == 1
    example.refused(3, "demo", "--make", tmp_path / "voorbeeld", says="staan al plannen")
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    example.refused(4, "demo", "--make", tmp_path / "bestand")
