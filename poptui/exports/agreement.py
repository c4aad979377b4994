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
from collections.abc import Container, Sequence
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
from poptui.text.wrap import wrap

RULE = "---\n"
_VERSION = re.compile(r"^Versie (?P<version>\S+), sha256:(?P<text>\S+)$", re.MULTILINE)
_START = "<!-- poptui controle"
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
    """

    title: str
    words: tuple[str, ...]
    text: str = ""
    check: str = ""

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


def agreement_markdown(form: Form, plan: Plan) -> str:
    """Returns the file of a plan's agreement, as Markdown."""
    text = frozen_text(plan)
    below = clean(to_markdown([*signing(form, plan), Remark(form.source)]))
    above = f"{text}{version_line(plan)}\n\n{below}\n"
    return above + _control(form, plan, above)


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
    return _VERSION.search(text) is not None or _START in text


def read_agreement(text: str) -> ReadAgreement | None:
    """Returns the content of the file of an agreement; None where no line states a version and a fingerprint."""
    above, start, control = text.rpartition(_START)
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


def line_mark(line: str) -> str:
    """Returns the fingerprint of one line of the file."""
    return sha256(line)[:_LINE]


def word_mark(text: str) -> str:
    """Returns the fingerprint of the text behind one label of a signature."""
    return sha256(text)[:_WORD]


def _control(form: Form, plan: Plan, above: str) -> str:
    """Returns the control block: an HTML comment with the fingerprints by which `verify` finds what was changed."""
    marks = [line_mark(line) for line in above.split("\n")]
    rows = [" ".join(marks[start : start + _A_ROW]) for start in range(0, len(marks), _A_ROW)]
    found = signatures(plan)
    signers = [
        f"handtekening {signer.key} "
        + (" ".join(map(word_mark, found[signer.key].words)) if signer.key in found else "-")
        for signer in form.signers
    ]
    block = "\n".join([f"{_START}: {say.agreement_keep_block()}", *(f"regels {row}" for row in rows), *signers, ""])
    return block + _WHOLE.format(sha256(above + block))


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
        words = _read_words(lines) if over or check else ()
        found.append(ReadSignature(_plain(title).removesuffix(":"), words, over, check))
    return found


def _read_words(lines: Sequence[str]) -> tuple[str, ...]:
    """Returns the text behind each of `LABELS`; the first is the meaning, read from the ticked boxes."""
    said = {found["label"]: _plain(found["text"]) for line in lines if (found := _LABEL.fullmatch(line))}
    boxes = next((line for line in lines if CHOSEN in line or "☐" in line), "")
    ticked = [_plain(part.partition("☐")[0]).strip() for part in boxes.split(CHOSEN)[1:]]
    said[LABELS[0]] = joined_by_and(ticked)
    return tuple(said.get(label, "") for label in LABELS)


def _plain(text: str) -> str:
    """Returns the plain text of Markdown on one line."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parseInline(text)
    return plain(tokens[0].children) if tokens else ""
