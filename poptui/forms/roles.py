"""The names of the roles: in general, and in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from poptui.messages import forms as say

if TYPE_CHECKING:  # commands import this for the names alone
    from poptui.forms.model import Form

_NAMES = {
    "employee": say.role_employee,
    "manager": say.role_manager,
    "together": say.role_together,
    "hr": say.role_hr,
}


def role_name(role: str) -> str:
    """Returns the general name of a role, in lower case; of an unknown one the word itself."""
    return _NAMES[role]() if role in _NAMES else role


def role_title(form: Form, role: str) -> str:
    """Returns the form's own name of a role, in lower case ("medewerker", "werkgever"), else the general name."""
    if role == "together":
        return role_name(role)
    return next((signer.title.lower() for signer in form.signers if signer.role == role), role_name(role))


def author_name(by: str, person: str = "", through: str = "", form: Form | None = None) -> str:
    """Returns who wrote something, in words: "leidinggevende Henk Terpstra", "medewerker Anna, namens leidinggevende".

    Args:
        by: the role in whose name it was written.
        person: the name of the person, where that is known.
        through: the role of that person, where it is another one.
        form: the form, for its own names of the roles; None for the general names.
    """
    told = role_name if form is None else lambda role: role_title(form, role)
    if through:
        return say.author_for_another(author=f"{told(through)} {person}".strip(), role=told(by))
    return f"{told(by)} {person}".strip()
