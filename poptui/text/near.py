"""The nearest of the words that are known, for whoever typed one that is not."""

from __future__ import annotations

from collections.abc import Iterable


def near(word: str, words: Iterable[str]) -> str:
    """The nearest of the words, or nothing where none is near."""
    from difflib import get_close_matches  # costs more than most commands have to do

    return next(iter(get_close_matches(word, list(words), n=1, cutoff=0.5)), "")


def hint(word: str, words: Iterable[str], otherwise: str = "") -> str:
    """A question with the nearest of the words, in Dutch; where none is near `otherwise`, or all of them."""
    words = list(words)
    found = near(word, words)
    choices = f"kies uit {', '.join(words)}" if words else "er valt niets te kiezen"
    return f"bedoelde u '{found}'?" if found else otherwise or choices
