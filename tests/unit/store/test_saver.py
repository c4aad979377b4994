"""The saver: everything submitted is saved in order, whatever fails, and every caller that waits gets an answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.errors import StorageError
from poptui.plans.edit import Edit
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer
from poptui.store.plan_store import Busy, Saved
from poptui.store.saver import Report, Saver, append_edit
from tests.support.plans import AT
from tests.support.stores import HANGS, typed, until

SAVED = Saved(Plan("2abcde", "gemeente", 1, AT), (1, 2, 3))


class Typist:
    """A saver, with a record of what it did."""

    def __init__(self) -> None:
        """Starts the saver."""
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
        """Saves, or fails where saving is not allowed."""
        self.is_saving.set()
        assert self.may_save.wait(HANGS)
        if self.error is not None:
            raise self.error
        self.saves.append(words(edits))
        return SAVED

    def keep(self, edits: list[Edit]) -> None:
        """Keeps a draft, or fails where that is not allowed."""
        if self.keep_error is not None:
            raise self.keep_error
        self.drafts.append(words(edits))

    def dropped(self) -> None:
        """Counts the drafts that were deleted."""
        self.draft_gone += 1

    def type(self, text: str, session: str = "", where: str = "2.1") -> None:
        """Submits an edit."""
        self.count += 1
        self.saver.submit(self.count, typed(where, text, session))

    @property
    def saved(self) -> list[str]:
        """Returns everything that was saved, in order."""
        return [text for save in self.saves for text in save]


def words(edits: Sequence[Edit]) -> list[str]:
    """Returns the words of edits."""
    return [write.value.words for edit in edits for write in edit.writes]


@pytest.fixture
def typist() -> Iterator[Typist]:
    """Yields a saver, and ends it after the test."""
    made = Typist()
    yield made
    made.error = made.keep_error = None
    made.may_save.set()
    made.saver.close(HANGS)


def test_submitted_edit_is_saved_without_a_flush(typist: Typist) -> None:
    typist.type("a")
    until(lambda: typist.saved == ["a"])
    until(lambda: typist.reports == [Report(1, SAVED, None)])


def test_edits_are_saved_while_typing_goes_on(typist: Typist) -> None:
    number = 0

    def typing() -> bool:
        nonlocal number
        number += 1
        typist.type(f"tekst {number}", "2session")
        return len(typist.saves) >= 2

    until(typing)


def test_flush_saves_at_once_and_returns_true(typist: Typist) -> None:
    for text in "abc":
        typist.type(text)
    assert typist.saver.flush(HANGS)
    assert typist.saved == ["a", "b", "c"]
    assert typist.saver.flush(HANGS)
    assert typist.saved == ["a", "b", "c"]


def test_flush_request_does_not_wait(typist: Typist) -> None:
    typist.may_save.clear()
    typist.type("a")
    typist.saver.request_flush()
    assert typist.is_saving.wait(HANGS)
    typist.may_save.set()
    until(lambda: typist.saved == ["a"])


def test_edit_during_a_save_is_saved_after_it(typist: Typist) -> None:
    typist.may_save.clear()
    typist.type("a")
    typist.saver.request_flush()
    assert typist.is_saving.wait(HANGS)
    typist.type("b")
    typist.type("c")
    assert not typist.saver.flush(0.05)
    typist.may_save.set()
    assert typist.saver.flush(HANGS)
    assert typist.saves == [["a"], ["b", "c"]]
    until(lambda: [report.number for report in typist.reports] == [1, 3])


def test_failure_is_reported_drafted_and_repeated(typist: Typist) -> None:
    typist.error = StorageError("de schijf is vol")
    typist.type("a")
    until(lambda: len(typist.reports) >= 2)
    assert typist.reports[0] == Report(1, None, typist.error)
    assert typist.drafts[0] == ["a"]
    assert (typist.saved, typist.draft_gone) == ([], 0)
    typist.error = None
    until(lambda: typist.saved == ["a"])
    until(lambda: typist.draft_gone == 1)
    until(lambda: typist.reports[-1] == Report(1, SAVED, None))


def test_failed_save_answers_the_flush(typist: Typist) -> None:
    typist.error = StorageError("de schijf is vol")
    typist.type("a")
    assert not typist.saver.flush(HANGS)
    assert typist.drafts == [["a"]]
    typist.error = None
    assert typist.saver.flush(HANGS)
    assert (typist.saved, typist.draft_gone) == (["a"], 1)


def test_edits_while_saving_fails_are_drafted(typist: Typist) -> None:
    typist.error = StorageError("de schijf is vol")
    typist.type("a", "2session")
    assert not typist.saver.flush(HANGS)
    typist.type("ab", "2session")
    typist.type("x", where="2.2")
    until(lambda: typist.drafts[-1] == ["ab", "x"])
    typist.error = None
    assert typist.saver.flush(HANGS)
    assert typist.saves == [["ab", "x"]]


def test_failed_draft_loses_no_edit(typist: Typist) -> None:
    typist.error = typist.keep_error = StorageError("de schijf is vol")
    typist.type("a")
    assert not typist.saver.flush(HANGS)
    assert typist.drafts == []
    typist.error = None
    assert typist.saver.flush(HANGS)
    assert (typist.saved, typist.draft_gone) == (["a"], 0)


def test_edit_during_a_failing_save_is_in_the_draft_at_once(typist: Typist) -> None:
    typist.error = StorageError("de schijf is vol")
    typist.may_save.clear()
    typist.type("a")
    typist.saver.request_flush()
    assert typist.is_saving.wait(HANGS)
    typist.type("b")
    typist.may_save.set()
    until(lambda: bool(typist.drafts))
    assert typist.drafts[0] == ["a", "b"]


def test_flush_waits_while_another_program_saves(typist: Typist) -> None:
    typist.error = Busy("een ander programma is dit plan aan het bewaren")
    typist.type("a")

    def free() -> None:
        until(lambda: len(typist.reports) >= 3)
        typist.error = None

    other = threading.Thread(target=free)
    other.start()
    assert typist.saver.flush(HANGS)
    other.join(HANGS)
    assert typist.saved == ["a"]
    assert typist.drafts[0] == ["a"]
    assert typist.draft_gone == 1


def test_flush_that_waits_too_long_fails_and_the_saver_goes_on(typist: Typist) -> None:
    typist.error = Busy("een ander programma is dit plan aan het bewaren")
    typist.type("a")
    assert not typist.saver.flush(0.1)
    typist.error = None
    until(lambda: typist.saved == ["a"])


def test_close_waits_while_another_program_saves(typist: Typist) -> None:
    typist.error = Busy("een ander programma is dit plan aan het bewaren")
    typist.type("a")

    def free() -> None:
        until(lambda: len(typist.reports) >= 3)
        typist.error = None

    other = threading.Thread(target=free)
    other.start()
    assert typist.saver.close(HANGS)
    other.join(HANGS)
    assert typist.saved == ["a"]


def test_close_saves_the_pending_edits(typist: Typist) -> None:
    typist.type("a")
    assert typist.saver.close(HANGS)
    assert typist.saved == ["a"]
    typist.saver.request_flush()
    assert typist.saver.close(HANGS)
    assert typist.saver.flush(HANGS)


def test_close_while_saving_fails_keeps_a_draft(typist: Typist) -> None:
    typist.error = StorageError("de schijf is vol")
    typist.type("a")
    assert not typist.saver.close(HANGS)
    assert typist.drafts[-1] == ["a"]
    assert not typist.saver.flush(HANGS)


def test_close_during_a_slow_save_saves_the_pending_edits(typist: Typist) -> None:
    typist.may_save.clear()
    typist.type("a")
    typist.saver.request_flush()
    assert typist.is_saving.wait(HANGS)
    typist.type("b")
    assert not typist.saver.close(0.05)
    typist.may_save.set()
    until(lambda: typist.saved == ["a", "b"])


def test_flush_is_answered_before_the_report() -> None:
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
def test_broken_thread_drafts_its_edits_and_answers_the_flush() -> None:
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
def test_only_edits_of_one_typing_session_are_joined(steps: list[tuple[str, str]]) -> None:
    edits: list[Edit] = []
    expected: list[tuple[str, str, str]] = []
    for number, (where, session) in enumerate(steps):
        edits = append_edit(edits, typed(where, str(number), session))
        if session and expected and expected[-1][:2] == (where, session):
            expected.pop()
        expected.append((where, session, str(number)))
    assert [(edit.writes[0].register, edit.writes[0].value.words) for edit in edits] == [
        (Answer(where), text) for where, _, text in expected
    ]


def test_edits_of_two_people_are_not_joined() -> None:
    edits = append_edit([typed("2.1", "a", "2session")], typed("2.1", "b", "2session", role="manager"))
    assert words(edits) == ["a", "b"]
