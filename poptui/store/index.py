"""The list's cache: what the list shows of each plan, by its file's name, time, size and inode."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from poptui.errors import PoptuiError
from poptui.store.home import Home

CACHE = 1
"""The version of the cache; another one is not read."""


class Listed(NamedTuple):
    """What the list shows of one plan. `due` and `updated` are ISO; `error` says why a plan cannot be read."""

    path: Path
    entry: dict[str, Any]
    error: str = ""


def list_plans(home: Home) -> list[Listed]:
    """All plans of a home, the last changed first, broken ones at the end.

    Only plans whose file changed since the last listing are read. The cache is only a cache: where it cannot be
    written the list is as right.
    """
    old = _read(home.index)
    new: dict[str, Any] = {}
    found = []
    for path in sorted(home.plans.glob("*.json")) if home.plans.is_dir() else []:
        try:
            stat = path.stat()
        except OSError:
            continue
        key = [stat.st_mtime_ns, stat.st_size, stat.st_ino]
        cached = old.get(path.name)
        if cached is not None and cached.get("key") == key:
            entry, error = cached["entry"], cached["error"]
        else:
            entry, error = _look(home, path)
        new[path.name] = {"key": key, "entry": entry, "error": error}
        found.append(Listed(path, entry, error))
    if new != old:
        _write(home.index, new)
    found.sort(key=lambda item: item.entry.get("updated", ""), reverse=True)
    return found


def _look(home: Home, path: Path) -> tuple[dict[str, Any], str]:
    """What the list shows of a plan, and why it cannot be read, if so."""
    from poptui.store.summary import summary

    try:
        return summary(home, path), ""
    except PoptuiError as error:
        return {"id": path.stem}, str(error)


def _read(path: Path) -> dict[str, Any]:
    """The cache, or nothing where there is none that can be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        plans = found["plans"] if found["version"] == CACHE else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return plans if isinstance(plans, dict) and all(isinstance(item, dict) for item in plans.values()) else {}


def _write(path: Path, plans: dict[str, Any]) -> None:
    """Writes the cache where that can be done."""
    from poptui.errors import StorageError
    from poptui.store.safefile import write_safely

    if not os.access(path.parent, os.W_OK):
        return
    try:
        write_safely(path, json.dumps({"version": CACHE, "plans": plans}, ensure_ascii=False).encode())
    except StorageError:
        return
