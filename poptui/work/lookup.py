"""Looks up what a person named by a key or a number: a field, a table, a column, a row."""

from __future__ import annotations

from poptui.errors import Refused
from poptui.forms.model import Column, Field, Form
from poptui.messages import work as say
from poptui.plans.plan import Plan, Row
from poptui.text.near import hint


def find_any_field(form: Form, name: str) -> Field:
    """Returns the field with this key, whatever its case and kind.

    Raises:
        Refused: there is none; the message names the nearest.
    """
    field = form.field(name.strip().casefold().rstrip("."))
    if field is None:
        keys = [field.key for field in form.fields]
        mend = hint(name.casefold(), keys, say.lookup_see_form(form=form.id))
        raise Refused(say.lookup_unknown_field(name=name), form.id, mend)
    return field


def find_field(form: Form, name: str) -> Field:
    """Returns the field with this key that can be answered.

    Raises:
        Refused: there is none, or it is a table or fills itself in.
    """
    field = find_any_field(form, name)
    if field.kind == "table":
        raise Refused(say.lookup_is_table(field=field.name), field.key, say.lookup_is_table_mend(table=field.key))
    if field.is_computed:
        raise Refused(say.lookup_is_computed(field=field.name), field.key, say.lookup_is_computed_mend())
    return field


def find_table(form: Form, name: str) -> Field:
    """Returns the table with this key.

    Raises:
        Refused: there is none, or it is no table.
    """
    field = find_any_field(form, name)
    if field.kind != "table":
        tables = [other.key for other in form.fields if other.kind == "table"]
        known = say.lookup_no_table_mend(len(tables), tables=", ".join(tables))
        raise Refused(
            say.lookup_no_table(field=field.name), field.key, known if tables else say.lookup_no_tables_mend()
        )
    return field


def find_column(table: Field, name: str) -> Column:
    """Returns the column or detail of a table, by its key or its printed title.

    Raises:
        Refused: there is none; the message names the nearest.
    """
    word = name.strip().casefold()
    for column in table.all_columns:
        if word in (column.key, column.title.casefold(), column.short.casefold()):
            return column
    keys = [column.key for column in table.all_columns]
    raise Refused(say.lookup_unknown_column(name=name), table.key, hint(word, keys))


def find_row(plan: Plan, table: Field, number: int) -> Row:
    """Returns the row with this number, counted from 1.

    Raises:
        Refused: the table has no such row.
    """
    rows = plan.rows(table.key)
    if not 1 <= number <= len(rows):
        mend = say.lookup_no_row_mend(len(rows)) if rows else say.lookup_no_rows_mend()
        raise Refused(say.lookup_no_row(number=number), table.key, mend)
    return rows[number - 1]
