"""The screen of one section of a plan, of any form: its questions and tables below each other, as on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Button

from poptui.forms.model import Field
from poptui.messages import plan as say
from poptui.plans.edit import Edit
from poptui.plans.registers import Cell, Note, Register, RowKey, RowRegister, parse, spell
from poptui.screens.navigation import Navigation
from poptui.screens.plan.parts.cell_editing import CellEditing
from poptui.screens.plan.parts.field_help import cell_help, field_help
from poptui.screens.plan.parts.headline import Wordings
from poptui.screens.plan.parts.row_actions import RowActions
from poptui.screens.plan.parts.saving import SaveReported, Saving
from poptui.screens.plan.parts.section_body import SectionBody
from poptui.screens.plan.parts.section_keys import MENU, OF_WHOLE_PLAN, is_of_rows, keys_in_table
from poptui.screens.plan.parts.section_places import SectionPlaces
from poptui.screens.plan.parts.section_widgets import SectionWidgets
from poptui.screens.plan.parts.tables import Tables
from poptui.screens.plan.parts.wish_agreement import WishAgreement
from poptui.screens.plan.plan_screen import PlanScreen
from poptui.screens.plan.plan_source import PlanSource, first_key
from poptui.widgets.bindings import bindings
from poptui.widgets.chrome.cached_render import Middle
from poptui.widgets.chrome.closed_line import ClosedLine
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.chrome.side_list import WIDE, SideList
from poptui.widgets.chrome.status_line import StatusLine
from poptui.widgets.table.table_messages import Moved
from poptui.work.outline import Place, find_words, matching, next_open


class SectionScreen(PlanScreen):
    """Shows the sections of a plan one at a time, as its source gives them."""

    BINDINGS = bindings(
        *("plan.sections", "plan.previous_section", "plan.next_section", "plan.next_empty", "plan.find"),
        *("plan.smart", "field.note"),
    ) + bindings(*OF_WHOLE_PLAN, via="act")
    MENU = MENU

    def __init__(
        self, navigator: Navigation, source: PlanSource, begun: Callable[[], None] | None = None, at: str = ""
    ) -> None:
        """Takes what opens other screens, what is shown, and the field to open at.

        On the first screen of the program the top is shown before the questions; `begun` is called when both are there.
        """
        super().__init__(navigator, source)
        self.kept_session, self.is_talk = self.session, source.is_talk
        self.begun = begun
        self.is_switching = begun is not None
        self.left_at: dict[int, str] = {}
        self.saving = Saving(self, self.session, navigator)
        self.tables = Tables(self, self.session, self.editing, self.smart)
        self.places = SectionPlaces(self, self.session.form, self.editing, self.tables)
        self.cells = CellEditing(self, self.session, navigator, self.tables)
        wishes = WishAgreement(self.session, navigator, self.ask_to_write, self.go_to_agreement)
        self.body = SectionBody(
            source,
            SectionWidgets(source, navigator, self.editing, self.tables),
            editing=self.editing,
            cursor=self.cursor,
            tables=self.tables,
            cells=self.cells,
            rows=RowActions(self, source, navigator, self.cells, wishes),
        )
        self.body.index, self.first_key = source.first_place(at)
        self.body.is_delayed = begun is not None

    # --- the screen -------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Yields the two top lines, the section, and the key line."""
        yield Header(whose=" ")
        with Middle(id="middle"):
            side = SideList()
            side.display = self.app.size.width >= WIDE
            yield side
            yield self.body
        yield Foot(*self.source.text_keys, names=self.source.key_names)

    def on_mount(self) -> None:
        """Puts the cursor in the first question without an answer, and starts to listen to the saver."""
        self.show_headline()
        if self.begun is not None:
            self.call_after_refresh(self.begin, self.begun)
        else:
            self.call_next(self.smart.fit, self.body.fields)
            self.go_to(self.first_key)
            self.call_after_refresh(self.saving.announce)
        self.saving.begin()

    async def begin(self, begun: Callable[[], None]) -> None:
        """Shows the questions on the first screen of the program, and calls `begun` when all are there."""
        await self.body.fill()
        await self.smart.fit(self.body.fields)
        self.is_switching = False
        self.show_answers()
        self.go_to(self.first_key)
        begun()
        self.call_after_refresh(self.saving.announce)

    @on(SaveReported)
    def absorb(self, event: SaveReported) -> None:
        """Takes over the saver's report of a save."""
        self.saving.absorb(event.report)

    def on_screen_resume(self) -> None:
        """Shows the plan as it is after another screen was open over this one."""
        if self.app.is_running:
            self.show_answers()

    def on_resize(self, event: events.Resize) -> None:
        """Shows the sections beside the questions where there is room."""
        self.query_one(SideList).display = self.app.size.width >= WIDE

    def on_unmount(self) -> None:
        """Closes the plan with its screen."""
        self.leave_cells()
        self.session.close()

    def leave_cells(self) -> None:
        """Writes what is typed in the tables, and removes rows that stayed empty."""
        self.cells.leave()

    def flush_fields(self) -> None:
        """Writes in the plan what was typed and not written yet; called when the program ends."""
        super().flush_fields()
        self.leave_cells()

    # --- showing ----------------------------------------------------------------------------------

    def headline(self) -> Wordings:
        """Returns what the two top lines say."""
        return self.source.headline(self.body.index)

    def show_headline(self) -> None:
        """Shows the top lines, the list of sections beside the questions, and what changed after sharing."""
        super().show_headline()
        for side in self.query(SideList):
            if side.display:
                side.show_sections([place.line for place in self.source.sections()], self.body.index)
        for status in self.query(StatusLine):
            status.show_status(self.session.plan)
        if not self.is_switching and self.is_mounted:
            self.body.show_changes()

    def show_answers(self) -> None:
        """Shows the plan as it is now: answers, rows, totals, readers, and parts that were closed or opened."""
        self.cells.take_in_all()
        super().show_answers()
        if self.is_switching:
            return
        self.cells.show_all()
        if self.is_mounted:
            self.body.show_around()
            if self.body.has_other_closed():
                at = self.places.field_at(self.focused)
                self.call_later(self.show_section, self.body.index, at.key if at is not None else "")

    async def show_section(self, index: int, key: str = "") -> None:
        """Shows another section, the cursor in the field with a key, else where it was there, else in the first."""
        self.leave_cells()
        self.session.leave()
        if (left := self.places.field_at(self.focused)) is not None:
            self.left_at[self.body.index] = left.key
        self.body.index = index
        self.is_switching = True  # the editors are incomplete: changes are shown at the end
        try:
            async with self.batch():
                await self.body.fill()
                await self.smart.fit(self.body.fields)
        finally:
            self.is_switching = False
        self.body.scroll_home(animate=False)
        self.show_answers()  # also what was saved elsewhere meanwhile
        self.go_to(key or self.left_at.get(index, "") or first_key(self.session.form.sections[index]))

    async def show_again(self) -> None:
        """Shows the section anew, with the cursor in the same field."""
        at = self.places.field_at(self.came_from)
        await self.show_section(self.body.index, at.key if at else "")

    # --- the cursor -------------------------------------------------------------------------------

    def go_to(self, key: str) -> None:
        """Puts the cursor in the field with this key, where the section has it."""
        place = self.places.of(key)
        if place is not None:
            place.focus()
        self.body.can_focus = place is None  # a text that can only be read is scrolled with the arrows
        if self.body.can_focus:
            self.body.focus()

    def register_at_cursor(self) -> Register | None:
        """Returns the register of the answer or cell with the cursor; None where there is none."""
        table = self.tables.at_cursor
        return super().register_at_cursor() if table is None else self.tables.cell_at_cursor(table)

    def point_at(self, edit: Edit) -> None:
        """Puts the cursor on the row that an edit was about."""
        self.tables.point_at(edit)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Shows the keys that work where the cursor is now."""
        if not isinstance(event.widget, KeyLine):
            self.show_keys()

    @on(Moved)
    def show_keys(self) -> None:
        """Shows the keys that work where the cursor is."""
        if isinstance(self.focused, KeyLine):
            return
        shown, table = self.source.text_keys, self.tables.at_cursor
        if table is not None:
            is_typing, is_on_row = table.editing is not None, table.column_at_cursor is None
            shown = keys_in_table(is_typing=is_typing, is_on_row=is_on_row, has_wishes=bool(table.field.agreed_into))
        for line in self.query(KeyLine):
            line.show_actions(*filter(self.session.permissions.offers, shown))

    # --- navigation -------------------------------------------------------------------------------

    async def action_next_section(self) -> None:
        """Goes to the next section, where there is one."""
        await self.step(1)

    async def action_previous_section(self) -> None:
        """Goes to the section before, where there is one."""
        await self.step(-1)

    async def step(self, by: int, *, begin: bool = False) -> None:
        """Goes so many sections on or back, to the first question or to where the cursor was, if there is one."""
        sections, to = self.session.form.sections, self.body.index + by
        while 0 <= to < len(sections) and not self.source.is_asked(sections[to]):
            to += by
        if 0 <= to < len(sections):
            await self.show_section(to, first_key(sections[to]) if begin else "")
        else:
            empty, menu = self.navigator.key("plan.next_empty"), self.navigator.key("app.menu")
            self.navigator.tell(say.form_ends(empty=empty, menu=menu) if by > 0 else say.form_begins())

    async def go_next(self) -> None:
        """Moves the cursor to the next cell or question, from the last of a section to the first of the next."""
        table = self.tables.at_cursor
        if table is not None and table.go_on(1):
            return
        chain = self.focus_chain
        is_last = len(chain) > 1 and self.focused is chain[-2]  # only the key line follows it
        if self.focused is None or (is_last and self.body.index + 1 < len(self.session.form.sections)):
            await self.step(1, begin=True)
        else:
            self.focus_next()

    def go_previous(self) -> None:
        """Moves the cursor to the cell or question before."""
        table = self.tables.at_cursor
        if table is None or not table.go_on(-1):
            self.focus_previous()

    async def action_next_empty(self) -> None:
        """Goes to the next question without an answer, after this one and then from the beginning."""
        at = self.places.field_at(self.focused) or next(iter(self.body.fields), None)
        found = next_open(self.session.form, self.session.plan, at.key if at else "")
        if found is None:
            self.navigator.tell(say.all_answered())
        else:
            await self.reveal(found.key)

    async def reveal(self, spelled: str | None) -> None:
        """Goes to a field, a row or a note by its register, spelled as in a file, in whatever section it is."""
        register = parse(spelled or "")
        key = register.about
        section = self.session.form.section_of(key) if key else None
        if section is None:
            return
        await self.show_place(self.session.form.sections.index(section), key)
        if isinstance(register, Note):
            await self.action_field_note()
        table = self.tables.of(key)
        if table is not None and isinstance(register, RowRegister):
            table.go_to(register.row, register.column if isinstance(register, Cell) else "")

    async def show_place(self, index: int, key: str) -> None:
        """Goes to a field; shows its section only where another is shown."""
        if index != self.body.index:
            await self.show_section(index, key)
        else:
            self.go_to(key)

    def action_sections(self) -> None:
        """Asks where in the form to go, and goes there."""
        found = self.source.destinations(self.body.index, self.places.field_at(self.came_from))

        async def go(chosen: str | None) -> None:
            if chosen is not None:
                show = self.show_section if found.from_top else self.show_place
                await show(*self.source.place_of(chosen))

        self.navigator.pick(go, found.title, partial(matching, found.places), found.at)

    def action_find(self) -> None:
        """Asks for words, finds them in all answers of the plan, and goes to the answer that is chosen."""

        def search(typed: str) -> list[Place]:
            return find_words(self.session.form, self.session.plan, typed, self.session.role)

        self.navigator.pick(self.reveal, say.find_title(), search)

    # --- actions at the cursor --------------------------------------------------------------------

    def menu(self) -> list[str]:
        """Returns the ids of the actions that can be done; those on rows only in a table or from the key line."""
        table = self.tables.at_cursor
        with_rows = table is not None or (isinstance(self.focused, KeyLine) and bool(self.tables.all()))
        no_wishes = table is not None and not table.field.agreed_into
        found = [action_id for action_id in super().menu() if with_rows or not is_of_rows(action_id)]
        return [action_id for action_id in found if not (no_wishes and action_id == "table.agree")]

    def run(self, action_id: str | None) -> None:
        """Runs an action; where it is about a question or row and comes from the key line, asks first which."""
        is_on_line = isinstance(self.focused, KeyLine)
        places = self.places.for_action(action_id or "", self.body.fields) if is_on_line else []
        if len(places) < 2:
            super().run(action_id)
            return
        begun = self.places.field_at(self.came_from)

        async def at_place(key: str | None) -> None:
            place = self.places.of(key or "")
            if place is not None:
                self.set_focus(place)  # at once: the action below runs there
                super(SectionScreen, self).run(action_id)

        self.navigator.pick(at_place, say.action_asks_question(), partial(matching, places), begun.key if begun else "")

    def help_text(self) -> str:
        """Returns what the question with the cursor asks, its footnote, and the ways of learning for an action."""
        form, plan = self.session.form, self.session.plan
        field, table = self.places.field_at(self.focused), self.tables.at_cursor
        if table is not None and table.column_at_cursor is not None:
            readers = self.body.readers_of(table.field)
            return cell_help(form, plan, table.field, table.column_at_cursor.key, readers)
        if field is None:
            key = self.navigator.key
            return say.help_needs_question(tab=key("field.next"), key=key("app.help"))
        return field_help(form, plan, field, self.body.readers_of(field))

    async def action_field_note(self) -> None:
        """Puts the cursor in this person's own note at the question; adds one where there is none."""
        field = self.places.field_at(self.focused)
        if field is None:
            self.navigator.tell(say.note_needs_question())
            return
        (await self.body.own_note(field)).input.focus()

    def action_smart(self) -> None:
        """Shows how SMART the row or the answer with the cursor is."""
        table = self.tables.at_cursor
        if table is None:
            self.smart.advise_answer(self.register_at_cursor())
        elif table.row_at_cursor is None:
            self.navigator.tell(say.smart_needs_row())
        else:
            self.cells.take_in(table)
            self.smart.advise_row(table.field, table.row_at_cursor.id, self.tables.cells_at_cursor(table))

    def go_to_agreement(self, agreements: Field, wish: RowKey) -> bool:
        """Goes to the agreement that was made of a wish, where the source wants that; returns whether it does."""
        register = self.source.agreement_to_show(agreements, wish)
        if register is not None:
            self.app.clear_notifications()  # an earlier message covers it
            self.call_later(self.reveal, spell(register))
        return register is not None

    @on(Button.Pressed, "ClosedLine")
    def ask_to_open(self, event: Button.Pressed) -> None:
        """Asks whether its owner opens a closed part."""

        def opened(key: str) -> None:
            self.body.has_other_closed()  # noted, as it is shown now
            self.call_later(self.show_section, self.body.index, key)

        if isinstance(event.button, ClosedLine):
            self.source.ask_to_open(event.button.closed, opened)

    # --- acts on the whole plan -------------------------------------------------------------------

    def handler_of(self, action_id: str) -> Callable[[], object] | None:
        """Returns the function that runs an action where the cursor is; one method runs all acts on the whole plan."""
        return partial(self.action_act, action_id) if action_id in OF_WHOLE_PLAN else super().handler_of(action_id)

    def action_act(self, action_id: str) -> None:
        """Runs an act on the whole plan."""
        self.source.act(self, action_id)

    def action_back(self) -> None:
        """Leaves the plan, once everything is saved."""
        self.source.leave(self)
