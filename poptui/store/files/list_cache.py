"""The file with the cache of the list: the summary of each plan as it was read, under the key of its file.

It is only a cache: a file that is not exactly what was written here is thrown away, and the plans are read anew. It is
read with plain json, as the list is run often and imports little.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from poptui.errors import StorageError

Key = tuple[int, ...]
"""What tells that a file was written anew, or that its rights changed: its times, size and inode."""


class Cached(NamedTuple):
    """A plan in the cache: the key of its file when it was read, and its summary."""

    key: Key
    entry: dict[str, Any]


def read_cache(path: Path, version: int) -> dict[str, Cached]:
    """Returns the cache by the names of the files; nothing where there is none of this version that is whole."""
    import json

    try:
        found = json.loads(path.read_bytes())
        if not _is_exactly(found, {"version", "sum", "plans"}) or found["version"] != version:
            return {}
        plans = {name: Cached(tuple(key), entry) for name, (key, entry) in found["plans"].items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
    return plans if found["sum"] == _sum(plans) and all(may_be_cached(*one) for one in plans.items()) else {}


def write_cache(path: Path, version: int, plans: Mapping[str, Cached]) -> None:
    """Writes the cache where that can be done."""
    import json

    from poptui.store.safefile import write_safely

    if not os.access(path.parent, os.W_OK):
        return
    content = {"version": version, "sum": _sum(plans), "plans": plans}
    try:
        write_safely(path, json.dumps(content, ensure_ascii=False).encode())
    except StorageError:
        return


def may_be_cached(name: str, one: Cached) -> bool:
    """Returns whether a summary has everything that the list reads, and is of the plan that its file is named after."""
    return bool(one.key) and _is_record(one.entry, _ENTRY) and f"{one.entry['id']}.json" == name


def _sum(plans: Mapping[str, Cached]) -> int:
    """Returns a checksum of the plans in a cache, by which an edited or damaged one is known."""
    import json

    return crc32(json.dumps(plans).encode())


def _is_exactly(value: object, names: set[str]) -> bool:
    """Returns whether a value is an object with these names."""
    return isinstance(value, dict) and value.keys() == names


def _is_record(value: object, fields: Mapping[str, Callable[[Any], bool]]) -> bool:
    """Returns whether a value is an object with these fields, each of its kind."""
    return (
        isinstance(value, dict) and value.keys() == fields.keys() and all(fields[name](value[name]) for name in value)
    )


def _is_records(fields: Mapping[str, Callable[[Any], bool]]) -> Callable[[object], bool]:
    """Returns the check that a value is a list of objects with these fields."""
    return lambda value: isinstance(value, list) and all(_is_record(one, fields) for one in value)


def _is_number(value: object) -> bool:
    """Returns whether a value is a whole number."""
    return isinstance(value, int) and not isinstance(value, bool)


def _is_text(value: object) -> bool:
    """Returns whether a value is a text."""
    return isinstance(value, str)


def _is_bool(value: object) -> bool:
    """Returns whether a value is yes or no."""
    return isinstance(value, bool)


def _like(pattern: str, *, may_lack: bool = False) -> Callable[[object], bool]:
    """Returns the check that a value is a text like a pattern, or lacks where that may be."""
    return lambda value: (
        (may_lack and value is None) or (isinstance(value, str) and re.fullmatch(pattern, value) is not None)
    )


_DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_STAMP = _DAY + r"T([01]\d|2[0-3])(:[0-5]\d){2}Z"
_STEP = {"title": _is_text, "day": _like(_DAY, may_lack=True), "receiver": _is_text}
_OPEN = {"kind": _is_text, "date": _like(_DAY), "what": _is_text, "key": _is_text}
_NEEDS = {"now": _is_number, "talk": _is_number, "other": _is_number}
_SIDES = {side: lambda value: _is_record(value, _NEEDS) for side in ("employee", "manager")}
_PROGRESS = {"required": _is_number, "filled": _is_number}
_ENTRY: Mapping[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("id", "form", "employee", "manager", "unit", "follows"), _is_text),
    "status": _like("preparing|definitive|signed|disagreed|closed"),
    "updated": _like(_STAMP),
    "due": _like(_DAY, may_lack=True),
    "needs": lambda value: _is_record(value, _SIDES),
    "progress": lambda value: _is_record(value, _PROGRESS),
    "version": _is_number,
    "against": _is_bool,
    "in_force": _is_bool,
    **dict.fromkeys(("carried", "standing"), lambda value: isinstance(value, list) and all(map(_is_text, value))),
    "signing": _is_bool,
    "signed": _like(_DAY, may_lack=True),
    "steps": _is_records(_STEP),
    "open": _is_records(_OPEN),
}
"""What the summary of a plan holds (`store.summary`), and the kind of each."""
