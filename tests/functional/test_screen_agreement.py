"""Making a plan definitive, signing, a new version and the steps after, by keys alone."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from textual.dom import DOMNode

from poptui.plans.agreement import frozen_text, recorded, signatures, status_of
from poptui.plans.registers import parse
from poptui.screens.plan.parts.field_table import FieldTable
from poptui.store.plan_id import PlanId
from poptui.widgets.inputs.editor import Editor
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
    """Returns a plan that can be agreed."""
    return make_plan(home, READY, ROWS)


@pytest.fixture
def cli(home: Path) -> Cli:
    """Returns the command in the same home."""
    return Cli(run_inside, home).at(home)


def agree_all(cli: Cli, plan: str) -> None:
    """Freezes the text of a plan, and records that both agree with it."""
    cli.ok("agree", plan)
    for signer in ("medewerker", "leidinggevende"):
        cli.ok("sign", plan, "--as", signer, "--meaning", "akkoord")


async def presses(someone: Person, button: str) -> None:
    """Goes with Tab to a button with these words, and presses it."""
    for _ in range(30):
        focused = someone.app.screen.focused
        if focused is not None and button in str(getattr(focused, "label", "")):
            someone.types("<enter>")
            await someone.sits_still()
            return
        someone.types("<tab>")
        await someone.sits_still()
    raise AssertionError(f"no button {button!r}:\n{someone.screen()}")


def keys_of(widget: DOMNode) -> set[str]:
    """Returns the key of the field that a widget asks."""
    if isinstance(widget, Editor):
        return {widget.register.about}
    return {widget.field.key} if isinstance(widget, FieldTable) else set()


async def reaches(someone: Person, name: str, key: str = "<tab>") -> None:
    """Goes with Tab to a choice or line by its id, or to the answer of a field by its key."""
    await someone.sits_still()
    for _ in range(40):
        focused = someone.app.screen.focused
        around = focused.ancestors_with_self if focused is not None else ()
        keys = ({one.id, *keys_of(one)} for one in around)
        if any(name in found for found in keys):
            return
        someone.types(key)
        await someone.sits_still()
    raise AssertionError(f"no {name!r}:\n{someone.screen()}")


@pytest.mark.parametrize("size", SIZES)
async def test_what_lacks_for_agreeing_is_listed_and_opened(home: Path, size: tuple[int, int]) -> None:
    """Until everything is filled in the screen lists what lacks, and Enter goes to the first of it."""
    async with person(home, make_plan(home, {**READY, "3.4.b": ""}, ROWS), size=size) as someone:
        await act(someone, "Definitief maken", "Eerst moet dit nog ingevuld worden")
        await someone.reads("is nog niet ingevuld")
        someone.types("<enter>")
        await someone.sees("Deel 4 van 5|^ 4/5")
        someone.types("Ja hoor")
        await someone.saved(lambda plan: plan.text("3.4.b") == "Ja hoor")


@pytest.mark.parametrize("size", SIZES)
async def test_plan_is_made_definitive_signed_and_handed_in_by_keys(
    home: Path, ready: PlanId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """From preparing to handed in: frozen, signed by both on paper, the copy given, the file for HR made."""
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
        for title in ("medewerker", "leidinggevende"):
            await someone.walks("<tab>", "voor akkoord")
            while getattr(someone.app.screen.focused, "id", "") != "meaning":
                someone.types("<tab>")
                await someone.sits_still()
            someone.types("<space>")
            await presses(someone, "Leg deze handtekening vast")
            await someone.reads(f"{title}, tekent met de pen, op papier")
            someone.types("<right><enter>")
            await someone.reads(f"✓ {title.title()}: ")
        assert status_of(someone.plan()) == "signed"
        assert [one.meaning for one in recorded(someone.plan()).values()] == ["akkoord", "akkoord"]
        someone.types("<esc>")
        await someone.hears("Allen hebben getekend. Nog te doen: 2")
        await someone.sees("ondertekend ·|ondertekend · rol")
        await act(someone, "Afronden", "ondertekend op 21-11-2026")
        await presses(someone, "Dit is gedaan")
        await someone.reads("✓ gedaan op 21-11-2026: Een ondertekend exemplaar voor de medewerker (Anna Smit)")
        await presses(someone, "Maak het bestand voor P&O")
        await someone.sees("Het bestand voor P&O is er")
        someone.types("<esc>")
        await someone.reads("• nog te doen: Inleveren bij de personeelsconsulent")
        await presses(someone, "Dit is gedaan")
        await someone.reads("✓ gedaan op 21-11-2026: Inleveren bij de personeelsconsulent")


async def test_typing_in_a_frozen_answer_asks_to_reopen(home: Path, ready: PlanId, cli: Cli) -> None:
    """After confirming, typing changes the answer; Esc leaves everything unchanged."""
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


async def test_revising_opens_a_new_version_and_keeps_the_signed_one(home: Path, ready: PlanId, cli: Cli) -> None:
    """The signed plan is unchanged: a new version opens, and one step back is the signed one."""
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
        await someone.reads("Anna Smit · tekst ligt vast, nog niet door allen getekend")
    assert file_of(home, ready).read_bytes() == before
    assert workspace_of(home).load(f"{ready.name}-2").plan.version == 2


async def test_signature_recorded_by_the_other_waits_for_confirmation(home: Path, asked: PlanId) -> None:
    """A signature of the employee that the manager recorded waits for the employee's confirmation or denial."""
    async with person(home, asked) as someone:
        await act(someone, "Ondertekenen", "Dit heeft de leidinggevende Bob")
        await someone.reads("overgenomen van papier door de leidinggevende Bob op 21-11-2026")
        await someone.reads("niet bevestigd door Anna Smit")
        await presses(someone, "Dit klopt niet")
        await someone.sees("telt dan niet mee")
        someone.types("<right><enter>")
        await someone.reads("klopt niet, zegt de medewerker")
        assert signatures(someone.plan()) == {}
        await reaches(someone, "meaning")
        await someone.reads("Wat zegt de handtekening van de medewerker?")


