"""Order keys: words that sort, with always room for one more between two of them.

A row's order key says where it stands, so that moving one row changes one register, and two people can move different
rows apart from each other.
"""

from __future__ import annotations

from poptui.plans.registers import DIGITS


def between(before: str, after: str, row: str = "") -> str:
    """Returns an order key after `before` and before `after`.

    Args:
        before: an order key, or empty for the beginning.
        after: an order key that sorts after `before`, or empty for the end.
        row: the id of the row that goes there; two people who each put a row there then make two keys, and there
            stays room between those.

    Returns:
        A key that sorts between them. It never ends in the first digit, so there is room before it too.
    """
    key = _between(before, after) if after or not before else _next(before)
    return key + "".join(sign for sign in row if sign in DIGITS[1:])


def _between(before: str, after: str) -> str:
    """Returns an order key halfway between two others, with which `after` never begins."""
    key = ""
    for index in range(max(len(before), len(after)) + 1):
        low = DIGITS.index(before[index]) if index < len(before) else 0
        high = DIGITS.index(after[index]) if after and index < len(after) else len(DIGITS)
        if high - low > 1:
            return key + DIGITS[(low + high) // 2]
        key += DIGITS[low]
        if low < high:
            after = ""  # any key that begins like `before` sorts before `after` from here on
    return key + DIGITS[len(DIGITS) // 2]


def _next(before: str) -> str:
    """Returns a key just after `before`, so that adding rows at the end keeps keys short."""
    for index, digit in enumerate(before):
        if digit != DIGITS[-1]:
            return before[:index] + DIGITS[DIGITS.index(digit) + 1]
    return before + DIGITS[len(DIGITS) // 2]
