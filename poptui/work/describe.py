"""What `show`, `log` and `forms show` tell, as plain values for JSON, with the keys of the contract."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, assert_never

import msgspec

from poptui.forms.model import Field, Form
from poptui.forms.roles import ROLE_NAMES
from poptui.plans.agreement import (
    agreed_in,
    done_in,
    fingerprint,
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
from poptui.plans.plan import Change, Entry, Plan
from poptui.plans.registers import (
    ASPECTS,
    NO,
    YES,
    AgreedText,
    Answer,
    Cell,
    ConfirmationOf,
    FormerPlan,
    FormerText,
    HandedIn,
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
    RowOrigin,
    RowParent,
    RowPresence,
    RowRegister,
    RowState,
    ShareMark,
    SignatureOf,
    TalkBegun,
    UnitName,
    Unknown,
    rules_of,
    spell,
)
from poptui.plans.signature import LABELS, Signature, of_value
from poptui.text.clock import local_moment
from poptui.text.dates import format_date
from poptui.work.actions import SAID_NAMES

_AGREEMENT = "de afspraken"


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
    entry = plan.registers.get(AgreedText())
    if entry is None or not entry.words:
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


def place_name(plan: Plan, register: Register) -> str:
    """Returns a register as the command line names it: `2.1`, or `4.1/2/actie` for a cell of the second row."""
    if not isinstance(register, RowRegister):
        return spell(register)
    return spell(msgspec.structs.replace(register, row=_row_number(plan, register.row_key)))


def _row_number(plan: Plan, key: RowKey) -> str:
    """Returns the number of a row in its table, from 1; a dash for one that was removed."""
    numbers = {row.id: number for number, row in enumerate(plan.rows(key.table), 1)}
    return str(numbers.get(key.row, "-"))


def undone_name(form: Form, plan: Plan, register: Register) -> str:
    """Returns a register as a command that undid it names it: a field, a row or a cell; anything else in words."""
    if isinstance(register, (Answer, Note, NoteMark, ShareMark)):
        return register.about
    if isinstance(register, RowRegister) and not rules_of(register).is_follow_up:
        number = _row_number(plan, register.row_key)
        return place_name(plan, register) if isinstance(register, Cell) else str(RowKey(register.table, number))
    return place_words(form, plan, register)


def log_value(plan: Plan, role: str) -> list[dict[str, Any]]:
    """The changes, oldest first: `at by where after`, and `kind` (do, undo, redo, import); no notes of other roles."""
    return [
        {
            "at": change.at,
            "by": change.by,
            "where": place_name(plan, change.register),
            "after": said_after(change) if is_told(change.register) else change.after.words,
            "kind": change.kind,
        }
        for change in plan.history
        if _may_read(change, role)
    ]


def _may_read(change: Change, role: str) -> bool:
    """Whether a role may read a change: no note of another's."""
    return not isinstance(change.register, Note) or change.register.role == role


class LogLine(NamedTuple):
    """A change as a person reads it: when (here), who, where and what; and the change itself."""

    when: str
    who: str
    where: str
    what: str
    change: Change


def read_log(form: Form, plan: Plan, role: str, *, whole: bool = False) -> list[LogLine]:
    """The changes as a person in this role reads them, oldest first; notes of others are left out.

    A row that was added or removed with its words is one line, unless the `whole` log is wanted, a line a register.
    """
    rows = _RowsOfEdits(plan.history)
    lines = []
    for change in plan.history:
        if (
            not _may_read(change, role)
            or rows.is_part_of_adding(change)
            or (not whole and rows.is_told_with_row(change))
        ):
            continue
        words = [] if whole else rows.words_of(change)
        what = _what(form, change, words) or "(leeg)"
        moment = f"{local_moment(change.at):%d-%m-%Y %H:%M}"
        who = ROLE_NAMES.get(change.by, change.by)
        lines.append(LogLine(moment, who, place_words(form, plan, change.register), what, change))
    return lines


