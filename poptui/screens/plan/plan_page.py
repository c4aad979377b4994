"""The interface of a screen that shows a plan, for the program and for the acts on a whole plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from poptui.forms.model import Field
from poptui.plans.plan import Plan
from poptui.work.session import PlanSession


@runtime_checkable
class PlanPage(Protocol):
    """A screen on which a plan is shown and can be edited."""

    def show_answers(self) -> None:
        """Shows the plan as it is now."""

    def show_headline(self) -> None:
        """Shows the top lines, with what went wrong with saving."""

    def keep_in_sight(self) -> None:
        """Scrolls to the widget with the cursor, once the layout is done."""

    def flush_fields(self) -> None:
        """Writes in the plan what stands in the fields and was not written yet."""

    def ask_to_write(self, field: Field, then: Callable[[], None]) -> None:
        """Asks whether to write in a field that another fills in or that is agreed; calls `then` after a yes."""

    def call_later(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Calls a function after the messages that are waiting."""

    def dismiss(self, result: None) -> object:
        """Closes the screen."""


@runtime_checkable
class PlanKeeper(PlanPage, Protocol):
    """A screen that keeps a plan open: the session is saved and closed with the screen."""

    @property
    def kept_session(self) -> PlanSession[Plan]:
        """Returns the session of the plan."""

    @property
    def is_talk(self) -> bool:
        """Returns whether this is the screen of the talk, which asks before it closes."""

    def leave_cells(self) -> None:
        """Writes what is typed in the tables, and removes rows that stayed empty."""

    def action_act(self, action_id: str) -> None:
        """Runs an act on the whole plan; `plan.talk` begins the talk, or asks to close it."""

    async def reveal(self, spelled: str | None) -> None:
        """Goes to a field, a row or a note by its register, spelled as in a file."""

    async def show_again(self) -> None:
        """Shows the section anew, with the cursor in the same field."""
