"""The commands that open the screens: `poptui [PLAN]` and `demo`."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

from poptui.cli.dutch import command
from poptui.cli.main import ascii_option, ask_ascii, desk_of, unknown_word
from poptui.cli.output import print_text
from poptui.errors import UsageError
from poptui.store.home import Home, find_home

if TYPE_CHECKING:
    from poptui.work.desk import Desk

LATE = 0.5
"""Seconds that an act of the program may last when it is told to end; then it ends all the same."""
PATIENCE = 0.5
"""Seconds in which a last save must be done when the program is told to end."""


@command("open", help="Opent de schermen.", add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, metavar="[PLAN]")
@ascii_option
@click.pass_context
def open_command(ctx: click.Context, in_ascii: bool = False, words: tuple[str, ...] = ()) -> None:
    """Opens the list, or a plan at its first question without an answer."""
    ask_ascii(in_ascii)
    plan = words[0] if words else ""
    if plan.startswith("-") or (plan.isalpha() and not _begins_a_plan(find_home(ctx.obj), plan)):
        raise unknown_word(plan)
    if len(words) > 1:
        raise UsageError("er staan woorden te veel", words[1] or "poptui", "noem alleen het plan; zie 'poptui --help'")
    path = desk_of(ctx).store.find(plan) if plan else None
    _need_terminal()
    _run(desk_of(ctx), path)


@command("demo", help="Opent een ingevuld voorbeeld, in een map die weg mag.")
@click.option("--make", metavar="MAP", help="Maakt alleen die map met het voorbeeld.")
@ascii_option
def demo_command(make: str | None, in_ascii: bool) -> None:
    """Opens the screens on an example in a throw-away home, or only makes that home."""
    from poptui.work.demo import make_demo

    ask_ascii(in_ascii)
    if make is not None:
        make_demo(Home(Path(make).absolute()))
        print_text(make)
        return
    _need_terminal()
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="poptui-voorbeeld-"))
    desk = make_demo(Home(folder))
    _run(
        desk,
        None,
        f"Wat u in het voorbeeld typte, staat nog in {folder}; die map mag weg.\n"
        "Voor uw eigen plan: start poptui zonder 'demo'.",
    )


def _begins_a_plan(home: Home, word: str) -> bool:
    """Whether a plan's id begins so; a word of letters that begins none is a command that was mistyped."""
    return any(path.stem.startswith(word.casefold()) for path in home.plan_paths())


def _need_terminal() -> None:
    """Refuses where there is no terminal to draw on.

    Raises:
        UsageError: stdin or stderr is no terminal, or TERM says that it cannot be drawn on.
    """
    term = os.environ.get("TERM", "")
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()) or term in {"", "dumb", "unknown"}:
        raise UsageError(
            "hier is geen terminal om op te tekenen", "TERM", "gebruik 'poptui fill PLAN' of 'poptui --help'"
        )


def _run(desk: Desk, path: Path | None, farewell: str = "") -> None:
    """Runs the screens until they are closed; says farewell then."""
    import gc

    gc.disable()  # until the first screen: what is made up to then is there to stay
    # Read when Textual is imported: how long an Esc waits for the rest of a key, and no animation.
    os.environ.setdefault("ESCDELAY", "250")
    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    desk.home.prepare()
    from poptui.app import PoptuiApp

    app = PoptuiApp(desk, path)
    app.farewell = farewell

    def finish(code: int, seconds: float) -> None:
        """Saves, gives the terminal back, and ends at once."""
        app.end_now(seconds)
        os._exit(code)

    def end(number: int, _frame: FrameType | None) -> None:
        """Ends between two acts of the program, when no letter is half on its way; one that lasts is not waited for."""
        late = threading.Timer(LATE, finish, (128 + number, PATIENCE / 2))
        late.daemon = True
        late.start()
        app.between_acts(lambda: finish(128 + number, PATIENCE))

    for number in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, end)
    app.run(mouse=False)
    if app.return_code:
        sys.exit(app.return_code)
