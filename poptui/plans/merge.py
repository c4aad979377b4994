"""Merges incoming registers with those of a plan, one by one, by their version vectors."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, assert_never

import msgspec

from poptui.forms.kinds import LINES
from poptui.forms.model import Column, Field, Form
from poptui.forms.value import NOTHING, Value
from poptui.forms.vocabulary import ROLES
from poptui.plans.agreement import agreed_in, signed_texts
from poptui.plans.check import read
from poptui.plans.edit import Write, dominates, joined, mark, take
from poptui.plans.followup import OPEN, joined_moment
from poptui.plans.leftovers import is_asked
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import (
    PRESENT,
    AgreedText,
    Answer,
    Cell,
    ConfirmationOf,
    FormerPlan,
    FormerText,
    HandedIn,
    Merging,
    MomentOf,
    Note,
    NoteMark,
    PlanClosed,
    Register,
    RowEvaluation,
    RowKey,
    RowPresence,
    RowRegister,
    RowState,
    SentTo,
    ShareMark,
    SignatureOf,
    TalkBegun,
    UnitName,
    Unknown,
    rules_of,
)
from poptui.plans.signature import Signature, of_value, sha256

ROW_ID = re.compile(r"[a-z0-9-]{1,40}")
_MOMENT_ID = re.compile(r"[a-z0-9]{1,20}")


class Incoming(NamedTuple):
    """An incoming entry of one register.

    Attributes:
        entry: the words, with who wrote them and the version they are.
        edited: whether the words were changed outside poptui since that version (by hand, in Markdown); then the
            version says what they were changed from.
    """

    entry: Entry
    edited: bool = False


class Conflict(NamedTuple):
    """Two concurrent values of one register."""

    register: Register
    ours: Entry
    theirs: Entry


class Merge(NamedTuple):
    """The result of a merge: the writes, and the conflicts that a person must decide first."""

    writes: tuple[Write, ...]
    conflicts: tuple[Conflict, ...]


def merge(plan: Plan, incoming: Mapping[Register, Incoming], held: Container[Register] = ()) -> Merge:
    """Merges incoming registers with a plan.

    A version that knows of ours is taken, one that ours knows of is left. Of two that do not know of each other the
    rules of the register's kind say which stays (`registers.Merging`). A row that one side removed while the other
    wrote in it stays. An agreed text that one side reopened while the other signed it stays; another text that was
    agreed instead of it is a conflict. Merging the same two plans gives the same plan in every home.

    Args:
        plan: what stands here.
        incoming: what comes in.
        held: the registers of which our value is replaced only where a person decides so.
    """
    merging = _Merging(plan, incoming, held)
    for register in incoming:
        merging.compare(register)
    merging.keep_rows()
    return Merge(tuple(merging.writes.values()), tuple(merging.conflicts))


@dataclass
class _Merging:
    """A merge in progress.

    Attributes:
        plan: what stands here.
        incoming: what comes in.
        held: the registers of which our value is replaced only where a person decides so.
        writes: the writes so far, by register.
        conflicts: the conflicts so far.
    """

    plan: Plan
    incoming: Mapping[Register, Incoming]
    held: Container[Register]
    writes: dict[Register, Write] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)

    def compare(self, register: Register) -> None:
        """Merges one incoming register."""
        coming, ours = self.incoming[register], self.plan.registers.get(register)
        if ours is None and register in self.held:
            self.conflicts.append(
                Conflict(register, Entry(NOTHING, coming.entry.by, coming.entry.at, {}), coming.entry)
            )
        elif ours is None:
            self.writes[register] = _take(register, coming)
        elif isinstance(register, AgreedText) and (signed := self._signed_first(ours, coming.entry)) is not None:
            self._keep_signed(register, ours, coming.entry, signed)
        elif _is_known(register, coming, ours):
            return
        elif register in self.held and self._asks(register, coming.entry, ours):
            self.conflicts.append(Conflict(register, ours, coming.entry))
        elif _is_newer(coming, ours):
            self.writes[register] = _take(register, coming)
        else:
            self._join(register, coming, ours)

    def _asks(self, register: Register, theirs: Entry, ours: Entry) -> bool:
        """Returns whether another value of a register that is held asks for a decision: reopening a text does not."""
        return theirs.words != ours.words and not (isinstance(register, AgreedText) and not theirs.words)

    def _join(self, register: Register, coming: Incoming, ours: Entry) -> None:
        """Decides between two concurrent entries, or adds a conflict."""
        theirs = coming.entry
        kept = _kept(register, theirs, ours)
        if kept is None:
            self.conflicts.append(Conflict(register, ours, theirs))
        elif not coming.edited:
            if kept is not ours or not _is_inner(register):
                both = msgspec.structs.replace(kept, seen=joined(ours.seen, theirs.seen))
                self.writes[register] = take(register, both)
        elif kept is theirs:
            self.writes[register] = _take(register, coming)

    def _signed_first(self, ours: Entry, theirs: Entry) -> Entry | None:
        """Returns the older of two agreed texts where it was signed without its signer knowing of the newer.

        None where that is not so, or neither text knows of the other.
        """
        if ours.value == theirs.value or dominates(ours.seen, theirs.seen) == dominates(theirs.seen, ours.seen):
            return None
        older, newer = (ours, theirs) if dominates(theirs.seen, ours.seen) else (theirs, ours)
        coming = {one: each.entry for one, each in self.incoming.items()}
        agreed = agreed_in(older.words)
        signed = signed_texts([self.plan.registers, coming]).get(sha256(agreed.text), []) if agreed is not None else []
        return older if any(not dominates(newer.seen, entry.seen) for entry in signed) else None

    def _keep_signed(self, register: Register, ours: Entry, theirs: Entry, signed: Entry) -> None:
        """Keeps a signed text that was reopened; another text that was agreed instead of it is a conflict."""
        newer = ours if signed is theirs else theirs
        if newer.words:
            self.conflicts.append(Conflict(register, ours, theirs))
        else:
            both = msgspec.structs.replace(signed, seen=joined(ours.seen, theirs.seen))
            self.writes[register] = take(register, both)

    def keep_rows(self) -> None:
        """Keeps the rows that were removed by somebody who had not seen all that was written in them.

        Of a row that both removed, each needs to have seen only what the other had not.
        """
        changed = (*self.writes, *(conflict.register for conflict in self.conflicts))
        there = _by_row(changed)
        here = _by_row(self.plan.registers)
        for row, registers in there.items():
            presence = RowPresence(*row)
            present = self.plan.registers.get(presence)
            removal = self.incoming[presence].entry if presence in registers else present
            if removal is None or removal.words:
                continue
            words = [self.incoming[one] for one in registers if not _is_inner(one)]
            if presence in registers:
                words += [Incoming(self.plan.registers[one]) for one in here.get(row, ()) if not _is_inner(one)]
            known = joined(*(one.seen for one in (removal, present) if one is not None and not one.words))
            unseen = [one for one in words if _is_unseen(one, known)]
            if unseen:
                self._keep_row(presence, known, unseen)

    def _keep_row(self, presence: RowPresence, known: Mapping[str, int], unseen: Sequence[Incoming]) -> None:
        """Keeps one row whose removals know of these versions, and not of these words in it."""
        if presence in self.writes and self.incoming[presence].edited:
            del self.writes[presence]
        elif any(one.edited for one in unseen):
            self.writes[presence] = mark(presence, PRESENT)
        else:
            newest = max((one.entry for one in unseen), key=_age)
            seen = joined(known, *(one.entry.seen for one in unseen))
            self.writes[presence] = take(presence, Entry(Value(PRESENT), newest.by, newest.at, seen))


def decide(conflict: Conflict, choice: str, part: Field | Column | None = None) -> Write:
    """Returns the write of a person's choice between two values: ours, theirs or both (the employee's first).

    Of two states of a row `both` is the later: it has one.

    Args:
        conflict: the two values.
        choice: ours, theirs or both.
        part: the field or column they stand in, where they do: both become one answer of its kind.
    """
    register, ours, theirs = conflict
    if choice == "both" and isinstance(register, RowState):
        choice = "theirs" if _age(theirs) > _age(ours) else "ours"
    if choice == "both" and not (ours.words.strip() and theirs.words.strip()):
        choice = "theirs" if theirs.words.strip() else "ours"
    if choice == "theirs":
        return take(register, theirs)
    if choice == "both":
        first, second = sorted((ours, theirs), key=lambda entry: (ROLES.index(entry.by), _age(entry)))
        in_a_line = Value(f"{first.words} / {second.words}")
        value = in_a_line if isinstance(register, RowEvaluation) else _both(part, first.words, second.words)
        # The author stays the author here: joining private words to those of another does not share them.
        return take(register, Entry(value, ours.by, second.at, theirs.seen))
    if dominates(ours.seen, theirs.seen):
        return Write(register, ours.value)
    if dominates(theirs.seen, ours.seen):
        return take(register, ours)  # it becomes a newer version, under its own author
    return take(register, msgspec.structs.replace(ours, seen=theirs.seen))


def part_of(form: Form, register: Register) -> Field | Column | None:
    """Returns the field or column whose answer a register holds; None for what is no answer."""
    match register:
        case Answer():
            return form.field(register.field)
        case Cell():
            table = form.field(register.table)
            return table.column(register.column) if table is not None else None
        case _:
            return None


def unknown(form: Form, registers: Iterable[Register]) -> list[Register]:
    """Returns the registers that a plan of the form cannot have."""
    return [one for one in registers if not _has(form, one)]


def _has(form: Form, register: Register) -> bool:
    """Returns whether a register is of the plan itself, or of a field, part, signer or step of the form."""
    match register:
        case PlanClosed() | FormerPlan() | TalkBegun() | SentTo() | AgreedText() | FormerText():
            return True
        case UnitName() | Unknown():
            return False
        case MomentOf():
            return _MOMENT_ID.fullmatch(register.id) is not None
        case SignatureOf() | ConfirmationOf():
            return any(one.key == register.signer for one in form.signers)
        case HandedIn():
            return any(one.key == register.step for one in form.after)
        case ShareMark():
            return form.field(register.part) is not None or any(one.key == register.part for one in form.groups)
        case Answer():
            return is_asked(form, register)
        case Note() | NoteMark():
            return form.field(register.field) is not None
        case RowRegister():
            return _has_row(form, register)
        case _:
            assert_never(register)


def _has_row(form: Form, register: RowRegister) -> bool:
    """Returns whether the form has the table of a register of a row, and its column."""
    table = form.field(register.table)
    if table is None or table.kind != "table" or not ROW_ID.fullmatch(register.row):
        return False
    return is_asked(form, register)


def _is_inner(register: Register) -> bool:
    """Returns whether a register is decided by rule and not by a person: it is no answer and not of the agreement."""
    rules = rules_of(register)
    return not rules.is_typed and not rules.is_of_agreement


def _is_newer(coming: Incoming, ours: Entry) -> bool:
    """Returns whether an incoming entry dominates ours; two values of the same version are concurrent."""
    theirs = coming.entry
    return dominates(theirs.seen, ours.seen) and (coming.edited or theirs.seen != ours.seen)


def _is_known(register: Register, coming: Incoming, ours: Entry) -> bool:
    """Returns whether ours dominates an incoming entry; an edit by hand can add or remove a row, but not move it."""
    theirs = coming.entry
    if coming.edited:
        return theirs.words == ours.words or (_is_inner(register) and theirs.words != "")
    if theirs.seen == ours.seen:
        return theirs.words == ours.words
    return dominates(ours.seen, theirs.seen)


def _kept(register: Register, theirs: Entry, ours: Entry) -> Entry | None:
    """Returns which of two concurrent entries is kept; None where a person must decide."""
    later = max(ours, theirs, key=_age)
    match rules_of(register).merging:
        case Merging.LATER:
            return later
        case Merging.WITHDRAWN:
            return later if ours.words and theirs.words else min(ours, theirs, key=_is_set)
        case Merging.OPEN_STATE if {ours.words, theirs.words} <= OPEN:
            return later  # of a row that is not done, the last state counts
        case Merging.SIGNATURE if _is_same_signature(ours, theirs):
            return later
        case Merging.JOIN_MOMENTS if ours.words and theirs.words:
            return _joined_moment(ours, theirs)
        case Merging.ASK | Merging.AGREED_TEXT | Merging.OPEN_STATE | Merging.SIGNATURE | Merging.JOIN_MOMENTS:
            return _asked(ours, theirs)


def _is_set(mark: Entry) -> bool:
    """Returns whether a mark is set."""
    return bool(mark.words)


def _asked(ours: Entry, theirs: Entry) -> Entry | None:
    """Returns the entry with words where the other has none; None where both hold different words."""
    has_ours, has_theirs = bool(ours.words.strip()), bool(theirs.words.strip())
    if ours.words == theirs.words or not (has_ours or has_theirs):
        return max(ours, theirs, key=_age)
    if has_ours and has_theirs:
        return None
    return ours if has_ours else theirs


def _joined_moment(ours: Entry, theirs: Entry) -> Entry:
    """Returns the later of two concurrent moments, with the outcomes of both."""
    first, late = sorted((ours, theirs), key=_age)
    return msgspec.structs.replace(late, value=Value(joined_moment(first.words, late.words)))


def _is_same_signature(ours: Entry, theirs: Entry) -> bool:
    """Returns whether two records are of the same signature on paper, whoever recorded it."""
    one, other = of_value(ours.words), of_value(theirs.words)
    return one is not None and other is not None and not one.key and not other.key and _signed(one) == _signed(other)


def _signed(one: Signature) -> tuple[str, ...]:
    """Returns the content of a signature on paper, without who recorded it."""
    return one.text, one.meaning, one.name, one.date, one.remark, one.place


def _age(entry: Entry) -> tuple[str, str, str, str]:
    """Returns the sort key of an entry, which is the same in every home: first the time of writing."""
    return entry.at, entry.words, entry.by, str(entry.iso)


def _take(register: Register, coming: Incoming) -> Write:
    """Returns the write that takes an incoming entry; an edit by hand is a write of the person who imports it."""
    return Write(register, coming.entry.value) if coming.edited else take(register, coming.entry)


def _by_row(registers: Iterable[Register]) -> dict[RowKey, list[Register]]:
    """Returns the registers of each row."""
    found: dict[RowKey, list[Register]] = {}
    for one in registers:
        if isinstance(one, RowRegister):
            found.setdefault(one.row_key, []).append(one)
    return found


def _is_unseen(one: Incoming, known: Mapping[str, int]) -> bool:
    """Returns whether a row holds words that those who removed it did not know of."""
    return bool(one.entry.words.strip()) and (one.edited or not dominates(known, one.entry.seen))


def _both(part: Field | Column | None, first: str, second: str) -> Value:
    """Returns two texts as one answer, on one line where its kind has one line."""
    if part is None:
        return Value(f"{first}\n\n{second}")
    return read(part, f"{first}\n\n{second}" if part.kind in LINES else f"{first} / {second}").value
