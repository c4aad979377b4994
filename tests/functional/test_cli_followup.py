"""Follow-up by commands: states and notes of agreed rows, moments, and the agenda over all plans."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.functional.test_cli_agreement import PAPER, agreed, ready, sign_all
from tests.functional.test_cli_sharing import anna, bob
from tests.support.cli import Cli

__all__ = ["anna", "bob"]


def test_action_gets_a_state_and_dated_notes(anna: Cli) -> None:
    """The last state counts; every note is kept, with its day and author; the agreed text is unchanged."""
    plan = agreed(anna, "medewerker")
    before = anna.ok("export", plan)
    assert anna.ok("action", plan, "4.3", "1", "underway", "Eerste les gehad") == "4.3 rij 1: Cursus Excel: bezig\n"
    anna.ok("action", plan, "4.3", "1", "reached", "Diploma | gehaald")
    row, other = anna.show(plan)["tables"]["4.3"]
    assert row["state"] == "reached" and other["state"] is None
    assert [(one["day"], one["by"], one["text"]) for one in row["notes"]] == [
        ("2026-11-21", "employee", "Eerste les gehad"),
        ("2026-11-21", "employee", "Diploma | gehaald"),
    ]
    assert anna.ok("export", plan) == before and anna.show(plan)["status"] == "definitive"
    assert "bereikt" in anna.ok("log", plan)
    anna.ok("undo", plan)
    assert anna.show(plan)["tables"]["4.3"][0]["state"] == "underway"


def test_agreed_row_is_moved_to_another_day_with_a_reason(
    anna: Cli, bob: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The agreed text and day stay, the new day counts everywhere and in the other home, and the history has both."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    before = anna.ok("export", plan)
    monkeypatch.setenv("POPTUI_TODAY", "2027-06-15")
    assert "bezig, datum voorbij" in anna.ok("action", plan, "4.3", "2", "underway")
    said = anna.ok("action", plan, "4.3", "2", "underway", "Collega was ziek", "--until", "1-10-2027")
    assert said == "4.3 rij 2: Meelopen: bezig; tot 01-10-2027 (afgesproken was 31-05-2027)\n"
    assert [(one["place"], one["date"]) for one in anna.json("agenda")] == [
        ("4.3/1", "2027-09-30"),
        ("4.3/2", "2027-10-01"),
    ]
    assert anna.ok("export", plan) == before
    assert "01-10-2027" in anna.ok("log", plan) and "Collega was ziek" in anna.ok("log", plan)
    assert "01-10-2027 (afgesproken was 31-05-2027)" in anna.ok("export", plan, "--view", "evaluation")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "plan.pop")
    bob.ok("import", tmp_path / "plan.pop")
    assert bob.show(plan)["tables"]["4.3"][1]["until"] == "2027-10-01"
    anna.ok("undo", plan)
    assert [one["date"] for one in anna.json("agenda")] == ["2027-05-31", "2027-09-30"]


@pytest.mark.parametrize(
    ("state", "note", "until", "says"),
    [
        ("underway", "", "1-10-2027", "een reden"),
        ("underway", "Ziek", "1-10-2025", "voorbij"),
        ("underway", "Ziek", "ooit", "datum"),
        ("reached", "Ziek", "1-10-2027", "geen nieuwe datum"),
    ],
)
def test_new_day_is_refused_without_reason_or_where_it_is_over(
    anna: Cli, state: str, note: str, until: str, says: str
) -> None:
    """Nothing changes: neither the state nor the day."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    anna.refused(3, "action", plan, "4.3", "2", state, note, "--until", until, says=says)


def test_agenda_names_who_does_it(anna: Cli, tmp_path: Path) -> None:
    """The row's own "wie" comes before the employee, whose plan it is; also in the list, the calendar and JSON."""
    plan = ready(anna)
    anna.ok("row", "set", plan, "4.3", "1", "wie=Sanne")
    anna.ok("agree", plan)
    for signer in ("medewerker", "leidinggevende"):
        anna.ok("sign", plan, "--as", signer, *PAPER)
    printed = anna.ok("agenda")
    assert (
        "  Sanne (plan van Anna Smit)  Cursus Excel  " in printed
        and "  Anna Smit                   Meelopen" in printed
    )
    assert [(one["what"], one["who"]) for one in anna.json("agenda")] == [("Meelopen", ""), ("Cursus Excel", "Sanne")]
    anna.ok("agenda", "--ics", tmp_path / "a.ics")
    assert "Anna Smit: Cursus Excel (Sanne)" in (tmp_path / "a.ics").read_text().replace("\r\n ", "")


