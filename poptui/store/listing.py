"""What the list of plans shows of each plan, whatever store keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from poptui.store.plan_id import PlanId
from poptui.text.names import is_same_or_no_person


class Listed(NamedTuple):
    """What the list shows of one plan. `due` and `updated` are ISO; `error` says why a plan cannot be read."""

    id: PlanId
    entry: dict[str, Any]
    error: str = ""


def in_order(found: Iterable[Listed]) -> list[Listed]:
    """Returns the plans as they are listed: the last changed first, those that cannot be read at the end.

    A plan that another one follows has nothing due any more.
    """
    listed = sorted(found, key=lambda item: str(item.entry.get("updated", "")), reverse=True)
    followed = followers(listed)
    nothing_due: dict[str, Any] = {"open": [], "due": None}
    return [one._replace(entry=one.entry | nothing_due) if one.entry["id"] in followed else one for one in listed]


def followers(listed: Sequence[Listed]) -> dict[str, str]:
    """Returns by its id each plan that another of the same employee follows, with the id of that other plan.

    A plan is followed by the next version of what was agreed in it, and by the plan of the next cycle.
    """
    entries = [one.entry for one in listed if not one.error]
    whose = {entry["id"]: entry["employee"] for entry in entries}
    found: dict[str, str] = {}
    for entry in entries:
        before = [entry["follows"]]
        if entry["status"] != "preparing":
            base = entry["id"].removesuffix(f"-{entry['version']}")
            before += [base, *(f"{base}-{number}" for number in range(2, entry["version"]))]
        known = (one for one in before if one != entry["id"] and one in whose)
        same = (one for one in known if is_same_or_no_person(whose[one], entry["employee"]))
        found |= dict.fromkeys(same, entry["id"])
    return found
