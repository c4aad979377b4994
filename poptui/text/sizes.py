"""Sizes of files in words."""

from __future__ import annotations


def size_words(size: int) -> str:
    """Returns a size in bytes as people read it: "12 kB", "1,4 MB"; at least 1 kB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
