"""The colours of what the program shows, cell by cell, and how well each is read on each kind of terminal.

for cell in cells(app.export_screenshot()):
    print(cell.sign, cell.ink, cell.ground, contrast(cell.ink, cell.ground))
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple
from xml.etree import ElementTree

from rich.color import Color, ColorSystem
from rich.color_triplet import ColorTriplet
from wcwidth import wcwidth

CELL, LINE = 12.2, 24.4
"""Width and height of a cell in Textual's screenshots."""
SVG = "{http://www.w3.org/2000/svg}"
FILL = re.compile(r"\.(\S+-r\d+) \{ fill: (#[0-9a-f]{6})([^}]*)\}")
DRAWN = re.compile(r"[\s─-▟]")
"""Signs that are no text: spaces, and what boxes, bars and scrollbars are drawn with."""
READABLE = 4.5
"""The least contrast of text with its background (WCAG 1.4.3)."""
VISIBLE = 3.0
"""The least contrast of a sign that is no text (WCAG 1.4.11)."""


class Cell(NamedTuple):
    """One cell of the screen: its place, its sign, the colours of sign and ground, and whether the sign is bold."""

    row: int
    column: int
    sign: str
    ink: ColorTriplet
    ground: ColorTriplet
    is_bold: bool

    @property
    def is_text(self) -> bool:
        """Returns whether the sign is text."""
        return not DRAWN.fullmatch(self.sign)


Terminal = Callable[[ColorTriplet], ColorTriplet]
"""A function that returns how a terminal shows a colour."""


def cells(picture: str) -> list[Cell]:
    """Returns the cells of a screenshot that are not empty, in the order of the screen."""
    tree = ElementTree.fromstring(picture)
    looks = {name: (Color.parse(fill), "bold" in rest) for name, fill, rest in FILL.findall(picture)}
    grounds: dict[tuple[int, int], ColorTriplet] = {}
    for box in tree.iter(f"{SVG}rect"):
        if box.get("shape-rendering") == "crispEdges":
            row, column = _place(box, 1.5)
            for covered in range(column, column + round(float(box.get("width", "0")) / CELL)):
                grounds[row, covered] = Color.parse(box.get("fill", "")).get_truecolor()
    found: list[Cell] = []
    for run in tree.iter(f"{SVG}text"):
        if run.get("class") in looks:
            ink, is_bold = looks[run.get("class", "")]
            row, column = _place(run, 20)
            for sign in (run.text or "").replace("\xa0", " "):
                width = wcwidth(sign)
                if width > 0 and (row, column) in grounds:  # a sign without a background was cut off at the edge
                    found.append(Cell(row, column, sign, ink.get_truecolor(), grounds[row, column], is_bold))
                column += max(0, width)
    return sorted(found)


def _place(element: ElementTree.Element, above: float) -> tuple[int, int]:
    """Returns the row and column of an element that is drawn so far below the top of its row."""
    return round((float(element.get("y", "0")) - above) / LINE), round(float(element.get("x", "0")) / CELL)


def contrast(one: ColorTriplet, other: ColorTriplet) -> float:
    """Returns the contrast between two colours, from 1 (none) to 21 (black and white), as WCAG computes it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: ColorTriplet) -> float:
    """Returns the luminance of a colour."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _true(colour: ColorTriplet) -> ColorTriplet:
    """Returns a colour unchanged."""
    return colour


def _of_256(colour: ColorTriplet) -> ColorTriplet:
    """Returns the nearest of 256 colours."""
    return Color.from_triplet(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()


def _of_16(plain: str, bright: str) -> Terminal:
    """Returns a terminal that shows the nearest of the 16 colours of this palette."""
    colours = [Color.parse(f"#{one}").get_truecolor() for one in (*plain.split(), *bright.split())]

    def show(colour: ColorTriplet) -> ColorTriplet:
        number = Color.from_triplet(colour).downgrade(ColorSystem.STANDARD).number
        assert number is not None
        return colours[number]

    return show


SIXTEEN: Mapping[str, Terminal] = {
    "xterm": _of_16(
        "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5",
        "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    ),
    "vga": _of_16(
        "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa",
        "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    ),
}
"""Terminals of 16 colours by their name: they do not agree on what those are."""
TERMINALS: Mapping[str, Terminal] = {"true colour": _true, "256 colours": _of_256, **SIXTEEN}
"""Every kind of terminal by its name."""


def hard_to_read(picture: str) -> list[str]:
    """Returns the pieces of text with too little contrast with their background, each with the terminal."""
    text = [cell for cell in cells(picture) if cell.is_text]
    return [line for name, terminal in TERMINALS.items() for line in _faint(text, name, terminal)]


def _faint(text: Sequence[Cell], name: str, terminal: Terminal) -> Iterator[str]:
    """Yields the pieces with too little contrast on one terminal."""
    for (row, ink, ground), piece in groupby(text, lambda cell: (cell.row, cell.ink, cell.ground)):
        found = contrast(terminal(ink), terminal(ground))
        if found < READABLE:
            words = "".join(cell.sign for cell in piece)
            yield f"row {row}, {words!r}: {found:.1f} on {name} ({ink.hex} on {ground.hex})"


def in_16_colours(picture: str) -> dict[str, list[tuple[int, int, str, ColorTriplet, ColorTriplet]]]:
    """Returns the cells as each terminal of 16 colours shows them."""
    return {
        name: [(*cell[:3], terminal(cell.ink), terminal(cell.ground)) for cell in cells(picture)]
        for name, terminal in SIXTEEN.items()
    }


def rows_with_bar(picture: str, column: int, bars: str) -> list[int]:
    """Returns the rows in which one of these bars in this column is visible on every kind of terminal."""
    return [
        cell.row
        for cell in cells(picture)
        if cell.column == column
        and cell.sign in bars
        and all(contrast(show(cell.ink), show(cell.ground)) >= VISIBLE for show in TERMINALS.values())
    ]
