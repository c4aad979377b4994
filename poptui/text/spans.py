"""What Dutch calls a stretch of the calendar: a day, a week, a month, a season, a quarter, a part of one.

A stretch named with its year, or in words that fix it ("volgend kwartaal"), is a `Period`. One named
without a year ("zomer", "maart") is `Yearly`: the same stretch in any year that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from poptui.text.dates import MONTH, MONTH_NUMBERS, parse_date


class Period(NamedTuple):
    """A stretch of days.

    Attributes:
        start: the first day of it.
        end: the last day of it; never before the first.
    """

    start: date
    end: date


Yearly = Callable[[int], Period | None]
"""A stretch of any year; ValueError or None for a year that does not have it."""

Span = Period | Yearly

_SEASONS = {"lente": 3, "voorjaar": 3, "zomer": 6, "herfst": 9, "najaar": 9, "winter": 12}
_TWO_YEARS = {"schooljaar": (8, 12), "studiejaar": (9, 12), "collegejaar": (9, 12), "winter": (12, 3)}
"""Stretches named by two years: their first month, and how many months they last."""

_UNITS = {"maand": (1, 1), "kwartaal": (1, 3), "halfjaar": (1, 6), "jaar": (1, 12)} | {
    name: run for name, run in _TWO_YEARS.items() if name != "winter"
}
"""Stretches that follow one another without a gap: the month they count from, and their months."""

_STEPS = {
    **dict.fromkeys(("dit", "deze", "lopend", "lopende", "huidig", "huidige"), 0),
    **dict.fromkeys(("volgend", "volgende"), 1),
    **dict.fromkeys(("komend", "komende", "aankomend", "aankomende", "aanstaand", "aanstaande"), 1),
    **dict.fromkeys(("vorig", "vorige"), -1),
}
STEP = "|".join(sorted(_STEPS, key=len, reverse=True))
"""A pattern for "dit", "volgende" and their like."""

TODAY = ("nu", "heden", "vandaag")
"""The words for the anchor itself."""

_PARTS = {
    "begin": {1: (0, 10), 3: (0, 1), 6: (0, 2), 12: (0, 3)},
    "half": {1: (10, 20), 3: (1, 2), 6: (2, 4), 12: (4, 8)},
    "eind": {1: (20, 31), 3: (2, 3), 6: (4, 6), 12: (9, 12)},
    "eerste helft": {1: (0, 15), 6: (0, 3), 12: (0, 6)},
    "tweede helft": {1: (15, 31), 6: (3, 6), 12: (6, 12)},
    "laatste kwartaal": {12: (9, 12)},
}
"""Of a stretch of so many whole months: from where to where (days of one month, else months)."""

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
"""A pattern for a year that is plainly one."""

YEAR = rf"(?:{FULL_YEAR}|'[0-9]{{2}}|(?:{STEP}) (?:kalender)?jaar)"
"""A pattern for whatever names a year."""

_FILLER = (
    r"(?:(?:in|op|tijdens|gedurende|de|het|heel|hele|periode:?|loop van|maand(?= [a-z])"
    r"|(?:kalender)?jaar(?= [0-9])) )*"
)


def pick(span: Span, anchor: date) -> Period | None:
    """Chooses the year of a stretch that was named without one.

    Args:
        span: a stretch.
        anchor: the day on which it was named.

    Returns:
        A fixed stretch as it is; of a yearly one the first that does not end before `anchor`; None when
        the calendar has none. Nothing is raised.
    """
    if isinstance(span, Period):
        return span
    for year in range(anchor.year - 1, anchor.year + 9):
        period = in_year(span, year)
        if period is not None and period.end >= anchor:
            return period
    return None


def in_year(span: Yearly, year: int) -> Period | None:
    """Asks a yearly stretch for one year.

    Args:
        span: a stretch of any year.
        year: the year it starts in.

    Returns:
        The stretch; None for a year that does not have it (29 February, week 53). Nothing is raised.
    """
    try:
        return span(year)
    except (ValueError, OverflowError):
        return None


def change(span: Span, how: Callable[[Period], Period | None]) -> Span | None:
    """Derives one stretch from another, whether its year is fixed or not.

    Args:
        span: a stretch.
        how: what to make of it; None where that cannot be.

    Returns:
        The derived stretch; None when a fixed one cannot be. Raises nothing of its own.
    """
    if isinstance(span, Period):
        return how(span)
    return lambda year: None if (period := in_year(span, year)) is None else how(period)


def months(year: int, month: int, length: int) -> Period:
    """Makes a stretch of whole months.

    Args:
        year: the year that `month` is counted in.
        month: the first month; under 1 and over 12 are months of other years.
        length: how many months.

    Returns:
        The stretch. Raises ValueError or OverflowError outside the calendar.
    """
    return Period(_first_day(year, month), _first_day(year, month + length) - timedelta(days=1))


def around(day: date, unit: str, step: int = 0) -> Period:
    """Finds the week, month, quarter, half year, year or school year that a day is in.

    Args:
        day: any day.
        unit: "week" or a name in the table of units.
        step: how many of them to go on (or back) from there.

    Returns:
        The stretch. Raises ValueError or OverflowError outside the calendar.
    """
    if unit == "week":
        monday = day + timedelta(days=7 * step - day.weekday())
        return Period(monday, monday + timedelta(days=6))
    first, length = _UNITS[unit]
    return months(day.year, day.month - (day.month - first) % length + step * length, length)


def read_span(text: str, anchor: date) -> Span | None:
    """Reads the name of a stretch.

    Args:
        text: what was typed, folded.
        anchor: the day on which it was typed.

    Returns:
        The stretch, or None for what is not understood. Raises ValueError or OverflowError for a stretch
        that does not exist.
    """
    text = re.sub(f"^{_FILLER}", "", text)
    if text in TODAY:
        return Period(anchor, anchor)
    for reader in _READERS:
        if (span := reader(text, anchor)) is not None:
            return span
    return None


def _first_day(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _year(text: str, anchor: date) -> int:
    """The year that `YEAR` matched."""
    if text[0] in "'0123456789":
        return int(text) if text.isdigit() else 2000 + int(text[1:])
    return anchor.year + _STEPS[text.split()[0]]


def _read_part(text: str, anchor: date) -> Span | None:
    """ "eind maart", "begin volgend jaar", "eerste helft van 2027", "eind van de maand"."""
    if (found := re.fullmatch(_PART, text)) is None:
        return None
    name, whole = _PART_NAMES[found[1]], found[2]
    if unit := re.fullmatch(rf"(?:de|het) ({'|'.join(_UNITS)})", whole):
        part = _part_of(around(anchor, unit[1]), name)
        return part if part is not None and part.end >= anchor else None
    span = read_span(whole, anchor)
    return None if span is None else change(span, lambda period: _part_of(period, name))


def _part_of(period: Period, name: str) -> Period | None:
    start = period.start
    for length, (first, last) in _PARTS[name].items():
        if period == months(start.year, start.month, length):
            if length == 1:
                end = min(start + timedelta(days=last - 1), period.end)
                return Period(start + timedelta(days=first), end)
            return months(start.year, start.month + first, last - first)
    return None


def _read_year(text: str, anchor: date) -> Span | None:
    """ "2027", "volgend jaar"."""
    return months(_year(text, anchor), 1, 12) if re.fullmatch(YEAR, text) else None


def _read_two_years(text: str, anchor: date) -> Span | None:
    """ "schooljaar 2027-2028", "winter 26/27"."""
    year = "'?(?:20)?([0-9]{2})"
    found = re.fullmatch(rf"({'|'.join(_TWO_YEARS)})(?: van)? {year} ?[-/] ?{year}", text)
    if found is None or int(found[3]) != int(found[2]) + 1:
        return None
    return months(2000 + int(found[2]), *_TWO_YEARS[found[1]])


def _read_relative(text: str, anchor: date) -> Span | None:
    """ "dit kwartaal", "volgende week", "komende zomer"."""
    if (found := re.fullmatch(rf"({STEP}) (.+)", text)) is None:
        return None
    step, name = found.groups()
    name = name.replace("half jaar", "halfjaar")
    if name == "week" or name in _UNITS:
        return around(anchor, name, _STEPS[step])
    if not re.fullmatch(rf"{MONTH}|{'|'.join(_SEASONS)}", name) or (yearly := _yearly(name)) is None:
        return None
    current = pick(yearly, anchor)
    coming = pick(lambda year: p if (p := yearly(year)) and p.start > anchor else None, anchor)
    if _STEPS[step] == 0:  # in autumn "deze zomer" is gone by: not the one to come
        return current if current and (current.start <= anchor or current.start.year == anchor.year) else None
    if step.startswith("volgend"):  # in spring "volgende zomer" is two summers: this year's or the next
        return coming if coming and (coming != current or coming.start.year > anchor.year) else None
    return coming if _STEPS[step] == 1 else None


def _read_named(text: str, anchor: date) -> Span | None:
    """ "Q3 2027", "2027 Q3", "zomer van volgend jaar", "maart", "week 12", "6-2027"."""
    if yearly := _yearly(text.removesuffix(" van het jaar")):
        return yearly
    if found := re.fullmatch(rf"(?P<month>0?[1-9]|1[0-2])[-/](?P<year>{FULL_YEAR})", text) or re.fullmatch(
        rf"(?P<year>{FULL_YEAR})-(?P<month>0[1-9]|1[0-2])", text
    ):
        return months(int(found["year"]), int(found["month"]), 1)
    found = re.fullmatch(rf"(?P<name>.+?)(?:,? van |,? in |,? |[-/]|(?='))(?P<year>{YEAR})", text) or re.fullmatch(
        rf"(?P<year>{YEAR})(?:,? (?:in (?:de |het )?)?|[-/])(?P<name>.+)", text
    )
    if found is None or found["name"] == "winter":  # "winter 2027" may start in 2027 or end in it
        return None
    yearly = _yearly(found["name"])
    return None if yearly is None else yearly(_year(found["year"], anchor))


def _read_day(text: str, anchor: date) -> Span | None:
    """ "1/6", "ma 1 juni 2027", "2027-06-01", "week van 1 juni"."""
    if found := re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})", text):
        return _same_day(int(found[1]), int(found[2]))
    if re.fullmatch(r"[0-9]{1,2} ?- ?[0-9]{1,2}", text):  # a day, or January up to June?
        return None
    day = parse_date(text.removeprefix("week van "), anchor)
    if day is None:
        return None
    return around(day, "week") if text.startswith("week van ") else Period(day, day)


_READERS = (_read_part, _read_year, _read_two_years, _read_relative, _read_named, _read_day)

_NAMES: dict[str, Callable[[re.Match[str]], Yearly]] = {
    rf"({MONTH})": lambda m: _same_months(MONTH_NUMBERS[m[1]], 1),
    rf"({'|'.join(_SEASONS)})": lambda m: _same_months(_SEASONS[m[1]], 3),
    r"(?:q|kw|kwartaal|kwartalen) ?([1-4])": lambda m: _same_months(3 * int(m[1]) - 2, 3),
    rf"({RANK}) (?:kwartaal|kw)": lambda m: _same_months(3 * _rank(m[1]) - 2, 3),
    r"h ?([12])": lambda m: _same_months(6 * int(m[1]) - 5, 6),
    rf"(?!derde|vierde|[34])({RANK}) (?:half ?jaar|jaarhelft)": lambda m: _same_months(6 * _rank(m[1]) - 5, 6),
    r"(?:week|weken|wk|w) ?([0-9]{1,2})": lambda m: _same_week(int(m[1])),
    rf"([0-9]{{1,2}}) ?(?:e|de|ste)? ?({MONTH})": lambda m: _same_day(int(m[1]), MONTH_NUMBERS[m[2]]),
}
"""Each name of a stretch without its year."""


def _yearly(name: str) -> Yearly | None:
    for form, make in _NAMES.items():
        if found := re.fullmatch(form, name):
            return make(found)
    return None


def _rank(word: str) -> int:
    return _RANKS[word] if word in _RANKS else int(word[0])


def _same_months(month: int, length: int) -> Yearly:
    return lambda year: months(year, month, length)


def _same_week(number: int) -> Yearly:
    return lambda year: Period(date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7))


def _same_day(day: int, month: int) -> Yearly:
    return lambda year: Period(date(year, month, day), date(year, month, day))
