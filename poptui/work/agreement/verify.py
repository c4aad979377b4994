"""Verifying: whether the file of an agreement, and the statements beside it, are unchanged since it was signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from poptui.errors import NotReady, Refused
from poptui.exports.agreement import (
    ReadAgreement,
    ReadSignature,
    agreement_markdown,
    is_agreement,
    line_mark,
    read_agreement,
    word_mark,
)
from poptui.exports.difference import GONE, difference
from poptui.forms.model import Form
from poptui.messages import agreement as say
from poptui.messages import exports as exports_say
from poptui.plans.agreement import frozen_text, is_agreed
from poptui.plans.plan import Plan
from poptui.plans.signature import BY_KEY, LABELS, sha256
from poptui.work.agreement.ssh_keys import Proved, prove
from poptui.work.export import proof_file, statement_file
from poptui.work.input_file import read_file

PLAIN_FINGERPRINT = re.compile(r"^Versie \d+,\nsha256:[0-9a-f]{64}$", re.MULTILINE)
"""The line with the fingerprint in plain text."""
MOST_LINES = 5000
"""In a file of more lines the changed lines are not searched one by one."""
SIGNER_KEY = re.compile(r"[a-z0-9][a-z0-9.-]{0,80}")
"""The keys of signers that may be part of a file name."""
MOST_FAULTS = 12
"""The most changed lines that are named."""
MOST_VERSIONS = 100
"""The most versions that are tried to find the one that was signed."""
SHOWN_CHARACTERS = 100
"""The most characters of a line that are shown."""


class Fault(NamedTuple):
    """One difference from what was signed: where, and what."""

    where: str
    message: str


class SignerResult(NamedTuple):
    """The result for one signer: title, signed words (none where nobody signed), state, key, and whose key it is."""

    title: str
    words: tuple[str, ...]
    state: str
    key: str = ""
    whose: str = ""


class Verification(NamedTuple):
    """The result of verifying a file.

    Attributes:
        version: the version that the file says.
        fingerprint: the SHA-256 of its text, in hexadecimals.
        faults: what differs from what was signed; empty where nothing does.
        signers: the result for each signer.
    """

    version: str
    fingerprint: str
    faults: tuple[Fault, ...]
    signers: tuple[SignerResult, ...]

    @property
    def is_valid(self) -> bool:
        """Returns whether the text and the signatures are unchanged and valid."""
        return not self.faults


def verify(file: Path, allowed: Path | None = None, agreed: tuple[Form, Plan] | None = None) -> Verification:
    """Verifies the exported file of an agreement; returns what is unchanged and what differs.

    Args:
        file: an exported agreement, Markdown; the statements made with a key lie beside it.
        allowed: a file of allowed signers (ssh-keygen), that says whose keys are whose.
        agreed: the form and plan that it should be of; then what differs from those is found too.

    Raises:
        NotReady: it is an agreement that is not definitive, or there is no ssh-keygen.
        Refused: it is no exported agreement.
        StorageError: it cannot be read.
    """
    if allowed is not None and not allowed.is_file():
        raise Refused(say.verify_refuses_allowed(), str(allowed), say.verify_mends_allowed())
    data = read_file(file)
    whole = data.decode("utf-8", errors="replace")
    text = whole.replace("\r\n", "\n")
    found = read_agreement(text)
    if found is None:
        raise _no_agreement(text, file)
    judged = [_judge(file, found, one, allowed) for one in found.signers]
    faults = [*_of_text(found), *(fault for _, wrong in judged for fault in wrong)]
    faults += _rest_faults(found, faults) + ([] if agreed is None else list(_plan_faults(found, text, *agreed)))
    if whole.encode("utf-8") != data:
        faults.insert(0, Fault(say.verify_place_file(), say.verify_fault_not_utf8()))
    if whole != text:
        faults.insert(0, Fault(say.verify_place_file(), say.verify_fault_line_ends()))
    return Verification(
        found.version, sha256(found.text), tuple(dict.fromkeys(faults)), tuple(one for one, _ in judged)
    )


def _no_agreement(text: str, file: Path) -> Exception:
    """Returns why a file without a fingerprint cannot be verified."""
    if PLAIN_FINGERPRINT.search(text):
        return Refused(say.verify_refuses_plain(), file.name, say.verify_mends_plain())
    if is_agreement(text):
        return NotReady(say.verify_refuses_no_fingerprint(), file.name, say.verify_mends_no_fingerprint())
    if exports_say.view_concept() in text:
        return NotReady(say.verify_refuses_concept(), file.name, say.verify_mends_concept())
    return Refused(say.verify_refuses_other_file(), file.name, say.verify_mends_other_file())


def _of_text(found: ReadAgreement) -> Iterator[Fault]:
    """Yields the faults of the agreed text: where its fingerprint differs, the lines that changed."""
    text = sha256(found.text)
    if text == found.fingerprint:
        return
    if any(one.text == text for one in found.signers):
        yield Fault(_version_line(found), say.verify_fault_fingerprint())
        return
    yield Fault(say.verify_place_agreement(), say.verify_fault_text())
    yield from _changed_lines(found, 0, found.text.count("\n"))


def _version_line(found: ReadAgreement) -> str:
    """Returns where the line with version and fingerprint is."""
    return say.verify_place_line(line=found.text.count("\n") + 1)


def _changed_lines(found: ReadAgreement, first: int, last: int) -> list[Fault]:
    """Returns the lines from `first` up to `last` (from 0) that changed, by their own fingerprints."""
    if not found.line_marks or max(len(found.lines), len(found.line_marks)) > MOST_LINES:
        return []
    now = [line_mark(line) for line in found.lines]
    faults = []
    for kind, _, _, start, end in SequenceMatcher(None, found.line_marks, now, autojunk=False).get_opcodes():
        if kind == "equal" or not first <= start < last:
            continue
        if kind == "delete":
            faults.append(Fault(say.verify_place_line(line=start + 1), _removed(found, start)))
        for index in range(start, min(end, last)):
            faults.append(Fault(say.verify_place_line(line=index + 1), _changed(found, index)))
    rest = len(faults) - MOST_FAULTS
    if rest <= 0:
        return faults
    return [*faults[:MOST_FAULTS], Fault(say.verify_place_agreement(), say.verify_fault_more_lines(rest))]


def _removed(found: ReadAgreement, index: int) -> str:
    """Returns that something was removed before a line, with the heading above it where there is one."""
    above = _heading(found, index)
    return say.verify_fault_removed_under(heading=above.lstrip("# ")) if above else say.verify_fault_removed()


def _changed(found: ReadAgreement, index: int) -> str:
    """Returns that a line was changed, with what it says now and the heading above it where there is one."""
    above, line = _heading(found, index), found.lines[index][:SHOWN_CHARACTERS]
    if above:
        return say.verify_fault_line_under(heading=above.lstrip("# "), line=line)
    return say.verify_fault_line(line=line)


def _heading(found: ReadAgreement, index: int) -> str:
    """Returns the line of the heading above a line; "" where there is none."""
    return next((line for line in reversed(found.lines[:index]) if line.startswith("#")), "")


def _judge(
    file: Path, found: ReadAgreement, one: ReadSignature, allowed: Path | None
) -> tuple[SignerResult, list[Fault]]:
    """Returns the result for one signer, and its faults."""
    if not (one.words or one.text or one.check):
        return SignerResult(one.title, (), say.verify_state_unsigned()), []
    faults = _word_faults(found, one)
    way, by_key = one.words[-1] if one.words else "", BY_KEY.format("")
    key = way.removeprefix(by_key) if way.startswith(by_key) else ""
    proved = Proved(False, "", "")
    if key:
        proved, wrong = _key_faults(file, found, one, key, allowed)
        faults += wrong
    state = say.verify_state_wrong() if faults else say.verify_state_unchanged()
    if not faults and one.text != sha256(found.text):
        state = say.verify_state_other_text()
    return SignerResult(one.title, one.words, state, key, proved.whose), faults


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
        faults.append(Fault(_version_line(found), say.verify_fault_version(version=version)))
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
        return Proved(False, "", ""), [Fault(one.title, say.verify_fault_unknown_statement())]
    statement = statement_file(file, signer)
    proof = next((path for path in (proof_file(statement), statement.with_suffix(".sig")) if _is_there(path)), None)
    if not _is_there(statement) or proof is None:
        lost = statement if not _is_there(statement) else proof_file(statement)
        return Proved(False, "", ""), [Fault(one.title, say.verify_fault_no_statement(file=lost.name))]
    words = read_file(statement).decode("utf-8", errors="replace")
    proved = prove(read_file(proof).decode("utf-8", errors="replace"), words, allowed)
    faults = []
    if not proved.is_good:
        faults.append(Fault(one.title, say.verify_fault_key_signature(file=proof.name)))
    elif proved.key != key:
        faults.append(Fault(one.title, say.verify_fault_other_key(key=proved.key)))
    if words != one.statement(_version_of(found, one)):
        faults.append(Fault(one.title, say.verify_fault_other_statement(file=statement.name)))
    if not faults and allowed is not None and not proved.whose:
        faults.append(Fault(one.title, say.verify_fault_key_not_allowed(file=allowed.name, key=key)))
    return proved, faults


def _is_there(path: Path) -> bool:
    """Returns whether a file exists; one whose name is too long does not."""
    try:
        return path.is_file()
    except OSError:
        return False


def _rest_faults(found: ReadAgreement, faults: list[Fault]) -> list[Fault]:
    """Returns the faults below the text and outside the words of the signatures."""
    if found.is_whole:
        return []
    if not found.whole:
        return [Fault(say.verify_place_checks(), say.verify_fault_checks_gone())]
    if faults:
        return []
    start = found.text.count("\n")
    lines = _changed_lines(found, start, len(found.lines))
    return lines or [Fault(say.verify_place_checks(), say.verify_fault_checks())]


def _plan_faults(found: ReadAgreement, text: str, form: Form, plan: Plan) -> Iterator[Fault]:
    """Yields the differences between the file and the plan."""
    if not is_agreed(plan):
        yield Fault(say.verify_place_plan(), say.verify_fault_plan_open(plan=plan.id))
        return
    if found.version != str(plan.version):
        told = say.verify_fault_plan_version(version=found.version, plan_version=plan.version)
        yield Fault(say.verify_place_plan(), told)
    altered = difference(frozen_text(plan), found.text)
    named = bool(altered)
    for one in altered:
        only = say.verify_fault_only_plan if one.kind == GONE else say.verify_fault_only_file
        yield Fault(one.heading or say.verify_place_agreement(), only(line=one.text[:SHOWN_CHARACTERS]))
    if frozen_text(plan) != found.text:
        if not altered:
            yield Fault(say.verify_place_agreement(), say.verify_fault_not_exact())
    elif text != agreement_markdown(form, plan):
        ours = read_agreement(agreement_markdown(form, plan))
        for here, there in zip(found.signers, ours.signers if ours is not None else (), strict=False):
            if here != there:
                named = True
                yield Fault(here.title, say.verify_fault_plan_signature())
        if not named:
            yield Fault(say.verify_place_below(), say.verify_fault_not_exact())
