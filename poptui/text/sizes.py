"""Sizes: the largest that a text may have, and sizes of files in words."""

from __future__ import annotations

LARGEST_ANSWER = 1_048_576
"""The most characters of one answer, cell, note or paste: 1 MiB."""
LARGEST_TEXT = 2_000_000
"""The most bytes of a text that comes in as Markdown."""
LARGEST_PLAN = 8_000_000
"""The most bytes of a plan in a file for another home, without the attachments."""


def size_words(size: int) -> str:
    """Returns a size in bytes as people read it: "12 kB", "1,4 MB"; at least 1 kB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