@pytest.mark.parametrize(
    ("code", "words", "says"),
    [
        (3, ("4.3", "1", "klaar"), "geen stand"),
        (3, ("4.3", "1", "reachd"), "bedoelde u 'reached'"),
        (3, ("4.3", "9", "reached"), "geen rij 9"),
        (3, ("4.1", "1", "reached"), "staan geen afspraken"),
        (3, ("2.1", "1", "reached"), "geen tabel"),
        (3, ("4.3", "1", "reached", "x" * 2001), "te lang"),
        (2, ("4.3", "een", "reached"), "geen rijnummer"),
        (2, ("4.3", "1"), ""),
    ],
)
def test_impossible_state_of_an_action_is_refused(anna: Cli, code: int, words: tuple[str, ...], says: str) -> None:
    """The error is one line, and nothing changes."""
    plan = agreed(anna)
    anna.refused(code, "action", plan, *words, says=says)


def test_evaluation_is_stored_and_shared_with_the_row(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The result, how it was measured, what was learnt and what is next; options that are not given change nothing, an
    empty text clears; the agreed text is unchanged.
    """
    plan = agreed(anna, "medewerker")
    before = anna.ok("export", plan)
    words = ("--measured", "Drie van de vijf brieven", "--learnt", "Oefenen | helpt", "--next", "De andere twee")
    assert anna.ok("evaluate", plan, "4.3", "1", "partly", *words) == "4.3 rij 1: Cursus Excel: deels bereikt\n"
    row, other = anna.show(plan)["tables"]["4.3"]
    said = {"measured": "Drie van de vijf brieven", "learnt": "Oefenen | helpt", "whatnext": "De andere twee"}
    assert row["evaluation"] == said and not any(other["evaluation"].values())
    anna.ok("evaluate", plan, "4.3", "1", "reached", "--next", "")
    row, _ = anna.show(plan)["tables"]["4.3"]
    assert row["state"] == "reached" and row["evaluation"] == {**said, "whatnext": ""}
    assert anna.ok("export", plan) == before
    printed = anna.ok("export", plan, "--view", "evaluation")
    assert (
        "- Stand: bereikt (gezegd op 21-11-2026)" in printed
        and "- Hoe gemeten, medewerker: Drie van de vijf brieven" in printed
    )
    assert "Oefenen \\| helpt" in printed and "Wat nu" not in printed
    assert "- Wat geleerd, medewerker: Oefenen | helpt" in anna.ok(
        "export", plan, "--view", "evaluation", "--to", "txt"
    )
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "deel.pop")
    bob.ok("import", tmp_path / "deel.pop")
    assert bob.show(plan)["tables"]["4.3"][0]["evaluation"] == {**said, "whatnext": ""}


def test_two_evaluations_made_apart_are_a_conflict(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Two evaluations of one row are a conflict, decided for one of them or for both texts."""
    plan = agreed(anna, "medewerker")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop")
    bob.ok("evaluate", plan, "4.3", "1", "partly", "--learnt", "Bob vindt")
    anna.ok("evaluate", plan, "4.3", "1", "reached", "--learnt", "Anna vindt")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "twee.pop")
    assert "4.3/1/@learnt" in bob.refused(3, "import", tmp_path / "twee.pop")
    bob.ok("import", tmp_path / "twee.pop", "--take", "both")
    row = bob.show(plan)["tables"]["4.3"][0]
    assert row["evaluation"]["learnt"] == "Anna vindt / Bob vindt" and row["state"] in {"partly", "reached"}


def test_states_and_moments_of_both_sides_are_kept(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """Of two final states one is chosen; the outcomes of one moment are joined, alike on both sides."""
    plan = agreed(anna, "medewerker")
    anna.ok("followup", plan, "add", "1-3-2027")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "een.pop")
    bob.ok("import", tmp_path / "een.pop")
    bob.ok("action", plan, "4.3", "1", "missed")
    anna.ok("action", plan, "4.3", "1", "reached")
    anna.ok("action", plan, "4.3", "2", "underway")
    bob.ok("followup", plan, "done", "1", "Het gaat matig")
    anna.ok("followup", plan, "done", "1", "Een goed gesprek")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "twee.pop")
    bob.ok("share", plan, "--to", "employee", "-o", tmp_path / "drie.pop")
    assert "4.3/1/@state" in bob.refused(3, "import", tmp_path / "twee.pop")
    said = bob.ok("import", tmp_path / "twee.pop", "--take", "theirs")
    assert "geen antwoorden overgenomen, 3 keer iets over hoe het gaat" in said
    anna.ok("import", tmp_path / "drie.pop", "--take", "ours")
    for one in (anna, bob):
        found = one.show(plan)
        assert [row["state"] for row in found["tables"]["4.3"]] == ["reached", "underway"]
        (moment,) = found["follow_ups"]
        assert set(moment["outcome"].split(" / ")) == {"Het gaat matig", "Een goed gesprek"}
    assert anna.show(plan)["follow_ups"] == bob.show(plan)["follow_ups"]


