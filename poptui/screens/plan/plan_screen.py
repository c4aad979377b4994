"""What the screens that write in a plan share: typing, undo, and showing what was written elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from textual import events, on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from poptui.errors import PoptuiError
from poptui.exports.views import shown
from poptui.forms.model import Column, Field
from poptui.forms.roles import role_title
from poptui.plans.agreement import is_field_frozen
from poptui.plans.check import read, reading_of
from poptui.plans.edit import Edit, Write
from poptui.plans.merge import part_of
from poptui.plans.plan import Entry, Row
from poptui.plans.registers import (
    Cell,
    MomentOf,
    Note,
    NoteMark,
    PlanClosed,
    Register,
    RowEvaluation,
    RowKey,
    RowNote,
    RowOpinion,
    RowOrder,
    RowPresence,
    RowState,
    ShareMark,
)
from poptui.plans.semantic_roles import text_of_role
from poptui.screens.base import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.screens.plan.plan_page import PlanPage
from poptui.widgets.bindings import bindings, own_bindings
from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.fit import fitting
from poptui.widgets.inputs.choice_input import ChoiceInput
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.inputs.line_input import LineInput
from poptui.widgets.inputs.question import Question
from poptui.widgets.inputs.text_input import TextInput
from poptui.widgets.table.editable_table import EditableTable
from poptui.work.outline import Place
from poptui.work.session import Session
from poptui.work.suggestions import PARTS, answers

if TYPE_CHECKING:
    from poptui.screens.plan.plan_acts import PlanActs

NOTE_PART = Field("note", "text", title="eigen notitie")
"""A note of one's own is text, whatever it is about."""


