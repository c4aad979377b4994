"""The command `export`: views, kinds, readers, and existing files."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from poptui.exports.views import VIEWS, views_of
from poptui.work.export import EXPORT_KINDS, VIEW_NAMES
from tests.functional.test_cli_agreement import PAPER, ready
from tests.functional.test_cli_sharing import anna, bob
from tests.support.cli import Cli
from tests.support.plans import blank, gemeente

__all__ = ["anna", "bob"]  # the fixtures of the tests of sharing


def test_every_view_has_a_name() -> None:
    assert tuple(VIEW_NAMES) == VIEWS
    assert EXPORT_KINDS == ("md", "txt", "json")


def test_agreement_is_the_default_view(quick: Cli) -> None:
    plan = quick.given({"medewerker": "Anna", "2.1": "Mijn terugblik", "3.4.a": "De noodzaak"}, {"actie": "Mijn wens"})
    agreement = quick.ok("export", plan)
    assert agreement == quick.ok("export", plan, "--view", "agreement", "--to", "md")
    assert "De noodzaak" in agreement
    assert "Mijn terugblik" not in agreement
    assert "Mijn wens" not in agreement


@pytest.mark.parametrize("view", views_of(gemeente(), blank(gemeente())))
@pytest.mark.parametrize("kind", ["md", "txt"])
def test_each_view_ends_in_one_newline_and_is_the_same_each_time(quick: Cli, view: str, kind: str) -> None:
    plan = quick.given({"medewerker": "Anna", "2.1": "x\n\n\n"}, {"actie": "Cursus"})
    text = quick.ok("export", plan, "--view", view, "--to", kind)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert text == quick.ok("export", plan, "--view", view, "--to", kind)
    if kind == "txt":
        assert max(map(len, text.splitlines())) <= 80


def test_json_export_holds_the_whole_plan(quick: Cli) -> None:
    plan = quick.given({"2.1": "x"})
    text = quick.ok("export", plan, "--to", "json")
    assert json.loads(text)["id"] == plan
    assert text.endswith("}\n")
    assert text == quick.ok("export", plan, "--to", "json", "--view", "full")
    quick.refused(3, "export", plan, "--to", "json", "--view", "agreement", says="altijd het hele plan")


def test_export_for_hr_is_refused_until_all_have_signed(quick: Cli) -> None:
    """As sharing with HR is; a blank form holds nothing of a person."""
    plan = quick.given({"2.1": "x"})
    for args in (["--view", "full"], ["--view", "preparation"], ["--to", "json"], []):
        quick.refused(1, "export", plan, "--for", "hr", *args, says="nog geen ondertekende afspraken")
    assert quick.ok("export", plan, "--for", "hr", "--view", "blank")


WORDS = {"2.1": "Ijsvogel", "2.4": "Grutto", "3.1.a": "Wielewaal", "3.4.a": "Kraanvogel"}
"""Words in parts that go to the manager always (2), by choice (3.1) and of the employee (3.4)."""


@pytest.mark.parametrize(
    "kind", [["--view", "full"], ["--to", "json"], ["--view", "preparation"], ["--view", "agreement"]]
)
def test_export_for_a_reader_holds_what_sharing_sends(quick: Cli, tmp_path: Path, kind: list[str]) -> None:
    """No word is printed for a reader that is not in the file that sharing makes for them."""
    head = {
        "functie": "Klerk",
        "dienst": "Zorg",
        "leidinggevende": "Bob",
        "datum": "11-12-2026",
        "2.2": "x",
        "2.3": "x",
    }
    plan = quick.given({"medewerker": "Anna", **head, **WORDS}, {"competentie": "Roerdomp", "actie": "Scholekster"})
    text = quick.ok("export", plan, "--for", "manager", *kind)
    quick.ok("share", plan, "--to", "manager", "-o", tmp_path / "deel.pop")
    sent = (tmp_path / "deel.pop").read_text(encoding="utf-8")
    every = {*WORDS.values(), "Roerdomp", "Scholekster"}
    assert {word for word in every if word in text} <= {word for word in every if word in sent}
    assert "Wielewaal" not in text and "Wielewaal" in quick.ok("export", plan, "--view", "full")


def test_export_for_the_employee_lacks_what_the_manager_kept(quick: Cli) -> None:
    """In the home of a manager, what was not shared with the employee stays out."""
    quick.home.mkdir()
    (quick.home / "config.toml").write_text('[me]\nrole = "manager"\n', encoding="utf-8")
    plan = quick.ok("new", "--form", "bijlagen").strip()
    quick.ok("set", plan, "2.1", "Kraanvogel")
    for kind in (["--view", "full"], ["--to", "json"]):
        assert "Kraanvogel" not in quick.ok("export", plan, "--for", "employee", *kind)
        assert "Kraanvogel" in quick.ok("export", plan, *kind)
        assert "Kraanvogel" in quick.ok("export", plan, "--for", "manager", *kind)


def test_blank_form_of_a_signed_plan_names_nobody(quick: Cli) -> None:
    """It has no answers, no names and no signatures."""
    plan = quick.given({"medewerker": "Anna Smit", "leidinggevende": "Bob Baas"}, {"actie": "Cursus"})
    text = quick.ok("export", plan, "--view", "blank")
    assert text == quick.ok("forms", "blank", "gemeente") and "Anna" not in text and "Bob" not in text


def test_existing_file_is_replaced_only_with_force(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "x"})
    path = tmp_path / "uit.md"
    assert quick.ok("export", plan, "-o", "uit.md") == ""
    text = path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_text("van mij", encoding="utf-8")
    quick.refused(3, "export", plan, "-o", "uit.md", says="--force")
    assert path.read_text(encoding="utf-8") == "van mij"
    quick.ok("export", plan, "--output", path, "--force")
    assert path.read_bytes() == text
    assert {found.name for found in tmp_path.iterdir()} == {"home", "uit.md"}


def test_refused_export_makes_no_file(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given()
    quick.refused(3, "export", "2zzz", "-o", "uit.md")
    quick.refused(1, "export", plan, "--for", "hr", "--view", "full", "-o", "uit.md")
    assert not (tmp_path / "uit.md").exists()


# --- whose preparation, and what people signed ---------------------------------------------------------


def test_preparation_is_that_of_the_person_of_the_home(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The employee's home prints the employee's, the manager's home the manager's; each says whose it is."""
    plan = anna.new(form="bijlagen")
    for key, words in (("1.naam", "Anna"), ("3.medewerker", "Anna"), ("3.leidinggevende", "Bob"), ("1.1", "Goed")):
        anna.ok("set", plan, key, words)
    anna.ok("share", plan, "--to", "manager", "--also", "1.1", "-o", tmp_path / "1.pop")
    bob.ok("import", tmp_path / "1.pop")
    bob.ok("set", plan, "2.1", "Zij groeit snel")
    employees, managers = (one.ok("export", plan, "--view", "preparation") for one in (anna, bob))
    assert "Goed" in employees and "Zij groeit snel" not in employees
    assert "Zij groeit snel" in managers and "Goed" not in managers
    assert "wat de medewerker voor het gesprek" in employees and "wat de leidinggevende voor het gesprek" in managers


