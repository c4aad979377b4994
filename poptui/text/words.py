"""Shared by the readers of dates, periods, money and hours: normalising typed text, and number words."""

from __future__ import annotations

import re

_LONGEST = 200
"""The longest text that is read as a date, period or amount; a longer one is prose."""

_PLAIN_SIGNS = str.maketrans(
    "áàâäéèêëíìîïóòôöúùûü‘’`´‐‑‒–—−\u00a0\u2007\u2009\u202f\n\t",
    "aaaaeeeeiiiioooouuuu''''------      ",
    "\u00ad\u200b\u200e\u2060\ufeff",
)

NUMBERS = {
    word: number
    for number, word in enumerate(
        ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"], start=1
    )
}
"""The number words that are read, normalised: "een" is both "een" and "één"."""

COUNT = rf"(?:[0-9]{{1,4}}|{'|'.join(NUMBERS)})"
"""A pattern for a whole number in figures or as a word; `count` reads what it matched."""


def normalise(text: str) -> str:
    """Returns a typed text in the one spelling that the readers compare with.

    Args:
        text: anything a person typed.

    Returns:
        The text in small letters, without accents on vowels, with plain spaces (one at a time), plain
        apostrophes and hyphens, and without the full stop of an abbreviation or after a last figure; "" for
        a text that is too long to be a date, period or amount. Nothing is raised.
    """
    if len(text) > _LONGEST:
        return ""
    plain = re.sub("(?<=[aeiou])[\u0300\u0301\u0302\u0308]", "", text.lower()).translate(_PLAIN_SIGNS)
    return re.sub(r"(?<=[a-z])\.|(?<=[0-9])\.$", "", re.sub(" +", " ", plain).strip())


def count(word: str) -> int:
    """Returns the number that `COUNT` matched.

    Args:
        word: figures or a number word, normalised.

    Returns:
        The number.
    """
    return NUMBERS[word] if word in NUMBERS else int(word)


_UNKNOWN = re.compile(
    r"(nog )?(n\.?\s?t\.?\s?b\.?|p\.?\s?m\.?|onbekend|niet bekend|te bepalen|nader te bepalen|weet ik (nog )?niet|\?+)",
    re.IGNORECASE,
)


def is_unknown(text: str) -> bool:
    """Returns whether a text says that something is not known yet: "n.t.b.", "nog niet bekend", "p.m."."""
    return _UNKNOWN.fullmatch(text.strip()) is not None


BULLETS = "•·‣◦▪▫●○■□➢➤\uf0b7\uf0a7\uf0d8"
"""The signs that word processors put before the items of a list; the last three are Word's own."""
_BULLET = re.compile(rf"^\s*(?:[{BULLETS}]\s*|[-–—*]\s+)(?=\S)")
_AROUND = re.compile(r"\(.*\)|\[.*\]", re.DOTALL)


def without_bullet(text: str) -> str:
    """Returns a text of one line without the bullet before it; a text of several lines as it is."""
    return text if "\n" in text else _BULLET.sub("", text, count=1)


def bare(text: str) -> str:
    """Returns a text without the signs of a list: a bullet before it, brackets around it, a comma behind it."""
    found = without_bullet(text.strip()).rstrip(",;").strip()
    return found[1:-1] if _AROUND.fullmatch(found) and found.count(found[0]) == 1 else found
