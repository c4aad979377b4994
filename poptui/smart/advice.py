"""The texts about findings: a short line and, where something is missing, one question; they fit "je" and "u"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from poptui.messages import smart as say
from poptui.smart.goal import Goal
from poptui.smart.specific import Named
from poptui.smart.timed import rhythm, times, vague_time

_EVIDENCE: Mapping[str, Callable[[], str]] = {
    "score": say.evidence_score,
    "limit": say.evidence_limit,
    "status": say.evidence_status,
    "paper": say.evidence_paper,
    "known": say.evidence_known,
    "course": say.evidence_course,
    "product": say.evidence_product,
    "number": say.evidence_number,
    "rhythm": say.evidence_rhythm,
    "alone": say.evidence_alone,
    "act": say.evidence_act,
}

_DOUBTS: Mapping[str, tuple[Callable[[], str], Callable[[], str]]] = {
    "imposed": (say.doubt_imposed, say.ask_imposed),
    "others": (say.doubt_others, say.ask_others),
    "decision": (say.doubt_decision, say.ask_decision),
    "purpose": (say.doubt_purpose, say.ask_purpose),
    "absolute": (say.doubt_absolute, say.ask_absolute),
    "short": (say.doubt_short, say.ask_short),
    "load": (say.doubt_load, say.ask_load),
    "several": (say.doubt_several, say.ask_several),
}


def evidence_line(kind: str) -> str:
    """Returns the line about a kind of measure."""
    return _EVIDENCE[kind]()


def doubt_lines(kind: str) -> tuple[str, str]:
    """Returns the line and the question about a kind of doubt."""
    line, question = _DOUBTS[kind]
    return line(), question()


def missing_specific(goal: Goal, found: list[Named]) -> tuple[str, str]:
    """Returns the line and the question about a goal that names too little; they quote the word that says most."""
    if not found:
        return say.missing_specific(), say.ask_specific()
    best = max(found, key=lambda one: one.weight)
    word = goal.text[best.word.start : best.word.end][:_LONGEST]
    if best.kind == "topic":
        return say.missing_task(word=word), say.ask_task(word=word)
    return say.missing_specific(), say.ask_specific_word(word=word)


def missing_measurable(goal: Goal) -> tuple[str, str]:
    """Returns the line and the question about a goal in which nothing can be measured."""
    often = rhythm(goal)
    if often is not None:
        return say.missing_measurable(), say.ask_measurable_rhythm(rhythm=_quoted(goal, often))
    return say.missing_measurable(), say.ask_measurable()


def missing_timed(goal: Goal) -> tuple[str, str]:
    """Returns the line and the question about a goal without a time; they quote a vague, past or endless time."""
    often = rhythm(goal)
    if often is not None:
        return say.missing_end(), say.ask_end(rhythm=_quoted(goal, often))
    vague = vague_time(goal)
    if vague is not None:
        return say.missing_clear_time(time=_quoted(goal, vague)), say.ask_clear_time()
    past = next(times(goal), None)
    if past is not None:
        return say.missing_coming_time(time=_quoted(goal, (past.start, past.end))), say.ask_coming_time()
    return say.missing_time(), say.ask_time()


def past_time(goal: Goal, stretch: tuple[int, int]) -> tuple[str, str]:
    """Returns the line and the question about a time in the goal that is over; they quote it."""
    return say.missing_past_time(time=_quoted(goal, stretch)), say.ask_coming_time()


def past_cell() -> tuple[str, str]:
    """Returns the line and the question about a period of the row that is over."""
    return say.missing_past_period(), say.ask_coming_time()


_LONGEST = 60
"""The most characters of the goal that a line quotes."""


def _quoted(goal: Goal, stretch: tuple[int, int]) -> str:
    """Returns a stretch of the goal between quotes, on one line."""
    return f"'{' '.join(goal.text[stretch[0] : stretch[1]][:_LONGEST].split())}'"
