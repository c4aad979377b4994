"""Chooses a unit and opens its picture as a plan is opened; where the unit has none, begins one."""

from __future__ import annotations

from poptui.errors import PoptuiError
from poptui.messages import home as say
from poptui.screens.navigation import Navigation
from poptui.work.actions import action
from poptui.work.outline import Place, matching
from poptui.work.session import Session
from poptui.work.units import UNIT_ROLE, begin_unit, forms_with_units, units
from poptui.work.workspace import Workspace


class UnitChoice:
    """Asks which unit, of those there are, those of the settings, and what is typed; opens its picture."""

    def __init__(self, workspace: Workspace, navigator: Navigation) -> None:
        """Takes the workspace and what opens screens."""
        self.workspace = workspace
        self.navigator = navigator

    def ask(self) -> None:
        """Asks which unit; where this person makes no pictures of units, or no form asks for one, says so."""
        if self.workspace.config.role == "employee":
            menu, act = self.navigator.key("app.menu"), action("list.me").name
            self.navigator.tell(say.unit_refuses_employee(menu=menu, act=act))
            return
        if not forms_with_units(self.workspace):
            self.navigator.tell(say.unit_no_form())
            return
        try:
            known = [unit.name for unit in units(self.workspace)]
        except PoptuiError as error:
            self.navigator.tell(str(error))
            return
        found = {unit: say.unit_begun(unit=unit) for unit in known} | {
            unit: unit for unit in self.workspace.config.units if unit not in known
        }

        def search(typed: str) -> list[Place]:
            name = typed.strip()
            is_new = bool(name) and name.casefold() not in map(str.casefold, found)
            new = [Place(name, say.unit_new(unit=name))] if is_new else []
            return [*matching([Place(unit, line) for unit, line in found.items()], typed), *new]

        self.navigator.pick(self.open, say.unit_which(), search, hint=say.unit_hint())

    def open(self, name: str | None) -> None:
        """Opens the picture of a unit; begins it where there is none."""
        if name is None:
            return
        try:
            session = Session(self.workspace, begin_unit(self.workspace, name).id, UNIT_ROLE)
        except PoptuiError as error:
            self.navigator.tell(str(error))
        else:
            self.navigator.open_plan(session)