class _RowsOfEdits:
    """The rows that each edit of a history added or removed, with the words that the edit wrote in them."""

    def __init__(self, history: Sequence[Change]) -> None:
        """Takes the changes, oldest first."""
        self._words: dict[tuple[str, RowKey], list[str]] = {
            (change.edit, change.register.row_key): [] for change in history if isinstance(change.register, RowPresence)
        }
        self._adding = {edit for edit, _ in self._words}
        for change in history:
            if self.is_told_with_row(change) and change.after.words:
                self.words_of(change).append(change.after.words)

    def words_of(self, change: Change) -> list[str]:
        """Returns the words that the edit of a change wrote in the row of the change."""
        register = change.register
        return self._words.get((change.edit, register.row_key), []) if isinstance(register, RowRegister) else []

    def is_told_with_row(self, change: Change) -> bool:
        """Whether a change is of a cell whose row came or went in the same edit."""
        return isinstance(change.register, Cell) and (change.edit, change.register.row_key) in self._words

    def is_part_of_adding(self, change: Change) -> bool:
        """Whether a change only says where a row that is added stands, or what it was made from."""
        is_order = isinstance(change.register, RowOrder) and change.edit in self._adding
        return is_order or isinstance(change.register, (RowOrigin, RowParent))


def _what(form: Form, change: Change, words: Sequence[str]) -> str:
    """Returns what a change did, in words; of a row that was added with the words that came with it."""
    after = change.after.words
    match change.register:
        case RowOrder():
            return "(rij verplaatst)"
        case RowPresence():
            said = " · ".join(words).replace("\n", " ")
            return f"(rij toegevoegd) {said}".strip() if after else "(rij weg)"
        case ShareMark() | NoteMark():
            return "(gedeeld)" if after else "(niet meer gedeeld)"
        case _ if is_told(change.register):
            return said_after(change)
        case _ if isinstance(change.after.iso, str):
            return format_date(date.fromisoformat(change.after.iso), form.country)
        case _:
            return after.replace("\n", " ")


def is_told(register: Register) -> bool:
    """Whether a register holds no words that a person typed, so that what was done there is told in words."""
    is_of_plan = isinstance(register, (PlanClosed, FormerPlan, TalkBegun, MomentOf, RowState))
    return is_of_plan or rules_of(register).is_of_agreement


def said_after(change: Change) -> str:
    """Returns what a change of a register that `is_told` did, in words."""
    after = change.after.words
    match change.register:
        case AgreedText():
            return "definitief gemaakt" if after else "heropend"
        case FormerText():
            return "nieuwe versie begonnen"
        case PlanClosed():
            return "afgesloten" if after else "weer open"
        case FormerPlan():
            return f"volgt op {after}"
        case TalkBegun():
            return "gesprek begonnen"
        case RowState():
            return STATE_NAMES.get(after, after)
        case MomentOf():
            return _moment_words(after)
        case SignatureOf():
            one = of_value(after)
            return f"{one.words[0]}, {one.words[3]}, {one.words[5]}" if one is not None else "doorgehaald"
        case ConfirmationOf():
            return "bevestigd" if after.startswith(YES) else "klopt niet"
        case _:
            found = done_in(after)
            return f"gedaan op {found[0]:%d-%m-%Y}, {found[1]}" if found is not None else "toch niet gedaan"


def _moment_words(value: str) -> str:
    """Returns what was done to a moment: its day, and whether it was held; or that it is gone."""
    moment = moment_of(value)
    if moment is None:
        return "weg"
    return f"{date.fromisoformat(moment.date):%d-%m-%Y}{', geweest' if moment.done else ''}"


def unlike(register: Register, value: str, other: str) -> str:
    """What one of two registers of an agreement says, as a person reads it; of a text only what the other lacks."""
    agreed, without = agreed_in(value), agreed_in(other)
    if isinstance(register, AgreedText) and agreed is not None and without is not None:
        from poptui.exports.difference import NEW, difference

        found = [one.text for one in difference(without.text, agreed.text) if one.kind == NEW]
        return "Alleen hierin staat:\n" + "\n".join(f"- {text}" for text in found or ["(niets)"])
    one = of_value(value)
    if one is None:
        return value
    return "\n".join(f"{label}: {words}" for label, words in zip(LABELS, one.words, strict=True))


