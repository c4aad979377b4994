"""Draws the sheet of the design: eight screens at three sizes, in four looks, as a terminal shows them.

python -m tests.bench.sheet [FOLDER]

Writes one SVG for each screen, in which each row has one look and each column one size. Each picture is what a real
terminal of that kind showed.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from pyte.screens import Char
from wcwidth import wcwidth

from poptui.store.home import Home
from poptui.work.demo import make_demo
from tests.support.line import poptui
from tests.support.pictures import PICTURES

SIZES = ((60, 20), (80, 24), (140, 45))
LOOKS: Mapping[str, Mapping[str, str]] = {
    "ware kleuren": {"COLORTERM": "truecolor"},
    "16 kleuren": {"TERM": "xterm-16color"},
    "zonder kleuren": {"NO_COLOR": "1"},
    "ASCII, zonder kleuren": {"NO_COLOR": "1", "POPTUI_ASCII": "1"},
}
"""The looks by name, each with the variables of such a terminal."""
WIDTH, HEIGHT, GAP, CAPTION = 8.0, 17.0, 24.0, 22.0
"""The size of a cell, the room between pictures and the room of a caption, in pixels."""
WORD = re.compile(r"\S+")
FONT = 'font-family="monospace" font-size="13.29"'
PAPER, INK = "#0c0e12", "#e4e7ec"
"""The colours of a terminal that sets none."""
NAMED = {
    "black": "#000000",
    "red": "#cd3131",
    "green": "#0dbc79",
    "brown": "#e5e510",
    "blue": "#2472c8",
    "magenta": "#bc3fbc",
    "cyan": "#11a8cd",
    "white": "#e5e5e5",
    "brightblack": "#666666",
    "brightred": "#f14c4c",
    "brightgreen": "#23d18b",
    "brightbrown": "#f5f543",
    "brightblue": "#3b8eea",
    "brightmagenta": "#d670d6",
    "bfightmagenta": "#d670d6",  # as pyte spells it
    "brightcyan": "#29b8db",
    "brightwhite": "#ffffff",
}


class Shown(NamedTuple):
    """A screen of the sheet.

    Attributes:
        name: the name of its file.
        steps: keys to press, each with what the screen shows after them.
    """

    name: str
    steps: Sequence[tuple[str, str]]


OPENED = ("<up><enter>", "Visie en")
SCREENS = (
    Shown("lijst", [("<up>", "Samira")]),
    Shown("vragen", [OPENED, ("<f3>", r"2\.1")]),
    Shown("tabel", [OPENED, ("<f4>", r"4\.1\."), ("<down>", r"4\.1\.")]),
    Shown("rij", [OPENED, ("<f4>", r"4\.1\."), ("<down*2><c-e>", "Rij 3 van"), ("<tab*2>", "Tijdpad")]),
    Shown("menu", [OPENED, ("<f10>", "Menu")]),
    Shown("hulp", [OPENED, ("<f1>", "Hulp")]),
    Shown("delen", [OPENED, ("<f10>", "Menu"), ("<down*5><enter>", "Delen met de")]),
    Shown("gesprek", [OPENED, ("<f8>", "te bespreken")]),
)


Cells = Sequence[Sequence[Char]]
"""The cells of a terminal, a row a line."""


def take(home: Path, screen: Shown, size: tuple[int, int], env: Mapping[str, str]) -> Cells:
    """Returns what a terminal shows once the keys of a screen are pressed."""
    with poptui(home, cols=size[0], rows=size[1], cwd=Path("/"), PATH="/nergens", **env) as terminal:
        terminal.wait("Samira Haddou")
        for keys, pattern in screen.steps:
            terminal.type(keys)
            terminal.wait(pattern)
        terminal.quiet()
        return terminal.cells()


def drawn(picture: Cells, left: float, top: float) -> Iterator[str]:
    """Yields the elements of a picture with its upper left corner at a place, in pixels."""
    width, height = len(picture[0]) * WIDTH, len(picture) * HEIGHT
    yield f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="{PAPER}"/>'
    for row, cells in enumerate(picture):
        column = 0
        for (ink, ground, is_bold), run in groupby(cells, key=_style):
            text = "".join(cell.data for cell in run)
            wide = sum(max(0, wcwidth(sign)) for sign in text)
            x, y, length = left + column * WIDTH, top + row * HEIGHT, wide * WIDTH
            if ground != PAPER:
                yield f'<rect x="{x}" y="{y}" width="{length}" height="{HEIGHT}" fill="{ground}"/>'
            for word in WORD.finditer(text):  # each in its place, whatever font draws it
                begun = x + sum(max(0, wcwidth(sign)) for sign in text[: word.start()]) * WIDTH
                bold = ' font-weight="bold"' if is_bold else ""
                long = sum(max(0, wcwidth(sign)) for sign in word[0]) * WIDTH
                yield f'<text x="{begun}" y="{y + 13}" fill="{ink}" textLength="{long}"{bold}>{escape(word[0])}</text>'
            column += wide


def _style(cell: Char) -> tuple[str, str, bool]:
    """Returns the colours of a cell's sign and ground, and whether the sign is bold."""
    ink, ground = _colour(cell.fg, INK), _colour(cell.bg, PAPER)
    return (ground, ink, cell.bold) if cell.reverse else (ink, ground, cell.bold)


def _colour(name: str, default: str) -> str:
    """Returns a colour of pyte as SVG writes it."""
    return default if name == "default" else NAMED.get(name, f"#{name}")


def sheet(home: Path, screen: Shown) -> str:
    """Returns an SVG with all pictures of one screen: each row has one look, each column one size."""
    parts, top, right = [], GAP, 0.0
    for look, env in LOOKS.items():
        left = GAP
        for cols, rows in SIZES:
            parts.append(f'<text x="{left}" y="{top + 14}" fill="#555555">{cols}x{rows}, {look}</text>')
            parts.extend(drawn(take(home, screen, (cols, rows), env), left, top + CAPTION))
            left += cols * WIDTH + GAP
        right = max(right, left)
        top += CAPTION + max(rows for _, rows in SIZES) * HEIGHT + GAP
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {right} {top}" {FONT}>'
    return "\n".join([head, '<rect width="100%" height="100%" fill="#ffffff"/>', *parts, "</svg>\n"])


def main() -> None:
    """Draws the screens into a folder."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES / "sheet"
    folder.mkdir(parents=True, exist_ok=True)
    for screen in SCREENS:
        with tempfile.TemporaryDirectory() as home:
            make_demo(Home(Path(home)))
            (folder / f"{screen.name}.svg").write_text(sheet(Path(home), screen), encoding="utf-8")
            print(screen.name)


if __name__ == "__main__":
    main()
