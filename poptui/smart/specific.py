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
_NO_CODE = re.compile("[0-9]+(?:e|de|ste|x|u|en)|q[1-4]|h[12]")
_LEVEL = re.compile("[abc][12](?:-niveau)?|[1-4]f")
_NUMBER = re.compile(r"[0-9][0-9.,%:/-]*")


class Named(NamedTuple):
    """Something that a goal names.

    Attributes:
        word: the word.
        weight: how much it says about what will be done.
        kind: "name", "setting", "topic", "level" or "word".
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


_WEIGHTS = {"name": 1.0, "setting": 1.0, "topic": 0.4, "level": 0.6, "word": 0.5}
_LONG = 0.8
_ASIDE = 0.4


def _kind(goal: Goal, index: int, word: Word) -> str | None:
    """What kind of word it is; None for one that says nothing about what will be done."""
    text = word.text
    if len(text) < 2 or _NUMBER.fullmatch(text):
        return None
    if text in words("topics"):
        return "topic"
    if _is_generic(text):
        return None
    if _LEVEL.fullmatch(text):
        return "level"
    if text in words("papers") or text in words("courses"):
        return "setting"
    if text in words("settings") and text not in words("settings_not"):
        return "setting"
    if _CODE.fullmatch(text) and not _NO_CODE.fullmatch(text):
        return "name"
    typed = goal.text[word.start : word.end]
    first = index == 0 or goal.folded[goal.words[index - 1].end : word.start].strip(" ,'\"-") in (".", "!", "?", ":")
    if typed[:1].isupper() and not first:
        return "name"
    return "word" if len(text) > 3 or typed.isupper() else None


def _is_generic(text: str) -> bool:
    """Whether a word, or one it is an inflection of, says nothing about what will be done."""
    if text in words("generic_endings") or text in words("directions"):
        return True
    if text in words("generic") or len(text) < _SHORT:
        return text in words("generic")
    stem = _DOUBLE.sub(r"\1\2", text.removesuffix("t"))
    forms = {text.replace("-", ""), f"{text}en", f"{stem}en", f"{stem}{stem[-1:]}en"}
    if text.endswith(("e", "s", "n")):
        forms.add(text[:-1])
    return any(form in words("generic") for form in forms)


_SHORT = 4
"""A shorter word is no inflection of another."""
_DOUBLE = re.compile(r"([aeou])\1([^aeiou])$")
"""The end of a stem that has one vowel less where "en" follows: "waardeer" and "waarderen"."""


def is_specific(found: list[Named]) -> bool:
    """Whether the goal names enough for a stranger to see what will be learned, done or changed."""
    return sum(one.weight for one in found) >= ENOUGH
