"""What a plan says of its people and its organisation, found by the semantic role of a field and not by its key."""

from __future__ import annotations

from poptui.forms.model import Form
from poptui.plans.plan import Plan


def text_of_role(form: Form, plan: Plan, role: str) -> str:
    """Returns the answer of the field with this semantic role; nothing where the form has none or it is empty."""
    field = next((one for one in form.fields if one.plays == role), None)
    return plan.text(field.key) if field else ""
