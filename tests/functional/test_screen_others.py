"""The other screens: export, history, menu, questions, and the keys of the contract."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import string
from pathlib import Path

import pytest

from poptui.forms.catalogue import Catalogue
from poptui.widgets.chrome.key_line import KeyLine
from poptui.work.export import EXPORT_KINDS, blank_plan, export_text
from tests.support.cli import Cli
from tests.support.command import Result
from tests.support.keys import choosing
from tests.support.menu import menu_entries
from tests.support.pilot import Person, make_plan, person, workspace_of
from tests.support.plans import FIXTURES, OFFERED

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
WISH = {"competentie": "Schrijven", "actie": "Een cursus", "tijdpad": "Q3 2027", "kosten": "450"}
FULL = HEAD | {"2.1": "Veel geleerd", "3.4.a": "Rekenen"}


async def choose(someone: Person, name: str) -> None:
    """Chooses a line of the menu by its name, with arrows and Enter alone; the screen must be wide and high."""
    someone.types("<f10>")
    await someone.sees("Menu: kies met de pijlen en Enter")
    await someone.sits_still()
    names = menu_entries(someone.screen())
    assert name in names, names
    someone.types("<down>" * names.index(name) + "<enter>")
    await someone.sees_no_more("Menu: kies met de pijlen en Enter")


@pytest.fixture
def here(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Returns an empty folder that is the working directory."""
    folder = tmp_path / "hier"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


VIEWS = ("agreement", "preparation", "full", "blank")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("kind", ["md", "txt"])
async def test_exported_file_equals_the_output_of_the_command(home: Path, here: Path, view: str, kind: str) -> None:
    """Each view and kind chosen on the screen gives the same file as the command."""
    plan_id = make_plan(home, FULL, {"4.1": [WISH], "4.3": [WISH]})
    async with person(home, plan_id, size=(100, 30)) as someone:
        await choose(someone, "Exporteren")
        await someone.sees("Exporteren: in een bestand")
        await someone.sees("POP Anna Smit afspraken.md")
        for index in (VIEWS.index(view), EXPORT_KINDS.index(kind)):
            someone.types("<down>" * index + "<enter>")
        await someone.sees(rf"POP .*\.{kind}")
        someone.types("<enter>")
        await someone.sees(r"✓ Het staat in")
        plan = someone.plan()
        (file,) = here.iterdir()
        assert file.suffix == f".{kind}"
        assert ("Anna Smit" in file.name) == (view != "blank")
        form = someone.workspace.form_of(plan)
        assert file.read_text(encoding="utf-8") == export_text(form, plan, view, kind)
        await someone.reads(str(file))


async def test_json_export_is_always_the_whole_plan(home: Path, here: Path) -> None:
    """Choosing JSON chooses the whole plan on the screen."""
    async with person(home, make_plan(home, FULL), size=(100, 30)) as someone:
        await choose(someone, "Exporteren")
        someone.types("<tab><down*2><enter>")
        await someone.sees(r"\(x\) Het hele plan")
        someone.types("<tab><enter>")
        await someone.sees(r"✓ Het staat in")
    (file,) = here.iterdir()
    assert json.loads(file.read_text(encoding="utf-8"))


