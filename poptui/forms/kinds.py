"""The kinds of answer: what each understands of what was typed, and what it says when it does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import PureWindowsPath

from poptui.forms.model import Column, Field, Option
from poptui.forms.value import Reading, Value
from poptui.text.clean import clean, one_line
from poptui.text.dates import parse_date
from poptui.text.hours import parse_hours
from poptui.text.money import parse_money
from poptui.text.periods import parse_period

LINES = frozenset({"text", "choices", "checklist"})
"""The kinds whose answer may hold more than one line."""

YES_NO = (Option("ja", "ja"), Option("nee", "nee"))

Reader = Callable[[str, date, Sequence[Option]], Reading]


def understand(kind: str, typed: str, day: date, options: Sequence[Option] = ()) -> Reading:
    """What `typed` means as an answer of this kind, typed on `day`.

    Args:
        kind: one of `forms.vocabulary.KINDS` that can be answered.
        typed: any text; it is cleaned first, and joined to one line for the kinds of one line.
        day: the day that "binnen 3 maanden" counts from.
        options: what can be chosen, for the kinds that choose.

    Returns:
        The meaning; its `expected` says in Dutch what would be understood, where it was not. Empty text is understood.
    """
    text = clean(typed) if kind in LINES else one_line(typed)
    if not text.strip():
        return Reading(Value(text if kind == "text" else ""))
    reader = _READERS.get(kind)
    return reader(text, day, options) if reader else Reading(Value(text))


def _date(text: str, day: date, _options: Sequence[Option]) -> Reading:
    found = parse_date(text, day)
    if found is None:
        return Reading(Value(text), "een datum, zoals 1 juni 2027 of 01-06-2027")
    return Reading(Value(found.isoformat(), found.isoformat()))


def _period(text: str, day: date, _options: Sequence[Option]) -> Reading:
    found = parse_period(text, day)
    if found is None:
        return Reading(Value(text), "een periode, zoals Q3 2027, voor 1 juni 2027 of binnen 3 maanden")
    return Reading(Value(text, (found.start.isoformat(), found.end.isoformat())))


def _money(text: str, _day: date, _options: Sequence[Option]) -> Reading:
    found = parse_money(text)
    if found is None:
        return Reading(Value(text), "een bedrag, zoals 300 of 1.250,50")
    return Reading(Value(text, amount=str(found)))


def _hours(text: str, _day: date, _options: Sequence[Option]) -> Reading:
    found = parse_hours(text)
    if found is None:
        return Reading(Value(text), "een aantal uren, zoals 8 of 1,5")
    return Reading(Value(text, amount=str(found)))


def _yes_no(text: str, _day: date, _options: Sequence[Option]) -> Reading:
    word = text.strip().casefold()
    if word in {"ja", "j", "yes", "y"}:
        return Reading(Value("ja"))
    if word in {"nee", "n", "neen", "no"}:
        return Reading(Value("nee"))
    return Reading(Value(text), "ja of nee")


def find_option(text: str, options: Sequence[Option]) -> Option | None:
    """The option whose value or title is this text, whatever its case; or None."""
    word = text.strip().casefold()
    return next((o for o in options if word in (o.value.casefold(), o.title.casefold())), None)


def options_of(part: Field | Column) -> Sequence[Option]:
    """What can be chosen in a field or a cell; nothing where words are typed."""
    return YES_NO if part.kind == "yes-no" else part.options


def chosen_of(part: Field | Column, text: str) -> tuple[list[Option], str]:
    """The options an answer chooses, and the words that are none of them.

    Words that do not name the options exactly, in the order of the form, are all kept as words.
    """
    found = [find_option(line, options_of(part)) for line in text.split("\n")] if text else []
    options = [option for option in found if option is not None]
    if "\n".join(option.value for option in options) == text:
        return options, ""
    return [], text


def _choice(text: str, _day: date, options: Sequence[Option]) -> Reading:
    found = find_option(text, options)
    if found is None:
        return Reading(Value(text), "een van: " + ", ".join(option.title for option in options))
    return Reading(Value(found.value))


def _choices(text: str, _day: date, options: Sequence[Option]) -> Reading:
    lines = [line for line in text.split("\n") if line.strip()]
    found = [find_option(line, options) for line in lines]
    if any(option is None for option in found):
        titles = ", ".join(option.title for option in options)
        return Reading(Value(text), f"een keuze per regel, uit: {titles}")
    chosen = {option.value for option in found if option}
    return Reading(Value("\n".join(option.value for option in options if option.value in chosen)))


def _attachment(text: str, _day: date, _options: Sequence[Option]) -> Reading:
    # A path tells where someone keeps their files; only the name goes into the plan. A Windows
    # path is split on both kinds of slash, so it covers the others too.
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
