"""Making definitive, signing, a new version and what comes after, by keys alone."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from poptui.plans.agreement import frozen_text, recorded, signatures, status_of
from tests.functional.test_screen_sharing import act
from tests.support.cli import Cli, run_inside
from tests.support.pilot import Person, desk_of, make_plan, person
from tests.support.tools import require

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
READY = {**HEAD, "2.1": "een", "2.2": "twee", "2.3": "drie", "2.4": "vier", "3.4.a": "nodig", "3.4.b": "ja"}
ROWS = {"4.3": [{"actie": "Cursus Excel", "tijdpad": "Q3 2027", "kosten": "450"}]}
SIZES = [(80, 24), (60, 20)]


@pytest.fixture
def ready(home: Path) -> Path:
    """Give a plan in which nothing lacks to be agreed."""
    return make_plan(home, READY, ROWS)


@pytest.fixture
def cli(home: Path) -> Cli:
    """Give the command in the same home."""
    return Cli(run_inside, home).at(home)


async def presses(someone: Person, button: str) -> None:
    """Go with Tab to a button, whose words are on the screen then, and press it."""
    for _ in range(30):
        focused = someone.app.screen.focused
        if focused is not None and button in str(getattr(focused, "label", "")):
            someone.types("<enter>")
            await someone.sits_still()
            return
        someone.types("<tab>")
        await someone.sits_still()
    raise AssertionError(f"no button {button!r}:\n{someone.screen()}")


async def reaches(someone: Person, name: str, key: str = "<tab>") -> None:
    """Go with Tab to a choice or line by its id, or to the answer of a field by its key."""
    for _ in range(40):
        focused = someone.app.screen.focused
        around = focused.ancestors_with_self if focused is not None else ()
        if any(name in {one.id, getattr(one, "where", None)} for one in around):
            return
        someone.types(key)
        await someone.sits_still()
    raise AssertionError(f"no {name!r}:\n{someone.screen()}")


@pytest.mark.parametrize("size", SIZES)
async def test_what_lacks_is_named_and_leads_to_it(home: Path, size: tuple[int, int]) -> None:
    """Before everything is there the screen lists what lacks, and Enter goes to the first of it."""
    async with person(home, make_plan(home, {**READY, "3.4.b": ""}, ROWS), size=size) as someone:
        await act(someone, "Definitief maken", "Eerst moet dit nog ingevuld worden")
        await someone.reads("is nog niet ingevuld")
        someone.types("<enter>")
        await someone.sees("Deel 4 van 5|^ 4/5")
        someone.types("Ja hoor")
        await someone.saved(lambda plan: plan.text("3.4.b") == "Ja hoor")


@pytest.mark.parametrize("size", SIZES)
async def test_a_plan_is_made_definitive_signed_and_finished(
    home: Path, ready: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """From preparing to handed in, by keys alone: frozen, signed by both on paper, the copy given, HR's file made."""
    monkeypatch.chdir(tmp_path)
    async with person(home, ready, size=size) as someone:
        await act(someone, "Definitief maken", "De tekst van de afspraken ligt hierna vast")
        await presses(someone, "Lees de tekst")
        await someone.sees("Persoonlijk Ontwikkelings Plan")
        someone.types("<esc>")
        await presses(someone, "Maak definitief")
        await someone.sees("De afspraken definitief maken\\?")
        someone.types("<right><enter>")
        await someone.sees("Ondertekenen")
        assert status_of(someone.plan()) == "definitive"
        for title, meaning in (("medewerker", "<enter>"), ("leidinggevende", "<down><enter>")):
            await someone.walks("<tab>", "voor akkoord")
            while getattr(someone.app.screen.focused, "id", "") != "meaning":
                someone.types("<tab>")
                await someone.sits_still()
            someone.types(meaning)
            await presses(someone, "Leg deze handtekening vast")
            await someone.reads(f"{title}, tekent met de pen, op papier")
            someone.types("<right><enter>")
            await someone.reads(f"✓ {title.title()}: ")
        assert status_of(someone.plan()) == "signed"
        assert [one.meaning for one in recorded(someone.plan()).values()] == ["akkoord", "gezien"]
        someone.types("<esc>")
        await someone.hears("Allen hebben getekend. Nog te doen: 2")
        await someone.sees("ondertekend ·|ondertekend · rol")
        await act(someone, "Afronden", "ondertekend op 21-11-2026")
        await presses(someone, "Dit is gedaan")
        await someone.reads("✓ gedaan op 21-11-2026: Een ondertekend exemplaar voor de medewerker (Anna Smit)")
        await presses(someone, "Maak het bestand voor P&O")
        await someone.sees("Het bestand voor P&O is er")
        someone.types("<esc>")
        await someone.reads("✓ gedaan op 21-11-2026: Inleveren bij de personeelsconsulent")


async def test_what_is_agreed_asks_before_it_is_changed(home: Path, ready: Path, cli: Cli) -> None:
    """Typing in what is frozen asks to open it again; what is typed after that is there; Esc leaves all as it was."""
    cli.ok("agree", ready.stem)
    async with person(home, ready) as someone:
        before = frozen_text(someone.plan())
        await someone.walks("<f4>", "Deel 5 van 5")
        await reaches(someone, "4.2")
        someone.types("h")
        await someone.sees("De afspraken zijn definitief")
        someone.types("<esc>")
        await someone.sits_still()
        assert someone.plan().text("4.2") == "" and frozen_text(someone.plan()) == before
        someone.types("h")
        await someone.sees("Heropenen")
        someone.types("<right><enter>")
        await someone.sees("voorbereidend")
        await someone.saved(lambda plan: plan.text("4.2") == "h" and status_of(plan) == "preparing")


