"""The import report: what an incoming file changed, and who sent it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from poptui.exports.plan_json import Sender
from poptui.messages import sharing as say
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
    told = [say.report_answers(report.answers) if report.answers else say.report_no_answers()]
    told += [say.report_rows_removed(report.rows_removed)] if report.rows_removed else []
    told += [say.report_followup(report.followup_changes)] if report.followup_changes else []
    changes = ", ".join(told)
    if not report.is_new:
        return say.report_merged(changes=changes)
    if report.version > 1:
        return say.report_new_version(version=report.version, changes=changes)
    return say.report_new_plan(changes=changes)


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
