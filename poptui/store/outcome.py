"""The outcome of a command: whether what was asked has been done, and what went wrong behind it.

Once a file has its new name it is written, and no later error undoes that. What goes wrong behind it is noted here and
told as a warning: by a command at its end, by the screens soon after. Nothing is noted where nobody follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from poptui.errors import PoptuiError


class Outcome:
    """What a command has done so far.

    Attributes:
        is_done: whether something lasting has been written or removed.
    """

    def __init__(self) -> None:
        """Begins with nothing done."""
        self.is_done = False
        self._faults: dict[str, PoptuiError] = {}
        self._told: set[str] = set()

    def note(self, fault: PoptuiError) -> None:
        """Adds a fault; it takes the place of an earlier one with the same words."""
        self._faults[fault.what] = fault

    def untold(self) -> list[PoptuiError]:
        """Returns the faults that this did not return before."""
        found = [fault for what, fault in list(self._faults.items()) if what not in self._told]
        self._told.update(fault.what for fault in found)
        return found

    @property
    def faults(self) -> list[PoptuiError]:
        """Returns what went wrong behind what was done."""
        return list(self._faults.values())


_FOLLOWED: ContextVar[Outcome | None] = ContextVar("followed", default=None)


@contextmanager
def following() -> Iterator[Outcome]:
    """Yields an outcome and notes in it what the block does; an outcome of a block around it is not told."""
    outcome = Outcome()
    token = _FOLLOWED.set(outcome)
    try:
        yield outcome
    finally:
        _FOLLOWED.reset(token)


@contextmanager
def as_one() -> Iterator[None]:
    """Counts several writes as one: where an error ends them, no more has been done than before them."""
    outcome = _FOLLOWED.get()
    was_done = outcome is not None and outcome.is_done
    is_whole = False
    try:
        yield
        is_whole = True
    finally:
        if outcome is not None and not is_whole:
            outcome.is_done = was_done


def note_done() -> None:
    """Notes that what was asked has been done: it is on the disk under its name, or gone from there."""
    if (outcome := _FOLLOWED.get()) is not None:
        outcome.is_done = True


def note_fault(fault: PoptuiError) -> None:
    """Notes what went wrong behind a write that has been done."""
    if (outcome := _FOLLOWED.get()) is not None:
        outcome.note(fault)
