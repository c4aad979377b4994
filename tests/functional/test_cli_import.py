"""The command `import`: edited files are imported, conflicts are decided, anything else is refused."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.support.cli import Cli, snapshot


def full(quick: Cli, plan: str, name: str = "uit.md") -> Path:
    """Exports the whole plan as Markdown."""
    quick.ok("export", plan, "--view", "full", "-o", name, "--force")
    return Path(name)


def edit(path: Path, *changes: tuple[str, str]) -> None:
    """Changes a file by hand."""
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, (old, text)
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def test_answer_changed_by_hand_is_imported(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "zoals het was", "2.2": "blijft"})
    quick.ok("export", plan, "--view", "full", "-o", "uit.md")
    edit(tmp_path / "uit.md", ("zoals het was", "met de hand\nop twee regels"), ("**Functie:**", "**Functie:** Balie"))
    assert quick.ok("import", "uit.md", "--as", "manager") == f"{plan}\nsamengevoegd: 2 antwoorden overgenomen\n"
    answers = quick.json("show", plan)["answers"]
    assert answers["2.1"]["value"] == "met de hand\nop twee regels"
    assert {key: answer["by"] for key, answer in answers.items()} == {
        "2.1": "manager",
        "2.2": "employee",
        "functie": "manager",
    }
    assert quick.ok("import", "uit.md") == f"{plan}\nsamengevoegd: geen antwoorden overgenomen\n"
    assert quick.json("log", plan)[-1]["kind"] == "import"


def test_answer_removed_by_hand_is_cleared(quick: Cli) -> None:
    plan = quick.given({"2.1": "weg ermee", "medewerker": "Anna"})
    edit(full(quick, plan), ("weg ermee", ""), ("**Medewerker:** Anna\\", "**Medewerker:**\\"))
    assert quick.ok("import", "uit.md").endswith("2 antwoorden overgenomen\n")
    assert quick.texts(plan) == {"2.1": "", "medewerker": ""}


def test_answer_changed_on_both_sides_is_a_conflict_until_decided(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "begin", "2.2": "begin"}, {"actie": "begin"})
    quick.ok("export", plan, "--view", "full", "-o", "uit.md")
    text = (tmp_path / "uit.md").read_text(encoding="utf-8")
    (tmp_path / "uit.md").write_text(text.replace("begin", "daar"), encoding="utf-8")
    quick.ok("set", plan, "2.1", "hier")
    quick.ok("row", "set", plan, "4.1", "1", "actie=hier")
    line = quick.refused(3, "import", "uit.md", says="2 keer staat er hier iets anders dan in het bestand")
    assert "(2.1, 4.1/1/actie)" in line
    line = quick.refused(3, "import", "uit.md", "--take", "2.1=theirs", says="(4.1/1/actie)")
    assert "--take" in line
    assert quick.texts(plan) == {"2.1": "hier", "2.2": "begin"}
    assert quick.ok("import", "uit.md", "--as", "manager", "--take", "theirs", "--take", "2.1=both").endswith(
        "3 antwoorden overgenomen\n"
    )
    assert quick.texts(plan) == {"2.1": "hier\n\ndaar", "2.2": "daar"}
    assert quick.rows(plan, "4.1") == [{"actie": "daar"}]


@pytest.mark.parametrize(
    ("take", "text"),
    [
        (["ours"], "hier"),
        (["theirs"], "daar"),
        (["both"], "hier\n\ndaar"),
        (["2.1=theirs"], "daar"),
        (["theirs", "2.1=ours"], "hier"),
        (["2.1=ours", "theirs"], "hier"),
    ],
)
@pytest.mark.parametrize("kind", ["md", "json"])
def test_conflicting_answer_is_decided_by_take(
    quick: Cli, tmp_path: Path, kind: str, take: list[str], text: str
) -> None:
    plan = quick.given({"2.1": "begin"})
    there = quick.at(tmp_path / "ander")
    there.ok("import", full(quick, plan))
    quick.ok("set", plan, "2.1", "hier")
    there.ok("set", plan, "2.1", "daar", "--as", "manager")
    there.ok("export", plan, "--view", "full", "--to", kind, "-o", f"daar.{kind}")
    quick.refused(3, "import", f"daar.{kind}", says="(2.1)")
    quick.ok("import", f"daar.{kind}", *(word for choice in take for word in ("--take", choice)))
    answer = quick.show(plan)["answers"]["2.1"]
    assert answer["value"] == text
    assert answer["by"] == ("manager" if text == "daar" else "employee")  # equal texts keep the author of this home
    before = snapshot(quick.home)
    assert quick.ok("import", f"daar.{kind}").endswith("geen antwoorden overgenomen\n"), "decided once"
    assert snapshot(quick.home) == before
    assert there.ok("import", full(quick, plan)).startswith(plan)
    assert there.texts(plan) == {"2.1": text}


def test_deciding_for_both_joins_the_texts_in_one_answer(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"datum": "3-5-2027", "functie": "Balie", "geen-behoefte": "ja"})
    there = quick.at(tmp_path / "ander")
    there.ok("import", full(quick, plan))
    for cli, role, answers in (
        (quick, "employee", ("4-5-2027", "Beleid", "nee")),
        (there, "manager", ("5-5-2027", "Beheer", "misschien")),
    ):
        for key, value in zip(("datum", "functie", "geen-behoefte"), answers, strict=True):
            cli.ok("set", plan, key, value, "--as-typed", "--as", role)
    quick.ok("import", full(there, plan, "daar.md"), "--take", "both")
    assert quick.texts(plan) == {
        "datum": "2027-05-04 / 2027-05-05",
        "functie": "Beleid / Beheer",
        "geen-behoefte": "nee / misschien",
    }


def test_text_wins_over_a_concurrently_cleared_answer(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "begin", "2.2": "begin"})
    there = quick.at(tmp_path / "ander")
    there.ok("import", full(quick, plan))
    for cli, cleared, kept in ((quick, "2.1", "2.2"), (there, "2.2", "2.1")):
        cli.ok("set", plan, cleared, "")
        cli.ok("set", plan, kept, "verder")
    quick.ok("import", full(there, plan, "daar.md"))
    assert quick.texts(plan) == {"2.1": "verder", "2.2": "verder"}


def test_rows_added_changed_and_removed_by_hand_are_imported(quick: Cli) -> None:
    plan = quick.given(
        {}, {"actie": "een", "kosten": "100"}, {"actie": "twee", "wie": "Henk"}, {"actie": "drie", "tijdpad": "Q3 2027"}
    )
    ids = [row["row"] for row in quick.show(plan)["tables"]["4.1"]]
    path = full(quick, plan)
    edit(
        path,
        ("| 2 | | twee | | |\n", "| 2 | | tussen | Q1 2027 | |\n"),
        ("| 3 | | drie | Q3 2027 | |\n", "| 3 | | DRIE | Q3 2027 | € 5 |\n| 4 | Rust | vier | | n.t.b. |\n"),
        ("- Rij 2, **Wie helpt of regelt:** Henk\n", "- Rij 4, **Wie helpt of regelt:** Joost\n"),
    )
    assert quick.ok("import", path).endswith("9 antwoorden overgenomen\n")
    assert quick.rows(plan, "4.1") == [
        {"actie": "een", "kosten": "100"},
        {"actie": "tussen", "tijdpad": "Q1 2027", "wie": ""},
        {"actie": "DRIE", "tijdpad": "Q3 2027", "kosten": "€ 5"},
        {"competentie": "Rust", "actie": "vier", "kosten": "n.t.b.", "wie": "Joost"},
    ]
    assert [row["row"] for row in quick.show(plan)["tables"]["4.1"]][:3] == ids
    before = snapshot(quick.home)
    quick.ok("import", path)
    assert snapshot(quick.home) == before, "the same file twice adds nothing"
    path = full(quick, plan)
    edit(path, ("| 1 | | een | | 100 |\n", "| | | nieuw vooraan | | |\n"), ("| 3 | | DRIE | Q3 2027 | € 5 |\n", ""))
    assert quick.ok("import", path).endswith("1 rij weg\n")
    assert [row["actie"] for row in quick.rows(plan, "4.1")] == ["nieuw vooraan", "tussen", "vier"]


def test_only_the_row_removed_by_hand_is_removed(quick: Cli) -> None:
    plan = quick.given({}, {"actie": "een"}, {"actie": "twee"}, {"actie": "drie"})
    ids = [row["row"] for row in quick.show(plan)["tables"]["4.1"]]
    path = full(quick, plan)
    edit(path, ("| 1 | | een | | |\n", ""))
    assert quick.ok("import", path) == f"{plan}\nsamengevoegd: geen antwoorden overgenomen, 1 rij weg\n"
    assert [row["row"] for row in quick.show(plan)["tables"]["4.1"]] == ids[1:]


def test_row_removed_by_hand_but_changed_since_is_kept(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({}, {"actie": "een"}, {"actie": "twee"})
    there = quick.at(tmp_path / "ander")
    there.ok("import", full(quick, plan))
    path = full(quick, plan, "hand.md")
    edit(path, ("| 1 | | een | | |\n", ""))
    quick.ok("row", "set", plan, "4.1", "1", "kosten=300")
    quick.ok("import", path)
    assert [row["actie"] for row in quick.rows(plan, "4.1")] == ["een", "twee"], "taken out by hand"
    there.ok("row", "remove", plan, "4.1", "1")
    there.ok("row", "remove", plan, "4.1", "1")
    there.ok("export", plan, "--to", "json", "-o", "daar.json")
    full(quick, plan)
    assert quick.ok("import", "daar.json").endswith("1 rij weg\n")
    there.ok("import", "uit.md")
    for cli in (quick, there):
        assert cli.rows(plan, "4.1") == [{"actie": "een", "kosten": "300"}], "taken out elsewhere"
    assert there.ok("export", plan, "--view", "full") == quick.ok("export", plan, "--view", "full")


def test_blank_form_filled_in_by_hand_is_a_new_plan(quick: Cli, tmp_path: Path) -> None:
    empty = quick.given()
    quick.ok("export", empty, "--view", "blank", "-o", "leeg.md")
    text = (tmp_path / "leeg.md").read_text(encoding="utf-8")
    text = re.sub(r"(\*\*Medewerker:\*\*) \.+", r"\1 Jan Klaassen", text)
    text = re.sub(r"(\*\*Functie:\*\*) \.+", r"\1 Balie........................", text)
    text = re.sub(r"(\*\*Datum:\*\*) \.+", r"\1 3 mei 2027", text)
    text = re.sub(r"(doorgemaakt\? ¹\*\*\n\n)\.+", r"\1Van alles *en nog wat*.", text)
    text = text.replace("☐ ja ☐ nee", "☒ ja ☐ nee").replace("**☐ Op dit", "**[x] Op dit")
    text = text.replace("| 1 | | | | |\n| 2 | | | | |", "| 1 | Rust | Cursus | Q3 2027 | € 300 |\n| 2 | | Boek | | |")
    (tmp_path / "leeg.md").write_text(text, encoding="utf-8")
    out = quick.ok("import", "leeg.md", "--as", "employee")
    plan = out.split("\n")[0]
    assert plan != empty
    assert out.endswith("nieuw plan: 11 antwoorden overgenomen\n")
    assert quick.texts(plan) == {
        "medewerker": "Jan Klaassen",
        "functie": "Balie",
        "datum": "2027-05-03",
        "geen-behoefte": "ja",
        "2.1": "Van alles en nog wat.",
        "mobiliteitsbank": "ja",
    }
    assert quick.rows(plan, "4.1") == [
        {"competentie": "Rust", "actie": "Cursus", "tijdpad": "Q3 2027", "kosten": "€ 300"},
        {"actie": "Boek"},
    ]
    assert quick.rows(plan, "4.3") == []
    assert quick.ok("import", "leeg.md", "--into", plan).endswith("geen antwoorden overgenomen\n")
    assert len(quick.rows(plan, "4.1")) == 2


@pytest.mark.parametrize("view", ["agreement", "preparation"])
def test_empty_places_of_a_printed_form_are_no_answers(quick: Cli, view: str) -> None:
    plan = quick.given({"medewerker": "Anna", "4.2": "Steun"}, {"actie": "Wens"})
    quick.ok("export", plan, "--view", view, "-o", "uit.md")
    new = quick.ok("import", "uit.md").split("\n")[0]
    assert new != plan
    assert quick.texts(new) == {"medewerker": "Anna", "4.2": "Steun"}
    assert quick.rows(new, "4.1") == ([{"actie": "Wens"}] if view == "preparation" else [])


def test_empty_form_is_refused(quick: Cli) -> None:
    quick.ok("export", quick.given({"2.1": "x"}), "--view", "blank", "-o", "leeg.md")
    quick.refused(3, "import", "leeg.md", says="niets ingevuld")


def test_plan_of_another_id_is_merged_for_the_same_employee(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"medewerker": "Anna de Vries", "2.1": "hier"})
    there = quick.at(tmp_path / "ander")
    other = there.given({"medewerker": "Anna de Vries", "2.2": "daar", "2.1": ""}, {"actie": "Cursus"})
    there.ok("set", other, "2.3", "van de leidinggevende", "--as", "manager")
    full(there, other)
    quick.refused(3, "import", "uit.md", "--into", "2zzz", says="geen plan met dit nummer")
    assert quick.ok("import", "uit.md", "--into", plan[:4]) == f"{plan}\nsamengevoegd: 3 antwoorden overgenomen\n"
    assert quick.texts(plan) == {
        "medewerker": "Anna de Vries",
        "2.1": "hier",
        "2.2": "daar",
        "2.3": "van de leidinggevende",
    }
    assert quick.show(plan)["answers"]["2.3"]["by"] == "manager"
    assert quick.rows(plan, "4.1") == [{"actie": "Cursus"}]
    before = snapshot(quick.home)
    quick.ok("import", "uit.md", "--into", plan)
    assert snapshot(quick.home) == before
    there.ok("set", other, "2.2", "daar verder")
    there.ok("row", "move", other, "4.1", "1", "1")
    quick.ok("import", full(there, other), "--into", plan)
    assert quick.texts(plan)["2.2"] == "daar verder"
    quick.ok("set", plan, "2.2", "hier verder")
    there.ok("set", other, "2.2", "daar nog verder")
    quick.refused(3, "import", full(there, other), "--into", plan, says="(2.2)")
    assert len(quick.json("list")) == 1
    there.ok("set", other, "medewerker", "ANNA  de Vries")
    quick.ok("import", full(there, other), "--into", plan, "--take", "ours")


def test_plan_of_another_employee_or_form_is_refused(quick: Cli, tmp_path: Path) -> None:
    (tmp_path / "home" / "forms").mkdir(parents=True)
    own = (Path(__file__).parents[1] / "fixtures" / "every_kind.toml").read_text(encoding="utf-8")
    (tmp_path / "home" / "forms" / "eigen.toml").write_text(own, encoding="utf-8")
    anna, bert = quick.given({"medewerker": "Anna"}), quick.given({"medewerker": "Bert"})
    full(quick, anna)
    quick.refused(3, "import", "uit.md", "--into", bert, says="dit bestand is van 'Anna', het plan van 'Bert'")
    other = quick.new(form="every-kind")
    quick.refused(3, "import", "uit.md", "--into", other, says="van een ander formulier")
    edit(tmp_path / "uit.md", (f'"id":"{anna}"', f'"id":"{other}"'))
    quick.refused(3, "import", "uit.md", says="van een ander formulier")


def test_import_of_another_plan_keeps_the_status(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"medewerker": "Anna"})
    quick.ok("export", plan, "--to", "json", "-o", "uit.json")
    found = json.loads((tmp_path / "uit.json").read_text(encoding="utf-8"))
    found["id"] = "2anders"
    found["registers"]["@status"] = found["registers"]["medewerker"] | {"value": "signed"}
    (tmp_path / "uit.json").write_text(json.dumps(found), encoding="utf-8")
    quick.ok("import", "uit.json", "--into", plan)
    assert quick.show(plan)["status"] == "preparing"
