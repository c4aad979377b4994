"""A form was changed: what it does not ask any more stays, is shown in every whole view, and goes to nobody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.cli import Cli
from tests.support.pilot import person, workspace_of

HEAD = """
id = "eigen"
version = 1
title = "Eigen formulier"
country = "NL"
address = "je"
source = "Bron: wijzelf."

[[signers]]
key = "medewerker"
title = "Medewerker"
role = "employee"

[[sections]]
key = "1"
title = "Alles"
headed = true
shared = "must"
agreed = "frozen"

[[sections.groups]]
key = "vragen"

[[sections.groups.fields]]
key = "naam"
kind = "person"
title = "Naam"
plays = "employee"

[[sections.groups.fields]]
key = "doelen"
kind = "table"
title = "Doelen"

[[sections.groups.fields.columns]]
key = "doel"
title = "Doel"
kind = "text"
"""
HOW = """
[[sections.groups.fields.columns]]
key = "hoe"
title = "Hoe"
kind = "text"
"""
THE_REST = """
[[sections.groups.fields]]
key = "tabel"
kind = "table"
title = "Tabel"

[[sections.groups.fields.columns]]
key = "wat"
title = "Wat"
kind = "line"

[[sections.groups.fields]]
key = "dag"
kind = "date"
title = "Dag"

