"""Builds the edit of each act on a plan, or refuses with what is wrong."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from poptui.errors import Refused
from poptui.forms.model import Column, Field
from poptui.forms.value import Value
from poptui.messages import plans as say
from poptui.plans.edit import Author, Edit, Write, clear, mark, new_id, put_back
from poptui.plans.history import Act, change_before, redoable, undoable
from poptui.plans.opinions import opinions_of
from poptui.plans.order import between
from poptui.plans.plan import Change, Plan, Row
from poptui.plans.registers import (
    PRESENT,
    Answer,
    Cell,
    Origin,
    Register,
    RowKey,
    RowOpinion,
    RowOrder,
    RowOrigin,
    RowParent,
    RowPresence,
    RowRegister,
    spell,
)


class EditBuilder:
    """Builds edits in one author's name at one moment; it changes no plan itself."""

    def __init__(self, author: Author, at: str) -> None:
        """Takes the author and the stamp of the moment."""
        self.author = author
        self.at = at

    def edit(self, writes: Iterable[Write], *, session: str = "", kind: str = "do", undoes: str = "") -> Edit:
        """Returns an edit of these writes; edits of one typing session have its id and are one change."""
        return Edit(session or new_id(10), self.author, self.at, tuple(writes), kind, undoes)

    def write(self, register: Register, value: Value, session: str = "") -> Edit:
        """Returns the edit that writes a value in one register."""
        return self.edit([Write(register, value)], session=session)

    def answer(self, field: str, value: Value) -> Edit:
        """Returns the edit that answers the field with this key."""
        return self.write(Answer(field), value)

    def cells(self, row: RowKey, cells: Mapping[str, Value]) -> Edit:
        """Returns the edit that fills in several cells of a row, by column key."""
        return self.edit(Write(Cell(*row, column), value) for column, value in cells.items())

    def add_row(
        self,
        plan: Plan,
        table: str,
        cells: Mapping[str, Value],
        *,
        row: str = "",
        origin: Origin | None = None,
        under: RowKey | None = None,
        session: str = "",
    ) -> Edit:
        """Returns the edit that adds a row at the end of a table.

        Args:
            plan: the plan as it is.
            table: the table's key.
            cells: the values of its cells, by column key.
            row: its id; a new one where it is empty.
            origin: the row that it is made from, if any.
            under: the row of another table that is its parent, if any.
            session: the id of the typing session that begins it, if any.
        """
        key = RowKey(table, row or free_row(plan, table))
        order = between(_last_order(plan, table), "", key.row)
        return self.edit(_row_writes(key, order, cells, under, origin), session=session)

    def fill_rows(
        self,
        plan: Plan,
        table: str,
        at: Sequence[str],
        rows: Sequence[Mapping[str, Value]],
        under: RowKey | None = None,
    ) -> Edit:
        """Returns the edit that fills in cells of the rows with the ids `at`, and adds a row for each that is left."""
        writes = [
            Write(Cell(table, row, column), value)
            for row, cells in zip(at, rows, strict=False)
            for column, value in cells.items()
        ]
        return self.edit([*writes, *self.add_rows(plan, table, rows[len(at) :], under).writes])

    def add_rows(
        self, plan: Plan, table: str, rows: Sequence[Mapping[str, Value]], under: RowKey | None = None
    ) -> Edit:
        """Returns the edit that adds rows at the end of a table, or under a row of another."""
        taken = {row.id for row in plan.all_rows(table)}
        last = _last_order(plan, table)
        writes: list[Write] = []
        for cells in rows:
            row = _new_row(taken)
            taken.add(row)
            last = between(last, "", row)
            writes += _row_writes(RowKey(table, row), last, cells, under)
        return self.edit(writes)

    def duplicate_row(self, plan: Plan, table: str, row: Row) -> Edit:
        """Returns the edit that adds a copy of a row just below it."""
        rows = [other for other in plan.all_rows(table) if other.under == row.under]
        index = [other.id for other in rows].index(row.id)
        below = rows[index + 1].order if index + 1 < len(rows) else ""
        copy = free_row(plan, table)
        cells = {column: entry.value for column, entry in row.cells.items()}
        return self.edit(_row_writes(RowKey(table, copy), between(row.order, below, copy), cells, row.under))

    def remove_row(self, table: str, row: str) -> Edit:
        """Returns the edit that removes a row from its table; its words stay for undo."""
        return self.edit([clear(RowPresence(table, row))])

    def move_row(self, plan: Plan, table: str, row: str, to: int) -> Edit:
        """Returns the edit that moves a row to index `to` (from 0) of the rows that are present.

        A row with a parent row moves among the rows with the same parent.
        """
        rows = plan.rows(table)
        at = [other.id for other in rows].index(row)
        beside = [index for index, other in enumerate(rows) if other.under == rows[at].under]
        to = max(beside[0], min(to, beside[-1])) - beside[0]
        if at - beside[0] == to:
            return self.edit([])
        others = [rows[index] for index in beside if index != at]
        before = others[to - 1].order if to else ""
        after = others[to].order if to < len(others) else ""
        return self.edit([mark(RowOrder(table, row), between(before, after, row))])

    def agree_row(self, plan: Plan, wishes: Field, agreements: Field, row: Row) -> Edit:
        """Returns the edit that makes an agreement from a wish.

        Each cell goes to the column with the same semantic role. The agreement remembers the wish it was made from, and
        what both sides said of the words that the wish has now.

        Raises:
            Refused: the wish is empty, or an agreement was made of it already.
        """
        origin = Origin(RowKey(wishes.key, row.id))
        if row.is_empty:
            raise Refused(say.wish_empty(), wishes.label, say.wish_fill_first())
        for number, other in enumerate(plan.rows(agreements.key), 1):
            if other.origin == origin:
                raise Refused(say.wish_agreed(number=number), agreements.label, say.wish_change_agreement())
        cells = dict(_agreed_cells(wishes.all_columns, agreements, row))
        agreement = RowKey(agreements.key, free_row(plan, agreements.key))
        order = between(_last_order(plan, agreements.key), "", agreement.row)
        opinions = [
            mark(RowOpinion(*agreement, one.criterion, one.role), answer)
            for one, answer in opinions_of(plan, origin.source)
        ]
        return self.edit([*_row_writes(agreement, order, cells, origin=origin), *opinions])

    def undo(self, plan: Plan) -> Edit:
        """Returns the edit that undoes this author's last edit in this home.

        Raises:
            Refused: there is nothing to undo, or someone else has changed it since.
        """
        act = undoable(plan, self.author.replica, self.author.role)
        if act is None:
            raise Refused(say.undo_nothing(), plan.id, say.undo_others_stay())
        _unchanged_since(plan, act)
        first: dict[Register, int] = {}
        for index, change in act.changes:
            first.setdefault(change.register, index)
        before = {register: change_before(plan, index, register) for register, index in first.items()}
        # Undoing an added row removes it; its words stay, as those of every removed row, for redo.
        added = {
            register.row_key for register, was in before.items() if isinstance(register, RowPresence) and was is None
        }
        return self.edit(
            (
                _write_of(register, None if _is_of_other_words(plan, register, was) else was, self.at)
                for register, was in before.items()
                if isinstance(register, RowPresence)
                or not (isinstance(register, RowRegister) and register.row_key in added)
            ),
            kind="undo",
            undoes=act.id,
        )

    def redo(self, plan: Plan) -> Edit:
        """Returns the edit that redoes what this author undid last.

        Raises:
            Refused: there is nothing to redo, or someone else has changed it since.
        """
        act = redoable(plan, self.author.replica, self.author.role)
        if act is None:
            raise Refused(say.redo_nothing(), plan.id, say.redo_after_undo())
        _unchanged_since(plan, act)
        last = {change.register: change for _, change in act.changes}
        writes = (_write_of(register, change, self.at) for register, change in last.items())
        return self.edit(writes, kind="redo", undoes=act.id)


