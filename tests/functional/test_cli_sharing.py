"""Sharing by commands: what is shared, who gets it, what is imported, and tampered files."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from poptui.forms.catalogue import BUILTIN
from poptui.plans.registers import ShareMark
from poptui.store.home import Home
from poptui.work.sharing.share import share_plan
from poptui.work.workspace import Workspace
from tests.support.cli import Cli

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
READY = {**HEAD, "2.1": "een", "2.2": "twee", "2.3": "drie", "2.4": "vier"}
FORM = "gemeente"


@pytest.fixture
def anna(quick: Cli, tmp_path: Path) -> Cli:
    """Returns the employee's command, with an exchange folder in the settings."""
    return settled(quick, tmp_path / "over", "employee", "Anna Smit")


@pytest.fixture
def bob(quick: Cli, tmp_path: Path) -> Cli:
    """Returns the manager's command, in a home of its own, with the same exchange folder."""
    return settled(quick.at(tmp_path / "bob"), tmp_path / "over", "manager", "Bob", tmp_path / "bob")


def settled(cli: Cli, exchange: Path, role: str, name: str, home: Path | None = None) -> Cli:
    """Returns a command whose home has a name, a role and the exchange folder in its settings."""
    exchange.mkdir(exist_ok=True)
    home = home or cli.home
    home.mkdir(exist_ok=True)
    (home / "config.toml").write_text(
        f'exchange = "{exchange}"\n[me]\nrole = "{role}"\nname = "{name}"\n', encoding="utf-8"
    )
    return cli


def held(folder: Path) -> str:
    """Returns all bytes in a folder as one text."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*")) if path.is_file())


# --- sharing and importing ------------------------------------------------------------------------


def test_incomplete_plan_is_not_shared(anna: Cli, tmp_path: Path) -> None:
    """Chapter 2 must be complete; else one line names what lacks."""
    plan = anna.given({**HEAD, "2.1": "een"})
    said = anna.refused(1, "share", plan, "--to", "manager")
    assert "2.2" in said and "2.3, 2.4" in said and "'poptui check" in said
    assert held(tmp_path / "over") == ""


def test_plan_is_shared_there_and_back(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """What must be shared and what was chosen is shared; the manager's part comes back; nothing private is shared."""
    plan = anna.given({**READY, "3.1.a": "kraanvogel", "3.2": "roerdomp"})
    out = anna.ok("share", plan, "--to", "manager", "--also", "3.1")
    assert "gaat mee: Gegevens, 2. Terugblik, 3.1. Wat wil je niet en wat wil je wel?" in out
    assert "blijft hier: Bijlage (CV), 3.2" in out
    (told,) = bob.json("receive")
    assert (told["id"], told["new"], told["error"]) == (plan, True, None)
    assert told["from"] == {"role": "employee", "name": "Anna Smit", "at": told["from"]["at"]}
    assert {"2.1", "3.1.a", "medewerker"} <= set(told["changed"])
    assert list((tmp_path / "over").iterdir()) == []
    assert "kraanvogel" in held(tmp_path / "bob") and "roerdomp" not in held(tmp_path / "bob")
    bob.ok("set", plan, "3.4.a", "Nieuwe wet", "--as", "together")
    assert "3.4. Afstemming" in bob.ok("share", plan, "--to", "employee")
    assert "1 antwoord overgenomen" in anna.ok("receive")
    assert anna.texts(plan)["3.4.a"] == "Nieuwe wet"
    assert anna.show(plan)["answers"]["3.4.a"]["by"] == "together"
    assert anna.ok("receive") == "Er ligt niets voor u klaar.\n"


def test_shared_file_and_plan_have_the_same_versions(anna: Cli, tmp_path: Path) -> None:
    plan = anna.given(READY, {"actie": "Cursus"})
    anna.ok("share", plan, "--to", "manager", "--also", "4.1", "-o", tmp_path / "plan.pop")
    anna.ok("export", plan, "--to", "json", "-o", tmp_path / "plan.json")
    shared, kept = (json.loads((tmp_path / name).read_text())["registers"] for name in ("plan.pop", "plan.json"))
    assert any("/@shared-employee" in where for where in shared)
    assert shared.items() <= kept.items()


