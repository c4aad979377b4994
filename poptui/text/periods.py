"""Periods as people write them in Dutch, both ways.

What the words are taken to mean:

- The seasons are those of the weather: "lente" and "voorjaar" are 1 March to 31 May, "zomer" 1 June to
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

from poptui.text.dates import MONTH, format_date_long
from poptui.text.spans import (
    FULL_YEAR,
    RANK,
    STEP,
    TODAY,
    YEAR,
    Period,
    Span,
    Yearly,
    around,
    change,
    in_year,
    months,
    pick,
    read_span,
)
from poptui.text.words import COUNT, NUMBERS, count, fold

__all__ = ["Period", "format_period", "parse_period"]


def _stretch(start: date, end: date) -> Period | None:
    return Period(start, end) if start <= end else None


def _eve(period: Period) -> date:
    return period.start - timedelta(days=1)


def _first(period: Period) -> date:
    return period.start


def _last(period: Period) -> date:
    return period.end


def _up_to(first: Period, last: Period) -> Period | None:
    return _stretch(first.start, _eve(last))


def _through(first: Period, last: Period) -> Period | None:
    return _stretch(first.start, last.end)


def _adjoining(first: Period, last: Period) -> Period | None:
    return _through(first, last) if first.end == _eve(last) else None


_LENGTHS = {
    "dag|dagen": (1, 0),
    r"weken|(?<=een )week|(?<=\b1 )week": (7, 0),
    "maand|maanden|mnd": (0, 1),
    "kwartalen|(?<=een )kwartaal": (0, 3),
    "jaar|jaren|jr": (0, 12),
}
"""The units of a length, each in days and months; "12 week" is rather week 12, "2 kwartaal" the second."""

_HALF_YEARS: dict[str, Callable[[re.Match[str]], int]] = {
    r"(?:een )?half ?jaar": lambda _: 0,
    r"anderhalf jaar": lambda _: 1,
    rf"({'|'.join(NUMBERS)})enhalf jaar": lambda m: count(m[1]),
    rf"({COUNT}) ?(?:½|en een half) ?jaar": lambda m: count(m[1]),
    r"([0-9]{1,2}),5 jaar": lambda m: int(m[1]),
}
"""Years and a half, each with its whole years."""

_AHEAD = (
    r"(?:(?:binnen(?: nu en)?|tussen nu en|in|gedurende|tijdens) )?"
    r"(?:(?:de |het )?(?:eerst)?(?:komende?|volgende) |(?:de|het) )?"
)
_AHEAD_ONE = r"(?:(?:binnen|in|gedurende|tijdens) )?(?:de|het) (?:eerst)?komende? (dag|week|maand|jaar)"

_DONE = "(?:(?:af|klaar|gereed|afgerond|voltooid|nog) )?"
_DEADLINES: dict[str, Callable[[Period], date]] = {
    "(?:uiterlijk )?voor|eerder dan|tot(?: aan)?": _eve,
    "t/m|tm|tot en met|(?:tot )?uiterlijk(?: op| in)?|ten laatste(?: op| in)?|niet later dan|deadline:?": _last,
    "(?:uiterlijk |ten laatste )?tegen|tussen nu en": _first,
    "(?:nog|binnen)(?= (?:dit|deze) )": _last,
}
"""The words that make a deadline of a stretch, and the day on which it then is."""

_FOR = rf"voor (?:(?:de|het|heel) )?(?:jaar )?(?:{YEAR}|(?:{STEP}) .+|(?:school|studie|college)jaar.*)"
"""Where "voor" may as well be "for" as "before"."""

_END = "(?:het )?einde? "
"""Up to the end, before the end and by the end are all the same day."""

_JOINTS: dict[str, Callable[[Period, Period], Period | None]] = {
    " (?:tot en met|t/m|tm|tot uiterlijk) ": _through,
    " tot(?: aan)? ": _up_to,
    " ?- ?": _through,
    " en | ?[/+] ?": _adjoining,
}
"""What joins two stretches to one: "maart en april" is one stretch, "maart en juni" is not."""


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
    typed = fold(re.sub(r"\bv(?!oor)(?:ó|o\u0301?){2}r\b", "eerder dan", text, flags=re.IGNORECASE))
    try:
        for reader in (_read_length, _read_deadline, read_span, _read_range):
            span = reader(typed, anchor)
            if span is not None and (period := pick(span, anchor)) is not None:
                return period
    except (ValueError, OverflowError):  # a day or week that the calendar does not have
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
    return f"{' '.join(first[: 3 - shared])} t/m {last}"


def _read_length(text: str, anchor: date) -> Span | None:
    """ "3 maanden", "binnen een half jaar", "de komende maand", "over twee weken"."""
    if re.fullmatch(rf"{COUNT} ?dag(?:en)?", text):  # how long it takes, not when it is
        return None
    if found := re.fullmatch("over (.+)", text):
        if (length := _length(found[1])) is None:
            return None
        there = _later(anchor, length)
        return around(there, "maand" if length[1] else "week") if "dag" not in text else Period(there, there)
    if found := re.fullmatch(_AHEAD_ONE, text):
        length = _length(f"1 {found[1]}")
    else:
        length = _length(re.sub(f"^{_AHEAD}", "", text))
    return None if length is None else Period(anchor, _later(anchor, length))


def _length(text: str) -> tuple[int, int] | None:
    """A length in days and months: (0, 3) for "drie maanden"; None for no length at all."""
    for units, (days, whole_months) in _LENGTHS.items():
        if (found := re.fullmatch(rf"({COUNT}) ?(?:{units})", text)) and (number := count(found[1])):
            return days * number, whole_months * number
    for form, years in _HALF_YEARS.items():
        if found := re.fullmatch(form, text):
            return 0, 12 * years(found) + 6
    return None


def _later(anchor: date, length: tuple[int, int]) -> date:
    """The same day so much later; the last of the month where that month is too short."""
    days, whole_months = length
    month = months(anchor.year, anchor.month + whole_months, 1)
    return min(month.start + timedelta(days=anchor.day - 1), month.end) + timedelta(days=days)


def _read_deadline(text: str, anchor: date) -> Span | None:
    """ "voor de zomer", "uiterlijk eind maart", "t/m 1 juni 2027", "nog dit jaar"."""
    if re.fullmatch(_FOR, text):
        return None
    for words, edge in _DEADLINES.items():
        found = re.fullmatch(rf"{_DONE}(?:{words}) (.+)", text)
        if found and (span := read_span(found[1], anchor)) is not None:
            day = _last if re.match(_END, found[1]) else edge
            return change(span, _from(anchor, day))
    return None


def _from(anchor: date, day: Callable[[Period], date]) -> Callable[[Period], Period | None]:
    return lambda period: _stretch(anchor, day(period))


def _read_range(text: str, anchor: date) -> Span | None:
    """ "jan-mei 2027", "van 1 maart tot 1 juni", "Q3 en Q4 2027", "tussen maart en mei"."""
    bare = re.sub("^(?:in )?(?:de )?(?:periode:? )?(?:van|vanaf|tussen) ", "", text)
    joints = {" en ": _through} if "tussen " in text else _JOINTS
    for joint, join in joints.items():
        for found in re.finditer(joint, bare):
            left, right = _share(bare[: found.start()], bare[found.end() :])
            if _torn(left, found[0], right):
                continue
            first, last = read_span(left, anchor), read_span(right, anchor)
            if first is not None and last is not None:
                return _joined(first, last, _through if join is _up_to and re.match(_END, right) else join)
    return None


def _torn(left: str, joint: str, right: str) -> bool:
    """Whether a sign stands rather within one stretch than between two: "vanaf maart-2027", "2027-06-01"."""
    if joint.strip() not in ("-", "/", "+"):
        return False
    years = [bool(re.fullmatch(FULL_YEAR, side)) for side in (left, right)]
    if years == [False, True] and left in TODAY:
        return False
    return years[0] != years[1] or (joint == "-" and bool(re.fullmatch(rf"{FULL_YEAR}-[0-9]+", left)))


def _share(left: str, right: str) -> tuple[str, str]:
    """Gives each half of a range the noun that was said once: "1-15 juni", "week 12-14"."""
    if re.fullmatch(rf"[0-9]{{1,2}}|{RANK}", left):
        noun = re.match(rf"(?:[0-9]{{1,2}}|{RANK}) ?({MONTH}|kwartaal|kw|halfjaar)\b", right)
        return (f"{left} {noun[1]}" if noun else left), right
    if (noun := re.fullmatch("(week|weken|wk|kwartaal|kwartalen) ?[0-9]{1,2}", left)) and right[:1].isdigit():
        return left, f"{noun[1]} {right}"
    return left, right


def _joined(first: Span, last: Span, join: Callable[[Period, Period], Period | None]) -> Span | None:
    """Joins two stretches, of which one without a year takes that of the other, or the nearest to it."""
    if isinstance(first, Period):
        span = change(last, lambda period: join(first, period))
        return None if span is None else pick(span, first.start)
    return change(last, lambda period: _from_last(first, period, join))


def _from_last(first: Yearly, last: Period, join: Callable[[Period, Period], Period | None]) -> Period | None:
    """Joins the last `first` that starts in or before `last`."""
    for year in (last.end.year, last.end.year - 1):
        start = in_year(first, year)
        if start is not None and (period := join(start, last)) is not None:
            return period
    return None
