"""Reads and writes periods in Dutch.

The words mean:

- The seasons are the meteorological ones: "lente" and "voorjaar" are 1 March to 31 May, "zomer" 1 June to
  31 August, "herfst" and "najaar" 1 September to 30 November, "winter" 1 December to the end of February.
- Of a month, "begin" is 1-10, "half", "medio" and "halverwege" 11-20, "eind" 21 to the end. Of a year they
  are January-March, May-August and October-December; of a quarter or season its first, second and third
  month; of a half year its first, second and third two months.
- "schooljaar" is 1 August to 31 July, in Belgium 1 September to 31 August; "studiejaar", "collegejaar" and
  "academiejaar" are 1 September to 31 August. Weeks are those of ISO 8601.
- A deadline has no beginning. "voor" and "tot" end the day before what they name, "uiterlijk", "t/m", "gereed" and
  "deadline" end with it, "tegen" ends on its first day. Before, by or in the end of something ("voor
  eind maart") all end with that end. "vanaf", "per", "start" and "na" begin, and have no end; "nu" is from now on.
- A length ("binnen een half jaar", "de komende twee weken") is from the day of typing up to and including the same
  day so much later. "over drie maanden" is the month that this day is in, "over twee weken" the week, "over tien
  dagen" the day. A bare "3 maanden" is by when, or how long: it is asked; a bare "2 dagen" says how long.
- "komende maand" is the next calendar month, "de komende maand" a month from the day of typing on.
- Without a year it is in a plan the period that is to come (`live`). Between two periods of which only the second has
  a year, the first is the last such one before it ("okt-mrt 2027").
- "de zomervakantie", and "voor de zomer", are the school holiday: in the Netherlands of each region, so it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from poptui.messages import values as say
from poptui.text.dates import MONTH, format_date_long
from poptui.text.named_periods import (
    EXACT,
    FULL_YEAR,
    OPEN_END,
    OPEN_START,
    RANK,
    STEP,
    TODAY,
    YEAR,
    NamedPeriod,
    Period,
    YearlyPeriod,
    derive,
    in_year,
    last_of,
    months_from,
    period_around,
    read_named_period,
    with_year,
)
from poptui.text.occasion import Lies, Occasion
from poptui.text.words import COUNT, NUMBERS, count, normalise

__all__ = ["Length", "Period", "Span", "format_length", "format_period", "length_of", "parse_period", "parse_periods"]


def _period_between(start: date, end: date) -> Period | None:
    """Returns the period from one day to another; None where it would end before it starts."""
    return Period(start, end) if start <= end else None


def _day_before(period: Period) -> date:
    """Returns the day before a period."""
    return period.start - timedelta(days=1)


def _day_after(period: Period) -> date:
    """Returns the day after a period."""
    return period.end + timedelta(days=1)


def _first_day(period: Period) -> date:
    """Returns the first day of a period."""
    return period.start


def _last_day(period: Period) -> date:
    """Returns the last day of a period."""
    return period.end


def _up_to(first: Period, last: Period) -> Period | None:
    """Returns the period from the start of `first` to the day before `last`."""
    return _period_between(first.start, _day_before(last))


def _through(first: Period, last: Period) -> Period | None:
    """Returns the period from the start of `first` to the end of `last`."""
    return _period_between(first.start, last.end)


def _adjoining(first: Period, last: Period) -> Period | None:
    """Returns two periods as one; None where a gap lies between them."""
    return _through(first, last) if first.end == _day_before(last) else None


_LENGTHS = {
    "dag|dagen": (1, 0),
    r"weken|(?<=een )week|(?<=\b1 )week": (7, 0),
    "maand|maanden|mnd": (0, 1),
    "kwartalen|(?<=een )kwartaal": (0, 3),
    "jaar|jaren|jr": (0, 12),
}
"""The units of a length, each in days and months; "12 week" means week 12 and "2 kwartaal" the second quarter."""

_HALF_YEARS: dict[str, Callable[[re.Match[str]], int]] = {
    r"(?:een )?half ?jaar": lambda _: 0,
    r"anderhalf jaar": lambda _: 1,
    rf"({'|'.join(NUMBERS)})enhalf jaar": lambda m: count(m[1]),
    rf"({COUNT}) ?(?:½|en een half) ?jaar": lambda m: count(m[1]),
    r"([0-9]{1,2}),5 jaar": lambda m: int(m[1]),
}
"""Each notation of a number of years and a half, with the function that returns the whole years of a match."""

_AHEAD = (
    r"(?:(?:binnen(?: nu en)?|tussen nu en|in|gedurende|tijdens) )?"
    r"(?:(?:de |het )?(?:eerst)?(?:komende?|volgende) |(?:de|het) )?"
)
_AHEAD_ONE = r"(?:(?:binnen|in|gedurende|tijdens) )?(?:de|het) (?:eerst)?komende? (dag|week|maand|jaar)"

_DONE = "(?:(?:af|klaar|gereed|afgerond|voltooid|nog)(?: in)? )?"
_DEADLINES: dict[str, Callable[[Period], date]] = {
    "(?:uiterlijk )?voor|eerder dan|tot(?: aan)?": _day_before,
    "t/m|tm|tot en met|(?:tot )?uiterlijk(?: op| in)?|ten laatste(?: op| in)?|niet later dan|deadline:?": _last_day,
    "(?:uiterlijk |ten laatste )?tegen|tussen nu en": _first_day,
    "(?:nog|binnen)(?= (?:dit|deze) )": _last_day,
    "(?:af|klaar|gereed|afgerond|voltooid)(?: in| op)?": _last_day,
}
"""The words that make a deadline of a period, with the function that returns the day of the deadline."""

_BEGINNINGS: dict[str, Callable[[Period], date]] = {
    "vanaf|van af|sinds|per|met ingang van|ingaand(?: per| op)?": _first_day,
    "(?:ik )?(?:start(?:en)?(?: in| op| per)?|begin(?:nen)? (?:in|op|per))": _first_day,
    "na(?: afloop van)?": _day_after,
}
"""The words that make a beginning of a period, with the function that returns the first day."""

_FOR = rf"voor (?:(?:de|het|heel) )?(?:jaar )?(?:{YEAR}|(?:{STEP}) .+|(?:school|studie|college)jaar.*)"
"""A pattern for texts in which "voor" can mean "for" as well as "before"."""

_END = "(?:het )?einde? "
"""A pattern for "end of": up to, before and by the end of a period all mean its last day."""

_JOINTS: dict[str, Callable[[Period, Period], Period | None]] = {
    " (?:tot en met|t/m|tm|tot uiterlijk) ": _through,
    " tot(?: aan)? ": _up_to,
    " ?- ?": _through,
    " ?[/+] ?": _adjoining,
    " en |, ?": _through,
}
"""What joins two periods, with the function that joins them: "maart en april" is one period, "maart en juni" is not."""


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
    bare = _BULLET.sub("", text.strip()).rstrip(",;")
    bare = bare[1:-1] if re.fullmatch(r"\(.*\)|\[.*\]", bare) else bare
    typed = normalise(re.sub(r"\bv(?!oor)(?:ó|o\u0301?){2}r\b", "eerder dan", bare, flags=re.IGNORECASE))
    found: list[Span] = []
    for one in _with_holidays(typed, at):
        found += _spans(one, at)
    return list(dict.fromkeys(found))


def _spans(typed: str, at: Occasion) -> list[Span]:
    """Returns what normalised words can mean."""
    try:
        for asked in (_read_bare_length, _read_coming_year, _read_pair_of_years, _read_week_and_number):
            if spans := asked(typed, at):
                return spans
        for reader in (_read_length, _read_deadline, _read_beginning, read_named_period, _read_range):
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
        is_clear, is_over = left > _JUST, False
    else:
        length = (this.end - this.start).days + 1
        enough = 3 if length == _WEEK else length / 2
        is_clear = day <= this.start or length == 1 or left >= enough
        is_over = length > _JUST and left < length / 4
    if is_clear or after is None:
        return [this]
    return [after] if is_over else [this, after]


_YEAR_AHEAD = 800
"""The most days to the end of a period without a year: week 53 of a year that is further away was not meant."""
_JUST, _WEEK = 14, 7
"""The days within which something has only just been, or is all but over; the days of a week."""


def _read_bare_length(text: str, at: Occasion) -> list[Span]:
    """Reads a length alone: "3 maanden" is by when, or how long; "6-12 maanden" within the longer, or how long."""
    text = re.sub(rf"^({COUNT})(?: ?(?:-|/|tot|a) ?)(?=(?:{COUNT}) ?[a-z])", "", text)
    if re.match("(?:over|binnen|in|gedurende|tijdens|tussen|de|het|komende?|volgende) ", text):
        return []
    length = _length(text)
    if length is None:
        return []
    takes = Length(*length)
    return [takes] if re.fullmatch(rf"{COUNT} ?dag(?:en)?", text) else [Period(at.day, _later(at.day, length)), takes]


def _read_coming_year(text: str, at: Occasion) -> list[Span]:
    """Reads "komend jaar": the coming twelve months or the next calendar year; from September on the latter."""
    if not re.fullmatch("(?:in |het )?(?:aan)?komende? jaar", text) or text.startswith("het "):
        return []
    year = months_from(at.day.year + 1, 1, 12)
    return [year] if at.day.month >= _AUTUMN else [Period(at.day, _later(at.day, (0, 12))), year]


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
    range_of = _read_range(f"week {found[1]} - {found[2]}", at) if int(found[2]) > int(found[1]) else None
    return [*spans, *(live(range_of, at) if range_of is not None else [])]


_AUTUMN, _SOON = 9, 5
"""The month from which "komend jaar" is the next calendar year; the years ahead of which two figures are the year."""

_BULLET = re.compile(r"^[•·*–—-] +|^•")
"""A sign that begins an item of a list."""

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
    coming = [one for year in years for one in holidays(name, year, at.country) if one.end >= at.day or year_named]
    first = [one for one in coming if one.start.year == coming[0].start.year]
    bare = re.sub(" ?(?:van |in )?20[0-9]{2}", "", text)
    begin, end = _HOLIDAY.search(bare).span() if _HOLIDAY.search(bare) else (0, 0)  # type: ignore[union-attr]
    return [f"{bare[:begin]}{EXACT} {one.start} {one.end}{bare[end:]}" for one in first]


def format_period(period: Period, country: str) -> str:
    """Writes a period in words.

    Args:
        period: any period.
        country: "NL" or "BE"; both write it alike.

    Returns:
        "1 juni 2027", "1 t/m 15 juni 2027", "1 juli t/m 30 september 2027" or "1 december 2026 t/m
        28 februari 2027"; `parse_period` reads each, on any anchor. Nothing is raised.
    """
    start, end = period
    if end == OPEN_END:
        return say.period_from(day=format_date_long(start, country))
    last = format_date_long(end, country)
    if start == OPEN_START:
        return say.period_until(day=last)
    if start == end:
        return last
    first = format_date_long(start, country).split()
    shared = (start.year == end.year) + ((start.year, start.month) == (end.year, end.month))
    return say.period_days(first=" ".join(first[: 3 - shared]), last=last)


def format_length(length: Length) -> str:
    """Returns a length in words: "3 maanden", "10 dagen"."""
    parts = [say.length_months(length.months)] if length.months else []
    return " ".join([*parts, *([say.length_days(length.days)] if length.days else [])])


def _read_length(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a length of time: "3 maanden", "binnen een half jaar", "de komende maand", "over twee weken"."""
    if re.fullmatch(rf"{COUNT} ?dag(?:en)?", text):  # says how long something takes, not when
        return None
    if found := re.fullmatch("over (.+)", text):
        if (length := _length(found[1])) is None:
            return None
        there = _later(at.day, length)
        return period_around(there, "maand" if length[1] else "week") if "dag" not in text else Period(there, there)
    if found := re.fullmatch(_AHEAD_ONE, text):
        length = _length(f"1 {found[1]}")
    else:
        length = _length(re.sub(f"^{_AHEAD}", "", text))
    return None if length is None else Period(at.day, _later(at.day, length))


