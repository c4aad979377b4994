"""Opens the screens, and closes them at a signal."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn, cast

from poptui.cli.command_names import COMMANDS
from poptui.errors import UsageError
from poptui.messages import opening as say
from poptui.store.outcome import following
from poptui.store.plan_id import PlanId
from poptui.store.stores import plan_names
from poptui.text.near import hint

if TYPE_CHECKING:
    from poptui.store.home import Home
    from poptui.work.workspace import Workspace

HANDING_ON = 0.6
"""Seconds for the keys that came before the signal to end."""
LATE = 0.7
"""Seconds that a running act may take after the signal to end."""
PATIENCE = 0.25
"""Seconds for the last save after the signal to end."""
PROFILE = "POPTUI_PROFILE"
"""The environment variable with the name of a file for a profile of the screens."""
OPTIONS = ("--talk", "--ascii", "--home", "--help", "--version")
"""The options that may stand beside a plan."""
ENDS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)
"""The signals that end the program."""


def open_screens(home: Home, words: Sequence[str], *, is_talk: bool = False) -> int:
    """Opens the list, or the plan that the one word names: at its first unanswered question, or for the talk.

    Raises:
        UsageError: the word is no plan, there are more, or there is no terminal to draw on.
        Refused, StorageError: the plan cannot be opened.
    """
    word = words[0] if words else ""
    if word.startswith("-") or (word.isalpha() and not _begins_a_plan(home, word)):
        raise UsageError(say.no_command(word=word), "poptui", hint(word, COMMANDS, say.see_help()))
    if strange := next((one for one in words[1:] if one.startswith("--")), ""):
        mend = hint(strange, OPTIONS, say.see_help())
        raise UsageError(say.unknown_option(option=strange), "poptui", mend)
    if len(words) > 1:
        raise UsageError(say.too_many_words(), words[1] or "poptui", say.only_plan())
    if not word and is_talk:
        raise UsageError(say.which_plan(), "--talk", say.which_plan_mend())
    if not word:
        need_terminal()
    from poptui.work.workspace import Workspace

    workspace = Workspace(home)
    plan_id = workspace.store.find(word) if word else None
    if plan_id is not None and is_talk:
        from poptui.work.talk import refuse_talk

        refuse_talk(workspace, plan_id)
    need_terminal()  # after this, so that an unknown plan is reported first
    return show_screens(workspace, plan_id, is_talk=is_talk)


def need_terminal() -> None:
    """Refuses to open the screens without a terminal to draw on.

    Raises:
        UsageError: stdin or stderr is no terminal, or TERM says that it cannot be drawn on.
    """
    term = os.environ.get("TERM", "")
    streams = (sys.stdin, sys.stdout, sys.stderr)  # None for a stream that was closed
    if not all(stream is not None and stream.isatty() for stream in streams) or term in {"", "dumb", "unknown"}:
        raise UsageError(say.no_terminal(), "TERM", say.no_terminal_mend())


def show_screens(workspace: Workspace, plan_id: PlanId | None, farewell: str = "", *, is_talk: bool = False) -> int:
    """Runs the screens until they are closed, prints the farewell, and returns the exit code."""
    exit_process = _process_exit()
    gc.disable()  # until the first screen, as objects made up to then are kept
    # Textual reads these when imported: the wait after Esc for the rest of a key, and no animation.
    os.environ.setdefault("ESCDELAY", "250")
    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    _hide_openssl()
    for number in ENDS:  # until the screens can save
        signal.signal(number, lambda number, _frame: os._exit(128 + number))
    workspace.home.prepare()
    from poptui.app import PoptuiApp

    followed = ExitStack()  # what the screens save is no act of the command that opened them
    outcome = followed.enter_context(following())
    app = PoptuiApp(workspace, plan_id, is_talk=is_talk, outcome=outcome)
    app.farewell = farewell
    app.exit_process = exit_process

    def finish(code: int) -> None:
        """Saves, restores the terminal, and ends at once."""
        app.end_now(PATIENCE)
        exit_process(code)

    def end(number: int, _frame: FrameType | None) -> None:
        """Ends once the keys typed before are in the plan; does not wait for a slow act."""
        for one in ENDS:
            signal.signal(one, signal.SIG_IGN)  # the program is ending
        late = threading.Timer(LATE, finish, (128 + number,))
        late.daemon = True
        late.start()
        app.after_keys(lambda: finish(128 + number), HANDING_ON)

    for number in ENDS:
        signal.signal(number, end)
    with followed:
        app.run(mouse=False)
    return app.return_code or 0


def _process_exit() -> Callable[[int], NoReturn]:
    """Returns what ends the process with an exit code, and writes a profile first where a developer asks for one."""
    if PROFILE not in os.environ:
        return os._exit
    from poptui.cli.profiling import profiled_exit

    return profiled_exit(Path(os.environ[PROFILE]).absolute())


def _hide_openssl() -> None:
    """Keeps asyncio and hashlib from loading OpenSSL, which saves 4 MB: poptui uses no network.

    hashlib is handled only where Python has its own hash functions, which some systems leave out.
    """
    has_sums = find_spec("_sha2") or (find_spec("_sha256") and find_spec("_sha512"))
    for name in ("ssl", "_hashlib") if has_sums else ("ssl",):
        cast(dict[str, object], sys.modules).setdefault(name, None)  # Python treats it as a missing module


def _begins_a_plan(home: Home, word: str) -> bool:
    """Returns whether a plan's id begins with a word; a word of letters that begins none is a mistyped command."""
    return any(name.startswith(word.casefold()) for name in plan_names(home))
