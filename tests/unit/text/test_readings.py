"""Phrases with what they mean on five days and in both countries, written by a reader who had not seen the code."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest

from poptui.text.dates import parse_dates
from poptui.text.hours import parse_numbers_of_hours
from poptui.text.money import parse_amounts
from poptui.text.named_periods import OPEN_END, OPEN_START, Period
from poptui.text.occasion import Lies, Occasion
from poptui.text.spans import Span, parse_periods
from tests.support.plans import FIXTURES

PHRASES = FIXTURES / "readings" / "phrases.jsonl"
DAYS = ("2026-11-30", "2026-12-01", "2027-01-15", "2027-05-20", "2027-08-25")
LEFT = frozenset({"1-3-27 / 30-6-27", "€ 300,- tot € 400,-"})
"""Phrases that are not understood; that is no wrong reading."""
ASKED = frozenset({"voor 2028"})
"""Phrases of which another meaning is asked too."""
YEAR = re.compile(r"(19|20)[0-9]{2}|['’/-] ?2[0-9]\b|\b2[6-9]\b")
"""What fixes the year of a phrase."""
WALKED = date(2026, 1, 1), date(2027, 12, 31)
"""The days that are walked: two years."""


class Phrase(NamedTuple):
    """A phrase for a kind of field on an occasion, with all that it can mean there."""

    text: str
    kind: str
    at: Occasion
    means: frozenset[str]


def phrases() -> Iterator[Phrase]:
    """Yields each phrase on each of its days in each of its countries."""
    for line in PHRASES.read_text(encoding="utf-8").splitlines():
        one: dict[str, Any] = json.loads(line)
        for country in ("NL", "BE") if one["country"] == "both" else (one["country"],):
            for day in DAYS if one["day"] == "any" else (one["day"],):
                at = Occasion(date.fromisoformat(day), Lies(one["lies"]), country)
                means = ("/".join(each) if isinstance(each, list) else each for each in one["means"])
                yield Phrase(one["text"], one["kind"], at, frozenset(means))


def read(text: str, kind: str, at: Occasion) -> list[str]:
    """Returns what a phrase is read as: ISO days, the first and last of a period (- for none), or an amount."""
    match kind:
        case "date":
            return [day.isoformat() for day in parse_dates(text, at)]
        case "period":
            return [told(span) for span in parse_periods(text, at)]
        case "money":
            return [f"{one:.2f}" for one in parse_amounts(text)]
        case _:
            return [f"{one:.2f}" for one in parse_numbers_of_hours(text, at.country)]


def told(span: Span) -> str:
    """Returns a period as its first and last day, or a length as ISO 8601 writes it."""
    if not isinstance(span, Period):
        return span.iso
    start = "-" if span.start == OPEN_START else span.start.isoformat()
    return f"{start}/{'-' if span.end == OPEN_END else span.end.isoformat()}"


@pytest.mark.parametrize("kind", ["date", "period", "money", "hours"])
def test_each_phrase_means_what_a_reader_takes_it_to_mean(kind: str) -> None:
    """None is read as something else; of those that are not read, or asked, the list is above."""
    wrong = []
    for phrase in phrases():
        if phrase.kind != kind:
            continue
        found = frozenset(read(phrase.text, kind, phrase.at))
        is_left = phrase.text in LEFT and not found
        if found != phrase.means and not is_left and not (phrase.text in ASKED and phrase.means < found):
            wrong.append((phrase.text, phrase.at.day.isoformat(), phrase.at.country, sorted(found)))
    assert wrong == []


def test_there_are_phrases_of_each_kind() -> None:
    """At least three hundred, and of each kind some."""
    counts = Counter(json.loads(line)["kind"] for line in PHRASES.read_text(encoding="utf-8").splitlines())
    assert sum(counts.values()) > 900 and min(counts[kind] for kind in ("date", "period", "money", "hours")) > 60


@pytest.mark.parametrize("country", ["NL", "BE"])
def test_no_phrase_contradicts_itself_on_any_day_of_two_years(country: str) -> None:
    """No period ends before it begins, no plan without a year is over, and no year changes without being asked."""
    texts = sorted({one.text for one in phrases() if one.kind == "period" and one.at.lies is Lies.AHEAD})
    first, last = WALKED
    yearless = [text for text in texts if not YEAR.search(text)]
    wrong = []
    for text in yearless:
        for offset in range((last - first).days):
            day = first + timedelta(days=offset)
            spans = [one for one in parse_periods(text, Occasion(day, country=country)) if isinstance(one, Period)]
            if any(one.start > one.end or one.end < day for one in spans):
                wrong.append((text, day.isoformat()))
    assert wrong == []


if __name__ == "__main__":
    results: Counter[str] = Counter()
    for one in phrases():
        found = frozenset(read(one.text, one.kind, one.at))
        is_right = found == one.means
        results["read" if is_right and len(found) == 1 else "asked" if is_right and found else "not read"] += is_right
        results["left"] += not is_right and not found
        results["also asked"] += not is_right and one.means < found
        results["wrong"] += bool(not is_right and found and not one.means < found)
    print(dict(results))
