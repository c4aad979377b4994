"""Text on one line of a terminal that may be too narrow for it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from poptui.text.clean import show


def cut(text: str, width: int) -> str:
    """A text of one line in at most `width` cells, with a sign where there was more."""
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)).rstrip() + "…"


def fitting(wordings: Sequence[str], width: int) -> str:
    """The first of the wordings that fits in so many cells, safe to show; else the last, cut off with a sign."""
    safe = [show(wording) for wording in wordings]
    return next((text for text in safe if cell_len(text) <= width), cut(safe[-1], width) if safe else "")
