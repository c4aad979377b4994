"""What `show`, `log` and `forms show` tell, as plain values for JSON, with the keys of the contract."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from poptui.forms.model import Field, Form
from poptui.forms.roles import ROLE_NAMES
from poptui.plans.agreement import (
    NO,
    YES,
    agreed_in,
    done_in,
    fingerprint,
    is_of_agreement,
    recorded,
    said_of,
    signatures,
    status_of,
)
from poptui.plans.followup import (
    EVALUATION_NAMES,
    STATE_NAMES,
    Moment,
    evaluation_by,
    evaluation_of,
    moment_of,
    moments,
    notes_of,
)
from poptui.plans.plan import (
    AGREED,
    BEFORE,
    CONFIRMED,
    DONE,
    EVALUATION,
    FORMER,
    MOMENT,
    ORIGIN,
    PLACE,
    SAID,
    SHARED,
    SHOWN,
    SIGNED,
    STATE,
    STATUS,
    TALK,
    THERE,
    UNDER,
    Change,
    Entry,
    Plan,
    is_evaluation,
    is_follow_up,
    is_mark,
    is_note,
    is_said,
    note_place,
)
from poptui.plans.signature import LABELS, Signature, of_value
from poptui.text.clock import local_moment
from poptui.text.dates import format_date
from poptui.work.actions import SAID_NAMES


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
        "agreement": _agreement(plan),
        "signatures": [_signature(plan, one) for one in recorded(plan).values()],
        "follow_ups": [_moment(number, one) for number, (_, one) in enumerate(moments(plan), 1)],
        "changes": len(plan.history),
    }


def _agreement(plan: Plan) -> dict[str, Any] | None:
    """The agreed text's fingerprint, who froze it and when; None where there is none."""
    entry = plan.registers.get(AGREED)
    if entry is None or not entry.value:
        return None
    return {"fingerprint": fingerprint(plan), "version": plan.version, "by": entry.by, "at": entry.at}


def _moment(number: int, one: Moment) -> dict[str, Any]:
    """A moment to look at how it goes."""
    return {
        "number": number,
        "date": one.date,
        "with": one.with_whom,
        "criteria": one.criteria,
        "done": one.done,
        "outcome": one.outcome,
    }


def _signature(plan: Plan, one: Signature) -> dict[str, Any]:
    """A signature: who signed what and when, who recorded it, and what the other says of that."""
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


def place_name(plan: Plan, where: str) -> str:
    """A register as the command line names it: `2.1`, or `4.1/2/actie` for a cell of the second row."""
    parts = where.split("/")
    if len(parts) != 3:
        return where
    numbers = {row.id: number for number, row in enumerate(plan.rows(parts[0]), 1)}
    return f"{parts[0]}/{numbers.get(parts[1], '-')}/{parts[2]}"


def log_value(plan: Plan, role: str) -> list[dict[str, Any]]:
    """The changes, oldest first: `at by where after`, and `kind` (do, undo, redo, import); no notes of other roles."""
    return [
        {
            "at": change.at,
            "by": change.by,
            "where": place_name(plan, change.where),
            "after": said_after(change) if is_told(change.where) else change.after,
            "kind": change.kind,
        }
        for change in plan.history
        if not is_note(change.where) or change.where.endswith(note_place("", role))
    ]


class LogLine(NamedTuple):
    """A change as a person reads it: when (here), who, where and what; and the change itself."""

    when: str
    who: str
    where: str
    what: str
    change: Change


