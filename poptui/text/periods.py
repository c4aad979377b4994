"""Reads and writes periods in Dutch.

The words mean:

- The seasons are the meteorological ones: "lente" and "voorjaar" are 1 March to 31 May, "zomer" 1 June to
  31 August, "herfst" and "najaar" 1 September to 30 November, "winter" 1 December to the end of February.
- Of a month, "begin" is 1-10, "half", "medio" and "halverwege" 11-20, "eind" 21 to the end. Of a year they
  are January-March, May-August and October-December; of a quarter or season its first, second and third
  month; of a half year its first, second and third two months.
- "schooljaar" is 1 August to 31 July (as Dutch law has it, also in Belgium, since a text does not tell the
  country), "studiejaar" and "collegejaar" 1 September to 31 August. Weeks are those of ISO 8601.
- A deadline starts on the anchor. "voor" and "tot" end the day before what they name, "uiterlijk", "t/m"
  and "deadline" end with it, "tegen" ends on its first day. Before, by or in the end of something ("voor
  eind maart") all end with that end.
- A length ("3 maanden", "binnen een half jaar", "de komende twee weken") is from the anchor up to and
  including the same day so much later. "over drie maanden" is the month that this day is in, "over twee
  weken" the week, "over tien dagen" the day. A bare "2 dagen" says how long something takes, not when.
- "komende maand" is the next calendar month, "de komende maand" a month from the anchor on.
- Without a year it is the first such period that does not end before the anchor. Between two periods of
  which only the second has a year, the first is the last such one before it ("okt-mrt 2027").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from poptui.messages import values as say
from poptui.text.dates import MONTH, format_date_long
from poptui.text.named_periods import (
    FULL_YEAR,
    RANK,
    STEP,
    TODAY,
    YEAR,
    NamedPeriod,
    Period,
    YearlyPeriod,
    derive,
    in_year,
    months_from,
    period_around,
    read_named_period,
    with_year,
)
from poptui.text.words import COUNT, NUMBERS, count, normalise

__all__ = ["Period", "format_period", "parse_period"]


def _period_between(start: date, end: date) -> Period | None:
    """Returns the period from one day to another; None where it would end before it starts."""
    return Period(start, end) if start <= end else None


def _day_before(period: Period) -> date:
    """Returns the day before a period."""
    return period.start - timedelta(days=1)


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

_DONE = "(?:(?:af|klaar|gereed|afgerond|voltooid|nog) )?"
_DEADLINES: dict[str, Callable[[Period], date]] = {
    "(?:uiterlijk )?voor|eerder dan|tot(?: aan)?": _day_before,
    "t/m|tm|tot en met|(?:tot )?uiterlijk(?: op| in)?|ten laatste(?: op| in)?|niet later dan|deadline:?": _last_day,
    "(?:uiterlijk |ten laatste )?tegen|tussen nu en": _first_day,
    "(?:nog|binnen)(?= (?:dit|deze) )": _last_day,
}
"""The words that make a deadline of a period, with the function that returns the day of the deadline."""

_FOR = rf"voor (?:(?:de|het|heel) )?(?:jaar )?(?:{YEAR}|(?:{STEP}) .+|(?:school|studie|college)jaar.*)"
"""A pattern for texts in which "voor" can mean "for" as well as "before"."""

_END = "(?:het )?einde? "
"""A pattern for "end of": up to, before and by the end of a period all mean its last day."""

_JOINTS: dict[str, Callable[[Period, Period], Period | None]] = {
    " (?:tot en met|t/m|tm|tot uiterlijk) ": _through,
    " tot(?: aan)? ": _up_to,
    " ?- ?": _through,
    " en | ?[/+] ?": _adjoining,
}
"""What joins two periods, with the function that joins them: "maart en april" is one period, "maart en juni" is not."""


def parse_period(text: str, anchor: date) -> Period | None:
    """Reads one period; the words and their meaning are listed at the top of this module.

    Not understood are periods without an end ("vanaf 1 maart", "doorlopend"), without a clear place
    ("zo snel mogelijk", "rond de zomer", "3 tot 6 maanden", "n.t.b."), and ambiguous ones: "winter 2027"
    (the one that starts or that ends in it?), "voor 2027" (before or for it? "vóór 2027" is understood),
    in spring "volgende zomer" (this year's or the next?).

    Args:
        text: what was typed.
        anchor: the day on which it was typed.

    Returns:
        The period, which starts no later than it ends; None for what is not understood, for a day or week
        that does not exist, and for a deadline that was already past. Nothing is raised.
    """
    typed = normalise(re.sub(r"\bv(?!oor)(?:ó|o\u0301?){2}r\b", "eerder dan", text, flags=re.IGNORECASE))
    try:
        for reader in (_read_length, _read_deadline, read_named_period, _read_range):
            named = reader(typed, anchor)
            if named is not None and (period := with_year(named, anchor)) is not None:
                return period
    except (ValueError, OverflowError):  # a day or week that does not exist in the calendar
        pass
    return None


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
    last = format_date_long(end, country)
    if start == end:
        return last
    first = format_date_long(start, country).split()
    shared = (start.year == end.year) + ((start.year, start.month) == (end.year, end.month))
    return say.period_days(first=" ".join(first[: 3 - shared]), last=last)


def _read_length(text: str, anchor: date) -> NamedPeriod | None:
    """Reads a length of time: "3 maanden", "binnen een half jaar", "de komende maand", "over twee weken"."""
    if re.fullmatch(rf"{COUNT} ?dag(?:en)?", text):  # says how long something takes, not when
        return None
    if found := re.fullmatch("over (.+)", text):
        if (length := _length(found[1])) is None:
            return None
        there = _later(anchor, length)
        return period_around(there, "maand" if length[1] else "week") if "dag" not in text else Period(there, there)
    if found := re.fullmatch(_AHEAD_ONE, text):
        length = _length(f"1 {found[1]}")
    else:
        length = _length(re.sub(f"^{_AHEAD}", "", text))
    return None if length is None else Period(anchor, _later(anchor, length))


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


def _read_deadline(text: str, anchor: date) -> NamedPeriod | None:
    """Reads a deadline: "voor de zomer", "uiterlijk eind maart", "t/m 1 juni 2027", "nog dit jaar"."""
    if re.fullmatch(_FOR, text):
        return None
    for words, edge in _DEADLINES.items():
        found = re.fullmatch(rf"{_DONE}(?:{words}) (.+)", text)
        if found and (named := read_named_period(found[1], anchor)) is not None:
            day = _last_day if re.match(_END, found[1]) else edge
            return derive(named, _until(anchor, day))
    return None


def _until(anchor: date, day: Callable[[Period], date]) -> Callable[[Period], Period | None]:
    """Returns the function that makes a period from the anchor to a day of another period."""
    return lambda period: _period_between(anchor, day(period))


def _read_range(text: str, anchor: date) -> NamedPeriod | None:
    """Reads a range of periods: "jan-mei 2027", "van 1 maart tot 1 juni", "Q3 en Q4 2027", "tussen maart en mei"."""
    bare = re.sub("^(?:in )?(?:de )?(?:periode:? )?(?:van|vanaf|tussen) ", "", text)
    joints = {" en ": _through} if "tussen " in text else _JOINTS
    for joint, join in joints.items():
        for found in re.finditer(joint, bare):
            left, right = _complete_halves(bare[: found.start()], bare[found.end() :])
            if _is_inside_one_name(left, found[0], right):
                continue
            first, last = read_named_period(left, anchor), read_named_period(right, anchor)
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
