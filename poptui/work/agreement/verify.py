"""Verifying: whether the file of an agreement, and the statements beside it, are unchanged since it was signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from poptui.errors import NotReady, Refused
from poptui.exports.agreement import (
    ReadAgreement,
    agreement_markdown,
    is_agreement,
    line_mark,
    read_agreement,
    restore_letters,
)
from poptui.exports.difference import GONE, difference
from poptui.exports.markdown_bounds import refuse_endless
from poptui.forms.catalogue import Catalogue
from poptui.forms.model import Form
from poptui.messages import agreement as say
from poptui.messages import exports as exports_say
from poptui.plans.agreement import frozen_text, is_agreed
from poptui.plans.plan import Plan
from poptui.plans.signature import sha256
from poptui.text.resaved import Decoded, Resaved, decode
from poptui.text.sizes import LARGEST_TEXT
from poptui.work.agreement.verification import SHOWN_CHARACTERS, Fault, Kind, Unchecked, Verification
from poptui.work.agreement.verify_shape import shape_faults
from poptui.work.agreement.verify_signers import judge_signers, key_doubts, resaved_faults, version_line
from poptui.work.input_file import read_file

PLAIN_FINGERPRINT = re.compile(r"^Versie \d+,\nsha256:[0-9a-f]{64}$", re.MULTILINE)
"""The line with the fingerprint in plain text."""
MOST_LINES = 5000
"""In a file of more lines the changed lines are not searched one by one."""
MOST_FAULTS = 12
"""The most changed lines that are named."""
_END = "-->"
"""What a file ends in, before its last line end."""


def verify(
    file: Path,
    allowed: Path | None = None,
    agreed: tuple[Form, Plan] | None = None,
    catalogue: Catalogue | None = None,
) -> Verification:
    """Verifies the exported file of an agreement; returns what is unchanged and what differs.

    Args:
        file: an exported agreement, Markdown; the statements made with a key lie beside it.
        allowed: a file of allowed signers (ssh-keygen), that says whose keys are whose.
        agreed: the form and plan that it should be of; then what differs from those is found too.
        catalogue: the forms among which its form is, where no plan tells; without one the built-in forms.

    Raises:
        NotReady: it is an agreement that is not definitive, or there is no ssh-keygen.
        Refused: it is no exported agreement.
        StorageError: it cannot be read.
    """
    if allowed is not None and not allowed.is_file():
        raise Refused(say.verify_refuses_allowed(), str(allowed), say.verify_mends_allowed())
    data = decode(_read(file))
    refuse_endless(data.text, file.name)
    data = _as_sent(data)
    found = read_agreement(data.text)
    if found is None:
        raise _no_agreement(data.text, file)
    judged = judge_signers(file, found, allowed)
    results = [one.result for one in judged]
    faults = [*_of_text(found), *(fault for one in judged for fault in one.faults)]
    differing = [fault for fault in faults if fault.kind is Kind.DIFFERS]
    forms = [agreed[0]] if agreed is not None else (catalogue or Catalogue()).versions()
    faults += shape_faults(found, data.text, forms, differing)
    faults += _rest_faults(found, faults)
    faults += key_doubts(results)
    faults += [] if agreed is None else _plan_faults(found, data.text, *agreed)
    if not data.is_utf8:
        faults.insert(0, Fault(say.verify_place_file(), say.verify_fault_not_utf8()))
    faults = [*resaved_faults(say.verify_place_file(), data.resaved), *faults]
    keyed = any(one.key for one in results) and allowed is None
    unchecked = [Unchecked.PLAN] * (agreed is None) + [Unchecked.KEY_OWNERS] * keyed
    return Verification(
        found.version, sha256(found.text), tuple(dict.fromkeys(faults)), tuple(results), tuple(unchecked)
    )


def _as_sent(found: Decoded) -> Decoded:
    """Returns the file of an agreement as it was before another program saved it, as far as it tells that itself."""
    text, resaved = restore_letters(found.text), set(found.resaved)
    if text != found.text:
        resaved.add(Resaved.LETTERS)
    whole = text.rstrip("\n") + "\n"
    if whole != text and whole.endswith(f"{_END}\n"):
        text = whole
        resaved.add(Resaved.LINE_ENDS)
    return found._replace(text=text, resaved=frozenset(resaved))


def _read(file: Path) -> bytes:
    """Returns the bytes of the file of an agreement; refuses one that is larger than a text can be."""
    data = read_file(file)
    if len(data) > LARGEST_TEXT:
        raise Refused(say.verify_too_large(), str(file), say.verify_too_large_mend(most=LARGEST_TEXT // 1_000_000))
    return data


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
        yield Fault(version_line(found), say.verify_fault_fingerprint())
        return
    yield Fault(say.verify_place_agreement(), say.verify_fault_text())
    yield from _changed_lines(found, 0, found.text.count("\n"))


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


def _rest_faults(found: ReadAgreement, faults: list[Fault]) -> list[Fault]:
    """Returns the faults below the text and outside the words of the signatures."""
    if found.is_whole:
        return []
    if not found.whole:
        return [Fault(say.verify_place_checks(), say.verify_fault_checks_gone())]
    if any(fault.kind is Kind.DIFFERS for fault in faults):
        return []
    start = found.text.count("\n")
    lines = _changed_lines(found, start, len(found.lines))
    return lines or [Fault(say.verify_place_checks(), say.verify_fault_checks())]


def _said_unconfirmed(found: ReadAgreement, form: Form) -> set[str]:
    """Returns the keys of the signers whom the file calls unconfirmed; they may have confirmed it since."""
    titles = {one.title for one in found.signers if one.is_unconfirmed}
    return {signer.key for signer in form.signers if signer.title in titles}


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
    elif text != (mine := agreement_markdown(form, plan, _said_unconfirmed(found, form))):
        ours = read_agreement(mine)
        for here, there in zip(found.signers, ours.signers if ours is not None else (), strict=False):
            if here != there:
                named = True
                yield Fault(here.title, say.verify_fault_plan_signature())
        if not named:
            yield Fault(say.verify_place_below(), say.verify_fault_not_exact())