def agreement_words(form: Form, register: Register) -> str:
    """Returns a register of the agreement in words: "de afspraken", "handtekening van de medewerker"."""
    match register:
        case SignatureOf() | ConfirmationOf():
            titles = (one.title.lower() for one in form.signers if one.key == register.signer)
            return next((f"handtekening van de {title}" for title in titles), _AGREEMENT)
        case HandedIn():
            return next((one.title for one in form.after if one.key == register.step), _AGREEMENT)
        case _:
            return _AGREEMENT


def place_words(form: Form, plan: Plan, register: Register) -> str:
    """Returns a register in words: "2.1", "Functie", "4.1 rij 2, Kosten", "2.1, eigen notitie"."""
    match register:
        case AgreedText() | FormerText() | SignatureOf() | ConfirmationOf() | HandedIn():
            return agreement_words(form, register)
        case MomentOf():
            return "een moment van opvolging"
        case PlanClosed() | FormerPlan() | TalkBegun():
            return "het plan"
        case UnitName() | Unknown():
            return spell(register)
        case Answer() | ShareMark():
            return _about_words(form, register)
        case Note() | NoteMark():
            return f"{_about_words(form, register)}, eigen notitie"
        case RowRegister():
            return _row_words(form, plan, register)
        case _:
            assert_never(register)


def _about_words(form: Form, register: Register) -> str:
    """Returns the field or part that a register is about, in words."""
    field = form.field(register.about)
    if field is not None:
        return field.number or field.short or field.key
    group = next((one for one in form.groups if one.key == register.about), None)
    return group.label or group.fields[0].name if group is not None else spell(register)


def _row_words(form: Form, plan: Plan, register: Register) -> str:
    """Returns a register of a row in words: its table, its number, and what of the row it is."""
    field = form.field(register.about)
    if field is None or not isinstance(register, RowRegister):
        return spell(register)
    number = _row_number(plan, register.row_key)
    row = f"{_about_words(form, register)} " + ("(rij die weg is)" if number == "-" else f"rij {number}")
    match register:
        case Cell():
            column = field.column(register.column)
            return f"{row}, {column.short}" if column else row
        case RowOpinion():
            return f"{row}, {SAID_NAMES[register.criterion]}"
        case RowEvaluation():
            return f"{row}, {EVALUATION_NAMES[ASPECTS.index(register.aspect)].lower()}"
        case RowState():
            return f"{row}, stand"
        case RowNote():
            return f"{row}, notitie bij de opvolging"
        case RowPresence() | RowOrder() | RowParent() | RowOrigin():
            return row


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
    found: dict[str, Any] = {"value": entry.words, "by": entry.by, "at": entry.at}
    if entry.iso is not None:
        found["iso"] = entry.iso if isinstance(entry.iso, str) else list(entry.iso)
    if entry.amount is not None:
        found["amount"] = float(entry.amount)
    return found


def _rows(plan: Plan, table: Field) -> list[dict[str, Any]]:
    """The rows of a table: the lasting id, the words by column, and who wrote in it last and when."""
    found = []
    for row in plan.rows(table.key):
        last = max([*row.cells.values(), plan.registers[RowPresence(*row.key)]], key=lambda entry: entry.at)
        cells = {column.key: row.cells[column.key] for column in table.all_columns if column.key in row.cells}
        found.append(
            {
                "row": row.id,
                "cells": {key: entry.words for key, entry in cells.items()},
                "meanings": {
                    key: {name: value for name, value in _entry(entry).items() if name in {"iso", "amount"}}
                    for key, entry in cells.items()
                    if entry.iso is not None or entry.amount is not None
                },
                "state": plan.words(RowState(*row.key)) or None,
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
