"""What of a plan goes to the other side: what must, what its owner chose, what was written together; nothing else.

That an owner shared a part is a register itself (`3.1/@shared-employee`, by a group's or a field's key). Only its owner
writes it, and it comes in only from a file that its owner handed over: so nobody can open another's part. In what both
fill in, each shares their own words; what was written together is of both. The file for the other is made of registers
that may go, as they are now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from poptui.forms.model import Field, Form
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.plans.agreement import (
    NO,
    Words,
    agreed_in,
    agreed_of,
    fingerprint,
    is_agreed,
    is_covered,
    is_of_agreement,
    is_ours,
    is_over,
    recorded,
    recorded_here,
    said_here,
    said_of,
)
from poptui.plans.edit import Write, dominates
from poptui.plans.plan import (
    AGREED,
    BEFORE,
    CONFIRMED,
    FORMER,
    MOMENT,
    NOTE,
    SHARED,
    SIGNED,
    STATUS,
    THERE,
    Entry,
    Plan,
    is_carried,
    is_follow_up,
    is_mark,
    is_note,
    is_said,
    is_there,
    shared_place,
    shown_place,
)

SIDES = ("employee", "manager")
"""The two who hand a plan to each other."""


class Part(NamedTuple):
    """What is shared as one: a group, or a field of it that is filled in or shared in another way than the group.

    Attributes:
        key: the group's or the field's key.
        name: what it is called: its heading, that of its first question, or that of its section.
        filled_by: whose it is: employee, manager or together.
        shared: must, choose, talk or never.
        fields: the fields that go or stay with it.
    """

    key: str
    name: str
    filled_by: str
    shared: str
    fields: tuple[Field, ...]

    @property
    def owners(self) -> tuple[str, ...]:
        """The roles that may share it; of what both fill in each shares what is theirs."""
        return SIDES if self.filled_by == "together" else (self.filled_by,)

    def only(self, field: Field) -> Part:
        """One field of it, shared by itself; itself, where it has no other."""
        return self if self.fields == (field,) else Part(field.key, field.name, self.filled_by, self.shared, (field,))


def parts(form: Form) -> list[Part]:
    """Everything that is shared as one, in the order of the paper."""
    found = []
    for section in form.sections:
        groups = [group for group in section.groups if group.kept == "plan"]
        for group in groups:
            alike = tuple(one for one in group.fields if (one.filled_by, one.shared) == (group.filled_by, group.shared))
            if any(not one.is_computed for one in alike):
                name = group.label or (section.name if len(groups) == 1 else alike[0].name)
                found.append(Part(group.key, name, group.filled_by, group.shared, alike))
            for one in group.fields:
                if one not in alike and not one.is_computed:
                    found.append(Part(one.key, one.name, one.filled_by, one.shared, (one,)))
    return found


def other_side(role: str) -> str:
    """To whom one of `SIDES` hands over."""
    return "manager" if role == "employee" else "employee"


def is_marked(plan: Plan, key: str, role: str) -> bool:
    """Whether a role shared a part, or a field by itself."""
    return bool(plan.text(shared_place(key, role)))


def is_shared(plan: Plan, part: Part, role: str) -> bool:
    """Whether all of a part that is a role's goes to the other side."""
    return part.shared == "must" or (part.shared != "never" and role in part.owners and is_marked(plan, part.key, role))


def going(form: Form, plan: Plan, role: str) -> list[Part]:
    """What of a role's own goes to the other side: whole parts, and fields that were shared of parts that stay."""
    found = []
    for part in parts(form):
        if is_shared(plan, part, role):
            found.append(part)
        elif part.shared != "never" and role in part.owners:
            found += [part.only(field) for field in part.fields if is_marked(plan, field.key, role)]
    return found


def staying(form: Form, plan: Plan, role: str) -> list[Part]:
    """What of a role's own stays, without the fields that were shared by themselves."""
    found = []
    gone = {field.key for part in going(form, plan, role) for field in part.fields}
    for part in parts(form):
        fields = tuple(field for field in part.fields if field.key not in gone)
        if fields and role in part.owners:
            found.append(part._replace(fields=fields))
    return found


def shown_notes(form: Form, plan: Plan, role: str) -> list[Field]:
    """The fields at which a role has a note of its own that it chose to show."""
    return [field for field in form.fields if plan.text(shown_place(field.key, role))]


def notes_shown_to(plan: Plan, field: Field, role: str) -> list[tuple[str, str]]:
    """The notes of others at a field that they show to this role: whose, and the words."""
    others = (one for one in SIDES if one != role and plan.text(shown_place(field.key, one)))
    return [(one, text) for one in others if (text := plan.text(f"{field.key}/{NOTE}{one}")).strip()]


def notes(form: Form, plan: Plan, role: str) -> list[Field]:
    """The fields at which a role has a note of its own."""
    return [field for field in form.fields if plan.text(f"{field.key}/{NOTE}{role}").strip()]


