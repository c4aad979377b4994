"""Signing: recording a signature or making one with a key, and confirming what the other side recorded."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec

from poptui.errors import NotReady, Refused
from poptui.forms.model import Form, Signer
from poptui.forms.roles import role_name, role_title
from poptui.messages import agreement as say
from poptui.messages import exports as exports_say
from poptui.plans.agreement import (
    agreed_of,
    confirm,
    fingerprint,
    is_unconfirmed,
    recorded,
    recorded_here,
    said_of,
    sign,
    signatures,
    strike,
)
from poptui.plans.edit import Write
from poptui.plans.plan import LONGEST, Plan
from poptui.plans.registers import NO, YES, AgreedText, ConfirmationOf, Register, SignatureOf
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.sharing import SIDES
from poptui.plans.signature import MEANINGS, REFUSES, Signature
from poptui.store.plan_id import PlanId
from poptui.text.clean import one_line
from poptui.text.clock import today
from poptui.text.near import hint
from poptui.work.agreement.ssh_keys import key_of, sign_with
from poptui.work.permissions import Act, refuse_act
from poptui.work.typed_input import read_day, read_line
from poptui.work.workspace import Workspace


class SignatureRequest(NamedTuple):
    """A signature that a person asks to record.

    Attributes:
        signer: the key of a signer of the form.
        meaning: one of `MEANINGS`.
        remark: the remark of the signer.
        name: who signs; empty for the person that the plan names.
        date: the day, as typed; empty for today.
        place: where.
        key: the SSH key it is made with; None for a recorded signature on paper.
        text: the fingerprint of the text that was read; empty for the present one.
    """

    signer: str
    meaning: str
    remark: str = ""
    name: str = ""
    date: str = ""
    place: str = ""
    key: Path | None = None
    text: str = ""


def record_signature(
    workspace: Workspace, plan_id: PlanId, signing: SignatureRequest, *, may_ask: bool = True
) -> Signature:
    """Records a signature on paper, or makes one with a key; returns it.

    Args:
        workspace: the home.
        plan_id: the plan.
        signing: what is signed.
        may_ask: whether ssh-keygen may ask for a passphrase on the terminal.

    Raises:
        NotReady: the plan is not definitive, or that changed meanwhile.
        Refused: no such signer, they signed already, an invalid date, or ssh-keygen refused the key.
        StorageError: the disk could not be read or written.
    """
    plan, form = workspace.read(plan_id)[1:]
    signature = _new_signature(workspace, form, plan, signing)
    if signing.key is not None:
        signature = _sign_with_key(signature, signing.key, may_ask=may_ask)

    def write(present: Plan) -> list[Write]:
        if fingerprint(present) != signature.text:
            raise _changed(present)
        _refuse_second_signature(form, present, signature.signer)
        return sign(signature)

    workspace.change(plan_id, write, "sign")
    return signature


def confirm_signature(workspace: Workspace, plan_id: PlanId, signer: str, *, is_so: bool) -> Signature:
    """Confirms or denies a signature on paper that the other side recorded; returns it.

    Raises:
        NotReady: no such signature was recorded.
        Refused: no such signer, or this person recorded the signature.
        StorageError: the disk could not be read or written.
    """
    form, found = workspace.read(plan_id).form, []
    role = _confirming_role(workspace, _find_signer(form, signer))

    def write(present: Plan) -> list[Write]:
        signature = _recorded_signature(form, present, signer)
        if not may_confirm(form, present, signature, role):
            refused = say.sign_refuses_confirmation(form.wording)
            raise Refused(refused, signature.title, say.sign_mends_confirmation())
        found.append(signature)
        return [confirm(signature, is_so=is_so)]

    workspace.change(plan_id, write, "sign")
    return found[-1]


def withdraw_signature(workspace: Workspace, plan_id: PlanId, signer: str) -> Signature:
    """Withdraws a recorded signature, before the other side confirmed it; returns it.

    Raises:
        NotReady: no such signature was recorded, or the other side confirmed it.
        Refused: no such signer, or another person recorded it.
        StorageError: the disk could not be read or written.
    """
    form, found = workspace.read(plan_id).form, []
    role = workspace.acts().author.role

    def write(present: Plan) -> list[Write]:
        signature = _recorded_signature(form, present, signer)
        if not recorded_here(present, signature.signer) and signature.recorded_by != role:
            who = signature.recorder
            mend = say.sign_mends_withdrawal(recorder=who) if who else say.sign_mends_withdrawal_unknown()
            raise Refused(say.sign_refuses_withdrawal(form.wording), signature.title, mend)
        if said_of(present, signature.signer) == YES:
            raise NotReady(say.sign_refuses_confirmed(), signature.title, say.sign_mends_confirmed(plan=present.id))
        found.append(signature)
        return strike(signature.signer)

    workspace.change(plan_id, write, "sign")
    return found[-1]


def may_confirm(form: Form, plan: Plan, signature: Signature, role: str) -> bool:
    """Returns whether a role may confirm a signature: its own or a third party's, not recorded in this home."""
    signer = next((one.role for one in form.signers if one.key == signature.signer), "")
    is_own = role == signer or signer not in SIDES
    return is_own and signature.text == fingerprint(plan) and not recorded_here(plan, signature.signer)


