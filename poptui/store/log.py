"""The log of a home: unexpected errors with their traceback, for the person who repairs the program."""

from __future__ import annotations

import traceback

from poptui.errors import PoptuiError
from poptui.messages import store as say
from poptui.store.home import Home
from poptui.store.safefile import make_folder, write_safely
from poptui.text.clock import stamp


def keep_error(home: Home, error: BaseException) -> str:
    """Writes an error to the log, readable by its owner alone; returns the line to show, without text of a plan."""
    path = home.log / f"{stamp().replace(':', '')}.txt"
    try:
        make_folder(home.path)
        make_folder(home.log)
        write_safely(path, "".join(traceback.format_exception(error)).encode("utf-8", "replace"))
    except (PoptuiError, OSError):
        return say.log_error(place=type(error).__name__)
    return say.log_error(place=str(path))
