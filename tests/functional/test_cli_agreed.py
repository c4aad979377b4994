"""Agreed means that all signed so: what is made of a plan by commands, for each thing that a signer can say; and who
recorded a signature.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from poptui.forms.catalogue import BUILTIN
from tests.functional.test_cli_agreement import PAPER, agreed, exported, made_key, ready
from tests.functional.test_cli_sharing import anna, bob, settled
from tests.support.cli import Cli
from tests.support.forged import recomputed

__all__ = ["anna", "bob"]

BOTH = ("medewerker", "leidinggevende")
AGREED = [("akkoord", "read"), ("gezien", "agrees")]
DISAGREED = [("gezien", "read"), ("niet-akkoord", "read"), ("niet-akkoord", "agrees"), ("tekent-niet", "agrees")]
"""What the second signer says, and what "gezien" means in the form."""
STATUS = {
    "gezien": "getekend, niet door allen voor akkoord",
    "niet-akkoord": "geen overeenstemming",
    "tekent-niet": "geen overeenstemming",
}


def form_with(cli: Cli, seen: str) -> None:
    """Puts an own form in a home, that of the municipality, in which "gezien" means this."""
    own = cli.home / "forms" / "gemeente.toml"
    own.parent.mkdir(parents=True, exist_ok=True)
    text = (BUILTIN / "gemeente.toml").read_text(encoding="utf-8")
    own.write_text(text.replace("\ncountry = ", f'\nseen = "{seen}"\ncountry = ', 1), encoding="utf-8")


def signed(cli: Cli, meaning: str, seen: str = "read") -> str:
    """Returns a plan with a moment that the employee agreed with, and of which the manager said something."""
    form_with(cli, seen)
    plan = agreed(cli, "medewerker")
    cli.ok("followup", plan, "add", "1-3-2027", "--with", "P&O")
    cli.ok("sign", plan, "--as", "leidinggevende", "--meaning", meaning)
    return plan


def squeezed(text: str) -> str:
    """Returns a printed text on one line, as its lines wrap where their words end."""
    return " ".join(text.split())


# --- agreed, or not -------------------------------------------------------------------------------


@pytest.mark.parametrize(("meaning", "seen"), AGREED)
def test_rows_are_agreed_where_all_signed_so(cli: Cli, tmp_path: Path, meaning: str, seen: str) -> None:
    """The real command: the plan is signed, its rows are due, it goes to HR and its rows to the next plan."""
    anna = settled(cli, tmp_path / "over", "employee", "Anna Smit")
    plan = signed(anna, meaning, seen)
    (entry,) = anna.json("list")
    assert (entry["status"], entry["due"], entry["against"]) == ("signed", "2027-03-01", False)
    assert [one["kind"] for one in entry["open"]] == ["action", "action", "moment"] and len(entry["steps"]) == 2
    assert "ondertekend " in anna.ok("list") and "overeenstemming" not in anna.ok("list")
    assert [one["kind"] for one in anna.json("agenda")] == ["moment", "action", "action"]
    anna.ok("agenda", "--ics", tmp_path / "a.ics")
    assert (tmp_path / "a.ics").read_text(encoding="utf-8").count("BEGIN:VEVENT") == 3
    assert "actieplan" in anna.ok("export", plan, "--view", "actions").casefold()
    assert "exemplaar: nog te doen" in anna.ok("handin", plan)
    assert "gedaan op" in anna.ok("handin", plan, "exemplaar")
    anna.ok("share", plan, "--to", "hr", "-o", tmp_path / "hr.pop")
    anna.ok("action", plan, "4.3", "1", "underway")
    anna.ok("evaluate", plan, "4.3", "1", "partly")
    assert "deels bereikt" in anna.ok("export", plan, "--view", "evaluation")
    anna.refused(1, "close", plan, says="zo sluit alleen een plan waarover geen overeenstemming is")
    assert anna.rows(anna.ok("next", plan, "--carry", "4.3:2").strip(), "4.1")


@pytest.mark.parametrize(("meaning", "seen"), DISAGREED)
def test_nothing_is_made_of_rows_that_not_all_agreed_with(cli: Cli, tmp_path: Path, meaning: str, seen: str) -> None:
    """The real command: lists say that there is no agreement, no row is due, and acts are refused with what can be done
    instead: a new talk, of which the moment is due, a new version, or closing.
    """
    anna = settled(cli, tmp_path / "over", "employee", "Anna Smit")
    plan = signed(anna, meaning, seen)
    (entry,) = anna.json("list")
    assert (entry["status"], entry["due"], entry["steps"]) == ("disagreed", "2027-03-01", [])
    assert entry["signed"] and entry["signing"] and entry["against"] == (meaning != "gezien")
    assert [one["kind"] for one in entry["open"]] == ["moment"]
    assert STATUS[meaning] in anna.ok("list") and "ondertekend" not in anna.ok("list")
    assert [(one["kind"], one["date"]) for one in anna.json("agenda")] == [("moment", "2027-03-01")]
    anna.ok("agenda", "--ics", tmp_path / "a.ics")
    assert "Cursus" not in (tmp_path / "a.ics").read_text(encoding="utf-8")
    printed = anna.ok("export", plan, "--view", "actions")
    assert "> Geen overeenstemming: dit is voorgesteld, en niet afgesproken." in printed and "actieplan" not in printed
    told = anna.ok("handin", plan)
    assert "geen overeenstemming" in told and "exemplaar" not in told and f"poptui close {plan}" in told
    to_hr = ("share", plan, "--to", "hr", "-o", tmp_path / "hr.pop")
    for words in (to_hr, ("handin", plan, "exemplaar")):
        said = anna.refused(1, *words, says="niet allen hebben voor akkoord getekend, dus er is niets afgesproken")
        assert all(f"poptui {one}" in said for one in (f"followup {plan} add", f"revise {plan}", f"close {plan}"))
    assert not (tmp_path / "hr.pop").exists()
    anna.refused(1, "action", plan, "4.3", "1", "underway", says="geen overeenstemming")
    anna.refused(1, "evaluate", plan, "4.3", "1", "reached", says="geen overeenstemming")
    anna.refused(3, "export", plan, "--view", "evaluation", says="er is nog niets afgesproken")
    anna.refused(1, "next", plan, "--carry", "4.3:1", says="er zijn geen rijen afgesproken om mee te nemen")
    assert anna.show(anna.ok("revise", plan).strip())["status"] == "preparing"


def test_signing_says_what_can_be_done_without_agreement(anna: Cli) -> None:
    """As soon as the last signer said so; the earlier signers are told who has still to sign."""
    plan = agreed(anna)
    said = anna.ok("sign", plan, "--as", "leidinggevende", "--meaning", "tekent-niet", "--remark", "eerst het budget")
    assert "Leidinggevende: Bob, tekent niet, 21-11-2026, 'eerst het budget', niet; vastgelegd door de " in said
    assert "medewerker Anna Smit op 21-11-2026, niet bevestigd door Bob\nNog te tekenen: medewerker." in said
    assert "tekst ligt vast, nog niet door allen getekend" in anna.ok("list")
    said = anna.ok("sign", plan, "--as", "medewerker", *PAPER)
    assert "Geen overeenstemming: er is niets afgesproken." in said and "Allen hebben getekend" not in said
    assert all(f"poptui {words}" in said for words in (f"followup {plan} add", f"revise {plan}", f"close {plan}"))


def test_who_does_not_sign_stands_so_in_the_file_and_uses_no_key(anna: Cli, tmp_path: Path) -> None:
    """A box that the form does not print is ticked; the words are checked like a signature's; a key is refused."""
    plan = agreed(anna, "medewerker")
    key = made_key(tmp_path / "sleutel")
    refuses = ("sign", plan, "--as", "leidinggevende", "--meaning", "tekent-niet")
    anna.refused(3, *refuses, "--key", key, says="wie niet tekent, heeft daar geen sleutel voor nodig")
    assert "tekent niet" not in anna.ok("export", plan)
    anna.ok(*refuses)
    text = anna.ok("export", plan)
    assert "☐ voor akkoord ☐ voor gezien ☐ niet akkoord ☒ **tekent niet**" in text and text.count("tekent niet") == 1
    assert "[x] tekent niet" in anna.ok("export", plan, "--to", "txt")
    file = exported(anna, plan, tmp_path)
    anna.ok("verify", file, "--plan", plan)
    file.write_text(text.replace("☒ **tekent niet**", "☐ tekent niet").replace("☐ voor akkoord", "☒ **voor akkoord**"))
    assert "'Betekenis' is veranderd" in anna.ok("verify", file, code=1)


