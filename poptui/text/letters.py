"""Spells letters in ASCII, as a person without them on the keyboard would."""

from __future__ import annotations

import re
import unicodedata

_WITHOUT_BASE = {
    "ß": "ss",
    "ẞ": "SS",
    "þ": "th",
    "Þ": "Th",
    "ð": "d",
    "Ð": "D",
    "ŋ": "ng",
    "Ŋ": "Ng",
    "ı": "i",
    "ȷ": "j",
    "ĸ": "k",
    "ə": "e",
    "Ə": "E",
    "ɛ": "e",
    "Ɛ": "E",
    "ɔ": "o",
    "Ɔ": "O",
    "ʒ": "zh",
    "Ʒ": "Zh",
}
"""Letters whose name in Unicode tells no plain one."""
_GREEK = "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o"
_CYRILLIC = (
    "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х ch ц ts ч tsj ш sj щ sjtsj"
    " ы y э e ю ju я ja є je і i ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz"
)
_ENTRIES = f"{_GREEK} {_CYRILLIC}".split()
_OTHER = dict(zip(_ENTRIES[::2], _ENTRIES[1::2], strict=True)) | {"ь": "'", "ъ": "'"}
"""Greek and Cyrillic letters, as Dutch spells them."""
_NAME = re.compile(r"LATIN (SMALL|CAPITAL) (?:LETTER|LIGATURE) ([A-Z]{1,2})(?: WITH .*)?")


def plain_letter(sign: str) -> str | None:
    """Returns a letter without accents in ASCII, such as "o" for "ø" and "ae" for "æ"; None where that has no spelling.

    Unicode names a letter after the plain one that it is made of: LATIN SMALL LETTER O WITH STROKE.
    """
    if sign in _WITHOUT_BASE:
        return _WITHOUT_BASE[sign]
    if (small := sign.lower()) in _OTHER:
        return _OTHER[small] if sign == small else _OTHER[small].capitalize()
    found = _NAME.fullmatch(unicodedata.name(sign, ""))
    if found is None:
        return None
    return found[2].lower() if found[1] == "SMALL" else found[2]
