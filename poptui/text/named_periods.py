"""Reads the Dutch name of a period: a day, a week, a month, a season, a quarter, or a part of one.

A name with a year, or one that fixes the year ("volgend kwartaal"), is a `Period`. A name without a year ("zomer",
"maart") is a `YearlyPeriod`: it exists in every year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from poptui.text.dates import MONTH, MONTH_NUMBERS, WEEKDAYS, parse_date
from poptui.text.occasion import Occasion

OPEN_START, OPEN_END = date.min, date.max
"""The first day of a period without a beginning, and the last day of one without an end."""


class Period(NamedTuple):
    """A period of days.

    Attributes:
        start: the first day; `OPEN_START` where it has no beginning.
        end: the last day, never before the first; `OPEN_END` where it has no end.
    """

    start: date
    end: date


YearlyPeriod = Callable[[int], Period | None]
"""Returns the period in a year; None, or ValueError, for a year that does not have it."""

NamedPeriod = Period | YearlyPeriod

_SEASONS = {"lente": 3, "voorjaar": 3, "zomer": 6, "herfst": 9, "najaar": 9, "winter": 12}
_TWO_YEARS = {
    "schooljaar": (8, 12),
    **dict.fromkeys(("studiejaar", "collegejaar", "academiejaar"), (9, 12)),
    "winter": (12, 3),
}
"""Periods named by two years: their first month, and their length in months."""

_UNITS = {"maand": (1, 1), "kwartaal": (1, 3), "halfjaar": (1, 6), "jaar": (1, 12)} | {
    name: run for name, run in _TWO_YEARS.items() if name != "winter"
}
"""Periods that follow one another without a gap: the month that the first starts in, and their length in months."""

_STEPS = {
    **dict.fromkeys(("dit", "deze", "lopend", "lopende", "huidig", "huidige"), 0),
    **dict.fromkeys(("volgend", "volgende"), 1),
    **dict.fromkeys(("komend", "komende", "aankomend", "aankomende", "aanstaand", "aanstaande"), 1),
    **dict.fromkeys(("vorig", "vorige"), -1),
}
STEP = "|".join(sorted(_STEPS, key=len, reverse=True))
"""A pattern for "dit", "volgende" and similar words."""

TODAY = ("nu", "heden", "vandaag")
"""The words for the day on which a text was typed."""

_PARTS = {
    "begin": {1: (0, 10), 3: (0, 1), 6: (0, 2), 12: (0, 3)},
    "half": {1: (10, 20), 3: (1, 2), 6: (2, 4), 12: (4, 8)},
    "eind": {1: (20, 31), 3: (2, 3), 6: (4, 6), 12: (9, 12)},
    "eerste helft": {1: (0, 15), 6: (0, 3), 12: (0, 6)},
    "tweede helft": {1: (15, 31), 6: (3, 6), 12: (6, 12)},
    "laatste kwartaal": {12: (9, 12)},
}
"""The start and end of a part of a period, by its length in months; counted in days for one month, else in months."""

_PART_NAMES = {name: name for name in _PARTS} | {
    **dict.fromkeys(("medio", "midden", "halverwege"), "half"),
    "einde": "eind",
    **dict.fromkeys(("1e helft", "1ste helft"), "eerste helft"),
    **dict.fromkeys(("2e helft", "2de helft"), "tweede helft"),
}
_PART = rf"({'|'.join(sorted(_PART_NAMES, key=len, reverse=True))})(?: van| in)? (.+)"

_RANKS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}
RANK = rf"(?:{'|'.join(_RANKS)}|1ste|[1-4] ?d?e)"
"""A pattern for "eerste" to "vierde", also as "1e" or "2de"."""

FULL_YEAR = "(?:19|20|21)[0-9]{2}"
"""A pattern for four figures that can only be a year."""

YEAR = rf"(?:{FULL_YEAR}|'[0-9]{{2}}|(?:{STEP}) (?:kalender)?jaar)"
"""A pattern for every name of a year."""

EXACT = "dagen"
"""What precedes the first and last day of a period that was read already, in the place of its name."""

_FILLER = (
    r"(?:(?:in|op|tijdens|gedurende|de|het|heel|hele|periode:?|loop van|maand(?= [a-z])"
    r"|(?:kalender)?jaar(?= [0-9])) )*"
)


def with_year(named: NamedPeriod, anchor: date) -> Period | None:
    """Returns the period that a name means.

    Args:
        named: what the name was read as.
        anchor: the day on which it was typed.

    Returns:
        A `Period` unchanged; of a `YearlyPeriod` the first one that does not end before `anchor`, or, where it has no
        end, does not begin before it; None where the next two years have none. Nothing is raised.
    """
    if isinstance(named, Period):
        return named
    for year in range(anchor.year - 1, anchor.year + 3):
        period = in_year(named, year)
        if period is not None and last_of(period) >= anchor:
            return period
    return None


def last_of(period: Period) -> date:
    """Returns the last day of a period; of one without an end the first."""
    return period.start if period.end == OPEN_END else period.end


def in_year(yearly: YearlyPeriod, year: int) -> Period | None:
    """Returns a yearly period in one year.

    Args:
        yearly: the period.
        year: the year in which it starts.

    Returns:
        The period; None for a year that does not have it (29 February, week 53). Nothing is raised.
    """
    try:
        return yearly(year)
    except (ValueError, OverflowError):
        return None


def derive(named: NamedPeriod, how: Callable[[Period], Period | None]) -> NamedPeriod | None:
    """Returns what a function makes of a period, also where its year is not known yet.

    Args:
        named: the period, or the period in any year.
        how: makes one period of another; returns None where that is impossible.

    Returns:
        The derived period, or the derived period in any year; None where `how` returned None for a `Period`.
    """
    if isinstance(named, Period):
        return how(named)
    return lambda year: None if (period := in_year(named, year)) is None else how(period)


def months_from(year: int, month: int, length: int) -> Period:
    """Returns a period of whole months.

    Args:
        year: the year in which `month` is counted.
        month: the first month; below 1 and above 12 it lies in another year.
        length: the number of months.

    Raises:
        ValueError: the period lies outside the calendar; or OverflowError.
    """
    return Period(_first_day(year, month), _first_day(year, month + length) - timedelta(days=1))


def period_around(day: date, unit: str, step: int = 0) -> Period:
    """Returns the week, month, quarter, half year, year or school year that holds a day, or one near it.

    Args:
        day: any day.
        unit: "week" or a key of `_UNITS`.
        step: how many units later (or, below zero, earlier).

    Raises:
        ValueError: the period lies outside the calendar; or OverflowError.
    """
    if unit == "week":
        monday = day + timedelta(days=7 * step - day.weekday())
        return Period(monday, monday + timedelta(days=6))
    first, length = _UNITS[unit]
    return months_from(day.year, day.month - (day.month - first) % length + step * length, length)


def read_named_period(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads the name of a period.

    Args:
        text: what was typed, normalised.
        at: when and for what it was typed.

    Returns:
        The period, or None where the text is not understood.

    Raises:
        ValueError: the period does not exist in the calendar; or OverflowError.
    """
    text = re.sub(f"^{_FILLER}", "", text)
    if exact := re.fullmatch(rf"{EXACT} (\S+) (\S+)", text):
        return Period(date.fromisoformat(exact[1]), date.fromisoformat(exact[2]))
    if text in TODAY:
        return Period(at.day, OPEN_END)
    for reader in _READERS:
        if (named := reader(text, at)) is not None:
            return named
    return None


