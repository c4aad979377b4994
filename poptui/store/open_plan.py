"""A plan that is open: each edit is applied at once in memory, and stored within half a second."""

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
        """Tells other screens that the plan is open here; returns whether another had it open already."""
        if self._presence is None:
            self._presence = self._store.announce(self.plan)
        return self._presence.other

    def do(self, edit: Edit) -> None:
        """Applies an edit and submits it to be saved."""
        self._count += 1
        self._saver.submit(self._count, edit)  # first, so that a signal handler that runs now saves it
        edits = append_edit([former for _, former in self._unsaved], edit)
        numbers = [number for number, _ in self._unsaved][: len(edits) - 1]
        self._unsaved = list(zip([*numbers, self._count], edits, strict=True))
        self.plan = apply(self.plan, edit)

    def request_flush(self) -> None:
        """Asks that unsaved edits are written now, without waiting for it."""
        if self._unsaved:
            self._saver.request_flush()

    def flush(self, seconds: float = 5.0) -> bool:
        """Writes unsaved edits and waits for it; returns whether all is saved. May be called by a signal handler."""
        return self._saver.flush(seconds)

    def absorb(self, report: Report) -> bool:
        """Takes over the report of a save; returns whether the plan now holds something that was not written here."""
        self.error = report.error
        if report.saved is None:
            return False
        ours = {edit.id for _, edit in self._unsaved}
        self.overwritten = _overwritten(self._known.plan, report.saved.plan, ours)
        self._unsaved = [(number, edit) for number, edit in self._unsaved if number > report.number]
        return self._take(report.saved)

    def poll_disk(self) -> bool:
        """Merges what another program saved, if it did; returns whether the plan shows something new.

        Raises:
            Refused, StorageError: the file is gone or cannot be read any more.
        """
        if self._unsaved:
            return False
        newer = self._store.watch(self.plan_id, self._known)
        return newer is not None and self._take(newer)

    def put_back(self) -> None:
        """Stores the plan again where it is gone, with what was not saved yet.

        Raises:
            Refused: a plan is there again.
            StorageError: it cannot be written.
        """
        self._known = self._store.put_back(self.plan_id, self._known.plan)
        self.error = None
        self.request_flush()

    @property
    def is_saved(self) -> bool:
        """Returns whether everything is stored, as far as this thread was told."""
        return not self._unsaved

    @property
    def is_kept(self) -> bool:
        """Returns whether edits that could not be saved are kept as a draft."""
        return self._store.has_draft(self._draft)

    def drafts(self) -> list[Draft]:
        """Returns the drafts of this plan that earlier programs or screens left."""
        return [draft for draft in self._store.drafts(self.plan) if draft.id != self._draft]

    def close(self, seconds: float = 5.0) -> bool:
        """Saves, ends the saver and tells that the plan is closed here; returns whether all is saved."""
        saved = self._saver.close(seconds)
        if self._presence is not None:
            self._presence.close()
        return saved

    def _take(self, saved: Saved) -> bool:
        """Makes the saved plan with the unsaved edits the present one; returns whether it shows something new."""
        before = self.plan.registers
        self._known = saved
        plan = saved.plan
        for _, edit in self._unsaved:
            plan = apply(plan, edit)
        self.plan = plan
        return {one: entry.value for one, entry in before.items()} != {
            one: entry.value for one, entry in plan.registers.items()
        }

    def _save(self, edits: Sequence[Edit]) -> Saved:
        """Saves edits, on the saver's thread; returns the plan as it is stored."""
        self._stored = self._store.update(self.plan_id, edits, self._stored, PATIENCE)
        return self._stored


def _overwritten(before: Plan, saved: Plan, ours: set[str]) -> list[Change]:
    """Returns the changes that others made between two plans and that one of our edits wrote over."""
    known = set(before.history)
    last = {change.register: change.edit for change in saved.history}
    return [
        change
        for change in saved.history
        if change not in known
        and change.edit not in ours
        and change.after.words.strip()
        and last[change.register] in ours
        and saved.value(change.register) != change.after
    ]
