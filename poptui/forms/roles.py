"""The Dutch names of the roles: in general, and in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # commands import this for the names alone
    from poptui.forms.model import Form

ROLE_NAMES = {"employee": "medewerker", "manager": "leidinggevende", "together": "samen", "hr": "P&O"}


def role_title(form: Form, role: str) -> str:
    """Returns the form's own name of a role, in lower case ("medewerker", "werkgever"), else the general name."""
    if role == "together":
        return ROLE_NAMES[role]
    return next((signer.title.lower() for signer in form.signers if signer.role == role), ROLE_NAMES.get(role, role))