async def test_existing_file_is_replaced_only_after_a_question(home: Path, here: Path) -> None:
    """The harmless answer is the default."""
    (here / "er al.md").write_text("oud")
    async with person(home, make_plan(home, FULL), size=(100, 30)) as someone:
        await choose(someone, "Exporteren")
        someone.types("<tab><tab><c-u>er al.md<enter>")
        await someone.reads("'er al.md' is er al. Vervangen?")
        someone.types("<enter>")
        await someone.sees("Exporteren: in een")
        assert (here / "er al.md").read_text() == "oud"
        someone.types("<tab><enter>")
        await someone.reads("'er al.md' is er al. Vervangen?")
        someone.types("<esc>")
        await someone.sees("Exporteren: in een")
        assert (here / "er al.md").read_text() == "oud"
        await someone.sits_still()
        someone.types("<enter>")
        await someone.reads("'er al.md' is er al. Vervangen?")
        someone.types("<tab><enter>")
        await someone.sees(r"✓ Het staat in")
        assert "Anna Smit" in (here / "er al.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("map", "dit is een map"),
        ("niet/daar.md", "is er niet"),
        ("er-al.md/x.md", "dit is geen map"),
        ("~zo-heet-niemand/x.md", "~zo-heet-niemand"),
        ("x" * 300 + ".md", "de naam is te lang"),
        ("", "Typ eerst een naam"),
        ("   ", "Typ eerst een naam"),
        (".", "Typ eerst een naam"),
    ],
)
async def test_unwritable_export_is_told_and_another_name_works(home: Path, here: Path, name: str, said: str) -> None:
    """The reason is told in words, and another name then works."""
    (here / "map").mkdir()
    (here / "er-al.md").write_text("oud")
    async with person(home, make_plan(home, FULL), size=(100, 30)) as someone:
        await choose(someone, "Exporteren")
        someone.types("<tab><tab><c-u>")
        someone.pastes(name)
        someone.types("<enter>")
        await someone.sees("^ *! ")
        await someone.reads(said)
        someone.types("<c-u>goed.md<enter>")
        await someone.sees(r"✓ Het staat in")
    assert (here / "goed.md").is_file()


@pytest.mark.parametrize(
    ("kind", "seen", "not_seen"),
    [
        ("md", "2\\.1\\. Welke ontwikkelingen", r"\*\*|^ *#"),
        ("txt", "2\\.1\\. Welke ontwikkelingen", r"\*\*|^ *#"),
        ("json", '"form": "gemeente"', "NB\\. Hebben medewerker"),
    ],
)
async def test_preview_shows_each_kind_and_makes_no_file(
    home: Path, here: Path, kind: str, seen: str, not_seen: str
) -> None:
    """Markdown is shown as it will look. Esc goes back."""
    async with person(home, make_plan(home, FULL | {"2.1": "Veel [b]geleerd[/b] * <i>"}), size=(100, 40)) as someone:
        await choose(someone, "Exporteren")
        index = EXPORT_KINDS.index(kind)
        someone.types("<down*2><enter>" + "<down>" * index)
        await someone.sees(rf"POP Anna Smit heel plan\.{kind}")
        someone.types("<tab*3><enter>")
        await someone.sees(r"^ *Het hele plan \(")
        await someone.walks("<pagedown>", seen)
        await someone.reads("Veel [b]geleerd[/b] * <i>")
        assert not re.search(not_seen, someone.screen(), re.MULTILINE)
        someone.types("<end>")
        await someone.sits_still()
        someone.types("<esc>")
        await someone.sees("Exporteren: in een bestand")
        await someone.sees(rf"POP Anna Smit heel plan\.{kind}")
        await someone.sits_still()
        someone.types("<enter>")
        await someone.sees(r"^ *Het hele plan \(")
        someone.types("<tab><enter>")
        await someone.sees("Exporteren: in een bestand")
    assert list(here.iterdir()) == []


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Returns the only folder in which programs are found; it is empty."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def make_lp(folder: Path, script: str) -> None:
    """Makes a program that takes the place of the printer's."""
    (folder / "lp").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / "lp").chmod(0o755)


