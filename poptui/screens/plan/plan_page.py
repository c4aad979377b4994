"""What the program and the parts of a plan's screen may ask of the screens on which a plan is shown."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from poptui.work.session import Session


@runtime_checkable
class PlanPage(Protocol):
    """A screen on which a plan is shown and written in."""

    def show_answers(self) -> None:
        """Shows the plan as it is now."""

    def show_headline(self) -> None:
        """Shows the top lines, with what went wrong with saving."""

    def keep_in_sight(self) -> None:
        """Has what has the cursor in sight once all has its place."""

    def hand_in(self) -> None:
        """Writes in the plan what stands in the fields and is still on its way there."""


@runtime_checkable
class PlanKeeper(Protocol):
    """A screen that keeps a plan open: its session is saved and closed with it.

    Attributes:
        session: the session of the plan.
        is_talk: whether the talk is going on here, which is closed with a question.
    """

    session: Session
    is_talk: bool

    def action_sections(self) -> None:
        """Has a section chosen to go to."""

    def action_talk(self) -> None:
        """Begins the talk, or asks to close it."""
