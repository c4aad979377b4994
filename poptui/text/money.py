"""Reads and writes amounts in euros, in Dutch."""

from __future__ import annotations

import re
from decimal import Decimal

from poptui.text.words import normalise

_CENT = Decimal("0.01")
_FREE = {"gratis", "geen", "geen kosten", "nihil", "kosteloos", "zonder kosten"}

_EURO = r"(?:€|eur|euro|euro's|euros)"
_TAX = r"(?:,? ?\(?(?:incl|excl|inclusief|exclusief|ex)(?: [0-9]{1,2} ?%)? btw\)?)?"
_MONEY = rf"({_EURO} ?)?(?P<amount>[0-9][0-9., =-]*?)(?(1)|(?: ?{_EURO})?){_TAX}"

_END = r"(?:,(?P<cents>[0-9]{1,2})|[,.][-=]{1,2})?"
_AMOUNTS = (
    rf"(?P<euros>0|[1-9][0-9]{{0,11}}){_END}",
    rf"(?P<euros>[1-9][0-9]{{0,2}}(?:(?:\.[0-9]{{3}}){{1,3}}|(?: [0-9]{{3}}){{1,3}})){_END}",
    r"(?P<euros>0|[1-9][0-9]{0,11})\.(?P<cents>[0-9]{2})",
)


def parse_money(text: str) -> Decimal | None:
    """Reads one amount in euros.

    A point before three figures separates thousands; a point or comma before two figures separates cents.
    "incl. btw" and "excl. btw" are read and change nothing. Approximate amounts, ranges, sums, rates, other
    currencies and debts are not understood.

    Args:
        text: what was typed.

    Returns:
        The amount in euros, with two decimals; 0 for "gratis", "geen" and "nihil"; None for what is not
        understood. Nothing is raised.
    """
    typed = normalise(text)
    if typed in _FREE:
        return Decimal("0.00")
    if money := re.fullmatch(_MONEY, typed):
        for form in _AMOUNTS:
            if found := re.fullmatch(form, money["amount"]):
                euros = re.sub("[. ]", "", found["euros"])
                return Decimal(f"{euros}.{found['cents'] or '0'}").quantize(_CENT)
    return None


def format_money(amount: Decimal, country: str) -> str:
    """Writes an amount in euros.

    Args:
        amount: euros.
        country: "NL" or "BE"; both write it alike.

    Returns:
        "€ 1.250,50", always with two decimals; `parse_money` reads it unless it is a debt ("€ -5,00") or
        a thousand billion. Nothing is raised.
    """
    return "€ " + f"{amount:z,.2f}".translate(str.maketrans(",.", ".,"))
