"""The agreement of a plan: the frozen text, its signatures, and the status that follows from them.

The frozen text is one register, and each signature another, so that they are shared, merged and stored like any other.
The text is stored with the answers and cells that it was made of: what was agreed belongs to both people. A signature
states the fingerprint of the text that it signs, and does not count for another text. The status of a plan is computed
from these registers, so that only agreeing and signing change it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, auto
from functools import lru_cache

import msgspec

from poptui.forms.model import Field, Form, Step
from poptui.forms.value import Value
from poptui.plans.edit import Write, clear, mark
from poptui.plans.leftovers import is_asked
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import (
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
from poptui.plans.signature import AGAINST, AGREES, REFUSES, SEEN, Signature, of_value, sha256, to_value
from poptui.plans.status import CLOSED, DISAGREED
from poptui.text.clean import clean, one_line

MOST = 200
"""The most characters of the name of a receiver."""
_VERSION = re.compile(r"-([2-9]|[1-9]\d{1,2})$")
_DONE = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2}) (?P<text>[0-9a-f]{16}) (?P<receiver>.{1,200})")
_PREFIX = 16
"""The number of characters of the fingerprint that a step after signing states."""


class Outcome(Enum):
    """What the signatures of an agreed text say together."""

    OPEN = auto()
    """Not all have signed yet."""
    AGREED = auto()
    """All signed that they agree: its rows are what was agreed."""
    DISAGREED = auto()
    """All have signed, and at least one of them does not agree: nothing was agreed."""


class Agreed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The agreement.

    Attributes:
        text: the frozen text: Markdown that ends in one newline.
        signers: the keys of those who sign it.
        covers: the answers, rows and cells it was made of, by register as a file spells it.
        seen_agrees: whether who signs "gezien" agrees with it, as the form said when it was frozen.
    """

    text: str
    signers: tuple[str, ...]
    covers: dict[str, Value]
    seen_agrees: bool = False

    @property
    def agreeing(self) -> frozenset[str]:
        """Returns the meanings of a signature that agree with the text."""
        return frozenset({AGREES, SEEN} if self.seen_agrees else {AGREES})

    @property
    def covered(self) -> dict[Register, Value]:
        """Returns what the text was made of, by register."""
        return {parse(spelled): value for spelled, value in self.covers.items()}

    def is_of(self, register: Register, entry: Entry | None) -> bool:
        """Returns whether an entry holds the words that the text was made of."""
        value = self.covers.get(spell(register))
        return value is not None and entry is not None and value.words == entry.words


def status_of(plan: Plan) -> str:
    """Returns the status of a plan: definitive once a text is frozen, and signed once all signed that they agree.

    It is disagreed once all have signed and somebody does not agree.
    """
    if plan.words(PlanClosed()) == CLOSED:
        return CLOSED
    if not is_agreed(plan):
        return "preparing"
    return {Outcome.OPEN: "definitive", Outcome.AGREED: "signed", Outcome.DISAGREED: DISAGREED}[outcome_of(plan)]


def outcome_of(plan: Plan) -> Outcome:
    """Returns what the signatures of the agreed text say together."""
    agreed = agreed_of(plan)
    if agreed is None or unsigned(plan):
        return Outcome.OPEN
    return Outcome.AGREED if can_be_agreed(plan) else Outcome.DISAGREED


def is_in_force(plan: Plan) -> bool:
    """Returns whether all signed that they agree, also where the plan was closed since: only then rows are agreed."""
    return outcome_of(plan) is Outcome.AGREED


def is_agreed(plan: Plan) -> bool:
    """Returns whether there is a frozen text."""
    return bool(plan.words(AgreedText()))


def agreed_of(plan: Plan) -> Agreed | None:
    """Returns the agreement of a plan, or None."""
    return agreed_in(plan.words(AgreedText()))


@lru_cache(maxsize=64)
def agreed_in(value: str) -> Agreed | None:
    """Returns the agreement in the words of a register; None where they hold no valid one."""
    if not value:
        return None
    try:
        found = msgspec.json.decode(value, type=Agreed)
    except msgspec.DecodeError:
        return None
    texts = (found.text, *(value.words for value in found.covers.values()))
    is_plain = all(clean(text) == text for text in texts)
    return found if found.signers and found.text.endswith("\n") and is_plain else None


def frozen_text(plan: Plan) -> str:
    """Returns the frozen text; empty where there is none."""
    found = agreed_of(plan)
    return found.text if found is not None else ""


def fingerprint(plan: Plan) -> str:
    """Returns the SHA-256 of the frozen text in hexadecimal digits; empty where there is none."""
    return sha256(text) if (text := frozen_text(plan)) else ""


