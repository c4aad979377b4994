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

if TYPE_CHECKING:
    from poptui.forms.model import Form
    from poptui.plans.followup import Followed, Moment
    from poptui.plans.plan import Plan
    from poptui.work.followup.follow_up import AgendaItem

VERBS = ("add", "done", "remove")


@command("action", help="Zegt hoe het gaat met wat er in een rij is afgesproken, met een notitie van vandaag.")
@plan_argument
@table_argument
@click.argument("number", metavar="N")
@click.argument("state", metavar="STAND")
@click.argument("note", metavar="[NOTITIE]", default="")
@click.pass_context
def action_command(ctx: click.Context, plan: str, table: str, number: str, state: str, note: str) -> None:
    """Sets the state of an agreed row, with a dated note, and prints it."""
    from poptui.work.followup.follow_up import set_row_state

    workspace = workspace_of(ctx)
    _print_row(set_row_state(workspace, workspace.load(plan).id, table, row_number(number, "action"), state, note))


@command("evaluate", help="Zegt aan het eind hoe het is gegaan met een afspraak: reached, partly of missed.")
@plan_argument
@table_argument
@click.argument("number", metavar="N")
@click.argument("state", metavar="STAND")
@click.option("--measured", metavar="TEKST", help="Hoe dat gemeten is.")
@click.option("--learnt", metavar="TEKST", help="Wat ervan geleerd is.")
@click.option("--next", "whatnext", metavar="TEKST", help="Wat er nu komt.")
@click.pass_context
def evaluate_command(
    ctx: click.Context, /, plan: str, table: str, number: str, state: str, **words: str | None
) -> None:
    """Evaluates an agreed row: how it went, how that was measured, what was learnt and what comes next."""
    from poptui.work.followup.follow_up import evaluate_row

    workspace = workspace_of(ctx)
    said = {name: text for name, text in words.items() if text is not None}
    _print_row(evaluate_row(workspace, workspace.load(plan).id, table, row_number(number, "evaluate"), state, said))


@command("followup", help="Toont de momenten om te kijken hoe het gaat, voegt er een toe, of zegt dat er een was.")
@plan_argument
@click.argument("verb", metavar="[add DATUM | done N [NOTITIE] | remove N]", required=False)
@click.argument("words", nargs=-1, metavar="")
@click.option("--with", "with_whom", default="", metavar="NAAM", help="Met wie.")
@click.option("--criteria", default="", metavar="TEKST", help="Waaraan jullie zien hoe het gaat.")
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

        raise UsageError(f"'{verb}' kan hier niet", "followup", hint(verb, VERBS))
    if not words:
        example = "add 1-6-2027" if verb == "add" else f"{verb} 1"
        raise UsageError("er ontbreekt iets", f"followup {verb}", f"schrijf bijvoorbeeld: {example}")
    if verb == "add":
        if len(words) > 1:
            mend = "zet een datum met spaties tussen aanhalingstekens"
            raise UsageError("er staan woorden te veel", "followup add", mend)
        print_text(
            _describe_moment(add_moment(workspace, loaded.id, words[0], with_whom, criteria), loaded.form.country)
        )
        return
    if with_whom or criteria:
        raise UsageError("dit hoort bij een nieuw moment", f"followup {verb}", "laat --with en --criteria weg")
    if verb == "remove":
        if len(words) > 1:
            raise UsageError("er staan woorden te veel", "followup remove", "noem alleen het nummer")
        gone = remove_moment(workspace, loaded.id, row_number(words[0], "followup remove"))
        print_text(f"weg: {_describe_moment(gone, loaded.form.country)}")
        return
    if len(words) > 2:
        raise UsageError("er staan woorden te veel", "followup done", "zet de notitie tussen aanhalingstekens")
    held = hold_moment(workspace, loaded.id, row_number(words[0], "followup done"), *words[1:])
    print_text(_describe_moment(held, loaded.form.country))


