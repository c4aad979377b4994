"""Migrating older plan files step by step."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.errors import Refused
from poptui.store.files.migrations import FORMAT, STEPS, Tables, format_of, migrate
from poptui.store.files.plan_file import plan_of, tables_of
from tests.support.plans import example


def older(version: int) -> Tables:
    """Returns the content of a file of an older version."""
    tables = tables_of(example())
    tables["plan"]["1"]["poptui"] = version
    return tables


def renamed(tables: Tables) -> Tables:
    """Returns the tables with the registers under another name, as a step would."""
    return {("answers" if name == "registers" else name): rows for name, rows in tables.items()}


def back(tables: Tables) -> Tables:
    """Returns the tables with the registers under their own name."""
    return {("registers" if name == "answers" else name): rows for name, rows in tables.items()}


def test_every_older_version_has_a_step() -> None:
    assert sorted(STEPS) == list(range(1, FORMAT))


def test_file_goes_through_each_step_in_turn() -> None:
    steps = {1: renamed, 2: back}
    halfway = migrate(older(1), steps, 2)
    assert (format_of(halfway), "answers" in halfway) == (2, True)
    whole = migrate(older(1), steps, 3)
    assert format_of(whole) == 3
    assert plan_of(whole, Path("plan.json")) == example()
    assert format_of(migrate(halfway, steps, 3)) == 3


def test_file_of_the_present_version_is_unchanged() -> None:
    tables = older(FORMAT)
    assert migrate(tables) is tables
    assert plan_of(tables, Path("plan.json"), {}) == example()


def test_version_without_a_step_is_refused() -> None:
    with pytest.raises(KeyError):
        migrate(older(1), {}, 2)
    with pytest.raises(Refused, match="verkeerde vorm"):
        plan_of({"plan": {}}, Path("plan.json"))


@pytest.mark.parametrize("version", [0, -1, True, "1", 1.0, None])
def test_invalid_format_version_is_read_as_none(version: object) -> None:
    assert format_of({"plan": {"1": {"poptui": version}}}) is None
    assert format_of({"plan": {"1": {}}}) is None
    assert format_of({}) is None
