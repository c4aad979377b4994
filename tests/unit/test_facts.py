"""The sentences that state a fact about a person, a file or a state: the value each comes from, and its tests.

`python -m tests.unit.test_facts` prints them as a table, with the sentence itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from poptui.messages.lookup import text

ROOT = Path(__file__).parents[2]


class Fact(NamedTuple):
    """A sentence, by its key; the value that it comes from; and the file with its tests, below `tests/`."""

    key: str
    value: str
    tests: str


FACTS_TEST = "functional/test_cli_facts.py"
STANDING = "functional/test_cli_standing.py"
AUTHORS = "functional/test_cli_authors.py"
AGREED = "functional/test_cli_agreed.py"
SIGNING = "functional/test_cli_agreement.py"
DONE = "functional/test_cli_done.py"
FOLLOWING = "functional/test_cli_followup.py"
VERIFYING = "functional/test_cli_verify.py"
FACTS = (
    # Where a plan stands
    Fact("plans.standing_shared", "`SentTo` of the role in this home: written when the file is", STANDING),
    Fact("plans.standing_handed_in", "`SentTo` of hr in this home", STANDING),
    Fact("plans.standing_unchanged_since", "no register that would go has a version after that `SentTo`", STANDING),
    Fact("plans.standing_changed_since", "a register that would go has a version after that `SentTo`", STANDING),
    Fact("plans.standing_waits_for_sharing", "a side with parts that must go, without a share mark", STANDING),
    Fact("plans.standing_waits_for_talk", "share marks, no `TalkBegun`, no agreement", FACTS_TEST),
    Fact("plans.standing_waits_for_agreeing", "`TalkBegun`, no agreement", "unit/plans/test_standing.py"),
    Fact("plans.standing_waits_for_signatures", "`unsigned` of the frozen text", FACTS_TEST),
    Fact("plans.standing_waits_for_confirmation", "`is_unconfirmed` of a signature", FACTS_TEST),
    Fact("plans.standing_waits_for_new_talk", "`outcome_of`: all signed, not all agree", FACTS_TEST),
    Fact("plan.answers_needed", "`still_needed(...).now`", "functional/test_screen_section.py"),
    Fact("plan.needed_in_talk", "`still_needed(...).talk`", "functional/test_screen_section.py"),
    Fact("plan.headline_not_saved", "the error of the last save", "functional/test_screen_saving.py"),
    Fact("opening.done_but", "`Outcome.faults`: noted after the rename", DONE),
    # Who
    Fact("exports.unconfirmed", "`Signature.recorded_by` and `ConfirmationOf`", AUTHORS),
    Fact("agreement.hand_in_unconfirmed", "`unconfirmed_signers`", AUTHORS),
    Fact("agreement.sign_confirmed_by", "`ConfirmationOf`, written by the signer's home", AUTHORS),
    Fact("agreement.sign_denied_by", "`ConfirmationOf` that says no", AUTHORS),
    Fact("agreement.sign_asks_recorded", "`Signature.recorded_by`: the role of the settings", AUTHORS),
    Fact("agreement.sign_asks_recorded_unknown", "a signature recorded in a home without settings", AUTHORS),
    Fact("exports.document_written_by", "`Entry.by`, `person` and `through`", "functional/test_cli_export.py"),
    Fact("exports.document_row_written_by", "the same of a cell", "functional/test_cli_export.py"),
    Fact("exports.view_preparation", "the role of the settings", "functional/test_cli_export.py"),
    Fact("talk.changed_by", "the last change of the part after it was shared", "functional/test_screen_talk.py"),
    # What was agreed
    Fact("exports.view_concept", "no `AgreedText`", AGREED),
    Fact("exports.view_actions_proposed", "`outcome_of`: not all signed", AGREED),
    Fact("exports.view_actions_disagreed", "`outcome_of`: all signed, not all agree", AGREED),
    Fact("work.permissions_disagreed", "`outcome_of`: all signed, not all agree", AGREED),
    Fact("agreement.hand_in_no_agreement", "`outcome_of`, and the day of the last signature", AGREED),
    Fact("agreement.hand_in_closed", "`PlanClosed` after a disagreement", AGREED),
    Fact("agreement.hand_in_signed", "`signed_on`: the last day on a signature", SIGNING),
    Fact("agreement.hand_in_step_done", "`HandedIn`: a person said so, of this text", SIGNING),
    Fact("agreement.hand_in_step_to_do", "no `HandedIn` of this text", SIGNING),
    Fact("agreement.sign_unsigned", "`unsigned` of the frozen text", SIGNING),
    Fact("agreement.sign_version_definitive", "`AgreedText`, `unsigned`", SIGNING),
    Fact("agreement.sign_version_signed", "`signed_on`", SIGNING),
    Fact("agreement.sign_version_disagreed", "`outcome_of`", AGREED),
    Fact("home.list_steps_of", "the steps of the form without `HandedIn`", "functional/test_screen_agreement.py"),
    Fact("home.glance_sign", "status definitive", "functional/test_screen_list.py"),
    # What goes on
    Fact("followup.state_past", "`RowState` is open, and its day is before today", FOLLOWING),
    Fact("followup.day_moved", "`RowDay` beside the agreed period", FOLLOWING),
    Fact("followup.row_of", "the row's own column of who does it", FOLLOWING),
    Fact("commands.agenda_who", "the same, where that is not the employee", FOLLOWING),
    Fact("commands.agenda_overdue", "`due_of` before today", FACTS_TEST),
    Fact("followup.next_plan_exists", "a plan of the same employee with `FormerPlan` of this one", FOLLOWING),
    Fact("followup.next_plan_later_version", "a plan with a higher version of the same id", FOLLOWING),
    Fact("plans.check_carried_without_day", "`RowOrigin` of another plan, and no day", FOLLOWING),
    Fact("exports.evaluation_state_said", "`RowState`, and the day it was written", FOLLOWING),
    # What went out, what is there
    Fact("work.describe_sent", "`SentTo`, a line of the history for each file", STANDING),
    Fact("work.readership_shared", "`ShareMark`, and the day it was set", "functional/test_screen_sharing.py"),
    Fact("work.readership_withdrawn", "`ShareMark` that was taken back", "functional/test_screen_sharing.py"),
    Fact("dialogs.meaning_file", "the kind attachment: the plan has the name alone", "functional/test_cli_sharing.py"),
    Fact("store.index_doubled", "another file of the same plan", "unit/store/test_listing.py"),
    Fact("store.plan_file_damaged", "the file cannot be decoded", "unit/store/test_broken_files.py"),
    Fact("work.describe_folded", "`Change.folded`", "functional/test_history_kept.py"),
    # What was checked
    Fact("agreement.verify_fault_text", "the SHA-256 of the frozen bytes", VERIFYING),
    Fact("agreement.verify_fault_not_of_form", "a line below the version that the form does not have", VERIFYING),
    Fact("agreement.verify_fault_signer_order", "the signers of the form", VERIFYING),
    Fact("agreement.verify_doubt_same_key", "the key of two signatures", VERIFYING),
    Fact("agreement.verify_doubt_owner", "the name of the key in the file of signers", VERIFYING),
    Fact("agreement.verify_resaved_line_ends", "the fingerprint holds with other line ends", VERIFYING),
)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.key)
def test_fact_is_said_and_has_tests(fact: Fact) -> None:
    """The sentence is in the catalogue, and the file with its tests exists."""
    group, _, name = fact.key.partition(".")
    entries = (ROOT / "poptui" / "messages" / "languages" / "nl" / f"{group}.po").read_text(encoding="utf-8")
    assert f'msgid "{group}.{name}"' in entries
    assert (ROOT / "tests" / fact.tests).is_file()


if __name__ == "__main__":
    for one in FACTS:
        try:
            said = text(one.key)
        except KeyError:  # it has values, which are shown as they stand in the catalogue
            said = one.key
        print(f"| {said} | {one.value} | {one.tests} |")
