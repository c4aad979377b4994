"""The help at a question or a column of a table."""

from __future__ import annotations

from poptui.forms.model import Column, Field, Form
from poptui.messages import plan as say
from poptui.plans.plan import Plan


def thoughts(form: Form, plan: Plan, field: Field) -> list[str]:
    """Returns the hints at a question, each with its reason and its source."""
    from poptui.plans.hints import hints

    found = hints(form, plan)
    return [say.help_hint(hint=one.said) for one in found if one.spot.field == field.key]


def column_help(field: Field, column: Column) -> str:
    """Returns what a column asks; where something is chosen, or an action is typed, what each choice means."""
    way = field.column_playing("way")
    options = column.options or (way.options if way and column.plays == "activity" else ())
    lines = [f"- {option.title}: {option.help}" if option.help else f"- {option.title}" for option in options]
    return "\n\n".join(part for part in (column.title, column.help, "\n".join(lines)) if part)


def cell_help(form: Form, plan: Plan, table: Field, key: str, readers: str) -> str:
    """Returns the help at a cell of a table, by the key of its column, with who can read the table."""
    column = table.column(key)
    help_text = column_help(table, column) if column else table.help
    return "\n\n".join(part for part in (table.name, help_text, readers, *thoughts(form, plan, table)) if part)


def field_help(form: Form, plan: Plan, field: Field, readers: str) -> str:
    """Returns the help at a question: what it asks, its footnotes, who can read it, its signs, and the hints."""
    group = form.group_of(field.key)
    notes = (field.footnote, group.footnote if group is not None else "")
    parts = (field.name, field.help, *notes, readers, say.help_signs(), *thoughts(form, plan, field))
    return "\n\n".join(part for part in parts if part)
