"""Makes the columns of `EditableTable` from those of a form."""

from __future__ import annotations

from collections.abc import Sequence

from poptui.forms.model import Column
from poptui.widgets.inputs.editor import TICKING
from poptui.widgets.table.table_grid import TableColumn

WIDTHS = {"period": 14, "date": 13, "money": 11, "hours": 8, "person": 14, "choice": 16, "yes-no": 6, "scale": 8}
"""The width in cells of a column that holds one value, by its kind."""
WORDS = 13
"""The least width in cells of a column of words, which also grows with the room."""
LIST = frozenset({"choice", "scale", "yes-no"})
"""The kinds in which typing the beginning of an option is enough."""


def table_column(column: Column, known: Sequence[str]) -> TableColumn:
    """Returns a column as a table shows it; `known` are texts to suggest while their beginning is typed."""
    options = [option.title for option in column.options] or (["ja", "nee"] if column.kind == "yes-no" else [])
    return TableColumn(
        column.key,
        column.short,
        WIDTHS.get(column.kind, WORDS),
        grows=column.kind not in WIDTHS,
        is_value=column.kind in WIDTHS,
        choices=options if column.kind in LIST else (),
        known=known,
        is_on_card=column.kind in TICKING,
        is_amount=column.kind in {"money", "hours"},
    )
