"""The one clock: what day it is and the stamp on a change; `POPTUI_TODAY` sets the day for tests."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from poptui.errors import UsageError


def today() -> date:
    """The day it is here, or the day `POPTUI_TODAY` (YYYY-MM-DD) names.

    Raises:
        UsageError: `POPTUI_TODAY` is set and is no date.
    """
    named = os.environ.get("POPTUI_TODAY")
    if not named:
        return date.today()
    try:
        return date.fromisoformat(named)
    except ValueError:
        raise UsageError(f"'{named}' is geen datum", "POPTUI_TODAY", "schrijf JJJJ-MM-DD, zoals 2027-06-01") from None


def stamp() -> str:
    """The moment of a change: UTC, whole seconds, `YYYY-MM-DDTHH:MM:SSZ`, on the day of `today()` where that is set."""
    now = datetime.now(UTC)
    if os.environ.get("POPTUI_TODAY"):
        now = datetime.combine(today(), now.timetz())
        if now.astimezone().date() != today():  # near midnight: the day that is set holds here and in UTC
            now = now.replace(hour=12)
    return f"{now:%Y-%m-%dT%H:%M:%SZ}"


def local_moment(at: str) -> datetime:
    """A stamp as the local time a person would read; `at` as `stamp()` gives it."""
    return datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone()
