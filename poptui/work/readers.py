"""Who can read an answer: now, and once the plan is shared. Said beside every group of questions."""

from __future__ import annotations

from poptui.forms.model import Field, Form, Group

_LATER = {
    "must": "na delen ook {other} (verplicht)",
    "choose": "na delen ook {other} (naar keuze)",
    "talk": "in het gesprek ook {other}",
    "never": "nooit iemand anders",
}


def role_title(form: Form, role: str) -> str:
    """How the form calls a role, in small letters: "medewerker", "werkgever"."""
    return next((signer.title.lower() for signer in form.signers if signer.role == role), role)


def who_reads(form: Form, part: Group | Field) -> str:
    """Who can read what is written in a group or a field, now and after sharing, in Dutch on one line."""
    employee, manager = role_title(form, "employee"), role_title(form, "manager")
    if part.filled_by == "together":
        return f"leest mee: {employee} en {manager}, samen in het gesprek"
    owner, other = (manager, employee) if part.filled_by == "manager" else (employee, manager)
    return f"leest mee: {owner}; {_LATER[part.shared].format(other=other)}"
