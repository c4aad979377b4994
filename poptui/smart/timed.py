"""Tijdgebonden: finds the periods, dates, deadlines and occasions in a goal (labelling guide: t)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from poptui.smart.goal import Goal, normalise_same_length
from poptui.smart.lexicon import time_lines, time_pattern
from poptui.text.named_periods import OPEN_END, Period
from poptui.text.occasion import Occasion
from poptui.text.spans import parse_periods

_ANY_DAY = date(2027, 1, 1)
"""A day to read periods on: only whether a period is understood matters, not when it is."""
_KINDS = ("date", "month", "quarter", "season", "year", "near", "rest", "span", "week", "talk", "occasion", "weekday")
_BACK = re.compile(
    r"(?:\b(?:sinds|sedert|afgelopen|vorige?|ingegaan|uit het gesprek van|per jaar|elke?|iedere?|na de \w{3,20} in))\s*"
    r"(?:(?:de|het|in|op|begin|eind) )*$"
)
"""Words before a time that is past or recurs."""
_DEADLINE = re.compile(r"\b(?:uiterlijk|binnen|tegen)\b")
_NOW = re.compile(r"\b(?:loop|is|zijn|heb|ben|komt)\b")
_NO_DATE = re.compile(r"\b(?:groep|klas|niveau|nr|nummer|leerjaar) $")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_REACH = 40
"""The characters before a time in which the words that belong to it are looked for."""


class Time(NamedTuple):
    """A time in a goal.

    Attributes:
        start: the offset of its first character.
        end: the offset behind its last character.
        counts: whether it says when the goal is due; False where it is background.
    """

    start: int
    end: int
    counts: bool


class Days(NamedTuple):
    """The days by which a time is over.

    Attributes:
        today: the day of the judgement.
        written: the day on which the goal was typed, from which "binnen 3 maanden" counts.
        until: the last day of the period cell as it was understood on the day it was typed; None where it is not known.
    """

    today: date
    written: date
    until: date | None = None


@cache
def _time() -> re.Pattern[str]:
    """Returns the pattern for a time that can be put in a calendar; the named group is its kind."""
    return re.compile("|".join(f"(?P<{kind}>{'|'.join(time_lines(f'form_{kind}'))})" for kind in _KINDS))


@cache
def _leading() -> re.Pattern[str]:
    """Returns the pattern for the words before a time that belong to it, at the end of a text."""
    return re.compile(rf"(?:\b(?:{'|'.join(time_lines('lead'))}) ){{1,4}}$")


def times(goal: Goal) -> Iterator[Time]:
    """Yields the times in a goal, in order; a date that is only background does not count (labelling guide)."""
    text = goal.normalised
    for found in _time().finditer(text):
        before = text[max(0, found.start() - _REACH) : found.start()]
        if found.lastgroup == "date" and _NO_DATE.search(before):
            continue
        lead = _leading().search(before)
        start = found.start() - (len(before) - lead.start() if lead else 0)
        yield Time(start, found.end(), not _is_background(goal, before, found))


def _is_background(goal: Goal, before: str, found: re.Match[str]) -> bool:
    """Returns whether a time belongs to the past, the present or a habit, and not to what is intended."""
    if _BACK.search(before):
        return True
    clause = goal.clause_at(found.start())
    said = goal.normalised[clause.start : clause.end]
    if clause.is_background and not _DEADLINE.search(said):
        return True
    if found.lastgroup in ("month", "season") and time_pattern("habit").search(said) and _NOW.search(said):
        return True
    is_past = found.lastgroup == "month" and "die " in said and before.endswith("in ")
    return is_past and time_pattern("participle").search(said) is not None


def vague_time(goal: Goal) -> tuple[int, int] | None:
    """Returns the start and end of a time that cannot be put in a calendar, or None."""
    found = time_pattern("vague").search(goal.normalised)
    return found.span() if found else None


def rhythm(goal: Goal) -> tuple[int, int] | None:
    """Returns the start and end of the words that say how often, or None."""
    found = time_pattern("rhythm").search(goal.aims)
    return found.span() if found else None


def is_over(words: str, days: Days) -> bool:
    """Returns whether a time that was typed is over today; False where its last day is not known."""
    years = [int(year) for year in _YEAR.findall(words)]
    anchor = date(min(years) - 1, 1, 1) if years else days.written  # else a deadline in the past is no period
    period = _period(words, anchor)
    if period is not None:
        return period.end < days.today
    return bool(years) and max(years) < days.today.year


def is_cell_over(cell: str, days: Days) -> bool:
    """Returns whether the period cell of a row is over today."""
    return days.until < days.today if days.until is not None else is_over(cell, days)


def says_when(cell: str) -> bool:
    """Returns whether the text of a period cell names a time."""
    if _period(cell, _ANY_DAY) is not None or any(time.counts for time in times(Goal(cell))):
        return True
    return re.search(r"\b20[2-9][0-9]\b", normalise_same_length(cell)) is not None


def _period(words: str, day: date) -> Period | None:
    """Returns the first period with an end that words can mean on a day; None where they mean none."""
    spans = parse_periods(words, Occasion(day))
    return next((one for one in spans if isinstance(one, Period) and one.end != OPEN_END), None)
