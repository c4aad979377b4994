"""What an editor asks: a field of the form, or a column of a row, seen alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from poptui.forms.model import Column, Field, Option


class Question(NamedTuple):
    """What an editor needs to know.

    Attributes:
        key: the field's or column's key.
        kind: one of `forms.vocabulary.KINDS`.
        heading: a heading above the question, or nothing.
        text: the question itself.
        options: what can be chosen.
        help: what is meant.
        footnote: the form's own footnote.
        required: whether it must be filled in some time.
        known: what was answered here before, offered while it is typed.
        tick: what the box of a yes-no question says that is asked as one tick; nothing where yes and no are choices.
    """

    key: str
    kind: str
    heading: str
    text: str
    options: tuple[Option, ...] = ()
    help: str = ""
    footnote: str = ""
    required: bool = False
    known: Sequence[str] = ()
    tick: str = ""

    @property
    def name(self) -> str:
        """The question on one line."""
        return self.heading or self.text


OWN_NOTE = Question("@note", "text", "", "Eigen notitie (alleen u leest die; komt niet op papier)")
"""What is asked of a note of one's own."""


def of_field(field: Field) -> Question:
    """The question of a field."""
    heading = field.label if field.title and field.question else ""
    text = field.question if heading else field.label
    return Question(
        field.key,
        field.kind,
        heading,
        text,
        field.options,
        field.help,
        field.footnote,
        field.required or field.least > 0,
    )


def of_column(column: Column) -> Question:
    """The question of a column of a row."""
    return Question(column.key, column.kind, "", column.short, column.options, column.help, required=column.required)
