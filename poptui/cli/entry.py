"""The entry point: opens the screens or runs a command, and prints an error as one line on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from poptui.cli.command_names import COMMANDS, COMPLETION
from poptui.errors import PoptuiError
from poptui.messages import commands as say


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and ends the program with its exit code; an error is one line on stderr."""
    args = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
    try:
        code = _run(args)
    except PoptuiError as error:
        _fail(str(error), error.code)
    except KeyboardInterrupt:
        _fail(say.interrupted(), 2)
    except BrokenPipeError:
        _drop_output()  # the reader ended (`| head`)
        code = 0
    except OSError as error:
        from poptui.store.faults import storage_error

        _drop_output()
        _fail(str(storage_error(error, Path(error.filename or say.entry_output()))), 4)
    sys.exit(code)


def _run(args: list[str]) -> int:
    """Opens the screens, or lets click run the command; returns the exit code.

    `poptui` and `poptui PLAN` do not import click, so that the screens open sooner.
    """
    is_plain = len(args) < 2 and not any(word.startswith("-") or word in COMMANDS for word in args)
    if is_plain and COMPLETION not in os.environ:
        from poptui.cli.opening import open_screens
        from poptui.store.home import find_home

        return open_screens(find_home(None), args)
    from poptui.cli.main import run

    return run(args)


def _fail(line: str, code: int) -> NoReturn:
    """Prints one line about an error and ends the program."""
    from poptui.text.clean import show

    if sys.stderr is not None:  # None where stderr was closed
        sys.stderr.write(f"poptui: {show(' '.join(line.split()))}\n")
    sys.exit(code)


def _drop_output() -> None:
    """Redirects stdout to nothing, so that Python does not fail at the end on text in its buffer."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
