"""The list of plans: the summary of each, from the cache where its file did not change, and why one cannot be read."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from zlib import crc32

from poptui.errors import PoptuiError, Refused
from poptui.messages import lookup
from poptui.messages import store as say
from poptui.store.files.list_cache import Cached, Key, may_be_cached, read_cache, write_cache
from poptui.store.home import Home
from poptui.store.listing import Listed, in_order
from poptui.store.plan_id import PlanId

_PACKAGE = Path(__file__).parents[2]
_ROOMS = ("text", "forms", "plans", "store", "store/files")
"""The folders of the package whose code decides what the list shows of a plan."""


def list_plans(home: Home) -> list[Listed]:
    """Returns what the list shows of all plans of a home: the last changed first, broken ones at the end.

    Only plans whose file changed since the last listing are read, and those that could not be read then; all of them
    when a form or this program changed. The cache is only a cache: where it cannot be written the list is as right.

    Raises:
        StorageError: the folder of the plans cannot be read.
    """
    version = _version(home)
    keys = _keys(home.plan_paths())
    old = read_cache(home.index, version)
    kept = {path.name: old[path.name] for path, key in keys.items() if path.name in old and old[path.name].key == key}
    looked = _look(home, [path for path in keys if path.name not in kept])
    found = {path: looked[path] if path in looked else Listed(_id(path), kept[path.name].entry) for path in keys}
    read = {path.name: Cached(keys[path], one.entry) for path, one in found.items() if not one.error}
    new = {name: one for name, one in read.items() if may_be_cached(name, one)}
    if new != old:
        write_cache(home.index, version, new)
    return in_order(_without_doubles(found))


def _without_doubles(found: Mapping[Path, Listed]) -> list[Listed]:
    """Returns the plans, with the reason instead where two files hold one plan: only one of them counts.

    That is the file that is named after the plan, else the first by name.
    """
    files: dict[str, list[Path]] = {}
    for path, listed in found.items():
        if not listed.error:
            files.setdefault(listed.entry["id"], []).append(path)
    counted = {name: next((path for path in paths if path.stem == name), paths[0]) for name, paths in files.items()}
    return [
        listed
        if listed.error or counted[listed.entry["id"]] == path
        else Listed(listed.id, {"id": path.stem}, _doubled(path, counted[listed.entry["id"]]))
        for path, listed in found.items()
    ]


def _doubled(path: Path, counted: Path) -> str:
    """Returns why a file does not count: another holds the same plan."""
    return str(Refused(say.index_doubled(file=counted.name), str(path), say.index_doubled_mend(file=counted.name)))


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
    parts += [(language, lookup.LANGUAGES / language, ".mo") for language in lookup.languages()]
    for part, folder, ending in parts:
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


def _keys(paths: Sequence[Path]) -> dict[Path, Key]:
    """Returns the existing files with their keys; one that cannot be examined has an empty key: it is read again."""
    keys: dict[Path, Key] = {}
    for path in paths:
        try:
            stat = path.stat()
        except OSError:
            if os.path.lexists(path):
                keys[path] = ()
            continue
        keys[path] = stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino
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
