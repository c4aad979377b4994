"""What Textual draws becomes cells; its other sequences are dropped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from poptui.terminal.cells import Cells, clusters

FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"
DRAWN = [
    ("\x1b[1;1Hab\x1b[2;3Hc", ["ab    ", "  c   "]),
    ("\x1b[1;1Hab\ncd", ["ab    ", "cd    "]),
    ("\x1b[1;5Habcdef", ["    ab", "      "]),
    ("\x1b[1;7Hx\x1b[9;1Hy\x1b[2;1Hz", ["      ", "z     "]),
    ("\x1b[1;1H\x1b[1;38;5;7mab\x1b[0mc", ["abc   ", "      "]),
    ("\x1b[1;1H中x\x1b[2;6H中", ["中x   ", "      "]),
    ("\x1b[1;1H中文\x1b[1;2Hx", [" x文  ", "      "]),
    ("\x1b[1;1H中文\x1b[1;4Hx", ["中 x  ", "      "]),
    ("\x1b[1;1He\u0301a", ["e\u0301a    ", "      "]),
    (f"\x1b[1;1H{FAMILY}a", [f"{FAMILY}a   ", "      "]),
    ("\x1b[1;1Ha\x1b]52;c;aGFoYQ==\x07b\x1b]0;titel\x1b\\c", ["abc   ", "      "]),
    ("\x1b[1;1Ha\x1b[2Jb\x1b[?1049hc\x1bcd\x9b3Je", ["abcd3J", "      "]),
    ("\x1b[1;1Ha\x00b\x07c\x08d\x7fe", ["abcde ", "      "]),
    ("\x1b[1;1Hab\x1b]52;c;geen einde", ["ab    ", "      "]),
    ("\x1b[1;1Hab\x1b", ["ab    ", "      "]),
]


@pytest.mark.parametrize(("drawn", "rows"), DRAWN)
def test_drawn_text_is_stored_in_its_cells(drawn: str, rows: list[str]) -> None:
    """Text, wide and combined graphemes are stored where they were drawn; other sequences are ignored."""
    cells = Cells(6, 2)
    cells.feed(drawn)
    assert ["".join(row) for row in cells.graphemes] == rows


def test_style_holds_until_reset() -> None:
    """A style holds until it is reset; parameters without a reset are added to it."""
    cells = Cells(5, 1)
    cells.feed("\x1b[1;1H\x1b[1;31ma\x1b[44mb\x1b[0mc\x1b[md")
    assert cells.styles == [["1;31", "1;31;44", "", "", ""]]


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)


@given(TEXT)
def test_clusters_are_as_many_as_the_columns_of_the_text(text: str) -> None:
    """There is a cell for each column that Textual counts, and no visible grapheme is lost."""
    found = list(clusters(text))
    if cell_len(text) == len(found):
        return
    # Where Textual counts fewer columns for the whole text than for its parts, the parts take more cells.
    assert cell_len(text) < len(found)


@given(st.lists(st.tuples(st.integers(-3, 12), st.integers(-2, 5), TEXT), max_size=8))
def test_text_put_anywhere_keeps_the_width_of_each_row(puts: list[tuple[int, int, str]]) -> None:
    """Text put at any position keeps the width of each row, and each wide grapheme has an empty cell behind it."""
    cells = Cells(9, 3)
    for column, row, text in puts:
        cells.feed(f"\x1b[{row + 1};{column + 1}H{text}" if column >= 0 and row >= 0 else text)
        cells.put(row, column, text, "1")
    for graphemes, styles in zip(cells.graphemes, cells.styles, strict=True):
        assert len(graphemes) == len(styles) == 9
        for at, grapheme in enumerate(graphemes):
            if grapheme == "":
                assert at and cell_len(graphemes[at - 1]) > 1
            elif cell_len(grapheme) > 1:
                assert graphemes[at + 1] == ""
