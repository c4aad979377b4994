"""Where a plan stands: with whom it was shared and on which day, what was changed since, and whom it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from poptui.forms.model import Form
from poptui.forms.roles import role_name, role_title
from poptui.messages import plans as say
from poptui.plans.agreement import Outcome, is_unconfirmed, outcome_of, signatures, status_of, unsigned
from poptui.plans.edit import Write, mark, new_id
from poptui.plans.plan import Plan
from poptui.plans.registers import SentTo, ShareMark, TalkBegun
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.sharing import SIDES, parts, shared_registers
from poptui.text.clock import local_moment
from poptui.text.dates import format_date
from poptui.text.lists import joined_by_and

HR = "hr"


class Sent(NamedTuple):
    """A file that was made for somebody.

    Attributes:
        to: for which role.
        name: the name of that person; where the plan does not tell it, what the form calls the role.
        day: the local day.
        is_changed: whether this home changed something since that would go along now; of HR's file never.
    """

    to: str
    name: str
    day: date
    is_changed: bool


class Wait(Enum):
    """What a plan waits for.

    That somebody shares the own part; the talk; that what was discussed is agreed; signatures; that signers confirm
    what another recorded; or a new talk, as not all agree.
    """

    SHARING = "sharing"
    TALK = "talk"
    AGREEING = "agreeing"
    SIGNATURES = "signatures"
    CONFIRMATION = "confirmation"
    NEW_TALK = "new talk"


class Waiting(NamedTuple):
    """What a plan waits for, and the names of those who can do it."""

    wait: Wait
    names: tuple[str, ...]


def sent(form: Form, plan: Plan) -> Iterator[Sent]:
    """Yields the last file of this home for each role, the latest first."""
    made = [(entry.words, one) for one, entry in plan.registers.items() if isinstance(one, SentTo) and entry.words]
    for at, register in sorted(made, key=lambda one: one[0], reverse=True):
        name = _name(form, plan, register.role)
        is_changed = register.role in SIDES and _is_changed(form, plan, register)
        yield Sent(register.role, name, local_moment(at.partition(" ")[0]).date(), is_changed)


def mark_sent(to: str, at: str) -> Write:
    """Returns the write that says that a file for a role was made at a moment, a stamp of `text.clock`."""
    return mark(SentTo(to), f"{at} {new_id()}")


def _name(form: Form, plan: Plan, role: str) -> str:
    """Returns the name of the person with a role; where the plan does not tell it, what the form calls the role."""
    if role == HR:
        return role_name(HR)
    return text_of_role(form, plan, role) or role_title(form, role)


def _is_changed(form: Form, plan: Plan, register: SentTo) -> bool:
    """Returns whether this home changed something that goes to a role since a file was made for it."""
    then = plan.registers[register].seen
    sender = next(side for side in SIDES if side != register.role)
    goes_along = shared_registers(form, plan, sender).values()
    return any(one.seen.get(replica, 0) > number for one in goes_along for replica, number in then.items())


def waiting(form: Form, plan: Plan) -> Waiting | None:
    """Returns what a plan waits for; None where it waits for nobody: nothing was shared yet, or all is done."""
    status = status_of(plan)
    if status == "closed":
        return None
    if status == "preparing":
        return _before_agreeing(form, plan)
    if outcome_of(plan) is Outcome.DISAGREED:
        return Waiting(Wait.NEW_TALK, ())
    if missing := unsigned(plan):
        titles = {one.key: one.title for one in form.signers}
        return Waiting(Wait.SIGNATURES, tuple(_signer(form, plan, key) or titles.get(key, key) for key in missing))
    names = tuple(one.name for one in signatures(plan).values() if is_unconfirmed(form, plan, one))
    return Waiting(Wait.CONFIRMATION, names) if names else None


def _signer(form: Form, plan: Plan, key: str) -> str:
    """Returns the name of the side that a signer is; "" where the signer is another person."""
    role = next((one.role for one in form.signers if one.key == key), "")
    return text_of_role(form, plan, role) if role in SIDES else ""


def _before_agreeing(form: Form, plan: Plan) -> Waiting | None:
    """Returns what a plan in preparation waits for once something was shared."""
    has_shared = {one.role for one in plan.registers if isinstance(one, ShareMark) and plan.words(one)}
    if plan.words(TalkBegun()):
        return Waiting(Wait.AGREEING, ())
    if not has_shared:
        return None
    must = {owner for part in parts(form) if part.shared == "must" for owner in part.owners}
    lacks = [side for side in SIDES if side in must and side not in has_shared]
    if lacks:
        return Waiting(Wait.SHARING, tuple(_name(form, plan, side) for side in lacks))
    return Waiting(Wait.TALK, ())


def sent_words(one: Sent, country: str) -> str:
    """Returns for whom a file was made and on which day: "gedeeld met Bob op 21-11-2026"."""
    day = format_date(one.day, country)
    return say.standing_handed_in(day=day) if one.to == HR else say.standing_shared(name=one.name, day=day)


def since_words(one: Sent) -> str:
    """Returns whether something that goes to somebody was changed since a file was made."""
    return say.standing_changed_since() if one.is_changed else say.standing_unchanged_since()


def waiting_words(one: Waiting) -> str:
    """Returns what a plan waits for: "wacht op de handtekening van Anna"."""
    names = joined_by_and(one.names)
    match one.wait:
        case Wait.SHARING:
            return say.standing_waits_for_sharing(names=names)
        case Wait.TALK:
            return say.standing_waits_for_talk()
        case Wait.AGREEING:
            return say.standing_waits_for_agreeing()
        case Wait.SIGNATURES:
            return say.standing_waits_for_signatures(names=names)
        case Wait.CONFIRMATION:
            return say.standing_waits_for_confirmation(names=names)
        case Wait.NEW_TALK:
            return say.standing_waits_for_new_talk()


def standing(form: Form, plan: Plan) -> list[str]:
    """Returns where a plan stands in words, from long to short; nothing where nothing was shared and nobody waits."""
    files, wait = list(sent(form, plan)), waiting(form, plan)
    waits = [waiting_words(wait)] if wait is not None else []
    given = [sent_words(one, form.country) for one in files]
    since = [since_words(one) for one in files if one.to in SIDES]
    long, short = [*given, *since[:1], *waits], [*given[:1], *waits]
    return [text for text in dict.fromkeys(map("; ".join, (long, short, waits))) if text]
