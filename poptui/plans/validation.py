"""Whether a plan can be worked with: a file may hold anything, and programs read more of it than its words."""

from __future__ import annotations

import re
from datetime import date, datetime

from poptui.forms.kinds import Iso
from poptui.forms.vocabulary import ROLES
from poptui.plans.agreement import agreed_in, done_in
from poptui.plans.followup import STATES, moment_of
from poptui.plans.order import DIGITS
from poptui.plans.plan import (
    AGREED,
    BEFORE,
    CONFIRMED,
    DONE,
    FORMER,
    JOINED,
    LOG,
    MOMENT,
    PLACE,
    SIGNED,
    STATE,
    STATUS,
    STATUSES,
    TALK,
    UNDER,
    Change,
    Entry,
    Plan,
    is_evaluation,
    is_mark,
    is_said,
)
from poptui.plans.signature import of_value
from poptui.text.clean import clean, one_line

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_STAMP = r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"
_AMOUNT = r"[0-9]{1,15}(\.[0-9]{1,6})?"
_ID = r"[a-z0-9][a-z0-9-]{2,40}|"
_ROW = r"[^/]+/[a-z0-9-]{1,40}|"
_PLACE = rf"[{DIGITS}]*[{DIGITS[1:]}]|"


def is_sound(plan: Plan) -> bool:
    """Whether a plan's status, roles, moments, dates, amounts and places are what they should be."""
    held: list[Entry | Change] = [*plan.registers.values(), *plan.history]
    values = [(where, entry.value) for where, entry in plan.registers.items()]
    values += [(change.where, change.after) for change in plan.history]
    return (
        (plan.text(STATUS) or STATUSES[0]) in STATUSES
        and {one.by for one in held} <= {*ROLES}
        and {one.words_by for one in plan.history} <= {*ROLES}
        and all(is_stamp(at) for at in {plan.created, *(one.at for one in held)})
        and all(_is(date, _DAY, day) for day in {day for one in held for day in _days(one.iso)})
        and all(re.fullmatch(_AMOUNT, amount) for amount in {one.amount for one in held} if amount is not None)
        and all(re.fullmatch(_PLACE, value) for where, value in values if where.endswith(f"/{PLACE}"))
        and all(re.fullmatch(_ROW, value) for where, value in values if where.endswith(f"/{UNDER}"))
        and all(value in {"ja", "nee", ""} for where, value in values if is_said(where))
        and all(value in {"ja", ""} for where, value in values if is_mark(where))
        and all(agreed_in(value) for where, value in values if where == AGREED and value)
        and all(_is_signature(where, value) for where, value in values if where.startswith(SIGNED) and value)
        and all(done_in(value) for where, value in values if where.startswith(DONE) and value)
        and all(one_line(value) == value for where, value in values if where.startswith((DONE, CONFIRMED)))
        and all(clean(value) == value for where, value in values if where == BEFORE)
        and all(re.fullmatch(_ID, value) for where, value in values if where == FORMER)
        and all(is_stamp(value) for where, value in values if where == TALK)
        and all(moment_of(value) for where, value in values if where.startswith(MOMENT) and value)
        and all(one_line(value) == value and len(value) <= JOINED for where, value in values if is_evaluation(where))
        and all(value in STATES for where, value in values if where.endswith(f"/{STATE}") and value)
        and all(_is_noted(value) for where, value in values if f"/{LOG}" in where and value)
    )


def _is_signature(where: str, value: str) -> bool:
    """Whether a register holds a signature of the signer that it is called after."""
    found = of_value(value)
    return found is not None and found.signer == where.removeprefix(SIGNED)


def _is_noted(value: str) -> bool:
    """Whether a text is a dated note."""
    return _is(date, _DAY, value[:10]) and one_line(value) == value


def is_stamp(text: str) -> bool:
    """Whether a text is a moment as `text.clock` writes them."""
    return _is(datetime, _STAMP, text)


def _days(iso: Iso) -> tuple[str, ...]:
    """The days of a date or a period."""
    return (iso,) if isinstance(iso, str) else iso or ()


def _is(kind: type[date], pattern: str, text: str) -> bool:
    """Whether a text is a date, or a date and time, written this way."""
    try:
        return re.fullmatch(pattern, text) is not None and kind.fromisoformat(text) is not None
    except ValueError:
        return False
