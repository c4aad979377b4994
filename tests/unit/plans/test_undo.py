"""Undo and redo: new changes, of the own edits only, that restore the former values."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.errors import Refused
from poptui.forms.value import Value
from poptui.plans.edit import Author, Edit, apply, mark
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.history import FULL
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer
from tests.support.plans import AT, acts, blank, gemeente

Visible = tuple[dict[str, str], list[dict[str, str]]]

ANNA, BERT = acts("employee"), acts("manager")
TABLE = "4.1"


def visible(plan: Plan) -> Visible:
    """Returns what a person sees: the answers with words, and the words of each row, in order."""
    answers = {key: entry.words for key, entry in plan.answers.items() if entry.words}
    rows = [{key: entry.words for key, entry in row.cells.items() if entry.words} for row in plan.rows(TABLE)]
    return answers, rows


def typed(plan: Plan, by: EditBuilder, key: str, *texts: str, session: str) -> Plan:
    """Returns the plan after someone typed in one field, in one session."""
    for text in texts:
        plan = apply(plan, by.write(Answer(key), Value(text), session))
    return plan


def act(plan: Plan, by: EditBuilder, kind: str, field: str, texts: list[str], number: int) -> Plan:
    """Returns the plan after one edit: typing, or a row action."""
    rows = plan.rows(TABLE)
    if kind == "type":
        return typed(plan, by, field, *texts, session=f"2session{number}")
    if kind == "add":
        return apply(plan, by.add_row(plan, TABLE, {"actie": Value(texts[-1])}))
    if not rows:
        return plan
    row = rows[number % len(rows)]
    if kind == "remove":
        return apply(plan, by.remove_row(TABLE, row.id))
    if kind == "move":
        return apply(plan, by.move_row(plan, TABLE, row.id, len(texts) + number % 3))
    if kind == "duplicate":
        return apply(plan, by.duplicate_row(plan, TABLE, row))
    cells = dict(zip(("actie", "wie", "kosten"), map(Value, texts), strict=False))
    return apply(plan, by.cells(row.key, cells))


words = st.lists(st.sampled_from(["", "a", "ab", "b"]), min_size=1, max_size=3)
kinds = st.sampled_from(["type", "type", "add", "remove", "move", "duplicate", "cells", "undo", "undo", "redo"])


@given(st.lists(st.tuples(kinds, st.sampled_from(["2.1", "2.2"]), words), max_size=25))
def test_undo_and_redo_walk_through_the_same_plans(steps: list[tuple[str, str, list[str]]]) -> None:
    plan = blank(gemeente())
    states, now = [visible(plan)], 0
    for number, (kind, field, texts) in enumerate(steps):
        if kind == "undo" and now:
            plan, now = apply(plan, ANNA.undo(plan)), now - 1
        elif kind == "redo" and now + 1 < len(states):
            plan, now = apply(plan, ANNA.redo(plan)), now + 1
        elif kind in {"undo", "redo"}:
            with pytest.raises(Refused):
                ANNA.undo(plan) if kind == "undo" else ANNA.redo(plan)
        else:
            before, plan = plan, act(plan, ANNA, kind, field, texts, number)
            if plan.history != before.history:
                states, now = [*states[: now + 1], visible(plan)], now + 1
        assert visible(plan) == states[now]
    while now:
        plan, now = apply(plan, ANNA.undo(plan)), now - 1
        assert visible(plan) == states[now]
    with pytest.raises(Refused, match="niets om ongedaan te maken"):
        ANNA.undo(plan)
    while now + 1 < len(states):
        plan, now = apply(plan, ANNA.redo(plan)), now + 1
        assert visible(plan) == states[now]
    with pytest.raises(Refused, match="niets om opnieuw te doen"):
        ANNA.redo(plan)


@given(st.lists(st.tuples(st.sampled_from(["anna", "bert"]), st.sampled_from(["type", "undo", "redo"]), words)))
def test_each_author_undoes_the_own_edits(steps: list[tuple[str, str, list[str]]]) -> None:
    plan = blank(gemeente())
    fields = {"anna": ("2.1", ANNA), "bert": ("2.2", BERT)}
    states, now = {name: [""] for name in fields}, dict.fromkeys(fields, 0)
    for number, (name, kind, texts) in enumerate(steps):
        field, by = fields[name]
        if kind == "undo" and now[name]:
            plan = apply(plan, by.undo(plan))
            now[name] -= 1
        elif kind == "redo" and now[name] + 1 < len(states[name]):
            plan = apply(plan, by.redo(plan))
            now[name] += 1
        elif kind == "type":
            before, plan = plan, typed(plan, by, field, *texts, session=f"2session{number}")
            if plan.history != before.history:
                states[name] = [*states[name][: now[name] + 1], plan.text(field)]
                now[name] += 1
        assert {one: plan.text(key) for one, (key, _) in fields.items()} == {
            one: states[one][now[one]] for one in fields
        }


def test_edit_is_undone_only_by_its_author_in_its_home() -> None:
    plan = apply(blank(gemeente()), ANNA.answer("2.1", Value("van Anna")))
    elsewhere = EditBuilder(Author("2elsewhere", "employee"), AT)
    other_role = EditBuilder(Author(ANNA.author.replica, "manager"), AT)
    for other in (BERT, elsewhere, other_role):
        with pytest.raises(Refused, match="niets om ongedaan te maken"):
            other.undo(plan)
    assert apply(plan, ANNA.undo(plan)).text("2.1") == ""


def test_undo_is_a_new_change() -> None:
    plan = apply(blank(gemeente()), ANNA.answer("2.1", Value("a")))
    undone = apply(plan, ANNA.undo(plan))
    assert undone.history[:1] == plan.history
    assert [(line.after.words, line.kind, line.undoes) for line in undone.history] == [
        ("a", "do", ""),
        ("", "undo", plan.history[0].edit),
    ]
    assert undone.registers[Answer("2.1")].seen == {"2employee": 2}


def test_undo_restores_the_meaning() -> None:
    plan = apply(blank(gemeente()), ANNA.answer("datum", Value("1 juni", "2027-06-01")))
    plan = apply(plan, ANNA.answer("datum", Value("ooit")))
    plan = apply(plan, ANNA.undo(plan))
    assert plan.value(Answer("datum")) == Value("1 juni", "2027-06-01")


def test_several_writes_are_undone_as_one() -> None:
    start = apply(blank(gemeente()), ANNA.answer("2.2", Value("stond er al")))
    plan = apply(
        start,
        ANNA.edit([mark(Answer("2.1"), "a"), mark(Answer("2.2"), "b"), mark(Answer("3.2"), "c")]),
    )
    undone = apply(plan, ANNA.undo(plan))
    assert visible(undone) == visible(start)
    assert visible(apply(undone, ANNA.redo(undone))) == visible(plan)


def test_undo_is_refused_where_another_wrote_since() -> None:
    plan = apply(blank(gemeente()), ANNA.answer("2.1", Value("van Anna")))
    theirs = apply(plan, BERT.answer("2.1", Value("van Bert")))
    with pytest.raises(Refused, match="intussen door een ander gewijzigd") as refused:
        ANNA.undo(theirs)
    assert refused.value.where == "2.1"
    elsewhere = apply(plan, BERT.answer("2.2", Value("van Bert")))
    assert visible(apply(elsewhere, ANNA.undo(elsewhere))) == ({"2.2": "van Bert"}, [])


def test_undo_is_refused_where_another_wrote_in_a_batch() -> None:
    plan = apply(blank(gemeente()), ANNA.edit([mark(Answer("2.1"), "a"), mark(Answer("2.2"), "b")]))
    plan = apply(plan, BERT.answer("2.2", Value("van Bert")))
    with pytest.raises(Refused, match="intussen"):
        ANNA.undo(plan)


def test_redo_is_refused_where_another_wrote_since() -> None:
    plan = apply(blank(gemeente()), ANNA.answer("2.1", Value("van Anna")))
    plan = apply(plan, ANNA.undo(plan))
    plan = apply(plan, BERT.answer("2.1", Value("van Bert")))
    with pytest.raises(Refused, match="intussen"):
        ANNA.redo(plan)


def test_row_with_another_authors_words_is_not_undone() -> None:
    plan = apply(blank(gemeente()), ANNA.add_row(blank(gemeente()), TABLE, {"actie": Value("cursus")}))
    row = plan.rows(TABLE)[0]
    plan = apply(plan, BERT.cells(row.key, {"kosten": Value("300")}))
    with pytest.raises(Refused, match="intussen"):
        ANNA.undo(plan)


def test_undo_stops_at_another_authors_words_within_a_session() -> None:
    plan = typed(blank(gemeente()), ANNA, "2.1", "a", session="2session")
    plan = apply(plan, BERT.answer("2.1", Value("van Bert")))
    plan = typed(plan, ANNA, "2.1", "ab", session="2session")
    plan = apply(plan, ANNA.undo(plan))
    assert plan.text("2.1") == "van Bert"
    with pytest.raises(Refused, match="intussen"):
        ANNA.undo(plan)


def test_typing_that_was_erased_leaves_nothing_to_undo() -> None:
    plan = apply(blank(gemeente()), ANNA.answer("2.2", Value("eerder")))
    plan = typed(plan, ANNA, "2.1", "a", "ab", "", session="2session")
    plan = apply(plan, ANNA.undo(plan))
    assert visible(plan) == ({}, [])


def test_undo_stops_at_an_import() -> None:
    plan = apply(blank(gemeente()), ANNA.answer("2.1", Value("a")))
    undone = apply(plan, ANNA.undo(apply(plan, ANNA.answer("2.2", Value("b")))))
    imported = Edit("2import", BERT.author, AT, (mark(Answer("2.3"), "van buiten"),), "import")
    for before in (plan, undone):
        after = apply(before, imported)
        with pytest.raises(Refused):
            ANNA.undo(after)
        with pytest.raises(Refused):
            ANNA.redo(after)
        later = apply(after, ANNA.answer("2.1", Value("na de import")))
        assert apply(later, ANNA.undo(later)).text("2.1") == "a"


def test_new_edit_clears_redo() -> None:
    plan = apply(blank(gemeente()), ANNA.answer("2.1", Value("a")))
    plan = apply(plan, ANNA.undo(plan))
    plan = apply(plan, ANNA.answer("2.2", Value("b")))
    with pytest.raises(Refused):
        ANNA.redo(plan)


@settings(max_examples=10)
@given(st.integers(FULL - 5, FULL + 150), st.integers(1, 3))
def test_undo_works_in_a_compacted_history(count: int, fields: int) -> None:
    plan = blank(gemeente())
    states = [visible(plan)]
    for number in range(count):
        plan = apply(plan, ANNA.answer(f"2.{number % fields + 1}", Value(f"tekst {number}")))
        states.append(visible(plan))
    now = count
    while True:
        try:
            plan = apply(plan, ANNA.undo(plan))
        except Refused:
            break
        now -= 1
        assert visible(plan) == states[now]
    assert count - now >= FULL // 2 or now == 0
    while now < count:
        plan = apply(plan, ANNA.redo(plan))
        now += 1
        assert visible(plan) == states[now]


def test_edit_is_undone_whole_or_not_at_all() -> None:
    """While one of its changes is among the last it is kept in full; after that it cannot be undone."""
    batch = [mark(Answer("2.1"), "a"), mark(Answer("2.2"), "b"), mark(Answer("2.3"), "c")]
    plan = apply(blank(gemeente()), ANNA.edit(batch))
    for number in range(FULL - 1):
        plan = apply(plan, BERT.answer("3.2", Value(f"tekst {number}")))
    undone = apply(plan, ANNA.undo(plan))
    assert [undone.text(key) for key in ("2.1", "2.2", "2.3")] == ["", "", ""]
    plan = apply(plan, BERT.answer("3.2", Value("nog een tekst")))
    with pytest.raises(Refused, match="niets om ongedaan te maken"):
        ANNA.undo(plan)


def test_edit_of_many_rows_is_undone_and_redone_at_once() -> None:
    """However many rows one edit adds: undo removes them, redo restores all their words, each time."""
    rows = [{"competentie": Value(f"wens {at}"), "actie": Value(f"doen {at}")} for at in range(FULL)]
    plan = apply(blank(gemeente()), ANNA.answer("2.1", Value("tekst")))
    plan = full = apply(plan, ANNA.add_rows(plan, "4.1", rows))
    assert [row.text("actie") for row in full.rows("4.1")] == [f"doen {at}" for at in range(FULL)]
    for _ in range(3):
        plan = apply(plan, ANNA.undo(plan))
        assert plan.rows("4.1") == []
        assert plan.text("2.1") == "tekst"
        plan = apply(plan, ANNA.redo(plan))
        assert [row.cells for row in plan.rows("4.1")] == [row.cells for row in full.rows("4.1")]
