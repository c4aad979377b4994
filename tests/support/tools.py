"""What a test needs of the machine: skipped where it is lacking, failed where every test must run.

With `POPTUI_TEST_ALL=1`, as `.ci/run` sets it, nothing may be lacking.
"""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest

SYSTEM_FOLDERS = ("/usr/local/sbin", "/usr/sbin", "/sbin")


def require(tool: str) -> str:
    """Give the path of a tool (also of one for administrators, such as sshd), or skip the test."""
    folders = (os.environ.get("PATH", os.defpath), *SYSTEM_FOLDERS)
    return shutil.which(tool, path=os.pathsep.join(folders)) or _lacking(f"{tool} is not on this machine")


def require_unprivileged() -> None:
    """Skip a test of permissions where there is no being refused: as root."""
    if os.geteuid() == 0:
        _lacking("root is never refused")


def _lacking(reason: str) -> NoReturn:
    """Skip the test, or fail it where every test must run."""
    __tracebackhide__ = True
    if os.environ.get("POPTUI_TEST_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
