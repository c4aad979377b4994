"""Removes characters that steer a terminal from the drawn lines of an input."""

from __future__ import annotations

import re

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""The characters that `text.clean.show` makes visible; here each keeps its width, so that the cursor stays in place."""


def safe(strip: Strip) -> Strip:
    """Returns a drawn line without characters that steer a terminal."""
    if not any(_UNSAFE.search(segment.text) for segment in strip):
        return strip
    return Strip([Segment(_UNSAFE.sub(_harmless, text), style, control) for text, style, control in strip])


def _harmless(found: re.Match[str]) -> str:
    return "·" * cell_len(found[0])
