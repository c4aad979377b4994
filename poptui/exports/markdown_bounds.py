"""Bounds what is handed to the Markdown reader, so that no file takes long or much memory."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from poptui.errors import Refused
from poptui.messages import exports as say

MOST_STEPS = 200_000
"""The most steps that reading a text may take; the largest plan of the fixtures takes about 5,000."""
_STEPS: Mapping[str, int] = MappingProxyType(
    {"\n": 5, "|": 3, "[": 4, "]": 1, "*": 3, "_": 3, "`": 1, "<": 1, "&": 1, "!": 1, "\\": 1, "~": 1, "#": 1, ">": 1}
)
"""The steps that each sign costs the reader: about the tokens that it makes, and the times that it is looked at."""


def steps_of(text: str) -> int:
    """Returns the steps that reading a Markdown text takes at most."""
    return sum(text.count(sign) * steps for sign, steps in _STEPS.items())


def refuse_endless(text: str, file: str) -> None:
    """Refuses a Markdown text that takes more than `MOST_STEPS` to read.

    Args:
        text: the text.
        file: the file's name, for the error.

    Raises:
        Refused: the text has too many lines, cells or signs.
    """
    if steps_of(text) > MOST_STEPS:
        raise Refused(say.reader_too_many_signs(), file, say.reader_too_many_signs_mend())