def signatures_to_confirm(form: Form, plan: Plan, role: str) -> list[Signature]:
    """Returns the signatures that a role still has to confirm or deny."""
    found = recorded(plan).values()
    return [one for one in found if may_confirm(form, plan, one, role) and not said_of(plan, one.signer)]


def signatures_denied(form: Form, plan: Plan, role: str) -> list[Signature]:
    """Returns the signatures that a role denied; it may still confirm them."""
    return [
        one for one in recorded(plan).values() if may_confirm(form, plan, one, role) and said_of(plan, one.signer) == NO
    ]


def open_signers(form: Form, plan: Plan) -> list[Signer]:
    """Returns the signers who did not sign yet, in the order of the form."""
    agreed, found = agreed_of(plan), signatures(plan)
    keys = agreed.signers if agreed is not None else ()
    return [one for one in form.signers if one.key in keys and one.key not in found]


def describe_agreement_changes(
    form: Form, plan: Plan, changed: Iterable[Register], role: str, refused: Iterable[Register] = ()
) -> list[str]:
    """Returns what an import changed in the agreement, in words: frozen or reopened, signed, to be confirmed.

    Args:
        form: the form.
        plan: the plan as it is now.
        changed: the registers that changed.
        role: who reads it.
        refused: the registers that did not come in, as this side stands for what is here.
    """
    lines, news_of = [], set(changed)
    entry = plan.registers.get(AgreedText())
    if AgreedText() in news_of and entry is not None:
        who = role_title(form, entry.by)
        frozen = say.sign_news_frozen(who=who, version=plan.version)
        lines.append(frozen if entry.words else say.sign_news_reopened(who=who))
    if refused:
        lines.append(say.sign_news_refused(form.wording))
    asked = {one.signer for one in signatures_to_confirm(form, plan, role)}
    for key, one in recorded(plan).items():
        if SignatureOf(key) in news_of or ConfirmationOf(key) in news_of:
            news = say.sign_news_to_confirm if key in asked else say.sign_news_signature
            lines.append(news(signature=describe_signature(form, plan, one)))
    return lines


def describe_signature(form: Form, plan: Plan, signature: Signature) -> str:
    """Returns a signature on one line: "Leidinggevende: Petra Bakker, voor akkoord, 22-11-2026, op papier ..."."""
    meaning, remark, name, day, place, way = signature.words
    said = plan.registers.get(ConfirmationOf(signature.signer))
    who = role_name(said.by) if said is not None else ""
    words = {YES: say.sign_confirmed_by(who=who), NO: say.sign_denied_by(who=who)}
    state = words.get(said_of(plan, signature.signer), "")
    if not state and is_unconfirmed(form, plan, signature):
        state = exports_say.unconfirmed(name=signature.name)
    over = "" if signature.text == fingerprint(plan) else say.sign_over_another_text()
    extra = [f"'{remark}'" if signature.remark else "", place if signature.place else "", way, state, over]
    return f"{signature.title}: {', '.join([name, meaning, day, *(one for one in extra if one)])}"


