"""Tampered files and files that no `export` wrote: `import` refuses them and nothing changes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from poptui.cli.command_names import COMMANDS
from tests.support.cli import Cli

Edited = Callable[[dict[str, Any]], object]


HOSTILE: dict[str, bytes] = {
    "leeg": b"",
    "wit": b" \n\n\t",
    "binair": bytes(range(256)) * 40,
    "latin": "# Persoonlijk Ontwikkelings Plan (POP)\n\n## 2. Terugblik\n\ncaf\xe9".encode("latin-1"),
    "surrogaat": b'{"poptui": 1, "id": "\\ud800"}',
    "ander": b"# Boodschappen\n\n- melk\n",
    "tekst": b"zomaar wat tekst",
    "json": b'{"naam": "iets"}',
    "rij": b"[1, 2]",
    "diep": b'{"poptui":' + b"[" * 200_000,
    "diep md": b"# Persoonlijk Ontwikkelings Plan (POP)\n\n" + b"> " * 20_000 + b"x",
    "diepe lijst": b"# Persoonlijk Ontwikkelings Plan (POP)\n\n" + b"- " * 20_000 + b"x",
    "nieuwer": b'{"poptui": 2, "id": "2abc", "form": "gemeente", "form_version": 1, "created": "x", "version": 1, '
    b'"registers": {}}',
    "leeg formulier": b"# Persoonlijk Ontwikkelings Plan (POP)\n\n**Medewerker:** ..............\n",
    "commentaar": b"<!-- poptui\n{}\n-->\n",
    "half commentaar": b"# Persoonlijk Ontwikkelings Plan (POP)\n\n<!-- poptui\n{\n",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_file_that_is_no_plan_is_refused(quick: Cli, tmp_path: Path, kind: str) -> None:
    quick.given({"2.1": "x"})
    (tmp_path / "vreemd").write_bytes(HOSTILE[kind])
    quick.refused(3, "import", "vreemd")


def test_missing_and_endless_files_are_refused(quick: Cli, tmp_path: Path) -> None:
    quick.refused(3, "import", "weg.md", says="dit bestand is er niet")
    quick.refused(3, "import", tmp_path, says="dit is een map")
    quick.refused(3, "import", "/dev/null")
    quick.refused(3, "import", "/dev/zero", says="te groot")
    quick.refused(4, "import", "x" * 5000, says="de naam is te lang")
    with (tmp_path / "groot.md").open("wb") as file:
        file.truncate(60_000_000)
    quick.refused(3, "import", "groot.md", says="te groot")
    with (tmp_path / "groot.md").open("wb") as file:
        file.truncate(11_000_000)
    quick.refused(3, "import", "groot.md", says="een plan in JSON mag groter zijn")


def test_file_is_imported_through_a_pipe(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "x"})
    data = b"\xef\xbb\xbf" + quick.ok("export", plan, "--to", "json").encode()
    there = quick.at(tmp_path / "ander")
    reader, writer = os.pipe()
    os.write(writer, data)
    os.close(writer)
    assert there.ok("import", f"/dev/fd/{reader}").startswith(f"{plan}\nnieuw plan")
    os.close(reader)


def registers(found: dict[str, Any]) -> dict[str, Any]:
    """Returns the registers of an interchange file."""
    assert isinstance(found["registers"], dict)
    return found["registers"]


TWISTED: dict[str, Edited] = {
    "id is a path": lambda found: found.update(id="../../x"),
    "id is absolute": lambda found: found.update(id="/tmp/x"),
    "id has a slash": lambda found: found.update(id="2abc/def"),
    "id is a command": lambda found: found.update(id="list"),
    "id is a word": lambda found: found.update(id="anna"),
    "id has a NUL": lambda found: found.update(id="2abc\0"),
    "id is long": lambda found: found.update(id="2" * 300),
    "id is a number": lambda found: found.update(id=2),
    "id has a newline": lambda found: found.update(id="2abcdef\n"),
    "unknown form": lambda found: found.update(form="\x1b[31mweg"),
    "form is a path": lambda found: found.update(form="../gemeente"),
    "version is text": lambda found: found.update(version="1"),
    "version is nothing": lambda found: found.update(version=0),
    "version is negative": lambda found: found.update(form_version=-1),
    "version is huge": lambda found: found.update(version=10**400),
    "created is text": lambda found: found.update(created="gisteren"),
    "created is no day": lambda found: found.update(created="2026-99-99T00:00:00Z"),
    "registers are a list": lambda found: found.update(registers=[]),
    "unknown field": lambda found: registers(found).update({"9.9": registers(found)["2.1"]}),
    "unknown column": lambda found: registers(found).update({"4.1/2abc/geheim": registers(found)["2.1"]}),
    "table as a field": lambda found: registers(found).update({"4.1": registers(found)["2.1"]}),
    "status as a field": lambda found: registers(found).update({"status": registers(found)["2.1"]}),
    "unknown state": lambda found: registers(found).update({"@geheim": registers(found)["2.1"]}),
    "unknown state of a row": lambda found: registers(found).update({"4.1/2abc/@x": registers(found)["2.1"]}),
    "row is a path": lambda found: registers(found).update({"4.1/../../x/actie": registers(found)["2.1"]}),
    "row ends a comment": lambda found: registers(found).update({'4.1/-->\n"/actie': registers(found)["2.1"]}),
    "row is nothing": lambda found: registers(found).update({"4.1//actie": registers(found)["2.1"]}),
    "role is nonsense": lambda found: registers(found)["2.1"].update(by="\x1b[31mbaas"),
    "moment is nonsense": lambda found: registers(found)["2.1"].update(at="ooit"),
    "value is a number": lambda found: registers(found)["2.1"].update(value=3),
    "value is nothing": lambda found: registers(found)["2.1"].pop("value"),
    "seen is a list": lambda found: registers(found)["2.1"].update(seen=[1]),
    "seen is negative": lambda found: registers(found)["2.1"].update(seen={"2a": -1}),
    "seen is huge": lambda found: registers(found)["2.1"].update(seen={"2a": 2**63 - 1}),
    "seen is more than huge": lambda found: registers(found)["2.1"].update(seen={"2a": 10**30}),
    "iso is no day": lambda found: registers(found)["2.1"].update(iso="2026-02-31"),
    "iso is three days": lambda found: registers(found)["2.1"].update(iso=["2026-01-01"] * 3),
    "amount is no number": lambda found: registers(found)["2.1"].update(amount="NaN"),
    "amount is huge": lambda found: registers(found)["2.1"].update(amount="1e999999"),
    "place is nonsense": lambda found: registers(found).update(
        {"4.1/2abc/@place": registers(found)["2.1"] | {"value": "../x"}}
    ),
    "status is nonsense": lambda found: registers(found).update(
        {"@status": registers(found)["2.1"] | {"value": "baas"}}
    ),
}


@pytest.mark.parametrize("kind", TWISTED)
def test_tampered_plan_is_refused(quick: Cli, tmp_path: Path, kind: str) -> None:
    plan = quick.given({"2.1": "x"})
    found = json.loads(quick.ok("export", plan, "--to", "json"))
    TWISTED[kind](found)
    (tmp_path / "vreemd.json").write_text(json.dumps(found), encoding="utf-8")
    quick.refused(3, "import", "vreemd.json")
    empty = quick.at(tmp_path / "leeg huis")
    empty.refused(3, "import", "vreemd.json")
    assert not (empty.home / "plans").exists() or not list((empty.home / "plans").iterdir())
    assert {path.name for path in tmp_path.iterdir()} <= {"home", "leeg huis", "vreemd.json"}


def test_tampered_sidecar_is_refused(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "x"}, {"actie": "Cursus"})
    quick.ok("export", plan, "--view", "full", "-o", "uit.md")
    text = (tmp_path / "uit.md").read_text(encoding="utf-8")
    row = quick.show(plan)["tables"]["4.1"][0]["row"]
    for old, new in (
        (f'"id":"{plan}"', '"id":"../../x"'),
        (f'"id":"{plan}"', '"id":"show"'),
        ('"form":"gemeente"', '"form":"../gemeente"'),
        ('"by":"employee"', '"by":"baas"'),
        (f'["{row}"]', '["../x"]'),
        (f'["{row}"]', '["\\u001b[31m"]'),
        ('"version":1', '"version":-1'),
        ('"value":"yes"', '"value":"../x"'),
        ('"2.1":{', '"9.9":{"by":"employee","at":"2026-11-21T10:00:00Z","seen":{},"value":"x"},\n"@x":{'),
    ):
        assert old in text
        (tmp_path / "vreemd.md").write_text(text.replace(old, new), encoding="utf-8")
        quick.refused(3, "import", "vreemd.md")
    assert {path.name for path in tmp_path.iterdir()} == {"home", "uit.md", "vreemd.md"}


def test_text_that_belongs_to_no_question_is_named_by_its_line(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "x"})
    text = quick.ok("export", plan, "--view", "full")
    (tmp_path / "uit.md").write_text(text.replace("(POP)\n", "(POP)\n\nZomaar iets\n", 1), encoding="utf-8")
    quick.refused(3, "import", "uit.md", says="regel 3")


def test_imported_words_are_cleaned(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "x", "medewerker": "Anna"})
    found = json.loads(quick.ok("export", plan, "--to", "json"))
    registers(found)["2.1"]["value"] = "a\x1b[31m\x9b\r\nb"
    registers(found)["medewerker"]["value"] = "Anna\nde\tVries\x07"
    (tmp_path / "uit.json").write_text(json.dumps(found), encoding="utf-8")
    there = quick.at(tmp_path / "ander")
    there.ok("import", "uit.json")
    assert there.texts(plan) == {"2.1": "a[31m\nb", "medewerker": "Anna de Vries"}


def test_changed_json_of_the_same_version_is_a_conflict(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "eerst"})
    found = json.loads(quick.ok("export", plan, "--to", "json"))
    registers(found)["2.1"]["value"] = "met de hand"
    (tmp_path / "uit.json").write_text(json.dumps(found), encoding="utf-8")
    quick.refused(3, "import", "uit.json", says="(2.1)")
    quick.ok("import", "uit.json", "--take", "theirs")
    assert quick.texts(plan) == {"2.1": "met de hand"}


def test_imported_id_is_never_a_command_name(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "x"})
    found = json.loads(quick.ok("export", plan, "--to", "json"))
    for name in (*COMMANDS, "open"):
        (tmp_path / "uit.json").write_text(json.dumps(found | {"id": name}), encoding="utf-8")
        quick.refused(3, "import", "uit.json")
