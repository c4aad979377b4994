"""Shell completion: the plans of the home, and the fields of the plan that is named, for a half-typed word."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from poptui.errors import PoptuiError
from poptui.store.home import find_home


def plans(ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    """Returns the plans whose id begins with the typed word, each with its employee."""
    from poptui.store.stores import list_plans

    found = (listed.entry for listed in list_plans(find_home(_home(ctx))) if not listed.error)
    return [
        CompletionItem(entry["id"], help=entry["employee"]) for entry in found if entry["id"].startswith(incomplete)
    ]


def fields(ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    """Returns the fields of the plan that can be answered."""
    return _fields(ctx, incomplete, tables=False)


def tables(ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    """Returns the tables of the plan."""
    return _fields(ctx, incomplete, tables=True)


def forms(ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    """Returns the forms."""
    from poptui.work.workspace import Workspace

    found = Workspace(find_home(_home(ctx))).catalogue.forms()
    return [CompletionItem(form.id, help=form.title) for form in found if form.id.startswith(incomplete)]


def _fields(ctx: click.Context, incomplete: str, *, tables: bool) -> list[CompletionItem]:
    """Returns the tables, or the other fields, of the plan named earlier on the line; none where it cannot be read."""
    from poptui.work.workspace import Workspace

    try:
        form = Workspace(find_home(_home(ctx))).load(ctx.params.get("plan") or "").form
    except PoptuiError:
        return []
    return [
        CompletionItem(field.key, help=field.name)
        for field in form.fields
        if (field.kind == "table") == tables and not field.is_computed and field.key.startswith(incomplete)
    ]


def _home(ctx: click.Context) -> str | None:
    """Returns the home that is named on the line."""
    named = ctx.find_root().params.get("home")
    return named if isinstance(named, str) else None
