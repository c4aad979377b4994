"""Acceptabel and realistisch: the reasons that a goal itself gives to ask (GUIDE: a and r, as doubts)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from poptui.smart.goal import Goal
from poptui.smart.lexicon import phrases, words

_OF_A = ("imposed", "others", "decision", "purpose")
_OF_R = ("absolute", "load", "several")
_REACH = 30
"""How far around an absolute the words stand that make it a habit."""
_MOST = 2
"""More courses and papers than this at once are several big goals."""


class Doubt(NamedTuple):
    """A reason to ask.

    Attributes:
        criterion: "a" or "r".
        kind: the name of the reason.
        start: where it begins.
        end: where it ends.
    """

    criterion: str
    kind: str
    start: int
    end: int


def acceptable(goal: Goal) -> Iterator[Doubt]:
    """Reasons to ask whether everyone supports it: imposed, others must change, others decide, not for the work."""
    for kind in _OF_A:
        found = phrases(kind).search(goal.folded)
        if found is not None and not (kind == "imposed" and phrases("agreed").search(goal.folded)):
            yield Doubt("a", kind, *found.span())


def realistic(goal: Goal) -> Iterator[Doubt]:
    """Reasons to ask whether it can be done: absolutes, too short a span, too much at once, beside a full job."""
    for kind in _OF_R:
        for found in phrases(kind).finditer(goal.aims):
            around = goal.aims[max(0, found.start() - _REACH) : found.end() + _REACH]
            if kind != "absolute" or not phrases("habit").search(around):
                yield Doubt("r", kind, *found.span())
                break
    short = phrases("short").search(goal.aims)
    if short is not None and phrases("big").search(goal.aims):
        yield Doubt("r", "short", *short.span())
    big = [word for word in goal.words if _is_qualification(word.text) and not goal.is_aside(word.start)]
    if len({word.text for word in big}) > _MOST:
        yield Doubt("r", "several", big[0].start, big[-1].end)


def _is_qualification(word: str) -> bool:
    """Whether a word names a paper or a course, each a goal by itself."""
    return word in words("papers") or word in words("courses") or word in words("qualifications")
