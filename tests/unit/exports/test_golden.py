"""The exports of the built-in forms equal the golden files byte for byte; `POPTUI_GOLDEN=write` writes those anew."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest

from poptui.exports.document import document
from poptui.exports.markdown_reader import read_markdown
from poptui.exports.markdown_writer import to_markdown
from poptui.exports.plain import to_plain
from poptui.exports.sidecar import write_sidecar
from poptui.exports.views import views_of
from poptui.plans.plan import Plan
from tests.support.examples import example_of, form_of
from tests.support.plans import BUILT_IN, blank, example

GOLDEN = Path(__file__).parents[2] / "golden"
EXAMPLES = [form_id for form_id in BUILT_IN if form_id != "gemeente"]
"""The forms whose examples are printed. That of the municipality has Dutch text that is easily spoilt."""
OF_EXAMPLES = ("blank.md", "blank.txt", "agreement.md", "agreement.txt", "actions.md", "invitation.md")


class Golden(NamedTuple):
    """A golden file: the form, the view and the kind of its export."""

    form_id: str
    view: str
    kind: str

    @property
    def name(self) -> str:
        """Returns the name of the file."""
        return f"{self.form_id}_{self.view}.{self.kind}"

    @property
    def plan(self) -> Plan:
        """Returns the plan that is exported."""
        if self.view == "blank":
            return blank(form_of(self.form_id))
        return example() if self.form_id == "gemeente" else example_of(self.form_id)

    def export(self) -> bytes:
        """Returns the bytes that the file must hold."""
        blocks = document(form_of(self.form_id), self.plan, self.view)
        unseen = write_sidecar(self.plan) if self.view == "full" else ""
        return (to_plain(blocks) if self.kind == "txt" else to_markdown(blocks, unseen)).encode("utf-8")


FILES = [
    *(
        Golden("gemeente", view, kind)
        for view in ("blank", "agreement", "full", "preparation")
        for kind in ("md", "txt")
    ),
    *(
        Golden(form_id, view, kind)
        for form_id in EXAMPLES
        for view, _, kind in (name.partition(".") for name in OF_EXAMPLES)
        if view in views_of(form_of(form_id), example_of(form_id))
    ),
]


@pytest.mark.parametrize("golden", FILES, ids=lambda golden: golden.name)
def test_export_equals_its_golden_file(golden: Golden) -> None:
    """A change in how a plan is printed shows as a difference with its golden file."""
    path = GOLDEN / golden.name
    if os.environ.get("POPTUI_GOLDEN") == "write":
        path.write_bytes(golden.export())
    assert golden.export() == path.read_bytes()


def test_every_golden_file_is_compared() -> None:
    """There is no golden file without a test, and each form has golden files."""
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(golden.name for golden in FILES)
    assert {golden.form_id for golden in FILES} == set(BUILT_IN)


def test_golden_markdown_reads_back_the_words_of_the_example() -> None:
    """The golden file of the full view holds the words of the example as they were typed."""
    form = form_of("gemeente")
    text = (GOLDEN / "gemeente_full.md").read_bytes().decode("utf-8")
    found = read_markdown(text, lambda _sidecar, _title: form, "gemeente_full.md")
    plan = example()
    for key in ("2.1", "2.3", "3.1.a", "3.4.b", "4.2"):
        assert found.answers[key] == plan.text(key)
    assert [row.get("actie", "") for row in found.rows["4.3"]] == [row.text("actie") for row in plan.rows("4.3")]
