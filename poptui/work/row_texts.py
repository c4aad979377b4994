"""Row texts: the cells of a table's rows as text, and whether something in a row is not understood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from poptui.exports.shown import shown
from poptui.forms.model import Field
from poptui.plans.check import misunderstood_cells
from poptui.plans.plan import Entry, Row
from poptui.text.words import is_unknown


class RowText(NamedTuple):
    """A row as text.

    Attributes:
        entries: what its cells held when it was read.
        cells: the text of each printed column by its key.
        is_unclear: whether something in it, in a detail too, is not understood, and does not say that it is unknown.
    """

    entries: Mapping[str, Entry]
    cells: Mapping[str, str]
    is_unclear: bool


class RowTexts:
    """Reads rows and remembers the result: only a row that changed is read again.

    A table is shown again at each cell that is left; understanding all words of all its rows would cost most of that.
    """

    def __init__(self, country: str) -> None:
        """Takes the country whose way of writing is used."""
        self._country = country
        self._known: dict[tuple[str, str], RowText] = {}

    def of(self, field: Field, row: Row) -> RowText:
        """Returns a row of a table as text."""
        known = self._known.get((field.key, row.id))
        if known is None or known.entries != row.cells:
            cells = {column.key: shown(column, row.cells.get(column.key), self._country) for column in field.columns}
            is_unclear = any(not is_unknown(entry.words) for _, entry, _ in misunderstood_cells(field, row))
            known = self._known[field.key, row.id] = RowText(row.cells, cells, is_unclear)
        return known
