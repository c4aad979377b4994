"""Agreeing: freezing the text of the agreement, reopening it before anyone signs, and making its next version."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from poptui.errors import NotReady, Refused
from poptui.forms.model import Field, Form
from poptui.messages import agreement as say
from poptui.plans.agreement import freeze as freeze_writes
from poptui.plans.agreement import (
    frozen_text,
    next_id,
    reopen,
)
from poptui.plans.check import Finding, check, is_filled
from poptui.plans.edit import Write, mark
from poptui.plans.plan import Plan
from poptui.plans.registers import FormerText, PlanClosed, Register, rules_of
from poptui.plans.sharing import Part, parts
from poptui.store.plan_id import PlanId
from poptui.text.clock import stamp
from poptui.text.near import hint
from poptui.work.permissions import Act, refuse_act
from poptui.work.sharing.share import find_parts
from poptui.work.workspace import Workspace


class Lacking(NotReady):
    """The agreement lacks answers; `findings` holds them."""

    def __init__(self, plan: Plan, findings: Sequence[Finding]) -> None:
        names = ", ".join(dict.fromkeys(finding.where for finding in findings))
        super().__init__(
            say.agree_refuses_lacking(lacks=findings[0].message), names, say.agree_mends_lacking(plan=plan.id)
        )
        self.findings = tuple(findings)


def lacking(form: Form, plan: Plan) -> list[Finding]:
    """Returns what has to be filled in before a plan can be made definitive."""
    return [one for one in check(form, plan) if one.purpose == "agree" and one.severity == "lacks"]


def attachable(form: Form, plan: Plan, role: str) -> list[Part]:
    """Returns the parts of a role's own, with filled fields, that may be printed with the agreement.

    Their owner chooses: nobody else attaches what that person prepared.
    """
    found = []
    for part in parts(form):
        fields = tuple(one for one in part.fields if one.agreed == "choice" and is_filled(one, plan))
        if fields and role in part.owners:
            found.append(part._replace(fields=fields))
    return found


def fields_to_attach(form: Form, plan: Plan, role: str, names: Sequence[str]) -> tuple[Field, ...]:
    """Returns the fields that are printed with the agreement, by the keys of parts, fields or sections.

    Raises:
        Refused: there is no such part, nothing stands in it, it belongs to another, or it is part of the agreement.
    """
    own = {field.key: field for part in attachable(form, plan, role) for field in part.fields}
    found: dict[str, Field] = {}
    for name in names:
        key = name.strip().casefold().rstrip(".")
        fields = [field for part in find_parts(form, key) for field in part.fields]
        chosen = [own[field.key] for field in fields if field.key in own]
        if not chosen:
            keys = [part.key for part in attachable(form, plan, role)]
            mend = hint(key, keys, say.agree_mends_unknown_part())
            if fields:
                mend = say.agree_mends_attached(parts=", ".join(keys)) if keys else say.agree_mends_nothing_to_attach()
            raise Refused(say.agree_refuses_attached(name=name), form.title, mend)
        found |= {field.key: field for field in chosen}
    return tuple(found.values())


def agree(workspace: Workspace, plan_id: PlanId, attached: Sequence[str] = ()) -> Plan:
    """Freezes the text of a plan's agreement and returns the plan.

    Args:
        workspace: the home.
        plan_id: the plan.
        attached: the keys of the own parts, fields or sections that are printed with it.

    Raises:
        Lacking: something must be filled in first.
        NotReady: it is definitive already.
        Refused: something cannot be attached.
        StorageError: the disk could not be read or written.
    """
    from poptui.exports.agreement import freeze_text

    form, role = workspace.read(plan_id).form, workspace.acts().author.role

    def writes(present: Plan) -> list[Write]:
        refuse_act(Act.AGREE, present)
        if found := lacking(form, present):
            raise Lacking(present, found)
        fields = fields_to_attach(form, present, role, attached)
        text = freeze_text(form, present, {field.key for field in fields})
        return freeze_writes(form, present, text)

    return workspace.change(plan_id, writes, "agree")


def reopen_agreement(workspace: Workspace, plan_id: PlanId) -> Plan:
    """Makes a definitive plan one in preparation again and returns it.

    Raises:
        NotReady: it is not definitive, or someone has signed.
        StorageError: the disk could not be read or written.
    """

    def writes(present: Plan) -> list[Write]:
        refuse_act(Act.REOPEN, present)
        return reopen()

    return workspace.change(plan_id, writes, "agree")


def revise(workspace: Workspace, plan_id: PlanId) -> PlanId:
    """Makes the next version of a signed plan, to be changed and signed anew; returns its id.

    The signed version is unchanged. The new one has the same id in every home, so that both sides can make it.

    Raises:
        NotReady: nobody has signed.
        Refused: that version is here already.
        StorageError: the disk could not be read or written.
    """
    loaded = workspace.read(plan_id)
    plan = loaded.plan
    refuse_act(Act.REVISE, plan)
    if found := next_version(workspace, plan):
        mend = say.agree_mends_second_version(plan=found.name)
        raise Refused(say.agree_refuses_second_version(), found.name, mend)
    return begin_version(workspace, plan)


def next_version(workspace: Workspace, plan: Plan) -> PlanId | None:
    """Returns the next version of a plan, or None where it is not here.

    Raises:
        StorageError: the plans cannot be listed.
    """
    return next((one for one in workspace.store.ids() if one.name == next_id(plan)), None)


def begin_version(workspace: Workspace, plan: Plan) -> PlanId:
    """Makes the next version of an agreed plan, with all its registers; returns its id.

    Raises:
        Refused: it is here already.
        StorageError: the disk could not be read or written.
    """
    new = next_id(plan)
    kept = {one: entry for one, entry in plan.registers.items() if not _is_of_version(one)}
    version = msgspec.structs.replace(
        plan,
        id=new,
        version=plan.version + 1,
        created=stamp(),
        registers=kept,
        history=tuple(one for one in plan.history if not rules_of(one.register).is_of_agreement),
        revision=0,
    )
    return workspace.store.add(version, [workspace.acts().edit([mark(FormerText(), frozen_text(plan))], kind="agree")])


def _is_of_version(register: Register) -> bool:
    """Returns whether a register belongs to one version only: the agreed text, its signatures, and the closing."""
    return rules_of(register).is_of_agreement or isinstance(register, PlanClosed)
