"""The plans, histories and forms that `show`, `log` and `forms show` print, as plain values for JSON."""

from __future__ import annotations

from typing import Any

from poptui.forms.model import Column, Field, Form
from poptui.plans.agreement import (
    fingerprint,
    recorded,
    said_of,
    signatures,
    status_of,
)
from poptui.plans.followup import (
    Moment,
    evaluation_by,
    evaluation_of,
    moments,
    notes_of,
)
from poptui.plans.leftovers import leftovers
from poptui.plans.plan import Change, Entry, Plan
from poptui.plans.registers import (
    NO,
    YES,
    AgreedText,
    RowDay,
    RowPresence,
    RowState,
)
from poptui.plans.signature import Signature
from poptui.work.describe import is_told_in_words, may_read, register_name, value_words


def plan_value(form: Form, plan: Plan) -> dict[str, Any]:
    """Returns a plan for JSON: its answers by field key and its rows by table key, in the order of the form."""
    answers, asked = plan.answers, (*form.fields, *form.talk_fields)
    return {
        "id": plan.id,
        "form": {"id": plan.form, "version": plan.form_version},
        "status": status_of(plan),
        "version": plan.version,
        "answers": {field.key: _entry(answers[field.key]) for field in asked if field.key in answers},
        "tables": {field.key: _rows(plan, field) for field in form.fields if field.kind == "table"},
        "not_asked": {one.name: _entry(one.entry) for one in leftovers(form, plan)},
        "agreement": _agreement(plan),
        "signatures": [_signature(plan, one) for one in recorded(plan).values()],
        "follow_ups": [_moment(number, one) for number, (_, one) in enumerate(moments(plan), 1)],
        "changes": len(plan.history),
        **({"folded": folded} if (folded := sum(change.folded for change in plan.history)) else {}),
    }


def _agreement(plan: Plan) -> dict[str, Any] | None:
    """Returns the fingerprint of the frozen text, who froze it and when; None where there is none."""
    entry = plan.registers.get(AgreedText())
    if entry is None or not entry.words:
        return None
    return {"fingerprint": fingerprint(plan), "version": plan.version, "by": entry.by, "at": entry.at}


def _moment(number: int, one: Moment) -> dict[str, Any]:
    """Returns a follow-up moment."""
    return {
        "number": number,
        "date": one.date,
        "with": one.with_whom,
        "criteria": one.criteria,
        "done": one.done,
        "outcome": one.outcome,
    }


def _signature(plan: Plan, one: Signature) -> dict[str, Any]:
    """Returns a signature: who signed what and when, who recorded it, and whether it was confirmed."""
    return {
        "signer": one.signer,
        "title": one.title,
        "meaning": one.meaning,
        "name": one.name,
        "date": one.date,
        "remark": one.remark,
        "place": one.place,
        "how": "key" if one.key else "paper",
        "key": one.key or None,
        "recorded_by": one.recorded_by,
        "fingerprint": one.text,
        "check": one.check,
        "counts": one.signer in signatures(plan),
        "confirmed": {YES: True, NO: False}.get(said_of(plan, one.signer)),
    }


def log_value(plan: Plan, role: str) -> list[dict[str, Any]]:
    """Returns the history, oldest first: `at by where after` and `kind`; without notes of other roles.

    Where earlier wordings of that day are folded into a line, `folded` is their number.
    """
    return [
        {
            "at": change.at,
            "by": change.by,
            "where": register_name(plan, change.register),
            "after": _after(change),
            "kind": change.kind,
            **_person(change),
            **({"folded": change.folded} if change.folded else {}),
        }
        for change in plan.history
        if may_read(change, role)
    ]


def form_value(form: Form) -> dict[str, Any]:
    """Returns a form for JSON, with the keys of the contract."""
    return {
        "id": form.id,
        "title": form.title,
        "country": form.country,
        "version": form.version,
        "sections": [
            {
                "key": section.key,
                "number": section.number,
                "title": section.title,
                "note": section.note,
                "groups": [
                    {
                        "key": group.key,
                        "number": group.number,
                        "title": group.title,
                        "note": group.note,
                        "filled_by": group.filled_by,
                        "shared": group.shared,
                        "agreed": group.agreed,
                        "kept": group.kept,
                        "fields": [_field(field) for field in group.fields],
                    }
                    for group in section.groups
                ],
            }
            for section in form.sections
        ],
        "signers": [{"key": signer.key, "title": signer.title} for signer in form.signers],
    }


def _field(field: Field) -> dict[str, Any]:
    """Returns a field of a form, with its options."""
    return {
        "key": field.key,
        "number": field.number,
        "kind": field.kind,
        "title": field.title,
        "question": field.question or field.title,
        "required": field.required or field.least > 0,
        "plays": field.plays or None,
        "lies": field.lies or None,
        "beside": field.beside or None,
        "options": [option.value for option in field.options],
        "columns": [_column(column) for column in field.columns],
        "details": [_column(column) for column in field.details],
    }


def _column(column: Column) -> dict[str, Any]:
    """Returns a column or detail of a table."""
    return {
        "key": column.key,
        "title": column.title,
        "kind": column.kind,
        "plays": column.plays or None,
        "lies": column.lies or None,
    }


def _person(one: Entry | Change) -> dict[str, str]:
    """Returns who wrote it, where that is known: the `person`, and the role `through` which another's name was used."""
    return {key: value for key, value in (("person", one.person), ("through", one.through)) if value}


def _entry(entry: Entry) -> dict[str, Any]:
    """Returns an answer for JSON; with `iso`, `amount` or `length` if its words were understood as one of those."""
    found: dict[str, Any] = {"value": entry.words, "by": entry.by, "at": entry.at} | _person(entry)
    if entry.iso is not None:
        found["iso"] = entry.iso if isinstance(entry.iso, str) else list(entry.iso)
    if entry.amount is not None:
        found["amount"] = float(entry.amount)
    if entry.value.length is not None:
        found["length"] = entry.value.length
    return found


def _rows(plan: Plan, table: Field) -> list[dict[str, Any]]:
    """Returns the rows of a table: the lasting id, the words by column, and who wrote in it last and when."""
    found = []
    for row in plan.rows(table.key):
        last = max([*row.cells.values(), plan.registers[RowPresence(*row.key)]], key=lambda entry: entry.at)
        cells = {column.key: row.cells[column.key] for column in table.all_columns if column.key in row.cells}
        found.append(
            {
                "row": row.id,
                "cells": {key: entry.words for key, entry in cells.items()},
                "meanings": {
                    key: {name: value for name, value in _entry(entry).items() if name in {"iso", "amount", "length"}}
                    for key, entry in cells.items()
                    if entry.value.has_meaning
                },
                "state": plan.words(RowState(*row.key)) or None,
                "until": plan.words(RowDay(*row.key)) or None,
                "notes": [one._asdict() for one in notes_of(plan, row)],
                "evaluation": evaluation_of(plan, row)._asdict(),
                "evaluated_by": [by or None for _, by in evaluation_by(plan, row)],
                "origin": str(row.origin) if row.origin else None,
                "under": str(row.under) if row.under else None,
                "by": last.by,
                "at": last.at,
            }
        )
    return found


def _after(change: Change) -> str:
    """Returns what stands in a register after a change; in words where nobody typed it."""
    after = change.after.words
    return value_words(change.register, after) if is_told_in_words(change.register) else after
