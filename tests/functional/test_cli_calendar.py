"""The calendar file of `agenda --ics`: read back by two libraries, and followed from one writing to the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
import vobject
from icalendar import Calendar

from tests.functional.test_cli_agreement import agreed, sign_all
from tests.functional.test_cli_sharing import anna, bob
from tests.support.cli import Cli

__all__ = ["anna", "bob"]

BOTH = ("medewerker", "leidinggevende")
NAMES = (
    r"H:\Nieuwe map\nieuw",
    r"\N",
    r"een\\Nog een\;, en twee\,",
    'komma, punt; dubbel: "aan" = 5%2C^n',
    "\\",
    "lang " * 40 + "\\N",
    "één \u20ac 5 \U0001f600 " * 9,
)


class Seen(NamedTuple):
    """An event as a library reads it."""

    uid: str
    day: date
    words: str
    status: str
    sequence: int


def read(file: Path) -> list[Seen]:
    """Returns the events of a calendar file, which both libraries read the same and find no fault with."""
    data = file.read_bytes()
    calendar = Calendar.from_ical(data)
    seen = [
        Seen(str(one["uid"]), one.decoded("dtstart"), str(one["summary"]), str(one["status"]), one.decoded("sequence"))
        for one in calendar.walk("VEVENT")
    ]
    assert not calendar.errors and all(not one.errors for one in calendar.walk())
    other = vobject.readOne(data.decode("utf-8"))
    assert other.validate() and (other.method.value, other.version.value) == ("PUBLISH", "2.0") and other.prodid.value
    events = other.contents.get("vevent", [])
    assert [(one.uid.value, one.dtstart.value, one.summary.value, one.status.value) for one in events] == [
        one[:4] for one in seen
    ]
    assert [int(one.sequence.value) for one in events] == [one.sequence for one in seen]
    assert all(one.transp.value == "TRANSPARENT" for one in events)
    return seen


def saved(cli: Cli, file: Path) -> list[Seen]:
    """Writes the agenda of a home to a calendar file, and returns the events in that file."""
    cli.ok("agenda", "--ics", file)
    return read(file)


def states(seen: Sequence[Seen]) -> list[tuple[str, str, int]]:
    """Returns the day, status and sequence of events."""
    return [(one.day.isoformat(), one.status, one.sequence) for one in seen]


@pytest.mark.parametrize("words", NAMES)
def test_words_of_an_event_read_back_as_they_were_typed(anna: Cli, tmp_path: Path, words: str) -> None:
    """Backslashes, commas, semicolons and long words are the same in both libraries."""
    plan = agreed(anna, "medewerker")
    anna.ok("followup", plan, "add", "1-3-2027", "--criteria", words)
    (event,) = saved(anna, tmp_path / "a.ics")
    assert event.words == f"Anna Smit: Voortgangsgesprek: {words.strip()}"


def test_empty_agenda_gives_a_valid_file_without_events(anna: Cli, tmp_path: Path) -> None:
    """The file has the one component that a calendar needs, and is the same each time."""
    assert saved(anna, tmp_path / "a.ics") == []
    data = (tmp_path / "a.ics").read_bytes()
    assert Calendar.from_ical(data).subcomponents
    assert saved(anna, tmp_path / "a.ics") == [] and (tmp_path / "a.ics").read_bytes() == data


def test_moved_done_and_removed_items_change_in_the_earlier_file(
    anna: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A moved one has its UID and a higher sequence, the others are cancelled; then nothing changes a byte."""
    file, plan = tmp_path / "a.ics", agreed(anna, *BOTH)
    anna.ok("followup", plan, "add", "1-3-2027", "--with", "Bob")
    before = saved(anna, file)
    assert states(before) == [(day, "CONFIRMED", 0) for day in ("2027-03-01", "2027-05-31", "2027-09-30")]
    monkeypatch.setenv("POPTUI_TODAY", "2026-12-20")
    anna.ok("action", plan, "4.3", "2", "underway", "Later", "--until", "1-7-2027")
    anna.ok("action", plan, "4.3", "1", "reached")
    anna.ok("followup", plan, "remove", "1")
    after = saved(anna, file)
    assert states(after) == [
        ("2027-03-01", "CANCELLED", 1),
        ("2027-07-01", "CONFIRMED", 1),
        ("2027-09-30", "CANCELLED", 1),
    ]
    assert [one.uid for one in after] == [one.uid for one in before]
    data = file.read_bytes()
    monkeypatch.setenv("POPTUI_TODAY", "2026-12-21")
    assert saved(anna, file) == after and file.read_bytes() == data


def test_item_that_is_due_again_is_confirmed_again(anna: Cli, tmp_path: Path) -> None:
    """Its sequence rises above that of the cancelled event."""
    file, plan = tmp_path / "a.ics", agreed(anna, *BOTH)
    saved(anna, file)
    anna.ok("action", plan, "4.3", "1", "reached")
    saved(anna, file)
    anna.ok("undo", plan)
    assert states(saved(anna, file)) == [("2027-05-31", "CONFIRMED", 0), ("2027-09-30", "CONFIRMED", 2)]


