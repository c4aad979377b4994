"""The import report: what an incoming file changed, and who sent it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from poptui.exports.plan_json import Sender
from poptui.plans.plan import Plan
from poptui.plans.registers import Register, RowPresence, rules_of, spell


class ImportReport(NamedTuple):
    """What an import changed.

    Attributes:
        id: the plan's id.
        is_new: whether it is new here.
        answers: how many answers and cells changed.
        rows_removed: how many rows went.
        sender: who handed it over, where the file says so.
        changed: the registers that changed.
        attachments: the files that came along, as they lie here now.
        version: the version of the plan.
        refused: the registers that did not come in, as this side stands for what is here.
        followup_changes: how many states, notes, moments and evaluations changed.
    """

    id: str
    is_new: bool
    answers: int
    rows_removed: int = 0
    sender: Sender | None = None
    changed: tuple[Register, ...] = ()
    attachments: tuple[Path, ...] = ()
    version: int = 1
    refused: tuple[Register, ...] = ()
    followup_changes: int = 0


def summarise_report(report: ImportReport) -> str:
    """Returns what was imported in words: "nieuw plan: 12 antwoorden overgenomen"."""
    kind = "samengevoegd" if not report.is_new else "nieuw plan"
    if report.is_new and report.version > 1:
        kind = f"nieuwe versie ({report.version}) van een plan"
    words = "1 antwoord" if report.answers == 1 else f"{report.answers or 'geen'} antwoorden"
    rows = {0: "", 1: ", 1 rij weg"}.get(report.rows_removed, f", {report.rows_removed} rijen weg")
    how = f", {report.followup_changes} keer iets over hoe het gaat" if report.followup_changes else ""
    return f"{kind}: {words} overgenomen{rows}{how}"


def report_changes(
    before: Plan, after: Plan, sender: Sender | None, kept: tuple[Path, ...], *, is_new: bool
) -> ImportReport:
    """Returns the report of the changes between a plan before and after an import."""
    changed = [one for one, entry in after.registers.items() if entry.words != before.words(one)]
    words = sum(rules_of(one).is_typed for one in changed)
    gone = sum(isinstance(one, RowPresence) and not after.words(one) for one in changed)
    how = sum(rules_of(one).is_follow_up for one in changed)
    in_order = tuple(sorted(changed, key=spell))
    return ImportReport(after.id, is_new, words, gone, sender, in_order, kept, after.version, followup_changes=how)
