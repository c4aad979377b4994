"""Reading and writing cells of a spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.text.clean import clean
from poptui.text.spreadsheet import read_cells, write_cells
from poptui.text.words import without_bullet

CELLS = st.text(st.sampled_from("ab \t\n\"'é,;"), max_size=8).map(clean)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5)


@pytest.mark.parametrize(
    ("pasted", "rows"),
    [
        ("", []),
        ("\n\t\n", []),
        ("een", [["een"]]),
        ("een\ttwee\r\ndrie\tvier\r\n", [["een", "twee"], ["drie", "vier"]]),
        ('"regel 1\nregel 2"\ttwee\n', [["regel 1\nregel 2", "twee"]]),
        ('hij zei "ja"\t"met ""quotes"""', [['hij zei "ja"', 'met "quotes"']]),
        ('5" pijp\t6', [['5" pijp', "6"]]),
        ('"nooit gesloten\ttwee\ndrie', [['"nooit gesloten', "twee"], ["drie"]]),
        ('"dicht"open\ttwee', [['"dicht"open', "twee"]]),
        ('"Samen" werken\t"twee\nregels"\n"a" en "b"\t"c"', [['"Samen" werken', "twee\nregels"], ['"a" en "b"', "c"]]),
        ('"""Samen"" werken"\t"', [['"Samen" werken', '"']]),
        ("een\t\tdrie", [["een", "", "drie"]]),
        ("een\x1b[31m\ttwee\x00", [[clean("een\x1b[31m"), clean("twee\x00")]]),
    ],
)
def test_pasted_text_is_read_as_cells(pasted: str, rows: list[list[str]]) -> None:
    """Quoted cells, line breaks in cells, quotes that are text, and each kind of line end are read."""
    assert read_cells(pasted) == rows


@given(ROWS)
def test_written_cells_are_read_back(rows: list[list[str]]) -> None:
    """Written cells are read back as the same rows, without blank ones."""
    assert read_cells(write_cells(rows)) == [row for row in rows if any(cell.strip() for cell in row)]


@given(st.text(st.sampled_from('a"\t\n'), max_size=30))
def test_pasting_keeps_every_letter(pasted: str) -> None:
    """Every letter of a pasted text is in some cell, in order."""
    letters = "".join(cell for row in read_cells(pasted) for cell in row)
    assert letters.count("a") == pasted.count("a")


def test_cell_as_large_as_a_paste_is_read() -> None:
    """A cell as large as the largest paste is read."""
    assert read_cells("a" * 1_000_000 + "\tb") == [["a" * 1_000_000, "b"]]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("• Leren plannen", "Leren plannen"),
        ("·Leren", "Leren"),
        ("- Leren", "Leren"),
        ("– Leren", "Leren"),
        ("\uf0b7 Leren", "Leren"),
        ("-5 graden", "-5 graden"),
        ("•", "•"),
        ("Leren • doen", "Leren • doen"),
        ("- een\n- twee", "- een\n- twee"),
    ],
)
def test_bullet_before_a_text_of_one_line_is_no_text(typed: str, text: str) -> None:
    """Word processors put bullets before the paragraphs that they copy."""
    assert without_bullet(typed) == text
