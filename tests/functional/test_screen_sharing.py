"""Sharing on the screens: what is shared and what is not, imports, conflicts, roles and units."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from poptui.forms.value import Value
from poptui.plans.registers import Note, ShareMark, parse
from poptui.work.sharing.share import share_plan
from tests.support.cli import Cli, run_inside
from tests.support.menu import menu_entries
from tests.support.pilot import Person, file_of, make_plan, person, workspace_of

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
READY = {**HEAD, "2.1": "een", "2.2": "twee", "2.3": "drie", "2.4": "vier"}
SIZES = [(80, 24), (60, 20)]


@pytest.fixture
def over(tmp_path: Path) -> Path:
    """Returns the exchange folder."""
    folder = tmp_path / "over"
    folder.mkdir()
    return folder


@pytest.fixture
def bob(tmp_path: Path, over: Path) -> Cli:
    """Returns the manager's command, in a home of its own."""
    settle(tmp_path / "bob", over, "manager")
    return Cli(run_inside, tmp_path / "bob").at(tmp_path / "bob")


def settle(home: Path, over: Path, role: str) -> None:
    """Writes the name, the role and the exchange folder to the settings of a home."""
    home.mkdir(exist_ok=True, mode=0o700)
    (home / "config.toml").write_text(f'exchange = "{over}"\n[me]\nrole = "{role}"\n', encoding="utf-8")


async def act(someone: Person, name: str, seen: str) -> None:
    """Chooses an action of the menu by its name, and waits for what it opens."""
    someone.types("<f10>")
    await someone.sees("Menu: kies")
    await someone.walks("<down>", f"^ {name}") if name not in someone.screen() else None
    rows = menu_entries(someone.screen())
    someone.types("<down>" * rows.index(name) + "<enter>")
    await someone.sees(seen)
    await someone.sits_still()


# --- Delen ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_what_lacks_for_sharing_is_listed(home: Path, size: tuple[int, int]) -> None:
    """Until everything that must be shared is filled in, Delen lists what lacks, and its one button goes there."""
    async with person(home, make_plan(home, {**HEAD, "2.1": "een"}), size=size) as someone:
        await act(someone, "Delen", "Delen met de leidinggevende")
        await someone.sees("Eerst moet dit nog ingevuld worden")
        await someone.reads("2.2 Welke competenties heb je de afgelopen jaren ontwikkeld?' is nog niet ingevuld")
        someone.types("<enter>")
        await someone.sees("· voorbereidend ·")


@pytest.mark.parametrize("size", SIZES)
async def test_sharing_by_keys_shares_the_ticked_parts(home: Path, over: Path, bob: Cli, size: tuple[int, int]) -> None:
    """What must be shared and what is ticked is shared, nothing else; the screen and the part itself say so."""
    settle(home, over, "employee")
    plan = make_plan(home, {**READY, "3.1.a": "kraanvogel", "3.3.a": "roerdomp"})
    async with person(home, plan, size=size) as someone:
        await act(someone, "Delen", "Gaat altijd mee")
        await someone.sees("✓ 2.1, 2.2, 2.3, 2.4")
        someone.types("<down><space>")
        await someone.sees(r"\[x\] 3.1.a Wat kost je energie")
        someone.types("<tab>")
        await someone.sees(r"\(x\) in de map om over te dragen")
        someone.types("<tab><enter>")
        await someone.sees("Meegegaan")
        await someone.sees("✓ 3.1.a$")
        someone.types("<esc>")
        await someone.hears("Gedeeld met de leidinggevende")
        assert someone.plan().words(ShareMark("3.1.a", "employee")) == "ja"
        assert someone.plan().words(ShareMark("3.3", "employee")) == ""
    assert len(list(over.iterdir())) == 1
    (told,) = json.loads(bob.ok("receive", "--json"))
    assert "3.1.a" in told["changed"] and "3.3.a" not in told["changed"]


async def test_unticked_part_is_no_longer_shared(home: Path, over: Path) -> None:
    """A part that was shared and is unticked is not in the next file."""
    settle(home, over, "employee")
    plan = make_plan(home, {**READY, "3.1.a": "kraanvogel"})
    workspace = workspace_of(home)
    share_plan(workspace, plan, "manager", also=["3.1"], file=over / "eerst")
    async with person(home, plan) as someone:
        await someone.sees("● leidinggevende leest mee")
        await act(someone, "Delen", r"\[x\] 3.1.a Wat kost")
        someone.types("<down><space><down><space><down><space><down><space>")
        await someone.sees(r"\[ \] 3.1.a Wat kost")
        await someone.sees(r"\[ \] 3.1.d Wat wil je wel")
        someone.types("<tab><tab><enter>")
        await someone.sees("Meegegaan")
        assert "3.1" not in someone.screen()
    (file,) = over.glob("*.pop")
    assert "kraanvogel" not in file.read_text()


