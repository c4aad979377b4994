"""The bytes that an xterm sends for keys, written as text with tokens such as <tab> and <c-x>."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.support.plans import OFFERED

TOKEN = re.compile(r"<(?P<modifiers>(?:[sac]-)*)(?P<key>[^<>\s*]+)(?:\*(?P<count>\d+))?>")

CHARACTERS = {
    "tab": "\t",
    "enter": "\r",
    "esc": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "lt": "<",
    "gt": ">",
}
# Keys that end in a letter, and those that are a number and a tilde.
CURSOR = {"up": "A", "down": "B", "right": "C", "left": "D", "end": "F", "home": "H"}
FUNCTION = {"f1": "P", "f2": "Q", "f3": "R", "f4": "S"}
NUMBERED = {
    "insert": 2,
    "delete": 3,
    "pageup": 5,
    "pagedown": 6,
    "f5": 15,
    "f6": 17,
    "f7": 18,
    "f8": 19,
    "f9": 20,
    "f10": 21,
    "f11": 23,
    "f12": 24,
}
SHIFT, ALT, CONTROL = 1, 2, 4
BITS = {"s": SHIFT, "a": ALT, "c": CONTROL}


def encode(text: str, *, application: bool = False) -> list[bytes]:
    """Turns text with tokens into keys, each as the bytes a terminal sends for it.

    Args:
        text: what is typed: characters as they are and `<key>` tokens, with `s-`, `a-` and `c-` before
            the name for Shift, Alt and Ctrl, and `*5` behind it to press it so often.
        application: whether the program asked for application cursor keys.
    """
    keys: list[bytes] = []
    at = 0
    for token in TOKEN.finditer(text):
        keys += [character.encode() for character in text[at : token.start()]]
        modifiers = sum(BITS[letter] for letter in set(token["modifiers"]) - {"-"})
        keys += [_key(token["key"], modifiers, application)] * int(token["count"] or 1)
        at = token.end()
    return keys + [character.encode() for character in text[at:]]


def choosing(form_id: str, among: Sequence[str] = OFFERED) -> str:
    """Returns the keys that choose a form, with the cursor at the first of those that are offered."""
    return f"<down*{among.index(form_id)}><space>"


def _key(name: str, modifiers: int, application: bool) -> bytes:
    """Returns the bytes of one named key."""
    if name in CURSOR or name in FUNCTION:
        return _lettered(name, modifiers, application)
    if name in NUMBERED:
        modified = f";{modifiers + 1}" if modifiers else ""
        return f"\x1b[{NUMBERED[name]}{modified}~".encode()
    if name == "tab" and modifiers == SHIFT:
        return b"\x1b[Z"
    return _character(name, modifiers)


def _lettered(name: str, modifiers: int, application: bool) -> bytes:
    """Returns the bytes of a cursor key or of F1 to F4."""
    letter = CURSOR.get(name) or FUNCTION[name]
    if modifiers:
        return f"\x1b[1;{modifiers + 1}{letter}".encode()
    return f"\x1b{'O' if application or name in FUNCTION else '['}{letter}".encode()


def _character(name: str, modifiers: int) -> bytes:
    """Returns the bytes of a key that stands for one character."""
    character = CHARACTERS.get(name, name)
    if len(character) != 1:
        raise ValueError(f"no such key: <{name}>")
    if modifiers & SHIFT:
        character = character.upper()
    if modifiers & CONTROL:
        character = "\0" if character == " " else chr(ord(character.upper()) & 0x1F)
    return (b"\x1b" if modifiers & ALT else b"") + character.encode()