def read_log(form: Form, plan: Plan, role: str, *, whole: bool = False) -> list[LogLine]:
    """The changes as a person in this role reads them, oldest first; notes of others are left out.

    A row that came or went with its words is one line, unless the `whole` log is wanted, a line a register.
    """
    lines = []
    gone: dict[tuple[str, str], list[str]] = {}
    for change in plan.history:
        if change.where.endswith(f"/{THERE}"):
            gone[change.edit, change.where.removesuffix(THERE)] = []
    for change in plan.history:
        words = gone.get((change.edit, change.where.rpartition("/")[0] + "/"))
        if words is not None and "/@" not in change.where and change.after:
            words.append(change.after)
    added = {change.edit for change in plan.history if change.where.endswith(f"/{THERE}")}
    for change in plan.history:
        if is_note(change.where) and not change.where.endswith(note_place("", role)):
            continue
        after = change.after.replace("\n", " ")
        if isinstance(change.iso, str):
            after = format_date(date.fromisoformat(change.iso), form.country)
        if change.where.endswith((f"/{ORIGIN}", f"/{UNDER}")) or (
            change.where.endswith(f"/{PLACE}") and change.edit in added
        ):
            continue  # part of adding the row
        if change.where.endswith(f"/{PLACE}"):
            after = "(rij verplaatst)"
        if is_mark(change.where):
            after = "(gedeeld)" if after else "(niet meer gedeeld)"
        if is_told(change.where):
            after = said_after(change)
        row = change.edit, change.where.rpartition("/")[0] + "/"
        if not whole and row in gone and "/@" not in change.where:
            continue  # said with its row
        if change.where.endswith(f"/{THERE}"):
            said = " · ".join([] if whole else gone[row]).replace("\n", " ")
            after = f"(rij toegevoegd) {said}".strip() if after else "(rij weg)"
        moment = f"{local_moment(change.at):%d-%m-%Y %H:%M}"
        who = ROLE_NAMES.get(change.by, change.by)
        lines.append(LogLine(moment, who, place_words(form, plan, change.where), after or "(leeg)", change))
    return lines


def is_told(where: str) -> bool:
    """Whether a register holds no words that a person typed, so that what was done there is told in words."""
    is_of_plan = where in {STATUS, FORMER, TALK} or where.startswith(MOMENT)
    return is_of_agreement(where) or is_of_plan or where.endswith(f"/{STATE}")


def said_after(change: Change) -> str:
    """What a change of the agreement did, in words."""
    where, after = change.where, change.after
    if where == AGREED:
        return "definitief gemaakt" if after else "heropend"
    if where == BEFORE:
        return "nieuwe versie begonnen"
    if where == STATUS:
        return "afgesloten" if after else "weer open"
    if where == FORMER:
        return f"volgt op {after}"
    if where == TALK:
        return "gesprek begonnen"
    if where.endswith(f"/{STATE}"):
        return STATE_NAMES.get(after, after)
    if where.startswith(MOMENT):
        moment = moment_of(after)
        if moment is None:
            return "weg"
        return f"{date.fromisoformat(moment.date):%d-%m-%Y}{', geweest' if moment.done else ''}"
    if where.startswith(SIGNED):
        one = of_value(after)
        return f"{one.words[0]}, {one.words[3]}, {one.words[5]}" if one is not None else "doorgehaald"
    if where.startswith(CONFIRMED):
        return "bevestigd" if after.startswith(YES) else "klopt niet"
    found = done_in(after)
    return f"gedaan op {found[0]:%d-%m-%Y}, {found[1]}" if found is not None else "toch niet gedaan"


def unlike(where: str, value: str, other: str) -> str:
    """What one of two registers of an agreement says, as a person reads it; of a text only what the other lacks."""
    agreed, without = agreed_in(value), agreed_in(other)
    if where == AGREED and agreed is not None and without is not None:
        from poptui.exports.difference import NEW, difference

        found = [one.text for one in difference(without.text, agreed.text) if one.kind == NEW]
        return "Alleen hierin staat:\n" + "\n".join(f"- {text}" for text in found or ["(niets)"])
    one = of_value(value)
    if one is None:
        return value
    return "\n".join(f"{label}: {words}" for label, words in zip(LABELS, one.words, strict=True))


