"""Amounts in euros: reading and writing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.text.money import Tax, format_money, parse_amounts, parse_money, tax_of


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0", "0"),
        ("€ 0", "0"),
        ("gratis", "0"),
        ("Geen", "0"),
        ("geen kosten", "0"),
        ("nihil", "0"),
        ("kosteloos", "0"),
        ("300", "300"),
        ("€ 300", "300"),
        ("€300", "300"),
        ("€\u00a0300", "300"),
        ("300 euro", "300"),
        ("300 Euro's", "300"),
        ("300 euro\u2019s", "300"),
        ("300 €", "300"),
        ("300€", "300"),
        ("300 eur.", "300"),
        ("EUR 1250", "1250"),
        ("300,-", "300"),
        ("300,--", "300"),
        ("300,=", "300"),
        ("300.-", "300"),
        ("€ 300,\u2013", "300"),
        ("€1.250,-", "1250"),
        ("1.250", "1250"),
        ("1.250,50", "1250.50"),
        ("1 250,50", "1250.50"),
        ("1\u202f250", "1250"),
        ("1250,50", "1250.50"),
        ("1250.50", "1250.50"),
        ("1.250.000", "1250000"),
        ("12,5", "12.50"),
        ("0,99", "0.99"),
        ("0.99", "0.99"),
        ("12.345", "12345"),
        ("300 incl. btw", "300"),
        ("300 (excl. btw)", "300"),
        ("€ 300,- exclusief btw", "300"),
        ("€ 1.210,00 incl. 21% btw", "1210"),
        ("300 euro ex btw", "300"),
    ],
)
def test_notations_of_an_amount_are_read(text: str, amount: str) -> None:
    """Each notation is read as its amount."""
    read = parse_money(text)
    assert read == Decimal(amount)
    assert read is not None
    assert read.as_tuple().exponent == -2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "€",
        "euro",
        "300 per maand",
        "300/jaar",
        "300-500",
        "300 tot 500",
        "300 + 200",
        "2,5k",
        "1 miljoen",
        "driehonderd",
        "-300",
        "- 300",
        "€ -300",
        "\u2212300",
        "(300)",
        "$ 300",
        "£300",
        "300 dollar",
        "1.25.50",
        "1.250.50",
        "12.5",
        "1,250",
        "1,250.50",
        "0.250",
        "1.2500",
        "12,345",
        "1.250,5,0",
        "007",
        "300 incl.",
        "btw",
        "n.t.b.",
        "via leverancier",
        "3\u03360\u03360\u0336",
        "300²",
        "٣٠٠",
        "1 juni 2027",
        "9" * 13,
        "9" * 5000,
    ],
)
def test_text_that_is_no_single_amount_is_not_read(text: str) -> None:
    """Ranges, rates, other currencies and ambiguous texts are not read."""
    assert parse_money(text) is None


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("1250.5", "€ 1.250,50"),
        ("0", "€ 0,00"),
        ("0.05", "€ 0,05"),
        ("1234567.8", "€ 1.234.567,80"),
        ("-5", "€ -5,00"),
        ("-0.001", "€ 0,00"),
    ],
)
@pytest.mark.parametrize("country", ["NL", "BE"])
def test_amount_is_written_with_two_decimals(amount: str, text: str, country: str) -> None:
    """An amount is written in Dutch notation with two decimals."""
    assert format_money(Decimal(amount), country) == text


@given(st.decimals(0, 10**12 - 1, places=2), st.sampled_from(["NL", "BE"]))
@settings(deadline=None)
def test_written_amount_is_read_back(amount: Decimal, country: str) -> None:
    """Any written amount is read back."""
    written = format_money(amount, country)
    assert parse_money(written) == parse_money(f"{amount:.2f}") == amount
    assert parse_money(written.replace(".", "")) == parse_money(written.replace(".", " ")) == amount


@given(st.text() | st.text("0123456789.,-€ euroincl. btw%=()"))
@settings(deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Reading any text returns an amount or None."""
    read = parse_money(text)
    assert read is None or read >= 0


@pytest.mark.parametrize(
    ("text", "amounts", "tax"),
    [
        ("ca. € 400", ["400.00"], Tax.UNKNOWN),
        ("ongeveer 300 euro", ["300.00"], Tax.UNKNOWN),
        ("€842,-.", ["842.00"], Tax.UNKNOWN),
        ("€ 2x 350", ["700.00"], Tax.UNKNOWN),
        ("2 x € 350", ["700.00"], Tax.UNKNOWN),
        ("450 p.p.", ["450.00"], Tax.UNKNOWN),
        ("€ 250,- p.p. excl. btw", ["250.00"], Tax.WITHOUT),
        ("€ 1.500,- excl. btw", ["1500.00"], Tax.WITHOUT),
        ("500 euro incl. 21% btw", ["500.00"], Tax.WITH),
        ("€ 300-400", ["300.00", "400.00"], Tax.UNKNOWN),
        ("300 tot 400 euro", ["300.00", "400.00"], Tax.UNKNOWN),
        ("n.v.t.", ["0.00"], Tax.UNKNOWN),
        ("-", ["0.00"], Tax.UNKNOWN),
    ],
)
def test_amount_is_read_with_its_words_and_a_range_is_asked(text: str, amounts: list[str], tax: Tax) -> None:
    """Words beside an amount change nothing but the tax; of a range both ends are returned."""
    assert list(map(str, parse_amounts(text))) == amounts
    assert tax_of(text) is tax
