"""Escapes text as Markdown and reads it back: whatever a person typed comes through CommonMark unchanged."""

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
    """Returns text as Markdown on one line, for a table cell or behind a label; line breaks become `<br>`."""
    return "<br>".join(_escaped(line) for line in text.split("\n"))


def paragraphs(text: str) -> str:
    """Returns text as Markdown paragraphs: an empty line separates paragraphs, other line breaks are hard breaks.

    White space that CommonMark would drop (further empty lines, spaces at the ends of lines, tabs) is written as
    character references.
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
    """Returns the text of inline tokens, without emphasis; every kind of line break is a newline."""
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
    """Returns the tokens of a Markdown text, tables included."""
    return MarkdownIt("commonmark").enable("table").parse(text)


def blocks_of(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yields the top-level blocks of a text, each with all its tokens."""
    start = 0
    while start < len(tokens):
        end = end_of(tokens, start)
        yield tokens[start : end + 1]
        start = end + 1


def rows_of(table: Sequence[Token]) -> list[list[Token]]:
    """Returns the rows of a table with their cells; the row of titles comes first."""
    rows: list[list[Token]] = []
    for token in table:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(token)
    return rows


def end_of(tokens: Sequence[Token], start: int) -> int:
    """Returns the index of the token that closes the one at `start`."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth <= 0:
            return index
    return len(tokens) - 1


def is_break(token: Token) -> bool:
    """Returns whether a token is a `<br>`, which is a line break in a table cell."""
    return token.type == "html_inline" and token.content.replace(" ", "").lower() in {"<br>", "<br/>"}


def _blocks(text: str) -> list[list[str] | None]:
    """Returns the runs of lines that are not empty, with None for each empty line."""
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
    """Returns a line with Markdown signs escaped, and tabs and outer white space as character references."""
    escaped = _ENTITY.sub(r"\\&", _ALWAYS.sub(r"\\\1", line))
    escaped = _EDGE_SPACE.sub(lambda found: f"&#{ord(found[0])};", escaped)
    return escaped.replace("\t", "&#9;")


def _at_line_start(line: str) -> str:
    """Returns a line with its start escaped where Markdown would read a heading, list, quote, underline or table."""
    found = _LINE_START.match(line)
    if not found:
        return line
    start = found[0]
    return f"{start}\\{line[len(start) :]}" if start[0].isdigit() else f"\\{line}"