@pytest.mark.parametrize(
    ("code", "words", "says"),
    [
        (3, ("4.3", "1", "underway"), "hier geen stand"),
        (3, ("4.3", "1", "partly", "--learnt", "x" * 2001), "te lang"),
        (3, ("4.1", "1", "partly"), "staan geen afspraken"),
        (3, ("4.3", "7", "partly"), "geen rij 7"),
        (2, ("4.3", "1"), ""),
    ],
)
def test_impossible_evaluation_is_refused(anna: Cli, code: int, words: tuple[str, ...], says: str) -> None:
    """The error is one line, and nothing changes."""
    plan = agreed(anna)
    anna.refused(code, "evaluate", plan, *words, says=says)
    anna.refused(3, "export", anna.new(), "--view", "evaluation", says="nog niets afgesproken")


def test_days_in_the_agreement_are_moments(anna: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows of a form's table of moments are listed with people and criteria, and not carried to the next plan."""
    plan = anna.new("--set", "medewerker=Kees", "--set", "leidinggevende=Bob", form="banenafspraak")
    keys = ("resultaten", "nodig", "beheerst", "ontwikkelen", "realistisch", "hulp", "criteria", "manier")
    for key, text in {**dict.fromkeys(keys, "ja"), "datum": "1-12-2026", "periode": "2027"}.items():
        anna.ok("set", plan, key, text, "--as", "together")
    anna.ok("set", plan, "evaluatie", "8-6-2027", "--as", "together")
    anna.ok("row", "add", plan, "doelen", "doel=Maaien", "termijn=2027", "--as", "together")
    cells = ("activiteit=Oefenen", "wie=Ali", "tijdpad=2027")
    anna.ok("row", "add", plan, "activiteiten", "1", *cells, "--as", "together")
    anna.ok(
        "row", "add", plan, "momenten", "wanneer=2-2-2027", "met=Kees en Ali", "criteria=De lijst", "--as", "together"
    )
    anna.ok("agree", plan)
    sign_all(anna, plan)
    monkeypatch.setenv("POPTUI_TODAY", "2027-02-01")
    (first, *_) = anna.json("agenda")
    assert (first["kind"], first["date"], first["state"]) == ("moment", "2027-02-02", "due")
    assert first["what"] == "Voortgangsgesprek met Kees en Ali: De lijst"
    assert "hoort bij rij 1" in anna.refused(3, "next", plan, "--carry", "activiteiten:1", says="neem die rij ook mee")
    anna.ok("action", plan, "momenten", "1", "reached", "Het gaat goed")
    assert [one["place"] for one in anna.json("agenda") if one["kind"] == "moment"] == ["evaluatie"]
    printed = anna.ok("export", plan, "--view", "evaluation")
    assert "- 02-02-2027: Voortgangsgesprek met Kees en Ali: De lijst (bereikt); Het gaat goed" in printed
    made = anna.ok("next", plan, "--carry", "activiteiten:1", "--carry", "doelen:1").strip()
    tables = anna.show(made)["tables"]
    (goal,), (action,) = tables["doelen"], tables["activiteiten"]
    assert (goal["cells"]["doel"], action["cells"]["activiteit"]) == ("Maaien", "Oefenen")
    assert action["under"] == f"doelen/{goal['row']}"


def test_moments_are_added_and_held(anna: Cli) -> None:
    """A moment has people, criteria and an outcome; moments are listed in the order of their days."""
    plan = agreed(anna)
    assert "Er zijn nog geen momenten" in anna.ok("followup", plan)
    anna.ok("followup", plan, "add", "1 juni 2027", "--with", "Bob", "--criteria", "Lukt het?")
    assert anna.ok("followup", plan, "add", "1-3-2027") == "01-03-2027: Voortgangsgesprek\n"
    assert anna.ok("followup", plan, "done", "1", "Op schema") == "01-03-2027: Voortgangsgesprek (geweest: Op schema)\n"
    assert [(one["date"], one["with"], one["done"], one["outcome"]) for one in anna.show(plan)["follow_ups"]] == [
        ("2027-03-01", "", True, "Op schema"),
        ("2027-06-01", "Bob", False, ""),
    ]
    assert "2. 01-06-2027: Voortgangsgesprek met Bob: Lukt het?" in anna.ok("followup", plan)
    assert anna.ok("followup", plan, "remove", "2") == "weg: 01-06-2027: Voortgangsgesprek met Bob: Lukt het?\n"
    assert len(anna.show(plan)["follow_ups"]) == 1
    anna.refused(3, "followup", plan, "remove", "2", says="geen moment 2")
    anna.refused(3, "followup", plan, "add", "31-2-2027", says="geen datum")
    anna.refused(3, "followup", plan, "done", "3", says="geen moment 3")
    anna.refused(2, "followup", plan, "ad", "1-1-2027", says="bedoelde u 'add'")
    anna.refused(2, "followup", plan, "add", says="er ontbreekt iets")
    anna.refused(2, "followup", plan, "done", "1", "--with", "Bob", says="hoort bij een nieuw moment")


def test_flemish_form_speaks_of_opvolging(anna: Cli) -> None:
    """The name of a moment follows the form."""
    plan = anna.new(form="bijlagen")
    assert "Opvolgingsgesprek" in anna.ok("followup", plan, "add", "1-3-2027")


def test_agenda_lists_what_is_due_over_all_plans(anna: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Overdue items come first; what is done or not signed by all is left out; lapsing is computed from the day."""
    ready(anna)
    assert anna.ok("agenda") == "Er staat niets in de agenda.\n"
    plan = agreed(anna, "medewerker")
    assert anna.ok("agenda") == "Er staat niets in de agenda.\n"
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    anna.ok("followup", plan, "add", "15-9-2027", "--with", "Bob")
    told = [(one["kind"], one["date"], one["state"]) for one in anna.json("agenda")]
    assert told == [
        ("action", "2027-05-31", "coming"),
        ("moment", "2027-09-15", "coming"),
        ("action", "2027-09-30", "coming"),
    ]
    monkeypatch.setenv("POPTUI_TODAY", "2027-09-20")
    told = [(one["kind"], one["date"], one["state"]) for one in anna.json("agenda")]
    assert told == [
        ("action", "2027-05-31", "overdue"),
        ("moment", "2027-09-15", "overdue"),
        ("action", "2027-09-30", "due"),
    ]
    assert "! te laat" in anna.ok("agenda") and "bezig, datum voorbij" in anna.ok(
        "action", plan, "4.3", "2", "underway"
    )
    anna.ok("action", plan, "4.3", "2", "stopped")
    anna.ok("followup", plan, "done", "1")
    assert [one["place"] for one in anna.json("agenda")] == ["4.3/1"]
    assert anna.ok("agenda", "--ics", tmp_path / "a.ics").endswith("te doen is: 1.\n")


def test_calendar_file_is_valid_and_stable(anna: Cli, tmp_path: Path) -> None:
    """Each event has one day and its employee; the bytes are the same each time; no name breaks a line."""
    from icalendar import Calendar

    plan = agreed(anna, "medewerker", "leidinggevende")
    anna.ok("followup", plan, "add", "1-3-2027", "--with", "Bob; Baas, en meer\\n", "--criteria", "é" * 80)
    anna.ok("agenda", "--ics", tmp_path / "een.ics")
    anna.ok("agenda", "--ics", tmp_path / "twee.ics")
    data = (tmp_path / "een.ics").read_bytes()
    assert data == (tmp_path / "twee.ics").read_bytes() and max(map(len, data.split(b"\r\n"))) <= 75
    events = Calendar.from_ical(data).walk("VEVENT")
    assert [str(one["summary"]) for one in events][
        0
    ] == f"Anna Smit: Voortgangsgesprek met Bob; Baas, en meer\\n: {'é' * 80}"
    assert [one.decoded("dtstart").isoformat() for one in events] == ["2027-03-01", "2027-05-31", "2027-09-30"]


def test_calendar_event_keeps_its_uid(anna: Cli, tmp_path: Path) -> None:
    """Adding, moving or finishing an item changes no other UID, so that a calendar finds each item again."""
    from icalendar import Calendar

    def names() -> dict[str, str]:
        anna.ok("agenda", "--ics", tmp_path / "a.ics")
        events = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
        return {str(one["summary"]): str(one["uid"]) for one in events if str(one["status"]) == "CONFIRMED"}

    plan = agreed(anna, "medewerker", "leidinggevende")
    anna.ok("followup", plan, "add", "1-3-2027", "--with", "Bob")
    anna.ok("followup", plan, "add", "1-4-2027", "--with", "Cor")
    before = names()
    assert len(set(before.values())) == len(before) == 4
    anna.ok("followup", plan, "add", "1-2-2027", "--with", "Dirk")
    after = names()
    assert len(set(after.values())) == 5 and before.items() < after.items()
    anna.ok("followup", plan, "done", "2")
    anna.ok("action", plan, "4.3", "1", "reached")
    assert set(names().items()) < set(after.items()) and len(names()) == 3


def test_follow_up_goes_with_what_was_agreed(anna: Cli, bob: Cli) -> None:
    """States, notes and moments are shared both ways; the last one counts in both homes."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    anna.ok("action", plan, "4.3", "1", "underway", "Begonnen")
    anna.ok("followup", plan, "add", "1-3-2027")
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    bob.ok("action", plan, "4.3", "1", "partly", "Half")
    anna.ok("followup", plan, "done", "1", "Goed")
    bob.ok("share", plan, "--to", "employee")
    anna.ok("receive")
    anna.ok("share", plan, "--to", "manager")
    bob.ok("receive")
    for one in (anna, bob):
        row = one.show(plan)["tables"]["4.3"][0]
        assert row["state"] == "partly" and [(note["by"], note["text"]) for note in row["notes"]] == [
            ("employee", "Begonnen"),
            ("manager", "Half"),
        ]
        assert one.show(plan)["follow_ups"][0]["outcome"] == "Goed"


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("@moment-2a", "{}"),
        ("@moment-2a", '{"date": "2027-02-30"}'),
        ("@moment-", '{"date": "2027-02-03"}'),
        ("@moment-2a", '{"date": "2027-02-03", "criteria": "\\u001b[2J"}'),
        ("4.3/{}/@state", "klaar"),
        ("4.3/{}/@log-2a", "zonder dag"),
        ("4.3/{}/@log-2a", "2027-02-03 een\ntwee"),
    ],
)
def test_impossible_follow_up_in_a_file_is_refused(anna: Cli, bob: Cli, tmp_path: Path, where: str, value: str) -> None:
    """A tampered file is not imported."""
    plan = agreed(anna, "medewerker")
    row = anna.show(plan)["tables"]["4.3"][0]["row"]
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "plan.pop")
    found = json.loads((tmp_path / "plan.pop").read_text())
    found["registers"][where.format(row)] = {**found["registers"]["medewerker"], "value": value}
    (tmp_path / "slecht.pop").write_text(json.dumps(found))
    bob.refused(3, "import", tmp_path / "slecht.pop")


