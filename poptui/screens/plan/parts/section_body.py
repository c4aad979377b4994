"""The widget that shows one section of a plan: its questions and tables, with the lines around them."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widget import AwaitMount, Widget

from poptui.forms.model import Field
from poptui.plans.registers import Answer, Cell
from poptui.screens.plan.parts.cell_editing import CellEditing
from poptui.screens.plan.parts.cursor_follower import CursorFollower
from poptui.screens.plan.parts.editing import Editing
from poptui.screens.plan.parts.field_table import table_of
from poptui.screens.plan.parts.plan_body import PlanBody
from poptui.screens.plan.parts.row_actions import RowActions
from poptui.screens.plan.parts.section_widgets import ChangedLine, SectionWidgets
from poptui.screens.plan.parts.tables import Tables
from poptui.screens.plan.plan_source import PlanSource
from poptui.widgets.beside import Beside
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.table.table_messages import CellSubmitted, Moved, Pasted, RowActionRequested, RowLeft, Typed


class SectionBody(PlanBody):
    """Holds the editors and tables of one section.

    Attributes:
        index: the index of the section that is shown.
        is_delayed: whether `fill` shows the section, so that it is not there from the start.
    """

    def __init__(
        self,
        source: PlanSource,
        widgets: SectionWidgets,
        *,
        editing: Editing,
        cursor: CursorFollower,
        tables: Tables,
        cells: CellEditing,
        rows: RowActions,
    ) -> None:
        """Takes what is shown, what makes its widgets, and the parts that write and act on rows."""
        super().__init__(editing=editing, cursor=cursor)
        self._source = source
        self._sections = source.session.form.sections
        self._widgets = widgets
        self._tables = tables
        self._cells = cells
        self._rows = rows
        self._closed_keys: list[tuple[str, str]] = []
        self.index, self.is_delayed = 0, False

    @property
    def fields(self) -> tuple[Field, ...]:
        """Returns the fields of the section that is shown."""
        return self._sections[self.index].fields

    # --- showing ----------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Yields the widgets of the section."""
        yield from () if self.is_delayed else self._make()

    def _make(self) -> list[Widget]:
        """Returns new widgets for the section."""
        self._closed_keys = self._source.closed_keys(self._sections[self.index])
        return self._widgets.of(self.index)

    async def fill(self) -> None:
        """Shows the section in the place of the one before."""
        await self.remove_children()
        await self.mount(*self._make())

    def has_other_closed(self) -> bool:
        """Returns whether a part of the section was closed or opened since the last call."""
        before, self._closed_keys = self._closed_keys, self._source.closed_keys(self._sections[self.index])
        return before != self._closed_keys

    def show_changes(self) -> None:
        """Shows below each question what was written there after it was shared, where the source says so."""
        for line in self.query(ChangedLine):
            line.show_line(self._source.change_words(line.field) or "")

    def show_around(self) -> None:
        """Shows the lines around the answers anew; adds the editor of a note that was written elsewhere."""
        for beside in self.query(Beside):
            if (other := self._widgets.other_side(beside)) is not None:
                beside.show_other(*other)
        self._widgets.show_readers()
        session = self._source.session
        for field in self.fields:
            note = session.own_note(field)
            if session.plan.words(note).strip() and self._editing.editor_of(note) is None:
                self.put_note(field)

    async def own_note(self, field: Field) -> Editor:
        """Returns the editor of this person's own note at a question, which is made where there is none."""
        register = self._source.session.own_note(field)
        if self._editing.editor_of(register) is None:
            await self.put_note(field)
        editor = self._editing.editor_of(register)
        assert editor is not None
        return editor

    def readers_of(self, field: Field) -> str:
        """Returns who fills in a field and who can read it; nothing where that is not shown."""
        return self._widgets.readers_of(field)

    def put_note(self, field: Field) -> AwaitMount:
        """Adds the editor of this person's own note below a question."""
        table, editor = self._tables.of(field.key), self._editing.editor_of(Answer(field.key))
        asked: Widget | None = editor if table is None else table.totals
        assert asked is not None
        asked = asked.parent if isinstance(asked.parent, Beside) else asked
        return self.mount(self._widgets.note_editor(field), after=asked)

    # --- messages ---------------------------------------------------------------------------------

    @on(Moved)
    def show_cell(self, event: Moved) -> None:
        """Shows how the cell to which the cursor moved was understood."""
        self._tables.show_cell(table_of(event))

    @on(Typed)
    def type_cell(self, event: Typed) -> None:
        """Writes in the plan what was typed in a cell."""
        event.stop()
        self._cells.type(table_of(event), event)

    @on(CellSubmitted)
    def submit_cell(self, event: CellSubmitted) -> None:
        """Shows a cell that was left as it was understood; asks what unclear words mean where Enter left it."""
        event.stop()
        table = table_of(event)
        self._cells.submit(table)
        if event.is_entered:
            self._editing.ask_meaning(Cell(table.field.key, *event.cell), lambda: None)

    @on(RowLeft)
    def leave_row(self, event: RowLeft) -> None:
        """Removes a row that was left empty."""
        event.stop()
        self._cells.leave_row(table_of(event), event.row)

    @on(RowActionRequested)
    def act_on_row(self, event: RowActionRequested) -> None:
        """Runs an action on a row."""
        event.stop()
        self._rows.act(table_of(event), event)

    @on(Pasted)
    def paste_rows(self, event: Pasted) -> None:
        """Writes the pasted cells of a spreadsheet into the table that sent them."""
        event.stop()
        self._cells.paste(table_of(event), event)