async def test_file_name_is_suggested_without_an_exchange_folder(home: Path, tmp_path: Path) -> None:
    """The name says whose plan it is and for whom, and the screen says how to give the file."""
    async with person(home, make_plan(home, READY), size=(100, 30)) as someone:
        await act(someone, "Delen", "POP Anna Smit voor leidinggevende.pop")
        await someone.walks("<tab>", "POP Anna Smit voor leidinggevende.pop")
        someone.types("<tab><c-a>")
        line = tmp_path / "mijn.pop"
        await someone.sits_still()
        someone.types("<end>" + "<backspace*60>" + str(line) + "<tab><enter>")
        await someone.reads("Geef of stuur het aan de leidinggevende")
    assert line.stat().st_mode & 0o777 == 0o600


async def test_note_is_shared_only_when_ticked(home: Path, over: Path, bob: Cli, tmp_path: Path) -> None:
    """The manager's note is shared only when it is ticked; the employee then reads it as the manager's."""
    settle(home, over, "employee")
    plan = make_plan(home, READY)
    share_plan(workspace_of(home), plan, "manager")
    bob.ok("receive")
    bob.ok("set", plan.name, "2.1", "Fijn gelezen", "--note")
    async with person(bob.home, plan) as someone:
        await act(someone, "Delen", "Eigen notities")
        await someone.walks("<tab>", r"\[ \] 2.1 .*\n?.*spatie kiest")
        someone.types("<space>")
        await someone.sees(r"\[x\] 2.1")
        someone.types("<tab><tab><enter>")
        await someone.sees("je notitie bij 2.1")
    async with person(home) as someone:
        someone.types("i")
        await someone.sees("Ontvang: van")
        someone.types("<enter>")
        await someone.sees("Ontvangen")
        someone.types("<esc><enter><f3>")
        await someone.reads("Notitie van de leidinggevende: Fijn gelezen")


# --- Ontvangen ------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_conflict_shows_both_texts_and_waits_for_a_choice(
    home: Path, over: Path, bob: Cli, size: tuple[int, int]
) -> None:
    """Each text has its author; nothing is imported until one is chosen; then the plan has the chosen text."""
    settle(home, over, "employee")
    plan = make_plan(home, READY)
    share_plan(workspace_of(home), plan, "manager")
    bob.ok("receive")
    for key, text in (("2.1", "van Bob"), ("2.2", "ook van Bob")):
        bob.ok("set", plan.name, key, text)
    bob.ok("share", plan.name, "--to", "employee")
    here = Cli(run_inside, home).at(home)
    for key, text in (("2.1", "van Anna"), ("2.2", "ook van Anna")):
        here.ok("set", plan.name, key, text)
    async with person(home, size=size) as someone:
        someone.types("i<enter>")
        await someone.sees("Twee teksten op één plek · 1 van 2")
        await someone.sees("HIER +IN HET BESTAND\n +medewerker, .* leidinggevende, ")
        await someone.sees("van Anna +van Bob")
        someone.types("<esc>")
        await someone.reads("Er is nog niets ontvangen")
        assert someone.plan().text("2.1") == "van Anna"
        someone.types("<s-tab*9><tab>")
        await someone.sits_still()
        someone.types("<enter>")
        await someone.sees("1 van 2")
        someone.types("<right><enter>")
        await someone.sees("2 van 2")
        await someone.sees("ook van Anna +ook van Bob")
        await someone.sits_still()
        someone.types("<right><right><enter>")
        await someone.reads("2 antwoorden overgenomen, van Bob (leidinggevende)")
        assert someone.plan().text("2.1") == "van Bob"
        assert someone.plan().text("2.2") == "ook van Anna\n\nook van Bob"
    assert list(over.iterdir()) == []