def shared_registers(form: Form, plan: Plan, role: str) -> dict[str, Entry]:
    """The registers that go to the other side from who has this role.

    Of rows that were removed goes only that they were; of texts only what stands there now.
    """
    allowed = _Allowed(form, plan)
    found = {where: entry for where, entry in plan.registers.items() if _goes(allowed, plan, where, entry, role)}
    # A row of which something goes has its place among the others; that holds no words.
    rows = {where.rpartition("/")[0] for where in found if where.count("/") == 2}
    for where, entry in plan.registers.items():
        row, _, cell = where.rpartition("/")
        is_of_row = row in rows and cell.startswith("@") and not (is_said(where) or is_follow_up(where))
        if is_of_row and (allowed.is_inner(where) or entry.by == "together"):
            found.setdefault(where, entry)
    return dict(sorted(found.items()))


def hr_registers(form: Form, plan: Plan) -> dict[str, Entry]:
    """What goes to HR once all have signed: the agreement, the agreed rows, whose they are, interests if allowed.

    Rows and names are as they were agreed, whatever was written since; nothing else of the plan goes.
    """
    agreed, entry = agreed_of(plan), plan.registers.get(AGREED)
    if agreed is None or entry is None:
        return {}
    tables = {field.key for field in form.fields if field.kind == "table" and field.agreed == "frozen"}
    whose = {field.key for field in form.fields if field.plays in IDENTIFYING_ROLES}
    found = {
        where: _as_agreed(plan.registers.get(where), words, entry)
        for where, words in agreed.covers.items()
        if where in whose or ("/" in where and where.partition("/")[0] in tables)
    }
    mobility = form.field_playing("mobility")
    may_know = mobility is not None and plan.text(mobility.key) == "ja"
    known = {field.key for field in form.fields if may_know and field.plays in {"interest", "mobility"}}
    for where, one in plan.registers.items():
        if where in known or where == AGREED or where.startswith((SIGNED, CONFIRMED)):
            found[where] = one
    return dict(sorted(found.items()))


def _as_agreed(present: Entry | None, words: Words, agreed: Entry) -> Entry:
    """What was agreed in a register: as it stands there, or where that is another by now as the agreement has it."""
    if present is not None and present.value == words.value:
        return present
    return Entry(words.value, agreed.by, agreed.at, agreed.seen, words.iso, words.amount)


def not_for_hr(form: Form, registers: Mapping[str, Entry]) -> list[str]:
    """The registers in a file for HR that such a file may not hold."""
    held = Plan("", form.id, form.version, "", dict(registers))
    return sorted(registers.keys() - hr_registers(form, held).keys())


def mark(key: str, role: str, *, is_shared: bool = True) -> Write:
    """The write by which a role shares a part, or shares it no more from now on."""
    return Write(shared_place(key, role), "ja" if is_shared else "")


def show_note(key: str, role: str, *, is_shown: bool = True) -> Write:
    """The write that shows a role's own note at a field to the other side, or no more from now on."""
    return Write(shown_place(key, role), "ja" if is_shown else "")


def not_shared(form: Form, registers: Mapping[str, Entry], by: str, plan: Plan) -> list[str]:
    """The registers in a file that one side handed over that such a file may not hold: they were shared with nobody.

    What the other side was once given may come back, also where it is shared no more.

    Args:
        form: the form.
        registers: what the file holds, the sender's own marks too.
        by: who handed it over.
        plan: the plan here, which tells what was ever shared with the sender.
    """
    known = {where: entry for where, entry in plan.registers.items() if is_mark(where)}
    known = {where: Entry("ja", entry.by, entry.at, entry.seen) for where, entry in known.items()}
    known |= {where: entry for where, entry in registers.items() if where.endswith(f"/{SHARED}{by}")}
    allowed = _Allowed(form, Plan("", form.id, form.version, "", known))
    words = {where: entry for where, entry in registers.items() if not is_mark(where) and not is_note(where)}
    return [
        where
        for where, entry in words.items()
        if not (
            is_of_agreement(where)
            or where == FORMER
            or (where == STATUS and AGREED in registers)
            or is_follow_up(where)
            or _is_agreed_in(registers, where, entry)
            or allowed.has(where, entry)
            or allowed.is_inner(where)
            or allowed.is_joint(where, entry)
            or _is_old(plan, where, entry)
        )
    ]


def borrowed(registers: Mapping[str, Entry], by: str, plan: Plan) -> set[str]:
    """The registers in a file of what was agreed, or of how that goes, that are not the sender's words and new here.

    Nobody puts words in another's mouth by having them agreed: the agreed text says them, the answer stays as it is.
    """
    allowed = {by, "together"}
    return {
        where
        for where, entry in registers.items()
        if entry.by not in allowed
        and (is_follow_up(where) or _is_agreed_in(registers, where, entry))
        and not _is_old(plan, where, entry)
    }


def protected(form: Form, registers: Mapping[str, Entry], by: str, plan: Plan) -> set[str]:
    """The registers in a file that would change a signature that this side stands for, or take its text away.

    Of their own signature the sender may say what they like.
    """
    theirs = {one.key for one in form.signers if one.role == by}
    stands = [key for key in recorded(plan) if key not in theirs and said_here(plan, key) and said_of(plan, key) != NO]
    found = {f"{SIGNED}{key}" for key in stands}
    found |= {f"{CONFIRMED}{key}" for key in stands if said_of(plan, key) and not recorded_here(plan, key)}
    text = fingerprint(plan)
    found |= {AGREED} if any(is_over(plan, recorded(plan)[key], text) for key in stands) else set()
    return {where for where in found if where in registers and registers[where].value != plan.text(where)}


