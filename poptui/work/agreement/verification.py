"""The result of verifying the file of an agreement: what differs, what is doubtful, and what could not be checked."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

SHOWN_CHARACTERS = 100
"""The most characters of a line that are shown."""


class Kind(Enum):
    """The kind of a fault."""

    DIFFERS = "differs"
    """It is not what was signed."""
    DOUBT = "doubt"
    """It may be what was signed, and somebody has to look into it."""
    RESAVED = "resaved"
    """Another program saved it: the words are the same, and the bytes are not."""


class Unchecked(Enum):
    """What could not be checked, as it was not given."""

    PLAN = "plan"
    """Whether the plan holds this text and these signatures."""
    KEY_OWNERS = "key owners"
    """Whose the keys are."""


class Fault(NamedTuple):
    """One thing that is wrong: where, what, and of which kind it is."""

    where: str
    message: str
    kind: Kind = Kind.DIFFERS


class SignerResult(NamedTuple):
    """The result for one signer.

    Attributes:
        title: the form's name of the signer.
        words: the signed words; none where nobody signed.
        state: whether they are unchanged, in words.
        key: the fingerprint of the key.
        whose: whose key it is.
        is_unconfirmed: whether the file says that the signer did not confirm what another recorded.
    """

    title: str
    words: tuple[str, ...]
    state: str
    key: str = ""
    whose: str = ""
    is_unconfirmed: bool = False


class Verification(NamedTuple):
    """The result of verifying a file.

    Attributes:
        version: the version that the file says.
        fingerprint: the SHA-256 of its text, in hexadecimals.
        faults: what is wrong; empty where the file is what was signed.
        signers: the result for each signer.
        unchecked: what could not be checked.
    """

    version: str
    fingerprint: str
    faults: tuple[Fault, ...]
    signers: tuple[SignerResult, ...]
    unchecked: tuple[Unchecked, ...] = ()

    @property
    def is_valid(self) -> bool:
        """Returns whether the text and the signatures are unchanged and valid."""
        return not self.faults

    @property
    def kind(self) -> Kind | None:
        """Returns the gravest kind of its faults; None where there are none."""
        found = {fault.kind for fault in self.faults}
        return next((kind for kind in Kind if kind in found), None)
