"""Numbers of hours: reading and writing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.text.hours import format_hours, parse_hours, parse_numbers_of_hours


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("0", "0"),
        ("8", "8"),
        ("8 uur", "8"),
        ("8 Uur", "8"),
        ("16 uren", "16"),
        ("8u", "8"),
        ("8 u.", "8"),
        ("8h", "8"),
        ("8,5", "8.5"),
        ("8,5 uur", "8.5"),
        ("8.5 uur", "8.5"),
        ("7,25 uur", "7.25"),
        ("120 uur", "120"),
        ("1.250 uur", "1250"),
        ("1.250,5 uur", "1250.5"),
        ("1u30", "1.5"),
        ("1 u 30", "1.5"),
        ("1u. 30", "1.5"),
        ("1u30min", "1.5"),
        ("1 uur 30", "1.5"),
        ("1 uur 30 min.", "1.5"),
        ("1 uur en 30 minuten", "1.5"),
        ("2 uur en een kwartier", "2.25"),
        ("1 uur 5 min", "1.083333"),
        ("8:30", "8.5"),
        ("8:30 uur", "8.5"),
        ("0:45", "0.75"),
        ("90 min", "1.5"),
        ("90 min.", "1.5"),
        ("90 minuten", "1.5"),
        ("45min", "0.75"),
        ("600 minuten", "10"),
        ("20 min", "0.333333"),
        ("een uur", "1"),
        ("één uur", "1"),
        ("twee uur", "2"),
        ("een half uur", "0.5"),
        ("half uur", "0.5"),
        ("½ uur", "0.5"),
        ("1/2 uur", "0.5"),
        ("anderhalf uur", "1.5"),
        ("tweeënhalf uur", "2.5"),
        ("twee en een half uur", "2.5"),
        ("2½ uur", "2.5"),
        ("kwartier", "0.25"),
        ("een kwartier", "0.25"),
        ("drie kwartier", "0.75"),
        ("driekwart uur", "0.75"),
    ],
)
def test_notations_of_hours_are_read(text: str, hours: str) -> None:
    """Each notation is read as its number of hours."""
    read = parse_hours(text)
    assert read == Decimal(hours)
    assert read is not None
    assert str(read) == hours


@pytest.mark.parametrize(
    "text",
    [
        "",
        "uur",
        "uurtje",
        "3 weken",
        "4 uur per week",
        "4 uur/week",
        "1 dag per maand",
        "8.30",
        "8.30 uur",
        "1.250",
        "8,125 uur",
        "8u5",
        "1u75",
        "1:75",
        "8:3",
        "-8",
        "-8 uur",
        "8 à 10 uur",
        "8-10 uur",
        "in totaal 40 uur",
        "enkele uren",
        "een paar uur",
        "8 uur in werktijd",
        "doorlopend",
        "n.t.b.",
        "8²",
        "٨ uur",
        "€ 8",
        "9" * 6,
        "9" * 5000,
    ],
)
def test_text_that_is_no_single_number_of_hours_is_not_read(text: str) -> None:
    """Days, rates, ranges and ambiguous texts are not read."""
    assert parse_hours(text) is None


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        ("0", "0 uur"),
        ("1", "1 uur"),
        ("1.0", "1 uur"),
        ("10", "10 uur"),
        ("100", "100 uur"),
        ("8.5", "8,5 uur"),
        ("0.25", "0,25 uur"),
        ("1250.5", "1.250,5 uur"),
        ("0.333333", "20 min"),
        ("1.333333", "1 uur 20 min"),
        ("0.999999", "1 uur"),
        ("-1.5", "-1,5 uur"),
        ("-0.001", "0 uur"),
    ],
)
@pytest.mark.parametrize("country", ["NL", "BE"])
def test_hours_are_written_in_words(hours: str, text: str, country: str) -> None:
    """Hours are written with decimals, or with minutes where two decimals are not enough."""
    assert format_hours(Decimal(hours), country) == text


@given(st.decimals(0, 99_999, places=2), st.sampled_from(["NL", "BE"]))
@settings(deadline=None)
def test_written_hours_are_read_back(hours: Decimal, country: str) -> None:
    """Any written number of hours is read back; what is no whole number of minutes is asked."""
    assert hours in parse_numbers_of_hours(format_hours(hours, country), country)


@given(st.integers(0, 9_999))
@settings(deadline=None)
def test_minutes_are_written_and_read_back(minutes: int) -> None:
    """Any number of minutes is written and read back."""
    hours = parse_hours(f"{minutes} min")
    assert hours is not None
    assert abs(hours * 60 - minutes) < Decimal("0.001")
    assert parse_hours(format_hours(hours, "NL")) == hours


@given(st.text() | st.text("0123456789.,:½ uurminhalfkwartieren"))
@settings(deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Reading any text returns a number of hours or None."""
    read = parse_hours(text)
    assert read is None or read >= 0


@pytest.mark.parametrize(
    ("text", "dutch", "flemish"),
    [
        ("2 dagen", ["16"], ["15.2"]),
        ("1 dgn", ["8"], ["7.6"]),
        ("2,5 dagen", ["20.0"], ["19.00"]),
        ("een halve dag", ["4.0"], ["3.80"]),
        ("1 dagdeel", ["4"], ["4"]),
        ("twee dagdelen", ["8"], ["8"]),
        ("16 uur (2 dagen)", ["16"], ["16"]),
        ("7,36 uur", ["7.36", "7.6"], ["7.36", "7.6"]),
        ("4,30", ["4.30", "4.5"], ["4.30", "4.5"]),
        ("7,25", ["7.25"], ["7.25"]),
        ("7,75 uur", ["7.75"], ["7.75"]),
        ("7.75 uur", ["7.75"], ["7.75"]),
        ("n.v.t.", ["0"], ["0"]),
        ("-", ["0"], ["0"]),
        ("4 u/w", [], []),
    ],
)
def test_days_and_decimals_that_can_be_minutes_are_read_or_asked(
    text: str, dutch: list[str], flemish: list[str]
) -> None:
    """A working day has 8 hours, in Belgium 7 hours 36; decimals that are no quarter can be minutes."""
    assert list(map(str, parse_numbers_of_hours(text, "NL"))) == dutch
    assert list(map(str, parse_numbers_of_hours(text, "BE"))) == flemish