def _is_agreed_in(registers: Mapping[str, Entry], where: str, entry: Entry) -> bool:
    """Whether a register is what the agreement in a file was made of."""
    agreed = registers.get(AGREED)
    return agreed is not None and is_covered(agreed_in(agreed.value), where, entry)


def _is_old(plan: Plan, where: str, entry: Entry) -> bool:
    """Whether what comes in was here already: it comes back, and changes nothing."""
    ours = plan.registers.get(where)
    return ours is not None and dominates(ours.seen, entry.seen)


def foreign_marks(registers: Iterable[str], by: str) -> set[str]:
    """The marks in a file that are not its sender's own: nobody but a part's owner says that it is shared."""
    return {where for where in registers if is_mark(where) and not where.endswith(f"-{by}")}


def foreign_words(registers: Mapping[str, Entry], by: str) -> set[str]:
    """What a file of one side has another say of a signature: that comes in only from who says it."""
    return {where for where, entry in registers.items() if where.startswith(CONFIRMED) and entry.by != by}


def note_roles(registers: Iterable[str]) -> set[str]:
    """The roles of which notes stand in a file."""
    return {where.partition(f"/{NOTE}")[2] for where in registers if is_note(where)}


class _Allowed:
    """What may go of a plan, by who wrote it."""

    def __init__(self, form: Form, plan: Plan) -> None:
        """Takes the form, and a plan with the marks that count."""
        self._agreed = agreed_of(plan) if is_ours(plan) else None
        self._owners: dict[str, set[str]] = {}
        self._frozen: set[str] = set()
        self._joint: set[str] = {field.key for field in form.talk_fields}
        for part in parts(form):
            self._joint |= {field.key for field in part.fields if part.shared != "never"}
            for field in part.fields:
                self._owners[field.key] = set(_sharing(plan, part, field))
                self._frozen |= {field.key} if self._agreed and field.agreed == "frozen" else set()
        for field in form.talk_fields:
            self._owners[field.key] = {"together"}  # what was said there, both heard

    def has(self, where: str, entry: Entry) -> bool:
        """Whether a register goes: also what both have agreed, as it was then."""
        key = where.partition("/")[0]
        if key in self._frozen and is_covered(self._agreed, where, entry):
            return True
        found = self._owners.get(key, set())
        return "all" in found or entry.by in found or ("together" in found and not entry.value)

    def has_row(self, plan: Plan, where: str) -> bool:
        """Whether the row that a register belongs to goes, or stands in the agreed text."""
        there = f"{where.rpartition('/')[0]}/{THERE}"
        agreed, entry = agreed_of(plan), plan.registers.get(there)
        return is_covered(agreed, there, entry) or (entry is not None and self.has(there, entry))

    def is_joint(self, where: str, entry: Entry) -> bool:
        """Whether a register was written together: in the talk, in a part that its owner opened there."""
        return entry.by == "together" and where.partition("/")[0] in self._joint

    def is_inner(self, where: str) -> bool:
        """Whether a register only says where a row stands, in a part of which something goes."""
        key = where.partition("/")[0]
        return "/@" in where and not is_said(where) and (bool(self._owners.get(key)) or key in self._frozen)


def _sharing(plan: Plan, part: Part, field: Field) -> Iterator[str]:
    """Whose words in a field go: all, or those of some roles."""
    if part.shared == "never":
        return
    if part.shared == "must":
        yield "all"
    for role in part.owners:
        if is_marked(plan, part.key, role) or is_marked(plan, field.key, role):
            yield "all" if part.filled_by != "together" else role
    if part.filled_by == "together":
        yield "together"


def _goes(allowed: _Allowed, plan: Plan, where: str, entry: Entry, role: str) -> bool:
    """Whether one register goes by itself."""
    key, _, rest = where.partition("/")
    if where == FORMER:
        return True  # an id, by which the other finds the former answers too
    if where == STATUS:
        return is_agreed(plan)  # what both agreed is closed for both
    if is_of_agreement(where) or where.startswith(MOMENT):
        return where != BEFORE  # the other has the former version, or was never given it
    if is_follow_up(where):
        return allowed.has_row(plan, where)
    if is_mark(where):
        return where.endswith(f"-{role}")
    if is_note(where):
        return rest == f"{NOTE}{role}" and bool(plan.text(shown_place(key, role)))
    row, _, cell = rest.partition("/")
    if not cell or cell == THERE:
        return allowed.has(where, entry) or (entry.by == "together" and is_carried(plan, key, row))
    if not is_there(plan, key, row):
        return False
    if entry.by == "together" and is_carried(plan, key, row):
        return True  # it stood in the former agreement
    # A cell that was wiped goes where its row does: the row may be one that nobody shared.
    return allowed.has(where, entry if entry.value else plan.registers[f"{key}/{row}/{THERE}"])
