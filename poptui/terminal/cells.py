"""The screen as cells: what Textual draws is read into them, and nothing else of it ever reaches the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.cells import cell_len

BLANK = " "
TOKEN = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[(?P<look>[\d;]*)m"
    r"|(?P<line>\n)"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|\x1b\[[0-?]*[ -/]*[@-~]"  # and from here on what is passed over: other sequences, and control signs
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|\Z)"
    r"|\x1b[^\[\]PX^_]?"
    r"|[\x00-\x1f\x7f-\x9f]",
    re.DOTALL,
)


class Cells:
    """A screen: for each row the signs and the looks of its cells.

    A sign is what stands in a cell: a character with what combines with it, or nothing behind a wide one. A look is the
    parameters of an SGR sequence ("1;38;5;7"), empty for the terminal's own.

    Attributes:
        width: cells in a row.
        height: rows.
        signs: the signs, by row and column.
        looks: the looks, by row and column.
    """

    def __init__(self, width: int, height: int) -> None:
        """Takes the size; all cells are blank."""
        self.width = width
        self.height = height
        self.signs = [[BLANK] * width for _ in range(height)]
        self.looks = [[""] * width for _ in range(height)]

    def feed(self, drawn: str) -> None:
        """Takes in what Textual draws: text at places, with looks. All else in it is passed over."""
        row, column, look = 0, 0, ""
        for token in TOKEN.finditer(drawn):
            kind = token.lastgroup
            if kind == "text":
                column = self.put(row, column, token["text"], look)
            elif kind == "look":
                look = _next_look(look, token["look"])
            elif kind == "column":
                row, column = int(token["row"]) - 1, int(token["column"]) - 1
            elif kind == "line":
                row, column = row + 1, 0

    def put(self, row: int, column: int, text: str, look: str) -> int:
        """Puts text in a row, and gives the column behind it. What falls outside the screen is lost."""
        if not 0 <= row < self.height:
            return column + cell_len(text)
        signs = list(text) if text.isascii() else list(clusters(text))
        end = column + len(signs)
        if column < 0 or column >= self.width:
            return end
        if end > self.width:
            signs = signs[: self.width - column]
        here, last = self.signs[row], column + len(signs)
        if here[column] == "" and column:
            here[column - 1] = BLANK  # the first half of a wide sign that is written over
        if last < self.width and here[last] == "":
            here[last] = BLANK  # and the second half of one
        if last == self.width and cell_len(signs[-1]) > 1:
            signs[-1] = BLANK  # a wide sign has no room in the last column
        here[column:last] = signs
        self.looks[row][column:last] = [look] * len(signs)
        return end


def clusters(text: str) -> Iterable[str]:
    """The signs of a text cell by cell: a character with all that adds no width to it; behind a wide one nothing."""
    sign, width = "", 0
    for character in text:
        joined = sign + character
        if sign and cell_len(joined) == width:
            sign = joined
            continue
        if sign:
            yield sign
            if width > 1:
                yield ""
        sign, width = character, cell_len(character)
        if width == 0:  # it has nothing to stand with
            sign = ""
    if sign:
        yield sign
        if width > 1:
            yield ""


def _next_look(look: str, parameters: str) -> str:
    """The look after an SGR sequence: a reset, or what is added to the present one."""
    if parameters in {"", "0"}:
        return ""
    return f"{look};{parameters}" if look else parameters
