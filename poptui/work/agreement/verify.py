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
        raise Refused("dit bestand is er niet", str(allowed), "noem een bestand met allowed signers (man ssh-keygen)")
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
        faults.insert(0, Fault("bestand", "er staan tekens in die geen UTF-8 zijn"))
    if whole != text:
        faults.insert(0, Fault("bestand", "de regeleinden zijn veranderd (Windows); de rest is zonder die nagekeken"))
    return Verification(
        found.version, sha256(found.text), tuple(dict.fromkeys(faults)), tuple(one for one, _ in judged)
    )


def _no_agreement(text: str, file: Path) -> Exception:
    """Returns why a file without a fingerprint cannot be verified."""
    if PLAIN_FINGERPRINT.search(text):
        mend = "geef het bestand in Markdown ('poptui export PLAN -o afspraken.md')"
        return Refused("dit is de platte tekst voor de printer", file.name, mend)
    if is_agreement(text):
        mend = "exporteer de afspraken opnieuw"
        return NotReady("de regel met versie en vingerafdruk is weg of veranderd", file.name, mend)
    if exports_say.view_concept() in text:
        mend = "maak de afspraken definitief met 'poptui agree', en exporteer ze dan"
        return NotReady("dit is een concept: er is nog niets afgesproken", file.name, mend)
    return Refused("dit zijn geen afspraken van poptui", file.name, "geef een bestand van 'poptui export' (Markdown)")


def _of_text(found: ReadAgreement) -> Iterator[Fault]:
    """Yields the faults of the agreed text: where its fingerprint differs, the lines that changed."""
    text = sha256(found.text)
    if text == found.fingerprint:
        return
    if any(one.text == text for one in found.signers):
        yield Fault(_version_line(found), "de vingerafdruk is veranderd; de tekst van de afspraken zelf niet")
        return
    yield Fault("afspraken", "de tekst van de afspraken is veranderd")
    yield from _changed_lines(found, 0, found.text.count("\n"))


def _version_line(found: ReadAgreement) -> str:
    """Returns where the line with version and fingerprint is."""
    return f"regel {found.text.count(chr(10)) + 1}"


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
            faults.append(Fault(f"regel {start + 1}", f"hier is iets weggehaald{_heading(found, start)}"))
        for index in range(start, min(end, last)):
            faults.append(
                Fault(
                    f"regel {index + 1}", f"veranderd{_heading(found, index)}: {found.lines[index][:SHOWN_CHARACTERS]}"
                )
            )
    rest = len(faults) - MOST_FAULTS
    return faults if rest <= 0 else [*faults[:MOST_FAULTS], Fault("afspraken", f"en nog {rest} regels")]


def _heading(found: ReadAgreement, index: int) -> str:
    """Returns the heading above a line."""
    above = next((line for line in reversed(found.lines[:index]) if line.startswith("#")), "")
    return f" (bij {above.lstrip('# ')})" if above else ""


def _judge(
    file: Path, found: ReadAgreement, one: ReadSignature, allowed: Path | None
) -> tuple[SignerResult, list[Fault]]:
    """Returns the result for one signer, and its faults."""
    if not (one.words or one.text or one.check):
        return SignerResult(one.title, (), "nog niet ondertekend"), []
    faults = _word_faults(found, one)
    way, by_key = one.words[-1] if one.words else "", BY_KEY.format("")
    key = way.removeprefix(by_key) if way.startswith(by_key) else ""
    proved = Proved(False, "", "")
    if key:
        proved, wrong = _key_faults(file, found, one, key, allowed)
        faults += wrong
    state = "klopt niet" if faults else "ongewijzigd"
    if not faults and one.text != sha256(found.text):
        state = "zelf ongewijzigd, maar de tekst erboven niet"
    return SignerResult(one.title, one.words, state, key, proved.whose), faults


def _word_faults(found: ReadAgreement, one: ReadSignature) -> list[Fault]:
    """Returns the faults in the words of a signature, and in the text it covers."""
    faults = []
    marks = found.word_marks.get(_key_of(found, one), ())
    for label, text, mark in zip(LABELS, one.words, marks, strict=False):
        if word_mark(text) != mark:
            faults.append(Fault(one.title, f"'{label}' is veranderd: er staat nu '{text[:SHOWN_CHARACTERS]}'"))
    if one.text != sha256(found.text) and one.text != found.fingerprint:
        faults.append(Fault(one.title, "deze handtekening is over een andere tekst"))
    version = _version_of(found, one)
    if not faults and not version:
        faults.append(Fault(one.title, "de woorden bij deze handtekening, of de controle erover, zijn veranderd"))
    elif not faults and str(version) != found.version:
        faults.append(Fault(_version_line(found), f"de versie is veranderd: getekend is {version}"))
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
        return Proved(False, "", ""), [Fault(one.title, "welke verklaring hierbij hoort is niet te zien")]
    statement = statement_file(file, signer)
    proof = next((path for path in (proof_file(statement), statement.with_suffix(".sig")) if _is_there(path)), None)
    if not _is_there(statement) or proof is None:
        lost = statement if not _is_there(statement) else proof_file(statement)
        return Proved(False, "", ""), [Fault(one.title, f"de verklaring met de sleutel ligt er niet bij ({lost.name})")]
    words = read_file(statement).decode("utf-8", errors="replace")
    proved = prove(read_file(proof).decode("utf-8", errors="replace"), words, allowed)
    faults = []
    if not proved.is_good:
        faults.append(Fault(one.title, f"de handtekening met de sleutel klopt niet ({proof.name})"))
    elif proved.key != key:
        faults.append(Fault(one.title, f"getekend met een andere sleutel dan er staat: {proved.key}"))
    if words != one.statement(_version_of(found, one)):
        faults.append(Fault(one.title, f"de verklaring zegt iets anders dan dit bestand ({statement.name})"))
    if not faults and allowed is not None and not proved.whose:
        faults.append(Fault(one.title, f"de sleutel staat niet in {allowed.name}: {key}"))
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
        return [Fault("controleblok", "het controleblok onderaan is weg of veranderd")]
    if faults:
        return []
    start = found.text.count("\n")
    lines = _changed_lines(found, start, len(found.lines))
    return lines or [Fault("controleblok", "het controleblok onderaan is veranderd")]


def _plan_faults(found: ReadAgreement, text: str, form: Form, plan: Plan) -> Iterator[Fault]:
    """Yields the differences between the file and the plan."""
    if not is_agreed(plan):
        yield Fault("plan", f"plan {plan.id} is niet definitief")
        return
    if found.version != str(plan.version):
        yield Fault("plan", f"het bestand is van versie {found.version}, het plan van versie {plan.version}")
    altered = difference(frozen_text(plan), found.text)
    named = bool(altered)
    for one in altered:
        where = "in het plan" if one.kind == GONE else "in het bestand"
        yield Fault(one.heading or "afspraken", f"alleen {where}: {one.text[:SHOWN_CHARACTERS]}")
    if frozen_text(plan) != found.text:
        if not altered:
            yield Fault("afspraken", "de tekst is niet teken voor teken die van het plan")
    elif text != agreement_markdown(form, plan):
        ours = read_agreement(agreement_markdown(form, plan))
        for here, there in zip(found.signers, ours.signers if ours is not None else (), strict=False):
            if here != there:
                named = True
                yield Fault(here.title, "de handtekening is in het plan anders dan in het bestand")
        if not named:
            yield Fault("onder de afspraken", "de tekst is niet teken voor teken die van het plan")
