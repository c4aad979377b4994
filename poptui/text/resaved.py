"""How another program saved a text anew: its words are the same, and its bytes are not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from itertools import islice, product
from typing import NamedTuple

_MARK = "\ufeff"
_NOT_ASCII = re.compile(r"([^\x00-\x7f])")
_FEW = 6
"""The most letters with accents of which every way of composing them is tried."""


class Resaved(Enum):
    """What a program changed in the bytes of a text and not in its words."""

    MARK = "mark"
    """It begins with a byte order mark."""
    LINE_ENDS = "line ends"
    """Its line ends were converted, or one was added or removed at its end."""
    LETTERS = "letters"
    """Its letters with accents are composed of other characters, and look the same."""


class Decoded(NamedTuple):
    """A text as it was before another program saved it.

    Attributes:
        text: the text with "\\n" as line end.
        resaved: what was changed in it, as far as that is seen without knowing the text.
        is_utf8: whether the bytes are UTF-8.
    """

    text: str
    resaved: frozenset[Resaved]
    is_utf8: bool


def decode(data: bytes) -> Decoded:
    """Returns the text of a file, whatever its line ends are and whether it begins with a byte order mark."""
    whole = data.decode("utf-8", errors="replace")
    is_utf8 = whole.encode("utf-8") == data
    found = set()
    if whole.startswith(_MARK):
        found.add(Resaved.MARK)
    text = whole.removeprefix(_MARK)
    if "\r" in text:
        found.add(Resaved.LINE_ENDS)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, frozenset(found), is_utf8)


def spellings(text: str) -> Iterator[str]:
    """Yields a text as it is, and as it may have been before a program composed its letters anew.

    In a text with few letters with accents each of them may have been composed apart.
    """
    composed = unicodedata.normalize("NFC", text)
    yield from (text, composed, unicodedata.normalize("NFD", text))
    others = (found[0] for found in _NOT_ASCII.finditer(composed))
    if len(list(islice((one for one in others if len(_ways(one)) > 1), _FEW + 1))) <= _FEW:
        yield from map("".join, product(*map(_ways, _NOT_ASCII.split(composed))))


def _ways(text: str) -> tuple[str, ...]:
    """Returns a letter, or a text without accents, in each way that it can be composed."""
    apart = unicodedata.normalize("NFD", text)
    return (text,) if apart == text else (text, apart)


def as_before(found: Decoded, before: str) -> Decoded:
    """Returns a text as it was before, where it has the same words; else the text that was found."""
    resaved = set(found.resaved)
    end = before[len(before.rstrip("\n")) :]
    text = found.text.rstrip("\n") + end
    if text != found.text:
        resaved.add(Resaved.LINE_ENDS)
    if text != before and unicodedata.normalize("NFC", text) == unicodedata.normalize("NFC", before):
        resaved.add(Resaved.LETTERS)
        text = before
    return found._replace(text=text, resaved=frozenset(resaved)) if text == before else found
