"""Wraps text to a width in columns of a terminal or a page."""

from __future__ import annotations

from poptui.text.clean import show

_COMBINING = "\u0300"
"""The first combining sign; each printable sign before it takes one column."""


def wrap(text: str, width: int) -> list[str]:
    """Returns text as lines of at most `width` columns; a longer word is cut, and the line breaks of the text stay."""
    found: list[str] = []
    for line in show(text).expandtabs(4).split("\n"):
        found += _wrap_line(line, width)
    return found


def _wrap_line(line: str, width: int) -> list[str]:
    """Returns one line as lines of at most `width` columns."""
    found, now = [], ""
    for word in line.split(" "):
        joined = f"{now} {word}" if now else word
        if display_width(joined) <= width:
            now = joined
            continue
        if now:
            found.append(now)
        *full, now = _cut(word, width)
        found += full
    return [*found, now]


def _cut(word: str, width: int) -> list[str]:
    """Returns a word in pieces of at most `width` columns; a combining sign stays with its letter."""
    pieces, now = [], ""
    for sign in word:
        if now and display_width(now + sign) > width:
            pieces.append(now)
            now = ""
        now += sign
    return [*pieces, now]


def display_width(text: str) -> int:
    """Returns the number of columns that a text takes on a terminal; a control character takes none."""
    if text.isprintable() and (text.isascii() or max(text) < _COMBINING):
        return len(text)
    from wcwidth import wcswidth, wcwidth  # loads large tables, which Latin letters do not need

    width = wcswidth(text)
    return width if width >= 0 else sum(max(0, wcwidth(sign)) for sign in text)
