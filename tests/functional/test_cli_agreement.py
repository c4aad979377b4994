"""Agreeing, signing, verifying, revising and handing in by command, with real ssh-keygen."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from poptui.forms.catalogue import BUILTIN
from poptui.store.home import Home
from poptui.work.workspace import Workspace
from tests.functional.test_cli_sharing import anna, bob, held
from tests.support.cli import Cli
from tests.support.tools import require

__all__ = ["anna", "bob"]  # the fixtures of the tests of sharing

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
READY = {**HEAD, "2.1": "een", "2.2": "twee", "2.3": "drie", "2.4": "vier", "3.4.a": "nodig", "3.4.b": "ja"}
PAPER = ("--meaning", "akkoord")


def ready(cli: Cli, **more: str) -> str:
    """Returns the id of a plan that can be agreed."""
    plan = cli.given({**READY, **more})
    cli.ok("row", "add", plan, "4.3", "actie=Cursus Excel", "tijdpad=Q3 2027", "kosten=450", "uren=12")
    cli.ok("row", "add", plan, "4.3", "actie=Meelopen", "tijdpad=voor 1 juni 2027")
    return plan


def agreed(cli: Cli, *signers: str, **more: str) -> str:
    """Returns the id of a definitive plan that these signed on paper."""
    plan = ready(cli, **more)
    cli.ok("agree", plan)
    for signer in signers:
        cli.ok(
            "sign", plan, "--as", signer, *PAPER, "--date", "12-12-2026", "--place", "Gent", "--remark", "graag snel"
        )
    return plan


def sign_all(cli: Cli, plan: str) -> None:
    """Records that all signers of a plan agree."""
    workspace = Workspace(Home(cli.home))
    for signer in workspace.load(plan).form.signers:
        cli.ok("sign", plan, "--as", signer.key, *PAPER, "--name", "Iemand")


def exported(cli: Cli, plan: str, folder: Path, name: str = "afspraken.md") -> Path:
    """Returns the file of a plan's agreement."""
    cli.ok("export", plan, "-o", folder / name)
    return folder / name


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """Returns an ed25519 key."""
    return made_key(tmp_path / "sleutel")


