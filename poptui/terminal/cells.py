"""A screen as cells: the text and styles that Textual draws are stored in them; its other sequences are dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.cells import cell_len

BLANK = " "
TOKEN = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[(?P<style>[\d;]*)m"
    r"|(?P<line>\n)"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|\x1b\[[0-?]*[ -/]*[@-~]"  # this and the following are ignored: other sequences and control characters
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|\Z)"
    r"|\x1b[^\[\]PX^_]?"
    r"|[\x00-\x1f\x7f-\x9f]",
    re.DOTALL,
)


class Cells:
    """A screen of cells.

    A grapheme is the text of one cell: a character with its combining characters, or an empty text for the second
    cell of a wide one. A style is the parameters of an SGR sequence ("1;38;5;7"), empty for the default style.

    Attributes:
        width: the number of cells in a row.
        height: the number of rows.
        graphemes: the text of each cell, by row and column.
        styles: the style of each cell, by row and column.
    """

    def __init__(self, width: int, height: int) -> None:
        """Takes the size in cells; all cells are blank."""
        self.width = width
        self.height = height
        self.graphemes = [[BLANK] * width for _ in range(height)]
        self.styles = [[""] * width for _ in range(height)]

    def feed(self, drawn: str) -> None:
        """Stores the text and the styles in what Textual drew; ignores all other sequences."""
        row, column, style = 0, 0, ""
        for token in TOKEN.finditer(drawn):
            kind = token.lastgroup
            if kind == "text":
                column = self.put(row, column, token["text"], style)
            elif kind == "style":
                style = _next_style(style, token["style"])
            elif kind == "column":
                row, column = int(token["row"]) - 1, int(token["column"]) - 1
            elif kind == "line":
                row, column = row + 1, 0

    def put(self, row: int, column: int, text: str, style: str) -> int:
        """Puts text in a row and returns the column behind it; text outside the screen is dropped."""
        if not 0 <= row < self.height:
            return column + cell_len(text)
        graphemes = list(text) if text.isascii() else list(clusters(text))
        end = column + len(graphemes)
        if column < 0 or column >= self.width:
            return end
        if end > self.width:
            graphemes = graphemes[: self.width - column]
        here, last = self.graphemes[row], column + len(graphemes)
        if here[column] == "" and column:
            here[column - 1] = BLANK  # the text overwrites the second half of a wide grapheme
        if last < self.width and here[last] == "":
            here[last] = BLANK  # the text overwrites the first half of one
        if last == self.width and cell_len(graphemes[-1]) > 1:
            graphemes[-1] = BLANK  # a wide grapheme does not fit in the last column
        here[column:last] = graphemes
        self.styles[row][column:last] = [style] * len(graphemes)
        return end


def clusters(text: str) -> Iterable[str]:
    """Yields the text of each cell that a text takes: its graphemes, with an empty text behind a wide one."""
    grapheme, width = "", 0
    for character in text:
        joined = grapheme + character
        if grapheme and cell_len(joined) == width:
            grapheme = joined
            continue
        if grapheme:
            yield grapheme
            if width > 1:
                yield ""
        grapheme, width = character, cell_len(character)
        if width == 0:  # a combining character without a base
            grapheme = ""
    if grapheme:
        yield grapheme
        if width > 1:
            yield ""


def _next_style(style: str, parameters: str) -> str:
    """Returns the style after an SGR sequence: empty after a reset, else with the parameters added."""
    if parameters in {"", "0"}:
        return ""
    return f"{style};{parameters}" if style else parameters
