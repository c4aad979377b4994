"""Reads and writes numbers of hours in Dutch."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from poptui.messages import values as say
from poptui.text.words import COUNT, NUMBERS, count, normalise

_HUNDREDTH = Decimal("0.01")
_PRECISION = Decimal("0.000001")

_HOUR = "(?:uur|uren|u|h)"
_MINUTE = "(?:minuten|minuut|min)"


def _minutes(number: int) -> Decimal:
    """Returns minutes as hours: exact where the number of minutes is a multiple of three, else to six decimals."""
    hours = Decimal(number) / 60
    return hours if number % 3 == 0 else hours.quantize(_PRECISION)


def _figures(number: str) -> Decimal:
    """Returns the number in figures with a decimal comma or point."""
    return Decimal(number.replace(",", "."))


_FORMS: dict[str, Callable[[re.Match[str]], Decimal]] = {
    rf"([0-9]{{1,5}}(?:,[0-9]{{1,2}}|\.[0-9])?)(?: ?{_HOUR})?": lambda m: _figures(m[1]),
    rf"([1-9][0-9]?)\.([0-9]{{3}}(?:,[0-9]{{1,2}})?) ?{_HOUR}": lambda m: _figures(m[1] + m[2]),
    rf"({COUNT}) ?{_HOUR}": lambda m: Decimal(count(m[1])),
    r"([0-9]{1,3}):([0-5][0-9])(?: ?(?:uur|u))?": lambda m: int(m[1]) + _minutes(int(m[2])),
    rf"({COUNT}) ?{_HOUR} ?([0-5][0-9])": lambda m: count(m[1]) + _minutes(int(m[2])),
    rf"({COUNT}) ?{_HOUR} ?(?:en )?([0-5]?[0-9]) ?{_MINUTE}": lambda m: count(m[1]) + _minutes(int(m[2])),
    rf"({COUNT}) ?{_HOUR} en (?:een )?kwartier": lambda m: count(m[1]) + _minutes(15),
    rf"({COUNT}) ?{_MINUTE}": lambda m: _minutes(count(m[1])),
    rf"(?:({COUNT}) ?)?kwartier": lambda m: _minutes(15 * count(m[1] or "1")),
    r"drie ?kwart uur": lambda _: _minutes(45),
    rf"(?:een )?(?:half|1/2|½) ?{_HOUR}": lambda _: _minutes(30),
    rf"anderhalf {_HOUR}": lambda _: _minutes(90),
    rf"({'|'.join(NUMBERS)})enhalf {_HOUR}": lambda m: count(m[1]) + _minutes(30),
    rf"({COUNT}) ?(?:½|en een half) ?{_HOUR}": lambda m: count(m[1]) + _minutes(30),
}
"""Each notation of hours, normalised, with the function that reads a match; no text matches two that disagree."""


def parse_hours(text: str) -> Decimal | None:
    """Reads one number of hours.

    Understood are "8", "8,5 uur", "8u30", "1 uur en 20 minuten", "8:30", "90 min", "anderhalf uur",
    "drie kwartier" and similar. Not understood are days and weeks, which have no fixed number of hours, rates
    ("4 uur per week"), ranges, approximate numbers, and "8.30", which may be 8,3 or 8:30.

    Args:
        text: what was typed.

    Returns:
        The time in hours, minutes to six decimals; None for what is not understood. Nothing is raised.
    """
    typed = normalise(text)
    for form, read in _FORMS.items():
        if found := re.fullmatch(form, typed):
            return read(found)
    return None


def format_hours(hours: Decimal, country: str) -> str:
    """Writes a number of hours.

    Args:
        hours: a finite number of hours.
        country: "NL" or "BE"; both write it alike.

    Returns:
        "8,5 uur", or "1 uur 20 min" for what hours with two decimals cannot say; to the minute.
        `parse_hours` reads it unless it is less than nothing. Nothing is raised.
    """
    whole, minutes = divmod(round(abs(hours) * 60), 60)
    sign = "-" if hours < 0 and (whole or minutes) else ""
    exact = abs(hours) if hours == hours.quantize(_HUNDREDTH) else whole + _minutes(minutes)
    if exact == exact.quantize(_HUNDREDTH):
        figures = f"{exact:,.2f}".rstrip("0").rstrip(".").translate(str.maketrans(",.", ".,"))
        return say.hours_whole(hours=f"{sign}{figures}")
    if whole:
        return say.hours_and_minutes(hours=f"{sign}{whole}", minutes=str(minutes))
    return say.hours_minutes(minutes=f"{sign}{minutes}")
