"""Reads and writes dates in Dutch."""

from __future__ import annotations

import re
from datetime import date, timedelta

from poptui.text.words import normalise

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
"""The Dutch names of the months, January first."""

MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, start=1)} | {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}
"""The number of each month by every spelling that is read, normalised."""

MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
"""A pattern for one of the spellings of a month."""

_WEEKDAYS = {
    spelling: number
    for number, spellings in enumerate(
        (
            "maandag ma",
            "dinsdag di",
            "woensdag wo woe",
            "donderdag do",
            "vrijdag vr vrij",
            "zaterdag za zat",
            "zondag zo zon",
        )
    )
    for spelling in spellings.split()
}
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))

_FROM_TODAY = {"eergisteren": -2, "gisteren": -1, "heden": 0, "vandaag": 0, "morgen": 1, "overmorgen": 2}

_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"
_FORMS = (
    r"(?P<year>[0-9]{4})(?P<sep>[-/.])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})",
    rf"{_DAY} ?(?P<sep>[-/.]) ?(?P<month>[0-9]{{1,2}}) ?(?P=sep) ?{_YEAR}",
    rf"{_DAY} ?[-/] ?(?P<month>[0-9]{{1,2}})",
    rf"{_DAY}(?:[ -]?(?:e|de|ste))?[ .-]*(?:van )?(?P<month>{MONTH})(?:[ ,.-]*{_YEAR}| as| aanstaande)?",
)


def parse_date(text: str, today: date) -> date | None:
    """Reads one day.

    Understood are "2027-06-01", "1-6-2027", "01/06/27", "1 juni 2027", "1ste jun. '27", a day without a
    year ("1 juni", "1/6", "1 juni a.s.": the next such day, today included), all of those after "op" or
    after a weekday that fits, "vandaag", "morgen" and their like, and "komende vrijdag" or "volgende week
    vrijdag". A year of two figures is in this century.

    Args:
        text: what was typed.
        today: the day on which it was typed.

    Returns:
        The day; None for what is not understood, for a day that does not exist, and for a weekday that
        is another one than that of the day. Nothing is raised.
    """
    typed = re.sub("^(?:op|dd) ", "", normalise(text))
    try:
        if typed in _FROM_TODAY:
            return today + timedelta(days=_FROM_TODAY[typed])
        if found := re.fullmatch(rf"(?:({_WEEKDAY}),? )?(?:de )?(.+)", typed):
            weekday, rest = found.groups()
            day = _calendar_day(rest, today)
            if day is not None:
                return day if weekday is None or day.weekday() == _WEEKDAYS[weekday] else None
        return _coming_weekday(typed, today)
    except (ValueError, OverflowError):  # such as 31 June, or a day past the last of the calendar
        return None


def format_date(day: date, country: str) -> str:
    """Writes a day in figures.

    Args:
        day: any day.
        country: "NL" or "BE".

    Returns:
        "01-06-2027" for the Netherlands, "1/06/2027" for Belgium; `parse_date` reads both. Nothing is
        raised.
    """
    if country == "BE":
        return f"{day.day}/{day.month:02}/{day.year:04}"
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def format_date_long(day: date, country: str) -> str:
    """Writes a day in words.

    Args:
        day: any day.
        country: "NL" or "BE"; both write it alike.

    Returns:
        "1 juni 2027"; `parse_date` reads it. Nothing is raised.
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04}"


def _calendar_day(typed: str, today: date) -> date | None:
    """Returns the day of a calendar notation, None for other texts; raises ValueError for a day that does not exist."""
    for form in _FORMS:
        if found := re.fullmatch(form, typed):
            named = found.groupdict()
            month = MONTH_NUMBERS.get(named["month"]) or int(named["month"])
            if year := named.get("year"):
                return date(int(year) if len(year) == 4 else 2000 + int(year[-2:]), month, int(named["day"]))
            return _next_day(int(named["day"]), month, today)
    return None


def _next_day(day: int, month: int, today: date) -> date | None:
    """Returns the first such day from today on; a leap day is at most eight years away."""
    for year in range(today.year, today.year + 9):
        if (month, day) == (2, 29) and not _is_leap(year):
            continue
        coming = date(year, month, day)
        if coming >= today:
            return coming
    return None


def _is_leap(year: int) -> bool:
    """Returns whether a year has a leap day."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _coming_weekday(typed: str, today: date) -> date | None:
    """Returns the day of "komende vrijdag" (the first after today) or "volgende week vrijdag"; None for other texts."""
    if found := re.fullmatch(rf"(?:komende|aanstaande|as) ({_WEEKDAY})", typed):
        return today + timedelta(days=(_WEEKDAYS[found[1]] - today.weekday() - 1) % 7 + 1)
    if found := re.fullmatch(rf"volgende week ({_WEEKDAY})|({_WEEKDAY}) volgende week", typed):
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=_WEEKDAYS[found[1] or found[2]])
    return None
