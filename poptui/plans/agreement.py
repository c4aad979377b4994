"""The agreement of a plan: the text that was frozen, who signed it, what state that puts the plan in.

The frozen text is a register (`@agreed`), and each signature another (`@signed-medewerker`): so they travel, merge and
are kept like all else. With the text go the answers and cells it was made of, as data: what was agreed is of both, what
was not is not. A signature names the text it is over; over another text it does not count. The state of a
plan is computed of these, so that nothing but agreeing and signing can move it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

import msgspec

from poptui.forms.kinds import Iso
from poptui.forms.model import Form, Step
from poptui.plans.edit import Write
from poptui.plans.plan import (
    AGREED,
    BEFORE,
    CONFIRMED,
    DONE,
    PLACE,
    SIGNED,
    STATUS,
    THERE,
    UNDER,
    Entry,
    Plan,
    is_follow_up,
    is_mark,
    is_note,
    is_said,
)
from poptui.plans.signature import AGAINST, Signature, of_value, sha256, to_value
from poptui.text.clean import clean, one_line

MOST = 200
"""The most characters of who got something."""
YES, NO = "ja", "nee"
"""What another says of a signature on paper that was written down: that it is so, or that it is not."""
_VERSION = re.compile(r"-([2-9]|[1-9]\d{1,2})$")
_DONE = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2}) (?P<text>[0-9a-f]{16}) (?P<receiver>.{1,200})")
_MARK = 16


class Words(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What stood in one register when the text was frozen: the words, and what they mean."""

    value: str
    iso: Iso = None
    amount: str | None = None


