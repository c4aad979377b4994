"""Names of people."""

from __future__ import annotations

import pytest

from poptui.text.names import is_same_or_no_person, is_same_person


@pytest.mark.parametrize(
    ("name", "other", "is_same"),
    [
        ("Anna Smit", "Anna Smit", True),
        ("Anna  Smit ", "anna smit", True),
        ("Anna\tSmit", "ANNA SMIT", True),
        ("Anna Smit", "Anna Smits", False),
        ("AnnaSmit", "Anna Smit", False),
        ("", "", False),
        (" ", "", False),
        ("", "Anna", False),
    ],
)
def test_names_that_differ_in_case_and_spaces_are_of_one_person(name: str, other: str, is_same: bool) -> None:
    assert is_same_person(name, other) is is_same
    assert is_same_person(other, name) is is_same


@pytest.mark.parametrize(
    ("name", "other", "is_same"),
    [("Anna  Smit", "anna smit", True), ("", " ", True), ("", "Anna", False), ("Anna", "Bob", False)],
)
def test_plans_without_a_name_may_belong_together(name: str, other: str, is_same: bool) -> None:
    assert is_same_or_no_person(name, other) is is_same
    assert is_same_or_no_person(other, name) is is_same
