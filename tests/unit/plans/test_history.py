"""The history: typing in one session is one change; of older changes one stays of each register, role and day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.forms.value import Value
from poptui.plans.edit import Author, apply
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.history import FULL, compact, note
from poptui.plans.plan import Change, Plan
from poptui.plans.registers import Answer, RowKey, spell
from tests.support.plans import AT, acts, blank, gemeente

EMPLOYEE, MANAGER = acts("employee"), acts("manager")


def typed(
    plan: Plan, words: list[str], *, key: str = "2.1", session: str = "2session", by: EditBuilder = EMPLOYEE
) -> Plan:
    """Returns the plan after a person typed, with the text after each key."""
    for text in words:
        plan = apply(plan, by.write(Answer(key), Value(text), session))
    return plan


def afters(plan: Plan) -> list[tuple[str, str]]:
    """Returns the register of each line of the history, and the words that it wrote."""
    return [(spell(line.register), line.after.words) for line in plan.history]


def test_typing_in_one_session_is_one_change() -> None:
    plan = typed(blank(gemeente()), ["I", "Ik", "Ik w", "Ik"])
    assert afters(plan) == [("2.1", "Ik")]
    assert plan.registers[Answer("2.1")].seen == {"2employee": 4}


def test_second_session_is_a_second_change() -> None:
    plan = typed(typed(blank(gemeente()), ["Ik"]), ["Ik ben"], session="3session")
    assert afters(plan) == [("2.1", "Ik"), ("2.1", "Ik ben")]


def test_session_in_two_fields_is_one_change_in_each() -> None:
    plan = blank(gemeente())
    for text in ("a", "ab"):
        plan = apply(plan, EMPLOYEE.cells(RowKey("4.1", "3k9f2x"), {"actie": Value(text), "wie": Value(text)}))
    assert afters(plan) == [
        *[("4.1/3k9f2x/actie", "a"), ("4.1/3k9f2x/wie", "a")],
        *[("4.1/3k9f2x/actie", "ab"), ("4.1/3k9f2x/wie", "ab")],
    ]
    plan = blank(gemeente())
    for text in ("a", "ab"):
        for key in ("2.1", "2.2"):
            plan = typed(plan, [text], key=key)
    assert afters(plan) == [("2.1", "ab"), ("2.2", "ab")]


def test_typing_that_ends_where_it_began_is_no_change() -> None:
    assert afters(typed(blank(gemeente()), ["a", "ab", ""])) == []
    plan = typed(blank(gemeente()), ["a"])
    assert afters(typed(plan, ["ab", "a"], session="3session")) == [("2.1", "a")]
    assert afters(typed(plan, ["ab", "a", "ac"], session="3session")) == [("2.1", "a"), ("2.1", "ac")]


def test_change_of_another_author_ends_the_session() -> None:
    plan = typed(blank(gemeente()), ["a"])
    plan = typed(plan, ["x"], key="2.2", session="3session", by=MANAGER)
    plan = typed(plan, ["ab"])
    assert afters(plan) == [("2.1", "a"), ("2.2", "x"), ("2.1", "ab")]


def test_sessions_of_two_homes_stay_apart() -> None:
    other = EditBuilder(Author("2elsewhere", "employee"), AT)
    plan = typed(typed(blank(gemeente()), ["a"]), ["ab"], by=other)
    assert afters(plan) == [("2.1", "a"), ("2.1", "ab")]


def change(number: int, key: str, by: str, day: int) -> Change:
    """Returns a line of the history, on a day counted from the first."""
    at = f"{(date(2026, 1, 1) + timedelta(day)).isoformat()}T09:30:00Z"
    return Change(at=at, by=by, register=Answer(key), after=Value(str(number)), edit=f"2edit{number}", replica=by)


lines = st.lists(
    st.tuples(st.sampled_from(["2.1", "2.2"]), st.sampled_from(["employee", "manager"]), st.integers(0, 2)),
    min_size=FULL - 5,
    max_size=FULL + 60,
).map(lambda rows: [change(number, *row) for number, row in enumerate(rows)])


@settings(max_examples=30)
@given(lines)
def test_older_changes_are_compacted_to_one_for_each_register_role_and_day(changes: list[Change]) -> None:
    history: tuple[Change, ...] = ()
    for line in changes:
        history = note(history, [line])
    assert list(history[-FULL:]) == changes[-FULL:]
    older = history[:-FULL]
    keys = [(line.register, line.by, line.at[:10]) for line in older]
    assert len(keys) == len(set(keys))
    last = {(line.register, line.by, line.at[:10]): line for line in changes[: max(0, len(changes) - FULL)]}
    assert set(older) == set(last.values())
    assert all(int(one.after.words) < int(next_one.after.words) for one, next_one in pairwise(history))
    assert compact(history) == history


def test_short_history_is_not_compacted() -> None:
    changes = tuple(change(number, "2.1", "employee", 0) for number in range(FULL))
    assert compact(changes) is changes
