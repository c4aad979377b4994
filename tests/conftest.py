"""Fixtures of all tests: a hypothesis profile, a home for each test, and the real command."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support.command import Result, Run, run_command

settings.register_profile("poptui", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("poptui")

os.environ["TEXTUAL_FPS"] = "500"
"""Makes Textual, imported after this, draw changes at once: by default it waits 1/60 of a second."""

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each program that a test starts compiles poptui anew

TODAY = "2026-11-21"
ZONE = "Europe/Amsterdam"
KEPT = {"POPTUI_TEST_ALL"}
FOREIGN = {"LANGUAGE", "EDITOR", "VISUAL", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR"}
FOREIGN_BEGINNINGS = ("POPTUI_", "LC_", "XDG_", "TEXTUAL")


WAITING = {f"test_{name}" for name in ("line", "line_ends", "line_same", "pty", "real_line", "talk_line", "wheel")}
"""Test files that wait longer than they compute: for real terminals, connections and installs."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spreads the tests that wait evenly among the others, so that a waiting process leaves the machine to the rest.

    Without it one process gets them all, and they are still running when the others are done.
    """
    waiting = [item for item in items if item.path.stem in WAITING]
    computing = [item for item in items if item.path.stem not in WAITING]
    if not waiting or not computing:
        return
    step = len(items) / len(waiting)
    for place, item in enumerate(waiting):
        computing.insert(int(place * step), item)
    items[:] = computing


@pytest.fixture
def _zone() -> Iterator[None]:
    """Applies the time zone of the environment again, after a test changed it."""
    yield
    time.tzset()


@pytest.fixture
def home(_zone: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Returns a home that does not exist yet, on a fixed day, without settings of the person who runs the tests."""
    for name in set(os.environ) - KEPT:
        if name in FOREIGN or name.startswith(FOREIGN_BEGINNINGS):
            monkeypatch.delenv(name)
    path = tmp_path / "home"
    monkeypatch.setenv("POPTUI_HOME", str(path))
    monkeypatch.setenv("POPTUI_TODAY", TODAY)
    monkeypatch.setenv("TZ", ZONE)
    monkeypatch.setenv("LANG", "C.UTF-8")
    time.tzset()
    return path


@pytest.fixture
def run(home: Path, tmp_path: Path) -> Run:
    """Returns the function that runs the real command in that home, with `tmp_path` as working directory."""

    def run(*args: str | Path, stdin: str | bytes | None = None) -> Result:
        return run_command(*args, cwd=tmp_path, stdin=stdin)

    return run
