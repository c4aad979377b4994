"""The acts on a plan: each makes the edit that does it, or refuses with what is wrong."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from poptui.errors import Refused
from poptui.forms.kinds import Meaning
from poptui.forms.model import Column, Field
from poptui.plans.edit import Author, Edit, Write, new_id, put_back, write
from poptui.plans.history import Act, redoable, undoable, value_before
from poptui.plans.order import between
from poptui.plans.plan import ORIGIN, PLACE, SAID, THERE, UNDER, Change, Plan, Row


class Acts:
    """Makes edits in one writer's name at one moment; it changes nothing itself."""

    def __init__(self, author: Author, at: str) -> None:
        """Takes who writes and the stamp of the moment."""
        self.author = author
        self.at = at

    def edit(self, writes: Iterable[Write], *, sitting: str = "", kind: str = "do", undoes: str = "") -> Edit:
        """An edit of these writes; `sitting` names a stretch of typing that is one change."""
        return Edit(sitting or new_id(10), self.author, self.at, tuple(writes), kind, undoes)

    def write(self, where: str, meaning: Meaning, sitting: str = "") -> Edit:
        """Writes in one register: an answer by its key, a cell by `TABLE/ROW/COLUMN`."""
        return self.edit([write(where, meaning)], sitting=sitting)

    def answer(self, key: str, meaning: Meaning) -> Edit:
        """Answers a field."""
        return self.write(key, meaning)

    def cells(self, table: str, row: str, cells: Mapping[str, Meaning]) -> Edit:
        """Fills in several cells of a row at once."""
        return self.edit(write(f"{table}/{row}/{column}", meaning) for column, meaning in cells.items())

    def add_row(
        self,
        plan: Plan,
        table: str,
        cells: Mapping[str, Meaning],
        *,
        row: str = "",
        origin: str = "",
        under: str = "",
        sitting: str = "",
    ) -> Edit:
        """Adds a row at the end of a table.

        Args:
            plan: the plan as it is.
            table: the table's key.
            cells: what stands in the row.
            row: its id; a new one where it is empty.
            origin: the wish (`4.1/k3f9x2`) it comes from, if any.
            under: the row of another table (`doelen/k3f9x2`) that it hangs under, if any.
            sitting: the stretch of typing that begins it, if any.
        """
        row = row or free_row(plan, table)
        place = between(_last_place(plan, table), "", row)
        return self.edit(_row_writes(table, row, place, cells, under, origin), sitting=sitting)

    def fill_rows(
        self, plan: Plan, table: str, at: Sequence[str], rows: Sequence[Mapping[str, Meaning]], under: str = ""
    ) -> Edit:
        """Fills in cells of the rows with the ids `at`, a row each; those left over are added at the end. One act."""
        writes = [
            write(f"{table}/{row}/{column}", meaning)
            for row, cells in zip(at, rows, strict=False)
            for column, meaning in cells.items()
        ]
        return self.edit([*writes, *self.add_rows(plan, table, rows[len(at) :], under).writes])

    def add_rows(self, plan: Plan, table: str, rows: Sequence[Mapping[str, Meaning]], under: str = "") -> Edit:
        """Adds rows at the end of a table, or under a row of another, as one act."""
        taken = {row.id for row in plan.all_rows(table)}
        last = _last_place(plan, table)
        writes: list[Write] = []
        for cells in rows:
            row = _new_row(taken)
            taken.add(row)
            last = between(last, "", row)
            writes += _row_writes(table, row, last, cells, under)
        return self.edit(writes)

    def duplicate_row(self, plan: Plan, table: str, row: Row) -> Edit:
        """Adds a copy of a row just below it."""
        rows = [other for other in plan.all_rows(table) if other.under == row.under]
        index = [other.id for other in rows].index(row.id)
        below = rows[index + 1].place if index + 1 < len(rows) else ""
        copy = free_row(plan, table)
        cells = {column: entry.meaning for column, entry in row.cells.items()}
        return self.edit(_row_writes(table, copy, between(row.place, below, copy), cells, row.under))

    def remove_row(self, table: str, row: str) -> Edit:
        """Takes a row out of its table; its words stay for undo."""
        return self.edit([Write(f"{table}/{row}/{THERE}", "")])

    def move_row(self, plan: Plan, table: str, row: str, to: int) -> Edit:
        """Moves a row so that it becomes the one at index `to` (from 0) of those that are there.

        A row that hangs under another moves among those that hang there too.
        """
        rows = plan.rows(table)
        at = [other.id for other in rows].index(row)
        beside = [index for index, other in enumerate(rows) if other.under == rows[at].under]
        to = max(beside[0], min(to, beside[-1])) - beside[0]
        if at - beside[0] == to:
            return self.edit([])
        others = [rows[index] for index in beside if index != at]
        before = others[to - 1].place if to else ""
        after = others[to].place if to < len(others) else ""
        return self.edit([Write(f"{table}/{row}/{PLACE}", between(before, after, row))])

    def agree_row(self, plan: Plan, wishes: Field, agreements: Field, row: Row) -> Edit:
        """Makes an agreement of a wish: each cell goes to the column that plays the same part, and the row remembers.

        Raises:
            Refused: the wish is empty, or an agreement was made of it already.
        """
        origin = f"{wishes.key}/{row.id}"
        if row.is_empty:
            raise Refused("deze wens is nog leeg", wishes.label, "vul eerst de wens in")
        for number, other in enumerate(plan.rows(agreements.key), 1):
            if other.origin == origin:
                raise Refused(f"van deze wens is al afspraak {number} gemaakt", agreements.label, "wijzig die afspraak")
        cells = dict(_agreed_cells(wishes.all_columns, agreements, row))
        agreement = free_row(plan, agreements.key)
        place = between(_last_place(plan, agreements.key), "", agreement)
        said = [
            Write(f"{agreements.key}/{agreement}/{where.removeprefix(f'{origin}/')}", entry.value)
            for where, entry in plan.registers.items()
            if where.startswith(f"{origin}/{SAID}")
        ]
        return self.edit([*_row_writes(agreements.key, agreement, place, cells, origin=origin), *said])

    def undo(self, plan: Plan) -> Edit:
        """Takes back this writer's last act here.

        Raises:
            Refused: there is nothing to undo, or someone else has changed it since.
        """
        act = undoable(plan, self.author.replica, self.author.role)
        if act is None:
            raise Refused(
                "er is niets om ongedaan te maken",
                plan.id,
                "wat een ander wijzigde, blijft staan",
            )
        _unchanged_since(plan, act)
        first: dict[str, int] = {}
        for index, change in act.changes:
            first.setdefault(change.where, index)
        before = {where: value_before(plan, index, where) for where, index in first.items()}
        # A row that was added is taken out: its words stay, as those of every row that is taken out, for redo.
        added = {where.removesuffix(THERE) for where, was in before.items() if where.endswith(f"/{THERE}") and not was}
        return self.edit(
            (
                _write_of(where, was, self.at)
                for where, was in before.items()
                if where.endswith(f"/{THERE}") or where[: where.rfind("/") + 1] not in added
            ),
            kind="undo",
            undoes=act.id,
        )

    def redo(self, plan: Plan) -> Edit:
        """Does again what this writer's last undo took back.

        Raises:
            Refused: there is nothing to do again, or someone else has changed it since.
        """
        act = redoable(plan, self.author.replica, self.author.role)
        if act is None:
            raise Refused("er is niets om opnieuw te doen", plan.id, "dat kan alleen direct na ongedaan maken")
        _unchanged_since(plan, act)
        last = {change.where: change for _, change in act.changes}
        writes = (_write_of(where, change, self.at) for where, change in last.items())
        return self.edit(writes, kind="redo", undoes=act.id)


