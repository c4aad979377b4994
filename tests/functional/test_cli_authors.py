"""Who wrote what: a person in a role at a home; nobody's words are changed in their name elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cli import Cli, run_inside


def home_of(path: Path, settings: str = "") -> Cli:
    """Returns the command in a new home with these settings below `[me]`."""
    path.mkdir()
    if settings:
        (path / "config.toml").write_text(f"[me]\n{settings}\n", encoding="utf-8")
    return Cli(run_inside, path).at(path)


@pytest.fixture
def anna(tmp_path: Path) -> Cli:
    """Returns the home of the employee, with a plan that can be shared."""
    return home_of(tmp_path / "anna", 'name = "Anna Smit"\nrole = "employee"')


@pytest.fixture
def bob(tmp_path: Path) -> Cli:
    """Returns the home of the manager."""
    return home_of(tmp_path / "bob", 'name = "Bob Baas"\nrole = "manager"')


HEAD = ("medewerker=Anna Smit", "functie=Klerk", "dienst=Zorg", "leidinggevende=Bob Baas", "datum=11-12-2026")


def new_plan(anna: Cli) -> str:
    """Returns the id of a new plan with its head filled in."""
    return anna.ok("new", "--form", "gemeente", *(word for one in HEAD for word in ("--set", one))).strip()


def shared(anna: Cli, bob: Cli, tmp_path: Path) -> str:
    """Returns a plan that both homes have; the manager wrote 2.1 in it, and shared that."""
    plan = new_plan(anna)
    for key in ("2.1", "2.2", "2.3", "2.4"):
        anna.ok("set", plan, key, f"Mijn antwoord op {key}")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "heen.pop")
    bob.ok("import", tmp_path / "heen.pop")
    bob.ok("set", plan, "2.1", "Zoals Bob het schreef", "--as", "manager")
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "terug.pop")
    anna.ok("import", tmp_path / "terug.pop")
    return plan


@pytest.mark.parametrize("has_settings", [True, False])
def test_words_written_elsewhere_in_my_name_are_asked(anna: Cli, bob: Cli, tmp_path: Path, has_settings: bool) -> None:
    """The manager decides; what is taken says for ever that the employee wrote it."""
    if not has_settings:
        for one in (anna, bob):
            (one.home / "config.toml").unlink()
    plan = shared(anna, bob, tmp_path)
    anna.ok("set", plan, "2.1", "Wat Anna Bob laat zeggen", "--as", "manager")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "vals.pop")
    bob.refused(3, "import", tmp_path / "vals.pop", says="iets in jouw naam dat hier niet geschreven is (2.1)")
    assert bob.texts(plan)["2.1"] == "Zoals Bob het schreef"
    bob.ok("import", tmp_path / "vals.pop", "--take", "2.1=theirs")
    assert bob.texts(plan)["2.1"] == "Wat Anna Bob laat zeggen"
    assert "medewerker Anna Smit, namens leidinggevende" in bob.ok("log", plan)
    assert bob.show(plan)["answers"]["2.1"]["through"] == "employee"


def test_words_refused_in_my_name_stay_refused(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Our words are in both homes after that, and the file asks no more."""
    plan = shared(anna, bob, tmp_path)
    anna.ok("set", plan, "2.1", "Wat Anna Bob laat zeggen", "--as", "manager")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "vals.pop")
    bob.ok("import", tmp_path / "vals.pop", "--take", "2.1=ours")
    bob.ok("import", tmp_path / "vals.pop")
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "weer.pop")
    anna.ok("import", tmp_path / "weer.pop")
    assert anna.texts(plan)["2.1"] == bob.texts(plan)["2.1"] == "Zoals Bob het schreef"


def test_own_words_that_come_back_ask_nothing(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """What a person wrote in this home, and the other side only sends back, comes in without a question."""
    plan = shared(anna, bob, tmp_path)
    anna.ok("set", plan, "2.2", "Nieuwe woorden van Anna")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "nieuw.pop")
    bob.ok("import", tmp_path / "nieuw.pop")
    assert bob.texts(plan)["2.2"] == "Nieuwe woorden van Anna"
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "echo.pop")
    anna.ok("import", tmp_path / "echo.pop")


def test_new_plan_with_words_in_my_name_is_asked(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Also where nothing of the plan is here yet; no plan is made before the decision."""
    plan = new_plan(anna)
    for key in ("2.1", "2.2", "2.3"):
        anna.ok("set", plan, key, f"Mijn antwoord op {key}")
    anna.ok("set", plan, "2.4", "Wat Anna Bob laat zeggen", "--as", "manager")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "heen.pop")
    bob.refused(3, "import", tmp_path / "heen.pop", says="2.4")
    assert bob.json("list") == []
    bob.ok("import", tmp_path / "heen.pop", "--take", "ours")
    assert bob.texts(plan).get("2.4", "") == ""
    assert bob.texts(plan)["2.1"] == "Mijn antwoord op 2.1"


def test_two_managers_are_told_apart(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The history names the person behind each role, also of a second manager."""
    plan = shared(anna, bob, tmp_path)
    cor = home_of(tmp_path / "cor", 'name = "Cor de Wit"\nrole = "manager"')
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "cor.pop")
    cor.ok("import", tmp_path / "cor.pop", "--take", "theirs")
    cor.ok("set", plan, "2.3", "Zoals Cor het schreef", "--as", "manager")
    cor.ok("share", plan, "--to", "employee", "-o", tmp_path / "van-cor.pop")
    anna.ok("import", tmp_path / "van-cor.pop")
    told = anna.ok("log", plan)
    assert "leidinggevende Bob Baas" in told and "leidinggevende Cor de Wit" in told
    people = {one["person"] for one in anna.json("log", plan) if one["by"] == "manager"}
    assert people == {"Bob Baas", "Cor de Wit"}
