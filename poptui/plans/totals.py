"""Totals of costs and hours, which name the rows that they leave out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from poptui.forms.model import Column, Field
from poptui.messages import plans as say
from poptui.plans.plan import Row
from poptui.text.hours import format_hours
from poptui.text.lists import enumerated, joined_by_and
from poptui.text.money import Tax, format_money, tax_of

SUMMED = {"money": format_money, "hours": format_hours}


class Total(NamedTuple):
    """The sums of one column.

    Attributes:
        column: the column.
        sums: the sum of euros or hours; apart for amounts with VAT, without it, and that do not say so.
        left_out: the numbers of the rows whose words are no amount.
    """

    column: Column
    sums: Mapping[Tax, Decimal]
    left_out: tuple[str, ...]

    def say(self, country: str) -> str:
        """Returns the total in words: "Totaal kosten: € 300,00 (2 rijen niet meegeteld: rijen 3 en 5)"."""
        name = self.column.short.lower()
        if self.sums:
            sums = (self._told(tax, amount, country) for tax, amount in self.sums.items())
            text = say.total(column=name, amount=joined_by_and([*sums]))
        else:
            text = say.total_unknown(column=name)
        if not self.left_out:
            return text
        return f"{text} ({say.total_left_out(len(self.left_out), rows=enumerated(self.left_out))})"

    def _told(self, tax: Tax, amount: Decimal, country: str) -> str:
        """Returns one sum in words, with whether VAT is in it."""
        text = SUMMED[self.column.kind](amount, country)
        if tax is Tax.UNKNOWN:
            return text
        return say.total_with_tax(amount=text) if tax is Tax.WITH else say.total_without_tax(amount=text)


def total_opening() -> str:
    """Returns what every total begins with, before the name of its column; a printed total is known by it."""
    return say.total(column="\0", amount="").partition("\0")[0]


def totals(field: Field, rows: Sequence[Row], numbers: Sequence[str] = ()) -> list[Total]:
    """Returns the totals of rows: one for each column of money or hours with any words.

    `numbers` are what people call the rows; from "1" where they are not given.
    """
    numbers = numbers or [str(number) for number in range(1, len(rows) + 1)]
    found = []
    for column in field.all_columns:
        if column.kind not in SUMMED:
            continue
        filled = [
            (number, row.cells[column.key])
            for number, row in zip(numbers, rows, strict=True)
            if row.text(column.key).strip()
        ]
        if filled:
            sums: dict[Tax, Decimal] = {}
            for _, entry in filled:
                if entry.amount is not None:
                    tax = tax_of(entry.words) if column.kind == "money" else Tax.UNKNOWN
                    sums[tax] = sums.get(tax, Decimal(0)) + Decimal(entry.amount)
            left_out = tuple(number for number, entry in filled if entry.amount is None)
            found.append(Total(column, _apart(sums), left_out))
    return found


def _apart(sums: Mapping[Tax, Decimal]) -> dict[Tax, Decimal]:
    """Returns the sums in their order, without nought where there is another."""
    found = {tax: sums[tax] for tax in Tax if sums.get(tax)}
    return found or {tax: sums[tax] for tax in Tax if tax in sums}
