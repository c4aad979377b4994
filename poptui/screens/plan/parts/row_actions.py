"""The actions on a row of a table: add, copy, move, open as a card, agree and remove."""

from __future__ import annotations

from functools import partial

from poptui.forms.model import Field
from poptui.messages import plan as say
from poptui.plans.plan import Row
from poptui.plans.registers import parse_row
from poptui.screens.navigation import Navigation, attempt
from poptui.screens.plan.parts.cell_editing import CellEditing
from poptui.screens.plan.parts.field_table import FieldTable
from poptui.screens.plan.parts.wish_agreement import WishAgreement
from poptui.screens.plan.plan_page import PlanPage
from poptui.screens.plan.plan_source import PlanSource
from poptui.text.clean import show
from poptui.widgets.table.table_messages import RowActionRequested

CHANGING = frozenset({"add", "delete", "duplicate", "up", "down"})
"""The acts on a row that only a person does who fills in the table."""


class RowActions:
    """Runs the row actions that the tables of one screen request."""

    def __init__(
        self, page: PlanPage, source: PlanSource, navigator: Navigation, cells: CellEditing, wishes: WishAgreement
    ) -> None:
        """Takes the screen, what is shown of the plan, what opens screens, and the parts that it uses."""
        self._page = page
        self._source = source
        self._session = source.session
        self._navigator = navigator
        self._cells = cells
        self._wishes = wishes

    def act(self, table: FieldTable, event: RowActionRequested) -> None:
        """Dispatches an action on a row or a table."""
        if event.act in CHANGING and not self._session.may_write_in(table.field):
            typed_there = event.act == "add" and event.typed
            self._page.ask_to_write(table.field, partial(self.act, table, event) if typed_there else lambda: None)
            return
        self._cells.take_in(table)
        rows = self._session.plan.rows(table.field.key)
        at = next((index for index, row in enumerate(rows) if row.id == event.row), None)
        if event.act == "add":
            self._open_row(table, self._session.add_row(table.field, parse_row(table.group_at_cursor)), event.typed)
        elif event.act == "copy":
            self._copy(table.field)
        elif at is not None:
            self._act_on(table, event.act, rows, at)
        self._page.show_answers()

    def _act_on(self, table: FieldTable, act: str, rows: list[Row], at: int) -> None:
        """Runs an action on the row at an index."""
        field, row = table.field, rows[at]
        if act == "card":
            self._open_row(table, row.id, "")
        elif act == "delete":
            self._ask_delete(field, row, at)
        elif act == "duplicate":
            copy = self._session.duplicate_row(field, row)
            self._page.show_answers()
            table.go_to(copy)
        elif act in {"up", "down"}:
            to = max(0, min(len(rows) - 1, at + (1 if act == "down" else -1)))
            self._session.move_row(field, row.id, to)
        else:
            self._wishes.make(field, row)

    def _open_row(self, table: FieldTable, row_id: str, typed: str) -> None:
        """Opens a row as a card; after that puts the cursor on the row that the card showed last."""

        def back(last: str | None) -> None:
            self._page.show_answers()
            table.go_to(last or "")

        self._navigator.open_row(self._source, table.field, row_id, typed, back)

    def _copy(self, field: Field) -> None:
        """Copies all rows of a table to the clipboard, in the format of a spreadsheet."""
        from poptui.text.spreadsheet import write_cells

        present = self._session.plan.rows(field.key)
        has_details = any(row.text(column.key) for row in present for column in field.details)
        columns = field.all_columns if has_details else field.columns
        rows = [[row.text(column.key) for column in columns] for row in present]
        self._navigator.copy(write_cells([[column.short for column in columns], *rows]))
        self._navigator.tell(say.rows_copied())

    def _ask_delete(self, field: Field, row: Row, at: int) -> None:
        """Removes a row after a question; an empty row without one."""
        if row.is_empty:
            self._session.remove_row(field, row.id)
            return
        words = next((entry.words for entry in row.cells.values() if entry.words.strip()), "")

        def remove(wanted: str | None) -> None:
            if not (wanted and self._session.plan.is_present(row.key)):
                return
            if attempt(self._navigator, lambda: self._session.remove_row(field, row.id)):
                self._page.show_answers()
                self._navigator.tell(say.row_removed(undo=self._navigator.key("plan.undo")))

        question = show(say.row_asks_remove(number=at + 1, words=" ".join(words.split())[:60]))
        self._navigator.ask(remove, question, say.row_remove_button(), say.row_keep_button())
