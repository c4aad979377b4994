"""Measures a table of 200 rows beside one of 5: `python -m tests.bench.table [ROUNDS]` prints CPU and bytes."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.bench.measured import Measured
from tests.support.line import HEAD, environment
from tests.support.pilot import make_plan

WISH = {"actie": "Een cursus volgen in schrijven", "tijdpad": "Q3 2027", "kosten": "450", "uren": "16"}
ACTS = {
    "cursor down": [b"\x1b[B"] * 3 + [b"\x1b[A"] * 3,
    "letter": [bytes([letter]) for letter in b" een paar woorden erbij"],
    "next cell": [b"\r", b"x\t", b"y\t", b"1\r", b"z\t"],
}


def costs(count: int) -> dict[str, tuple[float, float]]:
    """Returns the CPU in ms and the bytes of a key, by act, in a table of so many wishes."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        wishes = [WISH | {"competentie": f"Wens {at}"} for at in range(count)]
        plan = make_plan(home, HEAD, {"4.1": wishes}).name
        with Measured([sys.executable, "-m", "poptui", plan], environment(home) | {"LANG": "C.UTF-8"}) as run:
            run.until(rb"2\.1")
            run.quiet(0.5)
            run.answer(b"\x1bOS\x1bOS", 1.0)
            found = {}
            for name, keys in ACTS.items():
                answers = [run.answer(key, 0.1) for key in keys]
                found[name] = (median(one.cpu for one in answers), median(one.size for one in answers))
            run.end(b"\x1b[20~")
            return found


def main() -> None:
    """Prints the table; the two sizes are measured in turns."""
    os.environ["POPTUI_TODAY"] = "2026-11-21"
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    found = [(costs(5), costs(200)) for _ in range(rounds)]
    print(f"{'a key':14}{'5 rows':>20}{'200 rows':>20}{'ratio of CPU':>16}")
    for name in ACTS:
        cells = [[both[at][name] for both in found] for at in (0, 1)]
        texts = [f"{median(c for c, _ in part):.1f} ms {median(b for _, b in part):.0f} B" for part in cells]
        ratio = median(many / few for (few, _), (many, _) in zip(*cells, strict=True))
        print(f"{name:14}{texts[0]:>20}{texts[1]:>20}{ratio:>16.2f}")


if __name__ == "__main__":
    main()
