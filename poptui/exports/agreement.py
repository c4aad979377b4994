"""The agreement as a file: the frozen text, its fingerprint, who signed; written and read back to be verified.

    frozen text (Markdown)
    ---
    Versie 1, sha256:...        over every byte above this line
    ## Ondertekening            a part for each signer, with a check over its own words
    ...                         what the form says below it, its source
    <!-- poptui controle ...    a fingerprint of each line and of each word of a signature: what changed can be named

The frozen text is never rendered again; plain text is made of the Markdown.
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
from poptui.plans.agreement import frozen_text, signatures
from poptui.plans.plan import Plan
from poptui.plans.signature import LABELS, sha256, statement
from poptui.text.clean import clean
from poptui.text.wrap import wrap

RULE = "---\n"
_VERSION = re.compile(r"^Versie (?P<version>\S+), sha256:(?P<text>\S+)$", re.MULTILINE)
_OPENING = "<!-- poptui controle: laat dit blok staan; hiermee zegt 'poptui verify' wat er veranderd is"
_START = "<!-- poptui controle"
_WHOLE = "geheel sha256:{}\n-->\n"
_LABEL = re.compile(r"\*\*(?P<label>[A-Za-z]+):\*\* (?P<text>.*)")
_LINE, _WORD, _A_ROW = 6, 8, 16
"""Hexadecimals of the fingerprint of a line, of what stands behind a label, and how many of the former on a row."""


class ReadSignature(NamedTuple):
    """What a file says of one signer.

    Attributes:
        title: what the form calls the signer.
        words: what stands behind each of `signature.LABELS`; empty where nobody signed.
        text: the fingerprint of the text that it is over, as it says.
        check: the check over its own words, as it says.
    """

    title: str
    words: tuple[str, ...]
    text: str = ""
    check: str = ""

    def statement(self, version: int) -> str:
        """The statement that its words make."""
        return statement(self.title, self.text, version, self.words)


class ReadAgreement(NamedTuple):
    """What the file of an agreement says.

    Attributes:
        text: all above the line with the fingerprint.
        version: what that line says.
        fingerprint: what that line says, in hexadecimals.
        signers: the part of each signer.
        lines: the lines of the file, without the control block.
        line_marks: what the control block says of each line; empty where there is none.
        word_marks: what it says of the words of each signer, by key, in their order: empty where nobody signed.
        whole: what it says of all above it; empty where there is none.
        is_whole: whether that is so.
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
    """The text to be frozen: what the form freezes, and the fields that are attached by choice."""
    return clean(to_markdown(agreed_blocks(form, plan, attached))) + "\n" + RULE


def agreement_markdown(form: Form, plan: Plan) -> str:
    """The file of a plan's agreement."""
    text = frozen_text(plan)
    below = clean(to_markdown([*signing(form, plan), Remark(form.source)]))
    above = f"{text}{version_line(plan)}\n\n{below}\n"
    return above + _control(form, plan, above)


def agreement_plain(form: Form, plan: Plan) -> str:
    """The file of a plan's agreement as plain text of 80 columns: made of the frozen Markdown, for the printer."""
    text = markdown_to_plain(frozen_text(plan).removesuffix(RULE))
    lines = "\n".join(wrap(version_line(plan), WIDTH))
    return f"{text}\n{lines}\n\n{to_plain([*signing(form, plan), Remark(form.source)])}"


def version_line(plan: Plan) -> str:
    """The line with the version and the fingerprint of the text above it."""
    return f"Versie {plan.version}, sha256:{sha256(frozen_text(plan))}"


def is_agreement(text: str) -> bool:
    """Whether a text is the file of an agreement, changed or not."""
    return _VERSION.search(text) is not None or _START in text


def read_agreement(text: str) -> ReadAgreement | None:
    """What the file of an agreement says; None where it has no line with a version and a fingerprint."""
    above, start, control = text.rpartition(_START)
    if not start:
        above, control = text, ""
    found = list(_VERSION.finditer(above))
    if not found:
        return None
    last = found[-1]  # words of an answer can look like this line; it comes below all of them
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
        text.endswith(_WHOLE.format(whole)) and sha256(text.removesuffix(_WHOLE.format(whole))) == whole,
    )


def line_mark(line: str) -> str:
    """The fingerprint of one line."""
    return sha256(line)[:_LINE]


def word_mark(text: str) -> str:
    """The fingerprint of what stands behind one label of a signature."""
    return sha256(text)[:_WORD]


def _control(form: Form, plan: Plan, above: str) -> str:
    """The block by which what was changed can be named; an HTML comment, which nobody sees."""
    marks = [line_mark(line) for line in above.split("\n")]
    rows = [" ".join(marks[start : start + _A_ROW]) for start in range(0, len(marks), _A_ROW)]
    found = signatures(plan)
    signers = [
        f"handtekening {signer.key} "
        + (" ".join(map(word_mark, found[signer.key].words)) if signer.key in found else "-")
        for signer in form.signers
    ]
    block = "\n".join([_OPENING, *(f"regels {row}" for row in rows), *signers, ""])
    return block + _WHOLE.format(sha256(above + block))


def _read_control(control: str) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]], str]:
    """What the control block says of each line, of the words of each signer, and of the whole."""
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
    """The parts of the signers."""
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
    """What stands behind each of `LABELS`; of the meaning the boxes that are ticked."""
    said = {found["label"]: _plain(found["text"]) for line in lines if (found := _LABEL.fullmatch(line))}
    boxes = next((line for line in lines if CHOSEN in line or "☐" in line), "")
    ticked = [_plain(part.partition("☐")[0]).strip() for part in boxes.split(CHOSEN)[1:]]
    said[LABELS[0]] = " en ".join(ticked)
    return tuple(said.get(label, "") for label in LABELS)


def _plain(text: str) -> str:
    """Markdown on one line as the words that it stands for."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parseInline(text)
    return plain(tokens[0].children) if tokens else ""