async def test_recorded_signature_is_withdrawn_after_a_question(home: Path, ready: PlanId, cli: Cli) -> None:
    """A signature recorded by mistake is withdrawn after a question."""
    cli.ok("agree", ready.name)
    cli.ok("sign", ready.name, "--as", "medewerker", "--meaning", "gezien")
    async with person(home, ready) as someone:
        await act(someone, "Ondertekenen", "✓ Medewerker: Anna Smit, voor gezien")
        await presses(someone, "Haal door")
        await someone.sees("Doorhalen\\? Medewerker: Anna Smit")
        someone.types("<right><enter>")
        await someone.sees("• Medewerker: nog niet ondertekend")
        assert recorded(someone.plan()) == {}


async def test_signing_with_a_key_asks_for_the_key_file(home: Path, ready: PlanId, cli: Cli, tmp_path: Path) -> None:
    """A signer with a key is asked for the key file; a file that is no key is refused, and nothing is recorded."""
    key = tmp_path / "sleutel"
    subprocess.run([require("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    cli.ok("agree", ready.name)
    async with person(home, ready, size=(100, 40)) as someone:
        await act(someone, "Ondertekenen", "Print de tekst eerst")
        assert "Welke sleutel?" not in someone.screen()
        for widget, keys in (("meaning", "<space>"), ("way", "<down>"), ("key", "<end>" + "<backspace*200>")):
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


async def test_list_shows_the_steps_after_signing(home: Path, ready: PlanId, cli: Cli) -> None:
    """After the last signature the list shows the open steps and who got what when; once all are done it shows none."""
    cli.ok("agree", ready.name)
    cli.ok("sign", ready.name, "--as", "medewerker", "--meaning", "akkoord")
    cli.ok("sign", ready.name, "--as", "leidinggevende", "--meaning", "akkoord")
    cli.ok("handin", ready.name, "exemplaar", "--date", "13-12-2026", "--to", "Anna zelf")
    async with person(home) as someone:
        await someone.reads("Nog te doen bij Anna Smit, ondertekend op 21-11-2026:")
        await someone.sees("✓ Een ondertekend exemplaar voor de medewerker \\(13-12-2026, Anna zelf\\)")
        await someone.sees("• Inleveren bij de personeelsconsulent")
        someone.types("r")
        await someone.sees("Afronden na het ondertekenen")
        await presses(someone, "Dit is gedaan")
        await someone.reads("(P&O)")
        someone.types("<esc>")
        await someone.sees(r"^ *\+ nieuw plan")
        assert "Nog te doen" not in someone.screen()


@pytest.fixture
def asked(home: Path, ready: PlanId, cli: Cli, tmp_path: Path) -> PlanId:
    """Returns a plan in which the manager recorded the employee's signature, which the employee did not confirm yet."""
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


async def test_denied_signature_can_be_confirmed_later(home: Path, asked: PlanId) -> None:
    """A person who denied a signature can confirm it later."""
    async with person(home, asked) as someone:
        await act(someone, "Ondertekenen", "Dit heeft de leidinggevende Bob")
        await presses(someone, "Dit klopt niet")
        someone.types("<right><enter>")
        await someone.sees("Hiervan zei je dat het niet klopt")
        await presses(someone, "Het klopt toch")
        await someone.reads("bevestigd door de medewerker")
        assert list(signatures(someone.plan())) == ["medewerker"]


async def test_confirming_a_signature_replaced_meanwhile_is_refused(
    home: Path, asked: PlanId, cli: Cli, tmp_path: Path
) -> None:
    """Where the other withdrew the shown signature and recorded another, the confirmation does not apply to the new
    one.
    """
    async with person(home, asked) as someone:
        await act(someone, "Ondertekenen", "voor gezien")
        bob = cli.at(tmp_path / "bob")
        bob.ok("sign", asked.name, "--as", "medewerker", "--withdraw")
        bob.ok("sign", asked.name, "--as", "medewerker", "--meaning", "akkoord")
        bob.ok("share", asked.name, "--to", "employee", "-o", tmp_path / "drie.pop")
        cli.ok("import", tmp_path / "drie.pop")
        await presses(someone, "Dit klopt")
        await someone.reads("deze handtekening is intussen veranderd")
        assert someone.plan().words(parse("@confirmed-medewerker")) == ""


async def test_signature_recorded_elsewhere_meanwhile_is_refused(home: Path, ready: PlanId, cli: Cli) -> None:
    """Recording a signature that another program recorded meanwhile is refused with a reason."""
    cli.ok("agree", ready.name)
    cli.ok("sign", ready.name, "--as", "medewerker", "--meaning", "akkoord")
    async with person(home, ready) as someone:
        await act(someone, "Ondertekenen", "• Leidinggevende: nog niet ondertekend")
        cli.ok("sign", ready.name, "--as", "leidinggevende", "--meaning", "gezien")
        await reaches(someone, "meaning")
        someone.types("<space>")
        await presses(someone, "Leg deze handtekening vast")
        someone.types("<right><enter>")
        await someone.reads("! Bob heeft al getekend")
        assert [one.meaning for one in recorded(someone.plan()).values()] == ["akkoord", "gezien"]


@pytest.mark.parametrize("name", ["Ondertekenen", "Afronden"])
async def test_removed_plan_is_told_on_going_back(home: Path, ready: PlanId, cli: Cli, name: str) -> None:
    """Where the file was removed, going back says so and the program goes on."""
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


async def test_reopening_for_the_part_of_the_other_asks_in_whose_name(home: Path, ready: PlanId) -> None:
    """A manager who reopens the text to change what the employee fills in is asked in whose name."""
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


async def test_empty_row_in_a_frozen_table_is_kept(home: Path, ready: PlanId, cli: Cli) -> None:
    """Opening its card and going back removes nothing from what was frozen."""
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


async def test_signing_a_text_changed_meanwhile_is_refused(home: Path, ready: PlanId, cli: Cli) -> None:
    """Where the text was reopened, changed and frozen elsewhere, the text that was shown is not the one to sign."""
    cli.ok("agree", ready.name)
    async with person(home, ready) as someone:
        await act(someone, "Ondertekenen", "• Medewerker: nog niet ondertekend")
        cli.ok("agree", ready.name, "--reopen")
        cli.ok("row", "set", ready.name, "4.3", "1", "kosten=99999")
        cli.ok("agree", ready.name)
        await reaches(someone, "meaning")
        someone.types("<space>")
        await presses(someone, "Leg deze handtekening vast")
        someone.types("<right><enter>")
        await someone.reads("! de afspraken zijn intussen veranderd")
        assert recorded(someone.plan()) == {}
