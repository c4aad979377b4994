"""Our driver shows the same as Textual's own: cell by cell, over a whole session with a plan."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

import pytest

from tests.support.command import COMMAND
from tests.support.line import HEAD, environment
from tests.support.pilot import make_plan
from tests.support.terminal import Terminal

WISHES = [
    {"competentie": f"Wens {at}", "actie": "Een cursus", "tijdpad": "Q3 2027", "kosten": "450"} for at in range(25)
]
SESSION = [
    ("", r"(Deel 3 van |^ 3/)5"),
    (
        "Rustig blijven é \U0001f600 漢字, en doorschrijven tot de regel vol is en er een volgende bij komt<enter>!",
        "漢字",
    ),
    ("<up><left*3>tussen", "tussen"),
    ("<tab>cv.pdf<tab>", "cv.pdf"),
    ("<f10>", "Menu: kies"),
    ("<down*4>", "Menu: kies"),
    ("<esc><f1>", "Hulp"),
    ("<esc><f4>", r"(Deel 4 van |^ 4/)5"),
    ("Lawaai<tab>Bezoekers<tab><tab>", "Bezoekers"),
    ("<f4>", r"(Deel 5 van |^ 5/)5"),
    ("<down*14>", "Wens 14"),
    ("<c-e>", "Rij 15 van 25"),
    ("<tab><tab>binnen 3 maanden", "binnen 3 maanden"),
    ("<esc>", r"(Deel 5 van |^ 5/)5"),
    ("<up*14>", "Wens 0"),
    ("<f2>", "Ga naar een onderdeel"),
    ("geg<enter>", r"(Deel 2 van |^ 2/)5"),
    ("<tab>", r"(Deel 2 van |^ 2/)5"),
    ("<f7>lawaai", "Zoek in alle antwoorden"),
    ("<esc><c-g>", "nieuw plan"),
]
"""Keys, each with a pattern to wait for."""
STOCK = [sys.executable, "-m", "tests.bench.stock"]


@pytest.mark.parametrize(("cols", "rows"), [(80, 24), (60, 20), (120, 40)])
def test_driver_shows_the_same_cells_as_textuals(home: Path, tmp_path: Path, cols: int, rows: int) -> None:
    """Two programs get the same keys; after each step every cell has the same text and style."""
    plan = make_plan(home, HEAD, {"4.1": WISHES}).name
    other = tmp_path / "other"
    shutil.copytree(home, other)
    env = {"COLORTERM": "truecolor", "TZ": "UTC"}
    with (
        Terminal([*COMMAND, plan], env=environment(home) | env, cols=cols, rows=rows) as ours,
        Terminal([*STOCK, plan], env=environment(other) | env, cols=cols, rows=rows) as stock,
    ):
        for keys, seen in SESSION:
            for terminal in (ours, stock):
                terminal.type(keys)
            for terminal in (ours, stock):
                terminal.wait(seen)
                terminal.quiet(0.2)
            deadline = time.monotonic() + 10  # a notification can disappear from one screen first
            while (differing := difference(ours, stock)) and time.monotonic() < deadline:
                time.sleep(0.1)
            assert not differing, (keys, differing)
        shown = len(ours.output), len(stock.output)
        assert shown[0] < shown[1] / 2, shown


def difference(one: Terminal, other: Terminal) -> list[str]:
    """Returns what differs: the row, the column and both cells."""
    return [
        f"{row},{column}: {cell} / {its}"
        for row, (cells, others) in enumerate(zip(one.cells(), other.cells(), strict=True))
        for column, (cell, its) in enumerate(zip(cells, others, strict=True))
        if cell != its
    ][:5]


STEPS = [
    *(("<down>", "SMART: typ"), ("<up>", "M -"), ("<down>", "SMART: typ"), ("<up>", "M -"), ("<down>", "SMART: typ")),
    *(("<f4>", "Deel 4"), ("<f3>", "Deel 3"), ("<f3>", "Deel 2")),
]
"""Keys that scroll by a line or two, past text in the middle of a page, each with a pattern to wait for."""


@pytest.mark.parametrize(("cols", "rows"), [(60, 20), (80, 24)])
def test_screen_drawn_by_changes_equals_a_full_redraw(home: Path, cols: int, rows: int) -> None:
    """After each key the screen equals a full redraw: nothing stays behind of what moved."""
    goals = [{"doel": "Beter snoeien", "resultaat": "x", "datum": "Q3 2027"}]
    plan = make_plan(home, {}, {"doelen": goals}, form="smart").name
    with Terminal([*COMMAND, plan], env=environment(home), cols=cols, rows=rows) as ours:
        ours.wait("Gegevens")
        for number in (2, 3):
            ours.type("<f4>")
            ours.wait(f"Deel {number}")
            ours.quiet(0.6)
        for keys, seen in STEPS:
            ours.type(keys)
            ours.wait(seen)
            ours.quiet(0.6)
            before = ours.screen()
            ours.type("<c-l>")
            ours.quiet(0.6)
            assert ours.screen() == before, keys
