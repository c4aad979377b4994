"""What came in with a file: how much, from whom, and how that is said."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from poptui.exports.plan_json import Handed
from poptui.plans.plan import THERE, Plan, is_follow_up


class Outcome(NamedTuple):
    """What came in.

    Attributes:
        id: the plan's id.
        is_new: whether it is new here.
        words: how many answers and cells changed.
        rows_gone: how many rows went.
        handed: who handed it over, where the file says so.
        changed: the registers that changed.
        attachments: the files that came along, as they lie here now.
        version: the version of the plan.
        refused: the registers that did not come in, as this side stands for what is here.
        followed: how many states, notes, moments and evaluations changed.
    """

    id: str
    is_new: bool
    words: int
    rows_gone: int = 0
    handed: Handed | None = None
    changed: tuple[str, ...] = ()
    attachments: tuple[Path, ...] = ()
    version: int = 1
    refused: tuple[str, ...] = ()
    followed: int = 0


def say_outcome(outcome: Outcome) -> str:
    """What came in, in words: "nieuw plan: 12 antwoorden overgenomen"."""
    kind = "samengevoegd" if not outcome.is_new else "nieuw plan"
    if outcome.is_new and outcome.version > 1:
        kind = f"nieuwe versie ({outcome.version}) van een plan"
    words = "1 antwoord" if outcome.words == 1 else f"{outcome.words or 'geen'} antwoorden"
    rows = {0: "", 1: ", 1 rij weg"}.get(outcome.rows_gone, f", {outcome.rows_gone} rijen weg")
    how = f", {outcome.followed} keer iets over hoe het gaat" if outcome.followed else ""
    return f"{kind}: {words} overgenomen{rows}{how}"


def outcome_of(before: Plan, after: Plan, handed: Handed | None, kept: tuple[Path, ...], *, is_new: bool) -> Outcome:
    """What is other than it was."""
    former = {where: entry.value for where, entry in before.registers.items()}
    changed = {where for where, entry in after.registers.items() if entry.value != former.get(where, "")}
    words = sum(not where.rpartition("/")[2].startswith("@") for where in changed)
    gone = sum(where.endswith(f"/{THERE}") and not after.registers[where].value for where in changed)
    how = sum(is_follow_up(where) for where in changed)
    return Outcome(after.id, is_new, words, gone, handed, tuple(sorted(changed)), kept, after.version, followed=how)
