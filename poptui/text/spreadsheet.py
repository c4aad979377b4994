"""Cells as spreadsheets copy and paste them: tabs between cells, lines between rows, quotes around what holds those."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from poptui.text.clean import clean

LONGEST = 1_048_576
"""So many characters a cell may have, as a paste."""


class _Sheet(csv.excel_tab):
    """What spreadsheets put on the clipboard."""

    lineterminator = "\n"


def read_cells(pasted: str) -> list[list[str]]:
    """The rows of cells in a paste; blank rows are left out.

    A quote counts only where it begins a cell: `5" pijp` is text. One that is never closed is text too.
    """
    csv.field_size_limit(LONGEST)
    text = clean(pasted)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), _Sheet, strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in text.split("\n")]
    return [row for row in rows if any(cell.strip() for cell in row)]


def write_cells(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a spreadsheet takes them: `read_cells` gives the same rows back, but for blank ones."""
    found = io.StringIO()
    csv.writer(found, _Sheet).writerows(rows)
    return found.getvalue()
