"""The settings of a home: which values are valid, what is reported of others, and how a setting is saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from poptui.errors import Refused
from poptui.store.config import THEMES, Config, read_config, save_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Returns the path of the settings, which do not exist yet."""
    return tmp_path / "config.toml"


def read(file: Path, text: str) -> Config:
    """Reads settings from a text."""
    file.write_text(text, encoding="utf-8")
    return read_config(file)


def test_without_a_file_every_setting_has_its_default(file: Path) -> None:
    assert read_config(file) == Config()
    assert read(file, "") == Config()
    assert read(file, "# niets\n[me]\n[keys]\n") == Config()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[me]\nname = "Samira Haddou"', {"name": "Samira Haddou"}),
        ('[me]\nname = "  Samira\\n Haddou "', {"name": "Samira Haddou"}),
        ('[me]\nrole = "manager"', {"role": "manager", "has_role": True}),
        ('me = { role = "hr", name = "Bo" }', {"role": "hr", "name": "Bo", "has_role": True}),
        ('form = "gemeente"', {"form": "gemeente"}),
        ('units = ["Balie", " Groen\\nen water"]', {"units": ("Balie", "Groen en water")}),
        ("units = []", {"units": ()}),
        ('exchange = "/srv/pop"', {"exchange": "/srv/pop"}),
        ('[keys]\n"plan.find" = "f8"', {"keys": {"plan.find": "f8"}}),
        ("retention = 7", {"retention": 7}),
        ("retention = 1", {"retention": 1}),
        ("retention = 99", {"retention": 99}),
        *((f'theme = "{theme}"', {"theme": theme}) for theme in THEMES),
        ('\ufefftheme = "light"', {"theme": "light"}),
    ],
)
def test_valid_setting_is_read(file: Path, text: str, expected: dict[str, Any]) -> None:
    """Each setting is read, the others have their defaults, and there is no fault."""
    assert read(file, text) == Config(**expected)


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("[me]\nname = 3", "me.name", "hier hoort tekst tussen aanhalingstekens"),
        ('[me]\nrole = "manger"', "me.role", "bedoelde u 'manager'?"),
        ('[me]\nrole = "baas"', "me.role", "kies uit employee, manager, "),
        ("[me]\nrole = true", "me.role", "kies uit employee, manager, "),
        ('me = "Samira"', "me", "hier hoort een tabel: [me] met daaronder name en role"),
        ("form = 3", "form", "hier hoort tekst tussen aanhalingstekens"),
        ('units = "Balie"', "units", 'hier hoort een rij teksten, zoals ["Groen", "Balie"]'),
        ('units = ["Balie", 3]', "units", 'hier hoort een rij teksten, zoals ["Groen", "Balie"]'),
        ("exchange = []", "exchange", "hier hoort tekst tussen aanhalingstekens"),
        ('keys = "f8"', "keys", 'hier horen regels zoals "plan.find" = "f7,ctrl+f"'),
        ('[keys]\n"plan.find" = 8', "keys", "bij plan.find staat geen tekst; hier horen regels zoals"),
        ("[keys]\nplan.find = 8", "keys", "bij plan.find staat geen tekst; hier horen regels zoals"),
        ("retention = 0", "retention", "hier hoort een aantal jaren van 1 tot 99"),
        ("retention = 100", "retention", "hier hoort een aantal jaren van 1 tot 99"),
        ("retention = true", "retention", "hier hoort een aantal jaren van 1 tot 99"),
        ("retention = 1.5", "retention", "hier hoort een aantal jaren van 1 tot 99"),
        ('retention = "2"', "retention", "hier hoort een aantal jaren van 1 tot 99"),
        ('theme = "drak"', "theme", "bedoelde u 'dark'?"),
        ('theme = "Light"', "theme", "bedoelde u 'light'?"),
        ("theme = 3", "theme", "kies uit dark, light, contrast"),
    ],
)
def test_invalid_setting_is_reported_and_has_its_default(file: Path, text: str, key: str, said: str) -> None:
    """The fault names the setting, the file and what is valid; all other settings apply."""
    found = read(file, 'form = "eigen"\n' + text if key != "form" else text)
    (fault,) = found.faults
    assert f" kan niet bij '{key}' (config.toml): {said}" in fault
    assert found._replace(faults=()) == (Config(form="eigen") if key != "form" else Config())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('thema = "dark"', "onbekende instelling 'thema' (config.toml): bedoelde u 'theme'?"),
        ("retentie = 2", "onbekende instelling 'retentie' (config.toml): bedoelde u 'retention'?"),
        ('[mee]\nname = "Bo"', "onbekende instelling 'mee' (config.toml): bedoelde u 'me'?"),
        ('[key]\n"plan.find" = "f8"', "onbekende instelling 'key' (config.toml): bedoelde u 'keys'?"),
        ('[me]\nnaam = "Bo"', "onbekende instelling 'me.naam' (config.toml): bedoelde u 'name'?"),
        ('[me]\nrol = "hr"', "onbekende instelling 'me.rol' (config.toml): bedoelde u 'role'?"),
        (
            "zzz = 1",
            "onbekende instelling 'zzz' (config.toml): "
            "kies uit form, units, exchange, accounts, keys, retention, theme, me",
        ),
    ],
)
def test_unknown_setting_is_reported_with_the_nearest(file: Path, text: str, fault: str) -> None:
    assert read(file, text) == Config(faults=(fault,))


