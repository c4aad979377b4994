"""The history of a plan: kept for people, folded when it grows, and what undo and redo go by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from poptui.forms.kinds import Iso
from poptui.plans.plan import Change, Plan

FULL = 200
"""So many changes are kept in full, and all of the acts that they belong to or took back; of older ones the last of
each field, person and day stays."""


def note(history: tuple[Change, ...], changes: Sequence[Change]) -> tuple[Change, ...]:
    """The history with the changes of one edit.

    More of the same sitting in the same place takes the place of the former; typing that ends where it began is none.
    """
    if not changes:
        return history
    found: list[Change | None] = list(history)
    places: dict[str, int] = {}
    for index in range(len(history) - 1, -1, -1):
        if not _is_one_act(history[index], changes[0]):
            break
        places.setdefault(history[index].where, index)
    for change in changes:
        at = places.get(change.where)
        former = found[at] if at is not None else None
        if at is None or former is None or not former.kind == change.kind == "do":
            places[change.where] = len(found)
            found.append(change)
        else:
            before = last_change([one for one in found[:at] if one is not None], change.where)
            found[at] = None if _holds(before) == _holds(change) else change
    after = tuple(one for one in found if one is not None)
    return fold(after) if len(after) > len(history) else after


def fold(history: tuple[Change, ...]) -> tuple[Change, ...]:
    """The history with its older part folded to the last change of each place, person and day."""
    start = _start(history)
    if not start:
        return history
    last: dict[tuple[str, str, str], int] = {}
    for index, change in enumerate(history[:start]):
        last[change.where, change.by, change.at[:10]] = index
    kept = set(last.values())
    return (*(change for index, change in enumerate(history[:start]) if index in kept), *history[start:])


def _start(history: Sequence[Change]) -> int:
    """Where the part begins that is kept in full: no act is kept by half, nor an undo without what it took back."""
    start = max(0, len(history) - FULL)
    if start and (taken_back := {change.undoes for change in history[start:] if change.undoes}):
        start = next((index for index in range(start) if history[index].edit in taken_back), start)
    while 0 < start < len(history) and _is_one_act(history[start - 1], history[start]):
        start -= 1
    return start


FLOORS = frozenset({"import", "talk", "agree", "sign"})
"""The kinds of acts behind which nobody goes back by undoing."""


class Act(NamedTuple):
    """What one edit did: its id and its changes with the index of each in the history."""

    id: str
    changes: tuple[tuple[int, Change], ...]


def undoable(plan: Plan, replica: str, role: str) -> Act | None:
    """The act that this writer's undo would take back, or None."""
    return next(iter(_stacks(plan, replica, role)[0][::-1]), None)


def redoable(plan: Plan, replica: str, role: str) -> Act | None:
    """The act that this writer's redo would make again, or None."""
    return next(iter(_stacks(plan, replica, role)[1][::-1]), None)


def value_before(plan: Plan, index: int, where: str) -> Change | None:
    """The last change of a place among the first `index` of the history, or None where it was empty."""
    return last_change(plan.history[:index], where)


def last_change(history: Sequence[Change], where: str) -> Change | None:
    """The last change of a place, or None where there is none."""
    return next((change for change in reversed(history) if change.where == where), None)


def _holds(change: Change | None) -> tuple[str, Iso, str | None]:
    """What a place holds after a change."""
    return (change.after, change.iso, change.amount) if change else ("", None, None)


def _is_one_act(former: Change, change: Change) -> bool:
    """Whether two changes that follow each other belong to one act."""
    return (former.edit, former.replica) == (change.edit, change.replica)


def _stacks(plan: Plan, replica: str, role: str) -> tuple[list[Act], list[Act]]:
    """The acts that can be undone and redone now, oldest first, since the last import, talk, agreement or signature."""
    undo: list[Act] = []
    redo: list[Act] = []
    for act in _acts(plan.history):
        change = act.changes[0][1]
        if change.kind in FLOORS:
            undo, redo = [], []
        elif change.kind == "share":
            continue  # what was handed over is not taken back with what was typed
        elif (change.replica, change.by) != (replica, role):
            continue
        elif change.kind == "undo":
            _move(change.undoes, undo, redo)
        elif change.kind == "redo":
            _move(change.undoes, redo, undo)
        else:
            undo.append(act)
            redo = []
    return undo, redo


def _move(act_id: str, source: list[Act], target: list[Act]) -> None:
    """Moves the last act with this id, where there is one, from one stack to another."""
    for index in range(len(source) - 1, -1, -1):
        if source[index].id == act_id:
            target.append(source.pop(index))
            return


def _acts(history: Sequence[Change]) -> list[Act]:
    """The acts of a history, in order, without those that are folded or may be.

    Another's change in the midst of a sitting makes two acts of it, so that undoing goes back over it step by step.
    """
    start = _start(history)
    found: list[list[tuple[int, Change]]] = []
    for index, change in enumerate(history[start:], start):
        if found and _is_one_act(found[-1][-1][1], change):
            found[-1].append((index, change))
        else:
            found.append([(index, change)])
    return [Act(changes[0][1].edit, tuple(changes)) for changes in found]
