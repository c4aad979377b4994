"""At 60 columns and 20 rows nothing is cut off, and resizing the terminal changes nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.screens.plan.section_screen import SectionScreen
from poptui.store.home import Home
from poptui.work.actions import action
from poptui.work.demo import make_demo
from tests.support.pilot import make_plan, person, workspace_of
from tests.support.plans import gemeente

SMALL = (60, 20)
LONG_NAME = "Wilhelmina Johanna van der Heijden-Oude Nijhuis"


async def test_every_question_is_shown_whole(home: Path) -> None:
    """With Tab through the whole form, each focused question and its heading are whole on the small screen."""
    asked = [field for field in gemeente().fields if not field.is_computed]
    async with person(home, make_plan(home, {}), size=SMALL) as someone:
        await someone.sees("Gegevens")
        for field in asked:
            for words in (field.mark, field.title, field.question):
                await someone.reads(words)
            someone.types("<tab>")
            await someone.sits_still()


async def test_every_column_of_a_card_is_shown_whole(home: Path) -> None:
    """On the card of a wish each column and detail has words that fit, and how to choose fits too."""
    table = gemeente().field("4.1")
    assert table is not None
    async with person(home, make_plan(home, {}), size=SMALL) as someone:
        someone.types("<f2>4.<enter><c-e>")
        await someone.sees("Rij 1 van 1")
        for column in table.all_columns:
            await someone.reads(column.short)
            if column.kind == "choice":
                await someone.reads("(Enter kiest, Backspace wist)")
            elif column.kind == "yes-no":
                await someone.reads("(pijltjes kiezen, Backspace wist)")
            someone.types("<tab>")
            await someone.sits_still()


async def test_every_explanation_in_the_menu_is_shown_whole(home: Path) -> None:
    """Going down the menu, the sentence about each action fits below the list."""
    async with person(home, make_plan(home, {}), size=SMALL) as someone:
        await someone.sees("Gegevens")
        assert isinstance(someone.app.screen, SectionScreen)
        ids = [*someone.app.screen.menu(), "app.help", "app.theme", "app.redraw", "app.back", "app.quit"]
        someone.types("<f10>")
        await someone.sees("Menu: kies")
        for action_id in ids:
            await someone.reads(action(action_id).help)
            someone.types("<down>")


async def test_long_name_is_cut_before_status_and_role(home: Path) -> None:
    """A name that does not fit is cut with a sign; status, role and what is still needed stay in sight."""
    async with person(home, make_plan(home, {"medewerker": LONG_NAME}), size=SMALL) as someone:
        await someone.sees(r"^ Wilhelmina Johan… · voorbereidend · rol: medewerker$")
        await someone.sees(r"nog \d+ .*\(•\)")
        someone.types("<f2>3.<enter>")
        await someone.sees(r"^ 4/5 · nog \d+ \(•\) · 3\. Visie en persoonlijke ontwikkeling\.$")
    workspace_of(home)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50), (60, 20)])
async def test_resizing_keeps_cursor_and_text(home: Path, size: tuple[int, int]) -> None:
    """The terminal is resized while a word is typed: cursor and text stay, and typing goes on."""
    workspace = make_demo(Home(home))
    (path,) = workspace.store.ids()
    async with person(home, path, size=SMALL) as someone:
        someone.types("<f2>2.<enter><end> Hal")
        await someone.sees("Hal")
        await someone.resizes(size)
        someone.types("lo")
        await someone.sees(r"meer werken\. Hallo")
        await someone.saved(lambda plan: plan.text("2.1").endswith(" Hallo"))
        await someone.resizes(SMALL)
        await someone.sees(r"werken\. Hallo")


async def test_wide_terminal_shows_the_sections_beside_the_questions(home: Path) -> None:
    """From 100 columns the sections are shown with their states, and hidden when the terminal becomes smaller."""
    async with person(home, make_plan(home, {"medewerker": "Anna Smit"}), size=(100, 30)) as someone:
        await someone.sees(r"▌ ~ Gegevens \(begonnen\)")
        someone.types("<f4>")
        await someone.sees(r"▌ +2\. Terugblik \(leeg\)")
        await someone.resizes((99, 30))
        await someone.sees_no_more(r"Terugblik \(leeg\)")
        await someone.sees("Deel 3 van 5")
