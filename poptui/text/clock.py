"""The only clock of the program: the present day and time stamps; `POPTUI_TODAY` sets the day for tests."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from poptui.errors import UsageError
from poptui.messages import values as say


def today() -> date:
    """Returns the present day in local time, or the day in `POPTUI_TODAY` (YYYY-MM-DD).

    Raises:
        UsageError: `POPTUI_TODAY` is not a date.
    """
    named = os.environ.get("POPTUI_TODAY")
    if not named:
        return date.today()
    try:
        return date.fromisoformat(named)
    except ValueError:
        raise UsageError(say.clock_no_date(typed=named), "POPTUI_TODAY", say.clock_write_date()) from None


def stamp() -> str:
    """Returns the present time in UTC as `YYYY-MM-DDTHH:MM:SSZ`, on the day in `POPTUI_TODAY` where that is set."""
    now = datetime.now(UTC)
    if os.environ.get("POPTUI_TODAY"):
        now = datetime.combine(today(), now.timetz())
        if now.astimezone().date() != today():  # near midnight: keep the day the same in local time and in UTC
            now = now.replace(hour=12)
    return f"{now:%Y-%m-%dT%H:%M:%SZ}"


def local_moment(at: str) -> datetime:
    """Returns a stamp, as `stamp()` returns it, in local time."""
    return datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone()
