"""Making definitive, signing, a new version and what comes after, by keys alone."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from poptui.plans.agreement import frozen_text, recorded, signatures, status_of
from poptui.store.plan_id import PlanId
from tests.functional.test_screen_sharing import act
from tests.support.cli import Cli, run_inside
from tests.support.pilot import Person, file_of, make_plan, person, workspace_of
from tests.support.tools import require

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
READY = {**HEAD, "2.1": "een", "2.2": "twee", "2.3": "drie", "2.4": "vier", "3.4.a": "nodig", "3.4.b": "ja"}
ROWS = {"4.3": [{"actie": "Cursus Excel", "tijdpad": "Q3 2027", "kosten": "450"}]}
SIZES = [(80, 24), (60, 20)]


@pytest.fixture
def ready(home: Path) -> PlanId:
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
    await someone.sits_still()
    for _ in range(40):
        focused = someone.app.screen.focused
        around = focused.ancestors_with_self if focused is not None else ()
        keys = ({one.id, getattr(one, "where", ""), getattr(getattr(one, "field", None), "key", "")} for one in around)
        if any(name in found for found in keys):
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
    home: Path, ready: PlanId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
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


async def test_what_is_agreed_asks_before_it_is_changed(home: Path, ready: PlanId, cli: Cli) -> None:
    """Typing in what is frozen asks to open it again; what is typed after that is there; Esc leaves all as it was."""
    cli.ok("agree", ready.name)
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


async def test_a_new_version_opens_beside_the_signed_one(home: Path, ready: PlanId, cli: Cli) -> None:
    """What was signed is not changed: a new version opens, the signed one is one step back and as it was."""
    cli.ok("agree", ready.name)
    cli.ok("sign", ready.name, "--as", "medewerker", "--meaning", "akkoord")
    before = file_of(home, ready).read_bytes()
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
    assert file_of(home, ready).read_bytes() == before
    assert workspace_of(home).load(f"{ready.name}-2").plan.version == 2


async def test_the_other_is_asked_whether_it_is_so(home: Path, asked: PlanId) -> None:
    """What the manager wrote down of the employee's signature waits for the employee's yes or no."""
    async with person(home, asked) as someone:
        await act(someone, "Ondertekenen", "Dit heeft de leidinggevende Bob")
        await someone.reads("vastgelegd door de leidinggevende Bob")
        await presses(someone, "Dit klopt niet")
        await someone.sees("telt dan niet mee")
        someone.types("<right><enter>")
        await someone.reads("klopt niet, zegt de medewerker")
        assert signatures(someone.plan()) == {}
        await reaches(someone, "meaning")
        await someone.reads("Wat zegt de handtekening van de medewerker?")


async def test_a_slip_is_struck_out(home: Path, ready: PlanId, cli: Cli) -> None:
    """Who wrote down the wrong thing strikes it out after a question."""
    cli.ok("agree", ready.name)
    cli.ok("sign", ready.name, "--as", "medewerker", "--meaning", "gezien")
    async with person(home, ready) as someone:
        await act(someone, "Ondertekenen", "✓ Medewerker: Anna Smit, voor gezien")
        await presses(someone, "Haal door")
        await someone.sees("Doorhalen\\? Medewerker: Anna Smit")
        someone.types("<right><enter>")
        await someone.sees("• Medewerker: nog niet ondertekend")
        assert recorded(someone.plan()) == {}


async def test_a_key_signs_on_the_screen(home: Path, ready: PlanId, cli: Cli, tmp_path: Path) -> None:
    """Where one signs with a key the key is asked; one that is none is told, and nothing is written down."""
    key = tmp_path / "sleutel"
    subprocess.run([require("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    cli.ok("agree", ready.name)
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
    cli.ok("export", ready.name, "-o", tmp_path / "a.md")
    assert "kloppen" in cli.ok("verify", tmp_path / "a.md")


async def test_the_first_screen_says_what_is_still_to_be_done(home: Path, ready: PlanId, cli: Cli) -> None:
    """After the last signature the list has what is to be done, with date and receiver of what was; then it is gone."""
    cli.ok("agree", ready.name)
    cli.ok("sign", ready.name, "--as", "medewerker", "--meaning", "akkoord")
    cli.ok("sign", ready.name, "--as", "leidinggevende", "--meaning", "niet-akkoord")
    cli.ok("handin", ready.name, "exemplaar", "--date", "13-12-2026", "--to", "Anna zelf")
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


@pytest.fixture
def asked(home: Path, ready: PlanId, cli: Cli, tmp_path: Path) -> PlanId:
    """Give the plan, of which the manager recorded the employee's signature; that waits for the employee's word."""
    bob = cli.at(tmp_path / "bob")
    (tmp_path / "bob").mkdir()
    (tmp_path / "bob" / "config.toml").write_text('[me]\nrole = "manager"\nname = "Bob"\n')
    cli.ok("share", ready.name, "--to", "manager", "--also", "3.4", "--also", "afspraken", "-o", tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop")
    bob.ok("agree", ready.name)
    bob.ok("sign", ready.name, "--as", "medewerker", "--meaning", "gezien")
    bob.ok("share", ready.name, "--to", "employee", "-o", tmp_path / "twee.pop")
    cli.ok("import", tmp_path / "twee.pop")
    return ready


async def test_one_may_think_again(home: Path, asked: PlanId) -> None:
    """Who said that it is not so says later that it is."""
    async with person(home, asked) as someone:
        await act(someone, "Ondertekenen", "Dit heeft de leidinggevende Bob")
        await presses(someone, "Dit klopt niet")
        someone.types("<right><enter>")
        await someone.sees("Hiervan zei u dat het niet klopt")
        await presses(someone, "Het klopt toch")
        await someone.reads("bevestigd door de medewerker")
        assert list(signatures(someone.plan())) == ["medewerker"]


async def test_a_button_is_about_the_signature_that_was_shown(
    home: Path, asked: PlanId, cli: Cli, tmp_path: Path
) -> None:
    """The other struck it out and recorded another meanwhile: what was read is not said of that one."""
    async with person(home, asked) as someone:
        await act(someone, "Ondertekenen", "voor gezien")
        bob = cli.at(tmp_path / "bob")
        bob.ok("sign", asked.name, "--as", "medewerker", "--withdraw")
        bob.ok("sign", asked.name, "--as", "medewerker", "--meaning", "akkoord")
        bob.ok("share", asked.name, "--to", "employee", "-o", tmp_path / "drie.pop")
        cli.ok("import", tmp_path / "drie.pop")
        await presses(someone, "Dit klopt")
        await someone.reads("deze handtekening is intussen veranderd")
        assert someone.plan().text("@confirmed-medewerker") == ""


async def test_the_last_signature_recorded_elsewhere_meanwhile(home: Path, ready: PlanId, cli: Cli) -> None:
    """What is recorded here while another recorded it already is refused in words."""
    cli.ok("agree", ready.name)
    cli.ok("sign", ready.name, "--as", "medewerker", "--meaning", "akkoord")
    async with person(home, ready) as someone:
        await act(someone, "Ondertekenen", "• Leidinggevende: nog niet ondertekend")
        cli.ok("sign", ready.name, "--as", "leidinggevende", "--meaning", "gezien")
        await reaches(someone, "meaning")
        someone.types("<enter>")
        await presses(someone, "Leg deze handtekening vast")
        someone.types("<right><enter>")
        await someone.reads("! Bob heeft al getekend")
        assert [one.meaning for one in recorded(someone.plan()).values()] == ["akkoord", "gezien"]


@pytest.mark.parametrize("name", ["Ondertekenen", "Afronden"])
async def test_a_plan_that_is_gone_meanwhile(home: Path, ready: PlanId, cli: Cli, name: str) -> None:
    """The file was taken away: going back says so, and the program goes on."""
    cli.ok("agree", ready.name)
    for signer in ("medewerker", "leidinggevende"):
        cli.ok("sign", ready.name, "--as", signer, "--meaning", "akkoord")
    async with person(home, ready) as someone:
        await act(someone, name, "ondertekend op")
        file_of(home, ready).unlink()
        someone.types("<esc>")
        await someone.hears("Dit plan is er niet meer")
        someone.types("<f10>")
        await someone.sees("Menu: kies")


async def test_opening_again_asks_in_whose_name(home: Path, ready: PlanId) -> None:
    """The manager who opens the text again to change what the employee fills in is asked that too."""
    (home / "config.toml").write_text('[me]\nrole = "manager"\n', encoding="utf-8")
    Cli(run_inside, home).at(home).ok("agree", ready.name)
    async with person(home, ready) as someone:
        await someone.walks("<f3>", "Deel 2 van 5")
        await reaches(someone, "functie")
        someone.types("x")
        await someone.sees("De afspraken zijn definitief")
        someone.types("<right><enter>")
        await someone.sees("Dit vult de medewerker in")
        someone.types("<esc>")
        await someone.sits_still()
        assert someone.plan().text("functie") == "Klerk" and status_of(someone.plan()) == "preparing"


async def test_an_empty_row_of_what_is_agreed_stays(home: Path, ready: PlanId, cli: Cli) -> None:
    """Opening its card and going back takes nothing out of what was frozen."""
    cli.ok("row", "add", ready.name, "4.3")
    cli.ok("agree", ready.name)
    async with person(home, ready) as someone:
        before = someone.plan().registers
        await someone.walks("<f4>", "Deel 5 van 5")
        await reaches(someone, "4.3")
        someone.types("<down><c-e>")
        await someone.sees("Rij 2 van")
        someone.types("<esc>")
        await someone.sees("Deel 5 van 5")
        assert someone.plan().registers == before


async def test_one_signs_the_text_that_was_shown(home: Path, ready: PlanId, cli: Cli) -> None:
    """Opened again, changed and frozen elsewhere meanwhile: what was read is not what would be signed."""
    cli.ok("agree", ready.name)
    async with person(home, ready) as someone:
        await act(someone, "Ondertekenen", "• Medewerker: nog niet ondertekend")
        cli.ok("agree", ready.name, "--reopen")
        cli.ok("row", "set", ready.name, "4.3", "1", "kosten=99999")
        cli.ok("agree", ready.name)
        await reaches(someone, "meaning")
        someone.types("<enter>")
        await presses(someone, "Leg deze handtekening vast")
        someone.types("<right><enter>")
        await someone.reads("! de afspraken zijn intussen veranderd")
        assert recorded(someone.plan()) == {}
