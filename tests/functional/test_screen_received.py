"""Name and role, importing a plan from a file, and drafts of programs that ended."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from poptui.forms.value import Value
from poptui.plans.edit import Author
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.registers import Note, parse
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import DraftId
from poptui.work.export import export_text
from tests.support.menu import menu_entries
from tests.support.pilot import Person, make_plan, person, workspace_of

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
LONG = "\n".join(f"Regel {number} van een lange tekst." for number in range(1, 81))


@pytest.fixture
def here(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Returns an empty folder that is the working directory."""
    folder = tmp_path / "hier"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def go(someone: Person, name: str, seen: str) -> None:
    """Chooses an action of the list's menu by its name, and waits for what it opens."""
    someone.types("<f10>")
    await someone.sees("Menu: kies")
    rows = menu_entries(someone.screen())
    someone.types("<down>" * rows.index(name) + "<enter>")
    await someone.sees(seen)
    await someone.sits_still()


# --- name and role --------------------------------------------------------------------------------


@pytest.mark.parametrize("leaving", ["<tab><enter>", "<esc>", "<c-g>"])
async def test_name_and_role_are_saved_by_button_and_escape(home: Path, leaving: str) -> None:
    """The name and role are in config.toml, and changes are then written in that role."""
    make_plan(home, HEAD)
    (home / "config.toml").write_text('theme = "light"\n[me]\n# mijn rol\nrole = "employee"\n', encoding="utf-8")
    async with person(home) as someone:
        await go(someone, "Wie u bent", "Wie bent u")
        someone.types("Henk Terpstra<enter><down>" + leaving)
        await someone.hears("U schrijft nu als leidinggevende")
        someone.types("<up><enter>")
        await someone.sees("rol: leidinggevende")
        await go(someone, "Notitie", "Eigen notitie")
        someone.types("Gezien")
        note = Note("2.1", "manager")
        await someone.saved(lambda plan: plan.words(note) == "Gezien")
    text = (home / "config.toml").read_text(encoding="utf-8")
    assert 'name = "Henk Terpstra"' in text and 'role = "manager"' in text
    assert 'theme = "light"' in text and "# mijn rol" in text


async def test_unchanged_name_and_role_write_no_settings(home: Path) -> None:
    """Opening the screen and going back writes no settings."""
    async with person(home) as someone:
        await go(someone, "Wie u bent", "Wie bent u")
        someone.types("<esc>")
        await someone.sees(r"\+ nieuw plan")
    assert not (home / "config.toml").exists()


async def test_broken_settings_are_not_overwritten(home: Path) -> None:
    """The fault is told once; going back again leaves, and the file is unchanged."""
    home.mkdir(mode=0o700)
    (home / "config.toml").write_text("theme = \n", encoding="utf-8")
    async with person(home) as someone:
        await someone.reads("de instellingen zijn niet te lezen (config.toml, regel 1")
        await go(someone, "Wie u bent", "Wie bent u")
        someone.types("Henk<esc>")
        await someone.sees("! de instellingen zijn niet te lezen")
        someone.types("<esc>")
        await someone.sees(r"\+ nieuw plan")
    assert (home / "config.toml").read_text(encoding="utf-8") == "theme = \n"


# --- a plan from a file ---------------------------------------------------------------------------


def exported(home: Path, folder: Path) -> Path:
    """Exports a plan of another home to a file, whole."""
    workspace = workspace_of(home)
    loaded = workspace.read(make_plan(home, HEAD | {"2.1": "Van elders"}))
    file = folder / "POP Anna Smit heel plan.md"
    file.write_text(export_text(loaded.form, loaded.plan, "full", "md"), encoding="utf-8")
    return file


