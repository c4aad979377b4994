"""The outline of a plan: its sections with their state, finding words, and the next open question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from poptui.exports.shown import shown
from poptui.forms.model import Field, Form, Section
from poptui.messages import work as say
from poptui.plans.check import is_filled, open_fields
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, Note, Register, RowPresence, spell
from poptui.text.search import folded, found_at

_BEFORE, _SHOWN, _NAME = 20, 60, 30
"""The number of characters shown before a found word, of the whole text, and of the question."""


class Place(NamedTuple):
    """A place to go to: its key, and the line that describes it."""

    key: str
    line: str


def matching(places: Iterable[Place], typed: str) -> list[Place]:
    """Returns the places whose line holds what was typed; case and accents do not count."""
    word = folded(typed)
    return [place for place in places if word in folded(place.line)]


def section_places(form: Form, plan: Plan) -> list[Place]:
    """Returns the sections, each with the sign and word of its state: all answered, begun or empty."""
    waiting = {field.key for field in open_fields(form, plan)}
    return [Place(section.key, _section_line(section, plan, waiting)) for section in form.sections]


def _section_line(section: Section, plan: Plan, waiting: set[str]) -> str:
    """Returns one section with its state."""
    fields = [field for field in section.fields if not field.is_computed]
    if not fields:
        return f"  {say.outline_to_read(section=section.name)}"
    if not any(field.key in waiting for field in fields):
        return f"✓ {say.outline_done(section=section.name)}"
    if any(is_filled(field, plan) for field in fields):
        return f"~ {say.outline_begun(section=section.name)}"
    return f"  {say.outline_empty(section=section.name)}"


def find_words(form: Form, plan: Plan, typed: str, role: str) -> list[Place]:
    """Returns the answers, rows and own notes of a role that hold these words, each with the words around them.

    Case, accents and soft hyphens do not count. Without words every answer is found. The key of a place is a register
    as a file spells it: of an answer, of the presence of a row, or of a note.
    """
    word = folded(typed)
    found = []
    for field in (field for group in form.groups for field in (*group.fields, group.minutes) if field is not None):
        for register, name, text in _texts(form, field, plan, role):
            line = " ".join(text.split())
            if line and (at := found_at(word, line)) >= 0:
                found.append(Place(spell(register), f"{name}: {_around(line, at)}"))
    return found


def _around(text: str, at: int, most: int = _SHOWN) -> str:
    """Returns the text around a position, cut between words."""
    start = max(0, at - _BEFORE)
    if start:
        start = text.find(" ", start, at) + 1 or start
    end = start + most
    if end < len(text):
        end = max(text.rfind(" ", at, end), at + 1)
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")


def next_open(form: Form, plan: Plan, after: str) -> Field | None:
    """Returns the next unanswered question after the one with this key, then from the beginning; None without one."""
    fields = list(form.fields)
    start = next((index + 1 for index, field in enumerate(fields) if field.key == after), 0)
    waiting = {field.key for field in open_fields(form, plan)}
    return next((field for field in [*fields[start:], *fields[:start]] if field.key in waiting), None)


def _texts(form: Form, field: Field, plan: Plan, role: str) -> Iterator[tuple[Register, str, str]]:
    """Yields all that is written in a field, and a role's own note at it: the register, its name and its text."""
    name = _around(field.number or field.short, 0, _NAME)
    if field.kind == "table":
        for number, row in enumerate(plan.rows(field.key), 1):
            texts = (row.text(column.key) for column in field.all_columns)
            called = say.outline_row(field=name, number=number)
            yield RowPresence(*row.key), called, " · ".join(text for text in texts if text)
    else:
        yield Answer(field.key), name, shown(field, plan.answer(field.key), form.country)
    note = Note(field.key, role)
    yield note, say.outline_note(field=name), plan.words(note)
