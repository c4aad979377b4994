"""The pictures of units: choosing one, or beginning one, and opening it as a plan is opened."""

from __future__ import annotations

from typing import Any

from poptui.errors import PoptuiError
from poptui.screens.base import BaseScreen
from poptui.work.desk import Desk
from poptui.work.finding import Place, matching
from poptui.work.session import Session
from poptui.work.units import ROLE, begin_unit, forms_with_units, units


def choose_unit(screen: BaseScreen[Any], desk: Desk) -> None:
    """Has a unit chosen from those there are, those of the settings, and what is typed; and opens its picture."""
    if desk.config.role == "employee":
        screen.tell("De foto van een afdeling maakt de leidinggevende. Wie u bent, kiest u in de lijst met F10.")
        return
    if not forms_with_units(desk):
        screen.tell("Geen van de formulieren vraagt een foto van de afdeling.")
        return
    try:
        known = [unit.name for unit in units(desk)]
    except PoptuiError as error:
        screen.tell(str(error))
        return
    found = {unit: f"{unit} (al begonnen)" for unit in known} | {
        unit: unit for unit in desk.config.units if unit not in known
    }

    def search(typed: str) -> list[Place]:
        name = typed.strip()
        new = [Place(name, f"{name} (nieuw)")] if name and name.casefold() not in map(str.casefold, found) else []
        return [*matching([Place(unit, line) for unit, line in found.items()], typed), *new]

    def opened(name: str | None) -> None:
        from poptui.screens.section_screen import SectionScreen

        if name is None:
            return
        try:
            session = Session(desk, begin_unit(desk, name).path, ROLE)
        except PoptuiError as error:
            screen.tell(str(error))
        else:
            screen.app.push_screen(SectionScreen(session))

    from poptui.screens.pick_screen import PickScreen

    hint = "typ de naam van een afdeling, of kies er een"
    screen.app.push_screen(PickScreen("Welke afdeling?", search, hint=hint), opened)
