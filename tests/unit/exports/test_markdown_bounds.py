"""What the Markdown reader is handed is bounded: hostile text is refused before it is read."""

from __future__ import annotations

import pytest

from poptui.errors import Refused
from poptui.exports.markdown_bounds import MOST_STEPS, refuse_endless, steps_of
from poptui.exports.markdown_text import parsed

MEGABYTE = 1_000_000
MOST_TOKENS = 250_000
"""What a text within the bounds may become: about 100 MB."""

PARTS = [
    "![[", "[", "[" * 200 + "\n\n", "a|", "a\n", "a\n\n", "- a\n", "# a\n", "*a ", "_a*",
    "<a ", "&a;", "[a](b) ", "[a]: b\n",
    "\\[", "<div>\n\n", "```\n", "> a\n", "a\n-|\n", "|a|\n|-|\n", "\n", "~~a~~", "a  \n", "a\\\n", "`a`",
]  # fmt: skip


@pytest.mark.parametrize("part", PARTS)
def test_a_megabyte_of_one_part_is_refused(part: str) -> None:
    """It would take up to 40 s and 700 MB to read."""
    with pytest.raises(Refused, match="meer regels of tekens dan een plan kan hebben"):
        refuse_endless(part * (MEGABYTE // len(part)), "vijandig.md")


@pytest.mark.parametrize("part", PARTS)
def test_the_most_that_is_read_of_one_part_becomes_few_tokens(part: str) -> None:
    """The steps count what the reader makes of each sign, so that no admitted text takes much memory."""
    text = part * (MOST_STEPS // steps_of(part))
    refuse_endless(text, "vol.md")
    tokens = parsed(text)
    assert len(tokens) + sum(len(one.children or ()) for one in tokens) <= MOST_TOKENS


def test_a_wide_table_with_short_rows_becomes_few_tokens() -> None:
    """The reader fills up the cells that short rows lack."""
    wide, rows = 10_000, 10_000
    text = "|" + "a|" * wide + "\n|" + "-|" * wide + "\n" + "|a|\n" * rows
    assert steps_of(text) <= MOST_STEPS
    assert len(parsed(text)) <= 2 * MOST_TOKENS
