"""The language a form is written in: which keys may stand where in its TOML, and what each may hold."""

from __future__ import annotations

from typing import NamedTuple

from poptui.forms.vocabulary import AGREED, KEPT, KINDS, PLAYS, RECEIVERS, ROLES, SHARED


class Rule(NamedTuple):
    """What one key may hold.

    Attributes:
        holds: text, key, number, yes-no, word (one of `words`), options (a list's key, or titles), or tables.
        words: the words to choose from; for tables, the one level that each of them is.
        required: whether the key must be there.
    """

    holds: str
    words: tuple[str, ...] = ()
    required: bool = False


TEXT = Rule("text")
NEEDED = Rule("text", required=True)
KEY = Rule("key", required=True)
NUMBER = Rule("number")
YES_NO = Rule("yes-no")
OPTIONS = Rule("options")
PLAY = Rule("word", PLAYS)
ANSWERED = tuple(kind for kind in KINDS if kind not in {"table", "note"})

INHERITED = {
    "filled_by": Rule("word", ROLES),
    "shared": Rule("word", SHARED),
    "agreed": Rule("word", AGREED),
    "invites": Rule("yes-no"),
}
"""May stand on a section, a group or a field; the nearest one counts."""

_NUMBERED = {"key": KEY, "number": TEXT, "mark": TEXT, "title": TEXT}
_COLUMN = {
    "key": KEY,
    "title": NEEDED,
    "short": TEXT,
    "kind": Rule("word", ANSWERED, required=True),
    "plays": PLAY,
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
        "country": Rule("word", ("NL", "BE"), required=True),
        "address": Rule("word", ("je", "u"), required=True),
        "source": NEEDED,
        "health": TEXT,
        "rank": NUMBER,
        "first_year": YES_NO,
        "minutes": Rule("word", ("frozen", "never")),
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
        "kept": Rule("word", KEPT),
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
