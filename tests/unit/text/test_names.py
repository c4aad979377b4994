"""Names of people: the same person in another spelling, and another person."""

from __future__ import annotations

import pytest

from poptui.text.names import normalised_name, same_person


@pytest.mark.parametrize(
    "other", ["Anna Smit", "Anna  Smit", " anna smit ", "ANNA\tSMIT", "Anna\nSmit", "Anna\u00a0Smit", "anna smit\n"]
)
def test_spelling_with_other_case_or_spaces_is_the_same_person(other: str) -> None:
    assert same_person("Anna Smit", other)
    assert same_person(other, "Anna Smit")


@pytest.mark.parametrize("other", ["Anna Smits", "AnnaSmit", "Anna", "Smit Anna", "Anna-Smit", ""])
def test_other_letters_are_another_person(other: str) -> None:
    assert not same_person("Anna Smit", other)


def test_names_that_are_not_filled_in_are_equal() -> None:
    assert same_person("", " \n")


def test_normalised_name_keeps_the_letters() -> None:
    assert normalised_name("  Anna-Fleur  IJzerman-'t Hoen ") == "anna-fleur ijzerman-'t hoen"
    assert normalised_name("Straße") == normalised_name("STRASSE")