def _new_signature(workspace: Workspace, form: Form, plan: Plan, signing: SignatureRequest) -> Signature:
    """Returns the signature that is asked for, once it is checked."""
    signer = _find_signer(form, signing.signer)
    refuse_act(Act.SIGN, plan)
    _refuse_second_signature(form, plan, signer.key)
    if signing.text and signing.text != fingerprint(plan):
        raise _changed(plan)
    if signing.meaning not in MEANINGS:
        mend = hint(signing.meaning, MEANINGS)
        raise Refused(say.sign_refuses_meaning(meaning=signing.meaning), "--meaning", mend)
    day = read_day(signing.date, "--date")
    name = read_line(signing.name or text_of_role(form, plan, signer.role), "--name")
    if not name:
        raise Refused(say.sign_refuses_no_name(), signer.title, say.sign_mends_no_name())
    if signing.meaning == REFUSES and signing.key is not None:
        raise Refused(say.sign_refuses_key_without_signature(), "--key", say.sign_mends_key_without_signature())
    recorder = _recorder(workspace, form)
    is_own = workspace.config.has_role and workspace.config.role == signer.role
    return Signature(
        signer=signer.key,
        title=signer.title,
        meaning=signing.meaning,
        name=name,
        date=day.isoformat(),
        text=fingerprint(plan),
        version=plan.version,
        country=form.country,
        recorded_by=workspace.config.role,
        recorder=recorder,
        recorded_on=today().isoformat() if recorder and not is_own and signing.key is None else "",
        remark=read_line(signing.remark, "--remark"),
        place=read_line(signing.place, "--place"),
    )


def _recorder(workspace: Workspace, form: Form) -> str:
    """Returns who works in this home, by its settings: "leidinggevende Petra Bakker"; empty where they do not say."""
    config = workspace.config
    if not config.has_role:
        return one_line(say.sign_recorder_without_role(name=config.name))[:LONGEST] if config.name else ""
    return one_line(f"{role_title(form, config.role)} {config.name}")[:LONGEST]


def _changed(plan: Plan) -> NotReady:
    """Returns the refusal of a signature over another text than the present one."""
    return NotReady(say.sign_refuses_changed_agreement(), plan.id, say.sign_mends_changed_agreement())


def _confirming_role(workspace: Workspace, signer: Signer) -> str:
    """Returns the role that confirms a signature: that of the settings; without one the signer's own."""
    return workspace.config.role if workspace.config.has_role or signer.role not in SIDES else signer.role


def is_ahead(signature: Signature) -> bool:
    """Returns whether the day of a signature is in the future, which may be a mistake."""
    return date.fromisoformat(signature.date) > today()


def _sign_with_key(signature: Signature, key: Path, *, may_ask: bool) -> Signature:
    """Returns the signature made with a key; the fingerprint of the key is among the signed words."""
    bare = msgspec.structs.replace(signature, key=key_of(key), proof="-")
    return msgspec.structs.replace(bare, proof=sign_with(key, bare.statement, may_ask=may_ask))


def _find_signer(form: Form, name: str) -> Signer:
    """Returns the signer with this key."""
    found = next((one for one in form.signers if one.key == name.strip().casefold()), None)
    if found is None:
        keys = [one.key for one in form.signers]
        raise Refused(say.sign_refuses_signer(name=name), form.title, hint(name.casefold(), keys))
    return found


def _refuse_second_signature(form: Form, plan: Plan, signer: str) -> None:
    """Refuses a second signature of one signer: the first stays as it is."""
    one = signatures(plan).get(signer)
    if one is not None:
        mend = say.sign_mends_second_signature(plan=plan.id)
        raise Refused(say.sign_refuses_second_signature(name=one.name), _find_signer(form, signer).title, mend)


def _recorded_signature(form: Form, plan: Plan, name: str) -> Signature:
    """Returns the recorded signature of a signer."""
    signer = _find_signer(form, name)
    found = recorded(plan).get(signer.key)
    if found is None:
        raise NotReady(say.sign_refuses_not_recorded(), signer.title, say.sign_mends_not_recorded())
    return found
