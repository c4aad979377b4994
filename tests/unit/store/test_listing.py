"""Which plan follows which: one of the same employee, however the name is spelled, and of no other."""

from __future__ import annotations

from typing import Any

import pytest

from poptui.store.listing import Listed, followers, in_order
from poptui.store.plan_id import PlanId


def listed(name: str, employee: str, *, follows: str = "", status: str = "preparing", version: int = 1) -> Listed:
    """Returns a plan as it is listed, with something due."""
    entry: dict[str, Any] = {
        "id": name,
        "employee": employee,
        "follows": follows,
        "status": status,
        "version": version,
        "updated": f"2026-11-2{len(name)}T10:00:00Z",
        "due": "2027-01-01",
        "open": ["iets"],
    }
    return Listed(PlanId(name), entry)


@pytest.mark.parametrize("employee", ["Anna Smit", "Anna  Smit", " anna smit"])
def test_plan_of_the_same_employee_follows_however_the_name_is_spelled(employee: str) -> None:
    plans = [listed("2abc", "Anna Smit", status="closed"), listed("2new", employee, follows="2abc")]
    assert followers(plans) == {"2abc": "2new"}


@pytest.mark.parametrize("employee", ["Anna Smits", "", "Bob"])
def test_plan_of_another_employee_does_not_follow(employee: str) -> None:
    plans = [listed("2abc", "Anna Smit", status="closed"), listed("2new", employee, follows="2abc")]
    assert followers(plans) == {}


def test_plans_of_a_form_without_a_name_follow_each_other() -> None:
    assert followers([listed("2abc", ""), listed("2new", "", follows="2abc")]) == {"2abc": "2new"}


def test_agreed_next_version_follows_all_versions_before_it() -> None:
    plans = [
        listed("2abc", "Anna"),
        listed("2abc-2", "Anna", version=2),
        listed("2abc-3", "Anna", version=3, status="signed"),
    ]
    assert followers(plans) == {"2abc": "2abc-3", "2abc-2": "2abc-3"}
    assert followers(plans[:2]) == {}  # a version in preparation does not replace the agreed one


def test_plan_that_is_followed_has_nothing_due() -> None:
    old, new = in_order([listed("2abc", "Anna"), listed("2newest", "Anna", follows="2abc")])[::-1]
    assert (old.entry["due"], old.entry["open"]) == (None, [])
    assert (new.entry["due"], new.entry["open"]) == ("2027-01-01", ["iets"])


def test_plan_that_cannot_be_read_comes_last_and_follows_nothing() -> None:
    broken = Listed(PlanId("2bad"), {"id": "2bad"}, "beschadigd")
    assert [one.id.name for one in in_order([broken, listed("2abc", "Anna")])] == ["2abc", "2bad"]
