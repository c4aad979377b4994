"""The blocks of a printed form, before they are written as Markdown or plain text."""

from __future__ import annotations

from typing import NamedTuple

from poptui.forms.model import Column, Field, Option

LONG = frozenset({"text", "table", "checklist"})
"""The kinds whose answer is printed below the question; their title is printed as a heading."""


def is_headed(field: Field) -> bool:
    """Returns whether a field's title is printed as a heading above its question."""
    return field.kind in LONG and bool(field.title)


class Title(NamedTuple):
    """The title of the form."""

    text: str


class Heading(NamedTuple):
    """A heading: level 2 for a section, level 3 for a group or a field with a title."""

    text: str
    level: int


class Prose(NamedTuple):
    """Printed text of the form: paragraphs separated by empty lines."""

    text: str


class Remark(NamedTuple):
    """A remark: a footnote, a total, a note of a group, or the source of the form."""

    text: str


class Items(NamedTuple):
    """A printed list; each item has a title and may have an explanation."""

    items: tuple[Option, ...]


class Answer(NamedTuple):
    """A question and its answer.

    Attributes:
        field: the field that is answered.
        label: the question with its number and footnote sign; empty where a heading already printed it.
        text: the answer as people read it; empty for none.
        empty: what is printed instead of an empty answer.
        boxed: whether all options are printed, each with a box that is ticked or not.
    """

    field: Field
    label: str
    text: str
    empty: str = ""
    boxed: bool = False


class Line(NamedTuple):
    """One printed row of a table: its number and the text of each printed column."""

    number: str
    cells: tuple[str, ...]


class Detail(NamedTuple):
    """A filled detail of a row, printed below its table: the number of the row, the column and the text."""

    number: str
    column: Column
    text: str


class Grid(NamedTuple):
    """A table: its printed rows and the filled details of its rows."""

    field: Field
    lines: tuple[Line, ...]
    details: tuple[Detail, ...] = ()


class SignaturePlace(NamedTuple):
    """The place for the signature of one signer.

    Attributes:
        title: the form's name of the signer.
        name: the name of the person, where that is known.
        words: the text behind each of `signature.LABELS`; empty where nobody signed yet.
        about: the lines with the fingerprint of the signed text and the check over the signature's own words.
        state: what is printed behind the last of the words, which the signer did not sign; empty for nothing.
    """

    title: str
    name: str = ""
    words: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    state: str = ""

    @property
    def printed_words(self) -> tuple[str, ...]:
        """Returns the words, with the state behind the last."""
        return (*self.words[:-1], f"{self.words[-1]}; {self.state}") if self.words and self.state else self.words


class SignatureBlock(NamedTuple):
    """The place for all signatures.

    Attributes:
        title: its heading.
        meanings: the meanings that a signature can have.
        refusal: what is printed, as one meaning more, for a signer who will not sign.
        signers: the place of each signer.
    """

    title: str
    meanings: tuple[str, ...]
    refusal: str
    signers: tuple[SignaturePlace, ...]

    def meanings_of(self, place: SignaturePlace) -> tuple[str, ...]:
        """Returns the meanings that have a box at the place of a signer."""
        return (*self.meanings, self.refusal) if self.refusal in place.words[:1] else self.meanings


Block = Title | Heading | Prose | Remark | Items | Answer | Grid | SignatureBlock
