"""Who fills in an answer and who can read it, now and once the plan is shared. Said beside every group of questions."""

from __future__ import annotations

from poptui.forms.model import Field, Form, Group
from poptui.plans.model import Plan, shared_place
from poptui.plans.sharing import part_for
from poptui.text.clock import local_moment

_LATER = {
    "must": "na delen ook {other} (verplicht)",
    "choose": "na delen ook {other} (naar keuze)",
    "talk": "in het gesprek ook {other}",
    "never": "nooit iemand anders",
}


def role_title(form: Form, role: str) -> str:
    """How the form calls a role, in small letters: "medewerker", "werkgever"."""
    if role == "together":
        return "samen"
    return next((signer.title.lower() for signer in form.signers if signer.role == role), role)


def who_reads(form: Form, plan: Plan, part: Group | Field) -> str:
    """Who fills in a group or a field and who can read it, now and after sharing, in Dutch on one line."""
    if plan.unit:
        return "vult in en leest: alleen de leidinggevende; staat buiten elk plan en gaat nooit mee"
    employee, manager = role_title(form, "employee"), role_title(form, "manager")
    own, other = (manager, employee) if part.filled_by == "manager" else (employee, manager)
    found = part_for(form, part)
    shared = plan.registers.get(shared_place(found.key)) if found else None
    if shared is not None and shared.value:
        reads = f"{employee} en {manager} (gedeeld op {local_moment(shared.at):%d-%m-%Y})"
    elif part.filled_by == "together":
        reads = f"{employee} en {manager}, in het gesprek" if part.shared == "talk" else f"{employee} en {manager}"
    else:
        reads = f"{own}; {_LATER[part.shared].format(other=other)}"
    fills = f"{employee} en {manager} samen" if part.filled_by == "together" else own
    return f"vult in: {fills} · leest mee: {reads}"
