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
from poptui.text.dates import format_date_long, parse_dates
from poptui.text.lists import joined_by_or
from poptui.text.occasion import Lies, Occasion


def read_typed(part: Field | Column, typed: str, *, as_typed: bool) -> Value:
    """Returns the value of what was typed for a field or column.

    Raises:
        Refused: its kind does not understand it, unless it may be kept `as_typed`.
    """
    found = read(part, typed)
    if found.choices and not as_typed:
        said = say.typed_ambiguous(typed=found.words, meanings=found.expected)
        raise Refused(said, part.key, say.typed_ambiguous_mend())
    if found.expected and not as_typed:
        mend = say.typed_misunderstood_mend(expected=found.expected)
        raise Refused(say.typed_misunderstood(typed=found.words), part.key, mend)
    return found.value


def read_day(typed: str, option: str, lies: Lies = Lies.NEAR) -> date:
    """Returns the day that was typed; today where nothing was.

    Args:
        typed: what was typed.
        option: the option or argument, for errors.
        lies: where the day lies: near for what has happened, ahead for what is planned.

    Raises:
        Refused: it is no day, or can be more than one.
    """
    if not typed.strip():
        return today()
    found = parse_dates(typed, Occasion(today(), lies))
    if len(found) > 1:
        told = joined_by_or([format_date_long(one, "NL") for one in found])
        raise Refused(say.typed_more_days(typed=typed, days=told), option, say.typed_more_days_mend())
    if not found:
        raise Refused(say.typed_no_day(typed=typed), option, say.typed_no_day_mend())
    return found[0]


def read_line(typed: str, option: str) -> str:
    """Returns words on one line.

    Raises:
        Refused: they are too long.
    """
    words = one_line(typed)
    if len(words) > LONGEST:
        raise Refused(say.typed_too_long(), option, say.typed_too_long_mend(most=LONGEST))
    return words
