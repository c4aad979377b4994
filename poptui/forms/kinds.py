"""Reads typed text as an answer of a kind, and says what the kind expects where it is not understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import PureWindowsPath

from poptui.forms.model import Column, Field, Option
from poptui.forms.value import Reading, Value
from poptui.messages import forms as say
from poptui.text.clean import clean, one_line
from poptui.text.dates import parse_date
from poptui.text.hours import parse_hours
from poptui.text.money import parse_money
from poptui.text.periods import parse_period
from poptui.text.words import is_unknown

LINES = frozenset({"text", "choices", "checklist"})
"""The kinds whose answer can have more than one line."""

Reader = Callable[[str, date, Sequence[Option]], Reading]


def yes_no() -> tuple[Option, Option]:
    """Returns the options of a yes-no question: yes, then no."""
    return Option("ja", say.kind_yes()), Option("nee", say.kind_no())


def understand(kind: str, typed: str, day: date, options: Sequence[Option] = ()) -> Reading:
    """Reads typed text as an answer of a kind.

    Args:
        kind: one of `forms.vocabulary.KINDS` that can be answered.
        typed: any text; it is cleaned, and joined to one line for the kinds of one line.
        day: the day on which it was typed, from which "binnen 3 maanden" counts.
        options: the options, for the kinds that choose.

    Returns:
        The value, and what was expected where the text was not understood. Empty text is always understood.
    """
    text = clean(typed) if kind in LINES else one_line(typed)
    if not text.strip():
        return Reading(Value(text if kind == "text" else ""))
    reader = _READERS.get(kind)
    return reader(text, day, options) if reader else Reading(Value(text))


def _date(text: str, day: date, _options: Sequence[Option]) -> Reading:
    """Reads a date."""
    found = parse_date(text, day)
    if found is None:
        return Reading(Value(text), say.kind_expects_date())
    return Reading(Value(found.isoformat(), found.isoformat()))


def _period(text: str, day: date, _options: Sequence[Option]) -> Reading:
    """Reads a period."""
    found = parse_period(text, day)
    if found is None:
        return Reading(Value(text), say.kind_expects_period())
    return Reading(Value(text, (found.start.isoformat(), found.end.isoformat())))


def _money(text: str, _day: date, _options: Sequence[Option]) -> Reading:
    """Reads an amount in euros; one that is said to be unknown is kept without an amount."""
    found = parse_money(text)
    if found is None:
        return Reading(Value(text), "" if is_unknown(text) else say.kind_expects_money())
    return Reading(Value(text, amount=str(found)))


def _hours(text: str, _day: date, _options: Sequence[Option]) -> Reading:
    """Reads a number of hours; one that is said to be unknown is kept without a number."""
    found = parse_hours(text)
    if found is None:
        return Reading(Value(text), "" if is_unknown(text) else say.kind_expects_hours())
    return Reading(Value(text, amount=str(found)))


def _yes_no(text: str, _day: date, _options: Sequence[Option]) -> Reading:
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


def _choice(text: str, _day: date, options: Sequence[Option]) -> Reading:
    """Reads one option, by its value or title."""
    found = find_option(text, options)
    if found is None:
        return Reading(Value(text), say.kind_expects_choice(titles=", ".join(option.title for option in options)))
    return Reading(Value(found.value))


def _choices(text: str, _day: date, options: Sequence[Option]) -> Reading:
    """Reads options, one a line, and returns their values in the order of the form."""
    lines = [line for line in text.split("\n") if line.strip()]
    found = [find_option(line, options) for line in lines]
    if any(option is None for option in found):
        titles = ", ".join(option.title for option in options)
        return Reading(Value(text), say.kind_expects_choices(titles=titles))
    chosen = {option.value for option in found if option}
    return Reading(Value("\n".join(option.value for option in options if option.value in chosen)))


def _attachment(text: str, _day: date, _options: Sequence[Option]) -> Reading:
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
