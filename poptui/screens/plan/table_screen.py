"""A screen with tables of a plan: what is typed in a cell, what is done to a row, and the card that it opens as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from textual import on
from textual.content import Content
from textual.widget import Widget

from poptui.errors import PoptuiError
from poptui.forms.model import Field
from poptui.plans.check import read, reading_of
from poptui.plans.edit import Edit
from poptui.plans.registers import Cell, Register, RowKey, RowRegister, parse_row
from poptui.plans.totals import totals
from poptui.screens.navigation import Navigation
from poptui.screens.plan.goal_screen import GoalScreen
from poptui.text.clean import show
from poptui.widgets.chrome.cached_render import CachedText
from poptui.widgets.inputs.meaning import say
from poptui.widgets.table.editable_table import EditableTable
from poptui.widgets.table.form_columns import table_column
from poptui.widgets.table.table_grid import NO_GROUP, TableGroup, TableRow
from poptui.widgets.table.table_messages import CellPosition, CellSubmitted, Moved, Pasted, RowLeft, TableMessage, Typed
from poptui.work.row_texts import RowTexts
from poptui.work.session import Session

CHANGING = frozenset({"add", "delete", "duplicate", "up", "down"})
"""The acts on a row that only who fills in the table does."""


class FieldTable(EditableTable):
    """The table of a field of a form.

    Attributes:
        field: the field.
        below: what stands below it: a line about the cell with the cursor, and the totals.
    """

    def __init__(self, field: Field, screen: TableScreen) -> None:
        """Takes the field and the screen that it is shown on."""
        columns = [table_column(column, screen.offered(column, None)) for column in field.columns]
        super().__init__(
            columns,
            screen.table_rows(field),
            new_id=lambda: screen.session.new_row(field),
            suggested=field.suggested,
            groups=screen.table_groups(field),
        )
        self.field = field
        self.below = (CachedText("", classes="about-cell"), CachedText("", classes="totals"))


class TableScreen(GoalScreen):
    """Shows tables with their totals, takes what is typed in them, and does what is asked of a row."""

    def __init__(self, navigator: Navigation, session: Session) -> None:
        """Takes the session of the open plan."""
        super().__init__(navigator, session)
        self._texts = RowTexts(session.form.country)

    # --- what is shown ----------------------------------------------------------------------------

    def table_widgets(self, field: Field) -> list[Widget]:
        """A table and, below it, the line about a cell and its totals."""
        table = FieldTable(field, self)
        table.below[1].update(Content(self.totals_of(field)))
        return [table, *table.below]

    def below_table(self, field: Field) -> Widget:
        """The widget with the totals of a table, which is the last of it."""
        return next(table.below[1] for table in self.query(FieldTable) if table.field.key == field.key)

    def table_rows(self, field: Field, table: FieldTable | None = None) -> list[TableRow]:
        """The rows of a table; a cell that is typed in keeps how it is typed, where that means the same."""
        rows = self.session.plan.rows(field.key)
        agreed, numbers = self.agreed(field), self.session.plan.numbers(field.key) if field.under else []
        typed = table.editing if table is not None else None
        found: list[TableRow] = []
        for row in rows:
            text = self._texts.of(field, row)
            cells = text.cells
            if table is not None and typed is not None and typed.row == row.id:
                column = next(column for column in field.columns if column.key == typed.column)
                if read(column, table.text).words == row.text(column.key):
                    cells = {**cells, column.key: table.text}
            number = numbers[len(found)] if numbers else ""
            sign = "✓" if row.id in agreed else "?" if text.is_unclear else ""
            found.append(TableRow(row.id, cells, sign, str(row.under or ""), number))
        return found

    def table_groups(self, field: Field) -> Sequence[TableGroup]:
        """The rows of another table that those of this one hang under, each as a heading."""
        other = self.session.form.field(field.under)
        rows = self.session.plan.rows(field.under) if other is not None else []
        if other is None or not rows:
            return NO_GROUP
        found = []
        for number, row in enumerate(rows, 1):
            words = next((row.text(column.key) for column in other.columns if row.text(column.key).strip()), "...")
            found.append(TableGroup(str(row.key), f"{number}. {' '.join(words.split())}"))
        return found

    def agreed(self, field: Field) -> set[str]:
        """The ids of the rows of which an agreement was made."""
        rows = self.session.plan.rows(field.agreed_into) if field.agreed_into else []
        return {row.origin.source.row for row in rows if row.origin}

    def totals_of(self, field: Field) -> str:
        """The totals of a table, a line each."""
        rows = self.session.plan.rows(field.key)
        numbers = self.session.plan.numbers(field.key) if field.under else ()
        return "\n".join(total.say(self.session.form.country) for total in totals(field, rows, numbers))

    def show_answers(self) -> None:
        """Shows the plan as it is now: answers, rows, totals."""
        for table in self.query(FieldTable):
            self.take_cell(table)
        super().show_answers()
        if not self.is_switching:
            for table in self.query(FieldTable):
                self.show_table(table)

    def show_table(self, table: FieldTable) -> None:
        """Shows a table as it is now."""
        if not table.is_mounted:
            return
        self.take_cell(table)  # a letter that is still on its way here is not written over
        cell = table.editing
        if cell is not None and table.known and not self.session.plan.is_present(RowKey(table.field.key, cell.row)):
            self.navigator.tell("Deze rij is weggehaald.")
        table.show_rows(self.table_rows(table.field, table), self.table_groups(table.field))
        below, text = table.below[1], self.totals_of(table.field)
        if str(below.content) != text:
            below.update(Content(text))
        self.show_cell(table)

    def register_at_cursor(self) -> Register | None:
        """The register that has the cursor, of an answer or a cell; None where there is none."""
        table = self.table_at_cursor
        if table is None:
            return super().register_at_cursor()
        row, column = table.row_at_cursor, table.column_at_cursor
        return Cell(table.field.key, row.id, column.key) if row and column else None

    @property
    def table_at_cursor(self) -> FieldTable | None:
        """The table that has the cursor, also where one types in it."""
        around = self.focused.ancestors_with_self if self.focused else ()
        return next((one for one in around if isinstance(one, FieldTable)), None)

    def cells_of(self, table: FieldTable) -> Mapping[str, str]:
        """All texts of the row with the cursor by column key, its details too."""
        row = table.row_at_cursor
        if row is None:
            return {}
        registers, key = self.session.plan.registers, table.field.key
        texts = {column.key: registers.get(Cell(key, row.id, column.key)) for column in table.field.all_columns}
        return {column: entry.words for column, entry in texts.items() if entry is not None}

    @on(Moved)
    def show_cell(self, event: Moved | FieldTable) -> None:
        """Says of the cell with the cursor how it was understood, and of its row how SMART it is."""
        table = event if isinstance(event, FieldTable) else table_of(event)
        if not table.is_attached:
            return
        line, text = table.below[0], self.cell_line(table) if table is self.table_at_cursor else ""
        text = show(text)
        if str(line.content) != text:
            line.update(Content(text))
        if table is self.table_at_cursor:
            self.show_judgement(table)

    def cell_line(self, table: FieldTable) -> str:
        """What is said of the cell with the cursor: its meaning, what is asked there, or what more the row holds."""
        column = table.column_at_cursor
        part = table.field.column(column.key) if column else None
        cells, country = self.cells_of(table), self.session.form.country
        if column is None or part is None:
            return " · ".join(f"{one.short}: {cells[one.key]}" for one in table.field.details if cells.get(one.key))
        if table.editing is not None and column.choices:
            begun = [one for one in column.choices if one.casefold().startswith(table.text.strip().casefold())]
            return "kies: " + ", ".join(begun or column.choices)
        entry = None
        if table.row_at_cursor is not None:
            entry = self.session.plan.registers.get(Cell(table.field.key, table.row_at_cursor.id, part.key))
        said = say(part.kind, reading_of(part, entry), country)
        goal = table.field.column_playing("goal")
        if not said and goal in table.field.details and cells.get(goal.key if goal else ""):
            assert goal is not None
            return f"{goal.short}: {cells[goal.key]}"
        if not table.text:
            return part.help
        how = "typen vervangt dit" if column.is_value else "typen gaat hier verder, Backspace begint opnieuw"
        return said if table.editing is not None else f"{said} · {how}" if said else how

    def show_judgement(self, table: FieldTable) -> None:
        """Says how SMART the row with the cursor is, and marks in the cell that is typed in what speaks for that."""
        self.rest_checker(table.field)
        if table.field.is_judged:
            from poptui.widgets.smart_checker import SmartChecker
            from poptui.work.smart_rows import judge_row, said_of

            judged = judge_row(table.field, self.cells_of(table))
            row = table.row_at_cursor.id if table.row_at_cursor is not None else ""
            said = said_of(self.session.plan, table.field.key, row).together
            for checker in self.query(SmartChecker):
                checker.show_judgement(judged.judgement, said)
            if table.editing is not None:
                table.mark(judged.marks(table.editing.column))

    # --- what is typed ----------------------------------------------------------------------------

    @on(Typed)
    def type_cell(self, event: Typed) -> None:
        """Something was typed in a cell."""
        event.stop()
        table = table_of(event)
        if not self.session.may_write_in(table.field):
            if event.text != table.known:  # not the old text, given back
                table.give_back()
                self.ask_role(table.field, partial(self.go_on_typing, table, event))
            return
        self.write_cell(table, event.cell, event.text, event.group)
        self.show_cell(table)
        self.show_headline()

    def go_on_typing(self, table: FieldTable, event: Typed) -> None:
        """Writes what was begun in a cell, and goes on there."""
        self.write_cell(table, event.cell, event.text, event.group)
        self.show_table(table)
        table.go_to(event.cell.row, event.cell.column)
        table.action_edit()

    def write_cell(self, table: FieldTable, cell: CellPosition, text: str, group: str) -> None:
        """Writes in the plan what stands in a cell; a row that begins with it hangs under the one that its group is."""
        part = table.field.column(cell.column)
        assert part is not None
        self.session.type_cell(table.field, cell.row, part, text, parse_row(group))
        table.known = text

    def take_cell(self, table: FieldTable) -> None:
        """Writes in the plan what is typed in a cell and is still on its way there."""
        if table.editing is not None and table.text != table.known and self.session.may_write_in(table.field):
            self.write_cell(table, table.editing, table.text, table.editing_group)

    def hand_in(self) -> None:
        """Writes in the plan what is still on its way there; for the moment of ending."""
        super().hand_in()
        self.leave_tables()

    @on(CellSubmitted)
    def show_done(self, event: CellSubmitted) -> None:
        """A cell was left: its text is one change, and is shown as it was understood."""
        event.stop()
        self.session.leave()
        self.show_with_hanging(table_of(event))

    @on(RowLeft)
    def drop_empty(self, event: RowLeft) -> None:
        """A row was left: where nothing stands in it, it is not there any more."""
        event.stop()
        table = table_of(event)
        if self.drop_where_empty(table.field, event.row):
            self.show_with_hanging(table)

    def show_with_hanging(self, table: FieldTable) -> None:
        """Shows a table, and those whose rows hang under its rows: each of these is a heading there."""
        for one in self.query(FieldTable):
            if one is table or one.field.under == table.field.key:
                self.show_table(one)

    def drop_where_empty(self, field: Field, row_id: str) -> bool:
        """Takes a row out where nothing stands in it; whether it did."""
        is_empty = any(row.id == row_id and row.is_empty for row in self.session.plan.rows(field.key))
        if is_empty:
            self.session.drop_row(field, row_id)
        return is_empty

    def point_at(self, edit: Edit) -> None:
        """Puts the cursor on the row that an act was about, where it is in that table."""
        table, register = self.table_at_cursor, edit.writes[0].register
        if table is not None and isinstance(register, RowRegister) and register.table == table.field.key:
            table.go_to(register.row)

    def leave_tables(self) -> None:
        """What is typed in a cell is written, and a row in which nothing was typed after all is taken out."""
        for table in self.query(FieldTable):
            self.take_cell(table)
            if table.typed_in:
                self.drop_where_empty(table.field, table.typed_in)

    @on(Pasted)
    def paste_rows(self, event: Pasted) -> None:
        """Puts the cells of a spreadsheet in the table, as one act."""
        event.stop()
        table = table_of(event)
        if not self.session.may_write_in(table.field):
            self.ask_role(table.field)
            return
        before = {row.id for row in self.session.plan.rows(table.field.key)}
        try:
            pasted = self.session.paste(table.field, event.sheet, *event.cell, parse_row(table.group_at_cursor))
        except PoptuiError as error:
            self.navigator.tell(str(error))
            return
        self.show_answers()
        if pasted.added and not pasted.filled:
            added = (row.id for row in self.session.plan.rows(table.field.key) if row.id not in before)
            table.go_to(next(added))
        undo = f"{self.navigator.key('plan.undo')} haalt ze weer weg."
        why = " In de cellen waar u stond, stond al iets." if pasted.was_taken else ""
        if pasted.filled:
            self.navigator.tell(f"{rows_of(pasted.filled + pasted.added)} ingevuld. {undo}")
        elif pasted.added:
            self.navigator.tell(f"{rows_of(pasted.added)} toegevoegd.{why} {undo}")


def table_of(event: TableMessage) -> FieldTable:
    """The table that a message came from: on these screens there are no others than those of a field."""
    assert isinstance(event.table, FieldTable)
    return event.table


def rows_of(count: int) -> str:
    """So many rows, in words."""
    return "1 rij" if count == 1 else f"{count} rijen"
