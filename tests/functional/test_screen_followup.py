"""Follow-up by keys: how it goes with what was agreed, moments, and what the list shows first."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.plans.agreement import frozen_text, status_of
from poptui.plans.followup import evaluation_of, followed, moments, notes_of
from poptui.plans.registers import RowState, parse
from poptui.store.plan_id import PlanId
from tests.functional.test_screen_agreement import READY, agree_all, cli, presses, reaches, ready
from tests.functional.test_screen_sharing import act
from tests.support.cli import Cli
from tests.support.pilot import person, workspace_of

__all__ = ["cli", "ready"]  # the fixtures: a plan that can be agreed, and the command in its home
SIZES = [(80, 24), (60, 20)]


@pytest.mark.parametrize("size", SIZES)
async def test_state_note_and_moment_are_recorded_by_keys(
    home: Path, ready: PlanId, cli: Cli, size: tuple[int, int]
) -> None:
    """A row gets a state and a note; a moment is added and held; the agreed text is unchanged."""
    cli.ok("agree", ready.name)
    before = cli.ok("export", ready.name)
    async with person(home, ready, size=size) as someone:
        await act(someone, "Opvolgen", "Opvolgen")
        await someone.reads("rij 1: Cursus Excel, klaar op 30-09-2027: gepland")
        await presses(someone, "Hoe gaat het?")
        await someone.sees("\\(x\\) gepland")
        someone.types("<down><tab>Eerste les gehad")
        await presses(someone, "Leg vast")
        await someone.reads("Cursus Excel, klaar op 30-09-2027: bezig")
        await someone.reads("21-11-2026, medewerker: Eerste les gehad")
        await presses(someone, "Zet dit moment erbij")
        await someone.hears("Typ eerst de dag")
        someone.types("1-3-2027<tab>Bob")
        await presses(someone, "Zet dit moment erbij")
        await someone.reads("01-03-2027: Voortgangsgesprek met Bob")
        await presses(someone, "Dit is geweest")
        await someone.sees("wat kwam eruit")
        someone.types("Op schema")
        await presses(someone, "Leg vast")
        await someone.reads("✓ 01-03-2027: Voortgangsgesprek met Bob")
        (one,) = followed(workspace_of(home).form_of(someone.plan()), someone.plan())
        assert (one.state, [note.text for note in notes_of(someone.plan(), one.row)]) == (
            "underway",
            ["Eerste les gehad"],
        )
        assert [(held.done, held.outcome) for _, held in moments(someone.plan())] == [(True, "Op schema")]
    assert cli.ok("export", ready.name) == before


async def test_escape_records_nothing(home: Path, ready: PlanId, cli: Cli) -> None:
    """Going back from the question leaves everything unchanged."""
    cli.ok("agree", ready.name)
    async with person(home, ready) as someone:
        await act(someone, "Opvolgen", "rij 1")
        before = someone.plan().registers
        await presses(someone, "Hoe gaat het?")
        someone.types("<down><tab>Toch niet<esc>")
        await someone.sees("rij 1: Cursus Excel")
        assert someone.plan().registers == before


async def test_refused_evaluation_keeps_the_typed_words(home: Path, ready: PlanId, cli: Cli) -> None:
    """Words that are too long are refused, and are still in their line, with the chosen result."""
    cli.ok("agree", ready.name)
    async with person(home, ready) as someone:
        await act(someone, "Opvolgen", "rij 1")
        await presses(someone, "Evalueren")
        await someone.sees("Hoe is het gegaan met")
        someone.types("<down><space><tab>Kort<tab>")
        await someone.sits_still()
        someone.pastes("x" * 2001)
        await presses(someone, "Leg vast")
        await someone.reads("! deze tekst is te lang")
        await someone.sees(r"\(x\) deels bereikt")
        await someone.sees("Kort")
        await someone.sees("xxxxxxxxxx")
        assert not any(isinstance(one, RowState) for one in someone.plan().registers)
        someone.types("<tab*2><c-u>Lang genoeg")
        await presses(someone, "Leg vast")
        await someone.reads("- Wat geleerd (medewerker): ")
        (one, *_) = followed(workspace_of(home).form_of(someone.plan()), someone.plan())
        assert one.state == "partly" and evaluation_of(someone.plan(), one.row).measured == "Kort"


async def test_list_shows_due_agreements_first(
    home: Path, ready: PlanId, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is overdue comes first, then what is due this month, and the next talk; what is done is not shown."""
    agree_all(cli, ready.name)
    cli.ok("followup", ready.name, "add", "15-10-2027", "--with", "Bob")
    monkeypatch.setenv("POPTUI_TODAY", "2027-10-02")
    async with person(home) as someone:
        await someone.reads("! Te laat: 30-09-2027, Anna Smit: Cursus Excel")
        await someone.reads("Deze maand: 15-10-2027, Anna Smit: Voortgangsgesprek met Bob")
        await someone.reads("Volgend gesprek: 15-10-2027, Anna Smit: Voortgangsgesprek met Bob")
    cli.ok("action", ready.name, "4.3", "1", "reached")
    cli.ok("followup", ready.name, "done", "1")
    async with person(home) as someone:
        await someone.sees(r"^ *\+ nieuw plan")
        assert "Te laat" not in someone.screen() and "Volgend gesprek" not in someone.screen()
    assert READY["medewerker"] == "Anna Smit"


