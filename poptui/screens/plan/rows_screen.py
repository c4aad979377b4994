"""A screen with tables on which acts are done: a row is added, copied, moved, opened as a card, agreed or taken out."""

from __future__ import annotations

from textual import on

from poptui.forms.model import Field
from poptui.plans.plan import Row
from poptui.plans.registers import parse_row
from poptui.screens.plan.table_screen import CHANGING, FieldTable, TableScreen, table_of
from poptui.text.clean import show
from poptui.widgets.table.table_messages import RowActionRequested


class RowsScreen(TableScreen):
    """Does what a table asks for."""

    @on(RowActionRequested)
    def act_on_row(self, event: RowActionRequested) -> None:
        """Does what was asked of a row."""
        event.stop()
        table = table_of(event)
        if event.act in CHANGING and not self.session.may_write_in(table.field):
            self.ask_role(table.field)
            return
        self.take_cell(table)
        field, rows = table.field, self.session.plan.rows(table.field.key)
        at = next((index for index, row in enumerate(rows) if row.id == event.row), None)
        if event.act == "add":
            self.open_row(table, self.session.add_row(field, parse_row(table.group_at_cursor)), event.typed)
        elif event.act == "copy":
            self.copy_rows(table)
        elif at is not None:
            row = rows[at]
            if event.act == "card":
                self.open_row(table, row.id)
            elif event.act == "delete":
                self.ask_delete(field, row, at)
            elif event.act == "duplicate":
                copy = self.session.duplicate_row(field, row)
                self.show_answers()
                table.go_to(copy)
            elif event.act in {"up", "down"}:
                to = max(0, min(len(rows) - 1, at + (1 if event.act == "down" else -1)))
                self.session.move_row(field, row.id, to)
            else:
                self.agree(field, row)
        self.show_answers()

    def copy_rows(self, table: FieldTable) -> None:
        """Copies all rows of the table, as a spreadsheet takes them."""
        from poptui.text.spreadsheet import write_cells

        present = self.session.plan.rows(table.field.key)
        has_details = any(row.text(column.key) for row in present for column in table.field.details)
        columns = table.field.all_columns if has_details else table.field.columns
        rows = [[row.text(column.key) for column in columns] for row in present]
        self.app.copy_to_clipboard(write_cells([[column.short for column in columns], *rows]))
        self.navigator.tell("Gekopieerd, met de namen van de kolommen; plak het in een spreadsheet.")

    def action_smart(self) -> None:
        """Shows how SMART the row or the answer with the cursor is."""
        table = self.table_at_cursor
        if table is None:
            self.advise_answer()
        elif table.row_at_cursor is None:
            self.navigator.tell("Zet de cursor eerst op een rij.")
        else:
            self.take_cell(table)
            self.advise_row(table.field, table.row_at_cursor.id, self.cells_of(table))

    def open_row(self, table: FieldTable, row_id: str, typed: str = "") -> None:
        """Opens a row as a card; back from it, the cursor is on the row that the card showed last."""

        def back(last: str | None) -> None:
            self.show_answers()
            table.go_to(last or "")

        self.navigator.open_row(self.session, table.field, row_id, typed, back)

    def ask_delete(self, field: Field, row: Row, at: int) -> None:
        """Takes a row out after a question; an empty one without."""
        if row.is_empty:
            self.session.remove_row(field, row.id)
            return
        words = next((entry.words for entry in row.cells.values() if entry.words.strip()), "")

        def remove(wanted: str | None) -> None:
            if wanted and self.session.plan.is_present(row.key):
                self.session.remove_row(field, row.id)
                self.show_answers()
                self.navigator.tell(f"Rij weg. {self.navigator.key('plan.undo')} haalt hem terug.")

        question = show(f"Rij {at + 1} weghalen: '{' '.join(words.split())[:60]}'?")
        self.navigator.ask(remove, question, "Weghalen", "Laten staan")
