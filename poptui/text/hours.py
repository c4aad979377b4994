"""Reads and writes numbers of hours in Dutch."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from poptui.messages import values as say
from poptui.text.words import COUNT, NUMBERS, bare, count, normalise

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
    rf"([0-9]{{1,5}}\.[6-9][0-9])(?: ?{_HOUR})?": lambda m: _figures(m[1]),
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


_DAY_OF = {"NL": Decimal(8), "BE": Decimal("7.6")}
"""The hours of a working day: 8 in the Netherlands, 7 hours 36 in Belgium (38 hours a week)."""
_DAYS = rf"({COUNT}|[0-9]{{1,3}},5|een halve|halve|anderhalve) ?(?:werk)?(?:dag|dagen|dgn|d)"
_PARTS = rf"({COUNT}) ?(?:dagdeel|dagdelen|halve dag|halve dagen)"
_NONE = {"nvt", "-", "geen", "nihil", "niet van toepassing", "geen uren"}
_PART_OF_DAY = 4
"""The hours of a part of a day (dagdeel)."""


def parse_hours(text: str) -> Decimal | None:
    """Returns the one number of hours that a text means; None where it means none, or can mean more than one."""
    found = parse_numbers_of_hours(text)
    return found[0] if len(found) == 1 else None


def parse_numbers_of_hours(text: str, country: str = "NL") -> list[Decimal]:
    """Returns the numbers of hours that a text can mean.

    Understood are "8", "8,5 uur", "8u30", "1 uur en 20 minuten", "8:30", "90 min", "anderhalf uur", "drie kwartier",
    "2 dagen" (of 8 hours, in Belgium of 7 hours 36), "1 dagdeel" (4 hours), "16 uur (2 dagen)" and similar. "7,36" is
    7.36 hours or 7 hours 36: both are returned, unless the decimals are a quarter. Not understood are weeks, rates
    ("4 uur per week"), ranges, and approximate numbers.

    Args:
        text: what was typed.
        country: NL or BE, which decides how long a day is.

    Returns:
        The times in hours, minutes to six decimals. Nothing is raised.
    """
    typed = re.sub(r"^(?:ca|circa|ongeveer|plm|ong|max(?:imaal)?|±|\+/-|~) ?(?=[0-9a-z])", "", normalise(bare(text)))
    if typed in _NONE:
        return [Decimal(0)]
    if found := re.fullmatch(
        rf"({COUNT}) ?(?:x|\*|×|keer|bijeenkomsten van|sessies van|lessen van|dagen (?:a|van)) ?(.+)", typed
    ):
        return [count(found[1]) * one for one in parse_numbers_of_hours(found[2], country)]
    if found := re.fullmatch(rf"(.+?) ?(?:-|a|tot) ?(.+?)(?: ?{_HOUR})?", typed):
        ends = [parse_numbers_of_hours(one, country) for one in (found[1], found[2])]
        if all(len(one) == 1 for one in ends) and ends[0][0] < ends[1][0]:
            return [ends[0][0], ends[1][0]]
    if found := re.fullmatch(rf"{_DAYS} ?\((?:= ?)?(.+)\)", typed):
        return parse_numbers_of_hours(found[2], country)
    typed = re.sub(rf"(?<=[a-z0-9]) ?\((?:= ?)?{_DAYS}\)$", "", typed)
    if found := re.fullmatch(rf"([0-9]{{1,3}})[.,]([0-5][0-9])(?: ?{_HOUR})?", typed):
        figures, minutes = _figures(f"{found[1]}.{found[2]}"), int(found[1]) + _minutes(int(found[2]))
        return [figures] if int(found[2]) % 25 == 0 else [figures, minutes]
    if found := re.fullmatch(_DAYS, typed):
        return [_days(found[1]) * _DAY_OF[country]]
    if found := re.fullmatch(_PARTS, typed):
        return [Decimal(count(found[1]) * _PART_OF_DAY)]
    for form, read in _FORMS.items():
        if found := re.fullmatch(form, typed):
            return [read(found)]
    return []


def _days(number: str) -> Decimal:
    """Returns a number of days, in figures or a word."""
    if number in {"een halve", "halve"}:
        return Decimal("0.5")
    if number == "anderhalve":
        return Decimal("1.5")
    return _figures(number) if "," in number else Decimal(count(number))


def format_hours(hours: Decimal, country: str) -> str:
    """Writes a number of hours.

    Args:
        hours: a finite number of hours.
        country: "NL" or "BE"; both write it alike.

    Returns:
        "8,5 uur" for whole hours and quarters, else "1 uur 20 min"; "7,36 uur" for what is no whole number of minutes.
        `parse_hours` reads it unless it is less than nothing, or no whole number of minutes. Nothing is raised.
    """
    size, sign = abs(hours), "-" if round(hours * 60) < 0 else ""
    minutes = round(size * 60)
    if size == _minutes(minutes) and size * 4 != int(size * 4):
        whole, rest = divmod(minutes, 60)
        if whole:
            return say.hours_and_minutes(hours=f"{sign}{whole}", minutes=str(rest))
        return say.hours_minutes(minutes=f"{sign}{rest}")
    figures = f"{size:,.2f}".rstrip("0").rstrip(".").translate(str.maketrans(",.", ".,"))
    return say.hours_whole(hours=f"{sign}{figures}")
