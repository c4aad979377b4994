"""The plain text of a plan fits 80 columns and holds every word, whatever was typed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from poptui.exports.document import document
from poptui.exports.plain import WIDTH, to_plain
from poptui.exports.views import LAYOUTS
from poptui.forms.model import Field, Form
from poptui.plans.plan import Plan
from poptui.text.clean import clean, show
from poptui.text.wrap import display_width, wrap
from tests.support.plans import answered, blank, every_kind, example, gemeente, with_row
from tests.support.texts import ANYTHING, SIGNS, SOUP

LONG = st.lists(ANYTHING | st.sampled_from(SIGNS), max_size=30).map("".join) | ANYTHING
FORMS = [gemeente(), every_kind()]

Grid = list[str]


def filled(form: Form, answers: dict[str, str], table: str, cells: dict[str, str]) -> Plan:
    """Returns a plan with these answers and one row."""
    return with_row(answered(blank(form), form, answers), form, table, "2a", cells)


def typed_in(form: Form) -> st.SearchStrategy[Plan]:
    """Returns a strategy for plans with a few answers and a row, of any text."""
    asked = [field.key for field in form.fields if not field.is_computed and field.kind != "table"]
    table = next(field for field in form.fields if field.kind == "table")
    return st.builds(
        filled,
        st.just(form),
        st.dictionaries(st.sampled_from(asked), LONG, max_size=4),
        st.just(table.key),
        st.dictionaries(st.sampled_from([column.key for column in table.all_columns]), LONG, max_size=4),
    )


def printed(form: Form, plan: Plan, view: str = "full") -> str:
    """Returns the plain text of a plan."""
    return to_plain(document(form, plan, view))


def widths(text: str) -> list[int]:
    """Returns the columns that each line takes; a character that would move the cursor counts as -1."""
    return [wcswidth(line) for line in text.split("\n")]


def characters_of(text: str) -> Counter[str]:
    """Counts the characters of a text that are no white space."""
    return Counter(sign for sign in show(clean(text)) if not sign.isspace())


def grid_of(text: str) -> Grid:
    """Returns the lines of the first table."""
    lines = text.splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith("+-"))
    end = next(index for index, line in enumerate(lines[start:], start) if not line.startswith(("+", "|")))
    return lines[start:end]


def wish(cells: dict[str, str]) -> Grid:
    """Returns the printed table of one wish of the municipality's form."""
    return grid_of(printed(gemeente(), filled(gemeente(), {}, "4.1", cells)))


@settings(max_examples=250)
@given(
    st.sampled_from(FORMS).flatmap(lambda form: st.tuples(st.just(form), typed_in(form))),
    st.sampled_from(list(LAYOUTS)),
)
def test_lines_of_each_view_fit_80_columns(form_and_plan: tuple[Form, Plan], view: str) -> None:
    """Each view fits in 80 columns, ends in one newline and holds no control character."""
    text = printed(*form_and_plan, view)
    assert max(widths(text)) <= WIDTH
    assert min(widths(text)) >= 0
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert clean(text) == text == show(text)


@settings(max_examples=250)
@given(st.sampled_from(FORMS).flatmap(lambda form: st.tuples(st.just(form), typed_in(form))))
def test_full_view_holds_every_typed_word(form_and_plan: tuple[Form, Plan]) -> None:
    """Every word of an answer, a cell or a detail is printed."""
    form, plan = form_and_plan
    typed: Counter[str] = Counter()
    for field in form.fields:
        typed += characters_of("" if _is_printed_otherwise(field) else plan.text(field.key))
        for row in plan.rows(field.key):
            for column in field.all_columns:
                if not column.options and column.kind != "date":
                    typed += characters_of(row.text(column.key))
    assert typed - characters_of(printed(form, plan)) == Counter()


def _is_printed_otherwise(field: Field) -> bool:
    """Returns whether a field prints boxes, or a date as its country writes it."""
    return bool(field.options) or field.kind in {"yes-no", "date"}


