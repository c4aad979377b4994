"""Writes in the plan what is typed or pasted in the tables of a screen, and shows it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from poptui.errors import PoptuiError
from poptui.forms.model import Field
from poptui.messages import plan as say
from poptui.plans.plan import Plan
from poptui.plans.registers import RowKey, parse_row
from poptui.screens.navigation import Dialogs
from poptui.screens.plan.parts.field_table import FieldTable
from poptui.screens.plan.parts.tables import Tables
from poptui.screens.plan.plan_page import PlanPage
from poptui.text.lists import enumerated
from poptui.widgets.table.table_messages import CellPosition, Pasted, Typed
from poptui.work.session import PlanSession

if TYPE_CHECKING:
    from poptui.work.paste import Pasted as PastedCells


class CellEditing:
    """Writes the cells of the tables of one screen in the plan."""

    def __init__(self, page: PlanPage, session: PlanSession[Plan], dialogs: Dialogs, tables: Tables) -> None:
        """Takes the screen, the session, what shows messages, and the tables of the screen."""
        self._page = page
        self._session = session
        self._dialogs = dialogs
        self._tables = tables

    def type(self, table: FieldTable, event: Typed) -> None:
        """Writes what was typed in a cell; asks first where another fills it in."""
        if not self._session.may_write_in(table.field):
            if event.text != table.known:  # not where the cell was reset to its old text
                table.give_back()
                self._page.ask_to_write(table.field, partial(self._go_on_typing, table, event))
            return
        self._write(table, event.cell, event.text, event.group)
        self._tables.show_cell(table)
        self._page.show_headline()

    def _go_on_typing(self, table: FieldTable, event: Typed) -> None:
        """Writes what was typed before the question, and goes on typing in that cell."""
        self._write(table, event.cell, event.text, event.group)
        self.show(table)
        table.go_to(event.cell.row, event.cell.column)
        table.action_edit()

    def _write(self, table: FieldTable, cell: CellPosition, text: str, group: str) -> None:
        """Writes the text of a cell in the plan; a row that begins with it gets the row of its group as parent."""
        part = table.field.column(cell.column)
        assert part is not None
        self._session.type_cell(table.field, cell.row, part, text, parse_row(group))
        table.known = text

    def take_in(self, table: FieldTable) -> None:
        """Writes in the plan what is typed in a cell and was not written yet."""
        if table.editing is not None and table.text != table.known and self._session.may_write_in(table.field):
            self._write(table, table.editing, table.text, table.editing_group)

    def take_in_all(self) -> None:
        """Writes in the plan what is typed in any table and was not written yet."""
        for table in self._tables.all():
            self.take_in(table)

    def show(self, table: FieldTable) -> None:
        """Writes what is typed in a table, and shows the table as the plan is then."""
        if not table.is_mounted:
            return
        self.take_in(table)  # so that a letter not written yet is not overwritten
        cell = table.editing
        if cell is not None and table.known and not self._session.plan.is_present(RowKey(table.field.key, cell.row)):
            self._dialogs.tell(say.row_is_removed())
        self._tables.show(table)

    def show_all(self) -> None:
        """Shows all tables as the plan is now."""
        for table in self._tables.all():
            self.show(table)

    def submit(self, table: FieldTable) -> None:
        """Ends the typing session in a cell that was left, and shows its text as it was understood."""
        self._session.leave()
        self._show_with_hanging(table)

    def leave_row(self, table: FieldTable, row: str) -> None:
        """Removes a row that was left, where it is empty."""
        if self._drop_where_empty(table.field, row):
            self._show_with_hanging(table)

    def leave(self) -> None:
        """Writes what is typed in a cell, and removes the row where it stayed empty."""
        for table in self._tables.all():
            self.take_in(table)
            if table.typed_in:
                self._drop_where_empty(table.field, table.typed_in)

    def _show_with_hanging(self, table: FieldTable) -> None:
        """Shows a table, and the tables whose rows have its rows as parents and show them as headings."""
        for one in self._tables.all():
            if one is table or one.field.under == table.field.key:
                self.show(one)

    def _drop_where_empty(self, field: Field, row_id: str) -> bool:
        """Removes a row where it is empty; returns whether it did."""
        is_empty = any(row.id == row_id and row.is_empty for row in self._session.plan.rows(field.key))
        if is_empty:
            self._session.remove_empty_row(field, row_id)
        return is_empty

    def paste(self, table: FieldTable, event: Pasted) -> None:
        """Writes the pasted cells of a spreadsheet into the table, as one edit."""
        if not self._session.may_write_in(table.field):
            self._page.ask_to_write(table.field, lambda: None)
            return
        before = {row.id for row in self._session.plan.rows(table.field.key)}
        try:
            pasted = self._session.paste(table.field, event.sheet, *event.cell, parse_row(table.group_at_cursor))
        except PoptuiError as error:
            self._dialogs.tell(str(error))
            return
        self._page.show_answers()
        if pasted.added and not pasted.filled:
            added = (row.id for row in self._session.plan.rows(table.field.key) if row.id not in before)
            table.go_to(next(added))
        undo = self._dialogs.key("plan.undo")
        if pasted.filled:
            self._tell_pasted(pasted, say.paste_filled(pasted.filled + pasted.added, undo=undo))
        elif pasted.added:
            added_rows = say.paste_added_elsewhere if pasted.was_taken else say.paste_added
            self._tell_pasted(pasted, added_rows(pasted.added, undo=undo))
        else:
            self._tell_pasted(pasted, say.paste_nothing())

    def _tell_pasted(self, pasted: PastedCells, done: str) -> None:
        """Tells what a paste did, and what of it was left out."""
        left_out = enumerated(pasted.left_out)
        self._dialogs.tell(say.paste_left_out(what=left_out, done=done) if left_out else done)
