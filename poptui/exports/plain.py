"""Writes a printed form as plain text of 80 columns, for a printer or a plain screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from poptui.exports.blocks import LONG, Answer, Block, Grid, Heading, Items, Line, Prose, Remark, Signing, Title
from poptui.forms.kinds import chosen_of, options_of
from poptui.plans.signature import LABELS
from poptui.text.clean import show
from poptui.text.wrap import breadth, wrap

WIDTH = 80
_NUMBER = 2
_DOTS = 40
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
            return underlined(block.text, "=")
        case Heading():
            return underlined(block.text, "=" if block.level < 3 else "-")
        case Prose():
            return wrap(block.text, WIDTH)
        case Remark():
            return [f"  {line}" for line in wrap(block.text, WIDTH - 2)]
        case Items():
            texts = (f"{item.title}: {item.help}" if item.help else item.title for item in block.items)
            return [line for text in texts for line in hanging("- ", text)]
        case Answer():
            return _answer(block)
        case Grid():
            return _grid(block)
        case Signing():
            return _signing(block)


def underlined(text: str, sign: str) -> list[str]:
    """A heading with a line under it."""
    lines = wrap(text, WIDTH)
    return [*lines, sign * max(breadth(line) for line in lines)]


def hanging(start: str, text: str) -> list[str]:
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
        return hanging("[x] " if is_ticked else "[ ] ", f"{field.sentence} {other}".strip())
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
    lines = table_lines([column.title for column in columns], block.lines, [column.kind for column in columns])
    for detail in block.details:
        lines += hanging("  - ", f"Rij {detail.number}, {detail.column.title}: {detail.text}")
    return lines


def table_lines(titles: Sequence[str], rows: Sequence[Line], kinds: Sequence[str]) -> list[str]:
    """A table drawn with bars, its cells wrapped, a number before each row.

    Args:
        titles: what stands above each column.
        rows: the rows.
        kinds: the kind of each column; one to be filled in with a pen has more room for text.
    """
    first = max([_NUMBER, *(len(line.number) for line in rows)])
    widths = _widths(titles, kinds, [line.cells for line in rows], first)
    rule = "+" + "+".join("-" * (width + 2) for width in [first, *widths]) + "+"
    lines = [rule]
    for number, cells in [Line("", tuple(titles)), *rows]:
        wrapped = [[number], *(wrap(cell, width) for cell, width in zip(cells, widths, strict=True))]
        height = max(len(cell) for cell in wrapped)
        for index in range(height if any(cells) else 2):
            texts = [cell[index] if index < len(cell) else "" for cell in wrapped]
            padded = (_padded(text, width) for text, width in zip(texts, [first, *widths], strict=True))
            lines.append("| " + " | ".join(padded) + " |")
        lines.append(rule)
    return lines


def _padded(text: str, width: int) -> str:
    return text + " " * max(0, width - breadth(text))


def _widths(titles: Sequence[str], kinds: Sequence[str], rows: Sequence[Sequence[str]], first: int) -> list[int]:
    """The widths of columns that fill the page: each what it needs, the longest giving way first, words staying whole.

    `first` is the width of the numbers of the rows, before them.
    Only where not even the longest word of each column fits are words cut. A table to be filled in with a pen gives
    its room to where most is written.
    """
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
        shares = [_PEN.get(kind, 1) for kind in kinds]
        spare = room - sum(needs)
        needs = [need + spare * share // sum(shares) for need, share in zip(needs, shares, strict=True)]
    return [max(1, need) for need in needs]


def _signing(block: Signing) -> list[str]:
    """For each signer what a signature can mean, as boxes, and what it says; or room to fill that in with a pen."""
    lines = underlined(block.title, "=")
    for signer in block.signers:
        boxes = "   ".join(f"[{'x' if one in signer.words[:1] else ' '}] {one}" for one in block.meanings)
        lines += ["", *underlined(f"{signer.title}:", "-"), *wrap(boxes, WIDTH)]
        if not signer.words:
            lines += ["", f"Opmerking: {'.' * (WIDTH - 11)}", "", *hanging("Naam: ", signer.name or "." * _DOTS)]
            lines += ["", f"Datum: {'.' * (_DOTS // 2)}   Plaats: {'.' * _DOTS}", "", "Handtekening:", "", "", ""]
            continue
        for label, text in zip(LABELS[1:], signer.words[1:], strict=True):
            lines += hanging(f"{label}: ", text)
        lines += [line for text in signer.about for line in wrap(text, WIDTH)]
    return lines
