"""Describing: a register, a change and the history of a plan in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, assert_never

import msgspec

from poptui.forms.model import Form
from poptui.forms.roles import author_name, role_name
from poptui.messages import work as say
from poptui.plans.agreement import (
    agreed_in,
    done_in,
)
from poptui.plans.followup import evaluation_names, moment_of, state_name
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
    RowDay,
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
    SentTo,
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

    @property
    def folded(self) -> str:
        """Returns how many earlier wordings of that day are folded into this line, in words; "" for none."""
        return say.describe_folded(self.change.folded) if self.change.folded else ""


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
        what = _what(form, change, words) or say.describe_nothing()
        moment = f"{local_moment(change.at):%d-%m-%Y %H:%M}"
        who = role_name(change.by) if change.author else author_name(change.by, change.person, change.through)
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
            return say.describe_row_moved()
        case RowPresence():
            said = " · ".join(words).replace("\n", " ")
            return say.describe_row_added(words=said).strip() if after else say.describe_row_removed()
        case ShareMark() | NoteMark():
            return say.describe_shared() if after else say.describe_withdrawn()
        case _ if is_told_in_words(change.register):
            return value_words(change.register, after)
        case _ if isinstance(change.after.iso, str):
            return format_date(date.fromisoformat(change.after.iso), form.country)
        case _:
            return after.replace("\n", " ")


def is_told_in_words(register: Register) -> bool:
    """Returns whether a register holds no words that a person typed, so that a change of it is told in words."""
    is_of_plan = isinstance(register, (PlanClosed, FormerPlan, TalkBegun, SentTo, MomentOf, RowState, RowDay))
    return is_of_plan or rules_of(register).is_of_agreement


def value_words(register: Register, after: str) -> str:
    """Returns what the words of a register that `is_told_in_words` say, in words for people."""
    match register:
        case AgreedText():
            return say.describe_agreed() if after else say.describe_reopened()
        case FormerText():
            return say.describe_revised()
        case PlanClosed():
            return say.describe_closed() if after else say.describe_open_again()
        case FormerPlan():
            return say.describe_follows(plan=after)
        case TalkBegun():
            return say.describe_talk_begun()
        case SentTo():
            return say.describe_sent(role=role_name(register.role))
        case RowState():
            return state_name(after)
        case RowDay():
            return format_date(date.fromisoformat(after), "NL") if after else say.describe_as_agreed()
        case MomentOf():
            return _moment_words(after)
        case SignatureOf():
            one = of_value(after)
            return f"{one.words[0]}, {one.words[3]}, {one.words[5]}" if one is not None else say.describe_struck()
        case ConfirmationOf():
            return say.describe_confirmed() if after.startswith(YES) else say.describe_denied()
        case _:
            found = done_in(after)
            if found is None:
                return say.describe_not_done()
            return say.describe_done(day=f"{found[0]:%d-%m-%Y}", receiver=role_name(found[1]))


def _moment_words(value: str) -> str:
    """Returns what was done to a moment: its day, and whether it was held; or that it is gone."""
    moment = moment_of(value)
    if moment is None:
        return say.describe_moment_gone()
    day = f"{date.fromisoformat(moment.date):%d-%m-%Y}"
    return say.describe_moment_held(day=day) if moment.done else day


def conflicting_words(register: Register, value: str, other: str) -> str:
    """Returns what one of two conflicting registers of an agreement says; of a text only what the other lacks."""
    agreed, without = agreed_in(value), agreed_in(other)
    if isinstance(register, AgreedText) and agreed is not None and without is not None:
        from poptui.exports.difference import NEW, difference

        found = [one.text for one in difference(without.text, agreed.text) if one.kind == NEW]
        return "\n".join([say.describe_only_here(), *(f"- {text}" for text in found or [say.describe_no_lines()])])
    one = of_value(value)
    if one is None:
        return value
    return "\n".join(f"{label}: {words}" for label, words in zip(LABELS, one.words, strict=True))


def agreement_register_words(form: Form, register: Register) -> str:
    """Returns a register of the agreement in words: "de afspraken", "handtekening van de medewerker"."""
    match register:
        case SignatureOf() | ConfirmationOf():
            titles = (one.title.lower() for one in form.signers if one.key == register.signer)
            return next((say.describe_signature(signer=title) for title in titles), say.describe_agreement())
        case HandedIn():
            return next((one.title for one in form.after if one.key == register.step), say.describe_agreement())
        case _:
            return say.describe_agreement()


def register_words(form: Form, plan: Plan, register: Register) -> str:
    """Returns a register in words: "2.1", "Functie", "4.1 rij 2, Kosten", "2.1, eigen notitie"."""
    match register:
        case AgreedText() | FormerText() | SignatureOf() | ConfirmationOf() | HandedIn():
            return agreement_register_words(form, register)
        case MomentOf():
            return say.describe_moment()
        case PlanClosed() | FormerPlan() | TalkBegun() | SentTo():
            return say.describe_plan()
        case UnitName() | Unknown():
            return spell(register)
        case Answer() | ShareMark():
            return _about_words(form, register)
        case Note() | NoteMark():
            return say.describe_note(place=_about_words(form, register))
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
    number, table = _row_number(plan, register.row_key), _about_words(form, register)
    row = say.describe_lost_row(table=table) if number == "-" else say.describe_row(table=table, number=number)
    match register:
        case Cell():
            column = field.column(register.column)
            return f"{row}, {column.short}" if column else row
        case RowOpinion():
            return f"{row}, {SAID_NAMES[register.criterion]()}"
        case RowEvaluation():
            return f"{row}, {evaluation_names()[ASPECTS.index(register.aspect)].lower()}"
        case RowState():
            return say.describe_state(row=row)
        case RowDay():
            return say.describe_row_day(row=row)
        case RowNote():
            return say.describe_row_note(row=row)
        case RowPresence() | RowOrder() | RowParent() | RowOrigin():
            return row
