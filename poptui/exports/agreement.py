"""Writes the file of an agreement, with its frozen text, fingerprint and signatures, and reads it back to verify it.

    frozen text (Markdown)
    ---
    Versie 1, sha256:...        over every byte above this line
    ## Ondertekening            a part for each signer, with a check over the signature's own words
    ...                         what the form prints below the signatures, its source
    <!-- poptui controle ...    a fingerprint of each line and of each text of a signature, to find what changed

The frozen text is never rendered again; plain text is converted from the frozen Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from poptui.exports.blocks import Remark
from poptui.exports.document import CHECK, DECLARED, agreed_blocks, signing
from poptui.exports.markdown_plain import markdown_to_plain
from poptui.exports.markdown_text import plain
from poptui.exports.markdown_writer import CHOSEN, to_markdown
from poptui.exports.plain import WIDTH, to_plain
from poptui.forms.model import Form
from poptui.messages import exports as say
from poptui.plans.agreement import frozen_text, signatures
from poptui.plans.plan import Plan
from poptui.plans.signature import LABELS, sha256, statement
from poptui.text.clean import clean
from poptui.text.lists import joined_by_and
from poptui.text.resaved import spellings
from poptui.text.wrap import wrap

RULE = "---\n"
_VERSION = re.compile(r"^Versie (?P<version>\S+), sha256:(?P<text>\S+)$", re.MULTILINE)
START = "<!-- poptui controle"
_WHOLE = "geheel sha256:{}\n-->\n"
_LABEL = re.compile(r"\*\*(?P<label>[A-Za-z]+):\*\* (?P<text>.*)")
_LINE, _WORD, _A_ROW = 6, 8, 16
"""Hexadecimal digits in the fingerprint of a line and in that of a text behind a label; fingerprints in a row."""


class ReadSignature(NamedTuple):
    """The signature of one signer as a file states it.

    Attributes:
        title: the form's name of the signer.
        words: the text behind each of `signature.LABELS`; empty where nobody signed.
        text: the stated fingerprint of the signed text.
        check: the stated check over the signature's own words.
        name: the name that is printed; where nobody signed, of the person who is to sign.
        is_unconfirmed: whether the file says that the signer did not confirm what another recorded.
    """

    title: str
    words: tuple[str, ...]
    text: str = ""
    check: str = ""
    name: str = ""
    is_unconfirmed: bool = False

    def statement(self, version: int) -> str:
        """Returns the statement that the signature makes (see `signature.statement`)."""
        return statement(self.title, self.text, version, self.words)


class ReadAgreement(NamedTuple):
    """The content of the file of an agreement.

    Attributes:
        text: the frozen text: everything above the line with the version and the fingerprint.
        version: the stated version.
        fingerprint: the stated fingerprint of the frozen text, in hexadecimal digits.
        signers: the signature of each signer.
        lines: the lines of the file above the control block.
        line_marks: the fingerprint of each line by the control block; empty without a control block.
        word_marks: the fingerprints of the words of each signer by the control block, by the signer's key; no
            fingerprints where nobody signed.
        whole: the fingerprint of the file up to it by the control block; empty without a control block.
        is_whole: whether the file has that fingerprint.
    """

    text: str
    version: str
    fingerprint: str
    signers: tuple[ReadSignature, ...]
    lines: tuple[str, ...]
    line_marks: tuple[str, ...]
    word_marks: dict[str, tuple[str, ...]]
    whole: str
    is_whole: bool


def freeze_text(form: Form, plan: Plan, attached: Container[str] = ()) -> str:
    """Returns the Markdown to freeze: the fields that the form freezes, and those that are attached by choice."""
    return clean(to_markdown(agreed_blocks(form, plan, attached))) + "\n" + RULE


def agreement_markdown(form: Form, plan: Plan, was_unconfirmed: Container[str] = ()) -> str:
    """Returns the file of a plan's agreement, as Markdown; for the unconfirmed signers see `document.signing`."""
    text = frozen_text(plan)
    below = clean(to_markdown([*signing(form, plan, was_unconfirmed), Remark(form.source)]))
    above = f"{text}{version_line(plan)}\n\n{below}\n"
    found = signatures(plan)
    words = {signer.key: found[signer.key].words if signer.key in found else () for signer in form.signers}
    return above + control_block(above, words)


def agreement_plain(form: Form, plan: Plan) -> str:
    """Returns the file of a plan's agreement as plain text of 80 columns, converted from the frozen Markdown."""
    text = markdown_to_plain(frozen_text(plan).removesuffix(RULE))
    lines = "\n".join(wrap(version_line(plan), WIDTH))
    return f"{text}\n{lines}\n\n{to_plain([*signing(form, plan), Remark(form.source)])}"


