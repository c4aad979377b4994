"""The built-in form of the municipality prints the words of its paper, whose lines are in `fixtures/seed_000.txt`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from poptui.exports.document import document
from poptui.exports.markdown_text import plain
from poptui.exports.markdown_writer import to_markdown
from poptui.forms.model import Field
from tests.support.plans import FIXTURES, blank, field_of, gemeente

FORM = gemeente()
TICK = "☐ Op dit moment geen ontwikkelingsbehoefte."
MOBILITY = ["Mag deze belangstelling naar de mobiliteitsbank?", "ja", "nee"]
"""The question that the form asks beyond the paper."""
SIGNING = ["Opmerking:", "Naam:", "Plaats:", "Handtekening:"]
"""The lines that the place of each signer prints beyond the paper."""

WAYS = [
    *("Training", "Training-on-the-job", "Opleiding", "Supervisie", "Persoonlijke coaching", "Loopbaanbezinning"),
    *("Stage of detachering", "Regelmatige feedback van mijn leidinggevende/collega", "Zelfstudie", "Intervisie"),
]


def spaced(line: str) -> str:
    """Returns a line with single spaces."""
    return " ".join(line.split())


def paper() -> list[str]:
    """Returns the headings, questions, labels and table titles of the paper, one a line."""
    return [spaced(line) for line in (FIXTURES / "seed_000.txt").read_text(encoding="utf-8").splitlines()]


def printed() -> list[str]:
    """Returns the headings, questions, labels, boxes and table titles of the printed blank form."""
    tokens = MarkdownIt("commonmark").enable("table").parse(to_markdown(document(FORM, blank(FORM), "blank")))
    return [spaced(line) for line in _lines(tokens) if line.strip()]


def _lines(tokens: list[Token]) -> Iterator[str]:
    """Yields the printed lines of the blocks, but no prose, remarks, dots or row numbers."""
    for index, token in enumerate(tokens):
        container = tokens[index - 1].type if index else ""
        if token.type != "inline" or _is_in_remark(tokens[:index]):
            continue
        if container == "heading_open" and tokens[index - 1].tag != "h1" or container == "th_open":
            yield plain(token.children)
        elif container == "td_open":
            yield from (line for line in [plain(token.children)] if not line.strip().isdecimal())
        elif tokens[index - 2].type == "list_item_open":
            yield plain(token.children).split(":")[0]
        else:
            yield from _labels(token.children or [])


def _is_in_remark(before: list[Token]) -> bool:
    """Returns whether a block quote is open."""
    return sum(token.nesting for token in before if token.type.startswith("blockquote")) > 0


def _labels(children: list[Token]) -> Iterator[str]:
    """Yields the bold labels of a paragraph, and after each the words behind the boxes."""
    start = 0
    for index, token in enumerate(children):
        if token.type == "strong_open":
            start = index
        elif token.type == "strong_close":
            yield plain(children[start:index])
            after = next((n for n in range(index, len(children)) if children[n].type == "strong_open"), len(children))
            yield from plain(children[index + 1 : after]).split("☐")[1:]


def keys_where(attribute: str, value: str) -> list[str]:
    """Returns the keys of the groups with this value."""
    return [group.key for group in FORM.groups if getattr(group, attribute) == value]


def test_blank_form_prints_the_lines_of_the_paper_in_order() -> None:
    """Every heading, number, question, label and column is printed as on the paper, and nothing else."""
    lines = printed()
    own = [TICK, *MOBILITY]
    assert [line for line in lines if line in own] == own
    assert [line for line in lines if line in SIGNING] == SIGNING * 2
    *before, one, two, day, _ = paper()  # the paper has the signers beside each other, the print below each other
    assert [line for line in lines if line not in [*own, *SIGNING]] == [*before, one, day, two, day]


def test_additions_to_the_paper_are_printed_in_place() -> None:
    """The tick is printed below the head, the question about mobility below 3.3."""
    lines = printed()
    assert lines[lines.index(TICK) - 1] == "Definitief"
    assert lines[lines.index(TICK) + 1] == "2. Terugblik"
    assert lines[lines.index(MOBILITY[0]) - 1] == "b. Binnen welke dienst zou je graag werkzaam willen zijn?"
    assert lines[lines.index(MOBILITY[-1]) + 1].startswith("3.4. ")


def test_ten_ways_of_the_paper_are_listed_and_can_be_chosen() -> None:
    """The ways to develop are listed in chapter 1, and can be chosen for a wish and for an agreement."""
    assert [item.title for item in FORM.sections[0].items] == WAYS
    for table in ("4.1", "4.3"):
        column = field_of(FORM, table).column("manier")
        assert column is not None
        assert [option.title for option in column.options] == WAYS
        assert all(option.help for option in column.options)


@pytest.mark.parametrize("table", ["4.1", "4.3"])
def test_blank_tables_have_five_rows(table: str) -> None:
    """The blank form has as many rows as the paper."""
    assert field_of(FORM, table).suggested == 5


def test_each_group_has_its_sharing_rule() -> None:
    """The head and chapter 2 must be shared; of chapters 3 and 4 the employee chooses, except what is for the talk."""
    assert keys_where("shared", "must") == ["hoofd", "terugblik"]
    assert keys_where("shared", "talk") == ["3.4", "afspraken", "terugbetaling"]
    assert keys_where("shared", "choose") == ["3.1", "competenties", "3.3", "wensen", "begeleiding"]
    assert field_of(FORM, "cv").shared == "choose"


def test_every_question_of_chapter_two_is_required_but_the_cv() -> None:
    """Chapter 2 is to be filled in completely; only the CV is optional."""
    fields = FORM.sections[2].fields
    assert [field.key for field in fields if field.required] == ["2.1", "2.2", "2.3", "2.4"]
    assert [field.key for field in fields if not field.required] == ["cv"]


def test_both_fill_in_3_4_4_3_and_4_4() -> None:
    """What is agreed is filled in by both; anything else by the employee."""
    together = [field.key for field in FORM.fields if field.filled_by == "together"]
    assert together == ["3.4.a", "3.4.b", "4.3", "4.4"]
    assert {field.filled_by for field in FORM.fields} == {"together", "employee"}


def test_agreement_freezes_head_3_4_4_2_4_3_and_4_4() -> None:
    """The head, 3.4, 4.2, 4.3 and 4.4 are frozen; the rest is attached by choice."""
    assert keys_where("agreed", "frozen") == ["hoofd", "3.4", "begeleiding", "afspraken", "terugbetaling"]
    assert keys_where("agreed", "never") == []
    frozen = [field.key for field in FORM.fields if field.agreed == "frozen"]
    head = ["medewerker", "functie", "dienst", "leidinggevende", "datum", "status", "geen-behoefte"]
    assert frozen == [*head, "3.4.a", "3.4.b", "4.2", "4.3", "4.4"]


def test_wish_columns_have_a_counterpart_in_the_agreements() -> None:
    """Each column of a wish has one in the agreement with the same semantic role; the competence is a detail there."""
    wishes, agreements = field_of(FORM, "4.1"), field_of(FORM, "4.3")
    assert wishes.agreed_into == agreements.key
    for column in wishes.all_columns:
        assert agreements.column_playing(column.plays) is not None, column.key
    assert [column.plays for column in agreements.columns] == ["activity", "when", "cost"]
    assert "goal" in [column.plays for column in agreements.details]


@pytest.mark.parametrize("key", ["3.4.a", "3.4.b", "4.3"])
def test_no_need_tick_makes_agreements_optional(key: str) -> None:
    """With the tick, 3.4 and 4.3 are optional; without it an agreement is required."""
    assert field_of(FORM, key).unless == "geen-behoefte"
    assert field_of(FORM, "4.3").least == 1


def test_tick_prints_its_sentence_with_a_box() -> None:
    """The tick prints as a sentence, the question about mobility as a question whose default is no."""
    tick, mobility = field_of(FORM, "geen-behoefte"), field_of(FORM, "mobiliteitsbank")
    assert (tick.kind, tick.plays, tick.number, tick.sentence) == ("yes-no", "no_need", "", TICK.removeprefix("☐ "))
    assert (mobility.kind, mobility.plays, mobility.default) == ("yes-no", "mobility", "nee")


def test_head_has_the_semantic_roles_that_lists_use() -> None:
    """The fields for employee, function, unit, manager, date and status have those semantic roles."""
    head = [(field.key, field.plays) for field in FORM.sections[1].fields]
    assert head == [
        ("medewerker", "employee"),
        ("functie", "function"),
        ("dienst", "unit"),
        ("leidinggevende", "manager"),
        ("datum", "date"),
        ("status", "status"),
        ("geen-behoefte", "no_need"),
    ]
    assert [option.title for option in field_of(FORM, "status").options] == ["Voorbereidend", "Definitief"]


def test_employee_and_manager_sign() -> None:
    """Two people sign, in the order of the paper, below the paper's own heading."""
    assert [(signer.key, signer.role) for signer in FORM.signers] == [
        ("medewerker", "employee"),
        ("leidinggevende", "manager"),
    ]
    assert FORM.signing == "Ondertekening"
    assert FORM.closing.startswith("NB. ")


def test_every_question_has_help() -> None:
    """Each question and cell has help."""
    asked: list[Field] = [field for field in FORM.fields if field.kind != "note"]
    assert [field.key for field in asked if not field.help] == []
    assert [column.key for field in asked for column in field.all_columns if not column.help] == []


def test_form_states_its_source_and_country() -> None:
    """The source is printed on every export; the country decides how dates are written."""
    assert (FORM.id, FORM.country, FORM.address) == ("gemeente", "NL", "je")
    assert FORM.source.startswith("Bron: ")
    for view in ("agreement", "preparation", "full", "blank"):
        assert FORM.source in to_markdown(document(FORM, blank(FORM), view))