# --- the next cycle -------------------------------------------------------------------------------


def test_next_plan_begins_with_the_carried_rows(anna: Cli) -> None:
    """It is about the same people, with the carried rows as wishes; the old plan is closed and otherwise unchanged."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    anna.ok("action", plan, "4.3", "1", "reached")
    anna.ok("action", plan, "4.3", "2", "partly", "Half")
    before = anna.ok("export", plan)
    new = anna.ok("next", plan, "--carry", "4.3:2").strip()
    assert new != plan and anna.show(new)["status"] == "preparing"
    texts = anna.texts(new)
    assert {key: texts[key] for key in ("medewerker", "functie", "dienst", "leidinggevende")} == {
        "medewerker": "Anna Smit",
        "functie": "Klerk",
        "dienst": "Zorg",
        "leidinggevende": "Bob",
    }
    assert "datum" not in texts and "2.1" not in texts and anna.rows(new, "4.3") == []
    assert anna.rows(new, "4.1") == [{"actie": "Meelopen", "tijdpad": "voor 1 juni 2027"}]
    assert anna.show(plan)["status"] == "closed" and anna.ok("export", plan) == before
    assert anna.ok("agenda") == "Er staat niets in de agenda.\n"  # what is done, or was carried
    assert "afgesloten" in anna.ok("list") and "afgesloten" in anna.ok("log", plan)
    anna.ok("undo", plan)
    assert anna.show(plan)["status"] == "signed"


def test_row_that_is_not_carried_stays_in_the_agenda_until_someone_ends_it(anna: Cli) -> None:
    """Also in the calendar and the list; what is carried leaves it, and comes back once it is removed there."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    new = anna.ok("next", plan, "--carry", "4.3:2").strip()
    assert [(one["plan"], one["place"]) for one in anna.json("agenda")] == [(plan, "4.3/1")]
    assert {one["id"]: one["due"] for one in anna.json("list")} == {plan: "2027-09-30", new: None}
    anna.ok("row", "remove", new, "4.1", "1")
    assert [one["place"] for one in anna.json("agenda")] == ["4.3/2", "4.3/1"]
    anna.ok("action", plan, "4.3", "2", "stopped", "Hoeft niet meer")
    anna.ok("action", plan, "4.3", "1", "reached")
    assert anna.json("agenda") == []


