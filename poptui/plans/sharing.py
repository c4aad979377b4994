"""What of a plan is shared with the other person: what must be, what its owner chose, and what both wrote together.

A share mark is a register: only the owner of a part writes it, and it is imported only from a file of the owner, so
that nobody can share another's part. In a part that both fill in, each person shares the own words; what was written
together belongs to both. A shared file holds the registers that may be shared, as they are now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from poptui.forms.model import Field, Form
from poptui.forms.value import Value
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.plans.agreement import (
    agreed_in,
    agreed_of,
    fingerprint,
    is_agreed,
    is_covered,
    is_ours,
    is_over,
    recorded,
    recorded_here,
    said_here,
    said_of,
)
from poptui.plans.edit import Write, clear, dominates, mark
from poptui.plans.merge import unknown
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import (
    NO,
    YES,
    AgreedText,
    Answer,
    ConfirmationOf,
    FormerPlan,
    Note,
    NoteMark,
    PlanClosed,
    Register,
    RowPresence,
    RowRegister,
    ShareMark,
    Sharing,
    SignatureOf,
    is_mark,
    rules_of,
    spell,
)

SIDES = ("employee", "manager")
"""The two roles that share a plan with each other."""


class Part(NamedTuple):
    """A part: a group, or a field with another role or another sharing rule than its group.

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
        """Returns the roles that may share the part; in a part that both fill in, each shares the own words."""
        return SIDES if self.filled_by == "together" else (self.filled_by,)

    def only(self, field: Field) -> Part:
        """Returns a part of one of its fields; the part itself where it has only that field."""
        return self if self.fields == (field,) else Part(field.key, field.name, self.filled_by, self.shared, (field,))


def parts(form: Form) -> list[Part]:
    """Returns the parts of a form, in the order of the paper."""
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
    """Returns the other of `SIDES`."""
    return "manager" if role == "employee" else "employee"


def is_marked(plan: Plan, key: str, role: str) -> bool:
    """Returns whether a role shared a part, or a field by itself."""
    return bool(plan.words(ShareMark(key, role)))


def is_shared(plan: Plan, part: Part, role: str) -> bool:
    """Returns whether a role shares all of its fields in a part."""
    return part.shared == "must" or (part.shared != "never" and role in part.owners and is_marked(plan, part.key, role))


def shared_parts(form: Form, plan: Plan, role: str) -> list[Part]:
    """Returns the parts that a role shares: whole parts, and single fields of private parts."""
    found = []
    for part in parts(form):
        if is_shared(plan, part, role):
            found.append(part)
        elif part.shared != "never" and role in part.owners:
            found += [part.only(field) for field in part.fields if is_marked(plan, field.key, role)]
    return found


def private_parts(form: Form, plan: Plan, role: str) -> list[Part]:
    """Returns the parts that a role does not share, without the fields that it shares one by one."""
    found = []
    gone = {field.key for part in shared_parts(form, plan, role) for field in part.fields}
    for part in parts(form):
        fields = tuple(field for field in part.fields if field.key not in gone)
        if fields and role in part.owners:
            found.append(part._replace(fields=fields))
    return found


def shown_notes(form: Form, plan: Plan, role: str) -> list[Field]:
    """Returns the fields at which a role shares its own note."""
    return [field for field in form.fields if plan.words(NoteMark(field.key, role))]


def notes_shown_to(plan: Plan, field: Field, role: str) -> list[tuple[str, str]]:
    """Returns the notes at a field that other roles share: the role and the words of each."""
    others = (one for one in SIDES if one != role and plan.words(NoteMark(field.key, one)))
    return [(one, text) for one in others if (text := plan.words(Note(field.key, one))).strip()]


def notes(form: Form, plan: Plan, role: str) -> list[Field]:
    """Returns the fields at which a role has an own note."""
    return [field for field in form.fields if plan.words(Note(field.key, role)).strip()]


