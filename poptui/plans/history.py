"""The history of a plan: kept for people, folded when it grows, and what undo and redo go by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from poptui.forms.kinds import Iso
from poptui.plans.model import Change, Plan

FULL = 200
"""So many changes are kept in full; of older ones the last of each field, person and day stays."""


def note(history: tuple[Change, ...], change: Change) -> tuple[Change, ...]:
    """The history with one more change.

    More of the same sitting in the same place takes the place of the former; typing that ends where it began is none.
    """
    for index in range(len(history) - 1, -1, -1):
        former = history[index]
        if not _is_one_act(former, change):
            break
        if former.where == change.where and former.kind == change.kind == "do":
            before = last_change(history[:index], change.where)
            kept = () if _holds(before) == _holds(change) else (change,)
            return (*history[:index], *kept, *history[index + 1 :])
    return fold((*history, change))


def fold(history: tuple[Change, ...]) -> tuple[Change, ...]:
    """The history with its older part folded to the last change of each place, person and day."""
    if len(history) <= FULL:
        return history
    last: dict[tuple[str, str, str], int] = {}
    older = history[:-FULL]
    for index, change in enumerate(older):
        last[change.where, change.by, change.at[:10]] = index
    kept = set(last.values())
    return (*(change for index, change in enumerate(older) if index in kept), *history[-FULL:])


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
    """The acts that can be undone and redone now, oldest first, since the last import."""
    undo: list[Act] = []
    redo: list[Act] = []
    for act in _acts(plan.history):
        change = act.changes[0][1]
        if change.kind == "import":
            undo, redo = [], []
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
    """The acts of a history, in order, without those of which a part is folded or may be.

    Another's change in the midst of a sitting makes two acts of it, so that undoing goes back over it step by step.
    """
    start = max(0, len(history) - FULL)
    while 0 < start < len(history) and _is_one_act(history[start - 1], history[start]):
        start += 1
    found: list[list[tuple[int, Change]]] = []
    for index, change in enumerate(history[start:], start):
        if found and _is_one_act(found[-1][-1][1], change):
            found[-1].append((index, change))
        else:
            found.append([(index, change)])
    return [Act(changes[0][1].edit, tuple(changes)) for changes in found]
