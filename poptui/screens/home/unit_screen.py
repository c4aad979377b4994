"""The pictures of units: choosing one, or beginning one, and opening it as a plan is opened."""

from __future__ import annotations

from typing import Any

from poptui.errors import PoptuiError
from poptui.screens.base import BaseScreen
from poptui.work.outline import Place, matching
from poptui.work.session import Session
from poptui.work.units import ROLE, begin_unit, forms_with_units, units
from poptui.work.workspace import Workspace


def choose_unit(screen: BaseScreen[Any], workspace: Workspace) -> None:
    """Has a unit chosen from those there are, those of the settings, and what is typed; and opens its picture."""
    if workspace.config.role == "employee":
        screen.tell("De foto van een afdeling maakt de leidinggevende. Wie u bent, kiest u in de lijst met F10.")
        return
    if not forms_with_units(workspace):
        screen.tell("Geen van de formulieren vraagt een foto van de afdeling.")
        return
    try:
        known = [unit.name for unit in units(workspace)]
    except PoptuiError as error:
        screen.tell(str(error))
        return
    found = {unit: f"{unit} (al begonnen)" for unit in known} | {
        unit: unit for unit in workspace.config.units if unit not in known
    }

    def search(typed: str) -> list[Place]:
        name = typed.strip()
        new = [Place(name, f"{name} (nieuw)")] if name and name.casefold() not in map(str.casefold, found) else []
        return [*matching([Place(unit, line) for unit, line in found.items()], typed), *new]

    def opened(name: str | None) -> None:
        from poptui.screens.plan.section_screen import SectionScreen

        if name is None:
            return
        try:
            session = Session(workspace, begin_unit(workspace, name).path, ROLE)
        except PoptuiError as error:
            screen.tell(str(error))
        else:
            screen.app.push_screen(SectionScreen(session))

    from poptui.screens.dialogs.pick_screen import PickScreen

    hint = "typ de naam van een afdeling, of kies er een"
    screen.app.push_screen(PickScreen("Welke afdeling?", search, hint=hint), opened)