@pytest.mark.parametrize("signers", [(), ("medewerker",)])
def test_rows_of_a_text_that_not_all_signed_are_proposals(anna: Cli, signers: tuple[str, ...]) -> None:
    """None is due or carried, the actions are called proposals, and the list says how far the signing is."""
    plan = agreed(anna, *signers)
    (entry,) = anna.json("list")
    assert (entry["due"], entry["open"], entry["steps"], entry["signing"]) == (None, [], [], bool(signers))
    assert ("nog niet door allen getekend" if signers else "tekst ligt vast, nog niet getekend") in anna.ok("list")
    assert anna.json("agenda") == []
    assert "> Voorstellen: nog niet door allen voor akkoord getekend." in anna.ok("export", plan, "--view", "actions")
    anna.refused(1, "next", plan, "--carry", "4.3:1", says="er zijn geen rijen afgesproken")
    anna.refused(1, "close", plan, says="zo sluit alleen een plan waarover geen overeenstemming is")


@pytest.mark.parametrize("meaning", ["niet-akkoord", "gezien", "tekent-niet"])
def test_first_signature_that_does_not_agree_promises_no_steps(anna: Cli, meaning: str) -> None:
    """What comes after signing is not listed any more; it is where the first signer agrees."""
    plan = agreed(anna)
    anna.ok("sign", plan, "--as", "medewerker", "--meaning", meaning)
    told = anna.ok("handin", plan)
    assert "er komt geen overeenstemming" in told and "inleveren" not in told
    other = agreed(anna)
    anna.ok("sign", other, "--as", "medewerker", *PAPER)
    assert "inleveren" in anna.ok("handin", other)


