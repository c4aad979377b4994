"""Units: the manager's pictures of units, kept in this home outside all plans, and in no shared file."""

from __future__ import annotations

from typing import NamedTuple

from poptui.errors import PoptuiError, Refused
from poptui.forms.model import Form
from poptui.messages import work as say
from poptui.plans.edit import mark, new_id
from poptui.plans.plan import Plan
from poptui.plans.registers import UnitName
from poptui.store.outcome import as_one
from poptui.store.plan_id import PlanId, Shelf
from poptui.text.clean import one_line
from poptui.text.clock import stamp
from poptui.text.near import hint
from poptui.work.change import answer
from poptui.work.lookup import find_field
from poptui.work.workspace import Loaded, Workspace

UNIT_ROLE = "manager"
"""The role that writes a picture."""


class Unit(NamedTuple):
    """The picture of a unit: its name, its file, its answers and its questions."""

    name: str
    id: PlanId
    plan: Plan
    form: Form


class Units(NamedTuple):
    """The pictures of a home by name, and why some cannot be read."""

    found: list[Unit]
    faults: list[str]


def read_units(workspace: Workspace) -> Units:
    """Returns the pictures of this home, and the faults of those that cannot be read.

    Raises:
        StorageError: the folder cannot be read.
    """
    found, faults = [], []
    for plan_id in workspace.store.ids(Shelf.UNITS):
        try:
            plan = workspace.store.load(plan_id)
            found.append(Unit(plan.unit, plan_id, plan, workspace.form_of(plan)))
        except PoptuiError as error:
            faults.append(str(error))
    return Units(sorted(found, key=lambda unit: unit.name.casefold()), faults)


def units(workspace: Workspace) -> list[Unit]:
    """Returns the pictures of this home that can be read, by name.

    Raises:
        StorageError: the folder cannot be read.
    """
    return read_units(workspace).found


def find_unit(workspace: Workspace, name: str) -> Unit:
    """Returns the picture of the unit with this name, whatever its case.

    Raises:
        Refused: there is none.
    """
    found = units(workspace)
    for unit in found:
        if unit.name.casefold() == one_line(name).strip().casefold():
            return unit
    names = [unit.name for unit in found]
    raise Refused(say.unit_unknown(unit=name), "unit", hint(name, names, say.unit_unknown_mend()))


def forms_with_units(workspace: Workspace) -> list[Form]:
    """Returns the forms that have questions about units."""
    return [form for form in workspace.catalogue.forms() if form.unit is not None]


def begin_unit(workspace: Workspace, name: str, form_id: str = "") -> Unit:
    """Returns the picture of a unit; makes it where there is none.

    Args:
        workspace: the home.
        name: the unit's name.
        form_id: the form whose questions are asked; without one the first that asks something of units.

    Raises:
        Refused: it has no name, or the form asks nothing of units.
        StorageError: the disk could not be read or written.
    """
    name = one_line(name).strip()
    if not name:
        raise Refused(say.unit_no_name(), "unit", say.unit_no_name_mend())
    for unit in units(workspace):
        if unit.name.casefold() == name.casefold():
            return unit
    forms = {form.id: form for form in forms_with_units(workspace)}
    form = forms.get(form_id or next(iter(forms), ""))
    if form is None:
        raise Refused(say.no_unit_questions(), form_id or "unit", hint(form_id, list(forms)))
    workspace.keep_form(form)
    plan = Plan(new_id(8), form.id, form.version, stamp())
    plan_id = workspace.store.add(plan, [workspace.acts(UNIT_ROLE).edit([mark(UnitName(), name)])], Shelf.UNITS)
    begun = workspace.store.load(plan_id)
    return Unit(name, plan_id, begun, workspace.form_of(begun))


def set_unit(workspace: Workspace, name: str, field: str, typed: str) -> None:
    """Answers one question about a unit.

    Raises:
        Refused: there is no such question.
        StorageError: the disk could not be read or written.
    """
    forms = [form.unit for form in forms_with_units(workspace) if form.unit is not None]
    if not any(unit.name.casefold() == name.strip().casefold() for unit in units(workspace)) and forms:
        find_field(forms[0], field)  # an unknown question must not begin a picture
    with as_one():
        unit = begin_unit(workspace, name)
        found = find_field(unit.form, field)
        answer(workspace, Loaded(unit.id, unit.plan, unit.form), found, typed, UNIT_ROLE)
