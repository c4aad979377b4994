"""The checks before a commit are those of CI."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_hooks_run_the_checks_of_ci() -> None:
    """Each check that `.ci/run` takes from its environment is a hook, with the same arguments, and no other is."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    checks = [line for line in re.findall(r"step \.venv/bin/(.*)", script) if not line.startswith("pip ")]
    assert re.findall(r"entry: (.*)", hooks) == checks != []