def test_preparation_has_nothing_due(anna: Cli) -> None:
    """The agenda and the list name no day, also where rows have one; the view `actions` calls its rows proposals."""
    plan = ready(anna)
    (entry,) = anna.json("list")
    assert (entry["due"], entry["open"], entry["signing"]) == (None, [], False)
    assert "> Voorstellen:" in anna.ok("export", plan, "--view", "actions")


def test_meaning_of_gezien_stays_as_it_was_frozen(anna: Cli) -> None:
    """A form that changes afterwards makes no agreement of a signature."""
    plan = signed(anna, "gezien", "read")
    form_with(anna, "agrees")
    assert anna.show(plan)["status"] == "disagreed"


# --- closing --------------------------------------------------------------------------------------


def test_plan_without_agreement_is_closed_on_both_sides(anna: Cli, bob: Cli) -> None:
    """What is in it stays; nothing is due, no next plan follows, and it is closed for the other who receives it."""
    plan = signed(anna, "niet-akkoord")
    before = anna.ok("export", plan)
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    assert bob.show(plan)["status"] == "disagreed"
    assert anna.ok("close", plan) == "het plan is gesloten, zonder afspraken\n"
    assert anna.show(plan)["status"] == "closed" and anna.ok("export", plan) == before
    assert anna.json("agenda") == [] and "afgesloten" in anna.ok("list")
    anna.refused(1, "close", plan, says="al afgesloten")
    anna.refused(1, "next", plan, says="al afgesloten")
    anna.refused(1, "share", plan, "--to", "hr", "-o", anna.home / "hr.pop", says="geen overeenstemming")
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    assert bob.show(plan)["status"] == "closed"


def test_disagreement_ends_where_the_signature_is_given_anew(anna: Cli) -> None:
    """Withdrawn and signed in agreement, the rows are agreed after all."""
    plan = signed(anna, "niet-akkoord")
    anna.ok("sign", plan, "--as", "leidinggevende", "--withdraw")
    assert anna.show(plan)["status"] == "definitive"
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    assert anna.show(plan)["status"] == "signed" and len(anna.json("agenda")) == 3


# --- who recorded it ------------------------------------------------------------------------------

