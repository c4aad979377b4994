"""What a plan lacks for sharing and for agreeing, with the form of the municipality."""

from __future__ import annotations

import pytest

from poptui.forms.value import Value
from poptui.plans.check import Finding, check, first_open, is_filled, is_free, needed, open_fields, progress, read
from poptui.plans.edit import apply
from poptui.plans.plan import Plan
from poptui.plans.spot import Spot
from tests.support.plans import acts, answered, blank, example, field_of, gemeente, with_row

FORM = gemeente()
SHARE = {
    "medewerker": "Anna",
    "functie": "Adviseur",
    "dienst": "Zorg",
    "leidinggevende": "Bert",
    "datum": "11-12-2026",
    "2.1": "a",
    "2.2": "b",
    "2.3": "c",
    "2.4": "d",
}
HEAD = ("medewerker", "functie", "dienst", "leidinggevende", "datum")
TALK = {"3.4.a": "e", "3.4.b": "f"}


def lacks(plan: Plan, purpose: str) -> list[str]:
    """Returns where a plan lacks something for a purpose."""
    return [found.where for found in check(FORM, plan) if (found.purpose, found.severity) == (purpose, "lacks")]


def complete() -> Plan:
    """Returns a plan that lacks nothing."""
    plan = answered(blank(FORM), FORM, SHARE | TALK)
    return with_row(plan, FORM, "4.3", "3k9f2x", {"actie": "Cursus", "tijdpad": "Q3 2027"})


def test_complete_plan_lacks_nothing() -> None:
    assert check(FORM, complete()) == []
    assert progress(FORM, complete()) == (12, 12)


def test_plan_complete_for_sharing_lacks_only_what_the_talk_fills_in() -> None:
    plan = answered(blank(FORM), FORM, SHARE)
    assert lacks(plan, "share") == []
    assert lacks(plan, "agree") == ["3.4.a", "3.4.b", "4.3"]


def test_empty_plan_lacks_all_required_fields_in_order() -> None:
    plan = blank(FORM)
    assert lacks(plan, "share") == [*SHARE]
    assert lacks(plan, "agree") == [*HEAD, "3.4.a", "3.4.b", "4.3"]
    assert progress(FORM, plan) == (12, 0)


@pytest.mark.parametrize("key", [*SHARE, *TALK])
def test_each_missing_required_answer_is_named(key: str) -> None:
    for empty in ("", " \n"):
        plan = apply(complete(), acts().answer(key, Value(empty)))
        assert lacks(plan, "share") == ([key] if key in SHARE else [])
        assert lacks(plan, "agree") == ([key] if key in HEAD or key in TALK else [])
        assert progress(FORM, plan) == (12, 11)


def test_message_names_the_question() -> None:
    (found,) = (found for found in check(FORM, answered(complete(), FORM, {"2.4": ""})))
    assert found == Finding(Spot("2.4"), "share", "lacks", "'2.4 Begeleiding' is nog niet ingevuld")


def test_no_need_tick_makes_alignment_and_agreements_optional() -> None:
    plan = answered(blank(FORM), FORM, SHARE | {"geen-behoefte": "ja"})
    assert check(FORM, plan) == []
    assert progress(FORM, plan) == (9, 9)
    assert all(is_free(FORM, field_of(FORM, key), plan) for key in ("3.4.a", "3.4.b", "4.3"))
    assert not is_free(FORM, field_of(FORM, "2.1"), plan)
    assert lacks(answered(plan, FORM, {"geen-behoefte": "nee"}), "agree") == ["3.4.a", "3.4.b", "4.3"]


def test_agreement_row_requires_action_and_time() -> None:
    plan = with_row(complete(), FORM, "4.3", "4m2h7p", {"actie": "Boek"})
    plan = with_row(plan, FORM, "4.3", "5q8w3d", {"tijdpad": "Q1 2027"})
    assert lacks(plan, "agree") == ["4.3/2/tijdpad", "4.3/3/actie"]
    assert lacks(plan, "share") == []


def test_empty_rows_do_not_count() -> None:
    plan = answered(blank(FORM), FORM, SHARE | TALK)
    plan = with_row(plan, FORM, "4.3", "3k9f2x", {"actie": " "})
    assert lacks(plan, "agree") == ["4.3"]
    assert not is_filled(field_of(FORM, "4.3"), plan)


def test_answer_not_understood_is_advice_only() -> None:
    plan = answered(complete(), FORM, {"datum": "ergens in december"})
    plan = with_row(plan, FORM, "4.1", "4m2h7p", {"actie": "Boek", "tijdpad": "ooit", "kosten": "duur"})
    plan = with_row(
        plan, FORM, "4.3", "5q8w3d", {"actie": "Boek", "tijdpad": "ooit", "kosten": "n.t.b.", "uren": "in werktijd"}
    )
    found = check(FORM, plan)
    assert {one.severity for one in found} == {"advice"}
    assert [(one.where, one.purpose) for one in found] == [
        ("datum", "agree"),
        ("4.1/1/tijdpad", "share"),
        ("4.1/1/kosten", "share"),
        ("4.3/2/tijdpad", "agree"),
        ("4.3/2/uren", "agree"),
    ]
    assert "'ergens in december' is niet begrepen als een datum" in found[0].message


def test_open_fields_are_unanswered_fields_that_can_be_answered() -> None:
    keys = [field.key for field in open_fields(FORM, blank(FORM))]
    optional = {"status", "geen-behoefte", "cv", "mobiliteitsbank"}
    assert keys == [field.key for field in FORM.fields if field.key not in optional]
    first = first_open(FORM, blank(FORM))
    assert first is not None
    assert first.key == "medewerker"


def test_open_fields_leave_out_optional_fields() -> None:
    plan = answered(blank(FORM), FORM, {"geen-behoefte": "ja"})
    keys = {field.key for field in open_fields(FORM, plan)}
    assert keys.isdisjoint({"3.4.a", "3.4.b", "4.3"})
    assert {"4.1", "4.2", "4.4"} <= keys


def test_fully_answered_plan_has_no_open_field() -> None:
    assert first_open(FORM, example()) is None
    assert lacks(example(), "share") == []


def test_progress_counts_required_fields() -> None:
    assert [field.key for field in needed(FORM, blank(FORM))] == [*SHARE, *TALK, "4.3"]


@pytest.mark.usefixtures("home")
def test_typed_text_is_read_from_the_present_day() -> None:
    table = field_of(FORM, "4.3")
    column = table.column("tijdpad")
    assert column is not None
    assert read(column, "binnen 3 maanden").value.iso == ("2026-11-21", "2027-02-21")
    assert read(field_of(FORM, "datum"), "1 februari").value.iso == "2027-02-01"
