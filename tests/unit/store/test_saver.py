"""The saver: everything handed over is saved, in order, whatever fails, and who waits for it always gets an answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.errors import StorageError
from poptui.plans.edit import Edit
from poptui.plans.plan import Plan
from poptui.store.plan_store import Busy, Saved
from poptui.store.saver import Report, Saver, joined
from tests.support.plans import AT
from tests.support.stores import HANGS, typed, until

SAVED = Saved(Plan("2abcde", "gemeente", 1, AT), (1, 2, 3))


class Workspace:
    """A saver with all that it was seen to do."""

    def __init__(self) -> None:
        """Start the saver."""
        self.saves: list[list[str]] = []
        self.reports: list[Report] = []
        self.drafts: list[list[str]] = []
        self.draft_gone = 0
        self.error: StorageError | None = None
        self.keep_error: StorageError | None = None
        self.may_save = threading.Event()
        self.may_save.set()
        self.is_saving = threading.Event()
        self.saver = Saver(self.save, self.reports.append, self.keep, self.dropped)
        self.count = 0

    def save(self, edits: Sequence[Edit]) -> Saved:
        """Save, as long as that is allowed; or fail."""
        self.is_saving.set()
        assert self.may_save.wait(HANGS)
        if self.error is not None:
            raise self.error
        self.saves.append(words(edits))
        return SAVED

    def keep(self, edits: list[Edit]) -> None:
        """Keep a draft; or fail."""
        if self.keep_error is not None:
            raise self.keep_error
        self.drafts.append(words(edits))

    def dropped(self) -> None:
        """Count the drafts that are gone."""
        self.draft_gone += 1

    def type(self, text: str, sitting: str = "", where: str = "2.1") -> None:
        """Hand an edit over."""
        self.count += 1
        self.saver.submit(self.count, typed(where, text, sitting))

    @property
    def saved(self) -> list[str]:
        """Everything that was saved, in order."""
        return [text for save in self.saves for text in save]


def words(edits: Sequence[Edit]) -> list[str]:
    """Give the words of edits."""
    return [write.value for edit in edits for write in edit.writes]


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """Give a saver that is ended afterwards."""
    made = Workspace()
    yield made
    made.error = made.keep_error = None
    made.may_save.set()
    made.saver.close(HANGS)


def test_what_is_handed_over_is_saved_without_being_asked_for(workspace: Workspace) -> None:
    workspace.type("a")
    until(lambda: workspace.saved == ["a"])
    until(lambda: workspace.reports == [Report(1, SAVED, None)])


def test_what_is_typed_while_typing_goes_on_is_saved(workspace: Workspace) -> None:
    number = 0

    def typing() -> bool:
        nonlocal number
        number += 1
        workspace.type(f"tekst {number}", "2sitting")
        return len(workspace.saves) >= 2

    until(typing)


def test_a_flush_saves_at_once_and_says_so(workspace: Workspace) -> None:
    for text in "abc":
        workspace.type(text)
    assert workspace.saver.flush(HANGS)
    assert workspace.saved == ["a", "b", "c"]
    assert workspace.saver.flush(HANGS)
    assert workspace.saved == ["a", "b", "c"]


def test_a_call_to_hurry_is_not_waited_for(workspace: Workspace) -> None:
    workspace.may_save.clear()
    workspace.type("a")
    workspace.saver.hurry()
    assert workspace.is_saving.wait(HANGS)
    workspace.may_save.set()
    until(lambda: workspace.saved == ["a"])


def test_what_is_typed_during_a_save_is_saved_after_it(workspace: Workspace) -> None:
    workspace.may_save.clear()
    workspace.type("a")
    workspace.saver.hurry()
    assert workspace.is_saving.wait(HANGS)
    workspace.type("b")
    workspace.type("c")
    assert not workspace.saver.flush(0.05)
    workspace.may_save.set()
    assert workspace.saver.flush(HANGS)
    assert workspace.saves == [["a"], ["b", "c"]]
    until(lambda: [report.number for report in workspace.reports] == [1, 3])


def test_a_failure_is_told_the_draft_kept_and_the_save_tried_again(workspace: Workspace) -> None:
    workspace.error = StorageError("de schijf is vol")
    workspace.type("a")
    until(lambda: len(workspace.reports) >= 2)
    assert workspace.reports[0] == Report(1, None, workspace.error)
    assert workspace.drafts[0] == ["a"]
    assert (workspace.saved, workspace.draft_gone) == ([], 0)
    workspace.error = None
    until(lambda: workspace.saved == ["a"])
    until(lambda: workspace.draft_gone == 1)
    until(lambda: workspace.reports[-1] == Report(1, SAVED, None))


def test_a_failure_answers_who_waits(workspace: Workspace) -> None:
    workspace.error = StorageError("de schijf is vol")
    workspace.type("a")
    assert not workspace.saver.flush(HANGS)
    assert workspace.drafts == [["a"]]
    workspace.error = None
    assert workspace.saver.flush(HANGS)
    assert (workspace.saved, workspace.draft_gone) == (["a"], 1)


def test_typing_goes_on_into_the_draft_while_saving_fails(workspace: Workspace) -> None:
    workspace.error = StorageError("de schijf is vol")
    workspace.type("a", "2sitting")
    assert not workspace.saver.flush(HANGS)
    workspace.type("ab", "2sitting")
    workspace.type("x", where="2.2")
    until(lambda: workspace.drafts[-1] == ["ab", "x"])
    workspace.error = None
    assert workspace.saver.flush(HANGS)
    assert workspace.saves == [["ab", "x"]]


def test_a_draft_that_cannot_be_kept_loses_nothing(workspace: Workspace) -> None:
    workspace.error = workspace.keep_error = StorageError("de schijf is vol")
    workspace.type("a")
    assert not workspace.saver.flush(HANGS)
    assert workspace.drafts == []
    workspace.error = None
    assert workspace.saver.flush(HANGS)
    assert (workspace.saved, workspace.draft_gone) == (["a"], 0)


def test_what_is_typed_while_a_save_fails_is_in_the_draft_at_once(workspace: Workspace) -> None:
    workspace.error = StorageError("de schijf is vol")
    workspace.may_save.clear()
    workspace.type("a")
    workspace.saver.hurry()
    assert workspace.is_saving.wait(HANGS)
    workspace.type("b")
    workspace.may_save.set()
    until(lambda: bool(workspace.drafts))
    assert workspace.drafts[0] == ["a", "b"]


def test_while_another_program_saves_who_waits_is_not_sent_away(workspace: Workspace) -> None:
    workspace.error = Busy("een ander programma is dit plan aan het bewaren")
    workspace.type("a")

    def free() -> None:
        until(lambda: len(workspace.reports) >= 3)
        workspace.error = None

    other = threading.Thread(target=free)
    other.start()
    assert workspace.saver.flush(HANGS)
    other.join(HANGS)
    assert workspace.saved == ["a"]
    assert workspace.drafts[0] == ["a"]
    assert workspace.draft_gone == 1


def test_who_waits_for_another_program_too_long_is_told_and_the_saver_goes_on(workspace: Workspace) -> None:
    workspace.error = Busy("een ander programma is dit plan aan het bewaren")
    workspace.type("a")
    assert not workspace.saver.flush(0.1)
    workspace.error = None
    until(lambda: workspace.saved == ["a"])


def test_closing_while_another_program_saves_waits_for_it(workspace: Workspace) -> None:
    workspace.error = Busy("een ander programma is dit plan aan het bewaren")
    workspace.type("a")

    def free() -> None:
        until(lambda: len(workspace.reports) >= 3)
        workspace.error = None

    other = threading.Thread(target=free)
    other.start()
    assert workspace.saver.close(HANGS)
    other.join(HANGS)
    assert workspace.saved == ["a"]


def test_closing_saves_what_is_left(workspace: Workspace) -> None:
    workspace.type("a")
    assert workspace.saver.close(HANGS)
    assert workspace.saved == ["a"]
    workspace.saver.hurry()
    assert workspace.saver.close(HANGS)
    assert workspace.saver.flush(HANGS)


def test_closing_while_saving_fails_keeps_a_draft(workspace: Workspace) -> None:
    workspace.error = StorageError("de schijf is vol")
    workspace.type("a")
    assert not workspace.saver.close(HANGS)
    assert workspace.drafts[-1] == ["a"]
    assert not workspace.saver.flush(HANGS)


def test_closing_during_a_slow_save_still_saves_what_is_left(workspace: Workspace) -> None:
    workspace.may_save.clear()
    workspace.type("a")
    workspace.saver.hurry()
    assert workspace.is_saving.wait(HANGS)
    workspace.type("b")
    assert not workspace.saver.close(0.05)
    workspace.may_save.set()
    until(lambda: workspace.saved == ["a", "b"])


def test_who_waits_is_answered_before_the_report() -> None:
    main, answered = threading.current_thread(), threading.Event()

    def report(_report: Report) -> None:
        assert threading.current_thread() is not main
        assert answered.wait(HANGS)  # as one that waits for the thread that flushes would

    saver = Saver(lambda edits: SAVED, report, lambda edits: None, lambda: None)
    saver.submit(1, typed("2.1", "a"))
    assert saver.flush(HANGS)
    answered.set()
    assert saver.close(HANGS)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_breaks_keeps_what_it_held_and_nobody_waits_for_it() -> None:
    drafts: list[list[str]] = []

    def save(edits: Sequence[Edit]) -> Saved:
        raise ZeroDivisionError

    saver = Saver(save, lambda report: None, lambda edits: drafts.append(words(edits)), lambda: None)
    saver.submit(1, typed("2.1", "a"))
    assert not saver.flush(HANGS)
    until(lambda: drafts == [["a"]])
    saver.submit(2, typed("2.1", "b"))
    assert not saver.flush(HANGS)
    assert not saver.close(HANGS)


@given(st.lists(st.tuples(st.sampled_from(["2.1", "2.2"]), st.sampled_from(["s", "t", ""])), max_size=12))
def test_only_typing_that_follows_on_is_joined(steps: list[tuple[str, str]]) -> None:
    edits: list[Edit] = []
    expected: list[tuple[str, str, str]] = []
    for number, (where, sitting) in enumerate(steps):
        edits = joined(edits, typed(where, str(number), sitting))
        if sitting and expected and expected[-1][:2] == (where, sitting):
            expected.pop()
        expected.append((where, sitting, str(number)))
    assert [(edit.writes[0].where, edit.writes[0].value) for edit in edits] == [
        (where, text) for where, _, text in expected
    ]


def test_typing_of_two_people_is_never_joined() -> None:
    edits = joined([typed("2.1", "a", "2sitting")], typed("2.1", "b", "2sitting", role="manager"))
    assert words(edits) == ["a", "b"]
