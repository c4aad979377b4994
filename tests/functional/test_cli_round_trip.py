"""A plan that was filled in by commands is exported as Markdown and JSON, and imported as the same plan."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from tests.support.cli import Cli
from tests.support.plans import AGREEMENTS, HEAD, REFLECTION, TALK, WISHES


def pairs(answers: dict[str, str]) -> list[str]:
    """Returns answers as `NAME=VALUE` words."""
    return [f"{name}={value}" for name, value in answers.items()]


def filled_in(cli: Cli) -> str:
    """Fills in a plan of the municipality by commands, as two people would, with Dutch that is hard to export."""
    answers = {**HEAD, **REFLECTION}
    plan = cli.new(*(word for pair in pairs(answers) for word in ("--set", pair)))
    for cells in WISHES.values():
        cli.ok("row", "add", plan, "4.1", *pairs(cells), "--as-typed")
    cli.ok("row", "remove", plan, "4.1", "4")
    cli.ok("row", "move", plan, "4.1", "2", "1")
    for key, value in TALK.items():
        cli.ok("set", plan, key, value, "--as", "manager")
    cli.ok("row", "agree", plan, "4.1", "1", "--as", "together")
    cli.ok("row", "agree", plan, "4.1", "2", "--as", "together")
    for cells, _ in list(AGREEMENTS.values())[2:]:
        cli.ok("row", "add", plan, "4.3", *pairs(cells), "--as", "manager", "--as-typed")
    cli.ok("row", "set", plan, "4.3", "2", "kosten=€ 1.250,50", "tijdpad=voor 1 juni 2027", "--as", "together")
    cli.ok("set", plan, "2.4", "-", stdin="Prettig.\n\n\n  Met inspringen,\teen tab\n# en een hekje\n")
    cli.ok("set", plan, "3.1.a", "vergissing")
    cli.ok("undo", plan)
    return plan


def without_changes(shown: dict[str, Any]) -> dict[str, Any]:
    """Returns a plan as it is shown, without the number of its changes, which an import does not keep."""
    return {key: value for key, value in shown.items() if key != "changes"}


def digest(path: Path) -> str:
    """Returns the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_full_export_is_imported_as_the_same_plan(cli: Cli, quick: Cli, tmp_path: Path) -> None:
    plan = filled_in(quick)
    shown = cli.json("show", plan)
    full = cli.ok("export", plan, "--view", "full")
    assert full.endswith("-->\n")
    cli.ok("export", plan, "--view", "full", "-o", "uit.md")
    quick.ok("export", plan, "--to", "json", "-o", "uit.json")
    assert (tmp_path / "uit.md").read_bytes() == full.encode()
    data = (tmp_path / "uit.json").read_bytes()
    for name in ("uit.md", "uit.json"):
        there = cli.at(tmp_path / f"huis van {name}")
        assert re.fullmatch(rf"{plan}\nnieuw plan: \d+ antwoorden overgenomen\n", there.ok("import", name))
        assert without_changes(there.json("show", plan)) == without_changes(shown)
        assert there.ok("export", plan, "--view", "full") == full
        inside = quick.at(there.home)
        assert inside.ok("export", plan, "--to", "json").encode() == data
        assert inside.ok("export", plan) == quick.ok("export", plan)
        before = digest(there.home / "plans" / f"{plan}.json")
        for again in ("uit.md", "uit.json"):
            assert inside.ok("import", again) == f"{plan}\nsamengevoegd: geen antwoorden overgenomen\n"
        assert digest(there.home / "plans" / f"{plan}.json") == before
    before = digest(cli.home / "plans" / f"{plan}.json")
    for name in ("uit.md", "uit.json"):
        assert cli.ok("import", name) == f"{plan}\nsamengevoegd: geen antwoorden overgenomen\n"
    assert digest(cli.home / "plans" / f"{plan}.json") == before


def test_imported_plan_is_shown_alike_in_another_home(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given(HEAD, WISHES["3k9f2x"], WISHES["4m2h7p"])
    quick.ok("export", plan, "--view", "full", "-o", "uit.md")
    there = quick.at(tmp_path / "ander")
    there.ok("import", "uit.md")
    assert there.json("show", plan) == quick.json("show", plan)
    assert there.json("check", plan, code=1) == quick.json("check", plan, code=1)
    told = {key: value for key, value in there.json("list")[0].items() if key != "updated"}
    assert told == {key: value for key, value in quick.json("list")[0].items() if key != "updated"}


def test_removed_row_is_exported_without_its_words(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "blijft"}, {"actie": "GEHEIM"}, {"actie": "blijft ook"})
    there = quick.at(tmp_path / "ander")
    quick.ok("export", plan, "--to", "json", "-o", "eerst.json")
    there.ok("import", "eerst.json")
    quick.ok("row", "remove", plan, "4.1", "1")
    for kind in (("--to", "json"), ("--view", "full")):
        assert "GEHEIM" not in quick.ok("export", plan, *kind)
    quick.ok("export", plan, "--view", "full", "-o", "daarna.md")
    assert there.ok("import", "daarna.md").endswith("geen antwoorden overgenomen, 1 rij weg\n")
    assert there.rows(plan, "4.1") == [{"actie": "blijft ook"}]


def test_two_homes_that_exchange_files_end_equal(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "begin"}, {"actie": "een"}, {"actie": "twee"})
    there = quick.at(tmp_path / "ander")
    quick.ok("export", plan, "--view", "full", "-o", "heen.md")
    there.ok("import", "heen.md")
    quick.ok("set", plan, "2.2", "van de medewerker")
    quick.ok("row", "move", plan, "4.1", "2", "1")
    there.ok("set", plan, "3.4.a", "van de leidinggevende", "--as", "manager")
    there.ok("row", "add", plan, "4.1", "actie=drie", "--as", "manager")
    there.ok("export", plan, "--to", "json", "-o", "terug.json")
    quick.ok("import", "terug.json")
    quick.ok("export", plan, "--view", "full", "-o", "heen.md", "--force")
    there.ok("import", "heen.md")
    assert without_changes(there.show(plan)) == without_changes(quick.show(plan))
    assert [row["actie"] for row in there.rows(plan, "4.1")] == ["twee", "een", "drie"]
    assert there.show(plan)["answers"]["3.4.a"]["by"] == "manager"
    assert there.ok("export", plan, "--view", "full") == quick.ok("export", plan, "--view", "full")
