"""The commands as tests use them: what must succeed does; what is refused says so on one line and changes nothing."""

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
"""WHAT (WHERE): HOW TO MEND, on one line."""

ENGLISH = re.compile(
    r"\b(usage|options?|error|try|required|missing|invalid|arguments?|commands?|unexpected|such|default|got|"
    r"expected|traceback|aborted|warning|does not|must|choose|possible|file name|not|the|this message)\b",
    re.IGNORECASE,
)
"""Words that click and Python say and no Dutch line does."""

KEPT = ("plans", "backups", "drafts", "forms")
"""The folders of a home in which nothing changes when a command is refused."""


def english(text: str) -> list[str]:
    """Give the English words in a text; names of options, commands and files are none."""
    bare = re.sub(r"'[^'\n]*'|\"[^\"\n]*\"|--?[a-z][a-z-]*|\S*[/|]\S*", " ", text)
    return [found[0] for found in ENGLISH.finditer(bare)]


def snapshot(home: Path) -> dict[str, str]:
    """Give what tells that not a byte of what a home keeps has changed."""
    paths = (path for folder in KEPT for path in (home / folder).rglob("*") if path.is_file())
    return {str(path.relative_to(home)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def run_inside(*args: str | Path, stdin: str | bytes | None = None) -> Result:
    """Run the command within this process, for the many ways in which one is refused: a start of Python costs more."""
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
        """Take what runs the command, and the home it runs in."""
        self.run = run
        self.home = home

    def at(self, home: Path) -> Cli:
        """Give the command in another home."""

        def run(*args: str | Path, stdin: str | bytes | None = None) -> Result:
            return self.run("--home", home, *args, stdin=stdin)

        return Cli(run, home)

    def ok(self, *args: str | Path, stdin: str | bytes | None = None, code: int = 0) -> str:
        """Run a command that does what it should without a word on stderr; give what it wrote."""
        done = self.run(*args, stdin=stdin)
        assert (done.code, done.err) == (code, ""), f"{args}: {done}"
        return done.out

    def json(self, *args: str | Path, code: int = 0) -> Any:
        """Run a command that writes one JSON document, and give it."""
        return json.loads(self.ok(*args, "--json", code=code))

    def new(self, *args: str, form: str = "gemeente") -> str:
        """Run `new` for a form, or for that of the settings where it is empty, and give the plan's id."""
        return self.ok("new", *(["--form", form] if form else []), *args).strip()

    def given(self, answers: Mapping[str, str] = MappingProxyType({}), *rows: Mapping[str, str]) -> str:
        """Give the id of a plan that is there before any command: with these answers and wishes, made without one."""
        workspace = Workspace(Home(self.home))
        plan_id = workspace.new("gemeente", answers)
        for row in rows:
            plan = workspace.store.load(plan_id)
            cells = meanings(find_table(workspace.form_of(plan), "4.1"), row)
            workspace.store.update(plan_id, [workspace.acts().add_row(plan, "4.1", cells)])
        return plan_id.name

    def show(self, plan: str) -> Any:
        """Give a plan as `show --json` tells it, without running that."""
        loaded = Workspace(Home(self.home)).load(plan)
        return json.loads(json.dumps(plan_value(loaded.form, loaded.plan)))

    def texts(self, plan: str) -> dict[str, str]:
        """Give the answers of a plan."""
        return {key: answer["value"] for key, answer in self.show(plan)["answers"].items()}

    def rows(self, plan: str, table: str) -> list[dict[str, str]]:
        """Give the cells of each row of a table."""
        return [row["cells"] for row in self.show(plan)["tables"][table]]

    def refused(self, code: int, *args: str | Path, says: str = "", stdin: str | bytes | None = None) -> str:
        """Run a command that is refused: one line of Dutch, nothing on stdout, nothing changed; give the line."""
        before = snapshot(self.home)
        done = self.run(*args, stdin=stdin)
        assert (done.code, done.out) == (code, ""), f"{args}: {done}"
        check_line(done.err)
        assert says in done.err, f"{args}: {done.err}"
        assert snapshot(self.home) == before, f"{args}: something changed"
        return done.err


def check_line(err: str) -> None:
    """Check that an error is one line of Dutch with what, where and how to mend it, and nothing a terminal acts on."""
    assert ONE_LINE.fullmatch(err), err
    assert err[:-1].isprintable(), repr(err)
    assert english(err) == [], err
