"""The history of a plan: people read it, undo and redo use it, and it is compacted when it grows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from poptui.forms.value import NOTHING, Value
from poptui.plans.plan import Change, Plan
from poptui.plans.registers import Register

FULL = 200
"""The number of changes that are kept in full, with all changes of the acts that they belong to or took back. Of older
ones the last of each register, role and day stays, and each wording that somebody else has seen."""
SEEN_IN = frozenset({"share", "agree", "sign", "talk", "import"})
"""The kinds of edits by which what stands in a plan is seen by somebody else, or comes from somebody else."""


def note(history: tuple[Change, ...], changes: Sequence[Change]) -> tuple[Change, ...]:
    """Returns the history with the changes of one edit.

    A change replaces the one before it in the same register and typing session, unless somebody else has seen that;
    typing that ends as it began leaves no change.
    """
    if not changes:
        return history
    found: list[Change | None] = list(history)
    latest: dict[Register, int] = {}
    for index in range(len(history) - 1, -1, -1):
        if not _is_one_act(history[index], changes[0]):
            break
        latest.setdefault(history[index].register, index)
    for change in changes:
        at = latest.get(change.register)
        former = found[at] if at is not None else None
        if at is None or former is None or former.is_given or not former.kind == change.kind == "do":
            latest[change.register] = len(found)
            found.append(change)
        else:
            before = last_change([one for one in found[:at] if one is not None], change.register)
            found[at] = None if _after(before) == change.after else change
    after = tuple(one for one in found if one is not None)
    return compact(after) if len(after) > len(history) else after


def give(history: tuple[Change, ...]) -> tuple[Change, ...]:
    """Returns the history after a file was made that changed nothing in the plan: the other sees what stands in it."""
    begin = next((at for at in range(len(history), 0, -1) if history[at - 1].kind in SEEN_IN), 0)
    last = {change.register: at for at, change in enumerate(history[begin:], begin)}
    given = {at for at in last.values() if not history[at].is_given}
    if not given:
        return history
    return tuple(replace(one, is_given=True) if at in given else one for at, one in enumerate(history))


def compact(history: tuple[Change, ...]) -> tuple[Change, ...]:
    """Returns the history with its older part compacted, each line with the number of wordings folded into it.

    Of each register, role and day the last change stays, and each that somebody else has seen.
    """
    start = _start(history)
    if not start:
        return history
    kept = _seen(history)
    last: dict[tuple[Register, str, str], int] = {}
    for index, change in enumerate(history[:start]):
        last[change.register, change.by, change.at[:10]] = index
    kept.update(last.values())
    if len(kept.intersection(range(start))) == start:
        return history
    folded: dict[tuple[Register, str], int] = {}  # of the day of the next line, as the last of each day stays
    older = []
    for index, change in enumerate(history[:start]):
        key = (change.register, change.by)
        if index in kept:
            more = folded.pop(key, 0)
            older.append(replace(change, folded=change.folded + more) if more else change)
        else:
            folded[key] = folded.get(key, 0) + change.folded + 1
    return (*older, *history[start:])


def _seen(history: Sequence[Change]) -> set[int]:
    """Returns the indexes of the changes that somebody else has seen, made, or handed over."""
    found = set()
    since: dict[Register, int] = {}
    for index, change in enumerate(history):
        if change.kind in SEEN_IN:
            found |= {index, *since.values()}
            since.clear()  # what was last before is found already
        else:
            since[change.register] = index
            if change.is_given:
                found.add(index)
    return found


def _start(history: Sequence[Change]) -> int:
    """Returns the index from which changes are kept in full: no act is cut in two, nor an undo parted from its act."""
    start = max(0, len(history) - FULL)
    if start and (taken_back := {change.undoes for change in history[start:] if change.undoes}):
        start = next((index for index in range(start) if history[index].edit in taken_back), start)
    while 0 < start < len(history) and _is_one_act(history[start - 1], history[start]):
        start -= 1
    return start


UNDO_BARRIERS = frozenset({"import", "talk", "agree", "sign"})
"""The kinds of edits that undo does not go back beyond."""


class Act(NamedTuple):
    """What one edit did, as one step of undo: its id, and its changes each with its index in the history."""

    id: str
    changes: tuple[tuple[int, Change], ...]


def undoable(plan: Plan, replica: str, role: str) -> Act | None:
    """Returns the act that undo would undo for this role in this home, or None."""
    return next(iter(_stacks(plan, replica, role)[0][::-1]), None)


def redoable(plan: Plan, replica: str, role: str) -> Act | None:
    """Returns the act that redo would redo for this role in this home, or None."""
    return next(iter(_stacks(plan, replica, role)[1][::-1]), None)


def change_before(plan: Plan, index: int, register: Register) -> Change | None:
    """Returns the last change of a register among the first `index` changes; None where it was empty then."""
    return last_change(plan.history[:index], register)


def last_change(history: Sequence[Change], register: Register) -> Change | None:
    """Returns the last change of a register, or None where there is none."""
    return next((change for change in reversed(history) if change.register == register), None)


def _after(change: Change | None) -> Value:
    """Returns what a register holds after a change; an empty value where it never changed."""
    return change.after if change else NOTHING


def _is_one_act(former: Change, change: Change) -> bool:
    """Returns whether two changes that follow each other belong to one act."""
    return (former.edit, former.replica) == (change.edit, change.replica)


def _stacks(plan: Plan, replica: str, role: str) -> tuple[list[Act], list[Act]]:
    """Returns the acts that can be undone and those that can be redone, oldest first, since the last undo barrier."""
    undo: list[Act] = []
    redo: list[Act] = []
    for act in _acts(plan.history):
        change = act.changes[0][1]
        if change.kind in UNDO_BARRIERS:
            undo, redo = [], []
        elif change.kind == "share":
            continue  # undo of typing does not undo sharing
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
    """Returns the acts of a history, in order, without those in the part that may be compacted.

    Another's change in the midst of a typing session makes two acts of it, so that undo goes back step by step.
    """
    start = _start(history)
    found: list[list[tuple[int, Change]]] = []
    for index, change in enumerate(history[start:], start):
        if found and _is_one_act(found[-1][-1][1], change):
            found[-1].append((index, change))
        else:
            found.append([(index, change)])
    return [Act(changes[0][1].edit, tuple(changes)) for changes in found]