def made_key(file: Path) -> Path:
    """Returns a key that ssh-keygen made without a passphrase."""
    subprocess.run([require("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-C", "bob", "-f", file], check=True)
    return file


def keygen(*words: str, stdin: Path) -> str:
    """Runs ssh-keygen on the content of a file; returns what it wrote."""
    data = stdin.read_bytes()
    return subprocess.run([require("ssh-keygen"), *words], input=data, capture_output=True, check=True).stdout.decode()


# --- agreeing -------------------------------------------------------------------------------------


def test_incomplete_plan_is_not_agreed_and_lists_what_lacks(anna: Cli) -> None:
    """It prints what lacks, ends with exit code 1, and changes nothing."""
    plan = anna.given(HEAD)
    out = anna.ok("agree", plan, code=1)
    assert out.startswith("Nog nodig om de afspraken definitief te maken:\n")
    assert "3.4.a" in out and "'4.3 Voorgenomen afspraken' heeft nog geen rij" in out and "2.1" not in out
    assert anna.show(plan)["status"] == "preparing"


def test_frozen_text_is_never_rendered_again(anna: Cli, tmp_path: Path) -> None:
    """The plan is definitive and its fingerprint is printed; later changes of the plan do not change the text."""
    plan = ready(anna)
    out = anna.ok("agree", plan)
    (print_out,) = re.findall(r"Definitief: versie 1, sha256:([0-9a-f]{64})", out)
    before = anna.ok("export", plan)
    assert f"\nVersie 1, sha256:{print_out}\n" in before and "☒ **Definitief**" in before
    anna.ok("set", plan, "2.1", "iets anders")
    assert anna.ok("export", plan) == before
    shown = anna.show(plan)
    assert (shown["status"], shown["agreement"]["fingerprint"]) == ("definitive", print_out)
    assert shown["agreement"]["by"] == "employee" and anna.json("log", plan)[-2]["after"] == "definitief gemaakt"


@pytest.mark.parametrize(
    "words",
    [
        ("set", "{}", "4.2", "toch hulp"),
        ("row", "add", "{}", "4.3", "actie=Nog een"),
        ("row", "set", "{}", "4.3", "1", "kosten=1"),
        ("row", "remove", "{}", "4.3", "1"),
        ("row", "move", "{}", "4.3", "1", "2"),
    ],
)
def test_frozen_words_are_not_changed(anna: Cli, words: tuple[str, ...]) -> None:
    """Changing a frozen answer is refused; the error says how to reopen the text or, once signed, how to revise it."""
    plan = agreed(anna)
    line = [word.format(plan) for word in words]
    anna.refused(1, *line, says="agree")
    anna.ok("sign", plan, "--as", "medewerker", *PAPER)
    anna.refused(1, *line, says="revise")


def test_agreement_reopens_only_before_a_signature(anna: Cli) -> None:
    """Before a signature the text can be reopened; after one only a new version can be made."""
    plan = agreed(anna)
    anna.refused(1, "agree", plan, says="al definitief")
    anna.ok("agree", plan, "--reopen")
    anna.ok("row", "set", plan, "4.3", "1", "kosten=500")
    anna.ok("agree", plan)
    anna.ok("sign", plan, "--as", "medewerker", *PAPER)
    said = anna.refused(1, "agree", plan, "--reopen", says="er is al getekend")
    assert f"poptui revise {plan}" in said
    assert "er valt niets te heropenen" in anna.refused(1, "agree", anna.given(HEAD), "--reopen")


def test_own_preparation_is_attached_by_choice(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Chapter 2 is attached where the employee asks for it; the part of another or an agreed part is refused."""
    plan = ready(anna, **{"3.1.a": "kraanvogel"})
    anna.refused(3, "agree", plan, "--with", "4.3", says="bij de afspraken kan")
    anna.refused(3, "agree", plan, "--with", "9", says="'9' kan er niet bij")
    anna.refused(2, "agree", plan, "--with", "2", "--reopen", says="laat --with of --reopen weg")
    anna.ok("share", plan, "--to", "manager", "--also", "3.1", "--also", "3.4", "--also", "afspraken")
    bob.ok("receive")
    bob.refused(3, "agree", plan, "--with", "3.1", says="kan er niet bij")
    anna.ok("agree", plan, "--with", "2.1", "--with", "3.1")
    text = anna.ok("export", plan)
    assert "**2.1. Welke" in text and "kraanvogel" in text and "2.2" not in text
    assert text.index("kraanvogel") < text.index("### 3.4.")


# --- signing on paper -----------------------------------------------------------------------------


def test_plan_is_signed_once_all_paper_signatures_are_recorded(anna: Cli) -> None:
    """Each signature has signer, meaning, day and recorder; the last one makes the plan signed."""
    plan = agreed(anna)
    said = anna.ok("sign", plan, "--as", "medewerker", "--meaning", "akkoord", "--remark", "mits | tijd")
    assert said == (
        "Medewerker: Anna Smit, voor akkoord, 21-11-2026, 'mits | tijd', op papier; vastgelegd door de medewerker Anna "
        "Smit\nNog te tekenen: leidinggevende.\n"
    )
    assert anna.show(plan)["status"] == "definitive"
    said = anna.ok("sign", plan, "--as", "leidinggevende", *PAPER, "--name", "B. Baas")
    assert "Allen hebben getekend: ondertekend op 21-11-2026." in said
    assert "overgenomen van papier door de medewerker Anna Smit op 21-11-2026, niet bevestigd door B. Baas" in said
    one, two = anna.show(plan)["signatures"]
    assert (one["signer"], one["meaning"], one["remark"], one["how"]) == (
        "medewerker",
        "akkoord",
        "mits | tijd",
        "paper",
    )
    assert (two["name"], two["meaning"], two["recorded_by"], two["confirmed"]) == (
        "B. Baas",
        "akkoord",
        "employee",
        None,
    )
    assert anna.show(plan)["status"] == "signed"
    assert "ondertekend " in anna.ok("list") and "niet akkoord" not in anna.ok("list")


def test_niet_akkoord_is_shown_in_every_list(anna: Cli) -> None:
    """The status is that there is no agreement, and the list says so."""
    plan = agreed(anna, "medewerker")
    anna.ok("sign", plan, "--as", "leidinggevende", "--meaning", "niet-akkoord", "--remark", "te duur")
    assert "geen overeenstemming" in anna.ok("list")
    (entry,) = anna.json("list")
    assert (entry["status"], entry["against"]) == ("disagreed", True)


def test_impossible_signature_is_refused(anna: Cli) -> None:
    """Refused: before the plan is definitive, twice, for an unknown signer, and with an invalid date."""
    plan = anna.given(HEAD)
    anna.refused(1, "sign", plan, "--as", "medewerker", *PAPER, says="nog niet definitief")
    plan = agreed(anna, "medewerker")
    anna.refused(3, "sign", plan, "--as", "medewerker", *PAPER, says="Anna Smit heeft al getekend")
    anna.refused(3, "sign", plan, "--as", "leidingevende", *PAPER, says="bedoelde u 'leidinggevende'")
    anna.refused(3, "sign", plan, "--as", "leidinggevende", *PAPER, "--date", "31-2-2026", says="is geen datum")
    anna.refused(2, "sign", plan, "--as", "leidinggevende", says="akkoord, gezien, niet-akkoord, tekent-niet")
    anna.refused(2, "sign", plan, "--as", "leidinggevende", "--meaning", "mee eens")
    anna.refused(2, "sign", plan, *PAPER)
    anna.refused(2, "sign", plan, "--as", "medewerker", "--confirm", *PAPER, says="noem alleen --as erbij")
    said = anna.ok("sign", plan, "--as", "leidinggevende", *PAPER, "--date", "1-1-2030")
    assert "Let op: deze dag moet nog komen." in said


def test_recorded_signature_is_confirmed_by_the_other_side(anna: Cli, bob: Cli) -> None:
    """A signature that one person recorded for the other is confirmed or denied by that other only."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    assert bob.show(plan)["status"] == "signed"
    anna.refused(3, "sign", plan, "--as", "leidinggevende", "--confirm", says="bevestig je niet")
    assert "bevestigd" in bob.ok("sign", plan, "--as", "leidinggevende", "--confirm")
    bob.ok("share", plan, "--to", "employee")
    anna.ok("receive")
    assert [one["confirmed"] for one in anna.show(plan)["signatures"]] == [None, True]
    anna.refused(1, "sign", plan, "--as", "leidinggevende", "--withdraw", says="al bevestigd")
    bob.refused(3, "sign", plan, "--as", "medewerker", "--withdraw", says="niet vastgelegd")
    bob.refused(3, "sign", plan, "--as", "medewerker", "--deny", says="van wie de handtekening is")
    assert "klopt niet, zegt de leidinggevende" in bob.ok("sign", plan, "--as", "leidinggevende", "--deny")
    assert bob.show(plan)["status"] == "definitive"
    bob.ok("sign", plan, "--as", "leidinggevende", "--confirm")
    assert bob.show(plan)["status"] == "signed"


def test_wrong_signature_is_withdrawn_and_recorded_again(anna: Cli) -> None:
    """The person who recorded it can withdraw it; the history shows both records."""
    plan = agreed(anna, "medewerker")
    anna.ok("sign", plan, "--as", "medewerker", "--withdraw")
    anna.refused(1, "sign", plan, "--as", "medewerker", "--withdraw", says="geen handtekening vastgelegd")
    anna.ok("sign", plan, "--as", "medewerker", "--meaning", "gezien")
    last = [one["after"] for one in anna.json("log", plan)][-2:]
    assert last[0] == "doorgehaald" and last[1].startswith("voor gezien, 21-11-2026")


def test_confirmation_in_anothers_name_is_refused(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A file in which one person confirms in the other's name does not change the confirmation."""
    plan = talked(anna, bob, tmp_path)
    bob.ok("sign", plan, "--as", "medewerker", *PAPER)
    check = bob.show(plan)["signatures"][0]["check"]
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    forged = json.loads((tmp_path / "twee.pop").read_text())
    word = {**forged["registers"]["@signed-medewerker"], "value": f"ja {check}", "by": "employee"}
    forged["registers"]["@confirmed-medewerker"] = word
    for to in ("employee", "hr"):
        forged["handed"]["to"] = to
        (tmp_path / "drie.pop").write_text(json.dumps(forged))
        anna.run("import", tmp_path / "drie.pop")
        assert [one["confirmed"] for one in anna.show(plan)["signatures"]] in ([None], [])
    anna.ok("import", tmp_path / "twee.pop")
    del forged["handed"]
    (tmp_path / "vier.pop").write_text(json.dumps(forged))
    anna.ok("import", tmp_path / "vier.pop")
    assert [one["confirmed"] for one in anna.show(plan)["signatures"]] == [None]


def talked(anna: Cli, bob: Cli, tmp_path: Path) -> str:
    """Returns the id of a plan that both have, and that the manager made definitive."""
    plan = ready(anna)
    anna.ok("share", plan, "--to", "manager", "--also", "3.4", "--also", "afspraken", "-o", tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop")
    bob.ok("agree", plan)
    return plan


FORGED: dict[str, tuple[str, dict[str, object]]] = {
    "another meaning": ("akkoord", {"meaning": "akkoord", "remark": ""}),
    "struck out": ("", {}),
}


@pytest.mark.parametrize("change", FORGED.values(), ids=FORGED)
def test_file_changes_no_signature_that_this_side_confirmed(
    anna: Cli, bob: Cli, tmp_path: Path, change: tuple[str, dict[str, object]]
) -> None:
    """The manager's own signature is not changed, withdrawn or removed by a file of the employee."""
    plan = talked(anna, bob, tmp_path)
    bob.ok("sign", plan, "--as", "leidinggevende", "--meaning", "niet-akkoord", "--remark", "te duur")
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    anna.ok("import", tmp_path / "twee.pop")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "drie.pop")
    found = json.loads((tmp_path / "drie.pop").read_text())
    one = found["registers"]["@signed-leidinggevende"]
    one["value"] = json.dumps({**json.loads(one["value"]), **change[1]}) if change[0] else ""
    one["seen"]["kwaad"] = 1
    (tmp_path / "vier.pop").write_text(json.dumps(found))
    bob.ok("import", tmp_path / "vier.pop")
    (kept,) = bob.show(plan)["signatures"]
    assert (kept["meaning"], kept["remark"]) == ("niet-akkoord", "te duur")
    text = found["registers"]["@agreed"]
    text["value"], text["seen"]["kwaad"] = "", 2
    (tmp_path / "vijf.pop").write_text(json.dumps(found))
    bob.ok("import", tmp_path / "vijf.pop")
    assert bob.show(plan)["status"] == "definitive" and len(bob.show(plan)["signatures"]) == 1


def test_signer_is_asked_to_confirm_what_the_other_recorded(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The signer can deny it, also where the file says that the signer recorded it or signed with a key."""
    plan = talked(anna, bob, tmp_path)
    key = made_key(tmp_path / "annas-sleutel")
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    anna.ok("import", tmp_path / "twee.pop")
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER, "--key", key)
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "drie.pop")
    assert "Klopt dit?" in bob.ok("receive") or bob.ok("import", tmp_path / "drie.pop")
    assert "klopt niet, zegt de leidinggevende" in bob.ok("sign", plan, "--as", "leidinggevende", "--deny")
    anna.ok("sign", plan, "--as", "leidinggevende", "--withdraw")
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "vier.pop")
    found = json.loads((tmp_path / "vier.pop").read_text())
    one = found["registers"]["@signed-leidinggevende"]
    one["value"] = json.dumps({**json.loads(one["value"]), "recorded_by": "manager"})
    (tmp_path / "vijf.pop").write_text(json.dumps(found))
    bob.ok("import", tmp_path / "vijf.pop")
    assert "klopt niet" in bob.ok("sign", plan, "--as", "leidinggevende", "--deny")


def test_proof_of_another_statement_is_refused_with_its_file(anna: Cli, bob: Cli, tmp_path: Path, key: Path) -> None:
    """A key signature over other words is not imported."""
    plan = talked(anna, bob, tmp_path)
    bob.ok("sign", plan, "--as", "leidinggevende", *PAPER, "--key", key)
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    found = json.loads((tmp_path / "twee.pop").read_text())
    one = found["registers"]["@signed-leidinggevende"]
    one["value"] = json.dumps({**json.loads(one["value"]), "remark": "en een auto"})
    (tmp_path / "slecht.pop").write_text(json.dumps(found))
    anna.refused(3, "import", tmp_path / "slecht.pop", says="een handtekening met een sleutel klopt niet")


HOSTILE: dict[str, tuple[str, object]] = {
    "a day with more": ("@done-exemplaar", "2026-11-21X"),
    "a step that is none": ("@done-koffie", "2026-11-21 0123456789abcdef Anna"),
    "no signer": ("@signed-", "{}"),
    "signed by nobody known": ("@signed-wie", "{}"),
    "something below it": ("@agreed/x", "x"),
    "an agreement that is none": ("@agreed", "definitief"),
    "other signers": ("@agreed", {"signers": ["medewerker"]}),
    "an escape": ("@agreed", {"text": "scherm\x1b[2J\n"}),
    "words with an escape": ("@agreed", {"covers": {"4.2": {"value": "\x1b[2J"}}}),
    "an escape of before": ("@before", "\x1b[2J\n"),
    "many lines": ("@confirmed-medewerker", "ja\nnee"),
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE)
def test_file_with_an_impossible_agreement_is_refused(
    anna: Cli, bob: Cli, tmp_path: Path, change: tuple[str, object]
) -> None:
    """A tampered file is refused, and the plan of this home is unchanged and can be listed."""
    plan = talked(anna, bob, tmp_path)
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    found = json.loads((tmp_path / "twee.pop").read_text())
    where, value = change
    if isinstance(value, dict):
        value = json.dumps({**json.loads(found["registers"][where]["value"]), **value})
    found["registers"][where] = {**found["registers"]["@agreed"], "value": value}
    (tmp_path / "slecht.pop").write_text(json.dumps(found))
    anna.refused(3, "import", tmp_path / "slecht.pop")
    assert len(anna.json("list")) == 1


def test_imported_agreement_shares_nothing_and_speaks_for_nobody(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """What the other says was agreed is not written here as this person's words, and not shared from here."""
    plan = ready(anna, **{"4.2": "kraanvogel"})
    anna.ok("share", plan, "--to", "manager", "--also", "afspraken", "-o", tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop")
    for key in ("3.4.a", "3.4.b"):
        bob.ok("set", plan, key, "van Bob", "--as", "together")
    bob.ok("agree", plan)
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    found = json.loads((tmp_path / "twee.pop").read_text())
    registers = found["registers"]
    agreed_text = json.loads(registers["@agreed"]["value"])
    agreed_text["covers"] |= {"3.4.a": {"value": "VERVALST"}, "4.2": {"value": "kraanvogel"}}
    registers["@agreed"]["value"] = json.dumps(agreed_text)
    registers["3.4.a"] = {
        **registers["3.4.a"],
        "value": "VERVALST",
        "by": "employee",
        "seen": {"kwaad": 1},
    }
    (tmp_path / "slecht.pop").write_text(json.dumps(found))
    anna.run("import", tmp_path / "slecht.pop", "--take", "theirs")
    assert "VERVALST" not in anna.texts(plan)["3.4.a"]
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "drie.pop")
    assert '"4.2"' not in json.dumps(list(json.loads((tmp_path / "drie.pop").read_text())["registers"]))


def test_attachment_of_an_earlier_version_is_not_sent(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The text of an earlier version that the other never received is not shared with the next one."""
    plan = ready(anna, **{"3.1.a": "kraanvogel"})
    anna.ok("agree", plan, "--with", "3.1")
    anna.ok("sign", plan, "--as", "medewerker", *PAPER)
    new = anna.ok("revise", plan).strip()
    anna.ok("share", new, "--to", "manager", "-o", tmp_path / "twee.pop")
    assert "kraanvogel" not in (tmp_path / "twee.pop").read_text()
    assert "nieuwe versie (2)" in bob.ok("import", tmp_path / "twee.pop")


def test_steps_are_open_again_for_a_new_text(anna: Cli) -> None:
    """A step that was done for the former text is not done for the new one."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    anna.ok("handin", plan, "exemplaar")
    for signer in ("medewerker", "leidinggevende"):
        anna.ok("sign", plan, "--as", signer, "--withdraw")
    anna.ok("agree", plan, "--reopen")
    anna.ok("row", "set", plan, "4.3", "1", "kosten=99")
    anna.ok("agree", plan)
    for signer in ("medewerker", "leidinggevende"):
        anna.ok("sign", plan, "--as", signer, *PAPER)
    assert "exemplaar: nog te doen" in anna.ok("handin", plan)


def test_agreement_reopens_after_its_only_signature_is_denied(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Where the only signature was denied, the text can be reopened."""
    plan = talked(anna, bob, tmp_path)
    bob.ok("sign", plan, "--as", "medewerker", *PAPER)
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    anna.ok("import", tmp_path / "twee.pop")
    anna.ok("sign", plan, "--as", "medewerker", "--deny")
    anna.refused(1, "revise", plan, says="agree")
    anna.ok("agree", plan, "--reopen")
    assert anna.show(plan)["status"] == "preparing"


def test_frozen_words_edited_in_a_file_are_refused(anna: Cli, tmp_path: Path) -> None:
    """The full Markdown of a definitive plan is imported unchanged; with an edited frozen answer it is refused."""
    plan = agreed(anna, "medewerker", **{"4.2": "Versie 2, sha256:abc"})
    text = anna.ok("export", plan, "--view", "full")
    (tmp_path / "heel.md").write_text(text, encoding="utf-8")
    anna.ok("import", tmp_path / "heel.md")
    (tmp_path / "anders.md").write_text(text.replace("| 450 |", "| 9999 |"), encoding="utf-8")
    anna.refused(1, "import", tmp_path / "anders.md", says="de afspraken zijn definitief")


def test_own_signature_is_imported_after_a_denial(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The manager denies the signature that the employee recorded and signs himself: both homes then have his own."""
    plan = talked(anna, bob, tmp_path)
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    anna.ok("import", tmp_path / "twee.pop")
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "drie.pop")
    assert "Klopt dit? Zeg het bij 'Ondertekenen'" in bob.ok("import", tmp_path / "drie.pop")
    bob.ok("sign", plan, "--as", "leidinggevende", "--deny")
    bob.ok("sign", plan, "--as", "leidinggevende", "--meaning", "niet-akkoord")
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "vier.pop")
    anna.ok("import", tmp_path / "vier.pop")
    for one in (anna, bob):
        (signature,) = one.show(plan)["signatures"]
        assert (signature["meaning"], signature["counts"]) == ("niet-akkoord", True)


def test_other_text_under_a_signature_is_a_conflict(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A file with another frozen text, which claims to know this side's signature, is a conflict."""
    plan = talked(anna, bob, tmp_path)
    bob.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    before = bob.ok("export", plan)
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    found = json.loads((tmp_path / "twee.pop").read_text())
    found["handed"] |= {"by": "employee", "to": "manager", "replica": "kwaad"}
    text = found["registers"]["@agreed"]
    text["value"], text["by"] = text["value"].replace("| 450 |", "| 99999 |"), "employee"
    text["seen"]["kwaad"] = 1
    (tmp_path / "slecht.pop").write_text(json.dumps(found))
    bob.refused(3, "import", tmp_path / "slecht.pop", says="(de afspraken)")
    assert bob.ok("export", plan) == before


def test_file_for_hr_changes_no_plan_of_an_employee(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A tampered file that says it is for HR and holds unshared answers is refused in the employee's home."""
    plan = talked(anna, bob, tmp_path)
    anna.ok("set", plan, "3.3.a", "mijn eigen")
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    found = json.loads((tmp_path / "twee.pop").read_text())
    registers = {where: one for where, one in found["registers"].items() if where in {"@agreed", "medewerker"}}
    for where, value in (("3.3.a", "VERVALST"), ("mobiliteitsbank", "ja")):
        registers[where] = {**registers["medewerker"], "value": value, "by": "employee", "seen": {"kwaad": 1}}
    found["handed"]["to"], found["registers"] = "hr", registers
    (tmp_path / "slecht.pop").write_text(json.dumps(found))
    anna.refused(3, "import", tmp_path / "slecht.pop", says="niet gedeeld")
    assert anna.texts(plan)["3.3.a"] == "mijn eigen"


def test_signature_of_one_version_does_not_count_for_the_next(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A signature of version 1 is not imported in version 2, also where the text is the same."""
    plan = talked(anna, bob, tmp_path)
    bob.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "twee.pop")
    old = json.loads((tmp_path / "twee.pop").read_text())["registers"]["@signed-leidinggevende"]
    new = bob.ok("revise", plan).strip()
    bob.ok("agree", new)
    bob.ok("share", new, "--to", "employee", "-o", tmp_path / "drie.pop")
    found = json.loads((tmp_path / "drie.pop").read_text())
    found["registers"]["@signed-leidinggevende"] = old
    (tmp_path / "slecht.pop").write_text(json.dumps(found))
    anna.ok("import", tmp_path / "twee.pop")
    anna.refused(3, "import", tmp_path / "slecht.pop", says="beschadigd of met opzet veranderd")
    assert len(anna.json("list")) == 1, "the version that was begun for it is gone again"
    anna.ok("import", tmp_path / "drie.pop")
    assert anna.show(new)["signatures"] == []


def test_next_version_of_joined_plans_keeps_both_persons_words(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Plans begun apart were joined: version 2 from the other continues version 1 of this home, with its words."""
    plan = ready(anna)
    own = bob.given(HEAD)
    bob.ok("set", own, "3.2", "roerdomp")
    share = ("share", plan, "--to", "manager", "--also", "3.4", "--also", "afspraken", "-o")
    anna.ok(*share, tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop", "--into", own, "--take", "theirs")
    anna.ok("agree", plan)
    anna.ok("sign", plan, "--as", "medewerker", *PAPER)
    anna.ok(*share, tmp_path / "twee.pop")
    assert bob.ok("import", tmp_path / "twee.pop", "--take", "theirs").split("\n")[0] == own
    assert bob.show(own)["status"] == "definitive"
    new = anna.ok("revise", plan).strip()
    anna.ok("row", "set", new, "4.3", "1", "kosten=99")
    anna.ok("agree", new)
    anna.ok("share", new, "--to", "manager", "-o", tmp_path / "drie.pop")
    assert bob.ok("import", tmp_path / "drie.pop").split("\n")[0] == f"{own}-2"
    assert bob.texts(f"{own}-2")["3.2"] == "roerdomp" and "| 99 |" in bob.ok("export", f"{own}-2")
    assert bob.ok("export", f"{own}-2") == anna.ok("export", new)


def test_signatures_are_confirmed_in_homes_without_a_role(quick: Cli, tmp_path: Path) -> None:
    """Without a role in the settings, signatures are recorded, shared, confirmed and denied by their signer."""
    one, two = quick, quick.at(tmp_path / "twee")
    plan = ready(one)
    one.ok("agree", plan)
    one.ok("sign", plan, "--as", "medewerker", *PAPER)
    one.ok("share", plan, "--to", "manager", "-o", tmp_path / "a.pop")
    two.ok("import", tmp_path / "a.pop")
    two.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    two.ok("share", plan, "--to", "employee", "-o", tmp_path / "b.pop")
    one.ok("import", tmp_path / "b.pop")
    assert "ondertekend" in one.ok("list") and one.ok("export", plan) == two.ok("export", plan)


# --- verifying ------------------------------------------------------------------------------------


def test_exported_agreement_is_valid(anna: Cli, tmp_path: Path) -> None:
    """Text and signatures unchanged: exit code 0, and each signature in words; also beside the plan."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    file = exported(anna, plan, tmp_path)
    out = anna.ok("verify", file)
    assert "Medewerker: Anna Smit, voor akkoord, 12-12-2026, 'graag snel'" in out and "kloppen" in out
    told = anna.json("verify", file, "--plan", plan)
    assert told["held"] and told["faults"] == [] and len(told["signatures"]) == 2


TAMPERED: dict[str, tuple[str, str, str]] = {
    "a letter of the text": ("Cursus Excel", "Cursus Exzel", "Cursus Exzel"),
    "an amount": ("| 450 |", "| 950 |", "regel"),
    "a deadline": ("voor 1 juni 2027", "voor 1 juli 2027", "voor 1 juli 2027"),
    "a row taken out": ("| 2 | Meelopen | voor 1 juni 2027 | |\n", "", "4.3"),
    "a remark": ("**Opmerking:** graag snel", "**Opmerking:** graag", "'Opmerking' is veranderd: er staat nu 'graag'"),
    "a date": ("**Datum:** 12-12-2026", "**Datum:** 13-12-2026", "'Datum' is veranderd: er staat nu '13-12-2026'"),
    "a meaning": ("☒ **voor akkoord** ☐ voor gezien", "☐ voor akkoord ☒ **voor gezien**", "'Betekenis' is veranderd"),
    "a name": ("**Naam:** Anna Smit", "**Naam:** Bob", "'Naam' is veranderd: er staat nu 'Bob'"),
    "a place": ("**Plaats:** Gent", "**Plaats:** Brugge", "'Plaats' is veranderd"),
    "the fingerprint": ("Versie 1, sha256:", "Versie 1, sha256:0", "de vingerafdruk is veranderd"),
    "the version": ("Versie 1, sha256:", "Versie 2, sha256:", "de versie is veranderd: getekend is 1"),
    "who wrote it down": ("vastgelegd door de medewerker", "vastgelegd door de leidinggevende", "'Ondertekend'"),
    "the check": ("Controle: sha256:", "Controle: sha256:0", "of de controle erover"),
    "what it is over": ("verklaard over sha256:", "verklaard over sha256:0", "over een andere tekst"),
    "what the form says below": ("NB. Hebben", "NB. Als", "NB. Als"),
    "a line put in": ("### 4.4.", "Nieuwe regel\n\n### 4.4.", "Nieuwe regel"),
    "the end": ("geheel sha256:", "geheel sha256:0", "controleblok"),
}


@pytest.mark.parametrize("change", TAMPERED.values(), ids=TAMPERED)
def test_every_change_of_an_agreement_is_found_and_named(
    anna: Cli, tmp_path: Path, change: tuple[str, str, str]
) -> None:
    """Each single change of the file gives exit code 1 and words that say where it is."""
    file = exported(anna, agreed(anna, "medewerker", "leidinggevende"), tmp_path)
    text = file.read_text(encoding="utf-8")
    before, after, named = change
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    out = anna.ok("verify", file, code=1)
    assert named in out and "Dit is niet zoals het was." in out


def test_signature_copied_or_removed_by_hand_is_found(anna: Cli, tmp_path: Path) -> None:
    """The words of one signature copied to another signer, or a signature removed with its boxes, are reported."""
    file = exported(anna, agreed(anna, "medewerker"), tmp_path)
    text = file.read_text(encoding="utf-8")
    start, middle, end = text.index("### Medewerker"), text.index("### Leidinggevende"), text.index("NB. Hebben")
    signed, blank = text[start:middle].partition("\n")[2], text[middle:end].partition("\n")[2]
    for one in (text.replace(blank, signed), text.replace(signed, blank)):
        file.write_text(one, encoding="utf-8")
        assert "Dit is niet zoals het was." in anna.ok("verify", file, code=1)


def test_changed_line_ends_are_named(anna: Cli, tmp_path: Path) -> None:
    """A file with Windows line ends is not what was signed; the fault says so."""
    file = exported(anna, agreed(anna, "medewerker"), tmp_path)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert "regeleinden" in anna.ok("verify", file, code=1)


def test_file_that_is_no_agreement_is_refused(anna: Cli, tmp_path: Path) -> None:
    """A plan that is not definitive, and any other file, are refused; neither is imported as a plan."""
    plan = ready(anna)
    file = exported(anna, plan, tmp_path)
    anna.refused(1, "verify", file, says="dit is een concept")
    (tmp_path / "brief.md").write_text("# Een brief\n")
    anna.refused(3, "verify", tmp_path / "brief.md", says="geen afspraken van poptui")
    anna.refused(3, "verify", tmp_path / "weg.md", says="er niet")
    (tmp_path / "foto.md").write_bytes(b"\x89PNG\r\n\xff\xfe")
    anna.refused(3, "verify", tmp_path / "foto.md", says="geen afspraken van poptui")
    anna.ok("agree", plan)
    other = exported(anna, plan, tmp_path, "nieuw.md")
    anna.refused(3, "import", other, says="poptui verify nieuw.md")


def test_verify_names_the_differences_from_the_plan(anna: Cli, tmp_path: Path) -> None:
    """With the plan given, the differing lines are named, and signatures that came later."""
    plan = agreed(anna, "medewerker")
    file = exported(anna, plan, tmp_path)
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    assert "! Leidinggevende: de handtekening is in het plan anders" in anna.ok("verify", file, "--plan", plan, code=1)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Cursus Excel", "Cursus Word"), encoding="utf-8")
    out = anna.ok("verify", file, "--plan", plan, code=1)
    assert "alleen in het plan: Cursus Excel · Q3 2027 · 450" in out
    assert "alleen in het bestand: Cursus Word · Q3 2027 · 450" in out
    anna.ok("verify", file, "--plan", ready(anna), code=1)


OWN = """
id = "eigen"
version = 1
title = "Eigen plan"
country = "NL"
address = "je"
source = "Bron: eigen formulier."

[[signers]]
key = "directeur"
title = "Directeur/bestuurder\\tvan het huis"
role = "manager"

[[signers]]
key = "vertrouwenspersoon"
title = "Vertrouwenspersoon"
role = "hr"

[[signers]]
key = "medewerker"
title = "Medewerker"
role = "employee"

[[sections]]
key = "1"
number = "1"
title = "Alles"
shared = "must"
agreed = "frozen"

[[sections.groups]]
key = "vragen"

[[sections.groups.fields]]
key = "naam"
kind = "person"
title = "Naam"
plays = "employee"
required = true
"""


def test_own_form_is_signed_by_all_its_signers(anna: Cli, tmp_path: Path) -> None:
    """The form has three signers, one with a title that cannot be a file name, and no steps after signing."""
    (anna.home / "forms").mkdir()
    (anna.home / "forms" / "eigen.toml").write_text(OWN, encoding="utf-8")
    plan = anna.new("--set", "naam=Anna", form="eigen")
    anna.ok("agree", plan)
    for signer in ("directeur", "vertrouwenspersoon", "medewerker"):
        assert anna.show(plan)["status"] == "definitive"
        anna.ok("sign", plan, "--as", signer, *PAPER, "--name", "Iemand", "--key", made_key(tmp_path / signer))
    assert anna.show(plan)["status"] == "signed" and anna.ok("handin", plan).startswith("ondertekend op")
    file = exported(anna, plan, tmp_path)
    assert (tmp_path / "afspraken.directeur.txt.sig").is_file()
    assert anna.ok("verify", file).count("ongewijzigd") == 3
    text = file.read_text(encoding="utf-8")
    file.write_text(text.partition("<!-- poptui controle")[0], encoding="utf-8")
    assert "welke verklaring hierbij hoort is niet te zien" in anna.ok("verify", file, code=1)


ODD: dict[str, Callable[[str], str]] = {
    "a version of many digits": lambda text: text.replace("Versie 1, ", f"Versie {'9' * 5000}, "),
    "a version that is no number": lambda text: text.replace("Versie 1, ", "Versie ²), "),
    "a title of many letters": lambda text: text.replace("### Medewerker:", f"### {'M' * 400}:"),
    "a key that leads elsewhere": lambda text: text.replace("handtekening medewerker", "handtekening ../../x"),
    "the same line ten thousand times": lambda text: text.replace("### 4.4.", "regel\n" * 10_000 + "### 4.4."),
    "no control block": lambda text: text.partition("<!-- poptui controle")[0],
    "all boxes": lambda text: text.replace("☐", "☒"),
}


@pytest.mark.parametrize("change", ODD.values(), ids=ODD)
def test_any_file_is_verified_without_a_crash(
    anna: Cli, tmp_path: Path, key: Path, change: Callable[[str], str]
) -> None:
    """However the file was changed, the result is that it differs, in words."""
    plan = agreed(anna, "leidinggevende")
    anna.ok("sign", plan, "--as", "medewerker", *PAPER, "--key", key)
    file = exported(anna, plan, tmp_path)
    text = file.read_text(encoding="utf-8")
    assert change(text) != text
    file.write_text(change(text), encoding="utf-8")
    assert "Dit is niet zoals het was." in anna.ok("verify", file, code=1)


def test_bytes_that_are_not_utf8_are_found(anna: Cli, tmp_path: Path) -> None:
    """Broken bytes in the place of a replacement character are reported."""
    plan = agreed(anna, "medewerker", **{"4.2": "raar \ufffd teken"})
    file = exported(anna, plan, tmp_path)
    file.write_bytes(file.read_bytes().replace("\ufffd".encode(), b"\xff"))
    assert "geen UTF-8" in anna.ok("verify", file, code=1)


def test_plain_text_for_the_printer_is_refused(anna: Cli, tmp_path: Path) -> None:
    """The plain text cannot be verified; the error says which file can."""
    plan = agreed(anna, "medewerker")
    anna.ok("export", plan, "--to", "txt", "-o", tmp_path / "a.txt")
    anna.refused(3, "verify", tmp_path / "a.txt", says="platte tekst voor de printer")


# --- keys -----------------------------------------------------------------------------------------


def test_key_signature_is_verified_by_ssh_keygen(anna: Cli, tmp_path: Path, key: Path) -> None:
    """ssh-keygen verifies the statement beside the export; with allowed signers the result names the key's owner."""
    plan = agreed(anna, "medewerker")
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER, "--key", key, "--remark", "prima")
    file = exported(anna, plan, tmp_path)
    statement, proof = tmp_path / "afspraken.leidinggevende.txt", tmp_path / "afspraken.leidinggevende.txt.sig"
    assert statement.read_text().startswith("Ondertekend verklaard door: Leidinggevende\n")
    assert not (tmp_path / "afspraken.medewerker.txt").exists()
    allowed = tmp_path / "allowed"
    allowed.write_text(f"bob@zorg {key.with_suffix('.pub').read_text()}")
    words = ("-Y", "verify", "-n", "poptui", "-I", "bob@zorg", "-f", str(allowed), "-s", str(proof))
    assert 'Good "poptui" signature for bob@zorg' in keygen(*words, stdin=statement)
    assert "van wie de sleutel is, is niet nagegaan" in anna.ok("verify", file)
    assert "de sleutel is van bob@zorg" in anna.ok("verify", file, "--allowed", allowed, "--plan", plan)
    assert anna.json("verify", file, "--allowed", allowed)["signatures"][1]["whose"] == "bob@zorg"
    made_key(tmp_path / "ander")
    allowed.write_text(f"eve@zorg {(tmp_path / 'ander.pub').read_text()}")
    assert "de sleutel staat niet in allowed" in anna.ok("verify", file, "--allowed", allowed, code=1)
    anna.refused(3, "verify", file, "--allowed", tmp_path / "weg", says="er niet")


BESIDE: dict[str, tuple[str, Callable[[Path, Path], object], str]] = {
    "no statement": ("txt", lambda file, other: file.unlink(), "ligt er niet bij (afspraken.leidinggevende.txt)"),
    "no proof": ("txt.sig", lambda file, other: file.unlink(), "ligt er niet bij (afspraken.leidinggevende.txt.sig)"),
    "another statement": ("txt", lambda file, other: file.write_text("Ik teken niets.\n"), "klopt niet"),
    "proof of another key": ("txt.sig", lambda file, other: file.write_text(other.read_text()), "andere sleutel"),
    "no proof at all": ("txt.sig", lambda file, other: file.write_bytes(b"\x00\xff"), "klopt niet"),
}


@pytest.mark.parametrize("case", BESIDE.values(), ids=BESIDE)
def test_statement_beside_an_agreement_is_verified(
    anna: Cli, tmp_path: Path, key: Path, case: tuple[str, Callable[[Path, Path], object], str]
) -> None:
    """A statement or proof that is missing, changed, or of another signature is reported."""
    plan = agreed(anna, "medewerker")
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER, "--key", key)
    file = exported(anna, plan, tmp_path)
    ending, change, said = case
    statement = tmp_path / "afspraken.leidinggevende.txt"
    other = made_key(tmp_path / "ander")
    (tmp_path / "ander.sig").write_text(keygen("-Y", "sign", "-n", "poptui", "-f", str(other), stdin=statement))
    change(tmp_path / f"afspraken.leidinggevende.{ending}", tmp_path / "ander.sig")
    assert said in anna.ok("verify", file, code=1)


def test_invalid_key_and_existing_statement_are_refused(anna: Cli, tmp_path: Path, key: Path) -> None:
    """A file that is no key is refused; an existing statement is replaced only with `--force`."""
    plan = agreed(anna)
    (tmp_path / "brief").write_text("geen sleutel")
    sign = ("sign", plan, "--as", "medewerker", *PAPER, "--key")
    anna.refused(3, *sign, tmp_path / "brief", says="geen SSH-sleutel")
    anna.refused(3, *sign, tmp_path / "weg", says="geen SSH-sleutel")
    anna.refused(3, *sign, key.with_suffix(".pub") if key.rename(tmp_path / "elders") else key, says="niet getekend")
    anna.ok(*sign, tmp_path / "elders")
    exported(anna, plan, tmp_path)
    (tmp_path / "afspraken.md").unlink()
    anna.refused(3, "export", plan, "-o", tmp_path / "afspraken.md", says="afspraken.medewerker.txt")
    assert not (tmp_path / "afspraken.md").exists()
    anna.ok("export", plan, "-o", tmp_path / "afspraken.md", "--force")
    assert anna.ok("verify", tmp_path / "afspraken.md")


@pytest.fixture
def agent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Runs an ssh-agent without keys."""
    socket = tmp_path / "agent"
    running = subprocess.Popen([require("ssh-agent"), "-D", "-a", socket], stdout=subprocess.DEVNULL)
    monkeypatch.setenv("SSH_AUTH_SOCK", str(socket))
    while not socket.exists():
        assert running.poll() is None
    yield
    running.terminate()
    running.wait(timeout=20)


@pytest.mark.usefixtures("agent")
def test_ssh_agent_signs_with_a_public_key_file(anna: Cli, tmp_path: Path, key: Path) -> None:
    """The private key is in the agent, which ssh-keygen asks; the plan stores nothing of it."""
    plan = agreed(anna, "medewerker")
    subprocess.run([require("ssh-add"), "-q", key], check=True, env=os.environ)
    private = key.read_text().split("\n")[1]
    key.unlink()
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER, "--key", key.with_suffix(".pub"))
    file = exported(anna, plan, tmp_path)
    allowed = tmp_path / "allowed"
    allowed.write_text(f"bob@zorg {key.with_suffix('.pub').read_text()}")
    assert "de sleutel is van bob@zorg" in anna.ok("verify", file, "--allowed", allowed)
    assert private not in held(anna.home)


# --- versions -------------------------------------------------------------------------------------


def test_new_version_leaves_the_signed_one_unchanged(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The signed version stays byte for byte; the difference is printed; both sides make the same new version."""
    plan = agreed(anna, "medewerker", "leidinggevende", **{"3.1.a": "kraanvogel"})
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    before, signed = anna.ok("export", plan), (anna.home / "plans" / f"{plan}.json").read_bytes()
    new = anna.ok("revise", plan).strip()
    assert (new, bob.ok("revise", plan).strip()) == (f"{plan}-2", f"{plan}-2")
    shown = anna.show(new)
    assert (shown["version"], shown["status"], shown["signatures"]) == (2, "preparing", [])
    assert "In de afspraken is niets veranderd." in anna.ok("export", new, "--view", "changes")
    anna.ok("row", "set", new, "4.3", "1", "kosten=500")
    anna.ok("row", "remove", new, "4.3", "2")
    told = anna.ok("export", new, "--view", "changes")
    assert "- Vervallen: Cursus Excel · Q3 2027 · 450\n" in told and "- Nieuw: Cursus Excel · Q3 2027 · 500\n" in told
    assert "- Vervallen: Meelopen · voor 1 juni 2027" in told and "VERSCHIL tussen versie 1 en versie 2" in told
    assert "- Nieuw: Cursus Excel" in anna.ok("export", new, "--view", "changes", "--to", "txt")
    anna.ok("agree", new)
    anna.ok("share", new, "--to", "manager")
    bob.ok("receive")
    for signer in ("medewerker", "leidinggevende"):
        bob.ok("sign", new, "--as", signer, *PAPER)
    bob.ok("share", new, "--to", "employee")
    anna.ok("receive")
    assert anna.show(new)["status"] == "signed" and anna.ok("export", new) == bob.ok("export", new)
    assert "Versie 2, sha256:" in anna.ok("export", new)
    assert anna.ok("export", plan) == before and (anna.home / "plans" / f"{plan}.json").read_bytes() == signed
    assert "ondertekend (versie 2)" in anna.ok("list") and "kraanvogel" not in held(bob.home)


def test_unsigned_plan_has_no_new_version(anna: Cli) -> None:
    """Before a signature the text is reopened instead; an existing version is named; version 1 has no difference."""
    plan = agreed(anna)
    anna.refused(1, "revise", plan, says="agree")
    anna.refused(3, "export", plan, "--view", "changes", says="geen vorige versie")
    anna.ok("sign", plan, "--as", "medewerker", *PAPER)
    anna.ok("revise", plan)
    anna.refused(3, "revise", plan, says=f"{plan}-2")
    assert "er is nog niet getekend" in anna.refused(1, "revise", f"{plan}-2")


def test_two_agreements_of_one_version_are_decided(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Two different frozen texts are a conflict, which is decided for one of the two and never for both."""
    plan = ready(anna)
    anna.ok("share", plan, "--to", "manager", "--also", "3.4", "--also", "afspraken", "-o", tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop")
    bob.ok("row", "set", plan, "4.3", "1", "kosten=99")
    bob.ok("agree", plan)
    anna.ok("agree", plan)
    bob.ok("share", plan, "--to", "employee", "--also", "3.4", "--also", "afspraken", "-o", tmp_path / "twee.pop")
    anna.refused(3, "import", tmp_path / "twee.pop", says="(de afspraken)")
    anna.refused(3, "import", tmp_path / "twee.pop", "--take", "both", says="van twee afspraken geldt er een")
    anna.ok("import", tmp_path / "twee.pop", "--take", "theirs")
    assert anna.ok("export", plan) == bob.ok("export", plan) and "| 99 |" in anna.ok("export", plan)


def test_words_typed_after_the_agreement_are_reported_on_import(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """What the other typed before receiving the agreement is imported and reported; the agreement is unchanged."""
    plan = ready(anna)
    anna.ok("share", plan, "--to", "manager", "--also", "3.4", "--also", "afspraken", "-o", tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop")
    bob.ok("row", "set", plan, "4.3", "1", "kosten=99")
    bob.ok("share", plan, "--to", "employee", "--also", "3.4", "--also", "afspraken", "-o", tmp_path / "twee.pop")
    anna.ok("agree", plan)
    before = anna.ok("export", plan)
    anna.ok("import", tmp_path / "twee.pop")
    assert anna.ok("export", plan) == before and "| 450 |" in before
    assert "is anders dan in de definitieve afspraken" in anna.ok("check", plan)
    for signer in ("medewerker", "leidinggevende"):
        anna.ok("sign", plan, "--as", signer, *PAPER)
    anna.ok("share", plan, "--to", "hr", "-o", tmp_path / "hr.pop")
    sent = json.loads((tmp_path / "hr.pop").read_text())["registers"]
    assert [one["value"] for where, one in sent.items() if where.endswith("/kosten")] == ["450"]


# --- handing in -----------------------------------------------------------------------------------


def test_steps_after_signing_are_listed_and_recorded(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Each step has a date and a receiver that a person says; sharing the plan, or making a file for HR, is no step."""
    plan = agreed(anna, "medewerker")
    anna.refused(1, "handin", plan, "exemplaar", says="nog niet door allen getekend")
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    out = anna.ok("handin", plan)
    assert "exemplaar: nog te doen" in out and "inleveren: nog te doen" in out
    assert "gedaan op 13-12-2026" in anna.ok("handin", plan, "exemplaar", "--date", "13-12-2026", "--to", "Anna zelf")
    anna.ok("handin", plan, "exemplaar", "--undo")
    anna.refused(3, "handin", plan, "koffie", says="hoeft bij dit formulier niet")
    anna.refused(2, "handin", plan, "--to", "Anna", says="zeg wat er gedaan is")
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    bob.ok("share", plan, "--to", "employee")
    anna.ok("receive")
    anna.ok("share", plan, "--to", "hr", "-o", tmp_path / "hr.pop")
    out = anna.ok("handin", plan)
    assert "exemplaar: nog te doen" in out and "inleveren: nog te doen" in out
    anna.ok("handin", plan, "exemplaar")
    (entry,) = anna.json("list")
    assert [step["day"] for step in entry["steps"]] == ["2026-11-21", None] and entry["signed"] == "2026-12-12"


def test_hr_gets_only_what_was_agreed(anna: Cli, quick: Cli, tmp_path: Path) -> None:
    """HR gets a file only once all have signed; it holds no word of the preparation, and imports as a signed plan."""
    secret = {"3.1.a": "kraanvogel", "2.1": "roerdomp", "3.3.a": "wielewaal"}
    plan = agreed(anna, "medewerker", **secret)
    anna.ok("set", plan, "2.2", "grutto", "--note")
    anna.refused(1, "share", plan, "--to", "hr", "-o", tmp_path / "hr.pop", says="geen ondertekende afspraken")
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    anna.refused(2, "share", plan, "--to", "hr", "--also", "3.1", "-o", tmp_path / "hr.pop", says="niets meer")
    said = anna.ok("share", plan, "--to", "hr", "-o", tmp_path / "hr.pop").splitlines()
    assert said[0].startswith("niet bevestigd door Bob: ") and said[1] == str(tmp_path / "hr.pop")
    assert said[-1] == f"is het gegeven of verstuurd? Leg dat vast: poptui handin {plan} inleveren"
    assert not any(line.startswith("gaat ook mee") for line in said)
    text = (tmp_path / "hr.pop").read_text()
    assert not {"kraanvogel", "roerdomp", "wielewaal", "grutto", "twee", "drie"} & set(re.findall(r"\w+", text))
    assert "inleveren: nog te doen" in anna.ok("handin", plan)
    anna.ok("set", plan, "mobiliteitsbank", "ja")
    said = anna.ok("share", plan, "--to", "hr", "-o", tmp_path / "hr2.pop").splitlines()
    (interests,) = [line for line in said if line.startswith("gaat ook mee, omdat de medewerker dat toestond: 3.3.a")]
    assert interests.endswith("Mag deze belangstelling naar de mobiliteitsbank?")
    assert "wielewaal" in (tmp_path / "hr2.pop").read_text() and "kraanvogel" not in (tmp_path / "hr2.pop").read_text()
    office = quick.at(tmp_path / "hr")
    for name in ("hr.pop", "hr2.pop"):
        assert office.ok("import", tmp_path / name).split("\n")[0] == plan
    assert office.ok("export", plan) == anna.ok("export", plan)
    assert Cli(office.run, tmp_path / "hr").show(plan)["status"] == "signed"
    forged = json.loads((tmp_path / "hr2.pop").read_text())
    forged["registers"]["3.1.a"] = forged["registers"]["3.3.a"]
    (tmp_path / "slecht.pop").write_text(json.dumps(forged))
    Cli(office.run, tmp_path / "hr").refused(3, "import", tmp_path / "slecht.pop", says="niet gedeeld")


def test_list_uses_a_changed_form_file_of_equal_size_and_time(cli: Cli) -> None:
    """The list shows the steps of a changed form whose file has the same size and time as before."""
    plan = agreed(cli, "medewerker", "leidinggevende")
    own = cli.home / "forms" / "gemeente.toml"
    own.parent.mkdir(exist_ok=True)
    text = (BUILTIN / "gemeente.toml").read_text(encoding="utf-8")
    for title in ("Een ondertekend exemplaar voor de medewerker", "Een ondertekend afschrift voor de medewerker"):
        changed = text.replace("Een ondertekend exemplaar", title.partition(" voor")[0])
        own.write_text(changed.ljust(len(text) + 1, "\n"), encoding="utf-8")
        os.utime(own, (1_700_000_000, 1_700_000_000))
        (listed,) = cli.json("list")
        assert (listed["id"], listed["steps"][0]["title"]) == (plan, title)
