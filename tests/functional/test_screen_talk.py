"""The talk by keys: closed parts, opening, ticking, writing, agreeing, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.forms.value import Value
from poptui.plans.registers import ShareMark, parse
from poptui.plans.sharing import SIDES, share
from poptui.store.config import save_settings
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import DraftId
from tests.functional.test_screen_agreement import agree_all, presses, reaches
from tests.support.cli import Cli, run_inside
from tests.support.menu import menu_entries
from tests.support.pilot import Person, make_plan, person, workspace_of

SIZES = [(80, 24), (60, 20)]
HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
MUST = {"2.1": "Nieuwe balie", "2.2": "Zaaksysteem", "2.3": "Kalm", "2.4": "Goed"}
KEPT = {"3.1.a": "Kraanvogel", "3.3.a": "Roerdomp"}
WISH = {"competentie": "Schrijven", "actie": "Cursus B1", "tijdpad": "voor 1 juli 2027", "kosten": "450"}


@pytest.fixture(autouse=True)
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the test's own folder the working directory, where the file for the other is put."""
    (tmp_path / "werk").mkdir()
    monkeypatch.chdir(tmp_path / "werk")


@pytest.fixture
def cli(home: Path) -> Cli:
    """Returns the command in the same home."""
    return Cli(run_inside, home).at(home)


@pytest.fixture
def prepared(home: Path, cli: Cli, tmp_path: Path) -> PlanId:
    """Returns the employee's plan: chapter 2, 3.2 and the wishes were shared, 3.1 and 3.3 were not."""
    plan = make_plan(home, {**HEAD, **MUST, **KEPT, "3.2": "Schrijven op B1"}, {"4.1": [WISH]})
    cli.ok("share", plan.name, "--to", "manager", "--also", "3.2", "--also", "4.1", "-o", tmp_path / "eerst.pop")
    return plan


async def closes(someone: Person) -> None:
    """Closes the talk."""
    someone.types("<f8>")
    await presses(someone, "Gesprek sluiten")
    await someone.sees("Het gesprek is gesloten")


@pytest.mark.parametrize("size", SIZES)
async def test_whole_talk_by_keys_reaches_the_other(
    home: Path, prepared: PlanId, cli: Cli, size: tuple[int, int]
) -> None:
    """From the plan with F8: each item ticked and written, a closed group opened, a wish agreed and improved, and
    closed; the other gets all of it.
    """
    async with person(home, prepared, size=size) as someone:
        someone.types("<f8>")
        await someone.sees("Anna Smit · gesprek")
        someone.types("<f4>")
        await someone.sees("Nieuwe balie")
        await someone.sees("nog 9 te bespreken")
        await reaches(someone, "terugblik.besproken")
        someone.types(" ")
        await someone.sees(r"\[x\] Besproken")
        await someone.sees("nog 8 te bespreken")
        await reaches(someone, "terugblik.gesprek")
        someone.types("Bob zag dit ook")
        someone.types("<f4>")
        await someone.sees("× 3.1. Wat wil je.*niet gedeeld")
        assert "Kraanvogel" not in someone.screen()
        await presses(someone, "× 3.1.")
        await someone.reads("Alleen de medewerker opent dit")
        await presses(someone, "Openen")
        await someone.sees("Kraanvogel")
        await someone.saved(lambda plan: plan.words(ShareMark("3.1", "employee")) == "ja")
        await reaches(someone, "3.4.a")
        someone.types("De balie wordt digitaal")
        someone.types("<f4>")
        await reaches(someone, "4.1")
        await someone.sees("1 +▌?Schrijven +Cursus B1")
        someone.types("<up><c-s>")
        await someone.saved(lambda plan: [row.text("actie") for row in plan.rows("4.3")] == ["Cursus B1"])
        await someone.sees("1 +▌?Cursus B1")
        await someone.sits_still()
        someone.types(" en vijf brieven herschrijven<enter>")
        await someone.saved(lambda plan: "vijf brieven" in plan.rows("4.3")[0].text("actie"))
        await closes(someone)
        assert not any(word in someone.screen() for word in ("Nieuwe balie", "Cursus", "Kraanvogel"))
        someone.types("<enter>")
        await someone.sees("uw persoonlijke ontwikkelingsplannen")
    (file,) = Path.cwd().glob("*.pop")
    there = manager(home, cli)
    (plan,) = (there.ok("import", file).split()[0],)
    assert there.texts(plan)["3.1.a"] == "Kraanvogel" and there.texts(plan)["3.4.a"] == "De balie wordt digitaal"
    assert there.texts(plan)["terugblik.gesprek"] == "Bob zag dit ook" and there.texts(plan)["terugblik.besproken"]
    assert "3.3.a" not in there.texts(plan)
    assert "vijf brieven" in there.rows(plan, "4.3")[0]["actie"]


