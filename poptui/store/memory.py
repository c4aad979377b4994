"""The store that keeps plans in memory: gone when the program ends, and the same for every caller as the files are."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import msgspec

from poptui.errors import PoptuiError
from poptui.forms.catalogue import Catalogue
from poptui.forms.model import Form
from poptui.plans.edit import Edit, new_id
from poptui.plans.plan import Plan
from poptui.store.diagnosis import Diagnosis
from poptui.store.listing import Listed, in_order
from poptui.store.plan_id import PlanId, Shelf
from poptui.store.plan_store import (
    BACKUPS,
    WAIT,
    Busy,
    Draft,
    DraftId,
    Edits,
    Saved,
    already_here,
    applied,
    choose,
    gone,
    no_plan,
    refuse_unreadable,
)
from poptui.store.summary import summary
from poptui.text.clock import stamp, today

_BACKUP = "backup "
"""How the location of a backup begins; the rest is its day."""


class MemoryPresence:
    """Tells other screens that a plan is open on this one, as long as it is not closed."""

    def __init__(self, open_plans: set[str], name: str) -> None:
        """Announces this screen among the open plans where no other has; else `other` says that another has."""
        self._open_plans = open_plans
        self._name = name
        self._other = name in open_plans
        self._is_told = not self._other
        open_plans.add(name)

    @property
    def other(self) -> bool:
        """Returns whether another screen had the plan open already."""
        return self._other

    def close(self) -> None:
        """Tells that the plan is closed here."""
        if self._is_told:
            self._open_plans.discard(self._name)
            self._is_told = False


class MemoryStore:
    """Keeps plans in memory. A revision is the number of the save; a plan's location is its shelf, or its backup."""

    def __init__(self, form_of: Callable[[str, int], Form] | None = None) -> None:
        """Takes the function that returns a form by its id and version, for the list; without it, built-in forms."""
        self._form_of = form_of or Catalogue().get
        self._plans: dict[PlanId, Saved] = {}
        self._drafts: dict[DraftId, tuple[Edit, ...]] = {}
        self._open_plans: set[str] = set()
        self._saves = 0
        self._lock = threading.Lock()

    def ids(self, shelf: Shelf = Shelf.PLANS) -> list[PlanId]:
        """Returns the ids of all plans on a shelf, by name."""
        location = _location(shelf)
        return sorted(one for one in list(self._plans) if one.location == location)

    def find(self, name: str) -> PlanId:
        """Returns the plan that is named by its id or a unique beginning of one; memory holds no files.

        Raises:
            Refused: there is no such plan, or more than one id begins so.
        """
        if "/" in name or name.endswith(".json"):
            raise no_plan(name)
        return choose(name, self.ids())

    def place_of(self, plan_id: PlanId) -> str:
        """Returns the name of a plan, as it has no path."""
        return plan_id.name

    def load(self, plan_id: PlanId) -> Plan:
        """Returns a plan.

        Raises:
            Refused: it is not there.
        """
        found = self._plans.get(plan_id)
        if found is None:
            raise no_plan(plan_id.name)
        return found.plan

    def load_saved(self, plan_id: PlanId) -> Saved:
        """Returns a plan with its revision.

        Raises:
            Refused: it is gone.
        """
        found = self._plans.get(plan_id)
        if found is None:
            raise gone(plan_id.name)
        return found

    def watch(self, plan_id: PlanId, known: Saved) -> Saved | None:
        """Returns the plan when somebody saved it since it was `known`, else None.

        Raises:
            Refused: it is gone.
        """
        found = self.load_saved(plan_id)
        return found if found.revision != known.revision else None

    def create(self, form: str, form_version: int, edits: Iterable[Edit] = ()) -> PlanId:
        """Makes a plan of a form under an id that no plan here has, with edits applied; returns that id."""
        while PlanId(name := new_id(8)) in self._plans:
            continue
        return self.add(Plan(id=name, form=form, form_version=form_version, created=stamp()), edits)

    def add(self, plan: Plan, edits: Iterable[Edit] = (), shelf: Shelf = Shelf.PLANS) -> PlanId:
        """Adds a plan that the store does not have, with edits applied; returns its id.

        Raises:
            Refused: a plan with this id is on the shelf, or the plan could not be kept in a file.
        """
        plan_id = PlanId(plan.id, _location(shelf))
        with self._writing(plan.id, WAIT):
            if plan_id in self._plans:
                raise already_here(plan.id)
            self._keep(plan_id, msgspec.structs.replace(applied(plan, edits), revision=1))
        return plan_id

    def put_back(self, plan_id: PlanId, plan: Plan) -> Saved:
        """Keeps a plan that is gone again, whole; returns it as it is kept.

        Raises:
            Refused: a plan is there again.
        """
        with self._writing(plan_id.name, WAIT):
            if plan_id in self._plans:
                raise already_here(plan.id)
            return self._keep(plan_id, msgspec.structs.replace(plan, revision=plan.revision + 1))

    def update(self, plan_id: PlanId, edits: Edits, known: Saved | None = None, wait: float = WAIT) -> Saved:
        """Saves edits: they are applied to the plan as it is now.

        Args:
            plan_id: the plan.
            edits: what to apply, in order, or what makes that of the present plan while nobody else can save.
            known: not needed here, as nothing has to be read.
            wait: seconds to wait for another's save to end.

        Returns:
            The plan as it is now, with what others saved meanwhile.

        Raises:
            Refused: the plan is not there, or could not be kept in a file after the edits.
            Busy: another was saving for all of `wait`.
        """
        with self._writing(plan_id.name, wait):
            self.load(plan_id)  # raises where the plan does not exist
            present = self._plans[plan_id]
            changed = applied(present.plan, edits(present.plan) if callable(edits) else edits)
            if changed is present.plan:
                return present
            saved = self._keep(plan_id, msgspec.structs.replace(changed, revision=present.plan.revision + 1))
            self._back_up(plan_id, present)
            return saved

    def delete(self, plan_id: PlanId) -> None:
        """Removes a plan with its backups and drafts.

        Raises:
            Refused: it is not one of the plans.
        """
        if plan_id.location:
            raise no_plan(plan_id.name)
        with self._writing(plan_id.name, WAIT):
            for one in (plan_id, *self.backups(plan_id)):
                self._plans.pop(one, None)
            for draft in self._drafts_of(plan_id.name):
                self.drop_draft(draft)

    def backups(self, plan_id: PlanId) -> list[PlanId]:
        """Returns the backups of a plan, the oldest first."""
        kept = (one for one in list(self._plans) if one.name == plan_id.name and one.location.startswith(_BACKUP))
        return sorted(kept, key=lambda one: one.location)

    def list_plans(self) -> list[Listed]:
        """Returns what the list shows of each plan: the last changed first, at the end those without a known form."""
        return in_order(self._listed(plan_id) for plan_id in self.ids())

    def announce(self, plan: Plan) -> MemoryPresence:
        """Tells other screens that a plan is open on this one."""
        return MemoryPresence(self._open_plans, plan.id)

    def new_draft(self, plan: Plan) -> DraftId:
        """Returns an id for a draft of a plan, which no other draft has."""
        return DraftId(f"{plan.id}.{new_id()}")

    def keep_draft(self, draft: DraftId, edits: Sequence[Edit]) -> None:
        """Keeps edits in a draft, in place of those that it held."""
        self._drafts[draft] = tuple(edits)

    def drop_draft(self, draft: DraftId) -> None:
        """Removes a draft, where there is one."""
        self._drafts.pop(draft, None)

    def has_draft(self, draft: DraftId) -> bool:
        """Returns whether a draft holds edits."""
        return draft in self._drafts

    def drafts(self, plan: Plan) -> list[Draft]:
        """Returns the drafts of a plan, the oldest first."""
        kept = ((draft, self._drafts[draft]) for draft in self._drafts_of(plan.id))
        found = [Draft(draft, edits, max(edit.at for edit in edits)) for draft, edits in kept if edits]
        return sorted(found, key=lambda draft: draft.at)

    def plans_with_drafts(self) -> list[str]:
        """Returns the id of the plan of each draft that is kept, by name."""
        return sorted(draft.partition(".")[0] for draft in self._drafts)

    def examine(self) -> Iterable[Diagnosis]:
        """Returns no diagnoses: memory has nothing to examine."""
        return ()

    @contextmanager
    def _writing(self, name: str, wait: float) -> Iterator[None]:
        """Keeps every other caller from saving.

        Raises:
            Busy: another was saving for all of `wait` seconds.
        """
        if not self._lock.acquire(timeout=wait):
            raise Busy(name)
        try:
            yield
        finally:
            self._lock.release()

    def _keep(self, plan_id: PlanId, plan: Plan) -> Saved:
        """Keeps a plan under a revision that was never given before; returns it with that."""
        refuse_unreadable(plan)
        self._saves += 1
        self._plans[plan_id] = saved = Saved(plan, (self._saves,))
        return saved

    def _back_up(self, plan_id: PlanId, present: Saved) -> None:
        """Keeps a plan as it is before the first save of a day."""
        backup = PlanId(plan_id.name, f"{_BACKUP}{today().isoformat()}")
        if plan_id.location or backup in self._plans:
            return
        self._plans[backup] = present
        for old in self.backups(plan_id)[:-BACKUPS]:
            del self._plans[old]

    def _listed(self, plan_id: PlanId) -> Listed:
        """Returns what the list shows of a plan."""
        try:
            return Listed(plan_id, summary(self.load(plan_id), self._form_of))
        except PoptuiError as error:
            return Listed(plan_id, {"id": plan_id.name}, str(error))

    def _drafts_of(self, name: str) -> list[DraftId]:
        """Returns the drafts of the plan with this name."""
        return [draft for draft in list(self._drafts) if draft.startswith(f"{name}.")]


def _location(shelf: Shelf) -> str:
    """Returns the location of the plans on a shelf."""
    return "" if shelf is Shelf.PLANS else shelf.value