def _first_day(year: int, month: int) -> date:
    """Returns the first day of a month; below 1 and above 12 the month lies in another year."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _year(text: str, at: Occasion) -> int:
    """Returns the year that `YEAR` matched."""
    if text[0] in "'0123456789":
        return int(text) if text.isdigit() else 2000 + int(text[1:])
    return at.day.year + _STEPS[text.split()[0]]


def _read_part(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a part of a period: "eind maart", "begin volgend jaar", "eerste helft van 2027", "eind van de maand"."""
    if (found := re.fullmatch(_PART, text)) is None:
        return None
    name, whole = _PART_NAMES[found[1]], found[2]
    if unit := re.fullmatch(rf"(?:de|het) ({'|'.join(_UNITS)})", whole):
        part = _part_of(period_around(at.day, unit[1]), name)
        return part if part is not None and part.end >= at.day else None
    named = read_named_period(whole, at)
    return None if named is None else derive(named, lambda period: _part_of(period, name))


def _part_of(period: Period, name: str) -> Period | None:
    """Returns a part of a period, by a key of `_PARTS`; None where the period has no such part."""
    start = period.start
    for length, (first, last) in _PARTS[name].items():
        if period == months_from(start.year, start.month, length):
            if length == 1:
                end = min(start + timedelta(days=last - 1), period.end)
                return Period(start + timedelta(days=first), end)
            return months_from(start.year, start.month + first, last - first)
    return None


