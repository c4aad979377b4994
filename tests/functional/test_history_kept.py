"""The history keeps every wording that somebody else has seen, and says how many others it folded."""

from __future__ import annotations

from pathlib import Path

from poptui.plans.history import FULL
from poptui.store.plan_id import PlanId
from tests.functional.test_cli_agreement import READY
from tests.functional.test_cli_sharing import anna, bob
from tests.support.cli import Cli
from tests.support.menu import menu_entries
from tests.support.pilot import person

__all__ = ["anna", "bob"]  # the fixtures of the tests of sharing

OTHERS = FULL + 10


def wordings(cli: Cli, plan: str, field: str = "2.1") -> list[str]:
    """Returns the wordings of an answer that the history has, oldest first."""
    return [line["after"] for line in cli.json("log", plan) if line["where"] == field]


def typed_on(cli: Cli, plan: str) -> None:
    """Types so many other wordings of other answers that older ones are folded."""
    for number in range(OTHERS):
        cli.ok("set", plan, "3.1.a", f"anders {number}")


def test_shared_and_taken_wordings_stay_in_both_homes(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Each wording that went to the manager stays with the employee and with the manager, also of a second file."""
    plan = anna.given(READY)
    for words in ("kladje een", "gedeeld een"):
        anna.ok("set", plan, "2.1", words)
    anna.ok("share", plan, "--to", "manager", "-o", "een.pop")
    bob.ok("import", "een.pop")
    for words in ("kladje twee", "gedeeld twee"):
        anna.ok("set", plan, "2.1", words)
    anna.ok("share", plan, "--to", "manager", "-o", "twee.pop")
    bob.ok("import", "twee.pop")
    for words in ("kladje drie", "nu"):
        anna.ok("set", plan, "2.1", words)
    for cli in (anna, bob):
        typed_on(cli, plan)
    assert wordings(anna, plan) == ["gedeeld een", "gedeeld twee", "nu"]
    assert wordings(bob, plan) == ["gedeeld een", "gedeeld twee"]


def test_agreed_wording_stays(anna: Cli) -> None:
    """What was made definitive stays in the history after it was reopened and changed."""
    plan = anna.given(READY)
    anna.ok("row", "add", plan, "4.3", "actie=Cursus Excel", "tijdpad=Q3 2027")
    anna.ok("agree", plan)
    anna.ok("agree", plan, "--reopen")
    for words in ("Cursus Word", "Cursus Spaans", "Cursus Frans"):
        anna.ok("row", "set", plan, "4.3", "1", f"actie={words}")
    typed_on(anna, plan)
    assert wordings(anna, plan, "4.3/1/actie") == ["Cursus Excel", "Cursus Frans"]


async def test_history_says_what_it_folded(anna: Cli) -> None:
    """`log`, `show` and the screens say how many wordings of a day were folded; before that none says so."""
    plan = anna.given(READY)
    assert "folded" not in anna.show(plan) and "tussenstand" not in anna.ok("log", plan)
    for words in ("kladje", "nog een kladje", "klaar"):
        anna.ok("set", plan, "2.1", words)
    anna.ok("set", plan, "2.2", "eerst")
    anna.ok("set", plan, "2.2", "later")
    typed_on(anna, plan)
    folded = {line["where"]: line["folded"] for line in anna.json("log", plan) if "folded" in line}
    assert folded["2.1"] == 3 and folded["2.2"] == 2  # with what READY answered
    assert anna.show(plan)["folded"] == sum(folded.values())
    said = {
        next(word for word in line.split() if word in folded): line
        for line in anna.ok("log", plan).splitlines()
        if "samengevoegd" in line
    }
    assert said["2.1"].endswith("klaar (3 tussenstanden van die dag zijn samengevoegd)")
    async with person(anna.home, PlanId(plan), size=(100, 30)) as someone:
        await someone.sits_still()
        someone.types("<f10>")
        await someone.sees("Menu: kies met de pijlen")
        names = menu_entries(someone.screen())
        someone.types("<down>" * names.index("Geschiedenis") + "<enter>")
        await someone.sees("Geschiedenis: wie schreef wat")
        someone.types("<end>")
        await someone.sees(r"2\.1.* · 3 tussenstanden van die dag zijn samengevoegd")
