"""An installed wheel has everything that the source tree has."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.plans import BUILT_IN

ROOT = Path(__file__).parents[2]
STYLES = "from poptui.resources import style_paths; print(*style_paths(), sep='\\n')"


def output(*command: str | Path, cwd: Path, **variables: str) -> str:
    """Runs a command that must succeed, and returns what it wrote; fails with that output."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture
def installed(home: Path, tmp_path: Path) -> Path:
    """Returns a bare virtual environment with a wheel of this tree and its dependencies."""
    environment = tmp_path / "venv"
    python = environment / "bin" / "python"
    wheels = tmp_path / "wheels"
    output(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", wheels, ROOT, cwd=tmp_path)
    (wheel,) = wheels.glob("poptui-*.whl")
    output(sys.executable, "-m", "venv", environment, cwd=tmp_path)
    output(python, "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    return environment


def test_wheel_has_styles_forms_and_the_command(installed: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    paths = [Path(row) for row in output(installed / "bin/python", "-c", STYLES, cwd=elsewhere).splitlines()]
    assert paths
    assert [path for path in paths if not (path.is_file() and path.is_relative_to(installed))] == []
    assert sorted(path.name for path in paths) == sorted(path.name for path in (ROOT / "styles").rglob("*.tcss"))
    assert output(installed / "bin/poptui", "--help", cwd=elsewhere)
    forms = output(installed / "bin/poptui", "forms", "list", cwd=elsewhere).splitlines()
    assert [line.split()[0] for line in forms] == BUILT_IN


def test_source_tree_has_its_own_styles(tmp_path: Path) -> None:
    rows = output(sys.executable, "-c", STYLES, cwd=tmp_path, PYTHONPATH=str(ROOT)).splitlines()
    assert sorted(map(Path, rows)) == sorted((ROOT / "styles").rglob("*.tcss"))
    assert rows
