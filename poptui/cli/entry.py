"""The entry point: opens the screens or runs a command, and prints an error as one line on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from poptui.cli.command_names import COMMANDS, COMPLETION
from poptui.errors import PoptuiError, StorageError, UsageError
from poptui.messages import opening as say
from poptui.store.outcome import following


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and ends the program with its exit code; an error is one line on stderr."""
    args = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
    code, line = _outcome(args)
    if line:
        _print_error(line)
    sys.exit(code)


def _outcome(args: list[str]) -> tuple[int, str]:
    """Runs the command line; returns the exit code, and the line about an error before or behind what was done."""
    with following() as outcome:
        try:
            code = _run(args)
        except BrokenPipeError:
            _drop_output()  # the reader ended (`| head`)
            code = 0
        except (PoptuiError, KeyboardInterrupt, OSError) as error:
            failed = _failure(error, is_done=outcome.is_done)
            if not outcome.is_done:
                return failed.code, str(failed)
            outcome.note(failed)
            code = 0
    if not (outcome.is_done and outcome.faults):
        return code, ""
    return code, say.done_but(what="; ".join(map(str, outcome.faults)))


def _failure(error: BaseException, *, is_done: bool) -> PoptuiError:
    """Returns the exception that ended a command as an error to print; its words differ where the act had been done."""
    if isinstance(error, PoptuiError):
        return error
    if isinstance(error, KeyboardInterrupt):
        if is_done:
            return UsageError(say.interrupted_after(), say.output(), say.see_list())
        return UsageError(say.interrupted())
    assert isinstance(error, OSError)
    _drop_output()
    if is_done and not error.filename:
        return StorageError(say.not_printed(), say.output(), say.see_list())
    from poptui.store.faults import storage_error

    return storage_error(error, Path(error.filename or say.output()))


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


def _print_error(line: str) -> None:
    """Prints one line about an error; where stderr cannot take it, only the exit code tells."""
    from poptui.text.clean import show

    try:
        if sys.stderr is not None:  # None where stderr was closed
            sys.stderr.write(f"poptui: {show(' '.join(line.split()))}\n")
            sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # else Python fails at the end on the text in its buffer


def _drop_output() -> None:
    """Redirects stdout to nothing, so that Python does not fail at the end on text in its buffer."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
