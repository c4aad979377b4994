"""Finds the known word nearest to one that was mistyped."""

from __future__ import annotations

from collections.abc import Iterable

from poptui.messages import values as say


def nearest(word: str, words: Iterable[str]) -> str:
    """Returns the word nearest to `word`, or an empty text where none is near."""
    from difflib import get_close_matches  # slower to import than most commands run

    return next(iter(get_close_matches(word, list(words), n=1, cutoff=0.5)), "")


def hint(word: str, words: Iterable[str], otherwise: str = "") -> str:
    """Returns a hint for a mistyped word.

    Args:
        word: the word that was typed.
        words: the known words.
        otherwise: the hint where no word is near; without it, all words are listed.
    """
    words = list(words)
    found = nearest(word, words)
    if found:
        return say.near_did_you_mean(word=found)
    return otherwise or (say.near_choose(words=", ".join(words)) if words else say.near_nothing())
