"""The sidecar of full Markdown holds authors, times and versions, but never the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.exports.document import document
from poptui.exports.markdown_reader import read_markdown
from poptui.exports.markdown_writer import to_markdown
from poptui.exports.plain import to_plain
from poptui.exports.sidecar import Sidecar, fingerprint, parse_sidecar, write_sidecar
from poptui.exports.views import LAYOUTS
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, Cell, parse
from tests.support.plans import answered, blank, example, gemeente, with_row, without_row
from tests.support.texts import ANYTHING

SECRET = ("Iets wat ik liever voor mij houd", "Weg bij deze leidinggevende")
"""The words of the wish that the example's employee removed."""


def parsed(plan: Plan) -> Sidecar:
    """Returns the sidecar of a plan."""
    found = parse_sidecar(write_sidecar(plan))
    assert found is not None
    return found


def fingerprints_in(text: str) -> dict[str, str]:
    """Returns the fingerprint of the words in a Markdown text, by answer and by cell."""
    found = read_markdown(text, lambda _sidecar, _title: gemeente(), "plan.md")
    assert found.sidecar is not None
    words = dict(found.answers)
    for table, rows in found.rows.items():
        for row, cells in zip(found.sidecar.rows.get(table, []), rows, strict=True):
            words |= {f"{table}/{row}/{column}": text for column, text in cells.items()}
    return {where: fingerprint(text) for where, text in words.items()}


def test_removed_row_exports_no_text() -> None:
    """A removed row is kept for undo, but no export holds its words; the sidecar holds only that it was removed."""
    plan, form = example(), gemeente()
    assert all(any(words == entry.words for entry in plan.registers.values()) for words in SECRET)
    texts = [write_sidecar(plan)]
    for view in LAYOUTS:
        texts += [to_markdown(document(form, plan, view)), to_plain(document(form, plan, view))]
    assert [words for words in SECRET for text in texts if words in text] == []
    assert [where for where in parsed(plan).registers if "6t4v9c" in where] == ["4.1/6t4v9c/@there"]


@given(ANYTHING.filter(str.strip))
def test_sidecar_has_no_fingerprint_of_a_removed_row(typed: str) -> None:
    """Short words could be guessed from a fingerprint."""
    form = gemeente()
    plan = with_row(blank(form), form, "4.1", "2a", {"actie": typed, "kosten": typed})
    assert list(parsed(without_row(plan, "4.1", "2a")).registers) == ["4.1/2a/@there"]


def test_sidecar_holds_no_printed_words() -> None:
    """The printed Markdown shows all words that the file holds."""
    plan = example()
    for register, entry in plan.registers.items():
        if isinstance(register, Answer | Cell) and len(entry.words) > 4 and entry.words != entry.iso:
            assert entry.words not in write_sidecar(plan), register


@given(st.dictionaries(st.sampled_from(["2.1", "2.2", "datum", "4.4"]), ANYTHING))
def test_sidecar_of_any_text_is_one_comment_and_reads_back(answers: dict[str, str]) -> None:
    """No text ends the comment early; the author, time, version and meaning of each text read back."""
    form = gemeente()
    plan = answered(blank(form), form, answers)
    comment = write_sidecar(plan)
    assert comment.count("-->") == 1
    assert comment.endswith("\n-->")
    assert "\n\n" not in comment
    assert {
        parse(where): metadata.entry(plan.text(where)) for where, metadata in parsed(plan).registers.items()
    } == plan.registers


def test_unchanged_text_matches_its_fingerprint() -> None:
    """Read back, each printed text has the fingerprint that the sidecar states."""
    plan, form = example(), gemeente()
    text = to_markdown(document(form, plan, "full"), write_sidecar(plan))
    fingerprints = fingerprints_in(text)
    registers = parsed(plan).registers
    changed = [where for where, found in fingerprints.items() if where in registers and registers[where].mark != found]
    assert changed == [
        "datum",
        "geen-behoefte",
    ]  # a date and a box are printed in another form, which the importer knows


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        ("óók mantelzorger", "ook mantelzorger", "2.1"),
        ("Nog een jaar", "Nog twee jaar", "3.1.c"),
        ("Dienst Ruimte & Wonen", "Dienst Ruimte & Wonen.", "3.3.b"),
        ("Femke (P&O) schrijft in", "Femke schrijft in", "4.1/3k9f2x/wie"),
        ("| voor 1 juni 2027 |", "| voor 1 juli 2027 |", "4.1/4m2h7p/tijdpad"),
        ("☒ **ja** ☐ nee", "☐ ja ☒ **nee**", "mobiliteitsbank"),
    ],
)
def test_text_changed_by_hand_has_another_fingerprint(before: str, after: str, where: str) -> None:
    """A changed word changes the fingerprint of that text and of no other."""
    plan, form = example(), gemeente()
    text = to_markdown(document(form, plan, "full"), write_sidecar(plan))
    assert before in text
    first, second = fingerprints_in(text), fingerprints_in(text.replace(before, after, 1))
    assert [key for key in first if first[key] != second.get(key)] == [where]


@pytest.mark.parametrize(
    "comment",
    [
        "",
        "<!-- iets anders -->",
        "<!-- poptui",
        "<!-- poptui -->",
        "<!-- poptui\n{}\n-->",
        "<!-- poptui\n[" + "[" * 5000 + "\n-->",
        '<!-- poptui\n{"poptui":1,"id":7}\n-->',
    ],
)
def test_broken_or_foreign_comment_is_no_sidecar(comment: str) -> None:
    """A broken or foreign comment is read as if it was not there."""
    assert parse_sidecar(comment) is None
