"""The first screen: the plans of this home, and a line to make a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import DataTable, Input, Static

from poptui.errors import PoptuiError
from poptui.forms.roles import role_name
from poptui.messages import home as say
from poptui.plans.followup import DUE as THIS_MONTH
from poptui.plans.followup import OVERDUE, state_on
from poptui.screens.base_screen import BaseScreen
from poptui.screens.home.plan_glance import WIDE as SPLIT
from poptui.screens.home.plan_glance import PlanGlance, Said, glance_at, glance_at_all, glance_at_new
from poptui.screens.home.plan_table import INDENT, PlanTable
from poptui.screens.navigation import Navigation
from poptui.store.listing import Listed
from poptui.store.plan_id import PlanId
from poptui.text.clean import show
from poptui.text.clock import local_moment, today
from poptui.text.dates import format_date
from poptui.text.search import folded
from poptui.widgets.bindings import bindings
from poptui.widgets.chrome.cached_render import Middle
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.chrome.message_line import MessageLine
from poptui.widgets.fit import cut, fitting
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.actions import status_name
from poptui.work.export import blank_plan
from poptui.work.outline import Place, matching
from poptui.work.session import Session
from poptui.work.workspace import Workspace

if TYPE_CHECKING:
    from poptui.work.sharing.import_report import ImportReport

HEADINGS = (say.list_employee, say.list_status, say.list_progress, say.list_changed, say.list_due)
PROGRESS, CHANGED, DUE = 2, 3, 4
MOST = 3
"""The number of faults and of things to do that are named; three times as many faults from `HIGH` lines."""
HIGH = 30
WIDE = 76
"""The width in columns from which the list shows both the last change and the day on which something is due."""

MENU = (
    "list.open",
    "list.new",
    "list.filter",
    "list.receive",
    "list.handin",
    "list.unit",
    "list.me",
    "list.blank",
    "list.delete",
)


class ListScreen(BaseScreen[None]):
    """Lists the plans and opens one."""

    BINDINGS = bindings(*MENU)
    MENU = MENU

    def __init__(self, navigator: Navigation, workspace: Workspace) -> None:
        """Takes the workspace; plans are read when the screen is shown."""
        super().__init__(navigator)
        self.workspace = workspace
        self.known: list[Listed] = []
        self.listed: list[Listed] = []
        self.of_all: list[Said] = []
        self.width = 0
        self.word = ""
        self.begun: dict[str, str] = {}

    def help_text(self) -> str:
        """Returns what the help says."""
        return say.list_help()

    def compose(self) -> ComposeResult:
        """Yields the title, what is to be done, the list with a glance at one of its plans beside it, and the keys."""
        yield Header(say.list_title())
        yield Static("", id="faults")
        yield Static("", id="sentence", classes="prose")
        yield Static("", id="todo", classes="prose")
        yield LineInput("", "filter")
        with Middle():
            yield PlanTable()
            yield PlanGlance()
        yield Foot("list.open", "list.new", "app.help", "app.menu", "app.quit", "list.filter")

    def on_mount(self) -> None:
        """Shows the plans, and says what is wrong with the settings."""
        self.query_one("#filter").display = False
        self.measure()
        self.fill()
        self.call_after_refresh(self.show_faults)  # it reads all forms, so the list is shown first

    def show_faults(self) -> None:
        """Says what is wrong with the settings and with the person's own forms, as long as it is."""
        catalogue = self.workspace.catalogue
        found = [*self.workspace.faults, *map(str, (*catalogue.broken(), *catalogue.changed()))]
        most = MOST if self.app.size.height < HIGH else 3 * MOST
        rest = [say.list_more_faults(count=len(found) - most)] if len(found) > most else []
        lines = [*(f"! {fault}" for fault in found[:most]), *rest]
        self.query_one("#faults", Static).update(Content(show("\n".join(lines))))
        self.query_one("#faults").display = bool(lines)

    def on_screen_resume(self) -> None:
        """Shows the plans as they are after one was open."""
        if self.app.is_running:  # screens are also resumed while the program closes them
            self.fill()

    def on_resize(self, event: events.Resize) -> None:
        """Shows the columns that fit now, and the glance where there is room for it."""
        if self.measure():
            self.show_plans(self.listed)

    def measure(self) -> bool:
        """Measures the terminal; returns whether its width changed."""
        before, self.width = self.width, self.app.size.width
        self.set_class(self.is_split, "-wide")
        return before != self.width

    @property
    def is_split(self) -> bool:
        """Returns whether a glance at the plan with the cursor stands beside the list."""
        return self.width >= SPLIT

    def fill(self) -> None:
        """Reads and shows the plans; the cursor stays on its plan."""
        before = self.listed
        try:
            self.known = self.workspace.store.list_plans()
            sentence = self.sentence()
        except PoptuiError as error:
            self.known, sentence = [], f"! {show(str(error))}"
        word = folded(self.word)
        self.listed = [one for one in self.known if word in folded(" ".join(cells_of(one)))]
        if self.known and not self.listed:
            sentence = say.list_nothing_found(word=show(self.word), key=self.navigator.key("app.back"))
        self.query_one("#sentence", Static).update(Content(sentence))
        self.query_one("#sentence").display = bool(sentence)
        self.show_plans(before)
        if not self.query_one("#filter").has_focus:
            self.query_one(PlanTable).focus()

    def show_plans(self, before: Sequence[Listed]) -> None:
        """Shows the plans that were read; the cursor stays on its plan, which had its line among those `before`."""
        table = self.query_one(PlanTable)
        at, ids = table.cursor_row, [one.id for one in self.listed]
        was = [one.id for one in before]
        self.show_to_do(self.known)
        self.draw(table)
        found = ids.index(was[at]) if at < len(was) and was[at] in ids else min(at, len(ids))
        table.move_cursor(row=found)  # to the same plan, whatever line it has now
        self.show_glance()
        self.show_standing()

    def show_glance(self) -> None:
        """Shows beside the list what the plan with the cursor asks, and what is to be done with all plans."""
        if not self.is_split:
            return
        at, role = self.query_one(PlanTable).cursor_row, self.workspace.config.role
        key = self.navigator.key("list.handin")
        of_plan = glance_at(self.listed[at], role, key) if at < len(self.listed) else glance_at_new()
        self.query_one(PlanGlance).show_plan(of_plan, self.of_all)

    def show_to_do(self, listed: list[Listed]) -> None:
        """Shows what is still to be done with plans that everybody signed: below the glance, or above the list.

        Beside one plan the glance says it all.
        """
        waiting = [one.entry for one in listed if not one.error and any(not step["day"] for step in one.entry["steps"])]
        most = MOST if self.app.size.height >= HIGH or len(listed) <= MOST else 1
        lines = [line for entry in waiting[:most] for line in steps_of(entry)]
        if lines:
            lines.append(say.list_is_done(key=self.navigator.key("list.handin")))
        if len(waiting) > most:
            lines.append(say.list_more_plans(count=len(waiting) - most))
        is_told = self.workspace.config.role != "hr"  # P&O sees what was agreed, not how it goes
        entries = [one.entry for one in listed if not one.error and is_told]
        lines = [*leading(entries, most), *lines]
        room = max(6, self.app.size.height // 3)
        lines = lines if len(lines) <= room else [*lines[: room - 1], say.list_more_to_do()]
        self.of_all = glance_at_all(lines if len(listed) > 1 else ())
        self.query_one("#todo", Static).update(Content(show("\n".join(lines))))
        self.query_one("#todo").display = bool(lines) and not self.is_split

    def sentence(self) -> str:
        """Returns a sentence that says what to do where there is no plan yet."""
        if self.known:
            return ""
        return say.list_sentence_empty(new=self.navigator.key("list.new"), receive=self.navigator.key("list.receive"))

    def draw(self, table: DataTable[Text]) -> None:
        """Draws the lines with the columns that fit; a long name is cut off to the room that they leave.

        Where the statuses are too long for it, their short names are shown.
        """
        table.clear(columns=True)
        rows = self.rows(is_short=False)
        widths = self.widths(rows)
        if sum(width + 2 for width in widths.values()) + 3 > self.room:
            rows = self.rows(is_short=True)
            widths = self.widths(rows)
        shown = list(widths)
        for index in shown:  # with a width: DataTable may draw before it measures
            table.add_column(rows[0][index], width=widths[index])
        for row in rows[1:]:
            table.add_row(*(Text(cut(row[index], widths[index])) for index in shown))

    @property
    def room(self) -> int:
        """Returns the width of the list, in columns."""
        return self.width // 2 if self.is_split else self.width

    def rows(self, *, is_short: bool) -> list[list[str]]:
        """Returns the cells of each line: the headings, the plans, and the line of a new one."""
        new = [say.list_new_line(), *[""] * (len(HEADINGS) - 1)]
        plans = ([show(cell) for cell in cells_of(one, is_short=is_short)] for one in self.listed)
        rows = [[heading() for heading in HEADINGS], *plans, new]
        return [[INDENT + row[0], *row[1:]] for row in rows]

    def widths(self, rows: Sequence[Sequence[str]]) -> dict[int, int]:
        """Returns the widths of the columns that fit, by their index."""
        widths = {index: max(map(cell_len, column)) for index, column in enumerate(zip(*rows, strict=True))}
        least = len(say.list_new_line())
        if self.room < WIDE:
            del widths[CHANGED if any(row[DUE] for row in rows[1:]) else DUE]
        others = sum(width + 2 for index, width in widths.items() if index)
        # beside it the glance tells the same
        if others + (widths[0] + 5 if self.is_split else least + 6) > self.room:
            others -= widths.pop(PROGRESS) + 2
        widths[0] = min(widths[0], max(least + 1, self.room - others - 5))
        return widths

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Shows the plan that the cursor moved to beside the list."""
        event.stop()
        self.show_glance()
        self.show_standing()

    def show_standing(self) -> None:
        """Shows in the message line where the plan with the cursor stands; the glance says it where that is there."""
        at = self.query_one(PlanTable).cursor_row
        entry = self.listed[at].entry if at < len(self.listed) and not self.listed[at].error else {}
        stands = [] if self.is_split else entry.get("standing", [])
        told = [*(say.list_standing(name=entry["employee"], standing=one) for one in stands), *stands]
        self.query_one(MessageLine).show_hint(fitting(told, self.width - 2) if told else say.list_hint())

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Opens the plan of a line at Enter, or begins a new plan on the last line."""
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Opens the plan under the cursor."""
        at = self.query_one(PlanTable).cursor_row
        if at >= len(self.listed):
            self.action_new()
        elif self.listed[at].error:
            self.refuse(self.listed[at].error)
        else:
            self.open_plan(self.listed[at].id)

    def open_plan(self, plan_id: PlanId) -> None:
        """Opens a plan at its first question without an answer."""
        try:
            session = Session(self.workspace, plan_id)
        except PoptuiError as error:
            self.refuse(str(error))
            return
        self.navigator.open_plan(session)

    def refuse(self, why: str) -> None:
        """Shows why a plan does not open."""
        self.navigator.show_text(say.list_refuses_plan(), why)

    def action_new(self) -> None:
        """Makes a new plan; the screen begins with what was typed there before and not finished."""

        def made(plan_id: PlanId | None) -> None:
            if plan_id is not None:
                self.begun = {}
                self.open_plan(plan_id)

        self.navigator.open_new_plan(self.begun, made)

    def action_receive(self) -> None:
        """Receives a plan from a file."""

        def received(report: ImportReport | None) -> None:
            from poptui.work.sharing.receive import describe_report

            if report is not None:
                self.navigator.show_text(say.list_received(), describe_report(self.workspace, report))

        self.navigator.open_receive(self.begun, received)

    def action_handin(self) -> None:
        """Shows what is to be done with the plan under the cursor; without one, with the first that waits."""
        at = self.query_one(PlanTable).cursor_row
        if at >= len(self.listed) or self.listed[at].error:
            self.navigator.tell(say.list_choose_plan_first())
            return
        try:
            session = Session(self.workspace, self.listed[at].id)
        except PoptuiError as error:
            self.refuse(str(error))
            return

        def back(_: None) -> None:
            session.close()

        self.navigator.open_hand_in(session, back)

    def action_unit(self) -> None:
        """Opens the picture of a unit."""
        self.navigator.choose_unit()

    def action_me(self) -> None:
        """Asks who works here."""

        def kept(done: bool | None) -> None:
            self.show_faults()
            if done:
                self.navigator.tell(say.list_writes_as(role=role_name(self.workspace.config.role)))

        self.navigator.open_me(kept)

    def action_filter(self) -> None:
        """Asks for a word, and shows only the plans that have it in their line."""
        self.query_one("#filter").display = True
        self.query_one("#filter").focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Shows the plans that match the word typed so far."""
        event.stop()
        self.word = event.value.strip()
        self.fill()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Moves the cursor to the list at Enter."""
        event.stop()
        self.query_one("#body").focus()

    def action_blank(self) -> None:
        """Exports a blank form; asks which one where there are several."""
        forms = {form.id: form for form in sorted(self.workspace.catalogue.forms(), key=lambda form: form.rank)}

        def export(form_id: str | None) -> None:
            if form_id is not None:
                self.navigator.open_export(forms[form_id], lambda: blank_plan(forms[form_id]), ["blank"])

        places = [Place(form.id, form.description or form.title) for form in forms.values()]
        if len(forms) == 1:
            export(*forms)
        else:
            self.navigator.pick(export, say.list_which_form(), partial(matching, places), self.workspace.config.form)

    def action_delete(self) -> None:
        """Removes the plan under the cursor, after a question that names it."""
        at = self.query_one(PlanTable).cursor_row
        if at >= len(self.listed):
            self.notify(say.list_choose_delete_first())
            return
        one = self.listed[at]
        name = cells_of(one)[0]

        def remove(sure: str | None) -> None:
            if not sure:
                return
            try:
                self.workspace.store.delete(one.id)
            except PoptuiError as error:
                self.notify(show(str(error)), markup=False, severity="error")
            else:
                self.navigator.tell(say.list_deleted(name=name))
            self.fill()

        question = say.list_asks_delete(name=name)
        self.navigator.ask(remove, question, say.list_delete_button(), say.list_leave_button())

    def action_back(self) -> None:
        """Shows all plans again after a search; else says how to close the program."""
        line = self.query_one("#filter", LineInput)
        if line.display:
            line.value = ""
            line.display = False
            self.query_one("#body").focus()
        else:
            self.navigator.tell(say.list_is_first_screen(key=self.navigator.key("app.quit")))


def leading(entries: Sequence[Mapping[str, Any]], most: int) -> list[str]:
    """Returns what is overdue, what is due this month, and the next talk, over all plans: the first few of each."""
    found = [(date.fromisoformat(item["date"]), entry["employee"], item) for entry in entries for item in entry["open"]]
    found.sort(key=lambda one: (one[0], one[1]))
    states = {name: [one for one in found if state_on(one[0], today()) == name] for name in (OVERDUE, THIS_MONTH)}
    talks = [one for one in found if one[2]["kind"] == "moment" and one[0] >= today()]
    lines = []
    for tell, tell_more, those in (
        (say.list_overdue, say.list_more_overdue, states[OVERDUE]),
        (say.list_this_month, say.list_more_this_month, states[THIS_MONTH]),
    ):
        lines += [tell(format_date(day, "NL"), employee, item["what"]) for day, employee, item in those[:most]]
        if len(those) > most:
            lines.append(tell_more(len(those) - most))
    return lines + [say.list_next_talk(format_date(day, "NL"), whose, item["what"]) for day, whose, item in talks[:1]]


def steps_of(entry: Mapping[str, Any]) -> list[str]:
    """Returns what is to be done with a plan that everybody signed; for what was done, who got it and when."""
    signed = format_date(date.fromisoformat(entry["signed"]), "NL")
    lines = [say.list_steps_of(employee=entry["employee"], day=signed)]
    for step in entry["steps"]:
        day = format_date(date.fromisoformat(step["day"]), "NL") if step["day"] else ""
        who = role_name(step["receiver"]) if day else ""
        lines.append(f"  ✓ {step['title']} ({day}, {who})" if day else f"  • {step['title']}")
    return lines


def cells_of(one: Listed, *, is_short: bool = False) -> list[str]:
    """Returns a plan's cells in the list: name, status, progress, day of the last change, first day it is due."""
    if one.error:
        return [f"! {one.id.name}", say.list_unreadable(), "", "", ""]
    entry = one.entry
    done = entry["progress"]
    name = entry["employee"] or say.list_no_name()
    day = date.fromisoformat(entry["due"]) if entry["due"] else None
    due = ("! " if day < today() else "") + format_date(day, "NL") if day else ""
    changed = f"{local_moment(entry['updated']):%d-%m-%Y}"
    return [
        name,
        status_name(
            entry["status"], entry["version"], against=entry["against"], signing=entry["signing"], is_short=is_short
        ),
        say.list_progress_of(filled=done["filled"], required=done["required"]),
        changed,
        due,
    ]
