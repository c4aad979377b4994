"""Readership: who fills in an answer and who can read it, now and once the plan is shared, in words."""

from __future__ import annotations

from typing import NamedTuple

from poptui.forms.model import Field, Form, Group
from poptui.forms.roles import role_title
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import ShareMark
from poptui.plans.sharing import SIDES
from poptui.text.clock import local_moment

_LATER = {
    "must": "na delen leest {other} mee (verplicht)",
    "choose": "na delen leest {other} mee (naar keuze)",
    "talk": "in het gesprek leest {other} mee",
    "never": "verder leest niemand mee",
}
_IN_TEXT = "{other} leest mee na delen, en in de afspraken"
"""Said of a part that is shared by choice and is printed in the frozen agreement."""
_OF_UNIT = "leidinggevende vult in; verder leest niemand mee, het gaat met geen plan mee"


class _People(NamedTuple):
    """The people of a part in words.

    Attributes:
        fills: who fills it in.
        reads: who reads it once it is shared.
        receiver: who keeps what was shared before it was withdrawn.
        other: the side that does not fill it in.
    """

    fills: str
    reads: str
    receiver: str
    other: str


def who_reads(form: Form, plan: Plan, part: Group | Field, reader: str = "") -> str:
    """Returns who fills in a group or a field and who can read it, now and after sharing, as one Dutch line.

    A `reader` of the other side is told that nothing was shared with them yet, so that an empty answer is no answer.
    """
    if plan.unit:
        return _OF_UNIT
    people = _people(form, part)
    mark = _share_mark(plan, part)
    if mark is None:
        return people.fills + _before_sharing(part, people, reader)
    if mark.words:
        return f"{people.fills}; {people.reads} (gedeeld op {local_moment(mark.at):%d-%m-%Y})"
    return f"{people.fills}; niet meer gedeeld, wat {people.receiver} al kreeg blijft daar"


def _people(form: Form, part: Group | Field) -> _People:
    """Returns the people of a part in words."""
    own, other = role_title(form, "employee"), role_title(form, "manager")
    if part.filled_by == "manager":
        own, other = other, own
    if part.filled_by == "together":
        return _People("samen in te vullen", "beiden lezen mee", "de ander", other)
    return _People(f"{own} vult in", f"{other} leest mee", other, other)


def _share_mark(plan: Plan, part: Group | Field) -> Entry | None:
    """Returns the mark that shares a part, else one that withdrew it; None where nobody ever shared it."""
    marks = [plan.registers.get(ShareMark(part.key, role)) for role in SIDES]
    known = [one for one in marks if one is not None]
    return next((one for one in known if one.words), next(iter(known), None))


def _before_sharing(part: Group | Field, people: _People, reader: str) -> str:
    """Returns what is said behind who fills in a part that was never shared."""
    if part.filled_by == "together":
        return ", in het gesprek" if part.shared == "talk" else ""
    if reader in SIDES and reader != part.filled_by and part.shared in {"must", "choose"}:
        return "; nog niet met u gedeeld"
    is_in_text = part.agreed == "frozen" and part.shared == "choose"
    later = _IN_TEXT if is_in_text else _LATER[part.shared]
    return f"; {later.format(other=people.other)}"
