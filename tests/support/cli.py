"""The commands as tests use them: `ok` must succeed; `refused` must say so on one line and change nothing."""

from __future__ import annotations

import hashlib
import io
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from poptui.cli.entry import main
from poptui.store.home import Home
from poptui.work.json_values import plan_value
from poptui.work.lookup import find_table
from poptui.work.workspace import Workspace
from tests.support.command import Result, Run
from tests.support.plans import meanings

ONE_LINE = re.compile(r"poptui: [^\n]*\S \([^\n]+\): \S[^\n]*\n")
"""A message of the form WHAT (WHERE): HOW TO MEND, on one line."""

ENGLISH = re.compile(
    r"\b(usage|options?|error|try|required|missing|invalid|arguments?|commands?|unexpected|such|default|got|"
    r"expected|traceback|aborted|warning|does not|must|choose|possible|file name|not|the|this message)\b",
    re.IGNORECASE,
)
"""English words in messages of click and Python, which occur in no Dutch line."""

KEPT = ("plans", "backups", "drafts", "forms")
"""The folders of a home in which nothing changes when a command is refused."""


def english(text: str) -> list[str]:
    """Returns the English words in a text, apart from names of options, commands and files."""
    bare = re.sub(r"'[^'\n]*'|\"[^\"\n]*\"|--?[a-z][a-z-]*|\S*[/|]\S*", " ", text)
    return [found[0] for found in ENGLISH.finditer(bare)]


def snapshot(home: Path) -> dict[str, str]:
    """Returns the digest of each file of a home that a refused command leaves unchanged, by its path."""
    paths = (path for folder in KEPT for path in (home / folder).rglob("*") if path.is_file())
    return {str(path.relative_to(home)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def run_inside(*args: str | Path, stdin: str | bytes | None = None) -> Result:
    """Runs the command within this process, which is faster than to start Python for each refusal."""
    bytes_in = io.BytesIO(stdin.encode() if isinstance(stdin, str) else stdin or b"")
    bytes_out, bytes_err = io.BytesIO(), io.BytesIO()
    before = sys.stdin, sys.stdout, sys.stderr
    streams = [
        io.TextIOWrapper(one, "utf-8", newline="", write_through=True) for one in (bytes_in, bytes_out, bytes_err)
    ]
    sys.stdin, sys.stdout, sys.stderr = streams
    try:
        with pytest.raises(SystemExit) as left:
            main([str(arg) for arg in args])
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    assert isinstance(left.value.code, int)
    return Result(left.value.code, bytes_out.getvalue().decode(), bytes_err.getvalue().decode())


class Cli:
    """The command in one home."""

    def __init__(self, run: Run, home: Path) -> None:
        """Takes the function that runs the command, and the home it runs in."""
        self.run = run
        self.home = home

    def at(self, home: Path) -> Cli:
        """Returns the same command in another home."""

        def run(*args: str | Path, stdin: str | bytes | None = None) -> Result:
            return self.run("--home", home, *args, stdin=stdin)

        return Cli(run, home)

    def ok(self, *args: str | Path, stdin: str | bytes | None = None, code: int = 0) -> str:
        """Runs a command that must succeed and write nothing on stderr; returns what it wrote on stdout."""
        done = self.run(*args, stdin=stdin)
        assert (done.code, done.err) == (code, ""), f"{args}: {done}"
        return done.out

    def json(self, *args: str | Path, code: int = 0) -> Any:
        """Runs a command that writes one JSON document; returns the document."""
        return json.loads(self.ok(*args, "--json", code=code))

    def new(self, *args: str, form: str = "gemeente") -> str:
        """Runs `new` for a form, or for the form of the settings where it is empty; returns the plan's id."""
        return self.ok("new", *(["--form", form] if form else []), *args).strip()

    def given(self, answers: Mapping[str, str] = MappingProxyType({}), *rows: Mapping[str, str]) -> str:
        """Makes a plan with these answers and wishes in the store, without a command; returns its id."""
        workspace = Workspace(Home(self.home))
        plan_id = workspace.new("gemeente", answers)
        for row in rows:
            plan = workspace.store.load(plan_id)
            cells = meanings(find_table(workspace.form_of(plan), "4.1"), row)
            workspace.store.update(plan_id, [workspace.acts().add_row(plan, "4.1", cells)])
        return plan_id.name

    def show(self, plan: str) -> Any:
        """Returns a plan as `show --json` prints it, without running that command."""
        loaded = Workspace(Home(self.home)).load(plan)
        return json.loads(json.dumps(plan_value(loaded.form, loaded.plan)))

    def texts(self, plan: str) -> dict[str, str]:
        """Returns the answers of a plan."""
        return {key: answer["value"] for key, answer in self.show(plan)["answers"].items()}

    def rows(self, plan: str, table: str) -> list[dict[str, str]]:
        """Returns the cells of each row of a table."""
        return [row["cells"] for row in self.show(plan)["tables"][table]]

    def refused(self, code: int, *args: str | Path, says: str = "", stdin: str | bytes | None = None) -> str:
        """Runs a command that must be refused: one line of Dutch, no stdout, no change; returns the line."""
        before = snapshot(self.home)
        done = self.run(*args, stdin=stdin)
        assert (done.code, done.out) == (code, ""), f"{args}: {done}"
        check_line(done.err)
        assert says in done.err, f"{args}: {done.err}"
        assert snapshot(self.home) == before, f"{args}: something changed"
        return done.err


def check_line(err: str) -> None:
    """Checks that an error is one line of Dutch with what, where and how to mend it, and no control characters."""
    assert ONE_LINE.fullmatch(err), err
    assert err[:-1].isprintable(), repr(err)
    assert english(err) == [], err
