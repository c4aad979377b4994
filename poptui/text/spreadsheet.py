"""Reads and writes cells as spreadsheets copy them: tabs between cells, line ends between rows, quotes where needed."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from poptui.text.clean import clean
from poptui.text.sizes import LARGEST_ANSWER


class _Sheet(csv.excel_tab):
    """The CSV dialect of spreadsheets on the clipboard."""

    lineterminator = "\n"


def read_cells(pasted: str) -> list[list[str]]:
    """Returns the rows of cells in a pasted text, without blank rows.

    A quote opens a quoted cell only at the start of the cell (`5" pijp` is plain text), and only if it is closed.
    """
    csv.field_size_limit(LARGEST_ANSWER)
    text = clean(pasted)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), _Sheet, strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in text.split("\n")]
    return [row for row in rows if any(cell.strip() for cell in row)]


def write_cells(rows: Sequence[Sequence[str]]) -> str:
    """Returns rows of cells as text for a spreadsheet; `read_cells` returns the same rows, without blank ones."""
    found = io.StringIO()
    csv.writer(found, _Sheet).writerows(rows)
    return found.getvalue()