class PlanScreen(BaseScreen[str | None]):
    """A screen with editors of one plan. Every key typed is in the plan at once, and soon on disk."""

    BINDINGS = bindings("plan.undo", "plan.redo", "field.history")

    def __init__(self, navigator: Navigation, session: Session) -> None:
        """Takes the session of the open plan."""
        super().__init__(navigator)
        self.session = session
        self.is_switching = False

    @cached_property
    def acts(self) -> PlanActs:
        """The acts on the whole plan, imported when the first is done."""
        from poptui.screens.plan.plan_acts import PlanActs

        return PlanActs(self.session, self.navigator, self)

    def part_of(self, register: Register) -> Field | Column:
        """The field or column whose answer a register holds; it must be the form's."""
        if isinstance(register, Note):
            return NOTE_PART
        part = part_of(self.session.form, register)
        assert part is not None
        return part

    def may(self, action_id: str) -> bool:
        """Whether an act can be done in this session."""
        return self.session.allowed is None or action_id in self.session.allowed

    def menu(self) -> list[str]:
        """What can be done here, in this session."""
        return [one for one in super().menu() if self.may(one)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an act of this screen can be done in this session, whatever key a person gave it."""
        if self.session.allowed is None:
            return True
        ids = {one.id for cls in type(self).__mro__ for one in own_bindings(cls) if one.action == action and one.id}
        return not ids or any(map(self.may, ids))

    def headline(self) -> tuple[Sequence[str], Sequence[str]]:
        """The two lines at the top, whose plan it is and where one is in it: each the wordings from long to short."""
        return [], []

    def editor_of(self, register: Register) -> Editor | None:
        """The editor of a register on this screen, or None."""
        return next((editor for editor in self.query(Editor) if editor.register == register), None)

    @on(Editor.Typed)
    def type(self, event: Editor.Typed) -> None:
        """Something was typed. A field also tells of the text that it is made with: that is nobody's."""
        event.stop()
        if event.text != event.editor.known:
            self.take_in(event.editor, event.text)
            if not isinstance(event.editor.input, TextArea):  # a text follows its own cursor
                self.keep_in_sight()

    def take_in(self, editor: Editor, text: str) -> None:
        """Writes what an editor holds in the plan; what another fills in, only after a question."""
        if not self.session.may_write(editor.register):
            self.ask_to_write_there(editor, text)
            return
        reading = self.session.type(editor.register, self.part_of(editor.register), text)
        editor.known = text
        editor.show_reading(reading)

    def hand_in(self) -> None:
        """Writes in the plan what stands in the fields and is still on its way there; for the moment of ending."""
        for editor in self.query(Editor):
            if editor.text != editor.known and self.session.may_write(editor.register):
                self.session.type(editor.register, self.part_of(editor.register), editor.text)

    def ask_to_write_there(self, editor: Editor, text: str) -> None:
        """Asks whether to write in what another fills in; until then it stands there as it was."""
        part, register = self.part_of(editor.register), editor.register
        entry = self.session.plan.registers.get(register)
        editor.show_answer(reading_of(part, entry), shown(part, entry, self.session.form.country))

        def typed() -> None:
            self.session.type(register, part, text)
            self.show_answers()
            there = self.editor_of(register)
            if there is not None and isinstance(there.input, LineInput):
                there.input.cursor_position = len(there.input.value)  # one goes on behind the letter

        field = self.session.form.field(register.about)
        assert field is not None
        self.ask_role(field, typed)

    def ask_role(self, field: Field, then: Callable[[], None] = lambda: None) -> None:
        """Asks whether to write in the name of who fills in a register, or in what is agreed; then goes on."""
        if self.app.screen is not self:
            return  # it is asked already: more keys of the same word do not ask again
        if self.session.allowed is not None:
            self.navigator.tell("Hier wordt nu niet geschreven: het is al afgesproken, of intussen gesloten.")
            return
        if is_field_frozen(self.session.plan, field):
            self.acts.ask_reopen(field, then)
            return
        role = field.filled_by
        if role == self.session.me:  # in one's own part one writes in one's own name, whatever was chosen elsewhere
            self.session.role = role
            then()
            self.show_headline()
            return
        title = role_title(self.session.form, role)
        act = f"Schrijven als {title}"

        def chosen(answer: str | None) -> None:
            if answer:
                self.session.role = role
                then()
                self.show_headline()
                menu, act = self.navigator.key("app.menu"), self.navigator.key("plan.role")
                self.navigator.tell(f"U schrijft nu als {title}. {menu}, {act} zet dat terug.")

        self.navigator.ask(chosen, f"Dit vult de {title} in. Wilt u hier schrijven in naam van de {title}?", act)

    @on(ChoiceInput.ChoicesRequested)
    def show_choices(self, event: ChoiceInput.ChoicesRequested) -> None:
        """Shows what there is to choose from, shorter with every letter typed."""
        event.stop()
        choice = event.choice

        def search(typed: str) -> list[Place]:
            word = typed.strip().casefold()
            lines = [Place(one.value, f"{one.title}: {one.help}" if one.help else one.title) for one in choice.options]
            begins = [line for line in lines if line.line.casefold().startswith(word)]
            return begins + [line for line in lines if line not in begins and word in line.line.casefold()]

        def pick(value: str | None) -> None:
            if value is not None and choice.is_attached:
                choice.pick(value)

        self.navigator.pick(pick, "Kies er een", search, choice.chosen, event.typed)

    @on(Editor.Entered)
    async def go_on(self, event: Editor.Entered) -> None:
        """Enter in a line goes on to the next field."""
        event.stop()
        await self.go_next()

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        """Moves the cursor. Textual's own scrolling comes late, when the cursor may have gone on: ours looks again."""
        super().set_focus(widget, False, from_app_focus)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A field was entered: it comes in sight with its question and what it was understood to mean."""
        self.call_after_refresh(self.bring_in_sight, event.widget)

    def bring_in_sight(self, place: Widget) -> None:
        """Scrolls, now, to what has the cursor; what it left meanwhile stays where it is."""
        if self.focused is not place or isinstance(place, KeyLine):
            return
        top = next((one for one in place.ancestors_with_self if isinstance(one, (Editor, EditableTable))), place)
        if isinstance(top, EditableTable):
            top.bring_in_sight()
        else:
            top.scroll_visible(animate=False, immediate=True)

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """The cursor moved in a text: its line comes in sight, also where the text grew below the screen."""
        event.stop()
        self.call_after_refresh(self.follow, event.text_area)

    def follow(self, text_area: TextArea) -> None:
        """Scrolls until the line with the cursor is in sight."""
        if not (text_area.has_focus and self.app.is_running):
            return
        body, text = self.query_one("#body"), text_area.region
        if not text.y <= text_area.cursor_screen_offset.y < text.bottom:
            text_area.scroll_cursor_visible()  # again: on a new line TextArea looks before it has grown
        room, row = body.content_region, max(text.y, min(text.bottom - 1, text_area.cursor_screen_offset.y))
        if not room.y <= row < room.bottom:
            body.scroll_relative(y=row - room.y if row < room.y else row - room.bottom + 1, animate=False)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """A field was left: what was typed there is one change, and is written now. A table tells it of its cells."""
        if not any(isinstance(one, EditableTable) for one in event.widget.ancestors_with_self):
            self.session.leave()

    def show_answers(self) -> None:
        """Shows the plan as it is now; a field whose text means the same keeps how it was typed."""
        if self.is_switching:
            return
        editors = [editor for editor in self.query(Editor) if editor.is_mounted]
        for editor in editors:
            if editor.text != editor.known:  # a letter that is still on its way here is not written over
                self.take_in(editor, editor.text)
        plan, country = self.session.plan, self.session.form.country
        for editor in editors:
            part = self.part_of(editor.register)
            entry = plan.registers.get(editor.register)
            reading = reading_of(part, entry)
            if read(part, editor.text).words == reading.words:
                editor.show_reading(reading)
            else:
                editor.show_answer(reading, shown(part, entry, country))
        self.show_headline()

    def show_headline(self) -> None:
        """Shows the top lines, and in the place of the second what went wrong with saving, if so."""
        if not (self.app.is_running and self.query("#place")):
            return  # the screen is still being put together, or the program ends
        whose, place = self.headline()
        trouble = self.session.trouble
        second = [f"! NIET BEWAARD, wel op dit scherm: {trouble}"] if trouble else place
        for selector, wordings in (("#whose", whose), ("#place", second)):
            line, text = self.query_one(selector, Static), fitting(wordings, self.app.size.width - 2)
            if str(line.content) != text:
                line.update(Content(text))
        self.query_one("#place").set_class(bool(trouble), "trouble")

    def on_resize(self, event: events.Resize) -> None:
        """The top lines have another width; where one types comes in sight again."""
        self.show_headline()
        self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Has what has the cursor in sight once all has its place."""
        if self.focused is not None:
            self.call_after_refresh(self.bring_in_sight, self.focused)

    def action_undo(self) -> None:
        """Takes back the last typing in this field, or else this writer's last act in the plan."""
        if isinstance(self.focused, TextInput) and self.focused.try_undo():
            self.navigator.tell(
                f"Ongedaan gemaakt: wat hier het laatst getypt is. {self.navigator.key('plan.redo')} doet het opnieuw."
            )
            return
        self.attempt(is_undo=True)

    def action_redo(self) -> None:
        """Does again what was taken back."""
        if isinstance(self.focused, TextInput) and self.focused.try_redo():
            self.navigator.tell("Opnieuw gedaan: wat hier het laatst getypt was.")
            return
        self.attempt(is_undo=False)

    def attempt(self, *, is_undo: bool) -> None:
        """Undoes or redoes an act of the plan and says which; says so where there is none."""
        try:
            edit = self.session.undo() if is_undo else self.session.redo()
        except PoptuiError as error:
            self.navigator.tell(f"{error.what}: {error.mend}")
            return
        self.show_everywhere()
        self.point_at(edit)
        self.navigator.tell(("Ongedaan gemaakt: " if is_undo else "Opnieuw gedaan: ") + self.words(edit))

    def agree(self, field: Field, row: Row) -> None:
        """Makes an agreement of a wish and says where it went."""
        into = self.session.form.field(field.agreed_into)
        if into is not None and is_field_frozen(self.session.plan, into):
            self.ask_role(into, lambda: self.agree(field, row))
            return
        try:
            agreements = self.session.agree_row(field, row)
        except PoptuiError as error:
            self.navigator.tell(str(error))
            return
        self.show_agreed(agreements, row.key)

    def show_agreed(self, agreements: Field, wish: RowKey) -> None:
        """Says in which table an agreement was made of a wish."""
        number = len(self.session.plan.rows(agreements.key))
        self.navigator.tell(f"Afspraak {number} gemaakt bij {agreements.name}.")

    def point_at(self, edit: Edit) -> None:
        """Puts the cursor where an act was done, where that can be seen."""

    def words(self, edit: Edit) -> str:
        """Returns what an edit that was undone or done again did, in words: "4.1: rij weer weg"."""
        field = self.session.form.field(edit.writes[0].register.about)
        presence = next((one for one in edit.writes if isinstance(one.register, RowPresence)), edit.writes[0])
        what = self.what(presence)
        return f"{field.number or field.title or field.question}: {what}" if field else what

    def what(self, write: Write) -> str:
        """Returns what a write that was undone or done again did, in words: "rij weer weg"."""
        match write.register:
            case PlanClosed():
                return "het plan is afgesloten" if write.value.words else "het plan is weer open"
            case RowPresence():
                return "rij staat er weer" if write.value.words else "rij is weer weg"
            case RowOrder():
                return "rij verplaatst"
            case ShareMark() | NoteMark():
                return "wat er gedeeld is"
            case Note():
                return "eigen notitie"
            case RowOpinion():
                return "wat iemand van de rij vindt"
            case RowState() | RowNote() | RowEvaluation():
                return "hoe het gaat"
            case MomentOf():
                return "een moment van opvolging"
            case Cell():
                return self.part_of(write.register).short
            case _:
                return "antwoord"

    def register_at_cursor(self) -> Register | None:
        """The register whose editor has the cursor; None where none has."""
        for widget in self.focused.ancestors_with_self if self.focused else ():
            if isinstance(widget, Editor):
                return widget.register
        return None

    def action_field_history(self) -> None:
        """Shows what stood before where the cursor is."""
        register = self.register_at_cursor()
        if register is not None:
            self.navigator.open_history(self.session, register)
        else:
            self.navigator.tell("Zet de cursor eerst in een antwoord.")

    def editor_for(self, register: Register, question: Question) -> Editor:
        """A new editor of a register."""
        part = self.part_of(register)
        entry = self.session.plan.registers.get(register)
        country = self.session.form.country
        question = question._replace(known=self.offered(part, entry))
        return Editor(register, question, reading_of(part, entry), shown(part, entry, country), country)

    def offered(self, part: Field | Column, entry: Entry | None) -> Sequence[str]:
        """What was answered before where this is asked, but for what stands there now."""
        # Another's name is not offered in a plan: it may be read along with on a shared screen.
        if part.plays not in PARTS or part.plays == "employee":  # is offered nothing: nothing is looked for
            return []
        employee = text_of_role(self.session.form, self.session.plan, "employee")
        entered = answers(self.session.form, self.session.plan)
        others = [text for plays, text in entered if plays == part.plays and (not entry or text != entry.words)]
        return self.session.suggestions.of(part.plays, employee, others)

    def show_everywhere(self) -> None:
        """Shows the plan as it is now on every screen that shows it."""
        for screen in self.app.screen_stack:
            if isinstance(screen, PlanPage):
                screen.show_answers()
                screen.keep_in_sight()
