"""Describing: a register, a change and the history of a plan in Dutch words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, assert_never

import msgspec

from poptui.forms.model import Form
from poptui.forms.roles import role_name
from poptui.plans.agreement import (
    agreed_in,
    done_in,
)
from poptui.plans.followup import (
    aspect_names,
    moment_of,
    state_name,
)
from poptui.plans.plan import Change, Plan
from poptui.plans.registers import (
    ASPECTS,
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
from poptui.plans.signature import LABELS, of_value
from poptui.text.clock import local_moment
from poptui.text.dates import format_date
from poptui.work.actions import SAID_NAMES

_AGREEMENT = "de afspraken"


def register_name(plan: Plan, register: Register) -> str:
    """Returns a register as the command line names it: `2.1`, or `4.1/2/actie` for a cell of the second row."""
    if not isinstance(register, RowRegister):
        return spell(register)
    return spell(msgspec.structs.replace(register, row=_row_number(plan, register.row_key)))


def _row_number(plan: Plan, key: RowKey) -> str:
    """Returns the number of a row in its table, from 1; a dash for one that was removed."""
    numbers = {row.id: number for number, row in enumerate(plan.rows(key.table), 1)}
    return str(numbers.get(key.row, "-"))


def undone_name(form: Form, plan: Plan, register: Register) -> str:
    """Returns a register as the command `undo` names it: a field, a row or a cell; any other in words."""
    if isinstance(register, (Answer, Note, NoteMark, ShareMark)):
        return register.about
    if isinstance(register, RowRegister) and not rules_of(register).is_follow_up:
        number = _row_number(plan, register.row_key)
        return register_name(plan, register) if isinstance(register, Cell) else str(RowKey(register.table, number))
    return register_words(form, plan, register)


def may_read(change: Change, role: str) -> bool:
    """Returns whether a role may read a change: not a note of another role."""
    return not isinstance(change.register, Note) or change.register.role == role


class LogLine(NamedTuple):
    """A change as a person reads it: when (local time), who, where and what; and the change itself."""

    when: str
    who: str
    where: str
    what: str
    change: Change


def read_log(form: Form, plan: Plan, role: str, *, whole: bool = False) -> list[LogLine]:
    """Returns the history as a person in this role reads it, oldest first; without notes of other roles.

    A row that was added or removed with its words is one line, unless the `whole` log is wanted, a line a register.
    """
    rows = _RowsOfEdits(plan.history)
    lines = []
    for change in plan.history:
        if (
            not may_read(change, role)
            or rows.is_part_of_adding(change)
            or (not whole and rows.is_told_with_row(change))
        ):
            continue
        words = [] if whole else rows.words_of(change)
        what = _what(form, change, words) or "(leeg)"
        moment = f"{local_moment(change.at):%d-%m-%Y %H:%M}"
        who = role_name(change.by)
        lines.append(LogLine(moment, who, register_words(form, plan, change.register), what, change))
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
        """Returns whether a change is of a cell whose row came or went in the same edit."""
        return isinstance(change.register, Cell) and (change.edit, change.register.row_key) in self._words

    def is_part_of_adding(self, change: Change) -> bool:
        """Returns whether a change only says where a row that is added stands, or what it was made from."""
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
        case _ if is_told_in_words(change.register):
            return change_words(change)
        case _ if isinstance(change.after.iso, str):
            return format_date(date.fromisoformat(change.after.iso), form.country)
        case _:
            return after.replace("\n", " ")


def is_told_in_words(register: Register) -> bool:
    """Returns whether a register holds no words that a person typed, so that a change of it is told in words."""
    is_of_plan = isinstance(register, (PlanClosed, FormerPlan, TalkBegun, MomentOf, RowState))
    return is_of_plan or rules_of(register).is_of_agreement


def change_words(change: Change) -> str:
    """Returns what a change of a register that `is_told_in_words` did, in words."""
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
            return state_name(after)
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


def conflicting_words(register: Register, value: str, other: str) -> str:
    """Returns what one of two conflicting registers of an agreement says; of a text only what the other lacks."""
    agreed, without = agreed_in(value), agreed_in(other)
    if isinstance(register, AgreedText) and agreed is not None and without is not None:
        from poptui.exports.difference import NEW, difference

        found = [one.text for one in difference(without.text, agreed.text) if one.kind == NEW]
        return "Alleen hierin staat:\n" + "\n".join(f"- {text}" for text in found or ["(niets)"])
    one = of_value(value)
    if one is None:
        return value
    return "\n".join(f"{label}: {words}" for label, words in zip(LABELS, one.words, strict=True))


def agreement_register_words(form: Form, register: Register) -> str:
    """Returns a register of the agreement in words: "de afspraken", "handtekening van de medewerker"."""
    match register:
        case SignatureOf() | ConfirmationOf():
            titles = (one.title.lower() for one in form.signers if one.key == register.signer)
            return next((f"handtekening van de {title}" for title in titles), _AGREEMENT)
        case HandedIn():
            return next((one.title for one in form.after if one.key == register.step), _AGREEMENT)
        case _:
            return _AGREEMENT


def register_words(form: Form, plan: Plan, register: Register) -> str:
    """Returns a register in words: "2.1", "Functie", "4.1 rij 2, Kosten", "2.1, eigen notitie"."""
    match register:
        case AgreedText() | FormerText() | SignatureOf() | ConfirmationOf() | HandedIn():
            return agreement_register_words(form, register)
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
            return f"{row}, {aspect_names()[ASPECTS.index(register.aspect)].lower()}"
        case RowState():
            return f"{row}, stand"
        case RowNote():
            return f"{row}, notitie bij de opvolging"
        case RowPresence() | RowOrder() | RowParent() | RowOrigin():
            return row
