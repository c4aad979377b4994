"""Click in Dutch: its own errors on one line, its help with Dutch headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from poptui.text.near import hint, near

HELP = "Toont deze uitleg."


def explained(option: click.Option | None) -> click.Option | None:
    """The option `--help` with a Dutch explanation."""
    if option is not None:
        option.help = HELP
    return option


class Command(click.Command):
    """A command whose help is Dutch."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option `--help`, explained in Dutch."""
        return explained(super().get_help_option(ctx))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that says how to type the command."""
        pieces = " ".join(self.collect_usage_pieces(ctx)).replace("[OPTIONS]", "[OPTIES]")
        formatter.write_usage(ctx.command_path, pieces, prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under a Dutch heading."""
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        if records:
            with formatter.section("Opties"):
                formatter.write_dl(records)


def command(name: str, **settings: Any) -> Callable[[Callable[..., Any]], Command]:
    """Makes a function a command whose help is Dutch."""
    return click.command(name, cls=Command, **settings)


def usage_line(error: click.ClickException, commands: list[str]) -> str:
    """What a usage error of click says, in Dutch, on one line, with the nearest command or option."""
    what, mend = _words(error, commands)
    return " ".join(f"{what}: {mend}".split())


def _words(error: click.ClickException, commands: list[str]) -> tuple[str, str]:
    """What is wrong, and how to mend it."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else "poptui"
    see = f"zie '{path} --help'"
    match error:
        case click.NoSuchOption():
            return f"onbekende optie ({error.option_name})", hint(error.option_name, error.possibilities or [], see)
        case click.BadOptionUsage():
            return f"de optie {error.option_name} klopt niet ({path})", f"geef er een waarde bij; {see}"
        case click.MissingParameter():
            name = error.param.human_readable_name.upper() if error.param else "iets"
            return f"{name} ontbreekt ({path})", see
        case click.BadParameter():
            return _bad_value(error, path, see)
        case click.FileError():
            return f"bestand niet te lezen ({error.ui_filename})", "kijk of de naam klopt"
        case click.UsageError():
            return f"zo werkt deze opdracht niet ({path})", _unexpected(error, path, commands) or see
    return f"dat lukt niet ({path})", see


def _bad_value(error: click.BadParameter, path: str, see: str) -> tuple[str, str]:
    """A value that an option or argument does not take."""
    name = error.param.opts[-1] if error.param and error.param.opts else path
    if error.param is not None and isinstance(error.param.type, click.Choice):
        return f"deze waarde kan niet ({name})", "kies uit " + ", ".join(map(str, error.param.type.choices))
    if error.param is not None and isinstance(error.param.type, click.types.IntParamType):
        return f"hier hoort een heel getal ({name})", see
    return f"deze waarde kan niet ({name})", see


def _unexpected(error: click.UsageError, path: str, commands: list[str]) -> str:
    """What to do about words too many."""
    if "unexpected extra argument" not in error.message:
        return ""
    first = path.split()[-1]
    found = near(first, [name for name in commands if name != first])
    other = f"; of bedoelde u '{found}'?" if found else ""
    return f"er staan woorden te veel; zet tekst met spaties tussen aanhalingstekens{other}"
