"""The talk: what of a plan both may read there, what stays closed until its owner opens it, what changed since.

A plan is opened for the talk as another value: one that holds no word that was not shared. Whatever is done with that
value, nothing else can come of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from poptui.forms.model import Field, Form, Group
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.plans.agreement import agreed_of, is_agreed, is_covered
from poptui.plans.plan import (
    FORMER,
    STATUS,
    TALK,
    THERE,
    Change,
    Entry,
    Plan,
    is_mark,
    is_said,
    is_there,
    shared_place,
)
from poptui.plans.plan_views import SharedPlan, fields_of
from poptui.plans.sharing import SIDES, Part, is_marked, parts, shared_registers


class Closed(NamedTuple):
    """What was not shared: the part with the fields that are closed, and the role that can open it."""

    part: Part
    owner: str


class Changed(NamedTuple):
    """What was written in a field after it was shared: in which row (nothing for an answer), who last, when."""

    row: str
    by: str
    at: str


def subjects(form: Form) -> list[Group]:
    """What the talk is about: the form is the agenda."""
    return [group for group in form.groups if group.talk_fields]


def is_discussed(plan: Plan, group: Group) -> bool:
    """Whether a group was ticked as discussed."""
    return group.discussed is not None and plan.text(group.discussed.key) == "ja"


def shared_view(form: Form, plan: Plan) -> tuple[SharedPlan, list[Closed]]:
    """A plan as both may read it, and what of it is closed.

    The one holds no word that was not shared: no draft, no note of one's own, no former wording, no history.
    The other is what nobody shared yet, of what can be shared at all, in the order of the paper. What must be shared is
    closed too as long as it was not, but for whose plan it is. What was agreed is known to both.
    """
    both = shared_registers(form, plan, SIDES[0]) | shared_registers(form, plan, SIDES[1])
    agreed = agreed_of(plan)  # both have that text, whoever froze it
    both |= {where: entry for where, entry in plan.registers.items() if is_covered(agreed, where, entry)}
    shut = _closed(form, plan, both)
    away = closed_fields(shut)
    registers = {where: entry for where, entry in both.items() if is_mark(where) or where.partition("/")[0] not in away}
    registers |= {where: plan.registers[where] for where in (STATUS, FORMER, TALK) if where in plan.registers}
    return SharedPlan(**{**fields_of(plan), "registers": registers, "history": ()}), shut


def has_minutes(form: Form, plan: Plan) -> bool:
    """Whether something was written down in the talk: that goes to the other side by itself."""
    return any(one.minutes is not None and plan.text(one.minutes.key).strip() for one in subjects(form))


def closed(form: Form, plan: Plan) -> list[Closed]:
    """What nobody shared yet, as `shared_view` has it."""
    return shared_view(form, plan)[1]


def closed_fields(shut: Iterable[Closed]) -> set[str]:
    """The keys of the fields that are closed."""
    return {field.key for one in shut for field in one.part.fields}


def with_above(form: Form, shut: Sequence[Closed], one: Closed) -> list[Closed]:
    """What is opened with a closed part: itself, and what its owner keeps closed of which its rows hang under rows."""
    above = {field.under for field in one.part.fields if field.under}
    return [
        other
        for other in shut
        if other.owner == one.owner
        and (other.part.key == one.part.key or any(field.key in above for field in other.part.fields))
    ]


def _closed(form: Form, plan: Plan, both: dict[str, Entry]) -> list[Closed]:
    """What is closed, where these registers go from either side to the other."""
    found = []
    for part in parts(form):
        fields = tuple(one for one in part.fields if not one.is_computed and not _is_known(plan, part, one))
        if part.shared == "never" or not fields:
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
    """What is closed of those fields of a part that can be; where others of these are open, it is called after it."""
    names = (one.number or one.label.rstrip(":") for one in shut)
    return part._replace(fields=shut, name=part.name if shut == fields else ", ".join(dict.fromkeys(names)))


def opened(one: Closed) -> str:
    """The register by which the owner of a closed part opens it: that is sharing it."""
    return shared_place(one.part.key, one.owner)


def changed(form: Form, plan: Plan, history: Sequence[Change] = ()) -> dict[str, list[Changed]]:
    """By field what was written in it after its part was shared, the last first; of rows one each.

    What by now is again as it was when it was shared did not change, as far as the history of the plan tells.
    """
    found: dict[str, list[Changed]] = {}
    before: dict[str, list[Change]] = {}
    for change in history:
        before.setdefault(change.where, []).append(change)
    for part in parts(form):
        for field in part.fields:
            prepared = _prepared(plan, part, field)
            ones = list(_after(plan, field, prepared, before)) if prepared is not None else []
            if ones:
                found[field.key] = sorted(ones, key=lambda one: one.at, reverse=True)
    return found


def _is_known(plan: Plan, part: Part, field: Field) -> bool:
    """Whether both know a field without it being shared: whose plan it is, and what they agreed."""
    return (part.shared == "must" and field.plays in IDENTIFYING_ROLES) or (
        field.agreed == "frozen" and is_agreed(plan)
    )


def _is_marked(plan: Plan, part: Part, field: Field, role: str) -> bool:
    """Whether a role shared a field, with its part or by itself."""
    return is_marked(plan, part.key, role) or is_marked(plan, field.key, role)


def _is_hidden(plan: Plan, both: dict[str, Entry], field: Field, role: str) -> bool:
    """Whether something stands in a field of both that a role wrote and did not share; no row that was taken out."""
    for where, entry in plan.registers.items():
        key, _, rest = where.partition("/")
        if key != field.key or entry.by != role or not entry.value.strip() or where in both:
            continue
        row, _, cell = rest.partition("/")
        stands = is_there(plan, key, row) if cell else not rest.startswith("@")
        if stands and not is_said(where):
            return True
    return False


def _prepared(plan: Plan, part: Part, field: Field) -> Entry | None:
    """By what a field was first shared; None where it was not, is not any more, or was in this talk itself."""
    marks = (plan.registers.get(shared_place(key, role)) for key in {part.key, field.key} for role in SIDES)
    first = min((one for one in marks if one is not None and one.value), key=lambda one: one.age, default=None)
    begun = plan.registers.get(TALK)
    return None if first is None or (begun is not None and first.age > begun.age) else first


def _after(plan: Plan, field: Field, prepared: Entry, before: Mapping[str, Sequence[Change]]) -> Iterator[Changed]:
    """What was written in a field after it was shared, but for what is as it was; by register what was written."""
    rows: dict[str, Changed] = {}
    for where, entry in plan.registers.items():
        key, _, rest = where.partition("/")
        row, _, cell = rest.partition("/")
        if key == field.key and entry.age > prepared.age and (not cell.startswith("@") or cell == THERE):
            then = [one.after for one in before.get(where, ()) if one.at < prepared.at]
            if rest.startswith("@") or then[-1:] == [entry.value]:
                continue
            known = rows.get(row)
            if known is None or known.at < entry.at:
                rows[row] = Changed(row, entry.by, entry.at)
    yield from rows.values()
