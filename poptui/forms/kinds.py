"""Reads typed text as an answer of a kind, and says what the kind expects where it is not understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import PureWindowsPath

from poptui.forms.model import Column, Field, Option
from poptui.forms.value import Reading, Value
from poptui.messages import forms as say
from poptui.text.clean import clean, one_line
from poptui.text.dates import format_date_long, parse_dates
from poptui.text.hours import format_hours, parse_numbers_of_hours
from poptui.text.lists import joined_by_or
from poptui.text.money import format_money, parse_amounts
from poptui.text.named_periods import OPEN_END, OPEN_START, Period
from poptui.text.occasion import Occasion
from poptui.text.periods import format_period
from poptui.text.spans import Length, Span, format_length, length_of, parse_periods
from poptui.text.words import is_unknown

LINES = frozenset({"text", "choices", "checklist"})
"""The kinds whose answer can have more than one line."""

Reader = Callable[[str, Occasion, Sequence[Option]], Reading]


def yes_no() -> tuple[Option, Option]:
    """Returns the options of a yes-no question: yes, then no."""
    return Option("ja", say.kind_yes()), Option("nee", say.kind_no())


def understand(kind: str, typed: str, at: Occasion, options: Sequence[Option] = ()) -> Reading:
    """Reads typed text as an answer of a kind.

    Args:
        kind: one of `forms.vocabulary.KINDS` that can be answered.
        typed: any text; it is cleaned, and joined to one line for the kinds of one line.
        at: the day on which it was typed, from which "binnen 3 maanden" counts, and for what.
        options: the options, for the kinds that choose.

    Returns:
        The value, and what was expected where the text was not understood; where it can mean more than one thing, the
        words without a meaning, and the choices. Empty text is always understood.
    """
    text = clean(typed) if kind in LINES else one_line(typed)
    if not text.strip():
        return Reading(Value(text if kind == "text" else ""))
    reader = _READERS.get(kind)
    return reader(text, at, options) if reader else Reading(Value(text))


def _of_choices(text: str, found: Sequence[Value], country: str, expected: str) -> Reading:
    """Returns the reading of words that can mean these; `expected` says what would have been understood."""
    if len(found) == 1:
        return Reading(found[0])
    if not found:
        return Reading(Value(text), expected)
    told = joined_by_or([meaning_words(one, country) for one in found])
    return Reading(Value(text), say.kind_expects_one_of(meanings=told), tuple(found))


def meaning_words(value: Value, country: str) -> str:
    """Returns the meaning of a value in words: "1 juli t/m 30 september 2027", "3 maanden lang"; "" for none."""
    if isinstance(value.iso, str):
        return format_date_long(date.fromisoformat(value.iso), country)
    if value.iso is not None:
        start, end = value.iso
        period = Period(
            date.fromisoformat(start) if start else OPEN_START, date.fromisoformat(end) if end else OPEN_END
        )
        return format_period(period, country)
    if value.length is not None:
        return say.kind_length(length=format_length(length_of(value.length)))
    return ""


def _date(text: str, at: Occasion, _options: Sequence[Option]) -> Reading:
    """Reads a date; the words of one that is clear are the date itself, so that each country writes it its way."""
    found = parse_dates(text, at)
    if len(found) == 1:
        return Reading(Value(found[0].isoformat(), found[0].isoformat()))
    return _of_choices(text, [Value(text, one.isoformat()) for one in found], at.country, say.kind_expects_date())


def _period(text: str, at: Occasion, _options: Sequence[Option]) -> Reading:
    """Reads a period."""
    found = [_of_span(text, one) for one in parse_periods(text, at)]
    return _of_choices(text, found, at.country, say.kind_expects_period())


def _of_span(text: str, span: Span) -> Value:
    """Returns words with a period or a length as their meaning."""
    if isinstance(span, Length):
        return Value(text, length=span.iso)
    start = None if span.start == OPEN_START else span.start.isoformat()
    return Value(text, (start, None if span.end == OPEN_END else span.end.isoformat()))


def _money(text: str, at: Occasion, _options: Sequence[Option]) -> Reading:
    """Reads an amount in euros; one that is said to be unknown is kept without an amount."""
    found = parse_amounts(text)
    return _amount(text, found, [format_money(one, at.country) for one in found], say.kind_expects_money())


def _hours(text: str, at: Occasion, _options: Sequence[Option]) -> Reading:
    """Reads a number of hours; one that is said to be unknown is kept without a number."""
    found = parse_numbers_of_hours(text, at.country)
    return _amount(text, found, [format_hours(one, at.country) for one in found], say.kind_expects_hours())


def _amount(text: str, found: Sequence[Decimal], told: Sequence[str], expected: str) -> Reading:
    """Returns the reading of words that can mean these amounts."""
    values = tuple(Value(text, amount=str(one)) for one in found)
    if len(values) == 1:
        return Reading(values[0])
    if values:
        return Reading(Value(text), say.kind_expects_one_of(meanings=joined_by_or(told)), values)
    return Reading(Value(text), "" if is_unknown(text) else expected)


def _yes_no(text: str, _at: Occasion, _options: Sequence[Option]) -> Reading:
    """Reads yes or no."""
    word = text.strip().casefold()
    if word in {"ja", "j", "yes", "y"}:
        return Reading(Value("ja"))
    if word in {"nee", "n", "neen", "no"}:
        return Reading(Value("nee"))
    return Reading(Value(text), say.kind_expects_yes_no())


def find_option(text: str, options: Sequence[Option]) -> Option | None:
    """Returns the option whose value or title is this text, in any case; or None."""
    word = text.strip().casefold()
    return next((o for o in options if word in (o.value.casefold(), o.title.casefold())), None)


def options_of(part: Field | Column) -> Sequence[Option]:
    """Returns the options of a field or column; none where words are typed."""
    return yes_no() if part.kind == "yes-no" else part.options


def chosen_of(part: Field | Column, text: str) -> tuple[list[Option], str]:
    """Returns the options that an answer chooses, and the words that are no option.

    Unless the answer is exactly the values of options in the order of the form, all of it is words.
    """
    found = [find_option(line, options_of(part)) for line in text.split("\n")] if text else []
    options = [option for option in found if option is not None]
    if "\n".join(option.value for option in options) == text:
        return options, ""
    return [], text


def _choice(text: str, _at: Occasion, options: Sequence[Option]) -> Reading:
    """Reads one option, by its value or title."""
    found = find_option(text, options)
    if found is None:
        return Reading(Value(text), say.kind_expects_choice(titles=", ".join(option.title for option in options)))
    return Reading(Value(found.value))


def _choices(text: str, _at: Occasion, options: Sequence[Option]) -> Reading:
    """Reads options, one a line, and returns their values in the order of the form."""
    lines = [line for line in text.split("\n") if line.strip()]
    found = [find_option(line, options) for line in lines]
    if any(option is None for option in found):
        titles = ", ".join(option.title for option in options)
        return Reading(Value(text), say.kind_expects_choices(titles=titles))
    chosen = {option.value for option in found if option}
    return Reading(Value("\n".join(option.value for option in options if option.value in chosen)))


def _attachment(text: str, _at: Occasion, _options: Sequence[Option]) -> Reading:
    """Reads the path of a file and returns its name."""
    # The folder of a file is private, so that only its name is stored. PureWindowsPath splits on both kinds of slash.
    return Reading(Value(PureWindowsPath(text).name.strip() or text))


_READERS: dict[str, Reader] = {
    "date": _date,
    "period": _period,
    "money": _money,
    "hours": _hours,
    "yes-no": _yes_no,
    "choice": _choice,
    "scale": _choice,
    "choices": _choices,
    "checklist": _choices,
    "attachment": _attachment,
}
