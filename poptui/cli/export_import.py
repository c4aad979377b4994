"""The commands `export` and `import`."""

from __future__ import annotations

from pathlib import Path

import click

from poptui.cli.context import workspace_of
from poptui.cli.dutch import command
from poptui.cli.output import deliver, print_text
from poptui.cli.parameters import as_role, force_option, output_option, plan_argument, proposing
from poptui.messages import commands as say
from poptui.work.export import EXPORT_KINDS, VIEW_NAMES, export_text, save_agreement, side_of


@command("export", help=say.export_help())
@plan_argument
@click.option(
    "--view",
    type=click.Choice(list(VIEW_NAMES)),
    metavar=say.metavar_part(),
    help=say.export_view_help(views=", ".join(VIEW_NAMES)),
)
@click.option("--to", "kind", type=click.Choice(EXPORT_KINDS), default=EXPORT_KINDS[0], help=say.export_to_help())
@click.option("--for", "reader", type=click.Choice(["employee", "manager", "hr"]), help=say.export_for_help())
@output_option
@force_option
@click.pass_context
def export_command(
    ctx: click.Context, plan: str, view: str | None, kind: str, reader: str | None, output: str | None, force: bool
) -> None:
    """Prints or writes one view of a plan."""
    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    view = view or ("full" if kind == "json" else "agreement")
    if reader is not None and view != "blank":
        from poptui.work.sharing.share import readable_plan

        loaded = loaded._replace(plan=readable_plan(workspace, loaded.form, loaded.plan, reader))
    text = export_text(loaded.form, loaded.plan, view, kind, side_of(workspace.config.role))
    if output is not None and view == "agreement" and kind == "md":
        save_agreement(loaded.form, loaded.plan, Path(output), force=force)
    else:
        deliver(text, output, force=force)


@command("import", help=say.import_help())
@click.argument("file", metavar=say.metavar_file())
@click.option(
    "--into",
    metavar=say.metavar_plan(),
    shell_complete=proposing("plans"),
    help=say.import_into_help(),
)
@click.option("--take", multiple=True, metavar=say.import_take_metavar(), help=say.import_take_help())
@as_role
@click.pass_context
def import_command(ctx: click.Context, file: str, into: str | None, take: tuple[str, ...], role: str | None) -> None:
    """Imports a file; prints the id of the plan, then the import report."""
    from poptui.work.agreement.sign import describe_agreement_changes
    from poptui.work.sharing.import_plan import import_plan
    from poptui.work.sharing.import_report import summarise_report
    from poptui.work.sharing.receive import remove_received_file

    workspace = workspace_of(ctx)
    report = import_plan(workspace, Path(file), into=into or "", role=role or "", take=take)
    remove_received_file(workspace, Path(file), report)
    click.echo(report.id)
    click.echo(summarise_report(report))
    loaded = workspace.load(report.id)
    for told in describe_agreement_changes(
        loaded.form, loaded.plan, report.changed, workspace.config.role, report.refused
    ):
        print_text(told)
