"""Converts frozen Markdown to plain text of 80 columns, so that an agreement is never rendered a second time."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from poptui.exports.blocks import Line
from poptui.exports.markdown_text import blocks_of, parsed, plain, rows_of
from poptui.exports.markdown_writer import CHOSEN, OPEN
from poptui.exports.plain import WIDTH, hanging, table_lines, underlined
from poptui.text.wrap import wrap

_INDENT = "  "


def markdown_to_plain(text: str) -> str:
    """Returns Markdown as plain text that ends in one newline: headings underlined, tables drawn with bars."""
    found = (_block(block) for block in blocks_of(parsed(text)))
    return "\n\n".join("\n".join(line.rstrip() for line in lines) for lines in found if lines) + "\n"


def _block(tokens: Sequence[Token]) -> list[str]:
    """Returns one block as lines."""
    first = tokens[0]
    inlines = [token for token in tokens if token.type == "inline"]
    if first.type == "heading_open":
        sign = "=" if first.tag in {"h1", "h2"} else "-"
        return underlined(_words(inlines[0]), sign)
    if first.type == "table_open":
        return _table(tokens)
    if first.type == "bullet_list_open":
        return [line for one in inlines for line in hanging(_INDENT + "- ", _words(one))]
    if first.type == "blockquote_open":
        return [_INDENT + line for one in inlines for line in wrap(_words(one), WIDTH - len(_INDENT))]
    if first.type == "paragraph_open":
        return _paragraph(inlines[0])
    return []


def _paragraph(inline: Token) -> list[str]:
    """Returns a paragraph as lines: a question at the margin, an answer below a question indented."""
    indent = "" if inline.content.startswith("**") else _INDENT
    return [indent + line for line in wrap(_words(inline), WIDTH - len(indent))]


def _table(tokens: Sequence[Token]) -> list[str]:
    """Returns a table as lines; its first column holds the numbers of the rows."""
    titles, *cells = [[_words(cell) for cell in row] for row in rows_of(tokens)]
    return table_lines(titles[1:], [Line(number, tuple(rest)) for number, *rest in cells], [""] * len(titles[1:]))


def _words(inline: Token) -> str:
    """Returns the text of inline Markdown, with boxes as plain text draws them."""
    return plain(inline.children).replace(OPEN, "[ ]").replace(CHOSEN, "[x]")