def _last_order(plan: Plan, table: str) -> str:
    """Returns the order key of the last row that a table ever had."""
    return max((row.order for row in plan.all_rows(table)), default="")


def _row_writes(
    row: RowKey,
    order: str,
    cells: Mapping[str, Value],
    under: RowKey | None = None,
    origin: Origin | None = None,
) -> list[Write]:
    """Returns the writes that add a row, with its cells, its parent row and the row it was made from."""
    return [
        mark(RowPresence(*row), PRESENT),
        mark(RowOrder(*row), order),
        *([mark(RowParent(*row), str(under))] if under else []),
        *(Write(Cell(*row, column), value) for column, value in cells.items()),
        *([mark(RowOrigin(*row), str(origin))] if origin else []),
    ]


def free_row(plan: Plan, table: str) -> str:
    """Returns a row id that the table never had."""
    return _new_row({row.id for row in plan.all_rows(table)})


def _new_row(taken: Container[str]) -> str:
    """Returns a row id that is not among these."""
    while (row := new_id()) in taken:
        continue
    return row


def _agreed_cells(columns: Iterable[Column], agreements: Field, row: Row) -> Iterable[tuple[str, Value]]:
    """Yields the filled cells of a wish, by the key of the agreement's column with the same semantic role."""
    for column in columns:
        entry = row.cells.get(column.key)
        target = agreements.column_playing(column.plays) if column.plays else None
        if target and entry and entry.words.strip():
            yield target.key, entry.value


def _write_of(register: Register, change: Change | None, at: str) -> Write:
    """Returns the write that restores a former value; an empty one where there was none."""
    return put_back(change, at) if change else clear(register)


def _is_of_other_words(plan: Plan, register: Register, was: Change | None) -> bool:
    """Returns whether a former opinion of a row was given of words that the row has no more."""
    if was is None or not isinstance(register, RowOpinion):
        return False
    since = plan.history[plan.history.index(was) :]
    return any(isinstance(one.register, Cell) and one.register.row_key == register.row_key for one in since)


def _unchanged_since(plan: Plan, act: Act) -> None:
    """Refuses where someone else has written over an act since, or in a row that it added or removed."""
    start, first = act.changes[0]
    registers = {change.register for _, change in act.changes}
    rows = {one.row_key for one in registers if isinstance(one, RowPresence)}
    for change in plan.history[start:]:
        one = change.register
        is_touched = one in registers or (isinstance(one, RowRegister) and one.row_key in rows)
        if is_touched and (change.replica, change.by) != (first.replica, first.by):
            raise Refused(say.undo_changed_since(), spell(one), say.undo_look_first())
