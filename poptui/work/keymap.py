"""The keymap: the keys of each action, from the table of actions or from `config.toml`."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from poptui.messages import work as say
from poptui.text.near import hint
from poptui.work.actions import ACTIONS, IDS, Action, action, key_name

NAMED = {
    "?": "question_mark",
    "/": "slash",
    "esc": "escape",
    "del": "delete",
    **{name: name for name in ("escape", "enter", "tab", "shift+tab", "delete", "question_mark", "slash", "insert")},
}
"""Keys by the names people give them, and Textual's own."""
FOR_TYPING = frozenset({"tab", "shift+tab", "enter", "delete", *(f"ctrl+{letter}" for letter in "acdehijkmuvwx")})
"""Keys that a text needs itself, or that a terminal cannot tell from another; only their own action has them."""
LETTERS = frozenset(string.ascii_lowercase + string.digits) | {"question_mark", "slash"}
"""Keys that type a character: they may do an action where nothing is typed."""
FREE = frozenset({"tabel", "lijst"})
"""The places where nothing is typed."""
_TOGETHER = ({"plan", "tabel"}, {"plan", "rij"}, {"tabel", "rij"}, {"plan", "cel"}, {"tabel", "cel"})
_EXAMPLES = ("f5", "ctrl+r", "escape", "delete", "insert")


class Keymap(NamedTuple):
    """The keys that differ from the table of actions, by action id, and the faults of the settings, in Dutch."""

    own: Mapping[str, tuple[str, ...]]
    faults: tuple[str, ...]

    def keys(self, action_id: str) -> tuple[str, ...]:
        """Returns the keys of an action, the one to show first."""
        return self.own.get(action_id, action(action_id).keys)


def read_keymap(own: Mapping[str, str], file: str) -> Keymap:
    """Returns the keys that a person set; an action whose keys cannot be used keeps its own, and a fault says why.

    Args:
        own: key names separated by commas ("f7,ctrl+f"), by action id.
        file: the name of the file they stand in.
    """
    faults = [
        say.keymap_unknown_action(action=action_id, file=file, hint=hint(action_id, IDS))
        for action_id in own
        if action_id not in IDS
    ]
    found = {action_id: _parse(typed) for action_id, typed in own.items() if action_id in IDS}
    while wrong := [(action_id, why) for action_id in found for why in list(_faults(action_id, found))[:1]]:
        faults += [
            say.keymap_no_such_keys(keys=own[action_id], action=action_id, file=file, why=why)
            for action_id, why in wrong
        ]
        for action_id, _ in wrong:  # it keeps its keys, which may conflict with another: check again
            del found[action_id]
    return Keymap(found, tuple(faults))


def _parse(typed: str) -> tuple[str, ...]:
    """Returns the keys in a comma-separated list, as Textual names them."""
    return tuple(dict.fromkeys(_key(word) for word in typed.split(",") if word.strip()))


def _key(word: str) -> str:
    """Returns a key as Textual names it."""
    name = word.strip().casefold()
    return NAMED.get(name, name)


def _faults(action_id: str, found: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yields why an action cannot have the keys that were set for it."""
    one = action(action_id)
    if not found[action_id]:
        yield say.keymap_no_key_named()
    for key in found[action_id]:
        if key not in one.keys:
            yield from _unfit(one, key)
        for other in ACTIONS:
            taken = other != one and _meet(one, other) and key in found.get(other.id, other.keys)
            if taken and not (key in one.keys and key in other.keys):
                yield say.keymap_taken(key=key_name(key), action=other.id)


def _unfit(one: Action, key: str) -> Iterator[str]:
    """Yields why a key cannot be used for this action."""
    if not re.fullmatch(r"f([1-9]|1[0-2])|ctrl\+[a-z]|[a-z0-9]", key) and key not in NAMED.values():
        yield say.keymap_no_key(key=key, hint=hint(key, _EXAMPLES))
    if key in LETTERS and one.where not in FREE:
        yield say.keymap_types(key=key_name(key))
    if key in FOR_TYPING:
        yield say.keymap_needed(key=key_name(key))


def _meet(one: Action, other: Action) -> bool:
    """Returns whether two actions work in the same place."""
    places = {one.where, other.where}
    return len(places) == 1 or "overal" in places or places in _TOGETHER
