"""Own notes, and earlier text that is read and restored."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from poptui.exports.views import views_of
from poptui.forms.value import Value
from poptui.plans.plan import Entry
from poptui.plans.registers import Note, Register, parse
from poptui.store.plan_id import PlanId
from poptui.work.export import EXPORT_KINDS, export_text
from tests.support.cli import Cli
from tests.support.menu import menu_entries
from tests.support.pilot import Person, make_plan, person, workspace_of

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
WISHES = [
    {"competentie": "Schrijven", "actie": "Een cursus", "tijdpad": "Q3 2027", "kosten": "450"},
    {"competentie": "Rekenen", "actie": "Oefenen", "tijdpad": "2027", "kosten": "20"},
]
MENU = "Menu: kies met de pijlen en Enter"
NOTE, TABLE_NOTE = Note("2.1", "employee"), Note("4.1", "employee")


async def choose(someone: Person, name: str) -> None:
    """Chooses a line of the menu by its name, with arrows and Enter alone."""
    someone.types("<f10>")
    await someone.sees(MENU)
    await someone.sits_still()
    names = menu_entries(someone.screen())
    assert name in names, names
    someone.types("<down>" * names.index(name) + "<enter>")
    await someone.sees_no_more(MENU)
    await someone.sits_still()


def set_role(home: Path, role: str) -> None:
    """Sets the role of a home in its settings."""
    home.mkdir(parents=True, exist_ok=True)
    (home / "config.toml").write_text(f'[me]\nrole = "{role}"\n', encoding="utf-8")


# --- notes ------------------------------------------------------------------------------------


async def test_note_is_added_below_a_question(home: Path) -> None:
    """The menu puts a note below the question, ready to type; it is stored apart from the answer."""
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        await someone.sees("Deel 3 van 5")
        assert "Eigen notitie" not in someone.screen()
        await choose(someone, "Notitie")
        await someone.sees(r"Eigen notitie \(leest niemand anders")
        someone.types("Niet over [b]Piet <lt> beginnen<enter>tweede regel")
        plan = await someone.saved(lambda plan: plan.words(NOTE).endswith("regel"))
        assert plan.words(NOTE) == "Niet over [b]Piet < beginnen\ntweede regel"
        assert plan.text("2.1") == ""
        assert plan.registers[NOTE].by == "employee"
        await someone.sees(r"2\.1\.(.*\n)+?.*• nog nodig")
        someone.types("<tab>cv.pdf<tab>bekwaam")
        await someone.has_answered(**{"cv": "cv.pdf", "2.2": "bekwaam"})


async def test_note_is_shown_again_and_an_empty_one_is_not(home: Path) -> None:
    """A note is shown wherever its section is, also when the plan is opened again."""
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


async def test_table_has_one_note_below_its_totals(home: Path) -> None:
    """Row actions work as before."""
    async with person(home, make_plan(home, HEAD, {"4.1": WISHES}), size=(100, 50)) as someone:
        someone.types("<f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        await choose(someone, "Notitie")
        someone.types("Eerst rekenen")
        plan = await someone.saved(lambda plan: plan.words(TABLE_NOTE) == "Eerst rekenen")
        assert len(plan.rows("4.1")) == 2
        await someone.sees(r"Totaal kosten: € 470,00\n(.*\n)?.*Eigen notitie.*\n.*Eerst rekenen\n(.*\n)+.*4\.2\.")
        someone.types("<s-tab><left>k")
        await someone.saved(lambda plan: len(plan.rows("4.1")) == 3)
        await someone.sees("Totaal kosten: € 920,00")
        someone.types("<tab><f3><f4>")
        await someone.sees("Deel 5 van 5")
        await someone.sees(r"Totaal kosten: € 920,00\n(.*\n)?.*Eigen notitie.*\n.*Eerst rekenen")


async def test_note_is_undone_and_redone(home: Path) -> None:
    """Ctrl+Z elsewhere undoes the note and says so, Ctrl+Y redoes it; both show on the screen."""
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        await choose(someone, "Notitie")
        someone.types("Denk eraan<tab>")
        await someone.saved(lambda plan: plan.words(NOTE) == "Denk eraan")
        someone.types("<c-z>")
        await someone.saved(lambda plan: plan.words(NOTE) == "")
        await someone.hears("Ongedaan gemaakt: 2.1: eigen notitie")
        await someone.sees_no_more("Denk eraan")
        someone.types("<c-y>")
        await someone.saved(lambda plan: plan.words(NOTE) == "Denk eraan")
        await someone.hears("Opnieuw gedaan: 2.1: eigen notitie")
        await someone.sees("Denk eraan")


async def test_find_goes_to_the_question_of_a_note(home: Path) -> None:
    """F7 finds a note by a word in it."""
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


async def test_section_without_questions_has_no_note(home: Path) -> None:
    """The menu says where a note can be."""
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        someone.types("<f3><f3>")
        await someone.sees("Deel 1 van 5")
        await choose(someone, "Notitie")
        await someone.hears("Zet de cursor eerst bij een vraag")
        await choose(someone, "Eerdere tekst")
        await someone.hears("Zet de cursor eerst in een antwoord")


@pytest.fixture
def with_notes(home: Path) -> PlanId:
    """Returns a plan with notes of the employee and of the manager, at a question and at a table."""
    plan_id = make_plan(home, HEAD | {"2.1": "Voor iedereen"}, {"4.1": WISHES})
    workspace = workspace_of(home)
    for role, word in (("employee", "kraanvogel"), ("manager", "roerdomp")):
        for key in ("2.1", "4.1"):
            workspace.store.update(plan_id, [workspace.acts(role).write(Note(key, role), Value(f"{word} bij {key}"))])
    return plan_id


def notes(registers: Mapping[Register, Entry]) -> set[str]:
    """Returns the texts of all notes."""
    return {entry.words for one, entry in registers.items() if isinstance(one, Note)}


async def test_no_export_holds_a_note(home: Path, with_notes: PlanId, quick: Cli) -> None:
    """Whatever is exported, as what and by whom: no note is in it, also not hidden."""
    for role in ("employee", "manager"):
        set_role(home, role)
        async with person(home, with_notes) as someone:
            form, plan = someone.workspace.form_of(someone.plan()), someone.plan()
            assert len(notes(plan.registers)) == 4
        for view in views_of(form, plan, role):
            for kind in EXPORT_KINDS:
                if kind != "json" or view == "full":
                    text = export_text(form, plan, view, kind, role)
                    assert not {"kraanvogel", "roerdomp", "@note"} & set(re.findall(r"[@\w]+", text)), (view, kind)
                    assert quick.run("export", with_notes.name, "--view", view, "--to", kind).out == text
        for args in (["show"], ["show", "--json"], ["export"]):
            shown = quick.run(*args[:1], with_notes.name, *args[1:])
            assert shown.code == 0
            assert "Anna" in shown.out
            assert "roerdomp" not in shown.out or role == "manager"
            assert "kraanvogel" not in shown.out or role == "employee"


async def test_note_is_shown_to_its_role_only(home: Path, with_notes: PlanId, quick: Cli) -> None:
    """Another role in the same home sees the note nowhere: not on the screen, not by a search, not in the history."""
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
        log = quick.run("log", with_notes.name).out + quick.run("log", with_notes.name, "--json").out
        assert own in log
        assert other not in log


# --- earlier text -----------------------------------------------------------------------------


LONG = "Een heel lange zin die niet in een regel past. " * 12 + "Slotwoord."


async def test_earlier_text_is_read_whole_and_restored(home: Path) -> None:
    """The history of one answer shows earlier texts; one is restored after a question, and that can be undone."""
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
        await someone.sees("Laat staan +│ +Zet deze tekst terug")
        someone.types("<enter>")
        await someone.sees("Eerdere tekst bij")
        await someone.sits_still()
        assert someone.plan().text("2.1") == changed
        someone.types("<enter>")
        await someone.sees("Laat staan +│ +Zet deze tekst terug")
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


async def test_present_text_in_the_history_is_read_only(home: Path) -> None:
    """It is shown whole, without a question; Esc goes back to the list of texts."""
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


async def test_answer_never_written_has_no_earlier_text(home: Path) -> None:
    """The list is empty, Enter does nothing, and Esc goes back."""
    async with person(home, make_plan(home, HEAD), size=(100, 30)) as someone:
        await choose(someone, "Eerdere tekst")
        await someone.sees("Eerdere tekst bij 2\\.1")
        someone.types("<enter><enter>")
        await choose(someone, "Hele tekst")
        await someone.sits_still()
        await someone.sees("Eerdere tekst bij 2\\.1")
        someone.types("<esc>")
        await someone.sees("Deel 3 van 5")


async def test_restored_date_has_its_meaning(home: Path) -> None:
    """A restored date is a date again, in the file and on the screen."""
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        someone.types("<f3><tab*4><c-u>")
        await someone.has_answered(datum="")
        await choose(someone, "Eerdere tekst")
        await someone.sees(r"\(leeg\)")
        someone.types("<down><enter>")
        await someone.sees("Zet deze tekst terug")
        someone.types("<tab><enter>")
        plan = await someone.saved(lambda plan: plan.text("datum"))
        assert plan.registers[parse("datum")].iso == "2026-12-11"
        someone.types("<esc>")
        await someone.sees(r"Datum.*\n.*11-12-2026\n.*= .*11 december 2026")


async def test_cell_and_note_have_their_own_history(home: Path) -> None:
    """On a card the history is that of the cell with the cursor; a note has its own."""
    async with person(home, make_plan(home, HEAD, {"4.1": WISHES}), size=(100, 40)) as someone:
        await choose(someone, "Notitie")
        someone.types("Eerste notitie<tab><s-tab>")
        await someone.saved(lambda plan: plan.words(NOTE) == "Eerste notitie")
        await someone.sits_still()
        someone.types("<end> met meer")
        await someone.saved(lambda plan: plan.words(NOTE) == "Eerste notitie met meer")
        await choose(someone, "Eerdere tekst")
        await someone.sees(r"Eerdere tekst bij 2\.1, eigen notitie")
        someone.types("<down><enter>")
        await someone.sees("Zet deze tekst terug")
        someone.types("<tab><enter>")
        await someone.saved(lambda plan: plan.words(NOTE) == "Eerste notitie")
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


async def test_text_is_restored_from_the_history_of_the_plan(home: Path) -> None:
    """Other changes, such as an added row, can only be read."""
    async with person(home, make_plan(home, HEAD | {"2.1": "Eerst"}, {"4.1": WISHES[:1]}), size=(120, 40)) as someone:
        someone.types("<f2>2.<enter>")
        await someone.sees("Eerst")
        someone.types("<end> en toen<tab>")
        await someone.has_answered(**{"2.1": "Eerst en toen"})
        await choose(someone, "Geschiedenis")
        await someone.sees(r"Geschiedenis: wie schreef wat")
        texts = someone.screen().split("\n")[3::2]
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


async def test_text_of_a_removed_row_is_read_only(home: Path) -> None:
    """It can be read whole, and not be restored while the row is removed."""
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
