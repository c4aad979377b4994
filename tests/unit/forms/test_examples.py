"""The filled example of each form: lifelike, complete, and in the order of the paper."""

from __future__ import annotations

import pytest

from poptui.plans.check import check
from tests.support.examples import example_of, form_of, steps_of
from tests.support.plans import BUILT_IN, field_of, meaning

EVERY = pytest.mark.parametrize("form_id", BUILT_IN)


@EVERY
def test_an_example_lacks_nothing(form_id: str) -> None:
    """It can be shared and agreed."""
    found = check(form_of(form_id), example_of(form_id))
    assert [one for one in found if one.severity == "lacks"] == []


@EVERY
def test_an_example_goes_down_the_form_once(form_id: str) -> None:
    """Its steps are in the order of the paper, each in the name of who fills in that part."""
    form = form_of(form_id)
    order = [field.key for field in form.fields]
    went = [order.index(step.key) for step in steps_of(form_id)]
    assert went == sorted(went)
    for step in steps_of(form_id):
        assert step.by == field_of(form, step.key).filled_by, step


@EVERY
def test_what_is_typed_in_an_example_means_something(form_id: str) -> None:
    """Each text is one that its question or column understands."""
    for step in steps_of(form_id):
        field = field_of(form_of(form_id), step.key)
        parts = [(field, step.text)] if step.field else [(field.column(key), text) for key, text in step.cells.items()]
        for part, text in parts:
            assert part is not None and meaning(part, text).expected == "", text
