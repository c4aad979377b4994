"""Verifying: what stands below the agreed text is the form's, keys are their signers', and other bytes are named."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from poptui.forms.catalogue import Catalogue
from poptui.work.agreement.verify import verify
from tests.functional.test_cli_agreement import OWN, PAPER, agreed, exported, made_key, ready
from tests.functional.test_cli_sharing import anna
from tests.support.cli import Cli
from tests.support.forged import CONTROL, below, mutated, recomputed
from tests.support.landed import VERIFIED, unpack

__all__ = ["anna"]  # the fixture of the tests of sharing

SEEDS = 300
SIGNED = ("medewerker", "leidinggevende")
NOT_SO = "Dit is niet zoals het was."


def part(text: str, title: str) -> str:
    """Returns the part of a signer in a file, from its heading up to the next heading or the closing text."""
    start = text.index(f"### {title}:")
    ends = [at for mark in ("\n### ", "\nNB. ") if (at := text.find(mark, start + 4)) > 0]
    return text[start : min(ends) + 1]


def changed(file: Path, change: Callable[[str], str], keys: tuple[str, ...] = ()) -> None:
    """Changes a file, and computes its control block anew."""
    text = file.read_text(encoding="utf-8")
    assert change(text) != text
    file.write_text(recomputed(change(text), keys), encoding="utf-8")


# --- what stands below the text -------------------------------------------------------------------


@pytest.mark.parametrize(
    "signers", [SIGNED, SIGNED[:1], SIGNED[1:], ()], ids=lambda signers: "+".join(signers) or "none"
)
def test_no_random_change_below_the_text_verifies(anna: Cli, tmp_path: Path, signers: tuple[str, ...]) -> None:
    """Lines inserted, removed, swapped, doubled, moved and written in: only the untouched file is said to be right."""
    plan = agreed(anna, *signers)
    file = exported(anna, plan, tmp_path)
    text = file.read_text(encoding="utf-8")
    assert recomputed(text) == text and verify(file).is_valid
    random, untouched, catalogue = Random(len(signers)), 0, Catalogue()
    for seed in range(SEEDS):
        forged = recomputed(mutated(text, random))
        file.write_text(forged, encoding="utf-8")
        found = verify(file, catalogue=catalogue)
        assert found.is_valid == (forged == text), (seed, "\n".join(below(forged)[1]))
        assert all(fault.where.strip() and fault.message.strip() for fault in found.faults)
        untouched += forged == text
    assert untouched < SEEDS / 4


class Attack(NamedTuple):
    """A change of what is not frozen, what is said of it, and the keys that the control block then has."""

    change: Callable[[str], str]
    said: str
    keys: tuple[str, ...] = ()


def put(before: str, after: str, said: str, keys: tuple[str, ...] = ()) -> Attack:
    """Returns the attack that replaces one text by another."""
    return Attack(lambda text: text.replace(before, after, 1), said, keys)


def rearranged(parts: Callable[[str, str], str], said: str, keys: tuple[str, ...]) -> Attack:
    """Returns the attack that puts other parts in the place of those of the two signers."""

    def change(text: str) -> str:
        one, two = part(text, "Medewerker"), part(text, "Leidinggevende")
        assert one + two in text
        return text.replace(one + two, parts(one, two))

    return Attack(change, said, keys)


def exchanged(text: str) -> str:
    """Returns a file in which each signature stands under the title of the other."""
    text = text.replace("### Medewerker", "### X").replace("### Leidinggevende", "### Medewerker")
    return text.replace("### X", "### Leidinggevende")


ATTACKS = {
    "a heading": put("## Ondertekening", "## Vooraf\n\n## Ondertekening", "hoort hier niet: ## Vooraf"),
    "a sentence above": put("\n### Medewerker", "\nNiet geldig.\n\n### Medewerker", "hoort hier niet: Niet geldig."),
    "a sentence below": put("\nNB. Hebben", "\nNiet geldig.\n\nNB. Hebben", "hoort hier niet: Niet geldig."),
    "a sentence in the source": put("> Bron", "> Niet bindend. Bron", "Niet bindend"),
    "a second remark": put(
        "**Opmerking:**", "**Opmerking:** nee\\\n**Opmerking:**", "hoort hier niet: **Opmerking:** nee"
    ),
    "a comment": put("### Leidinggevende:", "<!-- x -->\n\n### Leidinggevende:", "hoort hier niet: <!-- x -->"),
    "another heading": put("## Ondertekening", "## Ter kennisname", "Ter kennisname"),
    "the closing text removed": Attack(
        lambda text: text[: text.index("NB. Hebben")] + text[text.index("> Bron") :], "hier ontbreekt: NB. Hebben"
    ),
    "a signer removed": rearranged(
        lambda one, two: one, "Leidinggevende: deze ondertekenaar ontbreekt", ("medewerker",)
    ),
    "signers swapped": rearranged(
        lambda one, two: two + one, "niet in de volgorde van het formulier", ("leidinggevende", "medewerker")
    ),
    "signatures exchanged": Attack(exchanged, "klopt niet"),
    "a signer twice": rearranged(
        lambda one, two: one + one + two,
        "Medewerker: deze ondertekenaar staat er meer dan eens",
        ("medewerker", *SIGNED),
    ),
    "a signer of another form": put(
        "### Leidinggevende:",
        "### Directeur:",
        "Directeur: deze ondertekenaar hoort niet bij het formulier",
        ("medewerker", "directeur"),
    ),
    "a signer in a comment": rearranged(lambda one, two: f"{one}<!--\n{two}-->\n\n", "hoort hier niet: <!--", SIGNED),
    "a signer under a deeper heading": put(
        "### Leidinggevende:",
        "#### Leidinggevende:",
        "Leidinggevende: deze ondertekenaar ontbreekt",
        ("medewerker",),
    ),
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_change_with_its_control_block_computed_anew_is_found(anna: Cli, tmp_path: Path, attack: Attack) -> None:
    """Without the plan, the form says what has to stand there: exit code 1, and the line or the signer is named."""
    file = exported(anna, agreed(anna, *SIGNED), tmp_path)
    changed(file, attack.change, attack.keys)
    out = anna.ok("verify", file, code=1)
    assert attack.said in out and NOT_SO in out


def test_changed_name_of_who_has_to_sign_is_found(anna: Cli, tmp_path: Path) -> None:
    """The frozen text says who they are."""
    file = exported(anna, agreed(anna, "medewerker"), tmp_path)
    changed(file, lambda text: text.replace("**Naam:** Bob", "**Naam:** Eve"))
    assert "Leidinggevende: wie nog moet tekenen, heet in de afspraken anders dan 'Eve'" in anna.ok(
        "verify", file, code=1
    )


def test_signature_below_a_changed_text_is_itself_unchanged(anna: Cli, tmp_path: Path) -> None:
    """It is over the text whose fingerprint stands there, so only the text is called changed."""
    file = exported(anna, agreed(anna, *SIGNED), tmp_path)
    changed(file, lambda text: text.replace("Cursus Excel", "Cursus Word"))
    out = anna.ok("verify", file, code=1)
    assert out.count("zelf ongewijzigd, maar de tekst erboven niet") == 2 and "over een andere tekst" not in out


def test_changed_control_block_that_fits_itself_is_found(anna: Cli, tmp_path: Path) -> None:
    """The words and keys in the block are those of the signatures."""
    file = exported(anna, agreed(anna, *SIGNED), tmp_path)
    text = file.read_text(encoding="utf-8")
    for change in (
        text.replace("handtekening medewerker", "handtekening directeur"),
        text.replace(CONTROL, f"{CONTROL} van een ander"),
    ):
        file.write_text(recomputed(change), encoding="utf-8")
        assert "! controleblok: het controleblok onderaan is veranderd" in anna.ok("verify", file, code=1)


def test_answer_says_what_was_not_checked(anna: Cli, tmp_path: Path) -> None:
    """Without a plan it says what that leaves open, in words and in JSON; with the plan it does not."""
    plan = agreed(anna, *SIGNED)
    file = exported(anna, plan, tmp_path)
    out = anna.ok("verify", file)
    assert "\nZonder plan alleen: " in out and out.index("kloppen") < out.index("Zonder plan alleen")
    assert [one["what"] for one in anna.json("verify", file)["unchecked"]] == ["plan"]
    assert "Zonder plan" not in anna.ok("verify", file, "--plan", plan)
    assert anna.json("verify", file, "--plan", plan)["unchecked"] == []


def test_agreement_of_a_form_that_is_not_known_is_doubtful(anna: Cli, tmp_path: Path) -> None:
    """Where its form is, it verifies; elsewhere nobody can say who has to sign, and so it says."""
    forms = anna.home / "forms"
    forms.mkdir()
    (forms / "eigen.toml").write_text(OWN, encoding="utf-8")
    plan = anna.new("--set", "naam=Anna", form="eigen")
    anna.ok("agree", plan)
    anna.ok("sign", plan, "--as", "medewerker", *PAPER, "--name", "Anna")
    file = exported(anna, plan, tmp_path)
    assert "kloppen" in anna.ok("verify", file)
    out = anna.at(tmp_path / "elders").ok("verify", file, code=1)
    assert "het formulier 'Eigen plan' is hier niet bekend" in out and NOT_SO not in out and "twijfel" in out


def test_agreement_of_an_earlier_version_of_a_form_verifies(anna: Cli, tmp_path: Path) -> None:
    """The form was changed since, also what it prints below the signatures; its earlier version is kept here."""
    forms = anna.home / "forms"
    forms.mkdir()
    own = OWN.replace('address = "je"', 'address = "je"\nclosing = "Zo is het."')
    (forms / "eigen.toml").write_text(own, encoding="utf-8")
    plan = anna.new("--set", "naam=Anna", form="eigen")
    anna.ok("agree", plan)
    anna.ok("sign", plan, "--as", "medewerker", *PAPER, "--name", "Anna")
    file = exported(anna, plan, tmp_path)
    later = own.replace("version = 1", "version = 2").replace("Zo is het.", "Zo was het niet.")
    (forms / "eigen.toml").write_text(later, encoding="utf-8")
    assert "kloppen" in anna.ok("verify", file)
    changed(file, lambda text: text.replace("Zo is het.", "Zo is het nooit."))
    assert NOT_SO in anna.ok("verify", file, code=1)


def test_name_with_a_footnote_in_the_agreed_text_is_no_fault(anna: Cli, tmp_path: Path) -> None:
    """Where the agreed text prints the name in another way, the place to sign is not compared with it."""
    (anna.home / "forms").mkdir()
    footnote = OWN.replace('title = "Naam"', 'title = "Naam"\nfootnote = "Zoals op het loonstrookje."')
    (anna.home / "forms" / "eigen.toml").write_text(footnote, encoding="utf-8")
    plan = anna.new("--set", "naam=Anna", form="eigen")
    anna.ok("agree", plan)
    file = exported(anna, plan, tmp_path)
    assert "**Naam ¹** Anna" in file.read_text(encoding="utf-8")
    assert anna.json("verify", file)["faults"] == []


@pytest.mark.parametrize("name", VERIFIED)
def test_agreement_of_an_earlier_program_verifies_in_an_empty_home(quick: Cli, tmp_path: Path, name: str) -> None:
    """It needs no plan and no kept form."""
    unpack(tmp_path / "landed")
    found = quick.json("verify", tmp_path / "landed" / "files" / name)
    assert found["held"] and found["faults"] == []


# --- keys -----------------------------------------------------------------------------------------


def keyed(cli: Cli, folder: Path, keys: dict[str, Path], names: dict[str, str] | None = None) -> Path:
    """Returns the file of an agreement that each of these signed with a key."""
    plan = ready(cli)
    cli.ok("agree", plan)
    for signer, key in keys.items():
        name = ("--name", names[signer]) if names else ()
        cli.ok("sign", plan, "--as", signer, *PAPER, "--key", key, *name)
    return exported(cli, plan, folder)


def allowed_by(folder: Path, owners: dict[str, Path]) -> Path:
    """Returns a file of allowed signers with the key of each owner."""
    lines = [f"{owner} {key.with_suffix('.pub').read_text(encoding='utf-8')}" for owner, key in owners.items()]
    (folder / "allowed").write_text("".join(lines), encoding="utf-8")
    return folder / "allowed"


def test_one_key_for_two_signers_is_a_doubt(anna: Cli, tmp_path: Path) -> None:
    """Also without a file of allowed signers: two people do not sign with one key."""
    key = made_key(tmp_path / "een")
    file = keyed(anna, tmp_path, dict.fromkeys(SIGNED, key))
    for words in ((), ("--allowed", allowed_by(tmp_path, {"anna@zorg": key}))):
        out = anna.ok("verify", file, *words, code=1)
        assert "! Medewerker en Leidinggevende: dezelfde sleutel heeft hier meer dan eens getekend (SHA256:" in out
        assert "twijfel" in out and NOT_SO not in out and out.count("ongewijzigd") == 2
    assert {one["kind"] for one in anna.json("verify", file, *words, code=1)["faults"]} == {"doubt"}


def test_two_keys_of_one_owner_are_a_doubt(anna: Cli, tmp_path: Path) -> None:
    """The file of allowed signers says that both keys are of one person."""
    one, two = made_key(tmp_path / "een"), made_key(tmp_path / "twee")
    file = keyed(anna, tmp_path, dict(zip(SIGNED, (one, two), strict=True)))
    assert "kloppen" in anna.ok("verify", file)
    allowed = allowed_by(tmp_path, {"p12": one})
    allowed.write_text(allowed.read_text() + f"p12 {two.with_suffix('.pub').read_text()}")
    assert "zijn van een en dezelfde (p12)" in anna.ok("verify", file, "--allowed", allowed, code=1)


OWNERS = {
    "anna@zorg": 0,
    "a.smit@gemeente.nl": 0,
    "smita": 0,
    "AS": 0,
    "medewerker@gemeente.nl": 0,
    "p123456@gemeente.nl": 0,
    "bob@zorg": 1,
    "eve@zorg": 1,
    "leidinggevende": 1,
}
"""Owners of the key that Anna Smit signed with, each with the exit code."""


@pytest.mark.parametrize("owner", OWNERS)
def test_key_of_another_person_is_a_doubt(anna: Cli, tmp_path: Path, owner: str) -> None:
    """The owner is the signer by a part of the name, the initials or what the form calls the signer."""
    key = made_key(tmp_path / "een")
    file = keyed(anna, tmp_path, {"medewerker": key}, {"medewerker": "Anna Smit"})
    out = anna.ok("verify", file, "--allowed", allowed_by(tmp_path, {owner: key}), code=OWNERS[owner])
    assert (f"! Medewerker: de sleutel is van {owner}; dat dit Anna Smit is, is niet te zien" in out) == OWNERS[owner]
    assert NOT_SO not in out


def test_statements_of_two_signers_swapped_are_found(anna: Cli, tmp_path: Path) -> None:
    """Each statement belongs to one signature."""
    one, two = made_key(tmp_path / "een"), made_key(tmp_path / "twee")
    file = keyed(anna, tmp_path, dict(zip(SIGNED, (one, two), strict=True)))
    for ending in ("txt", "txt.sig"):
        first, second = (tmp_path / f"afspraken.{signer}.{ending}" for signer in SIGNED)
        data = first.read_bytes(), second.read_bytes()
        first.write_bytes(data[1])
        second.write_bytes(data[0])
    assert NOT_SO in anna.ok("verify", file, code=1)


# --- saved by another program ---------------------------------------------------------------------

RESAVED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "line ends of Windows": (lambda data: data.replace(b"\n", b"\r\n"), "regeleinden zijn veranderd"),
    "line ends of an old Mac": (lambda data: data.replace(b"\n", b"\r"), "regeleinden zijn veranderd"),
    "the last line end lacks": (lambda data: data.rstrip(b"\n"), "regeleinden zijn veranderd"),
    "line ends more": (lambda data: data + b"\n\n", "regeleinden zijn veranderd"),
    "a byte order mark": (lambda data: b"\xef\xbb\xbf" + data, "onzichtbaar teken voor (BOM)"),
    "a mark and line ends": (lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"), "BOM"),
}
SPELLED: dict[str, Callable[[bytes], bytes]] = {
    form: lambda data, form=form: unicodedata.normalize(form, data.decode()).encode()  # type: ignore[misc]
    for form in ("NFC", "NFD")
}


def accented(cli: Cli, folder: Path) -> Path:
    """Returns the file of an agreement with letters composed in both ways, signed with a key with such a remark."""
    many = "\u00e9" * 9 + "\n" + "e\u0301" * 9
    plan = ready(cli, **{"4.2": f"caf\u00e9 en cafe\u0301\n{many}", "medewerker": "Anna Sm\u00eft"})
    cli.ok("agree", plan)
    cli.ok(
        "sign",
        plan,
        "--as",
        "leidinggevende",
        *PAPER,
        "--key",
        made_key(folder / "een"),
        "--remark",
        "re\u0308el \u00e9n",
    )
    return exported(cli, plan, folder)


@pytest.mark.parametrize("place", ["afspraken.md", "afspraken.leidinggevende.txt", "afspraken.leidinggevende.txt.sig"])
@pytest.mark.parametrize("case", RESAVED.values(), ids=RESAVED)
def test_file_that_another_program_saved_is_said_to_be_so(
    anna: Cli, tmp_path: Path, case: tuple[Callable[[bytes], bytes], str], place: str
) -> None:
    """In the file, a statement or a signature: it differs (1), and nothing that people signed is called false."""
    file = accented(anna, tmp_path)
    assert "kloppen" in anna.ok("verify", file)
    change, said = case
    target = tmp_path / place
    target.write_bytes(change(target.read_bytes()))
    out = anna.ok("verify", file, code=1)
    assert said in out and "klopt niet" not in out and NOT_SO not in out
    assert f"! {'bestand' if place == 'afspraken.md' else place}: " in out
    assert out.count("ongewijzigd") == 1 and "een ander programma heeft het bestand anders opgeslagen" in out
    assert {one["kind"] for one in anna.json("verify", file, code=1)["faults"]} == {"resaved"}


@pytest.mark.parametrize("place", ["afspraken.md", "afspraken.leidinggevende.txt"])
@pytest.mark.parametrize("change", SPELLED.values(), ids=SPELLED)
def test_letters_composed_otherwise_are_said_to_be_so(
    anna: Cli, tmp_path: Path, change: Callable[[bytes], bytes], place: str
) -> None:
    """The text has letters of both kinds, so each way of saving changes some; each line is known by its fingerprint."""
    file = accented(anna, tmp_path)
    target = tmp_path / place
    target.write_bytes(change(target.read_bytes()))
    out = anna.ok("verify", file, code=1)
    assert "letters met accenten zijn anders opgeslagen" in out and NOT_SO not in out and "klopt niet" not in out


def test_change_in_a_file_that_was_also_saved_anew_is_found(anna: Cli, tmp_path: Path) -> None:
    """Other line ends hide no other word."""
    file = accented(anna, tmp_path)
    data = file.read_bytes().replace(b"Cursus Excel", b"Cursus Word").replace(b"\n", b"\r\n")
    file.write_bytes(b"\xef\xbb\xbf" + data)
    out = anna.ok("verify", file, code=1)
    assert NOT_SO in out and "Cursus Word" in out and "regeleinden zijn veranderd" in out
    kinds = {one["kind"] for one in json.loads(anna.ok("verify", file, "--json", code=1))["faults"]}
    assert kinds == {"differs", "resaved"}
