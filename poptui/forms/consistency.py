"""Checks the parts of a form against each other: unique keys, references to lists, fields and tables, and options.

Each rule is one function that yields the faults it finds; `FORM_RULES` and `FIELD_RULES` list them in the order
in which the faults are reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from poptui.forms.model import Column, Field, Form
from poptui.forms.vocabulary import CHOICE_KINDS
from poptui.messages import forms as say
from poptui.text.lists import joined_by_or
from poptui.text.near import hint

RawForm = Mapping[str, Any]
"""A form as TOML gives it: the values under the keys of `forms.rules.LEVELS`, whose types are right."""

_ONLY_FOR = {
    "sentence": ("yes-no",),
    "options": ("choice", "choices", "scale", "checklist"),
    "lies": ("date", "period"),
    **dict.fromkeys(("columns", "details", "suggested", "least", "agreed_into", "under", "explained"), ("table",)),
}
"""The settings that only fields of some kinds have, each with those kinds."""


class Fault(NamedTuple):
    """Something wrong in a form.

    Attributes:
        path: the key path of the part, such as "fields[2.1].options"; in a field's rule, the path within the field.
        message: what is wrong.
    """

    path: str
    message: str


def find_faults(form: Form, raw: RawForm) -> Iterator[Fault]:
    """Yields the faults between the parts of a form.

    Args:
        form: the form as it was built.
        raw: the TOML that it was built from, which still names the lists of options.
    """
    for rule in FORM_RULES:
        yield from rule(form, raw)


def _repeated_list_keys(form: Form, raw: RawForm) -> Iterator[Fault]:
    """Yields the keys that two lists, two signers or two steps have in common."""
    keys_by_level = {
        "lists": _list_keys(raw),
        "signers": [signer.key for signer in form.signers],
        "after": [step.key for step in form.after],
    }
    for level, keys in keys_by_level.items():
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            yield _repeated(level, key)


def _repeated_part_keys(form: Form, raw: RawForm) -> Iterator[Fault]:
    """Yields the keys that two sections, groups or fields have in common; each is unique in the whole form."""
    keyed = [("sections", section.key) for section in form.sections]
    keyed += [("groups", group.key) for section in form.sections for group in section.groups]
    keyed += [("fields", field.key) for field in (*form.printed_fields, *form.talk_fields)]
    seen: set[str] = set()
    for level, key in keyed:
        if key in seen:
            yield _repeated(level, key)
        seen.add(key)


def _unknown_lists(form: Form, raw: RawForm) -> Iterator[Fault]:
    """Yields the references to lists that the form does not have."""
    known = _list_keys(raw)
    for path, name in _list_references(raw):
        if name not in known:
            yield Fault(path, say.consistency_no_list(name=name, hint=hint(name, known)))


def _faults_in_fields(form: Form, raw: RawForm) -> Iterator[Fault]:
    """Yields the faults of each field."""
    for field in form.printed_fields:
        for rule in FIELD_RULES:
            for path, message in rule(form, field):
                yield Fault(f"fields[{field.key}].{path}", message)


FORM_RULES: tuple[Callable[[Form, RawForm], Iterable[Fault]], ...] = (
    _repeated_list_keys,
    _repeated_part_keys,
    _unknown_lists,
    _faults_in_fields,
)


def _list_keys(raw: RawForm) -> list[str]:
    """Returns the keys of the lists of options of a form."""
    return [item["key"] for item in raw.get("lists", [])]


def _list_references(raw: RawForm) -> Iterator[tuple[str, str]]:
    """Yields each place that names a list of options: its key path and the list's key."""
    for section in raw["sections"]:
        if section.get("items", ""):
            yield f"sections[{section['key']}].items", section["items"]
        for field in (field for group in section.get("groups", []) for field in group["fields"]):
            for part in (field, *field.get("columns", []), *field.get("details", [])):
                if isinstance(part.get("options"), str):
                    yield f"fields[{field['key']}].options", part["options"]


def _repeated(level: str, key: str) -> Fault:
    """Returns the fault that two parts of a level have the same key."""
    return Fault(f"{level}[{key}]", say.consistency_repeated_key(key=key))