async def test_rest_of_the_conflicts_is_decided_at_once(home: Path, over: Path, bob: Cli) -> None:
    """Two buttons decide on all that are left; on the last one they are gone."""
    settle(home, over, "employee")
    plan = make_plan(home, READY)
    share_plan(workspace_of(home), plan, "manager")
    bob.ok("receive")
    here = Cli(run_inside, home).at(home)
    for key in ("2.1", "2.2", "2.3"):
        bob.ok("set", plan.name, key, f"Bob over {key}")
        here.ok("set", plan.name, key, f"Anna over {key}")
    bob.ok("share", plan.name, "--to", "employee")
    async with person(home) as someone:
        someone.types("i<enter>")
        await someone.sees("1 van 3")
        await someone.sees("Ook de rest: uit het bestand")
        someone.types("<enter>")
        await someone.sees("2 van 3")
        await someone.sits_still()
        someone.types("<right*4><enter>")
        await someone.reads("2 antwoorden overgenomen, van Bob (leidinggevende)")
        assert [someone.plan().text(key) for key in ("2.1", "2.2", "2.3")] == [
            "Anna over 2.1",
            "Bob over 2.2",
            "Bob over 2.3",
        ]


async def test_plan_with_another_id_is_joined_after_a_question(home: Path, over: Path, bob: Cli) -> None:
    """For a file with another id about the same employee, a question asks whether they belong together."""
    settle(home, over, "employee")
    mine = make_plan(home, READY)
    theirs = make_plan(bob.home, {**HEAD, "2.1": "", "3.4.a": ""})
    bob.ok("set", theirs.name, "3.4.a", "Nieuwe wet", "--as", "together")
    bob.ok("share", theirs.name, "--to", "employee")
    async with person(home) as someone:
        someone.types("i<enter>")
        await someone.reads("Hier staat al een plan van Anna Smit, dat los van dit bestand begonnen is")
        someone.types("<tab><enter>")
        await someone.sees("Ontvangen")
        assert someone.plan_id == mine
        assert someone.plan().text("3.4.a") == "Nieuwe wet"


# --- roles ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_typing_in_the_part_of_the_other_asks(home: Path, size: tuple[int, int]) -> None:
    """The question names whose part it is; Niet doen changes nothing, Schrijven writes in the other's name."""
    settle(home, home.parent, "manager")
    async with person(home, make_plan(home, HEAD), size=size) as someone:
        await someone.sees("rol: leidinggevende")
        someone.types("k")
        await someone.reads("Dit vult de medewerker in. Wil je hier schrijven in naam van de medewerker?")
        someone.types("<enter>")
        await someone.sees("rol: leidinggevende")
        await someone.sits_still()
        assert someone.plan().text("2.1") == ""
        someone.types("K")
        await someone.reads("Dit vult de medewerker in")
        someone.types("<tab><enter>")
        await someone.sees("rol: medewerker")
        someone.types("raan")
        await someone.has_answered(**{"2.1": "Kraan"})
        assert someone.plan().registers[parse("2.1")].by == "employee"
        await act(someone, "Rol", "In wiens naam")
        await someone.walks("<down>", "als leidinggevende \\(dat ben jij\\)")
        someone.types("leidinggevende<enter>")
        await someone.sees("rol: leidinggevende")


async def test_editing_a_table_of_the_other_asks(home: Path) -> None:
    """A letter in a cell, removing a row and a paste each ask first, and change nothing until then."""
    settle(home, home.parent, "manager")
    plan = make_plan(home, {**READY, "3.1.a": "x"}, {"4.1": [{"actie": "Cursus"}, {"actie": "Stage"}]})
    async with person(home, plan) as someone:
        await someone.walks("<f4>", "Deel 5 van 5")
        await someone.sees("Cursus")
        for keys in ("x", "<delete>", "<c-d>", "<s-down>", "<insert>x"):
            someone.types(keys)
            await someone.reads("Dit vult de medewerker in")
            someone.types("<esc>")
            await someone.sees("Deel 5 van 5")
            await someone.sits_still()
        someone.pastes("een\ttwee\ndrie\tvier")
        await someone.reads("Dit vult de medewerker in")
        someone.types("<esc>")
        await someone.sits_still()
        assert [row.text("actie") for row in someone.plan().rows("4.1")] == ["Cursus", "Stage"]


# --- paired questions, and units ------------------------------------------------------------------


@pytest.mark.parametrize(("size", "beside"), [((110, 30), True), ((80, 24), False)])
async def test_question_is_shown_beside_that_of_the_other(home: Path, size: tuple[int, int], beside: bool) -> None:
    """Beside it on a wide terminal, else below it; an answer that was not shared says so."""
    plan = make_plan(home, {"1.naam": "Els", "1.1": "Planten", "2.1": "Groeit goed"}, form="bijlagen")
    async with person(home, plan, size=size) as someone:
        await someone.walks("<tab>", "Groeit goed")
        rows = someone.screen().split("\n")
        assert any("Wat zijn naar jouw" in row and "leidinggevende, Vraag 1" in row for row in rows) is beside
        await someone.walks("<tab>", "nog niets, of nog niet")


