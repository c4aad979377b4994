"""The pictures of units by commands, and the versions of forms that plans keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from poptui.forms.catalogue import BUILTIN
from tests.support.cli import Cli

QUESTION = "2.foto.zwaktes"


def test_unit_begins_with_its_first_answer(quick: Cli) -> None:
    """Its name is found whatever its case; an unknown question begins no unit."""
    quick.refused(3, "unit", "set", "Groen", "2.foto.zwakte", "x", says="bedoelde u")
    assert quick.json("unit", "list") == []
    quick.ok("unit", "set", "Groen", QUESTION, "Weinig\x1b[2J mensen")
    quick.ok("unit", "set", "GROEN", "2.foto.kansen", "-", stdin="Een nieuw park\n")
    (unit,) = quick.json("unit", "list")
    assert (unit["unit"], unit["form"]) == ("Groen", "bijlagen")
    answers = quick.json("unit", "show", "groen")["answers"]
    assert {key: (one["value"], one["by"]) for key, one in answers.items()} == {
        QUESTION: ("Weinig[2J mensen", "manager"),
        "2.foto.kansen": ("Een nieuw park", "manager"),
    }
    assert "Een nieuw park" in quick.ok("unit", "show", "Groen")
    assert quick.ok("list").startswith("Er zijn nog geen plannen")


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (("unit", "show", "Balie"), 3, "geen foto"),
        (("unit", "show"), 2, "verwacht 1 woord erachter"),
        (("unit", "set", "Balie"), 2, "verwacht 3 woorden erachter"),
        (("unit", "list", "Balie"), 2, "achter 'list' hoort niets"),
        (("unit", "set", " ", QUESTION, "x"), 3, "geen naam"),
    ],
)
def test_impossible_unit_command_is_refused(quick: Cli, args: tuple[str, ...], code: int, says: str) -> None:
    """The error is one line, and no unit is begun."""
    quick.refused(code, *args, says=says)
    assert not (quick.home / "units").exists() or not list((quick.home / "units").iterdir())


def test_unit_is_in_no_plan(quick: Cli) -> None:
    """Its questions cannot be answered in a plan, and no shared file holds its answers."""
    quick.ok("unit", "set", "Groen", QUESTION, "kraanvogel")
    plan = quick.new("--form", "bijlagen", "--set", "1.naam=Els", "--set", "3.leidinggevende=Bo")
    quick.refused(3, "set", plan, QUESTION, "x", says="onbekend veld")
    for view in ("full", "preparation", "agreement", "blank"):
        assert "kraanvogel" not in quick.ok("export", plan, "--view", view)
    assert "Wat zijn de zwaktes" in quick.ok("export", plan, "--view", "blank")
    quick.ok("share", plan, "--to", "employee", "-o", "plan.pop")
    assert "kraanvogel" not in Path("plan.pop").read_text()


def test_unit_answers_in_an_imported_file_are_refused(quick: Cli, tmp_path: Path) -> None:
    """A blank form with answers about the unit is refused, and the error says where they belong."""
    text = quick.ok("export", quick.new("--form", "bijlagen", "--set", "1.naam=Els"), "--view", "blank")
    at = text.index("Wat zijn de zwaktes")
    dots = text.index("....", at)
    end = text.index("\n", dots)
    (tmp_path / "papier.md").write_text(text[:dots] + "kraanvogel" + text[end:], encoding="utf-8")
    quick.refused(3, "import", "papier.md", says="hoort bij een afdeling")


# --- own forms, and their versions ----------------------------------------------------------------


def own_form(home: Path, version: int, title: str, name: str = "eigen") -> Path:
    """Puts an own form in a home."""
    text = (BUILTIN / "gemeente.toml").read_text(encoding="utf-8")
    text = text.replace('id = "gemeente"', f'id = "{name}"').replace("version = 1", f"version = {version}", 1)
    path = home / "forms" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace('title = "Terugblik"', f'title = "{title}"'), encoding="utf-8")
    return path


def test_plan_keeps_the_form_that_it_was_made_with(quick: Cli) -> None:
    """A new version is used for new plans; old plans show, export and ask as before."""
    own_form(quick.home, 1, "Toen")
    old = quick.new("--form", "eigen", "--set", "medewerker=Els")
    path = own_form(quick.home, 2, "Nu")
    new = quick.new("--form", "eigen", "--set", "medewerker=Bo")
    assert "2. Toen" in quick.ok("export", old, "--view", "blank")
    assert "2. Nu" in quick.ok("export", new, "--view", "blank")
    assert [quick.json("show", plan)["form"]["version"] for plan in (old, new)] == [1, 2]
    path.unlink()
    assert "2. Toen" in quick.ok("export", old, "--view", "blank")
    assert {one["id"] for one in quick.json("list")} == {old, new}


def test_form_changed_without_a_new_version_changes_for_all_plans(quick: Cli) -> None:
    """A correction in a form whose version stays the same applies to all plans."""
    own_form(quick.home, 1, "Tuen")
    plan = quick.new("--form", "eigen", "--set", "medewerker=Els")
    own_form(quick.home, 1, "Toen")
    assert "2. Toen" in quick.ok("export", plan, "--view", "blank")


CHANGED = (
    "versie 1 is gewijzigd nadat er een plan mee gemaakt is: zet version hoger, dan houdt dat plan zijn eigen vragen"
)


def test_form_changed_without_a_new_version_is_named_until_it_has_one(quick: Cli) -> None:
    """The check of the file and the doctor name it; a comment or a new plan changes nothing in that."""
    path = own_form(quick.home, 1, "Tuen")
    plan = quick.new("--form", "eigen", "--set", "medewerker=Els")
    path.write_text(f"# onze vragen\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert quick.json("forms", "check", path) == []
    assert faults_of_forms(quick) == []
    own_form(quick.home, 1, "Toen")
    quick.new("--form", "eigen", "--set", "medewerker=Bo")
    assert quick.json("forms", "check", path, code=1) == [{"file": "eigen.toml", "path": "version", "message": CHANGED}]
    assert quick.ok("forms", "check", path, code=1) == f"eigen.toml: version: {CHANGED}\n"
    assert len(faults_of_forms(quick)) == 1 and CHANGED in faults_of_forms(quick)[0]
    assert quick.show(plan)["answers"]["medewerker"]["value"] == "Els"
    own_form(quick.home, 2, "Toen")
    assert quick.json("forms", "check", path) == []
    assert faults_of_forms(quick) == []
    assert "2. Tuen" in quick.ok("export", plan, "--view", "blank")


def test_flaw_of_an_own_form_is_named_by_the_doctor_and_hides_no_plan(quick: Cli) -> None:
    path = own_form(quick.home, 1, "Toen")
    text = path.read_text(encoding="utf-8").replace('default = "nee"', 'default = "nooit"')
    path.write_text(text, encoding="utf-8")
    plan = quick.new("--form", "eigen", "--set", "medewerker=Els")
    wrong = "'nooit' is hier geen antwoord: schrijf ja of nee"
    assert [one["message"] for one in quick.json("forms", "check", path, code=1)] == [wrong]
    assert len(faults_of_forms(quick)) == 1 and wrong in faults_of_forms(quick)[0]
    assert quick.show(plan)["answers"]["medewerker"]["value"] == "Els"


def faults_of_forms(cli: Cli) -> list[str]:
    """Returns what the doctor finds wrong with forms."""
    done = cli.run("doctor", "--json")
    return [one["message"] for one in json.loads(done.out) if one["check"] == "formulier"]


def test_broken_form_hides_no_other(quick: Cli) -> None:
    """Plans of a form that is broken now use the version that they were made with; the fault is reported."""
    own_form(quick.home, 1, "Toen")
    plan = quick.new("--form", "eigen", "--set", "medewerker=Els")
    path = own_form(quick.home, 2, "Nu")
    path.write_text(path.read_text().replace("kind = ", "knd = ", 1), encoding="utf-8")
    assert "2. Toen" in quick.ok("export", plan, "--view", "blank")
    listed = quick.run("forms", "list", "--json")
    assert {one["id"] for one in json.loads(listed.out)} >= {"gemeente", "bijlagen", "smart"}
    told = quick.run("forms", "check", path)
    assert told.code == 1 and "bedoelde u 'kind'?" in told.out
