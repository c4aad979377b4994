"""The commands `agree`, `sign`, `verify`, `revise` and `handin`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from poptui.cli.context import workspace_of
from poptui.cli.dutch import command
from poptui.cli.output import print_json, print_text
from poptui.cli.parameters import json_option, named_path, plan_argument, proposing
from poptui.errors import UsageError
from poptui.plans.signature import MEANINGS, NOTHING

if TYPE_CHECKING:
    from poptui.work.agreement.verify import SignerResult, Verification
    from poptui.work.workspace import Loaded, Workspace


@command("agree", help="Maakt de afspraken definitief: hun tekst ligt dan vast. Of zegt wat er nog ontbreekt.")
@plan_argument
@click.option("--with", "attached", multiple=True, metavar="DEEL", help="Voegt dit van uzelf erbij: 2, of 3.1.")
@click.option("--reopen", is_flag=True, help="Heropent de afspraken, zolang er niet getekend is.")
@click.pass_context
def agree_command(ctx: click.Context, plan: str, attached: tuple[str, ...], reopen: bool) -> int:
    """Freezes the agreement and prints its fingerprint; returns exit code 1 with what lacks, or when it cannot."""
    from poptui.plans.agreement import fingerprint
    from poptui.work.agreement.agree import Lacking, agree, reopen_agreement

    if reopen and attached:
        raise UsageError("bij heropenen komt er niets bij", "--with", "laat --with of --reopen weg")
    workspace = workspace_of(ctx)
    loaded = workspace.load(plan)
    if reopen:
        reopen_agreement(workspace, loaded.id)
        print_text("De afspraken zijn weer open: het plan is voorbereidend.")
        return 0
    try:
        agreed = agree(workspace, loaded.id, attached)
    except Lacking as error:
        lines = [f"  - {finding.message}" for finding in error.findings]
        print_text("\n".join(["Nog nodig om de afspraken vast te leggen:", *lines]))
        return error.code
    titles = " en ".join(signer.title.lower() for signer in loaded.form.signers)
    print_text(f"Definitief: versie {agreed.version}, sha256:{fingerprint(agreed)}")
    print_text(f"Nu tekenen {titles}: print met 'poptui export {agreed.id} --to txt', of zie 'poptui sign --help'.")
    return 0


@command("sign", help="Legt een handtekening op papier vast, of tekent met een SSH-sleutel.")
@plan_argument
@click.option("--as", "signer", metavar="WIE", help="Wie tekent: medewerker, leidinggevende ...")
@click.option("--meaning", type=click.Choice(MEANINGS), help="Wat de handtekening zegt.")
@click.option("--remark", default="", metavar="TEKST", help="Een opmerking bij de handtekening.")
@click.option("--name", default="", metavar="NAAM", help="Wie er tekent (anders zoals in het plan).")
@click.option("--date", "day", default="", metavar="DATUM", help="De dag van tekenen (anders vandaag).")
@click.option("--place", default="", metavar="PLAATS", help="Waar er getekend is.")
@click.option("--key", metavar="SLEUTEL", help="Tekent met deze SSH-sleutel (of de openbare helft, met een agent).")
@click.option("--confirm", "said", flag_value="yes", help="Bevestigt wat de ander vastlegde.")
@click.option("--deny", "said", flag_value="no", help="Zegt dat niet klopt wat de ander vastlegde.")
@click.option("--withdraw", "said", flag_value="withdraw", help="Haalt door wat u zelf vastlegde.")
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
        raise UsageError("wie tekent er", "--as", f"kies {keys}")
    if said:
        if meaning or remark or name or day or place or key:
            raise UsageError("dit gaat over een handtekening die er al is", "sign", "noem alleen --as erbij")
        _settle_signature(workspace, loaded, signer, said)
        return
    if meaning is None:
        raise UsageError("wat zegt de handtekening", "--meaning", f"kies {', '.join(MEANINGS)}")
    file = named_path(key) if key else None
    made = record_signature(workspace, loaded.id, SignatureRequest(signer, meaning, remark, name, day, place, file))
    print_text(describe_signature(workspace.read(loaded.id).plan, made))
    if is_ahead(made):
        print_text("Let op: deze dag moet nog komen.")
    _print_open_signers(workspace, loaded)


@command("verify", help="Kijkt of vastgelegde afspraken en hun handtekeningen ongewijzigd zijn.")
@click.argument("file", metavar="BESTAND")
@click.option("--plan", metavar="PLAN", shell_complete=proposing("plans"), help="Het plan om mee te vergelijken.")
@click.option("--allowed", metavar="BESTAND", help="Wiens sleutel welke is (allowed signers van ssh-keygen).")
@json_option
@click.pass_context
def verify_command(ctx: click.Context, file: str, plan: str | None, allowed: str | None, as_json: bool) -> int:
    """Prints what is unchanged and what differs; returns exit code 1 when anything differs."""
    from poptui.work.agreement.verify import verify

    loaded = workspace_of(ctx).load(plan) if plan else None
    found = verify(
        Path(file),
        named_path(allowed) if allowed else None,
        (loaded.form, loaded.plan) if loaded is not None else None,
    )
    if as_json:
        print_json(_verification_json(found))
    else:
        _print_verification(found, is_named=allowed is not None)
    return int(not found.is_valid)


@command("revise", help="Maakt een nieuwe versie van een ondertekend plan, en toont het nummer.")
@plan_argument
@click.pass_context
def revise_command(ctx: click.Context, plan: str) -> None:
    """Makes the next version of a plan and prints its id alone."""
    from poptui.work.agreement.agree import revise

    workspace = workspace_of(ctx)
    click.echo(revise(workspace, workspace.load(plan).id).name)


@command("handin", help="Toont wat er na het ondertekenen te doen is, of legt vast dat iets gedaan is.")
@plan_argument
@click.argument("step", metavar="[WAT]", required=False)
@click.option("--to", "receiver", default="", metavar="NAAM", help="Wie het kreeg.")
@click.option("--date", "day", default="", metavar="DATUM", help="Wanneer (anders vandaag).")
@click.option("--undo", is_flag=True, help="Toch nog niet gedaan.")
@click.pass_context
def handin_command(ctx: click.Context, plan: str, step: str | None, receiver: str, day: str, undo: bool) -> None:
    """Prints the steps after signing, or records that one of them was done."""
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
            raise UsageError("zeg wat er gedaan is", "handin", f"noem {keys}")
        print_text(describe_signing(loaded.form, loaded.plan) or "Er is nog niet door allen getekend.")
        for one in loaded.form.after:
            print_text(f"  {one.key}: {describe_step(loaded.form, loaded.plan, one)}")
        return
    found = find_step(loaded.form, step)
    if undo and (receiver or day):
        raise UsageError("wat niet gedaan is, heeft geen dag of ontvanger", "--undo", "laat --to en --date weg")
    if undo:
        record_step_undone(workspace, loaded.id, found)
        print_text(f"nog te doen: {found.title}")
    else:
        print_text(record_step_done(workspace, loaded.id, found, day=day, receiver=receiver))


def _settle_signature(workspace: Workspace, loaded: Loaded, signer: str, said: str) -> None:
    """Confirms, denies or withdraws a recorded signature, and prints the result."""
    from poptui.work.agreement.sign import confirm_signature, describe_signature, withdraw_signature

    if said == "withdraw":
        one = withdraw_signature(workspace, loaded.id, signer)
        print_text(f"Doorgehaald: {one.title}, {one.name}.")
    else:
        one = confirm_signature(workspace, loaded.id, signer, is_so=said == "yes")
        print_text(describe_signature(workspace.read(loaded.id).plan, one))
    _print_open_signers(workspace, loaded)


def _print_open_signers(workspace: Workspace, loaded: Loaded) -> None:
    """Prints who still has to sign, or that all have signed."""
    from poptui.plans.agreement import changed_since
    from poptui.work.agreement.hand_in import describe_signing
    from poptui.work.agreement.sign import open_signers
    from poptui.work.describe import register_words

    plan = workspace.read(loaded.id).plan
    if changed := changed_since(loaded.form, plan):
        places = dict.fromkeys(register_words(loaded.form, plan, one) for one in changed)
        print_text(f"Let op, sindsdien veranderd en niet in de tekst: {', '.join(places)}.")
    waiting = [one.title.lower() for one in open_signers(loaded.form, plan)]
    if waiting:
        print_text(f"Nog te tekenen: {', '.join(waiting)}.")
    elif told := describe_signing(loaded.form, plan):
        print_text(f"Allen hebben getekend: {told}. 'poptui handin {plan.id}' toont wat er nog te doen is.")


def _print_verification(found: Verification, *, is_named: bool) -> None:
    """Prints the result of verifying a file."""
    print_text(f"Versie {found.version}, sha256:{found.fingerprint}")
    for one in found.signers:
        print_text(f"{one.title}: {_describe_signer(one, is_named=is_named)}")
    for fault in found.faults:
        print_text(f"! {fault.where}: {fault.message}")
    held = "Ongewijzigd: tekst en handtekeningen kloppen."
    if not any(one.words for one in found.signers):
        held = "Ongewijzigd: de tekst klopt; er is nog niet getekend."
    print_text(held if found.is_valid else "Dit is niet zoals het was.")


def _describe_signer(one: SignerResult, *, is_named: bool) -> str:
    """Returns the result for one signer, in words."""
    if not one.words:
        return one.state
    meaning, remark, name, day, place, way = one.words
    said = [f"'{remark}'" if remark != NOTHING else "", place if place != NOTHING else ""]
    words = [name, meaning, day, *filter(None, said), way, one.state]
    if one.whose:
        words.append(f"de sleutel is van {one.whose}")
    elif one.key and not is_named:
        words.append("van wie de sleutel is, is niet nagegaan (--allowed)")
    return ", ".join(words)


def _verification_json(found: Verification) -> dict[str, object]:
    """Returns the result of verifying a file, for JSON."""
    return {
        "held": found.is_valid,
        "version": found.version,
        "fingerprint": found.fingerprint,
        "faults": [{"where": one.where, "message": one.message} for one in found.faults],
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
