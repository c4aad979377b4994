"""The agreement of a plan: the text that was frozen, who signed it, what state that puts the plan in.

The frozen text is a register, and each signature another: so they travel, merge and are kept like all else. With the
text go the answers and cells it was made of, as data: what was agreed is of both sides, what was not is not. A
signature names the text it is over; over another text it does not count. The status of a plan is computed from these,
so that nothing but agreeing and signing can change it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

import msgspec

from poptui.forms.model import Field, Form, Step
from poptui.forms.value import Value
from poptui.plans.edit import Write, clear, mark
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import (
    CLOSED,
    NO,
    YES,
    AgreedText,
    Answer,
    ConfirmationOf,
    HandedIn,
    PlanClosed,
    Register,
    RowOrder,
    RowParent,
    RowRegister,
    SignatureOf,
    parse,
    rules_of,
    spell,
)
from poptui.plans.signature import AGAINST, Signature, of_value, sha256, to_value
from poptui.text.clean import clean, one_line

MOST = 200
"""The most characters of who got something."""
_VERSION = re.compile(r"-([2-9]|[1-9]\d{1,2})$")
_DONE = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2}) (?P<text>[0-9a-f]{16}) (?P<receiver>.{1,200})")
_PREFIX = 16
"""The number of characters of a fingerprint that a step after signing is tied to."""


class Agreed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was agreed.

    Attributes:
        text: the frozen text: Markdown that ends in one newline.
        signers: the keys of those who sign it.
        covers: the answers, rows and cells it was made of, by register as a file spells it.
    """

    text: str
    signers: tuple[str, ...]
    covers: dict[str, Value]

    @property
    def covered(self) -> dict[Register, Value]:
        """What it was made of, by register."""
        return {parse(spelled): value for spelled, value in self.covers.items()}

    def is_of(self, register: Register, entry: Entry | None) -> bool:
        """Whether an entry holds the words of which the text was made."""
        value = self.covers.get(spell(register))
        return value is not None and entry is not None and value.words == entry.words


def status_of(plan: Plan) -> str:
    """Returns one of `registers.STATUSES`: definitive once there is an agreed text, signed once all signed that."""
    if plan.words(PlanClosed()) == CLOSED:
        return CLOSED
    if not is_agreed(plan):
        return "preparing"
    return "definitive" if unsigned(plan) else "signed"


def is_agreed(plan: Plan) -> bool:
    """Whether there is a frozen text."""
    return bool(plan.words(AgreedText()))


def agreed_of(plan: Plan) -> Agreed | None:
    """What was agreed; None where nothing is."""
    return agreed_in(plan.words(AgreedText()))


@lru_cache(maxsize=64)
def agreed_in(value: str) -> Agreed | None:
    """The agreement that a register holds; None where it holds none, or what cannot be one."""
    if not value:
        return None
    try:
        found = msgspec.json.decode(value, type=Agreed)
    except (msgspec.DecodeError, RecursionError):
        return None
    texts = (found.text, *(value.words for value in found.covers.values()))
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
    for one, entry in plan.registers.items():
        if isinstance(one, SignatureOf) and (signature := of_value(entry.words)) is not None:
            found[one.signer] = signature
    return found


def signatures(plan: Plan) -> dict[str, Signature]:
    """The signatures that count: over the present text of this version, and denied by nobody."""
    agreed = agreed_of(plan)
    if agreed is None:
        return {}
    text = sha256(agreed.text)
    found = {key: of_value(plan.words(SignatureOf(key))) for key in agreed.signers}
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
    one = of_value(plan.words(SignatureOf(signer)))
    word, _, check = plan.words(ConfirmationOf(signer)).partition(" ")
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
    covers = {spell(register): value for register, value in covered(form, plan).items()}
    agreed = Agreed(text, tuple(signer.key for signer in form.signers), covers)
    return [mark(AgreedText(), msgspec.json.encode(agreed).decode("utf-8"))]


def reopen() -> list[Write]:
    """The write that makes a plan one that is being prepared again."""
    return [clear(AgreedText())]


def sign(signature: Signature) -> list[Write]:
    """The writes that record a signature; what was said of a former one is not said of this."""
    return [mark(SignatureOf(signature.signer), to_value(signature)), clear(ConfirmationOf(signature.signer))]


def strike(signer: str) -> list[Write]:
    """The writes that take back that a signature was recorded, and what the other said of that."""
    return [clear(SignatureOf(signer)), clear(ConfirmationOf(signer))]


def confirm(signature: Signature, *, is_so: bool) -> Write:
    """The write by which another says that a recorded signature is so, or is not."""
    return mark(ConfirmationOf(signature.signer), f"{YES if is_so else NO} {signature.check}")