@pytest.mark.parametrize("view", VIEWS)
async def test_printing_sends_the_plain_text_of_the_view(
    home: Path, here: Path, programs: Path, tmp_path: Path, view: str
) -> None:
    """Whatever kind was chosen; the title of the print job names nobody."""
    printed, words = tmp_path / "geprint", tmp_path / "woorden"
    make_lp(programs, f"/bin/cat > '{printed}'; echo \"$@\" > '{words}'; echo 'request id is Kamer-3-12'")
    async with person(home, make_plan(home, FULL, {"4.3": [WISH]}), size=(100, 40)) as someone:
        await choose(someone, "Exporteren")
        someone.types("<down>" * VIEWS.index(view) + "<enter><tab*4>")
        await someone.sees("In bestand zetten +[│▌] +Bekijken +[│▌] +Printen")
        someone.types("<enter>")
        await someone.sees("✓ Naar de printer gestuurd. request id is Kamer-3-12")
        plan = someone.plan()
        assert printed.read_text(encoding="utf-8") == export_text(someone.workspace.form_of(plan), plan, view, "txt")
    assert "Anna" not in words.read_text(encoding="utf-8")
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (
            "echo 'lp: geen printer [b]Kamer[/b]' >&2; exit 1",
            "nam de tekst niet aan (lp: geen printer [b]Kamer[/b])",
        ),
        ("exit 3", "! de printer nam de tekst niet aan (lp)"),
        ("exec 0<&-; echo dicht >&2; exit 1", "! de printer nam de tekst niet aan (dicht)"),
    ],
)
async def test_error_of_the_printer_is_told_with_an_alternative(
    home: Path, programs: Path, script: str, said: str
) -> None:
    """The printer's message is told, with what to do instead; a file can still be made."""
    make_lp(programs, script)
    async with person(home, make_plan(home, FULL), size=(100, 40)) as someone:
        await choose(someone, "Exporteren")
        someone.types("<tab*5><enter>")
        await someone.reads(said)
        await someone.reads("zet de tekst in een bestand en print dat ergens anders")
        assert "✓" not in someone.screen()


async def test_printer_program_that_does_not_start_is_told(home: Path, programs: Path) -> None:
    """A program that exists and does not start is reported like one that does not answer."""
    (programs / "lp").write_text("#!/er/is/niets\n", encoding="utf-8")
    (programs / "lp").chmod(0o755)
    async with person(home, make_plan(home, FULL), size=(100, 40)) as someone:
        await choose(someone, "Exporteren")
        someone.types("<tab*5><enter>")
        await someone.reads("! de printer antwoordt niet (lp): zet de tekst in een bestand")


async def test_without_a_printer_printing_is_not_offered(home: Path, programs: Path) -> None:
    """There is no button for it."""
    async with person(home, make_plan(home, FULL), size=(100, 40)) as someone:
        await choose(someone, "Exporteren")
        await someone.sees("In bestand zetten +│ +Bekijken$")
        await someone.reads("Hier is geen printer")
        assert "Printen" not in someone.screen()
        assert list(programs.iterdir()) == []


@pytest.mark.parametrize("kind", ["md", "txt"])
async def test_menu_of_the_list_exports_a_blank_form(home: Path, here: Path, kind: str) -> None:
    """As text or Markdown, and in no other way."""
    async with person(home, size=(100, 40)) as someone:
        await choose(someone, "Leeg formulier")
        await someone.sees(r"Welk formulier\?")
        someone.types(choosing("gemeente").replace("<space>", "<enter>"))
        await someone.sees("Het lege formulier: Persoonlijk Ontwikkelings Plan")
        assert "JSON" not in someone.screen()
        assert "Wat?" not in someone.screen()
        await someone.sees(r"\(x\) Platte tekst")
        someone.types(("<up>" if kind == "md" else "") + "<space>")
        await someone.sees(rf"POP leeg formulier\.{kind}")
        someone.types("<tab*2><enter>")
        await someone.sees("✓ Het staat in")
        someone.types("<tab><enter>")
        await someone.sees(r"^ *Het lege formulier \(")
        someone.types("<esc><esc>")
        await someone.sees(r"\+ nieuw plan")
        form = someone.workspace.catalogue.get("gemeente")
    (file,) = here.iterdir()
    assert file.name == f"POP leeg formulier.{kind}"
    assert file.read_text(encoding="utf-8") == export_text(form, blank_plan(form), "blank", kind)


