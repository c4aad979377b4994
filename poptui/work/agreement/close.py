"""Closing a plan without agreements, where its signers do not agree."""

from __future__ import annotations

from poptui.plans.edit import Write, mark
from poptui.plans.plan import Plan
from poptui.plans.registers import PlanClosed
from poptui.plans.status import CLOSED
from poptui.store.plan_id import PlanId
from poptui.work.permissions import Act, refuse_act
from poptui.work.workspace import Workspace


def close_without_agreements(workspace: Workspace, plan_id: PlanId) -> Plan:
    """Closes a plan whose signers do not agree, and returns it; what they wrote and signed stays in it.

    Raises:
        NotReady: not all have signed, they agree, or the plan is closed already.
        StorageError: the disk could not be read or written.
    """

    def close(present: Plan) -> list[Write]:
        refuse_act(Act.CLOSE, present)
        return [mark(PlanClosed(), CLOSED)]

    return workspace.change(plan_id, close)
