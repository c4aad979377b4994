"""Another language: what is stored and what is read back is the same in every language."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.test_cli_agreement import READY
from tests.support.cli import Cli
from tests.support.tools import require_module

ROOT = Path(__file__).parents[2]
MARK = "§"
"""The sign that begins every sentence of the language of these tests."""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a copy of the program with a second language: the Dutch sentences, each behind a mark."""
    require_module("babel")
    root = tmp_path_factory.mktemp("program")
    for folder in (".ci", "poptui", "styles"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    languages = root / "poptui" / "messages" / "languages"
    (languages / "xx").mkdir()
    for path in sorted((languages / "nl").glob("*.po")):
        head, *blocks = path.read_text(encoding="utf-8").split("\n\n")
        spoken = [
            re.sub(r'(?m)^(msgstr(?:\[\d\])?) "', rf'\1 "{MARK}', one) for one in blocks if "read back" not in one
        ]
        (languages / "xx" / path.name).write_text("\n\n".join([head, *spoken]) + "\n", encoding="utf-8")
    subprocess.run(
        [sys.executable, ".ci/messages.py"], cwd=root, check=True, env={**os.environ, "PYTHONPATH": str(root)}
    )
    return root


def speaking(program: Path, home: Path, *words: str | Path) -> str:
    """Returns what the command of that copy prints in its second language."""
    environment = {**os.environ, "PYTHONPATH": str(program), "POPTUI_LANGUAGE": "xx", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "poptui", "--home", str(home), *map(str, words)]
    done = subprocess.run(command, capture_output=True, cwd=program, env=environment, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.fixture
def signed(program: Path, tmp_path: Path) -> tuple[Path, str]:
    """Returns a home and the id of a plan in it that was filled in, signed and handed in in the second language."""
    home = tmp_path / "other"
    pairs = [word for key, value in READY.items() for word in ("--set", f"{key}={value}")]
    plan = speaking(program, home, "new", "--form", "gemeente", *pairs).strip()
    speaking(program, home, "row", "add", plan, "4.3", "actie=Cursus Excel", "tijdpad=Q3 2027", "kosten=450")
    speaking(
        program,
        home,
        "row",
        "add",
        plan,
        "4.3",
        "actie=Meelopen",
        "tijdpad=voor 1 juni 2027",
        "kosten=n.t.b.",
    )
    speaking(program, home, "set", plan, "3.1.a", "Een notitie", "--note")
    speaking(program, home, "agree", plan)
    for signer in ("medewerker", "leidinggevende"):
        speaking(program, home, "sign", plan, "--as", signer, "--meaning", "akkoord")
    speaking(program, home, "handin", plan, "inleveren")
    speaking(program, home, "handin", plan, "exemplaar")
    speaking(program, home, "followup", plan, "add", "1-3-2027")
    return home, plan


def test_no_word_of_the_language_is_stored(signed: tuple[Path, str]) -> None:
    """A plan file holds what people typed and constants; only the text that was signed is in the language of then."""
    home, plan = signed
    stored = json.loads((home / "plans" / f"{plan}.json").read_text(encoding="utf-8"))
    facts = [one for table in stored.values() for one in table.values()]
    spoken = [one for one in facts if MARK in json.dumps(one, ensure_ascii=False)]
    assert {one["where"] for one in spoken} == {"@agreed"}


def test_exported_plan_is_read_in_another_language(program: Path, signed: tuple[Path, str], quick: Cli) -> None:
    """What was exported in one language reads back in another: each answer and row is the same."""
    home, plan = signed
    file = home / "plan.md"
    speaking(program, home, "export", plan, "--view", "full", "-o", file)
    text = file.read_text(encoding="utf-8").partition("<!-- poptui")[0]  # without what only the program reads
    file.write_text(text, encoding="utf-8")
    made = quick.ok("import", file).split()[0]
    before = json.loads(speaking(program, home, "show", plan, "--json"))
    after = quick.show(made)

    def words(shown: dict[str, dict[str, dict[str, str]]]) -> dict[str, str]:
        return {key: one["value"] for key, one in shown["answers"].items() if one["value"]}

    assert words(after) == words(before)
    rows = [[row["cells"] for row in shown["tables"]["4.3"]] for shown in (before, after)]
    assert rows[0] == rows[1] and len(rows[0]) == 2


def test_receiver_is_shown_in_the_language_of_the_reader(program: Path, signed: tuple[Path, str], quick: Cli) -> None:
    """Who got the file for HR is stored as a constant and shown by the name that the reader's language has for it."""
    home, plan = signed
    assert f"({MARK}P&O)" in speaking(program, home, "handin", plan)
    assert "(P&O)" in quick.at(home).ok("handin", plan)
