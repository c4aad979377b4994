"""Applying an edit: what it writes, the version vectors of its writes, and edits that change nothing."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from poptui.forms.value import Value
from poptui.plans.edit import ALPHABET, Author, Edit, Write, apply, clear, dominates, mark, new_id, take
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import Answer, Cell, spell
from tests.support.plans import AT, acts, blank, gemeente

REGISTERS = (Answer("2.1"), Answer("2.2"), Cell("4.1", "3k9f2x", "actie"))
WRITERS = (Author("2aaa", "employee"), Author("3bbb", "manager"), Author("2aaa", "manager"))

values = st.sampled_from(["", "a", "b", "c"]).map(Value)
single_writes = st.builds(Write, st.sampled_from(REGISTERS), values)
taken_writes = st.builds(
    lambda register, value, seen: take(register, Entry(value, "hr", AT, seen)),
    st.sampled_from(REGISTERS),
    values,
    st.dictionaries(st.sampled_from(["2aaa", "3bbb", "4ccc"]), st.integers(1, 9), min_size=1),
)
edits = st.builds(
    lambda number, author, writes: Edit(f"2edit{number}", author, AT, tuple(writes)),
    st.integers(0, 99),
    st.sampled_from(WRITERS),
    st.lists(st.one_of(single_writes, taken_writes), min_size=1, max_size=4),
)


def start() -> Plan:
    """Returns an empty plan."""
    return blank(gemeente())


def edit(*writes: Write, author: Author = WRITERS[0], edit_id: str = "2edit") -> Edit:
    """Returns an edit of these writes."""
    return Edit(edit_id, author, AT, writes)


def test_write_is_stored_with_author_time_and_meaning() -> None:
    period, costs = Cell("4.1", "3k9f2x", "tijdpad"), Cell("4.1", "3k9f2x", "kosten")
    quarter, amount = Value("Q3 2027", ("2027-07-01", "2027-09-30")), Value("€ 5", amount="5.00")
    plan = apply(start(), edit(Write(period, quarter), Write(costs, amount)))
    assert plan.registers == {
        period: Entry(quarter, "employee", AT, {"2aaa": 1}),
        costs: Entry(amount, "employee", AT, {"2aaa": 2}),
    }
    assert [(spell(line.register), line.after, line.by, line.replica) for line in plan.history] == [
        ("4.1/3k9f2x/tijdpad", quarter, "employee", "2aaa"),
        ("4.1/3k9f2x/kosten", amount, "employee", "2aaa"),
    ]


@given(st.lists(edits, max_size=8))
def test_write_dominates_the_entry_it_replaces(steps: list[Edit]) -> None:
    plan = start()
    for step in steps:
        after = apply(plan, step)
        taken = [one.taken for one in step.writes if one.taken is not None]
        for register, entry in after.registers.items():
            former = plan.registers.get(register)
            if former is None or entry == former:
                continue
            assert dominates(entry.seen, former.seen)
            # Only an entry from elsewhere can claim the version that is stored here.
            assert entry.seen != former.seen or entry in taken
        plan = after


@given(st.lists(edits, max_size=8))
def test_each_write_of_a_replica_has_a_new_number(steps: list[Edit]) -> None:
    plan = start()
    for step in steps:
        plain = edit(*(one for one in step.writes if one.taken is None), author=step.author, edit_id=step.id)
        plan = apply(plan, plain)
    for replica in ("2aaa", "3bbb"):
        numbers = [
            entry.seen[replica] for entry in plan.registers.values() if replica in entry.seen and len(entry.seen) == 1
        ]
        assert len(numbers) == len(set(numbers))


@given(st.lists(edits, max_size=8))
def test_write_that_changes_nothing_leaves_the_plan_unchanged(steps: list[Edit]) -> None:
    plan = start()
    for step in steps:
        plan = apply(plan, step)
    for author in WRITERS:
        again = [Write(register, entry.value) for register, entry in plan.registers.items()]
        assert apply(plan, edit(*again, author=author, edit_id="2again")) is plan
        unanswered = [clear(register) for register in REGISTERS if register not in plan.registers]
        assert apply(plan, edit(*unanswered, author=author, edit_id="2empty")) is plan


def test_same_words_with_another_meaning_are_a_change() -> None:
    plan = apply(start(), edit(Write(Answer("datum"), Value("1 juni", "2027-06-01"))))
    later = apply(plan, edit(Write(Answer("datum"), Value("1 juni", "2028-06-01")), edit_id="3edit"))
    assert later.registers[Answer("datum")].iso == "2028-06-01"
    assert len(later.history) == 2


def test_apply_does_not_change_its_argument() -> None:
    plan = apply(start(), acts().answer("2.1", Value("een")))
    before = dict(plan.registers), plan.history
    apply(plan, acts().answer("2.1", Value("twee")))
    assert (plan.registers, plan.history) == before


def test_taken_entry_keeps_its_author() -> None:
    theirs = Entry(Value("van haar"), "manager", "2026-11-20T08:00:00Z", {"3bbb": 4})
    plan = apply(start(), edit(take(Answer("2.1"), theirs)))
    assert plan.registers == {Answer("2.1"): theirs}
    assert [(line.by, line.at, line.replica) for line in plan.history] == [("manager", theirs.at, "2aaa")]


def test_taking_a_concurrent_entry_dominates_both() -> None:
    answer = Answer("2.1")
    plan = apply(start(), edit(mark(answer, "van mij")))
    theirs = Entry(Value("van haar"), "manager", AT, {"3bbb": 4, "2aaa": 7})
    unknowing = Entry(Value("van haar"), "manager", AT, {"3bbb": 4})
    assert apply(plan, edit(take(answer, theirs))).registers[answer] == theirs
    assert apply(plan, edit(take(answer, unknowing))).registers[answer].seen == {"2aaa": 2, "3bbb": 4}


def test_ids_are_short_and_never_the_name_of_a_command() -> None:
    ids = {new_id() for _ in range(500)}
    assert all(re.fullmatch(f"[2-9][{ALPHABET}]{{5}}", found) for found in ids)
    assert len(ids) > 490
    assert len(new_id(10)) == 10
