"""How a sign is spelled on a terminal: as it is, or in ASCII where the terminal or its locale has nothing else."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Callable
from functools import lru_cache

from rich.cells import cell_len

from poptui.text.clean import show

ASCII_TERMS = re.compile(r"linux|vt\d.*|ansi|dumb|unknown|")
"""Terminals whose signs beyond ASCII cannot be counted on."""
COERCED = "C.UTF-8"
"""What Python itself sets LC_CTYPE to where the locale that is asked for is not there (PEP 538)."""
ASCII_ASKED = "POPTUI_ASCII"
"""Set (not empty) to have ASCII alone."""


def wants_ascii() -> bool:
    """Whether this terminal gets ASCII alone: it is asked for, its kind asks for it, or its locale is not UTF-8."""
    if os.environ.get(ASCII_ASKED) or ASCII_TERMS.fullmatch(os.environ.get("TERM", "")):
        return True
    values = [os.environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")]
    if values[1] == COERCED and values[2]:
        values[1] = ""
    named = next((value for value in values if value), "")
    encoding = named.partition("@")[0].partition(".")[2] or locale.getpreferredencoding(False)
    # Without a locale, or in that of C, Python takes UTF-8; so do the terminals of today.
    return bool(encoding) and encoding.casefold().replace("-", "") not in {"utf8", "ascii", "ansi_x3.41968", "us_ascii"}


def speller() -> Callable[[str], str]:
    """What spells the sign of a cell on this terminal."""
    return in_ascii if wants_ascii() else str


@lru_cache(maxsize=4096)
def in_ascii(sign: str) -> str:
    """The sign of a cell in ASCII, as wide as it was."""
    if sign.isascii():
        return sign
    width = cell_len(sign)
    return (show(sign, ascii_only=True).replace("\n", "") or "?")[:width].ljust(width)
