"""SSH keys: signing with one and checking such a signature by ssh-keygen; poptui reads and keeps no key."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from poptui.errors import NotReady, Refused
from poptui.messages import agreement as say

NAMESPACE = "poptui"
"""The purpose of a signature: one made for another program is not valid here."""
SECONDS = 120
"""Seconds that ssh-keygen may take: a person types a passphrase or touches a hardware key."""
_PRINT = re.compile(r"SHA256:[A-Za-z0-9+/=]+")


class Proved(NamedTuple):
    """The result of ssh-keygen's check of a signature.

    Attributes:
        is_good: whether it is over exactly these words.
        key: the fingerprint of the key it was made with.
        whose: to whom that key belongs by the file of allowed signers; empty where it is not in it, or none was given.
    """

    is_good: bool
    key: str
    whose: str


def key_of(file: Path) -> str:
    """Returns the fingerprint of a key: `SHA256:...`.

    Raises:
        Refused: there is no such key.
        NotReady: there is no ssh-keygen.
    """
    done = _run(["-l", "-f", str(file)], "")
    found = _PRINT.search(done.stdout)
    if done.returncode or found is None:
        raise Refused(say.ssh_keys_refuses_key(), str(file), say.ssh_keys_mends_key())
    return found[0]


def sign_with(file: Path, words: str, *, may_ask: bool = True) -> str:
    """Returns the signature that ssh-keygen makes of words; for a public key through the agent.

    Args:
        file: the key.
        words: what is signed.
        may_ask: whether it may ask for a passphrase on the terminal.

    Raises:
        Refused: ssh-keygen refused.
        NotReady: there is no ssh-keygen.
    """
    done = _run(["-Y", "sign", "-n", NAMESPACE, "-f", str(file)], words, may_ask=may_ask)
    if done.returncode:
        reason = " ".join(done.stderr.split())[:200]
        mend = say.ssh_keys_mends_unsigned() if may_ask else say.ssh_keys_mends_passphrase()
        raise Refused(say.ssh_keys_refuses_unsigned(reason=reason), str(file), mend)
    return done.stdout


def prove(proof: str, words: str, allowed: Path | None) -> Proved:
    """Returns whether a signature is over these words, with which key, and whose that key is.

    Raises:
        NotReady: there is no ssh-keygen.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "proof.sig"
        file.write_text(proof, encoding="utf-8")
        done = _run(["-Y", "check-novalidate", "-n", NAMESPACE, "-s", str(file)], words)
        found = _PRINT.search(done.stdout)
        key = found[0] if found is not None else ""
        if done.returncode or allowed is None:
            return Proved(done.returncode == 0, key, "")
        named = _run(["-Y", "find-principals", "-s", str(file), "-f", str(allowed)], "")
        for whose in named.stdout.split("\n") if not named.returncode else []:
            args = ["-Y", "verify", "-n", NAMESPACE, "-s", str(file), "-f", str(allowed), "-I", whose]
            if whose and not _run(args, words).returncode:
                return Proved(True, key, whose)
    return Proved(True, key, "")


def _run(args: Sequence[str], words: str, *, may_ask: bool = False) -> subprocess.CompletedProcess[str]:
    """Runs ssh-keygen; without a terminal where it may not ask for a passphrase."""
    try:
        return subprocess.run(
            ["ssh-keygen", *args],
            input=words,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=SECONDS,
            start_new_session=not may_ask,
            check=False,
        )
    except FileNotFoundError:
        raise NotReady(say.ssh_keys_refuses_no_program(), "", say.ssh_keys_mends_no_program()) from None
    except subprocess.TimeoutExpired:
        raise NotReady(say.ssh_keys_refuses_no_answer(), "", say.ssh_keys_mends_no_answer()) from None
