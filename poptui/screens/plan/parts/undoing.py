"""Undo and redo of a person's own edits of a plan, with words about what they did."""

from __future__ import annotations

from collections.abc import Callable

from poptui.errors import PoptuiError
from poptui.messages import plan as say
from poptui.plans.edit import Edit, Write
from poptui.plans.merge import part_of
from poptui.plans.plan import Plan
from poptui.plans.registers import (
    Cell,
    MomentOf,
    Note,
    NoteMark,
    PlanClosed,
    RowDay,
    RowEvaluation,
    RowNote,
    RowOpinion,
    RowOrder,
    RowPresence,
    RowState,
    ShareMark,
)
from poptui.screens.navigation import Navigation
from poptui.work.session import PlanSession


class Undoing:
    """Undoes and redoes edits of one session, and says which."""

    def __init__(self, session: PlanSession[Plan], navigator: Navigation, point_at: Callable[[Edit], None]) -> None:
        """Takes the session, what shows its plan on all screens, and what puts the cursor at an edit."""
        self._session = session
        self._navigator = navigator
        self._point_at = point_at

    def undo(self) -> None:
        """Undoes this person's last edit, or says that there is none."""
        self._attempt(self._session.undo, say.undo_done)

    def redo(self) -> None:
        """Redoes the edit that was undone last, or says that there is none."""
        self._attempt(self._session.redo, say.redo_done)

    def _attempt(self, act: Callable[[], Edit], said: Callable[[str], str]) -> None:
        """Undoes or redoes; says what was done, or why it cannot be."""
        try:
            edit = act()
        except PoptuiError as error:
            self._navigator.tell(f"{error.what}: {error.mend}")
            return
        self._navigator.show_everywhere()
        self._point_at(edit)
        self._navigator.tell(said(self._words(edit)))

    def _words(self, edit: Edit) -> str:
        """Returns what undoing or redoing an edit did, in words: "4.1: rij weer weg"."""
        field = self._session.form.field(edit.writes[0].register.about)
        presence = next((one for one in edit.writes if isinstance(one.register, RowPresence)), edit.writes[0])
        what = self._what(presence)
        return f"{field.number or field.title or field.question}: {what}" if field else what

    def _what(self, write: Write) -> str:
        """Returns what undoing or redoing a write did, in words: "rij weer weg"."""
        match write.register:
            case PlanClosed():
                return say.undo_plan_closed() if write.value.words else say.undo_plan_open()
            case RowPresence():
                return say.undo_row_present() if write.value.words else say.undo_row_away()
            case RowOrder():
                return say.undo_row_moved()
            case ShareMark() | NoteMark():
                return say.undo_shared()
            case Note():
                return say.undo_note()
            case RowOpinion():
                return say.undo_opinion()
            case RowState() | RowDay() | RowNote() | RowEvaluation():
                return say.undo_state()
            case MomentOf():
                return say.undo_moment()
            case Cell():
                part = part_of(self._session.form, write.register)
                assert part is not None
                return part.short
            case _:
                return say.undo_answer()
