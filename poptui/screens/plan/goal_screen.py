"""A screen on which goals are typed: how SMART each is, beside it, in it and in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual import events

from poptui.forms.model import Column, Field
from poptui.plans.registers import Answer, Register
from poptui.screens.plan.plan_screen import PlanScreen
from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.inputs.text_input import TextInput


class GoalScreen(PlanScreen):
    """Says how SMART a goal is where one is asked. What judges it is imported where there is one."""

    async def fit_checker(self, fields: Iterable[Field]) -> None:
        """Has a place to say how SMART a row is, where one of these fields is a table of goals."""
        is_wanted = any(field.is_judged for field in fields)
        if is_wanted and not self.query("SmartChecker"):
            from poptui.widgets.smart_checker import SmartChecker

            await self.mount(SmartChecker(f"{self.navigator.key('plan.smart')} advies"), before=self.query_one(KeyLine))
        for checker in self.query("SmartChecker"):
            checker.display = is_wanted

    def take_in(self, editor: Editor, text: str) -> None:
        """Writes what an editor holds in the plan; of a goal it is said at once how SMART it is."""
        super().take_in(editor, text)
        self.judge_answer(editor)

    def judge_answer(self, editor: Editor) -> None:
        """Says how SMART an answer is, where a goal is asked, and marks in it what speaks for that."""
        field = self.answered(editor.register)
        if field is not None and field.is_judged:
            from poptui.widgets.smart_checker import SmartChecker
            from poptui.work.smart_rows import judge_answer

            judged = judge_answer(field.key, editor.text)
            for checker in self.query(SmartChecker):
                checker.show_judgement(judged.judgement)
            if isinstance(editor.input, TextInput):
                editor.input.mark(judged.marks(field.key))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A goal was entered: it is said how SMART it is. Elsewhere nothing is said of the goal that was left."""
        editor = next((one for one in event.widget.ancestors_with_self if isinstance(one, Editor)), None)
        if editor is not None:
            self.judge_answer(editor)
            self.rest_checker(self.judged_with(editor))

    def judged_with(self, editor: Editor) -> Field | None:
        """The field that is judged with what stands in an editor, where that is a goal; None at a note."""
        return self.answered(editor.register)

    def answered(self, register: Register | None) -> Field | None:
        """The field whose answer a register is; None for a cell, a note or nothing."""
        return self.session.form.field(register.field) if isinstance(register, Answer) else None

    def rest_checker(self, field: Field | None) -> None:
        """Has the checker say nothing where the cursor is in no goal."""
        for checker in self.query("SmartChecker"):
            checker.set_class(field is None or not field.is_judged, "away")

    def thoughts(self, field: Field) -> list[str]:
        """What there is to think of at a question, with why and where that is written."""
        from poptui.plans.hints import hints

        found = hints(self.session.form, self.session.plan)
        return [f"Om aan te denken: {one.said}" for one in found if one.spot.field == field.key]

    def help_of(self, field: Field, column: Column) -> str:
        """What a column of a table asks; where something is chosen, or an action is typed, what each choice means."""
        way = field.column_playing("way")
        options = column.options or (way.options if way and column.plays == "activity" else ())
        lines = [f"- {option.title}: {option.help}" if option.help else f"- {option.title}" for option in options]
        return "\n\n".join(part for part in (column.title, column.help, "\n".join(lines)) if part)

    def advise_answer(self) -> None:
        """Shows how SMART the answer with the cursor is, where a goal is asked."""
        field = self.answered(self.register_at_cursor())
        if field is None or not field.is_judged:
            self.navigator.tell(
                f"Zet de cursor in een tabel, op een rij; {self.navigator.key('plan.smart')} zegt dan hoe SMART die is."
            )
            return
        from poptui.work.smart_rows import advice, judge_answer

        judged = judge_answer(field.key, self.session.plan.text(field.key))
        self.navigator.show_text("Hoe SMART is dit doel?", advice(judged))

    def advise_row(self, table: Field, row: str, cells: Mapping[str, str]) -> None:
        """Shows how SMART a row of a table is, with all there is to ask, and takes what is said of it."""
        if table.is_judged:
            self.navigator.open_advice(self.session, table, row, cells, lambda _: self.show_answers())
        else:
            self.navigator.tell("Hier staan geen doelen: SMART is er voor wensen en afspraken.")
