"""The cache of the list: the summary of each plan, by the name, time, size and inode of its file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from poptui.errors import PoptuiError, StorageError
from poptui.store.home import Home
from poptui.store.listing import Listed, in_order
from poptui.store.plan_id import PlanId

CACHE = 4
"""The version of the cache format; another version is not read."""


class _Cached(NamedTuple):
    """A plan in the cache: the signature of its file when it was read, and its summary."""

    key: tuple[int, ...]
    entry: dict[str, Any]


_ENTRY = {
    *("id", "form", "employee", "manager", "unit", "status", "updated", "due", "progress"),
    *("version", "against", "signed", "steps", "open", "follows"),
}


def list_plans(home: Home) -> list[Listed]:
    """Returns the summaries of all plans of a home, the last changed first, broken plans at the end.

    Only plans whose file (or a form of the home's own) changed since the last listing are read, and those that could
    not be read then. The cache is only a cache: where it cannot be written the list is as right. Nothing is due of a
    plan that another goes on from.

    Raises:
        StorageError: the folder of the plans cannot be read.
    """
    own = _keys(sorted(home.forms.glob("*.toml")) if home.forms.is_dir() else []).values()
    forms = (len(own), max((time for time, _, _ in own), default=0), sum(size for _, size, _ in own))
    # What the list shows of a plan depends on its form too, and that may be one of the home's own.
    keys = {path: (*key, *forms) for path, key in _keys(home.plan_paths()).items()}
    old = _read(home.index)
    kept = {path.name: old[path.name] for path, key in keys.items() if path.name in old and old[path.name].key == key}
    looked = _look(home, [path for path in keys if path.name not in kept])
    found = {path: looked[path] if path in looked else Listed(_id(path), kept[path.name].entry) for path in keys}
    new = {path.name: _Cached(keys[path], listed.entry) for path, listed in found.items() if not listed.error}
    if new != old:
        _write(home.index, new)
    return in_order(found.values())


def _id(path: Path) -> PlanId:
    """Returns the id of the plan in a file among the plans of the home."""
    return PlanId(path.stem)


def _keys(paths: Sequence[Path]) -> dict[Path, tuple[int, int, int]]:
    """Returns the signature of each plan file, which changes when the file is written."""
    keys = {}
    for path in paths:
        try:
            stat = path.stat()
        except OSError:
            continue
        keys[path] = stat.st_mtime_ns, stat.st_size, stat.st_ino
    return keys


def _look(home: Home, paths: Sequence[Path]) -> dict[Path, Listed]:
    """Returns the summaries of the plans in files, or the reason why one cannot be read."""
    if not paths:
        return {}
    from poptui.forms.catalogue import Catalogue
    from poptui.store.files.plan_file import read_plan
    from poptui.store.summary import summary

    form_of = cache(Catalogue([home.forms]).get)  # forms are looked for once, not once a plan
    found = {}
    for path in paths:
        try:
            found[path] = Listed(_id(path), summary(read_plan(path), form_of))
        except PoptuiError as error:
            found[path] = Listed(_id(path), {"id": path.stem}, str(error))
    return found


def _read(path: Path) -> dict[str, _Cached]:
    """Returns the cache, empty where it cannot be read; uses the json module, so that the list imports little."""
    import json

    try:
        found = json.loads(path.read_bytes())
        if found["version"] != CACHE:
            return {}
        return {
            name: _Cached(tuple(key), entry) for name, (key, entry) in found["plans"].items() if entry.keys() >= _ENTRY
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _write(path: Path, plans: dict[str, _Cached]) -> None:
    """Writes the cache; ignores a failure."""
    import json

    from poptui.store.safefile import write_safely

    if not os.access(path.parent, os.W_OK):
        return
    try:
        write_safely(path, json.dumps({"version": CACHE, "plans": plans}, ensure_ascii=False).encode())
    except StorageError:
        return
