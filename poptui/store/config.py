"""The settings of a home, from its `config.toml`: each has a default, and a fault in one stops nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

from poptui.forms.model import ROLES
from poptui.text.near import hint


class Config(NamedTuple):
    """The settings.

    Attributes:
        role: who works in this home; changes are written in this role. One of `forms.model.ROLES`.
        form: the organisation's own form, taken for a new plan unless another is named; empty to ask.
        faults: what is wrong in the file, in Dutch; the settings concerned have their default.
    """

    role: str = "employee"
    form: str = ""
    faults: tuple[str, ...] = ()


_SETTINGS = ("role", "form")


def read_config(path: Path) -> Config:
    """The settings in a file; a file that is not there sets nothing."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Config(faults=(f"{path.name} is niet te lezen ({error}): de standaardinstellingen gelden",))
    faults = []
    found: dict[str, str] = {}
    for key, value in raw.items():
        if key not in _SETTINGS:
            faults.append(f"onbekende instelling '{key}' ({path.name}): {hint(key, _SETTINGS)}")
        elif not isinstance(value, str) or (key == "role" and value not in ROLES):
            words = ", ".join(ROLES) if key == "role" else "een formulier"
            faults.append(f"'{value}' kan niet bij '{key}' ({path.name}): kies uit {words}")
        else:
            found[key] = value
    return Config(found.get("role", Config().role), found.get("form", ""), tuple(faults))
