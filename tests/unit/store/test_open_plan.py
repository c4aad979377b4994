"""An open plan: each edit is applied at once and saved soon, and what others save is merged."""

from __future__ import annotations

import threading

import pytest

from poptui.errors import Refused, StorageError
from poptui.plans.edit import apply
from poptui.plans.registers import Answer
from poptui.store.files.drafts import find_drafts
from poptui.store.files.store import FileStore
from poptui.store.open_plan import OpenPlan
from poptui.store.plan_id import PlanId
from poptui.store.saver import Report
from tests.support.faults import BEHIND, Fault
from tests.support.stores import HANGS, Disk, acts, digest, new_plan, recording, typed, until


class Screen:
    """An open plan with the reports of its saver, as a screen has it."""

    def __init__(self, store: FileStore, plan_id: PlanId) -> None:
        """Opens the plan."""
        self.came: list[Report] = []
        self.news: list[bool] = []
        self.open = OpenPlan(store, plan_id, self.came.append)

    def absorb(self) -> bool:
        """Takes over the reports that came; returns whether everything is saved."""
        while self.came:
            self.news.append(self.open.absorb(self.came.pop(0)))
        return self.open.is_saved

    def settled(self) -> None:
        """Waits until everything is saved and reported."""
        until(self.absorb)


@pytest.fixture
def plan_id(store: FileStore) -> PlanId:
    """Returns the id of a plan."""
    return new_plan(store, _2_1="begin")


def test_edit_is_applied_at_once_and_soon_saved(store: FileStore, plan_id: PlanId) -> None:
    screen = Screen(store, plan_id)
    screen.open.do(typed("2.1", "a"))
    assert screen.open.plan.text("2.1") == "a"
    assert not screen.open.is_saved
    until(lambda: store.load(plan_id).text("2.1") == "a")
    screen.settled()
    assert screen.open.plan == store.load(plan_id)
    assert screen.news == [False]
    assert screen.open.close(HANGS)


def test_edits_are_saved_while_typing_goes_on(store: FileStore, plan_id: PlanId) -> None:
    opened = OpenPlan(store, plan_id)
    number = 0

    def typing() -> bool:
        nonlocal number
        number += 1
        opened.do(typed("2.1", f"tekst {number}", "2session"))
        return number % 50 == 0 and store.load(plan_id).revision >= 3

    until(typing)
    assert opened.close(HANGS)
    plan = store.load(plan_id)
    assert plan == store.load(plan_id)
    assert plan.text("2.1") == f"tekst {number}"
    assert [line.after.words for line in plan.history] == ["begin", f"tekst {number}"]


def test_many_keys_make_few_writes(store: FileStore, plan_id: PlanId) -> None:
    storage, made = recording()
    opened = OpenPlan(FileStore(store.home, storage), plan_id)
    for number in range(200):
        opened.do(typed("2.1", "x" * number, "2session"))
    assert opened.close(HANGS)
    assert len(made) < 20
    assert store.load(plan_id).text("2.1") == "x" * 199


def test_memory_equals_disk_after_any_edits(store: FileStore, plan_id: PlanId) -> None:
    screen = Screen(store, plan_id)
    mine = acts()
    for number in range(12):
        plan = screen.open.plan
        rows = plan.rows("4.1")
        typing = typed("2.2", "x" * number, f"2s{number // 4}")
        screen.open.do(mine.add_row(plan, "4.1", {}) if number % 3 == 0 else typing)
        if rows:
            screen.open.do(mine.move_row(screen.open.plan, "4.1", rows[-1].id, 0))
        if number % 4 == 3:
            screen.open.do(mine.undo(screen.open.plan))
            screen.open.request_flush()
            screen.settled()
    before = screen.open.plan
    assert screen.open.close(HANGS)
    assert store.load(plan_id).registers == before.registers
    screen.absorb()
    assert screen.open.plan == store.load(plan_id)


def test_flush_request_without_unsaved_edits_does_nothing(store: FileStore, plan_id: PlanId) -> None:
    opened = OpenPlan(store, plan_id)
    before = digest(store.path_of(plan_id))
    opened.request_flush()
    assert opened.flush(HANGS)
    assert opened.close(HANGS)
    assert digest(store.path_of(plan_id)) == before


