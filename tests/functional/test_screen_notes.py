"""Notes of one's own, and earlier text that is read and put back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from poptui.exports.views import views_of
from poptui.forms.kinds import Meaning
from poptui.plans.plan import Entry, note_place
from poptui.store.plan_id import PlanId
from poptui.work.export import KINDS, export_text
from tests.support.command import Run
from tests.support.pilot import Person, make_plan, person, workspace_of

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
WISHES = [
    {"competentie": "Schrijven", "actie": "Een cursus", "tijdpad": "Q3 2027", "kosten": "450"},
    {"competentie": "Rekenen", "actie": "Oefenen", "tijdpad": "2027", "kosten": "20"},
]
MENU = "Menu: kies met de pijlen en Enter"
NOTE, TABLE_NOTE = "2.1/@note-employee", "4.1/@note-employee"


async def choose(someone: Person, name: str) -> None:
    """Choose a line of the menu by its name, with arrows and Enter alone."""
    someone.types("<f10>")
    await someone.sees(MENU)
    await someone.sits_still()
    names = [row[1:19].strip() for row in someone.screen().split("\n")[1:]]
    assert name in names, names
    someone.types("<down>" * names.index(name) + "<enter>")
    await someone.sees_no_more(MENU)
    await someone.sits_still()


def set_role(home: Path, role: str) -> None:
    """Have the home write in a role."""
    home.mkdir(parents=True, exist_ok=True)
    (home / "config.toml").write_text(f'[me]\nrole = "{role}"\n', encoding="utf-8")


# --- notes ------------------------------------------------------------------------------------


async def test_a_note_at_a_question(home: Path) -> None:
    """The menu puts a note below the question, ready to type; it is kept apart from the answer."""
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        await someone.sees("Deel 3 van 5")
        assert "Eigen notitie" not in someone.screen()
        await choose(someone, "Notitie")
        await someone.sees(r"Eigen notitie \(alleen u leest die")
        someone.types("Niet over [b]Piet <lt> beginnen<enter>tweede regel")
        plan = await someone.saved(lambda plan: plan.text(NOTE).endswith("regel"))
        assert plan.text(NOTE) == "Niet over [b]Piet < beginnen\ntweede regel"
        assert plan.text("2.1") == ""
        assert plan.registers[NOTE].by == "employee"
        await someone.sees(r"• 2\.1\.")
        someone.types("<tab>cv.pdf<tab>bekwaam")
        await someone.has_answered(**{"cv": "cv.pdf", "2.2": "bekwaam"})


async def test_a_note_stands_there_again(home: Path) -> None:
    """A note is shown wherever its section is, now and when the plan is opened once more; an empty one is not."""
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        await choose(someone, "Notitie")
        someone.types("Denk aan de verhuizing<f4>")
        await someone.sees("Deel 4 van 5")
        await choose(someone, "Notitie")
        await someone.sees("Eigen notitie")
        someone.types("<f3>")
        await someone.sees("Deel 3 van 5")
        await someone.sees(r"2\.1\. (.*\n)+.*Eigen notitie.*\n.* Denk aan de verhuizing\n(.*\n)+.*Bijlage")
        await someone.sits_still()
        await choose(someone, "Notitie")
        someone.types("<end>!<esc>")
        await someone.sees(r"\+ nieuw plan")
        await someone.sits_still()
        someone.types("<home><enter>")
        await someone.sees("Denk aan de verhuizing!")
        someone.types("<f4>")
        await someone.sees("Deel 4 van 5")
        await someone.sits_still()
        assert "Eigen notitie" not in someone.screen()


async def test_a_note_at_a_table(home: Path) -> None:
    """A table has one note, below its rows and totals; acts on rows go on as before."""
    async with person(home, make_plan(home, HEAD, {"4.1": WISHES}), size=(100, 50)) as someone:
        someone.types("<f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        await choose(someone, "Notitie")
        someone.types("Eerst rekenen")
        plan = await someone.saved(lambda plan: plan.text(TABLE_NOTE) == "Eerst rekenen")
        assert len(plan.rows("4.1")) == 2
        await someone.sees(r"Totaal kosten: € 470,00\n(.*\n)?.*Eigen notitie.*\n.*Eerst rekenen\n(.*\n)+.*4\.2\.")
        someone.types("<s-tab><left>k")
        await someone.saved(lambda plan: len(plan.rows("4.1")) == 3)
        await someone.sees("Totaal kosten: € 920,00")
        someone.types("<tab><f3><f4>")
        await someone.sees("Deel 5 van 5")
        await someone.sees(r"Totaal kosten: € 920,00\n(.*\n)?.*Eigen notitie.*\n.*Eerst rekenen")


async def test_a_note_is_taken_back(home: Path) -> None:
    """Ctrl+Z elsewhere takes the note back and says so, Ctrl+Y brings it again; both show on the screen."""
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        await choose(someone, "Notitie")
        someone.types("Denk eraan<tab>")
        await someone.saved(lambda plan: plan.text(NOTE) == "Denk eraan")
        someone.types("<c-z>")
        await someone.saved(lambda plan: plan.text(NOTE) == "")
        await someone.hears("Ongedaan gemaakt: 2.1: eigen notitie")
        await someone.sees_no_more("Denk eraan")
        someone.types("<c-y>")
        await someone.saved(lambda plan: plan.text(NOTE) == "Denk eraan")
        await someone.hears("Opnieuw gedaan: 2.1: eigen notitie")
        await someone.sees("Denk eraan")


async def test_a_note_is_found_by_a_word(home: Path) -> None:
    """F7 finds a note by a word in it and goes to its question."""
    async with person(home, make_plan(home, HEAD, {"4.1": WISHES}), size=(100, 40)) as someone:
        await choose(someone, "Notitie")
        someone.types("Denk aan de kraanvogel<f7>KRAANVOGEL")
        await someone.sees(r"2\.1, eigen notitie: Denk aan de kraanvogel")
        someone.types("<esc><f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        await choose(someone, "Notitie")
        someone.types("Ook een roerdomp<f7>roerdomp")
        await someone.sees(r"4\.1, eigen notitie: Ook een roerdomp")
        someone.types("<esc><f7>kraanvogel<enter>")
        await someone.sees("Deel 3 van 5")
        await someone.sees("Denk aan de kraanvogel")


async def test_without_a_question_there_is_no_note(home: Path) -> None:
    """In a section where nothing is asked the menu says where a note can be."""
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        someone.types("<f3><f3>")
        await someone.sees("Deel 1 van 5")
        await choose(someone, "Notitie")
        await someone.hears("Zet de cursor eerst bij een vraag")
        await choose(someone, "Eerdere tekst")
        await someone.hears("Zet de cursor eerst in een antwoord")


@pytest.fixture
def with_notes(home: Path) -> PlanId:
    """Give a plan with notes of the employee and of the manager, at a question and at a table."""
    plan_id = make_plan(home, HEAD | {"2.1": "Voor iedereen"}, {"4.1": WISHES})
    workspace = workspace_of(home)
    for role, word in (("employee", "kraanvogel"), ("manager", "roerdomp")):
        for key in ("2.1", "4.1"):
            workspace.store.update(
                plan_id, [workspace.acts(role).write(note_place(key, role), Meaning(f"{word} bij {key}"))]
            )
    return plan_id


def notes(registers: dict[str, Entry]) -> set[str]:
    """Give the texts of all notes."""
    return {entry.value for where, entry in registers.items() if "@note" in where}


async def test_no_export_holds_a_note(home: Path, with_notes: PlanId, run: Run) -> None:
    """Whatever is exported, as what and by whom: nobody's note is in it, not hidden either."""
    for role in ("employee", "manager"):
        set_role(home, role)
        async with person(home, with_notes) as someone:
            form, plan = someone.workspace.form_of(someone.plan()), someone.plan()
            assert len(notes(plan.registers)) == 4
        for view in views_of(form, plan):
            for kind in KINDS:
                if kind != "json" or view == "full":
                    text = export_text(form, plan, view, kind)
                    assert not {"kraanvogel", "roerdomp", "@note"} & set(re.findall(r"[@\w]+", text)), (view, kind)
                    assert run("export", with_notes.name, "--view", view, "--to", kind).out == text
        for args in (["show"], ["show", "--json"], ["export"]):
            shown = run(*args[:1], with_notes.name, *args[1:])
            assert shown.code == 0
            assert "Anna" in shown.out
            assert "roerdomp" not in shown.out or role == "manager"
            assert "kraanvogel" not in shown.out or role == "employee"


