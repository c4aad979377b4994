"""Follow-up: states, notes, evaluations and moments of what was agreed, and the agenda over all plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from poptui.errors import PoptuiError, Refused
from poptui.forms.model import Form
from poptui.messages import followup as say
from poptui.plans.edit import Write, clear
from poptui.plans.followup import (
    ENDS,
    OPEN,
    OVERDUE,
    Followed,
    Moment,
    add_note,
    due_of,
    evaluate,
    followed,
    moments,
    move_to,
    put_moment,
    set_state,
    state_on,
)
from poptui.plans.plan import Plan, Row
from poptui.plans.registers import STATES, MomentOf
from poptui.plans.semantic_roles import text_of_role
from poptui.store.plan_id import PlanId
from poptui.text.clock import today
from poptui.text.near import hint
from poptui.text.occasion import Lies
from poptui.work.lookup import find_row, find_table
from poptui.work.permissions import Act, refuse_act
from poptui.work.typed_input import read_day, read_line
from poptui.work.workspace import Workspace

OPTIONS = {"measured": "--measured", "learnt": "--learnt", "whatnext": "--next"}
"""The options of the command for each part of an evaluation."""


class AgendaItem(NamedTuple):
    """One line of the agenda.

    Attributes:
        plan: the plan's id.
        employee: whose plan it is.
        kind: action or moment.
        date: the day it is to be done by, or is held on.
        what: in words.
        who: who does it, where the row says so; else "".
        state: overdue, due (this month) or coming.
        place: the table and number of an action (`4.3/2`), the number of a moment.
        key: its row (`4.3/k3f9x2`) or register (`@moment-2f3k9x`), which stays whatever else is added or moved.
        at: when it was last changed, a stamp of `text.clock`.
    """

    plan: str
    employee: str
    kind: str
    date: date
    what: str
    who: str
    state: str
    place: str
    key: str
    at: str


def set_row_state(
    workspace: Workspace, plan_id: PlanId, table: str, number: int, state: str, note: str = "", until: str = ""
) -> Followed:
    """Sets the state of an agreed row, with a dated note if there is one; returns the row after it.

    Args:
        workspace: the home.
        plan_id: the plan.
        table: the table.
        number: the number of the row, from 1.
        state: one of `STATES`.
        note: a note on how it goes.
        until: the new day by which it is to be done, in words; empty to leave the day. The note then says why, and
            the history keeps the former day.

    Raises:
        Refused: no such table, row or state; a table that nothing is agreed in; or a new day that is over, is not
            understood, has no reason, or is for a row that ended.
        StorageError: the disk could not be read or written.
    """
    text = read_line(note, say.note_argument())
    day = _read_new_day(until, state, text) if until.strip() else None

    def writes(row: Row) -> list[Write]:
        moved = [move_to(row, day)] if day is not None else []
        return [*moved, add_note(row, today(), text)] if text else moved

    return _change_row(workspace, plan_id, table, number, state, STATES, writes)


def _read_new_day(until: str, state: str, reason: str) -> date:
    """Returns the day to which a row is moved.

    Raises:
        Refused: it is over or not understood, there is no reason, or the row ended.
    """
    day = read_day(until, "--until", Lies.AHEAD)
    if state not in OPEN:
        raise Refused(say.new_day_of_ended(), state, say.new_day_of_ended_mend())
    if day < today():
        raise Refused(say.new_day_over(), until, say.new_day_over_mend())
    if not reason:
        raise Refused(say.new_day_without_reason(), say.note_argument(), say.new_day_without_reason_mend())
    return day


def evaluate_row(
    workspace: Workspace, plan_id: PlanId, table: str, number: int, state: str, said: Mapping[str, str]
) -> Followed:
    """Evaluates an agreed row, in words by the names of `Evaluation`; returns the row after it.

    Raises:
        Refused: no such table or row, a state that is not final, words that are too long, or no agreed table.
        StorageError: the disk could not be read or written.
    """
    words = {name: read_line(text, OPTIONS[name]) for name, text in said.items()}
    return _change_row(workspace, plan_id, table, number, state, ENDS, lambda row: evaluate(row, words))


def _change_row(
    workspace: Workspace,
    plan_id: PlanId,
    table: str,
    number: int,
    state: str,
    states: Sequence[str],
    more: Callable[[Row], list[Write]],
) -> Followed:
    """Sets one of these states on an agreed row, with more writes about it; returns the row after it."""
    if state not in states:
        raise Refused(say.unknown_state(state=state), say.state_argument(), hint(state, states))
    form = workspace.read(plan_id).form
    field = find_table(form, table)
    if field.agreed != "frozen":
        tables = ", ".join(one.key for one in form.fields if one.kind == "table" and one.agreed == "frozen")
        mend = say.tables_with_agreements(tables=tables) if tables else say.no_table_with_agreements()
        raise Refused(say.table_without_agreements(table=field.name), field.key, mend)

    def writes(present: Plan) -> list[Write]:
        refuse_act(Act.SET_STATE, present)
        row = find_row(present, field, number)
        if row.is_empty:
            place = say.empty_row_place(table=field.key, number=number)
            raise Refused(say.empty_row(), place, say.empty_row_mend())
        return [set_state(row, state), *more(row)]

    plan = workspace.change(plan_id, writes)
    return next(one for one in followed(form, plan) if one.table.key == field.key and one.number == number)


def add_moment(workspace: Workspace, plan_id: PlanId, day: str, with_whom: str = "", criteria: str = "") -> Moment:
    """Adds a follow-up moment and returns it.

    Raises:
        Refused: an invalid date, words that are too long, or a plan that was closed.
        StorageError: the disk could not be read or written.
    """
    if not day.strip():
        raise Refused(say.no_day(), say.day_argument(), say.no_day_mend())
    refuse_act(Act.ADD_MOMENT, workspace.read(plan_id).plan)
    moment = Moment(
        read_day(day, say.day_argument(), Lies.AHEAD).isoformat(),
        read_line(with_whom, "--with"),
        read_line(criteria, "--criteria"),
    )
    workspace.change(plan_id, lambda present: [put_moment(moment)])
    return moment


def hold_moment(workspace: Workspace, plan_id: PlanId, number: int, outcome: str = "") -> Moment:
    """Records that a moment was held, and its outcome; returns it.

    Raises:
        Refused: there is no such moment, or words that are too long.
        StorageError: the disk could not be read or written.
    """
    text, found = read_line(outcome, say.note_argument()), []

    def writes(present: Plan) -> list[Write]:
        register, moment = _moment_in(present, number)
        found.append(msgspec.structs.replace(moment, done=True, outcome=text or moment.outcome))
        return [put_moment(found[-1], register)]

    workspace.change(plan_id, writes)
    return found[-1]


def remove_moment(workspace: Workspace, plan_id: PlanId, number: int) -> Moment:
    """Removes a moment, such as one on a wrong day; returns it.

    Raises:
        Refused: there is no such moment.
        StorageError: the disk could not be read or written.
    """
    found: list[Moment] = []

    def writes(present: Plan) -> list[Write]:
        register, moment = _moment_in(present, number)
        found.append(moment)
        return [clear(register)]

    workspace.change(plan_id, writes)
    return found[-1]


def _moment_in(plan: Plan, number: int) -> tuple[MomentOf, Moment]:
    """Returns the register and the moment with this number, counted from 1.

    Raises:
        Refused: there is none.
    """
    known = moments(plan)
    if not 1 <= number <= len(known):
        mend = say.unknown_moment_mend(len(known), plan=plan.id) if known else say.no_moments_mend(plan=plan.id)
        raise Refused(say.unknown_moment(number=number), plan.id, mend)
    return known[number - 1]


class Agenda(NamedTuple):
    """What is due over all plans, why some plans cannot be read, and the names of those."""

    agenda_of: list[AgendaItem]
    faults: list[str]
    broken: list[str]


def agenda(workspace: Workspace) -> Agenda:
    """Returns what is due over all plans that can be read: overdue first, then by date.

    HR knows what was agreed and not how it goes: it has no agenda.

    Raises:
        StorageError: the folder of the plans cannot be read.
    """
    found: list[AgendaItem] = []
    listed = workspace.store.list_plans()
    faults = [one.error for one in listed if one.error]
    broken = [one.id.name for one in listed if one.error]
    for one in listed:
        if one.error or not one.entry["open"] or workspace.config.role == "hr":
            continue
        try:
            loaded = workspace.read(one.id)
        except PoptuiError as error:  # the plan was removed or broken just now
            faults.append(str(error))
            broken.append(one.id.name)
            continue
        still_due = {each["key"] for each in one.entry["open"]}
        found += (each for each in agenda_of(loaded.form, loaded.plan) if each.key in still_due)
    found.sort(key=lambda one: (one.state != OVERDUE, one.date, one.employee, one.place))
    return Agenda(found, faults, broken)


def agenda_of(form: Form, plan: Plan) -> Iterator[AgendaItem]:
    """Yields what is due of one plan."""
    employee = text_of_role(form, plan, "employee")
    for one in due_of(form, plan):
        state = state_on(one.date, today())
        yield AgendaItem(plan.id, employee, one.kind, one.date, one.what, one.who, state, one.place, one.key, one.at)