async def test_picture_of_a_unit_is_kept_outside_plans(home: Path) -> None:
    """It is opened by its name from the list or a plan, is in no plan, and is there again by its name."""
    settle(home, home.parent, "manager")
    plan = make_plan(home, {"1.naam": "Els"}, form="bijlagen")
    async with person(home) as someone:
        await act(someone, "Afdelingen", "Welke afdeling")
        someone.types("Groen<enter>")
        await someone.sees("Groen · foto van de afdeling")
        await someone.reads("○ niemand leest mee")
        someone.types("Drie tuinmannen")
        await someone.sits_still()
        someone.types("<esc>")
        await someone.sees(r"\+ nieuw plan")
        await act(someone, "Afdelingen", "Groen \\(al begonnen\\)")
        someone.types("<enter>")
        await someone.sees("Drie tuinmannen")
    assert "tuinmannen" not in file_of(home, plan).read_text()
    assert Cli(run_inside, home).at(home).ok("unit", "show", "groen").endswith("Drie tuinmannen\n")


async def test_plan_does_not_ask_the_questions_about_the_unit(home: Path) -> None:
    """The plan says where those questions are."""
    async with person(home, make_plan(home, {"1.naam": "Els"}, form="bijlagen")) as someone:
        someone.types("<f4>")
        await someone.sees("Deel 3 van 4")
        await someone.walks("<tab>", "foto van de afdeling")
        assert "bedreigingen" not in someone.screen()


async def test_role_decides_whose_notes_are_shown(home: Path) -> None:
    """Another role's note is not on the screen; choosing that role in the menu shows it, and the top line names it."""
    settle(home, home.parent, "employee")
    plan = make_plan(home, HEAD)
    workspace = workspace_of(home)
    workspace.store.update(plan, [workspace.acts("manager").write(Note("2.1", "manager"), Value("roerdomp"))])
    async with person(home, plan) as someone:
        assert "roerdomp" not in someone.screen()
        await act(someone, "Rol", "In wiens naam")
        someone.types("als leidinggevende<enter>")
        await someone.sees("rol: leidinggevende \\(je bent medewerker\\)")
        await someone.sees("roerdomp")


# --- earlier faults -------------------------------------------------------------------------------


async def test_undo_after_sharing_undoes_the_last_typing(home: Path, over: Path) -> None:
    """Ctrl+Z does not undo the sharing, and says so."""
    settle(home, over, "employee")
    plan = make_plan(home, {**READY, "3.1.a": "kraanvogel"})
    share_plan(workspace_of(home), plan, "manager", also=["3.1.a", "4.1"], file=over / "een")
    async with person(home, plan) as someone:
        someone.types("<c-z>")
        await someone.sees("3.1.a|Ongedaan|niets om ongedaan")
        await someone.sits_still()
        assert someone.plan().words(ShareMark("3.1.a", "employee")) == "ja"
        assert someone.plan().words(ShareMark("wensen", "employee")) == "ja"


async def test_impossible_file_name_is_told(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is too long, of the file or of an attachment, is told on the screen, which stays open."""
    monkeypatch.chdir(tmp_path)
    plan = make_plan(home, {**READY, "cv": "cv.pdf"})
    async with person(home, plan, size=(100, 30)) as someone:
        await act(someone, "Delen", "welk bestand gaat mee")
        someone.types("<tab>" + "x" * 300 + "<tab><tab><enter>")
        await someone.reads("de naam is te lang")
        await someone.sees("Delen met de leidinggevende")


async def test_word_typed_in_an_empty_row_is_on_its_card(home: Path) -> None:
    """Where rows are cards, a word typed in the empty line is on the card whole, whatever its letters."""
    plan = make_plan(home, {"werknemer": "Els"}, form="smart")
    async with person(home, plan, size=(60, 20)) as someone:
        someone.types("<f4><f4>")
        await someone.sees("Deel 3 van 5")
        await someone.sees(r"\+ nieuwe")
        await someone.sits_still()
        someone.types("Ordelijk leiden")
        await someone.sees("Rij 1 van 1")
        await someone.saved(lambda plan: [row.text("doel") for row in plan.rows("doelen")] == ["Ordelijk leiden"])
