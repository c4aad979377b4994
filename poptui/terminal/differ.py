"""Finds the shortest output that makes a terminal show another screen than it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from poptui.terminal.cells import Cells
from poptui.terminal.spelling import Speller

GAP = 5
"""The most unchanged cells between two changed ones that are sent again instead of moving the cursor."""
_COLOUR = re.compile(r"(?:^|;)([34]8;2;\d+;\d+;\d+|[34]8;5;\d+|[34][0-79]|(?:9|10)[0-7])(?=;|$)")


class Style(NamedTuple):
    """A style in parts, each as SGR codes: attributes (bold, reverse), foreground colour and background colour."""

    attributes: str
    foreground: str
    background: str


@lru_cache(maxsize=4096)
def parse_style(style: str) -> Style:
    """Returns a style in parts."""
    foreground = background = ""
    for code in _COLOUR.findall(style):
        if code[0] == "3" or code[0] == "9":
            foreground = code
        else:
            background = code
    rest = _COLOUR.sub("", style).strip(";")
    return Style(rest, foreground, background)


def style_change(before: Style | None, after: Style) -> str:
    """Returns the SGR sequence that changes one style into another; None stands for an unknown style."""
    if before == after:
        return ""
    if before is None or before.attributes != after.attributes:
        codes = [code for code in ("0", *after) if code]
    else:
        codes = [
            code or default
            for code, former, default in (
                (after.foreground, before.foreground, "39"),
                (after.background, before.background, "49"),
            )
            if code != former
        ]
    return f"\x1b[{';'.join(codes)}m"


class ScreenDiffer:
    """Remembers what the terminal shows, and returns the sequences that make it show another screen.

    Attributes:
        spell: returns a screen as this terminal can show it.
        colour: whether the terminal has colours.
        shown: what the terminal shows; None where that is unknown and everything must be sent.
    """

    def __init__(self, spell: Speller, colour: bool = True) -> None:
        """Takes the function that spells a screen for this terminal, and whether the terminal has colours."""
        self.spell = spell
        self.colour = colour
        self.shown: Cells | None = None
        self._at: tuple[int, int] | None = None
        self._style: Style | None = None
        self._cursor: tuple[int, int] | None = None

    def forget(self) -> None:
        """Forgets what the terminal shows, so that the next update sends everything."""
        self.shown = None
        self._at = self._style = self._cursor = None

    def update(self, wanted: Cells, cursor: tuple[int, int] | None) -> str:
        """Returns the sequences that show a screen.

        Args:
            wanted: the screen to show.
            cursor: the column and row of the cursor; None to hide it.
        """
        wanted, cursor = self.spell(wanted, cursor)
        found: list[str] = []
        shown = self.shown
        if shown is None or (shown.width, shown.height) != (wanted.width, wanted.height):
            self.forget()
            shown = self.shown = Cells(wanted.width, wanted.height)
            found.append("\x1b[?25l\x1b[0m\x1b[H\x1b[J")
            self._style, self._at = Style("", "", ""), (0, 0)
        hidden = False
        for row in range(wanted.height):
            if shown.graphemes[row] == wanted.graphemes[row] and shown.styles[row] == wanted.styles[row]:
                continue
            for start, end in _spans(shown, wanted, row):
                if self._cursor is not None and not hidden and end - start > 2 * GAP:
                    found.append("\x1b[?25l")  # else it would be seen moving over the screen
                    hidden = True
                self._move(found, row, start)
                self._write(found, wanted, row, start, end)
            shown.graphemes[row] = wanted.graphemes[row][:]
            shown.styles[row] = wanted.styles[row][:]
        self._place(found, cursor, hidden)
        return "".join(found)

    def _place(self, found: list[str], cursor: tuple[int, int] | None, hidden: bool) -> None:
        """Adds the sequences that move, show or hide the cursor."""
        if cursor is None:
            if self._cursor is not None and not hidden:
                found.append("\x1b[?25l")
        else:
            self._move(found, cursor[1], cursor[0])
            if self._cursor is None or hidden:
                found.append("\x1b[?25h")
        self._cursor = cursor

    def _move(self, found: list[str], row: int, column: int) -> None:
        """Adds the shortest sequence that moves the writing position."""
        if self._at == (row, column):
            return
        if self._at is not None and self._at[0] == row:
            step = column - self._at[1]
            right = f"\x1b[{step if step > 1 else ''}C" if step > 0 else f"\x1b[{column + 1}G"
            found.append(right if column else "\r")
        else:
            found.append(f"\x1b[{row + 1};{column + 1}H" if column else f"\x1b[{row + 1}H")
        self._at = (row, column)

    def _write(self, found: list[str], wanted: Cells, row: int, start: int, end: int) -> None:
        """Adds the text of a row from column `start` up to `end`, with its styles."""
        graphemes, styles = wanted.graphemes[row], wanted.styles[row]
        style = None
        for at in range(start, end):
            grapheme = graphemes[at]
            if not grapheme:
                continue  # the second half of a wide grapheme
            if styles[at] != style:
                style = styles[at]
                parts = parse_style(style)
                if not self.colour:
                    parts = Style(parts.attributes, "", "")
                found.append(style_change(self._style, parts))
                self._style = parts
            self._move(found, row, at)
            found.append(grapheme)
            # Terminals differ in the width of wide and combined graphemes: the writing position is unknown after one.
            is_sure = len(grapheme) == 1 and at + 1 < wanted.width and graphemes[at + 1] != ""
            self._at = (row, at + 1) if is_sure else None


def _spans(shown: Cells, wanted: Cells, row: int) -> Iterator[tuple[int, int]]:
    """Yields the changed stretches of a row as (start, end); those with at most `GAP` cells between them are one."""
    columns = zip(shown.graphemes[row], shown.styles[row], wanted.graphemes[row], wanted.styles[row], strict=True)
    start = end = -1
    for column, (grapheme, style, new_grapheme, new_style) in enumerate(columns):
        if grapheme == new_grapheme and style == new_style:
            continue
        if start >= 0 and column - end > GAP:
            yield start, end
            start = -1
        if start < 0:
            start = column - 1 if new_grapheme == "" and column else column
        end = column + 1
    if start >= 0:
        yield start, end
