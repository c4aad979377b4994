"""Typing, pasting and row actions in a table of a plan, and undo of them."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.errors import Refused
from poptui.forms.model import Field
from poptui.plans.plan import Plan
from poptui.text.spreadsheet import read_cells, write_cells
from poptui.work.session import Session
from tests.support.pilot import make_plan, workspace_of

WISH = {"competentie": "Schrijven", "actie": "Een cursus", "kosten": "450"}
COLUMNS = ("competentie", "actie", "tijdpad", "kosten")
TEXTS = st.sampled_from(["", "a", "Een cursus\nvan twee dagen", "450", "Q3 2027", "n.t.b.", "é \u0301"])
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["type", "type", "type", "new", "wipe", "paste", "copy", "move", "remove", "agree"]),
        st.integers(0, 5),
        st.sampled_from(COLUMNS),
        TEXTS,
    ),
    max_size=14,
)


def opened(home: Path) -> tuple[Session, Field]:
    """Opens a plan with one wish, and returns its table of wishes."""
    session = Session(workspace_of(home), make_plan(home, rows={"4.1": [WISH]}))
    table = session.form.field("4.1")
    assert table is not None
    return session, table


def held(plan: Plan) -> list[list[dict[str, str]]]:
    """Returns the content of the tables."""
    tables = (plan.rows("4.1"), plan.rows("4.3"))
    return [[{key: one.words for key, one in row.cells.items() if one.words} for row in rows] for rows in tables]


def act(session: Session, table: Field, step: tuple[str, int, str, str]) -> None:
    """Does one random act in the table."""
    what, number, key, text = step
    rows, column = session.plan.rows("4.1"), table.column(key)
    assert column is not None
    row = rows[number % len(rows)] if rows else None
    if what == "new" or row is None:
        session.type_cell(table, session.new_row(table), column, text)
    elif what == "type":
        for end in range(1, len(text) + 1):
            session.type_cell(table, row.id, column, text[:end])
    elif what == "wipe":
        session.type_cell(table, row.id, column, "")
    elif what == "paste":
        session.paste(table, [[text, "x"], ["y", text]], row.id, key)
    elif what == "copy":
        session.duplicate_row(table, row)
    elif what == "move":
        session.move_row(table, row.id, number % len(rows))
    elif what == "remove":
        session.remove_empty_row(table, row.id) if row.is_empty else session.remove_row(table, row.id)
    elif not row.is_empty and number % 2:
        with contextlib.suppress(Refused):  # the wish is agreed already
            session.agree_row(table, row)
    session.leave()


@settings(max_examples=60)
@given(STEPS)
def test_any_edits_are_undone_and_redone(steps: list[tuple[str, int, str, str]]) -> None:
    """Repeated undo restores each former state of the tables, and repeated redo each later one."""
    with tempfile.TemporaryDirectory() as folder:
        session, table = opened(Path(folder) / "home")
        try:
            begun = held(session.plan)
            for step in steps:
                act(session, table, step)
            states = [held(session.plan)]
            with contextlib.suppress(Refused):  # nothing is left to undo
                while True:
                    session.undo()
                    states.append(held(session.plan))
            assert begun in states
            assert states[-1] == [[], []]  # the wish at the beginning was added by the same person
            for state in states[-2::-1]:
                session.redo()
                assert held(session.plan) == state
        finally:
            session.close()


def test_new_row_and_its_first_letter_are_one_change(tmp_path: Path) -> None:
    """The new row and what was typed in it are undone at once."""
    session, table = opened(tmp_path / "home")
    column = table.column("actie")
    assert column is not None
    row = session.new_row(table)
    for text in ("l", "le", "lezen"):
        session.type_cell(table, row, column, text)
    assert [one.text("actie") for one in session.plan.rows("4.1")] == ["Een cursus", "lezen"]
    session.undo()
    assert [one.text("actie") for one in session.plan.rows("4.1")] == ["Een cursus"]
    session.redo()
    assert session.plan.rows("4.1")[1].text("actie") == "lezen"
    session.close()


def test_emptied_new_row_leaves_nothing_to_undo(tmp_path: Path) -> None:
    """After a new row was emptied and left, undo undoes the edit before it."""
    session, table = opened(tmp_path / "home")
    column = table.column("actie")
    assert column is not None
    session.type_cell(table, session.plan.rows("4.1")[0].id, column, "Een andere cursus")
    session.leave()
    row = session.new_row(table)
    session.type_cell(table, row, column, "x")
    session.type_cell(table, row, column, "")
    session.remove_empty_row(table, row)
    assert len(session.plan.rows("4.1")) == 1
    session.undo()
    assert session.plan.rows("4.1")[0].text("actie") == "Een cursus"
    session.close()


def test_paste_fills_empty_cells_and_overwrites_none(tmp_path: Path) -> None:
    """Empty cells are filled in; where one is not empty, all pasted rows are new rows, with one undo."""
    session, table = opened(tmp_path / "home")
    first = session.plan.rows("4.1")[0].id
    assert session.paste(table, [["Q3 2027"], ["Q4 2027"]], first, "tijdpad") == (1, 1, False, [])
    assert [row.text("tijdpad") for row in session.plan.rows("4.1")] == ["Q3 2027", "Q4 2027"]
    session.undo()
    assert [row.text("tijdpad") for row in session.plan.rows("4.1")] == [""]
    assert session.paste(table, [["Rekenen", "Oefenen"]], first, "competentie") == (0, 1, True, [])
    assert [row.text("competentie") for row in session.plan.rows("4.1")] == ["Schrijven", "Rekenen"]
    with pytest.raises(Refused, match="er is niets geplakt"):
        session.paste(table, [["x"] * 20])
    session.close()


CELLS = st.lists(
    st.lists(st.text('ab"\t\n é1', max_size=6), min_size=2, max_size=2).filter(lambda row: any(map(str.strip, row))),
    min_size=1,
    max_size=5,
)


@settings(max_examples=60)
@given(CELLS)
def test_pasted_cells_are_copied_back_unchanged(sheet: list[list[str]]) -> None:
    """Texts with quotes, tabs and line breaks are copied as they were pasted."""
    with tempfile.TemporaryDirectory() as folder:
        session, table = opened(Path(folder) / "home")
        try:
            came_in = read_cells(write_cells(sheet))
            session.paste(table, came_in)
            rows = session.plan.rows("4.1")[1:]
            kept = [[text if text.strip() else "" for text in row] for row in came_in]
            assert [[row.text("competentie"), row.text("actie")] for row in rows] == kept
            assert read_cells(write_cells(kept)) == kept or any(not any(row) for row in kept)
        finally:
            session.close()


@pytest.mark.parametrize(
    ("pasted", "column", "cells", "left_out"),
    [
        ("Kosten\tConcrete actie\n50\tLezen", "competentie", {"kosten": "50", "actie": "Lezen"}, ["de kopregel"]),
        ("Nr\tConcrete actie\tKosten\n1\tLezen\t50", "actie", {"actie": "Lezen", "kosten": "50"},
         ["de kopregel", "de nummering"]),
        ("Kosten:\tOpmerking\tCONCRETE  ACTIE\n50\tduur\tLezen", "actie", {"kosten": "50", "actie": "Lezen"},
         ["de kopregel", "kolom 'Opmerking'"]),
        ("•\tLezen", "actie", {"actie": "Lezen"}, ["de opsommingstekens"]),
        ("• Lezen\t• morgen", "competentie", {"competentie": "Lezen", "actie": "morgen"}, []),
        ("2\tLezen", "competentie", {"competentie": "2", "actie": "Lezen"}, []),
    ],
)  # fmt: skip
def test_pasted_columns_go_where_their_names_say(
    tmp_path: Path, pasted: str, column: str, cells: dict[str, str], left_out: list[str]
) -> None:
    """Names of columns, row numbers and bullets are no text of the plan; what was left out is said."""
    session, table = opened(tmp_path)
    before = {row.id for row in session.plan.rows("4.1")}
    done = session.paste(table, read_cells(pasted), column=column)
    added = [row for row in session.plan.rows("4.1") if row.id not in before]
    assert [{key: one.words for key, one in row.cells.items() if one.words} for row in added] == [cells]
    assert list(done.left_out) == left_out


def test_numbered_rows_lose_their_numbers(tmp_path: Path) -> None:
    """Only where the numbers count up: a column of amounts stays."""
    session, table = opened(tmp_path)
    assert session.paste(table, read_cells("1.\tLezen\n2.\tSchrijven")).left_out == ["de nummering"]
    assert session.paste(table, read_cells("10\tLezen\n20\tSchrijven")).left_out == []
    found = [row.text("competentie") for row in session.plan.rows("4.1")]
    assert found == ["Schrijven", "Lezen", "Schrijven", "10", "20"]
