"""Where a plan stands: whom it waits for at each step, and whether something that goes was changed since."""

from __future__ import annotations

import pytest

from poptui.forms.catalogue import Catalogue
from poptui.forms.value import Value
from poptui.plans.edit import Edit, Write, apply, mark
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import Plan
from poptui.plans.registers import SentTo, TalkBegun
from poptui.plans.sharing import share
from poptui.plans.standing import Wait, mark_sent, sent, standing, waiting
from tests.support.stores import acts

FORM = Catalogue().get("gemeente")
AT = "2026-11-21T10:00:00Z"


def does(plan: Plan, *writes: Write, by: EditBuilder | None = None) -> Plan:
    """Returns a plan after writes of the employee, or of another."""
    edit: Edit = (by or acts()).edit(writes)
    return apply(plan, edit)


def begun() -> Plan:
    """Returns a plan of which nothing was shared."""
    return does(Plan("2abcde", "gemeente", FORM.version, AT), *acts().answer("2.1", Value("Terugblik")).writes)


def test_plan_of_which_nothing_was_shared_waits_for_nobody() -> None:
    assert (waiting(FORM, begun()), standing(FORM, begun())) == (None, [])


def test_shared_plan_waits_for_the_talk_and_then_for_agreeing() -> None:
    plan = does(begun(), share("2.1", "employee"))
    found = waiting(FORM, plan)
    assert found is not None and found.wait is Wait.TALK
    found = waiting(FORM, does(plan, mark(TalkBegun(), AT)))
    assert found is not None and found.wait is Wait.AGREEING


@pytest.mark.parametrize(("key", "is_changed"), [("2.1", True), ("3.1.a", False)])
def test_only_what_goes_along_is_a_change_since(key: str, is_changed: bool) -> None:
    """An answer that is private, or was written before the file was made, is none."""
    plan = does(begun(), mark_sent("manager", AT))
    assert [one.is_changed for one in sent(FORM, plan)] == [False]
    plan = does(plan, *acts().answer(key, Value("Anders")).writes)
    assert [one.is_changed for one in sent(FORM, plan)] == [is_changed]


def test_two_files_of_the_same_second_are_two() -> None:
    """Each has an id of its own, so that the later one counts."""
    plan = does(begun(), mark_sent("manager", AT))
    again = does(plan, mark_sent("manager", AT))
    assert again.registers[SentTo("manager")] != plan.registers[SentTo("manager")]
