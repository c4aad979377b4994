"""Where plans live: what every store of plans can do, whether it keeps them in files or in memory."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, NewType, Protocol

from poptui.errors import Refused, StorageError
from poptui.messages import store as say
from poptui.plans.edit import Edit, apply
from poptui.plans.plan import Plan
from poptui.plans.validation import validate
from poptui.store.listing import Listed
from poptui.store.plan_id import PlanId, Shelf

if TYPE_CHECKING:
    from poptui.store.diagnosis import Diagnosis

WAIT = 5.0
"""Seconds that a save waits for another's save to end."""
BACKUPS = 10
"""How many backups of a plan are kept."""
PLAN_ID = re.compile(r"[a-z0-9][a-z0-9-]{2,40}")
_EPOCH = 1_577_836_800_000
"""2020-01-01 in milliseconds of the system's clock."""

Revision = tuple[int, ...]
"""The revision of a plan, which changes with every save; only the store that gave it reads it."""
Edits = Sequence[Edit] | Callable[[Plan], Sequence[Edit]]
"""Edits, or a function that makes them from the plan as it is when they are saved."""
DraftId = NewType("DraftId", str)
"""Names one draft in a store."""


class Saved(NamedTuple):
    """A plan as the store holds it, and its revision then."""

    plan: Plan
    revision: Revision


class Draft(NamedTuple):
    """Edits of a plan that an earlier program could not save, and the stamp of the last of them."""

    id: DraftId
    edits: tuple[Edit, ...]
    at: str


class Busy(StorageError):
    """Another program is saving the plan; a moment later it works."""

    def __init__(self, name: str) -> None:
        """Takes the name of the plan."""
        super().__init__(say.plan_store_busy(), name, say.plan_store_again())


class Presence(Protocol):
    """Tells other screens that a plan is open on this one; it prevents nothing."""

    @property
    def other(self) -> bool:
        """Returns whether another screen had the plan open already."""

    def close(self) -> None:
        """Tells that the plan is closed here."""


class PlanStore(Protocol):
    """Keeps plans: finds, reads, saves and removes them.

    Every method but those that say otherwise raises a `StorageError` when the store itself fails, and leaves the plan
    as it was. Methods may be called by several threads, and several programs may share what the store keeps.
    """

    def ids(self, shelf: Shelf = Shelf.PLANS) -> list[PlanId]:
        """Returns the ids of all plans on a shelf, by name."""

    def find(self, name: str) -> PlanId:
        """Returns the plan that a person named: by its id, a unique beginning of it, or a place that the store knows.

        Raises:
            Refused: there is no such plan, or more than one id begins so.
        """

    def place_of(self, plan_id: PlanId) -> str:
        """Returns where a plan lies, as an error names it."""

    def load(self, plan_id: PlanId) -> Plan:
        """Returns a plan.

        Raises:
            Refused: it is not there, or broken, foreign, or of a newer program.
        """

    def load_saved(self, plan_id: PlanId) -> Saved:
        """Returns a plan with its revision; raises as `load`."""

    def watch(self, plan_id: PlanId, known: Saved) -> Saved | None:
        """Returns the plan when somebody saved it since it was `known`, else None. Cheap enough for once a second.

        Raises:
            Refused: as `load`; the plan may be gone.
        """

    def create(self, form: str, form_version: int, edits: Iterable[Edit] = ()) -> PlanId:
        """Makes a plan of a form under an id that no plan here has, with edits applied; returns that id."""

    def add(self, plan: Plan, edits: Iterable[Edit] = (), shelf: Shelf = Shelf.PLANS) -> PlanId:
        """Adds a plan that the store does not have (made here or imported), with edits applied; returns its id.

        Raises:
            Refused: a plan with this id is on the shelf, or the plan could not be read again.
        """

    def put_back(self, plan_id: PlanId, plan: Plan) -> Saved:
        """Writes a plan that is gone from the store again, whole; returns it as it is stored.

        Raises:
            Refused: a plan is there again.
        """

    def update(self, plan_id: PlanId, edits: Edits, known: Saved | None = None, wait: float = WAIT) -> Saved:
        """Saves edits: they are applied to the plan as the store holds it now, and it is written once.

        Args:
            plan_id: the plan.
            edits: what to apply, in order, or what makes that of the present plan while nobody else can save; nothing
                is written when nothing changes.
            known: the plan as it was last loaded or saved; it spares a reading while its revision is the present one.
            wait: seconds to wait for another's save to end.

        Returns:
            The plan as the store holds it now, with what others saved meanwhile.

        Raises:
            Refused: as `load`, or the changed plan could not be read again.
            Busy: another was saving for all of `wait`.
        """

    def delete(self, plan_id: PlanId) -> None:
        """Removes a plan with all its traces: its backups, attachments and drafts.

        Raises:
            Refused: it is not one of the plans that this store keeps.
        """

    def backups(self, plan_id: PlanId) -> list[PlanId]:
        """Returns earlier states of a plan, the oldest first: one for each day it was saved on, at most `BACKUPS`."""

    def list_plans(self) -> list[Listed]:
        """Returns what the list shows of each plan: the last changed first, those that cannot be read at the end."""

    def announce(self, plan: Plan) -> Presence:
        """Tells other screens that a plan is open on this one."""

    def new_draft(self, plan: Plan) -> DraftId:
        """Returns an id for a draft of a plan, which no other draft has; nothing is kept yet."""

    def keep_draft(self, draft: DraftId, edits: Sequence[Edit]) -> None:
        """Keeps edits in a draft, in place of those that it held."""

    def drop_draft(self, draft: DraftId) -> None:
        """Removes a draft, where there is one. Raises nothing."""

    def has_draft(self, draft: DraftId) -> bool:
        """Returns whether a draft holds edits."""

    def drafts(self, plan: Plan) -> list[Draft]:
        """Returns the drafts of a plan that this program kept or one that no longer runs, the oldest first."""

    def plans_with_drafts(self) -> list[str]:
        """Returns the id of the plan of each draft that is kept, by name."""

    def examine(self) -> Iterable[Diagnosis]:
        """Returns what the doctor says of the place where the plans are kept; changes nothing there."""


