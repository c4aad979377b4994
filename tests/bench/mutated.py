"""Reads mutated files, as `import` does, and prints how each ended and what the slowest took.

    python -m tests.bench.mutated [FILES]

Each file is the whole export of a plan in which parts were doubled, cut, moved, or filled with the signs that cost a
Markdown reader most. A file is read, or refused with one line; any other error ends the run.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from poptui.errors import PoptuiError
from poptui.plans.edit import Author
from poptui.work.export import export_text
from poptui.work.sharing.incoming_file import read_incoming_plan
from tests.support.pilot import make_plan, workspace_of

FILES = 5000
HOSTILE = (
    "[",
    "![[",
    "|",
    "a|",
    "\n",
    "a\n",
    "- a\n",
    "# a\n",
    "*a ",
    "_a*",
    "<a ",
    "&a;",
    "[a](b) ",
    "\\[",
    "```\n",
    "> ",
)
ROWS = {"4.1": [{"competentie": "Schrijven", "actie": "Een cursus", "tijdpad": "Q3 2027", "kosten": "450"}]}


def mutated(text: str, chance: random.Random) -> str:
    """Returns a text with one to four parts doubled, cut, moved or filled with hostile signs."""
    for _ in range(chance.randint(1, 4)):
        start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        match chance.randrange(4):
            case 0:
                text = text[:end] + text[start:]
            case 1:
                text = text[:start] + text[end:]
            case 2:
                text = text[:start] + text[end:] + text[start:end]
            case _:
                text = (
                    text[:start] + chance.choice(HOSTILE) * chance.choice((1, 9, 999, 99_999, 999_999)) + text[start:]
                )
    return text


def run(files: int) -> None:
    """Reads so many mutated files, and prints the counts, the slowest one and the most memory."""
    chance, ended, slowest = random.Random(19), Counter[str](), (0.0, "")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        plan_id = make_plan(home, {"medewerker": "Anna Smit", "2.1": "Leren plannen"}, ROWS)
        workspace = workspace_of(home)
        plan = workspace.store.load(plan_id)
        whole = export_text(workspace.form_of(plan), plan, "full")
        path, author = Path(folder) / "file.md", Author("employee", workspace.home.replica())
        for number in range(files):
            text = mutated(whole, chance)
            path.write_text(text, encoding="utf-8")
            began = time.process_time()
            try:
                read_incoming_plan(workspace, path, author)
                how = "read"
            except PoptuiError as error:
                how = f"refused: {str(error).partition(' (')[0]}"
            ended[how] += 1
            slowest = max(slowest, (time.process_time() - began, f"file {number}, {len(text)} characters, {how}"))
    for how, count in ended.most_common():
        print(f"{count:6}  {how}")
    print(f"slowest: {slowest[0] * 1000:.0f} ms of CPU ({slowest[1]})")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else FILES)
