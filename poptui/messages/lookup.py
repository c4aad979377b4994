"""Looks sentences up in the catalogue by key, in the wording of a form; gettext reads a group when it is first used."""

from __future__ import annotations

import os
from functools import cache
from gettext import GNUTranslations
from pathlib import Path
from typing import NamedTuple

LANGUAGES = Path(__file__).parent / "languages"
"""The languages, each a folder of groups: the sentences, and beside them the compiled catalogue of the group."""
DEFAULT = "nl"
VARIABLE = "POPTUI_LANGUAGE"
"""The environment variable that asks for another language; one without a catalogue is not used."""


class Wording(NamedTuple):
    """How a form speaks to people.

    Attributes:
        country: NL or BE: whose words are used.
        address: je or u.
    """

    country: str
    address: str

    @property
    def contexts(self) -> tuple[str, ...]:
        """The contexts in which a sentence of this wording may stand in the catalogue, the most special first."""
        both = (self.country, self.address)
        return (" ".join(both), self.address, self.country)


def languages() -> tuple[str, ...]:
    """Returns the languages in which a sentence is looked for: the one that is asked for where it exists, and Dutch."""
    asked = os.environ.get(VARIABLE, DEFAULT)
    if asked == DEFAULT:
        return (DEFAULT,)
    folder = LANGUAGES / asked
    return (asked, DEFAULT) if folder.parent == LANGUAGES and folder.is_dir() else (DEFAULT,)


@cache
def _catalogues(group: str) -> tuple[GNUTranslations, ...]:
    """Returns the compiled catalogues of a group: of the language that is asked for, and the Dutch one."""
    paths = [LANGUAGES / language / f"{group}.mo" for language in languages()]
    found = []
    for path in paths:
        if path.is_file():
            with path.open("rb") as file:
                found.append(GNUTranslations(file))
    return tuple(found)


def _group(key: str) -> str:
    """Returns the group of a key."""
    return key.partition(".")[0]


def text(key: str, wording: Wording | None = None, /, **values: object) -> str:
    """Returns the sentence with this key, with these values filled in.

    Args:
        key: the group and the name of the sentence, such as `sharing.share_done`.
        wording: the wording of the form that the sentence belongs to; without it the one outside forms: u, and the
            words of the Netherlands.
        values: what is filled in, by the names between braces.
    """
    contexts = wording.contexts if wording is not None else ()
    for catalogue in _catalogues(_group(key)):
        spoken = (catalogue.pgettext(context, key) for context in contexts)
        found = next((one for one in spoken if one != key), key)
        found = found if found != key else catalogue.gettext(key)
        if found != key:
            return found.format(**values)
    return key


def read_back(key: str, /, **values: object) -> str:
    """Returns the Dutch sentence with this key, whatever language is asked for: files hold it, and it is read again."""
    return _catalogues(_group(key))[-1].gettext(key).format(**values)


def counted(key: str, count: int, wording: Wording | None = None, /, **values: object) -> str:
    """Returns the sentence with this key for one or for more, with the count and these values filled in.

    Args:
        key: as for `text`.
        count: how many there are; filled in at `{count}`.
        wording: as for `text`.
        values: what else is filled in.
    """
    contexts = wording.contexts if wording is not None else ()
    for catalogue in _catalogues(_group(key)):
        spoken = (catalogue.npgettext(context, key, key, count) for context in contexts)
        found = next((one for one in spoken if one != key), key)
        found = found if found != key else catalogue.ngettext(key, key, count)
        if found != key:
            return found.format(count=count, **values)
    return key
