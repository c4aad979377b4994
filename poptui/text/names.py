"""Names of people: when two of them are of the same person."""

from __future__ import annotations


def normalised_name(name: str) -> str:
    """Returns a name in one spelling: without case, with one space between its words."""
    return " ".join(name.split()).casefold()


def same_person(name: str, other: str) -> bool:
    """Returns whether two names are of the same person: equal but for case and spaces.

    Two names that are not filled in are equal too: forms that ask no name have plans of nobody in particular. Where a
    name must be known, ask for it first.
    """
    return normalised_name(name) == normalised_name(other)
