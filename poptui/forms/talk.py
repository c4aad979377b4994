"""Adds two fields to each group that the talk covers: a tick that it was discussed, and notes of what was said.

They are stored, shared and printed like other answers, but are not questions of the form: no blank form prints them.
"""

from __future__ import annotations

import msgspec

from poptui.forms.model import Field, Form, Group, Section
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.messages import forms as say

DISCUSSED, MINUTES = "besproken", "gesprek"
"""The endings of the keys of the tick and the notes, after the key of the group: `3.1.besproken`, `3.1.gesprek`."""


def with_talk(form: Form) -> Form:
    """Returns the form with the fields that the talk adds."""
    sections = tuple(
        msgspec.structs.replace(
            section, groups=tuple(_with_talk_fields(form, section, group) for group in section.groups)
        )
        for section in form.sections
    )
    return msgspec.structs.replace(form, sections=sections)


def item_name(section: Section, group: Group) -> str:
    """Returns the name of a group as a subject of the talk: its heading, its section's name or its first question."""
    if group.label:
        return group.label
    if len(section.groups) == 1:
        return section.name
    first = next((field for field in group.fields if not field.is_computed), group.fields[0])
    return first.label


def _with_talk_fields(form: Form, section: Section, group: Group) -> Group:
    """Returns a group with the fields that the talk adds.

    Nothing is added to a group that only says whose plan it is, that is never shared, or that is kept with a unit.
    """
    asked = [field for field in group.fields if not field.is_computed and field.shared != "never"]
    if group.kept != "plan" or all(field.plays in IDENTIFYING_ROLES for field in asked):
        return group
    name = item_name(section, group).rstrip(":. ")
    discussed = Field(
        f"{group.key}.{DISCUSSED}",
        "yes-no",
        question=say.talk_discussed(group=name),
        sentence=say.talk_discussed(group=name),
        filled_by="together",
        shared="talk",
    )
    minutes = Field(
        f"{group.key}.{MINUTES}",
        "text",
        question=say.talk_minutes(group=name),
        help=say.talk_minutes_help(),
        filled_by="together",
        shared="talk",
        agreed=form.minutes,
    )
    return msgspec.structs.replace(group, discussed=discussed, minutes=minutes)
