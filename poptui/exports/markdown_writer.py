"""Writes a printed form as Markdown: CommonMark with GFM tables, the same bytes for the same plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from poptui.exports.blocks import LONG, Answer, Block, Grid, Heading, Items, Prose, Remark, Signing, Title
from poptui.exports.markdown_text import inline, paragraphs
from poptui.forms.kinds import chosen_of, options_of
from poptui.plans.signature import LABELS

OPEN, CHOSEN = "☐", "☒"
OTHER = "anders:"
PEN = "." * 40
"""Room to write a few words with a pen."""
BY_HAND = "Handtekening"
_ROOM = "<br><br><br>"


def to_markdown(blocks: Iterable[Block], hidden: str = "") -> str:
    """The blocks as Markdown that ends in one newline; `hidden` is an HTML comment put below it."""
    parts: list[str] = []
    joined = False
    for block in blocks:
        text = _written(block)
        on_one_line = isinstance(block, Answer) and _is_short(block)
        if on_one_line and joined:
            parts[-1] += "\\\n" + text
        elif text:
            parts.append(text)
        joined = on_one_line
    if hidden:
        parts.append(hidden)
    return "\n\n".join(parts) + "\n"


def _written(block: Block) -> str:
    """One block as Markdown."""
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
        case Signing():
            return _signing(block)


def _heading(text: str, level: int) -> str:
    """A heading; number signs at its end would be taken for the heading's own."""
    return f"{'#' * level} " + re.sub("#+$", r"\\\g<0>", inline(text))


def _is_short(answer: Answer) -> bool:
    """Whether question and answer stand on one line."""
    return answer.field.kind not in LONG and bool(answer.label)


def _items(block: Items) -> str:
    parts = ((inline(item.title), inline(item.help)) for item in block.items)
    return "\n".join(f"- {title}: {text}" if text else f"- {title}" for title, text in parts)


def _answer(block: Answer) -> str:
    """A question in bold, then the answer: on the same line, as boxes, or as paragraphs below it."""
    field = block.field
    if field.sentence:
        chosen, other = chosen_of(field, block.text)
        box = CHOSEN if [option.value for option in chosen] == ["ja"] else OPEN
        return f"**{box} {inline(field.sentence)}**" + (f" **{OTHER}** {inline(other)}" if other else "")
    if field.kind == "checklist":
        return "\n\n".join(part for part in (_bold(block.label), _checklist(block)) if part)
    if block.boxed:
        return f"{_bold(_colon(block.label))} {_boxes(block)}"
    if _is_short(block):
        return f"{_bold(_colon(block.label))} {inline(block.text or block.empty)}".rstrip()
    below = paragraphs(block.text) or paragraphs(block.empty)
    return "\n\n".join(part for part in (_bold(block.label), below) if part)


def _bold(label: str) -> str:
    return f"**{inline(label)}**" if label else ""


def _colon(label: str) -> str:
    return label if label.endswith((":", "?", *"¹²³⁴⁵⁶⁷⁸⁹")) else f"{label}:"


def _boxes(block: Answer) -> str:
    """What can be chosen, each with its box on one line; what is chosen is bold, other words follow."""
    chosen, other = chosen_of(block.field, block.text)
    parts = [
        f"{CHOSEN} **{inline(option.title)}**" if option in chosen else f"{OPEN} {inline(option.title)}"
        for option in options_of(block.field)
    ]
    return " ".join([*parts, f"**{OTHER}** {inline(other)}"] if other else parts)


def _checklist(block: Answer) -> str:
    """What can be ticked, each on a line."""
    chosen, other = chosen_of(block.field, block.text)
    parts = [
        f"- {CHOSEN} **{inline(option.title)}**" if option in chosen else f"- {OPEN} {inline(option.title)}"
        for option in options_of(block.field)
    ]
    return "\n".join([*parts, f"- **{OTHER}** {inline(other)}"] if other else parts)


def _grid(block: Grid) -> str:
    """A GFM table with the rows' numbers first, and the filled details of rows as a list below it."""
    columns = block.field.columns
    rows = [
        _row(["", *(inline(column.title) for column in columns)]),
        _row(["---"] * (len(columns) + 1)),
        *(_row([line.number, *(inline(cell) for cell in line.cells)]) for line in block.lines),
    ]
    table = "\n".join(rows)
    details = "\n".join(
        f"- Rij {detail.number}, **{inline(_colon(detail.column.title))}** {inline(detail.text)}"
        for detail in block.details
    )
    return f"{table}\n\n{details}" if details else table


def _row(cells: Sequence[str]) -> str:
    return "|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|"


def _signing(block: Signing) -> str:
    """For each signer what a signature can mean, as boxes, and what it says; or room to fill that in with a pen."""
    parts = [_heading(block.title, 2)]
    for signer in block.signers:
        meaning, *words = signer.words or ("", PEN, signer.name or PEN, PEN, PEN, "")
        boxes = " ".join(
            f"{CHOSEN} **{inline(one)}**" if one == meaning else f"{OPEN} {inline(one)}" for one in block.meanings
        )
        if not signer.words:
            words[-1] = _ROOM
        labels = LABELS[1:] if signer.words else (*LABELS[1:-1], BY_HAND)
        lines = [
            f"**{label}:** {inline(text) if text != _ROOM else text}" for label, text in zip(labels, words, strict=True)
        ]
        parts += [_heading(f"{signer.title}:", 3), "\\\n".join([boxes, *lines])]
        if signer.about:
            parts.append("\\\n".join(signer.about))
    return "\n\n".join(parts)
