"""Acceptabel and realistisch: finds the doubts that the text of a goal gives (labelling guide: a and r)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from poptui.smart.goal import Goal
from poptui.smart.lexicon import phrases, words

_OF_A = ("imposed", "others", "decision", "purpose")
_OF_R = ("absolute", "load", "several")
_REACH = 30
"""The characters around an absolute word in which a habit may be named."""
_MOST = 2
"""The most courses and qualifications in one goal; more are several goals."""


Criterion = Literal["s", "m", "t", "a", "r"]
"""The first letter of a SMART criterion."""


class Doubt(NamedTuple):
    """A doubt: a reason to ask whether a goal meets a criterion.

    Attributes:
        criterion: "a" or "r".
        kind: the kind of doubt, as `advice.doubt_lines` knows it.
        start: the offset of its first character.
        end: the offset behind its last character.
    """

    criterion: Criterion
    kind: str
    start: int
    end: int


def acceptable(goal: Goal) -> Iterator[Doubt]:
    """Yields doubts about support: the goal is imposed, others must change or decide, or it is not for the work."""
    for kind in _OF_A:
        found = phrases(kind).search(goal.normalised)
        if found is not None and not (kind == "imposed" and phrases("agreed").search(goal.normalised)):
            yield Doubt("a", kind, *found.span())


def realistic(goal: Goal) -> Iterator[Doubt]:
    """Yields doubts about feasibility: absolute words, a full working week, a short time, several big goals at once."""
    for kind in _OF_R:
        for found in phrases(kind).finditer(goal.aims):
            around = goal.aims[max(0, found.start() - _REACH) : found.end() + _REACH]
            if kind != "absolute" or not phrases("habit").search(around):
                yield Doubt("r", kind, *found.span())
                break
    short = phrases("short").search(goal.aims)
    if short is not None and phrases("big").search(goal.aims):
        yield Doubt("r", "short", *short.span())
    big = [word for word in goal.words if _is_qualification(word.text) and not goal.is_background(word.start)]
    if len({word.text for word in big}) > _MOST:
        yield Doubt("r", "several", big[0].start, big[-1].end)


def _is_qualification(word: str) -> bool:
    """Returns whether a word names a qualification or a course, each of which is a goal by itself."""
    return word in words("papers") or word in words("courses") or word in words("qualifications")
