"""Finding one's way in a plan: the sections with their state, the answers that hold a word, the next open question."""

from __future__ import annotations

from typing import NamedTuple

from poptui.forms.model import Field, Form, Section
from poptui.plans.check import is_filled, open_fields
from poptui.plans.model import Plan, note_place

_BEFORE, _SHOWN, _NAME = 20, 60, 30
"""So many characters are shown before the word that was found, of the text in all, and of the question."""


class Place(NamedTuple):
    """A place to go to: its key, and the line that says what it is."""

    key: str
    line: str


def section_places(form: Form, plan: Plan) -> list[Place]:
    """The sections, each with the sign and word of its state: all answered, begun or empty."""
    waiting = {field.key for field in open_fields(form, plan)}
    return [Place(section.key, _section_line(section, plan, waiting)) for section in form.sections]


def _section_line(section: Section, plan: Plan, waiting: set[str]) -> str:
    """One section with its state."""
    fields = [field for field in section.fields if not field.is_computed]
    if not fields:
        return f"  {section.name} (om te lezen)"
    if not any(field.key in waiting for field in fields):
        return f"✓ {section.name} (klaar)"
    if any(is_filled(field, plan) for field in fields):
        return f"~ {section.name} (begonnen)"
    return f"  {section.name} (leeg)"


def find_words(form: Form, plan: Plan, typed: str, role: str) -> list[Place]:
    """The answers, tables and own notes of a role in which the words stand, with what is around them.

    Case does not count. Without words every answer is found.
    """
    word = " ".join(typed.split()).casefold()
    found = []
    for field in form.fields:
        texts = [" ".join(text.split()) for text in (*_texts(field, plan), plan.text(note_place(field.key, role)))]
        hit = next((text for text in texts if text and word in text.casefold()), None)
        if hit is not None:
            name = field.number or field.short
            found.append(Place(field.key, f"{name[:_NAME]}: {_around(hit, hit.casefold().find(word))}"))
    return found


def _around(text: str, at: int) -> str:
    """What stands around a place in a text, cut between words."""
    start = max(0, at - _BEFORE)
    if start:
        start = text.find(" ", start, at) + 1 or start
    end = start + _SHOWN
    if end < len(text):
        end = max(text.rfind(" ", at, end), at + 1)
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")


def next_open(form: Form, plan: Plan, after: str) -> Field | None:
    """The next question without an answer after the one with this key, then from the beginning; None when all have."""
    fields = list(form.fields)
    start = next((index + 1 for index, field in enumerate(fields) if field.key == after), 0)
    waiting = {field.key for field in open_fields(form, plan)}
    return next((field for field in [*fields[start:], *fields[:start]] if field.key in waiting), None)


def _texts(field: Field, plan: Plan) -> list[str]:
    """All that is written in a field."""
    if field.kind == "table":
        return [row.text(column.key) for row in plan.rows(field.key) for column in field.all_columns]
    return [plan.text(field.key)]
