"""Merging by version vectors: what is newer is taken, what is apart is a conflict, and two homes end up alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.forms.kinds import Meaning
from poptui.plans.acts import Acts
from poptui.plans.edit import Edit, apply, dominates
from poptui.plans.merge import Incoming, Merge, decide, merge, unknown
from poptui.plans.model import Entry, Plan
from tests.support.plans import AT, acts, blank, gemeente

ANNA, BERT = acts("employee"), acts("manager")
KEYS = ("2.1", "2.2", "2.3")


def incoming(plan: Plan) -> dict[str, Incoming]:
    """Give what comes in when a whole plan does."""
    return {where: Incoming(entry) for where, entry in plan.registers.items()}


def taken(plan: Plan, merged: Merge, by: Acts, choice: str = "") -> Plan:
    """Give the plan after a merge, with the same decision on each conflict."""
    writes = (*merged.writes, *(decide(conflict, choice) for conflict in merged.conflicts))
    return apply(plan, Edit(f"2import{len(plan.history)}", by.author, AT, writes, "import"))


def answers(plan: Plan) -> dict[str, str]:
    """Give the answers that are there."""
    return {key: plan.text(key) for key in KEYS if plan.text(key)}


def written(plan: Plan, by: Acts, steps: list[tuple[str, str]]) -> Plan:
    """Give the plan after someone wrote these answers."""
    for key, text in steps:
        plan = apply(plan, by.answer(key, Meaning(text)))
    return plan


steps = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(["", "a", "b"])), max_size=5)


@given(steps, steps, steps, st.sampled_from(["ours", "theirs", "both"]))
def test_two_homes_that_exchange_end_up_alike(
    common: list[tuple[str, str]], here: list[tuple[str, str]], there: list[tuple[str, str]], choice: str
) -> None:
    start = written(blank(gemeente()), ANNA, common)
    ours, theirs = written(start, ANNA, here), written(start, BERT, there)
    both = taken(ours, merge(ours, incoming(theirs)), ANNA, choice)
    back = merge(theirs, incoming(both))
    assert back.conflicts == ()
    assert answers(taken(theirs, back, BERT)) == answers(both)


@given(steps, steps, steps)
def test_a_conflict_is_where_both_wrote_something_else(
    common: list[tuple[str, str]], here: list[tuple[str, str]], there: list[tuple[str, str]]
) -> None:
    start = written(blank(gemeente()), ANNA, common)
    ours, theirs = written(start, ANNA, here), written(start, BERT, there)
    merged = merge(ours, incoming(theirs))
    apart = {
        key
        for key in KEYS
        if ours.registers.get(key) != start.registers.get(key)
        and theirs.registers.get(key) != start.registers.get(key)
        and ours.text(key) != theirs.text(key)
        and ours.text(key)
        and theirs.text(key)
    }
    assert {conflict.where for conflict in merged.conflicts} == apart
    assert {write.where for write in merged.writes}.isdisjoint(apart)


@given(steps, steps)
def test_taking_the_same_in_twice_changes_nothing(here: list[tuple[str, str]], there: list[tuple[str, str]]) -> None:
    ours, theirs = written(blank(gemeente()), ANNA, here), written(blank(gemeente()), BERT, there)
    once = taken(ours, merge(ours, incoming(theirs)), ANNA, "ours")
    again = merge(once, incoming(theirs))
    assert again.conflicts == ()
    assert taken(once, again, ANNA) is once


def test_what_is_newer_is_taken_with_its_writer_and_what_is_older_is_left() -> None:
    start = written(blank(gemeente()), ANNA, [("2.1", "a"), ("2.2", "a")])
    theirs = written(start, BERT, [("2.1", "b")])
    ours = written(start, ANNA, [("2.2", "c")])
    after = taken(ours, merge(ours, incoming(theirs)), ANNA)
    assert answers(after) == {"2.1": "b", "2.2": "c"}
    assert after.registers["2.1"] == theirs.registers["2.1"]


@pytest.mark.parametrize(("choice", "text"), [("ours", "a"), ("theirs", "b"), ("both", "a\n\nb")])
def test_a_decision_knows_of_both(choice: str, text: str) -> None:
    ours = written(blank(gemeente()), ANNA, [("2.1", "a")])
    theirs = written(blank(gemeente()), BERT, [("2.1", "b")])
    after = taken(ours, merge(ours, incoming(theirs)), ANNA, choice)
    entry = after.registers["2.1"]
    assert entry.value == text
    assert dominates(entry.seen, ours.registers["2.1"].seen)
    assert dominates(entry.seen, theirs.registers["2.1"].seen)


def test_of_two_places_of_a_row_the_later_counts_and_a_row_in_use_stays() -> None:
    ours = Entry("i", "employee", "2026-11-21T09:00:00Z", {"2aaa": 1})
    theirs = Entry("k", "manager", "2026-11-21T10:00:00Z", {"3bbb": 1})
    where = "4.1/3k9f2x/@place"
    plan = Plan("2abcde", "gemeente", 1, AT, {where: ours})
    assert [write.value for write in merge(plan, {where: Incoming(theirs)}).writes] == ["k"]
    back = Plan("2abcde", "gemeente", 1, AT, {where: theirs})
    assert merge(back, {where: Incoming(ours)}) == Merge((), ())
    there = "4.1/3k9f2x/@there"
    removed = Entry("", "manager", "2026-11-21T10:00:00Z", {"3bbb": 1})
    kept = Entry("yes", "employee", "2026-11-21T09:00:00Z", {"2aaa": 1})
    assert merge(Plan("2abcde", "gemeente", 1, AT, {there: kept}), {there: Incoming(removed)}) == Merge((), ())
    (write,) = merge(Plan("2abcde", "gemeente", 1, AT, {there: removed}), {there: Incoming(kept)}).writes
    assert write.value == "yes"


def test_what_was_edited_by_hand_is_taken_unless_ours_changed_since() -> None:
    start = written(blank(gemeente()), ANNA, [("2.1", "a")])
    edited = Incoming(Entry("met de hand", "manager", AT, start.registers["2.1"].seen), edited=True)
    (write,) = merge(start, {"2.1": edited}).writes
    assert (write.value, write.taken) == ("met de hand", None)
    changed = written(start, ANNA, [("2.1", "intussen")])
    assert [one.where for one in merge(changed, {"2.1": edited}).conflicts] == ["2.1"]
    same = Incoming(Entry("intussen", "manager", AT, {}), edited=True)
    assert merge(changed, {"2.1": same}) == Merge((), ())


def test_registers_that_the_form_does_not_have_are_named() -> None:
    good = ["2.1", "@status", "4.1/3k9f2x/actie", "4.1/3k9f2x/@place"]
    bad = ["9.9", "4.1", "4.1/3k9f2x", "4.1/3k9f2x/geheim", "2.1/3k9f2x/actie", "4.1/3k9f2x/actie/x", "../x"]
    assert unknown(gemeente(), [*good, *bad]) == bad
