"""Finds the known word that a mistyped word was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from poptui.messages import values as say

_LEAST_PART = 4
"""The letters that a part of a word has at least, to stand for the only word that has it."""


def nearest(word: str, words: Iterable[str]) -> str:
    """Returns the word that `word` was meant to be: one that was mistyped, or of which only a part was typed.

    Returns:
        The word; "" where none is near, as another word would be a guess: `delete` is no `evaluate`.
    """
    typed, known = word.casefold(), list(dict.fromkeys(words))
    mistyped = [(errors, one) for one in known if (errors := _errors(typed, one.casefold())) <= _most(typed, one)]
    if mistyped:
        return min(mistyped, key=lambda found: found[0])[1]
    longer = [one for one in known if _is_part(typed, one.casefold())]
    return longer[0] if len(longer) == 1 else ""


def _most(typed: str, meant: str) -> int:
    """Returns how many letters too many or too few there may be: more in a long word that begins with the same letter.

    A word that begins with another letter is another word: `quit` is no `unit`.
    """
    if len(typed) < _LEAST_PART or typed[:1] != meant[:1].casefold():
        return 1
    return 2 if len(typed) < 7 else 3


def _is_part(typed: str, meant: str) -> bool:
    """Returns whether enough was typed of a word: its beginning, or what stands behind its dot."""
    return len(typed) >= _LEAST_PART and (meant.startswith(typed) or meant.endswith(f".{typed}"))


def _errors(typed: str, meant: str) -> int:
    """Returns how many letters are too many or too few; another letter counts as both, two swapped ones as one."""
    before: list[int] = [0] * (len(meant) + 1)
    row: list[int] = [*range(len(meant) + 1)]
    for at, letter in enumerate(typed, 1):
        longer, before, row = before, row, [at]
        for to, wanted in enumerate(meant, 1):
            least = before[to - 1] if letter == wanted else min(before[to], row[to - 1]) + 1
            is_swapped = at > 1 and to > 1 and (letter, typed[at - 2]) == (meant[to - 2], wanted)
            row.append(min(least, longer[to - 2] + 1) if is_swapped else least)
    return row[-1]


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
