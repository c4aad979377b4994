"""Meetbaar: finds in a goal what another person can establish afterwards (labelling guide: m)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from poptui.smart.goal import Goal
from poptui.smart.lexicon import choice, phrases, words
from poptui.smart.timed import Time

_SURE: tuple[MeasureKind, ...] = ("score", "limit", "status", "known")
"""The lists of phrases that can each be established by themselves."""
_WORDS = re.compile(r"[\w'-]+")
_PERSON = r"(?:medewerke?r?(?:ster)?|dhr\.? \w+|mevrouw (?:de |van |den )?\w+|mevr\.? \w+|meneer \w+|hij|zij)"
_FINITE = re.compile(
    r"\bik (?P<first>[a-z]{3,14})\b|\b(?P<second>[a-z]{3,14}) (?:ik|we|wij|u)\b"
    rf"|\b{_PERSON} (?P<third>[a-z]{{3,16}}t)\b|\bu (?P<polite>[a-z]{{3,14}}t)\b"
)
"""A plain statement; the named group is its verb."""
_LABELLED = re.compile(rf"\b(?:{choice('numbered')})[ -]?$")
_DETERMINED = re.compile(
    r"\b(?:onze|mijn|die|deze|z'n|zijn|haar|hun|alle|al|de|als er|van|na|met|tussen|over|in|a) (?:de )?$"
)
"""Words before a number of things that exist already."""
_CLOCK = re.compile(r"\b(?:om|na|voor|tot|vanaf|van|tegen) $")


MeasureKind = Literal[
    "score", "limit", "status", "paper", "known", "course", "product", "number", "rhythm", "alone", "act"
]


_UNSURE_KINDS: tuple[MeasureKind, ...] = ("act", "alone", "rhythm", "number", "product")
"""The sorts of measures that are a guess where a goal has no other."""


class Measure(NamedTuple):
    """Something by which a goal can be measured.

    Attributes:
        start: the offset of its first character.
        end: the offset behind its last character.
        kind: what sort of measure it is.
    """

    start: int
    end: int
    kind: MeasureKind


def measures(goal: Goal, times: tuple[Time, ...], *, specific: bool) -> list[Measure]:
    """Returns the measures in the part of a goal that says what is intended, in order.

    Args:
        goal: the goal.
        times: the times in the goal; a number in a time is no measure.
        specific: whether the goal is specific; only then an act counts as a measure.
    """
    sure = [Measure(*found.span(), kind) for kind in _SURE for found in phrases(kind).finditer(goal.aims)]
    sure += [*_papers(goal), *_courses(goal), *_products(goal), *_numbers(goal, times)]
    sure += [] if sure else list(_rhythms(goal))
    return sorted(sure) if sure or not specific else sorted(_acts(goal))


def is_guess(found: list[Measure]) -> bool:
    """Returns whether measures are of one sort that is often taken for a measure wrongly.

    Of the labelled goals that had nothing but one of these, one in ten or more was not measurable.
    """
    return {one.kind for one in found} in [{kind} for kind in _UNSURE_KINDS]


def _has(text: str, name: str) -> bool:
    """Returns whether a text holds a word of a list."""
    return any(found[0] in words(name) for found in _WORDS.finditer(text))


def _listed(goal: Goal, name: str) -> Iterator[tuple[int, int, str]]:
    """Yields the start, the end and the surrounding text of each word of a list, outside background clauses."""
    for word in goal.words:
        if word.text in words(name) and not goal.is_background(word.start):
            yield word.start, word.end, goal.aims[max(0, word.start - _REACH) : word.end + _REACH]


_REACH = 60
"""The characters around a thing in which its verb is looked for."""


def _papers(goal: Goal) -> Iterator[Measure]:
    """Yields diplomas, certificates and exams."""
    for start, end, _ in _listed(goal, "papers"):
        yield Measure(start, end, "paper")
    for start, end, around in _listed(goal, "qualifications"):
        if _has(around, "course_verbs") and not _has(around, "directions"):
            yield Measure(start, end, "paper")


def _courses(goal: Goal) -> Iterator[Measure]:
    """Yields courses that are named or attended (labelling guide: a named course counts)."""
    for start, end, around in _listed(goal, "courses"):
        is_named = _TITLE.match(goal.text, end) or _ARTICLE.search(goal.normalised, max(0, start - 6), start)
        if (_has(around, "course_verbs") or is_named) and not _UNSURE.search(around):
            yield Measure(start, end, "course")


_TITLE = re.compile(r"\s*(?:['\"‘“(]|[A-Z+]|\+|[a-z]{6,})")
_ARTICLE = re.compile(r"\b(?:de|een|deze) $")
_UNSURE = re.compile(r"\b(?:meer|misschien|iets|regelmatig|welke)\b")


def _products(goal: Goal) -> Iterator[Measure]:
    """Yields products that are made or delivered."""
    for start, end, around in _listed(goal, "products"):
        if _has(around, "making") and not _has(around, "directions") and not _has(around, "intentions"):
            yield Measure(start, end, "product")


def _numbers(goal: Goal, times: tuple[Time, ...]) -> Iterator[Measure]:
    """Yields numbers that count something; a number in a name ("team 3") measures nothing (labelling guide)."""
    for found in _NUMBER.finditer(goal.aims):
        start, end = found.span()
        before, after = goal.aims[max(0, start - 30) : start], goal.aims[end : end + 30]
        if (
            any(time.start <= start < time.end for time in times)
            or _LABELLED.search(before)
            or _DETERMINED.search(before)
        ):
            continue
        if re.match(r"\s?(?:uur\b|u\b|uren\b)", after) and _CLOCK.search(before):
            continue
        noun = re.match(r"[ -](?:(?:goede|nieuwe|eigen|volle|vaste|hele|externe|interne|extra) )?([a-z][\w'-]+)", after)
        if noun is None or noun[1] in words("no_units"):
            continue
        yield Measure(start, end + noun.end(), "number")


_NUMBER = re.compile(
    r"(?<![\w.,:/-])(?!20[0-9]{2}\b)(?:[0-9]{1,5}(?:\.[0-9]{3})?|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig"
    r"|dertig|veertig|vijftig|honderd)(?![\w.,:/%-]{0,20}[0-9%/])(?!\w)"
)


def _rhythms(goal: Goal) -> Iterator[Measure]:
    """Yields how often something is done, unless the goal states only a wish or a direction."""
    if not _has(goal.aims, "intentions") and not _has(goal.aims, "directions"):
        for found in phrases("often").finditer(goal.aims):
            yield Measure(*found.span(), "rhythm")


def _acts(goal: Goal) -> Iterator[Measure]:
    """Yields plain statements of an act and tasks done alone, which others can observe (labelling guide: behaviour)."""
    for clause in goal.clauses:
        said = goal.aims[clause.start : clause.end]
        if _has(said, "directions") or _has(said, "intentions") or _has(said, "feelings"):
            continue
        for found in _FINITE.finditer(said):
            verb = found.lastgroup and found[found.lastgroup]
            if verb and verb not in words("no_acts") and verb not in words("generic"):
                yield Measure(clause.start + found.start(), clause.start + found.end(), "act")
        for found in _WORDS.finditer(said):
            if found[0] in words("acts"):
                yield Measure(clause.start + found.start(), clause.start + found.end(), "act")
        for found in phrases("alone").finditer(said):
            yield Measure(clause.start + found.start(), clause.start + found.end(), "alone")
