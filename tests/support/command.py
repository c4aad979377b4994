"""The real command, run as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

COMMAND = (sys.executable, "-m", "poptui")
TIMEOUT = 60


@dataclass(frozen=True)
class Result:
    """The result of a command: its exit code, and what it wrote, with line ends as they are."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """The type of the fixture `run`."""

    def __call__(self, *args: str | Path, stdin: str | bytes | None = None) -> Result:
        """Runs poptui with these arguments and this standard input."""


def run_command(*args: str | Path, cwd: Path, stdin: str | bytes | None = None) -> Result:
    """Runs poptui with the environment of the tests; without `stdin` its standard input is empty."""
    done = subprocess.run(
        [*COMMAND, *args],
        cwd=cwd,
        input=stdin.encode() if isinstance(stdin, str) else stdin or b"",
        capture_output=True,
        timeout=TIMEOUT,
        check=False,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())
