"""The commands that open the screens: `poptui [PLAN]` and `demo`."""

from __future__ import annotations

from pathlib import Path

import click

from poptui.cli.context import TALK, ascii_option, ask_ascii, talk_option
from poptui.cli.dutch import command
from poptui.cli.opening import need_terminal, open_screens, show_screens
from poptui.cli.output import print_text
from poptui.messages import commands as say
from poptui.store.home import Home, find_home


@command("open", help=say.open_help(), add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, metavar=say.open_plan_metavar())
@talk_option
@ascii_option
@click.pass_context
def open_command(ctx: click.Context, in_ascii: bool = False, is_talk: bool = False, words: tuple[str, ...] = ()) -> int:
    """Opens the list, a plan at its first unanswered question, or a plan for the talk."""
    ask_ascii(in_ascii)
    return open_screens(find_home(ctx.obj), words, is_talk=is_talk or ctx.meta.get(TALK, False))


@command("demo", help=say.demo_help())
@click.option("--make", metavar=say.metavar_folder(), help=say.demo_make_help())
@ascii_option
def demo_command(make: str | None, in_ascii: bool) -> int:
    """Opens the screens on an example in a temporary home, or only makes that home."""
    from poptui.work.demo import make_demo

    ask_ascii(in_ascii)
    if make is not None:
        make_demo(Home(Path(make).absolute()))
        print_text(make)
        return 0
    need_terminal()
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix=f"poptui-{say.demo_folder()}-"))
    workspace = make_demo(Home(folder))
    return show_screens(workspace, None, say.demo_farewell(folder=str(folder)))