SETTINGS = {
    "nothing": ("", "op papier; vastgelegd op deze computer; niet bevestigd door Anna Smit"),
    "a name": (
        '[me]\nname = "Bob"\n',
        "overgenomen van papier door de gebruiker Bob op 21-11-2026; niet bevestigd door Anna Smit",
    ),
    "the other side": (
        '[me]\nrole = "manager"\nname = "Bob"\n',
        "overgenomen van papier door de leidinggevende Bob op 21-11-2026; niet bevestigd door Anna Smit",
    ),
    "the signer": (
        '[me]\nrole = "employee"\nname = "Anna Smit"\n',
        "op papier; vastgelegd door de medewerker Anna Smit",
    ),
}


@pytest.mark.parametrize(("settings", "way"), SETTINGS.values(), ids=SETTINGS)
def test_recorder_is_who_works_in_the_home(cli: Cli, tmp_path: Path, settings: str, way: str) -> None:
    """The real command: by the settings, in the Markdown, the plain text and the words after signing; it verifies."""
    plan = ready(cli)
    (cli.home / "config.toml").write_text(settings, encoding="utf-8")
    cli.ok("agree", plan)
    said = cli.ok("sign", plan, "--as", "medewerker", *PAPER, "--date", "20-11-2026")
    assert way.replace("; niet bevestigd", ", niet bevestigd") in said
    assert f"**Ondertekend:** {way}\n" in cli.ok("export", plan)
    assert f"Ondertekend: {way} " in squeezed(cli.ok("export", plan, "--to", "txt"))
    file = exported(cli, plan, tmp_path)
    for beside in ((), ("--plan", plan)):
        told = cli.ok("verify", file, *beside)
        assert "kloppen" in told
    assert way.partition(";")[0].partition(" op 21")[0] in told


