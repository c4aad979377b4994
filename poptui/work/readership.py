"""Who fills in an answer and who can read it, now and once the plan is shared. Said beside every group of questions."""

from __future__ import annotations

from poptui.forms.model import Field, Form, Group
from poptui.forms.roles import role_title
from poptui.plans.plan import Plan, shared_place
from poptui.plans.sharing import SIDES
from poptui.text.clock import local_moment

_LATER = {
    "must": "na delen leest {other} mee (verplicht)",
    "choose": "na delen leest {other} mee (naar keuze)",
    "talk": "in het gesprek leest {other} mee",
    "never": "verder leest niemand mee",
}
_IN_TEXT = "{other} leest mee na delen, en in de afspraken"
"""What is shared by choice and stands in the text that is agreed."""


def who_reads(form: Form, plan: Plan, part: Group | Field, reader: str = "") -> str:
    """Who fills in a group or a field and who can read it, now and after sharing, in Dutch on one line.

    To a reader who is the other side it says that nothing was shared yet: what is empty there is not an answer.
    """
    if plan.unit:
        return "leidinggevende vult in; verder leest niemand mee, het gaat met geen plan mee"
    employee, manager = role_title(form, "employee"), role_title(form, "manager")
    own, other = (manager, employee) if part.filled_by == "manager" else (employee, manager)
    is_joint = part.filled_by == "together"
    marks = [plan.registers.get(shared_place(part.key, role)) for role in SIDES]
    shared = next((one for one in marks if one is not None and one.value), None)
    fills = "samen in te vullen" if is_joint else f"{own} vult in"
    is_withdrawn = shared is None and any(one is not None for one in marks)
    if is_withdrawn:
        return f"{fills}; niet meer gedeeld, wat {'de ander' if is_joint else other} al kreeg blijft daar"
    if shared is not None:
        readers = "beiden lezen mee" if is_joint else f"{other} leest mee"
        return f"{fills}; {readers} (gedeeld op {local_moment(shared.at):%d-%m-%Y})"
    if is_joint:
        return f"{fills}, in het gesprek" if part.shared == "talk" else fills
    if reader in SIDES and reader != part.filled_by and part.shared in {"must", "choose"}:
        return f"{fills}; nog niet met u gedeeld"
    later = _IN_TEXT if part.agreed == "frozen" and part.shared == "choose" else _LATER[part.shared]
    return f"{fills}; {later.format(other=other)}"
