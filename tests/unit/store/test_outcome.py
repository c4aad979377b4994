"""The outcome of a command: what was done stays done, and only who follows is told of faults."""

from __future__ import annotations

import pytest

from poptui.errors import StorageError
from poptui.store.outcome import as_one, following, note_done, note_fault


def test_nothing_is_noted_where_nobody_follows() -> None:
    note_done()
    note_fault(StorageError("weg"))
    with as_one():
        note_done()
    with following() as outcome:
        assert (outcome.is_done, outcome.faults) == (False, [])


def test_what_is_done_within_is_not_done_around_it() -> None:
    """And after it, who followed around it follows again."""
    with following() as around:
        with following() as within:
            note_done()
            note_fault(StorageError("weg"))
        assert within.is_done and not around.is_done and around.faults == []
        note_done()
        assert around.is_done


def test_fault_in_several_places_is_noted_once() -> None:
    with following() as outcome:
        for place in ("a", "b"):
            note_fault(StorageError("weg", place))
        note_fault(StorageError("vol"))
    assert [(one.what, one.where) for one in outcome.faults] == [("weg", "b"), ("vol", "")]


@pytest.mark.parametrize("was_done", [False, True])
def test_steps_of_which_the_last_fails_have_done_nothing_more(was_done: bool) -> None:
    with following() as outcome:
        if was_done:
            note_done()
        with pytest.raises(ZeroDivisionError), as_one():
            note_done()
            raise ZeroDivisionError
        assert outcome.is_done == was_done
        with as_one():
            note_done()
        assert outcome.is_done
