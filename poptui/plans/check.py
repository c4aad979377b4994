"""Checks what a plan lacks for sharing and for agreeing, gives advice, and computes its progress."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from poptui.forms.kinds import understand
from poptui.forms.model import Column, Field, Form, Group
from poptui.forms.value import NOTHING, Reading
from poptui.messages import plans as say
from poptui.plans.agreement import changed_since
from poptui.plans.leftovers import heading, leftovers
from poptui.plans.plan import Entry, Plan, Row
from poptui.plans.registers import YES
from poptui.plans.spot import Spot
from poptui.text.clock import local_moment, today


class Finding(NamedTuple):
    """Something that a plan lacks, or a piece of advice.

    Attributes:
        spot: where it is.
        purpose: share or agree.
        severity: lacks (it stands in the way) or advice (it never does).
        message: what is lacking or advised.
    """

    spot: Spot
    purpose: str
    severity: str
    message: str

    @property
    def where(self) -> str:
        """Returns where it is, as the command line names it: the key of a field, or `TABLE/N/COLUMN`."""
        return str(self.spot)


class Progress(NamedTuple):
    """How many required fields there are, and how many of them are filled in."""

    required: int
    filled: int


class Needs(NamedTuple):
    """How many required fields are not filled in yet, by when that can be done.

    Attributes:
        now: by this person, now.
        talk: by both, in the talk.
        other: by the other side.
    """

    now: int
    talk: int
    other: int


def check(form: Form, plan: Plan, role: str = "employee") -> list[Finding]:
    """Returns what a plan lacks for sharing and for agreeing, then advice.

    Sharing requires what must be shared and is filled in by `role`, and whose plan it is; agreeing what is frozen.
    """
    from poptui.plans.hints import hints  # only `check` needs them

    found = [finding for group in form.groups for finding in _lacks(form, group, plan, role)]
    found += [finding for field in form.fields for finding in _not_understood(field, plan)]
    found += [Finding(Spot(key), "agree", "advice", said) for key, said in _changed(form, plan)]
    found += [finding for field in form.fields for finding in _without_new_day(field, plan)]
    found += _not_asked(form, plan)
    return found + [Finding(one.spot, _purpose(form, one.spot.field), "advice", one.said) for one in hints(form, plan)]


def _changed(form: Form, plan: Plan) -> Iterator[tuple[str, str]]:
    """Yields advice on what was changed since the text was frozen."""
    for key in dict.fromkeys(register.about for register in changed_since(form, plan)):
        field = form.field(key)
        if field is not None:
            yield key, say.check_changed(field=field.name)


def _purpose(form: Form, key: str) -> str:
    """Returns what advice on a field is for: agreeing where it is frozen, else sharing."""
    field = form.field(key)
    return "agree" if field is not None and field.agreed == "frozen" else "share"


def is_free(form: Form, field: Field, plan: Plan) -> bool:
    """Returns whether a field is optional, because the answer to the yes-no field in its `unless` is "ja"."""
    return bool(field.unless) and plan.text(field.unless) == YES


def is_filled(field: Field, plan: Plan) -> bool:
    """Returns whether a field is answered: with any words, or with at least one filled row."""
    if field.kind == "table":
        return plan.has_rows(field.key)
    return bool(plan.text(field.key).strip())


def needed(form: Form, plan: Plan) -> list[Field]:
    """Returns the required fields of a plan, in the order of the paper."""
    return [field for field in form.fields if (field.required or field.least) and not is_free(form, field, plan)]


def progress(form: Form, plan: Plan) -> Progress:
    """Returns the progress of a plan."""
    fields = needed(form, plan)
    return Progress(len(fields), sum(is_filled(field, plan) for field in fields))


def still_needed(form: Form, plan: Plan, role: str) -> Needs:
    """Returns how many required fields are not filled in yet, as a person with a role sees them."""
    whose: list[str] = [field.filled_by for field in needed(form, plan) if not is_filled(field, plan)]
    now, talk = whose.count(role), whose.count("together")
    return Needs(now, talk, len(whose) - now - talk)


def first_open(form: Form, plan: Plan) -> Field | None:
    """Returns the first field that nobody has answered yet, in the order of the paper; None when all are."""
    return next(open_fields(form, plan), None)


def open_fields(form: Form, plan: Plan) -> Iterator[Field]:
    """Yields the fields that nobody has answered yet, in the order of the paper.

    A field with a default and one that may be left out (an attachment, a tick) do not wait for an answer.
    """
    for field in form.fields:
        optional = field.default or field.sentence or field.kind == "attachment"
        waits = not field.is_computed and not optional
        if waits and not is_free(form, field, plan) and not is_filled(field, plan):
            yield field


def _lacks(form: Form, group: Group, plan: Plan, role: str) -> Iterator[Finding]:
    """Yields what a group lacks."""
    for field in group.fields:
        if is_free(form, field, plan):
            continue
        purposes = [
            purpose
            for purpose, counts in (("share", _must_go(field, role)), ("agree", field.agreed == "frozen"))
            if counts
        ]
        for purpose in purposes:
            yield from (Finding(spot, purpose, "lacks", message) for spot, message in _open(field, plan))


def _must_go(field: Field, role: str) -> bool:
    """Returns whether a role cannot share a plan without a field: it is its own, or says whose plan it is."""
    return field.shared == "must" and (field.filled_by in {role, "together"} or field.plays == "employee")


def _open(field: Field, plan: Plan) -> Iterator[tuple[Spot, str]]:
    """Yields where a required field is open, each with the message."""
    if field.kind != "table":
        if field.required and not is_filled(field, plan):
            yield Spot(field.key), say.check_not_filled(field=field.name)
        return
    rows = [(number, row) for number, row in enumerate(plan.rows(field.key), 1) if not row.is_empty]
    if len(rows) < field.least:
        yield Spot(field.key), say.check_few_rows(count=field.least, field=field.name)
    for number, row in rows:
        for column in field.columns:
            if column.required and not row.text(column.key).strip():
                message = say.check_cell_empty(field=field.name, row=number, column=column.short)
                yield Spot(field.key, number, column.key), message


def _without_new_day(table: Field, plan: Plan) -> Iterator[Finding]:
    """Yields advice on rows that were carried over from the former plan and have no day yet."""
    when = table.column_playing("when") if table.kind == "table" else None
    if when is None:
        return
    for number, row in enumerate(plan.rows(table.key), 1):
        is_carried = row.origin is not None and bool(row.origin.former)
        if is_carried and not row.text(when.key).strip():
            message = say.check_carried_without_day(field=table.name, row=number)
            yield Finding(Spot(table.key, number, when.key), "agree", "advice", message)


def _not_asked(form: Form, plan: Plan) -> Iterator[Finding]:
    """Yields advice on words that the form does not ask any more."""
    for one in leftovers(form, plan):
        if one.entry.words.strip():
            said = say.check_not_asked(place=one.name, heading=heading())
            yield Finding(one.spot, "share", "advice", said)


def _not_understood(field: Field, plan: Plan) -> Iterator[Finding]:
    """Yields advice on words that were not understood."""
    purpose = "agree" if field.agreed == "frozen" else "share"
    if field.kind != "table":
        entry = plan.answer(field.key)
        if entry and (expected := misunderstood(field, entry)):
            message = say.check_not_understood(field=field.name, words=entry.words, expected=expected)
            yield Finding(Spot(field.key), purpose, "advice", message)
        return
    for number, row in enumerate(plan.rows(field.key), 1):
        for column, entry, expected in misunderstood_cells(field, row):
            message = say.check_cell_not_understood(
                field=field.name, row=number, column=column.short, words=entry.words, expected=expected
            )
            yield Finding(Spot(field.key, number, column.key), purpose, "advice", message)


def misunderstood(part: Field | Column, entry: Entry) -> str:
    """Returns what the kind would have understood, where it did not understand an entry; else nothing."""
    return reading_of(part, entry).expected


def reading_of(part: Field | Column, entry: Entry | None) -> Reading:
    """Returns how an entry was understood on the day it was typed."""
    if entry is None:
        return Reading(NOTHING)
    if not entry.words.strip() or entry.value.has_meaning:
        return Reading(entry.value)
    day = local_moment(entry.at).date()
    return understand(part.kind, entry.words, part.occasion(day), part.options)._replace(value=entry.value)


def misunderstood_cells(field: Field, row: Row) -> Iterator[tuple[Column, Entry, str]]:
    """Yields the cells of a row that were not understood, with what would have been."""
    for column in field.all_columns:
        entry = row.cells.get(column.key)
        if entry and (expected := misunderstood(column, entry)):
            yield column, entry, expected


def read(field: Field | Column, typed: str) -> Reading:
    """Returns how text that is typed today in a field or column is understood."""
    return understand(field.kind, typed, field.occasion(today()), field.options)
