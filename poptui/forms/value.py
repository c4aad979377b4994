"""The value of an answer: the words as typed, and what they were understood to mean."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

Iso = str | tuple[str | None, str | None] | None
"""A date (YYYY-MM-DD), a period (its first and last day, None for a side that is open), or nothing."""


class Value(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, rename={"words": "value"}):
    """Words with their meaning. In files the words are called `value`.

    Attributes:
        words: the text as it is kept.
        iso: the date (YYYY-MM-DD) or the period (first day, last day), where the words were understood as one on the
            day on which they were typed.
        amount: euros or hours as a decimal number, where understood.
        length: how long something takes, as ISO 8601 writes it (P3M), where the words say that and not when.
    """

    words: str
    iso: Iso = None
    amount: str | None = None
    length: str | None = None

    @property
    def has_meaning(self) -> bool:
        """Returns whether the words were understood as a day, a period, an amount or a length."""
        return self.iso is not None or self.amount is not None or self.length is not None


def last_day(iso: Iso) -> str | None:
    """Returns the day by which something is due: a day, or the last day of a period; None where there is none."""
    return iso if isinstance(iso, str) or iso is None else iso[1]


NOTHING = Value("")
"""The value of an answer that was never given."""


class Reading(NamedTuple):
    """How typed text was understood.

    Attributes:
        value: the words to keep, with their meaning.
        expected: empty where the text was understood; otherwise what would have been.
        choices: the words with each meaning that they can have, where there are more than one and none was chosen.
    """

    value: Value
    expected: str = ""
    choices: tuple[Value, ...] = ()

    @property
    def words(self) -> str:
        """Returns the words to keep."""
        return self.value.words
