"""Each refusal by a command: its exact line, and that nothing is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.test_cli_agreement import agreed, ready
from tests.support.cli import Cli

SIGNERS = ("medewerker", "leidinggevende")
TICK = "terugblik.besproken"


def plan_in(cli: Cli, state: str) -> str:
    """Returns the id of a plan in a state."""
    if state == "preparing":
        return ready(cli)
    plan = agreed(cli, *{"agreed": (), "signed": SIGNERS[:1]}.get(state, SIGNERS))
    if state == "closed":
        cli.ok("next", plan)
    return plan


@pytest.mark.parametrize("change", [("row", "set", "4.3", "1", "kosten=10"), ("row", "remove", "4.3", "1")])
@pytest.mark.parametrize(
    ("state", "mend"), [("agreed", "'poptui agree {} --reopen' heropent ze"), ("signed", "'poptui revise {}' maakt")]
)
def test_frozen_row_is_not_changed(quick: Cli, state: str, mend: str, change: tuple[str, ...]) -> None:
    plan = plan_in(quick, state)
    first, verb, *rest = change
    line = quick.refused(1, first, verb, plan, *rest)
    assert line.startswith(f"poptui: de afspraken zijn definitief (4.3): {mend.format(plan)}")


def test_frozen_answer_is_not_changed(quick: Cli) -> None:
    plan = plan_in(quick, "agreed")
    line = quick.refused(1, "set", plan, "functie", "Chef")
    assert line == f"poptui: de afspraken zijn definitief (functie): 'poptui agree {plan} --reopen' heropent ze\n"


def test_answer_of_the_talk_is_written_together_only(quick: Cli) -> None:
    plan = quick.given()
    line = quick.refused(2, "set", plan, TICK, "ja", "--as", "manager")
    assert line == "poptui: wat in het gesprek gezegd is, is van beiden (--as): laat --as weg\n"
    quick.ok("set", plan, TICK, "ja")
    assert quick.show(plan)["answers"][TICK]["by"] == "together"
    quick.ok("set", plan, TICK, "nee", "--as", "together")
    assert quick.show(plan)["answers"][TICK]["by"] == "together"


def test_note_is_written_beside_a_frozen_answer(quick: Cli) -> None:
    plan = plan_in(quick, "signed")
    quick.ok("set", plan, "4.3", "Navragen", "--note")
    assert "Navragen" in quick.ok("show", plan)


def test_file_with_changed_frozen_words_is_refused(quick: Cli, tmp_path: Path) -> None:
    plan = ready(quick)
    file = tmp_path / "plan.md"
    quick.ok("export", plan, "--view", "full", "-o", file)
    file.write_text(file.read_text(encoding="utf-8").replace("Cursus Excel", "Cursus Word"), encoding="utf-8")
    quick.ok("agree", plan)
    line = quick.refused(1, "import", file)
    assert line.startswith("poptui: de afspraken zijn definitief (4.3): 'poptui agree")


@pytest.mark.parametrize(
    ("state", "args", "code", "says"),
    [
        ("agreed", ("agree",), 1, "deze afspraken zijn al definitief ({0}): 'poptui sign {0}' legt handtekeningen"),
        ("preparing", ("agree", "--reopen"), 1, "deze afspraken zijn nog niet definitief ({0}): er valt niets te"),
        ("signed", ("agree", "--reopen"), 1, "er is al getekend (Medewerker (Anna Smit)): maak een nieuwe versie"),
        (
            "preparing",
            ("sign", "--as", "medewerker", "--meaning", "akkoord"),
            1,
            "de afspraken zijn nog niet definitief ({0}): maak ze dat met 'poptui agree {0}'",
        ),
        ("preparing", ("revise",), 1, "er is nog niet getekend ({0}): wijzig het plan zelf"),
        ("agreed", ("revise",), 1, "er is nog niet getekend ({0}): 'poptui agree {0} --reopen' heropent ze"),
        ("signed", ("handin", "exemplaar"), 1, "er is nog niet door allen getekend ({0}): dit komt daarna"),
        ("signed", ("share", "--to", "hr"), 1, "er zijn nog geen ondertekende afspraken ({0}): P&O krijgt alleen"),
        (
            "preparing",
            ("next",),
            1,
            "de afspraken van dit plan zijn nog niet definitief ({0}): maak ze eerst definitief: 'poptui",
        ),
        ("closed", ("next",), 1, "dit plan is al afgesloten ({0}): kijk met 'poptui list' welk plan erop volgt"),
        ("closed", ("followup", "add", "1-6-2028"), 3, "dit plan is afgesloten ({0}): zet het moment bij het volgende"),
        ("closed", ("--talk",), 3, "dit plan is afgesloten ({0}): voer het gesprek over het volgende plan"),
    ],
)
def test_act_is_refused_by_command(quick: Cli, state: str, args: tuple[str, ...], code: int, says: str) -> None:
    plan = plan_in(quick, state)
    words = (plan, *args) if args[0] == "--talk" else (args[0], plan, *args[1:])
    if args[0] == "followup":
        words = ("followup", plan, *args[1:])
    line = quick.refused(code, *words)
    assert line.startswith(f"poptui: {says.format(plan)}")


def test_talk_is_refused_for_hr(quick: Cli) -> None:
    plan = quick.given()
    (quick.home / "config.toml").write_text('[me]\nrole = "hr"\n', encoding="utf-8")
    line = quick.refused(3, plan, "--talk")
    assert line.startswith(f"poptui: het gesprek voeren de medewerker en de leidinggevende ({plan}): open het plan")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("agree",), "de foto van een afdeling is geen plan (Groen): kies een plan"),
        (("share", "--to", "employee"), "de foto van een afdeling gaat nooit mee (Groen): deel een plan"),
    ],
)
def test_acts_on_plans_are_refused_for_a_picture_of_a_unit(quick: Cli, args: tuple[str, ...], says: str) -> None:
    (quick.home).mkdir(exist_ok=True)
    (quick.home / "config.toml").write_text('[me]\nrole = "manager"\n', encoding="utf-8")
    quick.ok("unit", "set", "Groen", "2.foto.kansen", "Een nieuw park")
    picture = next((quick.home / "units").glob("*.json"))
    line = quick.refused(3, args[0], picture, *args[1:])
    assert line == f"poptui: {says}\n"
