"""Judging a goal: its labels, the offsets of its findings, and that any text is judged."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.smart.judgement import Judgement, judge
from poptui.smart.timed import Days
from tests.unit.smart.labelled import GOALS

HANG = 10
"""The most seconds that a judgement may take."""
PARTS = (
    *("ik", "wil", "moet", "van", "mijn", "baas", "beter", "altijd", "elke", "week", "voor", "1", "juni", "2027"),
    *("cursus", "Excel", "'Tillen'", "nooit", "\n", ",", ".", "(", "é", "İ", "100%"),
)


def labels(found: Judgement) -> str:
    """Returns the labels in the notation of the labelled goals."""
    return "".join(str(label) for label in found[:5])


def words_of(text: str, criterion: str) -> list[str]:
    """Returns the words of a goal that are the evidence for a criterion."""
    return [text[one.start : one.end] for one in judge(text).findings if one.criterion == criterion]


@pytest.mark.parametrize(("expected", "text"), GOALS)
def test_goal_gets_the_labels_of_the_guide(expected: str, text: str) -> None:
    """Each labelled goal gets its five labels."""
    assert labels(judge(text)) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_empty_text_has_no_findings(text: str) -> None:
    """An empty text has no labels and no findings."""
    assert judge(text, "diploma", "voor 1 juni", "cursus") == Judgement(0, 0, 0, 0, 0, ())


def check(text: str, found: Judgement) -> None:
    """Checks that the findings agree with the labels and lie within the text."""
    for criterion in "smt":
        missing = [one for one in found.findings if (one.criterion, one.kind) == (criterion, "missing")]
        assert len(missing) == (getattr(found, criterion) == 0)
        assert all(one.tip.endswith("?") and (one.start, one.end) == (0, 0) for one in missing)
    for criterion in "ar":
        doubts = [one for one in found.findings if one.criterion == criterion]
        assert bool(doubts) == getattr(found, criterion)
        assert all(one.kind == "doubt" and one.tip.endswith("?") for one in doubts)
    for one in found.findings:
        assert one.message
        assert "\n" not in one.message + one.tip
        if one.kind != "missing":
            assert 0 <= one.start < one.end <= len(text)
            assert text[one.start : one.end].strip()


@pytest.mark.parametrize("text", [text for _, text in GOALS])
def test_findings_of_a_labelled_goal_lie_within_its_text(text: str) -> None:
    """The offsets of findings lie within the text."""
    check(text, judge(text))


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PARTS), max_size=60).map(" ".join)))
def test_any_text_is_judged(text: str) -> None:
    """Any text gets a judgement whose findings agree with its labels."""
    found = judge(text)
    assert found == judge(text)
    if text.strip():
        check(text, found)


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_any_cells_are_read(result: str, when: str, means: str) -> None:
    """Any texts in the cells of the row are read."""
    found = judge("Beter leren plannen.", result, when, means)
    assert (found.a, found.r) == (0, 0)


@pytest.mark.parametrize(
    "part",
    ["a", "a ", "1 ", "- ", "x-", "elke dag ", "moet van de ", "in 2027 ", "zowel als ", "'A ", "\n", "mijn ", "é"],
)
def test_very_long_text_is_judged_in_time(part: str) -> None:
    """A very long text is judged within the time limit."""
    started = time.monotonic()
    judge((part * 100_000)[:100_000])
    assert time.monotonic() - started < HANG


@pytest.mark.parametrize(
    ("text", "criterion", "words"),
    [
        ("Binnen drie maanden neem ik zelf de telefoon op.", "t", "Binnen drie maanden"),
        ("Eind 2027 heb ik mijn rijbewijs C.", "m", "rijbewijs"),
        ("Ik moet van mijn chef beter opletten.", "a", "moet van mijn chef"),
        ("Vóór 1 juni wil ik nooit meer een fout maken.", "r", "nooit"),
        ("Vóór 1 juni beter plannen.", "t", "Vóór 1 juni"),
        ("Bezoekers met agressie rustiger te woord staan.", "s", "Bezoekers"),
    ],
)
def test_evidence_covers_the_expected_words(text: str, criterion: str, words: str) -> None:
    """The evidence for a criterion covers exactly these words."""
    assert words in words_of(text, criterion)


@pytest.mark.parametrize(
    "text",
    [
        "Sinds 2019 werk ik in team 3 en ik wil beter plannen.",
        "Op termijn wil ik meer doen.",
        "Ik wil zo snel mogelijk beter leren plannen.",
        "Elke week beter plannen.",
        "Vorig jaar was ik vaak ziek, ik wil fitter worden.",
    ],
)
def test_background_and_vague_times_do_not_count(text: str) -> None:
    """A time in the background or a vague time does not make a goal timed."""
    assert judge(text).t == 0


def test_tip_quotes_the_words_of_the_goal() -> None:
    """A tip quotes the topic, rhythm or vague time of the goal."""
    tips = {one.criterion: one.tip for one in judge("Elke week beter worden in Excel").findings}
    assert "'Excel'" in tips["s"]
    assert "'Elke week'" in tips["t"]


def test_cells_of_the_row_make_up_for_the_goal() -> None:
    """The cells for result and period can meet what the goal itself does not."""
    text = "Beter leren plannen."
    assert labels(judge(text)) == "00000"
    assert judge(text, result="certificaat").m == 1
    assert judge(text, when="eind maart").t == 1
    assert judge(text, when="Q3 2027").t == 1
    assert judge(text, when="zo snel mogelijk").t == 0
    assert all(one.start == one.end == 0 for one in judge(text, "certificaat", "Q3 2027").findings)


@pytest.mark.parametrize("means", ["450", "€ 450", "cursus Timemanagement", "Marloes, 16 uur", "een coach, 3 keer"])
def test_other_cells_do_not_make_a_goal_specific(means: str) -> None:
    """Costs, hours, names and ways say nothing of what the goal is: only its own words make it specific."""
    assert labels(judge("Beter leren plannen.", means=means)) == "00000"


DAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "written", "timed"),
    [
        ("Voor 1 juni 2026 haal ik het certificaat Excel.", DAY, 0),
        ("Voor 1 juni 2027 haal ik het certificaat Excel.", DAY, 1),
        ("Diploma kraanmachinist, mei 2026.", DAY, 0),
        ("In 2026 haal ik het certificaat Excel.", DAY, 1),
        ("Voor 1 juni haal ik het certificaat Excel.", DAY, 1),
        ("Voor 1 juni haal ik het certificaat Excel.", date(2026, 3, 1), 0),
        ("Binnen drie maanden haal ik het certificaat Excel.", DAY, 1),
        ("Binnen drie maanden haal ik het certificaat Excel.", date(2026, 6, 1), 0),
        ("In mei 2026 begin ik, en voor 1 juni 2027 haal ik het certificaat Excel.", DAY, 1),
    ],
)
def test_time_that_is_over_says_no_more_when(text: str, written: date, timed: int) -> None:
    """A goal is timed by a time that is not over today, counted from the day on which it was typed."""
    found = judge(text, days=Days(DAY, written))
    assert (found.t, judge(text).t) == (timed, 1)
    assert timed or ["is voorbij" in one.message for one in found.findings if one.criterion == "t"] == [True]


@pytest.mark.parametrize(
    ("when", "until", "timed"),
    [
        ("Q3 2026", None, 0),
        ("Q3 2027", None, 1),
        ("voor 1 juni 2026", None, 0),
        ("volgend voorjaar", date(2026, 5, 31), 0),
        ("volgend voorjaar", date(2027, 5, 31), 1),
        ("volgend voorjaar", None, 1),
    ],
)
def test_period_of_the_row_that_is_over_says_no_more_when(when: str, until: date | None, timed: int) -> None:
    """A period means what it meant on the day it was typed; once that is over, the row is not timed."""
    for text in ("Beter leren plannen.", "Bij de volgende evaluatie plan ik zelf."):
        assert judge(text, when=when, days=Days(DAY, DAY, until)).t == timed


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("Voor 1 juni 2027 volg ik de cursus Klantgericht werken bij de balie.", ""),
        ("Voor 1 juni 2027 haal ik het certificaat Excel gevorderd.", "s"),
        ("In mei 2027 schrijf ik zelf verslagen van vergaderingen.", "m"),
        ("Beter leren plannen.", ""),
    ],
)
def test_guess_is_said_to_be_one(text: str, guessed: str) -> None:
    """A mark that rests on what is often wrong is a guess, and its evidence says so; what lacks is none."""
    found = judge(text)
    assert found.guessed == frozenset(guessed)
    assert all(one.message.startswith("vermoedelijk ") == one.is_guess for one in found.findings)


def test_time_set_aside_takes_away_the_doubt_about_load() -> None:
    """Time set aside in the means takes away the doubt about a full week."""
    text = "Naast mijn fulltime baan de opleiding tot wijkverpleegkundige volgen."
    assert judge(text).r == 1
    assert judge(text, means="8 uur studieverlof").r == 0