async def test_closed_line_names_the_unshared_questions_of_a_part(
    home: Path, prepared: PlanId, cli: Cli, tmp_path: Path
) -> None:
    """Where some questions of a part were shared, the closed line and its question name the others."""
    for key in "abcd":
        cli.ok("set", prepared.name, f"3.1.{key}", f"Vogel {key}")
    cli.ok("share", prepared.name, "--to", "manager", "--also", "3.1.c", "--also", "3.1.d", "-o", tmp_path / "nog.pop")
    async with person(home, prepared, is_talk=True) as someone:
        someone.types("<f4><f4>")
        await someone.sees("× 3.1.a, 3.1.b: niet gedeeld")
        assert "Vogel c" in someone.screen() and "Vogel a" not in someone.screen()
        await presses(someone, "× 3.1.a, 3.1.b")
        await someone.reads("Nog niet gedeeld: '3.1.a, 3.1.b'.")


async def test_file_for_the_other_is_put_in_the_home_folder_otherwise(
    home: Path, prepared: PlanId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be put in the working directory, it is put in the home folder, and the last screen says so."""
    monkeypatch.setenv("HOME", str(home.parent))
    monkeypatch.chdir("/proc")  # where nobody can write, not even root
    async with person(home, prepared, is_talk=True) as someone:
        await someone.sees("gesprek")
        await closes(someone)
        await someone.reads(f"{home.parent}/POP Anna Smit voor leidinggevende.pop")
    assert (home.parent / "POP Anna Smit voor leidinggevende.pop").is_file()


async def test_subject_is_ticked_and_unticked(home: Path, prepared: PlanId, cli: Cli) -> None:
    """Enter and Space tick and untick, Backspace clears, undo and redo work; "nee" is no tick; typing tells how."""
    where = "3.1.besproken"
    again = ((" ", 8), ("<c-z>", 9), ("<c-y>", 8), ("x", 9))

    async def counts(left: int) -> None:
        await someone.sees(f"nog {left} te bespreken")
        assert ("[x] Besproken" in someone.screen()) == (left == 8)

    async with person(home, prepared, is_talk=True) as someone:
        await reaches(someone, where)
        for keys, left in (("x", 8), ("<space>", 9), (" ", 8), ("<backspace>", 9), *again):
            someone.types(keys)
            await counts(left)
        cli.ok("set", prepared.name, where, "nee")
        await someone.saved(lambda plan: plan.text(where) == "nee")
        someone.types("q")
        await someone.sees("Kruis hier aan")
        await counts(9)
        someone.types(" ")
        await someone.saved(lambda plan: plan.text(where) == "ja")
        await counts(8)


async def test_closed_group_stays_closed_by_escape_and_default(home: Path, prepared: PlanId) -> None:
    """Esc and the harmless answer leave it closed, and nothing is shared."""
    async with person(home, prepared, is_talk=True) as someone:
        someone.types("<f4><f4>")
        await someone.sees("× 3.1.")
        await someone.sits_still()
        await presses(someone, "× 3.1.")
        await someone.reads("Wat er staat, lezen jullie dan allebei")
        someone.types("<esc>")
        await someone.sits_still()
        await presses(someone, "× 3.1.")
        await someone.reads("Wat er staat, lezen jullie dan allebei")
        someone.types("<enter>")
        await someone.sees("× 3.1.")
        assert someone.plan().words(ShareMark("3.1", "employee")) == ""


async def test_changes_since_sharing_are_marked_with_author_and_time(
    home: Path, prepared: PlanId, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row is named by its number; changes in the talk are marked at once; what is as it was shared is not."""
    monkeypatch.setenv("POPTUI_TODAY", "2026-11-25")
    cli.ok("set", prepared.name, "2.2", "Zaaksysteem en telefoon")
    cli.ok("row", "add", prepared.name, "4.1", "competentie=Inwerken")
    async with person(home, prepared, is_talk=True, size=(80, 60)) as someone:
        someone.types("<f4>")
        await someone.sees("Zaaksysteem en telefoon(.*\n)+ *[*] Gewijzigd na het delen: medewerker op 25-11")
        assert someone.screen().count("* Gewijzigd") == 1
        await reaches(someone, "2.1")
        someone.types(" en nieuw werk")
        await someone.sees("Nieuwe balie en nieuw werk|en nieuw werk.*Nieuwe balie")
        await someone.sees("[*] Gewijzigd na het delen: samen op 25-11")
        someone.types("<f4><f4>")
        await someone.sees("[*] Gewijzigd na het delen: rij 2, medewerker op 25-11")


async def test_undo_stops_at_the_beginning_of_the_talk(home: Path, prepared: PlanId) -> None:
    """Ctrl+Z undoes what was typed in the talk, and then says that there is nothing more."""
    async with person(home, prepared, is_talk=True) as someone:
        someone.types("<f4><f4>")
        await reaches(someone, "3.4.a")
        someone.types("De balie<tab>")
        await someone.has_answered(**{"3.4.a": "De balie"})
        someone.types("<c-z>")
        await someone.saved(lambda plan: plan.text("3.4.a") == "")
        someone.types("<c-z>")
        await someone.hears("er is niets")
        assert someone.plan().text("2.1") == MUST["2.1"] and someone.plan().text("3.2") == "Schrijven op B1"


@pytest.mark.parametrize("size", [(80, 40), (100, 40)])
async def test_question_shows_the_answer_of_the_other(
    home: Path, cli: Cli, size: tuple[int, int], tmp_path: Path
) -> None:
    """Beside it on a wide terminal."""
    head = {"1.naam": "Anna Smit", "1.1": "Woorden van Anna", "2.1": "Woorden van Bob", "3.leidinggevende": "Bob"}
    plan = make_plan(home, head, form="bijlagen")
    workspace = workspace_of(home)
    for role, key in (("employee", "1.1"), ("manager", "2.1")):
        part = next(one for one in workspace.catalogue.get("bijlagen").groups if any(f.key == key for f in one.fields))
        edit = workspace.acts(role).edit([share(part.key, role)], kind="share")
        workspace.store.update(plan, [edit])
    async with person(home, plan, is_talk=True, size=size) as someone:
        await reaches(someone, "1.1")
        await someone.sees("Woorden van Anna")
        anna, bob = (at(someone.screen(), f"Woorden van {name}") for name in ("Anna", "Bob"))
        assert (bob > anna + 20) is (size[0] >= 100)


async def test_notes_of_the_talk_are_frozen_where_the_form_says_so(home: Path, cli: Cli) -> None:
    """In plain language the notes are part of what both sign; in the municipal form only of the whole plan."""
    plan = make_plan(home, {"medewerker": "Kees de Boer", "leidinggevende": "Bob"}, form="banenafspraak")
    async with person(home, plan, is_talk=True) as someone:
        someone.types("<f2>In het POP<enter>")
        await someone.sees("welke concrete resultaten")
        await reaches(someone, "bespreken.gesprek")
        someone.types("Kees vertelt over de zitmaaier.")
        await someone.saved(lambda plan: "zitmaaier" in plan.text("bespreken.gesprek"))
        await closes(someone)
    assert "Kees vertelt over de zitmaaier." in cli.ok("export", plan.name)
    assert "zitmaaier" not in cli.ok("export", plan.name, "--view", "blank")
    other = cli.new("--set", "medewerker=Anna")
    cli.ok("set", other, "3.1.gesprek", "Over de zitmaaier")
    assert "zitmaaier" not in cli.ok("export", other)
    assert "**Notitie van het gesprek bij: 3.1" in cli.ok("export", other, "--view", "full")
    assert "zitmaaier" not in cli.ok("export", other, "--view", "preparation")


async def test_talk_begins_with_the_former_agreement(home: Path, cli: Cli, prepared: PlanId) -> None:
    """The talk about the next plan begins with what was agreed and how that went; it shows nothing else of that plan
    that was not shared.
    """
    for key in ("3.4.a", "3.4.b", "4.2", "4.4"):
        cli.ok("set", prepared.name, key, "ja", "--as", "together")
    cli.ok("row", "agree", prepared.name, "4.1", "1")
    agree_all(cli, prepared.name)
    cli.ok("evaluate", prepared.name, "4.3", "1", "partly", "--learnt", "Oefenen helpt")
    made = cli.ok("next", prepared.name).strip()
    async with person(home, workspace_of(home).store.find(made), is_talk=True) as someone:
        await someone.sees("Vorige keer afgesproken")
        await someone.reads("- Cursus B1, klaar op 30-06-2027: deels bereikt")
        await someone.sees("Oefenen helpt")
        someone.types("<f4><f4>")
        await someone.sees("× 3.1.")
        assert "Kraanvogel" not in someone.screen()


async def test_talk_shows_no_rows_that_not_all_agreed_with(home: Path, cli: Cli, prepared: PlanId) -> None:
    """The talk about the next plan says nothing of a former agreement where the signers did not all agree."""
    for key in ("3.4.a", "3.4.b", "4.2", "4.4"):
        cli.ok("set", prepared.name, key, "ja", "--as", "together")
    cli.ok("row", "agree", prepared.name, "4.1", "1")
    cli.ok("agree", prepared.name)
    for signer, meaning in (("medewerker", "akkoord"), ("leidinggevende", "gezien")):
        cli.ok("sign", prepared.name, "--as", signer, "--meaning", meaning)
    made = cli.ok("next", prepared.name).strip()
    async with person(home, workspace_of(home).store.find(made), is_talk=True) as someone:
        await someone.sees("jullie schrijven samen")
        await someone.sits_still()
        assert "Vorige keer afgesproken" not in someone.screen()
        someone.types("<f3>")
        await someone.sits_still()
        assert "Vorige keer afgesproken" not in someone.screen() and "Cursus B1" not in someone.screen()


OTHER_ACTS = [
    ("plan.share", "plan.export", "plan.history", "plan.role"),
    ("plan.unit", "plan.agree", "plan.next", "field.note"),
    ("field.history", "plan.follow", "plan.sign", "plan.handin"),
]


@pytest.mark.parametrize("acts", OTHER_ACTS)
async def test_talk_opens_no_other_screens(home: Path, prepared: PlanId, acts: tuple[str, ...]) -> None:
    """Own keys for other actions do nothing in the talk, nor does the menu name them; Esc and F9 ask to close it."""
    keys = dict(zip(acts, ("f11", "f12", "ctrl+b", "ctrl+p"), strict=True))
    save_settings(home / "config.toml", {"keys": keys})
    make_plan(home, {"medewerker": "Wulp de Vreemde", "2.1": "Grutto"})
    async with person(home, prepared, is_talk=True) as someone:
        await someone.sees("gesprek · jullie schrijven samen")
        before = someone.screen()
        for key in ("<f11>", "<f12>", "<c-b>", "<c-p>"):
            someone.types(key)
            await someone.sits_still()
            assert someone.screen() == before
        someone.types("<f10>")
        await someone.sees("Menu: kies")
        names = set(menu_entries(someone.screen()))
        assert not names & {"Delen", "Exporteren", "Geschiedenis", "Rol", "Afdelingen", "Notitie", "Definitief maken"}
        someone.types("<esc>")
        for key in ("<esc>", "<f9>", "<f8>"):
            someone.types(key)
            await someone.reads("Het gesprek sluiten?")
            someone.types("<esc>")
            await someone.sees("gesprek · jullie schrijven samen")
        await closes(someone)
        assert not any(word in someone.screen() for word in ("Wulp", "Grutto"))
        someone.types("<esc>")
        await someone.hears("Enter opent de lijst")
        someone.types("<f9>")
        await someone.closes()


async def test_file_for_the_other_replaces_no_file(home: Path, prepared: PlanId) -> None:
    """Two talks leave two files; an unwritable folder is told, and the talk is closed all the same."""
    for count in (1, 2):
        async with person(home, prepared, is_talk=True) as someone:
            await closes(someone)
            await someone.reads("Geef of stuur dit bestand aan de leidinggevende")
        assert len(list(Path.cwd().glob("*.pop"))) == count


@pytest.mark.parametrize("role", SIDES)
async def test_talk_in_the_managers_home_holds_no_unshared_text(
    home: Path, prepared: PlanId, cli: Cli, role: str
) -> None:
    """What the employee kept is not there; what is opened and typed there reaches the employee, whose own words in it
    stay theirs.
    """
    file = next(home.parent.glob("**/eerst.pop"))
    bob = manager(home, cli)
    bob.ok("import", file)
    if role == "employee":
        cli.ok("set", prepared.name, "3.1.a", "")
    async with person(home.with_name("bob"), bob_plan(home), is_talk=True) as someone:
        someone.types("<f4><f4>")
        await someone.sees("× 3.1.")
        await someone.sits_still()
        await presses(someone, "× 3.1.")
        await someone.reads("Wat de medewerker zelf al schreef, staat hier niet")
        await presses(someone, "Openen")
        await reaches(someone, "3.1.a")
        assert "Kraanvogel" not in someone.screen()
        someone.types("Stilte")
        await closes(someone)
    (back,) = Path.cwd().glob("*.pop")
    if role == "employee":
        cli.ok("import", back)
        assert cli.texts(prepared.name)["3.1.a"] == "Stilte"
    else:  # both wrote there, so it asks
        assert "3.1.a" in cli.refused(3, "import", back)
        cli.ok("import", back, "--take", "both")
        assert cli.texts(prepared.name)["3.1.a"] == "Kraanvogel\n\nStilte"
    assert workspace_of(home).store.load(prepared).words(ShareMark("3.1", "employee")) == ""


async def test_talk_shows_only_notes_that_are_shared(home: Path, prepared: PlanId, cli: Cli) -> None:
    """A note at a question is on the shared screen only where its author shares it."""
    cli.ok("set", prepared.name, "2.1", "Grutto", "--note")
    cli.ok("set", prepared.name, "2.2", "Scholekster", "--note")
    cli.ok("share", prepared.name, "--to", "manager", "--also", "2.2/notitie", "-o", "weer.pop")
    async with person(home, prepared, is_talk=True, size=(80, 60)) as someone:
        someone.types("<f4>")
        await someone.sees("Notitie van de medewerker: Scholekster")
        assert "Grutto" not in someone.screen()


def manager(home: Path, cli: Cli) -> Cli:
    """Returns the command in the manager's home."""
    folder = home.with_name("bob")
    folder.mkdir(mode=0o700)
    save_settings(folder / "config.toml", {"me": {"name": "Bob", "role": "manager"}})
    return cli.at(folder)


def at(screen: str, words: str) -> int:
    """Returns the column at which words stand on the screen."""
    return next(row.index(words) for row in screen.split("\n") if words in row)


def bob_plan(home: Path) -> PlanId:
    """Returns the file of the plan in the manager's home."""
    (path,) = workspace_of(home.with_name("bob")).store.ids()
    return path


# --- tampered files -------------------------------------------------------------------------------


async def test_closed_part_written_in_this_home_is_told(home: Path) -> None:
    """Where both use one home, opening the other's part shows what they wrote: the question says so."""
    plan = make_plan(home, {"medewerker": "Kees", "potentieel.beeld": "Kraanvogel"}, form="banenafspraak")
    async with person(home, plan, is_talk=True) as someone:
        someone.types("<f4>")
        await someone.sees("× Ontwikkelpotentieel")
        await someone.sits_still()
        await presses(someone, "× Ontwikkelpotentieel")
        await someone.reads("Alleen de leidinggevende opent dit. Wat er staat, leest u dan allebei")
        assert "Kraanvogel" not in someone.screen()


async def test_closing_the_talk_shares_nothing_closed(home: Path) -> None:
    """Closing the talk shares nothing that was closed in it, also not the chapter that must be shared beforehand."""
    plan = make_plan(home, {**HEAD, **MUST, "3.4.a": "Samen"})
    async with person(home, plan, is_talk=True) as someone:
        await closes(someone)
    (file,) = Path.cwd().glob("*.pop")
    text = file.read_text(encoding="utf-8")
    assert "Anna Smit" in text and not [word for word in MUST.values() if word in text]
    assert workspace_of(home).store.load(plan).words(ShareMark("terugblik", "employee")) == ""


async def test_card_of_an_agreement_is_read_only_in_the_talk(home: Path, prepared: PlanId, cli: Cli) -> None:
    """What is agreed is not changed in the talk, also not on its card; the card shows no earlier text, and closing the
    program from it asks to close the talk.
    """
    for key in ("3.4.a", "3.4.b", "4.2", "4.4"):
        cli.ok("set", prepared.name, key, "ja", "--as", "together")
    cli.ok("row", "agree", prepared.name, "4.1", "1")
    cli.ok("agree", prepared.name)
    cli.ok("sign", prepared.name, "--as", "medewerker", "--meaning", "akkoord")
    async with person(home, prepared, is_talk=True) as someone:
        someone.types("<f2>4.3<enter>")
        await someone.sees("4.3 +Voorgenomen afspraken")
        await reaches(someone, "4.3")
        someone.types("<c-e>")
        await someone.sees("Rij 1 van 1")
        someone.types("x")
        await someone.hears("Hier wordt nu niet geschreven")
        assert "Rij 1 van 1" in someone.screen()
        someone.types("<f10>")
        await someone.sees("Menu: kies")
        assert "Eerdere tekst" not in someone.screen()
        someone.types("<esc><f9>")
        await someone.reads("Het gesprek sluiten?")
    assert workspace_of(home).store.load(prepared).rows("4.3")[0].text("actie") == "Cursus B1"


async def test_text_copied_before_the_talk_is_not_pasted_in_it(home: Path, prepared: PlanId) -> None:
    """Words that were copied before F8 are gone."""
    async with person(home, prepared) as someone:
        someone.types("<f2>Visie<enter>")
        await someone.sees("Kraanvogel")
        await reaches(someone, "3.1.a")
        someone.types("<c-a><c-c>")
        await someone.sits_still()
        someone.types("<f8>")
        await someone.sees("gesprek · jullie schrijven samen")
        await reaches(someone, "leidinggevende")
        someone.types("<c-v>")
        await someone.sits_still()
        assert "Kraanvogel" not in someone.screen()


async def test_unshared_edit_from_elsewhere_closes_its_line(home: Path, prepared: PlanId, cli: Cli) -> None:
    """An edit elsewhere in what the talk shows becomes a closed line, and typing there changes nothing."""
    async with person(home, prepared, is_talk=True) as someone:
        someone.types("<f2>3.4<enter>")
        await reaches(someone, "3.4.a")
        cli.ok("set", prepared.name, "3.4.a", "Wouwaap", "--as", "employee")
        await someone.sees("× 3.4.a: niet gedeeld")
        await someone.sits_still()
        someone.types("tekst")
        await someone.sits_still()
        assert "Wouwaap" not in someone.screen()
        assert someone.plan().text("3.4.a") == "Wouwaap"


async def test_removed_row_closes_nothing(home: Path, prepared: PlanId, cli: Cli) -> None:
    """A row removed from what both fill in does not close it, also not one removed in the talk."""
    cli.ok("row", "add", prepared.name, "4.3", "actie=Reiger", "--as", "employee")
    cli.ok("row", "remove", prepared.name, "4.3", "1", "--as", "employee")
    cli.ok("row", "add", prepared.name, "4.3", "actie=Samen", "--as", "together")
    async with person(home, prepared, is_talk=True) as someone:
        someone.types("<f2>4.3<enter>")
        await someone.sees("1 +▌?Samen")
        assert "Reiger" not in someone.screen() and "× 4.3" not in someone.screen()


async def test_wish_makes_no_agreement_in_a_closed_table(home: Path, prepared: PlanId, cli: Cli) -> None:
    """As long as the agreements are closed, it says who opens them first."""
    cli.ok("row", "add", prepared.name, "4.3", "actie=Wouwaap", "--as", "manager")
    async with person(home, prepared, is_talk=True) as someone:
        someone.types("<f2>4.1<enter>")
        await reaches(someone, "4.1")
        someone.types("<home><c-s>")
        await someone.hears("de leidinggevende opent het eerst")
        assert [row.text("actie") for row in someone.plan().rows("4.3")] == ["Wouwaap"]


async def test_opening_actions_opens_their_goals(home: Path) -> None:
    """The screen says so, and the file for the other holds both."""
    plan = make_plan(
        home,
        {"werknemer": "Anna", "functie": "Klerk", "leidinggevende": "Bob"},
        {"doelen": [{"doel": "Rustig werken"}]},
        form="smart",
    )
    workspace = workspace_of(home)
    (goal,) = workspace.store.load(plan).rows("doelen")
    acties = workspace.catalogue.get("smart").field("acties")
    assert acties is not None
    cells = {acties.columns[0].key: Value("Elke dag oefenen")}
    workspace.store.update(
        plan, [workspace.acts().add_row(workspace.store.load(plan), "acties", cells, under=goal.key)]
    )
    async with person(home, plan, is_talk=True, size=(100, 40)) as someone:
        someone.types("<f2>Actieplan<enter>")
        await someone.sees("× .*ctie.*niet gedeeld")
        await someone.sits_still()
        await presses(someone, "ctie")
        await someone.reads("Doelen")
        await presses(someone, "Openen")
        await someone.sees("Elke dag oefenen")
        await closes(someone)
    (file,) = Path.cwd().glob("*.pop")
    text = file.read_text(encoding="utf-8")
    assert "Elke dag oefenen" in text and "Rustig werken" in text


async def test_draft_of_the_talk_is_offered_in_the_plan_only(home: Path, prepared: PlanId) -> None:
    """What was written together and not saved is offered when the plan is opened again; not in a talk."""
    workspace = workspace_of(home)
    draft = DraftId(f"{prepared.name}.999999-1-abc")
    workspace.store.keep_draft(draft, [workspace.acts("together").write(parse("3.4.a"), Value("Nog van het gesprek"))])
    async with person(home, prepared) as someone:
        await someone.reads("Nog van het gesprek")
    async with person(home, prepared, is_talk=True) as someone:
        await someone.sits_still()
        assert "Nog van het gesprek" not in someone.screen()


async def test_notes_of_the_talk_are_found_read_and_shared(home: Path, prepared: PlanId, cli: Cli) -> None:
    """F7 finds them, the plan shows them to read, and sharing names them; nobody writes them alone."""
    cli.ok("set", prepared.name, "terugblik.gesprek", "Wat Bob zei")
    assert workspace_of(home).store.load(prepared).registers[parse("terugblik.gesprek")].by == "together"
    cli.refused(2, "set", prepared.name, "terugblik.gesprek", "Iets", "--as", "employee", says="van beiden")
    assert "de notities van het gesprek" in cli.ok("share", prepared.name, "--to", "manager", "-o", "weer.pop")
    async with person(home, prepared, size=(80, 50)) as someone:
        someone.types("<f7>Wat Bob<enter>")
        await someone.sees("Deel 3 van 5")
        await someone.sees(r"Notitie van het gesprek \(beiden lezen die\): Wat Bob zei")


async def test_closed_plan_has_no_talk(home: Path, prepared: PlanId, cli: Cli) -> None:
    """It says that the plan is closed, and stays where it is."""
    for key in ("3.4.a", "3.4.b", "4.2", "4.4"):
        cli.ok("set", prepared.name, key, "ja", "--as", "together")
    cli.ok("row", "agree", prepared.name, "4.1", "1")
    cli.ok("agree", prepared.name)
    cli.ok("next", prepared.name)
    cli.refused(3, prepared.name, "--talk", says="dit plan is afgesloten")
    async with person(home, prepared) as someone:
        someone.types("<f8>")
        await someone.hears("dit plan is afgesloten")


async def test_next_plan_is_imported_as_a_plan_of_its_own(
    home: Path, prepared: PlanId, cli: Cli, tmp_path: Path
) -> None:
    """The other is not asked to join it to the agreed plan, and finds its agreement in the talk; a plan that claims to
    follow someone else's finds nothing.
    """
    for key in ("3.4.a", "3.4.b", "4.2", "4.4"):
        cli.ok("set", prepared.name, key, "ja", "--as", "together")
    cli.ok("row", "agree", prepared.name, "4.1", "1")
    agree_all(cli, prepared.name)
    cli.ok("share", prepared.name, "--to", "manager", "-o", tmp_path / "oud.pop")
    bob = manager(home, cli)
    bob.ok("import", tmp_path / "oud.pop")
    made = cli.ok("next", prepared.name).strip()
    for key, text in {**MUST, "datum": "1-12-2027", "functie": "Klerk", "dienst": "Zorg"}.items():
        cli.ok("set", made, key, text)
    cli.ok("share", made, "--to", "manager", "-o", Path.cwd() / "nieuw.pop")
    async with person(home.with_name("bob")) as someone:
        someone.types("i")
        await someone.sees("Een plan ontvangen")
        someone.types("nieuw.pop<enter>")
        await someone.reads("nieuw plan")
        assert "Samenvoegen" not in someone.screen()
    workspace = workspace_of(home.with_name("bob"))
    plan_id = workspace.store.find(made)
    async with person(home.with_name("bob"), plan_id, is_talk=True) as someone:
        await someone.sees("Vorige keer afgesproken")
        await someone.sees("Cursus B1")
    workspace.store.update(plan_id, [workspace.acts("employee").answer("medewerker", Value("Iemand Anders"))])
    async with person(home.with_name("bob"), plan_id, is_talk=True) as someone:
        await someone.sees("Iemand Anders")
        assert "Cursus B1" not in someone.screen()
