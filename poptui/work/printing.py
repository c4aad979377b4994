"""Printing through `lp`, where there is one."""

from __future__ import annotations

import shutil
import subprocess

from poptui.errors import Refused
from poptui.messages import work as say

PATIENCE = 20.0
"""Seconds that `lp` may take to accept a text."""


def can_print() -> bool:
    """Returns whether this machine has `lp`."""
    return shutil.which("lp") is not None


def print_text(text: str, title: str) -> str:
    """Sends plain text to the printer.

    Args:
        text: what to print, already wrapped.
        title: what the printer's list shows; it names nobody.

    Returns:
        What `lp` said, usually the number of the job.

    Raises:
        Refused: there is no `lp`, or it did not take the text.
    """
    program = shutil.which("lp")
    mend = say.printing_mend()
    if program is None:
        raise Refused(say.printing_impossible(), "lp", mend)
    try:
        done = subprocess.run(
            [program, "-t", title], input=text.encode("utf-8"), capture_output=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        raise Refused(say.printing_no_answer(), "lp", mend) from None
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise Refused(say.printing_refused(), said[0] if said else "lp", mend)
    return done.stdout.decode("utf-8", "replace").strip()
