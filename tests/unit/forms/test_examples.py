"""The filled example of each form is complete, valid and in the order of the paper."""

from __future__ import annotations

import pytest

from poptui.forms.kinds import understand
from poptui.plans.check import check
from poptui.text.occasion import Occasion
from tests.support.examples import example_of, form_of, steps_of
from tests.support.plans import BUILT_IN, DAY, field_of

EVERY = pytest.mark.parametrize("form_id", BUILT_IN)


@EVERY
def test_example_can_be_shared_and_agreed(form_id: str) -> None:
    """Neither sharing nor agreeing lacks anything."""
    found = check(form_of(form_id), example_of(form_id))
    assert [one for one in found if one.severity == "lacks"] == []


@EVERY
def test_example_steps_follow_the_order_of_the_form(form_id: str) -> None:
    """Its steps are in the order of the paper, each in the role that fills in that part."""
    form = form_of(form_id)
    order = [field.key for field in form.fields]
    went = [order.index(step.key) for step in steps_of(form_id)]
    assert went == sorted(went)
    for step in steps_of(form_id):
        assert step.by == field_of(form, step.key).filled_by, step


@EVERY
def test_example_texts_are_understood(form_id: str) -> None:
    """Each text is understood by its question or column."""
    for step in steps_of(form_id):
        field = field_of(form_of(form_id), step.key)
        parts = [(field, step.text)] if step.field else [(field.column(key), text) for key, text in step.cells.items()]
        for part, text in parts:
            assert part is not None and understand(part.kind, text, Occasion(DAY), part.options).expected == "", text
