"""The line below an answer that shows how it was understood."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from poptui.forms.value import Reading
from poptui.messages import dialogs as say
from poptui.text.clean import show
from poptui.text.dates import format_date_long
from poptui.text.hours import format_hours
from poptui.text.money import format_money
from poptui.text.periods import Period, format_period
from poptui.text.words import is_unknown


def meaning_of(kind: str, reading: Reading, country: str) -> str:
    """Returns how an answer was understood ("= 1 juli t/m 30 september 2027") or what was expected; else empty."""
    value = reading.value
    if kind in {"money", "hours"} and value.amount is None and is_unknown(value.words):
        return say.meaning_unknown_amount()
    if reading.expected and is_unknown(value.words):
        return say.meaning_unknown()
    if reading.expected:
        return say.meaning_not_understood(expected=reading.expected)
    if isinstance(value.iso, str):
        return f"= {format_date_long(date.fromisoformat(value.iso), country)}"
    if value.iso is not None:
        start, end = (date.fromisoformat(day) for day in value.iso)
        return f"= {format_period(Period(start, end), country)}"
    if kind == "attachment" and value.words:
        return say.meaning_file(name=show(value.words))
    if value.amount is not None:
        write = format_hours if kind == "hours" else format_money
        return f"= {write(Decimal(value.amount), country)}"
    return ""