def agreement_words(form: Form, where: str) -> str:
    """A register of the agreement in words: "de afspraken", "handtekening van de medewerker"."""
    for start in (SIGNED, CONFIRMED):
        signer = next((one for one in form.signers if where == f"{start}{one.key}"), None)
        if signer is not None:
            return f"handtekening van de {signer.title.lower()}"
    step = next((one for one in form.after if where == f"{DONE}{one.key}"), None)
    return step.title if step is not None else "de afspraken"


def place_words(form: Form, plan: Plan, where: str) -> str:
    """A place in words: "2.1", "Functie", "4.1 rij 2, Kosten", "2.1, eigen notitie"."""
    if is_of_agreement(where):
        return agreement_words(form, where)
    if where.startswith(MOMENT):
        return "een moment van opvolging"
    if where in {STATUS, FORMER, TALK}:
        return "het plan"
    key, row, name = [*place_name(plan, where).split("/"), "", ""][:3]
    field = form.field(key)
    if field is None:
        group = next((one for one in form.groups if one.key == key), None)
        return group.label or group.fields[0].name if group is not None else where
    words = field.number or field.short or field.key
    if is_note(where) or f"/{SHOWN}" in where:
        return f"{words}, eigen notitie"
    if row.startswith(SHARED):
        return words
    if row:
        words += " (rij die weg is)" if row == "-" else f" rij {row}"
    if is_said(where):
        return f"{words}, {SAID_NAMES[name.removeprefix(SAID)[:1]]}"
    if is_evaluation(where):
        return f"{words}, {EVALUATION_NAMES[EVALUATION.index(name)].lower()}"
    if is_follow_up(where):
        return f"{words}, {'stand' if name == STATE else 'notitie bij de opvolging'}"
    column = field.column(name)
    return f"{words}, {column.short}" if column else words


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
    """One field of a form; what can be chosen goes along."""
    return {
        "key": field.key,
        "number": field.number,
        "kind": field.kind,
        "title": field.title,
        "question": field.question or field.title,
        "required": field.required or field.least > 0,
        "plays": field.plays or None,
        "beside": field.beside or None,
        "options": [option.value for option in field.options],
        "columns": [
            {"key": column.key, "title": column.title, "kind": column.kind, "plays": column.plays or None}
            for column in field.columns
        ],
        "details": [
            {"key": column.key, "title": column.title, "kind": column.kind, "plays": column.plays or None}
            for column in field.details
        ],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    """One answer; `iso` and `amount` only where the words were understood."""
    found: dict[str, Any] = {"value": entry.value, "by": entry.by, "at": entry.at}
    if entry.iso is not None:
        found["iso"] = entry.iso if isinstance(entry.iso, str) else list(entry.iso)
    if entry.amount is not None:
        found["amount"] = float(entry.amount)
    return found


def _rows(plan: Plan, table: Field) -> list[dict[str, Any]]:
    """The rows of a table: the lasting id, the words by column, and who wrote in it last and when."""
    found = []
    for row in plan.rows(table.key):
        last = max([*row.cells.values(), plan.registers[f"{table.key}/{row.id}/{THERE}"]], key=lambda entry: entry.at)
        cells = {column.key: row.cells[column.key] for column in table.all_columns if column.key in row.cells}
        found.append(
            {
                "row": row.id,
                "cells": {key: entry.value for key, entry in cells.items()},
                "meanings": {
                    key: {name: value for name, value in _entry(entry).items() if name in {"iso", "amount"}}
                    for key, entry in cells.items()
                    if entry.iso is not None or entry.amount is not None
                },
                "state": plan.text(f"{table.key}/{row.id}/{STATE}") or None,
                "notes": [one._asdict() for one in notes_of(plan, table, row)],
                "evaluation": evaluation_of(plan, table, row)._asdict(),
                "evaluated_by": [by or None for _, by in evaluation_by(plan, table, row)],
                "origin": row.origin or None,
                "under": row.under or None,
                "by": last.by,
                "at": last.at,
            }
        )
    return found
