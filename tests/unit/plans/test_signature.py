"""A signature: its printed words, its statement, and which records are valid."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from poptui.plans.edit import Author, apply, mark
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import LONGEST, Plan
from poptui.plans.registers import SignatureOf
from poptui.plans.signature import (
    MEANINGS,
    Signature,
    meaning_choices,
    meaning_words,
    of_value,
    printed_meanings,
    sha256,
    statement,
    to_value,
)
from poptui.plans.validation import validate
from tests.support.plans import AT, blank, gemeente

KEY = "SHA256:" + "a" * 43
PROOF = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
GOOD = Signature(
    signer="medewerker",
    title="Medewerker",
    meaning="akkoord",
    name="Anna",
    date="2026-11-21",
    text=sha256("# Afspraken\n"),
    version=1,
    country="NL",
    recorded_by="employee",
    recorder="medewerker Anna",
)


def with_record(value: str, signer: str = "medewerker") -> Plan:
    """Returns a plan with these words in the register of a signer."""
    write = mark(SignatureOf(signer), value)
    return apply(blank(gemeente()), EditBuilder(Author("2employee", "employee"), AT).edit([write], kind="sign"))


BAD = {
    "meaning": {"meaning": "misschien"},
    "day": {"date": "2026-02-30"},
    "day in words": {"date": "morgen"},
    "fingerprint": {"text": "f" * 63},
    "two lines": {"remark": "een\ntwee"},
    "escape": {"name": "\x1b[2J"},
    "no name": {"name": ""},
    "country": {"country": "FR"},
    "key without proof": {"key": KEY},
    "proof without key": {"proof": "-"},
    "proof of another kind": {"key": KEY, "proof": "-----BEGIN SSH SIGNATURE-----\n\x1b\n"},
    "key of another kind": {"key": "MD5:" + "a" * 43, "proof": PROOF},
    "long": {"remark": "x" * 2001},
    "title on two lines": {"title": "een\ntwee"},
    "place with an escape": {"place": "\x1b[2J"},
    "recorder on two lines": {"recorder": "een\ntwee"},
    "recorded by nobody known": {"recorded_by": "directeur"},
    "version": {"version": 0},
    "recorded on no day": {"recorded_on": "2026-02-30"},
}


@pytest.mark.parametrize("wrong", BAD.values(), ids=BAD)
def test_invalid_record_is_no_signature(wrong: dict[str, object]) -> None:
    """A plan with such a record is not valid."""
    assert of_value(to_value(GOOD)) == GOOD
    value = to_value(msgspec.structs.replace(GOOD, **wrong))
    assert of_value(value) is None
    assert validate(with_record(value)).startswith("@signed-medewerker: ")


def test_record_counts_only_for_the_signer_of_its_register() -> None:
    """The record of one signer does not count in the register of another."""
    assert validate(with_record(to_value(GOOD), "leidinggevende")).startswith("@signed-leidinggevende: ")
    assert not validate(with_record(to_value(GOOD)))


def test_check_changes_with_every_word_of_a_signature() -> None:
    """The check over a signature's own words covers each of them."""
    others: list[dict[str, Any]] = [
        {"remark": "toch"},
        {"name": "Anne"},
        {"date": "2026-11-22"},
        {"place": "Gent"},
        {"meaning": "gezien"},
        {"text": sha256("iets anders")},
        {"version": 2},
        {"title": "Werknemer"},
        {"country": "BE", "meaning": "gezien"},
        {"recorder": "leidinggevende"},
        {"recorder": ""},
        {"recorded_on": "2026-11-22"},
        {"recorded_on": "2026-11-23"},
        {"key": "SHA256:abc"},
    ]
    checks = {msgspec.structs.replace(GOOD, **one).check for one in others}
    assert len(checks | {GOOD.check}) == len(others) + 1
    assert GOOD.statement.startswith("Ondertekend verklaard door: Medewerker\n")


@pytest.mark.parametrize("other", [{"remark": "x" * LONGEST}, {"key": KEY, "proof": PROOF}, {"recorded_by": "manager"}])
def test_record_within_the_limits_is_a_signature(other: dict[str, object]) -> None:
    """A remark may be as long as any answer; what a key signed is valid with its proof."""
    record = msgspec.structs.replace(GOOD, **other)
    assert of_value(to_value(record)) == record and not validate(with_record(to_value(record)))