def test_earlier_wordings_are_not_shared(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Text that was changed or undone, in an answer or a row, is in no file and not in the other home."""
    plan = anna.given(READY, {"actie": "Cursus roerdomp"})
    anna.ok("set", plan, "2.1", "eerst kraanvogel")
    anna.ok("set", plan, "2.1", "nu anders")
    anna.ok("row", "remove", plan, "4.1", "1")
    file = Path(anna.ok("share", plan, "--to", "manager", "--also", "4.1", "-o", tmp_path / "plan.pop").split("\n")[0])
    bob.ok("import", file)
    for place in (file.read_text(), held(tmp_path / "bob")):
        assert "nu anders" in place and not {"kraanvogel", "roerdomp"} & set(re.findall(r"\w+", place))


def test_share_writes_a_named_file(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Without an exchange folder a file must be named; it is private to its owner, and no file is replaced."""
    plan = anna.given(READY)
    anna.ok("share", plan, "--to", "manager", "-o", "voor.pop")
    assert (tmp_path / "voor.pop").stat().st_mode & 0o777 == 0o600
    anna.refused(3, "share", plan, "--to", "manager", "-o", "voor.pop", says="dit bestand is er al")
    anna.ok("share", plan, "--to", "manager", "-o", "voor.pop", "--force")
    assert bob.ok("import", "voor.pop").split("\n")[0] == plan
    (anna.home / "config.toml").unlink()
    anna.refused(2, "share", plan, "--to", "manager", says="noem een bestand met -o")
    anna.refused(2, "share", plan, says="voor wie")


@pytest.mark.parametrize(
    ("also", "says"),
    [
        ("3.9", "onbekend onderdeel '3.9'"),
        ("terugblk", "bedoelde u"),
        ("2.1/notitie", "staat geen eigen notitie"),
        ("2.1/noot", "zo: 2.1/notitie"),
        ("9/notitie", "onbekend onderdeel"),
    ],
)
def test_impossible_share_is_refused(anna: Cli, also: str, says: str) -> None:
    """An unknown part or note is refused, and nothing is shared."""
    plan = anna.given(READY)
    anna.refused(3, "share", plan, "--to", "manager", "--also", also, says=says)


def test_only_its_owner_shares_a_part(anna: Cli, bob: Cli) -> None:
    """Neither side can share a part of the other, and nobody a part that is never shared."""
    plan = anna.given(READY)
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    bob.refused(3, "share", plan, "--to", "employee", "--also", "3.1", says="alleen de medewerker kan het delen")
    other = anna.new("--form", "banenafspraak", "--set", "medewerker=Anna", "--set", "leidinggevende=Bob")
    groups = [group for one in anna.json("forms", "show", "banenafspraak")["sections"] for group in one["groups"]]
    key = next(one["key"] for one in groups if (one["shared"], one["filled_by"]) == ("never", "employee"))
    anna.refused(3, "share", other, "--to", "manager", "--also", key, says="wordt nooit gedeeld")


def test_note_is_shared_once_it_is_shown(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A manager's note is private until it is shared by the number of its question; then the employee reads it."""
    plan = anna.given(READY)
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    bob.ok("set", plan, "2.1", "Vraag naar de kraanvogel", "--note")
    bob.ok("share", plan, "--to", "employee", "-o", "eerst.pop")
    assert "kraanvogel" not in (tmp_path / "eerst.pop").read_text()
    assert "eigen notitie bij 2.1" in bob.ok("share", plan, "--to", "employee", "--also", "2.1/notitie")
    anna.ok("receive")
    assert "kraanvogel" in anna.ok("show", plan)
    assert "kraanvogel" not in anna.ok("export", plan, "--view", "full")


def test_decided_conflict_leaves_both_sides_alike(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The file waits until the conflict is decided; the other side then imports the result without a conflict."""
    plan = anna.given(READY)
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    bob.ok("set", plan, "2.1", "van Bob")
    anna.ok("set", plan, "2.1", "van Anna")
    bob.ok("share", plan, "--to", "employee")
    done = anna.run("receive", "--json")
    (told,) = json.loads(done.out)
    assert done.code == 3 and told["conflict"] and "(2.1)" in told["error"]
    assert anna.texts(plan)["2.1"] == "van Anna"
    anna.ok("import", told["file"], "--take", "2.1=both")
    assert list((tmp_path / "over").iterdir()) == []
    assert anna.texts(plan)["2.1"] == "van Anna\n\nvan Bob"
    halves = {(one["by"], one["after"]) for one in anna.json("log", plan)}
    assert halves >= {("employee", "van Anna"), ("manager", "van Bob")}  # the history tells who wrote which half
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    assert bob.texts(plan)["2.1"] == "van Anna\n\nvan Bob"


def test_plans_begun_apart_are_merged(anna: Cli, bob: Cli) -> None:
    """After two plans were joined, files are imported both ways without a question, and no edit is a conflict."""
    first = anna.given(READY, {"actie": "Cursus van Anna"})
    second = bob.new("--form", FORM, *(f"--set={key}={value}" for key, value in HEAD.items()))
    bob.ok("row", "add", second, "4.3", "actie=Afspraak van Bob", "tijdpad=Q1 2027", "--as", "together")
    anna.ok("share", first, "--to", "manager", "--also", "wensen", "-o", "anna.pop")
    bob.ok("import", "anna.pop", "--into", second)
    bob.ok("share", second, "--to", "employee", "-o", "bob.pop")
    anna.ok("import", "bob.pop", "--into", first)
    assert [row["actie"] for row in anna.rows(first, "4.3")] == ["Afspraak van Bob"]
    for number in range(3):
        anna.ok("set", first, "2.2", f"ronde {number} van Anna")
        anna.ok("share", first, "--to", "manager", "-o", "anna.pop", "--force")
        assert bob.ok("import", "anna.pop").split("\n")[0] == second
        assert bob.texts(second)["2.2"] == f"ronde {number} van Anna"
        bob.ok("set", second, "2.3", f"ronde {number} van Bob")
        bob.ok("share", second, "--to", "employee", "-o", "bob.pop", "--force")
        assert anna.ok("import", "bob.pop").split("\n")[0] == first
        assert anna.texts(first)["2.3"] == f"ronde {number} van Bob"
    assert [row["actie"] for row in bob.rows(second, "4.1")] == ["Cursus van Anna"]


def test_file_finds_the_plan_merged_earlier(anna: Cli, bob: Cli) -> None:
    """Where the other side joined the two plans, its file is imported in the joined plan of this home."""
    first = anna.given(READY)
    second = bob.new("--form", FORM, *(f"--set={key}={value}" for key, value in HEAD.items()))
    bob.ok("set", second, "3.4.a", "Nieuwe wet", "--as", "together")
    bob.ok("share", second, "--to", "employee", "-o", "bob.pop")
    anna.ok("import", "bob.pop", "--into", first)
    anna.ok("share", first, "--to", "manager", "-o", "anna.pop")
    assert bob.ok("import", "anna.pop").split("\n")[0] == second
    assert bob.texts(second)["2.1"] == "een"
    assert [one["id"] for one in bob.json("list")] == [second]


def test_plan_of_another_employee_is_not_merged(anna: Cli, bob: Cli) -> None:
    """The name of the employee decides; nothing of another plan is imported."""
    first = anna.given(READY)
    second = bob.new("--form", FORM, "--set", "medewerker=Carla")
    anna.ok("share", first, "--to", "manager", "-o", "anna.pop")
    bob.refused(3, "import", "anna.pop", "--into", second, says="dit bestand is van 'Anna Smit'")


# --- limits of each side --------------------------------------------------------------------------


def test_part_is_never_shared_by_the_other_side(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A share mark in a file of the manager does not share a private part of the employee."""
    plan = anna.given({**READY, "3.1.a": "kraanvogel"})
    anna.ok("share", plan, "--to", "manager", "-o", "een.pop")
    bob.ok("import", "een.pop")
    bob.refused(
        2, "share", plan, "--to", "manager", "--also", "3.1", "-o", "x.pop", says="je bent zelf de leidinggevende"
    )
    bob.ok("share", plan, "--to", "employee", "-o", "twee.pop")
    file = json.loads((tmp_path / "twee.pop").read_text())
    for by in ("employee", "manager"):
        file["registers"][f"3.1/@shared-{by}"] = entry("ja", by)
    (tmp_path / "twee.pop").write_text(json.dumps(file))
    anna.ok("import", "twee.pop")
    anna.ok("share", plan, "--to", "manager", "-o", "drie.pop")
    assert "kraanvogel" not in (tmp_path / "drie.pop").read_text()


def test_own_words_in_a_joint_part_are_not_shared(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The manager shares the own words in 3.4; the employee's preparation there stays private."""
    plan = anna.given({**READY, "3.4.a": "kraanvogel"})
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    bob.ok("set", plan, "3.4.b", "Ja, dat past")
    bob.ok("share", plan, "--to", "employee", "--also", "3.4")
    anna.ok("receive")
    assert anna.texts(plan)["3.4.b"] == "Ja, dat past"
    anna.ok("share", plan, "--to", "manager", "-o", "weer.pop")
    assert "kraanvogel" not in (tmp_path / "weer.pop").read_text()


def test_failed_share_marks_nothing_as_shared(anna: Cli, tmp_path: Path) -> None:
    """Where the file cannot be made, the plan is byte for byte as before; undo is about what was typed."""
    plan = anna.given({**READY, "3.1.a": "kraanvogel"})
    (tmp_path / "er al.pop").write_text("x")
    anna.refused(3, "share", plan, "--to", "manager", "--also", "3.1", "-o", "er al.pop")
    anna.refused(4, "share", plan, "--to", "manager", "--also", "3.1", "-o", "weg/er.pop")
    anna.ok("set", plan, "2.1", "anders")
    anna.ok("share", plan, "--to", "manager", "--also", "3.2", "-o", "goed.pop")
    assert "2.1" in anna.ok("undo", plan)
    anna.ok("share", plan, "--to", "manager", "-o", "weer.pop")
    assert "kraanvogel" not in (tmp_path / "weer.pop").read_text()


def test_file_is_imported_after_a_part_was_withdrawn(anna: Cli, bob: Cli) -> None:
    """After a part is no longer shared, files of the other are imported as before."""
    plan = anna.given({**READY, "3.1.a": "eerst"})
    anna.ok("share", plan, "--to", "manager", "--also", "3.1")
    bob.ok("receive")
    workspace = Workspace(Home(anna.home))
    share_plan(
        workspace, workspace.load(plan).id, "manager", keep=[ShareMark("3.1", "employee")], file=Path("later.pop")
    )
    bob.ok("set", plan, "3.4.b", "Ja", "--as", "together")
    bob.ok("share", plan, "--to", "employee")
    assert "1 antwoord" in anna.ok("receive")


def test_version_from_the_future_is_refused(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A version number that no program can have given yet is refused, also where it claims to know later words."""
    plan = anna.given(READY)
    anna.ok("share", plan, "--to", "manager", "-o", "een.pop")
    bob.ok("import", "een.pop")
    bob.ok("share", plan, "--to", "employee", "-o", "twee.pop")
    file = json.loads((tmp_path / "twee.pop").read_text())
    (own,) = file["registers"]["2.1"]["seen"]
    anna.ok("set", plan, "2.1", "mijn nieuwste tekst")
    for count in (2**53 - 1, file["registers"]["2.1"]["seen"][own] + 10**10):
        file["registers"]["2.1"] = {**entry("vervalst", "manager"), "seen": {own: count}}
        (tmp_path / "vals.pop").write_text(json.dumps(file))
        anna.refused(3, "import", "vals.pop")
    assert anna.texts(plan)["2.1"] == "mijn nieuwste tekst"


def test_own_file_stays_in_the_exchange_folder(anna: Cli, bob: Cli) -> None:
    """Importing a file that this home made itself leaves it there for its receiver."""
    plan = anna.given(READY)
    file = anna.ok("share", plan, "--to", "manager").split("\n")[0]
    anna.ok("import", file)
    assert "nieuw plan" in bob.ok("receive")


def test_plans_without_a_name_are_not_merged(anna: Cli, bob: Cli) -> None:
    """Two plans without the name of an employee are never joined."""
    first, second = anna.new("--form", FORM), anna.new("--form", FORM)
    (anna.home / "a.json").write_text(anna.ok("export", first, "--to", "json"))
    anna.refused(3, "import", anna.home / "a.json", "--into", second, says="dit bestand is van ''")


def test_text_that_was_not_chosen_is_in_the_history(anna: Cli, bob: Cli) -> None:
    """The text that lost a conflict is in the history."""
    plan = anna.given(READY)
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    bob.ok("set", plan, "2.1", "van Bob", "--as", "manager")
    anna.ok("set", plan, "2.1", "van Anna")
    bob.ok("share", plan, "--to", "employee", "-o", "terug.pop")
    anna.ok("import", "terug.pop", "--take", "ours")
    assert anna.texts(plan)["2.1"] == "van Anna"
    assert "van Bob" in anna.ok("log", plan)
    anna.ok("share", plan, "--to", "manager", "-o", "weer.pop")
    bob.ok("import", "weer.pop")
    assert bob.texts(plan)["2.1"] == "van Anna"


def test_joined_conflict_texts_are_not_shared(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Keeping both texts shares nothing of this side, and restoring a text does not either."""
    plan = anna.given({**READY, "3.4.a": "kraanvogel"})
    anna.ok("share", plan, "--to", "manager", "-o", "een.pop")
    bob.ok("import", "een.pop")
    bob.ok("set", plan, "3.4.a", "van Bob")
    bob.ok("share", plan, "--to", "employee", "--also", "3.4", "-o", "twee.pop")
    anna.ok("import", "twee.pop", "--take", "both")
    assert anna.texts(plan)["3.4.a"] == "kraanvogel\n\nvan Bob"
    anna.ok("share", plan, "--to", "manager", "-o", "drie.pop")
    anna.ok("set", plan, "3.4.b", "roerdomp")
    anna.ok("set", plan, "3.4.b", "samen gezegd", "--as", "together")
    anna.ok("undo", plan, "--as", "together")
    assert anna.texts(plan)["3.4.b"] == "roerdomp"
    assert anna.show(plan)["answers"]["3.4.b"]["by"] == "employee"
    anna.ok("share", plan, "--to", "manager", "-o", "vier.pop")
    for name in ("drie.pop", "vier.pop"):
        assert not {"kraanvogel", "roerdomp"} & set(re.findall(r"\w+", (tmp_path / name).read_text()))


def test_answer_cleared_together_is_shared(anna: Cli, bob: Cli) -> None:
    """A joint answer that is cleared and a joint row that is removed are so on the other side as well."""
    plan = anna.given(READY)
    anna.ok("set", plan, "3.4.a", "samen", "--as", "together")
    anna.ok("row", "add", plan, "4.3", "actie=BHV", "--as", "together")
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    assert len(bob.rows(plan, "4.3")) == 1
    anna.ok("set", plan, "3.4.a", "")
    anna.ok("row", "remove", plan, "4.3", "1")
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    assert bob.texts(plan)["3.4.a"] == "" and bob.rows(plan, "4.3") == []


def test_file_of_the_other_side_restores_a_lost_home(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """After a restore from a full export, a file of the other with later words is imported without a fault."""
    plan = anna.given({**READY, "3.1.a": "gedeeld"})
    anna.ok("share", plan, "--to", "manager", "--also", "3.1")
    bob.ok("receive")
    (tmp_path / "heel.json").write_text(anna.ok("export", plan, "--to", "json"))
    again = settled(anna.at(tmp_path / "nieuw"), tmp_path / "over", "employee", "Anna Smit", tmp_path / "nieuw")
    again.ok("import", "heel.json")
    bob.ok("set", plan, "3.4.b", "Ja", "--as", "together")
    bob.ok("share", plan, "--to", "employee")
    assert "1 antwoord" in again.ok("receive")


def test_actions_are_not_shared_without_their_goals(anna: Cli) -> None:
    """A row is not shared without its parent row: the error says what must be shared too."""
    plan = anna.new("--form", "smart", "--set", "werknemer=Anna", "--set", "leidinggevende=Bob")
    anna.ok("set", plan, "functie", "Klerk")
    anna.refused(3, "share", plan, "--to", "manager", "--also", "acties", "-o", "x.pop", says="deel ook doelen")
    anna.ok("share", plan, "--to", "manager", "--also", "acties", "--also", "doelen", "-o", "x.pop")


def test_very_long_name_is_shared_and_imported(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Long names of people and files are cut, so that the shared file can be imported."""
    plan = anna.given({**READY, "medewerker": "Anna " * 60})
    long = tmp_path / ("x" * 240 + ".pdf")
    long.write_bytes(b"%PDF")
    anna.ok("share", plan, "--to", "manager", "--attach", f"cv={long}")
    assert "nieuw plan" in bob.ok("receive")


def test_many_removed_rows_are_shared_fast(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Thousands of rows are imported and removed in time: no step looks at all other rows for each row."""
    plan = anna.given(READY)
    anna.ok("share", plan, "--to", "manager", "--also", "wensen", "-o", "een.pop")
    file = json.loads((tmp_path / "een.pop").read_text())
    for number in range(4000):
        start = f"4.1/2r{number}"
        file["registers"] |= {
            f"{start}/@there": entry("yes"),
            f"{start}/@place": entry("a1"),
            f"{start}/actie": entry(f"rij {number}"),
        }
    (tmp_path / "veel.pop").write_text(json.dumps(file))
    bob.ok("import", "veel.pop")
    for number in range(4000):
        file["registers"][f"4.1/2r{number}/@there"] = {**entry(""), "seen": {"abc": 6}}
    (tmp_path / "weg.pop").write_text(json.dumps(file))
    assert "4000 rijen weg" in bob.ok("import", "weg.pop")


# --- attachments ----------------------------------------------------------------------------------


def test_attachment_is_shared_without_its_path(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The bytes and the name are shared, the path is not; without the file the plan says that it is given apart."""
    plan = anna.given(READY)
    (tmp_path / "geheime map").mkdir()
    (tmp_path / "geheime map" / "mijn cv.pdf").write_bytes(b"%PDF kraanvogel")
    anna.ok("set", plan, "cv", str(tmp_path / "geheime map" / "mijn cv.pdf"))
    assert "apart meegeven: Bijlage (CV)" in anna.ok("share", plan, "--to", "manager", "--also", "cv", "-o", "a.pop")
    assert "geheime" not in (tmp_path / "a.pop").read_text()
    out = anna.ok("share", plan, "--to", "manager", "--attach", f"cv={tmp_path / 'geheime map' / 'mijn cv.pdf'}")
    assert "apart" not in out and "geheime" not in held(tmp_path / "over")
    (told,) = bob.json("receive")
    (path,) = map(Path, told["attachments"])
    assert path.read_bytes() == b"%PDF kraanvogel"
    assert path.parent == tmp_path / "bob" / "attachments" / plan and path.stat().st_mode & 0o777 == 0o600


def test_impossible_attachment_is_refused(anna: Cli, tmp_path: Path) -> None:
    """Refused: a file that is too large or missing, a folder, and a file that the form does not ask for."""
    plan = anna.given(READY)
    (tmp_path / "groot").write_bytes(b"x" * 5_000_001)
    for attach, says in (
        ("cv=groot", "5 MB"),
        ("cv=weg.pdf", "er niet"),
        (f"cv={tmp_path}", "map"),
        ("2.1=groot", "geen bijlage"),
    ):
        anna.refused(3, "share", plan, "--to", "manager", "--attach", attach, says=says)


# --- tampered shared files ------------------------------------------------------------------------


def plan_file(anna: Cli, tmp_path: Path) -> dict[str, Any]:
    """Returns the content of a shared file."""
    plan = anna.given({**READY, "cv": "cv.pdf", "3.1.a": "privé"})
    (tmp_path / "cv.pdf").write_bytes(b"%PDF")
    anna.ok("share", plan, "--to", "manager", "--attach", "cv=cv.pdf", "-o", "goed.pop")
    found: dict[str, Any] = json.loads((tmp_path / "goed.pop").read_text())
    return found


def entry(value: str, by: str = "employee") -> dict[str, Any]:
    """Returns a register as it is written in a file."""
    return {"value": value, "by": by, "at": "2026-11-20T10:00:00Z", "seen": {"abc": 5}}


BAD: dict[str, Callable[[dict[str, Any]], object]] = {
    "een deel dat niet gedeeld is": lambda file: file["registers"].update({"3.1.a": entry("x")}),
    "een notitie van de ander": lambda file: file["registers"].update({"2.1/@note-manager": entry("x", "manager")}),
    "een merk dat geen merk is": lambda file: file["registers"].update({"3.1/@shared-employee": entry("misschien")}),
    "een merk op iets dat er niet is": lambda file: file["registers"].update({"9.9/@shared-employee": entry("ja")}),
    "een pad als nummer": lambda file: file.update(id="../../etc/passwd"),
    "een nummer met een streep ervoor": lambda file: file.update(id="-rf"),
    "een opdracht als nummer": lambda file: file.update(id="share"),
    "een rol die er niet is": lambda file: file["handed"].update(by="baas"),
    "een dag die er niet is": lambda file: file["handed"].update(at="gisteren"),
    "een naam met een escape": lambda file: file["handed"].update(name="Bob\x1b[2J"),
    "een naam zonder einde": lambda file: file["handed"].update(name="x" * 100_000),
    "een bijlage waar geen plaats voor is": lambda file: file["handed"]["attachments"][0].update(field="2.1"),
    "een bijlage tweemaal": lambda file: file["handed"].update(attachments=file["handed"]["attachments"] * 2),
    "een bijlage die te groot is": lambda file: file["handed"]["attachments"][0].update(
        data=base64.b64encode(b"x" * 5_000_001).decode()
    ),
    "een bijlage die geen bijlage is": lambda file: file["handed"]["attachments"][0].update(data="%%%"),
    "een woord als versie": lambda file: file["registers"]["2.1"]["seen"].update(abc="veel"),
    "een versie onder nul": lambda file: file["registers"]["2.1"]["seen"].update(abc=-1),
    "een nieuwere vorm": lambda file: file.update(poptui=2),
    "een ander formulier": lambda file: file.update(form="weg"),
    "diep": lambda file: file["registers"]["2.1"].update(value=[[[[]]]]),
}


@pytest.mark.parametrize("kind", BAD)
def test_tampered_shared_file_is_refused(anna: Cli, bob: Cli, tmp_path: Path, kind: str) -> None:
    """The error is one line and nothing changes, whether the plan is new or known."""
    good = plan_file(anna, tmp_path)
    bad = json.loads(json.dumps(good))
    BAD[kind](bad)
    (tmp_path / "slecht.pop").write_text(json.dumps(bad))
    if kind != "een deel dat niet gedeeld is":  # in a home without the plan nothing is unshared
        bob.refused(3, "import", "slecht.pop")
    bob.ok("import", "goed.pop")
    bob.refused(3, "import", "slecht.pop")
    (tmp_path / "over" / "slecht.pop").write_text(json.dumps(bad))
    done = bob.run("receive")
    assert done.code == 3 and done.out == "" and "Traceback" not in done.err
    assert (tmp_path / "over" / "slecht.pop").is_file()


def test_form_name_with_a_path_is_refused(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The name of a form is no path: no file outside the home is read as a form."""
    bob.new("--form", FORM)  # the home keeps the form from now on
    shutil.copy(BUILTIN / "gemeente.toml", tmp_path / "kwaad-1.toml")
    bad = plan_file(anna, tmp_path)
    for form in ("../../../kwaad", str(tmp_path / "kwaad")):
        bad["form"] = form
        (tmp_path / "slecht.pop").write_text(json.dumps(bad))
        bob.refused(3, "import", "slecht.pop", says="onbekend formulier")


def test_attachment_name_with_a_path_is_made_safe(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A name with a path, or a hidden name, becomes a plain name within the home."""
    bad = plan_file(anna, tmp_path)
    for number, name in enumerate(("../../../../tmp/weg", "/etc/passwd", ".ssh", "..", "a/b\\c.pdf", "x" * 180)):
        bad["handed"]["attachments"][0]["name"] = name
        bad["handed"]["attachments"][0]["data"] = base64.b64encode(str(number).encode()).decode()
        (tmp_path / "slecht.pop").write_text(json.dumps(bad))
        bob.ok("import", "slecht.pop")
    folder = tmp_path / "bob" / "attachments" / bad["id"]
    assert sorted(path.read_text() for path in folder.iterdir()) == ["0", "1", "2", "3", "4", "5"]
    assert all(path.name.startswith(("cv-", "2-cv-")) for path in folder.iterdir())


def test_odd_files_in_the_exchange_folder_are_refused(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """A link is not followed and a pipe not read; a good file beside them is imported."""
    plan = anna.given(READY)
    anna.ok("share", plan, "--to", "manager")
    over = tmp_path / "over"
    (over / "link.pop").symlink_to(anna.home / "plans" / f"{plan}.json")
    os.mkfifo(over / "pijp.pop")
    (over / "map.pop").mkdir()
    (over / "leeg.pop").write_bytes(b"")
    (over / "iets anders.txt").write_bytes(b"x")
    late = json.loads(next(path for path in over.iterdir() if path.name.startswith(plan)).read_text())
    late["handed"]["at"] = "9999-12-31T23:59:59Z"
    (over / "laat.pop").write_text(json.dumps(late))
    done = bob.run("receive")
    assert done.code == 3 and f"{plan} van Anna Smit (medewerker)" in done.out
    assert len(done.err.strip().split("\n")) == 5
    assert sorted(path.name for path in over.iterdir()) == [
        *("iets anders.txt", "laat.pop", "leeg.pop", "link.pop", "map.pop", "pijp.pop"),
    ]
    assert bob.texts(plan)["2.1"] == "een"
