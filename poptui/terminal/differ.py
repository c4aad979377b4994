"""What must be sent to a terminal that shows one screen so that it shows another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from poptui.terminal.cells import Cells

GAP = 5
"""So many cells that are right already are sent again, rather than moving the cursor over them."""
_COLOUR = re.compile(r"(?:^|;)([34]8;2;\d+;\d+;\d+|[34]8;5;\d+|[34][0-79]|(?:9|10)[0-7])(?=;|$)")


class Look(NamedTuple):
    """A look in its parts: attributes (bold, reverse), the colour of the sign, that of the ground; each SGR codes."""

    attributes: str
    ink: str
    ground: str


@lru_cache(maxsize=4096)
def parts_of(look: str) -> Look:
    """The parts of a look."""
    ink = ground = ""
    for code in _COLOUR.findall(look):
        if code[0] == "3" or code[0] == "9":
            ink = code
        else:
            ground = code
    rest = _COLOUR.sub("", look).strip(";")
    return Look(rest, ink, ground)


def change_of(before: Look | None, after: Look) -> str:
    """The sequence that changes a look into another; from None, which is unknown, all is set."""
    if before == after:
        return ""
    if before is None or before.attributes != after.attributes:
        codes = [code for code in ("0", *after) if code]
    else:
        codes = [
            code or default
            for code, former, default in ((after.ink, before.ink, "39"), (after.ground, before.ground, "49"))
            if code != former
        ]
    return f"\x1b[{';'.join(codes)}m"


class Sender:
    """Knows what the terminal shows, and writes the sequences that make it show something else.

    Attributes:
        shown: what the terminal shows; None where that is not known and all must be sent.
    """

    def __init__(self, spell: Callable[[str], str], colour: bool = True) -> None:
        """Takes how a sign is spelled on this terminal, and whether it has colours."""
        self.spell = spell
        self.colour = colour
        self.shown: Cells | None = None
        self._at: tuple[int, int] | None = None
        self._look: Look | None = None
        self._cursor: tuple[int, int] | None = None

    def forget(self) -> None:
        """Nothing is known of what the terminal shows any more."""
        self.shown = None
        self._at = self._look = self._cursor = None

    def update(self, wanted: Cells, cursor: tuple[int, int] | None) -> str:
        """The sequences that show a screen, with the cursor at (column, row), or hidden."""
        found: list[str] = []
        shown = self.shown
        if shown is None or (shown.width, shown.height) != (wanted.width, wanted.height):
            self.forget()
            shown = self.shown = Cells(wanted.width, wanted.height)
            found.append("\x1b[?25l\x1b[0m\x1b[H\x1b[J")
            self._look, self._at = Look("", "", ""), (0, 0)
        hidden = False
        for row in range(wanted.height):
            if shown.signs[row] == wanted.signs[row] and shown.looks[row] == wanted.looks[row]:
                continue
            for start, end in _spans(shown, wanted, row):
                if self._cursor is not None and not hidden and end - start > 2 * GAP:
                    found.append("\x1b[?25l")  # it would be seen to run about
                    hidden = True
                self._move(found, row, start)
                self._write(found, wanted, row, start, end)
            shown.signs[row] = wanted.signs[row][:]
            shown.looks[row] = wanted.looks[row][:]
        self._place(found, cursor, hidden)
        return "".join(found)

    def _place(self, found: list[str], cursor: tuple[int, int] | None, hidden: bool) -> None:
        """Puts the cursor where it should stand."""
        if cursor is None:
            if self._cursor is not None and not hidden:
                found.append("\x1b[?25l")
        else:
            self._move(found, cursor[1], cursor[0])
            if self._cursor is None or hidden:
                found.append("\x1b[?25h")
        self._cursor = cursor

    def _move(self, found: list[str], row: int, column: int) -> None:
        """Moves the writing place, by the shortest way."""
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
        """Writes the cells of a row from column `start` to `end`."""
        signs, looks = wanted.signs[row], wanted.looks[row]
        look = None
        for at in range(start, end):
            sign = signs[at]
            if not sign:
                continue  # the second half of the sign before it
            if looks[at] != look:
                look = looks[at]
                parts = parts_of(look)
                if not self.colour:
                    parts = Look(parts.attributes, "", "")
                found.append(change_of(self._look, parts))
                self._look = parts
            self._move(found, row, at)
            found.append(self.spell(sign))
            # How wide a terminal draws a sign that is wide or combined is its own affair: the place is set anew.
            is_sure = len(sign) == 1 and at + 1 < wanted.width and signs[at + 1] != ""
            self._at = (row, at + 1) if is_sure else None


def _spans(shown: Cells, wanted: Cells, row: int) -> Iterator[tuple[int, int]]:
    """The stretches of a row that differ, as (start, end); stretches with little between them are one."""
    columns = zip(shown.signs[row], shown.looks[row], wanted.signs[row], wanted.looks[row], strict=True)
    start = end = -1
    for column, (sign, look, new_sign, new_look) in enumerate(columns):
        if sign == new_sign and look == new_look:
            continue
        if start >= 0 and column - end > GAP:
            yield start, end
            start = -1
        if start < 0:
            start = column - 1 if new_sign == "" and column else column
        end = column + 1
    if start >= 0:
        yield start, end
