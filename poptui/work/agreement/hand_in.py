"""Handing in: the steps after the last signature, and the file for HR."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from poptui.errors import Refused
from poptui.exports.plan_json import Sender, to_shared
from poptui.forms.model import Form, Step
from poptui.forms.roles import role_name, role_title
from poptui.messages import agreement as say
from poptui.plans.agreement import (
    done,
    is_in_force,
    is_unconfirmed,
    signatures,
    signed_on,
    undone,
    when_done,
)
from poptui.plans.edit import Write, new_id
from poptui.plans.plan import Plan
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.sharing import hr_registers
from poptui.plans.standing import mark_sent
from poptui.store import exchange
from poptui.store.outcome import as_one
from poptui.store.plan_id import PlanId
from poptui.text.clean import one_line
from poptui.text.clock import stamp
from poptui.text.dates import format_date
from poptui.text.near import hint
from poptui.work.export import may_save
from poptui.work.permissions import Act, refuse_act
from poptui.work.sharing.share import deliver_file, exchange_folder, find_inbox, record_share, sender_name
from poptui.work.typed_input import read_day
from poptui.work.workspace import Workspace

HR = "P&O"
"""The name of HR in plans, and in settings where its account may stand under this name."""


class HandedInFile(NamedTuple):
    """The file for HR: its path, the account whose inbox has it (or ""), and the step that it is for."""

    path: Path
    account: str
    step: Step | None


def hand_in(
    workspace: Workspace, plan_id: PlanId, *, file: Path | None = None, force: bool = False, account: str = ""
) -> HandedInFile:
    """Makes the file for HR. That it was handed in is for a person to say (`record_step_done`).

    Args:
        workspace: the home.
        plan_id: the plan.
        file: where the file comes; None for the exchange folder of the settings.
        force: whether it may replace a file that is there.
        account: in whose inbox it comes; needed where there are inboxes.

    Raises:
        NotReady: not all have signed.
        UsageError: there is no exchange folder.
        Refused, StorageError: the file cannot be written.
    """
    loaded = workspace.read(plan_id)
    plan, form = loaded.plan, loaded.form
    refuse_act(Act.HAND_IN, plan)
    if file is None:
        account = account or find_inbox(workspace, HR)
        exchange.check_writable(exchange_folder(workspace), account)
    else:
        may_save(file, force=force)
    acts = workspace.acts()
    sender = Sender(
        acts.author.role, sender_name(workspace, form, plan, acts.author.role), "hr", stamp(), workspace.home.replica()
    )
    text = to_shared(plan, hr_registers(form, plan), sender)
    step = next((one for one in form.after if one.to == "hr"), None)
    edit = acts.edit([mark_sent("hr", stamp())], kind="share")
    with as_one():
        where = deliver_file(workspace, file, f"{plan.id}-{new_id(10)}", text, account, force=force)
        record_share(workspace, plan_id, where, edit)
    return HandedInFile(where, account if file is None else "", step)


def receiver_name(form: Form, step: Step) -> str:
    """Returns who receives a step's document, where no name is known."""
    return role_name("hr") if step.to == "hr" else role_title(form, step.to)


def find_step(form: Form, name: str) -> Step:
    """Returns the step after signing with this key.

    Raises:
        Refused: the form has no such step.
    """
    found = next((one for one in form.after if one.key == name.strip().casefold()), None)
    if found is None:
        keys = [one.key for one in form.after]
        mend = hint(name.casefold(), keys, "" if keys else say.hand_in_mends_no_steps())
        raise Refused(say.hand_in_refuses_step(name=name), form.title, mend)
    return found


def record_step_done(workspace: Workspace, plan_id: PlanId, step: Step, *, day: str = "", receiver: str = "") -> str:
    """Records that a step after signing was done; returns that in words.

    Args:
        workspace: the home.
        plan_id: the plan.
        step: what was done.
        day: when, as typed; empty for today.
        receiver: who got it, as typed; empty for the receiver that the form names.

    Raises:
        NotReady: not all have signed.
        Refused: an invalid date.
        StorageError: the disk could not be read or written.
    """
    when = read_day(day, "--date")
    form = workspace.read(plan_id).form

    def writes(present: Plan) -> list[Write]:
        refuse_act(Act.FINISH, present)
        return [done(present, step, when, _stored_receiver(form, present, step, one_line(receiver)))]

    return describe_step(form, workspace.change(plan_id, writes, "share"), step)


def _stored_receiver(form: Form, plan: Plan, step: Step, typed: str) -> str:
    """Returns who got a document as it is stored: a name, or a word that is the same in every language."""
    if typed and typed != receiver_name(form, step):
        return typed
    return one_line(text_of_role(form, plan, step.to)) or (HR if step.to == "hr" else step.to)


def record_step_undone(workspace: Workspace, plan_id: PlanId, step: Step) -> None:
    """Records that a step after signing was not done after all.

    Raises:
        StorageError: the disk could not be read or written.
    """
    workspace.change(plan_id, lambda present: [undone(step)], "share")


def describe_step(form: Form, plan: Plan, step: Step) -> str:
    """Returns a step in words: whether it was done, when, and for whom."""
    found = when_done(plan, step)
    if found is None:
        return say.hand_in_step_to_do(step=step.title)
    day, receiver = found
    who = receiver_name(form, step) if receiver in {step.to, HR} else receiver
    return say.hand_in_step_done(day=format_date(day, form.country), step=step.title, receiver=who)


def signing_day(form: Form, plan: Plan) -> str:
    """Returns the day of the last signature in words; "" where not all have signed."""
    day = signed_on(plan)
    return "" if day is None else format_date(day, form.country)


def describe_signing(form: Form, plan: Plan) -> str:
    """Returns in words that all have signed and when, or that they do not agree; "" before that."""
    day = signing_day(form, plan)
    if not day:
        return ""
    return say.hand_in_signed(day=day) if is_in_force(plan) else say.hand_in_no_agreement(day=day)


def unconfirmed_signers(form: Form, plan: Plan) -> list[str]:
    """Returns the names of the signers who did not confirm what another recorded from paper."""
    return [one.name for one in signatures(plan).values() if is_unconfirmed(form, plan, one)]
