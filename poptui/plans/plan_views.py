"""The two ways in which a plan is seen on a screen, as types: what one person may read is not what both may read.

A function that shows a plan to both people takes a `SharedPlan`; one that may show everything takes a `WholePlan`.
Either is a `Plan` to a function that reads only what it is given. Giving the one for the other is a type error.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from poptui.plans.plan import Plan


class WholePlan(Plan, frozen=True):
    """A plan with everything that one person wrote or received. Only a session makes it, of the plan that is open."""


class SharedPlan(Plan, frozen=True):
    """A plan as both people may read it. Only `plans.talk.shared_view` makes it."""


def fields_of(plan: Plan) -> Mapping[str, Any]:
    """Returns the fields of a plan, to make a plan of another type from it."""
    return {name: getattr(plan, name) for name in plan.__struct_fields__}
