"""The commands `action`, `evaluate`, `followup`, `agenda` and `next`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from poptui.cli.context import workspace_of
from poptui.cli.dutch import command
from poptui.cli.output import print_json, print_table, print_text
from poptui.cli.parameters import json_option, plan_argument, row_number, table_argument
from poptui.errors import UsageError
from poptui.messages import commands as say
from poptui.messages import opening

if TYPE_CHECKING:
    from poptui.forms.model import Form
    from poptui.messages.lookup import Wording
    from poptui.plans.followup import Followed, Moment
    from poptui.plans.plan import Plan
    from poptui.work.followup.follow_up import AgendaItem

VERBS = ("add", "done", "remove")


@command("action", help=say.action_help())
@plan_argument
@table_argument
@click.argument("number", metavar=say.metavar_number())
@click.argument("state", metavar=say.metavar_state())
@click.argument("note", metavar=say.action_note_metavar(), default="")
@click.option("--until", default="", metavar=say.metavar_date(), help=say.action_until_help())
@click.pass_context
def action_command(ctx: click.Context, plan: str, table: str, number: str, state: str, note: str, until: str) -> None:
    """Sets the state of an agreed row, with a dated note, or a new day with its reason, and prints it."""
    from poptui.work.followup.follow_up import set_row_state

    workspace = workspace_of(ctx)
    at = row_number(number, "action")
    _print_row(set_row_state(workspace, workspace.load(plan).id, table, at, state, note, until))


@command("evaluate", help=say.evaluate_help())
@plan_argument
@table_argument
@click.argument("number", metavar=say.metavar_number())
@click.argument("state", metavar=say.metavar_state())
@click.option("--measured", metavar=say.metavar_text(), help=say.evaluate_measured_help())
@click.option("--learnt", metavar=say.metavar_text(), help=say.evaluate_learnt_help())
@click.option("--next", "whatnext", metavar=say.metavar_text(), help=say.evaluate_next_help())
@click.pass_context
def evaluate_command(
    ctx: click.Context, /, plan: str, table: str, number: str, state: str, **words: str | None
) -> None:
    """Evaluates an agreed row: how it went, how that was measured, what was learnt and what comes next."""
    from poptui.work.followup.follow_up import evaluate_row

    workspace = workspace_of(ctx)
    said = {name: text for name, text in words.items() if text is not None}
    _print_row(evaluate_row(workspace, workspace.load(plan).id, table, row_number(number, "evaluate"), state, said))


@command("followup", help=say.followup_help())
@plan_argument
@click.argument("verb", metavar=say.followup_verb_metavar(), required=False)
@click.argument("words", nargs=-1, metavar="")
@click.option("--with", "with_whom", default="", metavar=say.metavar_name(), help=say.followup_with_help())
@click.option("--criteria", default="", metavar=say.metavar_text(), help=say.followup_criteria_help())
@click.pass_context
def followup_command(
    ctx: click.Context, plan: str, verb: str | None, words: tuple[str, ...], with_whom: str, criteria: str
) -> None:
    """Prints the moments of a plan, adds or removes one, or records that one was held."""
    from poptui.work.followup.follow_up import add_moment, hold_moment, remove_moment

    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    if verb is None:
        _print_moments(loaded.form, loaded.plan)
        return
    if verb not in VERBS:
        from poptui.text.near import hint

        raise UsageError(say.followup_unknown_verb(verb=verb), "followup", hint(verb, VERBS))
    if not words:
        example = "add 1-6-2027" if verb == "add" else f"{verb} 1"
        raise UsageError(say.followup_lacks_words(), f"followup {verb}", say.followup_lacks_words_mend(example=example))
    if verb == "add":
        if len(words) > 1:
            raise UsageError(opening.too_many_words(), "followup add", say.followup_quote_date())
        added = add_moment(workspace, loaded.id, words[0], with_whom, criteria)
        print_text(_describe_moment(added, loaded.form.wording))
        return
    if with_whom or criteria:
        raise UsageError(say.followup_only_new(), f"followup {verb}", say.followup_only_new_mend())
    if verb == "remove":
        if len(words) > 1:
            raise UsageError(opening.too_many_words(), "followup remove", say.followup_only_number())
        gone = remove_moment(workspace, loaded.id, row_number(words[0], "followup remove"))
        print_text(say.followup_removed(moment=_describe_moment(gone, loaded.form.wording)))
        return
    if len(words) > 2:
        raise UsageError(opening.too_many_words(), "followup done", say.followup_quote_note())
    held = hold_moment(workspace, loaded.id, row_number(words[0], "followup done"), *words[1:])
    print_text(_describe_moment(held, loaded.form.wording))


@command("next", help=say.next_help())
@plan_argument
@click.option("--carry", multiple=True, metavar=say.next_carry_metavar(), help=say.next_carry_help())
@click.pass_context
def next_command(ctx: click.Context, plan: str, carry: tuple[str, ...]) -> None:
    """Makes the plan of the next cycle and prints its id alone."""
    from poptui.work.followup.next_plan import next_plan

    workspace = workspace_of(ctx)
    rows = []
    for one in carry:
        table, sign, number = one.rpartition(":")
        if not sign or not table:
            raise UsageError(say.next_no_row(typed=one), "--carry", say.next_no_row_mend())
        rows.append((table, row_number(number, "--carry")))
    click.echo(next_plan(workspace, workspace.load(plan).id, rows).name)


@command("agenda", help=say.agenda_help())
@json_option
@click.option("--ics", metavar=say.metavar_file(), help=say.agenda_ics_help())
@click.pass_context
def agenda_command(ctx: click.Context, as_json: bool, ics: str | None) -> int:
    """Prints what is due and overdue over all plans, or writes it to a calendar file.

    Plans that cannot be read are named on stderr and give exit code 1; a calendar file is written without them.
    """
    from poptui.work.followup.follow_up import agenda

    found, faults, broken = agenda(workspace_of(ctx))
    if ics is not None:
        from poptui.work.followup.calendar import save_calendar

        save_calendar(Path(ics), found, broken)
    else:
        for fault in faults:
            print_text(f"poptui: {fault}", err=True)
    if as_json:
        print_json([_agenda_json(one) for one in found])
    elif ics is not None:
        print_text(say.agenda_saved(file=ics, number=len(found)))
    elif not found:
        print_text(say.agenda_none_readable() if faults else say.agenda_empty())
    else:
        headings = (say.heading_when(), "", say.heading_who(), say.heading_what(), say.heading_plan())
        print_table([headings, *map(_agenda_cells, found)])
    return int(bool(faults) and ics is None)


def _print_row(one: Followed) -> None:
    """Prints the state of an agreed row."""
    from poptui.text.clock import today

    state, day = one.state_words(today()), one.day_words(one.table.country) if one.moved_from is not None else ""
    row = say.action_row(table=one.table.key, number=one.number, what=one.words, state=state)
    print_text(say.action_row_moved(row=row, day=day) if day else row)


def _agenda_cells(one: AgendaItem) -> tuple[str, ...]:
    """Returns a line of the agenda as table cells."""
    from poptui.text.dates import format_date
    from poptui.text.names import is_same_or_no_person

    is_of_other = bool(one.who) and bool(one.employee) and not is_same_or_no_person(one.who, one.employee)
    who = say.agenda_who(who=one.who, employee=one.employee) if is_of_other else one.who or one.employee
    sign = {"overdue": say.agenda_overdue(), "due": say.agenda_due()}.get(one.state, "")
    return format_date(one.date, "NL"), sign, who or "-", one.what, f"{one.plan} {one.place}"


def _agenda_json(one: AgendaItem) -> dict[str, object]:
    """Returns a line of the agenda for JSON."""
    return {
        "plan": one.plan,
        "employee": one.employee,
        "kind": one.kind,
        "date": one.date.isoformat(),
        "what": one.what,
        "who": one.who,
        "state": one.state,
        "place": one.place,
    }


def _print_moments(form: Form, plan: Plan) -> None:
    """Prints the moments of a plan with their numbers; those of its agreement by table and row."""
    from poptui.plans.followup import OPEN, followed, moments
    from poptui.text.clock import today

    found, agreed = moments(plan), [one for one in followed(form, plan) if one.is_moment]
    if not (found or agreed):
        print_text(say.followup_no_moments(plan=plan.id))
    for one in agreed:
        day = one.day_words(form.country) or say.followup_no_day()
        state = one.state_words(today())
        print_text(
            say.followup_agreed_moment(table=one.table.key, number=one.number, day=day, what=one.what, state=state)
        )
    for one in [one for one in agreed if one.state in OPEN][:1]:
        print_text(say.followup_was_it_held(plan=plan.id, table=one.table.key, number=one.number))
    for number, (_, moment) in enumerate(found, 1):
        print_text(f"{number}. {_describe_moment(moment, form.wording)}")


def _describe_moment(moment: Moment, wording: Wording) -> str:
    """Returns a moment in words."""
    from datetime import date

    from poptui.plans.followup import tell_moment
    from poptui.text.dates import format_date

    words = f"{format_date(date.fromisoformat(moment.date), wording.country)}: {tell_moment(moment, wording)}"
    if not moment.done:
        return words
    if moment.outcome:
        return say.followup_held_outcome(moment=words, outcome=moment.outcome)
    return say.followup_held(moment=words)
