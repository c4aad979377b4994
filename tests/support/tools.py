"""Checks what a test needs of the machine: skips the test where it is missing, or fails where every test must run.

With `POPTUI_TEST_ALL=1`, as `.ci/run` sets it, nothing may be lacking.
"""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from typing import NoReturn

import pytest

SYSTEM_FOLDERS = ("/usr/local/sbin", "/usr/sbin", "/sbin")


def require(tool: str) -> str:
    """Returns the path of a tool (also one for administrators, such as sshd); skips the test without it."""
    folders = (os.environ.get("PATH", os.defpath), *SYSTEM_FOLDERS)
    return shutil.which(tool, path=os.pathsep.join(folders)) or _lacking(f"{tool} is not on this machine")


def require_module(name: str) -> None:
    """Skips a test without this module of another project."""
    if find_spec(name) is None:
        _lacking(f"{name} is not installed")


def require_unprivileged() -> None:
    """Skips a test of permissions for root, whom permissions do not restrict."""
    if os.geteuid() == 0:
        _lacking("root is never refused")


def _lacking(reason: str) -> NoReturn:
    """Skips the test, or fails it where every test must run."""
    __tracebackhide__ = True
    if os.environ.get("POPTUI_TEST_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
