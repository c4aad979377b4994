"""The occasion on which a date or period is typed: the day, where the answer lies in time, and the country."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import NamedTuple


class Lies(Enum):
    """Where the days of a field lie, seen from the day on which they are typed."""

    AHEAD = "ahead"
    NEAR = "near"
    BEHIND = "behind"


class Occasion(NamedTuple):
    """When and for what a text is typed.

    Attributes:
        day: the day on which it is typed.
        lies: where the days of the field lie: ahead (a plan), near (a talk, a signature) or behind (a birth date).
        country: NL or BE: whose holidays and school years are meant.
    """

    day: date
    lies: Lies = Lies.AHEAD
    country: str = "NL"
