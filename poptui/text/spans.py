"""Reads what typed words can mean as a period: one meaning, or those among which a person chooses.

The words of a period, and what they mean, are in `text.periods` and `text.named_periods`. Which of its years is meant:

- Without a year it is in a plan the period that is to come (`live`). Between two periods of which only the second has
  a year, the first is the last such one before it ("okt-mrt 2027").
- "de zomervakantie", and "voor de zomer", are the school holiday: in the Netherlands of each region, so it is asked.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from poptui.messages import values as say
from poptui.text.named_periods import (
    EXACT,
    OPEN_END,
    OPEN_START,
    NamedPeriod,
    Period,
    YearlyPeriod,
    in_year,
    last_of,
    months_from,
    read_named_period,
    with_year,
)
from poptui.text.occasion import Lies, Occasion
from poptui.text.periods import READERS, later_by, length_in, read_range
from poptui.text.words import COUNT, bare, normalise


class Length(NamedTuple):
    """How long something takes, without saying when.

    Attributes:
        days: how many days.
        months: how many months besides.
    """

    days: int
    months: int

    @property
    def iso(self) -> str:
        """Returns the length as ISO 8601 writes it: "P3M", "P10D"."""
        return f"P{f'{self.months}M' if self.months else ''}{f'{self.days}D' if self.days else ''}"


def length_of(iso: str) -> Length:
    """Returns the length that ISO 8601 writes so: "P3M"; none at all for another text."""
    found = re.fullmatch(r"P(?:([0-9]+)M)?(?:([0-9]+)D)?", iso)
    return Length(int(found[2] or 0), int(found[1] or 0)) if found else Length(0, 0)


Span = Period | Length
"""What the words of a period can mean."""


def parse_period(text: str, anchor: date) -> Period | None:
    """Returns the one period that a text means in a plan; None where it means none, or can mean more than one."""
    found = parse_periods(text, Occasion(anchor))
    return found[0] if len(found) == 1 and isinstance(found[0], Period) else None


def parse_periods(text: str, at: Occasion) -> list[Span]:
    """Returns what the words of a period can mean; the words and their meaning are listed at the top of this module.

    Not understood are periods without a clear place ("zo snel mogelijk", "rond de zomer", "n.t.b.").

    Args:
        text: what was typed.
        at: when and for what it was typed.

    Returns:
        The meanings, the likeliest first: more than one where a reader would have to ask. None for what is not
        understood, for a day or week that does not exist, and for a deadline that was already past. Nothing is raised.
    """
    typed = normalise(re.sub(r"\bv(?!oor)(?:ó|o\u0301?){2}r\b", "eerder dan", bare(text), flags=re.IGNORECASE))
    for wording, plain in _WORDINGS.items():
        typed = re.sub(wording, plain, typed)
    found: list[Span] = []
    for one in _with_holidays(typed, at):
        found += _spans(one, at)
    return list(dict.fromkeys(found))


def _spans(typed: str, at: Occasion) -> list[Span]:
    """Returns what normalised words can mean."""
    try:
        for asked in (_read_bare_length, _read_coming_year, _read_pair_of_years, _read_week_and_number, _read_unclear):
            if spans := asked(typed, at):
                return spans
        for reader in READERS:
            named = reader(typed, at)
            if named is not None and (periods := live(named, at)):
                return [*periods]
    except (ValueError, OverflowError):  # a day or week that does not exist in the calendar
        pass
    return []


def live(named: NamedPeriod, at: Occasion) -> list[Period]:
    """Returns the years of a period without a year that are meant: in a plan this one, the next, or both.

    This one as long as at least half of it is to come, the next once less than a quarter is; between those it is
    asked. Of a week at least three days must be to come. Behind it is the last that has begun, near the nearest.
    """
    if isinstance(named, Period):
        return [named]
    match at.lies:
        case Lies.AHEAD:
            return _live_ahead(named, at.day)
        case Lies.BEHIND:
            begun = [one for one in _in_years(named, at.day) if one.start <= at.day]
            return begun[-1:]
        case Lies.NEAR:
            found = _in_years(named, at.day)
            nearest = min((_distance(one, at.day) for one in found), default=0)
            return [one for one in found if _distance(one, at.day) == nearest]


def _in_years(named: YearlyPeriod, day: date) -> list[Period]:
    """Returns the period in the year of a day and those beside it."""
    found = (in_year(named, year) for year in range(day.year - 1, day.year + 2))
    return [one for one in found if one is not None]


def _distance(period: Period, day: date) -> int:
    """Returns how many days a day lies outside a period."""
    return max(0, (period.start - day).days if period.start > day else 0, (day - last_of(period)).days)


def _live_ahead(named: YearlyPeriod, day: date) -> list[Period]:
    """Returns the period to come, the one after it, or both."""
    this = with_year(named, day)
    if this is None or (last_of(this) - day).days > _YEAR_AHEAD:
        return []
    after = next((one for one in _in_years(named, day) if last_of(one) > last_of(this)), None)
    begun = next((one for one in reversed(_in_years(named, day)) if one.start < day and one.end == OPEN_END), None)
    if begun is not None:  # a beginning that has just been
        return [begun, this] if (day - begun.start).days <= _JUST else [this]
    return _by_what_is_left(this, after, day)


def _by_what_is_left(this: Period, after: Period | None, day: date) -> list[Period]:
    """Returns the present period, the one after it, or both, by how much of the present one is to come."""
    left = (this.end - day).days + 1
    if this.start == OPEN_START:
        is_clear, is_over = left > _AT_ONCE, False
    else:
        length = (this.end - this.start).days + 1
        enough = 3 if length == _WEEK else length / 2
        is_clear = day <= this.start or length == 1 or left >= enough
        is_over = length > _WEEK and left < length / 4
    if is_clear or after is None:
        return [this]
    return [after] if is_over else [this, after]


_YEAR_AHEAD = 800
"""The most days to the end of a period without a year: week 53 of a year that is further away was not meant."""
_JUST, _WEEK, _AT_ONCE = 14, 7, 2
"""The days within which something has only just been; those of a week; and those in which all is over."""


def _read_bare_length(text: str, at: Occasion) -> list[Span]:
    """Reads a length alone: "3 maanden" is by when, or how long; "6-12 maanden" within the longer, or how long."""
    text = re.sub(rf"^({COUNT})(?: ?(?:-|/|tot|a) ?)(?=(?:{COUNT}) ?[a-z])", "", text)
    if re.match("(?:over|binnen|in|gedurende|tijdens|tussen|de|het|komende?|volgende) ", text):
        return []
    length = length_in(text)
    if length is None:
        return []
    takes = Length(*length)
    return [takes] if re.fullmatch(rf"{COUNT} ?dag(?:en)?", text) else [Period(at.day, later_by(at.day, length)), takes]


def _read_coming_year(text: str, at: Occasion) -> list[Span]:
    """Reads "komend jaar": the coming twelve months or the next calendar year; from September on the latter."""
    if not re.fullmatch("(?:in |het )?(?:aan)?komende? jaar", text) or text.startswith("het "):
        return []
    year = months_from(at.day.year + 1, 1, 12)
    return [year] if at.day.month >= _AUTUMN else [Period(at.day, later_by(at.day, (0, 12))), year]


def _read_pair_of_years(text: str, at: Occasion) -> list[Span]:
    """Reads "2026-2027": a school year, or two calendar years."""
    found = re.fullmatch(r"(?:in )?((?:19|20)[0-9]{2}) ?[-/] ?((?:20)?[0-9]{2})", text)
    if found is None or int(found[2]) % 100 != (int(found[1]) + 1) % 100:
        return []
    if len(found[2]) == 2 and int(found[2]) <= 12:  # 2011-12 is a month
        return []
    school = read_named_period(f"schooljaar {found[1]}-{found[2][-2:]}", at)
    return [one for one in (school, months_from(int(found[1]), 1, 24)) if isinstance(one, Period)]


def _read_week_and_number(text: str, at: Occasion) -> list[Span]:
    """Reads "wk12-27": week 12 of 2027, or weeks 12 to 27."""
    found = re.fullmatch(r"(?:week|wk|w) ?([0-9]{1,2}) ?[-/] ?([0-9]{2})", text)
    if found is None or not 0 <= 2000 + int(found[2]) - at.day.year <= _SOON:
        return []
    spans: list[Span] = [*live(named, at)] if (named := read_named_period(f"week {found[1]} 20{found[2]}", at)) else []
    range_of = read_range(f"week {found[1]} - {found[2]}", at) if int(found[2]) > int(found[1]) else None
    return [*spans, *(live(range_of, at) if range_of is not None else [])]


def _read_unclear(text: str, at: Occasion) -> list[Span]:
    """Reads "winter 2027", which begins or ends in it, and "voor 2028", which is before it or for it."""
    if found := re.fullmatch(r"(?:de )?winter(?: van)? (20[0-9]{2})", text):
        return [months_from(int(found[1]) - 1, 12, 3), months_from(int(found[1]), 12, 3)]
    if found := re.fullmatch(r"voor (20[0-9]{2})", text):
        whole = months_from(int(found[1]), 1, 12)
        return [Period(OPEN_START, whole.start - timedelta(days=1)), whole]
    if found := re.fullmatch(r"(?P<month>0?[1-9]|1[0-2])[-/](?P<year>[0-9]{2})", text):
        year, month = 2000 + int(found["year"]), int(found["month"])
        return [months_from(year, month, 1)] if int(found["year"]) > 12 and 0 <= year - at.day.year <= _SOON else []
    if found := re.fullmatch(r"((?:.+ )?semester.*|sem.*) ((?:20)?[0-9]{2}) ?[-/] ?(?:20)?([0-9]{2})", text):
        is_first = found[1].strip().endswith("1") or found[1][0] in "1e"  # "semester 1", "1e", "eerste"
        in_year_of = found[2] if is_first else found[3]
        named = read_named_period(f"{found[1]} 20{in_year_of[-2:]}", at)
        return [named] if isinstance(named, Period) else []
    if found := re.fullmatch(r"(?:afgelopen|vorige) (.+)", text):
        named = read_named_period(found[1], at)
        begun = [one for one in _in_years(named, at.day) if one.end < at.day] if callable(named) else []
        return [*begun[-1:]]
    return []


_AUTUMN, _SOON = 9, 5
"""The month from which "komend jaar" is the next calendar year; the years ahead of which two figures are the year."""

_WORDINGS = {
    r"^(?:ca|circa|ongeveer|plm|±) ?(?=[0-9])": "",
    r"\b(?:tem|t/em|tot en met)\b": "t/m",
    r"\bmiv\b": "vanaf",
    r"^(?:start(?:datum)?|begindatum|ingangsdatum):? (?=[0-9])": "vanaf ",
    r"^(start|uiterlijk|gereed|klaar|af): ?": r"\1 ",
    r"^(?:af te ronden|af te sluiten|te voltooien|op te leveren) (?=uiterlijk|voor |tegen |t/m )": "",
    r"^(.+) (gereed|klaar|afgerond|voltooid|af)$": r"\2 \1",
    r"^(.+) en verder$": r"vanaf \1",
    r"^per (?:direct|heden|vandaag)$|^(?:met ingang van|vanaf) (?:nu|heden|vandaag)$": "nu",
    r"\bwkn\b": "weken",
    r"\bdgn\b": "dagen",
    r"^(?:het )?gehele ": "hele ",
}
"""Other wordings, each with the one that the readers know."""

_HOLIDAY = re.compile(
    r"(?P<summer>(?:de )?(?:zomervakantie|grote vakantie)|(?<=voor )de zomer$|(?<=na )de zomer$)"
    r"|(?P<christmas>(?:de )?kerstvakantie)"
)


def _with_holidays(text: str, at: Occasion) -> list[str]:
    """Returns a text with the days of its school holiday in the place of the name: once for each region.

    A text without one is returned as it is; one whose holiday is not fixed yet is no text at all.
    """
    found = _HOLIDAY.search(text)
    if found is None:
        return [text]
    from poptui.text.holidays import CHRISTMAS, SUMMER, holidays

    name = SUMMER if found["summer"] else CHRISTMAS
    year_named = re.search("20[0-9]{2}", text)
    years = [int(year_named[0])] if year_named else [at.day.year - 1, at.day.year, at.day.year + 1]
    if not found["christmas"] and not any(holidays(name, year, at.country) for year in years[-2:]):
        return [text]  # not fixed yet: "voor de zomer" is before the season
    known = [one for year in years for one in holidays(name, year, at.country)]
    is_before = re.match("(?:.* )?(?:voor|tot|tegen|eerder dan) ", text) is not None
    coming = [one for one in known if year_named or (one.start > at.day if is_before else one.end >= at.day)]
    first = [one for one in coming if one.start.year == coming[0].start.year]
    if not first:
        return [text]
    bare = re.sub(" ?(?:van |in )?20[0-9]{2}", "", text)
    named = _HOLIDAY.search(bare)
    begin, end = named.span() if named is not None else (0, 0)
    return [f"{bare[:begin]}{EXACT} {one.start} {one.end}{bare[end:]}" for one in first]


def format_length(length: Length) -> str:
    """Returns a length in words: "3 maanden", "10 dagen"."""
    parts = [say.length_months(length.months)] if length.months else []
    return " ".join([*parts, *([say.length_days(length.days)] if length.days else [])])
