"""The example: an invented plan (`demo.toml`), written day by day, as it is shortly before the talk."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from poptui.errors import Refused
from poptui.forms.model import Field, Form
from poptui.forms.value import Value
from poptui.messages import work as say
from poptui.plans.check import read
from poptui.plans.edit import Author, Edit, apply, new_id
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import Plan
from poptui.plans.registers import Note
from poptui.plans.sharing import share
from poptui.store.config import save_settings
from poptui.store.home import Home
from poptui.store.outcome import as_one
from poptui.text.clock import today
from poptui.work.lookup import find_column, find_field, find_row, find_table
from poptui.work.workspace import Workspace

EXAMPLE = Path(__file__).with_name("demo.toml")
HOUR = "T09:30:00Z"
"""The time of day at which the example was written."""


def make_demo(home: Home) -> Workspace:
    """Makes a home with the example in it.

    Raises:
        Refused: there are plans in that folder already.
        StorageError: the disk could not be read or written.
    """
    workspace = Workspace(home)
    if workspace.store.ids():
        raise Refused(say.demo_has_plans(), str(home.path), say.demo_has_plans_mend())
    words = {"{jaar}": str(today().year + 1), "{gesprek}": (today() + timedelta(days=10)).isoformat()}
    text = EXAMPLE.read_text(encoding="utf-8")
    for word, value in words.items():
        text = text.replace(word, value)
    example = tomllib.loads(text)
    home.prepare()
    with as_one():
        save_settings(home.config, example["config"])
        form = workspace.catalogue.get(example["form"])
        days = example["days"]
        plan = Plan(new_id(8), form.id, form.version, _moment(days[0]))
        for day in days:
            acts = EditBuilder(Author(home.replica(), day["by"]), _moment(day))
            for act in _acts(form, acts, day):
                plan = apply(plan, act(plan))
        workspace.store.add(plan)
    return Workspace(home)


def _moment(day: dict[str, Any]) -> str:
    """Returns the stamp of a day of the example."""
    return f"{today() - timedelta(days=day['ago'])}{HOUR}"


def _acts(form: Form, acts: EditBuilder, day: dict[str, Any]) -> Iterator[Callable[[Plan], Edit]]:
    """Yields the acts of a day, in order; each makes an edit of the plan as it is at that moment."""
    for key, typed in day.get("answers", {}).items():
        value = read(find_field(form, key), typed).value
        yield partial(_constant, acts.answer(key, value))
    for key, typed in day.get("notes", {}).items():
        yield partial(_constant, acts.write(Note(key, acts.author.role), Value(typed)))
    for row in day.get("rows", []):
        table = find_table(form, row.pop("table"))
        cells = {
            find_column(table, name).key: read(find_column(table, name), typed).value for name, typed in row.items()
        }
        yield partial(_added, acts, table.key, cells)
    for key in day.get("shared", []):
        yield partial(_constant, acts.edit([share(key, acts.author.role)], kind="share"))
    for row in day.get("agreed", []):
        table = find_table(form, row["table"])
        yield partial(_agreed, acts, table, find_table(form, table.agreed_into), row["row"])


def _constant(edit: Edit, _plan: Plan) -> Edit:
    """Returns an edit that does not depend on the plan."""
    return edit


def _added(acts: EditBuilder, table: str, cells: dict[str, Value], plan: Plan) -> Edit:
    """Returns the edit that adds a row."""
    return acts.add_row(plan, table, cells)


def _agreed(acts: EditBuilder, wishes: Field, agreements: Field, number: int, plan: Plan) -> Edit:
    """Returns the edit that makes an agreement of a wish."""
    return acts.agree_row(plan, wishes, agreements, find_row(plan, wishes, number))
