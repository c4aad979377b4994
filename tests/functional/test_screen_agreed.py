"""A plan whose signers do not all agree, by keys alone: what the screens say of it, and what can be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.plans.agreement import recorded, status_of
from poptui.plans.followup import moments
from poptui.store.plan_id import PlanId
from tests.functional.test_screen_agreement import agree_all, cli, presses, reaches, ready
from tests.functional.test_screen_sharing import act
from tests.support.cli import Cli
from tests.support.pilot import person, workspace_of

__all__ = ["cli", "ready"]  # the fixtures: a plan that can be agreed, and the command in its home

SIZES = [(80, 24), (60, 20)]
AGAINST = ("gezien", "niet-akkoord", "tekent-niet")


def signs(cli: Cli, plan: PlanId, meaning: str) -> None:
    """Freezes the text of a plan; the employee agrees with it, and the manager says this."""
    cli.ok("agree", plan.name)
    cli.ok("sign", plan.name, "--as", "medewerker", "--meaning", "akkoord")
    cli.ok("sign", plan.name, "--as", "leidinggevende", "--meaning", meaning)


@pytest.mark.parametrize("size", SIZES)
async def test_last_signer_who_does_not_sign_ends_the_signing_without_agreement(
    home: Path, ready: PlanId, cli: Cli, size: tuple[int, int]
) -> None:
    """The screen of signing says so at once, and the plan says where it goes on; no step is to be done."""
    cli.ok("agree", ready.name)
    cli.ok("sign", ready.name, "--as", "medewerker", "--meaning", "akkoord")
    async with person(home, ready, size=size) as someone:
        await act(someone, "Ondertekenen", "Vingerafdruk")
        await reaches(someone, "meaning")
        someone.types("<down><down><down><space>")
        await someone.sees("\\(x\\) tekent niet")
        await presses(someone, "Leg deze handtekening vast")
        someone.types("<right><enter>")
        await someone.reads("Nu heeft iedereen antwoord gegeven: er is geen overeenstemming.")
        await someone.reads("Versie 1: geen overeenstemming (allen gaven antwoord, het laatst op 21-11-2026)")
        assert [one.meaning for one in recorded(someone.plan()).values()] == ["akkoord", "tekent-niet"]
        assert "Allen hebben getekend" not in someone.screen()
        someone.types("<esc>")
        await someone.hears("Geen overeenstemming: er is niets afgesproken. Hoe het verder kan: F10, Afronden")
        await someone.reads("geen overeenstemming ·")
    assert status_of(workspace_of(home).load(ready.name).plan) == "disagreed"


@pytest.mark.parametrize("meaning", AGAINST)
async def test_afronden_offers_a_new_talk_or_closing_where_not_all_agree(
    home: Path, ready: PlanId, cli: Cli, meaning: str
) -> None:
    """No step and no file for HR; the first button opens where a new talk is written down, with a third person."""
    signs(cli, ready, meaning)
    async with person(home, ready) as someone:
        await act(someone, "Afronden", "hebben allen gezegd")
        await someone.reads("Op 21-11-2026 hebben allen gezegd wat zij ervan vinden")
        await someone.reads("Of maak een nieuwe versie en verander wat er staat: F10 en Nieuwe versie.")
        assert "P&O" not in someone.screen() and "Dit is gedaan" not in someone.screen()
        await presses(someone, "Een nieuw gesprek plannen")
        await someone.reads("Geen overeenstemming: er is niets afgesproken. Hieronder kun je een nieuw gesprek plannen")
        assert "Cursus Excel" not in someone.screen() and "Hoe gaat het?" not in someone.screen()
        await reaches(someone, "day")
        someone.types("1-12-2026<tab>Bob en P&O")
        await presses(someone, "Zet dit moment erbij")
        await someone.reads("01-12-2026: Voortgangsgesprek met Bob en P&O")
        assert [one.with_whom for _, one in moments(someone.plan())] == ["Bob en P&O"]
        someone.types("<esc>")
        await someone.sees("Sluiten zonder afspraken")


@pytest.mark.parametrize("size", SIZES)
async def test_plan_without_agreement_is_closed_after_a_question(
    home: Path, ready: PlanId, cli: Cli, size: tuple[int, int]
) -> None:
    """Esc leaves it open; the second button closes it, and then it is not offered again."""
    signs(cli, ready, "niet-akkoord")
    async with person(home, ready, size=size) as someone:
        await act(someone, "Afronden", "hebben allen gezegd")
        await presses(someone, "Sluiten zonder afspraken")
        await someone.sees("Het plan zonder afspraken sluiten\\?")
        someone.types("<esc>")
        await someone.sits_still()
        assert status_of(someone.plan()) == "disagreed"
        await presses(someone, "Sluiten zonder afspraken")
        await someone.sees("Het plan zonder afspraken sluiten\\?")
        someone.types("<right><enter>")
        await someone.reads("Het plan is gesloten, zonder afspraken.")
        assert status_of(someone.plan()) == "closed"
        assert "Sluiten zonder afspraken" not in someone.screen()
        someone.types("<esc>")
        await someone.reads("afgesloten")


async def test_plan_closed_by_another_program_is_refused_to_close_again(home: Path, ready: PlanId, cli: Cli) -> None:
    """The screen says why, and the program goes on."""
    signs(cli, ready, "niet-akkoord")
    async with person(home, ready) as someone:
        await act(someone, "Afronden", "hebben allen gezegd")
        cli.ok("close", ready.name)
        await presses(someone, "Sluiten zonder afspraken")
        await someone.sees("Het plan zonder afspraken sluiten\\?")
        someone.types("<right><enter>")
        await someone.reads("al afgesloten")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("meaning", AGAINST)
async def test_list_says_that_there_is_no_agreement(
    home: Path, ready: PlanId, cli: Cli, meaning: str, size: tuple[int, int]
) -> None:
    """No row is late and no step is to be done; beside the list stands where it can be decided how it goes on."""
    signs(cli, ready, meaning)
    status = "niet allen akkoord" if meaning == "gezien" else "geen overeenstemming"
    async with person(home, size=size) as someone:
        await someone.reads(status)
        assert "Cursus Excel" not in someone.screen() and "exemplaar" not in someone.screen()
        assert "ondertekend" not in someone.screen()
        if size[0] == 120:
            await someone.reads("niet allen zijn het eens: kies met r hoe het verder")
        someone.types("r")
        await someone.reads("Een nieuw gesprek plannen")


async def test_signature_of_nobody_known_is_asked_about_without_a_name(
    home: Path, ready: PlanId, cli: Cli, tmp_path: Path
) -> None:
    """The signer is asked whether it is so, where the settings of the other home said nothing of who recorded it."""
    bob = cli.at(tmp_path / "bob")
    cli.ok("share", ready.name, "--to", "manager", "--also", "3.4", "--also", "afspraken", "-o", tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop")
    bob.ok("agree", ready.name)
    bob.ok("sign", ready.name, "--as", "medewerker", "--meaning", "akkoord")
    bob.ok("share", ready.name, "--to", "employee", "-o", tmp_path / "twee.pop")
    cli.ok("import", tmp_path / "twee.pop")
    async with person(home, ready) as someone:
        await act(someone, "Ondertekenen", "Dit is vastgelegd op een computer zonder naam in de instellingen")
        await presses(someone, "Dit klopt")
        await someone.reads("bevestigd door de medewerker")


async def test_afronden_names_who_did_not_confirm(home: Path, ready: PlanId, cli: Cli) -> None:
    """Above the steps, as HR reads it too; a step is done only when a person says so."""
    (home / "config.toml").write_text('[me]\nrole = "employee"\nname = "Anna Smit"\n', encoding="utf-8")
    agree_all(cli, ready.name)
    async with person(home, ready) as someone:
        await act(someone, "Afronden", "ondertekend op 21-11-2026")
        await someone.reads("! Niet bevestigd door Bob: wat een ander van papier overnam.")
        await someone.sees("• nog te doen: Een ondertekend exemplaar")


@pytest.mark.parametrize("signers", [(), ("medewerker",)])
async def test_status_is_short_where_there_is_no_room_for_it(
    home: Path, ready: PlanId, cli: Cli, signers: tuple[str, ...]
) -> None:
    """In a narrow terminal, in the list and above a plan; in full beside the list and above a plan of 80 columns."""
    cli.ok("agree", ready.name)
    for signer in signers:
        cli.ok("sign", ready.name, "--as", signer, "--meaning", "akkoord")
    short, full = ("deels getekend", "nog niet door allen getekend") if signers else ("nog niet getekend",) * 2
    async with person(home, size=(60, 20)) as someone:
        await someone.sees(rf"Anna Smit +{short} ")
        someone.types("<up><enter>")
        await someone.reads(f"Anna Smit · {short} · rol: medewerker")
        await someone.resizes((80, 24))
        await someone.reads(f"Anna Smit · tekst ligt vast, {full} · rol")
        someone.types("<esc>")
        await someone.resizes((120, 40))
        await someone.reads(f"tekst ligt vast, {full}")
