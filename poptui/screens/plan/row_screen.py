"""One row of a table as a card: its columns and details below each other, with room to write."""

from __future__ import annotations

from textual.app import ComposeResult

from poptui.forms.model import Column, Field
from poptui.messages import plan as say
from poptui.plans.registers import Cell, RowKey
from poptui.plans.semantic_roles import text_of_role
from poptui.screens.navigation import Navigation
from poptui.screens.plan.parts.field_help import column_help, thoughts
from poptui.screens.plan.parts.headline import Wordings
from poptui.screens.plan.parts.plan_body import PlanBody
from poptui.screens.plan.parts.wish_agreement import WishAgreement
from poptui.screens.plan.plan_screen import PlanScreen
from poptui.screens.plan.plan_source import PlanSource
from poptui.widgets.bindings import bindings
from poptui.widgets.chrome.cached_render import CachedText
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.inputs.question import of_column
from poptui.widgets.inputs.text_input import TextInput
from poptui.widgets.smart_checker import SmartChecker


class RowScreen(PlanScreen):
    """Shows the card of a row; F3 and F4 go to the rows before and after it. Returns the id of the row shown last."""

    BINDINGS = bindings("row.previous", "row.next", "table.agree", "plan.smart")
    MENU = ("row.next", "row.previous", "table.agree", "plan.smart", "plan.undo", "plan.redo", "field.history")

    def __init__(self, navigator: Navigation, source: PlanSource, field: Field, row_id: str, typed: str = "") -> None:
        """Takes what opens screens, what is shown of the plan, the table, the row's id, and a letter typed already."""
        super().__init__(navigator, source)
        self.wishes = WishAgreement(self.session, navigator, self.ask_to_write)
        self.field = field
        self.row_id = row_id
        self.typed = typed

    def compose(self) -> ComposeResult:
        """Yields the two top lines, an editor for each column and detail, and the key line."""
        yield Header(whose=" ")
        with PlanBody(editing=self.editing, cursor=self.cursor):
            for column in self.field.columns:
                yield self.editing.editor_for(self.cell(column), of_column(column))
            if self.field.details:
                yield CachedText(say.row_details(), classes="group")
            for column in self.field.details:
                yield self.editing.editor_for(self.cell(column), of_column(column))
        smart = ("plan.smart",) if self.field.is_judged else ()
        if smart:
            yield SmartChecker(say.smart_key_line(key=self.navigator.key("plan.smart")))
        agree = ("table.agree",) if self.field.agreed_into else ()
        yield Foot("app.back", *agree, "field.next", "app.help", "app.menu", *smart, "plan.undo")

    def on_mount(self) -> None:
        """Shows the row."""
        self.begin()

    def on_screen_resume(self) -> None:
        """Shows the row as it is after another screen was open over it."""
        if self.app.is_running and self.is_mounted:
            self.show_answers()

    def begin(self) -> None:
        """Puts the cursor in the first printed column that is empty, or else in the first column."""
        self.show_answers()  # also what was saved elsewhere meanwhile
        editors = list(self.query(Editor))[: len(self.field.columns)]
        first = next((editor for editor in editors if not editor.text.strip()), editors[0])
        first.input.focus()
        if self.typed:
            first.begin(self.typed)
            self.typed = ""

    def menu(self) -> list[str]:
        """Returns the ids of the actions that can be done with this row."""
        can = {"table.agree": bool(self.field.agreed_into), "plan.smart": self.field.is_judged}
        return [action_id for action_id in super().menu() if can.get(action_id, True)]

    def judge(self, editor: Editor) -> None:
        """Shows how SMART the row is with the text in one of its editors."""
        super().judge(editor)
        self.show_judgement()

    def show_judgement(self) -> None:
        """Shows how SMART the row is, and marks in its texts what makes it so."""
        if self.field.is_judged:
            judged = self.smart.judge_row(self.field, self.row_id, self.texts())
            for editor in self.query(Editor):
                if isinstance(editor.input, TextInput):
                    editor.input.mark(judged.marks(self.column_of(editor)))

    def judged_with(self, editor: Editor) -> Field | None:
        """Returns the table: wherever the cursor is on the card, the whole row is judged."""
        return self.field

    def texts(self) -> dict[str, str]:
        """Returns the texts of the row by column key, as the plan has them."""
        row = next((row for row in self.session.plan.rows(self.field.key) if row.id == self.row_id), None)
        return {key: entry.words for key, entry in row.cells.items()} if row else {}

    def action_smart(self) -> None:
        """Shows the whole advice on this row."""
        self.smart.advise_row(self.field, self.row_id, self.texts())

    def cell(self, column: Column) -> Cell:
        """Returns the register of a cell of this row."""
        return Cell(self.field.key, self.row_id, column.key)

    def column_of(self, editor: Editor) -> str:
        """Returns the key of the column whose cell an editor holds."""
        return editor.register.column if isinstance(editor.register, Cell) else ""

    def headline(self) -> Wordings:
        """Returns the two top lines: the table, and the number of this row."""
        ids = [row.id for row in self.session.plan.rows(self.field.key)]
        number = ids.index(self.row_id) + 1 if self.row_id in ids else 0
        name = text_of_role(self.session.form, self.session.plan, "employee") or say.headline_has_no_name()
        table = self.field.number or self.field.title
        here = say.row_place(number=number, total=len(ids), table=table)
        back = self.navigator.key("app.back")
        return Wordings([name], [f"{here} · {say.row_saves_itself(key=back)}", f"{here} · {say.row_back(key=back)}"])

    def help_text(self) -> str:
        """Returns what the column with the cursor asks; where something can be chosen, what each choice means."""
        column = self.column_at_cursor()
        help_text = self.field.help if column is None else column_help(self.field, column)
        return "\n\n".join([help_text, *thoughts(self.session.form, self.session.plan, self.field)])

    def column_at_cursor(self) -> Column | None:
        """Returns the column whose editor has the cursor; None where none has."""
        register = self.register_at_cursor()
        return self.field.column(register.column) if isinstance(register, Cell) else None

    def show_answers(self) -> None:
        """Shows the row as it is now; closes the card of a row that was removed elsewhere."""
        if self.session.plan.is_present(RowKey(self.field.key, self.row_id)):
            super().show_answers()
            self.show_judgement()
        elif self.app.screen is self:  # under another screen the card closes once it is on top
            self.navigator.tell(say.row_is_removed())
            self.dismiss(None)

    async def action_next(self) -> None:
        """Goes to the next row."""
        await self.step(1)

    async def action_previous(self) -> None:
        """Goes to the row before."""
        await self.step(-1)

    async def step(self, by: int) -> None:
        """Shows another row of the table, so many rows on, where there is one."""
        ids = [row.id for row in self.session.plan.rows(self.field.key)]
        at = ids.index(self.row_id) + by if self.row_id in ids else -1
        if 0 <= at < len(ids):
            self.session.leave()
            self.drop_empty()
            self.row_id = ids[at]
            self.is_switching = True
            try:
                await self.recompose()
            finally:
                self.is_switching = False
            self.begin()
        else:
            self.navigator.tell(say.row_is_last() if by > 0 else say.row_is_first())

    def action_agree(self) -> None:
        """Makes an agreement of this wish."""
        for row in self.session.plan.rows(self.field.key):
            if row.id == self.row_id:
                self.wishes.make(self.field, row)

    def action_back(self) -> None:
        """Goes back to the table; removes the row where nothing was written in it."""
        self.drop_empty()
        self.dismiss(self.row_id)

    def drop_empty(self) -> None:
        """Removes the row where nothing was written in it."""
        rows = self.session.plan.rows(self.field.key)
        may = self.session.may_write_in(self.field)
        if may and any(row.id == self.row_id and row.is_empty for row in rows):
            self.session.remove_row(self.field, self.row_id)

    def on_unmount(self) -> None:
        """Removes an empty row, however the card is left."""
        self.drop_empty()
