"""Reads the Dutch wordings of a period: a length, a deadline, a beginning, a range or a list of periods; writes one.

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
- Between two periods of which only the second has a year, the first is the last such one before it ("okt-mrt 2027").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from poptui.messages import values as say
from poptui.text.dates import MONTH, format_date_long
from poptui.text.named_periods import (
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
    months_from,
    period_around,
    read_named_period,
    with_year,
)
from poptui.text.occasion import Occasion
from poptui.text.words import COUNT, NUMBERS, count


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
    " / ": _through,
    " ?[/+] ?": _adjoining,
    " en |, ?": _through,
}
"""What joins two periods, with the function that joins them: "maart en april" is one period, "maart en juni" is not."""


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


def read_length(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a length of time: "3 maanden", "binnen een half jaar", "de komende maand", "over twee weken"."""
    if re.fullmatch(rf"{COUNT} ?dag(?:en)?", text):  # says how long something takes, not when
        return None
    if found := re.fullmatch("over (.+)", text):
        if (length := length_in(found[1])) is None:
            return None
        there = later_by(at.day, length)
        return period_around(there, "maand" if length[1] else "week") if "dag" not in text else Period(there, there)
    if found := re.fullmatch(_AHEAD_ONE, text):
        length = length_in(f"1 {found[1]}")
    else:
        length = length_in(re.sub(f"^{_AHEAD}", "", text))
    return None if length is None else Period(at.day, later_by(at.day, length))


def length_in(text: str) -> tuple[int, int] | None:
    """Returns a length in days and months, such as (0, 3) for "drie maanden"; None where the text is no length."""
    for units, (days, whole_months) in _LENGTHS.items():
        if (found := re.fullmatch(rf"({COUNT}) ?(?:{units})", text)) and (number := count(found[1])):
            return days * number, whole_months * number
    for form, years in _HALF_YEARS.items():
        if found := re.fullmatch(form, text):
            return 0, 12 * years(found) + 6
    return None


def later_by(anchor: date, length: tuple[int, int]) -> date:
    """Returns the same day so much later, or the last day of the month where that month is too short."""
    days, whole_months = length
    month = months_from(anchor.year, anchor.month + whole_months, 1)
    return min(month.start + timedelta(days=anchor.day - 1), month.end) + timedelta(days=days)


def read_deadline(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a deadline: "voor de zomer", "uiterlijk eind maart", "t/m 1 juni 2027", "nog dit jaar"."""
    if re.fullmatch(_FOR, text):
        return None
    for words, edge in _DEADLINES.items():
        found = re.fullmatch(rf"{_DONE}(?:{words}) (.+)", text)
        if found and (named := read_named_period(found[1], at)) is not None:
            day = _last_day if re.match(_END, found[1]) else edge
            if isinstance(named, Period):  # its year was typed, also where that is over
                return Period(OPEN_START, day(named))
            return derive(named, _until(at.day, day))
    return None


def _until(anchor: date, day: Callable[[Period], date]) -> Callable[[Period], Period | None]:
    """Returns the function that makes a period without a beginning up to a day of another; none where that is past."""
    return lambda period: Period(OPEN_START, day(period)) if day(period) >= anchor else None


def read_beginning(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a beginning without an end: "vanaf februari", "per 1-1-2027", "na de zomer", "start september"."""
    for words, edge in _BEGINNINGS.items():
        found = re.fullmatch(rf"(?:{words}) (.+)", text)
        if found and (named := read_named_period(found[1], at)) is not None:
            return derive(named, _from(edge))
    return None


def _from(day: Callable[[Period], date]) -> Callable[[Period], Period | None]:
    """Returns the function that makes a period without an end from a day of another period."""
    return lambda period: Period(day(period), OPEN_END)


def read_list(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a list of days or periods, from the first to the last: "week 12, 13 en 14", "3, 10 en 17 maart 2027"."""
    items = re.split(r" ?(?:,| en |\+| / |/(?! ?[0-9])) ?", text)
    if len(items) < 2:
        return None
    weekday = r"^(?:ma|di|wo|do|vr|za|zo)[a-z]* (?=[0-9])"
    items = [re.sub(weekday, "", one) for one in items]
    noun = re.match("(week|weken|wk|kwartaal|q)(?= ?[0-9])", items[0])
    tail = re.search(rf"(?: (?:{MONTH}))?(?:[ /-](?:20)?[0-9]{{2,4}})?$", items[-1])
    first, last = items[0], f"{noun[1]} {items[-1]}" if noun and items[-1][:1].isdigit() else items[-1]
    if tail is not None and tail[0] and first.isdigit():
        first += tail[0]
    found = [read_named_period(one, at) for one in (first, last)]
    is_whole = all(re.fullmatch(rf"[0-9]{{1,2}}|.*(?:{MONTH}|[0-9]).*", one) for one in items)
    one, other = found
    return _join(one, other, _through) if one is not None and other is not None and is_whole else None


def read_range(text: str, at: Occasion) -> NamedPeriod | None:
    """Reads a range of periods: "jan-mei 2027", "van 1 maart tot 1 juni", "Q3 en Q4 2027", "tussen maart en mei"."""
    bare = re.sub("^(?:in )?(?:de )?(?:periode:? )?(?:van|vanaf|tussen) ", "", text)
    joints = {" en ": _through} if "tussen " in text else _JOINTS
    for joint, join in joints.items():
        for found in re.finditer(joint, bare):
            left, right = _complete_halves(bare[: found.start()], bare[found.end() :])
            if _is_inside_one_name(left, found[0], right):
                continue
            first, last = read_named_period(left, at), read_named_period(right, at)
            if right in TODAY:
                last = Period(at.day, at.day)
            elif first is None and last is None and "t/m" in found[0]:  # 1-3 t/m 30-6
                first, last = (
                    read_named_period(re.sub(r"^([0-9]{1,2})-([0-9]{1,2})$", r"\1/\2", one), at)
                    for one in (left, right)
                )
            if first is not None and last is not None:
                return _join(first, last, _through if join is _up_to and re.match(_END, right) else join)
    return None


def _is_inside_one_name(left: str, joint: str, right: str) -> bool:
    """Returns whether a sign belongs to one name and does not join two: "vanaf maart-2027", "2027-06-01"."""
    if joint.strip() not in ("-", "/", "+"):
        return False
    years = [bool(re.fullmatch(FULL_YEAR, side)) for side in (left, right)]
    if right in TODAY or (years == [False, True] and left in TODAY):
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


READERS = (read_length, read_deadline, read_beginning, read_named_period, read_range, read_list)
"""The readers of a period, in the order in which they are tried; `text.spans` says which years are meant."""