async def test_a_note_is_of_one_role_alone(home: Path, with_notes: PlanId, run: Run) -> None:
    """Another role in the same home sees a note nowhere: not on the screen, not by a word, not in any history."""
    for role, own, other in (("employee", "kraanvogel", "roerdomp"), ("manager", "roerdomp", "kraanvogel")):
        set_role(home, role)
        async with person(home, with_notes, size=(120, 50)) as someone:
            for section in ("2.", "4."):
                someone.types(f"<f2>{section}<enter>")
                await someone.sees(rf"{own} bij {section}1")
                assert other not in someone.screen()
            someone.types(f"<f7>{other}")
            await someone.sees(f" {other}")
            await someone.sits_still()
            assert f": {other}" not in someone.screen()
            someone.types(f"<esc><f7>{own}")
            await someone.sees(rf"2\.1, eigen notitie: {own} bij 2\.")
            await someone.sees(rf"4\.1, eigen notitie: {own} bij 4\.")
            someone.types("<esc>")
            await someone.sits_still()
            await choose(someone, "Geschiedenis")
            await someone.sees(rf"2\.1, eigen notitie\n +{own}")
            assert other not in someone.screen()
        log = run("log", with_notes.name).out + run("log", with_notes.name, "--json").out
        assert own in log
        assert other not in log


