"""From one plan to the next by commands: which rows are carried, on both sides, and what is due then."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.store.files.locks import write_lock
from poptui.store.home import Home
from tests.functional.test_cli_agreement import PAPER, agreed, sign_all
from tests.functional.test_cli_sharing import anna, bob
from tests.support.cli import Cli

__all__ = ["anna", "bob"]
BOTH = ("medewerker", "leidinggevende")


def goes(plan: str, one: Cli, other: Cli, to: str, file: Path) -> str:
    """Shares a plan with the other; returns the import report."""
    one.ok("share", plan, "--to", to, "-o", file)
    return other.ok("import", file)


def test_carried_rows_of_the_manager_reach_the_employee(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Rows that both agreed are imported as written together, in a part of the employee; what the employee changes in
    them is private until it is shared, and sharing works both ways after that.
    """
    plan = agreed(anna, *BOTH)
    goes(plan, anna, bob, "manager", tmp_path / "een.pop")
    new = bob.ok("next", plan, "--carry", "4.3:2", "--carry", "4.3:2").strip()
    goes(new, bob, anna, "employee", tmp_path / "twee.pop")
    wish = {"actie": "Meelopen", "tijdpad": "voor 1 juni 2027"}
    assert anna.rows(new, "4.1") == bob.rows(new, "4.1") == [wish]
    (row,) = anna.show(new)["tables"]["4.1"]
    assert (row["by"], row["origin"].split(":")[0]) == ("together", plan)
    anna.ok("row", "set", new, "4.1", "1", "actie=Meelopen met Cor")
    anna.ok("row", "add", new, "4.1", "actie=Geheim")
    anna.ok("row", "move", new, "4.1", "2", "1")
    for key, text in {"datum": "1-2-2028", "2.1": "een", "2.2": "twee", "2.3": "drie", "2.4": "vier"}.items():
        anna.ok("set", new, key, text)
    goes(new, anna, bob, "manager", tmp_path / "drie.pop")
    assert bob.rows(new, "4.1") == [wish | {"actie": "Meelopen"}] and "Geheim" not in str(bob.show(new))
    anna.ok("share", new, "--to", "manager", "--also", "4.1", "-o", tmp_path / "vier.pop")
    bob.ok("import", tmp_path / "vier.pop")
    assert [one["actie"] for one in bob.rows(new, "4.1")] == ["Geheim", "Meelopen met Cor"]