def shared_registers(form: Form, plan: Plan, role: str) -> dict[Register, Entry]:
    """Returns the registers that a role shares with the other side, in the order in which files spell them.

    Of a removed row only the removal is shared; of a text only the present words.
    """
    allowed = _Allowed(form, plan)
    found = {one: entry for one, entry in plan.registers.items() if _is_shared(allowed, plan, one, entry, role)}
    # A row of which something is shared has an order key, which holds no words.
    rows = {one.row_key for one in found if isinstance(one, RowRegister)}
    for one, entry in plan.registers.items():
        is_of_row = isinstance(one, RowRegister) and one.row_key in rows and is_structure(one)
        if is_of_row and (allowed.is_structure(one) or entry.by == "together"):
            found.setdefault(one, entry)
    return _in_order(_asked(form, found))


def is_structure(register: Register) -> bool:
    """Returns whether a register is the presence, order, parent or origin of a row, which hold no typed words."""
    rules = rules_of(register)
    return rules.is_frozen and not rules.is_typed


def hr_registers(form: Form, plan: Plan) -> dict[Register, Entry]:
    """Returns the registers that HR gets once all have signed: the agreement, its rows and names, allowed interests.

    Rows and names are as they were agreed, whatever was written since.
    """
    agreed = agreed_of(plan)
    if agreed is None:
        return {}
    entry = plan.registers[AgreedText()]
    keys = {field.key for field in form.fields if _is_for_hr(field)}
    found: dict[Register, Entry] = {
        one: _as_agreed(plan.registers.get(one), value, entry)
        for one, value in agreed.covered.items()
        if one.about in keys
    }
    known = {Answer(key) for key in allowed_interests(form, plan)}
    for one, present in plan.registers.items():
        if one in known or isinstance(one, (AgreedText, SignatureOf, ConfirmationOf)):
            found[one] = present
    return _in_order(_asked(form, found))


def _asked(form: Form, registers: Mapping[Register, Entry]) -> dict[Register, Entry]:
    """Returns the registers that a plan of the form can have: what it does not ask any more goes to nobody."""
    away = set(unknown(form, registers))
    return {one: entry for one, entry in registers.items() if one not in away}


def _is_for_hr(field: Field) -> bool:
    """Returns whether HR gets what was agreed in a field: it says whose plan it is, or is an agreed table."""
    return field.agreed == "frozen" if field.kind == "table" else field.plays in IDENTIFYING_ROLES


def allowed_interests(form: Form, plan: Plan) -> list[str]:
    """Returns the keys of the fields with interests, where the employee allowed HR to know them."""
    mobility = form.field_playing("mobility")
    if mobility is None or plan.text(mobility.key) != YES:
        return []
    return [field.key for field in form.fields if field.plays in {"interest", "mobility"}]


def _in_order(registers: Mapping[Register, Entry]) -> dict[Register, Entry]:
    """Returns registers in the order in which files spell them."""
    return {one: registers[one] for one in sorted(registers, key=spell)}


def written_elsewhere(registers: Mapping[Register, Entry], plan: Plan, role: str, replica: str) -> set[Register]:
    """Returns the answers and cells that come in as a person's own words, and were not written in this home.

    The check looks at the home, and not at the role that a file claims: what was written here knows of a later change
    of this home than ours does.

    Args:
        registers: what comes in.
        plan: the plan here.
        role: the role of the person of this home by its settings; empty where they do not say: then it is the role in
            which the register was written here last.
        replica: the id of this home.
    """
    here = {one.register: one.by for one in plan.history if one.replica == replica and one.kind != "import"}
    found: set[Register] = set()
    for one, entry in registers.items():
        ours = plan.registers.get(one)
        is_own = entry.by == (role or here.get(one))
        is_other = entry.words != (ours.words if ours is not None else "")
        known = ours.seen.get(replica, 0) if ours is not None else 0
        if rules_of(one).is_typed and is_own and is_other and entry.seen.get(replica, 0) <= known:
            found.add(one)
    return found


def _as_agreed(present: Entry | None, value: Value, agreed: Entry) -> Entry:
    """Returns the entry of a register as it was agreed."""
    if present is not None and present.words == value.words:
        return present
    return msgspec.structs.replace(agreed, value=value)


def not_for_hr(form: Form, registers: Mapping[Register, Entry]) -> list[Register]:
    """Returns the registers in a file for HR that such a file may not hold."""
    held = Plan("", form.id, form.version, "", dict(registers))
    return sorted(registers.keys() - hr_registers(form, held).keys(), key=spell)


