"""Compares an agreement with that of the former version of the plan, under the headings of the form."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from poptui.exports.blocks import Block, Heading, Items, Prose, Remark, Title
from poptui.exports.markdown_text import blocks_of, parsed, plain, rows_of
from poptui.forms.model import Form, Option
from poptui.messages import exports as say
from poptui.plans.plan import Plan
from poptui.plans.registers import FormerText

LONGEST = 5000
"""The most lines that are compared in their order; longer texts are compared as sets of lines."""
GONE, NEW = "gone", "new"


class Piece(NamedTuple):
    """A line of an agreement: the heading above it and its text; the cells of a row are separated by " · "."""

    heading: str
    text: str


class Altered(NamedTuple):
    """A line that was removed or added under a heading; `kind` is `GONE` or `NEW`."""

    heading: str
    kind: str
    text: str


def difference(before: str, after: str) -> list[Altered]:
    """Returns the lines that differ between two agreed texts (Markdown), in the order of the paper."""
    old, new = pieces(before), pieces(after)
    found: list[Altered] = []
    if max(len(old), len(new)) > LONGEST:  # comparing in order would take too long
        here, there = set(old), set(new)
        found = [Altered(one.heading, GONE, one.text) for one in old if one not in there]
        return found + [Altered(one.heading, NEW, one.text) for one in new if one not in here]
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            found += [Altered(piece.heading, GONE, piece.text) for piece in old[start:end]]
            found += [Altered(piece.heading, NEW, piece.text) for piece in new[new_start:new_end]]
    return found


def changes_document(form: Form, plan: Plan, after: str) -> list[Block]:
    """Returns the blocks that print the changes since the former version.

    Args:
        form: the form.
        plan: the plan, which holds the agreed text of its former version.
        after: the agreed text of this version, or the text that would be agreed now.
    """
    found = difference(plan.words(FormerText()), after)
    head = say.changes_head(former=plan.version - 1, present=plan.version)
    names = {GONE: say.changes_gone(), NEW: say.changes_new()}
    blocks: list[Block] = [Title(form.title), Remark(head)]
    for heading, altered in groupby(found, key=lambda one: one.heading):
        blocks.append(Heading(heading, 3))
        blocks.append(Items(tuple(Option("", names[one.kind], one.text) for one in altered)))
    return blocks if found else [*blocks, Prose(say.changes_none())]


def pieces(text: str) -> list[Piece]:
    """Returns the lines of a Markdown text, each with the heading above it."""
    return list(_pieces(text))


def _pieces(text: str) -> Iterator[Piece]:
    """Yields the lines of a Markdown text; rows of a table without their number, so that a moved row stays equal."""
    heading = ""
    for block in blocks_of(parsed(text)):
        lines = [plain(one.children) for one in block if one.type == "inline"]
        if block[0].type == "heading_open":
            heading = lines[0]
        elif block[0].type == "table_open":
            for _, *cells in rows_of(block)[1:]:
                words = [plain(cell.children).replace("\n", " ") for cell in cells]
                yield Piece(heading, " · ".join(filter(None, words)))
        else:
            yield from (Piece(heading, line) for text in lines for line in text.split("\n") if line.strip())