def _last_place(plan: Plan, table: str) -> str:
    """The place of the last row that a table ever had."""
    return max((row.place for row in plan.all_rows(table)), default="")


def _row_writes(
    table: str, row: str, place: str, cells: Mapping[str, Meaning], under: str = "", origin: str = ""
) -> list[Write]:
    """What puts a row in its place, under another where one is named, with its cells and the wish it comes from."""
    start = f"{table}/{row}/"
    return [
        Write(start + THERE, "yes"),
        Write(start + PLACE, place),
        *([Write(start + UNDER, under)] if under else []),
        *(write(start + column, meaning) for column, meaning in cells.items()),
        *([Write(start + ORIGIN, origin)] if origin else []),
    ]


def free_row(plan: Plan, table: str) -> str:
    """A row id that the table never had."""
    return _new_row({row.id for row in plan.all_rows(table)})


def _new_row(taken: Container[str]) -> str:
    """A row id that is not among these."""
    while (row := new_id()) in taken:
        continue
    return row


def _agreed_cells(columns: Iterable[Column], agreements: Field, row: Row) -> Iterable[tuple[str, Meaning]]:
    """The filled cells of a wish by the agreement's columns that play the same part."""
    for column in columns:
        entry = row.cells.get(column.key)
        target = agreements.column_playing(column.plays) if column.plays else None
        if target and entry and entry.value.strip():
            yield target.key, entry.meaning


def _write_of(where: str, change: Change | None, at: str) -> Write:
    """The write that puts a former value back; empty where there was none."""
    return put_back(change, at) if change else Write(where, "")


def _unchanged_since(plan: Plan, act: Act) -> None:
    """Refuses where someone else has written over an act since, or in a row that it put there or took away."""
    start, first = act.changes[0]
    places = {change.where for _, change in act.changes}
    rows = tuple(place.removesuffix(THERE) for place in places if place.endswith(f"/{THERE}"))
    for change in plan.history[start:]:
        touched = change.where in places or change.where.startswith(rows)
        if touched and (change.replica, change.by) != (first.replica, first.by):
            raise Refused(
                "dit is intussen door een ander gewijzigd", change.where, "kijk eerst wat er nu staat en pas dat aan"
            )
