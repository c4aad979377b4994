"""The Dutch texts about findings: a short line and, where something is missing, one question; they fit "je" and "u"."""

from __future__ import annotations

from poptui.smart.goal import Goal
from poptui.smart.specific import Named
from poptui.smart.timed import rhythm, times, vague_time

NAMED = "hier staat waar het om gaat"

MEASURES = {
    "score": "een score of niveau",
    "limit": "een grens die na te tellen is",
    "status": "een uitkomst die vast te stellen is",
    "paper": "een bewijs dat er is of niet",
    "known": "iets wat te controleren is",
    "course": "een scholing die doorgaat of niet",
    "product": "iets wat er dan ligt",
    "number": "een aantal",
    "rhythm": "hoe vaak het gebeurt",
    "alone": "iets wat dan zonder hulp gaat",
    "act": "gedrag dat een ander kan zien",
}
"""The line about each kind of measure."""

DOUBTS = {
    "imposed": ("dit lijkt opgelegd", "Wat maakt dit ook voor de medewerker zelf de moeite waard?"),
    "others": ("hiervoor moeten anderen veranderen", "Wat kan de medewerker hier zelf aan doen?"),
    "decision": ("hierover beslist iemand anders", "Wat is er zelf te doen om hiervoor in aanmerking te komen?"),
    "purpose": ("het nut voor het werk is niet duidelijk", "Wat heeft het werk hieraan?"),
    "absolute": ("dit laat geen enkele uitzondering toe", "Wat is goed genoeg, in een aantal of een percentage?"),
    "short": ("dit is een korte tijd", "Is dit in die tijd te doen, of is een eerste stap beter?"),
    "load": ("dit komt boven op een volle werkweek", "Hoeveel uur is hiervoor vrij, en wat kan er tijdelijk af?"),
    "several": ("dit zijn meer grote doelen tegelijk", "Welk van deze doelen komt het eerst?"),
}
"""The line and the question about each kind of doubt."""


def missing_specific(goal: Goal, found: list[Named]) -> tuple[str, str]:
    """Returns the line and the question about a goal that names too little; they quote the word that says most."""
    if not found:
        return "het blijft algemeen", "In welke situatie of bij welke taak moet dit te merken zijn?"
    best = max(found, key=lambda one: one.weight)
    word = goal.text[best.word.start : best.word.end][:_LONGEST]
    if best.kind == "topic":
        return f"'{word}' is een onderwerp, nog geen taak", f"Wat moet er straks lukken met '{word}', en in welk werk?"
    return "het blijft algemeen", f"Om welke taak, groep of situatie gaat het bij '{word}'?"


def missing_measurable(goal: Goal) -> tuple[str, str]:
    """Returns the line and the question about a goal in which nothing can be measured."""
    often = rhythm(goal)
    if often is not None:
        return "niet na te gaan of het gelukt is", f"Wat is er klaar of te zien als dit {_quoted(goal, often)} gebeurt?"
    return "niet na te gaan of het gelukt is", "Waaraan ziet een ander dat het gelukt is?"


def missing_timed(goal: Goal) -> tuple[str, str]:
    """Returns the line and the question about a goal without a time; they quote a vague, past or endless time."""
    often = rhythm(goal)
    if often is not None:
        return "er is geen einde", f"Tot wanneer gaat {_quoted(goal, often)} door?"
    vague = vague_time(goal)
    if vague is not None:
        return f"{_quoted(goal, vague)} kan niet in de agenda", "Welke datum of maand is het uiterlijk?"
    past = next(times(goal), None)
    if past is not None:
        return f"{_quoted(goal, (past.start, past.end))} zegt niet wanneer het klaar is", "Wanneer moet dit klaar zijn?"
    return "er staat niet wanneer", "Wanneer is dit klaar: welke datum, maand of periode?"


_LONGEST = 60
"""The most characters of the goal that a line quotes."""


def _quoted(goal: Goal, stretch: tuple[int, int]) -> str:
    """Returns a stretch of the goal between quotes, on one line."""
    return f"'{' '.join(goal.text[stretch[0] : stretch[1]][:_LONGEST].split())}'"