def share(part: str, role: str, *, is_shared: bool = True) -> Write:
    """Returns the write by which a role shares a part, or stops sharing it."""
    return mark(ShareMark(part, role), YES) if is_shared else clear(ShareMark(part, role))


def show_note(field: str, role: str, *, is_shown: bool = True) -> Write:
    """Returns the write by which a role shares its own note at a field, or stops sharing it."""
    return mark(NoteMark(field, role), YES) if is_shown else clear(NoteMark(field, role))


def never_shared(form: Form, registers: Mapping[Register, Entry], by: str, plan: Plan) -> list[Register]:
    """Returns the registers in a shared file that were never shared, and that it therefore may not hold.

    What was once shared may come back, also where it is not shared any more.

    Args:
        form: the form.
        registers: what the file holds, the sender's own marks too.
        by: the sender's role.
        plan: the plan here, which tells what was ever shared with the sender.
    """
    known = {
        one: Entry(Value(YES), entry.by, entry.at, entry.seen) for one, entry in plan.registers.items() if is_mark(one)
    }
    known |= {one: entry for one, entry in registers.items() if isinstance(one, ShareMark) and one.role == by}
    allowed = _Allowed(form, Plan("", form.id, form.version, "", known))
    return [
        one
        for one, entry in registers.items()
        if not is_mark(one)
        and not isinstance(one, Note)
        and not _is_of_both(registers, one)
        and not _is_agreed_in(registers, one, entry)
        and not allowed.has(one, entry)
        and not allowed.is_structure(one)
        and not allowed.is_joint(one, entry)
        and not _is_old(plan, one, entry)
    ]


def _is_of_both(registers: Mapping[Register, Entry], register: Register) -> bool:
    """Returns whether a register in a shared file belongs to both: agreement, follow-up or former plan."""
    rules = rules_of(register)
    is_closing = isinstance(register, PlanClosed) and AgreedText() in registers
    return rules.is_of_agreement or rules.is_follow_up or is_closing or isinstance(register, FormerPlan)


def third_party_words(registers: Mapping[Register, Entry], by: str, plan: Plan) -> set[Register]:
    """Returns the agreed or follow-up registers of a file that are new here and hold words of another than its sender.

    Nobody can write in another's name through an agreement: the agreed text is imported, the answer is unchanged.
    """
    allowed = {by, "together"}
    return {
        one
        for one, entry in registers.items()
        if entry.by not in allowed
        and (rules_of(one).is_follow_up or _is_agreed_in(registers, one, entry))
        and not _is_old(plan, one, entry)
    }


def locked_signatures(form: Form, registers: Mapping[Register, Entry], by: str, plan: Plan) -> set[Register]:
    """Returns the registers in a file that would change a signature that this side vouches for, or remove its text.

    This side vouches for a signature that it recorded or confirmed. The sender may change the own signature.
    """
    theirs = {one.key for one in form.signers if one.role == by}
    stands = [key for key in recorded(plan) if key not in theirs and said_here(plan, key) and said_of(plan, key) != NO]
    found: set[Register] = {SignatureOf(key) for key in stands}
    found |= {ConfirmationOf(key) for key in stands if not recorded_here(plan, key)}
    text = fingerprint(plan)
    if any(is_over(plan, recorded(plan)[key], text) for key in stands):
        found.add(AgreedText())
    return {one for one in found if one in registers and registers[one].words != plan.words(one)}


def _is_agreed_in(registers: Mapping[Register, Entry], register: Register, entry: Entry) -> bool:
    """Returns whether the agreement in a file was made of a register."""
    agreed = registers.get(AgreedText())
    return agreed is not None and is_covered(agreed_in(agreed.words), register, entry)


def _is_old(plan: Plan, register: Register, entry: Entry) -> bool:
    """Returns whether an incoming entry is already here and changes nothing."""
    ours = plan.registers.get(register)
    return ours is not None and dominates(ours.seen, entry.seen)


def foreign_marks(registers: Iterable[Register], by: str) -> set[Register]:
    """Returns the marks in a file that are not of its sender, who can share only the own parts."""
    return {one for one in registers if isinstance(one, (ShareMark, NoteMark)) and one.role != by}