# --- earlier text -----------------------------------------------------------------------------


LONG = "Een heel lange zin die niet in een regel past. " * 12 + "Slotwoord."


async def test_earlier_text_is_read_whole_and_put_back(home: Path) -> None:
    """The history of one answer shows what stood there; after a question it stands there again, and can be undone."""
    plan_id = make_plan(home, HEAD | {"2.1": LONG, "2.2": "Een ander antwoord"})
    async with person(home, plan_id, size=(100, 40)) as someone:
        someone.types("<f2>2.<enter>")
        await someone.sees("Slotwoord")
        someone.types("<down*30><c-u>Anders")
        await someone.saved(lambda plan: plan.text("2.1").endswith("Anders"))
        changed = someone.plan().text("2.1")
        assert "Slotwoord" not in changed
        await choose(someone, "Eerdere tekst")
        await someone.sees(r"Eerdere tekst bij 2\.1, het laatste bovenaan")
        assert not {"Slotwoord.", "antwoord"} & set(someone.screen().split())
        someone.types("<down><enter>")
        await someone.sees("Slotwoord")
        await someone.sees("Laat staan +Zet deze tekst terug")
        someone.types("<enter>")
        await someone.sees("Eerdere tekst bij")
        await someone.sits_still()
        assert someone.plan().text("2.1") == changed
        someone.types("<enter>")
        await someone.sees("Laat staan +Zet deze tekst terug")
        someone.types("<tab><enter>")
        await someone.hears("Teruggezet bij 2.1. Ctrl+Z maakt dat ongedaan")
        await someone.has_answered(**{"2.1": LONG})
        await someone.sits_still()
        someone.types("<esc>")
        await someone.sees("Slotwoord")
        someone.types("<c-z>")
        await someone.has_answered(**{"2.1": changed})
        await someone.sees_no_more("Slotwoord")
        await someone.sees("Anders")
        await someone.hears("Ongedaan gemaakt: 2.1: antwoord")


async def test_what_stands_there_now_is_only_read(home: Path) -> None:
    """A text that stands there already is shown whole, without a question; Esc goes back to the list of texts."""
    async with person(home, make_plan(home, HEAD | {"2.1": LONG}), size=(100, 40)) as someone:
        someone.types("<f2>2.<enter>")
        await someone.sees("Slotwoord")
        await choose(someone, "Eerdere tekst")
        await someone.sees("Eerdere tekst bij")
        someone.types("<enter>")
        await someone.sees("Slotwoord")
        assert "Zet deze tekst terug" not in someone.screen()
        someone.types("<esc>")
        await someone.sees("Eerdere tekst bij")
        someone.types("<esc>")
        await someone.sees("Deel 3 van 5")
        assert len(someone.plan().history) == 6


async def test_an_answer_that_was_never_written_has_no_earlier_text(home: Path) -> None:
    """The list is empty, Enter does nothing, and one goes back with Esc."""
    async with person(home, make_plan(home, HEAD), size=(100, 30)) as someone:
        await choose(someone, "Eerdere tekst")
        await someone.sees("Eerdere tekst bij 2\\.1")
        someone.types("<enter><enter>")
        await choose(someone, "Hele tekst")
        await someone.sits_still()
        await someone.sees("Eerdere tekst bij 2\\.1")
        someone.types("<esc>")
        await someone.sees("Deel 3 van 5")


async def test_an_emptied_answer_comes_back_with_its_meaning(home: Path) -> None:
    """A date that is put back is a date again, in the file and on the screen."""
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        someone.types("<f3><tab*4><c-u>")
        await someone.has_answered(datum="")
        await choose(someone, "Eerdere tekst")
        await someone.sees(r"\(leeg\)")
        someone.types("<down><enter>")
        await someone.sees("Zet deze tekst terug")
        someone.types("<tab><enter>")
        plan = await someone.saved(lambda plan: plan.text("datum"))
        assert plan.registers["datum"].iso == "2026-12-11"
        someone.types("<esc>")
        await someone.sees(r"✓ Datum\n.*11-12-2026\n.*= .*11 december 2026")