def test_cancelled_event_is_kept_for_a_year(anna: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After that the file has no trace of it."""
    file, plan = tmp_path / "a.ics", agreed(anna, *BOTH)
    saved(anna, file)
    anna.ok("action", plan, "4.3", "1", "reached")
    saved(anna, file)
    monkeypatch.setenv("POPTUI_TODAY", "2027-11-20")
    assert [one.status for one in saved(anna, file)] == ["CONFIRMED", "CANCELLED"]
    monkeypatch.setenv("POPTUI_TODAY", "2027-11-23")
    assert [one.status for one in saved(anna, file)] == ["CONFIRMED"]


def test_removed_plan_is_cancelled_and_an_unreadable_one_is_not(anna: Cli, tmp_path: Path) -> None:
    """What cannot be read may still be due, so that its events stay as they were."""
    file, plan = tmp_path / "a.ics", agreed(anna, *BOTH)
    before = saved(anna, file)
    path = anna.home / "plans" / f"{plan}.json"
    path.write_bytes(b"")
    done = anna.run("agenda", "--ics", file)
    assert done.code == 0 and "een plan staat er niet in" in done.err and read(file) == before
    path.unlink()
    assert [one.status for one in saved(anna, file)] == ["CANCELLED", "CANCELLED"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"geen agenda",
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ander//NL\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ],
    ids=["empty", "text", "other program"],
)
def test_file_that_poptui_did_not_write_is_not_replaced(anna: Cli, tmp_path: Path, data: bytes) -> None:
    """Also the calendar of another program stays as it is."""
    (tmp_path / "a.ics").write_bytes(data)
    anna.refused(3, "agenda", "--ics", tmp_path / "a.ics", says="geen agenda van poptui")
    assert (tmp_path / "a.ics").read_bytes() == data


@pytest.mark.parametrize("changed", ["cut", "no day", "no stamp", "no sequence", "wrong day", "wrong sequence"])
def test_damaged_earlier_file_is_replaced_by_a_whole_one(anna: Cli, tmp_path: Path, changed: str) -> None:
    """What cannot be read of it counts as not there."""
    file, _plan = tmp_path / "a.ics", agreed(anna, *BOTH)
    before = saved(anna, file)
    lines, data = file.read_bytes().split(b"\r\n"), file.read_bytes()
    names = {"no day": b"DTSTART", "no stamp": b"DTSTAMP", "no sequence": b"SEQUENCE"}
    if changed == "cut":
        data = data[:200]
    elif changed in names:
        data = b"\r\n".join(line for line in lines if not line.startswith(names[changed]))
    else:
        data = data.replace(b"20270531", b"vandaag") if changed == "wrong day" else data.replace(b"CE:0", b"CE:x")
    file.write_bytes(data)
    assert saved(anna, file) == before


def test_talk_that_stands_twice_in_a_plan_is_due_once(anna: Cli, tmp_path: Path) -> None:
    """A planned talk and the moment of the same day are one, also once that was held; other days are each their own."""
    plan = anna.new("--set", "werknemer=Samira", form="smart")
    for where in [one["where"] for one in anna.json("check", plan, code=1) if one["severity"] == "lacks"]:
        if where not in {"doelen", "acties", "voortgang"} and "/" not in where:
            anna.ok("set", plan, where, "8-12-2026" if where == "datum" else "2027 en verder", "--as-typed")
    anna.ok("row", "add", plan, "doelen", "doel=Ik maak zelf het rooster", "resultaat=Drie", "datum=1-7-2027")
    anna.ok("row", "add", plan, "acties", "1", "actie=Cursus", "datum=11 februari 2027", "--as-typed")
    for day in ("13-4-2027", "6-7-2027"):
        anna.ok("row", "add", plan, "gesprekken", f"datum={day}", "waarover=Hoe gaat het?")
    anna.ok("row", "add", plan, "voortgang", "datum=13-4-2027", "met-wie=Joost")
    anna.ok("agree", plan)
    sign_all(anna, plan)

    def moments() -> list[tuple[str, str]]:
        return [(one["date"], one["place"]) for one in anna.json("agenda") if one["kind"] == "moment"]

    assert moments() == [("2027-04-13", "voortgang/1"), ("2027-07-06", "gesprekken/2")]
    assert sum(one.day == date(2027, 4, 13) for one in saved(anna, tmp_path / "a.ics")) == 1
    anna.ok("followup", plan, "add", "6-7-2027", "--with", "Joost")
    assert moments() == [("2027-04-13", "voortgang/1"), ("2027-07-06", "1")]
    anna.ok("action", plan, "voortgang", "1", "reached")
    anna.ok("followup", plan, "done", "1", "Goed")
    assert moments() == []
