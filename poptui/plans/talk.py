"""The talk: what of a plan both may read, what stays closed until its owner opens it, and what changed since.

For the talk a plan becomes another value, the shared view, which holds no word that was not shared: nothing that is
done with that value can show more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from poptui.forms.model import Field, Form, Group
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.plans.agreement import agreed_of, is_agreed, is_covered
from poptui.plans.plan import Change, Entry, Plan
from poptui.plans.plan_views import SharedPlan, fields_of
from poptui.plans.registers import (
    YES,
    Answer,
    Cell,
    PlanClosed,
    Register,
    RowOpinion,
    RowPresence,
    RowRegister,
    ShareMark,
    TalkBegun,
    is_mark,
)
from poptui.plans.sharing import SIDES, Part, is_marked, parts, shared_registers


class Closed(NamedTuple):
    """A closed part: its fields that were not shared, and the role that can open it."""

    part: Part
    owner: str


class Changed(NamedTuple):
    """A change of a field after it was shared: the row (empty for an answer), the role, the time, and the person.

    `person` and `through` are those of the entry.
    """

    row: str
    by: str
    at: str
    person: str = ""
    through: str = ""


def subjects(form: Form) -> list[Group]:
    """Returns the subjects of the talk, which are the groups of the form."""
    return [group for group in form.groups if group.talk_fields]


def is_discussed(plan: Plan, group: Group) -> bool:
    """Returns whether a group is ticked as discussed."""
    return group.discussed is not None and plan.text(group.discussed.key) == YES


def shared_view(form: Form, plan: Plan) -> tuple[SharedPlan, list[Closed]]:
    """Returns a plan as both may read it, and what of it is closed.

    The plan holds no word that was not shared: no draft, no private note, no former wording, no history.
    What is closed is what nobody shared yet, of what can be shared at all, in the order of the paper. What must be
    shared is closed too as long as it was not, but for whose plan it is. What was agreed is known to both.
    """
    both = shared_registers(form, plan, SIDES[0]) | shared_registers(form, plan, SIDES[1])
    agreed = agreed_of(plan)  # both have that text, whichever side froze it
    both |= {one: entry for one, entry in plan.registers.items() if is_covered(agreed, one, entry)}
    shut = _closed(form, plan, both)
    away = closed_fields(shut)
    registers = {one: entry for one, entry in both.items() if is_mark(one) or one.about not in away}
    of_plan = (PlanClosed(), TalkBegun())
    registers |= {one: plan.registers[one] for one in of_plan if one in plan.registers}
    return SharedPlan(**{**fields_of(plan), "registers": registers, "history": ()}), shut


def has_minutes(form: Form, plan: Plan) -> bool:
    """Returns whether the talk has minutes, which are shared by themselves."""
    return any(one.minutes is not None and plan.text(one.minutes.key).strip() for one in subjects(form))


def closed(form: Form, plan: Plan) -> list[Closed]:
    """Returns what nobody shared yet."""
    return shared_view(form, plan)[1]


def closed_fields(shut: Iterable[Closed]) -> set[str]:
    """Returns the keys of the fields that are closed."""
    return {field.key for one in shut for field in one.part.fields}


def with_above(form: Form, shut: Sequence[Closed], one: Closed) -> list[Closed]:
    """Returns the parts that are opened with a closed part: itself, and the private tables of its parent rows."""
    above = {field.under for field in one.part.fields}
    return [
        other
        for other in shut
        if other.owner == one.owner
        and (other.part.key == one.part.key or any(field.key in above for field in other.part.fields))
    ]


def _closed(form: Form, plan: Plan, both: Mapping[Register, Entry]) -> list[Closed]:
    """Yields the closed parts, where each side shares these registers with the other."""
    found = []
    for part in parts(form):
        fields = tuple(one for one in part.fields if not one.is_computed and not _is_known(plan, part, one))
        if part.shared == "never":
            continue
        if part.filled_by != "together":
            shut = tuple(one for one in fields if not _is_marked(plan, part, one, part.filled_by))
            found += [Closed(_only(part, shut, fields), part.filled_by)] if shut else []
            continue
        for role in SIDES:
            shut = tuple(one for one in fields if _is_hidden(plan, both, one, role))
            found += [Closed(_only(part, shut, fields), role)] if shut else []
    return found


def _only(part: Part, shut: tuple[Field, ...], fields: tuple[Field, ...]) -> Part:
    """Returns a closed part with these fields of a part; where others of them are open, its name tells its fields."""
    names = (one.number or one.label.rstrip(":") for one in shut)
    return part._replace(fields=shut, name=part.name if shut == fields else ", ".join(dict.fromkeys(names)))


def opening_mark(one: Closed) -> ShareMark:
    """Returns the share mark by which the owner of a closed part opens it."""
    return ShareMark(one.part.key, one.owner)


def changed(form: Form, plan: Plan, history: Sequence[Change] = ()) -> dict[str, list[Changed]]:
    """Returns the changes of each field after its part was shared, the last first; one for each row.

    Changes that were reverted are left out, as far as the history of the plan tells.
    """
    found: dict[str, list[Changed]] = {}
    before: dict[Register, list[Change]] = {}
    for change in history:
        before.setdefault(change.register, []).append(change)
    for part in parts(form):
        for field in part.fields:
            prepared = _prepared(plan, part, field)
            ones = list(_after(plan, field, prepared, before)) if prepared is not None else []
            if ones:
                found[field.key] = sorted(ones, key=lambda one: one.at, reverse=True)
    return found


def _is_known(plan: Plan, part: Part, field: Field) -> bool:
    """Returns whether both know a field without sharing: it says whose plan it is, or was agreed."""
    return (part.shared == "must" and field.plays in IDENTIFYING_ROLES) or (
        field.agreed == "frozen" and is_agreed(plan)
    )


def _is_marked(plan: Plan, part: Part, field: Field, role: str) -> bool:
    """Returns whether a role shared a field, by itself or with its part."""
    return is_marked(plan, part.key, role) or is_marked(plan, field.key, role)


def _is_hidden(plan: Plan, both: Mapping[Register, Entry], field: Field, role: str) -> bool:
    """Returns whether a field of both holds words that a role wrote and did not share, outside removed rows."""
    return any(
        one.about == field.key
        and entry.by == role
        and bool(entry.words.strip())
        and one not in both
        and _stands(plan, one)
        for one, entry in plan.registers.items()
    )


def _stands(plan: Plan, register: Register) -> bool:
    """Returns whether a register is not of a removed row."""
    match register:
        case RowOpinion():
            return False
        case RowRegister():
            return plan.is_present(register.row_key)
        case _:
            return isinstance(register, Answer)


def _prepared(plan: Plan, part: Part, field: Field) -> Entry | None:
    """Returns the mark by which a field was first shared.

    None where it was not shared, is not any more, or was in this talk itself.
    """
    marks = (plan.registers.get(ShareMark(key, role)) for key in {part.key, field.key} for role in SIDES)
    first = min((one for one in marks if one is not None and one.words), key=lambda one: one.age, default=None)
    begun = plan.registers.get(TalkBegun())
    return None if first is None or (begun is not None and first.age > begun.age) else first


def _after(plan: Plan, field: Field, prepared: Entry, before: Mapping[Register, Sequence[Change]]) -> Iterator[Changed]:
    """Yields by row the last change of a field after it was shared, without reverted values."""
    rows: dict[str, Changed] = {}
    for one, entry in plan.registers.items():
        if one.about != field.key or entry.age <= prepared.age or not isinstance(one, (Answer, Cell, RowPresence)):
            continue
        then = [change.after.words for change in before.get(one, ()) if change.at < prepared.at]
        if then[-1:] == [entry.words]:
            continue
        row = "" if isinstance(one, Answer) else one.row
        known = rows.get(row)
        if known is None or known.at < entry.at:
            rows[row] = Changed(row, entry.by, entry.at, entry.person, entry.through)
    yield from rows.values()
