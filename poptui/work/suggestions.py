"""What was typed before, for whoever types it again: names, functions, units, competences; of the own plans alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from poptui.errors import PoptuiError
from poptui.forms.model import Form
from poptui.plans.plan import Plan
from poptui.store.files.index import list_plans
from poptui.store.summary import playing
from poptui.work.workspace import Workspace

PARTS = frozenset({"employee", "function", "unit", "manager", "goal", "who"})
"""The parts of which former answers are offered."""
OWN = frozenset({"goal", "who"})
"""The parts that say something of a person: offered only in another plan of the same one."""
LATEST = 20
"""So many plans are looked at, the last changed first."""


class Suggestions:
    """Former answers by the part they play, read once, when the first one is asked for."""

    def __init__(self, workspace: Workspace) -> None:
        """Takes the workspace; no plan is read yet."""
        self._workspace = workspace
        self._found: dict[str, list[tuple[str, str]]] | None = None

    def of(self, part: str, employee: str = "", here: Sequence[str] = ()) -> list[str]:
        """The answers that played this part before, the latest first; for a unit also those of the settings.

        What says something of a person comes only from other plans of the same `employee`, and what stands `here`, in
        the plan that is open, comes first.
        """
        if part not in PARTS:
            return []
        if self._found is None:
            self._found = self._read()
        before = self._found.get(part, [])
        found = (text for text, whose in before if part not in OWN or (employee and whose == employee))
        return list(dict.fromkeys([*here, *found]))

    def _read(self) -> dict[str, list[tuple[str, str]]]:
        """The answers by part, each with whose plan it stands in; a plan that cannot be read is left out."""
        found: dict[str, list[tuple[str, str]]] = {"unit": [(unit, "") for unit in self._workspace.config.units]}
        try:
            latest = list_plans(self._workspace.home)[:LATEST]
        except PoptuiError:
            latest = []
        for listed in latest:
            try:
                plan = self._workspace.store.load(listed.path)
                form = self._workspace.form_of(plan)
            except PoptuiError:
                continue
            for part, text in answers(form, plan):
                found.setdefault(part, []).append((text, playing(form, plan, "employee")))
        return found


def answers(form: Form, plan: Plan) -> Iterator[tuple[str, str]]:
    """The one-line answers and cells of a plan, with the part each plays."""
    for field in form.fields:
        if field.kind == "table":
            cells = (
                (column.plays, row.text(column.key)) for row in plan.rows(field.key) for column in field.all_columns
            )
        else:
            cells = (one for one in [(field.plays, plan.text(field.key))])
        for part, text in cells:
            if part in PARTS and text.strip() and "\n" not in text:
                yield part, text.strip()
