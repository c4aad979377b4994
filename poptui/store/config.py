"""Reads and writes the settings of a home in `config.toml`; a setting with a fault keeps its default."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any, NamedTuple

from poptui.errors import Refused
from poptui.forms.vocabulary import ROLES
from poptui.messages import store as say
from poptui.store.faults import storage_error
from poptui.store.outcome import note_done
from poptui.store.safefile import write_safely
from poptui.text.clean import one_line
from poptui.text.near import hint

THEMES = ("dark", "light", "contrast")
"""The themes to choose from."""


MY_ROLES = tuple(role for role in ROLES if role != "together")
"""The roles that a person can have: `together` is not one person's."""


class Config(NamedTuple):
    """The settings of a home.

    Attributes:
        name: `me.name`: the name of the person who works in this home; filled in in new plans.
        role: `me.role`: the role of that person, in which changes are written; one of `MY_ROLES`.
        form: the id of the form of a new plan, unless another is named; empty to ask.
        units: the names of units that are suggested where a unit is typed.
        has_role: whether the file sets `me.role`.
        exchange: the exchange folder on this machine; empty for none.
        accounts: the accounts on this machine of the people that files are sent to, by people's names.
        keys: the keys of actions that have other keys than the default: Textual's key names, separated by commas.
        retention: how many years a plan is kept after its last change.
        theme: one of `THEMES`.
        faults: the faults in the file, in words; the settings concerned have their default.
    """

    name: str = ""
    role: str = "employee"
    form: str = ""
    units: tuple[str, ...] = ()
    has_role: bool = False
    exchange: str = ""
    accounts: Mapping[str, str] = {}
    keys: Mapping[str, str] = {}
    retention: int = 2
    theme: str = THEMES[0]
    faults: tuple[str, ...] = ()


class _Unfit(Exception):
    """A value that a setting does not accept; its text says what the setting does accept."""


def _text(value: object) -> str:
    """Returns a text on one line."""
    if not isinstance(value, str):
        raise _Unfit(say.config_wants_text())
    return one_line(value)


def _word(*words: str) -> Callable[[object], str]:
    """Returns a reader that accepts one of these words."""

    def read(value: object) -> str:
        if value not in words:
            raise _Unfit(hint(str(value), words))
        return str(value)

    return read


def _texts(value: object) -> tuple[str, ...]:
    """Returns a list of texts, each on one line."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _Unfit(say.config_wants_texts())
    return tuple(one_line(item) for item in value)


def _years(value: object) -> int:
    """Returns a number of years, from 1 to 99."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 100:
        raise _Unfit(say.config_wants_years())
    return value


def _keys(value: object) -> dict[str, str]:
    """Returns the keys of actions by their ids; an id without quotes is a table in TOML and means the same."""
    if not isinstance(value, dict):
        raise _Unfit(say.config_wants_keys())
    found: dict[str, str] = {}
    for key, item in value.items():
        inner = {f"{key}.{name}": keys for name, keys in item.items()} if isinstance(item, dict) else {str(key): item}
        for name, keys in inner.items():
            if not isinstance(keys, str):
                raise _Unfit(say.config_key_is_no_text(action=name))
            found[name] = keys
    return found


def _accounts(value: object) -> dict[str, str]:
    """Returns the accounts of people by their names."""
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise _Unfit(say.config_wants_accounts())
    return {one_line(name): one_line(account) for name, account in value.items()}


_SETTINGS: dict[str, Callable[[object], Any]] = {
    "form": _text,
    "units": _texts,
    "exchange": _text,
    "accounts": _accounts,
    "keys": _keys,
    "retention": _years,
    "theme": _word(*THEMES),
}
_ME: dict[str, Callable[[object], Any]] = {"name": _text, "role": _word(*MY_ROLES)}


def read_config(path: Path) -> Config:
    """Returns the settings in a file; without the file all have their defaults."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Config()
    except (OSError, ValueError, RecursionError) as error:  # also a number or a nesting beyond the limits of Python
        return Config(faults=(say.config_unreadable_so_defaults(place=_place(path, error)),))
    me = raw.pop("me", {})
    found, faults = _read(path.name, raw, _SETTINGS, "", ("me",))
    if not isinstance(me, dict):
        return Config(**found, faults=(*faults, say.config_me_is_no_table(value=str(me), file=path.name)))
    mine, more = _read(path.name, me, _ME, "me.")
    return Config(**found, **mine, has_role="role" in mine, faults=(*faults, *more))


def _place(path: Path, error: Exception) -> str:
    """Returns the name of a file, with the line and character at which an error is, as far as it tells."""
    found = re.search(r"line (\d+),? col(?:umn)? (\d+)", str(error))
    return say.config_place(file=path.name, line=found[1], column=found[2]) if found else path.name


def save_settings(path: Path, settings: Mapping[str, object]) -> None:
    """Writes settings in the file and leaves the rest of it, comments included, as it was.

    Raises:
        Refused: the file cannot be read as TOML, so that nothing can be changed in it.
        StorageError: the file cannot be written.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(path.read_bytes().decode("utf-8-sig"))  # keeps its line ends
    except FileNotFoundError:
        document = tomlkit.document()
    except OSError as error:
        raise storage_error(error, path) from None
    except (UnicodeDecodeError, TOMLKitError) as error:
        raise Refused(say.config_unreadable(), _place(path, error), say.config_mend_file()) from None
    for key, value in settings.items():
        if isinstance(value, Mapping) and isinstance(document.get(key), MutableMapping):
            document[key].update(value)
        else:
            document[key] = value
    write_safely(path, tomlkit.dumps(document).encode("utf-8"))
    note_done()


def _read(
    file: str,
    raw: dict[str, Any],
    settings: Mapping[str, Callable[[object], Any]],
    start: str,
    others: tuple[str, ...] = (),
) -> tuple[dict[str, Any], list[str]]:
    """Returns the usable settings of a table, and what is wrong with the others in words."""
    found, faults = {}, []
    for key, value in raw.items():
        if key not in settings:
            known = hint(key, (*settings, *others))
            faults.append(say.config_unknown(setting=start + key, file=file, hint=known))
            continue
        try:
            found[key] = settings[key](value)
        except _Unfit as unfit:
            faults.append(say.config_unfit(value=str(value), setting=start + key, file=file, why=str(unfit)))
    return found, faults