async def test_blank_form_is_chosen_from_several_forms(home: Path, here: Path) -> None:
    """With the arrows or by typing; Esc chooses none."""
    (home / "forms").mkdir(parents=True)
    shutil.copy(FIXTURES / "every_kind.toml", home / "forms")
    async with person(home, size=(100, 40)) as someone:
        await choose(someone, "Leeg formulier")
        await someone.sees(r"Welk formulier\?")
        await someone.sees("Een formulier voor de tests")
        someone.types("<esc>")
        await someone.sees(r"\+ nieuw plan")
        own = choosing("every-kind", ["every-kind", *OFFERED]).replace("<space>", "<enter>")
        for keys, title in ((own, "Alles *van* elke"), ("gemeente<enter>", "Persoonlijk Ontwik")):
            await choose(someone, "Leeg formulier")
            await someone.sees(r"Welk formulier\?")
            await someone.sits_still()
            someone.types(keys)
            await someone.reads(f"Het lege formulier: {title}")
            someone.types("<esc>")
            await someone.sees(r"\+ nieuw plan")
        await choose(someone, "Leeg formulier")
        await someone.sees(r"Welk formulier\?")
        someone.types("alles<c-u>een formulier<enter>")
        await someone.reads("Het lege formulier: Alles *van*")
        await someone.sits_still()
        someone.types("<tab*2><enter>")
        await someone.sees("✓ Het staat in")
        form = someone.workspace.catalogue.get("every-kind")
    (file,) = here.iterdir()
    assert file.read_text(encoding="utf-8") == export_text(form, blank_plan(form), "blank", "txt")


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_command_writes_the_same_blank_form(home: Path, quick: Cli, tmp_path: Path, kind: str) -> None:
    """On stdout, or in a file that does not exist yet."""
    form = Catalogue().get("gemeente")
    text = export_text(form, blank_plan(form), "blank", kind)
    assert quick.run("forms", "blank", "gemeente", "--to", kind) == Result(0, text, "")
    file = tmp_path / f"leeg.{kind}"
    assert quick.run("forms", "blank", "gemeente", "--to", kind, "-o", file).code == 0
    assert file.read_text(encoding="utf-8") == text
    file.write_text("van mij", encoding="utf-8")
    done = quick.run("forms", "blank", "gemeente", "--to", kind, "-o", file)
    assert (done.code, file.read_text(encoding="utf-8")) == (3, "van mij")
    assert "is er al" in done.err
    assert quick.run("forms", "blank", "gemeente", "--to", kind, "-o", file, "--force").code == 0
    assert file.read_text(encoding="utf-8") == text
    assert quick.run("forms", "blank").code == 2
    assert "bedoelde u 'gemeente'?" in quick.run("forms", "blank", "gemeent").err
    assert not home.exists()


async def test_typed_file_name_is_kept(home: Path, here: Path) -> None:
    """The suggested name follows the choices until another is typed; Esc goes back to the plan."""
    async with person(home, make_plan(home, FULL), size=(100, 30)) as someone:
        await choose(someone, "Exporteren")
        await someone.sees("POP Anna Smit afspraken.md")
        someone.types("<down><space>")
        await someone.sees("POP Anna Smit voorbereiding.md")
        someone.types("<tab><tab><c-u>mijn.txt<s-tab><down><space>")
        await someone.sees(r"\(x\) Platte tekst")
        await someone.sees("mijn.txt")
        someone.types("<esc>")
        await someone.sees("Deel 3 van 5|Deel 2 van 5")
    assert list(here.iterdir()) == []


async def test_export_holds_the_last_typed_letters(home: Path, here: Path) -> None:
    """Text typed a moment ago, saved or not, is in the export."""
    async with person(home, make_plan(home, HEAD), size=(100, 30)) as someone:
        someone.types("zojuist getypt")
        await choose(someone, "Exporteren")
        someone.types("<down*2><enter><enter><enter>")
        await someone.sees(r"✓ Het staat in")
    (file,) = here.iterdir()
    assert "zojuist getypt" in file.read_text(encoding="utf-8")


async def test_history_lists_changes_newest_first(home: Path) -> None:
    """Who wrote what, where and when; long texts are cut, rows are named by their number."""
    plan_id = make_plan(home, HEAD | {"2.1": "Een heel lange zin. " * 40}, {"4.1": [WISH]})
    async with person(home, plan_id, size=(120, 30)) as someone:
        someone.types("luisteren<tab>")
        await someone.has_answered(**{"2.2": "luisteren"})
        someone.types("<c-z>")
        await someone.has_answered(**{"2.2": ""})
        await choose(someone, "Geschiedenis")
        await someone.sees("Geschiedenis: wie")
        rows = someone.screen().split("\n")[1:]  # below the title
        assert rows[1].endswith("medewerker · 2.2") and "(leeg)" in rows[2]
        assert rows[3].endswith("medewerker · 2.2") and "luisteren" in rows[4]
        await someone.sees(r"4\.1 rij 1\n +\(rij toegevoegd\) Schrijven · Een cursus")
        someone.types("<down*20><up*20><f1>")
        await someone.sees("wie wat wanneer heeft geschreven")
        someone.types("<esc><esc>")
        await someone.sees("Deel 3 van 5")


