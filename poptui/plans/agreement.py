"""The agreement of a plan: the text that was frozen, who signed it, what state that puts the plan in.

The frozen text is a register (`@agreed`), and each signature another (`@signed-medewerker`): so they travel, merge and
are kept like all else. With the text goes which answers it was made of, by their fingerprints: what was agreed is of
both, what was not is not. A signature names the text it is over; over another text it does not count. The state of a
plan is computed of these, so that nothing but agreeing and signing can move it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

import msgspec

from poptui.forms.model import Form, Step
from poptui.plans.edit import Write
from poptui.plans.model import (
    AGREED,
    BEFORE,
    CONFIRMED,
    DONE,
    SIGNED,
    STATUS,
    THERE,
    Entry,
    Plan,
    is_follow_up,
    is_mark,
    is_note,
    is_said,
    is_there,
)
from poptui.plans.signature import AGAINST, Signature, of_value, sha256, to_value
from poptui.text.clean import clean

YES, NO = "ja", "nee"
"""What another says of a signature on paper that was written down: that it is so, or that it is not."""
_VERSION = re.compile(r"-(\d+)$")
_MARK = 16


class Agreed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was agreed.

    Attributes:
        text: the frozen text: Markdown that ends in one newline.
        signers: the keys of those who sign it.
        covers: the answers and cells it was made of: for each register the fingerprint of its words.
    """

    text: str
    signers: tuple[str, ...]
    covers: dict[str, str]


def status_of(plan: Plan) -> str:
    """One of `model.STATUSES`: definitive once there is an agreed text, signed once all its signers signed that."""
    if plan.text(STATUS) == "closed":
        return "closed"
    if not is_agreed(plan):
        return "preparing"
    return "definitive" if unsigned(plan) else "signed"


def is_agreed(plan: Plan) -> bool:
    """Whether there is a frozen text."""
    return bool(plan.text(AGREED))


def agreed_of(plan: Plan) -> Agreed | None:
    """What was agreed; None where nothing is."""
    return agreed_in(plan.text(AGREED))


@lru_cache(maxsize=64)
def agreed_in(value: str) -> Agreed | None:
    """The agreement that a register holds; None where it holds none, or what cannot be one."""
    if not value:
        return None
    try:
        found = msgspec.json.decode(value, type=Agreed)
    except (msgspec.DecodeError, RecursionError):
        return None
    return found if found.signers and found.text.endswith("\n") and clean(found.text) == found.text else None


def frozen_text(plan: Plan) -> str:
    """The frozen text; nothing where there is none."""
    found = agreed_of(plan)
    return found.text if found is not None else ""


def fingerprint(plan: Plan) -> str:
    """The SHA-256 of the frozen text, in hexadecimals; nothing where there is none."""
    return sha256(text) if (text := frozen_text(plan)) else ""


def recorded(plan: Plan) -> dict[str, Signature]:
    """Every signature that was recorded, by the signer's key: also those over another text, or that another denies."""
    found = {}
    for where, entry in plan.registers.items():
        if where.startswith(SIGNED) and entry.value:
            signature = of_value(entry.value)
            if signature is not None:
                found[where.removeprefix(SIGNED)] = signature
    return found


def signatures(plan: Plan) -> dict[str, Signature]:
    """The signatures that count: over the present text, and denied by nobody."""
    text = fingerprint(plan)
    return {key: one for key, one in recorded(plan).items() if one.text == text and said_of(plan, key) != NO}


def said_of(plan: Plan, signer: str) -> str:
    """What another says of a signature that was recorded: `YES`, `NO`, or nothing yet."""
    one = recorded(plan).get(signer)
    word, _, check = plan.text(f"{CONFIRMED}{signer}").partition(" ")
    return word if one is not None and one.check == check else ""


def unsigned(plan: Plan) -> list[str]:
    """The signers of the agreed text, by key, who did not sign it yet."""
    agreed, found = agreed_of(plan), signatures(plan)
    return [key for key in agreed.signers if key not in found] if agreed is not None else []


def is_against(plan: Plan) -> bool:
    """Whether someone signed that they do not agree."""
    return any(one.meaning == AGAINST for one in signatures(plan).values())


def signed_on(plan: Plan) -> date | None:
    """The day of the last signature; None where not all have signed."""
    if not is_agreed(plan) or unsigned(plan):
        return None
    return max((date.fromisoformat(one.date) for one in signatures(plan).values()), default=None)


def freeze(form: Form, plan: Plan, text: str) -> list[Write]:
    """The write that makes a plan definitive with this text."""
    agreed = Agreed(text, tuple(signer.key for signer in form.signers), covered(form, plan))
    return [Write(AGREED, msgspec.json.encode(agreed).decode("utf-8"))]


def reopen() -> list[Write]:
    """The write that makes a plan one that is being prepared again."""
    return [Write(AGREED, "")]


