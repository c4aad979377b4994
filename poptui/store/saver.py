"""The saver: one thread that does all writing of an open plan, so that no key press waits for the disk."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Sequence
from contextvars import copy_context
from queue import Empty, SimpleQueue
from typing import NamedTuple

from poptui.errors import PoptuiError, StorageError
from poptui.messages import store as say
from poptui.plans.edit import Edit
from poptui.store.plan_store import Busy, Saved

DELAY = 0.4
"""Seconds from the first unsaved edit until it is written; with the time of a save, under half a second."""
RETRY = 2.0
"""Seconds between tries after a failed save while nothing is typed; typing tries as often as it saves."""
_TICK = 0.005
"""Seconds between checks whether a call was answered."""


class Report(NamedTuple):
    """How a save went: the number of the last edit in it, and the plan as it is stored, or the error."""

    number: int
    saved: Saved | None
    error: PoptuiError | None


class _Typed(NamedTuple):
    """An edit that was submitted: its number, and when that was."""

    number: int
    edit: Edit
    at: float


class _Call:
    """A request to write at once. Its caller polls `saved` and takes no lock, so that a signal handler may make one.

    Attributes:
        until: when the caller stops waiting.
        last: whether the thread ends after it.
        saved: whether all edits submitted before it are saved; None until it is answered.
    """

    def __init__(self, seconds: float, *, last: bool = False) -> None:
        self.until = time.monotonic() + seconds
        self.last = last
        self.saved: bool | None = None

    @property
    def is_over(self) -> bool:
        """Returns whether the caller has stopped waiting."""
        return time.monotonic() >= self.until


class Saver:
    """Takes edits from any thread, also from a signal handler, and saves them in order.

    Edits of one typing session in the same registers replace each other until they are saved.
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
            save: saves edits and returns the plan as it is stored; may raise a PoptuiError.
            report: called with each save and each failure, on the saver's thread; raises nothing.
            keep: keeps edits that cannot be saved as a draft; may raise a PoptuiError.
            dropped: called when what `keep` kept is saved after all.
        """
        self._save = save
        self._report = report
        self._keep = keep
        self._dropped = dropped
        # A signal handler that interrupted a put can put into a SimpleQueue. The attributes below belong to the thread.
        self._queue: SimpleQueue[_Typed | _Call] = SimpleQueue()
        self._pending: list[Edit] = []
        self._number = 0
        self._due = math.inf
        self._calls: list[_Call] = []
        self._is_kept = False
        self._is_ending = False
        self._has_ended = False
        # In this context, so that what goes wrong behind a save is noted where this thread's acts are followed.
        self._thread = threading.Thread(target=copy_context().run, args=(self._run,), name="saver", daemon=True)
        self._thread.start()

    def submit(self, number: int, edit: Edit) -> None:
        """Submits an edit to be saved; `number` counts the edits."""
        self._queue.put(_Typed(number, edit, time.monotonic()))

    def request_flush(self) -> None:
        """Asks that unsaved edits are written now, without waiting for it."""
        if not self._has_ended:
            self._queue.put(_Call(0.0))

    def flush(self, seconds: float) -> bool:
        """Writes unsaved edits and waits for it; returns whether all is saved. May be called by a signal handler."""
        return self._call(_Call(seconds))

    def close(self, seconds: float) -> bool:
        """Writes unsaved edits and ends the thread; returns whether all is saved."""
        call = _Call(seconds, last=True)
        saved = self._call(call)
        self._thread.join(max(0.0, call.until - time.monotonic()))
        return saved

    def _call(self, call: _Call) -> bool:
        """Submits a call and waits for its answer; returns whether all is saved."""
        if self._has_ended:
            return not self._pending and self._queue.empty()
        self._queue.put(call)
        while call.saved is None and not call.is_over and not self._has_ended:
            time.sleep(_TICK)
        return call.saved is True

    def _run(self) -> None:
        """Runs the thread: collects edits, and writes them when they are due or requested."""
        try:
            while self._calls or not self._is_ending:
                self._gather()
                if self._calls or time.monotonic() >= self._due:
                    self._write()
        finally:
            self._has_ended = True
            if self._pending:  # whatever ended the thread, unsaved edits are drafted and reported
                self._put_away()
                stopped = StorageError(say.saver_stopped(), "poptui", say.saver_open_again())
                self._report(Report(self._number, None, stopped))

    def _gather(self) -> None:
        """Waits until something is submitted or due, and takes in all that is submitted by then."""
        due = 0.0 if self._calls else self._due
        try:
            self._take(self._queue.get(timeout=None if due == math.inf else max(0.0, due - time.monotonic())))
        except Empty:
            return
        self._take_rest()

    def _take_rest(self) -> None:
        """Takes in all that is submitted by now."""
        for _ in range(self._queue.qsize()):
            self._take(self._queue.get())

    def _take(self, item: _Typed | _Call) -> None:
        """Takes one edit or call."""
        if isinstance(item, _Call):
            self._calls.append(item)
            self._is_ending |= item.last
        else:
            self._number = item.number
            self._pending = append_edit(self._pending, item.edit)
            self._due = min(self._due, item.at + DELAY)

    def _write(self) -> None:
        """Saves the pending edits, answers the calls and reports how it went, in that order.

        While another program is saving, a caller that still waits gets no answer yet: saving is tried again at once.
        """
        calls, self._calls = self._calls, []
        report = self._try() if self._pending else None
        for call in calls:
            if report is not None and isinstance(report.error, Busy) and not call.is_over:
                self._calls.append(call)
            else:
                call.saved = report is None or report.saved is not None
        if report is not None:
            self._report(report)

    def _try(self) -> Report:
        """Saves the pending edits, or keeps them and those typed meanwhile as a draft; returns how it went."""
        self._due = math.inf
        try:
            saved = self._save(self._pending)
        except PoptuiError as error:
            self._take_rest()
            self._put_away()
            self._due = min(self._due, time.monotonic() + RETRY)
            return Report(self._number, None, error)
        self._pending = []
        if self._is_kept:
            self._dropped()
            self._is_kept = False
        return Report(self._number, saved, None)

    def _put_away(self) -> None:
        """Keeps the pending edits as a draft; when that fails too, they stay in memory."""
        try:
            self._keep(self._pending)
        except PoptuiError:
            return
        self._is_kept = True


def append_edit(edits: list[Edit], edit: Edit) -> list[Edit]:
    """Returns the edits with one more, which replaces the last where it is of the same typing session and registers."""
    if edits and edits[-1].id == edit.id:
        former = edits[-1]
        registers = {one.register for one in edit.writes}
        if edit.author == former.author and {one.register for one in former.writes} == registers:
            return [*edits[:-1], edit]
    return [*edits, edit]
