"""Fits text on one line of a terminal that may be too narrow."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from poptui.text.clean import show


def cut(text: str, width: int) -> str:
    """Returns a text of one line cut to at most `width` cells, with a sign at the end where it was cut."""
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)).rstrip() + "…"


def fitting(wordings: Sequence[str], width: int) -> str:
    """Returns the first wording that fits in `width` cells, safe to show; else the last one, cut."""
    safe = [show(wording) for wording in wordings]
    return next((text for text in safe if cell_len(text) <= width), cut(safe[-1], width) if safe else "")