def test_second_screen_is_told_of_the_first(store: FileStore, plan_id: PlanId) -> None:
    first = OpenPlan(store, plan_id)
    second = OpenPlan(store, plan_id)
    other_plan = OpenPlan(store, new_plan(store))
    assert (first.announce(), second.announce(), other_plan.announce()) == (False, True, False)
    for opened in (first, second, other_plan):
        opened.close(HANGS)
    again = OpenPlan(store, plan_id)
    assert not again.announce()
    again.close(HANGS)


def test_two_screens_that_write_in_turn_end_equal(store: FileStore, plan_id: PlanId) -> None:
    one, other = Screen(store, plan_id), Screen(store, plan_id)
    one.open.do(typed("2.1", "van een"))
    other.open.do(typed("2.2", "van twee", role="manager"))
    other.open.do(typed("2.1", "van twee", role="manager"))
    for screen in (one, other):
        assert screen.open.flush(HANGS)
        screen.settled()
    for screen in (one, other):
        screen.open.poll_disk()
    assert one.open.plan == other.open.plan == store.load(plan_id)
    afters = {line.after.words for line in one.open.plan.history if line.register == Answer("2.1")}
    assert afters == {"begin", "van een", "van twee"}
    for screen in (one, other):
        assert screen.open.close(HANGS)


def test_save_merges_another_programs_edits_below_unsaved_ones(store: FileStore, plan_id: PlanId) -> None:
    screen = Screen(store, plan_id)
    store.update(plan_id, [typed("2.2", "van de ander", role="manager")])
    screen.open.do(typed("2.1", "a"))
    assert screen.open.flush(HANGS)
    until(lambda: bool(screen.came))
    screen.open.do(typed("2.1", "ab"))
    screen.absorb()
    assert screen.news == [True]
    assert (screen.open.plan.text("2.1"), screen.open.plan.text("2.2")) == ("ab", "van de ander")
    assert not screen.open.is_saved
    screen.settled()
    assert screen.open.close(HANGS)
    assert store.load(plan_id).text("2.1") == "ab"


def test_polling_merges_another_programs_save(store: FileStore, plan_id: PlanId) -> None:
    screen = Screen(store, plan_id)
    assert not screen.open.poll_disk()
    store.update(plan_id, [typed("2.1", "van de ander", role="manager")])
    assert screen.open.poll_disk()
    assert screen.open.plan == store.load(plan_id)
    assert not screen.open.poll_disk()
    screen.open.do(typed("2.2", "a"))
    assert not screen.open.poll_disk()
    screen.settled()
    assert not screen.open.poll_disk()
    store.path_of(plan_id).unlink()
    with pytest.raises(Refused, match="dit plan is er niet meer"):
        screen.open.poll_disk()
    assert screen.open.close(HANGS)


def test_failed_save_is_drafted_reported_and_repeated(store: FileStore, plan_id: PlanId) -> None:
    disk = Disk()
    screen = Screen(FileStore(store.home, disk.storage), plan_id)
    before = digest(store.path_of(plan_id))
    disk.full = True
    screen.open.do(typed("2.1", "blijft"))
    assert not screen.open.flush(HANGS)
    until(lambda: bool(screen.came))
    screen.absorb()
    assert isinstance(screen.open.error, StorageError)
    assert "de schijf is vol" in str(screen.open.error)
    assert screen.open.plan.text("2.1") == "blijft"
    assert not screen.open.is_saved
    assert digest(store.path_of(plan_id)) == before
    (draft,) = store.home.drafts.iterdir()
    assert draft.stat().st_mode & 0o777 == 0o600
    screen.open.do(typed("2.2", "komt erbij"))
    until(lambda: "komt erbij" in draft.read_text(encoding="utf-8"))
    assert screen.open.drafts() == []
    disk.full = False
    screen.settled()
    assert screen.open.error is None
    assert list(store.home.drafts.iterdir()) == []
    assert disk.refused >= 2
    plan = store.load(plan_id)
    assert (plan.text("2.1"), plan.text("2.2"), plan.revision) == ("blijft", "komt erbij", 2)
    assert screen.open.close(HANGS)


