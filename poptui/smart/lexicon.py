"""The words and turns of phrase of the rules, read from `words.toml` and `phrases.toml` at first use."""

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
    """Words, and beginnings and endings of words, that belong together.

    Attributes:
        words: whole words, folded.
        endings: how longer words may end.
        beginnings: how longer words may begin.
    """

    words: frozenset[str]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]

    def __contains__(self, word: object) -> bool:
        """Whether a folded word is on the list, by itself or by its ending or beginning."""
        if not isinstance(word, str):
            return False
        return word in self.words or word.endswith(self.endings) or word.startswith(self.beginnings)


@cache
def _file(name: str) -> dict[str, str]:
    """Every list of a file as it stands there."""
    lists: dict[str, str] = tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
    return lists


@cache
def words(name: str) -> WordList:
    """One of the lists of `words.toml`, by its name there."""
    every = _file("words.toml")[name].split()
    return WordList(
        frozenset(word.strip("*") for word in every if not word.endswith("*")),
        tuple(word[1:] for word in every if word.startswith("*")),
        tuple(word[:-1] for word in every if word.endswith("*")),
    )


def choice(name: str) -> str:
    """A pattern for one word of a list that has only whole words."""
    return "|".join(re.escape(word) for word in sorted(words(name).words, key=len, reverse=True))


@cache
def phrases(name: str) -> re.Pattern[str]:
    """One of the lists of `phrases.toml`, by its name there, as one pattern."""
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
    """A pattern for whoever may impose something, with the article."""
    return rf"(?:(?:mijn|m'n|de|het|onze|ons|een|zijn|haar|uw) )?(?:nieuwe )?(?:{choice('others')})"


def _group() -> str:
    """A pattern for whoever must change, with the article."""
    articles = "(?:(?:mijn|m'n|de|het|onze|ons|alle|heel|die|sommige|al|al mijn|al de) )?"
    return rf"{articles}(?:hele |rest van de |rest van het |andere |overige |eigen )?(?:{choice('groups')})"


@cache
def time_lines(name: str) -> tuple[str, ...]:
    """One of the lists of `times.toml`, by its name there, its placeholders filled in."""
    return tuple(_PLACEHOLDER.sub(_filled, line) for line in _file("times.toml")[name].strip().splitlines())


@cache
def time_pattern(name: str) -> re.Pattern[str]:
    """One of the lists of `times.toml` as one pattern."""
    return re.compile("|".join(time_lines(name)))


_PLACEHOLDER = re.compile("<([a-z_]{3,})>")


def _filled(found: re.Match[str]) -> str:
    """The pattern that a placeholder stands for."""
    lines = (MONTH,) if found[1] == "month" else time_lines(found[1])
    return f"(?:{'|'.join(lines)})"
