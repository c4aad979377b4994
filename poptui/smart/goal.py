"""A goal as the rules look at it: folded text of the same length, words, and clauses of which some are background."""

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
_ASIDE = re.compile(
    r"(?:en |maar |dat )?(?:want|omdat|aangezien|doordat|hoewel|ook al|ondanks|tot nu|tot dan|net zoals|net als)\b"
    r"|zoals\b(?! besproken| afgesproken)"
    r"|(?:nu|tot nu toe) (?:\w+ )?(?:duurt|is|doe|doet|wacht|blijf|loop|ga|heb|ben|gaat|kost|lukt|zit|sta|moet|vraag)\b"
    r"|(?:nu|tot nu toe) (?:\w+ )?(?:krijg|komt|geef|laat|durf|vind|weet|kan|beantwoord)\b"
    r"|(?:ik|wij|we) (?:ben|zijn|werk|werken|zit|zitten|doe|draai)\b"
    r".{0,40}\b(?:als|al|sinds|met \w+ (?:man|mensen))\b"
    r"|(?:ik ben|wij zijn) [0-9]|ik werk (?:bij|in|op|aan|als)\b"
)
"""How a clause begins that tells why, or how it is now: not what will be."""
_PAST = re.compile(
    r"\b(?:was|waren|had|hadden|deed|deden|kwam|kwamen|zei|zeiden|noemde|noemden|raakte|ging|gingen|werd|werden"
    r"|bleek|bleef|kreeg|gaf|vond|moest|mocht|liep|stond|zat|dacht|zag|gebeurde|vertelde|merkte|miste|haalde|volgde|werkte|begon|stopte|leerde"
    r"|vorige?|afgelopen|sinds|destijds|vroeger|indertijd|ingegaan|al jaren|al lang|lang niet?s?)\b"
    r"|\bal (?:\w+ ){0,2}(?:[0-9]+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig) (?:jaar|maanden)\b"
    r"|\b(?:in|op|van) (?:19[0-9]{2}|20[01][0-9]|202[0-5])\b"
    r"|\b(?:die|dat) .{0,40}\bge\w{2,20} (?:is|heeft|zijn|hebben)\b"
    r"|\b(?:die|dat) .{0,40}\b(?:is|heeft|zijn|hebben) ge\w{2,20}"
)
"""What only stands in a clause about what has been."""
_GOAL = re.compile(r"\b(?:ik wil|wil ik|wil mijn|wil me|zou ik|ik zou|ga ik|ik ga|doel|leerpunt is)\b")


LONGEST = 4000
"""The most characters that are looked at: a goal is one to three sentences, and what comes after so many is no goal."""


class Word(NamedTuple):
    """A word of the goal.

    Attributes:
        text: the word, folded.
        start: where it begins.
        end: where it ends.
    """

    text: str
    start: int
    end: int


class Clause(NamedTuple):
    """A stretch between two breaks.

    Attributes:
        start: where it begins.
        end: where it ends.
        aside: whether it tells why, how it is now or how it was, and not what will be.
    """

    start: int
    end: int
    aside: bool


def fold_same_length(text: str) -> str:
    """The text in small letters, without accents and with plain quotes, each character still in its place."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return lowered.translate(_ACCENTS)


class Goal:
    """A goal that is to be judged.

    Attributes:
        text: what was typed, its first LONGEST characters.
        folded: the same, folded, of the same length.
        clauses: its clauses, in order, without a gap.
    """

    def __init__(self, text: str) -> None:
        """Take what was typed."""
        self.text = text[:LONGEST]
        self.folded = fold_same_length(self.text)
        self.clauses = tuple(self._split())

    def _split(self) -> Iterator[Clause]:
        """The clauses; an aside goes on until the sentence ends or a wish begins."""
        start = 0
        for stop in [found.end() for found in _STOP.finditer(self.folded)] + [len(self.folded)]:
            begun = start
            for end in [found.end() for found in _BREAK.finditer(self.folded, start, stop)] + [stop]:
                if end > begun:
                    piece = self.folded[begun:end].strip(" ,;:(")
                    aside = bool(_ASIDE.match(piece) or _PAST.search(piece)) and not _GOAL.search(piece)
                    yield Clause(begun, end, aside)
                begun = end
            start = stop

    def clause_at(self, place: int) -> Clause:
        """The clause in which a place is."""
        return next(clause for clause in self.clauses if clause.start <= place < clause.end)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, in order."""
        return tuple(Word(found[0], found.start(), found.end()) for found in _WORD.finditer(self.folded))

    @cached_property
    def aims(self) -> str:
        """The folded text with the asides blanked, of the same length; all of it where there is nothing else."""
        if all(clause.aside for clause in self.clauses):
            return self.folded
        return "".join(
            " " * (clause.end - clause.start) if clause.aside else self.folded[clause.start : clause.end]
            for clause in self.clauses
        )

    def is_aside(self, place: int) -> bool:
        """Whether what stands at a place is blanked in `aims`."""
        return self.aims[place] != self.folded[place] if place < len(self.folded) else False
