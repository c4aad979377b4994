"""Pictures of screens, kept beside the tests: what a screen looks like is compared cell by cell with its picture.

`POPTUI_PICTURES=write` makes them anew; compare each then with the words "You should see ..." of its test.
"""

from __future__ import annotations

import os
from pathlib import Path

from tests.support.colours import cells

PICTURES = Path(__file__).parents[1] / "pictures"
WRITES = os.environ.get("POPTUI_PICTURES") == "write"
"""Read when the tests begin: each of them has an environment of its own."""


def compare(name: str, picture: str) -> None:
    """Compares a screenshot with the stored picture of that name: the same signs and colours in the same cells."""
    path = PICTURES / f"{name}.svg"
    if WRITES:
        PICTURES.mkdir(exist_ok=True)
        path.write_text(picture, encoding="utf-8")
    wanted, shown = set(cells(path.read_text(encoding="utf-8"))), set(cells(picture))
    lost, new = sorted(wanted - shown), sorted(shown - wanted)
    assert (lost, new) == ([], []), f"{name}: other cells than in its picture, from row {min([*lost, *new])[0]}"
