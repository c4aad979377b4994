"""Whether a program still runs: by its number and its start, as numbers are used again."""

from __future__ import annotations

import os
from pathlib import Path


def is_running(pid: int, began: str) -> bool:
    """Returns whether a program with this number and start runs."""
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    return began_of(pid) == began


def began_of(pid: int) -> str:
    """Returns when a program began, in ticks since the machine started; empty where the system does not tell."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[19]
    except OSError:
        return ""