def test_unconfirmed_is_printed_until_the_signer_confirms(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Both files, the one of before and the one of after, are valid beside the plan; HR is told first."""
    plan = ready(anna)
    anna.ok("share", plan, "--to", "manager", "--also", "3.4", "--also", "afspraken", "-o", tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop")
    bob.ok("agree", plan)
    for signer in BOTH:
        bob.ok("sign", plan, "--as", signer, *PAPER)
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    anna.ok("import", tmp_path / "twee.pop")
    suffix = "; niet bevestigd door Anna Smit"
    before = exported(anna, plan, tmp_path, "voor.md")
    text = before.read_text(encoding="utf-8")
    assert text.count(suffix) == 1 and text == bob.ok("export", plan)
    assert suffix in squeezed(anna.ok("export", plan, "--to", "txt"))
    to_hr = ("share", plan, "--to", "hr", "-o")
    said = anna.ok(*to_hr, tmp_path / "hr1.pop").splitlines()
    assert said[0].startswith("niet bevestigd door Anna Smit: wat een ander van papier overnam")
    told = anna.ok("verify", before, "--plan", plan)
    assert f"overgenomen van papier door de leidinggevende Bob op 21-11-2026{suffix}, ongewijzigd\n" in told
    assert anna.json("verify", before)["unconfirmed"] == ["Medewerker"]
    assert "bevestigd door de medewerker" in anna.ok("sign", plan, "--as", "medewerker", "--confirm")
    after = exported(anna, plan, tmp_path, "na.md")
    assert anna.json("verify", after)["unconfirmed"] == []
    assert after.read_text(encoding="utf-8") == recomputed(text.replace(suffix, ""))
    assert not anna.ok(*to_hr, tmp_path / "hr2.pop").startswith("niet bevestigd")
    for file in (before, after):
        for beside in ((), ("--plan", plan)):
            anna.ok("verify", file, *beside)
    bob.ok("verify", after, "--plan", plan, code=1)
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "drie.pop")
    bob.ok("import", tmp_path / "drie.pop")
    bob.ok("verify", after, "--plan", plan)


def test_hr_reads_that_a_signature_is_unconfirmed(anna: Cli, quick: Cli, tmp_path: Path) -> None:
    """The file for HR holds no confirmation that was not given: the agreement that HR prints says so too."""
    plan = agreed(anna, *BOTH)
    anna.ok("share", plan, "--to", "hr", "-o", tmp_path / "hr.pop")
    office = quick.at(tmp_path / "office")
    office.ok("import", tmp_path / "hr.pop")
    text = office.ok("export", plan)
    assert text == anna.ok("export", plan) and text.count("; niet bevestigd door Bob") == 1


FORGED: dict[str, tuple[Callable[[str], str], int]] = {
    "taken away": (lambda text: text.replace("; niet bevestigd door Bob", ""), 0),
    "added to a signature that its signer recorded": (
        lambda text: text.replace("medewerker Anna Smit\n", "medewerker Anna Smit; niet bevestigd door Anna Smit\n"),
        0,
    ),
    "with the name of another": (lambda text: text.replace("bevestigd door Bob", "bevestigd door Anna Smit"), 1),
    "twice": (lambda text: text.replace("; niet bevestigd door Bob", "; niet bevestigd door Bob" * 2), 1),
    "as confirmed": (lambda text: text.replace("; niet bevestigd door Bob", "; bevestigd door Bob"), 1),
}
"""Changes of who confirmed what; and the exit code of `verify` without the plan, as the signer did not sign it."""


@pytest.mark.parametrize(("change", "alone"), FORGED.values(), ids=FORGED)
def test_forged_confirmation_is_found_beside_the_plan(
    anna: Cli, tmp_path: Path, change: Callable[[str], str], alone: int
) -> None:
    """With the control block made anew by the forger; as the file is, without that, each change is found alone."""
    plan = agreed(anna, *BOTH)
    file = exported(anna, plan, tmp_path)
    text = file.read_text(encoding="utf-8")
    forged = change(text)
    assert forged != text
    file.write_text(forged, encoding="utf-8")
    anna.ok("verify", file, code=1)
    file.write_text(recomputed(forged), encoding="utf-8")
    anna.ok("verify", file, code=alone)
    assert "de handtekening" in anna.ok("verify", file, "--plan", plan, code=1)


@pytest.mark.parametrize("settings", ["", '[me]\nrole = "employee"\nname = "Anna Smit"\n'])
def test_signature_with_a_key_is_never_called_unconfirmed(quick: Cli, tmp_path: Path, settings: str) -> None:
    """It needs no confirmation, also where nobody knows who recorded it: the words are a forgery beside the plan."""
    plan = ready(quick)
    (quick.home / "config.toml").write_text(settings, encoding="utf-8")
    quick.ok("agree", plan)
    quick.ok("sign", plan, "--as", "medewerker", *PAPER, "--key", made_key(tmp_path / "sleutel"))
    file = exported(quick, plan, tmp_path)
    text = file.read_text(encoding="utf-8")
    assert "niet bevestigd" not in text
    forged = re.sub(r"(met SSH-sleutel \S+)\n", r"\1; niet bevestigd door Anna Smit\n", text, count=1)
    assert forged != text
    file.write_text(recomputed(forged), encoding="utf-8")
    quick.ok("verify", file, "--plan", plan, code=1)


def test_signature_of_nobody_known_is_confirmed_or_asked_about(quick: Cli, bob: Cli, tmp_path: Path) -> None:
    """Recorded in a home without settings, it waits for its signer; who may not withdraw it is told whom to ask."""
    plan = ready(quick)
    quick.ok("agree", plan)
    quick.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    quick.ok("share", plan, "--to", "manager", "--also", "3.4", "--also", "afspraken", "-o", tmp_path / "een.pop")
    assert "vastgelegd op deze computer, niet bevestigd door Bob. Klopt dit?" in bob.ok("import", tmp_path / "een.pop")
    withdraw = ("sign", plan, "--as", "leidinggevende", "--withdraw")
    bob.refused(3, *withdraw, says="vraag het wie de handtekening vastlegde")
    assert "bevestigd door de leidinggevende" in bob.ok("sign", plan, "--as", "leidinggevende", "--confirm")
    assert "niet bevestigd" not in bob.ok("export", plan)


def test_tampered_day_of_recording_is_refused(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A file with a record whose day of recording is none is not imported."""
    plan = agreed(anna, *BOTH)
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "een.pop")
    found = json.loads((tmp_path / "een.pop").read_text())
    one = found["registers"]["@signed-leidinggevende"]
    record = json.loads(one["value"])
    assert record["recorded_on"] == "2026-11-21" and record["recorder"] == "medewerker Anna Smit"
    one["value"] = json.dumps(record | {"recorded_on": "gisteren"})
    (tmp_path / "slecht.pop").write_text(json.dumps(found))
    bob.refused(3, "import", tmp_path / "slecht.pop")