def test_preparation_of_who_prepares_nothing_is_refused(bob: Cli) -> None:
    """In the municipal form the manager has no part of the own: the error says so, and which views there are."""
    plan = bob.new()
    line = bob.refused(3, "export", plan, "--view", "preparation", says="bereidt de leidinggevende niets voor")
    assert "full" in line


def test_preparation_names_who_wrote_what_another_wrote(anna: Cli) -> None:
    """What another wrote in an answer or a row says so below it; one's own says nothing."""
    plan = anna.given({"2.1": "Van mij"})
    anna.ok("set", plan, "2.2", "Van een ander", "--as", "manager")
    anna.ok("row", "add", plan, "4.1", "actie=Van mij")
    anna.ok("row", "add", plan, "4.1", "actie=Van een ander", "--as", "manager")
    text = anna.ok("export", plan, "--view", "preparation")
    assert text.count("Geschreven door") == 2
    assert "Van een ander\n\n> Geschreven door: medewerker" in text
    assert "Geschreven door (rij 2): " in text


def test_full_has_the_signatures_as_they_stand_and_is_read_back(anna: Cli, tmp_path: Path) -> None:
    """Nobody signed, one signed, all signed: the block says so, and importing the file changes nothing."""
    plan = ready(anna)
    for signer in ("", "medewerker", "leidinggevende"):
        if signer:
            anna.ok("sign", plan, "--as", signer, *PAPER)
        text = anna.ok("export", plan, "--view", "full")
        assert text.count("☒ **voor akkoord**") == ["", "medewerker", "leidinggevende"].index(signer)
        (tmp_path / "vol.md").write_text(text)
        before = anna.show(plan)
        anna.ok("import", tmp_path / "vol.md")
        assert anna.show(plan) == before
        if not signer:
            anna.ok("agree", plan)
