"""What the list of plans shows of each plan, whatever store keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from poptui.store.plan_id import PlanId
from poptui.text.names import is_same_or_no_person


class Listed(NamedTuple):
    """What the list shows of one plan. `due` and `updated` are ISO; `error` says why a plan cannot be read."""

    id: PlanId
    entry: dict[str, Any]
    error: str = ""


class Succession(NamedTuple):
    """Which plans of the same employee go on from which, each by the id of the earlier one.

    Attributes:
        versions: the latest version of what was agreed, also while it is prepared.
        replaced: the plans of which all agreed with a later version.
        cycles: the plan of the next cycle.
    """

    versions: dict[str, str]
    replaced: set[str]
    cycles: dict[str, str]


def in_order(found: Iterable[Listed]) -> list[Listed]:
    """Returns the plans as they are listed: the last changed first, those that cannot be read at the end.

    Nothing of a plan is due any more once all agreed with a later version of it. Of a plan with a plan of the next
    cycle only what was not carried to that plan is due, until somebody ends it.
    """
    listed = sorted(found, key=lambda item: str(item.entry.get("updated", "")), reverse=True)
    after = succession(listed)
    entries = {one.entry["id"]: one.entry for one in listed if not one.error}
    return [one if one.error else one._replace(entry=_still_due(one.entry, after, entries)) for one in listed]


def _due(entry: dict[str, Any], left: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Returns the entry of a plan of which only this is due."""
    return entry | {"open": [*left], "due": min((one["date"] for one in left), default=None)}


def _still_due(entry: dict[str, Any], after: Succession, entries: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Returns the entry of a plan with what is due of it beside the plans that go on from it."""
    if entry["id"] in after.replaced:
        return _due(entry, ())
    if not entry["in_force"]:  # what an earlier version agreed is due there
        before = [one for one, later in after.versions.items() if later == entry["id"]]
        known = {item["key"] for one in before for item in entries[one]["open"]}
        return _due(entry, [one for one in entry["open"] if one["key"] not in known]) if known else entry
    cycle = after.cycles.get(entry["id"])
    if cycle is None:
        return entry
    carried = entries[cycle]["carried"]
    left = [one for one in entry["open"] if one["kind"] == "action" and f"{entry['id']}:{one['key']}" not in carried]
    return _due(entry, left)


def succession(listed: Sequence[Listed]) -> Succession:
    """Returns which of the plans that can be read go on from which."""
    entries = [one.entry for one in listed if not one.error]
    whose = {entry["id"]: entry["employee"] for entry in entries}
    found = Succession({}, set(), {})
    for entry in sorted(entries, key=lambda one: int(one["version"])):
        known = (one for one in (*_versions_before(entry), entry["follows"]) if one != entry["id"] and one in whose)
        before = {one for one in known if is_same_or_no_person(whose[one], entry["employee"])}
        found.cycles.update(dict.fromkeys(before & {entry["follows"]}, entry["id"]))
        found.versions.update(dict.fromkeys(before - {entry["follows"]}, entry["id"]))
        if entry["in_force"]:
            found.replaced.update(before - {entry["follows"]})
    return found


def _versions_before(entry: Mapping[str, Any]) -> Iterator[str]:
    """Yields the ids of the earlier versions of a plan."""
    base = entry["id"].removesuffix(f"-{entry['version']}")
    yield from (base, *(f"{base}-{number}" for number in range(2, entry["version"])))