def test_every_fault_is_reported(file: Path) -> None:
    """One fault hides no other, and no valid setting."""
    found = read(file, 'thema = 1\ntheme = "drak"\nretention = 5\n[me]\nrole = "baas"\nname = "Bo"\n')
    assert [fault.count("config.toml") for fault in found.faults] == [1, 1, 1]
    assert (found.retention, found.name) == (5, "Bo")


BROKEN = [
    b"theme = ",
    b'theme = "dark"\ntheme = "light"',
    b"\x00",
    b"\xff\xfe",
    b"[me",
    b"a = " + b"[" * 5000,
    b"a = " + b"{b = " * 5000,
    b"retention = " + b"9" * 5000,
]


@pytest.mark.parametrize("data", BROKEN)
def test_broken_file_is_reported_and_gives_defaults(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    found = read_config(file)
    (fault,) = found.faults
    assert fault.startswith("de instellingen zijn niet te lezen (config.toml")
    assert fault.endswith("): de standaardinstellingen gelden tot het hersteld is")
    assert found._replace(faults=()) == Config()


def test_folder_named_as_the_file_is_reported(file: Path) -> None:
    file.mkdir()
    assert read_config(file).faults[0].startswith("de instellingen zijn niet te lezen (config.toml)")


@pytest.mark.parametrize("text", ['"plan.find" = "f8"', 'plan.find = "f8"'])
def test_keys_are_read_with_and_without_quotes(file: Path, text: str) -> None:
    """An action id without quotes is a nested table in TOML; it means the same."""
    found = read(file, "[keys]\n" + text)
    assert (found.keys, found.faults) == ({"plan.find": "f8"}, ())


# --- saving -----------------------------------------------------------------------------------


def test_saving_a_setting_makes_the_file(file: Path) -> None:
    save_settings(file, {"theme": "light"})
    assert read_config(file) == Config(theme="light")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '# van mij\ntheme = "dark"  # mooi\n\n[me]  # ik\nname = "Bo"\n',
            '# van mij\ntheme = "light"  # mooi\n\n[me]  # ik\nname = "Bo"\n',
        ),
        ('theme = "drak"\nzelf = 1 # blijft\n', 'theme = "light"\nzelf = 1 # blijft\n'),
        ('form = "x"\r\ntheme = "dark"\r\n', 'form = "x"\r\ntheme = "light"\r\n'),
    ],
)
def test_saving_changes_that_setting_and_no_other_byte(file: Path, before: str, after: str) -> None:
    """Comments, order, other settings and line ends stay, also settings that poptui does not know."""
    file.write_bytes(before.encode())
    save_settings(file, {"theme": "light"})
    assert file.read_bytes() == after.encode()


@pytest.mark.parametrize(
    "before",
    [
        '[me]\nname = "Bo" # ik\n',
        '# kop\n\n[keys]\n"plan.find" = "f8"\n\n[me]\nname = "Bo" # ik\n',
        'form = "x" # ons formulier\n[me]\nname = "Bo" # ik\n[keys]\n"plan.find" = "f8"\n',
        "# alleen een opmerking",
    ],
)
def test_new_setting_is_added_outside_existing_tables(file: Path, before: str) -> None:
    """Every existing line stays, and the new setting is read as one of the whole file."""
    present = read(file, before)
    save_settings(file, {"theme": "light"})
    assert read_config(file) == present._replace(theme="light")
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and "theme" not in line] == [line for line in before.splitlines() if line]


@pytest.mark.parametrize("data", BROKEN)
def test_broken_file_is_not_overwritten(file: Path, data: bytes) -> None:
    """What cannot be read is refused, and not a byte of it is lost."""
    file.write_bytes(data)
    with pytest.raises(Refused, match="de instellingen zijn niet te lezen"):
        save_settings(file, {"theme": "light"})
    assert file.read_bytes() == data
