"""How an answer stands on paper and on the screens."""

from __future__ import annotations

from datetime import date

from poptui.forms.model import Column, Field
from poptui.plans.plan import Entry
from poptui.text.dates import format_date


def shown(part: Field | Column, entry: Entry | None, country: str) -> str:
    """Returns an answer as people read it: a date as their country writes it, anything else as it was typed."""
    if entry is None:
        return ""
    if part.kind == "date" and isinstance(entry.iso, str):
        return format_date(date.fromisoformat(entry.iso), country)
    return entry.words
