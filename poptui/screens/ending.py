"""What is done before the program ends: what stands on the screens is written, and a talk is closed first."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import Any

from textual.app import App

from poptui.screens.plan.plan_screen import PlanScreen
from poptui.screens.plan.section_screen import SectionScreen
from poptui.work.session import Session


def sessions(app: App[Any]) -> list[Session]:
    """The sessions of all plans that are open."""
    return [screen.session for screen in app.screen_stack if isinstance(screen, SectionScreen)]


def hand_in(app: App[Any]) -> None:
    """Has all that stands on the screens written in the plans."""
    for screen in app.screen_stack:
        if isinstance(screen, PlanScreen):
            with contextlib.suppress(Exception):  # whatever was going on: what the plan knows is saved next
                screen.hand_in()


def warn(app: App[Any], unsaved: Sequence[Session]) -> None:
    """Says that not all is saved, and what becomes of it where one closes all the same."""
    kept = all(session.is_kept for session in unsaved)
    app.notify(
        "Nog niet alles is bewaard. Exporteer het plan naar een andere plek, of sluit nog eens: "
        + ("de tekst blijft dan als concept staan." if kept else "de tekst van nu is dan weg."),
        severity="error",
        timeout=10,
    )


async def back_to_talk(app: App[Any]) -> bool:
    """Where a talk is going on, goes back to it and asks to close it: the other's file is made first. Whether so."""
    talks = [screen for screen in app.screen_stack if isinstance(screen, SectionScreen) and screen.is_talk]
    if not talks:
        return False
    hand_in(app)
    while app.screen is not talks[-1]:
        await app.pop_screen()
    app.screen.call_next(talks[-1].action_talk)
    return True
