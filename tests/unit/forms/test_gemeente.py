"""The built-in form of the municipality follows its paper to the letter; `fixtures/seed_000.txt` has its lines."""

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
"""What the form asks beyond the paper."""
SIGNING = ["Opmerking:", "Naam:", "Plaats:", "Handtekening:"]
"""What the place of each signer says beyond the paper."""

WAYS = [
    *("Training", "Training-on-the-job", "Opleiding", "Supervisie", "Persoonlijke coaching", "Loopbaanbezinning"),
    *("Stage of detachering", "Regelmatige feedback van mijn leidinggevende/collega", "Zelfstudie", "Intervisie"),
]


def spaced(line: str) -> str:
    """Give a line with single spaces."""
    return " ".join(line.split())


def paper() -> list[str]:
    """Give the headings, questions, labels and table heads of the paper, one a line."""
    return [spaced(line) for line in (FIXTURES / "seed_000.txt").read_text(encoding="utf-8").splitlines()]


def printed() -> list[str]:
    """Give the headings, questions, labels, boxes and table heads of the printed blank form."""
    tokens = MarkdownIt("commonmark").enable("table").parse(to_markdown(document(FORM, blank(FORM), "blank")))
    return [spaced(line) for line in _lines(tokens) if line.strip()]


def _lines(tokens: list[Token]) -> Iterator[str]:
    """Give what is printed in blocks, but no prose, remarks, dots or numbers of rows."""
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
    """Tell whether a block quote is open."""
    return sum(token.nesting for token in before if token.type.startswith("blockquote")) > 0


def _labels(children: list[Token]) -> Iterator[str]:
    """Give the bold labels of a paragraph, and after each the words behind the boxes."""
    start = 0
    for index, token in enumerate(children):
        if token.type == "strong_open":
            start = index
        elif token.type == "strong_close":
            yield plain(children[start:index])
            after = next((n for n in range(index, len(children)) if children[n].type == "strong_open"), len(children))
            yield from plain(children[index + 1 : after]).split("☐")[1:]


def keys_where(attribute: str, value: str) -> list[str]:
    """Give the keys of the groups with this value."""
    return [group.key for group in FORM.groups if getattr(group, attribute) == value]


def test_the_blank_form_prints_the_lines_of_the_paper_in_their_order() -> None:
    """Every heading, number, question, label and column stands on the print as on the paper, and nothing besides."""
    lines = printed()
    own = [TICK, *MOBILITY]
    assert [line for line in lines if line in own] == own
    assert [line for line in lines if line in SIGNING] == SIGNING * 2
    *before, one, two, day, _ = paper()  # the paper has the signers beside each other, the print below each other
    assert [line for line in lines if line not in [*own, *SIGNING]] == [*before, one, day, two, day]


def test_the_tick_stands_below_the_head_and_the_mobility_question_below_3_3() -> None:
    """What the paper lacks stands where it belongs."""
    lines = printed()
    assert lines[lines.index(TICK) - 1] == "Definitief"
    assert lines[lines.index(TICK) + 1] == "2. Terugblik"
    assert lines[lines.index(MOBILITY[0]) - 1] == "b. Binnen welke dienst zou je graag werkzaam willen zijn?"
    assert lines[lines.index(MOBILITY[-1]) + 1].startswith("3.4. ")


def test_the_ten_ways_are_those_of_the_paper_in_their_order() -> None:
    """The ways to develop are listed in chapter 1, and can be chosen for a wish and for an agreement."""
    assert [item.title for item in FORM.sections[0].items] == WAYS
    for table in ("4.1", "4.3"):
        column = field_of(FORM, table).column("manier")
        assert column is not None
        assert [option.title for option in column.options] == WAYS
        assert all(option.help for option in column.options)


@pytest.mark.parametrize("table", ["4.1", "4.3"])
def test_the_tables_have_five_rows_to_fill_in(table: str) -> None:
    """The blank form has as many rows as the paper."""
    assert field_of(FORM, table).suggested == 5


def test_chapter_two_must_be_shared_and_the_rest_is_a_choice() -> None:
    """The head and chapter 2 go to the manager beforehand; of 3 and 4 the employee chooses, but for the talk's own."""
    assert keys_where("shared", "must") == ["hoofd", "terugblik"]
    assert keys_where("shared", "talk") == ["3.4", "afspraken", "terugbetaling"]
    assert keys_where("shared", "choose") == ["3.1", "competenties", "3.3", "wensen", "begeleiding"]
    assert field_of(FORM, "cv").shared == "choose"