async def test_imported_plan_is_reported_and_listed(home: Path, here: Path, tmp_path: Path) -> None:
    """The name of a file in the working directory is enough; what came in is told, and the plan is in the list."""
    file = exported(tmp_path / "elders", here)
    async with person(home) as someone:
        await someone.sees("nog geen plannen")
        someone.types("i")
        await someone.sees("Een plan ontvangen")
        someone.types(file.name + "<enter>")
        await someone.reads("nieuw plan: 6 antwoorden overgenomen")
        someone.types("<esc><up><enter>")
        await someone.sees("^ Anna Smit")
        await someone.has_answered(**{"2.1": "Van elders"})


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "Typ eerst de naam"),
        ("is-er-niet.md", "dit bestand is er niet"),
        ("map", "Dit is een map of apparaat"),
        ("pijp", "Dit is een map of apparaat"),
        ("kapot.md", "kapot.md"),
        ("~zo-heet-niemand/x.md", "geen thuismap"),
    ],
)
async def test_failed_import_is_told_and_keeps_the_file_name(home: Path, here: Path, name: str, said: str) -> None:
    """A missing or foreign file is reported in one line; the typed name stays, also on coming back."""
    (here / "map").mkdir()
    os.mkfifo(here / "pijp")
    (here / "kapot.md").write_bytes(b"\xff\xfe niets")
    async with person(home, size=(100, 24)) as someone:
        someone.types("i" + name + "<enter>")
        await someone.sees("^ *! ")
        await someone.reads(said)
        someone.types("<esc>i")
        await someone.sees("Een plan ontvangen")
        if name:
            await someone.sees(f"▌ {name}")
    assert not list((home / "plans").iterdir())


async def test_cursor_stays_on_its_plan_when_the_order_changes(home: Path) -> None:
    """A plan that moves to the top because it was changed keeps the cursor; Enter opens it again."""
    names = ["Anna Smit", "Bob de Wit", "Cor Bos"]
    for name in names:
        make_plan(home, {"medewerker": name})
    async with person(home) as someone:
        order = sorted(names, key=someone.screen().index)
        someone.types("<home><down*2><enter>")
        await someone.sees(f"^ {order[2]} · ")
        someone.types("Klerk<c-g>")
        await someone.sees(r"\+ nieuw plan")
        await someone.sits_still()
        someone.types("<enter>")
        await someone.sees(f"^ {order[2]} · ")


# --- drafts ---------------------------------------------------------------------------------------


def leave_draft(home: Path, role: str, **texts: str) -> PlanId:
    """Leaves a draft, as a program does that could not save and ended."""
    plan_id = make_plan(home, HEAD)
    workspace = workspace_of(home)
    acts = EditBuilder(Author("2zzz", role), "2026-11-20T10:00:00Z")
    edits = [acts.write(parse(where), Value(text)) for where, text in texts.items()]
    workspace.store.keep_draft(DraftId(f"{plan_id.name}.999999-1-abc"), edits)
    return plan_id


async def test_note_in_a_draft_is_shown_and_applied(home: Path) -> None:
    """A draft with only a note shows the note, and Overnemen puts it at its question."""
    plan_id = leave_draft(home, "employee", **{"2.1/@note-employee": "Vraag naar rooster"})
    async with person(home, plan_id) as someone:
        await someone.reads("2.1, eigen notitie: Vraag naar rooster")
        someone.types("<tab><enter>")
        await someone.saved(lambda plan: plan.words(Note("2.1", "employee")) == "Vraag naar rooster")
        await someone.sees("│ Vraag naar rooster")
    assert not list((home / "drafts").iterdir())


async def test_draft_of_another_role_is_not_shown(home: Path) -> None:
    """What a manager could not save is not shown to the employee, and is kept for the manager."""
    plan_id = leave_draft(home, "manager", **{"2.1": "Alleen voor mij"})
    async with person(home, plan_id) as someone:
        await someone.sees("Deel 3 van 5")
        assert "Alleen voor mij" not in someone.screen()
    assert len(list((home / "drafts").iterdir())) == 1
    (home / "config.toml").write_text('[me]\nrole = "manager"\n', encoding="utf-8")
    async with person(home, plan_id) as someone:
        await someone.reads("2.1: Alleen voor mij")


async def test_draft_is_scrolled_and_discarded(home: Path) -> None:
    """A long text starts at its top and can be scrolled to its end; only Weggooien removes it, and writes nothing."""
    plan_id = leave_draft(home, "employee", **{"2.1": LONG})
    async with person(home, plan_id) as someone:
        await someone.sees("Regel 1 van")
        assert "Regel 80 van" not in someone.screen()
        await someone.walks("<pagedown>", "Regel 80 van")
        await someone.walks("<pageup>", "Regel 1 van")
        someone.types("<tab><tab><enter>")
        await someone.sees("Deel 3 van 5")
        await someone.sits_still()
        assert someone.plan().text("2.1") == ""
    assert not list((home / "drafts").iterdir())
