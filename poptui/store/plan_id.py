"""The id of a plan, by which everything above the store names it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class PlanId(NamedTuple):
    """Names one plan in a store. Made by a store; everything else only hands it on, compares it, or shows its name.

    Attributes:
        name: the id that people type and read, such as `2abcde`.
        location: where the store keeps a plan that is not among its plans (elsewhere on the disk, a unit, a backup);
            empty for the others. Only the store that made the id reads it.
    """

    name: str
    location: str = ""


class Shelf(Enum):
    """Where a store keeps a plan: among the plans, or among the manager's pictures of units."""

    PLANS = "plans"
    UNITS = "units"
