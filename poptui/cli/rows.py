"""The command `row`: adds, changes, moves, removes and agrees the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from poptui.cli.context import workspace_of
from poptui.cli.dutch import command
from poptui.cli.parameters import as_role, as_typed, pair, plan_argument, row_number, table_argument
from poptui.errors import Refused, UsageError
from poptui.messages import commands as say
from poptui.messages import opening

if TYPE_CHECKING:
    from poptui.forms.model import Field
    from poptui.forms.value import Value
    from poptui.plans.edit import Edit
    from poptui.plans.edit_builder import EditBuilder
    from poptui.plans.plan import Plan
    from poptui.work.workspace import Loaded

VERBS = ("add", "set", "remove", "move", "agree")


@command("row", help=f"{say.row_help()}\n\n\b\n{say.row_usage()}")
@click.argument("verb", type=click.Choice(VERBS), metavar="|".join(VERBS))
@plan_argument
@table_argument
@click.argument("words", nargs=-1, metavar=say.row_words_metavar())
@as_role
@as_typed
@click.pass_context
def row_command(
    ctx: click.Context, verb: str, plan: str, table: str, words: tuple[str, ...], role: str | None, as_typed: bool
) -> None:
    """Changes the rows of a table; prints the number of a row that was added."""
    from poptui.work.change import change
    from poptui.work.lookup import find_table

    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    field = find_table(loaded.form, table)
    changed = change(
        workspace,
        loaded,
        role or "",
        lambda acts, present: _edit(acts, loaded._replace(plan=present), field, verb, words, as_typed),
    )
    target = find_table(loaded.form, field.agreed_into) if verb == "agree" else field
    if verb in {"add", "agree"}:
        click.echo(_number_of_last(changed.plan, target.key))


def _edit(acts: EditBuilder, loaded: Loaded, field: Field, verb: str, words: tuple[str, ...], as_typed: bool) -> Edit:
    """Returns the edit that a verb makes."""
    from poptui.work.lookup import find_row, find_table

    plan = loaded.plan
    if verb == "add" and field.under:
        if not words or "=" in words[0]:
            mend = say.row_under_which_mend(table=field.key)
            raise UsageError(say.row_under_which(table=field.under), "row add", mend)
        above = find_row(plan, find_table(loaded.form, field.under), row_number(words[0], f"row {verb}"))
        cells = _cells(field, words[1:], as_typed)
        return acts.add_row(plan, field.key, cells, under=above.key)
    if verb == "add":
        return acts.add_row(plan, field.key, _cells(field, words, as_typed))
    if not words:
        raise UsageError(say.row_no_number(), f"row {verb}", say.row_no_number_mend(verb=verb, table=field.key))
    row = find_row(plan, field, row_number(words[0], f"row {verb}"))
    if verb == "set":
        if not words[1:]:
            raise UsageError(say.row_set_what(), "row set", say.row_set_what_mend(table=field.key, number=words[0]))
        return acts.cells(row.key, _cells(field, words[1:], as_typed))
    if verb == "move":
        if len(words) != 2:
            mend = say.row_move_where_mend(table=field.key, number=words[0])
            raise UsageError(say.row_move_where(), "row move", mend)
        find_row(plan, field, row_number(words[1], f"row {verb}"))
        return acts.move_row(plan, field.key, row.id, int(words[1]) - 1)
    if len(words) > 1:
        mend = say.row_too_many_words_mend(verb=verb, table=field.key, number=words[0])
        raise UsageError(opening.too_many_words(), f"row {verb}", mend)
    if verb == "remove":
        return acts.remove_row(field.key, row.id)
    if not field.agreed_into:
        tables = ", ".join(other.key for other in loaded.form.fields if other.agreed_into)
        mend = say.row_makes_agreements(tables=tables) if tables else say.row_no_table_makes_agreements()
        raise Refused(say.row_makes_no_agreements(table=field.name), field.key, mend)
    agreements = find_table(loaded.form, field.agreed_into)
    return acts.agree_row(plan, field, agreements, row)


def _number_of_last(plan: Plan, table: str) -> int:
    """Returns the number, from 1, of the row added last; under another row it need not be the last of all."""
    rows = plan.rows(table)
    return 1 + rows.index(max(rows, key=lambda row: row.order))


def _cells(field: Field, words: tuple[str, ...], as_typed: bool) -> dict[str, Value]:
    """Returns the cells that `COL=VALUE` words fill in."""
    from poptui.work.lookup import find_column
    from poptui.work.typed_input import read_typed

    cells = {}
    for word in words:
        name, value = pair(word)
        column = find_column(field, name)
        cells[column.key] = read_typed(column, value, as_typed=as_typed)
    return cells
