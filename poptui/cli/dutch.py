"""Click in Dutch: its errors on one line, and its help with Dutch headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from poptui.errors import UsageError
from poptui.text.near import nearest

HELP = "Toont deze uitleg."


class Dutch(click.Command):
    """What commands and the group share: help in Dutch, and errors that name their command."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Returns the option `--help`, explained in Dutch."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP
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
        pieces = " ".join(self.collect_usage_pieces(ctx)).replace("[OPTIONS]", "[OPTIES]")
        formatter.write_usage(ctx.command_path, pieces, prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the options under a Dutch heading."""
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        if records:
            with formatter.section("Opties"):
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
    see = f"zie '{path} --help'"
    match error:
        case click.NoSuchOption(option_name="--home"):
            return (
                f"--home staat op de verkeerde plaats ({path})",
                "zet het voor de opdracht: poptui --home MAP OPDRACHT",
            )
        case click.NoSuchOption():
            return f"onbekende optie ({error.option_name})", _near_option(error, see)
        case click.BadOptionUsage():
            flags = [option for option in _options(context) if option.is_flag and error.option_name in option.opts]
            mend = "er hoort geen waarde bij" if flags else "geef er een waarde bij"
            return f"de optie {error.option_name} klopt niet ({path})", f"{mend}; {see}"
        case click.MissingParameter():
            return f"{_name(error.param, 'iets')} ontbreekt ({path})", see
        case click.BadParameter():
            return _bad_value(error, path, see)
        case click.UsageError() if "unexpected extra argument" in error.message:
            mend = "er staan woorden te veel; zet tekst met spaties tussen aanhalingstekens"
            return f"zo werkt deze opdracht niet ({path})", mend
    return f"zo werkt deze opdracht niet ({path})", see


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
        return f"bedoelde u {found}?"
    return see if error.option_name.startswith("--") else f"{see}; is het tekst, zet er dan -- voor"


def _bad_value(error: click.BadParameter, path: str, see: str) -> tuple[str, str]:
    """Returns what is wrong with a value that an option or argument does not take."""
    what = f"deze waarde kan niet ({_name(error.param, path)})"
    if error.param is not None and isinstance(error.param.type, click.Choice):
        return what, "kies uit " + ", ".join(map(str, error.param.type.choices))
    return what, see