def recorded(plan: Plan) -> dict[str, Signature]:
    """Returns every recorded signature by its signer's key, also those of another text and those that were denied."""
    found = {}
    for one, entry in plan.registers.items():
        if isinstance(one, SignatureOf) and (signature := of_value(entry.words)) is not None:
            found[one.signer] = signature
    return found


def signatures(plan: Plan) -> dict[str, Signature]:
    """Returns the signatures that count: of the present text in this version, and not denied."""
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
    """Returns whether a signature signs the text with this fingerprint in this version of the plan."""
    return signature.text == text and signature.version == plan.version


def said_of(plan: Plan, signer: str) -> str:
    """Returns whether a recorded signature was confirmed: `YES`, `NO` (denied), or empty for neither yet."""
    one = of_value(plan.words(SignatureOf(signer)))
    word, _, check = plan.words(ConfirmationOf(signer)).partition(" ")
    return word if one is not None and one.check == check else ""


def is_taken_over(form: Form, signature: Signature) -> bool:
    """Returns whether a signature on paper was recorded by another than its signer, or nobody knows by whom."""
    role = next((one.role for one in form.signers if one.key == signature.signer), "")
    is_of_other = signature.recorded_by != role or bool(signature.recorded_on) or not signature.recorder
    return is_of_other and not signature.key


def is_unconfirmed(form: Form, plan: Plan, signature: Signature) -> bool:
    """Returns whether another than the signer recorded a signature on paper, and the signer did not confirm it."""
    return is_taken_over(form, signature) and said_of(plan, signature.signer) != YES


def unsigned(plan: Plan) -> list[str]:
    """Returns the keys of the signers who have not signed the agreed text."""
    agreed, found = agreed_of(plan), signatures(plan)
    return [key for key in agreed.signers if key not in found] if agreed is not None else []


def is_signed(plan: Plan) -> bool:
    """Returns whether all have signed the agreed text, also where the plan was closed since."""
    return is_agreed(plan) and not unsigned(plan)


def is_against(plan: Plan) -> bool:
    """Returns whether someone signed "niet akkoord", or will not sign."""
    return any(one.meaning in {AGAINST, REFUSES} for one in signatures(plan).values())


def can_be_agreed(plan: Plan) -> bool:
    """Returns whether nobody who does not agree has signed yet; else no other signature makes it an agreement."""
    agreed = agreed_of(plan)
    return agreed is None or all(one.meaning in agreed.agreeing for one in signatures(plan).values())


def signed_on(plan: Plan) -> date | None:
    """Returns the day of the last signature; None where not all have signed."""
    if not is_signed(plan):
        return None
    return max((date.fromisoformat(one.date) for one in signatures(plan).values()), default=None)


def freeze(form: Form, plan: Plan, text: str) -> list[Write]:
    """Returns the write that makes a plan definitive with this text."""
    covers = {spell(register): value for register, value in covered(form, plan).items()}
    agreed = Agreed(text, tuple(signer.key for signer in form.signers), covers, form.seen == "agrees")
    return [mark(AgreedText(), msgspec.json.encode(agreed).decode("utf-8"))]


def reopen() -> list[Write]:
    """Returns the write that reopens an agreed plan."""
    return [clear(AgreedText())]


def sign(signature: Signature) -> list[Write]:
    """Returns the writes that record a signature and clear the confirmation of a former one."""
    return [mark(SignatureOf(signature.signer), to_value(signature)), clear(ConfirmationOf(signature.signer))]


def strike(signer: str) -> list[Write]:
    """Returns the writes that withdraw a recorded signature and its confirmation."""
    return [clear(SignatureOf(signer)), clear(ConfirmationOf(signer))]


def confirm(signature: Signature, *, is_so: bool) -> Write:
    """Returns the write that confirms or denies a recorded signature."""
    return mark(ConfirmationOf(signature.signer), f"{YES if is_so else NO} {signature.check}")


def done(plan: Plan, step: Step, day: date, receiver: str) -> Write:
    """Returns the write that records a step after signing as done with the present text: the day and the receiver."""
    return mark(HandedIn(step.key), f"{day.isoformat()} {fingerprint(plan)[:_PREFIX]} {one_line(receiver)[:MOST]}")


def undone(step: Step) -> Write:
    """Returns the write that takes back that a step after signing was done."""
    return clear(HandedIn(step.key))


def when_done(plan: Plan, step: Step) -> tuple[date, str] | None:
    """Returns the day and the receiver of a step that was done with the present text; None where it was not."""
    found = done_in(plan.words(HandedIn(step.key)))
    return found[:2] if found is not None and found[2] == fingerprint(plan)[:_PREFIX] else None