class Agreed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was agreed.

    Attributes:
        text: the frozen text: Markdown that ends in one newline.
        signers: the keys of those who sign it.
        covers: the answers, rows and cells it was made of, by register.
    """

    text: str
    signers: tuple[str, ...]
    covers: dict[str, Words]


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
    texts = (found.text, *(words.value for words in found.covers.values()))
    is_plain = all(clean(text) == text for text in texts)
    return found if found.signers and found.text.endswith("\n") and is_plain else None


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
    """The signatures that count: over the present text of this version, and denied by nobody."""
    agreed = agreed_of(plan)
    if agreed is None:
        return {}
    text = sha256(agreed.text)
    found = {key: of_value(plan.text(f"{SIGNED}{key}")) for key in agreed.signers}
    return {
        key: one
        for key, one in found.items()
        if one is not None and is_over(plan, one, text) and said_of(plan, key) != NO
    }


def is_over(plan: Plan, signature: Signature, text: str) -> bool:
    """Whether a signature is over the text with this fingerprint, in this version of the plan."""
    return signature.text == text and signature.version == plan.version


def said_of(plan: Plan, signer: str) -> str:
    """What another says of a signature that was recorded: `YES`, `NO`, or nothing yet."""
    one = of_value(plan.text(f"{SIGNED}{signer}"))
    word, _, check = plan.text(f"{CONFIRMED}{signer}").partition(" ")
    return word if one is not None and one.check == check else ""


def unsigned(plan: Plan) -> list[str]:
    """The signers of the agreed text, by key, who did not sign it yet."""
    agreed, found = agreed_of(plan), signatures(plan)
    return [key for key in agreed.signers if key not in found] if agreed is not None else []


def is_signed(plan: Plan) -> bool:
    """Whether all have signed the agreed text, whatever became of the plan since."""
    return is_agreed(plan) and not unsigned(plan)


def is_against(plan: Plan) -> bool:
    """Whether someone signed that they do not agree."""
    return any(one.meaning == AGAINST for one in signatures(plan).values())


def signed_on(plan: Plan) -> date | None:
    """The day of the last signature; None where not all have signed."""
    if not is_signed(plan):
        return None
    return max((date.fromisoformat(one.date) for one in signatures(plan).values()), default=None)


def freeze(form: Form, plan: Plan, text: str) -> list[Write]:
    """The write that makes a plan definitive with this text."""
    agreed = Agreed(text, tuple(signer.key for signer in form.signers), covered(form, plan))
    return [Write(AGREED, msgspec.json.encode(agreed).decode("utf-8"))]


def reopen() -> list[Write]:
    """The write that makes a plan one that is being prepared again."""
    return [Write(AGREED, "")]


def sign(signature: Signature) -> list[Write]:
    """The writes that record a signature; what was said of a former one is not said of this."""
    return [Write(f"{SIGNED}{signature.signer}", to_value(signature)), Write(f"{CONFIRMED}{signature.signer}", "")]


def strike(signer: str) -> list[Write]:
    """The writes that take back that a signature was recorded, and what the other said of that."""
    return [Write(f"{SIGNED}{signer}", ""), Write(f"{CONFIRMED}{signer}", "")]


def confirm(signature: Signature, *, is_so: bool) -> Write:
    """The write by which another says that a recorded signature is so, or is not."""
    return Write(f"{CONFIRMED}{signature.signer}", f"{YES if is_so else NO} {signature.check}")


def done(plan: Plan, step: Step, day: date, receiver: str) -> Write:
    """The write that a step after signing was done with the present text: when, and who got it."""
    return Write(f"{DONE}{step.key}", f"{day.isoformat()} {fingerprint(plan)[:_MARK]} {one_line(receiver)[:MOST]}")


def undone(step: Step) -> Write:
    """The write that a step after signing was not done after all."""
    return Write(f"{DONE}{step.key}", "")


def when_done(plan: Plan, step: Step) -> tuple[date, str] | None:
    """When a step after signing was done with the present text, and who got it; None where it is still to be done."""
    found = done_in(plan.text(f"{DONE}{step.key}"))
    return found[:2] if found is not None and found[2] == fingerprint(plan)[:_MARK] else None


def done_in(value: str) -> tuple[date, str, str] | None:
    """The day, the receiver and the beginning of the fingerprint that a register holds; None where it cannot."""
    found = _DONE.fullmatch(value)
    try:
        return (date.fromisoformat(found["day"]), found["receiver"], found["text"]) if found else None
    except ValueError:
        return None


def to_do(form: Form, plan: Plan) -> list[Step]:
    """What is still to be done after the last signature; nothing before it."""
    if not is_signed(plan):
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


def covered(form: Form, plan: Plan) -> dict[str, Words]:
    """What the agreed text is made of: the words of each answer, row and cell that is frozen; no empty rows."""
    frozen = [field for field in (*form.fields, *form.talk_fields) if field.agreed == "frozen"]
    rows = {f"{one.key}/{row.id}" for one in frozen for row in plan.rows(one.key) if not row.is_empty}
    found = {}
    for where, entry in sorted(plan.registers.items()):
        key, _, rest = where.partition("/")
        row, cell = where.rpartition("/")[::2]
        is_row = row in rows and (not cell.startswith("@") or cell in {THERE, PLACE, UNDER})
        if entry.value and (is_row or (not rest and any(one.key == key for one in frozen))):
            found[where] = Words(entry.value, entry.iso, entry.amount)
    return found


def is_covered(agreed: Agreed | None, where: str, entry: Entry | None) -> bool:
    """Whether an entry is what the agreed text was made of."""
    words = agreed.covers.get(where) if agreed is not None else None
    return words is not None and entry is not None and words.value == entry.value


def is_ours(plan: Plan) -> bool:
    """Whether this side had a hand in the present agreement: froze it, recorded or confirmed a signature over it.

    The history tells: it is of this home, and is in no file. What another froze alone opens nothing here.
    """
    text = fingerprint(plan)
    for change in plan.history:
        if change.kind not in {"agree", "sign"}:
            continue
        if change.where == AGREED and change.after == plan.text(AGREED):
            return True
        signature = of_value(change.after) if change.where.startswith(SIGNED) else None
        if signature is not None and signature.text == text:
            return True
        if (
            change.where.startswith(CONFIRMED)
            and change.after == plan.text(change.where)
            and change.after.startswith(YES)
        ):
            return True
    return False


def said_here(plan: Plan, signer: str) -> bool:
    """Whether this side stands for a signature as it is recorded: it recorded it, or said that it is so."""
    where = f"{CONFIRMED}{signer}"
    is_sure = said_of(plan, signer) == YES and any(
        one.kind == "sign" and one.where == where and one.after == plan.text(where) for one in plan.history
    )
    return is_sure or recorded_here(plan, signer)


def recorded_here(plan: Plan, signer: str) -> bool:
    """Whether a signature as it is recorded was recorded in this home."""
    present, where = plan.text(f"{SIGNED}{signer}"), f"{SIGNED}{signer}"
    return bool(present) and any(
        one.kind == "sign" and one.where == where and one.after == present for one in plan.history
    )


def is_frozen(form: Form, plan: Plan, where: str) -> bool:
    """Whether a register is of what was frozen, so that nobody writes there."""
    if not is_agreed(plan) or is_mark(where) or is_note(where) or is_said(where) or is_follow_up(where):
        return False
    field = form.field(where.partition("/")[0])
    return field is not None and field.agreed == "frozen"


def changed_since(form: Form, plan: Plan) -> list[str]:
    """The registers of what is agreed that changed after the text was frozen; that text says what they were."""
    agreed = agreed_of(plan)
    if agreed is None:
        return []
    now = covered(form, plan)
    places = {where for where in {*now, *agreed.covers} if not where.endswith((f"/{PLACE}", f"/{UNDER}"))}
    return sorted(where for where in places if now.get(where) != agreed.covers.get(where))


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


def base_id(plan_id: str) -> str:
    """The id that all versions of a plan have before their number."""
    return _VERSION.sub("", plan_id)


def next_id(plan: Plan) -> str:
    """The id of a plan's next version: the same for everyone who makes it."""
    return f"{base_id(plan.id)}-{plan.version + 1}"
