"""What was typed before, for whoever types it again: names, functions, units, competences; of the own plans alone."""

from __future__ import annotations

from collections.abc import Iterator

from poptui.errors import PoptuiError
from poptui.forms.model import Form
from poptui.plans.model import Plan
from poptui.store.index import list_plans
from poptui.work.desk import Desk

PARTS = frozenset({"employee", "function", "unit", "manager", "goal", "who"})
"""The parts of which former answers are offered."""
LATEST = 20
"""So many plans are looked at, the last changed first."""


class Suggestions:
    """Former answers by the part they play, read once, when the first one is asked for."""

    def __init__(self, desk: Desk) -> None:
        """Takes the desk; no plan is read yet."""
        self._desk = desk
        self._found: dict[str, list[str]] | None = None

    def of(self, part: str) -> list[str]:
        """The answers that played this part before, the latest first; for a unit also those of the settings."""
        if part not in PARTS:
            return []
        if self._found is None:
            self._found = self._read()
        return self._found.get(part, [])

    def _read(self) -> dict[str, list[str]]:
        """Reads the latest plans; one that cannot be read is left out."""
        found: dict[str, list[str]] = {"unit": list(self._desk.config.units)}
        try:
            latest = list_plans(self._desk.home)[:LATEST]
        except PoptuiError:
            latest = []
        for listed in latest:
            try:
                plan = self._desk.store.load(listed.path)
                form = self._desk.form_of(plan)
            except PoptuiError:
                continue
            for part, text in _answers(form, plan):
                known = found.setdefault(part, [])
                if text not in known:
                    known.append(text)
        return found


def _answers(form: Form, plan: Plan) -> Iterator[tuple[str, str]]:
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
