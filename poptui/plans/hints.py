"""Hints: what the law or the form asks to consider. They prevent nothing, and are no legal advice.

They are found on this machine in the words of the plan; nothing is sent anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from poptui.forms.model import Field, Form
from poptui.messages import plans as say
from poptui.plans.plan import Plan, Row
from poptui.plans.registers import YES
from poptui.plans.spot import Spot
from poptui.text.dates import format_date
from poptui.text.lists import enumerated


class Hint(NamedTuple):
    """A hint.

    Attributes:
        spot: where it is.
        message: what was seen.
        reason: why that may matter.
        source: the law, or the form.
        is_about_health: whether it is about words about illness.
    """

    spot: Spot
    message: str
    reason: str
    source: str
    is_about_health: bool = False

    @property
    def said(self) -> str:
        """Returns all of it on one line."""
        return f"{self.message} {self.reason} ({self.source})"


_ILLNESS = re.compile(
    r"\b(ziek|ziekte|ziektes|ziekten|ziekmelding|ziekgemeld|ziekteverzuim|burn-?out|overspannen|overspanning|depressie|"
    r"depressief|diagnose|kanker|diabetes|epilepsie|autisme|autistisch|adhd|angststoornis|ptss|hernia|migraine|reuma|"
    r"medicijn|medicijnen|medicatie|zwanger|zwangerschap|revalidatie|arbeidsongeschikt|arbeidsongeschiktheid|rugklachten|"
    r"hartklachten|verslaving|verslaafd|long ?covid)\b",
    re.IGNORECASE,
)
_YEAR = timedelta(days=365)


def hints(form: Form, plan: Plan) -> list[Hint]:
    """Returns the hints for a plan, in the order of the form."""
    if plan.unit:
        return []
    found = [*_repayment(form, plan), *_health(form, plan), *(_first_year(form, plan) if form.first_year else ())]
    order = {field.key: at for at, field in enumerate(form.fields)}
    return sorted(found, key=lambda hint: order[hint.spot.field])


def _repayment(form: Form, plan: Plan) -> Iterator[Hint]:
    """Yields a hint about repayment of something that the job requires, by the law of the form's country."""
    field = form.field_playing("repayment")
    if field is None or not plan.text(field.key).strip():
        return
    for table in form.fields:
        column = table.column_playing("required")
        needed = [number for number, row in _rows(plan, table) if column and row.text(column.key) == YES]
        if needed and table.agreed == "frozen":
            reason, source = say.hint_repayment_why(form.wording), say.hint_repayment_law(form.wording)
            rows = enumerated([str(number) for number in needed])
            message = say.hint_repayment(len(needed), field=field.name, table=table.name, rows=rows)
            yield Hint(Spot(field.key), message, reason, source)


def _health(form: Form, plan: Plan) -> Iterator[Hint]:
    """Yields a hint for each text with words about illness."""
    reason, source = form.health or say.hint_health_why(), say.hint_health_law()
    for spot, name, text in _texts(form, plan):
        if word := _ILLNESS.search(text):
            yield Hint(spot, say.hint_health(place=name, word=word[0]), reason, source, is_about_health=True)


def _first_year(form: Form, plan: Plan) -> Iterator[Hint]:
    """Yields a hint for each vague action in the first year from the plan's date; later ones may be a sketch."""
    begin = _date_of(form, plan)
    if begin is None:
        return
    end = begin + _YEAR
    until = format_date(end, form.country)
    reason, source = say.hint_first_year_why(day=until), say.hint_this_form()
    for table in form.fields:
        column = table.column_playing("when")
        if column is None:
            continue
        for number, row in _rows(plan, table):
            entry = row.cells.get(column.key)
            spot = Spot(table.key, number, column.key)
            if entry is None or not entry.words.strip():
                yield Hint(spot, say.hint_no_period(table=table.name, row=number), reason, source)
            elif isinstance(entry.iso, tuple) and entry.iso[0] is not None and entry.iso[1] is not None:
                first, last = date.fromisoformat(entry.iso[0]), date.fromisoformat(entry.iso[1])
                if first < end and last - first > _YEAR:
                    said = say.hint_long_period(table=table.name, row=number, period=entry.words)
                    yield Hint(spot, said, reason, source)


def _date_of(form: Form, plan: Plan) -> date | None:
    """Returns the date of the plan, or None where it is not known."""
    field = form.field_playing("date")
    entry = plan.answer(field.key) if field else None
    return date.fromisoformat(entry.iso) if entry is not None and isinstance(entry.iso, str) else None


def _rows(plan: Plan, table: Field) -> Iterator[tuple[int, Row]]:
    """Yields the rows of a table in which something stands, with their numbers."""
    if table.kind == "table":
        yield from ((number, row) for number, row in enumerate(plan.rows(table.key), 1) if not row.is_empty)


def _texts(form: Form, plan: Plan) -> Iterator[tuple[Spot, str, str]]:
    """Yields all that is written: where, what that is called, and the words."""
    for field in form.fields:
        if field.kind != "table":
            yield Spot(field.key), field.name, plan.text(field.key)
        for number, row in _rows(plan, field):
            for column in field.all_columns:
                name = say.hint_cell(table=field.name, row=number, column=column.short)
                yield Spot(field.key, number, column.key), name, row.text(column.key)
