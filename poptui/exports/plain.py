"""Writes a printed form as plain text of 80 columns, for a printer or a plain screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from poptui.exports.blocks import LONG, Answer, Block, Grid, Heading, Items, Line, Prose, Remark, SignatureBlock, Title
from poptui.forms.kinds import chosen_of, options_of
from poptui.messages import exports as say
from poptui.plans.signature import LABELS
from poptui.text.clean import show
from poptui.text.wrap import display_width, wrap

WIDTH = 80
_NUMBER = 2
_DOTS = 40
_PEN = {"text": 4, "line": 3, "person": 2}
"""How much more room is needed to write by hand in cells of these kinds than in others."""


def to_plain(blocks: Iterable[Block]) -> str:
    """Returns the blocks as plain text with lines of at most 80 columns, ending in one newline."""
    parts: list[str] = []
    short = False
    for block in blocks:
        lines = _lines_of(block)
        is_short = isinstance(block, Answer) and len(lines) == 1
        if lines:
            gap = "" if is_short and short or not parts else "\n"
            parts.append(gap + "\n".join(line.rstrip() for line in lines) + "\n")
        short = is_short
    return "".join(parts)


def _lines_of(block: Block) -> list[str]:
    """Returns one block as lines."""
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
        case SignatureBlock():
            return _signing(block)


def underlined(text: str, sign: str) -> list[str]:
    """Returns a heading, wrapped, with a line of signs below it."""
    lines = wrap(text, WIDTH)
    return [*lines, sign * max(display_width(line) for line in lines)]


def hanging(start: str, text: str) -> list[str]:
    """Returns text behind a sign, wrapped, with its further lines indented by the width of the sign."""
    room = display_width(start)
    first, *rest = wrap(text, WIDTH - room)
    return [start + first, *(" " * room + line for line in rest)]


def _answer(block: Answer) -> list[str]:
    """Returns a question and its answer: on one line where that fits, else with the answer indented below it."""
    field = block.field
    if field.sentence:
        chosen, other = chosen_of(field, block.text)
        is_ticked = [option.value for option in chosen] == ["ja"]
        return hanging("[x] " if is_ticked else "[ ] ", f"{field.sentence} {other}".strip())
    below = _boxes(block) if block.boxed else (block.text or block.empty).split("\n")
    colon = "" if block.label.endswith((":", "?", *"¹²³⁴⁵⁶⁷⁸⁹")) else ":"
    line = f"{block.label}{colon} {below[0]}".strip()
    is_short = field.kind not in LONG and block.label
    if is_short and len(below) == 1 and display_width(show(line)) <= WIDTH:
        return wrap(line, WIDTH)
    label = wrap(block.label, WIDTH) if block.label else []
    answer = [f"  {line}" for text in below for line in wrap(text, WIDTH - 2)] if any(below) else []
    return [*label, *answer]


def _boxes(block: Answer) -> list[str]:
    """Returns the options of an answer with their boxes: those of a checklist on a line each, others on one line."""
    chosen, other = chosen_of(block.field, block.text)
    parts = [f"[{'x' if option in chosen else ' '}] {option.title}" for option in options_of(block.field)]
    if other:
        parts.append(f"{say.writer_other()} {other}")
    return parts if block.field.kind == "checklist" else ["   ".join(parts)]


def _grid(block: Grid) -> list[str]:
    """Returns a table drawn with bars, followed by the details of its rows."""
    columns = block.field.columns
    lines = table_lines([column.title for column in columns], block.lines, [column.kind for column in columns])
    for detail in block.details:
        lines += hanging("  - ", f"{say.writer_row(number=detail.number)}, {detail.column.title}: {detail.text}")
    return lines


def table_lines(titles: Sequence[str], rows: Sequence[Line], kinds: Sequence[str]) -> list[str]:
    """Returns a table drawn with bars, its cells wrapped, a number before each row.

    Args:
        titles: the titles of the columns.
        rows: the rows.
        kinds: the kinds of the columns; an empty table is wider for kinds in which more is written.
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
    """Returns a text with spaces up to a width in columns."""
    return text + " " * max(0, width - display_width(text))


def _widths(titles: Sequence[str], kinds: Sequence[str], rows: Sequence[Sequence[str]], first: int) -> list[int]:
    """Returns the width of each column of a table, in characters, so that the table fits the page.

    Each column gets what it needs, or less where the page is too narrow. A table without any text is to be filled in
    by hand: it takes the whole page, and columns in which more is written get more of it.

    Args:
        titles: the titles of the columns.
        kinds: the kinds of the columns.
        rows: the texts of the rows.
        first: the width of the column of row numbers.
    """
    room = WIDTH - 4 - first - 3 * len(titles)
    texts = [show("\n".join([title, *(row[index] for row in rows)])) for index, title in enumerate(titles)]
    needs = [min(room, _widest(text.split("\n"))) for text in texts]
    words = [_widest(re.split("[ \n]", text)) for text in texts]
    if any(cell for row in rows for cell in row):
        widths = _shrunk(needs, words, room)
    else:
        least = [min(need, word) for need, word in zip(needs, words, strict=True)]
        widths = _spread(_shrunk(least, words, room), kinds, room)
    return [max(1, width) for width in widths]


def _widest(texts: Iterable[str]) -> int:
    """Returns the width of the widest text."""
    return max(display_width(text) for text in texts)


def _shrunk(needs: Sequence[int], words: Sequence[int], room: int) -> list[int]:
    """Returns widths that fit in the room: the widest column shrinks first, below its longest word only at last."""
    widths = list(needs)
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda index: (widths[index] > words[index], widths[index]))
        widths[widest] -= 1
    return widths


def _spread(widths: Sequence[int], kinds: Sequence[str], room: int) -> list[int]:
    """Returns widths that fill the room: what is left goes to the columns by how much is written in their kind."""
    shares = [_PEN.get(kind, 1) for kind in kinds]
    spare = room - sum(widths)
    return [width + spare * share // sum(shares) for width, share in zip(widths, shares, strict=True)]


def _signing(block: SignatureBlock) -> list[str]:
    """Returns the place for signatures: the meanings of each signer with boxes, then the signature or room to write."""
    lines = underlined(block.title, "=")
    _, remark, name, day, place, _ = LABELS
    for signer in block.signers:
        boxes = "   ".join(f"[{'x' if one in signer.words[:1] else ' '}] {one}" for one in block.meanings_of(signer))
        lines += ["", *underlined(f"{signer.title}:", "-"), *wrap(boxes, WIDTH)]
        if not signer.words:
            lines += ["", f"{remark}: ".ljust(WIDTH, "."), "", *hanging(f"{name}: ", signer.name or "." * _DOTS)]
            lines += ["", f"{day}: {'.' * (_DOTS // 2)}   {place}: {'.' * _DOTS}"]
            lines += ["", f"{say.writer_by_hand()}:", "", "", ""]
            continue
        for label, text in zip(LABELS[1:], signer.printed_words[1:], strict=True):
            lines += hanging(f"{label}: ", text)
        lines += [line for text in signer.about for line in wrap(text, WIDTH)]
    return lines