def _length(text: str) -> tuple[int, int] | None:
    """Returns a length in days and months, such as (0, 3) for "drie maanden"; None where the text is no length."""
    for units, (days, whole_months) in _LENGTHS.items():
        if (found := re.fullmatch(rf"({COUNT}) ?(?:{units})", text)) and (number := count(found[1])):
            return days * number, whole_months * number
    for form, years in _HALF_YEARS.items():
        if found := re.fullmatch(form, text):
            return 0, 12 * years(found) + 6
    return None


def _later(anchor: date, length: tuple[int, int]) -> date:
    """Returns the same day so much later, or the last day of the month where that month is too short."""
    days, whole_months = length
    month = months_from(anchor.year, anchor.month + whole_months, 1)
    return min(month.start + timedelta(days=anchor.day - 1), month.end) + timedelta(days=days)


def _read_deadline(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a deadline: "voor de zomer", "uiterlijk eind maart", "t/m 1 juni 2027", "nog dit jaar"."""
    if re.fullmatch(_FOR, text):
        return None
    for words, edge in _DEADLINES.items():
        found = re.fullmatch(rf"{_DONE}(?:{words}) (.+)", text)
        if found and (named := read_named_period(found[1], at)) is not None:
            day = _last_day if re.match(_END, found[1]) else edge
            return derive(named, _until(at.day, day))
    return None


def _until(anchor: date, day: Callable[[Period], date]) -> Callable[[Period], Period | None]:
    """Returns the function that makes a period without a beginning up to a day of another; none where that is past."""
    return lambda period: Period(OPEN_START, day(period)) if day(period) >= anchor else None


def _read_beginning(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a beginning without an end: "vanaf februari", "per 1-1-2027", "na de zomer", "start september"."""
    for words, edge in _BEGINNINGS.items():
        found = re.fullmatch(rf"(?:{words}) (.+)", text)
        if found and (named := read_named_period(found[1], at)) is not None:
            return derive(named, _from(edge))
    return None


def _from(day: Callable[[Period], date]) -> Callable[[Period], Period | None]:
    """Returns the function that makes a period without an end from a day of another period."""
    return lambda period: Period(day(period), OPEN_END)


def _read_range(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a range of periods: "jan-mei 2027", "van 1 maart tot 1 juni", "Q3 en Q4 2027", "tussen maart en mei"."""
    bare = re.sub("^(?:in )?(?:de )?(?:periode:? )?(?:van|vanaf|tussen) ", "", text)
    joints = {" en ": _through} if "tussen " in text else _JOINTS
    for joint, join in joints.items():
        for found in re.finditer(joint, bare):
            left, right = _complete_halves(bare[: found.start()], bare[found.end() :])
            if _is_inside_one_name(left, found[0], right):
                continue
            first, last = read_named_period(left, at), read_named_period(right, at)
            if first is not None and last is not None:
                return _join(first, last, _through if join is _up_to and re.match(_END, right) else join)
    return None


def _is_inside_one_name(left: str, joint: str, right: str) -> bool:
    """Returns whether a sign belongs to one name and does not join two: "vanaf maart-2027", "2027-06-01"."""
    if joint.strip() not in ("-", "/", "+"):
        return False
    years = [bool(re.fullmatch(FULL_YEAR, side)) for side in (left, right)]
    if years == [False, True] and left in TODAY:
        return False
    return years[0] != years[1] or (joint == "-" and bool(re.fullmatch(rf"{FULL_YEAR}-[0-9]+", left)))


def _complete_halves(left: str, right: str) -> tuple[str, str]:
    """Returns both halves of a range, each with the noun that was typed once: "1-15 juni", "week 12-14"."""
    if re.fullmatch(rf"[0-9]{{1,2}}|{RANK}", left):
        noun = re.match(rf"(?:[0-9]{{1,2}}|{RANK}) ?({MONTH}|kwartaal|kw|halfjaar)\b", right)
        return (f"{left} {noun[1]}" if noun else left), right
    if (noun := re.fullmatch("(week|weken|wk|kwartaal|kwartalen) ?[0-9]{1,2}", left)) and right[:1].isdigit():
        return left, f"{noun[1]} {right}"
    return left, right


def _join(first: NamedPeriod, last: NamedPeriod, join: Callable[[Period, Period], Period | None]) -> NamedPeriod | None:
    """Joins two periods; one without a year gets the year of the other, or the nearest to it."""
    if isinstance(first, Period):
        named = derive(last, lambda period: join(first, period))
        return None if named is None else with_year(named, first.start)
    return derive(last, lambda period: _join_to(first, period, join))


def _join_to(first: YearlyPeriod, last: Period, join: Callable[[Period, Period], Period | None]) -> Period | None:
    """Joins to `last` the latest `first` that starts in the year of `last` or the year before."""
    for year in (last.end.year, last.end.year - 1):
        start = in_year(first, year)
        if start is not None and (period := join(start, last)) is not None:
            return period
    return None
