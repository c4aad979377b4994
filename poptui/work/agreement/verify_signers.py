"""Verifying the signatures in the file of an agreement: their own words, and the statements made with a key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from poptui.exports.agreement import ReadAgreement, ReadSignature, word_mark
from poptui.messages import agreement as say
from poptui.plans.signature import BY_KEY, LABELS, sha256
from poptui.text.lists import joined_by_and
from poptui.text.resaved import Decoded, Resaved, as_before, decode
from poptui.work.agreement.key_owner import Owner, owner_of
from poptui.work.agreement.ssh_keys import Proved, prove
from poptui.work.agreement.verification import SHOWN_CHARACTERS, Fault, Kind, SignerResult
from poptui.work.export import proof_file, statement_file
from poptui.work.input_file import read_file

SIGNER_KEY = re.compile(r"[a-z0-9][a-z0-9.-]{0,80}")
"""The keys of signers that may be part of a file name."""
MOST_VERSIONS = 100
"""The most versions that are tried to find the one that was signed."""
NOT_PROVED = Proved(False, "", "")
"""What is known of a key signature of which nothing can be checked."""
_SAID = {
    Resaved.MARK: say.verify_resaved_mark,
    Resaved.LINE_ENDS: say.verify_resaved_line_ends,
    Resaved.LETTERS: say.verify_resaved_letters,
}


class Judged(NamedTuple):
    """The result for one signer, and what is wrong with the signature."""

    result: SignerResult
    faults: list[Fault]


def judge_signers(file: Path, found: ReadAgreement, allowed: Path | None) -> list[Judged]:
    """Returns the result for each signer in the file, with the faults of the signatures and of their keys."""
    return [_judge(file, found, one, allowed) for one in found.signers]


def key_doubts(results: Sequence[SignerResult]) -> Iterator[Fault]:
    """Yields the keys, and the owners of keys, that signed for more than one signer."""
    for key, titles in _shared((one.key, one.title) for one in results):
        yield Fault(joined_by_and(titles), say.verify_doubt_same_key(key=key), Kind.DOUBT)
    by_owner = _shared((one.whose, one.title) for one in results)
    same_key = {one.whose for one in results if [other.key for other in results].count(one.key) > 1}
    for whose, titles in by_owner:
        if whose not in same_key:
            yield Fault(joined_by_and(titles), say.verify_doubt_same_owner(whose=whose), Kind.DOUBT)


def resaved_faults(where: str, resaved: Iterable[Resaved]) -> Iterator[Fault]:
    """Yields what another program changed in a file when it saved it."""
    for one in sorted(resaved, key=list(Resaved).index):
        yield Fault(where, _SAID[one](), Kind.RESAVED)


def version_line(found: ReadAgreement) -> str:
    """Returns where the line with version and fingerprint is."""
    return say.verify_place_line(line=found.text.count("\n") + 1)


def _shared(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Returns each value that belongs to more than one title, with those titles; empty values are left out."""
    titles: dict[str, list[str]] = {}
    for what, title in pairs:
        titles.setdefault(what, []).append(title)
    return [(what, who) for what, who in titles.items() if what and len(who) > 1]


def _judge(file: Path, found: ReadAgreement, one: ReadSignature, allowed: Path | None) -> Judged:
    """Returns the result for one signer, and its faults."""
    if not (one.words or one.text or one.check):
        return Judged(SignerResult(one.title, (), say.verify_state_unsigned()), [])
    faults = _word_faults(found, one)
    way, by_key = one.words[-1] if one.words else "", BY_KEY.format("")
    key = way.removeprefix(by_key) if way.startswith(by_key) else ""
    proved = NOT_PROVED
    if key:
        proved, wrong = _key_faults(file, found, one, key, allowed)
        faults += wrong
    if any(fault.kind is Kind.DIFFERS for fault in faults):
        state = say.verify_state_wrong()
    elif one.text != sha256(found.text):
        state = say.verify_state_other_text()
    else:
        state = say.verify_state_unchanged()
    return Judged(SignerResult(one.title, one.words, state, key, proved.whose, one.is_unconfirmed), faults)


