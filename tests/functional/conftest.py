"""Fixtures of the tests of commands: the command in an empty home, as a process and within this process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cli import Cli, run_inside
from tests.support.command import Run
from tests.support.style_sheets import parse_once


@pytest.fixture(scope="session", autouse=True)
def _style_sheets() -> Iterator[None]:
    """Makes style sheets be parsed once in this process."""
    with pytest.MonkeyPatch.context() as patch:
        parse_once(patch)
        yield


@pytest.fixture
def cli(run: Run, home: Path) -> Cli:
    """Returns the command in an empty home."""
    return Cli(run, home)


@pytest.fixture
def quick(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Returns the command in an empty home, run within this process."""
    monkeypatch.chdir(tmp_path)
    return Cli(run_inside, home)
