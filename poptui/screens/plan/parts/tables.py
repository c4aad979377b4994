"""The tables of a screen of a plan: their rows, groups and totals, and the line about the cell with the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from poptui.forms.model import Column, Field
from poptui.messages import plan as say
from poptui.plans.check import read, reading_of
from poptui.plans.edit import Edit
from poptui.plans.plan import Plan
from poptui.plans.registers import Cell, RowRegister
from poptui.plans.totals import totals
from poptui.screens.plan.parts.editing import Editing
from poptui.screens.plan.parts.field_table import FieldTable
from poptui.screens.plan.parts.smart_advice import SmartAdvice
from poptui.text.clean import show
from poptui.widgets.inputs.meaning import meaning_of
from poptui.widgets.table.table_grid import NO_GROUP, TableColumn, TableGroup, TableRow
from poptui.work.row_texts import RowTexts
from poptui.work.session import PlanSession


class Tables:
    """Makes the tables of one screen, and shows the plan in them."""

    def __init__(self, screen: Screen[Any], session: PlanSession[Plan], editing: Editing, smart: SmartAdvice) -> None:
        """Takes the screen, the session, what knows the answers to offer, and what judges rows."""
        self._screen = screen
        self._session = session
        self._editing = editing
        self._smart = smart
        self._texts = RowTexts(session.form.country)

    # --- finding tables ---------------------------------------------------------------------------

    def all(self) -> list[FieldTable]:
        """Returns the tables on the screen."""
        return list(self._screen.query(FieldTable))

    def of(self, key: str) -> FieldTable | None:
        """Returns the table of a field on the screen, or None."""
        return next((table for table in self.all() if table.field.key == key), None)

    @property
    def at_cursor(self) -> FieldTable | None:
        """Returns the table that has the cursor, also while a cell is typed in; else None."""
        around = self._screen.focused.ancestors_with_self if self._screen.focused else ()
        return next((one for one in around if isinstance(one, FieldTable)), None)

    def cell_at_cursor(self, table: FieldTable) -> Cell | None:
        """Returns the register of the cell with the cursor; None where there is none."""
        row, column = table.row_at_cursor, table.column_at_cursor
        return Cell(table.field.key, row.id, column.key) if row and column else None

    def point_at(self, edit: Edit) -> None:
        """Puts the cursor on the row that an edit was about, where its table is on the screen."""
        table, register = self.at_cursor, edit.writes[0].register
        if table is not None and isinstance(register, RowRegister) and register.table == table.field.key:
            table.go_to(register.row)

    # --- showing ----------------------------------------------------------------------------------

    def widgets_for(self, field: Field) -> list[Widget]:
        """Returns a new table and, below it, the line about a cell and its totals."""
        known = {column.key: self._editing.offered(column, None) for column in field.columns}
        table = FieldTable(field, self.rows(field), self.groups(field), known, lambda: self._session.new_row(field))
        table.totals.update(Content(self.totals(field)))
        return [table, table.about_cell, table.totals]

    def rows(self, field: Field, table: FieldTable | None = None) -> list[TableRow]:
        """Returns the rows of a table; a cell that is typed in keeps its text as typed, where that means the same."""
        agreed = self._agreed(field)
        numbers = self._session.plan.numbers(field.key) if field.under else []
        typed = table.editing if table is not None else None
        found: list[TableRow] = []
        for row in self._session.plan.rows(field.key):
            text = self._texts.of(field, row)
            cells = text.cells
            if table is not None and typed is not None and typed.row == row.id:
                column = next(column for column in field.columns if column.key == typed.column)
                if read(column, table.text).words == row.text(column.key):
                    cells = {**cells, column.key: table.text}
            number = numbers[len(found)] if numbers else ""
            sign = "?" if text.is_unclear else "✓" if row.id in agreed else ""
            found.append(TableRow(row.id, cells, sign, str(row.under or ""), number))
        return found

    def groups(self, field: Field) -> Sequence[TableGroup]:
        """Returns the rows of another table that are parents of rows of this one, each as a heading."""
        other = self._session.form.field(field.under)
        rows = self._session.plan.rows(field.under) if other is not None else []
        if other is None or not rows:
            return NO_GROUP
        found = []
        for number, row in enumerate(rows, 1):
            words = next((row.text(column.key) for column in other.columns if row.text(column.key).strip()), "...")
            found.append(TableGroup(str(row.key), f"{number}. {' '.join(words.split())}"))
        return found

    def totals(self, field: Field) -> str:
        """Returns the totals of a table, one on each line."""
        rows = self._session.plan.rows(field.key)
        numbers = self._session.plan.numbers(field.key) if field.under else ()
        return "\n".join(total.say(self._session.form.country) for total in totals(field, rows, numbers))

    def show(self, table: FieldTable) -> None:
        """Shows a table as the plan is now; what is typed in it must have been written."""
        table.show_rows(self.rows(table.field, table), self.groups(table.field))
        text = self.totals(table.field)
        if str(table.totals.content) != text:
            table.totals.update(Content(text))
        self.show_cell(table)

    def show_cell(self, table: FieldTable) -> None:
        """Shows how the cell with the cursor was understood, and how SMART its row is."""
        if not table.is_attached:
            return
        has_cursor = table is self.at_cursor
        text = show(self._cell_line(table) if has_cursor else "")
        if str(table.about_cell.content) != text:
            table.about_cell.update(Content(text))
        if has_cursor:
            self._show_judgement(table)

    def cells_at_cursor(self, table: FieldTable) -> Mapping[str, str]:
        """Returns the texts of the row with the cursor by column key, details included."""
        row = table.row_at_cursor
        if row is None:
            return {}
        registers, key = self._session.plan.registers, table.field.key
        texts = {column.key: registers.get(Cell(key, row.id, column.key)) for column in table.field.all_columns}
        return {column: entry.words for column, entry in texts.items() if entry is not None}

    def _agreed(self, field: Field) -> set[str]:
        """Returns the ids of the rows of which an agreement was made."""
        rows = self._session.plan.rows(field.agreed_into) if field.agreed_into else []
        return {row.origin.source.row for row in rows if row.origin}

    def _cell_line(self, table: FieldTable) -> str:
        """Returns the line about the cell with the cursor: its meaning, its choices, its question, or row details."""
        column = table.column_at_cursor
        part = table.field.column(column.key) if column else None
        if column is None or part is None:
            cells = self.cells_at_cursor(table)
            return " · ".join(f"{one.short}: {cells[one.key]}" for one in table.field.details if cells.get(one.key))
        is_typing = table.editing is not None
        if is_typing and column.choices:
            return _choices_line(column, table.text)
        said = self._meaning(table, part)
        if not said and (goal := self._goal_detail(table)):
            return goal
        if not table.text:
            return part.help
        how = say.cell_replaces() if column.is_value else say.cell_goes_on()
        if is_typing:
            return said
        return f"{said} · {how}" if said else how

    def _meaning(self, table: FieldTable, part: Column) -> str:
        """Returns how the cell with the cursor was understood, in words."""
        row = table.row_at_cursor
        registers = self._session.plan.registers
        entry = registers.get(Cell(table.field.key, row.id, part.key)) if row is not None else None
        return meaning_of(part.kind, reading_of(part, entry), self._session.form.country)

    def _goal_detail(self, table: FieldTable) -> str:
        """Returns the goal of the row with the cursor, where the goal is a detail; else nothing."""
        goal = table.field.column_playing("goal")
        text = self.cells_at_cursor(table).get(goal.key, "") if goal in table.field.details and goal is not None else ""
        return f"{goal.short}: {text}" if goal is not None and text else ""

    def _show_judgement(self, table: FieldTable) -> None:
        """Shows how SMART the row with the cursor is, and marks in the cell typed in the words that make it so."""
        self._smart.rest(table.field)
        if table.field.is_judged:
            row = table.row_at_cursor.id if table.row_at_cursor is not None else ""
            judged = self._smart.judge_row(table.field, row, self.cells_at_cursor(table))
            if table.editing is not None:
                table.mark(judged.marks(table.editing.column))


def _choices_line(column: TableColumn, typed: str) -> str:
    """Returns the choices that begin with a text; all choices where none does."""
    begun = [one for one in column.choices if one.casefold().startswith(typed.strip().casefold())]
    return say.cell_choices(choices=", ".join(begun or column.choices))
