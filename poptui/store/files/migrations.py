"""Migrations of plan files: one numbered step for each version of the file format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

FORMAT = 1
"""The version of the plan file that this program writes."""

Tables = dict[str, dict[str, dict[str, Any]]]
"""The content of a plan file as TinyDB stores it: documents by table and number."""

Step = Callable[[Tables], Tables]

STEPS: Mapping[int, Step] = {}
"""The step from version N to version N + 1, by N; the first version is 1."""


def format_of(tables: Tables) -> int | None:
    """Returns the format version of a plan file, or None where it has none."""
    found = tables.get("plan", {}).get("1", {}).get("poptui")
    return found if isinstance(found, int) and not isinstance(found, bool) and found > 0 else None


def migrate(tables: Tables, steps: Mapping[int, Step] = STEPS, target: int = FORMAT) -> Tables:
    """Returns the tables of a file as those of version `target`, migrated step by step.

    Raises:
        KeyError: there is no step from the file's version.
    """
    version = format_of(tables)
    while version is not None and version < target:
        tables = steps[version](tables)
        version += 1
        tables["plan"]["1"]["poptui"] = version
    return tables
