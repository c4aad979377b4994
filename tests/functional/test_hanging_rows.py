"""Rows under the rows of another table: several actions under a goal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from poptui.plans.plan import Plan
from tests.support.cli import Cli
from tests.support.pilot import Person, make_plan, person

FORM = Path(__file__).parents[1] / "fixtures" / "goals.toml"


@pytest.fixture
def own_form(home: Path) -> Path:
    """Puts the form in the home's folder for forms, and returns the home."""
    (home / "forms").mkdir(parents=True)
    (home / "forms" / "doelen.toml").write_bytes(FORM.read_bytes())
    return home


@asynccontextmanager
async def at_the_goals(home: Path) -> AsyncIterator[Person]:
    """Opens a plan with two goals, the cursor in the table of goals."""
    goals = [{"doel": "Beter schrijven"}, {"doel": "Rekenen"}]
    plan_id = make_plan(home, {"medewerker": "Anna"}, {"doelen": goals}, form="doelen-en-acties")
    async with person(home, plan_id, size=(80, 30)) as someone:
        someone.types("<f2>plan<enter>")
        await someone.sees(r"Deel 2 van 2")
        yield someone


def actions(plan: Plan) -> list[tuple[str, str]]:
    """Returns the number and the words of each action."""
    rows = zip(plan.numbers("acties"), plan.rows("acties"), strict=True)
    return [(number, row.text("actie")) for number, row in rows]


async def test_actions_are_typed_below_the_heading_of_their_goal(own_form: Path) -> None:
    """Each goal is a heading with its actions and an empty line; actions are numbered under their goal."""
    async with at_the_goals(own_form) as someone:
        await someone.sees(r"1\. Beter schrijven\n +\+ +\+ nieuwe rij\n *2\. Rekenen\n +\+ +\+ nieuwe rij")
        someone.types("<tab><down>Sommen maken<enter>20<enter>")
        await someone.sees(r"2\.1 +Sommen maken +20\n")
        someone.types("<up*2>Cursus<enter>450<enter>Boek<enter>n.t.b.<enter>")
        found = [("1.1", "Cursus"), ("1.2", "Boek"), ("2.1", "Sommen maken")]
        await someone.saved(lambda plan: actions(plan) == found)
        await someone.sees(r"Totaal kosten: € 470,00 \(1 rij niet meegeteld: rij 1\.2\)")


async def test_actions_move_within_their_goal_and_return_with_it(own_form: Path) -> None:
    """A row moves among those of the same goal; when the goal is removed they are kept, and they return with it."""
    async with at_the_goals(own_form) as someone:
        someone.types("<tab>Een<enter><enter><enter>Twee<enter><up*4><left>")
        await someone.saved(lambda plan: actions(plan) == [("1.1", "Een"), ("1.2", "Twee")])
        someone.types("<home>l")
        await someone.saved(lambda plan: actions(plan) == [("1.1", "Twee"), ("1.2", "Een")])
        someone.types("ll")
        await someone.sits_still()
        assert actions(someone.plan()) == [("1.1", "Twee"), ("1.2", "Een")]
        someone.types("k")
        await someone.saved(lambda plan: [words for _, words in actions(plan)] == ["Twee", "Een", "Een"])
        someone.types("<s-tab><home><delete>")
        await someone.reads("Rij 1 weghalen: 'Beter schrijven'?")
        someone.types("<tab><enter>")
        await someone.saved(lambda plan: [number for number, _ in actions(plan)] == ["0.1", "0.2", "0.3"])
        await someone.sees(r"0\.1 +Twee")
        someone.types("<c-z>")
        await someone.saved(lambda plan: [number for number, _ in actions(plan)] == ["1.1", "1.2", "1.3"])


async def test_cursor_goes_to_the_first_added_row(own_form: Path) -> None:
    """Also to the first row pasted under a goal and to a copy, where rows of other goals follow."""
    async with at_the_goals(own_form) as someone:
        someone.types("<tab><down>Sommen maken<enter>20<enter><up*2>")
        await someone.saved(lambda plan: actions(plan) == [("2.1", "Sommen maken")])
        someone.pastes("Cursus\t450\nBoek\t30")
        await someone.saved(lambda plan: [words for _, words in actions(plan)] == ["Cursus", "Boek", "Sommen maken"])
        someone.types("<home><right>!<tab>")
        await someone.saved(lambda plan: [words for _, words in actions(plan)] == ["Cursus!", "Boek", "Sommen maken"])
        someone.types("<c-d><home><right>?<tab>")
        found = ["Cursus!", "Cursus!?", "Boek", "Sommen maken"]
        await someone.saved(lambda plan: [words for _, words in actions(plan)] == found)


def test_commands_and_markdown_number_rows_under_their_goal(own_form: Path, quick: Cli, tmp_path: Path) -> None:
    """`row add` names the parent row; Markdown prints the numbers, and reads back as the same plan."""
    plan = quick.new("--set", "medewerker=Anna", form="doelen-en-acties")
    for goal in ("Beter schrijven", "Rekenen"):
        quick.ok("row", "add", plan, "doelen", f"doel={goal}")
    assert quick.ok("row", "add", plan, "acties", "2", "actie=Sommen", "kosten=20").strip() == "1"
    assert quick.ok("row", "add", plan, "acties", "1", "actie=Cursus").strip() == "1"
    refused = quick.run("row", "add", plan, "acties", "actie=Los")
    assert refused.code == 2 and "zeg onder welke rij van 'doelen'" in refused.err
    assert [row["actie"] for row in quick.rows(plan, "acties")] == ["Cursus", "Sommen"]
    agreement = quick.ok("export", plan)
    assert "| 1.1 | Cursus |" in agreement and "| 2.1 | Sommen | 20 |" in agreement
    assert "| 2.1 " in quick.ok("export", plan, "--to", "txt")
    for kind in ("md", "json"):
        written = tmp_path / f"plan.{kind}"
        quick.ok("export", plan, "--view", "full", "--to", kind, "-o", str(written))
        before = quick.ok("show", plan, "--json")
        (quick.home / "plans" / f"{plan}.json").unlink()
        quick.ok("import", str(written))
        assert quick.ok("show", plan, "--json") == before


def test_form_refuses_under_for_anything_but_an_outermost_table(quick: Cli, tmp_path: Path) -> None:
    """A table can be under another table that is itself under none."""
    text = FORM.read_text(encoding="utf-8")
    for wrong, said in (('under = "doel"', "geen andere tabel"), ('under = "acties"', "geen andere tabel")):
        path = tmp_path / "fout.toml"
        path.write_text(text.replace('under = "doelen"', wrong), encoding="utf-8")
        found = quick.run("forms", "check", str(path))
        assert found.code != 0 and said in found.out + found.err


async def test_goal_in_a_question_is_judged(own_form: Path) -> None:
    """The signs are shown beside the question while typing, and F6 shows the whole advice."""
    plan_id = make_plan(own_form, {"medewerker": "Anna"}, form="doelen-en-acties")
    async with person(own_form, plan_id, size=(80, 24)) as someone:
        await someone.sees("Wat wil je bereiken")
        someone.types("Beter communiceren")
        await someone.sees(r"S - specifiek +M - meetbaar +T - tijd")
        someone.types("<c-u>Voor 1 juni 2027 haal ik het certificaat Excel gevorderd.")
        await someone.sees(r"S ✓ specifiek +M ✓ meetbaar +T ✓ tijd")
        someone.types("<f6>")
        await someone.sees("Hoe SMART is dit doel")
        await someone.sees("een tijd die in de agenda kan: 'Voor 1 juni 2027'")
