"""The commands `share` and `receive`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from poptui.cli.context import workspace_of
from poptui.cli.dutch import command
from poptui.cli.output import print_json, print_text
from poptui.cli.parameters import force_option, json_option, pair, plan_argument
from poptui.errors import UsageError
from poptui.plans.registers import spell

if TYPE_CHECKING:
    from poptui.work.sharing.receive import ReceivedFile
    from poptui.work.sharing.share import SharedFile
    from poptui.work.workspace import Loaded, Workspace


TO = ("manager", "employee", "hr")
"""The receivers of a shared file."""


@command("share", help="Maakt het bestand voor de ander: wat mee moet, en wat u erbij deelt.")
@plan_argument
@click.option("--to", type=click.Choice(TO), help="Voor wie: leidinggevende, medewerker of P&O.")
@click.option("--also", multiple=True, metavar="DEEL", help="Deelt ook dit: 3.1, of een eigen notitie: 2.1/notitie.")
@click.option("--attach", multiple=True, metavar="BIJLAGE=BESTAND", help="Geeft een bijlage mee: cv=cv.pdf.")
@click.option("--account", default="", metavar="ACCOUNT", help="Het account van de ander op deze computer.")
@click.option("-o", "--output", metavar="BESTAND", help="Het bestand; anders de map uit config.toml (exchange).")
@force_option
@click.pass_context
def share_command(
    ctx: click.Context,
    plan: str,
    to: str | None,
    also: tuple[str, ...],
    attach: tuple[str, ...],
    account: str,
    output: str | None,
    force: bool,
) -> None:
    """Makes the shared file; prints its path, then what is shared and what stays private."""
    from poptui.plans.agreement import is_agreed
    from poptui.plans.talk import has_minutes
    from poptui.work.sharing.share import share_plan

    if to is None:
        raise UsageError("voor wie is het bestand", "--to", f"kies {', '.join(TO)}")
    if account and output:
        raise UsageError("een bestand ligt voor niemand klaar", "--account", "noem --account of -o, niet allebei")
    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    if to == "hr":
        _share_with_hr(workspace, loaded, [*also, *attach], Path(output) if output else None, account, force=force)
        return
    files = {key: Path(source).expanduser() for key, source in map(pair, attach)}
    done = share_plan(
        workspace,
        loaded.id,
        to,
        also=also,
        attach=files,
        file=Path(output) if output else None,
        force=force,
        account=account,
    )
    click.echo(str(done.path))
    print_text(
        _describe_shared(done, is_agreed=is_agreed(loaded.plan), has_notes=has_minutes(loaded.form, loaded.plan))
    )


@command("receive", help="Neemt in wat voor u klaarligt in de map om over te dragen.")
@json_option
@click.pass_context
def receive_command(ctx: click.Context, as_json: bool) -> int:
    """Imports what waits in the exchange folder; returns exit code 3 where one was refused, 4 where saving failed."""
    from poptui.work.sharing.receive import receive_all

    workspace = workspace_of(ctx)
    found = receive_all(workspace)
    if as_json:
        print_json([_received_json(one) for one in found])
    elif workspace.exchange is None:
        print_text(
            "Er is geen map om uit te ontvangen: zet 'exchange' in config.toml, of gebruik 'poptui import BESTAND'."
        )
    elif not found:
        print_text("Er ligt niets voor u klaar.")
    for one in found:
        if not as_json:
            _print_received(workspace, one)
    return max((one.code for one in found), default=0)


def _share_with_hr(
    workspace: Workspace, loaded: Loaded, more: list[str], file: Path | None, account: str, *, force: bool
) -> None:
    """Makes the file for HR; prints its path and what it holds."""
    from poptui.work.agreement.hand_in import hand_in

    if more:
        raise UsageError("P&O krijgt de afspraken en niets meer", more[0], "laat --also en --attach weg")
    done = hand_in(workspace, loaded.id, file=file, force=force, account=account)
    click.echo(str(done.path))
    print_text("gaat mee: de afspraken met de handtekeningen, de afgesproken rijen, en van wie ze zijn")
    if done.account:
        print_text(f"ligt klaar voor {done.account}; alleen die kan het lezen")


def _describe_shared(done: SharedFile, *, is_agreed: bool, has_notes: bool) -> str:
    """Returns in words what was shared and what stays private."""
    lines = [f"gaat mee: {', '.join(part.name for part in done.preview.shared_parts)}"]
    if is_agreed:
        lines.append("gaat mee: de afspraken en de handtekeningen")
    if has_notes:
        lines.append("gaat mee: de notities van het gesprek")
    if done.preview.notes:
        lines.append(f"gaat mee: eigen notitie bij {', '.join(field.name for field in done.preview.notes)}")
    if done.preview.private_parts:
        lines.append(f"blijft hier: {', '.join(part.name for part in done.preview.private_parts)}")
    if done.preview.given_apart:
        lines.append(f"apart meegeven: {', '.join(field.name for field in done.preview.given_apart)}")
    if done.account:
        lines.append(f"ligt klaar voor {done.account}; alleen die kan het lezen")
    return "\n".join(lines)


def _received_json(one: ReceivedFile) -> dict[str, object]:
    """Returns the result of a waiting file, for JSON."""
    sender = one.report.sender if one.report else None
    return {
        "file": str(one.path),
        "id": one.report.id if one.report else None,
        "from": {"role": sender.by, "name": sender.name, "at": sender.at} if sender else None,
        "new": one.report.is_new if one.report else None,
        "changed": [spell(register) for register in one.report.changed] if one.report else [],
        "attachments": [str(path) for path in one.report.attachments] if one.report else [],
        "error": one.error or None,
        "conflict": one.undecided,
    }


def _print_received(workspace: Workspace, one: ReceivedFile) -> None:
    """Prints the result of a waiting file."""
    from poptui.work.agreement.sign import describe_agreement_changes
    from poptui.work.sharing.import_report import summarise_report
    from poptui.work.sharing.receive import describe_sender

    if one.report is None:
        still = f" (poptui import {one.path})" if one.undecided else ""
        print_text(f"poptui: {one.error}{still}", err=True)
        return
    print_text(f"{one.report.id} {describe_sender(one.report.sender)}: {summarise_report(one.report)}")
    for path in one.report.attachments:
        print_text(f"  bijlage: {path}")
    loaded = workspace.load(one.report.id)
    for told in describe_agreement_changes(
        loaded.form, loaded.plan, one.report.changed, workspace.config.role, one.report.refused
    ):
        print_text(f"  {told}")
