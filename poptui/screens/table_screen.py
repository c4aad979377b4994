"""A screen with tables of a plan: what is done to a row, and the card that it opens as."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from poptui.errors import PoptuiError
from poptui.forms.model import Field
from poptui.plans.model import Row
from poptui.plans.totals import totals
from poptui.screens.plan_screen import PlanScreen
from poptui.text.clean import show
from poptui.widgets.row_table import RowTable
from poptui.widgets.still import StillText


class TableScreen(PlanScreen):
    """Shows tables with their totals, and does what is asked of a row."""

    def table_widgets(self, field: Field) -> list[Widget]:
        """A table and, below it, its totals."""
        table = RowTable(field, self.session.plan.rows(field.key), self.agreed(field))
        return [table, StillText(Content(self.totals_of(field)), classes="totals")]

    def below_table(self, field: Field) -> Widget:
        """The widget with the totals of a table, which is the last of it."""
        tables = [table.field.key for table in self.query(RowTable)]
        return list(self.query(".totals").results(Static))[tables.index(field.key)]

    def agreed(self, field: Field) -> set[str]:
        """The ids of the rows of which an agreement was made."""
        rows = self.session.plan.rows(field.agreed_into) if field.agreed_into else []
        return {row.origin.partition("/")[2] for row in rows if row.origin}

    def totals_of(self, field: Field) -> str:
        """The totals of a table, a line each."""
        rows = self.session.plan.rows(field.key)
        return "\n".join(total.say(self.session.form.country) for total in totals(field, rows))

    def show_answers(self) -> None:
        """Shows the plan as it is now: answers, rows, totals."""
        super().show_answers()
        for table, below in zip(self.query(RowTable), self.query(".totals").results(Static), strict=False):
            table.show_rows(self.session.plan.rows(table.field.key), self.agreed(table.field))
            below.update(Content(self.totals_of(table.field)))

    @on(RowTable.Wanted)
    def act_on_row(self, event: RowTable.Wanted) -> None:
        """Does what was asked of a row."""
        event.stop()
        table, field = event.table, event.table.field
        rows = self.session.plan.rows(field.key)
        if event.act == "add":
            self.open_row(table, self.session.add_row(field))
        elif event.act == "copy":
            self.copy_rows(table)
        elif event.row is not None and event.row < len(rows):
            row = rows[event.row]
            if event.act == "edit":
                self.open_row(table, row.id)
            elif event.act == "delete":
                self.ask_delete(field, row, event.row)
            elif event.act == "duplicate":
                self.session.duplicate_row(field, row)
                self.show_row(table, event.row + 1)
            elif event.act in {"up", "down"}:
                to = max(0, min(len(rows) - 1, event.row + (1 if event.act == "down" else -1)))
                self.session.move_row(field, row.id, to)
                self.show_row(table, to)
            else:
                self.agree(field, row)
        self.show_answers()

    @on(RowTable.Pasted)
    def paste_rows(self, event: RowTable.Pasted) -> None:
        """Adds the rows of a spreadsheet, as one act."""
        event.stop()
        try:
            added = self.session.paste_rows(event.table.field, event.sheet)
        except PoptuiError as error:
            self.tell(str(error))
            return
        self.show_row(event.table, max(0, len(self.session.plan.rows(event.table.field.key)) - added))
        rows = "1 rij" if added == 1 else f"{added} rijen"
        self.tell(f"{rows} toegevoegd. {self.key('plan.undo')} haalt ze weer weg.")

    def copy_rows(self, table: RowTable) -> None:
        """Copies all rows of the table, as a spreadsheet takes them."""
        from poptui.text.sheet import write_cells

        columns = table.field.columns
        rows = [[row.text(column.key) for column in columns] for row in table.shown_rows]
        self.app.copy_to_clipboard(write_cells([[column.short for column in columns], *rows]))
        self.tell("Gekopieerd, met de namen van de kolommen; plak het in een spreadsheet.")

    def action_smart(self) -> None:
        """Shows how SMART the row under the cursor is."""
        table = self.focused
        at = table.row_at_cursor if isinstance(table, RowTable) else None
        if isinstance(table, RowTable) and at is not None:
            row = table.shown_rows[at]
            self.show_advice(table.field, {key: entry.value for key, entry in row.cells.items()})
        else:
            self.tell(f"Zet de cursor in een tabel, op een rij; {self.key('plan.smart')} zegt dan hoe SMART die is.")

    def show_row(self, table: RowTable, at: int) -> None:
        """Shows the table as it is now, with the cursor on the row at index `at`."""
        self.show_answers()
        table.move_cursor(row=at)

    def open_row(self, table: RowTable, row_id: str) -> None:
        """Opens a row as a card; back from it, the cursor is on the row that the card showed last."""
        from poptui.screens.row_screen import RowScreen

        def back(last: str | None) -> None:
            ids = [row.id for row in self.session.plan.rows(table.field.key)]
            self.show_row(table, ids.index(last) if last in ids else len(ids))

        self.app.push_screen(RowScreen(self.session, table.field, row_id), back)

    def ask_delete(self, field: Field, row: Row, at: int) -> None:
        """Takes a row out after a question; an empty one without."""
        if row.is_empty:
            self.session.remove_row(field, row.id)
            return
        words = next((entry.value for entry in row.cells.values() if entry.value.strip()), "")

        def remove(wanted: str | None) -> None:
            if wanted:
                self.session.remove_row(field, row.id)
                self.show_answers()
                self.tell(f"Rij weg. {self.key('plan.undo')} haalt hem terug.")

        question = show(f"Rij {at + 1} weghalen: '{' '.join(words.split())[:60]}'?")
        self.ask(remove, question, "Weghalen", "Laten staan")
