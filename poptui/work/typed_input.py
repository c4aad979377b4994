"""Reads what a person typed for a field, a day or a line; what is not understood is refused."""

from __future__ import annotations

from datetime import date

from poptui.errors import Refused
from poptui.forms.kinds import Meaning
from poptui.forms.model import Column, Field
from poptui.plans.check import read
from poptui.plans.plan import LONGEST
from poptui.text.clean import one_line
from poptui.text.clock import today
from poptui.text.dates import parse_date


def read_typed(part: Field | Column, typed: str, *, as_typed: bool) -> Meaning:
    """Returns what was typed for a field or column, with its meaning.

    Raises:
        Refused: its kind does not understand it, unless it may be kept `as_typed`.
    """
    meaning = read(part, typed)
    if meaning.expected and not as_typed:
        raise Refused(
            f"'{meaning.text}' is niet begrepen", part.key, f"schrijf {meaning.expected}; of bewaar het met --as-typed"
        )
    return meaning


def read_day(typed: str, option: str) -> date:
    """Returns the day that was typed; today where nothing was.

    Raises:
        Refused: it is no day.
    """
    found = parse_date(typed, today()) if typed.strip() else today()
    if found is None:
        raise Refused(f"'{typed}' is geen datum", option, "schrijf bijvoorbeeld 1-6-2027")
    return found


def read_line(typed: str, option: str) -> str:
    """Returns words on one line.

    Raises:
        Refused: they are too long.
    """
    words = one_line(typed)
    if len(words) > LONGEST:
        raise Refused("deze tekst is te lang", option, f"ten hoogste {LONGEST} tekens")
    return words
