"""Click in Dutch: its errors on one line, and its help with Dutch headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from poptui.errors import UsageError
from poptui.messages import commands as say
from poptui.text.near import nearest


class Dutch(click.Command):
    """What commands and the group share: help in Dutch, and errors that name their command."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Returns the option `--help`, explained in Dutch."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say.help_help()
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Reads the arguments; an error in them names this command, also where click does not."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the line that says how to type the command."""
        pieces = " ".join(self.collect_usage_pieces(ctx)).replace("[OPTIONS]", say.usage_options())
        formatter.write_usage(ctx.command_path, pieces, prefix=say.usage_prefix())

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the options under a Dutch heading."""
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        if records:
            with formatter.section(say.help_options()):
                formatter.write_dl(records)


def command(name: str, **settings: Any) -> Callable[[Callable[..., Any]], Dutch]:
    """Returns a decorator that makes a function a command with Dutch help."""
    return click.command(name, cls=Dutch, **settings)


def usage_error(error: click.ClickException) -> UsageError:
    """Returns a usage error of click in Dutch, with the nearest option."""
    what, mend = _words(error)
    return UsageError(what, mend=mend)


def _words(error: click.ClickException) -> tuple[str, str]:
    """Returns what is wrong and how to mend it."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else "poptui"
    see = say.usage_see(command=path)
    match error:
        case click.NoSuchOption(option_name="--home"):
            return say.usage_home(command=path), say.usage_home_mend()
        case click.NoSuchOption():
            return say.usage_unknown_option(option=error.option_name), _near_option(error, see)
        case click.BadOptionUsage():
            flags = [option for option in _options(context) if option.is_flag and error.option_name in option.opts]
            mend = say.usage_takes_no_value(see=see) if flags else say.usage_takes_value(see=see)
            return say.usage_bad_option(option=error.option_name, command=path), mend
        case click.MissingParameter():
            return say.usage_lacks(what=_name(error.param, say.usage_something()), command=path), see
        case click.BadParameter():
            return _bad_value(error, path, see)
        case click.UsageError() if "unexpected extra argument" in error.message:
            return say.usage_wrong(command=path), say.usage_quote_words()
    return say.usage_wrong(command=path), see


def _options(context: click.Context | None) -> list[click.Option]:
    """Returns the options of the command that was typed."""
    params = context.command.params if context else []
    return [param for param in params if isinstance(param, click.Option)]


def _name(param: click.Parameter | None, unknown: str) -> str:
    """Returns an option as it is typed, or an argument as the help calls it."""
    if param is None:
        return unknown
    return param.opts[-1] if isinstance(param, click.Option) else param.human_readable_name


def _near_option(error: click.NoSuchOption, see: str) -> str:
    """Returns the option that may be meant; text that begins with a dash looks like one."""
    found = nearest(error.option_name, error.possibilities or [])
    if found:
        return say.usage_nearest_option(option=found)
    return see if error.option_name.startswith("--") else say.usage_option_or_text(see=see)


def _bad_value(error: click.BadParameter, path: str, see: str) -> tuple[str, str]:
    """Returns what is wrong with a value that an option or argument does not take."""
    what = say.usage_bad_value(where=_name(error.param, path))
    if error.param is not None and isinstance(error.param.type, click.Choice):
        return what, say.usage_choose(choices=", ".join(map(str, error.param.type.choices)))
    return what, see
