"""Names of people: whether two names, as people typed them, are of the same person."""

from __future__ import annotations


def is_same_person(name: str, other: str) -> bool:
    """Returns whether two names are the same but for case and spaces; no name is nobody's."""
    one = " ".join(name.split()).casefold()
    return bool(one) and one == " ".join(other.split()).casefold()


def is_same_or_no_person(name: str, other: str) -> bool:
    """Returns whether two names are of the same person, or neither is filled in: a form need not ask for a name."""
    return is_same_person(name, other) or not (name.strip() or other.strip())
