"""What the list shows of one plan, worked out from the plan and its form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from poptui.forms.model import Form, Step
from poptui.plans.agreement import is_against, is_in_force, signatures, signed_on, status_of, when_done
from poptui.plans.check import progress, still_needed
from poptui.plans.followup import due_of
from poptui.plans.plan import Plan
from poptui.plans.registers import FormerPlan, RowOrigin, parse_origin
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.sharing import SIDES
from poptui.plans.standing import standing


def summary(plan: Plan, form_of: Callable[[str, int], Form]) -> dict[str, Any]:
    """Returns a plan's `id form employee manager unit status updated due progress`, as the contract's list has them.

    Also its `version`, whether someone signed `against` it, whether the `signing` has begun, the day on
    which all had `signed`, the `steps` to do where all agreed (`title day receiver`, the last two once it is done),
    what is `open` (`kind date what key`), whether what it agrees is `in_force`, its
    `standing` in words from long to short, what it `needs` of each side (`now talk other`), the id of the plan that it
    `follows`, and the rows of that plan that it has `carried` over (`2abcde:4.3/k3f9x2`).

    Raises:
        Refused: its form cannot be read.
    """
    form = form_of(plan.form, plan.form_version)
    required, filled = progress(form, plan)
    todo = list(due_of(form, plan))
    first = min((one.date.isoformat() for one in todo), default=None)
    return {
        "id": plan.id,
        "form": plan.form,
        "employee": text_of_role(form, plan, "employee"),
        "manager": text_of_role(form, plan, "manager"),
        "unit": text_of_role(form, plan, "unit"),
        "status": status_of(plan),
        "version": plan.version,
        "against": is_against(plan),
        "signing": bool(signatures(plan)),
        "signed": signed.isoformat() if (signed := signed_on(plan)) else None,
        "open": [{"kind": one.kind, "date": one.date.isoformat(), "what": one.words, "key": one.key} for one in todo],
        "steps": [_step(plan, step) for step in form.after] if is_in_force(plan) else [],
        "updated": plan.changed,
        "due": first,
        "follows": plan.words(FormerPlan()),
        "in_force": is_in_force(plan),
        "standing": standing(form, plan) if not plan.unit else [],
        "carried": _carried(plan),
        "progress": {"required": required, "filled": filled},
        "needs": {role: still_needed(form, plan, role)._asdict() for role in SIDES},
    }


def _carried(plan: Plan) -> list[str]:
    """Returns the rows of the former plan that were carried over to this one and are still here."""
    if not plan.words(FormerPlan()):
        return []
    origins = ((one, parse_origin(entry.words)) for one, entry in plan.registers.items() if isinstance(one, RowOrigin))
    return sorted({str(came) for one, came in origins if came and came.former and plan.is_present(one.row_key)})


def _step(plan: Plan, step: Step) -> dict[str, str | None]:
    """Returns a step after signing: its title and, once it is done, the day and the receiver."""
    day, receiver = when_done(plan, step) or (None, "")
    return {"title": step.title, "day": day.isoformat() if day else None, "receiver": receiver}
