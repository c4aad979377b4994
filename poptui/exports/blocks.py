"""What a printed form is made of, before it is Markdown or plain text."""

from __future__ import annotations

from typing import NamedTuple

from poptui.forms.model import Column, Field, Option

LONG = frozenset({"text", "table", "checklist"})
"""The kinds whose answer stands below the question; its title is then a heading."""


def is_headed(field: Field) -> bool:
    """Whether a field's title is printed as a heading above it."""
    return field.kind in LONG and bool(field.title)


class Title(NamedTuple):
    """The form's title."""

    text: str


class Heading(NamedTuple):
    """A heading: level 2 for a section, 3 for a group or a question with a heading of its own."""

    text: str
    level: int


class Prose(NamedTuple):
    """Printed text that is nobody's answer: paragraphs parted by empty lines."""

    text: str


class Remark(NamedTuple):
    """A line about the form: a footnote, a total, where it comes from."""

    text: str


class Items(NamedTuple):
    """Printed items with an explanation each."""

    items: tuple[Option, ...]


class Answer(NamedTuple):
    """A question and its answer.

    `label` is the question as printed (with its number and footnote sign) or empty where a heading said it; `text` is
    the answer as it is shown; `empty` stands where there is none. `boxed` prints what can be chosen as boxes.
    """

    field: Field
    label: str
    text: str
    empty: str = ""
    boxed: bool = False


class Line(NamedTuple):
    """One line of a table: its number on paper and the shown text of each printed column."""

    number: str
    cells: tuple[str, ...]


class Detail(NamedTuple):
    """A filled detail of a row, printed below its table."""

    number: str
    column: Column
    text: str


class Grid(NamedTuple):
    """A table with the details of its rows."""

    field: Field
    lines: tuple[Line, ...]
    details: tuple[Detail, ...] = ()


class Signed(NamedTuple):
    """The place of one signer.

    Attributes:
        title: what the form calls the signer.
        name: who it is, where that is known.
        words: what stands behind each of `signature.LABELS`; empty where nobody signed yet.
        about: which text it is over, and the check over its own words.
    """

    title: str
    name: str = ""
    words: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


class Signing(NamedTuple):
    """The place where people sign, with what a signature can mean."""

    title: str
    meanings: tuple[str, ...]
    signers: tuple[Signed, ...]


Block = Title | Heading | Prose | Remark | Items | Answer | Grid | Signing
