"""Prints the evaluation: the state of each agreed row, what was said about it, and the follow-up moments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from poptui.exports.blocks import Block, Heading, Items, Prose, Remark, Title
from poptui.forms.model import Form, Option
from poptui.forms.roles import role_title
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.messages import exports as say
from poptui.plans.followup import (
    Followed,
    Moment,
    evaluation_by,
    evaluation_names,
    followed,
    moments,
    notes_of,
    tell_moment,
)
from poptui.plans.plan import Plan
from poptui.plans.registers import RowState
from poptui.text.clock import local_moment
from poptui.text.dates import format_date


def evaluation_document(form: Form, plan: Plan, today: date) -> list[Block]:
    """Returns the blocks of the evaluation as it is on a day."""
    blocks: list[Block] = [Title(form.title), Remark(say.evaluation_head()), _whose(form, plan)]
    agreed = list(followed(form, plan))
    found = [one for one in agreed if not one.is_moment]
    for one in found:
        blocks += [Heading(one.words, 3), Items(tuple(_said(form, plan, one, today)))]
    if not found:
        blocks.append(Prose(say.evaluation_none()))
    held = [Option("", *_day(form, plan, one, today)) for one in agreed if one.is_moment]
    held += [Option("", *_moment(form, moment)) for _, moment in moments(plan)]
    if held:
        blocks += [Heading(say.evaluation_moments(), 3), Items(tuple(held))]
    return [*blocks, Remark(form.source)]


def _whose(form: Form, plan: Plan) -> Items:
    """Returns the list that says whose plan it is: one answer for each identifying semantic role."""
    shown_roles = IDENTIFYING_ROLES - {"no_need", "date"}
    fields = (field for field in form.fields if field.plays in shown_roles and plan.text(field.key))
    named = {field.plays: Option("", field.short, plan.text(field.key)) for field in fields}
    return Items(tuple(named.values()))


def _said(form: Form, plan: Plan, one: Followed, today: date) -> Iterator[Option]:
    """Yields what is known of an agreed row: its due date, state, log and evaluation."""
    if day := one.day_words(form.country):
        yield Option("", say.evaluation_due(), day)
    said = plan.registers.get(RowState(*one.row.key))
    state = one.state_words(today)
    if said is not None:
        day = format_date(local_moment(said.at).date(), form.country)
        state = say.evaluation_state_said(state=state, day=day)
    yield Option("", say.evaluation_state(), state)
    for note in notes_of(plan, one.row):
        day = format_date(date.fromisoformat(note.day), form.country)
        yield Option("", f"{day}, {role_title(form, note.by)}", note.text)
    for name, (text, by) in zip(evaluation_names(), evaluation_by(plan, one.row), strict=True):
        if text:
            yield Option("", f"{name}, {role_title(form, by)}", text)


def _day(form: Form, plan: Plan, one: Followed, today: date) -> tuple[str, str]:
    """Returns a follow-up moment of the agreement: its day, then its subject, state and log."""
    notes = [note.text for note in notes_of(plan, one.row)]
    day = one.day_words(form.country) or "-"
    return day, "; ".join([f"{one.what} ({one.state_words(today)})", *notes])


def _moment(form: Form, moment: Moment) -> tuple[str, str]:
    """Returns a follow-up moment: its day, then with whom, its criteria and its outcome."""
    said = tell_moment(moment, form.wording)
    return format_date(date.fromisoformat(moment.date), form.country), (
        f"{said} ({moment.outcome or say.evaluation_held()})" if moment.done else said
    )
