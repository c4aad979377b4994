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
from poptui.store.config import read_config
from poptui.store.home import find_home
from poptui.work.actions import ACTIONS, key_name
from poptui.work.keymap import read_keymap

if TYPE_CHECKING:
    from poptui.forms.catalogue import Catalogue
    from poptui.forms.model import Form


@command(
    "forms",
    help="Toont de formulieren (list) of een formulier (show FORMULIER), controleert er een (check BESTAND), of geeft "
    "een leeg formulier om in te vullen (blank FORMULIER).",
)
@click.argument("verb", type=click.Choice(["list", "show", "check", "blank"]), metavar="list|show|check|blank")
@click.argument("name", required=False, metavar="[FORMULIER|BESTAND]")
@json_option
@click.option("--to", "kind", type=click.Choice(["md", "txt"]), default="md", help="Bij blank: Markdown of tekst.")
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
        what = "BESTAND" if verb == "check" else "FORMULIER"
        raise UsageError(f"{what} ontbreekt", f"forms {verb}", f"poptui forms {verb} {what}")
    if verb == "check":
        return _print_faults(Path(name), as_json)
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


@command("keys", help="Toont alle toetsen.")
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
        rows = [(", ".join(keys) or "(menu)", where, text) for _, keys, where, text in found]
        print_table([("TOETSEN", "WAAR", "WAT"), *rows])


@command("doctor", help="Kijkt of de terminal, de map en de plannen in orde zijn.")
@json_option
@click.pass_context
def doctor_command(ctx: click.Context, as_json: bool) -> int:
    """Prints the diagnoses; returns exit code 1 if anything is wrong."""
    from poptui.work.doctor import examine

    found = examine(workspace_of(ctx))
    if as_json:
        print_json([{"check": one.check, "ok": one.ok, "message": one.message} for one in found])
    else:
        print_table([("goed" if one.ok else "FOUT", one.check, one.message) for one in found])
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


def _print_faults(path: Path, as_json: bool) -> int:
    """Prints the faults of a form file."""
    from poptui.work.input_file import check_form

    form, issues = check_form(path)
    if as_json:
        print_json([{"file": issue.file, "path": issue.path, "message": issue.message} for issue in issues])
    elif form is None:
        print_text("\n".join(map(str, issues)))
    else:
        print_text(f"{path.name}: in orde ({form.id}, {sum(1 for _ in form.fields)} velden)")
    return int(form is None)


def _print_form(form: Form) -> None:
    """Prints the fields of a form with their keys."""
    print_text(f"{form.title} ({form.id}, versie {form.version}, {form.country})\n{form.source}")
    for section in form.sections:
        print_text(f"\n{section.name}")
        rows = []
        for field in section.fields:
            rows.append((f"  {field.key}", field.kind, field.question or field.title))
            rows += [(f"    {column.key}", column.kind, column.title) for column in field.all_columns]
        if rows:
            print_table(rows)