def done(plan: Plan, step: Step, day: date, receiver: str) -> Write:
    """The write that a step after signing was done with the present text: when, and who got it."""
    return mark(HandedIn(step.key), f"{day.isoformat()} {fingerprint(plan)[:_PREFIX]} {one_line(receiver)[:MOST]}")


def undone(step: Step) -> Write:
    """The write that a step after signing was not done after all."""
    return clear(HandedIn(step.key))


def when_done(plan: Plan, step: Step) -> tuple[date, str] | None:
    """When a step after signing was done with the present text, and who got it; None where it is still to be done."""
    found = done_in(plan.words(HandedIn(step.key)))
    return found[:2] if found is not None and found[2] == fingerprint(plan)[:_PREFIX] else None


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


def covered(form: Form, plan: Plan) -> dict[Register, Value]:
    """Returns what the agreed text is made of: each answer, row and cell that is frozen; no empty rows."""
    frozen = {field.key for field in (*form.fields, *form.talk_fields) if field.agreed == "frozen"}
    rows = {row.key for key in frozen for row in plan.rows(key) if not row.is_empty}
    found = {}
    for register in sorted(plan.registers, key=spell):
        value = plan.registers[register].value
        is_part = isinstance(register, RowRegister) and register.row_key in rows and rules_of(register).is_covered
        is_answer = isinstance(register, Answer) and register.field in frozen
        if value.words and (is_part or is_answer):
            found[register] = value
    return found


def is_covered(agreed: Agreed | None, register: Register, entry: Entry | None) -> bool:
    """Whether an entry is what the agreed text was made of."""
    return agreed is not None and agreed.is_of(register, entry)


def is_ours(plan: Plan) -> bool:
    """Whether this side had a hand in the present agreement: froze it, recorded or confirmed a signature over it.

    The history tells: it is of this home, and is in no file. What another froze alone opens nothing here.
    """
    text = fingerprint(plan)
    for change in plan.history:
        if change.kind not in {"agree", "sign"}:
            continue
        match change.register:
            case AgreedText() if change.after.words == plan.words(change.register):
                return True
            case SignatureOf() if (signed := of_value(change.after.words)) is not None and signed.text == text:
                return True
            case ConfirmationOf() if _is_present_yes(plan, change.register, change.after.words):
                return True
            case _:
                continue
    return False


def _is_present_yes(plan: Plan, register: ConfirmationOf, words: str) -> bool:
    """Whether a confirmation with these words says yes, and stands."""
    return words == plan.words(register) and words.startswith(YES)


def said_here(plan: Plan, signer: str) -> bool:
    """Whether this side stands for a signature as it is recorded: it recorded it, or said that it is so."""
    is_sure = said_of(plan, signer) == YES and _was_signed_here(plan, ConfirmationOf(signer))
    return is_sure or recorded_here(plan, signer)


def recorded_here(plan: Plan, signer: str) -> bool:
    """Whether a signature as it is recorded was recorded in this home."""
    register = SignatureOf(signer)
    return bool(plan.words(register)) and _was_signed_here(plan, register)


def _was_signed_here(plan: Plan, register: SignatureOf | ConfirmationOf) -> bool:
    """Whether what a register holds was put there by an act of signing in this home."""
    present = plan.words(register)
    return any(one.kind == "sign" and one.register == register and one.after.words == present for one in plan.history)


def is_frozen(form: Form, plan: Plan, register: Register) -> bool:
    """Whether a register is of what was frozen, so that nobody writes there."""
    if not is_agreed(plan) or not rules_of(register).is_frozen:
        return False
    field = form.field(register.about)
    return field is not None and field.agreed == "frozen"


def is_field_frozen(plan: Plan, field: Field) -> bool:
    """Whether a field, or table, is of what was frozen, so that nobody writes there."""
    return is_agreed(plan) and field.agreed == "frozen"


def changed_since(form: Form, plan: Plan) -> list[Register]:
    """Returns the registers of what is agreed that changed after the text was frozen; the text says what they were."""
    agreed = agreed_of(plan)
    if agreed is None:
        return []
    now, then = covered(form, plan), agreed.covered
    registers = {one for one in {*now, *then} if not isinstance(one, (RowOrder, RowParent))}
    return sorted((one for one in registers if now.get(one) != then.get(one)), key=spell)


def signed_texts(registers: Iterable[Mapping[Register, Entry]]) -> dict[str, list[Entry]]:
    """Returns, by fingerprint of a text, the entries of the signatures over it in any of these registers."""
    found: dict[str, list[Entry]] = {}
    for one in registers:
        for register, entry in one.items():
            signature = of_value(entry.words) if isinstance(register, SignatureOf) else None
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
