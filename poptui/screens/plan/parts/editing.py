"""The editors of a screen of a plan: makes them, writes what is typed in them, and shows the plan in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from poptui.exports.shown import shown
from poptui.forms.model import Column, Field
from poptui.messages import plan as say
from poptui.plans.check import read, reading_of
from poptui.plans.merge import part_of
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import Note, Register
from poptui.plans.semantic_roles import text_of_role
from poptui.screens.navigation import Dialogs
from poptui.text.search import folded
from poptui.widgets.inputs.choice_input import ChoiceInput
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.inputs.line_input import LineInput
from poptui.widgets.inputs.meaning import meaning_in_words
from poptui.widgets.inputs.question import Question
from poptui.work.outline import Place
from poptui.work.session import PlanSession
from poptui.work.suggestions import SUGGESTED_ROLES, answers

NOTE_PART = Field("note", "text")
"""A field that stands for a note, which is text whatever it is about."""
AskToWrite = Callable[[Field, Callable[[], None]], None]
"""A function that asks whether to write in a field of another or an agreed one, and acts after a yes."""


class Editing:
    """Makes and reads the editors of one screen. Each key that is typed is in the plan at once, and soon on disk."""

    def __init__(
        self,
        screen: Screen[Any],
        session: PlanSession[Plan],
        dialogs: Dialogs,
        *,
        ask_to_write: AskToWrite,
        show_plan: Callable[[], None],
        typed: Callable[[Editor], None],
    ) -> None:
        """Takes the screen that the editors are on, the session, and functions of the screen.

        Args:
            screen: the screen.
            session: the session of the plan.
            dialogs: asks questions over the screen.
            ask_to_write: asks before a field that another fills in is edited.
            show_plan: shows the whole screen anew.
            typed: is called with each editor in which something was typed.
        """
        self._screen = screen
        self._session = session
        self._dialogs = dialogs
        self._ask_to_write = ask_to_write
        self._show_plan = show_plan
        self._typed = typed

    def part_of(self, register: Register) -> Field | Column:
        """Returns the field or column whose answer a register holds; the register must be the form's."""
        if isinstance(register, Note):
            return NOTE_PART
        part = part_of(self._session.form, register)
        assert part is not None
        return part

    def editor_for(self, register: Register, question: Question) -> Editor:
        """Returns a new editor of a register."""
        part, country = self.part_of(register), self._session.form.country
        entry = self._session.plan.registers.get(register)
        question = question._replace(known=self.offered(part, entry))
        return Editor(register, question, reading_of(part, entry), shown(part, entry, country), country)

    def offered(self, part: Field | Column, entry: Entry | None) -> Sequence[str]:
        """Returns the answers that were given before to the same question, without the present one."""
        # Names of other employees are not offered: two people may be reading this screen.
        if part.plays not in SUGGESTED_ROLES or part.plays == "employee":  # nothing is offered, so nothing is searched
            return []
        employee = text_of_role(self._session.form, self._session.plan, "employee")
        entered = answers(self._session.form, self._session.plan)
        others = [text for plays, text in entered if plays == part.plays and (not entry or text != entry.words)]
        return self._session.suggestions.of(part.plays, employee, others)

    def editor_of(self, register: Register) -> Editor | None:
        """Returns the editor of a register on the screen, or None."""
        return next((editor for editor in self._screen.query(Editor) if editor.register == register), None)

    def register_of(self, place: Widget | None) -> Register | None:
        """Returns the register whose editor a widget is part of; None where it is part of none."""
        around = place.ancestors_with_self if place else ()
        return next((one.register for one in around if isinstance(one, Editor)), None)

    def type(self, editor: Editor, text: str) -> bool:
        """Writes what was typed; returns whether it differs from the plan. A new editor reports its first text too."""
        if text == editor.known:
            return False
        self.take_in(editor, text)
        return True

    def take_in(self, editor: Editor, text: str) -> None:
        """Writes the text of an editor in the plan; asks first where another fills it in."""
        if self._session.may_write(editor.register):
            reading = self._session.type(editor.register, self.part_of(editor.register), text)
            editor.known = text
            editor.show_reading(reading)
        else:
            self._ask_to_type(editor, text)
        self._typed(editor)

    def ask_meaning(self, register: Register, then: Callable[[], object]) -> bool:
        """Asks what the words of a register mean, where that is more than one thing; returns whether it did.

        `then` is called once it was answered or left open.
        """
        part, entry = self.part_of(register), self._session.plan.registers.get(register)
        reading = reading_of(part, entry)
        if entry is None or not reading.choices or not self._session.may_write(register):
            return False

        def chosen(place: int | None) -> None:
            if place is not None:
                self._session.choose(register, reading.choices[place])
                self._show_plan()
            then()

        told = [meaning_in_words(part.kind, one, self._session.form.country) for one in reading.choices]
        self._dialogs.choose_meaning(chosen, entry.words, told)
        return True

    def _ask_to_type(self, editor: Editor, text: str) -> None:
        """Asks whether to write in what another fills in; until then the editor shows the old text."""
        part, register = self.part_of(editor.register), editor.register
        field = self._session.form.field(register.about)
        assert field is not None
        entry = self._session.plan.registers.get(register)
        editor.show_answer(reading_of(part, entry), shown(part, entry, self._session.form.country))

        def typed() -> None:
            self._session.type(register, part, text)
            self._show_plan()
            there = self.editor_of(register)
            if there is not None and isinstance(there.input, LineInput):
                there.input.cursor_position = len(there.input.value)  # typing goes on behind the letter

        self._ask_to_write(field, typed)

    def flush_fields(self) -> None:
        """Writes in the plan what stands in the editors and was not written yet; called when the program ends."""
        for editor in self._screen.query(Editor):
            if editor.text != editor.known and self._session.may_write(editor.register):
                self._session.type(editor.register, self.part_of(editor.register), editor.text)

    def show(self) -> None:
        """Shows the plan as it is now in the editors; one whose text means the same keeps the text as it was typed."""
        editors = [editor for editor in self._screen.query(Editor) if editor.is_mounted]
        for editor in editors:
            if editor.text != editor.known:  # so that a letter not written yet is not overwritten
                self.take_in(editor, editor.text)
        plan, country = self._session.plan, self._session.form.country
        for editor in editors:
            part = self.part_of(editor.register)
            entry = plan.registers.get(editor.register)
            reading = reading_of(part, entry)
            if read(part, editor.text).words == reading.words:
                editor.show_reading(reading)
            else:
                editor.show_answer(reading, shown(part, entry, country))

    def show_choices(self, choice: ChoiceInput, typed: str) -> None:
        """Shows the choices that match what is typed."""

        def search(typed: str) -> list[Place]:
            word = folded(typed)
            lines = [Place(one.value, f"{one.title}: {one.help}" if one.help else one.title) for one in choice.options]
            begins = [line for line in lines if folded(line.line).startswith(word)]
            return begins + [line for line in lines if line not in begins and word in folded(line.line)]

        def pick(value: str | None) -> None:
            if value is not None and choice.is_attached:
                choice.pick(value)

        self._dialogs.pick(pick, say.choice_title(), search, choice.chosen, typed)