def test_followed_plan_is_closed_on_both_sides(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Of the old plan what was not carried is due; sharing it closes it on the other side; a second next is refused."""
    plan = agreed(anna, *BOTH)
    goes(plan, anna, bob, "manager", tmp_path / "een.pop")
    new = bob.ok("next", plan).strip()
    assert len(anna.json("agenda")) == 2
    goes(new, bob, anna, "employee", tmp_path / "twee.pop")
    assert len(anna.json("agenda")) == 2 and anna.show(plan)["status"] == "signed"
    assert {one["id"]: one["due"] for one in anna.json("list")} == {plan: "2027-05-31", new: None}
    anna.refused(1, "next", plan, says=f"poptui {new}")
    goes(plan, bob, anna, "employee", tmp_path / "drie.pop")
    assert anna.show(plan)["status"] == "closed"
    anna.refused(3, "followup", plan, "add", "1-3-2028", says="afgesloten")
    bob.ok("undo", plan)
    goes(plan, bob, anna, "employee", tmp_path / "vier.pop")
    assert anna.show(plan)["status"] == "signed" and len(anna.json("agenda")) == 2


def test_next_plan_of_another_employee_closes_nothing(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A plan follows only a plan of the same employee."""
    plan = agreed(anna, *BOTH)
    goes(plan, anna, bob, "manager", tmp_path / "een.pop")
    new = bob.ok("next", plan).strip()
    bob.ok("set", new, "medewerker", "Cor Vos", "--as", "employee")
    bob.ok("share", new, "--to", "employee", "-o", tmp_path / "twee.pop")
    anna.ok("import", tmp_path / "twee.pop", "--take", "theirs")  # Bob wrote a name as the employee
    assert len(anna.json("agenda")) == 2


def test_only_the_last_version_is_due(anna: Cli) -> None:
    """In the agenda and the list the signed version counts until all have signed the next one; a moment of both is due
    once.
    """
    plan = agreed(anna, *BOTH)
    anna.ok("followup", plan, "add", "1-3-2027")
    new = anna.ok("revise", plan).strip()
    assert {one["plan"] for one in anna.json("agenda")} == {plan}
    anna.ok("row", "set", new, "4.3", "2", "actie=Meelopen met Cor")
    anna.ok("agree", new)
    anna.ok("followup", new, "add", "1-4-2027")
    told = sorted((one["plan"], one["kind"], one["date"]) for one in anna.json("agenda") if one["kind"] == "moment")
    assert told == [(plan, "moment", "2027-03-01"), (new, "moment", "2027-04-01")]
    assert {one["id"]: one["due"] for one in anna.json("list")} == {plan: "2027-03-01", new: "2027-04-01"}
    anna.refused(1, "next", plan, says=f"poptui {new}")
    for signer in BOTH:
        anna.ok("sign", new, "--as", signer, *PAPER, "--date", "12-12-2026", "--place", "Gent")
    assert {one["plan"] for one in anna.json("agenda")} == {new} and len(anna.json("agenda")) == 4
    anna.ok("next", new)
    assert [(one["plan"], one["kind"]) for one in anna.json("agenda")] == [(new, "action")] * 2


def test_failed_next_plan_leaves_nothing_behind(anna: Cli) -> None:
    """Where the old plan cannot be closed, as another program locks it, no new plan is left."""
    plan = agreed(anna)
    home = Home(anna.home)
    with write_lock(home.locks, plan, 5.0):
        anna.refused(4, "next", plan)
    assert [one["id"] for one in anna.json("list")] == [plan] and anna.show(plan)["status"] == "definitive"


def test_finished_action_is_no_longer_due(anna: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first due day in the list follows the same rules as the agenda; unreadable plans are named."""
    plan = agreed(anna, *BOTH)
    assert anna.json("list")[0]["due"] == "2027-05-31"
    anna.ok("action", plan, "4.3", "2", "reached")
    assert anna.json("list")[0]["due"] == "2027-09-30"
    anna.ok("followup", plan, "add", "1-3-2027")
    assert anna.json("list")[0]["due"] == "2027-03-01"
    anna.ok("followup", plan, "done", "1")
    anna.ok("action", plan, "4.3", "1", "stopped")
    assert anna.json("list")[0]["due"] is None
    broken = anna.home / "plans" / "kapot123.json"
    broken.write_text("{", encoding="utf-8")
    assert "kapot123" in anna.run("agenda").err
    before = broken.read_bytes()
    anna.refused(3, "agenda", "--ics", broken, says="geen agenda")
    assert broken.read_bytes() == before
    anna.refused(3, "followup", plan, "add", " ", says="geen datum")


def test_talk_dates_of_the_form_are_moments(anna: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates in a table without goals, and the date of a talk, are in the agenda as moments and not as goals."""
    plan = anna.new("--set", "werknemer=Kees", form="ontwikkelcontract")
    lacks = [one["where"] for one in anna.json("check", plan, code=1) if one["severity"] == "lacks"]
    for where in lacks:
        if where == "doelen":
            anna.ok("row", "add", plan, "doelen", "doel=Lassen", "nut=Werk", "stap=Cursus", "wanneer=juni 2027")
        elif "/" not in where:
            anna.ok("set", plan, where, "1-3-2027" if "datum" in where or "ronde" in where else "Piet", "--as-typed")
    anna.ok("agree", plan)
    assert anna.json("agenda") == []
    sign_all(anna, plan)
    assert [(one["kind"], one["date"], one["place"]) for one in anna.json("agenda")] == [
        ("moment", "2027-03-01", "eerste-ronde"),
        ("action", "2027-06-30", "doelen/1"),
    ]
    monkeypatch.setenv("POPTUI_TODAY", "2027-03-02")
    assert anna.json("agenda")[0]["state"] == "overdue"
    anna.ok("action", plan, "doelen", "1", "underway", "Bekeken")
    assert [one["place"] for one in anna.json("agenda")] == ["doelen/1"]
