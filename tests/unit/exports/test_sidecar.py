"""What goes along unseen: who wrote what and when, but never the words."""

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
from tests.support.plans import answered, blank, example, gemeente, with_row, without_row
from tests.support.texts import ANYTHING

SECRET = ("Iets wat ik liever voor mij houd", "Weg bij deze leidinggevende")
"""The words of the wish that the example's employee took out again."""


def parsed(plan: Plan) -> Sidecar:
    """Give what goes along with a plan."""
    found = parse_sidecar(write_sidecar(plan))
    assert found is not None
    return found


def fingerprints_in(text: str) -> dict[str, str]:
    """Give the fingerprint of the words that stand in a Markdown text, by answer and by cell."""
    found = read_markdown(text, lambda _sidecar, _title: gemeente(), "plan.md")
    assert found.sidecar is not None
    words = dict(found.answers)
    for table, rows in found.rows.items():
        for row, cells in zip(found.sidecar.rows.get(table, []), rows, strict=True):
            words |= {f"{table}/{row}/{column}": text for column, text in cells.items()}
    return {where: fingerprint(text) for where, text in words.items()}


def test_the_words_of_a_removed_row_are_in_no_export() -> None:
    """A row that was taken out stays for undo, and goes along nowhere; only that it is gone does."""
    plan, form = example(), gemeente()
    assert all(any(words == entry.value for entry in plan.registers.values()) for words in SECRET)
    texts = [write_sidecar(plan)]
    for view in LAYOUTS:
        texts += [to_markdown(document(form, plan, view)), to_plain(document(form, plan, view))]
    assert [words for words in SECRET for text in texts if words in text] == []
    assert [where for where in parsed(plan).registers if "6t4v9c" in where] == ["4.1/6t4v9c/@there"]


@given(ANYTHING.filter(str.strip))
def test_no_fingerprint_of_a_removed_row_goes_along(typed: str) -> None:
    """Not even the fingerprint of removed words goes along, from which short words could be guessed."""
    form = gemeente()
    plan = with_row(blank(form), form, "4.1", "2a", {"actie": typed, "kosten": typed})
    assert list(parsed(without_row(plan, "4.1", "2a")).registers) == ["4.1/2a/@there"]


def test_no_words_go_along_unseen() -> None:
    """Who reads the Markdown reads all that it says of the answers."""
    plan = example()
    for where, entry in plan.registers.items():
        if "@" not in where and len(entry.value) > 4 and entry.value != entry.iso:
            assert entry.value not in write_sidecar(plan), where


@given(st.dictionaries(st.sampled_from(["2.1", "2.2", "datum", "4.4"]), ANYTHING))
def test_the_comment_ends_where_it_should_and_is_read_back(answers: dict[str, str]) -> None:
    """No plan ends the comment early; author, moment, version and meaning of each text come back."""
    form = gemeente()
    plan = answered(blank(form), form, answers)
    comment = write_sidecar(plan)
    assert comment.count("-->") == 1
    assert comment.endswith("\n-->")
    assert "\n\n" not in comment
    assert {
        where: metadata.entry(plan.text(where)) for where, metadata in parsed(plan).registers.items()
    } == plan.registers


def test_every_text_that_is_unchanged_bears_its_fingerprint() -> None:
    """Read back, each printed text is the one that the rest of the comment speaks of."""
    plan, form = example(), gemeente()
    text = to_markdown(document(form, plan, "full"), write_sidecar(plan))
    fingerprints = fingerprints_in(text)
    registers = parsed(plan).registers
    changed = [where for where, found in fingerprints.items() if where in registers and registers[where].mark != found]
    assert changed == ["datum", "geen-behoefte"]  # printed as a date and as a box, which the importer knows of


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
def test_a_text_that_was_changed_by_hand_is_noticed(before: str, after: str, where: str) -> None:
    """A word more or less gives another fingerprint, and only of that text."""
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
def test_a_comment_that_is_none_of_ours_is_nothing(comment: str) -> None:
    """A broken or foreign comment is as if there were none."""
    assert parse_sidecar(comment) is None
