"""Periods: reading and writing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.text.dates import FIRST_YEAR, LAST_YEAR, MONTHS
from poptui.text.named_periods import OPEN_END, OPEN_START, Period
from poptui.text.occasion import Occasion
from poptui.text.periods import format_period
from poptui.text.spans import Span, parse_period, parse_periods
from tests.unit.text.phrasings import ANCHOR, ASKED, DEADLINES, FIXED, FROM_ANCHOR, NOT_A_PERIOD, YEARLESS


def period(text: str) -> Period:
    """Returns the period between two ISO dates."""
    start, end = map(date.fromisoformat, text.split())
    return Period(start, end)


def means(text: str, day: date = ANCHOR) -> str:
    """Returns what a text can mean on a day: the first and last day of each period (- for none), or a length."""
    return " of ".join(map(_told, parse_periods(text, Occasion(day))))


def _told(span: Span) -> str:
    """Returns a period as two ISO dates, or a length as ISO 8601 writes it."""
    if not isinstance(span, Period):
        return span.iso
    start = "-" if span.start == OPEN_START else span.start.isoformat()
    return f"{start} {'-' if span.end == OPEN_END else span.end.isoformat()}"


@pytest.mark.parametrize(("text", "days"), FIXED)
@pytest.mark.parametrize("anchor", [ANCHOR, date(2026, 12, 31), date(2026, 10, 1)])
def test_period_with_a_year_is_read_the_same_on_any_day(text: str, days: str, anchor: date) -> None:
    """A period with a year is the same on any anchor."""
    assert means(text, anchor) == days
    assert means(f" {text.upper()}\n", anchor) == days


@pytest.mark.parametrize(("text", "days"), YEARLESS + FROM_ANCHOR + DEADLINES + ASKED)
def test_words_mean_in_a_plan_what_is_to_come(text: str, days: str) -> None:
    """Both where it is not clear; a deadline has no beginning, and a beginning no end."""
    assert means(text) == days


@pytest.mark.parametrize("text", NOT_A_PERIOD)
def test_text_that_is_no_single_period_is_not_read(text: str) -> None:
    """Unclear and impossible texts are not read."""
    assert means(text) == ""


@pytest.mark.parametrize(
    ("text", "anchor", "days"),
    [
        ("zomer", "2027-07-10", "2027-06-01 2027-08-31"),
        ("zomer", "2027-07-25", "2027-06-01 2027-08-31 of 2028-06-01 2028-08-31"),
        ("zomer", "2027-08-31", "2028-06-01 2028-08-31"),
        ("zomer", "2027-09-01", "2028-06-01 2028-08-31"),
        ("winter", "2027-01-10", "2026-12-01 2027-02-28"),
        ("winter", "2027-02-28", "2027-12-01 2028-02-29"),
        ("winter", "2027-03-01", "2027-12-01 2028-02-29"),
        ("voor de herfst", "2027-05-31", "- 2027-08-31"),
        ("voor de herfst", "2027-08-25", "- 2027-08-31"),
        ("voor de herfst", "2027-08-30", "- 2027-08-31 of - 2028-08-31"),
        ("voor 1 juni", "2027-06-01", "- 2028-05-31"),
        ("volgende winter", "2027-01-10", "2027-12-01 2028-02-29"),
        ("deze winter", "2027-01-10", "2026-12-01 2027-02-28"),
        ("komende winter", "2027-01-10", "2027-12-01 2028-02-29"),
        ("deze zomer", "2027-03-01", "2027-06-01 2027-08-31"),
        ("volgende zomer", "2027-07-01", "2028-06-01 2028-08-31"),
        ("dit schooljaar", "2027-07-31", "2026-08-01 2027-07-31"),
        ("dit schooljaar", "2027-08-01", "2027-08-01 2028-07-31"),
        ("begin van het jaar", "2027-01-10", "2027-01-01 2027-03-31"),
        ("binnen een maand", "2027-01-31", "2027-01-31 2027-02-28"),
        ("over een maand", "2027-01-31", "2027-02-01 2027-02-28"),
        ("week 1", "2026-12-31", "2027-01-04 2027-01-10"),
        ("week 53", "2027-01-03", "2026-12-28 2027-01-03"),
        ("week 53", "2027-01-04", ""),
        ("volgende week", "2026-12-28", "2027-01-04 2027-01-10"),
        ("nov-feb", "2027-01-15", "2026-11-01 2027-02-28 of 2027-11-01 2028-02-29"),
    ],
)
def test_same_words_on_another_anchor_are_another_period(text: str, anchor: str, days: str) -> None:
    """Words relative to the anchor are read from that anchor."""
    assert means(text, date.fromisoformat(anchor)) == days


@pytest.mark.parametrize("anchor", ["2027-03-01", "2027-05-31"])
def test_next_summer_in_spring_is_not_read(anchor: str) -> None:
    """In spring, "volgende zomer" is ambiguous and is not read."""
    assert parse_period("volgende zomer", date.fromisoformat(anchor)) is None


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ("2027-06-01 2027-06-01", "1 juni 2027"),
        ("2027-06-01 2027-06-15", "1 t/m 15 juni 2027"),
        ("2027-07-01 2027-09-30", "1 juli t/m 30 september 2027"),
        ("2026-12-01 2027-02-28", "1 december 2026 t/m 28 februari 2027"),
        ("2026-06-01 2027-06-01", "1 juni 2026 t/m 1 juni 2027"),
    ],
)
@pytest.mark.parametrize("country", ["NL", "BE"])
def test_period_is_written_in_words(days: str, text: str, country: str) -> None:
    """A period is written without repeating the month or year."""
    assert format_period(period(days), country) == text


DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda days: Period(min(days), max(days)))
NEAR = st.dates(date(1950, 1, 1), date(2150, 12, 31))
STRETCH = st.sampled_from(
    [*MONTHS, "lente", "zomer", "najaar", "winter", "q1", "kwartaal 2", "3e kwartaal", "h2", "week 7", "week 51"]
    + ["1 januari", "31 december", "15/8"]
)
PART = st.sampled_from(["", "begin ", "half ", "eind ", "het einde van "])


@given(PERIODS, DAYS, st.sampled_from(["NL", "BE"]))
@settings(deadline=None)
def test_written_period_is_read_back_on_any_anchor(days: Period, anchor: date, country: str) -> None:
    """Any written period is read back on any anchor."""
    assert parse_period(format_period(days, country), anchor) == days


@given(DAYS, st.integers(0, 400), DAYS)
@settings(deadline=None)
def test_written_short_period_is_read_back(start: date, length: int, anchor: date) -> None:
    """A written period that begins and ends in the years that are understood is read back."""
    days = Period(start, start + timedelta(days=min(length, (date(LAST_YEAR, 12, 31) - start).days)))
    assert parse_period(format_period(days, "NL"), anchor) == days


@given(PART, STRETCH, NEAR)
@settings(deadline=None)
def test_period_without_a_year_is_one_that_has_not_ended(part: str, name: str, anchor: date) -> None:
    """Of a period without a year this one, the next, or both are meant; none that is over."""
    for read in parse_periods(part + name, Occasion(anchor)):
        assert isinstance(read, Period) and read.start <= read.end >= anchor
        assert read.end - anchor < timedelta(days=366 * 2 + 186)


@given(PART, STRETCH, st.dates(date(2026, 1, 1), date(2027, 12, 31)))
@settings(deadline=None)
def test_year_changes_only_after_a_day_on_which_it_is_asked(part: str, name: str, anchor: date) -> None:
    """From one day to the next the same words never mean another year without both being asked first."""
    today, tomorrow = (parse_periods(part + name, Occasion(day)) for day in (anchor, anchor + timedelta(days=1)))
    length = (today[0].end - today[0].start).days if today and isinstance(today[0], Period) else 0
    if today and tomorrow and length > 1:
        assert {*today} & {*tomorrow}


@given(st.sampled_from(["voor", "vóór", "tot", "tegen", "uiterlijk", "t/m", "ten laatste"]), PART, STRETCH, NEAR)
@settings(deadline=None)
def test_deadline_without_a_year_is_not_past(word: str, part: str, name: str, anchor: date) -> None:
    """A deadline without a year has no beginning, and is on or after the day on which it is typed."""
    for read in parse_periods(f"{word} {part}{name}", Occasion(anchor)):
        assert isinstance(read, Period) and read.start == OPEN_START
        assert anchor <= read.end < anchor + timedelta(days=366 * 2 + 186)


@given(STRETCH, STRETCH, st.sampled_from([" t/m ", " tot ", "-", " - ", " tot en met "]), NEAR)
@settings(deadline=None)
def test_range_without_a_year_has_not_ended(first: str, last: str, joint: str, anchor: date) -> None:
    """A range without a year ends on or after the anchor."""
    read = parse_period(first + joint + last, anchor)
    if read is not None:
        assert read.start <= read.end >= anchor
        assert read.end - read.start < timedelta(days=366 * 2)


@given(st.integers(1, 99), st.sampled_from(["weken", "maanden", "kwartalen", "jaar"]), NEAR)
@settings(deadline=None)
def test_longer_length_ends_later(number: int, unit: str, anchor: date) -> None:
    """A length alone is by when, or how long; a longer one ends later."""
    (read, length), (more, longer) = (parse_periods(f"{one} {unit}", Occasion(anchor)) for one in (number, number + 1))
    assert isinstance(read, Period) and isinstance(more, Period)
    assert read.start == more.start == anchor < read.end < more.end
    assert length != longer
    assert parse_period(f"binnen {number} {unit}", anchor) == read
    assert parse_period(f"de komende {number} {unit}", anchor) == read
    there = parse_period(f"over {number} {unit}", anchor)
    assert there is not None and there.start <= read.end <= there.end


KNOWN = [text for text, _ in FIXED + YEARLESS + FROM_ANCHOR + DEADLINES + ASKED] + NOT_A_PERIOD
WORDS = sorted({word for text in KNOWN for word in text.split()})


@given(st.text() | st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), NEAR)
@settings(deadline=None)
def test_any_text_is_read_without_an_error(text: str, anchor: date) -> None:
    """Reading any text returns a period or None."""
    for read in parse_periods(text, Occasion(anchor)):
        if isinstance(read, Period):
            assert read.start <= read.end
            is_written = OPEN_START.year < read.start.year and read.end.year < OPEN_END.year
            assert not is_written or parse_period(format_period(read, "NL"), anchor) == read
