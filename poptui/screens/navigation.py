"""What a screen may ask to have opened, and asked or told over it.

Screens and their parts know these protocols only. `Navigator` does what they say and imports a screen when it is
opened, so that no screen imports another that imports it back.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias, TypeVar

from poptui.errors import PoptuiError

if TYPE_CHECKING:
    from pathlib import Path

    from poptui.forms.model import Field, Form
    from poptui.plans.merge import Conflict
    from poptui.plans.plan import Plan
    from poptui.plans.registers import Register
    from poptui.screens.followup.answers import EvaluationAnswer, StateAnswer
    from poptui.screens.plan.plan_source import PlanSource
    from poptui.store.plan_id import PlanId
    from poptui.work.outline import Place
    from poptui.work.session import PlanSession, Session
    from poptui.work.sharing.import_report import ImportReport

T = TypeVar("T")
Then: TypeAlias = Callable[[T | None], None] | Callable[[T | None], Awaitable[None]]
"""A function that gets the value that a screen returns; None where the person went back without one."""


class AgreeOutcome(NamedTuple):
    """The result of the screen that makes the agreement definitive.

    Attributes:
        is_agreed: whether the text is frozen now.
        first_open: the key of the field that must be filled in first; empty where none lacks or the person stays.
    """

    is_agreed: bool
    first_open: str


class Dialogs(Protocol):
    """Tells a person something, or asks something, over the screen that is shown."""

    def key(self, action_id: str) -> str:
        """Returns the key of an action as people call it; its name in the menu where it has no key."""

    def tell(self, text: str) -> None:
        """Shows a message for a moment, in the place of earlier ones."""

    def copy(self, text: str) -> None:
        """Puts a text on the clipboard of the person's own terminal."""

    def ask(self, then: Then[str], question: str, act: str, leave: str = "", other: str = "") -> None:
        """Asks whether to do something; `then` gets the words of the answer, or None for `leave` ("Niet doen")."""

    def choose_meaning(self, then: Then[int], words: str, meanings: Sequence[str]) -> None:
        """Asks what words mean; `then` gets the place of the meaning from 0, or None where it is left open."""

    def pick(
        self,
        then: Then[str],
        title: str,
        search: Callable[[str], Sequence[Place]],
        at: str = "",
        typed: str = "",
        hint: str = "",
    ) -> None:
        """Asks to choose a line; `then` gets its key, or None. The other arguments are those of `PickScreen`."""

    def show_text(self, title: str, text: str, action_ids: Sequence[str] = (), then: Then[None] | None = None) -> None:
        """Shows a text to read, and below it the keys of actions."""

    def show_menu(self, action_ids: Sequence[str], then: Then[str]) -> None:
        """Shows the menu; `then` gets the id of the action that was chosen, or None."""

    def preview(self, title: str, text: str, *, is_markdown: bool) -> None:
        """Shows an export as it will look."""


class Navigation(Dialogs, Protocol):
    """Opens the screens. `then` of each gets the value that the screen returns."""

    def show_everywhere(self) -> None:
        """Shows the plans as they are now on every open screen that shows one."""

    def show_headlines(self) -> None:
        """Shows the top lines anew on every open screen that shows a plan."""

    def open_list(self) -> None:
        """Shows the list of plans in the place of the screen that is shown."""

    def open_plan(self, session: Session, at: str = "") -> None:
        """Opens a plan at a field, or at its first question without an answer."""

    def open_new_plan(self, begun: dict[str, str], then: Then[PlanId]) -> None:
        """Asks what a new plan needs; `then` gets its id. What is typed is kept in `begun`."""

    def open_me(self, then: Then[bool]) -> None:
        """Asks who works here; `then` gets True where that was changed."""

    def choose_unit(self) -> None:
        """Asks which unit, and opens its picture."""

    def open_row(self, source: PlanSource, table: Field, row: str, typed: str, then: Then[str]) -> None:
        """Opens a row as a card, with a letter that was typed already; `then` gets the id of the row shown last."""

    def open_history(self, session: Session, register: Register | None = None) -> None:
        """Shows the history of a plan, or of one register of it."""

    def open_advice(
        self, session: PlanSession[Plan], table: Field, row: str, cells: Mapping[str, str], then: Then[None]
    ) -> None:
        """Shows how SMART a row is, and asks what cannot be read from its text."""

    def open_export(self, form: Form, plan: Callable[[], Plan], views: Sequence[str] = (), role: str = "") -> None:
        """Asks which part of a plan is exported and how, and exports it."""

    def open_attachments(self, files: Sequence[Path]) -> None:
        """Shows the attachments that were received with a plan, and saves one where the person wants it."""

    def open_share(self, session: Session, then: Then[str]) -> None:
        """Asks what is shared, and makes the file for the other; `then` gets what was done, in words."""

    def open_receive(self, begun: dict[str, str], then: Then[ImportReport]) -> None:
        """Asks which file to receive, and imports it; `then` gets the import report. `begun` keeps what is typed."""

    def open_conflicts(
        self, form: Form, plan: Plan, conflicts: tuple[Conflict, ...], then: Then[dict[str, str]]
    ) -> None:
        """Asks which text of each conflict to keep; `then` gets the choices by register."""

    def open_agree(self, session: Session, then: Then[AgreeOutcome]) -> None:
        """Makes the agreement definitive, or says what lacks."""

    def open_sign(self, session: Session, then: Then[None]) -> None:
        """Shows who signed, and records signatures."""

    def open_hand_in(self, session: Session, then: Then[None]) -> None:
        """Shows what is to be done after signing."""

    def open_follow_up(self, session: Session, then: Then[None]) -> None:
        """Shows how each agreed row goes."""

    def ask_state(self, asked: str, known: StateAnswer, trouble: str, then: Then[StateAnswer]) -> None:
        """Asks how it goes with a row, or the outcome of a moment."""

    def ask_evaluation(self, asked: str, known: EvaluationAnswer, trouble: str, then: Then[EvaluationAnswer]) -> None:
        """Asks how a row went at the end of the cycle."""

    def open_next_plan(self, session: Session, then: Then[PlanId]) -> None:
        """Asks which rows go to the next plan, and makes it; `then` gets its id."""

    def begin_talk(self, plan_id: PlanId) -> None:
        """Opens a plan for the talk in the place of all open screens."""

    def end_talk(self, said: str) -> None:
        """Shows after the talk where the file for the other is, in the place of the screen of the talk."""


def attempt(dialogs: Dialogs, act: Callable[[], object]) -> bool:
    """Does an act and returns whether it was done; tells why where the guard refuses it."""
    try:
        act()
    except PoptuiError as error:
        dialogs.tell(str(error))
        return False
    return True
