"""What someone signs: one record a signer, over the fingerprint of the agreed text, and the words that it stands for.

A signature says no more than that someone declared it so: on paper, as another wrote down, or by SSH key. It is no
qualified signature (eIDAS, art. 3 (12)); a plan needs none.
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

MEANINGS = ("akkoord", "gezien", "niet-akkoord")
"""What a signature can mean; all of them are complete."""
AGAINST = MEANINGS[2]
_WORDS = {
    "NL": ("voor akkoord", "voor gezien", "niet akkoord"),
    "BE": ("voor akkoord", "voor kennisname", "niet akkoord"),
}
NOTHING = "-"
"""What is printed where nothing was filled in."""
ON_PAPER = "op papier; vastgelegd door de {}"
BY_KEY = "met SSH-sleutel {}"
LABELS = ("Betekenis", "Opmerking", "Naam", "Datum", "Plaats", "Ondertekend")
"""What a signature says, in the order in which it is printed."""
_HEX = re.compile(r"[0-9a-f]{64}")
_KEY = re.compile(r"SHA256:[A-Za-z0-9+/=]{20,60}")
_PROOF = re.compile(r"-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=]{1,100}\n){1,400}-----END SSH SIGNATURE-----\n")


class Signature(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """That someone signed.

    Attributes:
        signer: the key of the form's signer.
        title: what the form calls that signer.
        meaning: one of `MEANINGS`.
        name: who signed.
        date: the day of signing (YYYY-MM-DD).
        text: the SHA-256 of the agreed text, in hexadecimals.
        version: the version of the plan that was agreed.
        country: NL or BE: how meaning and date are written.
        remark: what the signer put beside it.
        place: where it was signed.
        recorded_by: the role of who wrote down that it was signed on paper, or who made it with a key.
        recorder: that person in words: "leidinggevende Petra Bakker".
        key: the fingerprint of the SSH key it was made with; empty on paper.
        proof: what ssh-keygen made of `statement()` with that key; empty on paper.
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

    @property
    def words(self) -> tuple[str, ...]:
        """What is printed behind each of `LABELS`."""
        way = BY_KEY.format(self.key) if self.key else ON_PAPER.format(self.recorder)
        return (
            meaning_words(self.meaning, self.country),
            self.remark or NOTHING,
            self.name,
            format_date(date.fromisoformat(self.date), self.country),
            self.place or NOTHING,
            way,
        )

    @property
    def statement(self) -> str:
        """The signer's own words, which the check (and a key) is over."""
        return statement(self.title, self.text, self.version, self.words)

    @property
    def check(self) -> str:
        """The SHA-256 of the statement, in hexadecimals."""
        return sha256(self.statement)


def meaning_words(meaning: str, country: str) -> str:
    """What a meaning is called: "voor akkoord"."""
    return _WORDS[country][MEANINGS.index(meaning)]


def meaning_choices(country: str) -> tuple[str, ...]:
    """What all of `MEANINGS` are called."""
    return _WORDS[country]


def sha256(text: str) -> str:
    """The fingerprint of a text: the SHA-256 of its UTF-8, in hexadecimals."""
    import hashlib  # with it comes OpenSSL: only what was agreed needs it

    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def statement(title: str, text: str, version: int, words: Sequence[str]) -> str:
    """What a signer declares.

    Args:
        title: what the form calls the signer.
        text: the fingerprint of the agreed text.
        version: its version.
        words: what stands behind each of `LABELS`.
    """
    lines = [
        f"Ondertekend verklaard door: {title}",
        f"Over de afspraken met vingerafdruk: sha256:{text}",
        f"Versie: {version}",
        *(f"{label}: {said}" for label, said in zip(LABELS, words, strict=True)),
    ]
    return "\n".join(lines) + "\n"


def to_value(signature: Signature) -> str:
    """A signature as a register holds it."""
    return msgspec.json.encode(signature).decode("utf-8")


@lru_cache(maxsize=64)
def of_value(value: str) -> Signature | None:
    """The signature that a register holds; None where it holds none, or what cannot be one."""
    try:
        found = msgspec.json.decode(value, type=Signature)
    except (msgspec.DecodeError, RecursionError):
        return None
    return found if _can_be(found) else None


def _can_be(found: Signature) -> bool:
    """Whether a record can have been made here: words on one line, a day, fingerprints, a proof of ssh-keygen's."""
    texts = (found.signer, found.title, found.name, found.remark, found.place, found.recorder)
    return (
        found.meaning in MEANINGS
        and found.recorded_by in ROLES
        and found.country in _WORDS
        and found.version > 0
        and bool(found.name)
        and all(one_line(text) == text and len(text) <= LONGEST for text in texts)
        and _is_day(found.date)
        and _HEX.fullmatch(found.text) is not None
        and bool(found.key) == bool(found.proof)
        and (not found.key or (_KEY.fullmatch(found.key) is not None and _PROOF.fullmatch(found.proof) is not None))
    )


def _is_day(text: str) -> bool:
    """Whether a text is a day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
