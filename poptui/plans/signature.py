"""A signature: the record of one signer, with the fingerprint of the agreed text and the statement that it makes.

A signature is a declaration: on paper, recorded by somebody, or made with an SSH key. It is no qualified electronic
signature (eIDAS, art. 3 (12)), which a plan does not need.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import msgspec

from poptui.forms.vocabulary import ROLES
from poptui.plans.plan import LONGEST
from poptui.text.clean import one_line
from poptui.text.dates import format_date

MEANINGS = ("akkoord", "gezien", "niet-akkoord", "tekent-niet")
"""The meanings of a signature, and that somebody will not sign; each of them completes the signing."""
AGREES, SEEN, AGAINST, REFUSES = MEANINGS
_WORDS = {
    "NL": ("voor akkoord", "voor gezien", "niet akkoord", "tekent niet"),
    "BE": ("voor akkoord", "voor kennisname", "niet akkoord", "tekent niet"),
}
NOTHING = "-"
"""The text that is printed for an empty answer."""
ON_PAPER = "op papier; vastgelegd door de {}"
TAKEN_OVER = "overgenomen van papier door de {} op {}"
BY_NOBODY_KNOWN = "op papier; vastgelegd op deze computer"
NOT_SIGNED = "niet; vastgelegd door de {}"
NOT_SIGNED_BY_OTHER = "niet; vastgelegd door de {} op {}"
NOT_SIGNED_BY_NOBODY_KNOWN = "niet; vastgelegd op deze computer"
BY_KEY = "met SSH-sleutel {}"
LABELS = ("Betekenis", "Opmerking", "Naam", "Datum", "Plaats", "Ondertekend")
"""The labels of a printed signature, in their order."""
_HEX = re.compile(r"[0-9a-f]{64}")
_KEY = re.compile(r"SHA256:[A-Za-z0-9+/=]{20,60}")
_PROOF = re.compile(r"-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=]{1,100}\n){1,400}-----END SSH SIGNATURE-----\n")


class Signature(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A signature.

    Attributes:
        signer: the key of a signer of the form.
        title: the form's name of that signer.
        meaning: one of `MEANINGS`.
        name: the name of the person who signed.
        date: the day of signing (YYYY-MM-DD).
        text: the SHA-256 of the agreed text, in hexadecimals.
        version: the version of the plan that was agreed.
        country: NL or BE: how meaning and date are written.
        remark: the remark of the signer; may be empty.
        place: where it was signed.
        recorded_by: the role of the person who recorded it, or who made it with a key.
        recorder: that person in words: "leidinggevende Petra Bakker"; empty where the settings do not say who it is.
        key: the fingerprint of the SSH key that made it; empty for one on paper.
        proof: the signature of `statement()` by ssh-keygen with that key; empty for one on paper.
        recorded_on: the day (YYYY-MM-DD) on which another than the signer recorded it; else empty.
    """

    signer: str
    title: str
    meaning: str
    name: str
    date: str
    text: str
    version: int
    country: str
    recorded_by: str
    recorder: str
    remark: str = ""
    place: str = ""
    key: str = ""
    proof: str = ""
    recorded_on: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Returns the text behind each of `LABELS`."""
        return (
            meaning_words(self.meaning, self.country),
            self.remark or NOTHING,
            self.name,
            format_date(date.fromisoformat(self.date), self.country),
            self.place or NOTHING,
            self.way,
        )

    @property
    def way(self) -> str:
        """Returns how the signature was given, and who recorded it."""
        if self.key:
            return BY_KEY.format(self.key)
        is_refusal = self.meaning == REFUSES
        if not self.recorder:
            return NOT_SIGNED_BY_NOBODY_KNOWN if is_refusal else BY_NOBODY_KNOWN
        if not self.recorded_on:
            return (NOT_SIGNED if is_refusal else ON_PAPER).format(self.recorder)
        day = format_date(date.fromisoformat(self.recorded_on), self.country)
        return (NOT_SIGNED_BY_OTHER if is_refusal else TAKEN_OVER).format(self.recorder, day)

    @property
    def statement(self) -> str:
        """Returns the statement of the signer, which the check and an SSH key sign."""
        return statement(self.title, self.text, self.version, self.words)

    @property
    def check(self) -> str:
        """Returns the SHA-256 of the statement in hexadecimal digits."""
        return sha256(self.statement)


def meaning_words(meaning: str, country: str) -> str:
    """Returns the Dutch name of a meaning, such as "voor akkoord"."""
    return _WORDS[country][MEANINGS.index(meaning)]


def meaning_choices(country: str) -> tuple[str, ...]:
    """Returns the Dutch names of all `MEANINGS`."""
    return _WORDS[country]


def printed_meanings(country: str) -> tuple[str, ...]:
    """Returns the Dutch names of the meanings that have a box on paper; who will not sign ticks none."""
    return tuple(meaning_words(one, country) for one in MEANINGS if one != REFUSES)


def sha256(text: str) -> str:
    """Returns the fingerprint of a text: the SHA-256 of its UTF-8 in hexadecimal digits."""
    import hashlib  # loads OpenSSL, which only agreed plans need

    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def statement(title: str, text: str, version: int, words: Sequence[str]) -> str:
    """Returns the statement of a signer.

    Args:
        title: the form's name of the signer.
        text: the fingerprint of the agreed text.
        version: its version.
        words: the text behind each of `LABELS`.
    """
    lines = [
        f"Ondertekend verklaard door: {title}",
        f"Over de afspraken met vingerafdruk: sha256:{text}",
        f"Versie: {version}",
        *(f"{label}: {said}" for label, said in zip(LABELS, words, strict=True)),
    ]
    return "\n".join(lines) + "\n"


def to_value(signature: Signature) -> str:
    """Returns the words of a register that holds a signature."""
    return msgspec.json.encode(signature).decode("utf-8")


@lru_cache(maxsize=64)
def of_value(value: str) -> Signature | None:
    """Returns the signature in the words of a register; None where they hold no valid one."""
    try:
        found = msgspec.json.decode(value, type=Signature)
    except msgspec.DecodeError:
        return None
    return found if _can_be(found) else None


def _can_be(found: Signature) -> bool:
    """Returns whether a record is valid: texts on one line, a day, fingerprints, and a proof made by ssh-keygen."""
    texts = (found.signer, found.title, found.name, found.remark, found.place, found.recorder)
    return (
        found.meaning in MEANINGS
        and found.recorded_by in ROLES
        and found.country in _WORDS
        and found.version > 0
        and bool(found.name)
        and all(one_line(text) == text and len(text) <= LONGEST for text in texts)
        and _is_day(found.date)
        and (not found.recorded_on or _is_day(found.recorded_on))
        and _HEX.fullmatch(found.text) is not None
        and bool(found.key) == bool(found.proof)
        and (not found.key or (_KEY.fullmatch(found.key) is not None and _PROOF.fullmatch(found.proof) is not None))
    )


def _is_day(text: str) -> bool:
    """Returns whether a text is a day (YYYY-MM-DD)."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
