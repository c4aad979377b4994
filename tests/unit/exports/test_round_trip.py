"""The full Markdown of a plan says the same words when it is read back, whatever a person typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.errors import Refused
from poptui.exports.hidden import hidden
from poptui.exports.markdown_reader import MarkdownPlan, read_markdown
from poptui.exports.markdown_writer import to_markdown
from poptui.exports.views import document
from poptui.forms.model import Column, Field, Form
from poptui.plans.model import Plan
from poptui.text.clean import clean
from tests.support.plans import answered, blank, every_kind, gemeente, meaning, with_row
from tests.support.texts import ANYTHING, SOUP

FORMS = {"gemeente": gemeente(), "every-kind": every_kind()}
ROW_IDS = ("2a", "3b", "4c")

Cells = Mapping[str, str]


def typed_in(form: Form) -> st.SearchStrategy[tuple[dict[str, str], dict[str, list[dict[str, str]]]]]:
    """Give answers and rows as someone could type them: a few, so that a failure shrinks to what matters."""
    fields = [field for field in form.fields if not field.is_computed and field.kind != "table"]
    tables = [field for field in form.fields if field.kind == "table"]
    answers = st.dictionaries(st.sampled_from([field.key for field in fields]), ANYTHING, max_size=6)
    rows = {
        table.key: st.lists(
            st.dictionaries(st.sampled_from([column.key for column in table.all_columns]), ANYTHING, max_size=4),
            max_size=len(ROW_IDS),
        )
        for table in tables
    }
    return st.tuples(answers, st.fixed_dictionaries(rows))


def filled(form: Form, answers: Cells, rows: Mapping[str, Sequence[Cells]]) -> Plan:
    """Give a plan in which these answers and rows were typed."""
    plan = answered(blank(form), form, answers)
    for table, lines in rows.items():
        for row, cells in zip(ROW_IDS, lines, strict=False):
            plan = with_row(plan, form, table, row, cells)
    return plan


def written(form: Form, plan: Plan) -> str:
    """Give the full Markdown of a plan."""
    return to_markdown(document(form, plan, "full"), hidden(plan))


def read_back(form: Form, text: str) -> MarkdownPlan:
    """Give what stands in a Markdown text of this form."""
    return read_markdown(text, lambda _hidden, _title: form, "plan.md")


def words(part: Field | Column, kept: str) -> str:
    """Give the words that must come back for what a plan keeps: a tick that is not set prints nothing to read."""
    return "" if isinstance(part, Field) and part.sentence and kept == "nee" else kept


def again(part: Field | Column, read: str) -> str:
    """Give what was read as a plan would keep it: a date is printed as its country writes it."""
    return meaning(part, read).text if part.kind == "date" else read


def check_same(form: Form, plan: Plan) -> None:
    """Check that a plan's Markdown says the same words when read back, and is the same when written again."""
    text = written(form, plan)
    found = read_back(form, text)
    for field in form.fields:
        if field.kind == "table":
            lines = [
                {column.key: again(column, cells.get(column.key, "")) for column in field.all_columns}
                for cells in found.rows[field.key]
            ]
            kept = [{column.key: row.text(column.key) for column in field.all_columns} for row in plan.rows(field.key)]
            assert lines == kept, field.key
        elif not field.is_computed:
            assert again(field, found.answers[field.key]) == words(field, plan.text(field.key)), field.key
    assert text == written(form, plan) == clean(text)
    assert text.endswith("-->\n")
    assert not text.endswith("\n\n")
    assert written_again(form, found) == to_markdown(document(form, plan, "full"))


def written_again(form: Form, found: MarkdownPlan) -> str:
    """Give the Markdown of a new plan that holds what was read."""
    plan = filled(form, found.answers, found.rows)
    return to_markdown(document(form, plan, "full"))


@settings(max_examples=500)
@given(typed_in(FORMS["every-kind"]))
def test_every_kind_comes_back_as_it_was(
    typed: tuple[dict[str, str], dict[str, list[dict[str, str]]]],
) -> None:
    """Answers and cells of every kind come back from Markdown, whatever was typed in them."""
    check_same(FORMS["every-kind"], filled(FORMS["every-kind"], *typed))


@settings(max_examples=500)
@given(typed_in(FORMS["gemeente"]))
def test_the_form_of_the_municipality_comes_back_as_it_was(
    typed: tuple[dict[str, str], dict[str, list[dict[str, str]]]],
) -> None:
    """The built-in form comes back from Markdown, whatever was typed in it."""
    check_same(FORMS["gemeente"], filled(FORMS["gemeente"], *typed))
