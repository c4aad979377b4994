"""The command `unit`: the manager's picture of a unit, kept outside plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from poptui.cli.context import workspace_of
from poptui.cli.dutch import command
from poptui.cli.output import print_json, print_table, print_text
from poptui.cli.parameters import json_option, read_value
from poptui.errors import UsageError
from poptui.messages import commands as say

if TYPE_CHECKING:
    from poptui.work.units import Unit
    from poptui.work.workspace import Workspace

VERBS = ("list", "show", "set")


@command("unit", help=f"{say.unit_help()}\n\n\b\n{say.unit_usage()}")
@click.argument("verb", type=click.Choice(VERBS), metavar="|".join(VERBS))
@click.argument("words", nargs=-1, metavar=say.unit_words_metavar())
@json_option
@click.pass_context
def unit_command(ctx: click.Context, verb: str, words: tuple[str, ...], as_json: bool) -> int:
    """Lists, prints or changes the pictures of units; a picture that cannot be listed gives exit code 1."""
    from poptui.work.units import find_unit, set_unit

    workspace = workspace_of(ctx)
    wanted = {"list": 0, "show": 1, "set": 3}[verb]
    if len(words) != wanted:
        what = say.unit_other_words(wanted, verb=verb) if wanted else say.unit_no_words(verb=verb)
        raise UsageError(what, "unit", say.unit_other_words_mend())
    if verb == "set":
        set_unit(workspace, words[0], words[1], read_value(words[2]))
    elif verb == "show":
        unit = find_unit(workspace, words[0])
        if as_json:
            print_json(_unit_json(unit))
        else:
            _print_unit(unit)
    else:
        return _list_units(workspace, as_json=as_json)
    return 0


def _list_units(workspace: Workspace, *, as_json: bool) -> int:
    """Prints the pictures, and on stderr why some cannot be read; returns the exit code."""
    from poptui.work.units import read_units

    found, faults = read_units(workspace)
    for fault in faults:
        print_text(f"poptui: {fault}", err=True)
    if as_json:
        print_json([{"unit": unit.name, "form": unit.plan.form, "updated": unit.plan.changed} for unit in found])
    else:
        print_table([(unit.name, _filled(unit)) for unit in found])
    return int(bool(faults))


def _filled(unit: Unit) -> str:
    """Returns how many of the questions are answered."""
    fields = list(unit.form.fields)
    filled = sum(bool(unit.plan.text(field.key).strip()) for field in fields)
    return say.unit_filled(len(fields), filled=filled)


def _unit_json(unit: Unit) -> dict[str, object]:
    """Returns a picture for JSON."""
    entries = {field.key: unit.plan.answer(field.key) for field in unit.form.fields}
    answers = {
        key: {"value": entry.words, "by": entry.by, "at": entry.at}
        for key, entry in entries.items()
        if entry is not None
    }
    return {"unit": unit.name, "form": unit.plan.form, "answers": answers}


def _print_unit(unit: Unit) -> None:
    """Prints the answered questions."""
    print_text(unit.name)
    for field in unit.form.fields:
        if text := unit.plan.text(field.key):
            answer = text.replace("\n", "\n      ")
            print_text(f"  {field.key}  {field.question or field.title}\n      {answer}")
