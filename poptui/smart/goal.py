"""A goal as the rules read it: normalised text of the same length, words, and clauses, some of them background."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

_ACCENTS = str.maketrans(
    "áàâäãåéèêëíìîïóòôöõúùûüñç‘’`´‐‑‒–—−\u00a0\u2007\u2009\u202f", "aaaaaaeeeeiiiiooooouuuunc''''------    "
)

_WORD = re.compile(r"[^\W_]+(?:[-'&.][^\W_]+)*[%+#]*|'[a-z]\b")
_STOP = re.compile(
    r"(?:(?<!\bdhr)(?<!\bmevr)(?<!\bmax)(?<!\bmin)(?<!\bbijv)(?<!\bca)(?<!\bincl)(?<!\bnr)[.!?]+(?=\s|$)|\n)"
)
_BREAK = re.compile(
    r"[,;:()]|\s-+\s"
    r"|(?<=\s)(?=(?:want|omdat|aangezien|doordat|terwijl|maar|hoewel|zodat|dus|voordat|nadat|sinds)\b)"
)
_BACKGROUND = re.compile(
    r"(?:en |maar |dat )?(?:want|omdat|aangezien|doordat|hoewel|ook al|ondanks|tot nu|tot dan|net zoals|net als)\b"
    r"|zoals\b(?! besproken| afgesproken)"
    r"|(?:nu|tot nu toe) (?:\w+ )?(?:duurt|is|doe|doet|wacht|blijf|loop|ga|heb|ben|gaat|kost|lukt|zit|sta|moet|vraag)\b"
    r"|(?:nu|tot nu toe) (?:\w+ )?(?:krijg|komt|geef|laat|durf|vind|weet|kan|beantwoord)\b"
    r"|(?:ik|wij|we) (?:ben|zijn|werk|werken|zit|zitten|doe|draai)\b"
    r".{0,40}\b(?:als|al|sinds|met \w+ (?:man|mensen))\b"
    r"|(?:ik ben|wij zijn) [0-9]|ik werk (?:bij|in|op|aan|als)\b"
)
"""The start of a clause that gives a reason or describes the present, and so is background."""
_PAST = re.compile(
    r"\b(?:was|waren|had|hadden|deed|deden|kwam|kwamen|zei|zeiden|noemde|noemden|raakte|ging|gingen|werd|werden"
    r"|bleek|bleef|kreeg|gaf|vond|moest|mocht|liep|stond|zat|dacht|zag|gebeurde|vertelde|merkte|miste|haalde|volgde|werkte|begon|stopte|leerde"
    r"|vorige?|afgelopen|sinds|destijds|vroeger|indertijd|ingegaan|al jaren|al lang|lang niet?s?)\b"
    r"|\bal (?:\w+ ){0,2}(?:[0-9]+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig) (?:jaar|maanden)\b"
    r"|\b(?:in|op|van) (?:19[0-9]{2}|20[01][0-9]|202[0-5])\b"
    r"|\b(?:die|dat) .{0,40}\bge\w{2,20} (?:is|heeft|zijn|hebben)\b"
    r"|\b(?:die|dat) .{0,40}\b(?:is|heeft|zijn|hebben) ge\w{2,20}"
)
"""Words that occur only in a clause about the past, which is background."""
_GOAL = re.compile(r"\b(?:ik wil|wil ik|wil mijn|wil me|zou ik|ik zou|ga ik|ik ga|doel|leerpunt is)\b")


LONGEST = 4000
"""The most characters that are read: a goal is one to three sentences, and a longer text is no goal."""


class Word(NamedTuple):
    """A word of a goal.

    Attributes:
        text: the word, normalised.
        start: the offset of its first character.
        end: the offset behind its last character.
    """

    text: str
    start: int
    end: int


class Clause(NamedTuple):
    """A clause of a goal.

    Attributes:
        start: the offset of its first character.
        end: the offset behind its last character.
        is_background: whether it gives a reason or describes the present or the past, and not what is intended.
    """

    start: int
    end: int
    is_background: bool


def normalise_same_length(text: str) -> str:
    """Returns the text in lower case, without accents and with plain quotes, each character at the same offset."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return lowered.translate(_ACCENTS)


class Goal:
    """A goal to judge.

    Attributes:
        text: the first LONGEST characters of what was typed.
        normalised: the text, normalised to the same length.
        clauses: the clauses, in order and without gaps.
    """

    def __init__(self, text: str) -> None:
        """Takes the text as it was typed."""
        self.text = text[:LONGEST]
        self.normalised = normalise_same_length(self.text)
        self.clauses = tuple(self._split())

    def _split(self) -> Iterator[Clause]:
        """Yields the clauses of the text."""
        start = 0
        for stop in [found.end() for found in _STOP.finditer(self.normalised)] + [len(self.normalised)]:
            begun = start
            for end in [found.end() for found in _BREAK.finditer(self.normalised, start, stop)] + [stop]:
                if end > begun:
                    piece = self.normalised[begun:end].strip(" ,;:(")
                    is_background = bool(_BACKGROUND.match(piece) or _PAST.search(piece)) and not _GOAL.search(piece)
                    yield Clause(begun, end, is_background)
                begun = end
            start = stop

    def clause_at(self, offset: int) -> Clause:
        """Returns the clause that holds an offset."""
        return next(clause for clause in self.clauses if clause.start <= offset < clause.end)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Returns the words of the goal, in order."""
        return tuple(Word(found[0], found.start(), found.end()) for found in _WORD.finditer(self.normalised))

    @cached_property
    def aims(self) -> str:
        """Returns the normalised text with background clauses blanked; all of it where every clause is background."""
        if all(clause.is_background for clause in self.clauses):
            return self.normalised
        return "".join(
            " " * (clause.end - clause.start) if clause.is_background else self.normalised[clause.start : clause.end]
            for clause in self.clauses
        )

    def is_background(self, offset: int) -> bool:
        """Returns whether the character at an offset is blanked in `aims`."""
        return offset < len(self.normalised) and self.aims[offset] != self.normalised[offset]
