"""Changing a plan: an answer, a note, a row and an undo are edits that pass the guard and are saved once."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from poptui.errors import UsageError
from poptui.forms.model import Field
from poptui.forms.value import Value
from poptui.messages import work as say
from poptui.plans.edit import Edit
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import Plan
from poptui.plans.registers import Note
from poptui.text.clean import clean
from poptui.work.guard import Writer, guarded
from poptui.work.typed_input import read_typed
from poptui.work.workspace import Loaded, Workspace

MakeEdit = Callable[[EditBuilder, Plan], Edit]
"""Builds the edit of a change from the plan as it is when the change is made."""


class Changed(NamedTuple):
    """A change that was saved: the plan after it, and its edit."""

    plan: Plan
    edit: Edit


def change(workspace: Workspace, loaded: Loaded, role: str, make: MakeEdit) -> Changed:
    """Makes a change in a stored plan, of the plan as it is then, in the name of a role ("" for that of the settings).

    Raises:
        NotReady, Refused: as `guard.guarded`, or as `make` says.
        StorageError: the plan cannot be read or written; it is unchanged.
    """
    acts = workspace.acts(role)
    writer, made = Writer(acts.author.role), list[Edit]()

    def edits(present: Plan) -> list[Edit]:
        made.append(guarded(loaded.form, present, writer, make(acts, present)))
        return made

    return Changed(workspace.store.update(loaded.id, edits).plan, made[0])


def answer(
    workspace: Workspace, loaded: Loaded, field: Field, typed: str, role: str | None = None, *, as_typed: bool = False
) -> Changed:
    """Answers a field; what the talk asks is answered together.

    Args:
        workspace: the home.
        loaded: the plan.
        field: the field.
        typed: the answer as typed.
        role: in whose name; None for the role of the settings.
        as_typed: whether an answer that is not understood is kept all the same.

    Raises:
        UsageError: a role answers by itself what the talk asks.
        NotReady, Refused, StorageError: as `change`, or the answer is not understood.
    """
    value = read_typed(field, typed, as_typed=as_typed)
    is_of_talk = any(field.key == one.key for one in loaded.form.talk_fields)
    if is_of_talk and role not in {None, "together"}:
        raise UsageError(say.change_talk_is_of_both(), "--as", say.change_leave_out_as())
    author = "together" if is_of_talk else role or ""
    return change(workspace, loaded, author, lambda acts, _plan: acts.answer(field.key, value))


def write_note(workspace: Workspace, loaded: Loaded, field: Field, text: str, role: str = "") -> Changed:
    """Writes a role's own note at a field.

    Raises:
        StorageError: as `change`.
    """
    words = Value(clean(text))
    return change(workspace, loaded, role, lambda acts, _plan: acts.write(Note(field.key, acts.author.role), words))


def undo(workspace: Workspace, loaded: Loaded, role: str = "") -> Changed:
    """Undoes the last change of a role in this home.

    Raises:
        Refused: there is none, or someone else has written over it.
        StorageError: as `change`.
    """
    return change(workspace, loaded, role, lambda acts, plan: acts.undo(plan))