def test_every_question_of_chapter_two_is_required_but_the_cv() -> None:
    """Chapter 2 is filled in completely; a CV may go with it."""
    fields = FORM.sections[2].fields
    assert [field.key for field in fields if field.required] == ["2.1", "2.2", "2.3", "2.4"]
    assert [field.key for field in fields if not field.required] == ["cv"]


def test_the_talk_fills_in_3_4_and_4_3_and_4_4_together() -> None:
    """What is agreed is filled in by both; all else by the employee."""
    together = [field.key for field in FORM.fields if field.filled_by == "together"]
    assert together == ["3.4.a", "3.4.b", "4.3", "4.4"]
    assert {field.filled_by for field in FORM.fields} == {"together", "employee"}


def test_what_agreeing_freezes() -> None:
    """The agreement is the head, 3.4, 4.2, 4.3 and 4.4; the rest goes along by choice."""
    assert keys_where("agreed", "frozen") == ["hoofd", "3.4", "begeleiding", "afspraken", "terugbetaling"]
    assert keys_where("agreed", "never") == []
    frozen = [field.key for field in FORM.fields if field.agreed == "frozen"]
    head = ["medewerker", "functie", "dienst", "leidinggevende", "datum", "status", "geen-behoefte"]
    assert frozen == [*head, "3.4.a", "3.4.b", "4.2", "4.3", "4.4"]


def test_wishes_become_agreements_that_remember_the_competence() -> None:
    """Each column of a wish has one in the agreement that plays the same part; the competence is a detail there."""
    wishes, agreements = field_of(FORM, "4.1"), field_of(FORM, "4.3")
    assert wishes.agreed_into == agreements.key
    for column in wishes.all_columns:
        assert agreements.column_playing(column.plays) is not None, column.key
    assert [column.plays for column in agreements.columns] == ["activity", "when", "cost"]
    assert "goal" in [column.plays for column in agreements.details]


@pytest.mark.parametrize("key", ["3.4.a", "3.4.b", "4.3"])
def test_who_needs_no_development_leaves_the_agreements_open(key: str) -> None:
    """The tick frees 3.4 and 4.3; without it an agreement is needed."""
    assert field_of(FORM, key).unless == "geen-behoefte"
    assert field_of(FORM, "4.3").least == 1


def test_the_tick_is_one_sentence_and_no_is_no_sentence() -> None:
    """The tick prints as a sentence, the mobility question as a question that is no unless someone says yes."""
    tick, mobility = field_of(FORM, "geen-behoefte"), field_of(FORM, "mobiliteitsbank")
    assert (tick.kind, tick.plays, tick.number, tick.sentence) == ("yes-no", "no_need", "", TICK.removeprefix("☐ "))
    assert (mobility.kind, mobility.plays, mobility.default) == ("yes-no", "mobility", "nee")


def test_the_head_plays_the_parts_that_lists_go_by() -> None:
    """Employee, function, unit, manager, date and status are known by the parts they play."""
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
    """Two people sign, in the order of the paper, below the paper's own word for it."""
    assert [(signer.key, signer.role) for signer in FORM.signers] == [
        ("medewerker", "employee"),
        ("leidinggevende", "manager"),
    ]
    assert FORM.signing == "Ondertekening"
    assert FORM.closing.startswith("NB. ")


def test_every_question_that_is_asked_has_help() -> None:
    """Who fills in the form is helped at every question and every cell."""
    asked: list[Field] = [field for field in FORM.fields if field.kind != "note"]
    assert [field.key for field in asked if not field.help] == []
    assert [column.key for field in asked for column in field.all_columns if not column.help] == []


def test_the_form_says_where_it_comes_from_and_for_whom_it_is() -> None:
    """The source is printed on every export; the country decides how dates are written."""
    assert (FORM.id, FORM.country, FORM.address) == ("gemeente", "NL", "je")
    assert FORM.source.startswith("Bron: ")
    for view in ("agreement", "preparation", "full", "blank"):
        assert FORM.source in to_markdown(document(FORM, blank(FORM), view))
