"""The line below an answer that shows how it was understood."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from poptui.forms.value import Reading
from poptui.text.clean import show
from poptui.text.dates import format_date_long
from poptui.text.hours import format_hours
from poptui.text.money import format_money
from poptui.text.periods import Period, format_period
from poptui.text.words import is_unknown

UNKNOWN = dict.fromkeys(("money", "hours"), "= nog niet bekend; telt nog niet mee in het totaal")


def say(kind: str, reading: Reading, country: str) -> str:
    """Returns how an answer was understood ("= 1 juli t/m 30 september 2027") or what was expected; else empty."""
    value = reading.value
    if reading.expected and is_unknown(value.words):
        return UNKNOWN.get(kind, "= nog niet bekend")
    if reading.expected:
        return f"? niet begrepen; blijft staan. Verwacht: {reading.expected}"
    if isinstance(value.iso, str):
        return f"= {format_date_long(date.fromisoformat(value.iso), country)}"
    if value.iso is not None:
        start, end = (date.fromisoformat(day) for day in value.iso)
        return f"= {format_period(Period(start, end), country)}"
    if kind == "attachment" and value.words:
        return f"= {show(value.words)} (alleen de naam wordt bewaard; het bestand geeft u zelf mee)"
    if value.amount is not None:
        write = format_hours if kind == "hours" else format_money
        return f"= {write(Decimal(value.amount), country)}"
    return ""
