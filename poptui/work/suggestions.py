"""Suggestions: earlier answers from the plans of a home, such as names, functions, units and competences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from poptui.errors import PoptuiError
from poptui.forms.model import Form
from poptui.plans.plan import Plan
from poptui.plans.semantic_roles import text_of_role
from poptui.text.names import is_same_person
from poptui.work.workspace import Workspace

SUGGESTED_ROLES = frozenset({"employee", "function", "unit", "manager", "goal", "who"})
"""The semantic roles of which earlier answers are suggested."""
PERSONAL_ROLES = frozenset({"goal", "who"})
"""The semantic roles that describe a person: suggested only in a plan of the same employee."""
LATEST = 20
"""The most plans that are read, the last changed first."""


class Suggestions:
    """Earlier answers by semantic role, read once, when the first is asked for."""

    def __init__(self, workspace: Workspace) -> None:
        """Takes the workspace; no plan is read yet."""
        self._workspace = workspace
        self._found: dict[str, list[tuple[str, str]]] | None = None

    def of(self, part: str, employee: str = "", here: Sequence[str] = ()) -> list[str]:
        """Returns the earlier answers of a semantic role, the latest first; for a unit also those of the settings.

        Answers about a person come only from plans of the same `employee`; those `here`, in the open plan, come first.
        """
        if part not in SUGGESTED_ROLES:
            return []
        if self._found is None:
            self._found = self._read()
        before = self._found.get(part, [])
        found = (text for text, whose in before if part not in PERSONAL_ROLES or is_same_person(whose, employee))
        return list(dict.fromkeys([*here, *found]))

    def _read(self) -> dict[str, list[tuple[str, str]]]:
        """Returns the answers by semantic role, each with its employee; a plan that cannot be read is left out."""
        found: dict[str, list[tuple[str, str]]] = {"unit": [(unit, "") for unit in self._workspace.config.units]}
        try:
            latest = self._workspace.store.list_plans()[:LATEST]
        except PoptuiError:
            latest = []
        for listed in latest:
            try:
                plan = self._workspace.store.load(listed.id)
                form = self._workspace.form_of(plan)
            except PoptuiError:
                continue
            for part, text in answers(form, plan):
                found.setdefault(part, []).append((text, text_of_role(form, plan, "employee")))
        return found


def answers(form: Form, plan: Plan) -> Iterator[tuple[str, str]]:
    """Yields the one-line answers and cells of a plan, each with its semantic role."""
    for field in form.fields:
        if field.kind == "table":
            cells = (
                (column.plays, row.text(column.key)) for row in plan.rows(field.key) for column in field.all_columns
            )
        else:
            cells = (one for one in [(field.plays, plan.text(field.key))])
        for part, text in cells:
            if part in SUGGESTED_ROLES and text.strip() and "\n" not in text:
                yield part, text.strip()