def choose(name: str, ids: Sequence[PlanId]) -> PlanId:
    """Returns the one of these plans that has this id, in any case, or whose id alone begins so.

    Raises:
        Refused: there is none, or more than one.
    """
    word = name.casefold()
    begin = [one for one in ids if name and one.name.startswith(word)]
    exact = [one for one in begin if one.name == word]
    if len(exact or begin) == 1:
        return (exact or begin)[0]
    if begin:
        some = ", ".join(one.name for one in begin[:3])
        raise Refused(say.plan_store_several(), name, say.plan_store_type_more(plans=some))
    raise Refused(say.plan_store_unknown(), name or say.plan_store_no_name(), say.plan_store_see_list())


def no_plan(place: str) -> Refused:
    """Returns the refusal of a plan that is not at this place."""
    return Refused(say.plan_store_not_there(), place, say.plan_store_see_list())


class PlanGone(Refused):
    """Raised where a plan that was in the store is not there any more; `put_back` writes it again."""


def gone(place: str) -> PlanGone:
    """Returns the refusal of a plan that was at this place and is not any more."""
    return PlanGone(say.plan_store_gone(), place, say.plan_store_see_list())


def already_here(name: str) -> Refused:
    """Returns the refusal to add a plan whose id a plan here has."""
    return Refused(say.plan_store_already_here(), name, say.plan_store_choose_other())


def refuse_unreadable(plan: Plan) -> None:
    """Refuses a plan that could not be read again after it was saved.

    Raises:
        Refused: its id or a register has a wrong form.
    """
    if not PLAN_ID.fullmatch(plan.id) or validate(plan):
        raise Refused(say.plan_store_not_to_be_saved(), plan.id, say.plan_store_what_is_wrong())


def applied(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """Returns the plan after all edits.

    What is saved gets a number that was never used before, also after a backup was put back: at least the milliseconds
    since 2020.
    """
    floor = count_now()
    for edit in edits:
        plan = apply(plan, edit, floor)
    return plan


def count_now() -> int:
    """Returns the lowest version number for a change that is saved now: the milliseconds since 2020."""
    return int(1000 * time.time()) - _EPOCH
