"""The history of a plan: kept for people, folded when it grows, and what undo and redo go by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from poptui.plans.model import Change, Plan

FULL = 200
"""So many changes are kept in full; of older ones the last of each field, person and day stays."""


def note(history: tuple[Change, ...], change: Change) -> tuple[Change, ...]:
    """The history with one more change; more of the same sitting in the same place takes the place of the former."""
    for index in range(len(history) - 1, -1, -1):
        former = history[index]
        if former.edit != change.edit or former.replica != change.replica:
            break
        if former.where == change.where and former.kind == change.kind == "do":
            return (*history[:index], change, *history[index + 1 :])
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
    return next((change for change in reversed(plan.history[:index]) if change.where == where), None)


def _stacks(plan: Plan, replica: str, role: str) -> tuple[list[Act], list[Act]]:
    """The acts that can be undone and redone now, oldest first, since the last import."""
    undo: list[Act] = []
    redo: list[Act] = []
    for kind, undoes, act in _acts(plan.history[-FULL:], max(0, len(plan.history) - FULL)):
        change = act.changes[0][1]
        if kind == "import":
            undo, redo = [], []
        elif (change.replica, change.by) != (replica, role):
            continue
        elif kind == "undo":
            redo += [former for former in undo if former.id == undoes]
            undo = [former for former in undo if former.id != undoes]
        elif kind == "redo":
            undo += [former for former in redo if former.id == undoes]
            redo = [former for former in redo if former.id != undoes]
        else:
            undo.append(act)
            redo = []
    return undo, redo


def _acts(history: Sequence[Change], offset: int) -> list[tuple[str, str, Act]]:
    """The acts of a history in the order in which they began: kind, what it undoes, and the act."""
    found: dict[tuple[str, str], list[tuple[int, Change]]] = {}
    for index, change in enumerate(history, offset):
        found.setdefault((change.replica, change.edit), []).append((index, change))
    return [
        (changes[0][1].kind, changes[0][1].undoes, Act(changes[0][1].edit, tuple(changes)))
        for changes in found.values()
    ]
