"""Judges a development goal on the five SMART criteria, with the evidence for each and a question where one lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from poptui.messages import smart as say
from poptui.smart import measurable, specific
from poptui.smart.advice import (
    doubt_lines,
    evidence_line,
    missing_measurable,
    missing_specific,
    missing_timed,
    past_cell,
    past_time,
)
from poptui.smart.doubts import Criterion, acceptable, realistic
from poptui.smart.goal import Goal, normalise_same_length
from poptui.smart.measurable import Measure, measures
from poptui.smart.specific import Named, is_specific, named
from poptui.smart.timed import Days, Time, is_cell_over, is_over, says_when, times

FindingKind = Literal["evidence", "missing", "doubt"]


class Finding(NamedTuple):
    """Something that is found in a goal or missing from it.

    Attributes:
        criterion: "s", "m", "t", "a" or "r".
        kind: "evidence" (the goal meets the criterion), "missing" (it does not) or "doubt" (a reason to ask).
        start: the offset of the first character in the text.
        end: the offset behind the last character; both are 0 for something missing.
        message: what is found or missing.
        tip: a question that helps to improve the goal; empty for evidence.
        is_guess: whether it is evidence that may well be none: a person should look.
    """

    criterion: Criterion
    kind: FindingKind
    start: int
    end: int
    message: str
    tip: str
    is_guess: bool = False


class Judgement(NamedTuple):
    """The judgement of a goal, by the labelling guide.

    Attributes:
        s: 1 where the goal says what will be learned, done or changed; else 0.
        m: 1 where another person can establish whether it happened; else 0.
        t: 1 where the goal says when; else 0.
        a: 1 where there is a doubt whether everyone supports the goal; else 0.
        r: 1 where there is a doubt whether the goal is feasible; else 0.
        findings: the findings behind these labels, in the order s, m, t, a, r.
    """

    s: int
    m: int
    t: int
    a: int
    r: int
    findings: tuple[Finding, ...]

    @property
    def guessed(self) -> frozenset[Criterion]:
        """Returns the criteria that the goal is taken to meet by a guess."""
        return frozenset(one.criterion for one in self.findings if one.is_guess)


def judge(text: str, result: str = "", when: str = "", means: str = "", days: Days | None = None) -> Judgement:
    """Judges a development goal.

    Args:
        text: the goal as it was typed.
        result: the text of the result cell of the row; it can make the goal measurable.
        when: the text of the period cell of the row; it can make the goal timed.
        means: the text of the means cell of the row; it can take away the doubt about time.
        days: the days by which a time is over, which says no more when the goal is due; without them the text alone is
            judged, as the labelling guide does.

    Returns:
        The judgement; offsets are those of `text`. An empty text has no findings. Nothing is raised.
    """
    if not text.strip():
        return Judgement(0, 0, 0, 0, 0, ())
    goal = Goal(text)
    times_named = tuple(times(goal))
    things = named(goal, times_named)
    findings = [
        *_specific(goal, things),
        *_measurable(goal, measures(goal, times_named, specific=is_specific(things)), result),
        *_timed(goal, times_named, when, days),
        *_doubts(goal, means),
    ]
    missing = {one.criterion for one in findings if one.kind == "missing"}
    doubted = {one.criterion for one in findings if one.kind == "doubt"}
    s, m, t = (int(criterion not in missing) for criterion in "smt")
    a, r = (int(criterion in doubted) for criterion in "ar")
    return Judgement(s, m, t, a, r, tuple(findings))


def _specific(goal: Goal, found: list[Named]) -> Iterator[Finding]:
    """Yields the most specific thing that the goal names, or that it names too little."""
    if is_specific(found):
        best = max(found, key=lambda one: (one.weight, len(one.word.text)))
        is_guess = specific.is_guess(found)
        message = say.evidence_named_guess() if is_guess else say.evidence_named()
        yield Finding("s", "evidence", best.word.start, best.word.end, message, "", is_guess)
    else:
        yield Finding("s", "missing", 0, 0, *missing_specific(goal, found))


def _measurable(goal: Goal, found: list[Measure], result: str) -> Iterator[Finding]:
    """Yields up to three measures in the goal, or that it has none."""
    if found:
        is_guess = measurable.is_guess(found)
        for one in found[:3]:
            line = evidence_line(one.kind)
            message = say.evidence_guess(evidence=line) if is_guess else line
            yield Finding("m", "evidence", one.start, one.end, message, "", is_guess)
        return
    other = Goal(result)
    if not (result.strip() and measures(other, tuple(times(other)), specific=True)):
        yield Finding("m", "missing", 0, 0, *missing_measurable(goal))


def _timed(goal: Goal, times_named: tuple[Time, ...], when: str, days: Days | None) -> Iterator[Finding]:
    """Yields up to three times in the goal that are not over, or that it has none."""
    named_times = [one for one in times_named if one.counts]
    over = [one for one in named_times if days is not None and is_over(goal.text[one.start : one.end], days)]
    found = [one for one in named_times if one not in over]
    is_row_over = days is not None and bool(when.strip()) and is_cell_over(when, days)
    if is_row_over:
        yield Finding("t", "missing", 0, 0, *past_cell())
    elif found:
        for one in found[:3]:
            yield Finding("t", "evidence", one.start, one.end, say.evidence_time(), "")
    elif not (when.strip() and says_when(when)):
        about = past_time(goal, (over[0].start, over[0].end)) if over else missing_timed(goal)
        yield Finding("t", "missing", 0, 0, *about)


def _doubts(goal: Goal, means: str) -> Iterator[Finding]:
    """Yields the doubts that the goal gives; time set aside in the means takes away the doubt about a full week."""
    has_time = any(word in normalise_same_length(means) for word in _TIME_SET_ASIDE)
    for one in (*acceptable(goal), *realistic(goal)):
        if not (one.kind == "load" and has_time):
            yield Finding(one.criterion, "doubt", one.start, one.end, *doubt_lines(one.kind))


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
"""Words in the means that say that time is set aside."""
