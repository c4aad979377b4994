"""What a plan holds and its form does not ask any more: answers, and cells of rows, of a form that was changed.

They are kept and shown, so that no words are lost; they go to nobody, and belong to no agreement that is made now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from poptui.forms.model import Field, Form
from poptui.messages import plans as say
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import Answer, Cell, Register, RowRegister
from poptui.plans.spot import Spot


class Leftover(NamedTuple):
    """Words that the form does not ask any more.

    Attributes:
        spot: where they stand, by the keys that the form had.
        entry: the words, with who wrote them and when.
    """

    spot: Spot
    entry: Entry

    @property
    def name(self) -> str:
        """Returns where they stand, as the command line names it: `2.1`, or `4.1/2/actie`."""
        return str(self.spot)


def heading() -> str:
    """Returns the heading above what is not asked any more."""
    return say.leftovers_heading()


def is_asked(form: Form, register: Register | RowRegister) -> bool:
    """Returns whether a form asks what an answer or a cell holds; True for any other register."""
    match register:
        case Answer():
            field = form.field(register.field)
            return field is not None and field.kind != "table" and not field.is_computed
        case Cell():
            table = form.field(register.table)
            return table is not None and table.column(register.column) is not None
        case _:
            return True


def leftovers(form: Form, plan: Plan) -> list[Leftover]:
    """Returns what the form of a plan does not ask any more, by key, row and column; without cleared answers."""
    left = [one for one in plan.registers if not is_asked(form, one)]
    rows = {one.table: [row.id for row in plan.rows(one.table)] for one in left if isinstance(one, Cell)}
    places = spots(left, rows)
    found = (Leftover(spot, plan.registers[register]) for register, spot in places.items())
    return [one for one in found if one.entry.words]


def spots(registers: Iterable[Register], rows: Mapping[str, Sequence[str]]) -> dict[Register, Spot]:
    """Returns where each answer and cell stands, in order.

    Args:
        registers: what the form of a plan does not ask.
        rows: the ids of the rows of each table, in their order; cells of other rows, which were removed, are left out.
    """
    found: dict[Register, Spot] = {}
    for one in registers:
        if isinstance(one, Answer):
            found[one] = Spot(one.field)
        elif isinstance(one, Cell) and one.row in (ids := rows.get(one.table, ())):
            found[one] = Spot(one.table, list(ids).index(one.row) + 1, one.column)
    return dict(sorted(found.items(), key=lambda item: item[1]))


def as_field(spot: Spot) -> Field:
    """Returns the question that stands for words that are not asked any more where they are printed."""
    return Field(f"@{spot}", "text", question=str(spot))
