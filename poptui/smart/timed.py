"""Tijdgebonden: the periods, dates, deadlines and occasions in a goal (GUIDE: t)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from poptui.smart.goal import Goal, fold_same_length
from poptui.text.dates import MONTH
from poptui.text.periods import parse_period

_NUMBER = r"(?:[0-9]{1,3}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|achttien|twintig|enkele|een paar|een half|anderhalf|half)"
_UNIT = r"(?:werkdagen|dagen|dag|weken|week|wkn|maanden|maand|mnd|kwartalen|kwartaal|halfjaar|half jaar|jaar|jaren|jr|semester|semesters)"
_LONG_UNIT = r"(?:dagen|weken|maanden|maand|mnd|kwartalen|kwartaal|halfjaar|half jaar|jaar|jaren|jr)"
_SEASON = r"(?:lente|voorjaar|zomer|herfst|najaar|winter)"
_FEAST = (
    rf"(?:(?:zomer|kerst|herfst|krokus|voorjaars|paas|mei|winter|bouw|grote )?(?:vakantie|reces)|bouwvak|bouwverlof|kerstmis|kerst|pasen"
    rf"|pinksteren|carnaval|sinterklaas|jaarwisseling|nieuwjaar|oud en nieuw|jaareinde|jaarafsluiting|{_SEASON})"
)
_RUN = (
    rf"(?:kalenderjaar|schooljaar|studiejaar|collegejaar|werkjaar|boekjaar|begrotingsjaar|jaar|jaarhelft|kwartaal|halfjaar|half jaar|semester|trimester|maand|week|weken|maanden"
    rf"|jaren|seizoen|winterseizoen|zomerseizoen|periode|cyclus|pop-periode|beoordelingsperiode|beoordelingsjaar|plantseizoen|maaiseizoen|{_FEAST}|{MONTH}|maandag|dinsdag|woensdag|donderdag|vrijdag)"
)
_TALK = (
    r"(?:(?:functionerings|beoordelings|evaluatie|voortgangs|jaar|pop-?|plannings|ontwikkel|doelstellingen|eind|tussen|resultaat)[ -]?gesprek(?:ken)?"
    r"|gesprek|beoordeling|evaluatie|audit|proeftijd|meting|ronde|visitatie|inspectie)"
)
_NEXT = r"(?:eerst)?(?:volgende?|komende?|aankomende?|aanstaande?|lopende?|huidige?|eerstkomende?|eertsvolgende?)"
_RANK = r"(?:eerste|tweede|derde|vierde|1e|2e|3e|4e|1ste|2de|3de|4de|laatste)"
_LEAD = (
    r"(?:(?:uiterlijk|ten laatste|nog|per|tegen|eerder dan|voor|voor het|tot en met|tot aan|t/m|tot|vanaf|van|binnen|in de loop van|in|op|tijdens|gedurende|rond|na|over|tussen nu en|te beginnen op"
    r"|eind|einde|begin|medio|half|halverwege|midden|aan het|het|de|van|dit|deze) )"
)

_FORMS = {
    "date": rf"\b[0-9]{{1,2}}(?:e|ste|de)? ?(?:{MONTH})\b\.?(?: ?'?[0-9]{{2,4}}\b)?|\b(?:0?[1-9]|[12][0-9]|3[01])[-/](?:0?[1-9]|1[0-2])(?:[-/](?:20)?[0-9]{{2}})?\b(?![-/0-9])|\b20[2-9][0-9]-[01][0-9]-[0-3][0-9]\b",
    "month": rf"\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|febr?|mrt|apr|aug|sept?|okt|nov|dec)\b(?: ?(?:20|')[0-9]{{2}})?"
    rf"|\b(?:{MONTH}) ?(?:-|/|t/m) ?(?:{MONTH})\b|\b(?:eind|begin|half|medio|in|per|tegen|voor) (?:jan|jun|jul)\b",
    "quarter": rf"\bq ?[1-4]\b(?: ?20[0-9]{{2}})?|\bkw ?[1-4]\b|\bh[12] 20[0-9]{{2}}|\b(?:{_RANK}) (?:kwartaal|halfjaar|half jaar|jaarhelft|helft|semester|trimester|maand(?:en)?|week|weken|kw)\b|\bkwartaal [1-4]\b",
    "season": rf"\b{_FEAST}\b(?: (?:van )?20[0-9]{{2}})?",
    "year": rf"(?:(?<=\bin )|(?<=\bvan )|(?<=\btegen )|(?<=\bvoor )|(?<=\beind )|(?<=\beinde )|(?<=\bbegin )|(?<=\bmedio )|(?<=\bhalf )|(?<=\bjaar )|(?<=\bvoorjaar )|(?<=\bnajaar )|(?<=\bloop van )|(?<=[,(:;] )|(?<=[,(])|(?<=\btot )|(?<=\bheel )|(?<=\buiterlijk )|(?<=\bhelft )|(?<=\bhalverwege )|^)20(?:2[6-9]|[3-9][0-9])(?:[-/]20[0-9]{{2}})?\b",
    "near": rf"\b(?:dit|deze|{_NEXT}) (?:(?:{_NUMBER}|eerste|tweede|laatste|hele) )?{_RUN}\b",
    "rest": rf"\b(?:de rest|het eind|het einde|eind|einde|de loop|begin|halverwege|het verloop) (?:van )?(?:het|dit|de|deze) {_RUN}\b",
    "span": rf"\b(?:binnen|over)(?: de| nu en| een termijn van| hoogstens| maximaal| uiterlijk)? {_NUMBER} (?:(?:werkdagen|{_LONG_UNIT})|week)\b|\b(?:in|na) (?:de )?{_NUMBER} {_LONG_UNIT}\b(?! dienst)"
    rf"|\b{_NUMBER} {_UNIT} lang\b|\bgedurende {_NUMBER} {_UNIT}\b|\bde (?:komende|eerste|volgende) {_NUMBER} {_UNIT}\b|\bbinnen (?:het jaar|een jaar|het halfjaar|de maand|het kwartaal)\b|\bover (?:een )?half ?jaar\b",
    "week": r"\b(?:week|wk|weken) ?[0-9]{1,2}\b",
    "talk": rf"\b(?:het|de|mijn|ons|onze|een|ieder|elk)? ?{_NEXT} (?:\w{{3,30}} )?{_TALK}\b|\b(?:voor|tegen) (?:het|de|mijn|ons|onze) (?:\w{{3,30}} )?{_TALK}\b"
    rf"|\b(?:voor|tegen|bij|tijdens|op) (?:het|de|mijn|ons|onze) {_NEXT} \w{{4,30}}",
    "occasion": r"\btegen dat (?:ik|we|wij|mijn|de|het)\b|\b(?:wanneer|als|voordat|voor) mijn (?:proeftijd|contract|stage|detachering|inwerkperiode)\b|\b(?:eind|einde|afloop) van (?:mijn|de|het) (?:proeftijd|contract|stage|detachering|inwerkperiode|project|opleiding)\b",
    "weekday": r"\b(?:vanaf|voor|tegen|uiterlijk|komende|aanstaande|volgende) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|vandaag)\b|\bvanaf (?:vandaag|morgen|nu) tot\b|\bmorgen (?:heb|ben|is)\b",
}
"""The ways in which a goal names a time that can be put in a calendar."""
_TIME = re.compile("|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()))
_LEADING = re.compile(rf"{_LEAD}{{1,4}}$")

_VAGUE = re.compile(
    r"\bop termijn\b|\bop den duur\b|\bzo snel mogelijk\b|\bzo spoedig mogelijk\b|\bzsm\b|\bz\.s\.m|\bin de toekomst\b|\booit\b|\bregelmatig\b|\bgeregeld\b|\bwanneer het uitkomt\b|\bals (?:dat|het) uitkomt\b"
    r"|\bbinnenkort\b|\bte zijner tijd\b|\bstraks\b|\bsteeds\b|\bvoortaan\b|\buiteindelijk\b|\bgaandeweg\b|\bsnel\b|\beindelijk\b|\bop korte termijn\b|\bop lange termijn\b"
)
_RHYTHM = re.compile(
    r"\b(?:elke|iedere|elk|ieder) (?:dag|week|maand|kwartaal|jaar|ochtend|middag|avond|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vrijdagmiddag|werkdag)\b|\b(?:dagelijks|wekelijks|maandelijks|jaarlijks)\b|\bper (?:dag|week|maand|kwartaal|jaar)\b"
)
_BACK = re.compile(
    r"(?:\bsinds(?: de| het| begin| eind)?|\bafgelopen|\bvorige?|\bingegaan op|\bal sinds|\buit het gesprek van|\bper jaar in|\belk jaar in|\bsedert|\bvan afgelopen|\bvan vorig"
    r"|\bna de \w{3,20} in|\belke|\biedere|\belk|\bieder)\s*(?:de |het |in |begin |eind |op )*$"
)
_HABIT = re.compile(r"\b(?:altijd|meestal|vaak|ieder jaar|elk jaar|jaarlijks)\b")
_PARTICIPLE = re.compile(
    r"\b(?:zei|gezegd|gehaald|gestopt|stopgezet|afgemaakt|gekregen|gevolgd|begonnen|verhuisd|gefuseerd|gestart)\b"
)


class Time(NamedTuple):
    """A time that is named in a goal.

    Attributes:
        start: where it begins.
        end: where it ends.
        counts: whether it says when the goal is for; False where it is background.
    """

    start: int
    end: int
    counts: bool


def times(goal: Goal) -> Iterator[Time]:
    """Every time that is named in a goal, in order; GUIDE: a date that is only background does not count."""
    text = goal.folded
    for found in _TIME.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        lead = _LEADING.search(before)
        start = found.start() - (len(before) - lead.start() if lead else 0)
        if found.lastgroup == "date" and re.search(r"\b(?:groep|klas|niveau|nr|nummer|leerjaar) $", before):
            continue
        yield Time(start, found.end(), not _is_background(goal, before, found))


def _is_background(goal: Goal, before: str, found: re.Match[str]) -> bool:
    """Whether a time only tells how it was, is or always goes."""
    text = goal.folded
    if _BACK.search(before):
        return True
    clause = next(one for one in goal.clauses if one.start <= found.start() < one.end)
    words = text[clause.start : clause.end]
    if clause.aside and not re.search(r"\b(?:uiterlijk|binnen|tegen)\b", words):
        return True
    return bool(
        _HABIT.search(words)
        and found.lastgroup in ("month", "season")
        and re.search(r"\b(?:loop|is|zijn|heb|ben|komt)\b", words)
    ) or bool(
        _PARTICIPLE.search(words) and re.search(r"\bin $", before) and found.lastgroup == "month" and "die " in words
    )


def vague_time(goal: Goal) -> tuple[int, int] | None:
    """Where a goal says when, but in words that cannot be put in a calendar."""
    found = _VAGUE.search(goal.folded)
    return found.span() if found else None


def rhythm(goal: Goal) -> tuple[int, int] | None:
    """Where a goal says how often."""
    found = _RHYTHM.search(goal.aims)
    return found.span() if found else None


def says_when(cell: str) -> bool:
    """Whether what stands in the cell for the period names one."""
    goal = Goal(cell)
    return (
        parse_period(cell, _ANY_DAY) is not None
        or any(time.counts for time in times(goal))
        or bool(re.search(r"\b20[2-9][0-9]\b", fold_same_length(cell)))
    )


_ANY_DAY = date(2027, 1, 1)
"""A day to read periods on: whether they are understood, not when they are, is what is asked."""
