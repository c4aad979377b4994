"""The cache of the list: the summary of each plan, by the name, time, size and inode of its file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from poptui.errors import PoptuiError, StorageError
from poptui.messages import lookup
from poptui.store.home import Home
from poptui.store.listing import Listed, in_order
from poptui.store.plan_id import PlanId

_PACKAGE = Path(__file__).parents[2]
_ROOMS = ("text", "forms", "plans", "store", "store/files")
"""The folders of the package whose code decides what the list shows of a plan."""


class _Cached(NamedTuple):
    """A plan in the cache: the signature of its file when it was read, and its summary."""

    key: tuple[int, ...]
    entry: dict[str, Any]


_ENTRY = {
    *("id", "form", "employee", "manager", "unit", "status", "updated", "due", "progress"),
    *("version", "against", "signed", "steps", "open", "follows"),
}


def list_plans(home: Home) -> list[Listed]:
    """Returns what the list shows of all plans of a home: the last changed first, broken ones at the end.

    Only plans whose file changed since the last listing are read, and those that could not be read then; all of them
    when a form or this program changed. The cache is only a cache: where it cannot be written the list is as right.

    Raises:
        StorageError: the folder of the plans cannot be read.
    """
    version = _version(home)
    keys = _keys(home.plan_paths())
    old = _read(home.index, version)
    kept = {path.name: old[path.name] for path, key in keys.items() if path.name in old and old[path.name].key == key}
    looked = _look(home, [path for path in keys if path.name not in kept])
    found = {path: looked[path] if path in looked else Listed(_id(path), kept[path.name].entry) for path in keys}
    new = {path.name: _Cached(keys[path], listed.entry) for path, listed in found.items() if not listed.error}
    if new != old:
        _write(home.index, version, new)
    return in_order(found.values())


def _version(home: Home) -> int:
    """Returns the version of the cache: a checksum of what decides, beside a plan's file, what the list shows of it.

    That is the text of each form (the built-in ones, those of the home, and kept earlier versions), the language, and
    this program, of which the times and sizes of its files tell enough.
    """
    found = crc32(os.fsencode(os.environ.get(lookup.VARIABLE, lookup.DEFAULT)))
    for folder in (_PACKAGE / "forms" / "builtin", home.forms, home.forms / "versions"):
        for entry in _entries(folder, ".toml"):
            found = crc32(os.fsencode(entry.name) + b"\0" + _text(folder / entry.name), found)
    parts = [(room, _PACKAGE / room, ".py") for room in _ROOMS]
    for part, folder, ending in (*parts, ("languages", lookup.LANGUAGES, ".mo")):
        for entry in _entries(folder, ending):
            stat = entry.stat()
            found = crc32(f"{part}/{entry.name} {stat.st_mtime_ns} {stat.st_size}".encode(), found)
    return found


def _entries(folder: Path, ending: str) -> list[os.DirEntry[str]]:
    """Returns the files of a folder whose names end so, by name; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted((one for one in entries if one.name.endswith(ending)), key=lambda one: one.name)
    except OSError:
        return []


def _text(path: Path) -> bytes:
    """Returns the bytes of a form's file; nothing where it cannot be read, in which case its form cannot be used."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _id(path: Path) -> PlanId:
    """Returns the id of the plan in a file among the plans of the home."""
    return PlanId(path.stem)


def _keys(paths: Sequence[Path]) -> dict[Path, tuple[int, int, int]]:
    """Returns the files that are there, each with what tells that it was written anew: its time, size and inode."""
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

    form_of = cache(Catalogue([home.forms]).get)  # each form is read once, not once for each plan
    found = {}
    for path in paths:
        try:
            found[path] = Listed(_id(path), summary(read_plan(path), form_of))
        except PoptuiError as error:
            found[path] = Listed(_id(path), {"id": path.stem}, str(error))
    return found


def _read(path: Path, version: int) -> dict[str, _Cached]:
    """Returns the cache, or nothing where there is none of this version that can be read.

    With plain json, as the list is run often and imports little.
    """
    import json

    try:
        found = json.loads(path.read_bytes())
        if found["version"] != version:
            return {}
        return {
            name: _Cached(tuple(key), entry) for name, (key, entry) in found["plans"].items() if entry.keys() >= _ENTRY
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _write(path: Path, version: int, plans: dict[str, _Cached]) -> None:
    """Writes the cache where that can be done."""
    import json

    from poptui.store.safefile import write_safely

    if not os.access(path.parent, os.W_OK):
        return
    try:
        write_safely(path, json.dumps({"version": version, "plans": plans}, ensure_ascii=False).encode())
    except StorageError:
        return
