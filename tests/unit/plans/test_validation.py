"""Validation: everything that people type and edits make is valid; what would break a program is refused."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.errors import Refused
from poptui.forms.value import Value
from poptui.plans.edit import Edit, apply, mark
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import parse
from poptui.plans.validation import validate
from tests.support.plans import AT, acts, answered, blank, every_kind, example, gemeente, with_row
from tests.support.texts import ANYTHING

NUMBER = st.integers(0, 10**13)
TYPED = st.one_of(
    ANYTHING,
    st.dates().map(str),
    st.builds("{}-{}-{:04}".format, st.integers(1, 31), st.integers(1, 12), st.integers(0, 9999)),
    st.builds("{} uur {} min".format, NUMBER, NUMBER),
    st.builds("{}:{:02}".format, st.integers(0, 999), st.integers(0, 59)),
    st.builds("{} minuten".format, st.integers(0, 9999)),
    st.builds("€ {},{}".format, NUMBER, st.integers(0, 99)),
    st.builds("tussen {0} en {1}".format, st.integers(0, 9999), st.integers(0, 9999)),
    st.builds("{}".format, NUMBER),
)


@given(st.data())
def test_any_typed_text_is_valid(data: st.DataObject) -> None:
    form = every_kind()
    fields = [field for field in form.fields if not field.is_computed and field.kind != "table"]
    plan = answered(blank(form), form, {field.key: data.draw(TYPED) for field in fields})
    for field in form.fields:
        if field.kind == "table":
            cells = {column.key: data.draw(TYPED) for column in field.all_columns}
            plan = with_row(plan, form, field.key, "3k9f2x", cells)
    assert not validate(plan)


def test_result_of_any_edits_is_valid() -> None:
    plan = example()
    for row in plan.rows("4.1"):
        plan = apply(plan, acts().move_row(plan, "4.1", row.id, 0))
        plan = apply(plan, acts().duplicate_row(plan, "4.1", row))
        assert not validate(plan)
    with pytest.raises(Refused, match="ongedaan"):
        while not validate(plan):
            plan = apply(plan, acts().undo(plan))
    assert not validate(plan)


BAD: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("2.1", {"by": "directeur"}, {}),
    ("2.1", {"by": ""}, {}),
    ("2.1", {"at": "gisteren"}, {}),
    ("2.1", {"at": "2026-11-21"}, {}),
    ("2.1", {"at": "2026-02-30T09:30:00Z"}, {}),
    ("2.1", {"at": "2026-11-21T25:30:00Z"}, {}),
    ("datum", {}, {"iso": "2026-13-01"}),
    ("datum", {}, {"iso": "1 juni"}),
    ("4.1/3k9f2x/tijdpad", {}, {"iso": ("2026-01-01", "")}),
    ("4.1/3k9f2x/kosten", {}, {"amount": "duur"}),
    ("4.1/3k9f2x/kosten", {}, {"amount": "NaN"}),
    ("4.1/3k9f2x/kosten", {}, {"amount": "1e999999"}),
    ("4.1/3k9f2x/kosten", {}, {"amount": "1" * 400}),
    ("4.1/3k9f2x/@place", {}, {"words": "../x"}),
    ("4.1/3k9f2x/@place", {}, {"words": "i0"}),
    ("@status", {}, {"words": "klaar"}),
]
"""Invalid registers: the entry or change itself, or its value."""


def good_words(spelled: str) -> str:
    """Returns words that the register may hold."""
    return "definitive" if spelled == "@status" else "i"


@pytest.mark.parametrize(("spelled", "wrong", "wrong_value"), BAD)
def test_invalid_register_is_reported_by_its_rule(
    spelled: str, wrong: dict[str, Any], wrong_value: dict[str, Any]
) -> None:
    plan, register = blank(gemeente()), parse(spelled)
    entry = Entry(Value(good_words(spelled)), "employee", AT, {"2aaa": 1})
    assert not validate(msgspec.structs.replace(plan, registers={register: entry}))
    value = msgspec.structs.replace(entry.value, **wrong_value)
    broken = msgspec.structs.replace(entry, value=value, **wrong)
    assert validate(msgspec.structs.replace(plan, registers={register: broken})).startswith(f"{spelled}: ")


@pytest.mark.parametrize(("spelled", "wrong", "wrong_value"), BAD)
def test_invalid_history_is_reported_by_its_rule(
    spelled: str, wrong: dict[str, Any], wrong_value: dict[str, Any]
) -> None:
    edit = Edit("2edit", acts().author, AT, (mark(parse(spelled), good_words(spelled)),))
    plan = apply(blank(gemeente()), edit)
    assert not validate(plan)
    value = msgspec.structs.replace(plan.history[0].after, **wrong_value)
    line = msgspec.structs.replace(plan.history[0], after=value, **wrong)
    assert validate(msgspec.structs.replace(plan, history=(line,))).startswith(f"{spelled}: ")


def test_plan_with_an_invalid_creation_time_is_invalid() -> None:
    assert validate(Plan("2abcde", "gemeente", 1, "vandaag")) == "created is no moment"
