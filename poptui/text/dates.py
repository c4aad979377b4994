"""Reads and writes dates in Dutch."""

from __future__ import annotations

import re
from datetime import date, timedelta

from poptui.text.occasion import Lies, Occasion
from poptui.text.words import COUNT, bare, count, normalise

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

WEEKDAYS = {
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
"""The number of each day of the week by every spelling that is read, Monday is 0."""
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))

_FROM_TODAY = {"eergisteren": -2, "gisteren": -1, "heden": 0, "vandaag": 0, "morgen": 1, "overmorgen": 2}

_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"
_FORMS = (
    r"(?P<year>[0-9]{4})(?P<sep>[-/.])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})",
    rf"{_DAY} ?(?P<sep>[-/.]) ?(?P<month>[0-9]{{1,2}}) ?(?P=sep) ?{_YEAR}",
    rf"{_DAY} (?P<month>[0-9]{{1,2}}) (?P<year>[0-9]{{4}})",
    rf"{_DAY} ?[-/] ?(?P<month>[0-9]{{1,2}})",
    rf"{_DAY}(?:[ -]?(?:e|de|ste))?[ .-]*(?:van )?(?P<month>{MONTH})(?:[ ,.-]*{_YEAR}| as| aanstaande| jl)?",
)


FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years in which a day is understood."""
_SOON, _FAR = 2, 20
"""A year of two figures is one of the next `_FAR` years, or at most `_SOON` years ago; in a birth date the last one."""
_NEAR = timedelta(days=270)
"""How far a day of a talk or a signature with a year of two figures may lie."""


def parse_date(text: str, today: date) -> date | None:
    """Returns the one day that a text means in a plan; None where it means none, or more than one."""
    found = parse_dates(text, Occasion(today))
    return found[0] if len(found) == 1 else None


def parse_dates(text: str, occasion: Occasion) -> list[date]:
    """Returns the days that a text can mean.

    Understood are "2027-06-01", "1-6-2027", "01/06/27", "1 juni 2027", "1ste jun. '27", a day without a
    year ("1 juni", "1/6", "1 juni a.s."), all of those after "op" or after a weekday that fits, "vandaag",
    "morgen" and their like, and "komende vrijdag" or "volgende week vrijdag".

    A day without a year is ahead the next such day, today included; near the nearest; behind the last one.
    A year of two figures is that which fits where the day lies.

    Args:
        text: what was typed.
        occasion: when, and where the day lies.

    Returns:
        The days, the likeliest first: more than one where both are possible, as for "27-06-01". None for what
        is not understood, for a day that does not exist, a weekday that is another one than that of the day, or
        a year before 1900. Nothing is raised.
    """
    typed = re.sub("^(?:op|dd) ", "", normalise(bare(text)))
    typed = re.sub(r"^[a-z][a-z' -]{2,40}, ?(?=[0-9])", "", typed) if not re.match(_WEEKDAY, typed) else typed
    typed = re.sub(r",? (?:om|vanaf) [0-9]{1,2}(?:[.:u][0-9]{2})? ?(?:uur|u)?$|,? ?\([^()0-9]*\)$", "", typed)
    today = occasion.day
    try:
        if either := _either(typed, occasion):
            return either
        if typed in _FROM_TODAY:
            return [today + timedelta(days=_FROM_TODAY[typed])]
        if found := re.fullmatch(rf"(?:({_WEEKDAY}),? )?(?:de )?(.+)", typed):
            weekday, rest = found.groups()
            days = _calendar_days(rest, occasion)
            if days:
                return [day for day in days if weekday is None or day.weekday() == WEEKDAYS[weekday]]
        if found := re.fullmatch(rf"volgende ({_WEEKDAY})", typed):
            coming = (_coming_weekday(f"{how} {found[1]}", today) for how in ("komende", "volgende week"))
            return [*dict.fromkeys(day for day in coming if day is not None)]
        if typed in WEEKDAYS:
            typed = f"{'afgelopen' if occasion.lies is Lies.BEHIND else 'komende'} {typed}"
        day = _coming_weekday(typed, today)
        return [day] if day is not None else []
    except (ValueError, OverflowError):  # such as 31 June, or a day past the last of the calendar
        return []


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


def _either(typed: str, occasion: Occasion) -> list[date]:
    """Returns the days of "1 of 15 maart 2027"; none where the text does not name two."""
    left, joint, right = typed.partition(" of ")
    if not joint:
        return []
    if left.isdigit() and (rest := re.fullmatch(r"[0-9]{1,2}(.+)", right)):
        left += rest[1]
    elif not re.search("[0-9]{4}", left) and (year := re.search(" [0-9]{4}$", right)):
        left += year[0]
    days = [parse_dates(one, occasion) for one in (left, right)]
    return [*days[0], *days[1]] if all(len(one) == 1 for one in days) else []


def _calendar_days(typed: str, occasion: Occasion) -> list[date]:
    """Returns the days of a calendar notation; raises ValueError for a day that does not exist."""
    for form in _FORMS:
        if found := re.fullmatch(form, typed):
            named = found.groupdict()
            month = MONTH_NUMBERS.get(named["month"]) or int(named["month"])
            day, year = int(named["day"]), named.get("year")
            if not year:
                return _without_year(day, month, occasion)
            if len(year) == 4:
                return [date(int(year), month, day)] if FIRST_YEAR <= int(year) <= LAST_YEAR else []
            return _with_short_year(day, month, int(year[-2:]), occasion, has_figures=named["month"].isdigit())
    return []


def _without_year(day: int, month: int, occasion: Occasion) -> list[date]:
    """Returns the day without a year that is meant: the next, the nearest or the last such day."""
    today, found = occasion.day, []
    for year in range(today.year - 1, today.year + 2):
        try:
            found.append(date(year, month, day))
        except ValueError:
            if (day, month) != (29, 2):
                raise
    match occasion.lies:
        case Lies.AHEAD:
            return [one for one in found if one >= today][:1]
        case Lies.BEHIND:
            return [one for one in found if one <= today][-1:]
        case Lies.NEAR:
            nearest = min((abs(one - today) for one in found), default=None)
            return [one for one in found if abs(one - today) == nearest]


def _with_short_year(day: int, month: int, year: int, occasion: Occasion, *, has_figures: bool) -> list[date]:
    """Returns the day whose year has two figures; of figures alone both where the first can be the year too."""
    can_turn = has_figures and day >= 20 and year <= 31 and occasion.lies is not Lies.BEHIND
    turned = (month, year, day) if can_turn else None  # 27-06-01: 1 June 2027?
    straight = _in_century(day, month, year, occasion)
    other = _in_century(turned[1], turned[0], turned[2], occasion) if turned is not None else None
    if straight is not None and other is None:
        return [straight]
    if straight is None and turned is None:
        return []
    whole = [straight, other] if straight is not None else [date(2000 + year, month, day), other]
    return [one for one in dict.fromkeys(whole) if one is not None]


def _in_century(day: int, month: int, year: int, occasion: Occasion) -> date | None:
    """Returns the day in the century in which it fits where it lies; None where it fits in none."""
    today = occasion.day
    for century in (2000, 1900):
        try:
            found = date(century + year, month, day)
        except ValueError:
            continue
        match occasion.lies:
            case Lies.AHEAD if today.year - _SOON <= found.year <= today.year + _FAR:
                return found
            case Lies.NEAR if abs(found - today) <= _NEAR:
                return found
            case Lies.BEHIND if found <= today:
                return found
    return None


def _coming_weekday(typed: str, today: date) -> date | None:
    """Returns the day of "komende vrijdag" (the first after today) or "volgende week vrijdag"; None for other texts."""
    if found := re.fullmatch(rf"(?:komende|aanstaande|as) ({_WEEKDAY})", typed):
        return today + timedelta(days=(WEEKDAYS[found[1]] - today.weekday() - 1) % 7 + 1)
    if found := re.fullmatch(rf"(?:afgelopen|vorige) ({_WEEKDAY})|({_WEEKDAY}) jl", typed):
        return today - timedelta(days=(today.weekday() - WEEKDAYS[found[1] or found[2]] - 1) % 7 + 1)
    if found := re.fullmatch(rf"vorige week ({_WEEKDAY})|({_WEEKDAY}) vorige week", typed):
        return today - timedelta(days=7 + today.weekday() - WEEKDAYS[found[1] or found[2]])
    if found := re.fullmatch(rf"over ({COUNT}) dagen", typed):
        return today + timedelta(days=count(found[1]))
    if found := re.fullmatch(rf"volgende week ({_WEEKDAY})|({_WEEKDAY}) volgende week", typed):
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=WEEKDAYS[found[1] or found[2]])
    return None
