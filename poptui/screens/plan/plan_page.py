"""What the program, and the acts on a whole plan, may ask of a screen on which a plan is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from poptui.forms.model import Field
from poptui.plans.plan import Plan
from poptui.work.session import PlanSession


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

    def ask_to_write(self, field: Field, then: Callable[[], None]) -> None:
        """Asks whether to write in a field that another fills in or that is agreed; then goes on."""

    def call_later(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Calls something when the messages before it are done with."""

    def dismiss(self, result: None) -> object:
        """Closes the screen."""


@runtime_checkable
class PlanKeeper(PlanPage, Protocol):
    """A screen that keeps a plan open: its session is saved and closed with it."""

    @property
    def kept_session(self) -> PlanSession[Plan]:
        """The session of the plan."""

    @property
    def is_talk(self) -> bool:
        """Whether the talk is going on here, which is closed with a question."""

    def leave_cells(self) -> None:
        """Writes what is typed in the tables, and takes rows out that stayed empty."""

    def action_act(self, action_id: str) -> None:
        """Does an act on the whole plan; `plan.talk` begins the talk, or asks to close it."""

    async def reveal(self, spelled: str | None) -> None:
        """Goes to a field, a row or a note of one's own by its register, as a file spells it."""

    async def show_again(self) -> None:
        """Shows the section anew, the cursor in the field that had it."""
