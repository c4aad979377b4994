"""The hooks run the checks of CI, and CONTRIBUTING names files that exist."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
OF_A_HOME = {"config.toml", "log/", "drafts/", "backups/"}
"""The files of a home that CONTRIBUTING names, which are not in the source tree."""


def test_hooks_run_the_checks_of_ci() -> None:
    """Each check of `.ci/run` that needs the environment is a hook with the same arguments; no other hook exists."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    checks = [line for line in re.findall(r"step \.venv/bin/(.*)", script) if not line.startswith("pip ")]
    assert re.findall(r"entry: (.*)", hooks) == checks != []


def test_contributing_names_files_that_exist() -> None:
    """Each file and folder that CONTRIBUTING names between backticks is there, from the root or from the package."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(
        re.findall(r"`([\w.-]+(?:/[\w.-]+)*(?:\.py|\.toml|/))`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    )
    files = {str(path.relative_to(ROOT)) for top in ("poptui", "tests", "styles") for path in (ROOT / top).rglob("*")}
    files |= {path.name for path in ROOT.iterdir()} | {"poptui", "styles", "tests"}
    lost = {name for name in named if not any(f"/{file}".endswith(f"/{name.rstrip('/')}") for file in files)}
    assert len(named) > 30 and not lost - OF_A_HOME


def test_unknown_job_of_ci_is_refused() -> None:
    """A mistyped argument runs no check: it says what can be asked."""
    done = subprocess.run([ROOT / ".ci" / "run", "--newest"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "--newest-textual" in done.stderr
