"""Who can read an answer: now, and once the plan is shared. Said beside every group of questions."""

from __future__ import annotations

from poptui.forms.model import Form, Group

_LATER = {
    "must": "na delen ook {other} (verplicht)",
    "choose": "na delen ook {other}, als {owner} dat kiest",
    "talk": "vanaf het gesprek ook {other}",
    "never": "ook na delen niemand anders",
}


def role_title(form: Form, role: str) -> str:
    """How the form calls a role, in small letters: "medewerker", "werkgever"."""
    return next((signer.title.lower() for signer in form.signers if signer.role == role), role)


def who_reads(form: Form, group: Group) -> str:
    """Who can read what is written in a group, now and after sharing, in Dutch on one line."""
    employee, manager = role_title(form, "employee"), role_title(form, "manager")
    if group.filled_by == "together":
        return f"te lezen door {employee} en {manager}: samen in te vullen in het gesprek"
    owner, other = (manager, employee) if group.filled_by == "manager" else (employee, manager)
    return f"nu alleen te lezen door {owner}; {_LATER[group.shared].format(owner=owner, other=other)}"
