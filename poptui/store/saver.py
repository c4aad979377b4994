"""The saver: one thread that owns all writing of an open plan, so that no key press waits for the disk."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import NamedTuple

from poptui.errors import PoptuiError
from poptui.plans.edit import Edit
from poptui.store.plans import Saved

DELAY = 0.4
"""Seconds after the first unsaved key at which it is written; with a save's own time under half a second."""
RETRY = 2.0
"""Seconds between tries when saving fails."""


class Report(NamedTuple):
    """How a save went: the number of the last edit in it, and the plan on disk or what went wrong."""

    number: int
    saved: Saved | None
    error: PoptuiError | None


class _Item(NamedTuple):
    """What the thread is handed: an edit with its number, or a call to save at once."""

    number: int
    edit: Edit | None
    done: threading.Event | None


class Saver:
    """Takes edits from any thread, also from a signal handler, and saves them in order.

    Edits of one sitting in one place replace each other until they are saved.
    """

    def __init__(
        self,
        save: Callable[[Sequence[Edit]], Saved],
        report: Callable[[Report], None],
        keep: Callable[[list[Edit]], None],
        dropped: Callable[[], None],
    ) -> None:
        """Starts the thread.

        Args:
            save: saves edits and gives the plan on disk; may raise a PoptuiError.
            report: told of each save and each failure, on the saver's thread.
            keep: puts edits that cannot be saved somewhere safe; may raise a PoptuiError.
            dropped: told that what `keep` put away is saved after all.
        """
        self._save = save
        self._report = report
        self._keep = keep
        self._dropped = dropped
        # A SimpleQueue may be put into from a signal handler that interrupted a put.
        self._queue: SimpleQueue[_Item] = SimpleQueue()
        self._pending: list[Edit] = []
        self._number = 0
        self._waiting: list[threading.Event] = []
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="saver", daemon=True)
        self._thread.start()

    def submit(self, number: int, edit: Edit) -> None:
        """Hands over an edit; `number` counts them."""
        self._queue.put(_Item(number, edit, None))

    def hurry(self) -> None:
        """Asks for what is unsaved to be written now."""
        self._queue.put(_Item(0, None, None))

    def flush(self, seconds: float) -> bool:
        """Writes what is unsaved now and waits for that; whether all is saved. May be called by a signal handler."""
        done = _Flag()
        self._queue.put(_Item(0, None, done))
        until = time.monotonic() + seconds
        while not done.is_set() and time.monotonic() < until:
            time.sleep(0.005)
        return done.is_set() and not self._pending

    def close(self, seconds: float) -> bool:
        """Writes what is unsaved and ends the thread; whether all is saved."""
        saved = self.flush(seconds)
        self._ended = True
        self.hurry()
        self._thread.join(seconds)
        return saved

    def _run(self) -> None:
        """The thread: gathers edits, saves them when they are due, tries again when that failed."""
        due: float | None = None
        failing = False
        while not self._ended:
            hurried = self._gather(due)
            if not self._pending:
                due = None
            elif due is None:
                due = time.monotonic() + (RETRY if failing else DELAY)
            if self._pending and (hurried or (due is not None and time.monotonic() >= due)):
                failing = not self._write(failing)
                due = time.monotonic() + RETRY if failing else None
            if hurried:
                for event in self._waiting:
                    event.set()
                self._waiting = []

    def _gather(self, due: float | None) -> bool:
        """Takes in what was handed over, waiting for it until `due`; whether a save is wanted at once."""
        hurried = False
        wait: float | None = None if due is None else max(0.0, due - time.monotonic())
        while True:
            try:
                item = self._queue.get(timeout=wait)
            except Empty:
                return hurried
            wait = 0.0 if due is not None or hurried or item.edit is None or not self._queue.empty() else DELAY
            if item.edit is None:
                hurried = True
                if item.done is not None:
                    self._waiting.append(item.done)
                continue
            self._number = item.number
            self._pending = joined(self._pending, item.edit)
            if due is None and not hurried:
                return False

    def _write(self, was_failing: bool) -> bool:
        """Saves what is pending; where that fails, keeps it as a draft. Whether it was saved."""
        edits = list(self._pending)
        try:
            saved = self._save(edits)
        except PoptuiError as error:
            self._put_away(edits)
            self._report(Report(self._number, None, error))
            return False
        self._pending = []
        if was_failing:
            self._dropped()
        self._report(Report(self._number, saved, None))
        return True

    def _put_away(self, edits: list[Edit]) -> None:
        """Keeps edits as a draft; when that fails too they are still in memory, and the failure was told already."""
        try:
            self._keep(edits)
        except PoptuiError:
            return


class _Flag(threading.Event):
    """An event that is only polled, never waited for: polling takes no lock, so a signal handler may do it."""


def joined(edits: list[Edit], edit: Edit) -> list[Edit]:
    """The edits with one more; the same sitting writing in the same places replaces its former words."""
    if edits and edits[-1].id == edit.id:
        former = edits[-1]
        places = {one.where for one in edit.writes}
        if edit.author == former.author and {one.where for one in former.writes} == places:
            return [*edits[:-1], edit]
    return [*edits, edit]