def test_day_that_is_over_is_not_carried(anna: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new plan asks for another day; a day to come is carried as it was typed."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    monkeypatch.setenv("POPTUI_TODAY", "2027-06-15")
    new = anna.ok("next", plan, "--carry", "4.3:1", "--carry", "4.3:2").strip()
    assert [row.get("tijdpad") for row in anna.rows(new, "4.1")] == ["Q3 2027", None]
    asked = [one["where"] for one in anna.json("check", new, code=1) if "nog geen nieuwe datum" in one["message"]]
    assert asked == ["4.1/2/tijdpad"]
    anna.ok("row", "set", new, "4.1", "2", "tijdpad=december 2027")
    assert "nog geen nieuwe datum" not in anna.run("check", new).out


def test_version_with_a_later_one_has_no_next_plan(anna: Cli) -> None:
    """It names the later version, whether that is being prepared or agreed; nothing is closed."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    later = anna.ok("revise", plan).strip()
    anna.refused(1, "next", plan, says=later)
    assert anna.show(plan)["status"] == "signed"
    anna.ok("agree", later)
    anna.refused(1, "next", plan, says=later)


def test_frozen_version_that_nobody_signed_leaves_the_agenda_of_the_signed_one(anna: Cli) -> None:
    """Only once all agree with the later version does its agenda take the place of the earlier one's."""
    plan = agreed(anna, "medewerker", "leidinggevende")
    later = anna.ok("revise", plan).strip()
    anna.ok("agree", later)
    assert {one["plan"] for one in anna.json("agenda")} == {plan}
    for signer in ("medewerker", "leidinggevende"):
        anna.ok("sign", later, "--as", signer, *PAPER)
    assert {one["plan"] for one in anna.json("agenda")} == {later}


def test_unagreed_or_closed_plan_has_no_next_plan(anna: Cli) -> None:
    """A plan that is not agreed or is closed, and an unknown row, are refused; nothing is made."""
    anna.refused(1, "next", ready(anna), says="nog niet definitief")
    plan = agreed(anna, "medewerker")
    anna.refused(1, "next", plan, "--carry", "4.3:1", says="niet allen hebben voor akkoord getekend")
    anna.ok("sign", plan, "--as", "leidinggevende", *PAPER)
    anna.refused(3, "next", plan, "--carry", "4.3:9", says="geen rij 9")
    anna.refused(3, "next", plan, "--carry", "9:1", says="onbekend veld '9'")
    anna.refused(2, "next", plan, "--carry", "4.3", says="geen TABEL:N")
    anna.refused(2, "next", plan, "--carry", "4.3:een", says="geen rijnummer")
    anna.ok("next", plan)
    anna.refused(1, "next", plan, says="al afgesloten")


def test_plan_closed_unsigned_is_not_shared_as_signed(anna: Cli, tmp_path: Path) -> None:
    """HR does not get a plan that was closed before all signed, and no step is open for it."""
    plan = agreed(anna, "medewerker")
    anna.ok("next", plan)
    anna.refused(1, "share", plan, "--to", "hr", "-o", tmp_path / "hr.pop", says="geen ondertekende afspraken")
    anna.refused(1, "handin", plan, "exemplaar", says="nog niet door allen getekend")


def test_note_on_an_unshared_row_is_not_shared(anna: Cli, tmp_path: Path) -> None:
    """A private row keeps its notes private; once the row is agreed they are shared."""
    plan = ready(anna)
    anna.ok("action", plan, "4.3", "1", "underway", "kraanvogel")
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "een.pop")
    assert "kraanvogel" not in (tmp_path / "een.pop").read_text()
    anna.ok("agree", plan)
    anna.ok("share", plan, "--to", "manager", "-o", tmp_path / "twee.pop")
    assert "kraanvogel" in (tmp_path / "twee.pop").read_text()
