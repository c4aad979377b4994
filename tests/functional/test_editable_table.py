"""The editable table in a program of its own: what it offers to other programs, and what random keys do to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events, on
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.pilot import Pilot

from poptui.text.spreadsheet import read_cells, write_cells
from poptui.text.wrap import wrap
from poptui.widgets.table.editable_table import EditableTable
from poptui.widgets.table.table_grid import NO_GROUP, TableColumn, TableGroup, TableRow
from poptui.widgets.table.table_messages import CellSubmitted, Pasted, RowActionRequested, RowLeft, Typed
from tests.support.pilot import keys
from tests.support.rest import Rest

COLUMNS = (
    TableColumn("what", "Wat", 13),
    TableColumn("how", "Hoe", 14, grows=False, is_value=True, choices=("Cursus", "Coaching", "Stage")),
    TableColumn("cost", "Kosten", 10, grows=False, is_value=True),
)
DAYS = (TableGroup("ma", "Maandag"), TableGroup("di", "Dinsdag"))


class Demo(App[None]):
    """Things to do, in a table: a list of rows that does what the table asks.

    Attributes:
        model: the cells of each row by its id, in order.
        rest: knows when it has done what it was asked.
    """

    CSS_PATH = "../../styles/editable_table.tcss"

    def __init__(self, groups: Sequence[TableGroup] = NO_GROUP) -> None:
        """Takes the groups of the rows, if any."""
        super().__init__()
        self.model: dict[str, dict[str, str]] = {}
        self.groups: dict[str, str] = {}
        self.rest = Rest()
        self._days = groups
        self._made = 0

    def compose(self) -> ComposeResult:
        """Yields the table in a container that scrolls."""
        with VerticalScroll(can_focus=False):
            yield EditableTable(COLUMNS, new_id=self.new_id, suggested=3, groups=self._days)

    def new_id(self) -> str:
        """Returns an id that no row had."""
        self._made += 1
        return f"r{self._made}"

    @property
    def table(self) -> EditableTable:
        """Returns the table."""
        return self.query_one(EditableTable)

    def show(self) -> None:
        """Shows the rows."""
        self.table.show_rows([TableRow(key, dict(row), group=self.groups[key]) for key, row in self.model.items()])

    @on(Typed)
    def keep(self, event: Typed) -> None:
        """Keeps the typed text; a row that does not exist yet begins with it."""
        if event.text or event.cell.row in self.model:
            self.model.setdefault(event.cell.row, {})[event.cell.column] = event.text
            self.groups.setdefault(event.cell.row, event.group)
        self.table.known = event.text

    @on(CellSubmitted)
    def tidy(self, event: CellSubmitted) -> None:
        """Strips the spaces around the text of a cell that was left."""
        self.show()

    @on(RowLeft)
    def drop(self, event: RowLeft) -> None:
        """Removes a row that was left without any text."""
        if not any(self.model.get(event.row, {}).values()):
            self.model.pop(event.row, None)
            self.show()

    @on(RowActionRequested)
    def act(self, event: RowActionRequested) -> None:
        """Removes, copies and moves rows."""
        ids = list(self.model)
        at = ids.index(event.row) if event.row in ids else -1
        if event.act == "delete" and at >= 0:
            del self.model[event.row]
        elif event.act == "duplicate" and at >= 0:
            new = self.new_id()
            self.groups[new] = self.groups[event.row]
            ids.insert(at + 1, new)
            self.model[new] = dict(self.model[event.row])
            self.model = {key: self.model[key] for key in ids}
        elif event.act in {"up", "down"} and at >= 0:
            to = max(0, min(len(ids) - 1, at + (1 if event.act == "down" else -1)))
            ids.insert(to, ids.pop(at))
            self.model = {key: self.model[key] for key in ids}
        elif event.act == "copy":
            self.copy_to_clipboard(write_cells(self.cells()))
        self.show()

    @on(Pasted)
    def add(self, event: Pasted) -> None:
        """Adds pasted rows."""
        for row in event.sheet:
            new = self.new_id()
            self.groups[new] = ""
            self.model[new] = {column.key: text for column, text in zip(COLUMNS, row, strict=False)}
        self.show()

    def cells(self) -> list[list[str]]:
        """Returns the texts row by row."""
        return [[row.get(column.key, "") for column in COLUMNS] for row in self.model.values()]


@asynccontextmanager
async def demo(size: tuple[int, int], groups: Sequence[TableGroup] = NO_GROUP) -> AsyncIterator[Pilot[None]]:
    """Runs the demo on a terminal of this size."""
    app = Demo(groups)
    async with app.run_test(size=size, message_hook=app.rest) as pilot:
        yield pilot


async def at_rest(pilot: Pilot[None]) -> None:
    """Waits until the demo has done what it was asked."""
    assert isinstance(pilot.app, Demo)
    await pilot.app.rest.settled(pilot.app)


async def press(pilot: Pilot[None], text: str) -> None:
    """Presses keys, each when the one before it has done what it does."""
    for key, character in keys(text):
        pilot.app.post_message(events.Key(key, character))
        await at_rest(pilot)


async def begun(pilot: Pilot[None], text: str = "") -> Demo:
    """Returns the demo with the cursor in its table, after these keys."""
    app = pilot.app
    assert isinstance(app, Demo)
    app.table.focus()
    await at_rest(pilot)
    await press(pilot, text)
    return app


def drawn(table: EditableTable) -> list[str]:
    """Returns the lines of the table as they are drawn, without the rule below the titles."""
    lines = [table.render_line(y).text.rstrip() for y in range(table.size.height)]
    return [line for line in lines if line.strip(" ─")]


async def test_typing_fills_cells_and_begins_the_next_row() -> None:
    """A letter begins a cell, Tab and Enter go to the next one, and from the last to the next row."""
    async with demo((60, 12)) as pilot:
        app = await begun(pilot, "Schrijven<tab>Cursus<enter>450<enter>Rekenen<tab>")
        assert app.cells() == [["Schrijven", "Cursus", "450"], ["Rekenen", "", ""]]
        lines = drawn(app.table)
        assert lines[0].split() == ["Wat", "Hoe", "Kosten"]
        assert lines[1].split() == ["1", "Schrijven", "Cursus", "450"]
        assert lines[3].split() == ["3", "+", "nieuwe", "rij"]


async def test_escape_restores_the_text_of_the_cell() -> None:
    """Also where the cell was emptied first, or had a value that typing replaces."""
    async with demo((60, 12)) as pilot:
        app = await begun(pilot, "Schrijven<tab>Stage<tab>450<enter><up>")
        await press(pilot, " veel beter<esc>")
        assert app.cells() == [["Schrijven", "Stage", "450"]]
        await press(pilot, "<backspace>")
        assert app.cells() == [["", "Stage", "450"]]
        await press(pilot, "<esc><right><right>9")
        assert app.cells() == [["Schrijven", "Stage", "9"]]
        await press(pilot, "<esc>")
        assert app.cells() == [["Schrijven", "Stage", "450"]]
        assert app.table.editing is None


async def test_typing_appends_to_a_text_and_replaces_a_value() -> None:
    """A word is separated from the text before it; an amount is replaced."""
    async with demo((60, 12)) as pilot:
        app = await begun(pilot, "Schrijven<tab>Stage<tab>450<enter><up>op B1<tab><tab>900<enter>")
        assert app.cells() == [["Schrijven op B1", "Stage", "900"]]


async def test_beginning_of_one_option_chooses_it() -> None:
    """The beginning of exactly one option chooses it; where two begin so, the typed text is kept."""
    async with demo((60, 12)) as pilot:
        app = await begun(pilot, "a<tab>st<tab><tab>b<tab>c<tab><tab>c<tab>coa<enter>")
        assert [row[1] for row in app.cells()] == ["Stage", "c", "Coaching"]


async def test_a_cell_grows_with_its_text() -> None:
    """The typed text is shown whole; the rows below move down and up again."""
    async with demo((60, 16)) as pilot:
        app = await begun(pilot, "kort<down>")
        before = app.table.size.height
        await press(pilot, "Een lange zin die in deze smalle kolom niet op een regel past")
        assert app.table.size.height == before + 2
        await press(pilot, "<esc>")
        assert app.table.size.height == before


async def test_emptied_row_is_removed_when_left() -> None:
    """Not before, as the person may fill in its other cells."""
    async with demo((60, 12)) as pilot:
        app = await begun(pilot, "a<enter><up><left*3><right><backspace><tab>")
        assert app.cells() == [["", "", ""]] or app.cells() == [[""] * 3]
        await press(pilot, "<down>")
        assert app.cells() == []


async def test_tab_passes_by_an_unused_table_and_walks_a_used_one() -> None:
    """Tab passes by a table in which nothing was done; else it goes from cell to cell and leaves at the last."""
    async with demo((60, 12)) as pilot:
        app = await begun(pilot)
        assert not app.table.go_on(1) and not app.table.go_on(-1)
        await press(pilot, "a<tab>b<tab>c<tab>")
        assert app.table.column_at_cursor is COLUMNS[0] and app.table.row_at_cursor is None
        assert [app.table.go_on(1) for _ in range(3)] == [True, True, False]
        await press(pilot, "<up>")
        assert [app.table.go_on(1) for _ in range(3)] == [True, True, False]
        assert not app.table.go_on(-1)


async def test_each_group_has_heading_rows_and_an_empty_line() -> None:
    """A row of a group begins in the empty line of that group."""
    async with demo((60, 16), DAYS) as pilot:
        app = await begun(pilot, "bellen<down*2>schrijven<enter>")
        await press(pilot, "<up><left>lezen<enter>")
        assert [(app.groups[key], row["what"]) for key, row in app.model.items()] == [
            ("ma", "bellen"),
            ("di", "schrijven"),
            ("ma", "lezen"),
        ]
        assert [line.split()[:2] for line in drawn(app.table)[1:]] == [
            ["Maandag"],
            ["1", "bellen"],
            ["3", "lezen"],
            ["+", "+"],
            ["Dinsdag"],
            ["2", "schrijven"],
            ["+", "+"],
        ]


@pytest.mark.parametrize("width", [30, 38])
async def test_narrow_table_chooses_whole_rows(width: int) -> None:
    """Each row takes one line; letters act on rows, and Enter asks for the card."""
    async with demo((60, 12)) as pilot:
        app = await begun(pilot, "Een lange zin die nooit past<tab>Stage<enter>")
        await pilot.resize_terminal(width, 12)
        await at_rest(pilot)
        assert app.table.is_card_only
        assert len(drawn(app.table)) == 4
        await press(pilot, "<up*3>k")
        assert len(app.cells()) == 2
        await pilot.resize_terminal(60, 12)
        await at_rest(pilot)
        assert not app.table.is_card_only


# --- random keys --------------------------------------------------------------------------------

KEYS = (
    *("a", "Een zin.", "st", "9", " ", "<enter>", "<enter>", "<tab>", "<esc>", "<up>", "<down>", "<down>", "<left>"),
    *("<right>", "<home>", "<end>", "<backspace>", "<delete>", "<insert>", "<c-d>", "<s-up>", "<s-down>", "k", "d"),
)
PASTES = ("één\ttwee\tdrie", "x\ty\nz", '"a\nb"\tc\n\td')


async def agree(app: Demo) -> None:
    """Checks that the model, the table and what is drawn are the same."""
    table = app.table
    shown = {row.id: {key: text for key, text in row.cells.items() if text} for row in table.rows}
    model = {key: {column: text for column, text in row.items() if text} for key, row in app.model.items()}
    assert {key: cells for key, cells in shown.items() if cells} == {key: row for key, row in model.items() if row}
    assert [row.id for row in table.rows] == list(app.model)
    lines = drawn(table)
    for number, row in enumerate(app.model.values(), 1):
        at = next(y for y, line in enumerate(lines) if line[:3] == f"{number:>3}")
        first = wrap(row.get("what", ""), 35)[0]
        if len(first) < 10:
            assert lines[at][6:41].rstrip() == first.rstrip()


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*KEYS, *PASTES]), max_size=25))
def test_model_and_screen_agree_after_random_keys(steps: list[str]) -> None:
    """Whatever is pressed and pasted, the program, the table and the screen have the same rows."""

    async def walk() -> None:
        async with demo((66, 40)) as pilot:
            app = await begun(pilot)
            for step in steps:
                if step in PASTES and app.table.editing is None:
                    app.post_message(events.Paste(step))
                    await at_rest(pilot)
                elif step not in PASTES:
                    await press(pilot, step)
            await press(pilot, "<down>" if app.table.editing is None else "<enter><down>")
            await at_rest(pilot)
            await agree(app)

    asyncio.run(walk())


@settings(max_examples=25)
@given(st.lists(st.lists(st.text('ab"\t\n é', max_size=6), min_size=3, max_size=3), min_size=1, max_size=5))
def test_pasted_rows_are_copied_back(sheet: list[list[str]]) -> None:
    """Rows with quotes, tabs and line breaks in their cells are copied as they were pasted."""

    async def walk() -> None:
        async with demo((66, 40)) as pilot:
            app = await begun(pilot, "<left>")
            app.post_message(events.Paste(write_cells(sheet)))
            await at_rest(pilot)
            await press(pilot, "c")
            assert read_cells(app.clipboard) == read_cells(write_cells(sheet)) == app.cells()

    asyncio.run(walk())
