"""Dates: reading and writing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.text.dates import FIRST_YEAR, LAST_YEAR, MONTHS, format_date, format_date_long, parse_date, parse_dates
from poptui.text.occasion import Lies, Occasion

TODAY = date(2026, 11, 21)
"""The present day of the tests, a Saturday."""


@pytest.mark.parametrize(
    "text",
    [
        "2027-06-01",
        "2027-6-1",
        "2027/06/01",
        "1-6-2027",
        "01-06-2027",
        "1/6/2027",
        "01/06/2027",
        "1/06/2027",
        "1.6.27",
        "1-6-27",
        "1-6-'27",
        " 1 - 6 - 2027 ",
        "1 juni 2027",
        "1 Juni 2027",
        "1 JUNI 2027",
        "1  juni\u00a02027",
        "01 juni 2027",
        "1 jun. 2027",
        "1 jun 2027",
        "1-jun-2027",
        "1-jun-27",
        "1 juni, 2027",
        "1 juni '27",
        "1 juni \u201927",
        "1e juni 2027",
        "1ste juni 2027",
        "de 1ste juni 2027",
        "1 juni",
        "1 juni a.s.",
        "1/6",
        "1-6",
        "op 1 juni 2027",
        "d.d. 1 juni 2027",
        "dinsdag 1 juni 2027",
        "dinsdag, 1 juni 2027",
        "Dinsdag 1 juni",
        "di. 1 juni 2027",
        "di 1-6-2027",
        "op dinsdag de 1e juni 2027",
        "1 juni 2027.",
        "\u200e1\u200e-\u200e6\u200e-\u200e2027",
    ],
)
def test_notations_of_one_day_are_read(text: str) -> None:
    """Each notation is read as the same day."""
    assert parse_date(text, TODAY) == date(2027, 6, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vandaag", date(2026, 11, 21)),
        ("Morgen", date(2026, 11, 22)),
        ("overmorgen", date(2026, 11, 23)),
        ("gisteren", date(2026, 11, 20)),
        ("21 november", date(2026, 11, 21)),
        ("20 november", date(2027, 11, 20)),
        ("29 febr. 2028", date(2028, 2, 29)),
        ("3 mrt. 2027", date(2027, 3, 3)),
        ("15 sept 2027", date(2027, 9, 15)),
        ("2 okt. '26", date(2026, 10, 2)),
        ("komende vrijdag", date(2026, 11, 27)),
        ("komende zaterdag", date(2026, 11, 28)),
        ("volgende week maandag", date(2026, 11, 23)),
        ("vrijdag volgende week", date(2026, 11, 27)),
        ("31-12-2199", date(2199, 12, 31)),
    ],
)
def test_words_relative_to_today_are_read(text: str, day: date) -> None:
    """Words such as "morgen" are counted from today."""
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31 juni 2027",
        "31-06-2027",
        "29 februari 2027",
        "29 februari",
        "1 januari 0027",
        "31-12-1899",
        "1-1-2200",
        "1-6-68",
        "0-6-2027",
        "32/1/2027",
        "1-13-2027",
        "12/31/2027",
        "2027-13-01",
        "1 juni 0000",
        "1 juni 027",
        "1-6/2027",
        "1.6",
        "01062027",
        "20270601",
        "maandag 1 juni 2027",
        "ma 1/6/2027",
        "juni 2027",
        "juni",
        "2027",
        "week 12",
        "Q3 2027",
        "1 juni of 2 juni",
        "rond 1 juni",
        "ca. 1 juni 2027",
        "voor 1 juni",
        "1 juni 2027 14:00",
        "1 june 2027",
        "eerdaags",
        "n.t.b.",
        "1\u0336 juni 2027",
        "1 juni 2027 " + "en nog wat " * 40,
    ],
)
def test_text_that_is_no_single_day_is_not_read(text: str) -> None:
    """Ambiguous, impossible and vague texts are not read."""
    assert parse_date(text, TODAY) is None


def test_day_outside_the_calendar_is_not_read() -> None:
    """A day before the first or after the last day of the calendar is not read."""
    assert parse_date("morgen", date.max) is None
    assert parse_date("1 juni", date.max) is None
    assert parse_date("gisteren", date.min) is None
    assert parse_date("komende vrijdag", date.max) is None


def test_dates_are_written_as_in_each_country() -> None:
    """The Netherlands and Belgium write a date in figures differently."""
    assert format_date(date(2027, 6, 1), "NL") == "01-06-2027"
    assert format_date(date(2027, 6, 1), "BE") == "1/06/2027"
    assert format_date_long(date(2027, 6, 1), "NL") == format_date_long(date(2027, 6, 1), "BE") == "1 juni 2027"
    assert len(MONTHS) == 12


DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@given(DAYS, DAYS, st.sampled_from(["NL", "BE"]))
@settings(deadline=None)
def test_written_date_is_read_back(day: date, today: date, country: str) -> None:
    """Any written date is read back, on any day."""
    for text in (format_date(day, country), format_date_long(day, country), day.isoformat()):
        assert parse_date(text, today) == day
        assert parse_date(f"  {text.upper()} ", today) == day


@given(st.dates(date(1900, 1, 1), date(2190, 12, 31)), st.dates(date(1900, 1, 1), date(2190, 12, 31)))
@settings(deadline=None)
def test_date_without_a_year_is_the_next_one(day: date, today: date) -> None:
    """A date without a year is the first such day from today on."""
    read = parse_date(f"{day.day} {MONTHS[day.month - 1]}", today)
    assert read is not None
    assert (read.month, read.day) == (day.month, day.day)
    assert timedelta(0) <= read - today <= timedelta(days=366 if (day.month, day.day) != (2, 29) else 366 * 8)


@given(DAYS, st.integers(0, 6))
@settings(deadline=None)
def test_date_with_a_wrong_weekday_is_not_read(day: date, weekday: int) -> None:
    """A date is read only with its own weekday."""
    name = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")[weekday]
    read = parse_date(f"{name} {format_date_long(day, 'NL')}", TODAY)
    assert read == (day if day.weekday() == weekday else None)


@given(st.text() | st.text("0123456789-/. 'juniemaartdvwk"), st.dates())
@settings(deadline=None)
def test_any_text_is_read_without_an_error(text: str, today: date) -> None:
    """Reading any text returns a day or None."""
    read = parse_date(text, today)
    assert read is None or isinstance(read, date)


TODAY_OF_TALK = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "lies", "days"),
    [
        ("28/11", Lies.NEAR, ["2026-11-28"]),
        ("28/11", Lies.AHEAD, ["2027-11-28"]),
        ("10 januari", Lies.NEAR, ["2027-01-10"]),
        ("10 januari", Lies.BEHIND, ["2026-01-10"]),
        ("1 december", Lies.AHEAD, ["2026-12-01"]),
        ("3-9-68", Lies.BEHIND, ["1968-09-03"]),
        ("3-9-05", Lies.BEHIND, ["2005-09-03"]),
        ("3-9-68", Lies.AHEAD, []),
        ("1-6-27", Lies.AHEAD, ["2027-06-01"]),
        ("27-06-01", Lies.AHEAD, ["2001-06-27", "2027-06-01"]),
        ("26-06-27", Lies.AHEAD, ["2027-06-26", "2026-06-27"]),
        ("27-06-01", Lies.BEHIND, ["2001-06-27"]),
        ("2-12-26", Lies.NEAR, ["2026-12-02"]),
    ],
)
def test_year_that_lacks_or_is_short_follows_from_where_the_day_lies(text: str, lies: Lies, days: list[str]) -> None:
    """A plan lies ahead, a talk or signature near, a birth date behind; where two years fit both are returned."""
    assert [day.isoformat() for day in parse_dates(text, Occasion(TODAY_OF_TALK, lies))] == days