def _read_year(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a year: "2027", "volgend jaar"."""
    return months_from(_year(text, at), 1, 12) if re.fullmatch(YEAR, text) else None


def _read_two_years(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a period named by two years: "schooljaar 2027-2028", "winter 26/27"."""
    year = "'?(?:20)?([0-9]{2})"
    found = re.fullmatch(rf"({'|'.join(_TWO_YEARS)})(?: van)? {year} ?[-/] ?{year}", text)
    if found is None or int(found[3]) != int(found[2]) + 1:
        return None
    return months_from(2000 + int(found[2]), *_two_years(found[1], at.country))


def _two_years(name: str, country: str) -> tuple[int, int]:
    """Returns the first month, and the length in months, of a period that is named by two years."""
    return _TWO_YEARS["academiejaar" if name == "schooljaar" and country == "BE" else name]


def _read_relative(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a period named from the present day: "dit kwartaal", "volgende week", "komende zomer"."""
    if (found := re.fullmatch(rf"({STEP}) (.+)", text)) is None:
        return None
    step, name = found.groups()
    name = name.replace("half jaar", "halfjaar")
    if name == "week" or name in _UNITS:
        unit = "academiejaar" if name == "schooljaar" and at.country == "BE" else name
        return period_around(at.day, unit, _STEPS[step])
    yearly = _yearly(name) if re.fullmatch(rf"{MONTH}|{'|'.join(_SEASONS)}", name) else None
    return None if yearly is None else _relative(yearly, step, at.day)


def _relative(yearly: YearlyPeriod, step: str, anchor: date) -> Period | None:
    """Returns the month or season that "deze", "volgende" or "komende" means; None where that is past or ambiguous."""
    current = with_year(yearly, anchor)
    coming = with_year(lambda year: p if (p := yearly(year)) and p.start > anchor else None, anchor)
    if _STEPS[step] == 0:  # in autumn, "deze zomer" is past: it is not the next one
        return current if current and (current.start <= anchor or current.start.year == anchor.year) else None
    if step.startswith("volgend"):  # in spring, "volgende zomer" can be that of this year or the next
        return coming if coming and (coming != current or coming.start.year > anchor.year) else None
    return coming if _STEPS[step] == 1 else None


def _read_named(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a period with or without its year: "Q3 2027", "2027 Q3", "zomer van volgend jaar", "maart", "week 12"."""
    if yearly := _yearly(text.removesuffix(" van het jaar")):
        return yearly
    if found := re.fullmatch(rf"(?P<month>0?[1-9]|1[0-2])[-/](?P<year>{FULL_YEAR})", text) or re.fullmatch(
        rf"(?P<year>{FULL_YEAR})-(?P<month>0[1-9]|1[0-2])", text
    ):
        return months_from(int(found["year"]), int(found["month"]), 1)
    if (found := re.fullmatch(rf"({MONTH}) ?[-/ ] ?([0-9]{{2}})", text)) and _is_near(2000 + int(found[2]), at):
        return months_from(2000 + int(found[2]), MONTH_NUMBERS[found[1]], 1)
    found = re.fullmatch(rf"(?P<name>.+?)(?:,? van |,? in | ?[-/] ?|,? |(?='))(?P<year>{YEAR})", text) or re.fullmatch(
        rf"(?P<year>{YEAR})(?:,? (?:in (?:de |het )?)?|[-/])(?P<name>.+)", text
    )
    if found is None or found["name"] == "winter":  # "winter 2027" may start in 2027 or end in it
        return None
    yearly = _yearly(found["name"])
    return None if yearly is None else yearly(_year(found["year"], at))


def _is_near(year: int, at: Occasion) -> bool:
    """Returns whether a year of two figures is meant: it is last year, or one of the next ten."""
    return -1 <= year - at.day.year <= 10


def _read_day(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a day, or the week of a day: "1/6", "ma 1 juni 2027", "2027-06-01", "week van 1 juni"."""
    if found := re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})", text):
        return _same_day(int(found[1]), int(found[2]))
    if re.fullmatch(r"[0-9]{1,2} ?- ?[0-9]{1,2}", text):  # a day, or January up to June?
        return None
    if text in WEEKDAYS:
        return None
    day = parse_date(text.removeprefix("week van "), at.day)
    if day is None:
        return None
    return period_around(day, "week") if text.startswith("week van ") else Period(day, day)


_READERS = (_read_part, _read_year, _read_two_years, _read_relative, _read_named, _read_day)

_NAMES: dict[str, Callable[[re.Match[str]], YearlyPeriod]] = {
    rf"({MONTH})": lambda m: _same_months(MONTH_NUMBERS[m[1]], 1),
    rf"({'|'.join(_SEASONS)})": lambda m: _same_months(_SEASONS[m[1]], 3),
    r"(?:q|kw|kwartaal|kwartalen) ?([1-4])": lambda m: _same_months(3 * int(m[1]) - 2, 3),
    rf"({RANK}) (?:kwartaal|kw)": lambda m: _same_months(3 * _rank(m[1]) - 2, 3),
    r"h ?([12])": lambda m: _same_months(6 * int(m[1]) - 5, 6),
    rf"(?:semester|sem) ?([12])|(?!derde|vierde|[34])({RANK}) semester": lambda m: _semester(m[1] or m[2]),
    rf"(?:school|les|onderwijs)?(?:blok|periode) ?([1-4])|({RANK}) (?:school|les|onderwijs)?blok": lambda m: _block(
        m[1] or m[2]
    ),
    "(?:de )?kerst(?:dagen|mis)?": lambda m: lambda year: Period(date(year, 12, 25), date(year, 12, 26)),
    rf"(?!derde|vierde|[34])({RANK}) (?:half ?jaar|jaarhelft)": lambda m: _same_months(6 * _rank(m[1]) - 5, 6),
    r"(?:week|weken|wk|w) ?([0-9]{1,2})": lambda m: _same_week(int(m[1])),
    rf"([0-9]{{1,2}}) ?(?:e|de|ste)? ?({MONTH})": lambda m: _same_day(int(m[1]), MONTH_NUMBERS[m[2]]),
}
"""Each name of a period without a year, with the function that makes the period of a match."""


def _yearly(name: str) -> YearlyPeriod | None:
    """Returns the period that a name without a year means, or None where the name is not known."""
    for form, make in _NAMES.items():
        if found := re.fullmatch(form, name):
            return make(found)
    return None


def _rank(word: str) -> int:
    """Returns the number that `RANK` matched."""
    return _RANKS[word] if word in _RANKS else int(word[0])


def _same_months(month: int, length: int) -> YearlyPeriod:
    """Returns the period of some months in any year."""
    return lambda year: months_from(year, month, length)


def _same_week(number: int) -> YearlyPeriod:
    """Returns the period of an ISO week in any year."""
    return lambda year: Period(date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7))


def _same_day(day: int, month: int) -> YearlyPeriod:
    """Returns the period of one day in any year."""
    return lambda year: Period(date(year, month, day), date(year, month, day))


def _semester(which: str) -> YearlyPeriod:
    """Returns a semester of the academic year: September up to January, or February up to August."""
    return _same_months(9, 5) if _rank(which) == 1 else _same_months(2, 7)


def _block(which: str) -> YearlyPeriod:
    """Returns one of the four blocks of a school year, of about ten weeks each."""
    month, length = ((9, 2), (11, 3), (2, 3), (5, 3))[_rank(which) - 1]
    return _same_months(month, length)