def test_closing_with_a_full_disk_leaves_a_draft(store: FileStore, plan_id: PlanId) -> None:
    disk = Disk()
    filling = FileStore(store.home, disk.storage)
    disk.full = True
    for text in ("eerste", "tweede"):
        screen = OpenPlan(filling, plan_id)
        screen.do(typed("2.1", text))
        assert not screen.close(HANGS)
    disk.full = False
    opened = OpenPlan(filling, plan_id)
    drafts = opened.drafts()
    assert [draft.edits[0].writes[0].value.words for draft in drafts] in (["eerste", "tweede"], ["tweede", "eerste"])
    assert opened.plan.text("2.1") == "begin"
    for edit in drafts[0].edits:
        opened.do(edit)
    assert opened.close(HANGS)
    assert store.load(plan_id).text("2.1") == drafts[0].edits[0].writes[0].value.words
    assert find_drafts(store.home, plan_id.name) == drafts


def test_save_is_repeated_where_no_draft_can_be_kept(store: FileStore, plan_id: PlanId) -> None:
    disk = Disk()
    screen = Screen(FileStore(store.home, disk.storage), plan_id)
    disk.full = True
    store.home.drafts.rmdir()
    store.home.drafts.touch()
    screen.open.do(typed("2.1", "a"))
    assert not screen.open.flush(HANGS)
    until(lambda: bool(screen.came))
    screen.absorb()
    assert screen.open.error is not None
    store.home.drafts.unlink()
    disk.full = False
    assert screen.open.flush(HANGS)
    assert screen.open.close(HANGS)
    assert store.load(plan_id).text("2.1") == "a"


def test_plan_can_be_closed_twice_and_from_another_thread(store: FileStore, plan_id: PlanId) -> None:
    opened = OpenPlan(store, plan_id)
    opened.do(typed("2.1", "a"))
    closing = threading.Thread(target=opened.close)
    closing.start()
    closing.join(HANGS)
    assert opened.close(HANGS)
    assert opened.flush(0.5)
    assert store.load(plan_id).text("2.1") == "a"


def test_closing_the_plan_ends_its_thread(store: FileStore, plan_id: PlanId) -> None:
    before = set(threading.enumerate())
    opened = OpenPlan(store, plan_id)
    (thread,) = set(threading.enumerate()) - before
    opened.close(HANGS)
    assert not thread.is_alive()


def test_unreadable_plan_is_not_opened(store: FileStore, plan_id: PlanId) -> None:
    store.path_of(plan_id).write_bytes(b"")
    before = set(threading.enumerate())
    with pytest.raises(Refused):
        OpenPlan(store, plan_id)
    with pytest.raises(Refused, match="dit plan is er niet meer"):
        OpenPlan(store, PlanId("9weg"))
    assert set(threading.enumerate()) <= before


def test_undo_is_saved_like_any_edit(store: FileStore, plan_id: PlanId) -> None:
    opened = OpenPlan(store, plan_id)
    for text in ("a", "ab", "abc"):
        opened.do(typed("2.1", text, "2session"))
    opened.do(acts().undo(opened.plan))
    assert opened.plan.text("2.1") == "begin"
    assert opened.close(HANGS)
    plan = store.load(plan_id)
    assert plan.text("2.1") == "begin"
    assert apply(plan, acts().redo(plan)).text("2.1") == "abc"


@pytest.mark.parametrize("fault", [force for force, _ in BEHIND.values()], ids=BEHIND)
def test_fault_behind_a_save_leaves_it_saved(store: FileStore, monkeypatch: pytest.MonkeyPatch, fault: Fault) -> None:
    """What is on the disk is not called unsaved, kept as a draft, or saved a second time."""
    reports: list[Report] = []
    opened = OpenPlan(store, new_plan(store), reports.append)
    with monkeypatch.context() as patch:
        fault(patch)
        opened.do(typed("2.1", "a"))
        assert opened.flush(HANGS)
        until(lambda: bool(reports))
    assert [one.error for one in reports] == [None]
    opened.absorb(reports[-1])
    assert opened.is_saved and not opened.is_kept
    assert store.load(opened.plan_id).text("2.1") == "a"
    opened.do(typed("2.1", "b"))
    assert opened.close(HANGS)
    assert store.load(opened.plan_id).text("2.1") == "b"
