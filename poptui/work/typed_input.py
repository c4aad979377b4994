"""Reads what a person typed for a field, a day or a line; what is not understood is refused."""

from __future__ import annotations

from datetime import date

from poptui.errors import Refused
from poptui.forms.model import Column, Field
from poptui.forms.value import Value
from poptui.messages import work as say
from poptui.plans.check import read
from poptui.plans.plan import LONGEST
from poptui.text.clean import one_line
from poptui.text.clock import today
from poptui.text.dates import parse_date


def read_typed(part: Field | Column, typed: str, *, as_typed: bool) -> Value:
    """Returns the value of what was typed for a field or column.

    Raises:
        Refused: its kind does not understand it, unless it may be kept `as_typed`.
    """
    found = read(part, typed)
    if found.expected and not as_typed:
        mend = say.typed_misunderstood_mend(expected=found.expected)
        raise Refused(say.typed_misunderstood(typed=found.words), part.key, mend)
    return found.value


def read_day(typed: str, option: str) -> date:
    """Returns the day that was typed; today where nothing was.

    Raises:
        Refused: it is no day.
    """
    found = parse_date(typed, today()) if typed.strip() else today()
    if found is None:
        raise Refused(say.typed_no_day(typed=typed), option, say.typed_no_day_mend())
    return found


def read_line(typed: str, option: str) -> str:
    """Returns words on one line.

    Raises:
        Refused: they are too long.
    """
    words = one_line(typed)
    if len(words) > LONGEST:
        raise Refused(say.typed_too_long(), option, say.typed_too_long_mend(most=LONGEST))
    return words