def version_line(plan: Plan) -> str:
    """Returns the line with the version of a plan and the fingerprint of the frozen text."""
    return f"Versie {plan.version}, sha256:{sha256(frozen_text(plan))}"


def is_agreement(text: str) -> bool:
    """Returns whether a text is the file of an agreement, unchanged or not."""
    return _VERSION.search(text) is not None or START in text


def read_agreement(text: str) -> ReadAgreement | None:
    """Returns the content of the file of an agreement; None where no line states a version and a fingerprint."""
    above, start, control = text.rpartition(START)
    if not start:
        above, control = text, ""
    found = list(_VERSION.finditer(above))
    if not found:
        return None
    last = found[-1]  # an answer can hold such a line too; the real one comes after all answers
    marks, words, whole = _read_control(control)
    return ReadAgreement(
        above[: last.start()],
        last["version"],
        last["text"],
        tuple(_read_signers(above[last.end() :])),
        tuple(above.split("\n")),
        marks,
        words,
        whole,
        sha256(text.removesuffix(_WHOLE.format(whole))) == whole,
    )


def restore_letters(text: str) -> str:
    """Returns the file of an agreement with each letter composed as it was, as far as the control block tells."""
    found = read_agreement(text)
    if found is None or len(found.lines) != len(found.line_marks):
        return text
    lines = [
        next((one for one in spellings(line) if line_mark(one) == mark), line)
        for line, mark in zip(found.lines, found.line_marks, strict=True)
    ]
    return "\n".join(lines) + text[len("\n".join(found.lines)) :]


def control_block(above: str, words: Mapping[str, Sequence[str]]) -> str:
    """Returns the control block: an HTML comment with the fingerprints by which `verify` finds what was changed.

    Args:
        above: the file up to the block.
        words: the words of each signer by its key, in the order of the form; none where nobody signed.
    """
    marks = [line_mark(line) for line in above.split("\n")]
    rows = [" ".join(marks[start : start + _A_ROW]) for start in range(0, len(marks), _A_ROW)]
    signers = [f"handtekening {key} " + (" ".join(map(word_mark, said)) or "-") for key, said in words.items()]
    block = "\n".join([f"{START}: {say.agreement_keep_block()}", *(f"regels {row}" for row in rows), *signers, ""])
    return block + _WHOLE.format(sha256(above + block))


def line_mark(line: str) -> str:
    """Returns the fingerprint of one line of the file."""
    return sha256(line)[:_LINE]


def word_mark(text: str) -> str:
    """Returns the fingerprint of the text behind one label of a signature."""
    return sha256(text)[:_WORD]


def read_plain(text: str) -> str:
    """Returns the plain text of Markdown on one line."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parseInline(text)
    return plain(tokens[0].children) if tokens else ""


def _read_control(control: str) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]], str]:
    """Returns the fingerprints in a control block: of each line, of the words of each signer, and of the whole file."""
    lines: list[str] = []
    signers: dict[str, tuple[str, ...]] = {}
    whole = ""
    for line in control.split("\n"):
        first, *rest = line.split() or [""]
        if first == "regels":
            lines += rest
        elif first == "handtekening" and rest:
            signers[rest[0]] = () if rest[1:] == ["-"] else tuple(rest[1:])
        elif first == "geheel" and rest:
            whole = rest[0].removeprefix("sha256:")
    return tuple(lines), signers, whole


def _read_signers(below: str) -> list[ReadSignature]:
    """Returns the signatures in the text below the fingerprint, one for each signer."""
    found = []
    for part in re.split(r"^### ", below, flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        lines = [line.removesuffix("\\") for line in rest.split("\n")]
        over = next((line.removeprefix(f"{DECLARED} sha256:") for line in lines if line.startswith(DECLARED)), "")
        check = next((line.removeprefix(f"{CHECK} sha256:") for line in lines if line.startswith(CHECK)), "")
        said = {one["label"]: read_plain(one["text"]) for line in lines if (one := _LABEL.fullmatch(line))}
        name, way = said.get(LABELS[2], ""), said.get(LABELS[-1], "")
        state = f"; {say.unconfirmed(name=name)}"
        said[LABELS[-1]] = way.removesuffix(state)
        words = _read_words(lines, said) if over or check else ()
        whose = read_plain(title).removesuffix(":")
        found.append(ReadSignature(whose, words, over, check, name, bool(words) and way.endswith(state)))
    return found


def _read_words(lines: Sequence[str], said: dict[str, str]) -> tuple[str, ...]:
    """Returns the text behind each of `LABELS`; the first is the meaning, read from the ticked boxes."""
    boxes = next((line for line in lines if CHOSEN in line or "☐" in line), "")
    ticked = [read_plain(part.partition("☐")[0]).strip() for part in boxes.split(CHOSEN)[1:]]
    return tuple({**said, LABELS[0]: joined_by_and(ticked)}.get(label, "") for label in LABELS)