async def test_menu_holds_every_action_of_a_section(home: Path) -> None:
    """With arrows and Enter alone, the menu navigates, finds, undoes and exports."""
    plan_id = make_plan(home, FULL | {"2.1": "Terug gekeken"}, {"4.1": [WISH]})
    async with person(home, plan_id, size=(160, 50)) as someone:
        for name, seen in (
            ("Onderdelen", "Ga naar een onderdeel"),
            ("Zoeken", "Zoek in alle antwoorden"),
            ("Exporteren", "Exporteren: in een bestand"),
            ("Geschiedenis", "Geschiedenis: wie schreef wat"),
            ("Eerdere tekst", "Eerdere tekst bij 2.2"),
            ("Kleuren", "Veel contrast"),
            ("Hulp", "^ Toetsen"),
        ):
            await choose(someone, name)
            await someone.sees(seen)
            someone.types("<esc>")
            await someone.sees("Deel 3 van 5")
        await choose(someone, "Volgend deel")
        await someone.sees("Deel 4 van 5")
        await choose(someone, "Vorig deel")
        await someone.sees("Deel 3 van 5")
        await choose(someone, "Volgende lege")
        someone.types("competenties")
        await someone.has_answered(**{"2.3": "competenties"})
        await choose(someone, "Ongedaan")
        await someone.has_answered(**{"2.3": ""})
        await choose(someone, "Opnieuw")
        await someone.has_answered(**{"2.3": "competenties"})
        await choose(someone, "Scherm verversen")
        await someone.sees("Deel 3 van 5")
        await choose(someone, "Terug")
        await someone.sees(r"\+ nieuw plan")


