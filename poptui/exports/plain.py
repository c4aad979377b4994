"""Writes a printed form as plain text of 80 columns, for a printer or a plain screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from poptui.exports.blocks import LONG, Answer, Block, Grid, Heading, Items, Prose, Remark, Signing, Title
from poptui.forms.kinds import chosen_of, options_of
from poptui.forms.model import Column
from poptui.text.clean import show
from poptui.text.fold import breadth, wrap

WIDTH = 80
_NUMBER = 2
_PEN = {"text": 4, "line": 3, "person": 2}
"""How much more is written with a pen in cells of these kinds than in others."""


def to_plain(blocks: Iterable[Block]) -> str:
    """The blocks as text of at most 80 columns a line, ending in one newline; the cells of tables are wrapped."""
    parts: list[str] = []
    short = False
    for block in blocks:
        lines = _written(block)
        is_short = isinstance(block, Answer) and len(lines) == 1
        if lines:
            gap = "" if is_short and short or not parts else "\n"
            parts.append(gap + "\n".join(line.rstrip() for line in lines) + "\n")
        short = is_short
    return "".join(parts)


def _written(block: Block) -> list[str]:
    """One block as lines."""
    match block:
        case Title():
            return _underlined(block.text, "=")
        case Heading():
            return _underlined(block.text, "=" if block.level < 3 else "-")
        case Prose():
            return wrap(block.text, WIDTH)
        case Remark():
            return [f"  {line}" for line in wrap(block.text, WIDTH - 2)]
        case Items():
            texts = (f"{item.title}: {item.help}" if item.help else item.title for item in block.items)
            return [line for text in texts for line in _hanging("- ", text)]
        case Answer():
            return _answer(block)
        case Grid():
            return _grid(block)
        case Signing():
            return _signing(block)


def _underlined(text: str, sign: str) -> list[str]:
    """A heading with a line under it."""
    lines = wrap(text, WIDTH)
    return [*lines, sign * max(breadth(line) for line in lines)]


def _hanging(start: str, text: str) -> list[str]:
    """Text behind a sign, further lines set in as far."""
    room = breadth(start)
    first, *rest = wrap(text, WIDTH - room)
    return [start + first, *(" " * room + line for line in rest)]


def _answer(block: Answer) -> list[str]:
    """A question and its answer: on one line where both are short, else set in below."""
    field = block.field
    if field.sentence:
        chosen, other = chosen_of(field, block.text)
        is_ticked = [option.value for option in chosen] == ["ja"]
        return _hanging("[x] " if is_ticked else "[ ] ", f"{field.sentence} {other}".strip())
    below = _boxes(block) if block.boxed else (block.text or block.empty).split("\n")
    colon = "" if block.label.endswith((":", "?", *"¹²³⁴⁵⁶⁷⁸⁹")) else ":"
    line = f"{block.label}{colon} {below[0]}".strip()
    is_short = field.kind not in LONG and block.label
    if is_short and len(below) == 1 and breadth(show(line)) <= WIDTH:
        return wrap(line, WIDTH)
    label = wrap(block.label, WIDTH) if block.label else []
    answer = [f"  {line}" for text in below for line in wrap(text, WIDTH - 2)] if any(below) else []
    return [*label, *answer]


def _boxes(block: Answer) -> list[str]:
    """What can be chosen with boxes: a checklist's on a line each, others on one."""
    chosen, other = chosen_of(block.field, block.text)
    parts = [f"[{'x' if option in chosen else ' '}] {option.title}" for option in options_of(block.field)]
    if other:
        parts.append(f"anders: {other}")
    return parts if block.field.kind == "checklist" else ["   ".join(parts)]


def _grid(block: Grid) -> list[str]:
    """A table drawn with bars, its cells wrapped; below it the details of its rows."""
    columns = block.field.columns
    first = max([_NUMBER, *(len(line.number) for line in block.lines)])
    widths = _widths(columns, [line.cells for line in block.lines], first)
    rule = "+" + "+".join("-" * (width + 2) for width in [first, *widths]) + "+"
    rows = [("", tuple(column.title for column in columns)), *block.lines]
    lines = [rule]
    for number, cells in rows:
        wrapped = [[number], *(wrap(cell, width) for cell, width in zip(cells, widths, strict=True))]
        height = max(len(cell) for cell in wrapped)
        for index in range(height if any(cells) else 2):
            texts = [cell[index] if index < len(cell) else "" for cell in wrapped]
            padded = (_padded(text, width) for text, width in zip(texts, [first, *widths], strict=True))
            lines.append("| " + " | ".join(padded) + " |")
        lines.append(rule)
    for detail in block.details:
        lines += _hanging("  - ", f"Rij {detail.number}, {detail.column.title}: {detail.text}")
    return lines


def _padded(text: str, width: int) -> str:
    return text + " " * max(0, width - breadth(text))


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], first: int) -> list[int]:
    """The widths of columns that fill the page: each what it needs, the longest giving way first, words staying whole.

    `first` is the width of the numbers of the rows, before them.
    Only where not even the longest word of each column fits are words cut. A table to be filled in with a pen gives
    its room to where most is written.
    """
    titles = [column.title for column in columns]
    room = WIDTH - 4 - first - 3 * len(titles)
    texts = [show("\n".join([title, *(row[index] for row in rows)])) for index, title in enumerate(titles)]
    needs = [min(room, max(breadth(line) for line in text.split("\n"))) for text in texts]
    words = [max(breadth(word) for word in re.split("[ \n]", text)) for text in texts]
    if not any(cell for row in rows for cell in row):
        needs = [min(need, word) for need, word in zip(needs, words, strict=True)]
    while sum(needs) > room:
        widest = max(range(len(needs)), key=lambda index: (needs[index] > words[index], needs[index]))
        needs[widest] -= 1
    if not any(cell for row in rows for cell in row):  # the whole page
        shares = [_PEN.get(column.kind, 1) for column in columns]
        spare = room - sum(needs)
        needs = [need + spare * share // sum(shares) for need, share in zip(needs, shares, strict=True)]
    return [max(1, need) for need in needs]


def _signing(block: Signing) -> list[str]:
    """Room to sign for each signer, beside each other."""
    width = (WIDTH - 2) // max(1, len(block.signers))
    titles = zip_longest(*(wrap(f"{signer.title}:", width - 2) for signer in block.signers), fillvalue="")
    names = ["".join(_padded(title, width) for title in line) for line in titles]
    dates = "".join(_padded("Datum:", width) for _ in block.signers)
    return [*_underlined(block.title, "="), "", *names, "", "", "", dates]
