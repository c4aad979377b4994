"""How it went with what was agreed, to print: of each row its state, what was said of it, and the moments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from poptui.exports.blocks import Block, Heading, Items, Prose, Remark, Title
from poptui.forms.model import Form, Option
from poptui.forms.roles import role_title
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.plans.followup import (
    EVALUATION_NAMES,
    STATE_NAMES,
    Followed,
    Moment,
    evaluation_by,
    followed,
    moments,
    notes_of,
    tell_moment,
)
from poptui.plans.plan import STATE, Plan
from poptui.text.clock import local_moment
from poptui.text.dates import format_date

HEAD = "EVALUATIE: hoe het is gegaan met wat er is afgesproken."
NONE = "Er staan geen afspraken in dit plan."


def evaluation_document(form: Form, plan: Plan, today: date) -> list[Block]:
    """How it went on a day: the blocks to print."""
    whose = [
        field
        for field in form.fields
        if field.plays in IDENTIFYING_ROLES - {"no_need", "date"} and plan.text(field.key)
    ]
    named = {field.plays: Option("", field.short, plan.text(field.key)) for field in whose}
    blocks: list[Block] = [Title(form.title), Remark(HEAD), Items(tuple(named.values()))]
    agreed = list(followed(form, plan))
    found = [one for one in agreed if not one.is_moment]
    for one in found:
        blocks += [Heading(one.what, 3), Items(tuple(_said(form, plan, one, today)))]
    if not found:
        blocks.append(Prose(NONE))
    held = [Option("", *_day(form, plan, one, today)) for one in agreed if one.is_moment]
    held += [Option("", *_moment(form, moment)) for _, moment in moments(plan)]
    if held:
        blocks += [Heading("Momenten", 3), Items(tuple(held))]
    return [*blocks, Remark(form.source)]


def _said(form: Form, plan: Plan, one: Followed, today: date) -> Iterator[Option]:
    """What there is to say of a row."""
    if one.until is not None:
        yield Option("", "Klaar op", format_date(one.until, form.country))
    said = plan.registers.get(f"{one.table.key}/{one.row.id}/{STATE}")
    on = f" (gezegd op {format_date(local_moment(said.at).date(), form.country)})" if said is not None else ""
    yield Option("", "Stand", STATE_NAMES[one.shown_state(today)] + on)
    for note in notes_of(plan, one.table, one.row):
        day = format_date(date.fromisoformat(note.day), form.country)
        yield Option("", f"{day}, {role_title(form, note.by)}", note.text)
    for name, (text, by) in zip(EVALUATION_NAMES, evaluation_by(plan, one.table, one.row), strict=True):
        if text:
            yield Option("", f"{name}, {role_title(form, by)}", text)


def _day(form: Form, plan: Plan, one: Followed, today: date) -> tuple[str, str]:
    """A moment that stands in the agreement: its day, what it is, how it stands, and what was noted of it."""
    notes = [note.text for note in notes_of(plan, one.table, one.row)]
    day = format_date(one.until, form.country) if one.until is not None else "-"
    return day, "; ".join([f"{one.what} ({STATE_NAMES[one.shown_state(today)]})", *notes])


def _moment(form: Form, moment: Moment) -> tuple[str, str]:
    """A moment: its day, and with whom, on what, and what came of it."""
    said = tell_moment(moment, form.country)
    return format_date(date.fromisoformat(moment.date), form.country), (
        f"{said} ({moment.outcome or 'geweest'})" if moment.done else said
    )
