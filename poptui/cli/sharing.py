"""The commands `share` and `receive`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from poptui.cli.context import workspace_of
from poptui.cli.dutch import command
from poptui.cli.output import print_json, print_text
from poptui.cli.parameters import force_option, json_option, named_path, pair, plan_argument
from poptui.errors import UsageError
from poptui.messages import commands as say
from poptui.plans.registers import spell
from poptui.text.lists import joined_by_and

if TYPE_CHECKING:
    from poptui.work.sharing.receive import ReceivedFile
    from poptui.work.sharing.share import SharedFile
    from poptui.work.workspace import Loaded, Workspace


TO = ("manager", "employee", "hr")
"""The receivers of a shared file."""


@command("share", help=say.share_help())
@plan_argument
@click.option("--to", type=click.Choice(TO), help=say.share_to_help())
@click.option("--also", multiple=True, metavar=say.metavar_part(), help=say.share_also_help())
@click.option("--attach", multiple=True, metavar=say.share_attach_metavar(), help=say.share_attach_help())
@click.option("--account", default="", metavar=say.share_account_metavar(), help=say.share_account_help())
@click.option("-o", "--output", metavar=say.metavar_file(), help=say.share_output_help())
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
        raise UsageError(say.share_to_whom(), "--to", say.choose(choices=", ".join(TO)))
    if account and output:
        raise UsageError(say.share_not_both(), "--account", say.share_not_both_mend())
    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    if to == "hr":
        _share_with_hr(workspace, loaded, [*also, *attach], Path(output) if output else None, account, force=force)
        return
    files = {key: named_path(source) for key, source in map(pair, attach)}
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


@command("receive", help=say.receive_help())
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
        print_text(say.receive_no_folder())
    elif not found:
        print_text(say.receive_nothing())
    for one in found:
        if not as_json:
            _print_received(workspace, one)
    return max((one.code for one in found), default=0)


def _share_with_hr(
    workspace: Workspace, loaded: Loaded, more: list[str], file: Path | None, account: str, *, force: bool
) -> None:
    """Makes the file for HR; prints its path and what it holds."""
    from poptui.plans.sharing import allowed_interests
    from poptui.work.agreement.hand_in import hand_in, unconfirmed_signers

    if more:
        raise UsageError(say.share_hr_gets_agreement(), more[0], say.drop_attached())
    done = hand_in(workspace, loaded.id, file=file, force=force, account=account)
    form, plan = loaded.form, workspace.read(loaded.id).plan
    if names := unconfirmed_signers(form, plan):
        print_text(say.share_hr_unconfirmed(names=joined_by_and(names)))
    click.echo(str(done.path))
    print_text(say.share_goes_to_hr())
    if fields := [field for key in allowed_interests(form, plan) if (field := form.field(key)) is not None]:
        print_text(say.share_goes_interests(fields=joined_by_and([field.name for field in fields])))
    if done.step is not None:
        print_text(say.share_hr_say_done(plan=plan.id, step=done.step.key))
    if done.account:
        print_text(say.share_waits_for(account=done.account))


def _describe_shared(done: SharedFile, *, is_agreed: bool, has_notes: bool) -> str:
    """Returns in words what was shared and what stays private."""
    lines = [say.share_goes(parts=", ".join(part.name for part in done.preview.shared_parts))]
    if is_agreed:
        lines.append(say.share_goes_agreement())
    if has_notes:
        lines.append(say.share_goes_minutes())
    if done.preview.notes:
        lines.append(say.share_goes_notes(fields=", ".join(field.name for field in done.preview.notes)))
    if done.preview.private_parts:
        lines.append(say.share_stays(parts=", ".join(part.name for part in done.preview.private_parts)))
    if done.preview.given_apart:
        lines.append(say.share_given_apart(fields=", ".join(field.name for field in done.preview.given_apart)))
    if done.account:
        lines.append(say.share_waits_for(account=done.account))
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
        print_text(f"  {say.receive_attachment(file=str(path))}")
    loaded = workspace.load(one.report.id)
    for told in describe_agreement_changes(
        loaded.form, loaded.plan, one.report.changed, workspace.config.role, one.report.refused
    ):
        print_text(f"  {told}")
