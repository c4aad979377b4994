"""Text as Markdown and back: whatever a person typed comes through CommonMark unchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

_ALWAYS = re.compile(r"([\\`*_\[\]<|~])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"^([#+=>-]|:(?=-)|\d{1,9}(?=[.)]))")
_EDGE_SPACE = re.compile(r"^\s|\s$")


def inline(text: str) -> str:
    """Text as Markdown on one line: in a table's cell, or after a label. Its line breaks become `<br>`."""
    return "<br>".join(_escaped(line) for line in text.split("\n"))


def paragraphs(text: str) -> str:
    """Text as Markdown paragraphs: an empty line parts paragraphs, other line breaks are hard breaks.

    What CommonMark would drop (more empty lines, spaces at the ends of lines, tabs) is written as character references.
    """
    blocks: list[str] = []
    extra = 0
    for block in _blocks(text):
        if block is None:
            extra += 1
            continue
        if extra and blocks:
            blocks[-1] += "&#10;" * (extra - 1)
        prefix = "&#10;" * extra if not blocks else ""
        blocks.append(prefix + "\\\n".join(_at_line_start(_escaped(line)) for line in block))
        extra = 0
    if blocks:
        blocks[-1] += "&#10;" * extra
    elif extra > 1:
        blocks.append("&#10;" * (extra - 1))
    return "\n\n".join(blocks)


def plain(children: Sequence[Token] | None) -> str:
    """The text of inline tokens; emphasis is dropped, every kind of line break is a newline."""
    parts = []
    for token in children or ():
        if token.type in {"softbreak", "hardbreak"} or is_break(token):
            parts.append("\n")
        elif token.type in {"text", "code_inline", "text_special", "html_inline"}:
            parts.append(token.content)
        elif token.type == "image":
            parts.append(plain(token.children))
    return "".join(parts)


def parsed(text: str) -> list[Token]:
    """The tokens of a Markdown text, with tables."""
    return MarkdownIt("commonmark").enable("table").parse(text)


def blocks_of(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The outermost blocks of a text, each with all that is in it."""
    start = 0
    while start < len(tokens):
        end = end_of(tokens, start)
        yield tokens[start : end + 1]
        start = end + 1


def rows_of(table: Sequence[Token]) -> list[list[Token]]:
    """The rows of a table, its heads first, each with its cells."""
    rows: list[list[Token]] = []
    for token in table:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(token)
    return rows


def end_of(tokens: Sequence[Token], start: int) -> int:
    """The index of the token that closes the one at `start`."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth <= 0:
            return index
    return len(tokens) - 1


def is_break(token: Token) -> bool:
    """Whether a token is the `<br>` that stands for a line break in a table's cell."""
    return token.type == "html_inline" and token.content.replace(" ", "").lower() in {"<br>", "<br/>"}


def _blocks(text: str) -> list[list[str] | None]:
    """The runs of lines that hold something, with None for each empty line."""
    found: list[list[str] | None] = []
    for line in text.split("\n"):
        if not line:
            found.append(None)
        elif found and found[-1] is not None:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _escaped(line: str) -> str:
    """One line with what Markdown would act on escaped, and the white space it would drop as references."""
    escaped = _ENTITY.sub(r"\\&", _ALWAYS.sub(r"\\\1", line))
    escaped = _EDGE_SPACE.sub(lambda found: f"&#{ord(found[0])};", escaped)
    return escaped.replace("\t", "&#9;")


def _at_line_start(line: str) -> str:
    """A line of which the beginning makes no heading, list, quote, underline or table."""
    found = _LINE_START.match(line)
    if not found:
        return line
    start = found[0]
    return f"{start}\\{line[len(start) :]}" if start[0].isdigit() else f"\\{line}"
