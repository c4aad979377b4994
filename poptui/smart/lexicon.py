"""The word lists of the rules, read from `words.toml` at first use."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

WORDS = Path(__file__).with_name("words.toml")


class WordList(NamedTuple):
    """Words, and endings of words, that belong together.

    Attributes:
        words: whole words, folded.
        endings: endings of longer words; None where there are none.
        beginnings: beginnings of longer words; None where there are none.
    """

    words: frozenset[str]
    endings: re.Pattern[str] | None
    beginnings: tuple[str, ...]

    def __contains__(self, word: object) -> bool:
        """Whether a folded word is on the list, by itself or by its ending or beginning."""
        if not isinstance(word, str):
            return False
        if word in self.words or word.startswith(self.beginnings):
            return True
        return self.endings is not None and self.endings.search(word, max(0, len(word) - _LONGEST)) is not None


_LONGEST = 40
"""No ending is longer; what is before it need not be looked at."""


@cache
def _lists() -> dict[str, str]:
    """Every list as it stands in the file."""
    lists: dict[str, str] = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return lists


@cache
def words(name: str) -> WordList:
    """One of the lists of `words.toml`, by its name there."""
    every = _lists()[name].split()
    whole = [word.strip("*") for word in every if not word.endswith("*")]
    ends = [re.escape(word[1:]) for word in every if word.startswith("*")]
    return WordList(
        frozenset(whole),
        re.compile(f"(?:{'|'.join(ends)})$") if ends else None,
        tuple(word[:-1] for word in every if word.endswith("*")),
    )


@cache
def choice(name: str) -> str:
    """A pattern for one word of a list; where the list has endings, for a word that ends so."""
    every = sorted(_lists()[name].split(), key=len, reverse=True)
    return "|".join(rf"[\w-]{{0,30}}{re.escape(word[1:])}" if word[0] == "*" else re.escape(word) for word in every)
