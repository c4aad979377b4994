"""Meetbaar: what in a goal another could establish afterwards (GUIDE: m)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from poptui.smart.goal import Goal
from poptui.smart.lexicon import choice, words
from poptui.smart.timed import Time

_COUNT = r"[0-9]+(?:[.,][0-9]+)?|nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|vijftig|honderd|tiental"
_RHYTHM = r"\b(?:elke|iedere|elk|ieder) (?:dag|week|maand|kwartaal|jaar|ochtend|middag|avond|\w{2,5}dag(?:ochtend|middag|avond)?|werkdag|dienst|overdracht|vergadering|overleg)\b|\b(?:dagelijks|wekelijks|maandelijks)\b|\b(?:een|twee|drie|[1-9])(?: keer|maal|x|s)? per (?:dag|week|maand|kwartaal|jaar)\b"

_SURE = {
    "score": re.compile(
        rf"\bvan (?:een )?(?:{_COUNT}|\w+) naar (?:een |hooguit |minstens |minimaal |maximaal )?(?:{_COUNT}|groen|oranje|rood|goed|voldoende)\b"
        r"|\b(?:een|op|naar|met een|minimaal een|van een) [0-9]{1,2}(?:[.,][0-9])?(?= of hoger|\b(?! ?(?:uur|jaar|man|op 1|tal|juni)))(?=[\s.,;]|$)(?! [a-z]{4,})|\b(?:met een|op een|een) (?:voldoende|goed|onvoldoende)\b|\bop voldoende\b|\b[0-9]+(?:[.,][0-9]+)? ?(?:%|procent\b)|\bhonderd procent\b"
        r"|\bmaximale score\b|\bschaal [0-9]+\b|\b(?:twee|drie|een|[1-3]) (?:schalen|schaal|treden|trapje|niveaus?) hoger\b|\btrap(?:je)? hoger\b|\bniveau [0-9abc]|\b[abc][12](?:-niveau)?\b|\b[0-9]f\b|\bvan \w+ naar (?:groen|goed)\b|\bonvoldoendes?\b|\b(?:alle|geen) voldoendes?\b"
    ),
    "limit": re.compile(
        rf"\b(?:minstens|minimaal|ten minste|tenminste|minimum|hooguit|hoogstens|maximaal|max\.?|min\.?|niet meer dan|niet minder dan|ten hoogste|binnen) (?:{_COUNT})\b|\bnooit meer (?:een|te)\b|\bnul \w+|\bniet meer te laat\b|\bop tijd\b|\bgeen (?:enkele )?(?:fout|fouten|klachten|klacht)\b|\bfoutloos\b"
    ),
    "status": re.compile(
        r"\bpromotie\b|\bbevorderd\b|\bbenoemd\b|\bpromoveren tot\b|\b(?:hogere|andere) schaal\b|\bvast contract\b|\bvaste aanstelling\b|\bafstuderen\b|\bafgestudeerd\b"
        r"|\b[\w-]{0,20}(?:leider|manager|developer|coordinator|adviseur|voorman|chef|medior|senior|consultant|ploegbaas) worden\b|\bopslag\b|\bsalarisverhoging\b"
    ),
    "paper": re.compile(rf"\b(?:{choice('papers')})\b"),
    "known": re.compile(r"\buit (?:mijn|het|zijn|haar) hoofd\b|\bbij naam kennen\b|\btot de laatste cent\b"),
}
"""What by itself can be established: a score, a limit, a position, a paper."""

_COURSE = re.compile(rf"\b(?:{choice('courses')})\b")
_PRODUCT = re.compile(rf"\b(?:{choice('products')})\b")
_MAKING = re.compile(rf"\b(?:{choice('making')})\b")
_ALONE = re.compile(
    r"\b(?:zelfstandig|zelf|alleen|zonder (?:hulp|begeleiding|toezicht|ondersteuning|tussenkomst|steun|fouten|kaartje|spiekbriefje)|op eigen houtje|er alleen|zonder dat er|zonder (?:mijn|een) \w+)\b"
)
_FINITE = re.compile(
    r"\bik (?P<first>[a-z]{3,14})\b|\b(?P<second>[a-z]{3,14}) (?:ik|we|wij|u)\b|\b(?:medewerke?r?(?:ster)?|dhr\.? \w+|mevrouw (?:de |van |den )*\w+|mevr\.? \w+|meneer \w+|hij|zij) (?P<third>[a-z]{3,16}t)\b|\bu (?P<polite>[a-z]{3,14}t)\b"
)
_LABELLED = re.compile(rf"\b(?:{choice('numbered')})[ -]?$")
_DETERMINED = re.compile(
    r"\b(?:onze|mijn|die|deze|z'n|zijn|haar|hun|alle|al|de|als er|van|na|met|tussen|over|in) (?:de )?$"
)
_CLOCK = re.compile(r"\b(?:om|na|voor|tot|vanaf|van|tegen) $")


class Measure(NamedTuple):
    """Something by which a goal can be measured.

    Attributes:
        start: where it begins.
        end: where it ends.
        kind: "score", "limit", "status", "paper", "known", "course", "product", "number", "rhythm", "alone" or "act".
    """

    start: int
    end: int
    kind: str


def measures(goal: Goal, times: tuple[Time, ...], *, specific: bool) -> list[Measure]:
    """Every measure in the part of a goal that says what will be; an act counts only where the goal is specific."""
    sure = [Measure(*found.span(), kind) for kind, form in _SURE.items() for found in form.finditer(goal.aims)]
    sure += [*_courses(goal), *_products(goal), *_numbers(goal, times)]
    sure += [] if sure else list(_rhythms(goal))
    return sorted(sure) if sure or not specific else sorted(_acts(goal))


def _near(goal: Goal, start: int, end: int, reach: int = 60) -> str:
    """What stands around a place, in the same sentence."""
    return goal.aims[max(0, start - reach) : end + reach]


def _has(text: str, name: str) -> re.Match[str] | None:
    """The first word of a list in a text."""
    return next((found for found in _WORDS.finditer(text) if found[0] in words(name)), None)


_WORDS = re.compile(r"[\w'-]+")


def _courses(goal: Goal) -> Iterator[Measure]:
    """Courses that take place or not (GUIDE: a named course counts)."""
    for found in _COURSE.finditer(goal.aims):
        around = _near(goal, *found.span())
        after = goal.text[found.end() : found.end() + 30]
        is_named = re.match(r"\s*(?:['\"‘“(]|[A-Z+]|\+|[a-z]{6,})", after) or re.search(
            r"\b(?:de|een|deze) $", goal.folded[: found.start()][-6:]
        )
        if (_has(around, "course_verbs") or is_named) and not re.search(
            r"\b(?:meer|misschien|iets|regelmatig|welke)\b", around[:60]
        ):
            yield Measure(*found.span(), "course")


def _products(goal: Goal) -> Iterator[Measure]:
    """Products that are made or handed over."""
    for found in _PRODUCT.finditer(goal.aims):
        around = _near(goal, *found.span())
        if _MAKING.search(around) and not _has(around, "directions") and not _has(around, "intentions"):
            yield Measure(*found.span(), "product")


def _numbers(goal: Goal, times: tuple[Time, ...]) -> Iterator[Measure]:
    """Numbers that count something; GUIDE: those in names ("team 3") measure nothing."""
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
        if noun is None or noun[1] in _NO_UNITS:
            continue
        yield Measure(start, end + noun.end(), "number")


_NUMBER = re.compile(
    r"(?<![\w.,:/-])(?:[0-9]{1,5}(?:\.[0-9]{3})?|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|veertig|vijftig|honderd)(?![\w.,:/%-]*[0-9%/])(?!\w)"
)
_NO_UNITS = frozenset(
    "jaar jaren man mensen met en of in op aan dan tegelijk van naar is ben keer jonge kinderen om te dingen zwakke weken maanden weekeinden talen gangen zijn lang bij voor werk werken leren behaald halen eens meer niet".split()
) - {"keer", "talen"}


def _rhythms(goal: Goal) -> Iterator[Measure]:
    """How often something is done, where it is not only a wish or a direction."""
    for found in re.finditer(_RHYTHM, goal.aims):
        if not _has(goal.aims, "intentions") and not _has(goal.aims, "directions"):
            yield Measure(*found.span(), "rhythm")


def _acts(goal: Goal) -> Iterator[Measure]:
    """Plain statements of an act, and tasks done alone: observable at a moment (GUIDE: behaviour)."""
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
        for found in _ALONE.finditer(said):
            yield Measure(clause.start + found.start(), clause.start + found.end(), "alone")
