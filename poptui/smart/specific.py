"""Specifiek: what in a goal names a course, task, document, group or situation (GUIDE: s)."""

from __future__ import annotations

import re
from typing import NamedTuple

from poptui.smart.goal import Goal, Word
from poptui.smart.lexicon import words
from poptui.smart.timed import Time

ENOUGH = 1.0
"""The weight at which a goal says what it is about."""

_CODE = re.compile(r"[a-z]{1,8}-?[0-9][\w-]*|[0-9]+[a-z]{1,2}|[a-z]+[0-9]+")
_QUOTED = re.compile(r"(?<![\w])['\"“‘][A-Z][^'\"”’\n]{3,60}['\"”’](?!\w)")
_NUMBER = re.compile(r"[0-9][0-9.,%:/-]*")
_BACK_TO = re.compile(r"\b(?:daar|daarmee|daarin|daarbij|daarop|die|zulke|dat|dit|hen|hun|er|ze)\b")


class Named(NamedTuple):
    """Something that a goal names.

    Attributes:
        word: the word.
        weight: how much it says about what will be done.
        kind: "name", "setting", "topic" or "word".
    """

    word: Word
    weight: float
    kind: str


def named(goal: Goal, times: tuple[Time, ...]) -> list[Named]:
    """What a goal names, in order; what it tells of the past or of reasons weighs less."""
    found: dict[str, Named] = {}
    for index, word in enumerate(goal.words):
        if any(time.start <= word.start < time.end for time in times):
            continue
        kind = _kind(goal, index, word)
        if kind is None:
            continue
        weight = _WEIGHTS[kind] if kind != "word" or len(word.text) < 9 else _LONG
        if goal.is_aside(word.start):
            weight *= _ASIDE
        if word.text not in found or found[word.text].weight < weight:
            found[word.text] = Named(word, weight, kind)
    return list(found.values())


_WEIGHTS = {"name": 1.0, "setting": 1.0, "topic": 0.4, "word": 0.5}
_LONG = 0.8
_ASIDE = 0.4


def _kind(goal: Goal, index: int, word: Word) -> str | None:
    """What kind of word it is; None for one that says nothing about what will be done."""
    text = word.text
    if len(text) < 2 or _NUMBER.fullmatch(text):
        return None
    if text in words("topics"):
        return "topic"
    bare = text.replace("-", "")
    if (
        text in words("generic")
        or bare in words("generic")
        or text in words("generic_endings")
        or text in words("directions")
    ):
        return None
    if text in words("settings") and text not in words("settings_not"):
        return "setting"
    if _CODE.fullmatch(text) and not re.fullmatch(r"[0-9]+(?:e|de|ste|x|u|en)|[abc][12]|q[1-4]|h[12]", text):
        return "name"
    if re.fullmatch(r"[abc][12](?:-niveau)?", text):
        return "name"
    typed = goal.text[word.start : word.end]
    first = index == 0 or goal.folded[goal.words[index - 1].end : word.start].strip(" ,'\"-") in (".", "!", "?", ":")
    if typed[:1].isupper() and not first:
        return "name"
    return "word" if len(text) > 3 or typed.isupper() else None


def is_specific(found: list[Named]) -> bool:
    """Whether the goal names enough for a stranger to see what will be learned, done or changed."""
    return sum(one.weight for one in found) >= ENOUGH
