"""The command line: one group that imports a command only when it is used."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

import click

from poptui.cli.command_names import COMMANDS, COMPLETION
from poptui.cli.context import TALK, ascii_option, ask_ascii, talk_option
from poptui.cli.dutch import Dutch, usage_error
from poptui.errors import UsageError
from poptui.messages import commands as say

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


OPEN = "open"
"""The internal name of the command behind `poptui [PLAN]`."""
DRAWING = frozenset({None, OPEN, "demo"})
"""The commands that open the screens."""


class Lazy(Dutch, click.Group):
    """The group `poptui`: it imports a command when it is used, and reads any other word as a plan."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Returns the names of the commands in the order in which the help lists them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Returns the command with this name, imported now; or None."""
        module = "screens" if cmd_name == OPEN else COMMANDS.get(cmd_name, "")
        if not module:
            return None
        found = getattr(import_module(f"poptui.cli.{module}"), f"{cmd_name}_command")
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Returns the command that was typed; any other word is the plan to open."""
        if args and args[0] not in COMMANDS:
            args = [OPEN, *args]
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Returns the commands, without importing them, and the plans that can be opened."""
        from click.shell_completion import CompletionItem

        from poptui.cli.completion import plans
        from poptui.cli.summaries import SUMMARIES

        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        found = [CompletionItem(name, help=told()) for name, told in SUMMARIES.items() if name.startswith(incomplete)]
        return [*found, *plans(ctx, incomplete)]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the whole help in Dutch, without importing the commands."""
        from poptui.cli.summaries import SUMMARIES

        formatter.write_usage("poptui", say.usage_own_line(), prefix=say.usage_prefix())
        with formatter.indentation():
            formatter.write_paragraph()
            formatter.write_text(say.help_opening())
        records = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx)) is not None]
        with formatter.section(say.help_options()):
            formatter.write_dl(records)
        with formatter.section(say.help_commands()):
            formatter.write_dl([(name, told()) for name, told in SUMMARIES.items()])
        formatter.write_paragraph()
        formatter.write_text(say.help_more())


@click.group("poptui", cls=Lazy, invoke_without_command=True, context_settings={"max_content_width": 100})
@click.option("--home", metavar=say.metavar_folder(), help=say.home_help())
@talk_option
@ascii_option
@click.version_option(package_name="poptui", message="poptui %(version)s", help=say.version_help())
@click.pass_context
def poptui(ctx: click.Context, home: str | None, in_ascii: bool, is_talk: bool) -> None:
    """Reads what stands before a command; without one it opens the screens."""
    ctx.obj = home
    if in_ascii and ctx.invoked_subcommand not in DRAWING:
        raise UsageError(
            say.draws_no_screens(command=ctx.invoked_subcommand or ""), "--ascii", say.draws_no_screens_mend()
        )
    if is_talk and ctx.invoked_subcommand not in {None, OPEN}:
        raise UsageError(say.opens_no_plan(command=ctx.invoked_subcommand or ""), "--talk", say.opens_no_plan_mend())
    ctx.meta[TALK] = is_talk
    ask_ascii(in_ascii)
    if ctx.invoked_subcommand is None:
        command = poptui.get_command(ctx, OPEN)
        assert command is not None
        ctx.invoke(command)


def run(args: list[str]) -> int:
    """Runs the command, or answers a shell that asks for completions; returns the exit code.

    Raises:
        UsageError: the command line is wrong.
        PoptuiError: what the command raises.
    """
    if asked := os.environ.get(COMPLETION):
        from click.shell_completion import shell_complete

        return shell_complete(poptui, {}, "poptui", COMPLETION, asked)
    try:
        with poptui.make_context("poptui", args) as ctx:
            code = poptui.invoke(ctx)
    except click.exceptions.Exit as asked_to:
        return asked_to.exit_code
    except click.ClickException as error:
        raise usage_error(error) from None
    except click.Abort:
        raise KeyboardInterrupt from None
    return code if isinstance(code, int) else 0
