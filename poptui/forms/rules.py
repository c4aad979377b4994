"""The keys that a form's TOML may have at each level, and what each of them may hold."""

from __future__ import annotations

from typing import Literal, NamedTuple

from poptui.forms.vocabulary import (
    ADDRESSES,
    AGREEMENT_RULES,
    COUNTRIES,
    KEPT_IN,
    KINDS,
    LYING,
    MINUTES,
    RECEIVERS,
    ROLES,
    SEEN,
    SEMANTIC_ROLES,
    SHARING_RULES,
)

Holds = Literal["text", "key", "number", "yes-no", "word", "options", "tables"]
"""The type of the value of a key in TOML."""
Level = Literal["form", "list", "item", "step", "signer", "section", "group", "field", "column"]
"""The name of a kind of table in a form's TOML."""


class Rule(NamedTuple):
    """What one key of a form's TOML may hold.

    Attributes:
        holds: the type of the value; "word" is one of `words`, "options" the key of a list or an array of titles.
        words: the words that are allowed; of tables, the name of their level, as the only word.
        required: whether the key must be present.
    """

    holds: Holds
    words: tuple[str, ...] = ()
    required: bool = False


TEXT = Rule("text")
NEEDED = Rule("text", required=True)
KEY = Rule("key", required=True)
NUMBER = Rule("number")
YES_NO = Rule("yes-no")
OPTIONS = Rule("options")
PLAY = Rule("word", SEMANTIC_ROLES)
ANSWERED = tuple(kind for kind in KINDS if kind not in {"table", "note"})

INHERITED = {
    "filled_by": Rule("word", ROLES),
    "shared": Rule("word", SHARING_RULES),
    "agreed": Rule("word", AGREEMENT_RULES),
    "invites": Rule("yes-no"),
}
"""The settings of sections, groups and fields; a group inherits its section's, a field its group's."""

_NUMBERED = {"key": KEY, "number": TEXT, "mark": TEXT, "title": TEXT}
_COLUMN = {
    "key": KEY,
    "title": NEEDED,
    "short": TEXT,
    "kind": Rule("word", ANSWERED, required=True),
    "plays": PLAY,
    "lies": Rule("word", LYING),
    "required": YES_NO,
    "help": TEXT,
    "options": OPTIONS,
}

LEVELS: dict[str, dict[str, Rule]] = {
    "form": {
        "id": KEY,
        "version": Rule("number", required=True),
        "title": NEEDED,
        "description": TEXT,
        "country": Rule("word", COUNTRIES, required=True),
        "address": Rule("word", ADDRESSES, required=True),
        "source": NEEDED,
        "health": TEXT,
        "rank": NUMBER,
        "first_year": YES_NO,
        "minutes": Rule("word", MINUTES),
        "seen": Rule("word", SEEN),
        "signing": TEXT,
        "closing": TEXT,
        "lists": Rule("tables", ("list",)),
        "sections": Rule("tables", ("section",), required=True),
        "signers": Rule("tables", ("signer",), required=True),
        "after": Rule("tables", ("step",)),
    },
    "list": {"key": KEY, "items": Rule("tables", ("item",), required=True)},
    "item": {"value": TEXT, "title": NEEDED, "help": TEXT},
    "step": {"key": KEY, "title": NEEDED, "to": Rule("word", RECEIVERS, required=True)},
    "signer": {"key": KEY, "title": NEEDED, "role": Rule("word", ROLES, required=True)},
    "section": {
        **_NUMBERED,
        "title": NEEDED,
        "headed": YES_NO,
        "note": TEXT,
        "items": TEXT,
        **INHERITED,
        "groups": Rule("tables", ("group",)),
    },
    "group": {
        **_NUMBERED,
        "note": TEXT,
        "footnote": TEXT,
        "kept": Rule("word", KEPT_IN),
        **INHERITED,
        "fields": Rule("tables", ("field",), required=True),
    },
    "field": {
        **_NUMBERED,
        "kind": Rule("word", KINDS, required=True),
        "question": TEXT,
        "help": TEXT,
        "footnote": TEXT,
        "required": YES_NO,
        "plays": PLAY,
        "lies": Rule("word", LYING),
        "unless": TEXT,
        "sentence": TEXT,
        "default": TEXT,
        **INHERITED,
        "options": OPTIONS,
        "columns": Rule("tables", ("column",)),
        "details": Rule("tables", ("column",)),
        "suggested": NUMBER,
        "least": NUMBER,
        "agreed_into": TEXT,
        "under": TEXT,
        "beside": TEXT,
        "explained": YES_NO,
    },
    "column": _COLUMN,
}
"""The keys of each level, with what they may hold."""