def test_unclean_signer_is_no_signature() -> None:
    """Also where nothing compares the signer with a register."""
    assert of_value(to_value(msgspec.structs.replace(GOOD, signer="mede\nwerker"))) is None


@pytest.mark.parametrize("value", ["", "{", "[]", "[" * 100_000, '{"signer":' + "[" * 100_000])
def test_words_that_are_no_record_are_no_signature(value: str) -> None:
    """Also where they are nested deeper than Python can follow."""
    assert of_value(value) is None


def test_record_with_an_unknown_word_is_no_signature() -> None:
    """What the statement does not say is not in the record of what was signed."""
    record = to_value(GOOD)
    assert of_value(record) is not None
    assert of_value(record.replace("{", '{"clause":"toch niet",', 1)) is None


def test_equal_records_are_one_signature_without_empty_words() -> None:
    """An empty remark, place or key is not written."""
    again = of_value(to_value(GOOD))
    assert len({GOOD, again}) == 1
    assert to_value(GOOD).endswith('"recorder":"medewerker Anna"}')


def test_statement_holds_every_word_that_was_signed() -> None:
    """On a line of its own; an empty remark or place is a dash, and a key is named instead of the recorder."""
    first = (
        f"Ondertekend verklaard door: Medewerker\nOver de afspraken met vingerafdruk: sha256:{GOOD.text}\nVersie: 1\n"
    )
    assert GOOD.statement == (
        f"{first}Betekenis: voor akkoord\nOpmerking: -\nNaam: Anna\nDatum: 21-11-2026\nPlaats: -\n"
        "Ondertekend: op papier; vastgelegd door de medewerker Anna\n"
    )
    by_key = msgspec.structs.replace(
        GOOD, meaning="gezien", country="BE", remark="onder voorbehoud", place="Gent", key=KEY, proof=PROOF
    )
    assert by_key.statement == (
        f"{first}Betekenis: voor kennisname\nOpmerking: onder voorbehoud\nNaam: Anna\nDatum: 21/11/2026\nPlaats: Gent\n"
        f"Ondertekend: met SSH-sleutel {KEY}\n"
    )
    assert by_key.check == sha256(by_key.statement)


def test_statement_with_a_word_too_few_is_refused() -> None:
    """A statement that leaves out what a label says would be signed for something else."""
    with pytest.raises(ValueError, match="shorter"):
        statement(GOOD.title, GOOD.text, GOOD.version, GOOD.words[:-1])


def test_meanings_have_the_words_of_the_country() -> None:
    """In the order in which they are offered."""
    assert meaning_choices("NL") == ("voor akkoord", "voor gezien", "niet akkoord", "tekent niet")
    assert meaning_choices("BE") == ("voor akkoord", "voor kennisname", "niet akkoord", "tekent niet")
    assert [meaning_words(one, "BE") for one in MEANINGS] == [*meaning_choices("BE")]
    assert printed_meanings("BE") == meaning_choices("BE")[:3], "nobody ticks on paper that they do not sign"


@pytest.mark.parametrize(
    ("how", "way"),
    [
        ({}, "op papier; vastgelegd door de medewerker Anna"),
        ({"recorder": ""}, "op papier; vastgelegd op deze computer"),
        (
            {"recorder": "leidinggevende Bob", "recorded_by": "manager", "recorded_on": "2026-11-23"},
            "overgenomen van papier door de leidinggevende Bob op 23-11-2026",
        ),
        ({"meaning": "tekent-niet"}, "niet; vastgelegd door de medewerker Anna"),
        ({"meaning": "tekent-niet", "recorder": ""}, "niet; vastgelegd op deze computer"),
        (
            {"meaning": "tekent-niet", "recorder": "leidinggevende Bob", "recorded_on": "2026-11-23"},
            "niet; vastgelegd door de leidinggevende Bob op 23-11-2026",
        ),
        ({"recorder": "", "key": KEY, "proof": PROOF}, f"met SSH-sleutel {KEY}"),
    ],
)
def test_statement_says_how_it_was_signed_and_who_recorded_it(how: dict[str, object], way: str) -> None:
    """On paper by the signer or taken over by another, that somebody did not sign, or with a key."""
    record = msgspec.structs.replace(GOOD, **how)
    assert record.words[-1] == way and f"Ondertekend: {way}\n" in record.statement
    assert of_value(to_value(record)) == record
