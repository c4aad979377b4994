"""Whether a plan can be worked with: a file may hold anything, and programs read more of it than its words."""

from __future__ import annotations

import re
from datetime import date, datetime

from poptui.forms.model import ROLES
from poptui.plans.model import PLACE, STATUSES, Change, Entry, Plan
from poptui.plans.place import DIGITS

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_STAMP = r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"
_AMOUNT = r"[0-9]{1,15}(\.[0-9]{1,6})?"
_PLACE = rf"[{DIGITS}]*[{DIGITS[1:]}]|"


def is_sound(plan: Plan) -> bool:
    """Whether a plan's status, roles, moments, dates, amounts and places are what they should be."""
    return (
        plan.status in STATUSES
        and _is_moment(plan.created)
        and all(_is_sound(where, entry, entry.value) for where, entry in plan.registers.items())
        and all(_is_sound(change.where, change, change.after) for change in plan.history)
    )


def _is_sound(where: str, entry: Entry | Change, value: str) -> bool:
    """Whether what a register holds, or held, is what it should be."""
    days = (entry.iso,) if isinstance(entry.iso, str) else entry.iso or ()
    return (
        entry.by in ROLES
        and _is_moment(entry.at)
        and all(_is(date, _DAY, day) for day in days)
        and (entry.amount is None or re.fullmatch(_AMOUNT, entry.amount) is not None)
        and (not where.endswith(f"/{PLACE}") or re.fullmatch(_PLACE, value) is not None)
    )


def _is_moment(text: str) -> bool:
    """Whether a text is a stamp of `text.clock`."""
    return _is(datetime, _STAMP, text)


def _is(kind: type[date], pattern: str, text: str) -> bool:
    """Whether a text is a date, or a date and time, written this way."""
    try:
        return re.fullmatch(pattern, text) is not None and kind.fromisoformat(text) is not None
    except ValueError:
        return False