def done_in(value: str) -> tuple[date, str, str] | None:
    """Returns the day, the receiver and the start of the fingerprint in the words of a register; None where invalid."""
    found = _DONE.fullmatch(value)
    try:
        return (date.fromisoformat(found["day"]), found["receiver"], found["text"]) if found else None
    except ValueError:
        return None


def to_do(form: Form, plan: Plan) -> list[Step]:
    """Returns the steps still to be done once all signed that they agree; none before that."""
    if not is_in_force(plan):
        return []
    return [step for step in form.after if when_done(plan, step) is None]


def covered(form: Form, plan: Plan) -> dict[Register, Value]:
    """Returns what the agreed text is made of: each frozen answer, row and cell that is asked, without empty rows."""
    frozen = {field.key for field in (*form.fields, *form.talk_fields) if field.agreed == "frozen"}
    rows = {row.key for key in frozen for row in plan.rows(key) if not row.is_empty}
    found = {}
    for register in sorted(plan.registers, key=spell):
        value = plan.registers[register].value
        is_part = isinstance(register, RowRegister) and register.row_key in rows and rules_of(register).is_covered
        is_answer = isinstance(register, Answer) and register.field in frozen
        if value.words and (is_part or is_answer) and is_asked(form, register):
            found[register] = value
    return found


def is_covered(agreed: Agreed | None, register: Register, entry: Entry | None) -> bool:
    """Returns whether an entry holds the words that the agreed text was made of."""
    return agreed is not None and agreed.is_of(register, entry)


def is_ours(plan: Plan) -> bool:
    """Returns whether this side took part in the present agreement: it froze it, or recorded or confirmed a signature.

    It is read from the history, which is in no file. An agreement that only the other made opens nothing here.
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
    return False


def _is_present_yes(plan: Plan, register: ConfirmationOf, words: str) -> bool:
    """Returns whether a confirmation with these words is a yes and is the present one."""
    return words == plan.words(register) and words.startswith(YES)


def said_here(plan: Plan, signer: str) -> bool:
    """Returns whether this side recorded or confirmed a signature as it is recorded now."""
    is_sure = said_of(plan, signer) == YES and _was_signed_here(plan, ConfirmationOf(signer))
    return is_sure or recorded_here(plan, signer)


def recorded_here(plan: Plan, signer: str) -> bool:
    """Returns whether a signature as it is recorded was recorded in this home."""
    register = SignatureOf(signer)
    return bool(plan.words(register)) and _was_signed_here(plan, register)


def _was_signed_here(plan: Plan, register: SignatureOf | ConfirmationOf) -> bool:
    """Returns whether the present words of a register were written by signing in this home."""
    present = plan.words(register)
    return any(one.kind == "sign" and one.register == register and one.after.words == present for one in plan.history)


def is_frozen(form: Form, plan: Plan, register: Register) -> bool:
    """Returns whether a register is frozen by the agreement; also one that was agreed and is not asked any more."""
    if not is_agreed(plan) or not rules_of(register).is_frozen:
        return False
    field = form.field(register.about)
    if field is None:
        agreed = agreed_of(plan)
        return agreed is None or spell(register) in agreed.covers
    return field.agreed == "frozen"


def is_field_frozen(plan: Plan, field: Field) -> bool:
    """Returns whether a field is frozen by the agreement."""
    return is_agreed(plan) and field.agreed == "frozen"


def changed_since(form: Form, plan: Plan) -> list[Register]:
    """Returns the registers of the agreement that changed after the text was frozen."""
    agreed = agreed_of(plan)
    if agreed is None:
        return []
    now, then = covered(form, plan), agreed.covered
    told = (one for one in {*now, *then} if is_asked(form, one))
    registers = {one for one in told if not isinstance(one, (RowOrder, RowParent))}
    return sorted((one for one in registers if now.get(one) != then.get(one)), key=spell)


def signed_texts(registers: Iterable[Mapping[Register, Entry]]) -> dict[str, list[Entry]]:
    """Returns the entries of signatures in these registers, by the fingerprint of the text that they sign."""
    found: dict[str, list[Entry]] = {}
    for one in registers:
        for register, entry in one.items():
            signature = of_value(entry.words) if isinstance(register, SignatureOf) else None
            if signature is not None:
                found.setdefault(signature.text, []).append(entry)
    return found


def version_of(plan_id: str) -> int:
    """Returns the version in the id of a plan: 1, or the number behind the last dash."""
    found = _VERSION.search(plan_id)
    return int(found[1]) if found else 1


def base_id(plan_id: str) -> str:
    """Returns the part of the id that all versions of a plan share."""
    return _VERSION.sub("", plan_id)


def next_id(plan: Plan) -> str:
    """Returns the id of the next version of a plan, which is the same in every home."""
    return f"{base_id(plan.id)}-{plan.version + 1}"
