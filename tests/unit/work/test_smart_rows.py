"""The opinions of a row count for the words that the row had then."""

from __future__ import annotations

import msgspec
import pytest

from poptui.forms.value import Value
from poptui.plans.edit import apply
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import Cell, RowOpinion
from poptui.work.smart_rows import advice, judge_row, said_of
from tests.support.plans import acts, blank, field_of, gemeente, with_row

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
    plan = apply(plan, acts("employee", LATER).write(RowOpinion("4.3", "2bb", "a", "employee"), Value("nee")))
    assert said_of(plan, "4.3", "2aa").together == {"r": True}
    plan = apply(plan, acts("employee", LATER).write(Cell("4.3", "2aa", "actie"), Value("Cursus Excel")))
    assert said_of(plan, "4.3", "2aa").together == {}
    assert said_of(said(plan, "2026-12-02T10:00:00Z"), "4.3", "2aa").together == {"r": True}


def test_opinion_ends_whatever_the_clocks_say() -> None:
    """New words from a home whose clock is behind end a yes, and words that are older than it do not."""
    plan = said(with_row(blank(FORM), FORM, "4.3", "2aa", {"actie": "Cursus"}, at=LATER), "2026-11-22T10:00:00Z")
    assert said_of(plan, "4.3", "2aa").together == {"r": True}
    behind = acts("manager", "2026-11-01T10:00:00Z")
    plan = apply(plan, behind.write(Cell("4.3", "2aa", "actie"), Value("Iets anders")))
    assert said_of(plan, "4.3", "2aa").together == {}


def test_new_words_in_one_cell_by_another_end_a_yes() -> None:
    """A yes to a row ends once the other home changes one of its cells, also when the clock of that home is behind."""
    plan = with_row(blank(FORM), FORM, "4.3", "2aa", {"actie": "Cursus", "wie": "Els"}, at=LATER)
    plan = apply(plan, acts("employee", LATER).write(RowOpinion("4.3", "2aa", "r", "employee"), Value("ja")))
    assert said_of(plan, "4.3", "2aa").of == {"r": {"employee": "ja"}}
    behind = acts("manager", "2026-11-01T10:00:00Z")
    plan = apply(plan, behind.write(Cell("4.3", "2aa", "wie"), Value("Bo")))
    assert said_of(plan, "4.3", "2aa").of == {}


def test_opinion_of_an_earlier_program_holds_until_later_words() -> None:
    """A yes in a file of an earlier program knows of no words; it holds until a later cell of another home."""
    plan = with_row(blank(FORM), FORM, "4.3", "2aa", {"actie": "Cursus"})
    old = Entry(Value("ja"), "manager", LATER, {"2manager": 1})
    given = {**plan.registers, RowOpinion("4.3", "2aa", "r", "manager"): old}
    plan = msgspec.structs.replace(plan, registers=given)
    assert said_of(plan, "4.3", "2aa").of == {"r": {"manager": "ja"}}
    plan = apply(plan, acts("employee", "2026-12-02T10:00:00Z").write(Cell("4.3", "2aa", "actie"), Value("Anders")))
    assert said_of(plan, "4.3", "2aa").of == {}


def test_undo_brings_no_yes_to_other_words() -> None:
    """A yes that is put back by undo does not count for words that were written after it was given."""
    plan = said(with_row(blank(FORM), FORM, "4.3", "2aa", {"actie": "Cursus"}), LATER)
    plan = apply(plan, acts("manager", LATER).write(Cell("4.3", "2aa", "actie"), Value("Cursus Excel")))
    plan = apply(plan, acts("employee", LATER).write(RowOpinion("4.3", "2aa", "r", "employee"), Value("nee")))
    plan = apply(plan, acts("employee", LATER).undo(plan))
    assert said_of(plan, "4.3", "2aa").of == {}


def test_yes_of_earlier_words_does_not_come_into_the_agreement() -> None:
    """Where the wish changed after both said yes, the agreement that is made of it has no yes."""
    plan = with_row(blank(FORM), FORM, "4.1", "2aa", {"actie": "Cursus"})
    for role in ("employee", "manager"):
        plan = apply(plan, acts(role).write(RowOpinion("4.1", "2aa", "r", role), Value("ja")))
    plan = apply(plan, acts("employee", LATER).write(Cell("4.1", "2aa", "actie"), Value("Iets heel anders")))
    wishes, agreements = FORM.field("4.1"), FORM.field("4.3")
    assert wishes is not None and agreements is not None
    plan = apply(plan, acts("together", LATER).agree_row(plan, wishes, agreements, plan.rows("4.1")[0]))
    assert said_of(plan, "4.3", plan.rows("4.3")[0].id).of == {}


@pytest.mark.parametrize(("day", "timed"), [("2026-11-30", 1), ("2027-05-31", 1), ("2027-06-01", 0)])
def test_carried_period_means_what_it_meant(monkeypatch: pytest.MonkeyPatch, day: str, timed: int) -> None:
    """A row is timed until the last day of its period as it was typed, not as it would be read today."""
    plan = with_row(blank(FORM), FORM, "4.3", "2aa", {"actie": "Beter plannen", "tijdpad": "volgend voorjaar"})
    monkeypatch.setenv("POPTUI_TODAY", day)
    row = plan.rows("4.3")[0]
    cells = {key: entry.words for key, entry in row.cells.items()}
    judged = judge_row(field_of(FORM, "4.3"), cells, plan, row.id)
    assert judged.judgement.t == timed
    assert ("de periode van de rij is voorbij" in advice(judged)) == (not timed)
    retyped = {**cells, "tijdpad": "voorjaar 2028"}  # not saved yet
    assert judge_row(field_of(FORM, "4.3"), retyped, plan, row.id).judgement.t == 1


def test_cost_and_way_do_not_make_a_row_specific() -> None:
    """Of a row only the goal and the action count for specific."""
    cells = {"actie": "Beter plannen", "kosten": "450", "manier": "training", "uren": "16", "wie": "Marloes"}
    plan = with_row(blank(FORM), FORM, "4.1", "2aa", cells)
    assert judge_row(field_of(FORM, "4.1"), cells, plan, "2aa").judgement.s == 0


def test_opinion_of_a_wish_holds_for_its_agreement() -> None:
    """The agreement row begins with the words of the wish and with its opinions."""
    plan = said(with_row(blank(FORM), FORM, "4.1", "2aa", {"actie": "Cursus"}), LATER)
    for role in ("employee", "manager"):
        plan = apply(plan, acts(role, LATER).write(RowOpinion("4.1", "2aa", "r", role), Value("ja")))
    wishes, agreements = FORM.field("4.1"), FORM.field("4.3")
    assert wishes is not None and agreements is not None
    plan = apply(plan, acts("together", LATER).agree_row(plan, wishes, agreements, plan.rows("4.1")[0]))
    assert said_of(plan, "4.3", plan.rows("4.3")[0].id).together == {"r": True}
