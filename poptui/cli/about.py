"""The commands about poptui itself: `forms keys doctor`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from poptui.cli.context import workspace_of
from poptui.cli.dutch import command
from poptui.cli.output import deliver, print_json, print_table, print_text
from poptui.cli.parameters import force_option, json_option, output_option
from poptui.errors import UsageError
from poptui.messages import commands as say
from poptui.store.config import read_config
from poptui.store.home import find_home
from poptui.work.actions import ACTIONS, key_name
from poptui.work.keymap import read_keymap

if TYPE_CHECKING:
    from poptui.forms.catalogue import Catalogue
    from poptui.forms.model import Form

CHECKS = {
    "terminal": say.doctor_check_terminal,
    "locale": say.doctor_check_locale,
    "venster": say.doctor_check_window,
    "map": say.doctor_check_home,
    "rechten": say.doctor_check_rights,
    "sloten": say.doctor_check_locks,
    "overdragen": say.doctor_check_exchange,
    "instellingen": say.doctor_check_settings,
    "formulier": say.doctor_check_form,
    "plannen": say.doctor_check_plans,
    "plan": say.doctor_check_plan,
    "afdeling": say.doctor_check_unit,
    "concept": say.doctor_check_draft,
}
"""The names that people read of what the doctor looks at, by how JSON names it."""


@command(
    "forms",
    help=say.forms_help(),
)
@click.argument("verb", type=click.Choice(["list", "show", "check", "blank"]), metavar="list|show|check|blank")
@click.argument("name", required=False, metavar=say.forms_name_metavar())
@json_option
@click.option("--to", "kind", type=click.Choice(["md", "txt"]), default="md", help=say.forms_to_help())
@output_option
@force_option
@click.pass_context
def forms_command(
    ctx: click.Context, verb: str, name: str | None, as_json: bool, kind: str, output: str | None, force: bool
) -> int:
    """Prints the forms, one form, a blank one, or the faults of a form file, which give exit code 1."""
    catalogue = workspace_of(ctx).catalogue
    if verb == "list":
        _print_forms(catalogue, as_json)
        return 0
    if not name:
        what = say.metavar_file() if verb == "check" else say.metavar_form()
        raise UsageError(say.lacks(what=what), f"forms {verb}", f"poptui forms {verb} {what}")
    if verb == "check":
        return _print_faults(Path(name), catalogue, as_json)
    form = catalogue.get(name)
    if verb == "blank":
        from poptui.work.export import blank_plan, export_text

        deliver(export_text(form, blank_plan(form), "blank", kind), output, force=force)
    elif as_json:
        from poptui.work.json_values import form_value

        print_json(form_value(form))
    else:
        _print_form(form)
    return 0


@command("keys", help=say.keys_help())
@json_option
@click.pass_context
def keys_command(ctx: click.Context, as_json: bool) -> None:
    """Prints every action with its keys, as they are set in this home."""
    home = find_home(ctx.obj)
    keymap = read_keymap(read_config(home.config).keys, home.config.name)
    found = [(one.id, [key_name(key) for key in keymap.keys(one.id)], one.where, one.help) for one in ACTIONS]
    if as_json:
        print_json([{"action": a, "keys": keys, "where": where, "help": text} for a, keys, where, text in found])
    else:
        rows = [(", ".join(keys) or say.keys_menu(), where, text) for _, keys, where, text in found]
        print_table([(say.keys_heading_keys(), say.heading_where(), say.heading_what()), *rows])


@command("doctor", help=say.doctor_help())
@json_option
@click.pass_context
def doctor_command(ctx: click.Context, as_json: bool) -> int:
    """Prints the diagnoses; returns exit code 1 if anything is wrong."""
    from poptui.work.doctor import examine

    found = examine(workspace_of(ctx))
    if as_json:
        print_json([{"check": one.check, "ok": one.ok, "message": one.message} for one in found])
    else:
        print_table(
            [(say.doctor_right() if one.ok else say.doctor_wrong(), CHECKS[one.check](), one.message) for one in found]
        )
    return int(not all(one.ok for one in found))


def _print_forms(catalogue: Catalogue, as_json: bool) -> None:
    """Prints the forms that exist, and the faults of those that cannot be used."""
    forms = catalogue.forms()
    if as_json:
        print_json([{"id": form.id, "title": form.title, "country": form.country} for form in forms])
        return
    print_table([(form.id, form.country, form.description or form.title) for form in forms])
    for broken in catalogue.broken():
        print_text(f"poptui: {broken}", err=True)


def _print_faults(path: Path, catalogue: Catalogue, as_json: bool) -> int:
    """Prints the faults of a form file."""
    from poptui.work.input_file import check_form

    form, issues = check_form(path, catalogue)
    if as_json:
        print_json([{"file": issue.file, "path": issue.path, "message": issue.message} for issue in issues])
    elif issues or form is None:
        print_text("\n".join(map(str, issues)))
    else:
        print_text(say.forms_right(len(list(form.fields)), file=path.name, form=form.id))
    return int(bool(issues))


def _print_form(form: Form) -> None:
    """Prints the fields of a form with their keys."""
    head = say.forms_form(title=form.title, form=form.id, version=form.version, country=form.country)
    print_text(f"{head}\n{form.source}")
    for section in form.sections:
        print_text(f"\n{section.name}")
        rows = []
        for field in section.fields:
            rows.append((f"  {field.key}", field.kind, field.question or field.title))
            rows += [(f"    {column.key}", column.kind, column.title) for column in field.all_columns]
        if rows:
            print_table(rows)
