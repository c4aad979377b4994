"""A plugin of pytest that writes which lines of the program each test reaches, and how long it takes.

`REACHED_ROOT` is the folder of which it writes the files, `REACHED_FILE` the JSON to write:
`{test: {"seconds": s, "lines": {path: [line, ...]}}}`.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

ROOT = os.environ["REACHED_ROOT"] + os.sep
FILE = Path(os.environ["REACHED_FILE"])
reached: dict[str, dict[str, Any]] = {}
lines: dict[str, set[int]] = defaultdict(set)


def enter(frame: FrameType, _event: str, _argument: object) -> Any:
    """Follows the functions of the program, and no others."""
    return follow if frame.f_code.co_filename.startswith(ROOT) else None


def follow(frame: FrameType, event: str, _argument: object) -> Any:
    """Notes a line."""
    if event == "line":
        lines[frame.f_code.co_filename.removeprefix(ROOT)].add(frame.f_lineno)
    return follow


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Follows one test with its fixtures."""
    lines.clear()
    began = time.monotonic()
    sys.settrace(enter)
    try:
        return (yield)
    finally:
        sys.settrace(None)
        found = {path: sorted(numbers) for path, numbers in lines.items()}
        reached[item.nodeid] = {"seconds": time.monotonic() - began, "lines": found}


def pytest_sessionfinish() -> None:
    """Writes all of it."""
    FILE.write_text(json.dumps(reached), encoding="utf-8")
