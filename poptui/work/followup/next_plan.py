"""The next plan: the plan of the next cycle, with the rows that a person picks; the present one is closed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from poptui.errors import NotReady, PoptuiError, Refused
from poptui.forms.model import Field, Form
from poptui.forms.value import Value, last_day
from poptui.forms.vocabulary import NAMING_ROLES
from poptui.messages import followup as say
from poptui.plans.agreement import is_in_force
from poptui.plans.edit import Edit, Write, apply, mark
from poptui.plans.edit_builder import free_row
from poptui.plans.followup import Followed, followed
from poptui.plans.plan import Plan, Row
from poptui.plans.registers import FormerPlan, Origin, PlanClosed, RowKey
from poptui.plans.status import CLOSED
from poptui.store.listing import succession
from poptui.store.outcome import as_one
from poptui.store.plan_id import PlanId
from poptui.text.clock import today
from poptui.work.lookup import find_row, find_table
from poptui.work.permissions import Act, refuse_act
from poptui.work.workspace import Workspace

FINISHED_STATES = frozenset({"reached", "stopped"})
"""The states of rows that need not be carried to the next plan."""


class CarriedRow(NamedTuple):
    """A row that is carried to the next plan: its table, the row, its table there and its cells there."""

    table: Field
    row: Row
    target: Field
    cells: dict[str, Value]


def unfinished(form: Form, plan: Plan) -> list[Followed]:
    """Returns the agreed rows that are not done and can be carried to the next plan; moments stay in this one."""
    if not is_in_force(plan):
        return []
    return [one for one in followed(form, plan) if one.state not in FINISHED_STATES and not one.is_moment]


def next_plan(workspace: Workspace, plan_id: PlanId, carry: Sequence[tuple[str, int]] = ()) -> PlanId:
    """Makes the plan of the next cycle, closes the present one, and returns the new one's id.

    The new plan is of the form as it is now, about the same people, with the rows that are carried: an agreement
    becomes a wish again where the form makes agreements of wishes. It knows which plan it follows.

    Args:
        workspace: the home.
        plan_id: the present plan.
        carry: the rows that are carried: table and number, from 1.

    Raises:
        NotReady: it is not agreed, it is closed already, it has a next plan already, or rows are to be carried that
            not all signed to agree with.
        Refused: no such table or row.
        StorageError: the disk failed; the present plan is unchanged, and no other was made.
    """
    loaded = workspace.read(plan_id)
    plan, form = loaded.plan, workspace.catalogue.get(loaded.form.id)
    refuse_act(Act.NEXT, plan)
    _refuse_followed(workspace, plan)
    if carry and not is_in_force(plan):
        raise NotReady(say.next_plan_nothing_agreed(), plan.id, say.next_plan_nothing_agreed_mend())
    taken = [_find_carried_row(loaded.form, form, plan, name, number) for name, number in dict.fromkeys(carry)]
    _refuse_rows_without_parents(loaded.form, plan, taken)

    def close(present: Plan) -> list[Write]:
        refuse_act(Act.NEXT, present)  # another program may have closed it just now
        return [mark(PlanClosed(), CLOSED)]

    with as_one():
        made = workspace.new(form.id, _names(loaded.form, form, plan), as_typed=True)
        try:
            workspace.store.update(made, lambda present: _begin(workspace, present, plan.id, taken))
            workspace.change(plan_id, close)
        except PoptuiError:
            workspace.store.delete(made)
            raise
    return made


def _begin(workspace: Workspace, present: Plan, former: str, taken: Sequence[CarriedRow]) -> list[Edit]:
    """Returns the edits by which a new plan follows another, with the rows that are carried.

    Rows of what another fills in are written together: both agreed on them. Each remembers the row that it was.
    """
    edits = [workspace.acts().edit([mark(FormerPlan(), former)], kind="agree")]
    keys: dict[RowKey, RowKey] = {}
    for one in sorted(taken, key=lambda one: bool(one.target.under)):  # parent rows come first
        mine = one.target.filled_by == workspace.config.role
        row = free_row(present, one.target.key)
        edit = workspace.acts("" if mine else "together").add_row(
            present,
            one.target.key,
            one.cells,
            row=row,
            origin=Origin(one.row.key, former),
            under=keys.get(one.row.under) if one.row.under else None,
        )
        keys[one.row.key] = RowKey(one.target.key, row)
        present = apply(present, edit)
        edits.append(msgspec.structs.replace(edit, kind="agree"))
    return edits


def _refuse_followed(workspace: Workspace, plan: Plan) -> None:
    """Refuses the next plan of a plan that has one, made here or come from the other side, or of an earlier version.

    Raises:
        NotReady: there is a plan that goes on from it.
    """
    after = succession(workspace.store.list_plans())
    if goes_on := after.cycles.get(plan.id):
        raise NotReady(say.next_plan_exists(), plan.id, say.next_plan_exists_mend(plan=goes_on))
    if later := after.versions.get(plan.id):
        raise NotReady(say.next_plan_later_version(), plan.id, say.next_plan_later_version_mend(plan=later))


def _find_carried_row(before: Form, form: Form, plan: Plan, name: str, number: int) -> CarriedRow:
    """Returns a row that is to be carried, by its table and number."""
    table = find_table(before, name)
    row, target = find_row(plan, table, number), carry_target(form, table)
    return CarriedRow(table, row, target, _cells(table, target, row))


def _refuse_rows_without_parents(form: Form, plan: Plan, taken: Sequence[CarriedRow]) -> None:
    """Refuses to carry a row without its parent row: an activity without its goal.

    Raises:
        Refused: there is one; the message names the row to carry too.
    """
    along = {one.row.key for one in taken}
    for one in taken:
        if not one.row.under or one.row.under in along:
            continue
        above = form.field(one.row.under.table)
        keys = [row.key for row in plan.rows(above.key)] if above is not None else []
        if above is not None and one.row.under in keys:
            number = keys.index(one.row.under) + 1
            raise Refused(
                say.next_plan_row_without_parent(table=one.table.name, number=number, above=above.name),
                one.table.key,
                say.next_plan_row_without_parent_mend(row=f"{above.key}:{number}"),
            )


def carry_target(form: Form, table: Field) -> Field:
    """Returns the table that a row is carried to: the wishes that agreements of its table come from, or the table.

    Raises:
        Refused: the form has neither any more.
    """
    wishes = next((one for one in form.fields if one.agreed_into == table.key), None)
    found = wishes or form.field(table.key)
    if found is None or found.kind != "table":
        raise Refused(say.next_plan_cannot_carry(table=table.name), table.key, say.next_plan_cannot_carry_mend())
    return found


def _names(before: Form, form: Form, plan: Plan) -> dict[str, str]:
    """Returns whose plan it is and with whom, by the fields of the new form."""
    found = {}
    for part in NAMING_ROLES:
        old, new = before.field_playing(part), form.field_playing(part)
        if old is not None and new is not None and plan.text(old.key).strip():
            found[new.key] = plan.text(old.key)
    return found


def _cells(table: Field, target: Field, row: Row) -> dict[str, Value]:
    """Returns the cells of a row by the columns of its new table: of the same semantic role, else of the same key.

    A day that is over is left out: the new plan asks for another (`plans.check`).
    """
    found = {}
    for column in table.all_columns:
        entry = row.cells.get(column.key)
        into = (target.column_playing(column.plays) if column.plays else None) or target.column(column.key)
        if entry is not None and entry.words.strip() and into is not None and not _is_over(entry.value):
            found[into.key] = entry.value
    return found


def _is_over(value: Value) -> bool:
    """Returns whether a day, or the last day of a period, is past."""
    last = last_day(value.iso)
    return last is not None and last < today().isoformat()
