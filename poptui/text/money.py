"""Reads and writes amounts in euros, in Dutch."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum

from poptui.text.words import normalise

_CENT = Decimal("0.01")
_FREE = {"gratis", "geen", "geen kosten", "nihil", "kosteloos", "zonder kosten", "nvt", "-", "niet van toepassing"}

_EURO = r"(?:€|eur|euro|euro's|euros)"
_ABOUT = r"(?:(?:ca|circa|ongeveer|plm|ong|naar schatting|geschat|rond(?: de)?|max(?:imaal)?|±|~|\+/-|\+-)\.? ?)?"
_EACH = r"(?: ?(?:pp|per persoon|p/p|/ ?persoon))?"
_TAX = r"(?:,? ?\(?(?P<tax>incl|excl|inclusief|exclusief|ex)(?: [0-9]{1,2} ?%)? (?:btw|vat)\)?)?"
_TIMES = r"(?:(?P<times>[1-9][0-9]?) ?[x*×] ?)?"
_AGAIN = _TIMES.replace("times", "again")
_WORDINGS: dict[str, str | Callable[[re.Match[str]], str]] = {
    r"^(incl|excl|inclusief|exclusief)(?: [0-9]{1,2} ?%)? btw:? (.+)": r"\2 \1 btw",
    r" ?\((?:btw-?vrij|vrij van btw|geen btw)\)$| btw-?vrij$": "",
    r" ?\((?:= )?(?![^()]*(?:€|eur))[^()]*\)$": lambda found: found[0] if "btw" in found[0] else "",
    r" (?:incl|inclusief)(?!.* ?btw) [a-z ]+$": "",
    r"^[^=]*[x*×][^=]*= ?": "",
    r"^((?:€|eur) ?)?([0-9]{1,3}) ?k$": lambda found: f"{found[2]}000",
    r"^(?:duizend|1000) euro$": "1000",
}
"""Other wordings of an amount, each with the one that is read."""

_FIGURES = rf"(?P<amount>[0-9][0-9., =-]*?)(?:(?<=[0-9=-])|(?= ?{_EURO}))"
_MONEY = rf"{_ABOUT}{_TIMES}({_EURO} ?)?{_AGAIN}{_FIGURES}(?: ?{_EURO})?{_EACH}{_TAX}{_EACH}"

_END = r"(?:,(?P<cents>[0-9]{1,2})|[,.][-=]{1,2}\.?)?"
_AMOUNTS = (
    rf"(?P<euros>0|[1-9][0-9]{{0,11}}){_END}",
    rf"(?P<euros>[1-9][0-9]{{0,2}}(?:(?:\.[0-9]{{3}}){{1,3}}|(?: [0-9]{{3}}){{1,3}})){_END}",
    r"(?P<euros>0|[1-9][0-9]{0,11})\.(?P<cents>[0-9]{2})",
)


class Tax(Enum):
    """Whether an amount is with or without VAT, or does not say so."""

    UNKNOWN = ""
    WITH = "incl"
    WITHOUT = "excl"


def parse_money(text: str) -> Decimal | None:
    """Returns the one amount in euros that a text means; None where it means none, or can mean more than one."""
    found = parse_amounts(text)
    return found[0] if len(found) == 1 else None


def parse_amounts(text: str) -> list[Decimal]:
    """Returns the amounts in euros that a text can mean.

    A point before three figures separates thousands; a point or comma before two figures separates cents. "ca.",
    "p.p.", "incl. btw" and "excl. btw" are read and change nothing (see `tax_of`); "2x € 350" is 700. Of a range both
    ends are returned. Sums, rates, other currencies and debts are not understood.

    Args:
        text: what was typed.

    Returns:
        The amounts in euros, with two decimals: 0 for "gratis", "geen", "n.v.t." and "-". Nothing is raised.
    """
    typed = normalise(text.strip().lstrip("•·* ").rstrip(",;."))
    for wording, plain in _WORDINGS.items():
        typed = re.sub(wording, plain, typed)
    if typed in _FREE:
        return [Decimal("0.00")]
    if (one := _amount(typed)) is not None:
        return [one]
    for joint in re.finditer(r" ?(?:-|/|tot|a|en) ?", typed):
        low, high = _amount(typed[: joint.start()].removeprefix("tussen ")), _amount(typed[joint.end() :])
        if low is not None and high is not None and low < high:
            return [low, high]
    return []


def _amount(typed: str) -> Decimal | None:
    """Returns the amount of normalised text; None where it is none."""
    money = re.fullmatch(_MONEY, typed)
    if money is None:
        return None
    for form in _AMOUNTS:
        if found := re.fullmatch(form, money["amount"].strip()):
            euros = re.sub("[. ]", "", found["euros"])
            one = Decimal(f"{euros}.{found.groupdict().get('cents') or '0'}").quantize(_CENT)
            return one * int(money["times"] or money["again"] or 1)
    return None


def tax_of(text: str) -> Tax:
    """Returns whether an amount as it was typed is with or without VAT."""
    money = re.search(r"\b(incl|excl|inclusief|exclusief|ex)\b\.?(?: [0-9]{1,2} ?%)? (?:btw|vat)", normalise(text))
    if money is None:
        return Tax.UNKNOWN
    return Tax.WITH if money[1].startswith("in") else Tax.WITHOUT


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
