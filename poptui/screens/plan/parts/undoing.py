"""Undo and redo of a person's own acts in a plan, and what they did in words."""

from __future__ import annotations

from collections.abc import Callable

from poptui.errors import PoptuiError
from poptui.plans.edit import Edit
from poptui.plans.merge import part_of
from poptui.plans.plan import PLACE, STATUS, THERE, Plan, is_follow_up, is_mark, is_note, is_said
from poptui.screens.navigation import Navigation
from poptui.work.session import PlanSession


class Undoing:
    """Undoes and redoes acts of one session, and says which."""

    def __init__(self, session: PlanSession[Plan], navigator: Navigation, point_at: Callable[[Edit], None]) -> None:
        """Takes the session, what shows its plan on all screens, and what puts the cursor where an act was done."""
        self._session = session
        self._navigator = navigator
        self._point_at = point_at

    def undo(self) -> None:
        """Takes back this writer's last act, or says that there is none."""
        self._attempt(self._session.undo, "Ongedaan gemaakt: ")

    def redo(self) -> None:
        """Does again what was taken back last, or says that there is nothing."""
        self._attempt(self._session.redo, "Opnieuw gedaan: ")

    def _attempt(self, act: Callable[[], Edit], said: str) -> None:
        """Undoes or redoes; says what, or why that cannot be."""
        try:
            edit = act()
        except PoptuiError as error:
            self._navigator.tell(f"{error.what}: {error.mend}")
            return
        self._navigator.show_everywhere()
        self._point_at(edit)
        self._navigator.tell(said + self._words(edit))

    def _words(self, edit: Edit) -> str:
        """Returns what an edit did, in words: "4.1: rij weer weg"."""
        first = edit.writes[0].where
        field = self._session.form.field(first.split("/")[0])
        there = next((one for one in edit.writes if one.where.endswith(f"/{THERE}")), None)
        if first == STATUS:
            what = "het plan is weer open" if not edit.writes[0].value else "het plan is afgesloten"
        elif there is not None:
            what = "rij staat er weer" if there.value else "rij is weer weg"
        elif first.endswith(f"/{PLACE}"):
            what = "rij verplaatst"
        elif is_mark(first):
            what = "wat er gedeeld is"
        elif is_note(first):
            what = "eigen notitie"
        elif is_said(first):
            what = "wat iemand van de rij vindt"
        elif is_follow_up(first):
            what = "hoe het gaat" if field else "een moment van opvolging"
        else:
            part = part_of(self._session.form, first)
            what = part.short if part is not None and field and field.kind == "table" else "antwoord"
        return f"{field.number or field.title or field.question}: {what}" if field else what
