"""The judgement of a development goal: five labels, what speaks for each and what to ask where something lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from poptui.smart.advice import DOUBTS, MEASURES, NAMED, missing_measure, missing_name, missing_time
from poptui.smart.doubts import acceptable, realistic
from poptui.smart.goal import Goal, fold_same_length
from poptui.smart.measurable import Measure, measures
from poptui.smart.specific import Named, is_specific, named
from poptui.smart.timed import Time, says_when, times


class Finding(NamedTuple):
    """Something that was found in a goal, or is missing from it.

    Attributes:
        criterion: "s", "m", "t", "a" or "r".
        kind: "evidence" (something speaks for it), "missing" (nothing does) or "doubt" (a reason to ask).
        start: where in the text it begins, in characters.
        end: where it ends; both are 0 where nothing is there.
        message: what it is, in Dutch.
        tip: one question that helps to mend it; "" for evidence.
    """

    criterion: str
    kind: str
    start: int
    end: int
    message: str
    tip: str


class Judgement(NamedTuple):
    """What a goal is, by the labelling guide.

    Attributes:
        s: 1 where it says what will be learned, done or changed.
        m: 1 where another can establish whether it happened.
        t: 1 where it says when.
        a: 1 where there is a reason to ask whether everyone supports it.
        r: 1 where there is a reason to ask whether it can be done.
        findings: why, in the order s, m, t, a, r.
    """

    s: int
    m: int
    t: int
    a: int
    r: int
    findings: tuple[Finding, ...]


def judge(text: str, result: str = "", when: str = "", means: str = "") -> Judgement:
    """Judges a development goal.

    Args:
        text: the goal as it was typed.
        result: what stands in the cell for the intended result; it can make the goal measurable.
        when: what stands in the cell for the period; it can make the goal timed.
        means: what stands in the cell for the means; it can say which course it is, and take away doubt about time.

    Returns:
        The judgement; offsets are those of `text`. An empty text has no findings. Nothing is raised.
    """
    if not text.strip():
        return Judgement(0, 0, 0, 0, 0, ())
    goal = Goal(text)
    named_times = tuple(times(goal))
    things = named(goal, named_times)
    findings = [
        *_specific(goal, things, means),
        *_measurable(goal, measures(goal, named_times, specific=is_specific(things)), result),
        *_timed(goal, named_times, when),
        *_doubts(goal, means),
    ]
    missing = {one.criterion for one in findings if one.kind == "missing"}
    doubted = {one.criterion for one in findings if one.kind == "doubt"}
    s, m, t = (int(criterion not in missing) for criterion in "smt")
    a, r = (int(criterion in doubted) for criterion in "ar")
    return Judgement(s, m, t, a, r, tuple(findings))


def _specific(goal: Goal, found: list[Named], means: str) -> Iterator[Finding]:
    """What the goal names, or that it names too little."""
    if is_specific(found):
        best = max(found, key=lambda one: (one.weight, len(one.word.text)))
        yield Finding("s", "evidence", best.word.start, best.word.end, NAMED, "")
    elif not (means.strip() and measures(Goal(means), (), specific=False)):
        yield Finding("s", "missing", 0, 0, *missing_name(goal, found))


def _measurable(goal: Goal, found: list[Measure], result: str) -> Iterator[Finding]:
    """By what the goal can be measured, or that nothing says so."""
    if found:
        for one in found[:3]:
            yield Finding("m", "evidence", one.start, one.end, MEASURES[one.kind], "")
        return
    other = Goal(result)
    if not (result.strip() and measures(other, tuple(times(other)), specific=True)):
        yield Finding("m", "missing", 0, 0, *missing_measure(goal))


def _timed(goal: Goal, named_times: tuple[Time, ...], when: str) -> Iterator[Finding]:
    """When the goal is for, or that nothing says so."""
    found = [one for one in named_times if one.counts]
    if found:
        for one in found[:3]:
            yield Finding("t", "evidence", one.start, one.end, "een tijd die in de agenda kan", "")
    elif not (when.strip() and says_when(when)):
        yield Finding("t", "missing", 0, 0, *missing_time(goal))


def _doubts(goal: Goal, means: str) -> Iterator[Finding]:
    """The reasons to ask that the goal gives; time that is set aside answers the question about a full week."""
    has_time = any(word in fold_same_length(means) for word in _TIME_SET_ASIDE)
    for one in (*acceptable(goal), *realistic(goal)):
        if not (one.kind == "load" and has_time):
            yield Finding(one.criterion, "doubt", one.start, one.end, *DOUBTS[one.kind])


_TIME_SET_ASIDE = (
    "verlof",
    "werktijd",
    "vrijgesteld",
    "vrijgemaakt",
    "vervanging",
    "uur per week",
    "studiedag",
    "vrij geroosterd",
    "uitgeroosterd",
)
"""Words in the means that say where the time comes from."""