def _has_wording(form: Form, field: Field) -> Iterator[Fault]:
    """Yields a fault for a field without a title and without a question."""
    if not field.title and not field.question:
        yield Fault("title", say.consistency_no_wording())


def _has_options(form: Form, field: Field) -> Iterator[Fault]:
    """Yields a fault for a field to choose in without options."""
    if lacks_options(field):
        yield Fault("options", say.consistency_no_options())


def _has_columns(form: Form, field: Field) -> Iterator[Fault]:
    """Yields a fault for a table without columns."""
    if field.kind == "table" and not field.columns:
        yield Fault("columns", say.consistency_no_columns())


def _fits_kind(form: Form, field: Field) -> Iterator[Fault]:
    """Yields the settings that a field of this kind does not have."""
    for key, kinds in _ONLY_FOR.items():
        if getattr(field, key) and field.kind not in kinds:
            yield Fault(key, say.consistency_only_for(kinds=joined_by_or(kinds)))


def _columns_are_sound(form: Form, field: Field) -> Iterator[Fault]:
    """Yields the repeated keys of columns, the columns to choose in without options, and days where there are none."""
    seen: set[str] = set()
    for column in field.all_columns:
        if column.key in seen:
            yield Fault(f"columns[{column.key}]", say.consistency_repeated_column(column=column.key))
        seen.add(column.key)
        if lacks_options(column):
            yield Fault(f"columns[{column.key}].options", say.consistency_no_options())
        if column.lies and column.kind not in _ONLY_FOR["lies"]:
            yield Fault(f"columns[{column.key}].lies", say.consistency_only_for(kinds=joined_by_or(_ONLY_FOR["lies"])))


def _unless_is_yes_no(form: Form, field: Field) -> Iterator[Fault]:
    """Yields a fault where `unless` names no yes-no field of the form."""
    other = form.field(field.unless)
    if field.unless and (other is None or other.kind != "yes-no"):
        yes_no = [one.key for one in form.fields if one.kind == "yes-no"]
        yield Fault("unless", say.consistency_no_yes_no(key=field.unless, hint=hint(field.unless, yes_no)))


def _beside_is_other_field(form: Form, field: Field) -> Iterator[Fault]:
    """Yields a fault where `beside` names no other field of the form."""
    if field.beside and (field.beside == field.key or form.field(field.beside) is None):
        others = [other.key for other in form.fields if other is not field]
        yield Fault("beside", say.consistency_no_other_field(key=field.beside, hint=hint(field.beside, others)))


def _agreed_into_is_other_table(form: Form, field: Field) -> Iterator[Fault]:
    """Yields a fault where `agreed_into` names no other table of the form."""
    if field.agreed_into and _other_table(form, field, field.agreed_into) is None:
        yield _no_other_table(form, field, "agreed_into", field.agreed_into)


def _under_is_outermost_table(form: Form, field: Field) -> Iterator[Fault]:
    """Yields a fault where `under` names no other table, or a table whose rows have parent rows themselves."""
    if not field.under:
        return
    parent = _other_table(form, field, field.under)
    if parent is None:
        yield _no_other_table(form, field, "under", field.under)
    elif parent.under:
        yield Fault("under", say.consistency_hangs_itself(table=field.under, parent=parent.under))


FIELD_RULES: tuple[Callable[[Form, Field], Iterable[Fault]], ...] = (
    _has_wording,
    _has_options,
    _has_columns,
    _fits_kind,
    _columns_are_sound,
    _unless_is_yes_no,
    _beside_is_other_field,
    _agreed_into_is_other_table,
    _under_is_outermost_table,
)


def lacks_options(part: Field | Column) -> bool:
    """Returns whether a field or column is to choose in and has nothing to choose from."""
    return part.kind in CHOICE_KINDS and not part.options


def _other_table(form: Form, field: Field, key: str) -> Field | None:
    """Returns the table with this key, or None where that is no table or the field itself."""
    other = form.field(key)
    return other if other is not None and other.kind == "table" and other is not field else None


def _no_other_table(form: Form, field: Field, setting: str, key: str) -> Fault:
    """Returns the fault that a setting of a field names no other table of the form."""
    tables = [other.key for other in form.fields if other.kind == "table" and other is not field]
    return Fault(setting, say.consistency_no_other_table(key=key, hint=hint(key, tables)))
