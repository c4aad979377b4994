"""What each kind of answer understands of typed text, and what it expects where it does not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.forms.kinds import LINES, find_option, understand
from poptui.forms.model import Option
from poptui.forms.value import Reading, Value
from poptui.forms.vocabulary import KINDS
from poptui.text.clean import clean, one_line
from poptui.text.occasion import Occasion
from tests.support.texts import ANYTHING

DAY = date(2026, 11, 21)
OPTIONS = (Option("cursus", "Een cursus"), Option("boek", "Een boek"), Option("Anders", "Anders"))
ANSWERED = sorted(set(KINDS) - {"table", "note"})
UNDERSTOOD = [
    ("line", "  één\nregel\t hier ", Value("één regel hier")),
    ("person", "drs. J.P. van den\u2028Ĳssel", Value("drs. J.P. van den Ĳssel")),
    ("text", "  twee\r\nregels\t\n", Value("  twee\nregels\t\n")),
    ("date", "1 juni 2027", Value("2027-06-01", iso="2027-06-01")),
    ("date", "morgen", Value("2026-11-22", iso="2026-11-22")),
    ("period", "Q3 2027", Value("Q3 2027", iso=("2027-07-01", "2027-09-30"))),
    ("period", "voor 1 juni 2027", Value("voor 1 juni 2027", iso=(None, "2027-05-31"))),
    ("money", "€ 1.250,50", Value("€ 1.250,50", amount="1250.50")),
    ("money", "gratis", Value("gratis", amount="0.00")),
    ("hours", "8 uur", Value("8 uur", amount="8")),
    ("hours", "1,5", Value("1,5", amount="1.5")),
    ("yes-no", " J ", Value("ja")),
    ("yes-no", "NEEN", Value("nee")),
    ("choice", "een CURSUS", Value("cursus")),
    ("scale", "boek", Value("boek")),
    ("choices", "anders\n\n Een boek \nboek", Value("boek\nAnders")),
    ("checklist", "boek", Value("boek")),
    ("attachment", r"C:\Users\anna\Mijn documenten\cv (1).pdf", Value("cv (1).pdf")),
    ("attachment", "/home/anna/cv.pdf", Value("cv.pdf")),
    ("attachment", "geheim /\\", Value("geheim")),
    ("attachment", "cv.pdf", Value("cv.pdf")),
]
NOT_UNDERSTOOD = [
    ("date", "ergens in juni", "een datum, zoals 1 juni 2027 of 01-06-2027"),
    ("date", "31-6-2027", "een datum, zoals 1 juni 2027 of 01-06-2027"),
    ("period", "n.t.b.", "een periode, zoals Q3 2027, voor 1 juni 2027 of binnen 3 maanden"),
    ("money", "300 per maand", "een bedrag, zoals 300 of 1.250,50"),
    ("hours", "in werktijd", "een aantal uren, zoals 8 of 1,5"),
    ("yes-no", "misschien", "ja of nee"),
    ("choice", "een film", "een van: Een cursus, Een boek, Anders"),
    ("scale", "een boek of een film", "een van: Een cursus, Een boek, Anders"),
    ("choices", "boek\neen film", "een keuze per regel, uit: Een cursus, Een boek, Anders"),
    ("checklist", "boek, cursus", "een keuze per regel, uit: Een cursus, Een boek, Anders"),
]


@pytest.mark.parametrize(("kind", "typed", "value"), UNDERSTOOD)
def test_typed_text_is_understood_by_its_kind(kind: str, typed: str, value: Value) -> None:
    """The stored words, with the day or amount that they mean."""
    assert understand(kind, typed, Occasion(DAY), OPTIONS) == Reading(value)


@pytest.mark.parametrize(("kind", "typed", "expected"), NOT_UNDERSTOOD)
def test_text_not_understood_is_kept_with_the_expected_form(kind: str, typed: str, expected: str) -> None:
    """The text is kept; the kind says in Dutch what it would understand."""
    assert understand(kind, typed, Occasion(DAY), OPTIONS) == Reading(Value(typed), expected)


def test_every_answerable_kind_has_cases() -> None:
    """A new kind needs cases in the tables above."""
    assert sorted({kind for kind, _, _ in UNDERSTOOD}) == ANSWERED


@pytest.mark.parametrize("kind", ANSWERED)
@pytest.mark.parametrize("typed", ["", " ", "\n\t ", "\u00a0", "\x00\x1b"])
def test_empty_text_is_understood(kind: str, typed: str) -> None:
    """An answer can be cleared; only the kind text keeps white space that was typed."""
    assert understand(kind, typed, Occasion(DAY), OPTIONS) == Reading(Value(clean(typed) if kind == "text" else ""))


@pytest.mark.parametrize("kind", ANSWERED)
@given(typed=ANYTHING | st.text())
def test_stored_words_are_clean_and_mean_the_same_when_typed_again(kind: str, typed: str) -> None:
    """Reading an export back types the stored words again."""
    reading = understand(kind, typed, Occasion(DAY), OPTIONS)
    assert clean(reading.words) == reading.words
    assert kind in LINES or one_line(reading.words) == reading.words
    assert understand(kind, reading.words, Occasion(DAY), OPTIONS) == reading


@pytest.mark.parametrize(
    ("typed", "value"),
    [("cursus", "cursus"), ("EEN CURSUS", "cursus"), (" anders ", "Anders"), ("cursu", None), ("", None)],
)
def test_option_is_found_by_value_or_title(typed: str, value: str | None) -> None:
    """Case does not matter; the beginning of a title is not enough."""
    found = find_option(typed, OPTIONS)
    assert (found.value if found else None) == value
