"""Where a plan stands, by commands of two homes: with whom it was shared, what was changed since, whom it waits for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.test_cli_agreement import PAPER, READY
from tests.functional.test_cli_sharing import anna, bob
from tests.support.cli import Cli

__all__ = ["anna", "bob"]

SHARED = "gedeeld met Bob op 21-11-2026"


def standing(cli: Cli) -> str:
    """Returns where the only plan of a home stands, as its list says it."""
    (entry,) = cli.json("list")
    said: str = next(iter(entry["standing"]), "")
    (line,) = cli.ok("list").splitlines()[1:]
    assert line.endswith(said)
    return said


@pytest.fixture
def plan(anna: Cli) -> str:
    """Returns a plan of Anna that is complete and was shared with nobody."""
    plan = anna.given(READY)
    anna.ok("row", "add", plan, "4.3", "actie=Cursus Excel", "tijdpad=Q3 2027")
    return plan


def test_plan_that_was_never_shared_says_nothing(anna: Cli, plan: str) -> None:
    assert standing(anna) == ""


def test_sharing_says_with_whom_on_which_day_and_whether_something_changed_since(
    anna: Cli, plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A private answer is no change; an answer that would go along is, until it was shared again."""
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "1.pop")
    assert standing(anna).startswith(f"{SHARED}; niets gewijzigd sinds")
    anna.ok("set", plan, "3.1.a", "Nog niet gedeeld")
    assert standing(anna).startswith(f"{SHARED}; niets gewijzigd sinds")
    anna.ok("set", plan, "2.1", "Iets anders")
    assert standing(anna).startswith(f"{SHARED}; daarna gewijzigd")
    monkeypatch.setenv("POPTUI_TODAY", "2026-11-25")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "2.pop")
    assert standing(anna).startswith("gedeeld met Bob op 25-11-2026; niets gewijzigd sinds")


def test_file_that_came_in_is_no_change_of_ones_own(anna: Cli, bob: Cli, plan: str, tmp_path: Path) -> None:
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "1.pop")
    bob.ok("import", tmp_path / "1.pop")
    assert "gedeeld" not in standing(bob)
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "2.pop")
    assert standing(bob).startswith("gedeeld met Anna Smit op 21-11-2026; niets gewijzigd sinds")
    anna.ok("import", tmp_path / "2.pop")
    assert standing(anna).startswith(f"{SHARED}; niets gewijzigd sinds")


def test_history_tells_each_file_that_was_made(anna: Cli, plan: str, tmp_path: Path) -> None:
    """It is no change of the plan, and undo does not take it back."""
    changed = anna.json("list")[0]["updated"]
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "1.pop")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "2.pop")
    assert anna.ok("log", plan).count("bestand gemaakt voor: leidinggevende") == 2
    anna.ok("undo", plan)
    assert SHARED in standing(anna)
    assert anna.json("list")[0]["updated"] >= changed


def test_record_of_a_file_stays_in_the_home(anna: Cli, plan: str, tmp_path: Path) -> None:
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "1.pop")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "2.pop")
    assert "@sent" not in (tmp_path / "2.pop").read_text()


def test_plan_says_whom_it_waits_for_until_all_is_done(anna: Cli, bob: Cli, plan: str, tmp_path: Path) -> None:
    """First the talk, then the signatures that lack, by name, then the confirmation of what another recorded."""
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "1.pop")
    assert standing(anna).endswith("; wacht op het gesprek")
    anna.ok("agree", plan)
    assert standing(anna).endswith("; wacht op de handtekening van Anna Smit en Bob")
    anna.ok("sign", plan, "--as", "medewerker", *PAPER)
    assert standing(anna).endswith("; wacht op de handtekening van Bob")
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER, "--name", "Bob")
    assert standing(anna).endswith("; wacht op bevestiging door Bob")
    anna.ok("share", plan, "--to", "hr", "-o", tmp_path / "hr.pop")
    assert "bestand voor P&O gemaakt op 21-11-2026" in standing(anna)
    anna.ok("next", plan)
    assert [one["standing"][0].count("wacht op") for one in anna.json("list") if one["status"] == "closed"] == [0]


def test_plan_that_not_all_agree_with_waits_for_a_new_talk(anna: Cli, plan: str) -> None:
    anna.ok("agree", plan)
    anna.ok("sign", plan, "--as", "medewerker", *PAPER)
    anna.ok("sign", plan, "--as", "leidinggevende", "--meaning", "niet-akkoord")
    assert standing(anna) == "wacht op een nieuw gesprek"


def test_manager_whose_part_must_be_shared_is_waited_for(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """By name, until that part was shared; what the employee did not share yet is waited for in the manager's home."""
    plan = anna.new(form="bijlagen")
    anna.ok("set", plan, "1.naam", "Anna Smit")
    anna.ok("set", plan, "3.medewerker", "Anna Smit")
    anna.ok("set", plan, "3.leidinggevende", "Bob")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "1.pop")
    assert standing(anna).endswith("; wacht op Bob: eigen deel delen")
    bob.ok("import", tmp_path / "1.pop")
    assert standing(bob) == "wacht op Bob: eigen deel delen"