async def test_a_new_version_opens_beside_the_signed_one(home: Path, ready: Path, cli: Cli) -> None:
    """What was signed is not changed: a new version opens, the signed one is one step back and as it was."""
    cli.ok("agree", ready.stem)
    cli.ok("sign", ready.stem, "--as", "medewerker", "--meaning", "akkoord")
    before = ready.read_bytes()
    async with person(home, ready) as someone:
        await act(someone, "Nieuwe versie", "Een nieuwe versie maken")
        someone.types("<right><enter>")
        await someone.sees("voorbereidend \\(versie 2\\)")
        await act(someone, "Definitief maken", "Lees wat er verandert")
        await presses(someone, "Lees wat er verandert")
        await someone.sees("In de afspraken is niets veranderd")
        someone.types("<esc><esc>")
        await someone.sees("voorbereidend \\(versie 2\\)")
        someone.types("<esc>")
        await someone.sees("Anna Smit · definitief ·")
    assert ready.read_bytes() == before
    assert desk_of(home).load(f"{ready.stem}-2").plan.version == 2


async def test_the_other_is_asked_whether_it_is_so(home: Path, ready: Path, cli: Cli, tmp_path: Path) -> None:
    """What the manager wrote down of the employee's signature waits for the employee's yes or no."""
    bob = cli.at(tmp_path / "bob")
    (tmp_path / "bob").mkdir()
    (tmp_path / "bob" / "config.toml").write_text('[me]\nrole = "manager"\nname = "Bob"\n')
    cli.ok("share", ready.stem, "--to", "manager", "--also", "3.4", "--also", "afspraken", "-o", tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop")
    bob.ok("agree", ready.stem)
    bob.ok("sign", ready.stem, "--as", "medewerker", "--meaning", "akkoord")
    bob.ok("share", ready.stem, "--to", "employee", "-o", tmp_path / "twee.pop")
    cli.ok("import", tmp_path / "twee.pop")
    async with person(home, ready) as someone:
        await act(someone, "Ondertekenen", "Dit heeft de leidinggevende Bob")
        await someone.reads("vastgelegd door de leidinggevende Bob")
        await presses(someone, "Dit klopt niet")
        await someone.sees("telt dan niet mee")
        someone.types("<right><enter>")
        await someone.reads("klopt niet, zegt de medewerker")
        assert signatures(someone.plan()) == {}
        await reaches(someone, "meaning")
        await someone.reads("Wat zegt de handtekening van de medewerker?")


async def test_a_slip_is_struck_out(home: Path, ready: Path, cli: Cli) -> None:
    """Who wrote down the wrong thing strikes it out after a question."""
    cli.ok("agree", ready.stem)
    cli.ok("sign", ready.stem, "--as", "medewerker", "--meaning", "gezien")
    async with person(home, ready) as someone:
        await act(someone, "Ondertekenen", "✓ Medewerker: Anna Smit, voor gezien")
        await presses(someone, "Haal door")
        await someone.sees("Doorhalen\\? Medewerker: Anna Smit")
        someone.types("<right><enter>")
        await someone.sees("• Medewerker: nog niet ondertekend")
        assert recorded(someone.plan()) == {}


async def test_a_key_signs_on_the_screen(home: Path, ready: Path, cli: Cli, tmp_path: Path) -> None:
    """Where one signs with a key the key is asked; one that is none is told, and nothing is written down."""
    key = tmp_path / "sleutel"
    subprocess.run([require("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    cli.ok("agree", ready.stem)
    async with person(home, ready, size=(100, 40)) as someone:
        await act(someone, "Ondertekenen", "Druk de tekst eerst af")
        assert "Welke sleutel?" not in someone.screen()
        for widget, keys in (("meaning", "<enter>"), ("way", "<down>"), ("key", "<end>" + "<backspace*200>")):
            await reaches(someone, widget)
            someone.types(keys)
        await someone.sees("Welke sleutel\\?")
        someone.types(str(tmp_path / "weg"))
        await presses(someone, "Leg deze handtekening vast")
        someone.types("<right><enter>")
        await someone.reads("! dit is geen SSH-sleutel")
        assert recorded(someone.plan()) == {}
        await reaches(someone, "key", "<s-tab>")
        someone.types("<end>" + "<backspace*200>" + str(key))
        await presses(someone, "Leg deze handtekening vast")
        someone.types("<right><enter>")
        await someone.reads("met SSH-sleutel SHA256:")
    cli.ok("export", ready.stem, "-o", tmp_path / "a.md")
    assert "kloppen" in cli.ok("verify", tmp_path / "a.md")


async def test_the_first_screen_says_what_is_still_to_be_done(home: Path, ready: Path, cli: Cli) -> None:
    """After the last signature the list has what is to be done, with date and receiver of what was; then it is gone."""
    cli.ok("agree", ready.stem)
    cli.ok("sign", ready.stem, "--as", "medewerker", "--meaning", "akkoord")
    cli.ok("sign", ready.stem, "--as", "leidinggevende", "--meaning", "niet-akkoord")
    cli.ok("handin", ready.stem, "exemplaar", "--date", "13-12-2026", "--to", "Anna zelf")
    async with person(home) as someone:
        await someone.reads("Nog te doen bij Anna Smit, ondertekend op 21-11-2026:")
        await someone.sees("✓ Een ondertekend exemplaar voor de medewerker \\(13-12-2026, Anna zelf\\)")
        await someone.sees("• Inleveren bij de personeelsconsulent")
        await someone.sees("ondertekend, niet akkoord")
        someone.types("r")
        await someone.sees("Afronden na het ondertekenen")
        await presses(someone, "Dit is gedaan")
        await someone.reads("(P&O)")
        someone.types("<esc>")
        await someone.sees("Kies een plan met de pijlen")
        assert "Nog te doen" not in someone.screen()
