"""Merging: what comes from elsewhere beside what stands here, register by register, by version vectors alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from poptui.forms.model import Form
from poptui.plans.edit import Write, dominates
from poptui.plans.model import PLACE, Entry, Plan


class Incoming(NamedTuple):
    """What comes in for one register.

    Attributes:
        entry: the words, with who wrote them and the version they are.
        edited: whether the words were changed outside poptui since that version (by hand, in Markdown); then the
            version says what they were changed from.
    """

    entry: Entry
    edited: bool = False


class Conflict(NamedTuple):
    """Two texts for one register, neither of which knows of the other."""

    where: str
    ours: Entry
    theirs: Entry


class Merge(NamedTuple):
    """What a merge does: the writes that can be made, and the conflicts that a person decides first."""

    writes: tuple[Write, ...]
    conflicts: tuple[Conflict, ...]


def merge(plan: Plan, incoming: Mapping[str, Incoming]) -> Merge:
    """Compares what comes in with what stands here.

    A version that knows of ours is taken, one that ours knows of is left, and of two that do not know of each other an
    empty one gives way; where both hold words that differ it is a conflict. Of two places of a row the later counts.
    """
    writes: list[Write] = []
    conflicts: list[Conflict] = []
    for where, coming in incoming.items():
        ours, theirs = plan.registers.get(where), coming.entry
        if ours is None:
            writes.append(_take(where, coming))
        elif coming.edited:
            if theirs.value == ours.value:
                continue
            if dominates(theirs.seen, ours.seen) or not ours.value.strip():
                writes.append(_take(where, coming))
            else:
                conflicts.append(Conflict(where, ours, theirs))
        elif dominates(ours.seen, theirs.seen):
            continue
        elif dominates(theirs.seen, ours.seen) or theirs.value == ours.value or _gives_way(where, ours, theirs):
            writes.append(_take(where, coming))
        elif theirs.value.strip() and not _gives_way(where, theirs, ours):
            conflicts.append(Conflict(where, ours, theirs))
    return Merge(tuple(writes), tuple(conflicts))


def decide(conflict: Conflict, choice: str) -> Write:
    """The write that a person's choice between two texts makes: ours, theirs or both (ours first)."""
    ours, theirs = conflict.ours, conflict.theirs
    if choice == "theirs":
        return Write(conflict.where, theirs.value, theirs.iso, theirs.amount, theirs)
    if choice == "both":
        both = msgspec.structs.replace(
            ours, value=f"{ours.value}\n\n{theirs.value}", seen=theirs.seen, iso=None, amount=None
        )
        return Write(conflict.where, both.value, None, None, both)
    kept = msgspec.structs.replace(ours, seen=theirs.seen)
    return Write(conflict.where, ours.value, ours.iso, ours.amount, kept)


def unknown(form: Form, wheres: Iterable[str]) -> list[str]:
    """The registers that the form does not have."""
    return [where for where in wheres if not _is_known(form, where)]


def _is_known(form: Form, where: str) -> bool:
    """Whether a register belongs to a field, cell or row of the form, or to the plan itself."""
    parts = where.split("/")
    field = form.field(parts[0])
    if len(parts) == 1:
        return where.startswith("@") or (field is not None and field.kind != "table")
    if len(parts) != 3 or field is None or field.kind != "table":
        return False
    return parts[2].startswith("@") or field.column(parts[2]) is not None


def _take(where: str, coming: Incoming) -> Write:
    """The write that takes what comes in; what was changed by hand is its importer's own write."""
    entry = coming.entry
    return Write(where, entry.value, entry.iso, entry.amount, None if coming.edited else entry)


def _gives_way(where: str, loser: Entry, winner: Entry) -> bool:
    """Whether of two entries that do not know of each other the first may go without asking."""
    if where.endswith(f"/{PLACE}"):
        return (loser.at, loser.value) < (winner.at, winner.value)
    if where.endswith("/@there"):
        return loser.value == ""  # a row that one removed and the other still worked in stays
    return not loser.value.strip()
