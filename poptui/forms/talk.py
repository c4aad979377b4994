"""What the talk adds to a form: for each group that is a subject of it, a tick and room for what was said.

They are kept, shared and printed as answers are; but they are no questions of the form, and stand on no blank one.
"""

from __future__ import annotations

import msgspec

from poptui.forms.model import Field, Form, Group, Section
from poptui.forms.vocabulary import WHOSE

DISCUSSED, MINUTES = "besproken", "gesprek"
"""What stands behind the key of a group in the keys of its tick and its notes: `3.1.besproken`, `3.1.gesprek`."""


def with_talk(form: Form) -> Form:
    """The form with what the talk adds."""
    sections = tuple(
        msgspec.structs.replace(section, groups=tuple(_group(form, section, group) for group in section.groups))
        for section in form.sections
    )
    return msgspec.structs.replace(form, sections=sections)


def item_name(section: Section, group: Group) -> str:
    """What a group is called as a subject of the talk: its heading, that of its section, or its first question."""
    if group.label:
        return group.label
    if len(section.groups) == 1:
        return section.name
    first = next((field for field in group.fields if not field.is_computed), group.fields[0])
    return first.label


def _group(form: Form, section: Section, group: Group) -> Group:
    """A group with what the talk adds: nothing where it only says whose plan it is, or is of one person alone."""
    asked = [field for field in group.fields if not field.is_computed and field.shared != "never"]
    if group.kept != "plan" or all(field.plays in WHOSE for field in asked):
        return group
    name = item_name(section, group).rstrip(":. ")
    discussed = Field(
        f"{group.key}.{DISCUSSED}",
        "yes-no",
        question=f"Besproken: {name}",
        sentence=f"Besproken: {name}",
        filled_by="together",
        shared="talk",
    )
    minutes = Field(
        f"{group.key}.{MINUTES}",
        "text",
        question=f"Notitie van het gesprek bij: {name}",
        help="Wat hier gezegd is en onthouden moet worden. Dit mag leeg blijven.",
        filled_by="together",
        shared="talk",
        agreed=form.minutes,
    )
    return msgspec.structs.replace(group, discussed=discussed, minutes=minutes)
