"""Spells graphemes for a terminal: unchanged, or in ASCII where the terminal or its locale has only that."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Callable
from functools import lru_cache

from rich.cells import cell_len

from poptui.text.clean import show

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


def speller() -> Callable[[str], str]:
    """Returns the function that spells the grapheme of a cell for this terminal."""
    return in_ascii if wants_ascii() else str


@lru_cache(maxsize=4096)
def in_ascii(grapheme: str) -> str:
    """Returns a grapheme in ASCII, with its width in columns unchanged."""
    if grapheme.isascii():
        return grapheme
    width = cell_len(grapheme)
    return (show(grapheme, ascii_only=True).replace("\n", "") or "?")[:width].ljust(width)
