<<<<<<< HEAD
"""A plan that is open: every edit counts at once in memory, and is stored within half a second."""
=======
"""An open plan: every edit is applied in memory at once and is on disk within half a second."""
>>>>>>> land

from __future__ import annotations

from collections.abc import Callable, Sequence

from poptui.errors import PoptuiError
from poptui.plans.edit import Edit, apply
from poptui.plans.plan import Change, Plan
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import Draft, PlanStore, Presence, Saved
from poptui.store.saver import Report, Saver, append_edit

PATIENCE = 0.2
"""Seconds that the saver waits for another's save to end before it keeps a draft and tries again: well under the half
second that a signal handler waits."""


class OpenPlan:
    """The plan that a screen works on. Its methods are for one thread (the screen's), except `flush`.

    Attributes:
        plan: the plan with every edit so far, saved or not.
        error: why the last save failed; None when it went well.
        overwritten: what others saved before the last save, and that save wrote over; the history keeps it.
    """

    def __init__(
        self, store: PlanStore, plan_id: PlanId, on_report: Callable[[Report], None] = lambda report: None
    ) -> None:
        """Opens a plan and starts its saver.

        Args:
            store: where the plan lives.
            plan_id: which plan.
            on_report: called with each save and failure, on the saver's thread; pass the report to `absorb` on yours.

        Raises:
            Refused, StorageError: the plan cannot be read.
        """
        self._store = store
        self.plan_id = plan_id
        self._known = store.load_saved(plan_id)
        self.plan: Plan = self._known.plan
        self.error: PoptuiError | None = None
        self.overwritten: list[Change] = []
        self._unsaved: list[tuple[int, Edit]] = []
        self._count = 0
        self._presence: Presence | None = None
        self._draft = store.new_draft(self.plan)
        self._stored = self._known  # the saver thread's own view of what the store holds
        self._saver = Saver(
            self._save,
            on_report,
            lambda edits: store.keep_draft(self._draft, edits),
            lambda: store.drop_draft(self._draft),
        )

    def announce(self) -> bool:
<<<<<<< HEAD
        """Tells other screens that the plan is open here; returns whether another had it open already."""
=======
        """Tells other screens that this one has the plan open; returns whether another had it open already."""
>>>>>>> land
        if self._presence is None:
            self._presence = self._store.announce(self.plan)
        return self._presence.other

    def do(self, edit: Edit) -> None:
<<<<<<< HEAD
        """Applies an edit and submits it to be saved."""
=======
        """Applies an edit and has it saved."""
>>>>>>> land
        self._count += 1
        self._saver.submit(self._count, edit)  # first, so that a signal that comes now has it saved
        edits = append_edit([former for _, former in self._unsaved], edit)
        numbers = [number for number, _ in self._unsaved][: len(edits) - 1]
        self._unsaved = list(zip([*numbers, self._count], edits, strict=True))
        self.plan = apply(self.plan, edit)

    def request_flush(self) -> None:
        """Asks that unsaved edits are written now, without waiting for it."""
        if self._unsaved:
            self._saver.request_flush()

    def flush(self, seconds: float = 5.0) -> bool:
<<<<<<< HEAD
        """Writes unsaved edits and waits for it; returns whether all is saved. May be called by a signal handler."""
        return self._saver.flush(seconds)

    def absorb(self, report: Report) -> bool:
        """Takes in how a save went; returns whether the plan now holds something that was not written here."""
=======
        """Writes the unsaved edits and waits; returns whether all are saved. Can be called in a signal handler."""
        return self._saver.flush(seconds)

    def absorb(self, report: Report) -> bool:
        """Handles the report of a save; returns whether the plan now holds edits of another program."""
>>>>>>> land
        self.error = report.error
        if report.saved is None:
            return False
        ours = {edit.id for _, edit in self._unsaved}
        self.overwritten = _overwritten(self._known.plan, report.saved.plan, ours)
        self._unsaved = [(number, edit) for number, edit in self._unsaved if number > report.number]
        return self._take(report.saved)

<<<<<<< HEAD
    def poll_disk(self) -> bool:
        """Takes in what another program saved, if it did; returns whether the plan shows something new.
=======
    def poll(self) -> bool:
        """Loads the plan if another program saved it (one stat); returns whether it did.
>>>>>>> land

        Raises:
            Refused, StorageError: the file is gone or cannot be read any more.
        """
        if self._unsaved:
            return False
        newer = self._store.watch(self.plan_id, self._known)
        return newer is not None and self._take(newer)

    @property
    def is_saved(self) -> bool:
<<<<<<< HEAD
        """Whether everything is stored, as far as this thread was told."""
=======
        """Returns whether all edits are on disk, as far as reports have said."""
>>>>>>> land
        return not self._unsaved

    @property
    def is_kept(self) -> bool:
<<<<<<< HEAD
        """Whether edits that could not be saved are kept as a draft."""
        return self._store.has_draft(self._draft)

    def drafts(self) -> list[Draft]:
        """Returns the drafts of this plan that earlier programs or screens left."""
        return [draft for draft in self._store.drafts(self.plan) if draft.id != self._draft]

    def close(self, seconds: float = 5.0) -> bool:
        """Saves, ends the saver and tells that the plan is closed here; returns whether all is saved."""
=======
        """Returns whether the edits that could not be saved are in a draft."""
        return self._store.has_draft(self._draft)

    def drafts(self) -> list[Draft]:
        """Returns the drafts of this plan: edits that could not be saved when it was open before."""
        return [draft for draft in self._store.drafts(self.plan) if draft.id != self._draft]

    def close(self, seconds: float = 5.0) -> bool:
        """Saves, ends the saver and releases the presence lock; returns whether all edits are saved."""
>>>>>>> land
        saved = self._saver.close(seconds)
        if self._presence is not None:
            self._presence.close()
        return saved

    def _take(self, saved: Saved) -> bool:
<<<<<<< HEAD
        """Makes the saved plan with the unsaved edits the present one; returns whether it shows something new."""
=======
        """Sets the plan to the saved one with the unsaved edits applied; returns whether it holds something new."""
>>>>>>> land
        before = self.plan.registers
        self._known = saved
        plan = saved.plan
        for _, edit in self._unsaved:
            plan = apply(plan, edit)
        self.plan = plan
        return {where: entry.value for where, entry in before.items()} != {
            where: entry.value for where, entry in plan.registers.items()
        }

    def _save(self, edits: Sequence[Edit]) -> Saved:
<<<<<<< HEAD
        """Saves edits, on the saver's thread; returns the plan as it is stored."""
=======
        """Saves edits, on the thread of the saver."""
>>>>>>> land
        self._stored = self._store.update(self.plan_id, edits, self._stored, PATIENCE)
        return self._stored


def _overwritten(before: Plan, saved: Plan, ours: set[str]) -> list[Change]:
<<<<<<< HEAD
    """Returns the changes that others made between two plans and that one of our edits wrote over."""
=======
    """Returns the entries of others, saved between two plans, that one of our edits has replaced since."""
>>>>>>> land
    known = set(before.history)
    last = {change.where: change.edit for change in saved.history}
    return [
        change
        for change in saved.history
        if change not in known
        and change.edit not in ours
        and change.after.strip()
        and last[change.where] in ours
        and saved.text(change.where) != change.after
    ]