def impersonated_confirmations(registers: Mapping[Register, Entry], by: str) -> set[Register]:
    """Returns the confirmations in a file that are not of its sender, who can confirm only in the own name."""
    return {one for one, entry in registers.items() if isinstance(one, ConfirmationOf) and entry.by != by}


def note_roles(registers: Iterable[Register]) -> set[str]:
    """Returns the roles whose notes are in a file."""
    return {one.role for one in registers if isinstance(one, Note)}


class _Allowed:
    """The registers of a plan that may be shared, by their authors."""

    def __init__(self, form: Form, plan: Plan) -> None:
        """Takes the form, and the plan with the share marks."""
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
            self._owners[field.key] = {"together"}  # both were at the talk

    def has(self, register: Register, entry: Entry) -> bool:
        """Returns whether an entry of a register may be shared; what was agreed may be shared as it was agreed."""
        if register.about in self._frozen and is_covered(self._agreed, register, entry):
            return True
        found = self._owners.get(register.about, set())
        return "all" in found or entry.by in found or ("together" in found and not entry.words)

    def has_row(self, plan: Plan, register: RowRegister) -> bool:
        """Returns whether the row of a register may be shared, or is in the agreed text."""
        presence = RowPresence(*register.row_key)
        entry = plan.registers.get(presence)
        return is_covered(agreed_of(plan), presence, entry) or (entry is not None and self.has(presence, entry))

    def is_joint(self, register: Register, entry: Entry) -> bool:
        """Returns whether a register was written together, at the talk, in a part that its owner opened."""
        return entry.by == "together" and register.about in self._joint

    def is_structure(self, register: Register) -> bool:
        """Returns whether a register is the presence, order or parent of a row in a part with anything shared."""
        key = register.about
        return is_structure(register) and (bool(self._owners.get(key)) or key in self._frozen)


def _sharing(plan: Plan, part: Part, field: Field) -> Iterator[str]:
    """Yields whose words in a field are shared: "all", or roles."""
    if part.shared == "never":
        return
    if part.shared == "must":
        yield "all"
    for role in part.owners:
        if is_marked(plan, part.key, role) or is_marked(plan, field.key, role):
            yield "all" if part.filled_by != "together" else role
    if part.filled_by == "together":
        yield "together"


def _is_shared(allowed: _Allowed, plan: Plan, register: Register, entry: Entry, role: str) -> bool:
    """Returns whether a role shares one register, by the rules of its kind."""
    match rules_of(register).sharing:
        case Sharing.NEVER:
            return False
        case Sharing.ALWAYS:
            return True
        case Sharing.ONCE_AGREED:
            return is_agreed(plan)  # closing an agreed plan closes it for both
        case Sharing.OWN_MARK:
            return isinstance(register, (ShareMark, NoteMark)) and register.role == role
        case Sharing.SHOWN_NOTE:
            return register == Note(register.about, role) and bool(plan.words(NoteMark(register.about, role)))
        case Sharing.WITH_ROW:
            return isinstance(register, RowRegister) and allowed.has_row(plan, register)
        case Sharing.WORDS:
            return allowed.has(register, entry) or _is_carried(plan, register, entry)
        case Sharing.ROW_WORDS:
            return _is_row_shared(allowed, plan, register, entry)


def _is_row_shared(allowed: _Allowed, plan: Plan, register: Register, entry: Entry) -> bool:
    """Returns whether words in a row are shared: none of a removed row, all of the former agreement."""
    if not isinstance(register, RowRegister) or not plan.is_present(register.row_key):
        return False
    # A cleared cell is shared where its row is, as the row may be private.
    author = entry if entry.words else plan.registers[RowPresence(*register.row_key)]
    return _is_carried(plan, register, entry) or allowed.has(register, author)


def _is_carried(plan: Plan, register: Register, entry: Entry) -> bool:
    """Returns whether an entry is of a row that was carried over, and so was in the former agreement."""
    is_of_row = isinstance(register, RowRegister) and plan.is_carried(register.row_key)
    return is_of_row and entry.by == "together"
