"""A year of two homes by commands: each sentence that states a fact is compared with a book of what was really done.

The book is kept by this script alone: it knows who did what on which day, and nothing of the program. After each act
all that the program says of the plan in both homes is compared with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.functional.test_cli_sharing import anna, bob
from tests.support.cli import Cli

__all__ = ["anna", "bob"]

NAMES = {"employee": "Anna Smit", "manager": "Bob"}
SIGNERS = {"medewerker": "employee", "leidinggevende": "manager"}
REQUIRED = {
    "medewerker": "Anna Smit",
    "functie": "Klerk",
    "dienst": "Zorg",
    "leidinggevende": "Bob",
    "datum": "20-1-2027",
    "2.1": "Een nieuwe balie",
    "2.2": "Beter schrijven",
    "2.3": "Rekenen",
    "2.4": "Overleggen",
}


def written(day: str) -> str:
    """Returns a day as sentences write it."""
    return f"{date.fromisoformat(day):%d-%m-%Y}"


@dataclass
class Row:
    """An agreed row: what is done, until which day, and the state that a person gave."""

    what: str
    until: str
    who: str = ""
    state: str = "planned"
    moved_from: str = ""
    is_carried: bool = False


@dataclass
class Signed:
    """A signature: who signed, what was meant, in which home it was recorded, and whether the signer confirmed it."""

    meaning: str
    home: str
    is_confirmed: bool = False


@dataclass
class Home:
    """What was done in one home, and what it knows."""

    cli: Cli
    role: str
    given: dict[str, str] = field(default_factory=dict)
    is_changed: bool = False
    knows: bool = False


@dataclass
class Book:
    """What was really done."""

    plan: str
    homes: dict[str, Home]
    day: str = "2026-11-21"
    filled: set[str] = field(default_factory=set)
    rows: list[Row] = field(default_factory=list)
    is_agreed: bool = False
    is_closed: bool = False
    signed: dict[str, Signed] = field(default_factory=dict)
    moments: list[str] = field(default_factory=list)

    @property
    def is_in_force(self) -> bool:
        """Returns whether both signed that they agree."""
        return len(self.signed) == 2 and all(one.meaning == "akkoord" for one in self.signed.values())


class Year:
    """Does acts in two homes, keeps the book, and compares."""

    def __init__(self, anna: Cli, bob: Cli, folder: Path, patch: pytest.MonkeyPatch) -> None:
        """Begins with a plan of Anna."""
        self.patch, self.folder, self.files = patch, folder, 0
        plan = anna.new()
        self.book = Book(plan, {"employee": Home(anna, "employee", knows=True), "manager": Home(bob, "manager")})

    def is_on(self, day: str) -> None:
        """Makes it another day."""
        self.book.day = day
        self.patch.setenv("POPTUI_TODAY", day)
        self.compare()

    def answers(self, key: str, words: str) -> None:
        """Anna answers a field that goes to Bob."""
        self.book.homes["employee"].cli.ok("set", self.book.plan, key, words)
        self.book.filled.add(key)
        self.book.homes["employee"].is_changed = True
        self.compare()

    def gives(self, giver: str, to: str) -> None:
        """One shares with the other, who takes it in."""
        self.files += 1
        path, home = self.folder / f"{self.files}.pop", self.book.homes[giver]
        home.cli.ok("share", self.book.plan, "--to", to, "-o", path)
        home.given[to], home.is_changed = self.book.day, False
        self.compare()
        if to in self.book.homes:
            self.book.homes[to].cli.ok("import", path)
            self.book.homes[to].knows = True
            self.compare()

    # --- the facts --------------------------------------------------------------------------------

    def compare(self) -> None:
        """Compares what both homes say with the book."""
        for home in self.book.homes.values():
            if home.knows:
                self.compare_list(home)
                self.compare_agenda(home)
                self.compare_history(home)

    def compare_list(self, home: Home) -> None:
        """Compares the line of the plan in the list: its status, with whom it was shared and for whom it waits."""
        (entry,) = (one for one in home.cli.json("list") if one["id"] == self.book.plan)
        assert (entry["employee"], entry["manager"]) == (self.named("medewerker"), self.named("leidinggevende"))
        assert entry["status"] == self.status()
        due = [day for day, _, _ in self.due()]
        assert entry["due"] == (due[0] if due else None), due
        told = "; ".join([*self.said_of_files(home), *self.said_of_waiting()])
        assert next(iter(entry["standing"]), "") == told
        line = next(line for line in home.cli.ok("list").splitlines() if line.startswith(self.book.plan))
        assert line.endswith(told)

    def named(self, key: str) -> str:
        """Returns a name as far as it was filled in."""
        return REQUIRED[key] if key in self.book.filled else ""

    def status(self) -> str:
        """Returns the status that the acts give."""
        book = self.book
        if book.is_closed:
            return "closed"
        if not book.is_agreed:
            return "preparing"
        if len(book.signed) < 2:
            return "definitive"
        return "signed" if book.is_in_force else "disagreed"

    def said_of_files(self, home: Home) -> Iterator[str]:
        """Yields what is said of the files that a home made: the latest first, then whether it changed something."""
        for to, day in sorted(home.given.items(), key=lambda one: one[1], reverse=True):
            is_hr = to == "hr"
            yield (
                f"bestand voor P&O gemaakt op {written(day)}" if is_hr else f"gedeeld met {NAMES[to]} op {written(day)}"
            )
        if {*home.given} - {"hr"}:
            yield "daarna gewijzigd" if home.is_changed else "niets gewijzigd sinds"

    def said_of_waiting(self) -> Iterator[str]:
        """Yields for whom or what the plan waits."""
        book, lacks = self.book, [NAMES[role] for signer, role in SIGNERS.items() if signer not in self.book.signed]
        if book.is_closed:
            return
        if not book.is_agreed:
            if any(home.given for home in book.homes.values()):
                yield "wacht op het gesprek"
        elif len(book.signed) == 2 and not book.is_in_force:
            yield "wacht op een nieuw gesprek"
        elif lacks:
            yield f"wacht op de handtekening van {' en '.join(lacks)}"
        elif names := [NAMES[SIGNERS[key]] for key, one in book.signed.items() if not self.is_sure(key, one)]:
            yield f"wacht op bevestiging door {' en '.join(names)}"

    def is_sure(self, signer: str, one: Signed) -> bool:
        """Returns whether the signer recorded or confirmed a signature."""
        return one.home == SIGNERS[signer] or one.is_confirmed

    def due(self) -> list[tuple[str, str, str]]:
        """Returns what is due: day, words and who."""
        book = self.book
        found = [(day, "Voortgangsgesprek", "") for day in book.moments if not book.is_closed and book.is_agreed]
        if book.is_in_force:
            found += [
                (one.until, one.what, one.who)
                for one in book.rows
                if one.state in {"planned", "underway"} and not one.is_carried
            ]
        return sorted(found)

    def compare_agenda(self, home: Home) -> None:
        """Compares the agenda: what is due of whom, and what is late on this day."""
        found = [(one["date"], one["what"], one["who"]) for one in home.cli.json("agenda")]
        assert sorted(found) == self.due()
        late = [one for one in self.due() if one[0] < self.book.day]
        assert home.cli.ok("agenda").count("! te laat") == len(late)

    def compare_history(self, home: Home) -> None:
        """Compares the history: each file that this home made, and each signature with who recorded it."""
        log = home.cli.ok("log", self.book.plan)
        for to in home.given:
            role = {"employee": "medewerker", "manager": "leidinggevende", "hr": "P&O"}[to]
            assert f"bestand gemaakt voor: {role}" in log
        shown: Any = home.cli.show(self.book.plan)
        meanings = {one["signer"]: one["meaning"] for one in shown["signatures"]}
        assert meanings == {key: one.meaning for key, one in self.book.signed.items()}
        if not self.book.is_agreed:
            return
        text = re.sub(r"\s+", " ", home.cli.ok("export", self.book.plan, "--to", "txt"))
        unsure = {NAMES[SIGNERS[key]] for key, one in self.book.signed.items() if not self.is_sure(key, one)}
        assert {name for name in NAMES.values() if f"niet bevestigd door {name}" in text} == unsure


def test_each_sentence_of_a_year_says_what_was_done(
    anna: Cli, bob: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Preparing, sharing, agreeing, signing, confirming, handing in, following up, moving a day, and the next plan."""
    year = Year(anna, bob, tmp_path, monkeypatch)
    book, employee, manager = year.book, year.book.homes["employee"], year.book.homes["manager"]
    year.compare()
    for key, words in REQUIRED.items():
        year.answers(key, words)
    year.gives("employee", "manager")
    year.is_on("2026-12-01")
    year.answers("2.2", "Veel beter schrijven")
    year.gives("employee", "manager")
    for key, words in (("3.4.a", "De balie wordt digitaal"), ("3.4.b", "ja")):
        anna.ok("set", book.plan, key, words, "--as", "together")
        book.filled.add(key)
    employee.is_changed = True
    for one in (Row("Cursus Excel", "2027-06-30"), Row("Meelopen", "2027-05-31", "Sanne")):
        cells = [f"actie={one.what}", f"tijdpad=voor {date.fromisoformat(one.until):%d-%m-%Y}", f"wie={one.who}"]
        anna.ok("row", "add", book.plan, "4.3", *cells, "--as", "together")
        book.rows.append(one)
    until = [iso for row in anna.show(book.plan)["tables"]["4.3"] for iso in [row["meanings"]["tijdpad"]["iso"][1]]]
    for one, day in zip(book.rows, until, strict=True):
        one.until = day
    year.compare()
    year.is_on("2027-01-20")
    anna.ok("agree", book.plan)
    book.is_agreed = True
    year.book.homes["manager"].knows = False  # has the plan as it was before
    year.compare()
    anna.ok("sign", book.plan, "--as", "medewerker", "--meaning", "akkoord")
    book.signed["medewerker"] = Signed("akkoord", "employee")
    year.compare()
    anna.ok("sign", book.plan, "--as", "leidinggevende", "--meaning", "akkoord", "--name", "Bob")
    book.signed["leidinggevende"] = Signed("akkoord", "employee")
    year.compare()
    year.gives("employee", "manager")
    year.is_on("2027-01-25")
    bob.ok("sign", book.plan, "--as", "leidinggevende", "--confirm")
    book.signed["leidinggevende"].is_confirmed = manager.is_changed = True
    employee.knows = False
    year.compare()
    year.gives("manager", "employee")
    year.gives("employee", "hr")
    anna.ok("followup", book.plan, "add", "1-4-2027")
    book.moments.append("2027-04-01")
    employee.is_changed, manager.knows = True, False
    year.compare()
    year.is_on("2027-06-15")
    anna.ok("action", book.plan, "4.3", "2", "underway", "Collega was ziek", "--until", "1-10-2027")
    book.rows[1].state, book.rows[1].moved_from, book.rows[1].until = "underway", book.rows[1].until, "2027-10-01"
    year.compare()
    anna.ok("followup", book.plan, "done", "1")
    book.moments.clear()
    year.compare()
    anna.ok("action", book.plan, "4.3", "1", "reached", "Diploma")
    book.rows[0].state = "reached"
    year.compare()
    year.gives("employee", "manager")
    year.is_on("2027-11-01")
    new = anna.ok("next", book.plan).strip()
    book.is_closed = True
    employee.is_changed, manager.knows = True, False
    year.compare()
    anna.ok("action", book.plan, "4.3", "2", "stopped")
    book.rows[1].state = "stopped"
    year.compare()
    assert anna.show(new)["status"] == "preparing"


def test_each_sentence_says_so_where_one_does_not_agree(
    anna: Cli, bob: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No row is due in either home, and the plan waits for a new talk."""
    year = Year(anna, bob, tmp_path, monkeypatch)
    book = year.book
    for key, words in (REQUIRED | {"3.4.a": "x", "3.4.b": "ja"}).items():
        year.answers(key, words)
    anna.ok("row", "add", book.plan, "4.3", "actie=Cursus", "tijdpad=voor 30-06-2027")
    anna.ok("agree", book.plan)
    book.is_agreed = True
    for signer, meaning in (("medewerker", "niet-akkoord"), ("leidinggevende", "akkoord")):
        anna.ok("sign", book.plan, "--as", signer, "--meaning", meaning)
        book.signed[signer] = Signed(meaning, "employee")
        year.compare()
    year.gives("employee", "manager")
    anna.refused(1, "share", book.plan, "--to", "hr", "-o", tmp_path / "hr.pop", says="geen overeenstemming")
    year.compare()
