"""A filled example of each built-in form, as steps: who types what, in the order of the paper.

`tests/fixtures/examples/ID.toml` holds them. A step answers a field, or adds a row with its cells and details to a
table; `under` is the number, from 1, of the row of another table that it hangs under.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

import msgspec

from poptui.forms.catalogue import Catalogue
from poptui.forms.model import Form
from poptui.plans.plan import Plan
from tests.support.plans import FIXTURES, answered, blank, field_of, with_row


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words that a person types in one place.

    Attributes:
        by: in whose name: employee, manager or together.
        field: the field that is answered, or nothing.
        text: the answer.
        table: the table that gets a row, where no field is answered.
        cells: what is typed in the cells and details of that row.
        under: the number of the row that it hangs under; 0 for none.
    """

    by: str
    field: str = ""
    text: str = ""
    table: str = ""
    cells: Mapping[str, str] = {}
    under: int = 0

    @property
    def key(self) -> str:
        """Returns the key of the field or table."""
        return self.field or self.table


@cache
def form_of(form_id: str) -> Form:
    """Returns a built-in form."""
    return Catalogue().get(form_id)


@cache
def steps_of(form_id: str) -> tuple[Step, ...]:
    """Returns the steps in which the example of a form is filled in."""
    text = (FIXTURES / "examples" / f"{form_id}.toml").read_text(encoding="utf-8")
    steps = msgspec.convert(tomllib.loads(text)["steps"], tuple[Step, ...])
    for step in steps:
        known = {column.key for column in field_of(form_of(form_id), step.key).all_columns}
        assert step.cells.keys() <= known, f"{step.key}: no column {step.cells.keys() - known}"
        assert bool(step.field) == bool(step.text) != bool(step.table) == bool(step.cells), step
    return steps


@cache
def example_of(form_id: str) -> Plan:
    """Returns the plan that the steps of a form's example make, the same in every run."""
    form = form_of(form_id)
    plan = blank(form)
    for number, step in enumerate(steps_of(form_id), 1):
        if step.field:
            plan = answered(plan, form, {step.field: step.text}, by=step.by)
        else:
            above = field_of(form, step.table).under
            under = f"{above}/{plan.rows(above)[step.under - 1].id}" if above else ""
            plan = with_row(plan, form, step.table, f"2row{number:03}", step.cells, by=step.by, under=under)
    return plan
