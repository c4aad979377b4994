"""One section of a plan, of any form: its questions to answer and its tables, below each other as on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget

from poptui.forms.model import Field
from poptui.forms.roles import role_title
from poptui.plans.agreement import is_against, status_of
from poptui.plans.check import first_open, progress
from poptui.plans.registers import Answer, Cell, Note, RowRegister, parse
from poptui.plans.semantic_roles import text_of_role
from poptui.screens.navigation import Navigation
from poptui.screens.plan.section_body import SectionBody
from poptui.screens.plan.section_keys import (
    CELL_KEYS,
    MENU,
    ROW_KEYS,
    TABLE_KEYS,
    TEXT_KEYS,
    is_of_rows,
    left_out,
    to_do,
)
from poptui.screens.plan.table_screen import FieldTable
from poptui.widgets.bindings import bindings
from poptui.widgets.chrome.cached_render import Body, CachedText, Middle
from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.chrome.side_list import WIDE, SideList
from poptui.widgets.chrome.status_line import StatusLine
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.table.table_messages import Moved
from poptui.work.actions import status_name
from poptui.work.outline import Place, find_words, matching, next_open, section_places
from poptui.work.session import Session

SHORT_NAME = 16
"""So many characters of a long name stay where there is no room for all of it."""


class SectionScreen(SectionBody):
    """Shows the sections of a plan one at a time."""

    BINDINGS = bindings(
        *("plan.sections", "plan.previous_section", "plan.next_section", "plan.next_empty", "plan.find"),
        *("plan.export", "plan.history", "plan.smart", "field.note", "plan.role", "plan.talk"),
        *(
            "plan.share",
            "plan.unit",
            "plan.agree",
            "plan.sign",
            "plan.revise",
            "plan.handin",
            "plan.follow",
            "plan.next",
        ),
    )
    MENU: tuple[str, ...] = MENU
    is_talk = False
    """Whether it is closed with a question, and a file for the other."""
    KEYS: tuple[str, ...] = TEXT_KEYS
    """The actions of the key line in a text."""

    def __init__(
        self, navigator: Navigation, session: Session, begun: Callable[[], None] | None = None, at: str = ""
    ) -> None:
        """Takes the session; opens at the field `at`, or else at the first question that nobody answered yet.

        Where this is the first screen of the program, `begun` is called when all of it is there: the top is shown
        before the questions are put together.
        """
        super().__init__(navigator, session)
        self.begun = begun
        self.is_switching = begun is not None
        first = session.form.field(at) or first_open(session.form, session.plan)
        sections = session.form.sections
        fillable = next((index for index, section in enumerate(sections) if section.fields), 0)
        self.section_index = next((i for i, s in enumerate(sections) if first in s.fields), fillable)
        self.first_key = first.key if first else self.first_of(self.section_index)
        self.places: dict[int, str] = {}

    def compose(self) -> ComposeResult:
        """Two lines at the top, the section, the keys."""
        yield CachedText("", id="whose", classes="top")
        yield CachedText("", id="place", classes="top")
        with Middle(id="middle"):
            side = SideList()
            side.display = self.app.size.width >= WIDE
            yield side
            questions = self.section_widgets() if self.begun is None else ()
            yield Body(*questions, id="body", can_focus=False)
        yield KeyLine(*self.KEYS)

    def on_mount(self) -> None:
        """The cursor is in the first question without an answer."""
        self.show_headline()
        if self.begun is not None:
            self.call_after_refresh(self.begin, self.begun)
        else:
            self.call_next(self.fit_checker, self.section_fields)
            self.go_to(self.first_key)
            self.call_after_refresh(self.announce)

    async def begin(self, begun: Callable[[], None]) -> None:
        """Puts the questions on the first screen of a program, and says that all is there."""
        await self.query_one("#body").mount(*self.section_widgets())
        await self.fit_checker(self.section_fields)
        self.is_switching = False
        self.show_answers()
        self.go_to(self.first_key)
        begun()
        self.call_after_refresh(self.announce)

    def on_screen_resume(self) -> None:
        """Shows what was written on a card or taken back meanwhile."""
        if self.app.is_running:
            self.show_answers()

    def on_resize(self, event: events.Resize) -> None:
        """The sections stand beside the questions where there is room."""
        self.query_one(SideList).display = self.app.size.width >= WIDE

    def headline(self) -> tuple[list[str], list[str]]:
        """Whose plan, its status and who writes; the section and how far the plan is."""
        form, plan = self.session.form, self.session.plan
        name = text_of_role(form, plan, "employee") or "(nog geen naam)"
        section = form.sections[self.section_index]
        done = progress(form, plan)
        number, count, lacks = self.section_index + 1, len(form.sections), done.required - done.filled
        role, me = self.session.role, self.session.me
        own = "" if role == me else f" (u bent {role_title(form, me)})"
        status = status_name(status_of(plan), plan.version, against=is_against(plan))
        whose = f"{status} · rol: {role_title(form, role)}{own}"
        if plan.unit:
            name, whose = plan.unit, "foto van de afdeling"
        return [f"{name} · {whose}", f"{name[:SHORT_NAME]}… · {whose}"], [
            f"Deel {number} van {count}: {section.name} · {to_do(lacks)}",
            f"Deel {number} van {count}: {section.name}" + (f" · nog {lacks} (•)" if lacks else ""),
            f"{number}/{count}" + (f" · nog {lacks} (•)" if lacks else "") + f" · {section.name}",
        ]

    def menu(self) -> list[str]:
        """What can be done here: the acts on rows only in a table, or from the key line where the section has one."""
        on_line = isinstance(self.focused, KeyLine) and bool(self.query(FieldTable))
        table = self.table_at_cursor
        with_rows = on_line or table is not None
        leave_out = {"table.agree"} if table is not None and not table.field.agreed_into else set()
        leave_out |= left_out(self.session.plan)
        found = [action_id for action_id in super().menu() if with_rows or not is_of_rows(action_id)]
        return [action_id for action_id in found if action_id not in leave_out]

    def run(self, action_id: str | None) -> None:
        """Does an action; one at a question or a row that is chosen from the key line asks first at which."""
        places = self.places_of(action_id or "") if isinstance(self.focused, KeyLine) else []
        if len(places) < 2:
            super().run(action_id)
            return
        begun = self.field_at(self.came_from)

        async def at_place(key: str | None) -> None:
            place = self.place_of(key or "")
            if place is not None:
                self.set_focus(place)  # at once: what is done now is done there
                super(SectionScreen, self).run(action_id)

        self.navigator.pick(at_place, "Bij welke vraag?", partial(matching, places), begun.key if begun else "")

    def places_of(self, action_id: str) -> list[Place]:
        """The questions of the section, or its tables, at which an action can be done; none where it is of the plan."""
        of_rows, of_field = is_of_rows(action_id), action_id in {"field.note", "field.history", "app.help"}
        fields = [one for one in self.section_fields if not one.is_computed and (of_field or one.kind == "table")]
        return [Place(one.key, one.name) for one in fields] if of_rows or of_field else []

    def help_text(self) -> str:
        """What the question with the cursor asks, its footnote, and the ways where an action is typed."""
        field, table = self.field_at_cursor(), self.table_at_cursor
        if table is not None and table.column_at_cursor is not None:
            column = table.field.column(table.column_at_cursor.key)
            help_text = self.help_of(table.field, column) if column else table.field.help
            return "\n\n".join([table.field.name, help_text, *self.thoughts(table.field)])
        if field is None:
            return f"Kies met Tab een vraag; dan vertelt {self.navigator.key('app.help')} wat er gevraagd wordt."
        marks = "Het teken voor een vraag: • is nog nodig, ✓ is ingevuld, ? is niet begrepen (en blijft staan)."
        group = self.session.form.group_of(field.key)
        notes = (field.footnote, group.footnote if group is not None else "")
        parts = (field.name, field.help, *notes, marks, *self.thoughts(field))
        return "\n\n".join(part for part in parts if part)

    def show_headline(self) -> None:
        """Shows the top lines, the sections beside the questions, and the status of the form."""
        super().show_headline()
        for side in self.query(SideList):
            if side.display:
                side.show_sections([place.line for place in self.sections()], self.section_index)
        for line in self.query(StatusLine):
            line.show_status(self.session.plan)

    async def show_section(self, index: int, key: str = "") -> None:
        """Shows another section, with the cursor in the field with this key, or where it was there, or in the first."""
        self.leave_tables()
        self.session.leave()
        if (left := self.field_at_cursor()) is not None:
            self.places[self.section_index] = left.key
        self.section_index = index
        body = self.query_one("#body", VerticalScroll)
        self.is_switching = True  # its editors are half there: what comes in meanwhile is shown at the end
        try:
            async with self.batch():
                await body.remove_children()
                await body.mount(*self.section_widgets())
                await self.fit_checker(self.section_fields)
        finally:
            self.is_switching = False
        body.scroll_home(animate=False)
        self.show_answers()  # also what came in from elsewhere meanwhile
        self.go_to(key or self.places.get(index, "") or self.first_of(index))

    def go_to(self, key: str) -> None:
        """Puts the cursor in the field with this key, where the section has it."""
        place = self.place_of(key)
        if place is not None:
            place.focus()
        body = self.query_one("#body")
        body.can_focus = place is None  # what is only to be read is scrolled with the arrows
        if body.can_focus:
            body.focus()

    def place_of(self, key: str) -> Widget | None:
        """Where one answers the field with this key, where the section has it: its input, or its table."""
        editor = self.editor_of(Answer(key))
        tables = (table for table in self.query(FieldTable) if table.field.key == key)
        return editor.input if editor is not None else next(tables, None)

    def field_at_cursor(self) -> Field | None:
        """The field that has the cursor."""
        return self.field_at(self.focused)

    def field_at(self, place: Widget | None) -> Field | None:
        """The field that a widget is part of."""
        for widget in place.ancestors_with_self if place else ():
            if isinstance(widget, Editor):
                return self.session.form.field(widget.register.about)
            if isinstance(widget, FieldTable):
                return widget.field
        return None

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The key line tells what works in a text or in a table."""
        if isinstance(event.widget, KeyLine):
            return
        self.show_keys()

    @on(Moved)
    def show_keys(self) -> None:
        """Tells the keys that work where the cursor is."""
        if isinstance(self.focused, KeyLine):
            return
        shown_keys = self.KEYS
        table = self.table_at_cursor
        if table is not None:
            has_wishes = bool(table.field.agreed_into)
            on_row = ROW_KEYS if table.column_at_cursor is None else TABLE_KEYS
            keys = on_row if table.editing is None else CELL_KEYS
            shown_keys = tuple(key for key in keys if has_wishes or key != "table.agree")
        for line in self.query(KeyLine):
            line.show_actions(*shown_keys)

    async def action_next_section(self) -> None:
        """Goes to the next section; after the last there is none."""
        await self.step(1)

    async def action_previous_section(self) -> None:
        """Goes to the section before; before the first there is none."""
        await self.step(-1)

    async def step(self, by: int, *, begin: bool = False) -> None:
        """Goes some sections on, to its first question or to where one was; or says that the form ends here."""
        to = self.section_index + by
        if 0 <= to < len(self.session.form.sections):
            await self.show_section(to, self.first_of(to) if begin else "")
        else:
            self.navigator.tell(
                f"Hier eindigt het formulier. {self.navigator.key('plan.next_empty')} gaat naar wat nog leeg is, "
                f"{self.navigator.key('app.menu')} toont wat er verder kan."
                if by > 0
                else "Hier begint het formulier."
            )

    async def go_next(self) -> None:
        """Goes to the next cell or question, from the last of a section to the first of the next."""
        if self.table_at_cursor is not None and self.table_at_cursor.go_on(1):
            return
        chain = self.focus_chain
        is_last = len(chain) > 1 and self.focused is chain[-2]  # behind it comes only the key line
        if self.focused is None or (is_last and self.section_index + 1 < len(self.session.form.sections)):
            await self.step(1, begin=True)
        else:
            self.focus_next()

    def go_previous(self) -> None:
        """Goes to the cell or question before."""
        if self.table_at_cursor is None or not self.table_at_cursor.go_on(-1):
            self.focus_previous()

    async def action_next_empty(self) -> None:
        """Goes to the next question without an answer, after the present one and then from the beginning."""
        at = self.field_at_cursor() or (self.section_fields[0] if self.section_fields else None)
        found = next_open(self.session.form, self.session.plan, at.key if at else "")
        if found is None:
            self.navigator.tell("Alle vragen hebben een antwoord.")
        else:
            await self.reveal(found.key)

    async def reveal(self, spelled: str | None) -> None:
        """Goes to a field, a row or a note of one's own by its register, as a file spells it, in whatever section."""
        register = parse(spelled or "")
        key = register.about
        section = self.session.form.section_of(key) if key else None
        if section is None:
            return
        index = self.session.form.sections.index(section)
        if index != self.section_index:
            await self.show_section(index, key)
        else:
            self.go_to(key)
        if isinstance(register, Note):
            await self.action_field_note()
        for table in self.query(FieldTable):
            if isinstance(register, RowRegister) and table.field.key == key:
                table.go_to(register.row, register.column if isinstance(register, Cell) else "")

    def sections(self) -> list[Place]:
        """The sections with their state, a line each."""
        return section_places(self.session.form, self.session.plan)

    def action_sections(self) -> None:
        """Chooses a section to go to."""
        keys = [section.key for section in self.session.form.sections]
        places = self.sections()

        async def show_chosen(chosen: str | None) -> None:
            if chosen is not None:
                index = keys.index(chosen)
                await self.show_section(index, self.first_of(index))

        self.navigator.pick(show_chosen, "Ga naar een onderdeel", partial(matching, places), keys[self.section_index])

    def action_find(self) -> None:
        """Finds words in all answers of the plan."""
        self.navigator.pick(self.reveal, "Zoek in alle antwoorden", self.find)

    def find(self, typed: str) -> list[Place]:
        """The answers in which the words stand."""
        return find_words(self.session.form, self.session.plan, typed, self.session.role)

    async def action_field_note(self) -> None:
        """Puts the cursor in this person's own note at the question, which is made where there is none."""
        field = self.field_at_cursor()
        if field is None:
            self.navigator.tell("Zet de cursor eerst bij een vraag.")
            return
        editor = self.editor_of(self.session.own_note(field))
        if editor is None:
            await self.put_note(field)
            editor = self.editor_of(self.session.own_note(field))
        if editor is not None:
            editor.input.focus()

    def action_role(self) -> None:
        """Chooses in whose name one writes."""

        async def show_again() -> None:
            at = self.field_at(self.came_from)
            await self.show_section(self.section_index, at.key if at else "")

        self.acts.choose_role(show_again)

    def action_talk(self) -> None:
        """Begins the talk."""
        self.acts.talk()

    def action_share(self) -> None:
        """Shares the plan with the other side."""
        self.acts.share()

    def action_agree(self) -> None:
        """Makes the agreement definitive."""
        self.acts.agree(self.reveal)

    def action_sign(self) -> None:
        """Records a signature."""
        self.acts.sign(self.reveal)

    def action_revise(self) -> None:
        """Makes a new version of what was signed."""
        self.acts.ask_revise()

    def action_handin(self) -> None:
        """Shows what is to be done after signing."""
        self.acts.hand_in()

    def action_follow(self) -> None:
        """Shows how what was agreed goes."""
        self.acts.follow_up()

    def action_next(self) -> None:
        """Makes the plan of the next cycle."""
        self.acts.make_next_plan()

    def action_unit(self) -> None:
        """Opens the picture of a unit, which stands outside the plan."""
        self.navigator.choose_unit()

    def action_history(self) -> None:
        """Shows who wrote what when."""
        self.navigator.open_history(self.session)
