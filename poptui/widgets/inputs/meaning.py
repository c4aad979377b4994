"""The line below an answer that shows how it was understood."""

from __future__ import annotations

from decimal import Decimal

from poptui.forms.kinds import meaning_words
from poptui.forms.value import Reading, Value
from poptui.messages import dialogs as say
from poptui.text.clean import show
from poptui.text.hours import format_hours
from poptui.text.money import format_money
from poptui.text.words import is_unknown


def meaning_of(kind: str, reading: Reading, country: str) -> str:
    """Returns how an answer was understood ("= 1 juli t/m 30 september 2027") or what was expected; else empty."""
    value = reading.value
    if kind in {"money", "hours"} and value.amount is None and is_unknown(value.words):
        return say.meaning_unknown_amount()
    if reading.expected and is_unknown(value.words):
        return say.meaning_unknown()
    if reading.choices:
        told = (f"{number} = {meaning_in_words(kind, one, country)}" for number, one in enumerate(reading.choices, 1))
        return say.meaning_choose(meanings="   ".join(told))
    if reading.expected:
        return say.meaning_not_understood(expected=reading.expected)
    if value.has_meaning:
        return f"= {meaning_in_words(kind, value, country)}"
    if kind == "attachment" and value.words:
        return say.meaning_file(name=show(value.words))
    return ""


def meaning_in_words(kind: str, value: Value, country: str) -> str:
    """Returns one meaning in words."""
    if value.amount is None:
        return meaning_words(value, country)
    write = format_hours if kind == "hours" else format_money
    return write(Decimal(value.amount), country)
