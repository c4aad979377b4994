"""The opinions of a row count for the words that the row had then."""

from __future__ import annotations

from poptui.forms.value import Value
from poptui.plans.edit import apply
from poptui.plans.plan import Plan
from poptui.plans.registers import Cell, RowOpinion
from poptui.work.smart_rows import said_of
from tests.support.plans import acts, blank, gemeente, with_row

FORM = gemeente()
LATER = "2026-12-01T10:00:00Z"


def said(plan: Plan, at: str) -> Plan:
    """Returns the plan after both said yes to a row."""
    for role in ("employee", "manager"):
        for answer in ("", "ja"):  # the same opinion again changes nothing
            plan = apply(plan, acts(role, at).write(RowOpinion("4.3", "2aa", "r", role), Value(answer)))
    return plan


def test_opinion_of_changed_words_is_asked_again() -> None:
    """A yes counts until a cell of the row is written; given again it counts again."""
    plan = said(with_row(blank(FORM), FORM, "4.3", "2aa", {"actie": "Cursus"}), "2026-11-22T10:00:00Z")
    plan = with_row(plan, FORM, "4.3", "2bb", {"actie": "Anders"}, at=LATER)  # of another row
    assert said_of(plan, "4.3", "2aa").together == {"r": True}
    plan = apply(plan, acts("employee", LATER).write(Cell("4.3", "2aa", "actie"), Value("Cursus Excel")))
    assert said_of(plan, "4.3", "2aa").together == {}
    assert said_of(said(plan, "2026-12-02T10:00:00Z"), "4.3", "2aa").together == {"r": True}


def test_opinion_of_a_wish_holds_for_its_agreement() -> None:
    """The agreement row begins with the words of the wish and with its opinions."""
    plan = said(with_row(blank(FORM), FORM, "4.1", "2aa", {"actie": "Cursus"}), LATER)
    for role in ("employee", "manager"):
        plan = apply(plan, acts(role, LATER).write(RowOpinion("4.1", "2aa", "r", role), Value("ja")))
    wishes, agreements = FORM.field("4.1"), FORM.field("4.3")
    assert wishes is not None and agreements is not None
    plan = apply(plan, acts("together", LATER).agree_row(plan, wishes, agreements, plan.rows("4.1")[0]))
    assert said_of(plan, "4.3", plan.rows("4.3")[0].id).together == {"r": True}
