"""The commands about one plan: `new show set undo log check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from poptui.cli.context import workspace_of
from poptui.cli.dutch import command
from poptui.cli.output import print_json, print_table, print_text
from poptui.cli.parameters import (
    as_role,
    as_typed,
    field_argument,
    json_option,
    pair,
    plan_argument,
    proposing,
    read_value,
)
from poptui.errors import UsageError
from poptui.messages import commands as say

if TYPE_CHECKING:
    from poptui.plans.check import Finding
    from poptui.work.describe import LogLine
    from poptui.work.workspace import Loaded


@command("new", help=say.new_help())
@click.option(
    "--form",
    "form_id",
    metavar=say.metavar_form(),
    shell_complete=proposing("forms"),
    help=say.new_form_help(),
)
@click.option("--set", "values", multiple=True, metavar=say.metavar_field_value(), help=say.new_set_help())
@as_role
@as_typed
@click.pass_context
def new_command(
    ctx: click.Context, form_id: str | None, values: tuple[str, ...], role: str | None, as_typed: bool
) -> None:
    """Makes a plan and prints its id alone."""
    workspace = workspace_of(ctx)
    form_id = form_id or workspace.config.form
    if not form_id:
        forms = sorted(workspace.catalogue.forms(), key=lambda form: form.rank)
        if len(forms) > 1:
            raise UsageError(say.new_which_form(), "new", say.new_which_form_mend(form=forms[0].id))
        form_id = forms[0].id
    answers = dict(pair(value) for value in values)
    click.echo(workspace.new(form_id, answers, role or "", as_typed=as_typed).name)


@command("show", help=say.show_help())
@plan_argument
@json_option
@click.pass_context
def show_command(ctx: click.Context, plan: str, as_json: bool) -> None:
    """Prints a plan."""
    from poptui.work.json_values import plan_value

    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    if as_json:
        print_json(plan_value(loaded.form, loaded.plan))
    else:
        _print_plan(loaded, workspace.config.role)


@command("set", help=say.set_help())
@plan_argument
@field_argument
@click.argument("value", metavar=say.metavar_value())
@as_role
@as_typed
@click.option("--note", is_flag=True, help=say.set_note_help())
@click.pass_context
def set_command(
    ctx: click.Context, plan: str, field: str, value: str, role: str | None, as_typed: bool, note: bool
) -> None:
    """Answers one field, or writes an own note at it."""
    from poptui.work.change import answer, write_note
    from poptui.work.lookup import find_any_field, find_field

    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    if note:
        write_note(workspace, loaded, find_any_field(loaded.form, field), read_value(value), role or "")
    else:
        answer(workspace, loaded, find_field(loaded.form, field), read_value(value), role, as_typed=as_typed)


@command("undo", help=say.undo_help())
@plan_argument
@as_role
@click.pass_context
def undo_command(ctx: click.Context, plan: str, role: str | None) -> None:
    """Undoes this writer's last change here, and prints what it was."""
    from poptui.work.change import undo
    from poptui.work.describe import undone_name

    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    undone = undo(workspace, loaded, role or "").edit

    names = dict.fromkeys(undone_name(loaded.form, loaded.plan, one.register) for one in undone.writes)
    print_text(say.undo_done(places=", ".join(names)))


@command("log", help=say.log_help())
@plan_argument
@json_option
@click.pass_context
def log_command(ctx: click.Context, plan: str, as_json: bool) -> None:
    """Prints the history."""
    from poptui.work.describe import read_log
    from poptui.work.json_values import log_value

    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    if as_json:
        print_json(log_value(loaded.plan, workspace.config.role))
        return
    rows = read_log(loaded.form, loaded.plan, workspace.config.role)
    if rows:
        headings = (say.heading_when(), say.heading_who(), say.heading_where(), say.heading_what())
        print_table([headings, *((*line[:3], _with_folded(line)) for line in rows)])


def _with_folded(line: LogLine) -> str:
    """Returns what a line of the history tells, and how many earlier wordings are folded into it."""
    return f"{line.what} ({line.folded})" if line.folded else line.what


@command("check", help=say.check_help())
@plan_argument
@json_option
@click.pass_context
def check_command(ctx: click.Context, plan: str, as_json: bool) -> int:
    """Prints what lacks and what is advised; returns exit code 1 when something lacks."""
    from poptui.plans.check import check

    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    found = check(loaded.form, loaded.plan, workspace.config.role)
    if as_json:
        print_json(
            [
                {"where": one.where, "for": one.purpose, "severity": one.severity, "message": one.message}
                for one in found
            ]
        )
    else:
        _print_findings(found, workspace.config.role)
    lacks = any(one.severity == "lacks" for one in found)
    return int(lacks)


def _print_plan(loaded: Loaded, role: str) -> None:
    """Prints the filled answers by section, as a person in this role reads them, with that role's notes."""
    from poptui.exports.shown import shown
    from poptui.forms.roles import role_title
    from poptui.plans.leftovers import heading, leftovers
    from poptui.plans.registers import Note
    from poptui.plans.sharing import notes_shown_to

    form, plan = loaded.form, loaded.plan
    print_text(say.show_plan(form=form.title, plan=plan.id))
    for section in form.sections:
        lines = []
        for field in section.fields:
            if field.kind == "table":
                for number, row in enumerate(plan.rows(field.key), 1):
                    cells = [
                        f"{column.short}: {row.text(column.key)}"
                        for column in field.all_columns
                        if row.text(column.key)
                    ]
                    lines.append(f"  {say.show_row(table=field.key, number=number, cells='; '.join(cells))}")
            elif text := shown(field, plan.answer(field.key), form.country):
                lines.append(f"  {field.label}\n{_indented(text)}")
            if note := plan.words(Note(field.key, role)).strip():
                lines.append(_indented(say.show_own_note(note=note)))
            for other, text in notes_shown_to(plan, field, role):
                lines.append(_indented(say.show_note_of(role=role_title(form, other), note=text)))
        if lines:
            print_text(f"\n{section.name}\n" + "\n".join(lines))
    if left := [one for one in leftovers(form, plan) if one.entry.words.strip()]:
        print_text("\n".join([f"\n{heading()}", *(f"  {one.name}\n{_indented(one.entry.words)}" for one in left)]))


def _indented(text: str) -> str:
    """Returns the lines of a text, each with six spaces before it."""
    return "      " + text.replace("\n", "\n      ")


def _print_findings(found: list[Finding], role: str) -> None:
    """Prints findings, what lacks first, grouped by what it lacks for."""
    from poptui.forms.roles import role_name
    from poptui.plans.sharing import other_side

    headings = {
        ("share", "lacks"): say.check_lacks_to_share(role=role_name(other_side(role))),
        ("agree", "lacks"): say.check_lacks_to_agree(),
    }
    if not any(one.severity == "lacks" for one in found):
        click.echo(say.check_lacks_nothing())
    for (purpose, severity), heading in headings.items():
        messages = [one.message for one in found if (one.purpose, one.severity) == (purpose, severity)]
        if messages:
            print_text(heading + "".join(f"\n  - {message}" for message in messages))
    advice = dict.fromkeys(one.message for one in found if one.severity == "advice")
    if advice:
        print_text(say.check_advice() + "".join(f"\n  - {message}" for message in advice))
