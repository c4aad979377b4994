"""The commands `agree`, `sign`, `verify`, `revise`, `handin` and `close`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from poptui.cli.context import workspace_of
from poptui.cli.dutch import command
from poptui.cli.output import print_json, print_text
from poptui.cli.parameters import json_option, named_path, plan_argument, proposing
from poptui.errors import UsageError
from poptui.messages import agreement as agreement_say
from poptui.messages import commands as say
from poptui.messages import exports as exports_say
from poptui.plans.signature import MEANINGS, NOTHING
from poptui.text.lists import joined_by_and

if TYPE_CHECKING:
    from poptui.work.agreement.verification import SignerResult, Verification
    from poptui.work.workspace import Loaded, Workspace


@command("agree", help=say.agree_help())
@plan_argument
@click.option("--with", "attached", multiple=True, metavar=say.metavar_part(), help=say.agree_with_help())
@click.option("--reopen", is_flag=True, help=say.agree_reopen_help())
@click.pass_context
def agree_command(ctx: click.Context, plan: str, attached: tuple[str, ...], reopen: bool) -> int:
    """Freezes the agreement and prints its fingerprint; returns exit code 1 with what lacks, or when it cannot."""
    from poptui.plans.agreement import fingerprint
    from poptui.work.agreement.agree import Lacking, agree, reopen_agreement

    if reopen and attached:
        mend = say.agree_reopen_attaches_nothing_mend()
        raise UsageError(say.agree_reopen_attaches_nothing(), "--with", mend)
    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    if reopen:
        reopen_agreement(workspace, loaded.id)
        print_text(say.agree_reopened())
        return 0
    try:
        agreed = agree(workspace, loaded.id, attached)
    except Lacking as error:
        lines = [f"  - {finding.message}" for finding in error.findings]
        print_text("\n".join([say.check_lacks_to_agree(), *lines]))
        return error.code
    signers = [signer.title.lower() for signer in loaded.form.signers]
    print_text(say.agree_done(version=agreed.version, fingerprint=fingerprint(agreed)))
    print_text(say.agree_now_sign(len(signers), signers=joined_by_and(signers), plan=agreed.id))
    return 0


@command("sign", help=say.sign_help())
@plan_argument
@click.option("--as", "signer", metavar=say.sign_who_metavar(), help=say.sign_as_help())
@click.option("--meaning", type=click.Choice(MEANINGS), help=say.sign_meaning_help())
@click.option("--remark", default="", metavar=say.metavar_text(), help=say.sign_remark_help())
@click.option("--name", default="", metavar=say.metavar_name(), help=say.sign_name_help())
@click.option("--date", "day", default="", metavar=say.metavar_date(), help=say.sign_date_help())
@click.option("--place", default="", metavar=say.metavar_place(), help=say.sign_place_help())
@click.option("--key", metavar=say.sign_key_metavar(), help=say.sign_key_help())
@click.option("--confirm", "said", flag_value="yes", help=say.sign_confirm_help())
@click.option("--deny", "said", flag_value="no", help=say.sign_deny_help())
@click.option("--withdraw", "said", flag_value="withdraw", help=say.sign_withdraw_help())
@click.pass_context
def sign_command(
    ctx: click.Context,
    plan: str,
    signer: str | None,
    meaning: str | None,
    remark: str,
    name: str,
    day: str,
    place: str,
    key: str | None,
    said: str | None,
) -> None:
    """Records a signature, or makes one with a key, and prints who still has to sign."""
    from poptui.work.agreement.sign import SignatureRequest, describe_signature, is_ahead, record_signature

    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    if signer is None:
        keys = ", ".join(one.key for one in loaded.form.signers)
        raise UsageError(say.sign_who(), "--as", say.choose(choices=keys))
    if said:
        if meaning or remark or name or day or place or key:
            raise UsageError(say.sign_is_there(), "sign", say.sign_is_there_mend())
        _settle_signature(workspace, loaded, signer, said)
        return
    if meaning is None:
        raise UsageError(say.sign_which_meaning(), "--meaning", say.choose(choices=", ".join(MEANINGS)))
    file = named_path(key) if key else None
    made = record_signature(workspace, loaded.id, SignatureRequest(signer, meaning, remark, name, day, place, file))
    print_text(describe_signature(loaded.form, workspace.read(loaded.id).plan, made))
    if is_ahead(made):
        print_text(say.sign_is_ahead())
    _print_open_signers(workspace, loaded)


@command("verify", help=say.verify_help())
@click.argument("file", metavar=say.metavar_file())
@click.option("--plan", metavar=say.metavar_plan(), shell_complete=proposing("plans"), help=say.verify_plan_help())
@click.option("--allowed", metavar=say.metavar_file(), help=say.verify_allowed_help())
@json_option
@click.pass_context
def verify_command(ctx: click.Context, file: str, plan: str | None, allowed: str | None, as_json: bool) -> int:
    """Prints what is unchanged and what differs; returns exit code 1 when anything differs."""
    from poptui.work.agreement.verify import verify

    workspace = workspace_of(ctx)
    loaded = workspace.load(plan) if plan else None
    found = verify(
        Path(file),
        named_path(allowed) if allowed else None,
        (loaded.form, loaded.plan) if loaded is not None else None,
        workspace.catalogue,
    )
    if as_json:
        print_json(_verification_json(found))
    else:
        _print_verification(found, is_named=allowed is not None)
    return int(not found.is_valid)


@command("revise", help=say.revise_help())
@plan_argument
@click.pass_context
def revise_command(ctx: click.Context, plan: str) -> None:
    """Makes the next version of a plan and prints its id alone."""
    from poptui.work.agreement.agree import revise

    workspace = workspace_of(ctx)
    click.echo(revise(workspace, workspace.load(plan).id).name)


@command("handin", help=say.handin_help())
@plan_argument
@click.argument("step", metavar=say.handin_step_metavar(), required=False)
@click.option("--to", "receiver", default="", metavar=say.metavar_name(), help=say.handin_to_help())
@click.option("--date", "day", default="", metavar=say.metavar_date(), help=say.handin_date_help())
@click.option("--undo", is_flag=True, help=say.handin_undo_help())
@click.pass_context
def handin_command(ctx: click.Context, plan: str, step: str | None, receiver: str, day: str, undo: bool) -> None:
    """Prints the steps after signing, or records that one of them was done."""
    from poptui.plans.agreement import Outcome, can_be_agreed, outcome_of
    from poptui.work.agreement.hand_in import (
        describe_signing,
        describe_step,
        find_step,
        record_step_done,
        record_step_undone,
    )

    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    if step is None:
        if receiver or day or undo:
            keys = ", ".join(one.key for one in loaded.form.after)
            raise UsageError(say.handin_which_step(), "handin", say.handin_which_step_mend(steps=keys))
        print_text(describe_signing(loaded.form, loaded.plan) or say.handin_not_signed())
        if outcome_of(loaded.plan) is Outcome.DISAGREED:
            print_text(say.sign_disagreed(plan=loaded.plan.id))
        elif not can_be_agreed(loaded.plan):
            print_text(agreement_say.hand_in_cannot_be_agreed())
        for one in loaded.form.after if can_be_agreed(loaded.plan) else ():
            print_text(f"  {one.key}: {describe_step(loaded.form, loaded.plan, one)}")
        return
    found = find_step(loaded.form, step)
    if undo and (receiver or day):
        raise UsageError(say.handin_undone_has_no_day(), "--undo", say.handin_undone_has_no_day_mend())
    if undo:
        record_step_undone(workspace, loaded.id, found)
        print_text(say.handin_undone(step=found.title))
    else:
        print_text(record_step_done(workspace, loaded.id, found, day=day, receiver=receiver))


@command("close", help=say.close_help())
@plan_argument
@click.pass_context
def close_command(ctx: click.Context, plan: str) -> None:
    """Closes a plan whose signers do not agree."""
    from poptui.work.agreement.close import close_without_agreements

    workspace = workspace_of(ctx)
    close_without_agreements(workspace, workspace.load(plan).id)
    print_text(say.close_done())


def _settle_signature(workspace: Workspace, loaded: Loaded, signer: str, said: str) -> None:
    """Confirms, denies or withdraws a recorded signature, and prints the result."""
    from poptui.work.agreement.sign import confirm_signature, describe_signature, withdraw_signature

    if said == "withdraw":
        one = withdraw_signature(workspace, loaded.id, signer)
        print_text(say.sign_withdrawn(signer=one.title, name=one.name))
    else:
        one = confirm_signature(workspace, loaded.id, signer, is_so=said == "yes")
        print_text(describe_signature(loaded.form, workspace.read(loaded.id).plan, one))
    _print_open_signers(workspace, loaded)


def _print_open_signers(workspace: Workspace, loaded: Loaded) -> None:
    """Prints who still has to sign, or that all have signed."""
    from poptui.plans.agreement import changed_since, is_in_force, is_signed
    from poptui.work.agreement.hand_in import describe_signing
    from poptui.work.agreement.sign import open_signers
    from poptui.work.describe import register_words

    plan = workspace.read(loaded.id).plan
    if changed := changed_since(loaded.form, plan):
        places = dict.fromkeys(register_words(loaded.form, plan, one) for one in changed)
        print_text(say.sign_changed_since(places=", ".join(places)))
    waiting = [one.title.lower() for one in open_signers(loaded.form, plan)]
    if waiting:
        print_text(say.sign_still_open(signers=", ".join(waiting)))
    elif not is_in_force(plan) and is_signed(plan):
        print_text(say.sign_disagreed(plan=plan.id))
    elif told := describe_signing(loaded.form, plan):
        print_text(say.sign_all_signed(signed=told, plan=plan.id))


def _print_verification(found: Verification, *, is_named: bool) -> None:
    """Prints the result of verifying a file, and what could not be checked."""
    from poptui.work.agreement.verification import Unchecked

    print_text(say.verify_version(version=found.version, fingerprint=found.fingerprint))
    for one in found.signers:
        print_text(f"{one.title}: {_describe_signer(one, is_named=is_named)}")
    for fault in found.faults:
        print_text(f"! {fault.where}: {fault.message}")
    print_text(_verdict(found))
    if Unchecked.PLAN in found.unchecked:
        print_text(say.verify_unchecked_plan())


def _verdict(found: Verification) -> str:
    """Returns the result of verifying a file in one sentence, by the gravest of its faults."""
    from poptui.work.agreement.verification import Kind

    match found.kind:
        case Kind.DIFFERS:
            return say.verify_changed()
        case Kind.DOUBT:
            return say.verify_doubtful()
        case Kind.RESAVED:
            return say.verify_resaved()
        case None:
            is_signed = any(one.words for one in found.signers)
            return say.verify_unchanged() if is_signed else say.verify_unchanged_unsigned()


def _describe_signer(one: SignerResult, *, is_named: bool) -> str:
    """Returns the result for one signer, in words."""
    if not one.words:
        return one.state
    meaning, remark, name, day, place, way = one.words
    said = [f"'{remark}'" if remark != NOTHING else "", place if place != NOTHING else ""]
    way = f"{way}; {exports_say.unconfirmed(name=name)}" if one.is_unconfirmed else way
    words = [name, meaning, day, *filter(None, said), way, one.state]
    if one.whose:
        words.append(say.verify_key_of(name=one.whose))
    elif one.key and not is_named:
        words.append(say.verify_key_unknown())
    return ", ".join(words)


def _verification_json(found: Verification) -> dict[str, object]:
    """Returns the result of verifying a file, for JSON."""
    from poptui.work.agreement.verification import Unchecked

    told = {Unchecked.PLAN: say.verify_unchecked_plan, Unchecked.KEY_OWNERS: say.verify_unchecked_keys}
    return {
        "held": found.is_valid,
        "version": found.version,
        "fingerprint": found.fingerprint,
        "faults": [{"where": one.where, "message": one.message, "kind": one.kind.value} for one in found.faults],
        "unconfirmed": [one.title for one in found.signers if one.is_unconfirmed],
        "unchecked": [{"what": one.value, "message": told[one]()} for one in found.unchecked],
        "signatures": [
            {
                "title": one.title,
                "words": list(one.words),
                "state": one.state,
                "key": one.key,
                "whose": one.whose,
            }
            for one in found.signers
        ],
    }
