"""Shows how SMART a goal is. The module that judges is imported only where there is a goal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from poptui.forms.model import Field
from poptui.messages import plan as say
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, Register
from poptui.screens.navigation import Navigation
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.inputs.text_input import TextInput
from poptui.work.session import PlanSession

if TYPE_CHECKING:
    from poptui.work.smart_rows import Judged


class SmartAdvice:
    """Judges the goals on one screen, and shows in its `SmartChecker` how SMART each is."""

    def __init__(
        self,
        screen: Screen[Any],
        session: PlanSession[Plan],
        navigator: Navigation,
        show_plan: Callable[[], None],
    ) -> None:
        """Takes the screen, the session, what opens screens, and what shows the screen anew."""
        self._screen = screen
        self._session = session
        self._navigator = navigator
        self._show_plan = show_plan

    async def fit(self, fields: Iterable[Field]) -> None:
        """Adds or hides the `SmartChecker`, by whether one of these fields holds goals."""
        is_wanted = any(field.is_judged for field in fields)
        if is_wanted and not self._screen.query("SmartChecker"):
            from poptui.widgets.smart_checker import SmartChecker

            checker = SmartChecker(say.smart_key_line(key=self._navigator.key("plan.smart")))
            await self._screen.mount(checker, before=self._screen.query_one(Foot))
        for one in self._screen.query("SmartChecker"):
            one.display = is_wanted

    def rest(self, field: Field | None) -> None:
        """Clears the `SmartChecker` where the cursor is in no goal."""
        for checker in self._screen.query("SmartChecker"):
            checker.set_class(field is None or not field.is_judged, "away")

    def judge_answer(self, editor: Editor) -> None:
        """Shows how SMART an answer is, where it is a goal, and marks the words that make it so."""
        field = self.answered(editor.register)
        if field is not None and field.is_judged:
            from poptui.widgets.smart_checker import SmartChecker
            from poptui.work.smart_rows import judge_answer

            judged = judge_answer(field.key, editor.text, self._session.plan)
            for checker in self._screen.query(SmartChecker):
                checker.show_judgement(judged.judgement)
            if isinstance(editor.input, TextInput):
                editor.input.mark(judged.marks(field.key))

    def judge_row(self, table: Field, row: str, cells: Mapping[str, str]) -> Judged:
        """Shows how SMART a row is, by the texts of its cells; returns the judgement."""
        from poptui.widgets.smart_checker import SmartChecker
        from poptui.work.smart_rows import judge_row, said_of

        judged = judge_row(table, cells, self._session.plan, row)
        said = said_of(self._session.plan, table.key, row).together
        for checker in self._screen.query(SmartChecker):
            checker.show_judgement(judged.judgement, said)
        return judged

    def answered(self, register: Register | None) -> Field | None:
        """Returns the field whose answer a register is; None for a cell, a note or None."""
        return self._session.form.field(register.field) if isinstance(register, Answer) else None

    def advise_answer(self, register: Register | None) -> None:
        """Shows the advice on the answer in a register, where it is a goal."""
        field = self.answered(register)
        if field is None or not field.is_judged:
            key = self._navigator.key("plan.smart")
            self._navigator.tell(say.smart_needs_table(key=key))
            return
        from poptui.work.smart_rows import advice, judge_answer

        judged = judge_answer(field.key, self._session.plan.text(field.key), self._session.plan)
        self._navigator.show_text(say.smart_title(), advice(judged))

    def advise_row(self, table: Field, row: str, cells: Mapping[str, str]) -> None:
        """Shows the advice on a row with its questions, and stores the answers."""
        if table.is_judged:
            self._navigator.open_advice(self._session, table, row, cells, lambda _: self._show_plan())
        else:
            self._navigator.tell(say.smart_has_no_goals())
