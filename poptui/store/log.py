"""The log of a home: unexpected errors with their traceback, for the person who repairs the program."""

from __future__ import annotations

import traceback

from poptui.errors import PoptuiError
from poptui.store.home import Home
from poptui.store.safefile import make_folder, write_safely
from poptui.text.clock import stamp


def keep_error(home: Home, error: BaseException) -> str:
    """Writes an error to the log, readable by its owner alone; returns the line to show, without text of a plan."""
    path = home.log / f"{stamp().replace(':', '')}.txt"
    mend = "alles wat getypt was, is bewaard of wordt als concept aangeboden; start poptui opnieuw"
    try:
        make_folder(home.path)
        make_folder(home.log)
        write_safely(path, "".join(traceback.format_exception(error)).encode("utf-8", "replace"))
    except (PoptuiError, OSError):
        return f"poptui: er ging iets mis ({type(error).__name__}): {mend}"
    return f"poptui: er ging iets mis ({path}): {mend}"
