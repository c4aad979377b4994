"""What every store of plans does, whether it stores them in files or in memory."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from poptui.errors import Refused
from poptui.forms.value import Value
from poptui.plans.edit import Edit, Write, apply, mark
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, PlanClosed, RowOrder
from poptui.store.files.store import FileStore
from poptui.store.home import Home
from poptui.store.memory import MemoryStore
from poptui.store.open_plan import OpenPlan
from poptui.store.plan_id import PlanId, Shelf
from poptui.store.plan_store import BACKUPS, Busy, PlanStore
from poptui.store.saver import Report
from tests.support.plans import AT, example
from tests.support.stores import HANGS, acts, new_plan, typed, until

GONE = PlanId("9weg")


class Kept:
    """A store, and a second store over the same plans as another program would open it."""

    def __init__(self, mine: PlanStore, theirs: PlanStore) -> None:
        """Takes the two stores."""
        self.mine = mine
        self.theirs = theirs


def in_files(home: Path) -> Kept:
    """Returns two stores over the files of one home."""
    return Kept(FileStore(Home(home)), FileStore(Home(home)))


def in_memory(_home: Path) -> Kept:
    """Returns one store in memory, twice."""
    store = MemoryStore()
    return Kept(store, store)


@pytest.fixture(params=[in_files, in_memory], ids=["files", "memory"])
def kept(request: pytest.FixtureRequest, home: Path) -> Kept:
    """Returns an empty store of each kind, as two programs see it."""
    make: Callable[[Path], Kept] = request.param
    return make(home)


@pytest.fixture
def store(kept: Kept) -> PlanStore:
    """Returns an empty store of each kind."""
    return kept.mine


def named(store: PlanStore, name: str) -> PlanId:
    """Returns the id of a new plan with this name."""
    return store.add(Plan(name, "gemeente", 1, AT))


def day(number: int) -> str:
    """Returns a day, counted from the day of the tests."""
    return (date(2026, 11, 21) + timedelta(number)).isoformat()


# --- finding --------------------------------------------------------------------------------------


def test_plan_is_found_by_its_id_and_by_a_unique_beginning(store: PlanStore) -> None:
    one, other = named(store, "2abcdef"), named(store, "2abxyz")
    assert [store.find(name) for name in ("2abcdef", "2abc", "2ABC", "2abx")] == [one, one, one, other]
    assert (one.name, other.name) == ("2abcdef", "2abxyz")


def test_id_that_begins_another_is_found_in_full(store: PlanStore) -> None:
    short = named(store, "2abc")
    named(store, "2abcdef")
    assert store.find("2abc") == short


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("2ab", "meer dan een plan begint zo"),
        ("9", "geen plan met dit nummer"),
        ("", "geen plan met dit nummer"),
        ("*", "geen plan met dit nummer"),
        ("../2abcdef", "dit plan is er niet"),
        ("nergens.json", "dit plan is er niet"),
    ],
)
def test_name_of_no_plan_or_of_several_is_refused(store: PlanStore, name: str, what: str) -> None:
    named(store, "2abcdef")
    named(store, "2abxyz")
    with pytest.raises(Refused) as refused:
        store.find(name)
    assert refused.value.what == what


def test_empty_store_has_no_plans(store: PlanStore) -> None:
    assert (store.ids(), store.ids(Shelf.UNITS), store.list_plans()) == ([], [], [])
    with pytest.raises(Refused, match="geen plan met dit nummer"):
        store.find("2abc")


def test_ids_are_in_order_of_name(store: PlanStore) -> None:
    late, early = named(store, "9zzz"), named(store, "2aaa")
    assert store.ids() == [early, late]


def test_missing_plan_is_refused(store: PlanStore) -> None:
    attempts: list[Callable[[], object]] = [
        lambda: store.load(GONE),
        lambda: store.load_saved(GONE),
        lambda: store.update(GONE, [typed("2.1", "a")]),
        lambda: OpenPlan(store, GONE),
    ]
    for attempt in attempts:
        with pytest.raises(Refused, match="dit plan is er niet"):
            attempt()
    assert store.ids() == []


# --- making ---------------------------------------------------------------------------------------


def test_new_plan_has_its_edits_and_an_own_id(store: PlanStore) -> None:
    ids = [new_plan(store, _2_1="a") for _ in range(20)]
    assert len(set(ids)) == 20
    plan = store.load(ids[0])
    assert (plan.id, plan.form, plan.revision, plan.text("2.1")) == (ids[0].name, "gemeente", 1, "a")
    assert plan.created.startswith("2026-11-21T")
    assert len(plan.history) == 1


def test_added_plan_is_loaded_as_it_was(store: PlanStore) -> None:
    plan_id = store.add(example())
    assert plan_id == store.find("2abcde")
    assert store.load(plan_id) == msgspec.structs.replace(example(), revision=1)


def test_existing_plan_is_not_added_again(store: PlanStore) -> None:
    plan_id = store.add(example())
    before = store.load_saved(plan_id)
    with pytest.raises(Refused, match="dit plan is er al"):
        store.add(example(), [typed("2.1", "anders")])
    assert store.load_saved(plan_id) == before


def test_unit_is_stored_apart_from_plans(store: PlanStore) -> None:
    plan = store.add(example())
    unit = store.add(example(), shelf=Shelf.UNITS)
    assert plan != unit
    assert (store.ids(), store.ids(Shelf.UNITS)) == ([plan], [unit])
    store.update(unit, [typed("2.1", "van de afdeling")])
    assert store.load(unit).text("2.1") == "van de afdeling"
    assert store.load(plan).text("2.1") == example().text("2.1")
    assert [one.id for one in store.list_plans()] == [plan]
    assert store.backups(plan) == store.backups(unit) == []


@pytest.mark.parametrize(
    "wrong",
    [
        Write(Answer("datum"), Value("ooit", "ooit")),
        mark(PlanClosed(), "klaar"),
        mark(RowOrder("4.1", "3k9f2x"), "../x"),
    ],
)
def test_invalid_plan_is_not_stored(store: PlanStore, wrong: Write) -> None:
    plan_id = new_plan(store, _2_1="a")
    before = store.load_saved(plan_id)
    with pytest.raises(Refused, match="geen plan dat bewaard kan worden"):
        store.update(plan_id, [acts().edit([wrong])])
    with pytest.raises(Refused, match="geen plan dat bewaard kan worden"):
        store.add(Plan("../../../x", "gemeente", 1, AT))
    assert store.load_saved(plan_id) == before
    assert store.ids() == [plan_id]


# --- saving ---------------------------------------------------------------------------------------


def test_save_raises_the_revision_unless_nothing_changes(store: PlanStore) -> None:
    plan_id = new_plan(store, _2_1="a")
    for number in range(2, 5):
        assert store.update(plan_id, [typed("2.1", str(number))]).plan.revision == number
    before = store.load_saved(plan_id)
    assert store.update(plan_id, [typed("2.1", "4")]) == before
    assert store.update(plan_id, []) == before
    assert store.load_saved(plan_id) == before


def test_edits_can_be_made_from_the_plan_at_the_time_of_saving(kept: Kept) -> None:
    plan_id = new_plan(kept.mine, _2_1="a")
    kept.theirs.update(plan_id, [typed("2.1", "b")])

    def longer(present: Plan) -> list[Edit]:
        return [typed("2.1", present.text("2.1") + "c")]

    assert kept.mine.update(plan_id, longer).plan.text("2.1") == "bc"


def test_edits_that_raise_leave_the_plan_unchanged(store: PlanStore) -> None:
    plan_id = new_plan(store, _2_1="a")
    before = store.load_saved(plan_id)

    def refuse(_present: Plan) -> list[Edit]:
        raise Refused("dit mag niet", "hier", "laat het")

    with pytest.raises(Refused, match="dit mag niet"):
        store.update(plan_id, refuse)
    assert store.load_saved(plan_id) == before
    assert store.update(plan_id, [typed("2.1", "b")], wait=0).plan.text("2.1") == "b"


def test_saved_plan_equals_the_stored_plan(store: PlanStore) -> None:
    plan_id = new_plan(store)
    assert store.update(plan_id, [typed("2.1", "a"), typed("2.2", "b")]) == store.load_saved(plan_id)


def test_newer_revision_is_merged_with_edits_on_an_older_one(kept: Kept) -> None:
    plan_id = new_plan(kept.mine, _2_1="begin")
    known = kept.mine.load_saved(plan_id)
    hers = kept.theirs.update(plan_id, [typed("2.1", "van haar", role="manager"), typed("2.2", "ook", role="manager")])
    saved = kept.mine.update(plan_id, [typed("2.1", "van mij")], known)
    assert (saved.plan.text("2.1"), saved.plan.text("2.2"), saved.plan.revision) == ("van mij", "ook", 3)
    lines = [(change.by, change.after.words) for change in saved.plan.history if change.register == Answer("2.1")]
    assert lines == [("employee", "begin"), ("manager", "van haar"), ("employee", "van mij")]
    assert saved.plan.registers[Answer("2.1")].seen["2aaa"] > hers.plan.registers[Answer("2.1")].seen["2aaa"]


def test_save_on_a_known_revision_keeps_what_another_saved_since(kept: Kept) -> None:
    plan_id = new_plan(kept.mine)
    mine = kept.mine.update(plan_id, [typed("2.1", "a")], kept.mine.load_saved(plan_id))
    theirs = kept.theirs.update(plan_id, [typed("2.2", "b", role="manager")], mine)
    again = kept.mine.update(plan_id, [typed("2.3", "c")], mine)
    assert theirs.plan.revision == 3
    assert [again.plan.text(key) for key in ("2.1", "2.2", "2.3")] == ["a", "b", "c"]


def test_watch_returns_another_programs_save_once(kept: Kept) -> None:
    plan_id = new_plan(kept.mine)
    known = kept.mine.load_saved(plan_id)
    assert kept.mine.watch(plan_id, known) is None
    theirs = kept.theirs.update(plan_id, [typed("2.1", "van de ander", role="manager")])
    newer = kept.mine.watch(plan_id, known)
    assert newer is not None
    assert newer.plan == theirs.plan
    assert kept.mine.watch(plan_id, newer) is None
    kept.theirs.delete(plan_id)
    with pytest.raises(Refused, match="dit plan is er niet meer"):
        kept.mine.watch(plan_id, newer)


def test_save_during_another_save_is_busy_and_reading_is_not(kept: Kept) -> None:
    plan_id = new_plan(kept.mine, _2_1="a")
    is_saving, may_go_on = threading.Event(), threading.Event()

    def slow(_present: Plan) -> list[Edit]:
        is_saving.set()
        assert may_go_on.wait(HANGS)
        return [typed("2.1", "langzaam")]

    saving = threading.Thread(target=kept.theirs.update, args=(plan_id, slow))
    saving.start()
    assert is_saving.wait(HANGS)
    with pytest.raises(Busy, match="een ander programma is dit plan aan het bewaren"):
        kept.mine.update(plan_id, [typed("2.2", "b")], wait=0)
    assert kept.mine.load(plan_id).text("2.1") == "a"
    may_go_on.set()
    saved = kept.mine.update(plan_id, [typed("2.2", "b")], wait=HANGS)
    saving.join(HANGS)
    assert (saved.plan.text("2.1"), saved.plan.text("2.2")) == ("langzaam", "b")


def test_saves_from_many_threads_lose_nothing(kept: Kept) -> None:
    plan_id = new_plan(kept.mine)

    def save_often(store: PlanStore, role: str) -> None:
        for number in range(10):
            store.update(plan_id, [typed(f"2.{number % 4 + 1}", f"{role} {number}", role=role)], wait=HANGS)

    threads = [
        threading.Thread(target=save_often, args=(store, role))
        for store, role in ((kept.mine, "employee"), (kept.theirs, "manager"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(HANGS)
    assert kept.mine.load(plan_id).revision == 21


# --- backups --------------------------------------------------------------------------------------


def test_first_save_of_a_day_makes_a_backup(store: PlanStore, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_id = new_plan(store, _2_1="nieuw")
    assert store.backups(plan_id) == []
    for number in range(3):
        monkeypatch.setenv("POPTUI_TODAY", day(number))
        for text in ("eerst", "later"):
            store.update(plan_id, [typed("2.1", f"{text} {number}")])
    assert [store.load(one).text("2.1") for one in store.backups(plan_id)] == ["nieuw", "later 0", "later 1"]
    assert store.ids() == [plan_id]


def test_backup_holds_what_another_program_saved_last(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_id = new_plan(kept.theirs, _2_1="eerst")
    kept.mine.load(plan_id)
    known = kept.theirs.update(plan_id, [typed("2.1", "van de ander")])
    monkeypatch.setenv("POPTUI_TODAY", day(1))
    kept.mine.update(plan_id, [typed("2.1", "van mij")], known)
    texts = [kept.mine.load(one).text("2.1") for one in kept.mine.backups(plan_id)]
    assert texts == ["eerst", "van de ander"]


def test_save_that_changes_nothing_makes_no_backup(store: PlanStore) -> None:
    plan_id = new_plan(store, _2_1="a")
    store.update(plan_id, [typed("2.1", "a")])
    assert store.backups(plan_id) == []


def test_oldest_backup_is_removed_when_there_are_too_many(store: PlanStore, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_id, other = new_plan(store, _2_1="begin"), new_plan(store)
    store.update(other, [typed("2.1", "a")])
    for number in range(BACKUPS + 3):
        monkeypatch.setenv("POPTUI_TODAY", day(number))
        store.update(plan_id, [typed("2.1", str(number))])
    texts = [store.load(one).text("2.1") for one in store.backups(plan_id)]
    assert texts == [str(number) for number in range(2, BACKUPS + 2)]
    assert len(store.backups(other)) == 1


# --- removing -------------------------------------------------------------------------------------


def test_deleted_plan_is_gone_with_its_backups_and_drafts(kept: Kept) -> None:
    plan_id, other = new_plan(kept.mine, _2_1="a"), new_plan(kept.mine, _2_1="blijft")
    saved = kept.mine.update(plan_id, [typed("2.1", "b")]).plan
    kept.mine.keep_draft(kept.mine.new_draft(saved), [typed("2.2", "niet bewaard")])
    kept.mine.delete(plan_id)
    assert (kept.theirs.ids(), kept.theirs.backups(plan_id)) == ([other], [])
    assert (kept.mine.drafts(saved), kept.mine.plans_with_drafts()) == ([], [])
    with pytest.raises(Refused, match="dit plan is er niet"):
        kept.theirs.load(plan_id)


def test_deleting_a_unit_as_a_plan_is_refused(store: PlanStore) -> None:
    unit = store.add(example(), shelf=Shelf.UNITS)
    with pytest.raises(Refused):
        store.delete(unit)
    assert store.ids(Shelf.UNITS) == [unit]


# --- listing --------------------------------------------------------------------------------------


def test_list_shows_the_last_changed_first_and_unreadable_plans_last(store: PlanStore) -> None:
    old, late = new_plan(store, medewerker="Anna"), new_plan(store, medewerker="Bert")
    unknown = store.create("onbekend", 1)
    for plan_id, moment in ((old, "2026-11-22T09:00:00Z"), (late, "2026-11-23T09:00:00Z")):
        store.update(plan_id, [Edit("2edit", acts().author, moment, (mark(Answer("3.2"), moment),))])
    listed = store.list_plans()
    assert [one.id for one in listed] == [late, old, unknown]
    assert [one.entry.get("employee") for one in listed] == ["Bert", "Anna", None]
    assert [bool(one.error) for one in listed] == [False, False, True]
    assert "onbekend formulier 'onbekend'" in listed[2].error


def test_list_shows_what_was_saved_last(kept: Kept) -> None:
    plan_id = kept.mine.add(example())
    (before,) = kept.mine.list_plans()
    kept.theirs.update(plan_id, [typed("medewerker", "Bea")])
    (after,) = kept.mine.list_plans()
    assert (before.entry["id"], before.entry["employee"]) == ("2abcde", "Anna-Fleur IJzerman-'t Hoen")
    assert (after.id, after.entry["employee"]) == (plan_id, "Bea")


# --- drafts and presence --------------------------------------------------------------------------


def test_draft_is_read_back_unchanged(store: PlanStore) -> None:
    plan = store.load(new_plan(store))
    draft = store.new_draft(plan)
    assert not store.has_draft(draft)
    edits = (typed("2.1", "één\n€"), typed("4.1/3k9f2x/actie", "x"))
    store.keep_draft(draft, edits)
    assert store.has_draft(draft)
    (found,) = store.drafts(plan)
    assert (found.id, found.edits, found.at) == (draft, edits, edits[1].at)
    assert store.plans_with_drafts() == [plan.id]
    store.drop_draft(draft)
    store.drop_draft(draft)
    assert (store.has_draft(draft), store.drafts(plan)) == (False, [])


def test_drafts_of_a_plan_are_listed_oldest_first(store: PlanStore) -> None:
    plan, other = store.load(new_plan(store)), store.load(new_plan(store))
    late, early, foreign = store.new_draft(plan), store.new_draft(plan), store.new_draft(other)
    assert len({late, early, foreign}) == 3
    for draft, at in ((late, "2026-11-21T10:00:00Z"), (early, "2026-11-20T10:00:00Z"), (foreign, AT)):
        store.keep_draft(draft, [msgspec.structs.replace(typed("2.1", "x"), at=at)])
    assert [draft.id for draft in store.drafts(plan)] == [early, late]


def test_second_screen_is_told_of_the_first_until_that_closes(kept: Kept) -> None:
    plan, other_plan = kept.mine.load(new_plan(kept.mine)), kept.mine.load(new_plan(kept.mine))
    first, second, elsewhere = kept.mine.announce(plan), kept.theirs.announce(plan), kept.mine.announce(other_plan)
    assert (first.other, second.other, elsewhere.other) == (False, True, False)
    second.close()
    third = kept.theirs.announce(plan)
    assert third.other
    for presence in (third, first, elsewhere, first):
        presence.close()
    again = kept.theirs.announce(plan)
    assert not again.other
    again.close()


def test_examine_reports_no_fault_in_a_good_store(store: PlanStore) -> None:
    new_plan(store)
    assert [found for found in store.examine() if not found.ok] == []


# --- an open plan ---------------------------------------------------------------------------------


def test_open_plan_saves_typed_text_and_merges_what_another_saves(kept: Kept) -> None:
    plan_id = new_plan(kept.mine, _2_1="begin")
    came: list[Report] = []
    opened = OpenPlan(kept.mine, plan_id, came.append)
    for text in ("a", "ab", "abc"):
        opened.do(typed("2.1", text, "2sitting"))
    assert opened.flush(HANGS)
    until(lambda: bool(came))
    for report in came:
        assert not opened.absorb(report)
    assert opened.is_saved
    kept.theirs.update(plan_id, [typed("2.2", "van de ander", role="manager")])
    assert opened.poll_disk()
    assert (opened.plan.text("2.1"), opened.plan.text("2.2")) == ("abc", "van de ander")
    opened.do(acts().undo(opened.plan))
    assert opened.close(HANGS)
    plan = kept.mine.load(plan_id)
    assert (plan.text("2.1"), plan.text("2.2")) == ("begin", "van de ander")
    assert apply(plan, acts().redo(plan)).text("2.1") == "abc"


def test_open_plan_keeps_a_draft_while_another_saves(kept: Kept) -> None:
    plan_id = new_plan(kept.mine)
    opened = OpenPlan(kept.mine, plan_id)
    is_saving, may_go_on = threading.Event(), threading.Event()

    def slow(_present: Plan) -> list[Edit]:
        is_saving.set()
        assert may_go_on.wait(HANGS)
        return []

    saving = threading.Thread(target=kept.theirs.update, args=(plan_id, slow))
    saving.start()
    assert is_saving.wait(HANGS)
    opened.do(typed("2.1", "bewaar mij"))
    until(lambda: opened.is_kept)
    assert kept.mine.plans_with_drafts() == [plan_id.name]
    may_go_on.set()
    saving.join(HANGS)
    assert opened.close(HANGS)
    assert kept.theirs.load(plan_id).text("2.1") == "bewaar mij"
    assert kept.mine.plans_with_drafts() == []
