"""The table of a field of a form, with the lines below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from poptui.forms.model import Field
from poptui.widgets.chrome.cached_render import CachedText
from poptui.widgets.table.editable_table import EditableTable
from poptui.widgets.table.form_columns import table_column
from poptui.widgets.table.table_grid import TableGroup, TableRow
from poptui.widgets.table.table_messages import TableMessage


class FieldTable(EditableTable):
    """The table of a field of a form.

    Attributes:
        field: the field.
        about_cell: the line below the table about the cell with the cursor.
        totals: the totals, below that line.
    """

    def __init__(
        self,
        field: Field,
        rows: Sequence[TableRow],
        groups: Sequence[TableGroup],
        known: Mapping[str, Sequence[str]],
        new_id: Callable[[], str],
    ) -> None:
        """Takes the field, its rows, their groups, the texts to offer by column key, and what makes row ids."""
        columns = [table_column(column, known[column.key]) for column in field.columns]
        super().__init__(columns, rows, new_id=new_id, suggested=field.suggested, groups=groups)
        self.field = field
        self.about_cell = CachedText("", classes="about-cell")
        self.totals = CachedText("", classes="totals")


def table_of(event: TableMessage) -> FieldTable:
    """Returns the table that sent a message: the screens of a plan have only tables of fields."""
    assert isinstance(event.table, FieldTable)
    return event.table
