"""Merging: what comes from elsewhere beside what stands here, register by register, by version vectors alone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from poptui.forms.kinds import LINES, Meaning
from poptui.forms.model import Column, Field, Form
from poptui.forms.vocabulary import ROLES
from poptui.plans.agreement import agreed_in, is_known, is_of_agreement, signed_texts
from poptui.plans.check import read
from poptui.plans.edit import Write, dominates, joined
from poptui.plans.followup import OPEN, joined_moment
from poptui.plans.plan import (
    AGREED,
    EVALUATION,
    FORMER,
    LOG,
    MOMENT,
    NOTE,
    ORIGIN,
    PLACE,
    SAID,
    SHARED,
    SHOWN,
    SIGNED,
    STATE,
    STATUS,
    TALK,
    THERE,
    UNDER,
    Entry,
    Plan,
    is_evaluation,
    is_mark,
)
from poptui.plans.signature import Signature, of_value, sha256

ROW_ID = re.compile(r"[a-z0-9-]{1,40}")


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


def merge(plan: Plan, incoming: Mapping[str, Incoming], held: Container[str] = ()) -> Merge:
    """Compares what comes in with what stands here.

    A version that knows of ours is taken, one that ours knows of is left, and of two that do not know of each other an
    empty one gives way; where both hold words that differ it is a conflict. Of two places of a row the later counts,
    and of two states of what is not done yet; a row that one took out while the other wrote in it stays. Of a moment
    stays what either says came of it. So does an agreed text that one opened again while the other signed it; a text
    that was agreed instead of it is a conflict. Whoever merges the same two ends up with the same.

    Args:
        plan: what stands here.
        incoming: what comes in.
        held: the registers of which a text of ours gives way to another only where a person says so.
    """
    writes: dict[str, Write] = {}
    conflicts: list[Conflict] = []
    for where, coming in incoming.items():
        ours, theirs = plan.registers.get(where), coming.entry
        if where == AGREED and ours is not None and (kept := _signed_first(plan, incoming, ours, theirs)) is not None:
            newer = ours if kept is theirs else theirs
            if newer.value:
                conflicts.append(Conflict(where, ours, theirs))
            else:
                both = msgspec.structs.replace(kept, seen=joined(ours.seen, theirs.seen))
                writes[where] = _take(where, Incoming(both))
            continue
        if ours is not None and _is_known(where, coming, ours):
            continue
        if ours is not None and where in held and theirs.value and theirs.value != ours.value:
            conflicts.append(Conflict(where, ours, theirs))
            continue
        if ours is None or _is_newer(coming, ours):
            writes[where] = _take(where, coming)
        elif where.startswith(MOMENT) and ours.value and theirs.value and not coming.edited:
            writes[where] = _take(where, Incoming(_moment(ours, theirs)))
        elif (kept := _kept(where, ours, theirs)) is None:
            conflicts.append(Conflict(where, ours, theirs))
        elif coming.edited:
            if kept is theirs:
                writes[where] = _take(where, coming)
        elif kept is theirs or not _is_inner(where):
            both = msgspec.structs.replace(kept, seen=joined(ours.seen, theirs.seen))
            writes[where] = _take(where, Incoming(both))
    _keep_rows(plan, incoming, writes, conflicts)
    return Merge(tuple(writes.values()), tuple(conflicts))


def decide(conflict: Conflict, choice: str, part: Field | Column | None = None) -> Write:
    """The write that a person's choice between two texts makes: ours, theirs or both (the employee's first).

    Of two states of a row `both` is the later: it has one.

    `part` is the field or column they stand in: both become one answer of its kind.
    """
    where, ours, theirs = conflict
    if choice == "both" and where.endswith(f"/{STATE}"):
        choice = "theirs" if _age(theirs) > _age(ours) else "ours"
    if choice == "theirs":
        return Write(where, theirs.value, theirs.iso, theirs.amount, theirs)
    if choice == "both":
        first, second = sorted((ours, theirs), key=lambda entry: (ROLES.index(entry.by), _age(entry)))
        in_a_line = Meaning(f"{first.value} / {second.value}")
        text = in_a_line if is_evaluation(where) else _both(part, first.value, second.value)
        # Whose words it is stays as it was here: what one has not shared is not shared by being joined to another's.
        both = Entry(text.text, ours.by, second.at, theirs.seen, text.iso, text.amount)
        return Write(where, both.value, both.iso, both.amount, both)
    kept = None if dominates(ours.seen, theirs.seen) else msgspec.structs.replace(ours, seen=theirs.seen)
    return Write(where, ours.value, ours.iso, ours.amount, kept)


def part_of(form: Form, where: str) -> Field | Column | None:
    """The field or column that a register belongs to; None for what is not typed (`@status`, a row's place)."""
    key, _, cell = where.partition("/")
    field = form.field(key)
    return field.column(cell.rpartition("/")[2]) if field is not None and cell else field


_SAID = re.compile(rf"{SAID}[ar]-({'|'.join(ROLES)})")
_OWN = re.compile(rf"({NOTE}|{SHOWN})({'|'.join(ROLES)})")
_LOG = re.compile(rf"{LOG}[a-z0-9]{{1,20}}")
_MOMENT = re.compile(rf"{MOMENT}[a-z0-9]{{1,20}}")
_MARK = re.compile(rf"{SHARED}({'|'.join(ROLES)})")


def unknown(form: Form, wheres: Iterable[str]) -> list[str]:
    """The registers that the form does not have."""
    return [where for where in wheres if not _has(form, where)]


def _has(form: Form, where: str) -> bool:
    """Whether a register belongs to a field, cell or row of the form, or to the plan itself."""
    key, *cell = where.split("/")
    field = form.field(key)
    if where.startswith("@"):
        return where in {STATUS, FORMER, TALK} or is_known(form, where) or _MOMENT.fullmatch(where) is not None
    if not cell:
        return field is not None and field.kind != "table" and not field.is_computed
    if len(cell) == 1:
        is_part = field is not None or any(group.key == key for group in form.groups)
        return is_part if _MARK.fullmatch(cell[0]) else field is not None and _OWN.fullmatch(cell[0]) is not None
    if len(cell) != 2 or field is None or field.kind != "table":
        return False
    row, column = cell
    return ROW_ID.fullmatch(row) is not None and (
        column in {THERE, PLACE, ORIGIN, UNDER}
        or _SAID.fullmatch(column) is not None
        or column in {STATE, *EVALUATION}
        or _LOG.fullmatch(column) is not None
        or field.column(column) is not None
    )


def _is_inner(where: str) -> bool:
    """Whether nobody types in a register: it says where a row stands, or what is shared."""
    return where.rpartition("/")[2].startswith("@") and not is_of_agreement(where)


def _is_newer(coming: Incoming, ours: Entry) -> bool:
    """Whether what comes in knows of ours. Two texts that claim to be the same version do not know of each other."""
    theirs = coming.entry
    return dominates(theirs.seen, ours.seen) and (coming.edited or theirs.seen != ours.seen)


def _is_known(where: str, coming: Incoming, ours: Entry) -> bool:
    """Whether ours knows of what comes in. By hand one can add a row and take it out, but not move it."""
    theirs = coming.entry
    if coming.edited:
        return theirs.value == ours.value or (_is_inner(where) and theirs.value != "")
    if theirs.seen == ours.seen:
        return theirs.value == ours.value
    return dominates(ours.seen, theirs.seen)


def _kept(where: str, ours: Entry, theirs: Entry) -> Entry | None:
    """Which of two entries that do not know of each other stays; None where a person has to say."""
    if is_of_agreement(where) and where != AGREED and _says_the_same(where, ours, theirs):
        return max(ours, theirs, key=_age)
    if where.endswith(f"/{STATE}") and {ours.value, theirs.value} <= OPEN:
        return max(ours, theirs, key=_age)  # of what is not done yet, how it goes is what was said of it last
    if is_mark(where) and not (ours.value and theirs.value):
        return theirs if ours.value else ours  # of sharing and sharing no more, the latter
    is_ours, is_theirs = bool(ours.value.strip()), bool(theirs.value.strip())
    if where.endswith(f"/{PLACE}") or ours.value == theirs.value or not (is_ours or is_theirs):
        return max(ours, theirs, key=_age)
    if is_ours and is_theirs:
        return None
    return ours if is_ours else theirs


def _moment(ours: Entry, theirs: Entry) -> Entry:
    """A moment that both wrote about apart from each other: the later, with what either says came of it."""
    late, first = max(ours, theirs, key=_age), min(ours, theirs, key=_age)
    return msgspec.structs.replace(
        late, value=joined_moment(first.value, late.value), seen=joined(ours.seen, theirs.seen)
    )


def _signed_first(plan: Plan, incoming: Mapping[str, Incoming], ours: Entry, theirs: Entry) -> Entry | None:
    """Which of two agreed texts, of which one knows of the other, is the older and was signed without its knowing."""
    if ours.value == theirs.value or dominates(ours.seen, theirs.seen) == dominates(theirs.seen, ours.seen):
        return None
    older, newer = (ours, theirs) if dominates(theirs.seen, ours.seen) else (theirs, ours)
    coming = {where: one.entry for where, one in incoming.items() if where.startswith(SIGNED)}
    agreed = agreed_in(older.value)
    over = signed_texts([plan.registers, coming]).get(sha256(agreed.text), []) if agreed is not None else []
    return older if any(not dominates(newer.seen, entry.seen) for entry in over) else None


def _says_the_same(where: str, ours: Entry, theirs: Entry) -> bool:
    """Whether two entries of an agreement need no decision: the same was signed, or the later just counts."""
    if not where.startswith(SIGNED):
        return True
    one, other = of_value(ours.value), of_value(theirs.value)
    return one is not None and other is not None and not one.key and not other.key and _signed(one) == _signed(other)


def _signed(one: Signature) -> tuple[str, ...]:
    """What a signature on paper says, whoever wrote that down."""
    return one.text, one.meaning, one.name, one.date, one.remark, one.place


def _age(entry: Entry) -> tuple[str, str, str, str]:
    """What orders two entries, everywhere in the same way: first of all when they were written."""
    return entry.at, entry.value, entry.by, str(entry.iso)


def _take(where: str, coming: Incoming) -> Write:
    """The write that takes what comes in; what was changed by hand is its importer's own write."""
    entry = coming.entry
    return Write(where, entry.value, entry.iso, entry.amount, None if coming.edited else entry)


def _keep_rows(
    plan: Plan, incoming: Mapping[str, Incoming], writes: dict[str, Write], conflicts: Sequence[Conflict]
) -> None:
    """Keeps the rows in which one wrote while the other took them out: who did that had not seen those words."""
    coming = {where: incoming[where] for where in (*writes, *(conflict.where for conflict in conflicts))}
    here, there = _by_row(plan.registers), _by_row(coming)
    for row in there:
        place = f"{row}/{THERE}"
        present = plan.registers.get(place)
        removal = coming[place].entry if place in coming else present
        if removal is None or removal.value:
            continue
        ours = {where: Incoming(plan.registers[where]) for where in here.get(row, ())} if place in coming else {}
        theirs = {where: coming[where] for where in there[row]}
        unseen = [
            one for where, one in (*ours.items(), *theirs.items()) if not _is_inner(where) and _is_unseen(one, removal)
        ]
        if not unseen:
            continue
        if place in coming and coming[place].edited:
            del writes[place]
        elif any(one.edited for one in unseen):
            writes[place] = Write(place, "yes")
        else:
            newest = max((one.entry for one in unseen), key=_age)
            seen = joined(present.seen if present else {}, removal.seen, *(one.entry.seen for one in unseen))
            writes[place] = Write(place, "yes", taken=Entry("yes", newest.by, newest.at, seen))


def _by_row(wheres: Iterable[str]) -> dict[str, list[str]]:
    """The registers of each row."""
    found: dict[str, list[str]] = {}
    for where in wheres:
        if "/" in where:
            found.setdefault(where.rpartition("/")[0], []).append(where)
    return found


def _is_unseen(one: Incoming, removal: Entry) -> bool:
    """Whether words were written in a row without whoever took it out knowing of them."""
    return bool(one.entry.value.strip()) and (one.edited or not dominates(removal.seen, one.entry.seen))


def _both(part: Field | Column | None, first: str, second: str) -> Meaning:
    """Two texts as one answer, of one line where its kind is."""
    if part is None:
        return Meaning(f"{first}\n\n{second}")
    return read(part, f"{first}\n\n{second}" if part.kind in LINES else f"{first} / {second}")
