"""Specifiek: finds the courses, tasks, documents, groups and situations that a goal names (labelling guide: s)."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from poptui.smart.goal import Goal, Word
from poptui.smart.lexicon import words
from poptui.smart.timed import Time

ENOUGH = 1.0
"""The total weight from which a goal is specific."""

_CODE = re.compile(r"[a-z]{1,8}-?[0-9][\w-]*|[0-9]+[a-z]{1,2}|[a-z]+[0-9]+")
_NO_CODE = re.compile("[0-9]+(?:e|de|ste|x|u|en)|q[1-4]|h[12]")
_LEVEL = re.compile("[abc][12](?:-niveau)?|[1-4]f")
_NUMBER = re.compile(r"[0-9][0-9.,%:/-]*")


NamedKind = Literal["name", "setting", "topic", "level", "word"]


class Named(NamedTuple):
    """Something that a goal names.

    Attributes:
        word: the word.
        weight: how much it says about what will be done, from 0 to 1.
        kind: "name", "setting", "topic", "level" or "word".
    """

    word: Word
    weight: float
    kind: NamedKind


def named(goal: Goal, times: tuple[Time, ...]) -> list[Named]:
    """Returns what a goal names, each word once, in order; a word in a background clause has less weight."""
    found: dict[str, Named] = {}
    for index, word in enumerate(goal.words):
        if any(time.start <= word.start < time.end for time in times):
            continue
        kind = _kind(goal, index, word)
        if kind is None:
            continue
        weight = _WEIGHTS[kind] if kind != "word" or len(word.text) < 9 else _LONG
        if goal.is_background(word.start):
            weight *= _BACKGROUND
        if word.text not in found or found[word.text].weight < weight:
            found[word.text] = Named(word, weight, kind)
    return list(found.values())


_WEIGHTS: dict[NamedKind, float] = {"name": 1.0, "setting": 1.0, "topic": 0.4, "level": 0.6, "word": 0.5}
_LONG = 0.8
_BACKGROUND = 0.4


def _kind(goal: Goal, index: int, word: Word) -> NamedKind | None:
    """Returns the kind of a word; None for a word that says nothing about what will be done."""
    text = word.text
    if len(text) < 2 or _NUMBER.fullmatch(text):
        return None
    if text in words("topics"):
        return "topic"
    if _is_generic(text):
        return None
    if _LEVEL.fullmatch(text):
        return "level"
    if _is_setting(text):
        return "setting"
    if _is_code(text) or _is_proper_name(goal, index):
        return "name"
    is_abbreviation = goal.text[word.start : word.end].isupper()
    return "word" if len(text) > 3 or is_abbreviation else None


def _is_setting(text: str) -> bool:
    """Returns whether a word names a qualification, a course or a situation at work."""
    if text in words("papers") or text in words("courses"):
        return True
    return text in words("settings") and text not in words("settings_not")


def _is_code(text: str) -> bool:
    """Returns whether a word is a code of letters and figures, such as that of a course or a document."""
    return _CODE.fullmatch(text) is not None and _NO_CODE.fullmatch(text) is None


def _is_proper_name(goal: Goal, index: int) -> bool:
    """Returns whether a word has a capital that does not come from standing first in a sentence."""
    word = goal.words[index]
    between = goal.normalised[goal.words[index - 1].end : word.start] if index else "."
    is_first = between.strip(" ,'\"-") in (".", "!", "?", ":")
    return goal.text[word.start].isupper() and not is_first


def _is_generic(text: str) -> bool:
    """Returns whether a word, or the word it is an inflection of, says nothing about what will be done."""
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
"""The shortest word that can be an inflection of another."""
_DOUBLE = re.compile(r"([aeou])\1([^aeiou])$")
"""The end of a stem that loses a vowel before "en": "waardeer", "waarderen"."""


def is_guess(found: list[Named]) -> bool:
    """Returns whether a goal is taken to be specific by words of which none says enough by itself."""
    return is_specific(found) and max(one.weight for one in found) < ENOUGH


def is_specific(found: list[Named]) -> bool:
    """Returns whether a goal names enough for a stranger to see what will be learned, done or changed."""
    return sum(one.weight for one in found) >= ENOUGH
