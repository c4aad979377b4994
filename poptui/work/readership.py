"""Readership: who fills in an answer and who can read it, now and once the plan is shared, in words."""

from __future__ import annotations

from typing import NamedTuple

from poptui.forms.model import Field, Form, Group
from poptui.forms.roles import role_title
from poptui.messages import work as say
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import ShareMark
from poptui.plans.sharing import SIDES
from poptui.text.clock import local_moment


class ReaderTag(NamedTuple):
    """Who reads along with a part, as one sign and a few words.

    Attributes:
        sign: a filled circle where somebody reads along, an open one where nobody does, a diamond for what is
            filled in together, and a cross for what the other side did not share.
        words: the words.
    """

    sign: str
    words: str


def who_reads(form: Form, plan: Plan, part: Group | Field, reader: str = "") -> str:
    """Returns who fills in a group or a field and who can read it, now and after sharing, on one line.

    A `reader` of the other side is told that nothing was shared with them yet, so that an empty answer is no answer.
    """
    if plan.unit:
        return say.readership_unit()
    mark = _share_mark(plan, part)
    day = f"{local_moment(mark.at):%d-%m-%Y}" if mark is not None and mark.words else ""
    if part.filled_by == "together":
        return _together(part, mark, day)
    owner, other = role_title(form, "employee"), role_title(form, "manager")
    if part.filled_by == "manager":
        owner, other = other, owner
    if mark is None:
        return _before_sharing(form, part, owner, other, reader)
    if day:
        return say.readership_shared(owner=owner, other=other, day=day)
    return say.readership_withdrawn(owner=owner, other=other)


def reader_tag(form: Form, plan: Plan, part: Group | Field, reader: str = "") -> ReaderTag:
    """Returns who reads along with a group or a field now, in a few words; `who_reads` says all of it."""
    if plan.unit or part.shared == "never":
        return ReaderTag("○", say.reader_tag_nobody())
    mark = _share_mark(plan, part)
    if mark is not None and not mark.words:
        return ReaderTag("○", say.reader_tag_withdrawn())
    if part.filled_by == "together":
        in_talk = say.reader_tag_in_talk() if part.shared == "talk" else say.reader_tag_together()
        return ReaderTag("◊", in_talk) if mark is None else ReaderTag("●", say.reader_tag_both())
    if mark is not None:
        other = role_title(form, "employee" if part.filled_by == "manager" else "manager")
        return ReaderTag("●", say.reader_tag_reads(role=other))
    is_of_other = reader in SIDES and reader != part.filled_by
    return ReaderTag("×" if is_of_other else "○", say.reader_tag_not_shared())


def _share_mark(plan: Plan, part: Group | Field) -> Entry | None:
    """Returns the mark that shares a part, else one that withdrew it; None where nobody ever shared it."""
    marks = [plan.registers.get(ShareMark(part.key, role)) for role in SIDES]
    known = [one for one in marks if one is not None]
    return next((one for one in known if one.words), next(iter(known), None))


def _together(part: Group | Field, mark: Entry | None, day: str) -> str:
    """Returns who can read a part that is filled in together; `day` is that on which it was shared, if it is."""
    if day:
        return say.readership_together_shared(day=day)
    if mark is not None:
        return say.readership_together_withdrawn()
    return say.readership_together_in_talk() if part.shared == "talk" else say.readership_together()


def _before_sharing(form: Form, part: Group | Field, owner: str, other: str, reader: str) -> str:
    """Returns who fills in a part that was never shared, and what the other side will read of it."""
    if reader in SIDES and reader != part.filled_by and part.shared in {"must", "choose"}:
        return say.readership_not_shared_with_you(form.wording, owner=owner)
    match part.shared:
        case "must":
            return say.readership_must(owner=owner, other=other)
        case "choose" if part.agreed == "frozen":
            return say.readership_choose_in_text(owner=owner, other=other)
        case "choose":
            return say.readership_choose(owner=owner, other=other)
        case "talk":
            return say.readership_talk(owner=owner, other=other)
        case _:
            return say.readership_never(owner=owner)
