"""What of a plan goes to the other side: what must, what its owner chose, what was written together; nothing else.

Whether something was shared is a register itself (`3.1/@shared`, by a group's or a field's key), so that both sides
know it and it goes along with the words. The file for the other is made of registers that may go, as they are now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from poptui.forms.model import Field, Form, Group
from poptui.plans.edit import Write
from poptui.plans.model import (
    NOTE,
    SHARED,
    SHOWN,
    THERE,
    Entry,
    Plan,
    is_mark,
    is_note,
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
        """The roles that may share it."""
        return SIDES if self.filled_by == "together" else (self.filled_by,)


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


def part_for(form: Form, part: Group | Field) -> Part | None:
    """What a group or a field of the form is shared with; None where nobody fills it in."""
    for one in parts(form):
        if one.key == part.key and isinstance(part, Group) or isinstance(part, Field) and part in one.fields:
            return one
    return None


def other_side(role: str) -> str:
    """To whom who writes in a role hands over; whoever is neither of the two hands over to the employee."""
    return "manager" if role == "employee" else "employee"


def is_marked(plan: Plan, key: str) -> bool:
    """Whether its owner shared a part."""
    return bool(plan.text(shared_place(key)))


def travels(plan: Plan, part: Part) -> bool:
    """Whether a part goes to the other side: it must, it was shared, or something in it was written together."""
    if part.shared == "never":
        return False
    return part.shared == "must" or is_marked(plan, part.key) or _is_joint(plan, part)


def going(form: Form, plan: Plan) -> list[Part]:
    """Everything that goes to the other side: whole parts, and single fields that were shared of parts that stay."""
    found = []
    for part in parts(form):
        if travels(plan, part):
            found.append(part)
        elif part.shared != "never":
            marked = (field for field in part.fields if is_marked(plan, field.key))
            found += [Part(field.key, field.name, part.filled_by, part.shared, (field,)) for field in marked]
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
    keys = {field.key for part in going(form, plan) for field in part.fields}
    shown = {field.key for field in shown_notes(form, plan, role)}
    return {where: entry for where, entry in sorted(plan.registers.items()) if _goes(plan, where, keys, shown, role)}


def mark(key: str, *, is_shared: bool = True) -> Write:
    """The write that shares a part, or shares it no more from now on."""
    return Write(shared_place(key), "ja" if is_shared else "")


def show_note(key: str, role: str, *, is_shown: bool = True) -> Write:
    """The write that shows a role's own note at a field to the other side, or no more from now on."""
    return Write(shown_place(key, role), "ja" if is_shown else "")


def joint_marks(form: Form, plan: Plan) -> list[Write]:
    """The marks of what was written together and not marked yet: it goes, now and later."""
    return [
        mark(part.key)
        for part in parts(form)
        if part.shared in {"choose", "talk"} and not is_marked(plan, part.key) and _is_joint(plan, part)
    ]


def not_shared(form: Form, registers: Mapping[str, Entry], plan: Plan | None = None) -> list[str]:
    """The registers in a file for the other that such a file may not hold: of parts that nobody shared.

    Args:
        form: the form.
        registers: what the file holds, its own marks too.
        plan: the plan here, whose marks count as well; None where there is none yet.
    """
    own = plan.registers if plan is not None else {}
    both = Plan("", form.id, form.version, "", {**registers, **{k: e for k, e in own.items() if k.endswith(SHARED)}})
    keys = {field.key for part in going(form, both) for field in part.fields}
    return [
        where
        for where in registers
        if not is_mark(where) and not is_note(where) and where.partition("/")[0] not in keys
    ]


def note_roles(registers: Iterable[str]) -> set[str]:
    """The roles of which notes stand in a file."""
    return {where.partition(f"/{NOTE}")[2] for where in registers if f"/{NOTE}" in where}


def _goes(plan: Plan, where: str, keys: set[str], shown: set[str], role: str) -> bool:
    """Whether one register goes."""
    key, _, rest = where.partition("/")
    if rest == SHARED:
        return True
    if rest.startswith(SHOWN):
        return key in shown and rest == f"{SHOWN}{role}"
    if rest.startswith(NOTE):
        return key in shown and rest == f"{NOTE}{role}"
    if key not in keys:
        return False
    row, _, cell = rest.partition("/")
    return not cell or cell == THERE or is_there(plan, key, row)


def _is_joint(plan: Plan, part: Part) -> bool:
    """Whether something in a part that is filled in together was written so."""
    return part.filled_by == "together" and any(entry.by == "together" for entry in _entries(plan, part))


def _entries(plan: Plan, part: Part) -> Iterator[Entry]:
    """All that is written in a part."""
    keys = {field.key for field in part.fields}
    return (entry for where, entry in plan.registers.items() if where.partition("/")[0] in keys)
