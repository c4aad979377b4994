"""Which plan follows which: one of the same employee, however the name is spelled, and of no other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from poptui.store.listing import Listed, in_order, succession
from poptui.store.plan_id import PlanId

OPEN = {"kind": "action", "date": "2027-01-01", "what": "iets", "key": "4.3/k3f9x2"}
"""A row that is due."""


def listed(
    name: str,
    employee: str,
    *,
    follows: str = "",
    status: str = "preparing",
    version: int = 1,
    carried: Sequence[str] = (),
) -> Listed:
    """Returns a plan as it is listed, with something due."""
    entry: dict[str, Any] = {
        "id": name,
        "employee": employee,
        "follows": follows,
        "status": status,
        "version": version,
        "updated": f"2026-11-2{len(name)}T10:00:00Z",
        "in_force": status in {"signed", "closed"},
        "carried": list(carried),
        "due": "2027-01-01",
        "open": [OPEN],
    }
    return Listed(PlanId(name), entry)


@pytest.mark.parametrize("employee", ["Anna Smit", "Anna  Smit", " anna smit"])
def test_plan_of_the_same_employee_follows_however_the_name_is_spelled(employee: str) -> None:
    plans = [listed("2abc", "Anna Smit", status="closed"), listed("2new", employee, follows="2abc")]
    assert succession(plans).cycles == {"2abc": "2new"}


@pytest.mark.parametrize("employee", ["Anna Smits", "", "Bob"])
def test_plan_of_another_employee_does_not_follow(employee: str) -> None:
    plans = [listed("2abc", "Anna Smit", status="closed"), listed("2new", employee, follows="2abc")]
    assert succession(plans).cycles == {}


def test_plans_of_a_form_without_a_name_follow_each_other() -> None:
    assert succession([listed("2abc", ""), listed("2new", "", follows="2abc")]).cycles == {"2abc": "2new"}


def test_latest_version_goes_on_from_all_versions_before_it() -> None:
    plans = [listed("2abc", "Anna"), listed("2abc-2", "Anna", version=2), listed("2abc-3", "Anna", version=3)]
    assert succession(plans) == ({"2abc": "2abc-3", "2abc-2": "2abc-3"}, set(), {})


@pytest.mark.parametrize("status", ["preparing", "definitive", "disagreed"])
def test_version_that_not_all_agreed_with_leaves_what_is_due(status: str) -> None:
    plans = [listed("2abc", "Anna", status="signed"), listed("2abc-2", "Anna", version=2, status=status)]
    assert {one.id.name: one.entry["due"] for one in in_order(plans)} == {"2abc": "2027-01-01", "2abc-2": None}


@pytest.mark.parametrize("status", ["signed", "closed"])
def test_version_that_all_agreed_with_takes_over_what_is_due(status: str) -> None:
    plans = [listed("2abc", "Anna", status="signed"), listed("2abc-2", "Anna", version=2, status=status)]
    found = {one.id.name: (one.entry["due"], one.entry["open"]) for one in in_order(plans)}
    assert found == {"2abc": (None, []), "2abc-2": ("2027-01-01", [OPEN])}


@pytest.mark.parametrize("carried", [(), ("2abc:4.3/other",), ("2other:4.3/k3f9x2",)])
def test_row_that_was_not_carried_to_the_next_plan_is_still_due(carried: Sequence[str]) -> None:
    plans = [listed("2abc", "Anna", status="closed"), listed("2newest", "Anna", follows="2abc", carried=carried)]
    old, _ = in_order(plans)[::-1]
    assert (old.entry["due"], old.entry["open"]) == ("2027-01-01", [OPEN])


def test_row_that_was_carried_to_the_next_plan_is_due_no_more() -> None:
    carried = ["2abc:4.3/k3f9x2"]
    plans = [listed("2abc", "Anna", status="closed"), listed("2newest", "Anna", follows="2abc", carried=carried)]
    old, new = in_order(plans)[::-1]
    assert (old.entry["due"], old.entry["open"]) == (None, [])
    assert (new.entry["due"], new.entry["open"]) == ("2027-01-01", [OPEN])


def test_moment_of_a_plan_with_a_next_plan_is_due_no_more() -> None:
    before, after = listed("2abc", "Anna", status="closed"), listed("2newest", "Anna", follows="2abc")
    before.entry["open"] = [OPEN | {"kind": "moment"}]
    old, _ = in_order([before, after])[::-1]
    assert (old.entry["due"], old.entry["open"]) == (None, [])


def test_plan_that_cannot_be_read_comes_last_and_follows_nothing() -> None:
    broken = Listed(PlanId("2bad"), {"id": "2bad"}, "beschadigd")
    assert [one.id.name for one in in_order([broken, listed("2abc", "Anna")])] == ["2abc", "2bad"]
