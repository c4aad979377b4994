"""Totals: exact sums of what was understood, which name the rows they left out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from poptui.plans.plan import Plan
from poptui.plans.totals import Total, totals
from poptui.text.money import Tax
from tests.support.plans import blank, example, field_of, gemeente, with_row

FORM = gemeente()
TABLE = field_of(FORM, "4.1")


def with_costs(*costs: str, key: str = "kosten") -> Plan:
    """Returns a plan with a row for each of these amounts."""
    plan = blank(FORM)
    for number, cost in enumerate(costs):
        plan = with_row(plan, FORM, "4.1", f"2row{number}", {"actie": "x", key: cost})
    return plan


def found(plan: Plan) -> list[Total]:
    """Returns the totals of the wishes."""
    return totals(TABLE, plan.rows("4.1"))


def test_sum_is_exact() -> None:
    (total,) = found(with_costs("0,10", "0,20", "1.250,50"))
    assert (total.column.key, total.sums, total.left_out) == ("kosten", {Tax.UNKNOWN: Decimal("1250.80")}, ())
    assert total.say("NL") == "Totaal kosten: € 1.250,80"


@pytest.mark.parametrize(
    ("costs", "said"),
    [
        (["€ 300", "n.t.b."], "Totaal kosten: € 300,00 (1 rij niet meegeteld: rij 2)"),
        (["€ 300", "", "n.t.b.", "gratis", "50 p/u"], "Totaal kosten: € 300,00 (2 rijen niet meegeteld: rijen 3 en 5)"),
        (["€ 1.500 excl. btw", "€ 500 incl. btw"], "Totaal kosten: € 500,00 incl. btw en € 1.500,00 excl. btw"),
        (["€ 300", "200 excl. btw"], "Totaal kosten: € 300,00 en € 200,00 excl. btw"),
        (["ca. 50", "2x 30"], "Totaal kosten: € 110,00"),
        (["x", "x", "x", "5"], "Totaal kosten: € 5,00 (3 rijen niet meegeteld: rijen 1, 2 en 3)"),
        (["n.t.b."], "Totaal kosten: nog niet bekend (1 rij niet meegeteld: rij 1)"),
    ],
)
def test_total_names_the_rows_it_left_out(costs: list[str], said: str) -> None:
    assert [total.say("NL") for total in found(with_costs(*costs))] == [said]


def test_empty_column_has_no_total() -> None:
    assert found(with_costs("", " ")) == []
    assert found(blank(FORM)) == []


def test_hours_and_costs_have_separate_totals() -> None:
    assert [total.say("NL") for total in found(with_costs("1,5", "20 min", key="uren"))] == [
        "Totaal uren: 1 uur 50 min"
    ]
    sums = [total.say("NL") for total in totals(TABLE, example().rows("4.1"))]
    assert sums == [
        "Totaal kosten: € 2.495,00 excl. btw (1 rij niet meegeteld: rij 2)",
        "Totaal uren: 64 uur (1 rij niet meegeteld: rij 2)",
    ]
