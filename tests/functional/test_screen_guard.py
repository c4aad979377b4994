"""What may not be written or done, on the screens: each reason is told or asked, and nothing is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.forms.value import Value
from poptui.plans.registers import Answer
from poptui.store.plan_id import PlanId
from tests.functional.test_screen_agreement import READY, ROWS, reaches
from tests.functional.test_screen_others import choose
from tests.support.cli import Cli, run_inside
from tests.support.pilot import make_plan, person, workspace_of


@pytest.fixture
def ready(home: Path) -> PlanId:
    """Returns a plan in which nothing lacks to be agreed."""
    return make_plan(home, READY, ROWS)


@pytest.fixture
def cli(home: Path) -> Cli:
    """Returns the command in the same home."""
    return Cli(run_inside, home).at(home)


async def test_frozen_text_is_not_restored_from_the_history(home: Path, ready: PlanId, cli: Cli) -> None:
    cli.ok("set", ready.name, "3.4.a", "anders")
    cli.ok("agree", ready.name)
    async with person(home, ready, size=(120, 40)) as someone:
        await someone.sees("Deel")
        await choose(someone, "Geschiedenis")
        await someone.sees("Geschiedenis: wie")
        rows = someone.screen().split("\n")[3::2]
        someone.types("<down>" * next(at for at, row in enumerate(rows) if row.strip() == "nodig") + "<enter>")
        await someone.reads("De afspraken zijn definitief: heropen ze eerst, of maak een nieuwe versie.")
        assert "Zet deze tekst terug" not in someone.screen()
        someone.types("<esc>")
        await someone.sees("Geschiedenis: wie")
        assert someone.plan().text("3.4.a") == "anders"


async def test_text_of_another_role_is_not_restored_from_the_history(home: Path, cli: Cli) -> None:
    plan_id = make_plan(home, READY)
    cli.ok("set", plan_id.name, "2.1", "anders")
    (home / "config.toml").write_text('[me]\nname = "Bob"\nrole = "manager"\n', encoding="utf-8")
    async with person(home, plan_id, size=(120, 40)) as someone:
        await someone.sees("Deel")
        await choose(someone, "Geschiedenis")
        await someone.sees("Geschiedenis: wie")
        rows = someone.screen().split("\n")[3::2]
        someone.types("<down>" * next(at for at, row in enumerate(rows) if row.strip() == "een") + "<enter>")
        await someone.reads("Dit vult een ander in: kies eerst die rol met 'Rol'")
        assert "Zet deze tekst terug" not in someone.screen()
        assert someone.plan().text("2.1") == "anders"


async def test_draft_of_a_frozen_answer_is_kept_until_it_can_be_written(home: Path, ready: PlanId, cli: Cli) -> None:
    workspace = workspace_of(home)
    plan = workspace.store.load(ready)
    draft = workspace.store.new_draft(plan)
    workspace.store.keep_draft(draft, [workspace.acts().write(Answer("3.4.a"), Value("uit een concept"))])
    cli.ok("agree", ready.name)
    async with person(home, ready) as someone:
        await someone.reads("is er nog tekst die niet bewaard kon worden")
        someone.types("<right><enter>")
        await someone.hears("De afspraken zijn definitief: heropen ze eerst; de tekst blijft zo lang bewaard.")
        assert someone.plan().text("3.4.a") == "nodig"
    assert workspace.store.has_draft(draft)


async def test_row_frozen_while_one_is_asked_is_not_removed(home: Path, ready: PlanId, cli: Cli) -> None:
    async with person(home, ready) as someone:
        await someone.walks("<f4>", "Deel 5 van 5")
        await reaches(someone, "4.3")
        someone.types("<home><delete>")
        await someone.reads("Rij 1 weghalen: 'Cursus Excel'?")
        cli.ok("agree", ready.name)
        await someone.hears("Dit plan is elders gewijzigd")
        someone.types("<tab><enter>")
        await someone.hears("De afspraken zijn definitief (4.3)")
        assert [row.text("actie") for row in someone.plan().rows("4.3")] == ["Cursus Excel"]


async def test_hr_shares_no_plan(home: Path, ready: PlanId) -> None:
    (home / "config.toml").write_text('[me]\nrole = "hr"\n', encoding="utf-8")
    async with person(home, ready, size=(120, 40)) as someone:
        await someone.sees("Deel")
        await choose(someone, "Delen")
        await someone.hears("Alleen de medewerker en de leidinggevende delen een plan.")
        await choose(someone, "Gesprek")
        await someone.hears("Het gesprek voeren de medewerker en de leidinggevende: open het plan zonder --talk")
