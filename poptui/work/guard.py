"""The guard: says why a writer may not write in a register, for commands, screens and everything else alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from poptui.errors import NotReady, PoptuiError, Refused
from poptui.forms.model import Field, Form
from poptui.forms.roles import role_title
from poptui.messages import work as say
from poptui.plans.agreement import is_frozen, signatures
from poptui.plans.edit import Edit
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, Note, Register

if TYPE_CHECKING:
    from poptui.plans.talk import Closed


class Writer(NamedTuple):
    """Who writes in a plan, and where.

    Attributes:
        role: in whose name.
        closed: in the talk the parts that nobody shared yet; None outside the talk.
    """

    role: str
    closed: Sequence[Closed] | None = None

    @property
    def is_talk(self) -> bool:
        """Returns whether it is the people of the talk, who write together."""
        return self.closed is not None


class Frozen(NamedTuple):
    """The register is covered by the agreement; `is_signed` says whether somebody has signed that.

    Unsigned agreements can be reopened; of signed ones a new version is made.
    """

    key: str
    is_signed: bool


class ClosedPart(NamedTuple):
    """The register is in a part that its owner did not share with the talk yet."""

    closed: Closed


class OthersPart(NamedTuple):
    """Another role fills the register in. A screen asks whether to write in that role's name; a command says so."""

    owner: str


Refusal = Frozen | ClosedPart | OthersPart
"""Why a register may not be written."""


def why_not(form: Form, plan: Plan, writer: Writer, register: Register) -> Refusal | None:
    """Returns why a writer may not write in a register; None where they may."""
    refusal = why_never(form, plan, writer, register)
    if refusal is not None or isinstance(register, Note) or writer.role == "together":
        return refusal
    field = form.field(register.about)
    if field is None or field.filled_by in {writer.role, "together"}:
        return None
    return OthersPart(field.filled_by)


def why_not_in(form: Form, plan: Plan, writer: Writer, field: Field) -> Refusal | None:
    """Returns why a writer may not answer a field, or write in the rows of a table; None where they may."""
    return why_not(form, plan, writer, Answer(field.key))


def why_never(form: Form, plan: Plan, writer: Writer, register: Register) -> Frozen | ClosedPart | None:
    """Returns why nobody may write in a register now, in whosever name; None where somebody may."""
    key = register.about
    if is_frozen(form, plan, register):
        return Frozen(key, bool(signatures(plan)))
    closed = next((one for one in writer.closed or () if any(field.key == key for field in one.part.fields)), None)
    return ClosedPart(closed) if closed is not None else None


def refuse_write(form: Form, plan: Plan, writer: Writer, register: Register, where: str = "") -> None:
    """Refuses a write in a register that nobody may write in now; `where` is what the error calls it.

    Raises:
        NotReady: the register is frozen.
        Refused: it is in a closed part.
    """
    refusal = why_never(form, plan, writer, register)
    if refusal is not None:
        raise error_of(form, plan, refusal, where or register.about)


def refuse_writes(form: Form, plan: Plan, writer: Writer, registers: Iterable[Register]) -> None:
    """Refuses writes of which one is in a register that nobody may write in now.

    Raises:
        NotReady, Refused: as `refuse_write`.
    """
    for register in registers:
        refuse_write(form, plan, writer, register)


def guarded(form: Form, plan: Plan, writer: Writer, edit: Edit) -> Edit:
    """Returns an edit of which every write may be made now.

    Raises:
        NotReady, Refused: as `refuse_write`.
    """
    refuse_writes(form, plan, writer, [one.register for one in edit.writes])
    return edit


def error_of(form: Form, plan: Plan, refusal: Frozen | ClosedPart, where: str) -> PoptuiError:
    """Returns a refusal as the error that a person reads; `where` is where they wanted to write."""
    match refusal:
        case Frozen(is_signed=True):
            return NotReady(say.guard_frozen(), where, say.guard_revise(plan=plan.id))
        case Frozen():
            return NotReady(say.guard_frozen(), where, say.permissions_reopen(plan=plan.id))
        case ClosedPart(closed):
            owner = role_title(form, closed.owner)
            return Refused(say.guard_closed(part=closed.part.name), where, say.guard_owner_opens(owner=owner))


def question_of(form: Form, refusal: OthersPart) -> tuple[str, str]:
    """Returns the question whether to write in another's name, and the words of the answer that does."""
    title = role_title(form, refusal.owner)
    return say.guard_ask_to_write(form.wording, role=title), say.guard_write_as(role=title)


def why_not_restored(refusal: Refusal) -> str:
    """Returns why a former text is not put back, in words for the history screen."""
    match refusal:
        case Frozen():
            return say.guard_frozen_not_restored()
        case ClosedPart() | OthersPart():
            return say.guard_others_not_restored()
