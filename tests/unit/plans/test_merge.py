"""Merging by version vectors: dominating entries are taken, concurrent ones are conflicts, and two homes end equal."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from poptui.forms.value import Value
from poptui.plans.agreement import Agreed
from poptui.plans.edit import Edit, apply, clear, dominates, joined, mark
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.followup import Moment, moment_of
from poptui.plans.merge import Incoming, Merge, decide, merge, part_of, unknown
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import (
    PRESENT,
    YES,
    AgreedText,
    Answer,
    Cell,
    ConfirmationOf,
    FormerText,
    HandedIn,
    MomentOf,
    Note,
    NoteMark,
    PlanClosed,
    Register,
    RowEvaluation,
    RowKey,
    RowOpinion,
    RowOrder,
    RowPresence,
    RowRegister,
    RowState,
    ShareMark,
    SignatureOf,
    parse,
    spell,
)
from poptui.plans.signature import Signature, sha256, to_value
from tests.support.plans import AT, acts, blank, every_kind, field_of, gemeente

ANNA, BERT = acts("employee"), acts("manager")
KEYS = ("2.1", "2.2", "2.3")
TABLE = "4.1"
COLUMNS = ("actie", "wie")
ROW = RowKey(TABLE, "3k9f2x")
ANSWER = Answer("2.1")


def incoming(plan: Plan) -> dict[Register, Incoming]:
    """Returns the registers of a whole plan as an import gets them: of removed rows only that they are removed."""
    return {
        one: Incoming(entry)
        for one, entry in plan.registers.items()
        if not isinstance(one, RowRegister) or isinstance(one, RowPresence) or plan.is_present(one.row_key)
    }


def chosen(merged: Merge, choice: str) -> Iterator[str]:
    """Returns the same choice for each conflict; "later" is the text that is later in the alphabet."""
    for conflict in merged.conflicts:
        later = "theirs" if conflict.theirs.words > conflict.ours.words else "ours"
        yield later if choice == "later" else choice


def taken(plan: Plan, merged: Merge, by: EditBuilder, choice: str = "ours") -> Plan:
    """Returns the plan after a merge, with the same choice for each conflict."""
    decided = zip(merged.conflicts, chosen(merged, choice), strict=True)
    writes = (*merged.writes, *(decide(conflict, one) for conflict, one in decided))
    return apply(plan, Edit(f"2import{len(plan.history)}", by.author, AT, writes, "import"))


def answers(plan: Plan) -> dict[str, str]:
    """Returns the answers with words."""
    return {key: plan.text(key) for key in KEYS if plan.text(key)}


def shown(plan: Plan) -> tuple[dict[str, str], list[tuple[str, dict[str, str]]]]:
    """Returns what a person sees: the answers, and the rows in their order."""
    rows = [(row.id, {column: row.text(column) for column in COLUMNS}) for row in plan.rows(TABLE)]
    return answers(plan), rows


def texts(plan: Plan) -> set[str]:
    """Returns all words that can be seen."""
    found, rows = shown(plan)
    return {text for text in (*found.values(), *(text for _, cells in rows for text in cells.values())) if text.strip()}


def written(plan: Plan, by: EditBuilder, steps: list[tuple[str, str]]) -> Plan:
    """Returns the plan after a person wrote these answers."""
    for key, text in steps:
        plan = apply(plan, by.answer(key, Value(text)))
    return plan


steps = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(["", "a", "b"])), max_size=5)
STEP = st.tuples(
    st.sampled_from(["answer", "clear", "add", "cell", "cell", "blank", "remove", "move", "take"]),
    st.integers(0, 3),
    st.integers(0, 3),
)
BY_TURNS = st.lists(st.tuples(st.booleans(), STEP), max_size=25)


def done(plan: Plan, by: EditBuilder, step: tuple[str, int, int], text: str) -> Plan:
    """Returns the plan after one step of one person, with words that occur only once."""
    kind, which, to = step
    rows = plan.rows(TABLE)
    edit_id = f"2{text}"
    if kind in {"answer", "clear"}:
        edit = by.answer(KEYS[which % len(KEYS)], Value(text if kind == "answer" else ""))
    elif kind == "add" or not rows:
        edit = by.add_row(plan, TABLE, {"actie": Value(text)}, row=f"2row{text}")
    elif kind in {"cell", "blank"}:
        cells = {COLUMNS[to % len(COLUMNS)]: Value(text if kind == "cell" else "")}
        edit = by.cells(rows[which % len(rows)].key, cells)
    elif kind == "move":
        edit = by.move_row(plan, TABLE, rows[which % len(rows)].id, to)
    else:
        edit = by.remove_row(TABLE, rows[which % len(rows)].id)
    return apply(plan, Edit(edit_id, edit.author, f"2026-11-21T09:30:{int(text) % 60:02}Z", edit.writes))


class Homes:
    """Two homes with the same plan, in each of which one person works; `known` are the words that each ever saw."""

    def __init__(self) -> None:
        self.plans = [blank(gemeente()), blank(gemeente())]
        self.known: list[set[str]] = [set(), set()]
        self.declined: set[str] = set()

    def work(self, turns: list[tuple[bool, tuple[str, int, int]]], choice: str) -> None:
        """Makes both people do their steps in turn; nobody loses words that the other has not seen."""
        for number, (side, step) in enumerate(turns):
            if step[0] == "take":
                self.take(int(side), self.plans[not side], choice)
            else:
                self.plans[side] = done(self.plans[side], (ANNA, BERT)[side], step, f"{number:02}")
                self.known[side] |= texts(self.plans[side])

    def take(self, side: int, theirs: Plan, choice: str) -> None:
        """Makes one home merge a plan, and checks that no words are lost."""
        ours, by = self.plans[side], (ANNA, BERT)[side]
        merged = merge(ours, incoming(theirs))
        after = taken(ours, merged, by, choice)
        for conflict, one in zip(merged.conflicts, chosen(merged, choice), strict=True):
            self.declined |= {
                text for text, kept in ((conflict.ours.words, "ours"), (conflict.theirs.words, "theirs")) if one != kept
            }
        visible = texts(after) | {part for text in texts(after) for part in text.split("\n\n")}
        assert texts(ours) - visible <= self.known[not side] | self.declined
        assert texts(theirs) - visible <= self.known[side] | self.declined
        self.plans[side] = after
        self.known[side] |= visible

    def exchange(self, choice: str) -> None:
        """Makes each home merge what the other had before."""
        before = list(self.plans)
        for side in (0, 1):
            self.take(side, before[1 - side], choice)


@settings(max_examples=400)
@given(BY_TURNS, st.sampled_from(["later", "both"]))
def test_two_homes_that_exchange_end_equal_and_lose_no_words(
    turns: list[tuple[bool, tuple[str, int, int]]], choice: str
) -> None:
    homes = Homes()
    homes.work(turns, choice)
    homes.exchange(choice)
    homes.exchange(choice)
    homes.exchange(choice)
    here, there = homes.plans
    assert shown(here) == shown(there)
    for plan, other in ((here, there), (there, here)):
        again = merge(plan, incoming(other))
        assert again.conflicts == ()
        assert shown(taken(plan, again, ANNA)) == shown(plan)


@settings(max_examples=200)
@given(BY_TURNS, st.sampled_from(["ours", "theirs", "later", "both"]))
def test_merging_twice_changes_nothing(turns: list[tuple[bool, tuple[str, int, int]]], choice: str) -> None:
    homes = Homes()
    homes.work(turns, "later")
    ours, theirs = homes.plans
    once = taken(ours, merge(ours, incoming(theirs)), ANNA, choice)
    again = merge(once, incoming(theirs))
    assert again.conflicts == ()
    assert taken(once, again, ANNA) is once


@given(steps, steps, steps, st.sampled_from(["ours", "theirs", "both"]))
def test_decided_conflict_is_no_conflict_for_the_other(
    common: list[tuple[str, str]], here: list[tuple[str, str]], there: list[tuple[str, str]], choice: str
) -> None:
    start = written(blank(gemeente()), ANNA, common)
    ours, theirs = written(start, ANNA, here), written(start, BERT, there)
    both = taken(ours, merge(ours, incoming(theirs)), ANNA, choice)
    back = merge(theirs, incoming(both))
    assert back.conflicts == ()
    assert answers(taken(theirs, back, BERT)) == answers(both)


@given(steps, steps, steps)
def test_concurrent_different_words_are_a_conflict(
    common: list[tuple[str, str]], here: list[tuple[str, str]], there: list[tuple[str, str]]
) -> None:
    start = written(blank(gemeente()), ANNA, common)
    ours, theirs = written(start, ANNA, here), written(start, BERT, there)
    merged = merge(ours, incoming(theirs))
    apart = {
        Answer(key)
        for key in KEYS
        if ours.answer(key) != start.answer(key)
        and theirs.answer(key) != start.answer(key)
        and ours.text(key) != theirs.text(key)
        and ours.text(key)
        and theirs.text(key)
    }
    assert {conflict.register for conflict in merged.conflicts} == apart
    assert {write.register for write in merged.writes}.isdisjoint(apart)


def test_dominating_entry_is_taken_and_dominated_one_is_not() -> None:
    start = written(blank(gemeente()), ANNA, [("2.1", "a"), ("2.2", "a")])
    theirs = written(start, BERT, [("2.1", "b")])
    ours = written(start, ANNA, [("2.2", "c")])
    after = taken(ours, merge(ours, incoming(theirs)), ANNA)
    assert answers(after) == {"2.1": "b", "2.2": "c"}
    assert after.registers[ANSWER] == theirs.registers[ANSWER]


def test_concurrent_equal_words_are_joined_without_a_conflict() -> None:
    ours = written(blank(gemeente()), ANNA, [("2.1", "a")])
    theirs = written(blank(gemeente()), BERT, [("2.1", "a")])
    here, there = taken(ours, merge(ours, incoming(theirs)), ANNA), taken(theirs, merge(theirs, incoming(ours)), BERT)
    assert here.registers == there.registers
    assert here.registers[ANSWER].seen.keys() == {"2employee", "2manager"}
    assert len(here.history) == 1, "no word changed"


def test_different_words_of_the_same_version_are_a_conflict() -> None:
    ours = written(blank(gemeente()), ANNA, [("2.1", "a")])
    copied = written(blank(gemeente()), ANNA, [("2.1", "b")])
    assert [conflict.register for conflict in merge(ours, incoming(copied)).conflicts] == [ANSWER]
    assert answers(taken(ours, merge(ours, incoming(copied)), ANNA, "theirs")) == {"2.1": "b"}


@pytest.mark.parametrize(("choice", "text"), [("ours", "a"), ("theirs", "b"), ("both", "a\n\nb")])
def test_decision_dominates_both_entries(choice: str, text: str) -> None:
    ours = written(blank(gemeente()), ANNA, [("2.1", "a")])
    theirs = written(blank(gemeente()), BERT, [("2.1", "b")])
    after = taken(ours, merge(ours, incoming(theirs)), ANNA, choice)
    entry = after.registers[ANSWER]
    assert entry.value == Value(text)
    assert dominates(entry.seen, ours.registers[ANSWER].seen)
    assert dominates(entry.seen, theirs.registers[ANSWER].seen)


@pytest.mark.parametrize(
    ("key", "ours", "theirs", "both"),
    [
        ("tekst", "van mij", "van jou", "van mij\n\nvan jou"),
        ("kort-line", "van mij", "van jou", "van mij / van jou"),
        ("kort-choices", "boek", "cursus", "cursus\nboek"),
        ("lijst-met-kop", "Schrijven", "Bellen\nSchrijven", "Bellen\nSchrijven"),
        ("kort-money", "5", "6", "5 / 6"),
    ],
)
def test_choice_both_makes_one_answer_of_its_kind(key: str, ours: str, theirs: str, both: str) -> None:
    form = every_kind()
    here = apply(blank(form), ANNA.answer(key, Value(ours)))
    there = apply(blank(form), BERT.answer(key, Value(theirs)))
    for one, other in ((here, there), (there, here)):
        (conflict,) = merge(one, incoming(other)).conflicts
        write = decide(conflict, "both", part_of(form, Answer(key)))
        assert write.value == Value(both)


def test_part_of_a_register_is_its_field_or_column() -> None:
    form = gemeente()
    assert part_of(form, ANSWER) == field_of(form, "2.1")
    assert part_of(form, Cell(*ROW, "actie")) == field_of(form, "4.1").column("actie")
    for spelled in ("@status", "4.1/3k9f2x/@place", "9.9", "4.1/3k9f2x/geheim"):
        assert part_of(form, parse(spelled)) is None


def test_later_order_key_wins_and_a_row_in_use_is_kept() -> None:
    ours = Entry(Value("i"), "employee", "2026-11-21T09:00:00Z", {"2aaa": 1})
    theirs = Entry(Value("k"), "manager", "2026-11-21T10:00:00Z", {"3bbb": 1})
    order = RowOrder(*ROW)
    plan = Plan("2abcde", "gemeente", 1, AT, {order: ours})
    assert [write.value for write in merge(plan, {order: Incoming(theirs)}).writes] == [Value("k")]
    back = Plan("2abcde", "gemeente", 1, AT, {order: theirs})
    assert merge(back, {order: Incoming(ours)}) == Merge((), ())
    presence = RowPresence(*ROW)
    removed = Entry(Value(""), "manager", "2026-11-21T10:00:00Z", {"3bbb": 1})
    kept = Entry(Value(PRESENT), "employee", "2026-11-21T09:00:00Z", {"2aaa": 1})
    assert merge(Plan("2abcde", "gemeente", 1, AT, {presence: kept}), {presence: Incoming(removed)}) == Merge((), ())
    (write,) = merge(Plan("2abcde", "gemeente", 1, AT, {presence: removed}), {presence: Incoming(kept)}).writes
    assert write.value == Value("yes")


@pytest.mark.parametrize("register", [ShareMark("3.1", "employee"), NoteMark("2.1", "employee")])
def test_withdrawn_mark_wins_over_a_concurrent_set_one(register: Register) -> None:
    """A part that one home shares while another home of the same person withdraws it stays private."""
    early, late = "2026-11-21T09:00:00Z", "2026-11-21T10:00:00Z"
    for set_at, cleared_at in ((early, late), (late, early)):
        shares = Entry(Value(YES), "employee", set_at, {"2aaa": 1})
        withdraws = Entry(Value(""), "employee", cleared_at, {"3bbb": 2})
        here = Plan("2abcde", "gemeente", 1, AT, {register: shares})
        there = Plan("2abcde", "gemeente", 1, AT, {register: withdraws})
        assert not taken(here, merge(here, incoming(there)), ANNA).words(register)
        assert not taken(there, merge(there, incoming(here)), ANNA).words(register)


def test_mark_set_again_after_it_was_withdrawn_is_taken() -> None:
    """It is not concurrent: its author knew that the part was withdrawn."""
    register = ShareMark("3.1", "employee")
    withdrawn = Plan("2abcde", "gemeente", 1, AT, {register: Entry(Value(""), "employee", AT, {"3bbb": 2})})
    again = apply(withdrawn, ANNA.edit([mark(register, YES)]))
    assert taken(withdrawn, merge(withdrawn, incoming(again)), ANNA).words(register) == YES


def test_row_removed_while_the_other_wrote_in_it_is_kept() -> None:
    start = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {"actie": Value("een")}, row="3k9f2x"))
    ours = apply(start, ANNA.remove_row(TABLE, "3k9f2x"))
    theirs = apply(start, BERT.cells(ROW, {"wie": Value("Henk")}))
    here, there = taken(ours, merge(ours, incoming(theirs)), ANNA), taken(theirs, merge(theirs, incoming(ours)), BERT)
    assert shown(here) == shown(there) == ({}, [("3k9f2x", {"actie": "een", "wie": "Henk"})])
    assert here.registers == there.registers
    gone = apply(here, ANNA.remove_row(TABLE, "3k9f2x"))
    assert shown(taken(there, merge(there, incoming(gone)), BERT)) == ({}, []), "taken out with all its words in sight"


@pytest.mark.parametrize("later", ["ours", "theirs"])
def test_row_that_both_removed_stays_away_with_words_that_only_one_saw(later: str) -> None:
    """Who wrote the words removed the row with them, so that nobody loses what they did not see."""
    first, second = (LATE, EARLY) if later == "ours" else (EARLY, LATE)
    start = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {"actie": Value("een")}, row="3k9f2x"))
    ours = apply(apply(start, ANNA.cells(ROW, {"wie": Value("Henk")})), acts("employee", first).remove_row(*ROW))
    theirs = apply(start, acts("manager", second).remove_row(*ROW))
    here, there = taken(ours, merge(ours, incoming(theirs)), ANNA), taken(theirs, merge(theirs, incoming(ours)), BERT)
    assert shown(here) == shown(there) == ({}, [])


def test_row_that_is_kept_knows_of_both_removals() -> None:
    """Words of a third home bring back a row that both removed; a home that knows one of the removals takes the row."""
    here = Entry(Value(""), "employee", EARLY, {"2aaa": 2})
    there = Entry(Value(""), "manager", LATE, {"3bbb": 1})
    words = Entry(Value("Henk"), "employee", EARLY, {"4ccc": 1})
    ours = Plan("2abcde", "gemeente", 1, AT, {RowPresence(*ROW): here, Cell(*ROW, "wie"): words})
    (write,) = merge(ours, {RowPresence(*ROW): Incoming(there)}).writes
    assert write.taken is not None
    assert (write.value, write.taken.seen) == (Value(PRESENT), {"2aaa": 2, "3bbb": 1, "4ccc": 1})


def test_row_without_new_words_is_removed() -> None:
    start = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {"actie": Value("een")}, row="3k9f2x"))
    ours = apply(start, ANNA.remove_row(TABLE, "3k9f2x"))
    theirs = apply(start, BERT.cells(ROW, {"actie": Value("")}))
    assert shown(taken(theirs, merge(theirs, incoming(ours)), BERT)) == ({}, [])
    assert shown(taken(start, merge(start, incoming(ours)), BERT)) == ({}, [])


def test_removing_a_row_dominates_its_cells() -> None:
    start = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {"actie": Value("een")}, row="3k9f2x"))
    theirs = apply(start, BERT.cells(ROW, {"wie": Value("Henk")}))
    ours = taken(start, merge(start, incoming(theirs)), ANNA)
    gone = apply(ours, ANNA.remove_row(TABLE, "3k9f2x"))
    assert shown(taken(theirs, merge(theirs, incoming(gone)), BERT)) == ({}, [])
    assert shown(taken(gone, merge(gone, incoming(theirs)), ANNA)) == ({}, [])


@pytest.mark.parametrize("choice", ["ours", "theirs"])
def test_row_with_a_conflicting_cell_is_kept(choice: str) -> None:
    start = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {"actie": Value("een")}, row="3k9f2x"))
    ours = apply(start, ANNA.cells(ROW, {"actie": Value("hier")}))
    gone = apply(ours, ANNA.remove_row(TABLE, "3k9f2x"))
    theirs = apply(start, BERT.cells(ROW, {"actie": Value("daar")}))
    after = taken(gone, merge(gone, incoming(theirs)), ANNA, choice)
    assert shown(after)[1][0][1]["actie"] == ("hier" if choice == "ours" else "daar")


def test_edit_by_hand_is_taken_unless_ours_changed_since() -> None:
    start = written(blank(gemeente()), ANNA, [("2.1", "a")])
    edited = Incoming(Entry(Value("met de hand"), "manager", AT, start.registers[ANSWER].seen), edited=True)
    (write,) = merge(start, {ANSWER: edited}).writes
    assert (write.value, write.taken) == (Value("met de hand"), None)
    changed = written(start, ANNA, [("2.1", "intussen")])
    assert [one.register for one in merge(changed, {ANSWER: edited}).conflicts] == [ANSWER]
    same = Incoming(Entry(Value("intussen"), "manager", AT, {}), edited=True)
    assert merge(changed, {ANSWER: same}) == Merge((), ())


def test_choice_against_an_edit_by_hand_changes_nothing() -> None:
    start = written(blank(gemeente()), ANNA, [("2.1", "a")])
    edited = Incoming(Entry(Value("met de hand"), "manager", AT, start.registers[ANSWER].seen), edited=True)
    changed = written(start, ANNA, [("2.1", "intussen")])
    assert taken(changed, merge(changed, {ANSWER: edited}), ANNA, "ours") is changed


def test_edit_by_hand_adds_and_removes_rows_but_moves_none() -> None:
    plan = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {"actie": Value("een")}, row="3k9f2x"))
    presence, order = RowPresence(*ROW), RowOrder(*ROW)
    known = joined(*(entry.seen for entry in plan.registers.values()))
    assert merge(plan, {order: Incoming(Entry(Value("k"), "manager", AT, known), edited=True)}) == Merge((), ())
    assert merge(plan, {presence: Incoming(Entry(Value(PRESENT), "manager", AT, {}), edited=True)}) == Merge((), ())
    removal: dict[Register, Incoming] = {presence: Incoming(Entry(Value(""), "manager", AT, known), edited=True)}
    assert merge(plan, removal).writes == (clear(presence),)
    changed = apply(plan, BERT.cells(ROW, {"wie": Value("Henk")}))
    assert merge(changed, removal) == Merge((), ()), "it holds words that the hand had not seen"
    gone = apply(plan, BERT.remove_row(TABLE, "3k9f2x"))
    by_hand = Incoming(Entry(Value("met de hand"), "manager", AT, {}), edited=True)
    merged = merge(gone, {Cell(*ROW, "wie"): by_hand})
    assert shown(taken(gone, merged, ANNA)) == ({}, [("3k9f2x", {"actie": "een", "wie": "met de hand"})])


EARLY, LATE = "2026-11-21T09:00:00Z", "2026-11-21T10:00:00Z"


def concurrent(register: Register, ours: str, theirs: str, *, later: str = "theirs") -> tuple[Plan, Plan]:
    """Returns two plans with concurrent words in a register, one of which is later."""
    here = Entry(Value(ours), "employee", EARLY if later == "theirs" else LATE, {"2aaa": 1})
    there = Entry(Value(theirs), "manager", LATE if later == "theirs" else EARLY, {"3bbb": 1})
    return Plan("2abcde", "gemeente", 1, AT, {register: here}), Plan("2abcde", "gemeente", 1, AT, {register: there})


def all_of(plan: Plan) -> dict[Register, Incoming]:
    """Returns what comes in when all registers of a plan do, also of rows that are not there."""
    return {one: Incoming(entry) for one, entry in plan.registers.items()}


@pytest.mark.parametrize("later", ["ours", "theirs"])
@pytest.mark.parametrize(
    ("register", "ours", "theirs", "kept"),
    [
        (RowState("4.3", "2a"), "planned", "underway", "later"),
        (RowState("4.3", "2a"), "planned", "reached", None),
        (RowState("4.3", "2a"), "missed", "reached", None),
        (RowState("4.3", "2a"), "reached", "", "ours"),
        (Answer("2.1"), "een", "twee", None),
        (Answer("2.1"), "", "twee", "theirs"),
        (Answer("2.1"), "een", " ", "ours"),
        (Cell("4.1", "2a", "actie"), "een", "twee", None),
        (RowOrder("4.1", "2a"), "i", "k", "later"),
        (ConfirmationOf("medewerker"), "ja 1", "nee 1", "later"),
        (HandedIn("exemplaar"), "een", "twee", "later"),
        (FormerText(), "een", "twee", "later"),
        (RowOpinion("4.1", "2a", "a", "manager"), "ja", "nee", None),
        (ShareMark("3.1", "employee"), "ja", "", "theirs"),
        (SignatureOf("medewerker"), "een", "twee", None),
        (AgreedText(), "een", "twee", None),
        (PlanClosed(), "closed", "", "ours"),
    ],
)
def test_concurrent_words_are_kept_by_the_rule_of_their_kind(
    register: Register, ours: str, theirs: str, kept: str | None, later: str
) -> None:
    """The later, the set or cleared one, or what a person says; on both sides the same."""
    here, there = concurrent(register, ours, theirs, later=later)
    stays = {"ours": ours, "theirs": theirs, "later": ours if later == "ours" else theirs, None: None}[kept]
    for one, other in ((here, there), (there, here)):
        merged = merge(one, all_of(other))
        assert [conflict.register for conflict in merged.conflicts] == ([] if kept else [register])
        if kept:
            assert taken(one, merged, ANNA).words(register) == stays


ON_PAPER = Signature(
    signer="medewerker",
    title="De medewerker",
    meaning="akkoord",
    name="Anna Smit",
    date="2026-11-21",
    text="0" * 64,
    version=1,
    country="NL",
    recorded_by="manager",
    recorder="leidinggevende Bert Bos",
    remark="graag dit jaar",
    place="Utrecht",
)
PROOF = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
WITH_KEY = replace(ON_PAPER, key="SHA256:" + "a" * 43, proof=PROOF)


def signatures_in_conflict(ours: str, theirs: str) -> set[bool]:
    """Returns whether two concurrent records of a signature are a conflict, merged both ways."""
    here, there = concurrent(SignatureOf("medewerker"), ours, theirs)
    return {bool(merge(one, all_of(other)).conflicts) for one, other in ((here, there), (there, here))}


def test_signature_on_paper_recorded_by_both_people_is_no_conflict() -> None:
    """Who recorded it does not make it another signature; the later record stays."""
    other = replace(ON_PAPER, recorded_by="employee", recorder="medewerker Anna Smit")
    assert signatures_in_conflict(to_value(ON_PAPER), to_value(other)) == {False}


@pytest.mark.parametrize(
    "other",
    [
        replace(ON_PAPER, text="1" * 64),
        replace(ON_PAPER, meaning="niet-akkoord"),
        replace(ON_PAPER, name="Anna de Smit"),
        replace(ON_PAPER, date="2026-11-22"),
        replace(ON_PAPER, remark=""),
        replace(ON_PAPER, place="Zeist"),
        WITH_KEY,
    ],
)
def test_signature_with_another_content_or_with_a_key_is_a_conflict(other: Signature) -> None:
    """Two records of different content, or one made with a key, are two signatures."""
    assert signatures_in_conflict(to_value(ON_PAPER), to_value(other)) == {True}


def test_two_signatures_with_a_key_are_a_conflict() -> None:
    """Only a signature on paper is recorded twice."""
    other = replace(WITH_KEY, key="SHA256:" + "b" * 43)
    assert signatures_in_conflict(to_value(WITH_KEY), to_value(other)) == {True}


@pytest.mark.parametrize("invalid", ["een", "{}", to_value(replace(ON_PAPER, date="gisteren"))])
def test_invalid_record_beside_a_valid_signature_is_a_conflict(invalid: str) -> None:
    """What is no signature is none that was recorded twice."""
    assert signatures_in_conflict(to_value(ON_PAPER), invalid) == {True}
    assert signatures_in_conflict(invalid, "twee") == {True}


AGREEMENT = msgspec.json.encode(Agreed("# Afspraken\n", ("medewerker",), {})).decode()
SIGNED = {
    SignatureOf("medewerker"): Incoming(
        Entry(Value(to_value(replace(ON_PAPER, text=sha256("# Afspraken\n")))), "employee", AT, {"2aaa": 2})
    )
}


def after_signing(register: Register, ours: str, theirs: str, seen: dict[str, int], held: bool = False) -> Merge:
    """Returns the merge of words of 2aaa with those of another home, in which the signature comes in too."""
    plan = Plan("2abcde", "gemeente", 1, AT, {register: Entry(Value(ours), "employee", AT, {"2aaa": 1})})
    coming = Incoming(Entry(Value(theirs), "manager", AT, seen))
    return merge(plan, {register: coming} | SIGNED, {register} if held else ())


def test_same_text_agreed_again_by_somebody_who_did_not_know_of_the_signature_is_no_conflict() -> None:
    """The signature is of that text, whichever of the two agreements it is."""
    merged = after_signing(AgreedText(), AGREEMENT, AGREEMENT, {"2aaa": 1, "3bbb": 1})
    assert merged.conflicts == ()
    assert {one.register: one.value.words for one in merged.writes}[AgreedText()] == AGREEMENT


def test_signed_text_that_comes_in_for_a_held_reopened_one_is_decided_by_a_person() -> None:
    """Where neither side knows of the other, a held register gives way only where a person says so."""
    merged = after_signing(AgreedText(), "", AGREEMENT, {"3bbb": 1}, held=True)
    assert [one.register for one in merged.conflicts] == [AgreedText()]


def test_answer_that_quotes_a_signed_text_can_be_cleared() -> None:
    """Only the agreement itself stays because it was signed."""
    for register, kept in ((Answer("2.1"), ""), (AgreedText(), AGREEMENT)):
        merged = after_signing(register, AGREEMENT, "", {"2aaa": 1, "3bbb": 1})
        assert merged.conflicts == ()
        assert {one.register: one.value.words for one in merged.writes}[register] == kept


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (Entry(Value("i"), "employee", AT, {"2aaa": 1}), Entry(Value("k"), "employee", AT, {"3bbb": 1})),
        (
            Entry(Value("i", "2026-11-21"), "employee", AT, {"2aaa": 1}),
            Entry(Value("i", "2026-11-22"), "employee", AT, {"3bbb": 1}),
        ),
    ],
    ids=["words", "day"],
)
def test_entries_of_the_same_moment_merge_alike_in_both_homes(ours: Entry, theirs: Entry) -> None:
    """Neither is later; then their words decide, and after those what they mean."""
    register = RowOrder("4.1", "2a")
    here, there = (Plan("2abcde", "gemeente", 1, AT, {register: one}) for one in (ours, theirs))
    ends = [taken(one, merge(one, all_of(other)), ANNA) for one, other in ((here, there), (there, here))]
    assert ends[0].registers[register].value == ends[1].registers[register].value


def test_held_register_gives_way_only_where_a_person_says_so() -> None:
    """Also to a version that knows of it; words that are the same are no conflict."""
    start = written(blank(gemeente()), ANNA, [("2.1", "a")])
    theirs = written(start, BERT, [("2.1", "b")])
    assert [one.register for one in merge(start, incoming(theirs), {ANSWER}).conflicts] == [ANSWER]
    assert merge(start, incoming(theirs), {Answer("2.2")}).conflicts == ()
    cleared = written(start, BERT, [("2.1", "")])
    assert [one.register for one in merge(start, incoming(cleared), {ANSWER}).conflicts] == [ANSWER]
    assert [one.register for one in merge(blank(gemeente()), incoming(theirs), {ANSWER}).conflicts] == [ANSWER]
    again = written(theirs, BERT, [("2.1", "a")])
    assert merge(start, incoming(again), {ANSWER}).conflicts == ()


@pytest.mark.parametrize("later", ["ours", "theirs"])
def test_both_of_two_states_is_the_later(later: str) -> None:
    """A row has one state."""
    here, there = concurrent(RowState("4.3", "2a"), "reached", "missed", later=later)
    (conflict,) = merge(here, all_of(there)).conflicts
    assert decide(conflict, "both").value == Value("reached" if later == "ours" else "missed")


def test_both_evaluations_are_one_line_and_other_words_are_paragraphs() -> None:
    """The words stay those of who had them here, so that nothing is shared by being joined."""
    for register, text in ((RowEvaluation("4.3", "2a", "learnt"), "een / twee"), (Note("2.1", "hr"), "een\n\ntwee")):
        here, there = concurrent(register, "een", "twee")
        (conflict,) = merge(here, all_of(there)).conflicts
        write = decide(conflict, "both")
        assert write.value == Value(text) and write.taken is not None
        assert (write.taken.by, write.taken.at) == ("employee", LATE)
        (conflict,) = merge(there, all_of(here)).conflicts
        write = decide(conflict, "both")
        assert write.value == Value(text) and write.taken is not None
        assert (write.taken.by, write.taken.at) == ("manager", LATE)


def test_edit_by_hand_fills_what_was_cleared_since_and_clears_nothing_that_was_written() -> None:
    """Words win over no words, as between two homes."""
    start = written(blank(gemeente()), ANNA, [("2.1", "a")])
    cleared = written(start, ANNA, [("2.1", "")])
    by_hand = Incoming(Entry(Value("met de hand"), "manager", AT, start.registers[ANSWER].seen), edited=True)
    assert answers(taken(cleared, merge(cleared, {ANSWER: by_hand}), ANNA)) == {"2.1": "met de hand"}
    changed = written(start, ANNA, [("2.1", "intussen")])
    emptied = Incoming(Entry(Value(""), "manager", AT, start.registers[ANSWER].seen), edited=True)
    assert merge(changed, {ANSWER: emptied}) == Merge((), ())


def test_words_in_a_row_that_is_in_both_plans_write_only_that_cell() -> None:
    """The row is there on both sides, and stays as it is."""
    start = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {"actie": Value("een")}, row="3k9f2x"))
    theirs = apply(start, BERT.cells(ROW, {"wie": Value("Henk")}))
    assert [write.register for write in merge(start, all_of(theirs)).writes] == [Cell(*ROW, "wie")]


def test_row_that_was_moved_or_judged_meanwhile_is_removed() -> None:
    """Where it stands and what is said of it are no words in it; whoever removed it had seen the rest."""
    start = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {"actie": Value("een")}, row="3k9f2x"))
    gone = apply(start, ANNA.remove_row(TABLE, "3k9f2x"))
    judged = apply(start, BERT.edit([mark(RowOpinion(*ROW, "a", "manager"), YES), mark(RowOrder(*ROW), "zz")]))
    for one, other in ((gone, judged), (judged, gone)):
        assert shown(taken(one, merge(one, all_of(other)), ANNA))[1] == []


@pytest.mark.parametrize("later", ["ours", "theirs"])
@pytest.mark.parametrize("choice", ["ours", "theirs"])
def test_chosen_state_is_kept_whichever_is_later(choice: str, later: str) -> None:
    """Only for both does it matter which is later."""
    here, there = concurrent(RowState("4.3", "2a"), "reached", "missed", later=later)
    (conflict,) = merge(here, all_of(there)).conflicts
    assert decide(conflict, choice).value == Value("reached" if choice == "ours" else "missed")


@pytest.mark.parametrize("later", ["ours", "theirs"])
def test_both_texts_of_one_role_stand_in_the_order_in_which_they_were_written(later: str) -> None:
    """Two homes of one person end with the same text."""
    here, there = concurrent(ANSWER, "een", "twee", later=later)
    (conflict,) = merge(here, all_of(there)).conflicts
    conflict = conflict._replace(theirs=replace(conflict.theirs, by="employee"))
    assert decide(conflict, "both").value == Value("een\n\ntwee" if later == "theirs" else "twee\n\neen")


@pytest.mark.parametrize("later", ["ours", "theirs"])
def test_concurrent_answers_without_words_end_equal(later: str) -> None:
    """A space and nothing are no conflict: both sides keep the later."""
    here, there = concurrent(ANSWER, " ", "", later=later)
    one, other = taken(here, merge(here, all_of(there)), ANNA), taken(there, merge(there, all_of(here)), BERT)
    assert one.words(ANSWER) == other.words(ANSWER) == (" " if later == "ours" else "")


@pytest.mark.parametrize("later", ["ours", "theirs"])
def test_concurrent_moments_are_joined_and_a_dropped_one_stays(later: str) -> None:
    """What either says came of it is in both; words win over no words; an edit by hand moves none."""
    register = MomentOf("2f")
    first, second = (msgspec.json.encode(Moment("2026-12-01", outcome=one)).decode() for one in ("een", "twee"))
    here, there = concurrent(register, first, second, later=later)
    for one, other in ((here, there), (there, here)):
        moment = moment_of(taken(one, merge(one, all_of(other)), ANNA).words(register))
        assert moment is not None and moment.outcome == ("een / twee" if later == "theirs" else "twee / een")
        by_hand: dict[Register, Incoming] = {register: Incoming(other.registers[register], edited=True)}
        assert merge(one, by_hand) == Merge((), ())
    here, there = concurrent(register, first, "", later=later)
    for one, other in ((here, there), (there, here)):
        assert taken(one, merge(one, all_of(other)), ANNA).words(register) == first


def test_kept_row_is_as_new_as_the_newest_unseen_words() -> None:
    """Its presence is of who wrote last in it; an edit by hand makes it present in the name of who imports."""
    start = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {"actie": Value("een")}, row="3k9f2x"))
    gone = apply(start, ANNA.remove_row(TABLE, "3k9f2x"))
    theirs = apply(start, acts("manager", EARLY).cells(ROW, {"wie": Value("Henk")}))
    theirs = apply(theirs, acts("manager", LATE).cells(ROW, {"tijdpad": Value("Q3")}))
    kept = taken(gone, merge(gone, all_of(theirs)), ANNA).registers[RowPresence(*ROW)]
    assert (kept.by, kept.at) == ("manager", LATE)
    words = all_of(theirs)
    words[Cell(*ROW, "wie")] = words[Cell(*ROW, "wie")]._replace(edited=True)
    del words[RowPresence(*ROW)]
    (write,) = (write for write in merge(gone, words).writes if write.register == RowPresence(*ROW))
    assert (write.value, write.taken) == (Value(PRESENT), None)


def test_entry_that_is_kept_knows_of_the_other_where_a_person_decides() -> None:
    """A kept answer or record is written again with what both knew, so that the other home takes it."""
    for register in (ANSWER, ConfirmationOf("medewerker")):
        here, there = concurrent(register, "een", "", later="ours")
        (write,) = merge(here, all_of(there)).writes
        assert write.taken is not None and write.taken.seen == {"2aaa": 1, "3bbb": 1}


def test_parts_signers_steps_and_moments_of_the_form_are_known() -> None:
    """A group and a field are parts; a table has no answer, and a computed field is not imported."""
    good = ["3.1/@shared-employee", "3.1.a/@shared-employee", "2.1/@note-manager", "2.1/@shown-manager"]
    good += ["@signed-medewerker", "@confirmed-leidinggevende", "@moment-2f", "@agreed", "@before", "@former", "@talk"]
    good += [f"@done-{gemeente().after[0].key}"]
    bad = ["9/@shared-employee", "9/@note-manager", "9/@shown-manager", "@signed-baas", "@confirmed-baas", "@done-x"]
    bad += ["@moment-UPPER", "@unit", "4.3", "status", "9.9/2a/actie", "2.1/2a/@there", "4.3/2A/@there"]
    assert [spell(one) for one in unknown(gemeente(), map(parse, [*good, *bad]))] == bad


def test_registers_unknown_to_the_form_are_listed() -> None:
    good = ["2.1", "@status", "4.1/3k9f2x/actie", "4.1/3k9f2x/@place", "4.1/3k9f2x/@there", "4.1/3k9f2x/@origin"]
    bad = ["9.9", "4.1", "4.1/3k9f2x", "4.1/3k9f2x/geheim", "2.1/3k9f2x/actie", "4.1/3k9f2x/actie/x", "../x", "status"]
    bad += ["@geheim", "4.1/3k9f2x/@x", "4.1//actie", "4.1/../actie", '4.1/-->"/actie', "4.1/3k\n/actie", ""]
    assert [spell(one) for one in unknown(gemeente(), map(parse, [*good, *bad]))] == bad
