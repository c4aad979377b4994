"""Joins words with the words for "and" and "or"."""

from __future__ import annotations

from collections.abc import Sequence

from poptui.messages import values as say


def joined_by_and(parts: Sequence[str]) -> str:
    """Returns texts joined by "en": "a en b en c"."""
    text = "".join(parts[:1])
    for part in parts[1:]:
        text = say.list_and(first=text, last=part)
    return text


def enumerated(parts: Sequence[str]) -> str:
    """Returns texts as a list in a sentence, with commas and "en" before the last: "a, b en c"."""
    first = ", ".join(parts[:-1])
    return joined_by_and([first, parts[-1]] if first else parts)


def joined_by_or(parts: Sequence[str]) -> str:
    """Returns texts joined by "of": "a of b of c"."""
    text = "".join(parts[:1])
    for part in parts[1:]:
        text = say.list_or(first=text, last=part)
    return text
