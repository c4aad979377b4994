"""Whether the owner of a key, as the file of allowed signers names it, is the person who signed with it."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

_LEAST = 3
"""The fewest letters of a part of a name that tell whose it is; a shorter one has to be the same."""


class Owner(Enum):
    """Whose a key is."""

    SIGNER = "signer"
    SOMEBODY_ELSE = "somebody else"
    UNKNOWN = "unknown"
    """Its owner is named by a number."""


def owner_of(principal: str, name: str, *titles: str) -> Owner:
    """Returns whether a key is the signer's.

    Args:
        principal: the owner by the file of allowed signers: often a mail address.
        name: the name of the person who signed.
        titles: what the form calls the signer; an owner can be named so too.
    """
    owner = _parts(principal.partition("@")[0] or principal)
    if not any(len(part) > 1 for part in owner):
        return Owner.UNKNOWN
    fits = _is_named(owner, _parts(name)) or any(_parts(title) == owner for title in titles)
    return Owner.SIGNER if fits else Owner.SOMEBODY_ELSE


def _is_named(owner: list[str], name: list[str]) -> bool:
    """Returns whether the parts of an owner's name, which may be written together, hold a part or the initials."""
    together = "".join(owner)
    is_part = any((len(part) >= _LEAST and part in together) or part in owner for part in name if len(part) > 1)
    is_shorter = any(len(part) >= _LEAST and one.startswith(part) for part in owner for one in name)
    return is_part or is_shorter or together == "".join(part[0] for part in name)


def _parts(text: str) -> list[str]:
    """Returns the runs of letters in a text, without accents and capitals."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return re.findall(r"[^\W\d_]+", "".join(one for one in letters if not unicodedata.combining(one)))
