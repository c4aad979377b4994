"""Hints: what the law or the form asks to consider, with the reason and the source; none is required."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from poptui.forms.catalogue import Catalogue
from poptui.plans.check import check
from poptui.plans.edit import apply
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.hints import Hint, hints
from poptui.plans.plan import Plan
from poptui.plans.spot import Spot
from tests.support.plans import acts, answered, blank, field_of, gemeente, meanings

FORM = gemeente()
ACTS: EditBuilder = acts()


def with_rows(plan: Plan, table: str, *rows: Mapping[str, str]) -> Plan:
    """Returns the plan with rows."""
    for cells in rows:
        plan = apply(plan, ACTS.add_row(plan, table, meanings(field_of(FORM, table), cells)))
    return plan


def found(plan: Plan, spot: str) -> list[Hint]:
    """Returns the hints at a spot."""
    return [hint for hint in hints(FORM, plan) if str(hint.spot) == spot]


def test_empty_plan_has_no_hints() -> None:
    """Nothing is written, so there is no hint."""
    assert hints(FORM, blank(FORM)) == []


def test_repayment_of_required_training_names_the_law() -> None:
    """Only where something is required for the job and is to be repaid; the law is that of the form's country."""
    plan = with_rows(blank(FORM), "4.3", {"actie": "BHV", "verplicht": "ja"}, {"actie": "Spaans"})
    assert found(plan, "4.4") == []
    plan = answered(plan, FORM, {"4.4": "De helft"})
    (hint,) = found(plan, "4.4")
    assert "rij 1 " in hint.message and hint.source == "art. 7:611a BW"
    assert found(answered(blank(FORM), FORM, {"4.4": "De helft"}), "4.4") == []


@pytest.mark.parametrize("text", ["Ik had een burn-out.", "ZIEK geweest", "door reuma minder", "zwangerschap"])
def test_words_about_health_get_a_hint(text: str) -> None:
    """In any case of letters, the law on health data is named, and what to write instead."""
    (hint,) = found(answered(blank(FORM), FORM, {"2.1": text}), "2.1")
    assert hint.source == "AVG art. 9" and "nodig is" in hint.reason


@pytest.mark.parametrize(
    "text", ["Werken in het ziekenhuis", "gezond eten", "Kankerbestrijding als goed doel", "add-on"]
)
def test_words_similar_to_health_words_get_no_hint(text: str) -> None:
    """A hospital is a place of work; parts of words are no illness."""
    assert found(answered(blank(FORM), FORM, {"2.1": text}), "2.1") == []


def test_health_hint_names_the_row_of_a_cell() -> None:
    """Its cell is named by the number of its row."""
    plan = with_rows(blank(FORM), "4.1", {"actie": "Cursus"}, {"competentie": "Omgaan met mijn hernia"})
    assert [hint.spot for hint in hints(FORM, plan)] == [Spot("4.1", 2, "competentie")]


def test_form_with_its_own_health_advice_gives_that() -> None:
    """The plain-language form says that what is needed at work counts."""
    form = Catalogue().get("banenafspraak")
    key = next(field.key for field in form.fields if field.kind == "text" and field.filled_by == "manager")
    plan = answered(blank(form), form, {key: "autisme"}, by="manager")
    (hint,) = hints(form, plan)
    assert hint.reason == form.health


@pytest.mark.parametrize(
    ("period", "has"), [("Q1 2027", False), ("2027 tot 2029", True), ("2029 tot 2032", False), ("", True)]
)
def test_vague_actions_of_the_first_year_get_a_hint(period: str, has: bool) -> None:
    """Counted from the plan's date; later actions may be a sketch, and without a date there is no hint."""
    rows = [{"actie": "Cursus", "tijdpad": period}]
    plan = with_rows(answered(blank(FORM), FORM, {"datum": "1 december 2026"}), "4.1", *rows)
    assert bool(found(plan, "4.1/1/tijdpad")) is has
    assert found(with_rows(blank(FORM), "4.1", *rows), "4.1/1/tijdpad") == []


def test_hints_are_advice_and_lack_nothing() -> None:
    """In `check` each is advice with its reason and source, for agreeing where the field is frozen."""
    plan = answered(blank(FORM), FORM, {"2.1": "ziek", "3.4.a": "ziek"})
    told = [one for one in check(FORM, plan) if "AVG" in one.message]
    assert [(one.where, one.purpose, one.severity) for one in told] == [
        ("2.1", "share", "advice"),
        ("3.4.a", "agree", "advice"),
    ]
