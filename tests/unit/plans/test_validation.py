"""Soundness: all that people type and acts make is sound, and what programs would trip over is not."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.errors import Refused
from poptui.plans.edit import Edit, Write, apply
from poptui.plans.plan import Entry, Plan
from poptui.plans.validation import is_sound
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
def test_whatever_is_typed_is_sound(data: st.DataObject) -> None:
    form = every_kind()
    fields = [field for field in form.fields if not field.is_computed and field.kind != "table"]
    plan = answered(blank(form), form, {field.key: data.draw(TYPED) for field in fields})
    for field in form.fields:
        if field.kind == "table":
            cells = {column.key: data.draw(TYPED) for column in field.all_columns}
            plan = with_row(plan, form, field.key, "3k9f2x", cells)
    assert is_sound(plan)


def test_whatever_acts_make_is_sound() -> None:
    plan = example()
    for row in plan.rows("4.1"):
        plan = apply(plan, acts().move_row(plan, "4.1", row.id, 0))
        plan = apply(plan, acts().duplicate_row(plan, "4.1", row))
        assert is_sound(plan)
    with pytest.raises(Refused, match="ongedaan"):
        while is_sound(plan):
            plan = apply(plan, acts().undo(plan))
    assert is_sound(plan)


GOOD = Entry("x", "employee", AT, {"2aaa": 1})
BAD = [
    ("2.1", {"by": "directeur"}),
    ("2.1", {"by": ""}),
    ("2.1", {"at": "gisteren"}),
    ("2.1", {"at": "2026-11-21"}),
    ("2.1", {"at": "2026-02-30T09:30:00Z"}),
    ("2.1", {"at": "2026-11-21T25:30:00Z"}),
    ("datum", {"iso": "2026-13-01"}),
    ("datum", {"iso": "1 juni"}),
    ("4.1/3k9f2x/tijdpad", {"iso": ("2026-01-01", "")}),
    ("4.1/3k9f2x/kosten", {"amount": "duur"}),
    ("4.1/3k9f2x/kosten", {"amount": "NaN"}),
    ("4.1/3k9f2x/kosten", {"amount": "1e999999"}),
    ("4.1/3k9f2x/kosten", {"amount": "1" * 400}),
    ("4.1/3k9f2x/@place", {"value": "../x"}),
    ("4.1/3k9f2x/@place", {"value": "i0"}),
    ("@status", {"value": "klaar"}),
]


@pytest.mark.parametrize(("where", "wrong"), BAD)
def test_what_programs_would_trip_over_is_not_sound(where: str, wrong: dict[str, object]) -> None:
    plan = blank(gemeente())
    entry = msgspec.structs.replace(GOOD, value="definitive" if where == "@status" else "i")
    assert is_sound(msgspec.structs.replace(plan, registers={where: entry}))
    broken = msgspec.structs.replace(entry, **wrong)
    assert not is_sound(msgspec.structs.replace(plan, registers={where: broken}))


@pytest.mark.parametrize(("where", "wrong"), [case for case in BAD if case[0] != "@status"])
def test_a_history_that_programs_would_trip_over_is_not_sound(where: str, wrong: dict[str, object]) -> None:
    plan = apply(blank(gemeente()), Edit("2edit", acts().author, AT, (Write(where, "i"),)))
    assert is_sound(plan)
    renamed = {"after" if key == "value" else key: value for key, value in wrong.items()}
    line = msgspec.structs.replace(plan.history[0], **renamed)
    assert not is_sound(msgspec.structs.replace(plan, history=(line,)))


def test_a_plan_is_made_at_a_moment() -> None:
    assert not is_sound(Plan("2abcde", "gemeente", 1, "vandaag"))
