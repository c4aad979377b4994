"""Places: words that sort, with always room for one more between two of them.

A row's place is such a word, so that moving one row changes one register and two people can move different rows apart
from each other.
"""

from __future__ import annotations

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def between(before: str, after: str, row: str = "") -> str:
    """A place after `before` and before `after`.

    Args:
        before: a place, or empty for the beginning.
        after: a place that sorts after `before`, or empty for the end.
        row: the id of the row that goes there; two people who each put a row there then make two places, and there
            stays room between those.

    Returns:
        A place that sorts between them; it never ends in the first digit, so there is room before it too.
    """
    place = _between(before, after) if after or not before else _next(before)
    return place + "".join(sign for sign in row if sign in DIGITS[1:])


def _between(before: str, after: str) -> str:
    """A place halfway, which `after` never begins with."""
    place = ""
    for index in range(max(len(before), len(after)) + 1):
        low = DIGITS.index(before[index]) if index < len(before) else 0
        high = DIGITS.index(after[index]) if after and index < len(after) else len(DIGITS)
        if high - low > 1:
            return place + DIGITS[(low + high) // 2]
        place += DIGITS[low]
        if low < high:
            after = ""  # everything that begins like `before` sorts before `after` from here on
    return place + DIGITS[len(DIGITS) // 2]


def _next(before: str) -> str:
    """A place just after `before`, near it, so that adding rows at the end keeps places short."""
    for index, digit in enumerate(before):
        if digit != DIGITS[-1]:
            return before[:index] + DIGITS[DIGITS.index(digit) + 1]
    return before + DIGITS[len(DIGITS) // 2]