async def test_next_plan_carries_the_picked_rows(home: Path, ready: PlanId, cli: Cli) -> None:
    """A picked row becomes a wish; the former answers are shown at the questions; the old plan is closed."""
    agree_all(cli, ready.name)
    before = frozen_text(workspace_of(home).load(ready.name).plan)
    async with person(home, ready) as someone:
        await act(someone, "Volgend plan", "wat gaat er mee")
        someone.types("<space>")
        await someone.sees("\\[x\\] Cursus Excel \\(gepland\\)")
        await presses(someone, "Maak het nieuwe plan")
        await someone.sees("Anna Smit · voorbereidend")
        await someone.walks("<f4>", "2. Terugblik")
        await someone.reads("Vorige keer: een")
        someone.types("Dit jaar anders")
        await someone.walks("<f4>", "Deel 5 van 5")
        await someone.sees("Cursus Excel")
    (new,) = [path for path in workspace_of(home).store.ids() if path != ready]
    plan, old = workspace_of(home).store.load(new), workspace_of(home).store.load(ready)
    assert (status_of(old), frozen_text(old), status_of(plan)) == ("closed", before, "preparing")
    assert [row.text("actie") for row in plan.rows("4.1")] == ["Cursus Excel"]
    assert "Dit jaar anders" in {entry.words for entry in plan.answers.values()}


async def test_follow_up_is_undone_and_redone_in_the_plan(home: Path, ready: PlanId, cli: Cli) -> None:
    """A state, an evaluation and a moment are undone and redone with the keys of the plan, and named in words."""
    cli.ok("agree", ready.name)
    cli.ok("action", ready.name, "4.3", "1", "underway", "Begonnen")
    cli.ok("followup", ready.name, "add", "1-3-2027")
    cli.ok("evaluate", ready.name, "4.3", "1", "partly", "--learnt", "Veel")
    async with person(home, ready) as someone:
        for word in ("4.3: hoe het gaat", "een moment van opvolging", "4.3: hoe het gaat"):
            someone.types("<c-z>")
            await someone.hears(f"Ongedaan gemaakt: {word}")
        someone.types("<c-y>")
        await someone.hears("Opnieuw gedaan: 4.3: hoe het gaat")
        await someone.saved(lambda plan: plan.words(parse(f"4.3/{plan.rows('4.3')[0].id}/@state")) == "underway")
    assert "4.3 rij 1, stand" in cli.ok("undo", ready.name)
    cli.ok("followup", ready.name, "add", "1-4-2027")
    assert cli.ok("undo", ready.name) == "Ongedaan gemaakt: een moment van opvolging\n"


async def test_moments_of_another_program_appear(home: Path, ready: PlanId, cli: Cli) -> None:
    """A moment that is added or removed elsewhere appears or disappears, except where somebody is typing."""
    cli.ok("agree", ready.name)
    cli.ok("followup", ready.name, "add", "1-3-2027")
    async with person(home, ready) as someone:
        await act(someone, "Opvolgen", "Opvolgen")
        await someone.reads("01-03-2027: Voortgangsgesprek")
        cli.ok("followup", ready.name, "add", "1-4-2027")
        await someone.reads("01-04-2027: Voortgangsgesprek")
        await reaches(someone, "day")
        someone.types("1-5-2027")
        cli.ok("followup", ready.name, "remove", "1")
        await someone.hears("elders gewijzigd")
        await presses(someone, "Dit is geweest")
        await someone.reads("Dit moment is er niet meer")
        await presses(someone, "Zet dit moment erbij")
        await someone.saved(lambda plan: [one.date for _, one in moments(plan)] == ["2027-04-01", "2027-05-01"])


async def test_cursor_stays_on_the_followed_row(home: Path, ready: PlanId, cli: Cli) -> None:
    """After a state was recorded, Enter acts on the same row, and not on the first."""
    cli.ok("row", "add", ready.name, "4.3", "actie=Tweede", "tijdpad=voor 1 juli 2027")
    cli.ok("agree", ready.name)
    async with person(home, ready) as someone:
        await act(someone, "Opvolgen", "Opvolgen")
        someone.types("<tab*2><enter>")
        await someone.reads("Hoe gaat het met: Tweede?")
        someone.types("<down>")
        await presses(someone, "Leg vast")
        await someone.reads("Tweede, klaar op 30-06-2027: bezig")
        await someone.sits_still()
        someone.types("<enter>")
        await someone.reads("Hoe gaat het met: Tweede?")
