"""Writes a printed form as Markdown: CommonMark with GFM tables, the same bytes for the same plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from poptui.exports.blocks import LONG, Answer, Block, Grid, Heading, Items, Prose, Remark, SignatureBlock, Title
from poptui.exports.markdown_text import inline, paragraphs
from poptui.forms.kinds import chosen_of, options_of
from poptui.messages import exports as say
from poptui.plans.signature import LABELS

OPEN, CHOSEN = "☐", "☒"
PEN = "." * 40
"""Room to write a few words by hand."""
_ROOM = "<br><br><br>"


def to_markdown(blocks: Iterable[Block], sidecar: str = "") -> str:
    """Returns the blocks as Markdown that ends in one newline.

    Args:
        blocks: the blocks.
        sidecar: an HTML comment to put at the end (see `sidecar`); empty for none.
    """
    parts: list[str] = []
    joined = False
    for block in blocks:
        text = _markdown_of(block)
        on_one_line = isinstance(block, Answer) and _is_short(block)
        if on_one_line and joined:
            parts[-1] += "\\\n" + text
        elif text:
            parts.append(text)
        joined = on_one_line
    if sidecar:
        parts.append(sidecar)
    return "\n\n".join(parts) + "\n"


def _markdown_of(block: Block) -> str:
    """Returns one block as Markdown."""
    match block:
        case Title():
            return _heading(block.text, 1)
        case Heading():
            return _heading(block.text, block.level)
        case Prose():
            return paragraphs(block.text)
        case Remark():
            return "\n".join(f"> {line}" if line else ">" for line in paragraphs(block.text).split("\n"))
        case Items():
            return _items(block)
        case Answer():
            return _answer(block)
        case Grid():
            return _grid(block)
        case SignatureBlock():
            return _signing(block)


def _heading(text: str, level: int) -> str:
    """Returns a heading; number signs at its end are escaped, as Markdown would drop them."""
    return f"{'#' * level} " + re.sub("#+$", r"\\\g<0>", inline(text))


def _is_short(answer: Answer) -> bool:
    """Returns whether a question and its answer are printed on one line."""
    return answer.field.kind not in LONG and bool(answer.label)


def _items(block: Items) -> str:
    """Returns a printed list."""
    parts = ((inline(item.title), inline(item.help)) for item in block.items)
    return "\n".join(f"- {title}: {text}" if text else f"- {title}" for title, text in parts)


def _answer(block: Answer) -> str:
    """Returns a question in bold and its answer: on the same line, as boxes, or as paragraphs below it."""
    field = block.field
    if field.sentence:
        chosen, other = chosen_of(field, block.text)
        box = CHOSEN if [option.value for option in chosen] == ["ja"] else OPEN
        return f"**{box} {inline(field.sentence)}**" + (f" **{say.writer_other()}** {inline(other)}" if other else "")
    if field.kind == "checklist":
        return "\n\n".join(part for part in (_bold(block.label), _checklist(block)) if part)
    if block.boxed:
        return f"{_bold(_colon(block.label))} {_boxes(block)}"
    if _is_short(block):
        return f"{_bold(_colon(block.label))} {inline(block.text or block.empty)}".rstrip()
    below = paragraphs(block.text) or paragraphs(block.empty)
    return "\n\n".join(part for part in (_bold(block.label), below) if part)


def _bold(label: str) -> str:
    """Returns a label in bold; an empty one stays empty."""
    return f"**{inline(label)}**" if label else ""


def _colon(label: str) -> str:
    """Returns a label with a colon, unless it ends in one, in a question mark or in a footnote sign."""
    return label if label.endswith((":", "?", *"¹²³⁴⁵⁶⁷⁸⁹")) else f"{label}:"


def _boxes(block: Answer) -> str:
    """Returns the options on one line, each behind a box; chosen ones are bold, words that are no option follow."""
    chosen, other = chosen_of(block.field, block.text)
    parts = [
        f"{CHOSEN} **{inline(option.title)}**" if option in chosen else f"{OPEN} {inline(option.title)}"
        for option in options_of(block.field)
    ]
    return " ".join([*parts, f"**{say.writer_other()}** {inline(other)}"] if other else parts)


def _checklist(block: Answer) -> str:
    """Returns the options of a checklist, each on a line."""
    chosen, other = chosen_of(block.field, block.text)
    parts = [
        f"- {CHOSEN} **{inline(option.title)}**" if option in chosen else f"- {OPEN} {inline(option.title)}"
        for option in options_of(block.field)
    ]
    return "\n".join([*parts, f"- **{say.writer_other()}** {inline(other)}"] if other else parts)


def _grid(block: Grid) -> str:
    """Returns a GFM table with the numbers of the rows first, and the filled details of rows as a list below it."""
    columns = block.field.columns
    rows = [
        _row(["", *(inline(column.title) for column in columns)]),
        _row(["---"] * (len(columns) + 1)),
        *(_row([line.number, *(inline(cell) for cell in line.cells)]) for line in block.lines),
    ]
    table = "\n".join(rows)
    details = "\n".join(
        f"- {say.writer_row(number=detail.number)}, **{inline(_colon(detail.column.title))}** {inline(detail.text)}"
        for detail in block.details
    )
    return f"{table}\n\n{details}" if details else table


def _row(cells: Sequence[str]) -> str:
    """Returns one row of a GFM table."""
    return "|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|"


def _signing(block: SignatureBlock) -> str:
    """Returns the place for signatures: the meanings of each signer with boxes, then the signature or room to write."""
    parts = [_heading(block.title, 2)]
    for signer in block.signers:
        meaning, *words = signer.printed_words or ("", PEN, signer.name or PEN, PEN, PEN, "")
        boxes = " ".join(
            f"{CHOSEN} **{inline(one)}**" if one == meaning else f"{OPEN} {inline(one)}"
            for one in block.meanings_of(signer)
        )
        if not signer.words:
            words[-1] = _ROOM
        labels = LABELS[1:] if signer.words else (*LABELS[1:-1], say.writer_by_hand())
        lines = [
            f"**{label}:** {inline(text) if text != _ROOM else text}" for label, text in zip(labels, words, strict=True)
        ]
        parts += [_heading(f"{signer.title}:", 3), "\\\n".join([boxes, *lines])]
        if signer.about:
            parts.append("\\\n".join(signer.about))
    return "\n\n".join(parts)
