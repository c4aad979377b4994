"""The question of an editor: a field of the form, or a column of a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from poptui.forms.model import Column, Field, Option
from poptui.messages import dialogs as say


class Question(NamedTuple):
    """The question of an editor.

    Attributes:
        key: the field's or column's key.
        kind: one of `forms.vocabulary.KINDS`.
        mark: the number as the paper prints it; may be empty.
        heading: the heading above the question; may be empty.
        text: the question itself.
        options: what can be chosen.
        help: an explanation; may be empty.
        footnote: the footnote of the form; may be empty.
        required: whether the plan needs an answer.
        known: former answers, suggested while their beginning is typed.
        tick: the words behind the box of a yes-no question that is asked as one tick; else empty.
    """

    key: str
    kind: str
    mark: str
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
        """Returns the number with the heading, or with the question where there is no heading."""
        return " ".join(part for part in (self.mark, self.heading or self.text) if part)


def own_note() -> Question:
    """Returns the question above a person's own note."""
    return Question("note", "text", "", "", say.own_note())


def of_field(field: Field) -> Question:
    """Returns the question of a field."""
    heading = field.title if field.title and field.question else ""
    text = field.question if heading else field.short
    return Question(
        field.key,
        field.kind,
        field.mark,
        heading,
        text,
        field.options,
        field.help,
        field.footnote,
        field.required or field.least > 0,
    )


def of_column(column: Column) -> Question:
    """Returns the question of a column of a row."""
    return Question(
        column.key, column.kind, "", "", column.short, column.options, column.help, required=column.required
    )