async def test_earlier_text_of_a_cell_and_of_a_note(home: Path) -> None:
    """On a card the history is that of the cell with the cursor; a note has its own."""
    async with person(home, make_plan(home, HEAD, {"4.1": WISHES}), size=(100, 40)) as someone:
        await choose(someone, "Notitie")
        someone.types("Eerste notitie<tab><s-tab>")
        await someone.saved(lambda plan: plan.text(NOTE) == "Eerste notitie")
        await someone.sits_still()
        someone.types("<end> met meer")
        await someone.saved(lambda plan: plan.text(NOTE) == "Eerste notitie met meer")
        await choose(someone, "Eerdere tekst")
        await someone.sees(r"Eerdere tekst bij 2\.1, eigen notitie")
        someone.types("<down><enter>")
        await someone.sees("Zet deze tekst terug")
        someone.types("<tab><enter>")
        await someone.saved(lambda plan: plan.text(NOTE) == "Eerste notitie")
        someone.types("<esc>")
        await someone.sees("Eerste notitie")
        await someone.sees_no_more("met meer")
        someone.types("<f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        someone.types("<c-e>")
        await someone.sees("Rij 1 van 2")
        someone.types("<end> en lezen<tab>")
        await someone.saved(lambda plan: plan.rows("4.1")[0].text("competentie") == "Schrijven en lezen")
        someone.types("<s-tab>")
        await choose(someone, "Eerdere tekst")
        await someone.sees(r"Eerdere tekst bij 4\.1 rij 1, Competentie")
        assert "Een cursus" not in someone.screen()
        someone.types("<down><enter>")
        await someone.sees("Zet deze tekst terug")
        someone.types("<tab><enter>")
        await someone.saved(lambda plan: plan.rows("4.1")[0].text("competentie") == "Schrijven")
        someone.types("<esc>")
        await someone.sees(r"Competentie\n.* Schrijven\n")


async def test_a_text_is_put_back_from_the_whole_history(home: Path) -> None:
    """The history of the plan does the same; what is no text, such as a row that came, is only read."""
    async with person(home, make_plan(home, HEAD | {"2.1": "Eerst"}, {"4.1": WISHES[:1]}), size=(120, 40)) as someone:
        someone.types("<f2>2.<enter>")
        await someone.sees("Eerst")
        someone.types("<end> en toen<tab>")
        await someone.has_answered(**{"2.1": "Eerst en toen"})
        await choose(someone, "Geschiedenis")
        await someone.sees(r"Geschiedenis: wie schreef wat")
        texts = someone.screen().split("\n")[2::2]
        first, added = (
            texts.index("   Eerst"),
            texts.index("   (rij toegevoegd) Schrijven · Een cursus · Q3 2027 · 450"),
        )
        someone.types("<down>" * added + "<enter>")
        await someone.sees_no_more("Geschiedenis")
        assert "Zet deze tekst terug" not in someone.screen()
        someone.types("<esc>")
        await someone.sees("Geschiedenis")
        await someone.sits_still()
        someone.types("<home>" + "<down>" * first + "<enter>")
        await someone.sees("Zet deze tekst terug")
        await someone.sees(r"medewerker, 2\.1:\n(.*\n)?.*Eerst")
        someone.types("<tab><enter>")
        await someone.has_answered(**{"2.1": "Eerst"})
        await someone.sees(r"· 2\.1\n +Eerst\n(.*\n)*.* 2\.1\n +Eerst en toen")


async def test_a_text_of_a_row_that_is_gone_is_only_read(home: Path) -> None:
    """What stood in a row that was taken out can be read whole; it cannot be put back while the row is not there."""
    plan_id = make_plan(home, HEAD, {"4.1": [WISHES[0] | {"actie": LONG}]})
    async with person(home, plan_id, size=(120, 40)) as someone:
        someone.types("<f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        someone.types("<delete>")
        await someone.sees("Weghalen")
        someone.types("<tab><enter>")
        await someone.saved(lambda plan: not plan.rows("4.1"))
        await choose(someone, "Geschiedenis")
        await someone.sees(r"rij die weg is")
        lines = someone.screen().split("\n")
        before = lines[: next(at for at, line in enumerate(lines) if "lange zin" in line) - 1]
        someone.types("<down>" * sum(" · " in line for line in before) + "<enter>")
        await someone.sees("Slotwoord")
        assert "Zet deze tekst terug" not in someone.screen()
        someone.types("<esc><esc>")
        await someone.sees("Deel 5 van 5")
        someone.types("<c-z>")
        await someone.saved(lambda plan: len(plan.rows("4.1")) == 1)
