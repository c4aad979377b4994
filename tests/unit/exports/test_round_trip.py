"""The full Markdown of a plan reads back the same words, whatever was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from poptui.errors import Refused
from poptui.exports.document import document
from poptui.exports.markdown_reader import MarkdownPlan, read_markdown
from poptui.exports.markdown_writer import to_markdown
from poptui.exports.sidecar import Sidecar, write_sidecar
from poptui.forms.model import Column, Field, Form
from poptui.forms.value import Value
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, Cell, RowKey
from poptui.store.home import Home
from poptui.text.clean import clean
from poptui.work.sharing.import_plan import import_plan
from poptui.work.workspace import Workspace
from tests.support import plans
from tests.support.examples import example_of, form_of
from tests.support.plans import BUILT_IN, acts, answered, blank, done, every_kind, field_of, gemeente, meaning, with_row
from tests.support.texts import ANYTHING, SOUP

ROW_IDS = ("2a", "3b", "4c")

Cells = Mapping[str, str]
Typed = tuple[dict[str, str], dict[str, list[dict[str, str]]]]
"""The answers by field, and the rows of each table."""


def typed_in(form: Form) -> st.SearchStrategy[Typed]:
    """Returns a strategy for answers and rows as a person could type them: a few, so that failures shrink well."""
    asked = (*form.fields, *form.talk_fields)
    answered_fields = [field.key for field in asked if not field.is_computed and field.kind != "table"]
    tables = [field for field in form.fields if field.kind == "table"]
    rows = {table.key: st.lists(cells_of(table), max_size=len(ROW_IDS)) for table in tables}
    answers = st.dictionaries(st.sampled_from(answered_fields), ANYTHING, max_size=6)
    return st.tuples(answers, st.fixed_dictionaries(rows))


def cells_of(table: Field) -> st.SearchStrategy[dict[str, str]]:
    """Returns a strategy for the cells and details of one row, most of them empty."""
    return st.dictionaries(st.sampled_from([column.key for column in table.all_columns]), ANYTHING, max_size=4)


def filled(form: Form, answers: Cells, rows: Mapping[str, Sequence[Cells]]) -> Plan:
    """Returns a plan in which these answers and rows were typed."""
    plan = answered(blank(form), form, answers)
    for table, lines in rows.items():
        for row, cells in zip(ROW_IDS, lines, strict=False):
            plan = with_row(plan, form, table, row, cells)
    return plan


def written(form: Form, plan: Plan) -> str:
    """Returns the full Markdown of a plan."""
    return to_markdown(document(form, plan, "full"), write_sidecar(plan))


def read_back(form: Form, text: str) -> MarkdownPlan:
    """Returns the content of a Markdown text of this form."""
    return read_markdown(text, lambda _sidecar, _title: form, "plan.md")


def words(part: Field | Column, kept: str) -> str:
    """Returns the words that a stored answer must read back as; an unticked box prints nothing to read."""
    return "" if isinstance(part, Field) and part.sentence and kept == "nee" else kept


def again(part: Field | Column, read: str) -> str:
    """Returns the stored form of words that were read; a date is printed as its country writes it."""
    return meaning(part, read).words if part.kind == "date" else read


def same_answer(plan: Plan, found: MarkdownPlan, field: Field) -> bool:
    """Returns whether an answer was read back."""
    return again(field, found.answers[field.key]) == words(field, plan.text(field.key))


def same_rows(plan: Plan, found: MarkdownPlan, table: Field) -> bool:
    """Returns whether every cell and detail of a table was read back, in as many rows."""
    read = [{c.key: again(c, row.get(c.key, "")) for c in table.all_columns} for row in found.rows[table.key]]
    kept = [{c.key: row.text(c.key) for c in table.all_columns} for row in plan.rows(table.key)]
    return read == kept


def check_same(form: Form, typed: Typed) -> None:
    """Checks that the Markdown of a plan reads back the same words, and is the same when written again."""
    plan = filled(form, *typed)
    found = check_words(form, plan)
    boxes = {field.key for field in (*form.fields, *form.talk_fields) if field.sentence}
    answers = {key: text or ("nee" if key in boxes else "") for key, text in found.answers.items()}
    second = filled(form, answers, found.rows)
    assert to_markdown(document(form, second, "full")) == to_markdown(document(form, plan, "full"))


def check_words(form: Form, plan: Plan) -> MarkdownPlan:
    """Checks that the Markdown of a plan reads back the same words, and returns what was read."""
    text = written(form, plan)
    found = read_back(form, text)
    said = [field for field in form.talk_fields if Answer(field.key) in plan.registers]
    assert {field.key for field in said} == {field.key for field in form.talk_fields} & found.answers.keys()
    for field in (*form.fields, *said):
        if field.kind == "table":
            assert same_rows(plan, found, field), field.key
        elif not field.is_computed:
            assert same_answer(plan, found, field), field.key
    assert text == written(form, plan) == clean(text)
    assert text.endswith("-->\n")
    return found


@settings(max_examples=500)
@given(typed_in(every_kind()))
@example(({"tekst": "|\n:-"}, {}))
@example(({"tekst-met-kop-en-vraag": "Waarom?", "waarom-3": "Waarom?", "waarom-2": "Waarom?"}, {}))
@example(({"waarom-1": "a", "datum-2": "1-6-2027", "datum-3": "n.t.b."}, {}))
@example(({"tekst": "Dit is gedrukte tekst.", "tekst-met-kop": "Een slotzin die ook als antwoord kan."}, {}))
@example(({"geen": "misschien", "kort-attachment": "map/ \\", "kort-scale": "2. sterk", "kort-choice": "nee"}, {}))
@example(({"lijst": "een\nboek\n", "kort-choices": "anders\nLezen <b>"}, {"wensen-tabel": [{"k-choice": "boek"}]}))
@example(({}, {"afspraken": [{"actie": "a | b\\", "uren": "\n8 uur"}, {}, {"uren": "\u00a0"}]}))
def test_every_kind_of_answer_reads_back(typed: Typed) -> None:
    """Answers and cells of every kind read back from Markdown, whatever was typed in them."""
    check_same(every_kind(), typed)


@settings(max_examples=150)  # the form above has all that this one has
@given(typed_in(gemeente()))
def test_municipality_form_reads_back(typed: Typed) -> None:
    """The built-in form reads back from Markdown, whatever was typed in it."""
    check_same(gemeente(), typed)


@settings(max_examples=150)
@given(st.tuples(ANYTHING, ANYTHING, ANYTHING, ANYTHING))
@example(("Niet meer gevraagd", "**kop.2**", "> 3.1", "\n\n"))
def test_words_that_are_not_asked_any_more_read_back(typed: tuple[str, str, str, str]) -> None:
    """They stand below a heading of their own, whatever was typed in them; an empty answer is not printed."""
    form = gemeente()
    asked, one, two, cell = map(clean, typed)
    plan = answered(blank(form), form, {"4.2": asked})
    for key, text in (("kop.2", one), ("3.1", two)):  # the form has no such field, and a group with the other key
        plan = done(plan, acts().answer(key, Value(text)))
    plan = with_row(with_row(plan, form, "4.1", "2b", {}), form, "4.1", "2a", {"actie": "Lezen"})
    plan = done(plan, acts().cells(RowKey("4.1", "2a"), {"oud": Value(cell)}))
    left = {Answer("kop.2"): one, Answer("3.1"): two, Cell("4.1", "2a", "oud"): cell}
    found = check_words(form, plan)
    assert found.leftovers == {register: text for register, text in left.items() if text}


@pytest.mark.parametrize("form_id", BUILT_IN)
def test_example_of_each_form_reads_back(form_id: str, home: Path, tmp_path: Path) -> None:
    """The example reads back from Markdown; imported in another home, each row keeps its parent row."""
    form, plan = form_of(form_id), example_of(form_id)
    tables = [field.key for field in form.fields if field.kind == "table" and plan.rows(field.key)]
    found = check_words(form, plan)
    assert found.sidecar is not None
    assert found.sidecar.rows == {key: [row.id for row in plan.rows(key)] for key in tables}
    file = tmp_path / "plan.md"
    file.write_text(written(form, plan), encoding="utf-8")
    workspace = Workspace(Home(home))
    import_plan(workspace, file)
    there = workspace.load(plan.id).plan
    assert there.answers == plan.answers
    for key in tables:
        assert there.rows(key) == plan.rows(key)
        assert there.numbers(key) == plan.numbers(key)


@pytest.mark.parametrize("kind", ["choice", "choices", "checklist", "scale"])
def test_cell_prints_option_titles_and_reads_back_values(kind: str) -> None:
    """A cell prints the titles of the chosen options and reads back their values."""
    form = every_kind()
    typed = "1" if kind == "scale" else "boek"
    plan = with_row(blank(form), form, "wensen-tabel", "2a", {f"k-{kind}": typed, f"d-{kind}": typed})
    text = written(form, plan)
    title = r"1. zwak" if kind == "scale" else r"Lezen \<b>"
    assert f"| {title} |" in text
    assert f"- Rij 1, **Detail {kind}:** {title}" in text
    assert read_back(form, text).rows["wensen-tabel"] == [{f"k-{kind}": typed, f"d-{kind}": typed}]


def test_sidecar_holds_ids_versions_and_row_order() -> None:
    """The sidecar holds the id, the form, the versions and the ids of the rows in order."""
    plan = plans.example()
    plan = plans.done(plan, plans.acts().move_row(plan, "4.1", "4m2h7p", 0))
    found = read_back(gemeente(), written(gemeente(), plan)).sidecar
    assert found is not None
    assert (found.id, found.form, found.form_version, found.version) == (plan.id, "gemeente", 1, 1)
    assert found.created == plan.created
    assert found.rows == {table: [row.id for row in plan.rows(table)] for table in ("4.1", "4.3")}
    assert found.rows["4.1"] == ["4m2h7p", "3k9f2x", "5q8w3d"]


def test_form_is_looked_up_by_sidecar_and_title() -> None:
    """The reader passes on the sidecar and the title, also a title with characters that Markdown uses."""
    asked: list[tuple[str, str]] = []
    form = every_kind()

    def form_of(found: Sidecar | None, title: str) -> Form:
        asked.append((found.form if found else "", title))
        return form

    for text in (written(form, blank(form)), to_markdown(document(form, blank(form), "full"))):
        read_markdown(text, form_of, "plan.md")
    assert asked == [("every-kind", form.title), ("", form.title)]


EDITS = {
    "a bullet list": "- een\n- twee",
    "a numbered list": "1. een\n2. twee",
    "code": "    code",
    "a heading of one's own": "#### Nog iets",
    "several paragraphs": "Eerst dit.\n\nDan dat.",
}


@pytest.mark.parametrize("block", EDITS.values(), ids=EDITS.keys())
def test_markdown_added_by_hand_becomes_part_of_the_answer(block: str) -> None:
    """A person who edits the file may use any Markdown; its source becomes words of the answer."""
    form = gemeente()
    text = written(form, answered(blank(form), form, {"2.2": "Plannen."}))
    found = read_back(form, text.replace("Plannen.\n", f"Plannen.\n\n{block}\n"))
    assert found.answers["2.2"] == f"Plannen.\n\n{block}"
    assert [key for key, kept in found.answers.items() if kept] == ["2.2"]


def test_answer_on_the_line_of_its_question_is_read() -> None:
    """Text typed behind the question is read, also where the question is below a heading."""
    form = gemeente()
    text = written(form, blank(form))
    for key in ("2.2", "2.4", "4.2"):
        question = f"{field_of(form, key).question}**"
        assert read_back(form, text.replace(question, f"{question} Goed.")).answers[key] == "Goed."


def test_soft_line_breaks_and_emphasis_are_read_as_text() -> None:
    """Lines wrapped by an editor and words in italics are read as lines and words."""
    form = gemeente()
    text = written(form, answered(blank(form), form, {"2.2": "Plannen."}))
    found = read_back(form, text.replace("Plannen.", "Plannen\nen *schrijven*\\\nen `code`."))
    assert found.answers["2.2"] == "Plannen\nen schrijven\nen code."


REFUSED = {
    "words before the first question": ("## 2. Terugblik\n", "## 2. Terugblik\n\nVan niemand.\n", "bij geen vraag"),
    "a table in an answer": ("**2.3.", "| a | b |\n| --- | --- |\n| c | d |\n\n**2.3.", "bij geen vraag"),
    "a detail of a row that is not there": ("### 4.2.", "- Rij 9, **Uren:** 8\n\n### 4.2.", "bij geen rij"),
    "a detail that is none": ("### 4.2.", "- Rij 1, **Kleur:** rood\n\n### 4.2.", "bij geen rij"),
    "words below a table": ("### 4.2.", "Van niemand.\n\n### 4.2.", "bij geen vraag"),
}


@pytest.mark.parametrize(("before", "after", "what"), REFUSED.values(), ids=REFUSED.keys())
def test_text_without_a_question_is_refused_with_its_line(before: str, after: str, what: str) -> None:
    """No text is dropped silently: the error names the file and the line."""
    form = gemeente()
    text = written(form, with_row(blank(form), form, "4.1", "2a", {"actie": "Lezen"}))
    assert before in text
    text = text.replace(before, after, 1)
    added = after.removeprefix(before).strip().splitlines()[0]
    with pytest.raises(Refused, match=what) as caught:
        read_back(form, text)
    assert caught.value.where == f"plan.md, regel {text.splitlines().index(added) + 1}"


@pytest.mark.parametrize("text", ["", "\n", "zomaar tekst", "<!-- iets -->", "<!-- poptui\n{}\n-->", "- een\n- twee"])
def test_file_without_title_and_sidecar_is_refused(text: str) -> None:
    """A file without a title and without a sidecar is not a plan."""
    with pytest.raises(Refused, match="dit is geen plan van poptui"):
        read_back(gemeente(), text)


@settings(max_examples=300)
@given(st.data())
def test_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    """Whatever is in a file, reading it returns words or a refusal, and raises no other error."""
    form = every_kind()
    lines = written(form, with_row(blank(form), form, "wensen-tabel", "2a", {"d-text": "a"})).split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        index = data.draw(st.integers(0, len(lines) - 1))
        lines[index] = data.draw(SOUP) if data.draw(st.booleans()) else lines[index] + data.draw(SOUP)
    try:
        found = read_back(form, clean("\n".join(lines)))
    except Refused:
        return
    assert set(found.answers) <= {field.key for field in form.fields}