[[sections.groups.fields]]
key = "vraag"
kind = "text"
question = "Wat is er?"
"""
THEN, NOW = HEAD + HOW + THE_REST, HEAD
LINES = "Eerst dit.\n\n\n  **Vet** en `code`\n# een hekje\n| a | b |"
GONE = {"dag": "2027-06-01", "doelen/2/hoe": "stil\nof niet", "tabel/1/wat": "iets", "vraag": LINES}


def own_form(home: Path, text: str) -> Path:
    """Puts the form in a home."""
    path = home / "forms" / "eigen.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def filled_in(cli: Cli) -> str:
    """Fills in a plan with the form as it was, changes the form, and returns the plan."""
    own_form(cli.home, THEN)
    plan = cli.new("--set", "naam=Anna", form="eigen")
    cli.ok("set", plan, "vraag", "-", stdin=LINES)
    cli.ok("set", plan, "dag", "1 juni 2027")
    cli.ok("row", "add", plan, "doelen", "doel=Rekenen")
    cli.ok("row", "add", plan, "doelen", "doel=Schrijven", "hoe=stil\nof niet")
    cli.ok("row", "add", plan, "doelen", "hoe=weg")
    cli.ok("row", "remove", plan, "doelen", "3")
    cli.ok("row", "add", plan, "tabel", "wat=iets")
    own_form(cli.home, NOW)
    return plan


def left(cli: Cli, plan: str) -> dict[str, str]:
    """Returns what is not asked any more, by where it stands."""
    return {name: one["value"] for name, one in cli.show(plan)["not_asked"].items()}


def test_answers_that_are_not_asked_any_more_are_shown(quick: Cli) -> None:
    plan = filled_in(quick)
    assert left(quick, plan) == GONE
    assert quick.show(plan)["not_asked"]["dag"]["iso"] == "2027-06-01"
    out = quick.ok("show", plan)
    assert "\nNiet meer gevraagd\n  dag\n      2027-06-01\n  doelen/2/hoe\n      stil\n      of niet\n" in out
    assert "weg" not in out
    own_form(quick.home, THEN)
    assert left(quick, plan) == {}
    assert "Niet meer gevraagd" not in quick.ok("show", plan)


@pytest.mark.parametrize("kind", ["table", "note"])
def test_answer_to_a_question_that_became_something_else_is_shown(quick: Cli, kind: str) -> None:
    own_form(quick.home, THEN)
    plan = quick.new("--set", "vraag=Ja.", "--set", "naam=Anna", form="eigen")
    column = '\n[[sections.groups.fields.columns]]\nkey = "wat"\ntitle = "Wat"\nkind = "line"\n'
    text = f'[[sections.groups.fields]]\nkey = "vraag"\nkind = "{kind}"\ntitle = "Nu"\n'
    own_form(quick.home, f"{NOW}\n{text}{column if kind == 'table' else ''}")
    assert left(quick, plan) == {"vraag": "Ja."}


def test_table_that_became_a_question_has_its_cells_shown(quick: Cli) -> None:
    plan = filled_in(quick)
    own_form(quick.home, f'{NOW}\n[[sections.groups.fields]]\nkey = "tabel"\nkind = "text"\ntitle = "Nu"\n')
    assert left(quick, plan) == GONE


def test_cleared_answer_is_not_shown(quick: Cli) -> None:
    own_form(quick.home, THEN)
    plan = quick.new("--set", "vraag=Ja.", "--set", "naam=Anna", form="eigen")
    quick.ok("set", plan, "vraag", "")
    own_form(quick.home, NOW)
    assert left(quick, plan) == {}
    assert "Niet meer gevraagd" not in quick.ok("show", plan)
    assert "Niet meer gevraagd" not in quick.ok("export", plan, "--view", "full")


def test_check_advises_on_each_answer_that_is_not_asked_any_more(quick: Cli) -> None:
    plan = filled_in(quick)
    found = [one for one in quick.json("check", plan) if "niet meer gevraagd" in one["message"]]
    assert [one["where"] for one in found] == sorted(GONE)
    assert {one["severity"] for one in found} == {"advice"}
    assert found[0]["message"] == (
        "'dag' wordt niet meer gevraagd: wat er staat blijft bewaard, en 'poptui show' toont het onder "
        "'Niet meer gevraagd'"
    )


def test_full_text_has_what_is_not_asked_any_more_below_a_heading(quick: Cli) -> None:
    plan = filled_in(quick)
    text = quick.ok("export", plan, "--view", "full", "--to", "txt")
    assert "Niet meer gevraagd\n==================\n" in text
    assert all(f"\n{name}\n" in text for name in GONE)
    assert "of niet" in text and "weg" not in text


@pytest.mark.parametrize("kind", ["md", "json"])
def test_full_export_is_imported_with_what_is_not_asked_any_more(quick: Cli, tmp_path: Path, kind: str) -> None:
    plan = filled_in(quick)
    quick.ok("set", plan, "naam", "Anna Smit")
    quick.ok("export", plan, "--view", "full", "--to", kind, "-o", tmp_path / f"uit.{kind}")
    there = quick.at(tmp_path / "daar")
    own_form(there.home, NOW)
    there.ok("import", tmp_path / f"uit.{kind}")
    assert there.show(plan) | {"changes": 0} == quick.show(plan) | {"changes": 0}
    assert there.ok("export", plan, "--view", "full") == quick.ok("export", plan, "--view", "full")
    own_form(there.home, THEN)
    own_form(quick.home, THEN)
    assert there.show(plan) | {"changes": 0} == quick.show(plan) | {"changes": 0}


def test_answer_changed_in_the_file_comes_in_and_one_struck_out_stays(quick: Cli, tmp_path: Path) -> None:
    plan = filled_in(quick)
    file = tmp_path / "uit.md"
    text = quick.ok("export", plan, "--view", "full")
    assert text.count("**tabel/1/wat**\n\niets\n") == text.count("**dag**\n\n2027-06-01\n\n") == 1
    text = text.replace("**tabel/1/wat**\n\niets\n", "**tabel/1/wat**\n\niets anders\n")
    file.write_text(text.replace("**dag**\n\n2027-06-01\n\n", ""), encoding="utf-8")
    quick.ok("import", file)
    assert left(quick, plan) == GONE | {"tabel/1/wat": "iets anders"}


def test_words_below_the_heading_without_the_hidden_block_are_refused(quick: Cli, tmp_path: Path) -> None:
    """Where they belong is not known: they are not added to the answer above them."""
    plan = filled_in(quick)
    file = tmp_path / "uit.md"
    file.write_text(quick.ok("export", plan, "--view", "full").partition("<!--")[0], encoding="utf-8")
    quick.refused(3, "import", file, "--into", plan, says="hoort bij geen vraag")


@pytest.mark.parametrize("view", ["agreement", "preparation", "blank"])
def test_other_views_have_nothing_of_what_is_not_asked_any_more(quick: Cli, view: str) -> None:
    plan = filled_in(quick)
    for kind in ("md", "txt"):
        text = quick.ok("export", plan, "--view", view, "--to", kind)
        assert "Niet meer gevraagd" not in text and "of niet" not in text and "iets" not in text


def test_file_for_the_other_has_nothing_of_what_is_not_asked_any_more(quick: Cli, tmp_path: Path) -> None:
    """Not in the answers, and not in what the agreement was made of; the other can take the file in."""
    plan = filled_in(quick)
    quick.ok("agree", plan)
    file = tmp_path / "uit.pop"
    quick.ok("share", plan, "--to", "manager", "-o", file)
    data = file.read_text(encoding="utf-8")
    assert "Rekenen" in data and "Anna" in data
    assert not any(word in data for word in ("of niet", "iets", "Eerst dit", "2027-06-01"))
    text = quick.ok("export", plan, "--view", "full", "--for", "manager")
    assert "Rekenen" in text and "of niet" not in text and "iets" not in text
    there = quick.at(tmp_path / "daar")
    own_form(there.home, NOW)
    there.ok("import", file)
    assert (left(there, plan), there.rows(plan, "doelen")) == ({}, [{"doel": "Rekenen"}, {"doel": "Schrijven"}])
    assert there.show(plan)["status"] == "definitive"
    assert json.loads(data)["registers"].keys().isdisjoint({"dag", "vraag"})


def test_agreement_is_not_changed_by_what_is_not_asked_any_more(quick: Cli) -> None:
    """It was agreed with the form as it was; nothing that is still asked was written since."""
    own_form(quick.home, THEN)
    plan = quick.new("--set", "naam=Anna", "--set", "vraag=Ja.", form="eigen")
    quick.ok("agree", plan)
    own_form(quick.home, NOW)
    assert [one["where"] for one in quick.json("check", plan)] == ["vraag"]


def test_agreed_answer_that_is_not_asked_any_more_is_not_changed_by_a_file(quick: Cli, tmp_path: Path) -> None:
    own_form(quick.home, THEN)
    plan = quick.new("--set", "naam=Anna", "--set", "vraag=Ja.", form="eigen")
    quick.ok("agree", plan)
    own_form(quick.home, NOW)
    file = tmp_path / "uit.md"
    text = quick.ok("export", plan, "--view", "full")
    assert "**vraag**\n\nJa.\n" in text
    file.write_text(text.replace("**vraag**\n\nJa.\n", "**vraag**\n\nNee.\n"), encoding="utf-8")
    assert quick.run("import", file).code == 1
    assert left(quick, plan) == {"vraag": "Ja."}


async def test_last_section_shows_what_is_not_asked_any_more(quick: Cli) -> None:
    plan = filled_in(quick)
    async with person(quick.home, workspace_of(quick.home).store.find(plan), size=(90, 50)) as someone:
        await someone.sees(r"Niet meer gevraagd(.*\n)+.*doelen/2/hoe\n.*stil\n.*of niet(.*\n)+.*tabel/1/wat\n.*iets")


async def test_list_names_a_form_that_was_changed_without_a_new_version(quick: Cli) -> None:
    filled_in(quick)
    async with person(quick.home, size=(110, 40)) as someone:
        await someone.reads("versie 1 is gewijzigd nadat er een plan mee gemaakt is: zet version hoger")