@given(LONG | SOUP, st.integers(2, 80))
def test_wrapping_keeps_all_characters_in_order(text: str, width: int) -> None:
    """Words stay whole where they fit; no character is lost, doubled or moved."""
    lines = wrap(clean(text), width)
    assert all(0 <= wcswidth(line) <= width for line in lines)
    kept = [sign for sign in "".join(lines) if not sign.isspace()]
    assert kept == [sign for sign in show(clean(text)) if not sign.isspace()]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("een twee drie", ["een twee", "drie"]),
        ("een\n\ntwee", ["een", "", "twee"]),
        ("ontwikkelingen", ["ontwikke", "lingen"]),
        ("in ontwikkelingen", ["in", "ontwikke", "lingen"]),
        ("日本語学校", ["日本語学", "校"]),
        ("e\u0301" * 9, ["e\u0301" * 8, "e\u0301"]),
        ("a\tb", ["a   b"]),
        ("\u202eab", ["<U+202E>", "ab"]),
    ],
)
def test_wrapping_breaks_between_words_then_within_a_word(text: str, lines: list[str]) -> None:
    """A wide character takes two columns, a combining accent none."""
    assert wrap(text, 8) == lines


def test_long_cell_is_wrapped_within_its_column() -> None:
    """A long cell makes its row higher, the bars stay straight, and words stay whole where they fit."""
    grid = wish({"actie": "Een opleiding van acht dagen | met examen", "kosten": "n.t.b.", "tijdpad": "Q2 2027"})
    assert grid == [
        "+----+------------------------+-----------------------------+---------+--------+",
        "|    | Welke competenties     | Concrete Actie (zie de      | Tijdpad | Kosten |",
        "|    | worden (verder)        | inleiding voor              |         |        |",
        "|    | ontwikkeld             | verschillende               |         |        |",
        "|    |                        | ontwikkelingsmogelijkheden) |         |        |",
        "+----+------------------------+-----------------------------+---------+--------+",
        "| 1  |                        | Een opleiding van acht      | Q2 2027 | n.t.b. |",
        "|    |                        | dagen | met examen          |         |        |",
        "+----+------------------------+-----------------------------+---------+--------+",
    ]


def test_wide_characters_keep_the_bars_straight() -> None:
    """A wide character takes two columns."""
    grid = wish({"competentie": "日本語を勉強する" * 4, "actie": "cafe\u0301 " * 12, "tijdpad": "学校"})
    assert {wcswidth(line) for line in grid} == {WIDTH}
    cafes = " ".join(["cafe\u0301"] * 5)
    assert f"| 1  | 日本語を勉強する日本語を | {cafes}  | 学校    |        |" in grid


def test_blank_form_rows_leave_room_to_write() -> None:
    """The five rows of a blank table are two lines high and fill the page."""
    grid = grid_of(printed(gemeente(), blank(gemeente()), "blank"))
    assert {len(line) for line in grid} == {WIDTH}
    starts = [line[:6] for line in grid]
    assert starts[: starts.index("| 1  |")] == ["+----+", *["|    |"] * 4, "+----+"]
    rows = [line for number in range(1, 6) for line in (f"| {number}  |", "|    |", "+----+")]
    assert starts[starts.index("| 1  |") :] == rows


def test_long_titles_of_details_and_signers_are_wrapped() -> None:
    """A form can have titles that are longer than a line."""
    form = every_kind()
    plan = with_row(blank(form), form, "afspraken", "2a", {"actie": "Lezen", "uren": "8 uur"})
    lines = printed(form, plan, "agreement").splitlines()
    detail = next(index for index, line in enumerate(lines) if line.startswith("  - Rij 1"))
    assert lines[detail : detail + 2] == [
        "  - Rij 1, Hoeveel uren het bij elkaar gaat kosten, van wie ook, met reizen en",
        "    voorbereiden erbij gerekend: 8 uur",
    ]
    signing = lines.index("Ondertekening")
    assert lines[signing + 3 : signing + 6] == [
        "Medewerker:",
        "-----------",
        "[ ] voor akkoord   [ ] voor kennisname   [ ] niet akkoord",
    ]
    assert max(display_width(line) for line in lines[signing:]) <= WIDTH


def test_agreement_prints_a_dash_for_an_empty_answer() -> None:
    """The agreement leaves no room to add an answer afterwards."""
    form = gemeente()
    text = printed(form, blank(form), "agreement")
    assert "Functie: -\n" in text
    assert "bewerkstelligd worden)?\n  -\n" in text
    assert "..." not in text[: text.index("Ondertekening")]


def test_short_questions_print_on_a_line_each() -> None:
    """Short questions are printed below each other, each with its answer on the same line."""
    text = printed(gemeente(), example())
    assert "Functie: Beleidsmedewerker Wmo/Jeugd (schaal 10)\nDienst/ Afdeling /Team: Samenleving" in text
    assert "Status formulier: [x] Voorbereidend   [ ] Definitief\n[ ] Op dit moment" in text
