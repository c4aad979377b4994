"""Order keys: always strictly between, with room on every side of each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from poptui.plans.edit import ALPHABET
from poptui.plans.order import between
from poptui.plans.registers import DIGITS

LAST = DIGITS[1:]
order_keys = st.builds(lambda start, last: start + last, st.text(DIGITS, max_size=6), st.sampled_from(LAST))
row_ids = st.one_of(st.just(""), st.text(ALPHABET, min_size=1, max_size=6), st.just("Rij 0"))


@given(order_keys, order_keys, row_ids)
def test_key_sorts_between_any_two(one: str, other: str, row: str) -> None:
    if one != other:
        low, high = sorted([one, other])
        assert low < between(low, high, row) < high


@given(order_keys, row_ids)
def test_there_is_room_at_both_ends(key: str, row: str) -> None:
    assert between("", key, row) < key < between(key, "", row)


@given(order_keys, order_keys, row_ids)
def test_key_never_ends_in_the_first_digit(one: str, other: str, row: str) -> None:
    low, high = sorted([one, other])
    for key in (between("", "", row), between("", low, row), between(high, "", row), between(low, "", row)):
        assert set(key) <= set(DIGITS)
        assert key[-1] in LAST
    if low != high:
        assert between(low, high, row)[-1] in LAST


@given(st.lists(st.integers(0, 60), max_size=60))
def test_inserting_in_any_order_keeps_the_order(indexes: list[int]) -> None:
    found: list[str] = []
    for index in indexes:
        at = min(index, len(found))
        found.insert(at, between(found[at - 1] if at else "", found[at] if at < len(found) else ""))
    assert found == sorted(set(found))


@given(order_keys, order_keys, st.text(ALPHABET, min_size=6, max_size=6), st.text(ALPHABET, min_size=6, max_size=6))
def test_keys_of_two_people_between_the_same_two_leave_room(one: str, other: str, a: str, b: str) -> None:
    if one == other or a == b:
        return
    low, high = sorted([one, other])
    first, second = sorted([between(low, high, a), between(low, high, b)])
    assert low < first < between(first, second) < second < high


def test_adding_at_the_end_keeps_keys_short() -> None:
    key = ""
    for _ in range(100):
        key = between(key, "", "3k9f2x")
    assert len(key) < 20
