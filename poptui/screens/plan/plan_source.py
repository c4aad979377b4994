"""What a screen of a plan shows and who may write there: either a person who prepares alone, or the talk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
    """The places in the form that a person can go to.

    Attributes:
        title: the question where to go.
        places: the places to choose from.
        at: the key of the place with the cursor; empty where it is at none.
    """

    title: str
    places: Sequence[Place]
    at: str
    from_top: bool
    """Whether a chosen section is shown from its top, also where the cursor is in it already."""


class ShownGroup(NamedTuple):
    """A group of the form as it is shown.

    Attributes:
        group: the group, with the fields that are shown.
        is_shown: whether its heading and fields are shown at all.
        closed: its closed parts, each shown as one line.
        discussed: the field that is ticked when it was discussed, where that is asked.
        minutes: the field for what was said in the talk, where that is asked.
        said: what was written of it in the talk, to read; empty where nothing was.
    """

    group: Group
    is_shown: bool = True
    closed: tuple[Closed, ...] = ()
    discussed: Field | None = None
    minutes: Field | None = None
    said: str = ""


class PlanSource(Protocol):
    """Tells a screen of a plan what it shows and who may write there, and leaves the plan."""

    text_keys: tuple[str, ...]
    """The actions of the key line while the cursor is in a text, the most used first."""
    key_names: Mapping[str, str]
    """The names of actions that have another one on the key line here."""
    is_talk: bool
    """Whether this is the talk: closing asks a question, and makes a file for the other."""
    tells_readers: bool
    """Whether the screen says of each part who can read it."""

    @property
    def session(self) -> PlanSession[Plan]:
        """Returns the session of the plan; its `plan` holds only what may be shown."""

    def act(self, page: PlanKeeper, action_id: str) -> None:
        """Runs an act on the whole plan, such as `plan.share`, where that can be done here."""

    def show_history(self, register: Register) -> None:
        """Shows the history of a register, where that can be read here."""

    def ask_to_write(self, page: PlanPage, field: Field, then: Callable[[], None]) -> None:
        """Asks whether to write in a field that another fills in or that is agreed; calls `then` after a yes."""

    def first_place(self, at: str) -> tuple[int, str]:
        """Returns the index of the section to begin in and the key of the field, which is `at` where that is given."""

    def is_asked(self, section: Section) -> bool:
        """Returns whether the keys for the next and the previous section stop at a section."""

    def headline(self, index: int) -> Wordings:
        """Returns what the two top lines say at the section with an index."""

    def sections(self) -> list[Place]:
        """Returns the sections with their state, a line each."""

    def destinations(self, index: int, field: Field | None) -> Destinations:
        """Returns the places to go to from the section with an index, with the cursor in a field."""

    def place_of(self, destination: str) -> tuple[int, str]:
        """Returns the index of the section of a destination, and the key of the field to go to (empty for none)."""

    def before(self, index: int) -> list[str]:
        """Returns what was agreed in the cycle before, a line each, where that stands above the section."""

    def groups(self, section: Section) -> list[ShownGroup]:
        """Returns the groups of a section as they are shown."""

    def closed_keys(self, section: Section) -> list[tuple[str, str]]:
        """Returns the keys of the closed fields of a section, each with the role of its owner."""

    def change_words(self, field: Field) -> str | None:
        """Returns what was written in a field after it was shared, in words; None where that is not shown here."""

    def ask_to_open(self, closed: Closed, then: Callable[[str], None]) -> None:
        """Asks whether the owner of a closed part opens it; `then` gets the key of its first field."""

    def agreement_to_show(self, agreements: Field, wish: RowKey) -> Register | None:
        """Returns the register to go to when an agreement was made of a wish; None to stay at the wish."""

    def leave(self, page: PlanKeeper) -> None:
        """Leaves the plan once all is saved; asks where saving fails, or where a talk is to be closed."""


def first_key(section: Section) -> str:
    """Returns the key of the first field of a section that can be filled in; empty where there is none."""
    return next((field.key for field in section.fields if not field.is_computed), "")
