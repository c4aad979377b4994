"""The word lists and patterns of the rules, read from `words.toml`, `phrases.toml` and `times.toml` at first use."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from poptui.text.dates import MONTH

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class WordList:
    """A list of words, word endings and word beginnings.

    Attributes:
        words: whole words, normalised.
        endings: endings of words that are on the list too.
        beginnings: beginnings of words that are on the list too.
    """

    words: frozenset[str]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]

    def __contains__(self, word: object) -> bool:
        """Returns whether a normalised word is on the list, by itself or by its ending or beginning."""
        if not isinstance(word, str):
            return False
        return word in self.words or word.endswith(self.endings) or word.startswith(self.beginnings)


@cache
def _file(name: str) -> dict[str, str]:
    """Returns the lists of a file as text, by name."""
    lists: dict[str, str] = tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
    return lists


@cache
def words(name: str) -> WordList:
    """Returns a list of `words.toml`, by its name there."""
    every = _file("words.toml")[name].split()
    return WordList(
        frozenset(word.strip("*") for word in every if not word.endswith("*")),
        tuple(word[1:] for word in every if word.startswith("*")),
        tuple(word[:-1] for word in every if word.endswith("*")),
    )


def choice(name: str) -> str:
    """Returns a pattern for one word of a list that has only whole words."""
    return "|".join(re.escape(word) for word in sorted(words(name).words, key=len, reverse=True))


@cache
def phrases(name: str) -> re.Pattern[str]:
    """Returns a list of `phrases.toml` as one pattern, by its name there."""
    text = _file("phrases.toml")[name].strip()
    for placeholder, pattern in (("{who}", _who()), ("{group}", _group()), ("{count}", _COUNT)):
        text = text.replace(placeholder, pattern)
    return re.compile(rf"(?<!\w)(?:{'|'.join(text.splitlines())})(?!\w)")


_COUNT = (
    "(?:[0-9]+(?:[.,][0-9]+)?|nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig"
    "|veertig|vijftig|honderd)"
)
"""A pattern for a number."""


def _who() -> str:
    """Returns a pattern for a person who can impose something, with the article."""
    return rf"(?:(?:mijn|m'n|de|het|onze|ons|een|zijn|haar|uw) )?(?:nieuwe )?(?:{choice('others')})"


def _group() -> str:
    """Returns a pattern for the people who must change, with the article."""
    articles = "(?:(?:mijn|m'n|de|het|onze|ons|alle|heel|die|sommige|al|al mijn|al de) )?"
    return rf"{articles}(?:hele |rest van de |rest van het |andere |overige |eigen )?(?:{choice('groups')})"


@cache
def time_lines(name: str) -> tuple[str, ...]:
    """Returns the lines of a list of `times.toml`, by its name there, with placeholders replaced by patterns."""
    return tuple(_PLACEHOLDER.sub(_filled, line) for line in _file("times.toml")[name].strip().splitlines())


@cache
def time_pattern(name: str) -> re.Pattern[str]:
    """Returns a list of `times.toml` as one pattern, by its name there."""
    return re.compile("|".join(time_lines(name)))


_PLACEHOLDER = re.compile("<([a-z_]{3,})>")


def _filled(found: re.Match[str]) -> str:
    """Returns the pattern that a placeholder stands for."""
    lines = (MONTH,) if found[1] == "month" else time_lines(found[1])
    return f"(?:{'|'.join(lines)})"
