"""Finds words in a text as a reader sees them: whatever their case, accents, hyphenation or white space."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b\u200c\u200d\u2060\ufeff]")
"""Accents that stand apart, soft hyphens, and characters without width: nobody searches for them."""


def folded(text: str) -> str:
    """Returns a text in the one spelling that searching compares: small letters without accents, single spaces."""
    return " ".join(_letters(text).split())


def found_at(word: str, text: str) -> int:
    """Returns where a text holds words, counted in characters of the text; -1 where it does not hold them.

    Args:
        word: the words, as `folded` spells them.
        text: a text on one line, with single spaces.
    """
    if word not in folded(text):
        return -1
    if text.isascii():
        return text.lower().find(word)
    places = [at for at, one in enumerate(text) for _ in _letters(one)]
    found = _letters(text).find(word)
    return places[found] if 0 <= found < len(places) else 0


def _letters(text: str) -> str:
    """Returns the small letters of a text, without accents and what nobody sees."""
    return text.lower() if text.isascii() else _UNSEEN.sub("", unicodedata.normalize("NFKD", text.casefold()))
