"""Spells screens for a terminal: unchanged, or in ASCII where the terminal or its locale has only that."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Callable

from poptui.terminal.ascii_screen import Cursor, screen_in_ascii
from poptui.terminal.cells import Cells

Speller = Callable[[Cells, Cursor], tuple[Cells, Cursor]]
"""Spells a screen for a terminal, and says where the cursor then stands."""

ASCII_TERMS = re.compile(r"linux|vt\d.*|ansi|dumb|unknown|")
"""The values of TERM of terminals that may not show characters outside ASCII."""
COERCED = "C.UTF-8"
"""The value of LC_CTYPE that Python sets where the wanted locale does not exist (PEP 538)."""
ASCII_ASKED = "POPTUI_ASCII"
"""The environment variable that, when not empty, asks for ASCII only."""


def wants_ascii() -> bool:
    """Returns whether to send ASCII only: it is asked for, TERM needs it, or the locale is not UTF-8."""
    if os.environ.get(ASCII_ASKED) or ASCII_TERMS.fullmatch(os.environ.get("TERM", "")):
        return True
    values = [os.environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")]
    if values[1] == COERCED and values[2]:
        values[1] = ""
    named = next((value for value in values if value), "")
    encoding = named.partition("@")[0].partition(".")[2] or locale.getpreferredencoding(False)
    # Without a locale, or in the C locale, Python uses UTF-8, and so do present terminals.
    return bool(encoding) and encoding.casefold().replace("-", "") not in {"utf8", "ascii", "ansi_x3.41968", "us_ascii"}


def as_it_is(screen: Cells, cursor: Cursor) -> tuple[Cells, Cursor]:
    """Returns a screen and its cursor unchanged."""
    return screen, cursor


def speller() -> Speller:
    """Returns the function that spells a screen for this terminal."""
    return screen_in_ascii if wants_ascii() else as_it_is
