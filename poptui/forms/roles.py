"""What the roles are called: in general, and in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poptui.forms.model import Form

ROLE_NAMES = {"employee": "medewerker", "manager": "leidinggevende", "together": "samen", "hr": "P&O"}


def role_title(form: Form, role: str) -> str:
    """How the form calls a role, in small letters: "medewerker", "werkgever"."""
    if role == "together":
        return ROLE_NAMES[role]
    return next((signer.title.lower() for signer in form.signers if signer.role == role), ROLE_NAMES.get(role, role))
