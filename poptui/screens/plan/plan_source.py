"""What the screens of a plan show and who may write there: preparing alone, or the talk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from poptui.forms.model import Field, Group, Section
from poptui.plans.plan import Plan
from poptui.plans.registers import Register, RowKey
from poptui.screens.plan.parts.headline import Wordings
from poptui.screens.plan.plan_page import PlanKeeper, PlanPage
from poptui.work.outline import Place
from poptui.work.session import PlanSession

if TYPE_CHECKING:
    from poptui.plans.talk import Closed


class Destinations(NamedTuple):
    """Where in the form one can go.

    Attributes:
        title: what is asked.
        places: the places to choose from.
        at: the key of the one where one is; empty where one is at none.
    """

    title: str
    places: Sequence[Place]
    at: str
    from_top: bool
    """Whether a section is shown from its top, also where one is in it already."""


class ShownGroup(NamedTuple):
    """A group of the form as it is shown.

    Attributes:
        group: the group, with the fields that are shown.
        is_shown: whether its heading and its fields are shown at all.
        closed: its parts that are closed, each shown as one line.
        discussed: the field that is ticked when it was discussed, where that is asked.
        minutes: the field in which is written what was said, where that is asked.
        said: what was written of it in the talk, to be read; empty where nothing was.
    """

    group: Group
    is_shown: bool = True
    closed: tuple[Closed, ...] = ()
    discussed: Field | None = None
    minutes: Field | None = None
    said: str = ""


class PlanSource(Protocol):
    """Supplies a screen of a plan with what it shows, and decides who may write and what leaving it does."""

    text_keys: tuple[str, ...]
    """The actions of the key line where one types in a text, the most wanted first."""
    is_talk: bool
    """Whether it is closed with a question, and a file for the other."""
    tells_readers: bool
    """Whether it is said of each part who can read it."""

    @property
    def session(self) -> PlanSession[Plan]:
        """The session of the plan; its `plan` is all that may be shown."""

    def act(self, page: PlanKeeper, action_id: str) -> None:
        """Does an act on the whole plan, such as `plan.share`, where that can be done here."""

    def show_history(self, register: Register) -> None:
        """Shows what stood in a register before, where that can be read here."""

    def ask_to_write(self, page: PlanPage, field: Field, then: Callable[[], None]) -> None:
        """Asks whether to write in a field that another fills in or that is agreed; then goes on."""

    def first_place(self, at: str) -> tuple[int, str]:
        """Returns the index of the section to begin in and the key of the field, which may be wished for as `at`."""

    def is_asked(self, section: Section) -> bool:
        """Whether a section is stopped at when one goes through the form."""

    def headline(self, index: int) -> Wordings:
        """Returns what the two top lines say at the section with an index."""

    def sections(self) -> list[Place]:
        """Returns the sections with their state, a line each."""

    def destinations(self, index: int, field: Field | None) -> Destinations:
        """Returns where one can go from the section with an index, the cursor in a field."""

    def place_of(self, destination: str) -> tuple[int, str]:
        """Returns the index of the section of a destination, and the key of the field to go to; empty for none."""

    def before(self, index: int) -> list[str]:
        """Returns what was agreed the time before, a line each, where that stands above the section."""

    def groups(self, section: Section) -> list[ShownGroup]:
        """Returns the groups of a section as they are shown."""

    def closed_keys(self, section: Section) -> list[tuple[str, str]]:
        """Returns the keys of the fields of a section that are closed, each with whose it is."""

    def change_words(self, field: Field) -> str | None:
        """Returns what was written in a field after it was shared, in words; None where that is not told here."""

    def ask_to_open(self, closed: Closed, then: Callable[[str], None]) -> None:
        """Asks whether the owner of a closed part opens it; `then` gets the key of its first field."""

    def agreement_to_show(self, agreements: Field, wish: RowKey) -> Register | None:
        """Returns the register to go to when an agreement was made of a wish; None where one stays."""

    def leave(self, page: PlanKeeper) -> None:
        """Leaves the plan, once all is saved; asks where that fails, or where a talk is to be closed."""


def first_key(section: Section) -> str:
    """Returns the key of the first field of a section that can be filled in; empty where there is none."""
    return next((field.key for field in section.fields if not field.is_computed), "")
