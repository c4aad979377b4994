"""Text folded to the width of a column of a terminal, or of a page."""

from __future__ import annotations

from poptui.text.clean import show


def wrap(text: str, width: int) -> list[str]:
    """Text as lines of at most `width` columns; a word that is longer is cut. Its own line breaks stay."""
    found: list[str] = []
    for line in show(text).expandtabs(4).split("\n"):
        found += _wrap_line(line, width)
    return found


def _wrap_line(line: str, width: int) -> list[str]:
    """One line as lines of at most `width` columns."""
    found, now = [], ""
    for word in line.split(" "):
        joined = f"{now} {word}" if now else word
        if breadth(joined) <= width:
            now = joined
            continue
        if now:
            found.append(now)
        *full, now = _cut(word, width)
        found += full
    return [*found, now]


def _cut(word: str, width: int) -> list[str]:
    """A word in pieces of at most `width` columns; a combining sign stays with its letter."""
    pieces, now = [], ""
    for sign in word:
        if now and breadth(now + sign) > width:
            pieces.append(now)
            now = ""
        now += sign
    return [*pieces, now]


def breadth(text: str) -> int:
    """The columns a text takes; a sign that has no width of its own counts as none."""
    if text.isascii() and text.isprintable():
        return len(text)
    from wcwidth import wcswidth, wcwidth  # large tables, which only other signs need

    width = wcswidth(text)
    return width if width >= 0 else sum(max(0, wcwidth(sign)) for sign in text)
