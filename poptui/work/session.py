"""A session: one person in one open plan; the screens change the plan through it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from poptui.errors import PoptuiError, Refused
from poptui.forms.model import Column, Field, Form
from poptui.forms.value import NOTHING, Reading, Value
from poptui.messages import work as say
from poptui.plans.check import read
from poptui.plans.edit import Edit, clear, new_id, put_back
from poptui.plans.edit_builder import EditBuilder, free_row
from poptui.plans.history import undoable
from poptui.plans.plan import Change, Entry, Plan, Row
from poptui.plans.plan_views import WholePlan, fields_of
from poptui.plans.registers import (
    Answer,
    Cell,
    FormerPlan,
    Note,
    Register,
    RowKey,
    RowOpinion,
    RowPresence,
    RowRegister,
)
from poptui.plans.semantic_roles import text_of_role
from poptui.store.open_plan import OpenPlan
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import Draft
from poptui.store.saver import Report
from poptui.text.names import is_same_or_no_person
from poptui.work.guard import Refusal, Writer, guarded, refuse_write, why_not, why_not_in
from poptui.work.permissions import Permissions
from poptui.work.suggestions import Suggestions
from poptui.work.workspace import Workspace

if TYPE_CHECKING:
    from poptui.work.paste import Pasted

P_co = TypeVar("P_co", bound=Plan, covariant=True)


class PlanView(Protocol[P_co]):
    """How much of a plan a session shows."""

    def of(self, form: Form, plan: Plan) -> P_co:
        """Returns what is shown of a plan of a form."""


class WholeView:
    """Shows all of a plan."""

    def __init__(self) -> None:
        """Starts without a plan."""
        self._shown: tuple[Plan, WholePlan] | None = None

    def of(self, form: Form, plan: Plan) -> WholePlan:
        """Returns all of a plan; the same value as long as the plan is the same."""
        if self._shown is None or self._shown[0] is not plan:
            self._shown = plan, WholePlan(**fields_of(plan))
        return self._shown[1]


class _TypingSession(NamedTuple):
    """Typing in one register without leaving it: the id of its change, and what stood there when it began."""

    register: Register
    id: str
    begun: Entry | None


class PlanSession(Generic[P_co]):
    """An open plan, the role that writes in it, and what can be done. One thread uses it; `flush` may be called by any.

    What it shows of the plan is up to its view: `plan` is all that a screen sees of it.

    Attributes:
        workspace: the home.
        form: the form the plan fills in.
        role: in whose name is written.
        suggestions: what was typed before, in all plans of the home.
    """

    def __init__(self, workspace: Workspace, plan_id: PlanId, view: PlanView[P_co], role: str = "") -> None:
        """Opens a plan, of which the view shows all or a part.

        Raises:
            Refused, StorageError: the plan or its form cannot be read.
        """
        self.workspace = workspace
        self.role = role or workspace.config.role
        self._view = view
        self._listener: Callable[[Report], None] = lambda report: None
        workspace.home.replica()  # raises now, not at the first key, in a home that cannot be written
        plan = workspace.store.load_saved(plan_id).plan
        self.form: Form = workspace.form_of(plan)  # first, as nothing needs to be closed if it raises
        self._open = OpenPlan(workspace.store, plan_id, lambda report: self._listener(report))
        self.suggestions = Suggestions(workspace)
        self._typing: _TypingSession | None = None

    @property
    def plan_id(self) -> PlanId:
        """Returns the id of the plan in its store."""
        return self._open.plan_id

    @property
    def me(self) -> str:
        """Returns the role of the person who works in this home."""
        return self.workspace.config.role

    @property
    def writer(self) -> Writer:
        """Returns the author of edits in this session."""
        return Writer(self.role)

    @property
    def permissions(self) -> Permissions:
        """Returns what this person may do in the plan as it is now."""
        return Permissions(self.form, self.plan, self.me, self.writer)

    def why_not(self, register: Register) -> Refusal | None:
        """Returns why this writer may not write in a register now; None where they may."""
        return why_not(self.form, self.plan, self.writer, register)

    def may_write(self, register: Register) -> bool:
        """Returns whether this writer may write in a register now."""
        return self.why_not(register) is None

    def why_not_in(self, field: Field) -> Refusal | None:
        """Returns why this writer may not write in a field or table now; None where they may."""
        return why_not_in(self.form, self.plan, self.writer, field)

    def may_write_in(self, field: Field) -> bool:
        """Returns whether this writer may write in a field or table now."""
        return self.why_not_in(field) is None

    @cached_property
    def former(self) -> P_co | None:
        """Returns what is shown of the plan before this one; None where there is none here, or it is someone else's."""
        name = self.plan.words(FormerPlan())
        try:
            found = self.workspace.load(name) if name else None
        except PoptuiError:
            return None
        if found is None:
            return None
        theirs, ours = text_of_role(found.form, found.plan, "employee"), text_of_role(self.form, self.plan, "employee")
        # A file can name any plan as its former one: only one of the same employee is shown.
        return self._view.of(found.form, found.plan) if is_same_or_no_person(theirs, ours) else None

    @property
    def plan(self) -> P_co:
        """Returns what is shown of the plan, with everything that was typed."""
        return self._view.of(self.form, self._open.plan)

    @property
    def trouble(self) -> str:
        """Returns why the last save failed, or ""."""
        return str(self._open.error) if self._open.error else ""

    @property
    def has_attachments(self) -> bool:
        """Returns whether files were received with the plan."""
        return self.workspace.has_attachments(self.plan_id)

    @property
    def is_kept(self) -> bool:
        """Returns whether unsaved edits are kept as a draft, which is offered when the plan is opened again."""
        return self._open.is_kept

    def announce(self) -> bool:
        """Tells other screens that the plan is open here; returns whether another screen had it open already."""
        return self._open.announce()

    def listen(self, listener: Callable[[Report], None]) -> None:
        """Sets the function that the saver's thread calls after each save; `absorb` then takes its report in yours."""
        self._listener = listener

    @property
    def overwritten(self) -> list[Change]:
        """Returns what another screen wrote just now and this one wrote over."""
        return self._open.overwritten

    def absorb(self, report: Report) -> bool:
        """Takes over the report of a save; returns whether the plan now shows something that was not written here."""
        return self._open.absorb(report)

    def poll_disk(self) -> bool:
        """Merges what another program saved; returns whether it did.

        Raises:
            Refused, StorageError: the file is gone or cannot be read any more.
        """
        return self._open.poll_disk()

    def put_back(self) -> None:
        """Stores the plan again, whole, where its file was removed while it is open.

        Raises:
            Refused, StorageError: it is there again, or cannot be written.
        """
        self._open.put_back()

    def type(self, register: Register, part: Field | Column, typed: str) -> Reading:
        """Writes what was typed so far in an answer, a cell or a note; returns how it is understood.

        Typing in one register without leaving it is one change.
        """
        reading = read(part, typed)
        present = self.plan.registers.get(register)
        if reading.words == self.plan.words(register):
            return reading._replace(value=present.value) if present else reading
        if self._typing is None or self._typing.register != register:
            self._typing = _TypingSession(register, new_id(10), present)
        begun = self._typing.begun
        if begun is not None and begun.words == reading.words:  # keeps the meaning that it had on that day
            reading = reading._replace(value=begun.value)
        self._open.do(self._guarded(self._acts().write(register, reading.value, self._typing.id)))
        return reading

    def type_cell(self, table: Field, row: str, column: Column, typed: str, under: RowKey | None = None) -> Reading:
        """Writes what was typed so far in a cell; a row that does not exist yet is added with it, as one change."""
        key, register = RowKey(table.key, row), Cell(table.key, row, column.key)
        if self.plan.is_present(key) or not typed:
            return self.type(register, column, typed)
        reading = read(column, typed)
        self._typing = _TypingSession(register, new_id(10), None)
        cells = {column.key: reading.value}
        edit = self._acts().add_row(self.plan, table.key, cells, row=row, under=under, session=self._typing.id)
        self._open.do(self._guarded(edit))
        return reading

    def choose(self, register: Register, value: Value) -> None:
        """Writes which meaning was chosen of words that stand in a register; the words stay as they were typed."""
        if self.plan.words(register) == value.words:
            self._do(self._acts().write(register, value))

    def new_row(self, table: Field) -> str:
        """Returns an id for a row that begins with what is typed in it."""
        return free_row(self.plan, table.key)

    def set_opinion(self, table: Field, row: str, criterion: str, answer: str) -> None:
        """Writes this person's opinion of a row: whether it is acceptable ("a") or realistic ("r"), or none ("")."""
        register = RowOpinion(table.key, row, criterion, self.role)
        if answer and self.plan.words(register) == answer:  # clear it first, so that it counts for the present words
            self._do(self._acts().write(register, NOTHING))
        self._do(self._acts().write(register, Value(answer)))

    def remove_empty_row(self, table: Field, row: str) -> None:
        """Removes an empty row; where adding it was the last edit, undoes that edit."""
        last = undoable(self._open.plan, self._acts().author.replica, self.role)
        key = RowKey(table.key, row)
        if last is None or not all(_is_of_row(change, key) for _, change in last.changes):
            self._do(self._acts().remove_row(table.key, row))
        elif any(change.register == RowPresence(*key) and change.after.words for _, change in last.changes):
            self._do(self._acts().undo(self._open.plan))
        else:  # emptying and leaving the row are one edit: undo restores the row with its words
            self._do(self._acts().edit([clear(RowPresence(*key))], session=last.id))

    def own_note(self, field: Field) -> Note:
        """Returns the register of this person's own note at a field."""
        return Note(field.key, self.role)

    def leave(self) -> None:
        """Ends the typing session in the present field: its text is written now, and more typing is a new change."""
        self._typing = None
        self._open.request_flush()

    def restore(self, change: Change) -> None:
        """Restores the text of an earlier change in an answer or a cell."""
        acts = self._acts()
        self._do(self._guarded(acts.edit([put_back(change, acts.at)])))

    def add_row(self, table: Field, under: RowKey | None = None) -> str:
        """Adds an empty row, under a row of another table where one is named, and returns its id."""
        return self._do_row(self._guarded(self._acts().add_row(self.plan, table.key, {}, under=under)))

    def paste(
        self, table: Field, sheet: Sequence[Sequence[str]], row: str = "", column: str = "", under: RowKey | None = None
    ) -> Pasted:
        """Writes pasted cells of a spreadsheet into a table, as one edit, and never replaces text that stands there.

        Which cells go where, and what is left out, is as `read_paste` says. What is not understood is kept as it is.

        Args:
            table: the table.
            sheet: the texts, row by row.
            row: the row to begin at; without one, and where a cell is filled in already, all are new rows.
            column: the column to begin at, where so many fit behind it; else the first.
            under: the parent row of the new rows, in another table, if any.

        Raises:
            Refused: there are more cells in a row than the table has columns; nothing is put in.
        """
        from poptui.work.paste import Pasted, read_paste  # only who pastes needs it

        pasting = read_paste(table, sheet, column)
        filled = pasting.rows_to_fill(self.plan, row)
        is_taken = pasting.is_taken(self.plan, filled)
        if is_taken:
            filled = []
        if pasting.cells:
            self._do(self._guarded(self._acts().fill_rows(self.plan, table.key, filled, pasting.cells, under)))
        return Pasted(len(filled), len(pasting.cells) - len(filled), is_taken, pasting.left_out)

    def duplicate_row(self, table: Field, row: Row) -> str:
        """Adds a copy of a row just below it, and returns its id."""
        return self._do_row(self._guarded(self._acts().duplicate_row(self.plan, table.key, row)))

    def remove_row(self, table: Field, row: str) -> None:
        """Removes a row from its table."""
        self._do(self._guarded(self._acts().remove_row(table.key, row)))

    def move_row(self, table: Field, row: str, to: int) -> None:
        """Moves a row to index `to`, counted from 0."""
        self._do(self._guarded(self._acts().move_row(self.plan, table.key, row, to)))

    def agree_row(self, table: Field, row: Row) -> Field:
        """Makes an agreement of a wish and returns the table it went to.

        Raises:
            NotReady: the agreements are frozen.
            Refused: the table has no wishes, this one is empty or agreed already, or the agreements are closed.
        """
        agreements = self.form.field(table.agreed_into)
        if agreements is None:
            raise Refused(say.session_no_agreement(), table.name, say.session_only_wishes())
        refuse_write(self.form, self.plan, self.writer, Answer(agreements.key), table.name)
        self._do(self._acts().agree_row(self.plan, table, agreements, row))
        return agreements

    def undo(self) -> Edit:
        """Undoes this writer's last edit here and returns the edit that does so.

        Raises:
            Refused: there is none, or someone else has written over it.
        """
        edit = self._acts().undo(self._open.plan)
        self._do(edit)
        return edit

    def redo(self) -> Edit:
        """Redoes the edit that was undone last and returns the edit that does so.

        Raises:
            Refused: there is none.
        """
        edit = self._acts().redo(self._open.plan)
        self._do(edit)
        return edit

    def drafts(self) -> list[Draft]:
        """Returns the drafts of this plan that an earlier program could not save, written in this role or together."""
        found, roles = self._open.drafts(), {self.role, "together"}
        return [draft for draft in found if all(edit.author.role in roles for edit in draft.edits)]

    def take_draft(self, draft: Draft) -> bool:
        """Writes a draft in the plan and deletes it once it is saved; returns whether it is saved."""
        for edit in draft.edits:
            self._open.do(edit)
        saved = self._open.flush()
        if saved:
            self.drop_draft(draft)
        return saved

    def drop_draft(self, draft: Draft) -> None:
        """Deletes a draft."""
        self.workspace.store.drop_draft(draft.id)

    def flush(self, seconds: float = 5.0) -> bool:
        """Saves what is unsaved within so many seconds; returns whether all is saved. Safe in signal handlers."""
        return self._open.flush(seconds)

    def close(self) -> bool:
        """Saves and closes; returns whether all is saved."""
        return self._open.close()

    def _do(self, edit: Edit) -> None:
        """Applies an edit that is not typing; it ends the typing session."""
        self._typing = None
        self._open.do(edit)
        self._open.request_flush()

    def _guarded(self, edit: Edit) -> Edit:
        """Returns an edit that the guard lets through.

        Raises:
            NotReady, Refused: as `guard.guarded`.
        """
        return guarded(self.form, self.plan, self.writer, edit)

    def _do_row(self, edit: Edit) -> str:
        """Applies an edit that adds a row, and returns the row's id."""
        self._do(edit)
        first = edit.writes[0].register
        assert isinstance(first, RowRegister)
        return first.row

    def _acts(self) -> EditBuilder:
        """Returns the maker of edits for this moment."""
        return self.workspace.acts(self.role)


class Session(PlanSession[WholePlan]):
    """The session of a person who prepares a plan alone, and reads all of it."""

    def __init__(self, workspace: Workspace, plan_id: PlanId, role: str = "") -> None:
        """Opens a plan to write in it in a role; without one in that of the person who works in this home.

        Raises:
            Refused, StorageError: the plan or its form cannot be read.
        """
        super().__init__(workspace, plan_id, WholeView(), role)


def _is_of_row(change: Change, key: RowKey) -> bool:
    """Returns whether a change is of a register of a row."""
    return isinstance(change.register, RowRegister) and change.register.row_key == key
