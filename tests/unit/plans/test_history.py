"""The history: typing in one session is one change; of older changes one stays of each register, role and day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from poptui.forms.value import Value
from poptui.plans.edit import Author, apply, take
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.history import FULL, compact, note
from poptui.plans.plan import Change, Entry, Plan
from poptui.plans.registers import Answer, RowKey, spell
from poptui.plans.sharing import share
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
    assert {replace(line, folded=0) for line in older} == set(last.values())
    assert len(older) + sum(line.folded for line in older) == max(0, len(changes) - FULL)
    assert all(int(one.after.words) < int(next_one.after.words) for one, next_one in pairwise(history))
    assert compact(history) == history


def grown(plan: Plan, count: int = FULL + 20) -> Plan:
    """Returns the plan after the employee typed as many other wordings of one answer that day, and of another one."""
    for number in range(count):
        plan = typed(plan, [f"later {number}"], key="2.2", session=f"4x{number}")
    return plan


@pytest.mark.parametrize("kind", ["share", "agree", "sign", "talk", "import"])
def test_wording_that_somebody_else_has_seen_stays(kind: str) -> None:
    """Of wordings of one day, the one that was shared, agreed or in the talk stays, however many come after it."""
    plan = typed(blank(gemeente()), ["first"], session="3a")
    plan = typed(plan, ["seen"], session="3b")
    plan = apply(plan, EMPLOYEE.edit([share("2", "employee")], kind=kind))
    plan = typed(typed(plan, ["between"], session="3c"), ["last"], session="3d")
    plan = grown(plan)
    kept = [(line.after.words, line.folded) for line in plan.history if line.register == Answer("2.1")]
    assert kept == [("seen", 1), ("last", 1)]


def test_wording_that_was_shared_again_stays() -> None:
    """A second file that changes nothing in the plan leaves no line; what it held stays, also while it is typed on."""
    plan = typed(blank(gemeente()), ["first"], session="3a")
    plan = apply(plan, EMPLOYEE.edit([share("2", "employee")], kind="share"))
    plan = typed(typed(plan, ["between"], session="3b"), ["seen"], session="3c")
    lines = len(plan.history)
    again = EMPLOYEE.edit([share("2", "employee")], kind="share")
    plan = apply(plan, again)
    assert len(plan.history) == lines and plan.history[-1].is_given
    assert apply(plan, again) is plan  # a third file of the same words
    plan = typed(plan, ["seen and more"], session="3c")  # the same typing session goes on
    assert afters(plan)[-2:] == [("2.1", "seen"), ("2.1", "seen and more")]
    plan = grown(typed(plan, ["last"], session="3d"))
    kept = [line.after.words for line in plan.history if line.register == Answer("2.1")]
    assert kept == ["first", "seen", "last"]


def test_folded_wordings_are_counted_by_day() -> None:
    """Each line counts the wordings of its own day and author that were folded into it."""
    days = [0, 0, 0, 1, 1, 2]
    older = [change(number, "2.1", "employee", day) for number, day in enumerate(days)]
    newer = [change(number, "2.2", "manager", 3) for number in range(FULL)]
    folded = compact((*older, *newer))
    assert [(line.after.words, line.folded) for line in folded[:-FULL]] == [("2", 2), ("4", 1), ("5", 0)]
    again = compact((*folded, *(change(number, "2.1", "employee", 2) for number in range(10, 10 + FULL))))
    assert [(one.after.words, one.folded) for one in again[:4]] == [("2", 2), ("4", 1), ("5", 0), ("199", 199)]


def test_wordings_taken_from_another_stay() -> None:
    """What came from another is never folded, however often it came on one day."""
    plan = blank(gemeente())
    for words in ("one", "two", "three"):
        taken = Entry(Value(words), "manager", AT, {"2manager": len(words)})
        plan = apply(plan, EMPLOYEE.edit([take(Answer("2.1"), taken)], kind="import"))
    plan = grown(plan)
    assert [line.after.words for line in plan.history if line.register == Answer("2.1")] == ["one", "two", "three"]


def test_undo_after_a_second_file_goes_back_to_what_it_held() -> None:
    """The words that were typed on after a file was made are undone as the act that they are."""
    plan = typed(blank(gemeente()), ["first"], session="3a")
    plan = apply(plan, EMPLOYEE.edit([share("2", "employee")], kind="share"))
    plan = typed(plan, ["seen"], session="3c")
    plan = apply(plan, EMPLOYEE.edit([share("2", "employee")], kind="share"))
    plan = typed(plan, ["more"], session="3c")
    plan = apply(plan, EMPLOYEE.undo(plan))
    assert plan.text("2.1") == "first"
    assert "seen" in [line.after.words for line in plan.history]


def test_short_history_is_not_compacted() -> None:
    changes = tuple(change(number, "2.1", "employee", 0) for number in range(FULL))
    assert compact(changes) is changes