def _word_faults(found: ReadAgreement, one: ReadSignature) -> list[Fault]:
    """Returns the faults in the words of a signature, and in the text it covers."""
    faults = []
    marks = found.word_marks.get(_key_of(found, one), ())
    for label, text, mark in zip(LABELS, one.words, marks, strict=False):
        if word_mark(text) != mark:
            faults.append(Fault(one.title, say.verify_fault_label(label=label, words=text[:SHOWN_CHARACTERS])))
    if one.text != sha256(found.text) and one.text != found.fingerprint:
        faults.append(Fault(one.title, say.verify_fault_signed_other_text()))
    version = _version_of(found, one)
    if not faults and not version:
        faults.append(Fault(one.title, say.verify_fault_words()))
    elif not faults and str(version) != found.version:
        faults.append(Fault(version_line(found), say.verify_fault_version(version=version)))
    return faults


def _version_of(found: ReadAgreement, one: ReadSignature) -> int:
    """Returns the version that a signature covers, by the check over its words; 0 where there is none."""
    written = int(found.version) if re.fullmatch(r"[0-9]{1,4}", found.version) else 0
    return next((n for n in (written, *range(1, MOST_VERSIONS)) if one.check == sha256(one.statement(n))), 0)


def _key_of(found: ReadAgreement, one: ReadSignature) -> str:
    """Returns the key of a signer: the control block has them in the order of the form."""
    keys = list(found.word_marks)
    at = found.signers.index(one)
    return keys[at] if at < len(keys) else ""


def _key_faults(
    file: Path, found: ReadAgreement, one: ReadSignature, key: str, allowed: Path | None
) -> tuple[Proved, list[Fault]]:
    """Returns the result of ssh-keygen for a signature made with a key, and its faults."""
    signer = _key_of(found, one) or one.title.casefold()
    if not SIGNER_KEY.fullmatch(signer):
        return NOT_PROVED, [Fault(one.title, say.verify_fault_unknown_statement())]
    statement = statement_file(file, signer)
    proof = next((path for path in (proof_file(statement), statement.with_suffix(".sig")) if _is_there(path)), None)
    if not _is_there(statement) or proof is None:
        lost = statement if not _is_there(statement) else proof_file(statement)
        return NOT_PROVED, [Fault(one.title, say.verify_fault_no_statement(file=lost.name))]
    before = one.statement(_version_of(found, one))
    said, signed = as_before(decode(read_file(statement)), before), _proof(decode(read_file(proof)))
    proved = prove(signed.text, said.text, allowed)
    faults = []
    if not proved.is_good:
        faults.append(Fault(one.title, say.verify_fault_key_signature(file=proof.name)))
    elif proved.key != key:
        faults.append(Fault(one.title, say.verify_fault_other_key(key=proved.key)))
    if said.text != before:
        faults.append(Fault(one.title, say.verify_fault_other_statement(file=statement.name)))
    if not faults:
        faults += _owner_faults(one, signer, proved, key, allowed)
        faults += [*resaved_faults(statement.name, said.resaved), *resaved_faults(proof.name, signed.resaved)]
    return proved, faults


def _proof(found: Decoded) -> Decoded:
    """Returns the signature in a file with one line end at its end, as ssh-keygen writes it."""
    return as_before(found, found.text.rstrip("\n") + "\n")


def _owner_faults(one: ReadSignature, signer: str, proved: Proved, key: str, allowed: Path | None) -> Iterator[Fault]:
    """Yields that a key is not among the allowed ones, or that it is somebody else's than the signer's."""
    if allowed is None:
        return
    if not proved.whose:
        yield Fault(one.title, say.verify_fault_key_not_allowed(file=allowed.name, key=key))
    elif owner_of(proved.whose, one.name, one.title, signer) is Owner.SOMEBODY_ELSE:
        told = say.verify_doubt_owner(whose=proved.whose, name=one.name[:SHOWN_CHARACTERS])
        yield Fault(one.title, told, Kind.DOUBT)


def _is_there(path: Path) -> bool:
    """Returns whether a file exists; one whose name is too long does not."""
    try:
        return path.is_file()
    except OSError:
        return False
