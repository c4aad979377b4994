"""Reads the inline parts of a printed form in Markdown: bold labels, boxes and the options behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from poptui.exports.document import SUPERSCRIPT
from poptui.exports.markdown_text import end_of, plain
from poptui.exports.markdown_writer import CHOSEN, OPEN
from poptui.forms.kinds import options_of
from poptui.forms.model import Column, Field
from poptui.messages import exports as say

BOX = re.compile(rf"({OPEN}|{CHOSEN}|☑|\[[ xX]\])")
"""A box before an option, ticked or not."""
UNTICKED = {OPEN, "[ ]"}
_BREAKS = {"hardbreak", "softbreak"}


def segments(children: Sequence[Token]) -> list[tuple[str, Sequence[Token]]]:
    """Returns the parts of a paragraph: each bold start of a line with what follows it up to the next."""
    starts = [
        index
        for index, token in enumerate(children)
        if token.type == "strong_open" and (_is_line_start(children, index))
    ]
    if not starts:
        return [("", children)]
    found: list[tuple[str, Sequence[Token]]] = []
    if plain(children[: starts[0]]):
        found.append(("", children[: starts[0]]))
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        label, rest = strong(children[:end], start)
        while rest and (rest[-1].type in _BREAKS or (rest[-1].type == "text" and not rest[-1].content)):
            rest = rest[:-1]
        if box := BOX.match(label):
            rest = [Token("box", "", 0, content=box[0]), *rest]
        found.append((label, rest))
    return found


def _is_line_start(children: Sequence[Token], index: int) -> bool:
    """Returns whether a token is the first of its line."""
    while index > 0 and children[index - 1].type == "text" and not children[index - 1].content:
        index -= 1
    return index == 0 or children[index - 1].type in _BREAKS


def strong(children: Sequence[Token], start: int) -> tuple[str, Sequence[Token]]:
    """Returns the text of the bold part that begins at `start`, and the tokens behind it."""
    end = end_of(children, start)
    return plain(children[start:end]), children[end + 1 :]


def chosen_values(field: Field, children: Sequence[Token]) -> list[str]:
    """Returns the values of the ticked options, a line each; or the words, where some are no option of the field."""
    if other := after_strong(children, say.writer_other()):
        return [other]
    before, *pieces = BOX.split(plain(children))
    titles = sorted((option.title for option in options_of(field)), key=len, reverse=True)
    ticked, words = [], [before.strip()]
    for box, text in zip(pieces[::2], pieces[1::2], strict=True):
        title = next((title for title in titles if text.strip().startswith(title.strip())), "")
        words.append(text.strip().removeprefix(title.strip()).strip())
        ticked += [title] if box not in UNTICKED else []
    if any(words):
        return [" ".join(word for word in (*ticked, *words) if word)]
    values = [option.value for title in ticked for option in options_of(field) if option.title == title]
    return ["\n".join(values)] if values else []


def stored_cell(column: Column, text: str) -> str:
    """Returns the stored form of the words in a cell: the values where each line is the title of an option."""
    values = {option.title: option.value for option in options_of(column)}
    lines = text.split("\n")
    return "\n".join(values[line] for line in lines) if values.keys() >= set(lines) else text


def after_strong(children: Sequence[Token], label: str) -> str:
    """Returns the words behind a bold label; empty where the label is not there."""
    for index, token in enumerate(children):
        if token.type == "strong_open":
            text, rest = strong(children, index)
            if text == label:
                return plain(rest).removeprefix(" ")
    return ""


def unboxed(label: str) -> str:
    """Returns a label without the box before it."""
    return BOX.sub("", label, count=1) if BOX.match(label) else label


def normalise(label: str) -> str:
    """Returns a label normalised for comparison: without footnote sign, colon, repeated spaces and capitals."""
    return " ".join(label.rstrip(SUPERSCRIPT + " :").split()).casefold()
