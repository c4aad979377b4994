"""Reads and writes cells as spreadsheets copy them: tabs between cells, line ends between rows, quotes where needed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from poptui.text.clean import clean

_CELL = re.compile(r'(?:("(?:[^"]|"")*+"(?=[\t\n]|\Z))|([^\t\n]*+))([\t\n]|\Z)')


class _Sheet(csv.excel_tab):
    """The CSV dialect of spreadsheets on the clipboard."""

    lineterminator = "\n"


def read_cells(pasted: str) -> list[list[str]]:
    """Returns the rows of cells in a pasted text, without blank rows.

    A quoted cell (RFC 4180) begins with a quote and ends with one at the end of the cell; every other quote is text
    (`5" pijp`, `"Samen" werken`).
    """
    rows: list[list[str]] = [[]]
    for found in _CELL.finditer(clean(pasted)):
        quoted, plain, end = found.groups(default="")
        rows[-1].append(quoted[1:-1].replace('""', '"') if quoted else plain)
        if end == "\n":
            rows.append([])
        elif not end:
            break
    return [row for row in rows if any(cell.strip() for cell in row)]


def write_cells(rows: Sequence[Sequence[str]]) -> str:
    """Returns rows of cells as text for a spreadsheet; `read_cells` returns the same rows, without blank ones."""
    found = io.StringIO()
    csv.writer(found, _Sheet).writerows(rows)
    return found.getvalue()