@command("next", help="Maakt het plan van de volgende ronde en toont het nummer; dit plan wordt afgesloten.")
@plan_argument
@click.option("--carry", multiple=True, metavar="TABEL:N", help="Neemt deze rij mee; mag vaker.")
@click.pass_context
def next_command(ctx: click.Context, plan: str, carry: tuple[str, ...]) -> None:
    """Makes the plan of the next cycle and prints its id alone."""
    from poptui.work.followup.next_plan import next_plan

    workspace = workspace_of(ctx)
    rows = []
    for one in carry:
        table, sign, number = one.rpartition(":")
        if not sign or not table:
            raise UsageError(f"'{one}' is geen TABEL:N", "--carry", "schrijf bijvoorbeeld 4.3:1")
        rows.append((table, row_number(number, "--carry")))
    click.echo(next_plan(workspace, workspace.load(plan).id, rows).name)


@command("agenda", help="Toont wat er te doen is over alle plannen: wat te laat is eerst.")
@json_option
@click.option("--ics", metavar="BESTAND", help="Zet het in een agendabestand (iCalendar).")
@click.pass_context
def agenda_command(ctx: click.Context, as_json: bool, ics: str | None) -> None:
    """Prints what is due and overdue over all plans, or writes it to a calendar file."""
    from poptui.work.followup.follow_up import agenda, save_calendar

    found, faults = agenda(workspace_of(ctx))
    if ics is not None:
        save_calendar(Path(ics), found)
    for fault in faults:
        print_text(f"poptui: {fault}", err=True)
    if as_json:
        print_json([_agenda_json(one) for one in found])
    elif ics is not None:
        print_text(f"In {ics} staat nu wat er te doen is: {len(found)}.")
    elif not found:
        print_text("Er staat niets in de agenda.")
    else:
        print_table([("WANNEER", "", "WIE", "WAT", "PLAN"), *map(_agenda_cells, found)])


def _print_row(one: Followed) -> None:
    """Prints the state of an agreed row."""
    from poptui.plans.followup import state_name
    from poptui.text.clock import today

    print_text(f"{one.table.key} rij {one.number}: {one.what}: {state_name(one.shown_state(today()))}")


def _agenda_cells(one: AgendaItem) -> tuple[str, ...]:
    """Returns a line of the agenda as table cells."""
    from poptui.text.dates import format_date

    sign = {"overdue": "! te laat", "due": "deze maand"}.get(one.state, "")
    return format_date(one.date, "NL"), sign, one.employee or "-", one.what, f"{one.plan} {one.place}"


def _agenda_json(one: AgendaItem) -> dict[str, object]:
    """Returns a line of the agenda for JSON."""
    return {
        "plan": one.plan,
        "employee": one.employee,
        "kind": one.kind,
        "date": one.date.isoformat(),
        "what": one.what,
        "state": one.state,
        "place": one.place,
    }


def _print_moments(form: Form, plan: Plan) -> None:
    """Prints the moments of a plan with their numbers; those of its agreement by table and row."""
    from poptui.plans.followup import OPEN, followed, moments, state_name
    from poptui.text.clock import today
    from poptui.text.dates import format_date

    found, agreed = moments(plan), [one for one in followed(form, plan) if one.is_moment]
    if not (found or agreed):
        print_text(f"Er zijn nog geen momenten; voeg er een toe met 'poptui followup {plan.id} add DATUM'.")
    for one in agreed:
        day = format_date(one.until, form.country) if one.until else "(geen dag)"
        print_text(f"{one.table.key} rij {one.number}: {day}: {one.what}: {state_name(one.shown_state(today()))}")
    for one in [one for one in agreed if one.state in OPEN][:1]:
        print_text(f"Was die dag er? 'poptui action {plan.id} {one.table.key} {one.number} reached' legt dat vast.")
    for number, (_, moment) in enumerate(found, 1):
        print_text(f"{number}. {_describe_moment(moment, form.country)}")


def _describe_moment(moment: Moment, country: str) -> str:
    """Returns a moment in words."""
    from datetime import date

    from poptui.plans.followup import tell_moment
    from poptui.text.dates import format_date

    words = f"{format_date(date.fromisoformat(moment.date), country)}: {tell_moment(moment, country)}"
    return f"{words} (geweest{f': {moment.outcome}' if moment.outcome else ''})" if moment.done else words
