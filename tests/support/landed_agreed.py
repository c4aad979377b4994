"""What the earlier program called agreed, though not all had signed that they agree, as it is told now.

It called every plan signed that all had signed, also where somebody only saw it or was against it: its rows were due,
it went to HR and it was evaluated. It called a row of a text that nobody had signed yet due too. And it noted by itself
that a file was handed in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from tests.support.landed import Printed

Outputs = Mapping[str, Mapping[str, Printed]]
"""What the earlier program printed, by subject and by command."""
AGREES = "akkoord"
ACTIONS = "PERSOONLIJK ACTIEPLAN (PAP): de doelen met de acties, los van de rest van het plan."
PROPOSED = "Voorstellen: nog niet door allen voor akkoord getekend."
NOT_AGREED = "Geen overeenstemming: dit is voorgesteld, en niet afgesproken."
NOTHING_DUE = "Er staat niets in de agenda.\n"
RECORDED = re.compile(
    r"(?P<title>Medewerker|Leidinggevende): (?P<name>[^,]+)(?P<said>, .*; vastgelegd door de (?P<who>\w+) [^.]+)"
)
"""A signature on paper in the report of an import: its signer, and who recorded it."""


class Told(NamedTuple):
    """What the earlier program knew of a plan: its status, and the meanings of its signatures."""

    status: str
    meanings: tuple[str, ...]

    @property
    def is_disagreed(self) -> bool:
        """Returns whether all signed, and not all that they agree."""
        return self.status == "signed" and not self.is_in_force

    @property
    def is_in_force(self) -> bool:
        """Returns whether all signed that they agree."""
        return self.status in {"signed", "closed"} and {*self.meanings} == {AGREES}

    @property
    def words(self) -> tuple[str, str]:
        """Returns the status in a list as it was said, and as it is said now."""
        if self.is_disagreed and "niet-akkoord" in self.meanings:
            return "ondertekend, niet akkoord", "geen overeenstemming"
        if self.is_disagreed:
            return "ondertekend", "getekend, niet door allen voor akkoord"
        begun = "nog niet door allen getekend" if self.meanings else "nog niet getekend"
        return "definitief", f"tekst ligt vast, {begun}"


ASKED = {"files/banenafspraak-2-employee.pop"}
"""The files with words of a manager that a manager's new home is asked about: they were not written in it."""


def is_refused_now(kept: Outputs, subject: str, words: str) -> int:
    """Returns the exit code with which a command is refused now; 0 for none.

    It made something of no agreement, or took words as those of the person who receives them.
    """
    if subject in ASKED and words in {"receive", "show after receive"}:
        return 3
    home, _, plan = subject.partition("/plans/")
    if not plan or not _told(kept, home, plan).is_disagreed:
        return 0
    return {"share to hr": 1, f"export {plan} --view evaluation": 3}.get(words, 0)


def is_gone_now(kept: Outputs, subject: str, words: str) -> bool:
    """Returns whether something is not printed any more: the file for HR of a plan whose signers do not agree."""
    return words == "file to hr" and is_refused_now(kept, subject, "share to hr") > 0


def as_told_now(kept: Outputs, subject: str, words: str, out: str) -> str:
    """Returns what the earlier program printed as it is told now."""
    home, _, plan = subject.partition("/plans/")
    verb, after = words.split()[0], words.partition(" after ")[2]
    if verb == "list" and words.endswith("--json"):
        return _as_json(_entry_now(_told(kept, home, one["id"]), one) for one in json.loads(out))
    if verb == "list":
        return "\n".join(_listed_now(kept, home, line, plan) for line in out.split("\n"))
    if words == "agenda --json":
        return _as_json(one for one in json.loads(out) if _told(kept, home, one["plan"]).is_in_force)
    if words == "agenda":
        head, *lines = out.splitlines(keepends=True)
        lines = [line for line in lines if _told(kept, home, line.split()[-2]).is_in_force]
        return "".join([head, *lines]) if lines else NOTHING_DUE
    if plan and not after:
        return _of_plan_now(_told(kept, home, plan), plan, words, out)
    if words == "log after share to hr":
        return _as_json(one for one in json.loads(out) if not _is_noted_by_itself(one))
    if verb in {"import", "receive"}:
        return RECORDED.sub(_unconfirmed, out)
    return _shown_now(out) if verb == "show" else out


def _told(kept: Outputs, home: str, plan: str) -> Told:
    """Returns what the earlier program knew of a plan in a home."""
    asked = kept.get(f"{home}/plans/{plan}")
    return Told("preparing", ()) if asked is None else _told_in(json.loads(asked[f"show {plan} --json"].out))


def _told_in(shown: Mapping[str, Any]) -> Told:
    """Returns what is known of a plan that was printed as JSON."""
    return Told(shown["status"], tuple(one["meaning"] for one in shown["signatures"] if one["counts"]))


def _as_json(found: Any) -> str:
    """Returns a list as commands print it."""
    return json.dumps([*found], ensure_ascii=False, indent=1) + "\n"


def _entry_now(told: Told, entry: dict[str, Any]) -> dict[str, Any]:
    """Returns an entry of the list: without steps and rows where nothing was agreed."""
    more: dict[str, Any] = {"status": "disagreed"} if told.is_disagreed else {}
    if not told.is_in_force:
        more |= {"due": None, "open": [], "steps": []}
    now: dict[str, Any] = {}
    for key, value in entry.items():
        now[key] = more.get(key, value)
        if key == "against":
            now["signing"] = bool(told.meanings)
    return now


def _listed_now(kept: Outputs, home: str, line: str, plan: str) -> str:
    """Returns a line of the list with the status as it is said now, also where the id of the plan is masked."""
    told = _told(kept, home, line.partition(" ")[0].replace("NEWPLAN!", plan))
    before, now = told.words
    return re.sub(rf"  {before}  ", f"  {now}  ", line) if told.is_disagreed or told.status == "definitive" else line


def _of_plan_now(told: Told, plan: str, words: str, out: str) -> str:
    """Returns what is printed of a plan by a command that changes nothing, or of a file for HR."""
    if words.startswith("show"):
        return _shown_now(out)
    if words.endswith("--view actions") and not told.is_in_force:
        return out.replace(ACTIONS, NOT_AGREED if told.is_disagreed else PROPOSED)
    if words == f"handin {plan}" and told.is_disagreed:
        day = re.findall(r"^ondertekend op ([\d-]+)", out)
        return (
            f"op {day[0]}: geen overeenstemming\n"
            "Geen overeenstemming: er is niets afgesproken. Plan een nieuw gesprek, "
            f"als het helpt met een derde erbij (poptui followup {plan} add DATUM --with NAAM), maak een nieuwe versie "
            f"(poptui revise {plan}), of sluit het zonder afspraken (poptui close {plan}).\n"
        )
    return out


def _shown_now(out: str) -> str:
    """Returns a plan as JSON with its status of now."""
    is_changed = out.startswith("{") and _told_in(json.loads(out)).is_disagreed
    return out.replace('\n "status": "signed",\n', '\n "status": "disagreed",\n') if is_changed else out


def _is_noted_by_itself(change: Mapping[str, Any]) -> bool:
    """Returns whether a line of the history is the step that was noted when the file for HR was made."""
    return bool(change["where"].startswith("@done-") and change["at"].endswith("..Z"))


def _unconfirmed(found: re.Match[str]) -> str:
    """Returns a signature that another than its signer recorded, and that nobody confirmed, with that it is so."""
    if found["who"] == found["title"].lower() or ", bevestigd door " in found[0]:
        return found[0]
    return f"{found[0]}, niet bevestigd door {found['name']}"
