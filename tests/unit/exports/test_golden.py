"""The exports of the municipality's form as files, byte for byte; `POPTUI_GOLDEN=write` makes them again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from poptui.exports.hidden import hidden
from poptui.exports.markdown_reader import read_markdown
from poptui.exports.markdown_writer import to_markdown
from poptui.exports.plain import to_plain
from poptui.exports.views import document
from tests.support.plans import blank, example, gemeente

GOLDEN = Path(__file__).parents[2] / "golden"
FILES = [
    *("gemeente_blank.md", "gemeente_blank.txt", "gemeente_full.md", "gemeente_preparation.md"),
    *("gemeente_agreement.md", "gemeente_agreement.txt", "gemeente_full.txt", "gemeente_preparation.txt"),
]


def export(name: str) -> bytes:
    """Give the export that a golden file holds: a blank form, or a view of the example."""
    stem, kind = name.split(".")
    view = stem.removeprefix("gemeente_")
    plan = blank(gemeente()) if view == "blank" else example()
    blocks = document(gemeente(), plan, view)
    text = to_plain(blocks) if kind == "txt" else to_markdown(blocks, hidden(plan) if view == "full" else "")
    return text.encode("utf-8")


@pytest.mark.parametrize("name", FILES)
def test_an_export_is_its_golden_file(name: str) -> None:
    """Whoever changes how a plan is printed sees what changes, and looks at it as who has to sign it."""
    path = GOLDEN / name
    if os.environ.get("POPTUI_GOLDEN") == "write":
        path.write_bytes(export(name))
    assert export(name) == path.read_bytes()


def test_every_golden_file_is_compared() -> None:
    """No file stays behind when an export goes."""
    assert sorted(path.name for path in GOLDEN.glob("gemeente_*")) == sorted(FILES)


def test_the_golden_plan_is_read_back() -> None:
    """The full file holds the example's words, as they were typed."""
    text = (GOLDEN / "gemeente_full.md").read_bytes().decode("utf-8")
    found = read_markdown(text, lambda _hidden, _title: gemeente(), "gemeente_full.md")
    plan = example()
    for key in ("2.1", "2.3", "3.1.a", "3.4.b", "4.2"):
        assert found.answers[key] == plan.text(key)
    assert [row.get("actie", "") for row in found.rows["4.3"]] == [row.text("actie") for row in plan.rows("4.3")]
