"""A diagnosis: what the doctor says of one thing that it looked at."""

from __future__ import annotations

from typing import NamedTuple


class Diagnosis(NamedTuple):
    """One thing that was looked at: its name, whether it is right, and in Dutch what there is to say."""

    check: str
    ok: bool
    message: str
