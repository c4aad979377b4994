"""Memory does not grow with use: what is not on the screen any more is not kept."""

from __future__ import annotations

import gc
from pathlib import Path

from poptui.widgets.inputs.editor import Editor
from poptui.widgets.inputs.line_input import LineInput
from poptui.widgets.inputs.text_input import TextInput
from tests.support.pilot import make_plan, person

ROUNDS = 12


def alive() -> int:
    """Returns how many editors and inputs there are in memory."""
    gc.collect()
    kinds = (Editor, TextInput, LineInput)
    return sum(isinstance(one, kinds) for one in gc.get_objects())


async def test_sections_that_were_left_leave_nothing_in_memory(home: Path) -> None:
    """After many changes of section there are no more editors than after the first few."""
    async with person(home, make_plan(home, {"medewerker": "Anna Smit"})) as someone:
        counts = []
        for _ in range(ROUNDS):
            someone.types("<f4>")
            await someone.sees("Deel 3 van 5|Deel 4 van 5")
            await someone.sits_still()
            someone.types("<f3>")
            await someone.sees("Deel 2 van 5|Deel 3 van 5")
            await someone.sits_still()
            counts.append(alive())
        assert counts[-1] <= counts[2], counts


async def test_cards_and_dialogs_that_were_closed_leave_nothing_in_memory(home: Path) -> None:
    """After many openings of help, menu and search there is nothing more than after the first few."""
    async with person(home, make_plan(home, {"medewerker": "Anna Smit"})) as someone:
        counts = []
        for _ in range(ROUNDS):
            for key, seen in (("<f1>", "Toetsen"), ("<f10>", "Menu: kies"), ("<f7>", "Zoek in alle")):
                someone.types(key)
                await someone.sees(seen)
                someone.types("<esc>")
                await someone.sees_no_more(seen)
            await someone.sits_still()
            counts.append(alive())
        assert counts[-1] <= counts[2], counts
