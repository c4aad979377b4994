"""The value of an answer: the words as typed, and what they were understood to mean."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

Iso = str | tuple[str, str] | None
"""A date (YYYY-MM-DD), a period (its first and last day), or nothing."""


class Value(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, rename={"words": "value"}):
    """Words with their meaning. In files the words are called `value`.

    Attributes:
        words: the text as it is kept.
        iso: the date (YYYY-MM-DD) or the period (first day, last day), where the words were understood as one on the
            day on which they were typed.
        amount: euros or hours as a decimal number, where understood.
    """

    words: str
    iso: Iso = None
    amount: str | None = None


NOTHING = Value("")
"""The value of an answer that was never given."""


class Reading(NamedTuple):
    """How typed text was understood.

    Attributes:
        value: the words to keep, with their meaning.
        expected: empty where the text was understood; otherwise what would have been.
    """

    value: Value
    expected: str = ""

    @property
    def words(self) -> str:
        """Returns the words to keep."""
        return self.value.words
