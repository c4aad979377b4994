"""Totals of costs and hours, which name the rows that they leave out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from poptui.forms.model import Column, Field
from poptui.messages import plans as say
from poptui.plans.plan import Row
from poptui.text.hours import format_hours
from poptui.text.lists import enumerated
from poptui.text.money import format_money

SUMMED = {"money": format_money, "hours": format_hours}


class Total(NamedTuple):
    """The sum of one column: the amount (euros or hours) and the numbers of the rows whose words are no amount."""

    column: Column
    amount: Decimal
    counted: int
    left_out: tuple[str, ...]

    def say(self, country: str) -> str:
        """Returns the total in words: "Totaal kosten: € 300,00 (2 rijen niet meegeteld: rijen 3 en 5)"."""
        name = self.column.short.lower()
        if self.counted:
            text = say.total(column=name, amount=SUMMED[self.column.kind](self.amount, country))
        else:
            text = say.total_unknown(column=name)
        if not self.left_out:
            return text
        return f"{text} ({say.total_left_out(len(self.left_out), rows=enumerated(self.left_out))})"


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
            amounts = [Decimal(entry.amount) for _, entry in filled if entry.amount is not None]
            left_out = tuple(number for number, entry in filled if entry.amount is None)
            found.append(Total(column, sum(amounts, Decimal(0)), len(amounts), left_out))
    return found
