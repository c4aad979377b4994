"""The command `list`; it imports as little as possible, because it is run often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from poptui.cli.dutch import command
from poptui.cli.output import print_json, print_table, print_text
from poptui.messages import commands as say
from poptui.store.home import find_home
from poptui.store.stores import list_plans
from poptui.text.clock import local_moment
from poptui.work.actions import status_name


@command("list", help=say.list_help())
@click.option("--json", "as_json", is_flag=True, help=say.json_help())
@click.pass_context
def list_command(ctx: click.Context, as_json: bool) -> int:
    """Prints the plans of the home; names on stderr those that cannot be read, which gives exit code 1."""
    found = list_plans(find_home(ctx.obj))
    faults = [listed.error for listed in found if listed.error]
    for fault in faults:
        print_text(f"poptui: {fault}", err=True)
    entries = [listed.entry for listed in found if not listed.error]
    if as_json:
        print_json(entries)
    elif entries:
        _print_entries(entries)
    else:
        click.echo(say.list_none_readable() if faults else say.list_no_plans())
    return int(bool(faults))


def _print_entries(entries: Sequence[Mapping[str, Any]]) -> None:
    """Prints a table of the plans."""
    headings = (
        say.list_heading_number(),
        say.list_heading_employee(),
        say.list_heading_status(),
        say.list_heading_filled(),
        say.list_heading_changed(),
        say.list_heading_standing(),
    )
    rows = [headings]
    for entry in entries:
        progress = say.list_progress(filled=entry["progress"]["filled"], required=entry["progress"]["required"])
        status = status_name(entry["status"], entry["version"], against=entry["against"], signing=entry["signing"])
        changed = f"{local_moment(entry['updated']):%d-%m-%Y}"
        standing = next(iter(entry["standing"]), "")
        rows.append((entry["id"], entry["employee"] or "-", status, progress, changed, standing))
    print_table(rows)
