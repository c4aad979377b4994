"""Cleans incoming text, and makes text safe to show on a terminal."""

from __future__ import annotations

import re
import unicodedata

from poptui.text.letters import plain_letter

_DROPPED = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
_HIDDEN = "[\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"} | {0x7F: "␡"}

_PLAIN = {
    **dict.fromkeys("‘’‚‛′´ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−─━═╌╍┄┅┈┉⁃", "-"),
    **dict.fromkeys("│┃║╎╏┆┇┊┋▏▎▍▌▕▐", "|"),
    **dict.fromkeys("•●◦○∙·‣▪▫⁎", "*"),
    **dict.fromkeys("■█▓▒▇▆▅▄▀", "#"),
    **dict.fromkeys("□░▁▂▃", "."),
    **dict.fromkeys("☐⬜", "[ ]"),
    **dict.fromkeys("☑☒✅⊠", "[x]"),
    **dict.fromkeys("✓✔", "v"),
    **dict.fromkeys("✗✘✕✖×", "x"),
    **dict.fromkeys("→⟶➔➜►▶▸", "->"),
    **dict.fromkeys("←⟵◀◄◂", "<-"),
    **dict.fromkeys("⇒⟹", "=>"),
    **dict.fromkeys("★☆", "*"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    "↑": "^",
    "↓": "v",
    "▲": "^",
    "▼": "v",
    "↔": "<->",
    "‹": "<",
    "›": ">",
    "⁄": "/",
    "÷": "/",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "≈": "~",
    "±": "+/-",
    "°": "gr.",
    "µ": "u",
    "§": "par.",
    "©": "(c)",
    "®": "(r)",
    "€": "EUR",
    "£": "GBP",
    "¡": "!",
    "¿": "?",
    "¥": "JPY",
    "¢": "ct",
}


def clean(text: str) -> str:
    r"""Returns a text without the characters that no person types on purpose.

    Args:
        text: anything, from a keyboard, a paste or a file.

    Returns:
        The text with CR LF and CR as "\n", and without the other control characters (only "\n" and "\t"
        stay) and lone surrogates. Nothing else changes; cleaning twice is cleaning once. Nothing is raised.
    """
    return re.sub(_DROPPED, "", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Returns a text on one line.

    Args:
        text: anything.

    Returns:
        The text cleaned, each run of line ends and tabs (and the spaces around it) as one space, the ends
        stripped. Nothing is raised.
    """
    parts = (part.strip(" ") for part in re.split("[\n\t\u2028\u2029]", clean(text)))
    return " ".join(part for part in parts if part).strip()


def show(text: str, *, ascii_only: bool = False) -> str:
    r"""Returns a text that is safe to write to a terminal; no character is left out.

    Args:
        text: anything.
        ascii_only: whether the terminal can show only ASCII.

    Returns:
        The text with control characters (but "\n" and "\t") as their picture, such as "␛", and with C1,
        the signs that turn the direction of writing, line separators and lone surrogates as "<U+202E>".
        With `ascii_only` a control character is "<U+001B>" as well, and every other sign is spelled in
        ASCII as well as possible, or "?". Nothing is raised.
    """
    marked = re.sub(_HIDDEN, _code_point, text)
    if not ascii_only:
        return marked.translate(_PICTURES)
    return re.sub("[^\x00-\x7f]", _spelled, re.sub("[\x00-\x08\x0b-\x1f\x7f]", _code_point, marked))


def _code_point(found: re.Match[str]) -> str:
    """Returns a matched character as its code point, such as "<U+202E>"."""
    return f"<U+{ord(found[0]):04X}>"


def _spelled(found: re.Match[str]) -> str:
    """Returns the ASCII spelling of one sign: from the table, else the sign without accents, else "?"."""
    sign = found[0]
    if sign in _PLAIN:
        return _PLAIN[sign]
    if "\u2500" <= sign <= "\u257f":
        return "+"
    bare = [part for part in unicodedata.normalize("NFKD", sign) if unicodedata.category(part)[0] != "M"]
    spelled = [part if part.isascii() else _plain(part) for part in bare]
    return "?" if "?" in spelled else "".join(spelled)


def _plain(sign: str) -> str:
    """Returns a sign without accents in ASCII, or "?"."""
    letter = _PLAIN.get(sign, plain_letter(sign))
    return "?" if letter is None else letter