def sign(signature: Signature) -> Write:
    """The write that records a signature."""
    return Write(f"{SIGNED}{signature.signer}", to_value(signature))


def strike(signer: str) -> Write:
    """The write that takes back that a signature was recorded."""
    return Write(f"{SIGNED}{signer}", "")


def confirm(signature: Signature, *, is_so: bool) -> Write:
    """The write by which another says that a recorded signature is so, or is not."""
    return Write(f"{CONFIRMED}{signature.signer}", f"{YES if is_so else NO} {signature.check}")


def done(step: Step, day: date, receiver: str) -> Write:
    """The write that a step after signing was done: when, and who got it."""
    return Write(f"{DONE}{step.key}", f"{day.isoformat()} {receiver}".strip())


def undone(step: Step) -> Write:
    """The write that a step after signing was not done after all."""
    return Write(f"{DONE}{step.key}", "")


def when_done(plan: Plan, step: Step) -> tuple[date, str] | None:
    """When a step after signing was done, and who got it; None where it is still to be done."""
    day, _, receiver = plan.text(f"{DONE}{step.key}").partition(" ")
    return (date.fromisoformat(day), receiver) if day else None


def to_do(form: Form, plan: Plan) -> list[Step]:
    """What is still to be done after the last signature; nothing before it."""
    if status_of(plan) != "signed":
        return []
    return [step for step in form.after if when_done(plan, step) is None]


def is_of_agreement(where: str) -> bool:
    """Whether a register is of the agreement: its text, its signatures, what was done after."""
    return where in {AGREED, BEFORE} or where.startswith((SIGNED, CONFIRMED, DONE))


def is_known(form: Form, where: str) -> bool:
    """Whether a register of the agreement is one that a plan of this form can have."""
    signers, steps = {one.key for one in form.signers}, {one.key for one in form.after}
    keys = {SIGNED: signers, CONFIRMED: signers, DONE: steps}
    return where in {AGREED, BEFORE} or any(
        where.startswith(start) and where.removeprefix(start) in known for start, known in keys.items()
    )


def covered(form: Form, plan: Plan) -> dict[str, str]:
    """What the agreed text is made of: for each answer, row and cell that is frozen the fingerprint of its words."""
    frozen = {field.key for field in form.fields if field.agreed == "frozen"}
    return {where: _mark(entry.value) for where, entry in sorted(plan.registers.items()) if _is_of(plan, frozen, where)}


def is_covered(agreed: Agreed | None, where: str, entry: Entry | None) -> bool:
    """Whether an entry is what the agreed text was made of."""
    return agreed is not None and entry is not None and agreed.covers.get(where) == _mark(entry.value)


def _is_of(plan: Plan, frozen: set[str], where: str) -> bool:
    """Whether a register holds words, or a row that is there, of what is frozen."""
    key, _, rest = where.partition("/")
    row, _, cell = rest.partition("/")
    if key not in frozen or is_mark(where) or is_note(where) or is_said(where) or not plan.registers[where].value:
        return False
    return not row or (is_there(plan, key, row) and (not cell.startswith("@") or cell == THERE))


def _mark(text: str) -> str:
    """The fingerprint of the words of one register."""
    return sha256(text)[:_MARK]


def is_frozen(form: Form, plan: Plan, where: str) -> bool:
    """Whether a register is of what was frozen, so that nobody writes there."""
    field = form.field(where.partition("/")[0])
    is_of_it = not (is_mark(where) or is_note(where) or is_said(where) or is_follow_up(where))
    return is_of_it and field is not None and field.agreed == "frozen" and is_agreed(plan)


def changed_since(form: Form, plan: Plan) -> list[str]:
    """The registers of what is agreed that changed after the text was frozen; that text says what they were."""
    agreed = agreed_of(plan)
    if agreed is None:
        return []
    now = covered(form, plan)
    return sorted(where for where in {*now, *agreed.covers} if now.get(where) != agreed.covers.get(where))


def signed_texts(registers: Iterable[Mapping[str, Entry]]) -> dict[str, list[Entry]]:
    """By fingerprint of a text the entries of the signatures over it, in any of these registers."""
    found: dict[str, list[Entry]] = {}
    for one in registers:
        for where, entry in one.items():
            signature = of_value(entry.value) if where.startswith(SIGNED) and entry.value else None
            if signature is not None:
                found.setdefault(signature.text, []).append(entry)
    return found


def version_of(plan_id: str) -> int:
    """The version of a plan that its id says: 1, or the number behind the last dash."""
    found = _VERSION.search(plan_id)
    return int(found[1]) if found else 1


def next_id(plan: Plan) -> str:
    """The id of a plan's next version: the same for everyone who makes it."""
    base = _VERSION.sub("", plan.id) if plan.version > 1 else plan.id
    return f"{base}-{plan.version + 1}"
