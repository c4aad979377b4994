"""Rows: adding, copying, moving, removing and agreeing, compared with a plain list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.errors import Refused
from poptui.forms.value import Value
from poptui.plans.edit import apply
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import Plan, Row
from poptui.plans.registers import Origin, RowKey, RowOrder
from tests.support.plans import acts, blank, every_kind, field_of, gemeente, meanings

ANNA, BERT = acts("employee"), acts("manager")
TABLE = "4.1"
WISHES, AGREEMENTS = field_of(gemeente(), "4.1"), field_of(gemeente(), "4.3")


def added(plan: Plan, text: str, by: EditBuilder = ANNA) -> Plan:
    """Returns the plan with one more row."""
    return apply(plan, by.add_row(plan, TABLE, {"actie": Value(text)}))


def actions(plan: Plan) -> list[str]:
    """Returns the text of each row, in order."""
    return [row.text("actie") for row in plan.rows(TABLE)]


def wish(plan: Plan, **cells: str) -> tuple[Plan, Row]:
    """Returns the plan with a wish in which this was typed, and the wish."""
    plan = apply(plan, ANNA.add_row(plan, "4.1", meanings(WISHES, cells)))
    return plan, plan.rows("4.1")[-1]


STEP = st.tuples(st.sampled_from(["add", "duplicate", "move", "remove"]), st.integers(0, 9), st.integers(-2, 9))


@given(st.integers(0, 4), st.lists(STEP, max_size=30))
def test_any_sequence_of_row_edits_equals_that_on_a_list(both: int, steps: list[tuple[str, int, int]]) -> None:
    plan = blank(gemeente())
    # Two people added rows at the same end of the same table, each in an own home.
    edits = [by.add_row(plan, TABLE, {"actie": Value(by.author.role)}) for by in (ANNA, BERT) for _ in range(both)]
    for edit in edits:
        plan = apply(plan, edit)
    model = actions(plan)
    assert sorted(model) == ["employee"] * both + ["manager"] * both
    for number, (kind, which, to) in enumerate(steps):
        index = which % len(model) if model else 0
        if kind == "add" or not model:
            plan = added(plan, str(number))
            model.append(str(number))
            continue
        row = plan.rows(TABLE)[index]
        if kind == "duplicate":
            plan = apply(plan, ANNA.duplicate_row(plan, TABLE, row))
            model.insert(index + 1, model[index])
        elif kind == "move":
            plan = apply(plan, ANNA.move_row(plan, TABLE, row.id, to))
            text = model.pop(index)
            model.insert(max(0, min(to, len(model))), text)
        else:
            plan = apply(plan, ANNA.remove_row(TABLE, row.id))
            model.pop(index)
        assert actions(plan) == model
    ids = [row.id for row in plan.all_rows(TABLE)]
    assert len(ids) == len(set(ids))


def test_moving_one_row_writes_one_register() -> None:
    plan = blank(gemeente())
    for text in "abcd":
        plan = added(plan, text)
    row = plan.rows(TABLE)[3]
    edit = ANNA.move_row(plan, TABLE, row.id, 1)
    assert [one.register for one in edit.writes] == [RowOrder(TABLE, row.id)]
    assert actions(apply(plan, edit)) == ["a", "d", "b", "c"]


def test_copy_has_all_cells_and_no_origin() -> None:
    plan, row = wish(blank(gemeente()), actie="Cursus", tijdpad="Q3 2027", kosten="€ 300", manier="training")
    plan = apply(plan, ANNA.agree_row(plan, WISHES, AGREEMENTS, row))
    agreement = plan.rows("4.3")[0]
    plan = apply(plan, ANNA.duplicate_row(plan, "4.3", agreement))
    first, copy = plan.rows("4.3")
    assert {key: entry.value for key, entry in copy.cells.items()} == {
        key: entry.value for key, entry in first.cells.items()
    }
    assert (first.origin, copy.origin) == (Origin(RowKey("4.1", row.id)), None)


def test_removed_row_keeps_its_words_for_undo() -> None:
    plan = added(blank(gemeente()), "Cursus")
    gone = apply(plan, ANNA.remove_row(TABLE, plan.rows(TABLE)[0].id))
    assert gone.rows(TABLE) == []
    assert [row.text("actie") for row in gone.all_rows(TABLE)] == ["Cursus"]
    assert actions(apply(gone, ANNA.undo(gone))) == ["Cursus"]
    assert apply(gone, ANNA.remove_row(TABLE, plan.rows(TABLE)[0].id)) is gone


def test_new_row_has_the_given_id_or_a_new_one() -> None:
    origin = Origin(RowKey("4.1", "2abcde"))
    plan = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {}, row="3k9f2x", origin=origin))
    (row,) = plan.rows(TABLE)
    assert (row.id, row.origin, row.is_empty) == ("3k9f2x", origin, True)


def test_agreement_copies_cells_by_semantic_role_and_keeps_its_origin() -> None:
    plan, row = wish(
        blank(gemeente()),
        competentie="Plannen",
        actie="Opleiding",
        tijdpad="Q3 2027",
        kosten="€ 300",
        manier="opleiding",
        verplicht="ja",
        uren="64 uur",
        wie="Femke",
    )
    plan = apply(plan, BERT.agree_row(plan, WISHES, AGREEMENTS, row))
    (agreement,) = plan.rows("4.3")
    assert agreement.origin == Origin(RowKey("4.1", row.id))
    assert {key: entry.value for key, entry in agreement.cells.items()} == {
        key: entry.value for key, entry in row.cells.items()
    }
    assert all(entry.by == "manager" for entry in agreement.cells.values())


def test_columns_are_matched_by_semantic_role_and_not_by_key() -> None:
    form = every_kind()
    tables = [field for field in form.fields if field.agreed_into]
    for wishes in tables:
        agreements = field_of(form, wishes.agreed_into)
        plan = blank(form)
        cells = {column.key: Value(f"{column.plays or 'geen'}!") for column in wishes.all_columns}
        plan = apply(plan, ANNA.add_row(plan, wishes.key, cells))
        plan = apply(plan, ANNA.agree_row(plan, wishes, agreements, plan.rows(wishes.key)[0]))
        for key, entry in plan.rows(agreements.key)[0].cells.items():
            column = agreements.column(key)
            assert column is not None
            assert entry.words == f"{column.plays}!"


def test_empty_wish_is_not_agreed() -> None:
    for cells in ({}, {"actie": "  "}):
        plan, row = wish(blank(gemeente()), **cells)
        with pytest.raises(Refused, match="deze wens is nog leeg"):
            ANNA.agree_row(plan, WISHES, AGREEMENTS, row)


def test_wish_is_agreed_again_only_after_its_agreement_is_removed() -> None:
    plan, row = wish(blank(gemeente()), actie="Cursus")
    plan, other = wish(plan, actie="Boek")
    plan = apply(plan, ANNA.agree_row(plan, WISHES, AGREEMENTS, other))
    plan = apply(plan, ANNA.agree_row(plan, WISHES, AGREEMENTS, row))
    with pytest.raises(Refused, match="al afspraak 2 gemaakt"):
        ANNA.agree_row(plan, WISHES, AGREEMENTS, row)
    plan = apply(plan, ANNA.remove_row("4.3", plan.rows("4.3")[1].id))
    plan = apply(plan, ANNA.agree_row(plan, WISHES, AGREEMENTS, row))
    assert [found.text("actie") for found in plan.rows("4.3")] == ["Boek", "Cursus"]
