"""Validates plans: a file may hold anything, and each register must follow the rules of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Literal, assert_never

from poptui.forms.value import Iso, Value
from poptui.forms.vocabulary import ROLES
from poptui.plans.agreement import agreed_in, done_in
from poptui.plans.followup import moment_of
from poptui.plans.plan import LONGEST, LONGEST_JOINED, Change, Entry, Plan
from poptui.plans.registers import Register, Shape, SignatureOf, rules_of, spell
from poptui.plans.signature import of_value
from poptui.text.clean import clean, one_line

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_STAMP = r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"
_LENGTH = re.compile(r"P(?=[0-9])([0-9]{1,4}M)?([0-9]{1,5}D)?")
_AMOUNT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?")


def validate(plan: Plan) -> str:
    """Returns the first rule that a plan breaks, in English, with the register; empty where the plan is valid."""
    return next(_faults(plan), "")


def is_stamp(text: str) -> bool:
    """Returns whether a text is a stamp as `text.clock` makes it."""
    return _is(datetime, _STAMP, text)


def _faults(plan: Plan) -> Iterator[str]:
    """Yields each rule that a plan breaks."""
    if not is_stamp(plan.created):
        yield "created is no moment"
    for register, entry in plan.registers.items():
        yield from _faults_of(register, entry.value, (entry.by, *_through(entry)), entry.at)
        yield from _faults_of_person(register, entry)
    for change in plan.history:
        yield from _faults_of(change.register, change.after, (change.by, change.words_by, *_through(change)), change.at)
        yield from _faults_of_person(change.register, change)


def _through(one: Entry | Change) -> tuple[str, ...]:
    """Returns the role of a person who wrote in the name of another role."""
    return (one.through,) if one.through else ()


def _faults_of_person(register: Register, one: Entry | Change) -> Iterator[str]:
    """Yields the rule that the name of an author breaks."""
    if one_line(one.person) != one.person or len(one.person) > LONGEST:
        yield f"{spell(register)}: no name"


def _faults_of(register: Register, value: Value, roles: tuple[str, ...], at: str) -> Iterator[str]:
    """Yields each rule that a value of a register breaks, or its authors or time."""
    if any(role not in ROLES for role in roles):
        yield f"{spell(register)}: unknown role"
    if not is_stamp(at):
        yield f"{spell(register)}: no moment"
    if not all(_is(date, _DAY, day) for day in _days(value.iso)):
        yield f"{spell(register)}: no date"
    if value.length is not None and not _LENGTH.fullmatch(value.length):
        yield f"{spell(register)}: no length"
    if value.amount is not None and not _AMOUNT.fullmatch(value.amount):
        yield f"{spell(register)}: no amount"
    if not _may_hold(register, value.words):
        yield f"{spell(register)}: not {rules_of(register).content}"


def _may_hold(register: Register, words: str) -> bool:
    """Returns whether words are what the rules of a register's kind allow."""
    content = rules_of(register).content
    if isinstance(content, frozenset):
        return words in content
    if isinstance(content, re.Pattern):
        return content.fullmatch(words) is not None
    return _has_shape(content, register, words)


_MayBeNothing = Literal[Shape.DATED_NOTE, Shape.DAY, Shape.AGREEMENT, Shape.SIGNATURE, Shape.MOMENT]
"""The shapes that no words have too."""


def _has_shape(shape: Shape, register: Register, words: str) -> bool:
    """Returns whether words have a shape; a shape that may be nothing allows no words."""
    match shape:
        case Shape.TEXT:
            return True
        case Shape.CLEAN_TEXT:
            return clean(words) == words
        case Shape.LINE:
            return one_line(words) == words
        case Shape.EVALUATION:
            return one_line(words) == words and len(words) <= LONGEST_JOINED
        case Shape.STAMP:
            return is_stamp(words)
        case Shape.SENT:
            return is_stamp(words.partition(" ")[0]) and one_line(words) == words
        case Shape.HANDED_IN:
            return one_line(words) == words and (not words or done_in(words) is not None)
        case Shape.DATED_NOTE | Shape.DAY | Shape.AGREEMENT | Shape.SIGNATURE | Shape.MOMENT:
            return not words or _has_filled_shape(shape, register, words)
        case _:
            assert_never(shape)


def _has_filled_shape(shape: _MayBeNothing, register: Register, words: str) -> bool:
    """Returns whether words, of which there are some, have a shape that may be nothing."""
    match shape:
        case Shape.DATED_NOTE:
            return _is(date, _DAY, words[:10]) and one_line(words) == words
        case Shape.DAY:
            return _is(date, _DAY, words)
        case Shape.AGREEMENT:
            return agreed_in(words) is not None
        case Shape.SIGNATURE:
            return _is_signature(register, words)
        case Shape.MOMENT:
            return moment_of(words) is not None
        case _:
            assert_never(shape)


def _is_signature(register: Register, words: str) -> bool:
    """Returns whether words are a valid signature of the signer of the register."""
    found = of_value(words)
    return found is not None and register == SignatureOf(found.signer)


def _days(iso: Iso) -> tuple[str, ...]:
    """Returns the days of a date or a period."""
    return (iso,) if isinstance(iso, str) else tuple(day for day in iso or () if day is not None)


def _is(kind: type[date], pattern: str, text: str) -> bool:
    """Returns whether a text is a date, or a date and time, written this way."""
    try:
        return re.fullmatch(pattern, text) is not None and kind.fromisoformat(text) is not None
    except ValueError:
        return False
