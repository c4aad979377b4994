"""Cached texts of rows equal those that are read anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from poptui.plans.check import read
from poptui.plans.edit import apply
from poptui.plans.registers import Cell
from poptui.work.row_texts import RowTexts
from tests.support.plans import acts, blank, field_of, gemeente, meanings

WISHES = field_of(gemeente(), "4.1")
TEXTS = st.sampled_from(["", "ooit", "Q3 2027", "450", "n.t.b.", "misschien", "ja", "16"])
STEP = st.tuples(st.integers(0, 2), st.sampled_from([column.key for column in WISHES.all_columns]), TEXTS)


@given(st.lists(STEP, max_size=20))
def test_cached_row_texts_equal_fresh_ones(steps: list[tuple[int, str, str]]) -> None:
    """After each typed text, all rows are the same as where they are read without a cache."""
    anna, country = acts("employee"), gemeente().country
    plan = blank(gemeente())
    for at in range(3):
        plan = apply(plan, anna.add_row(plan, "4.1", meanings(WISHES, {"actie": str(at)})))
    texts = RowTexts(country)
    for number, key, text in steps:
        column = WISHES.column(key)
        assert column is not None
        cell = Cell(*plan.rows("4.1")[number].key, key)
        plan = apply(plan, anna.write(cell, read(column, text).value))
        for row in plan.rows("4.1"):
            assert texts.of(WISHES, row) == RowTexts(country).of(WISHES, row)


def test_only_a_changed_row_is_read_again() -> None:
    """An unchanged row is the same object; a text that is not understood is marked, an unknown value is not."""
    anna, plan = acts("employee"), blank(gemeente())
    for cells in ({"tijdpad": "ooit"}, {"tijdpad": "Q3 2027", "kosten": "n.t.b."}):
        plan = apply(plan, anna.add_row(plan, "4.1", meanings(WISHES, cells)))
    texts = RowTexts(gemeente().country)
    before = [texts.of(WISHES, row) for row in plan.rows("4.1")]
    assert [one.is_unclear for one in before] == [True, False]
    plan = apply(plan, anna.cells(plan.rows("4.1")[0].key, meanings(WISHES, {"tijdpad": "Q4 2027"})))
    after = [texts.of(WISHES, row) for row in plan.rows("4.1")]
    assert [one.is_unclear for one in after] == [False, False]
    assert (after[0].cells["tijdpad"], after[1] is before[1]) == ("Q4 2027", True)