async def test_menu_holds_every_action_of_a_table(home: Path) -> None:
    """With the cursor in a table the menu adds, opens, copies, moves, agrees and removes."""
    async with person(home, make_plan(home, FULL, {"4.1": [WISH]}), size=(160, 50)) as someone:
        someone.types("<f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        await choose(someone, "Kaart")
        await someone.sees("Rij 1 van 1")
        someone.types("<esc>")
        await choose(someone, "Rij kopiëren")
        await someone.saved(lambda plan: len(plan.rows("4.1")) == 2)
        await choose(someone, "Nieuwe rij")
        await someone.sees("Esc Oude tekst")
        someone.types("Rekenen<enter>")
        await someone.saved(lambda plan: [row.text("competentie") for row in plan.rows("4.1")][2:] == ["Rekenen"])
        await choose(someone, "Rij omhoog")
        await someone.saved(lambda plan: plan.rows("4.1")[1].text("competentie") == "Rekenen")
        await choose(someone, "Rij omlaag")
        await someone.saved(lambda plan: plan.rows("4.1")[2].text("competentie") == "Rekenen")
        await choose(someone, "Maak afspraak")
        await someone.saved(lambda plan: len(plan.rows("4.3")) == 1)
        await choose(someone, "Rij weg")
        await someone.reads("Rij 3 weghalen: 'Rekenen'?")
        someone.types("<tab><enter>")
        await someone.saved(lambda plan: len(plan.rows("4.1")) == 2)
        await choose(someone, "Sluiten")
        await someone.closes()


async def test_menu_and_help_of_a_card_speak_of_rows(home: Path) -> None:
    """On a card F3 and F4 are about rows, and the menu and the help say so."""
    plan_id = make_plan(home, FULL, {"4.1": [WISH, {"competentie": "Rekenen"}]})
    async with person(home, plan_id, size=(160, 50)) as someone:
        someone.types("<f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        someone.types("<c-e><f10>")
        await someone.sees(r"Volgende rij +F4, Ctrl\+N")
        await someone.sees("Opent de rij erna")
        someone.types("<esc><f1>")
        await someone.sees("F4, Ctrl\\+N +.*rij")


KEYS = [
    ("<f1>", "^ Toetsen"),
    ("<f10>", "Menu: kies"),
    ("<c-o>", "Menu: kies"),
    ("<esc>", r"\+ nieuw plan"),
    ("<c-g>", r"\+ nieuw plan"),
    ("<c-l>", "Deel 3 van 5"),
    ("<f2>", "Ga naar een onderdeel"),
    ("<c-t>", "Ga naar een onderdeel"),
    ("<f3>", "Deel 2 van 5"),
    ("<f4>", "Deel 4 van 5"),
    ("<c-n>", "Deel 4 van 5"),
    ("<f5>", "Deel 3 van 5"),
    ("<c-r>", "Deel 3 van 5"),
    ("<f6>", "Deel 3 van 5"),
    ("<f7>", "Zoek in alle antwoorden"),
    ("<c-f>", "Zoek in alle antwoorden"),
    ("<f8>", ""),
    ("<tab>", "Deel 3 van 5"),
    ("<s-tab>", "Deel 3 van 5"),
    ("<c-s>", "Deel 3 van 5"),
    ("<f9>", ""),
    ("<c-q>", ""),
]


@pytest.mark.parametrize(("key", "seen"), KEYS)
async def test_contract_keys_work_in_a_text_and_type_nothing(home: Path, key: str, seen: str) -> None:
    """Each key does what the contract says while a text has the focus."""
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("tekst")
        await someone.has_answered(**{"2.1": "tekst"})
        before = someone.plan().answers
        someone.types(key)
        if key in {"<f9>", "<c-q>"}:
            await someone.closes()
        else:
            await someone.sees(seen)
            await someone.sits_still()
        assert {k: e.value for k, e in someone.plan().answers.items()} == {k: e.value for k, e in before.items()}


@pytest.mark.parametrize(("key", "seen"), KEYS)
async def test_contract_keys_work_in_a_line_and_type_nothing(home: Path, key: str, seen: str) -> None:
    """Each key does what the contract says in a field of one line."""
    async with person(home, make_plan(home, HEAD | {"functie": ""})) as someone:
        someone.types("tekst")
        await someone.has_answered(functie="tekst")
        someone.types(key)
        if key in {"<f9>", "<c-q>"}:
            await someone.closes()
        elif "Deel" not in seen:
            await someone.sees(seen)
        await asyncio.sleep(0.1)
        assert someone.plan().text("functie") == "tekst"
        assert someone.plan().text("2.1") == ""


async def test_every_character_is_typed_in_a_text_and_a_line(home: Path) -> None:
    """Every letter, digit and sign of the keyboard is typed unchanged."""
    signs = string.ascii_letters + string.digits + string.punctuation
    async with person(home, make_plan(home, HEAD | {"functie": ""})) as someone:
        someone.types(signs.replace("<", "<lt>", 1))
        await someone.has_answered(functie=signs)
        someone.types("<f4>" + signs.replace("<", "<lt>", 1) + " é€")
        await someone.has_answered(**{"2.1": signs + " é€"})


async def test_no_control_key_types_its_letter(home: Path) -> None:
    """Ctrl with a letter may do something or nothing; it never leaves a letter in the text."""
    leaving = set("gqntofr")
    keys = "".join(f"<c-{letter}>" for letter in string.ascii_lowercase if letter not in leaving | set("ijmhz"))
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types(keys + "<f6><f11><f12><c-home><c-end><insert>")
        await someone.sits_still()
        await someone.sees("Deel 3 van 5")
        assert someone.plan().text("2.1") == ""
        someone.types("goed")
        await someone.has_answered(**{"2.1": "goed"})


# --- attachments ------------------------------------------------------------------------------------


async def test_received_attachment_is_saved_where_the_person_wants_and_text_is_read(home: Path, here: Path) -> None:
    """The menu has it only where files were received; a file that is there already is replaced after a question."""
    plan = make_plan(home, FULL)
    async with person(home, plan, size=(100, 40)) as someone:
        someone.types("<f10>")
        await someone.sees("Menu: kies met de pijlen en Enter")
        assert "Bijlagen" not in menu_entries(someone.screen())
    folder = workspace_of(home).home.attachments / plan.name
    folder.mkdir(parents=True)
    (folder / "cv-mijn cv.pdf").write_bytes(b"%PDF \x00\xff")
    (folder / "cv-notitie.txt").write_text("Eerst bakker,\ntoen klerk.\x1b[31m")
    async with person(home, plan, size=(100, 40)) as someone:
        await choose(someone, "Bijlagen")
        await someone.sees(r"cv-mijn cv\.pdf \(1 kB\)")
        await someone.sees("cv-mijn cv.pdf *$")
        someone.types("<tab><tab><enter>")
        await someone.sees("✓ ")
        assert (here / "cv-mijn cv.pdf").read_bytes() == b"%PDF \x00\xff"
        someone.types("<tab><enter>")
        await someone.sees("hier niet te lezen")
        await someone.sits_still()
        someone.types("<s-tab><enter>")
        await someone.sees("bestaat al|is er al|vervangen")
        someone.types("<esc>")
        someone.types("<s-tab><s-tab><down>")
        await someone.sees("cv-notitie.txt *$")
        someone.types("<tab><tab><tab><enter>")
        await someone.sees("toen klerk")
        assert "\x1b" not in someone.screen()


@pytest.mark.parametrize("opening", ["<f10>", "<f1>", "<f2>", "<f7>", "<f10><f7>"])
async def test_keys_that_work_everywhere_work_in_a_dialog(home: Path, opening: str) -> None:
    """Ctrl+L draws the screen again, and F9 ends the program and keeps what was typed."""
    async with person(home, make_plan(home, {"medewerker": "Anna Smit"})) as someone:
        await someone.sees("Deel 1 van 5|Deel 2 van 5|Deel 3 van 5")
        someone.types(f"{opening}<c-l>")
        await someone.sits_still()
        someone.types("<f9>")
        await someone.closes()


@pytest.mark.parametrize(
    ("key", "seen"), [("<f2>", "Ga naar een onderdeel"), ("<f7>", "Zoek in alle"), ("<f1>", "Toetsen")]
)
async def test_key_in_the_menu_does_what_the_menu_says(home: Path, key: str, seen: str) -> None:
    """The menu shows the keys, and each of them works there too."""
    async with person(home, make_plan(home, {"medewerker": "Anna Smit"})) as someone:
        someone.types("<f10>")
        await someone.sees("Menu: kies")
        someone.types(key)
        await someone.sees(seen)
        await someone.sees_no_more("Menu: kies")


@pytest.mark.parametrize("key", ["<esc>", "<c-g>"])
async def test_back_in_the_menu_closes_the_menu_alone(home: Path, key: str) -> None:
    """The menu shows the keys of going back, and there they close the menu."""
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("<f10>")
        await someone.sees("Menu: kies")
        someone.types(f"{key}hier")
        await someone.has_answered(**{"2.1": "hier"})


async def test_letter_and_paste_on_the_key_line_are_answered(home: Path) -> None:
    """What is typed or pasted where nothing takes it is told to go nowhere, and changes nothing."""
    async with person(home, make_plan(home, HEAD)) as someone:
        before = someone.plan().answers
        someone.types("<f10>")
        await someone.sees("Menu: kies")
        someone.types("<esc>")
        await someone.sees_no_more("Menu: kies")
        while not isinstance(someone.app.focused, KeyLine):
            someone.types("<tab>")
            await someone.sits_still()
        someone.types("7")
        await someone.hears("Hier wordt niets getypt")
        someone.pastes("een\ttwee\ndrie\tvier")
        await someone.hears("Hier is niets geplakt")
        assert someone.plan().answers == before


async def test_letter_in_the_list_of_plans_is_answered(home: Path) -> None:
    """A letter that is no key of the list is told to go nowhere."""
    make_plan(home, HEAD)
    async with person(home) as someone:
        await someone.sees("nieuw plan")
        someone.types("z")
        await someone.hears("Hier wordt niets getypt")
