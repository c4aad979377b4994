"""The sentences of `values`; made from languages/nl/values.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import counted, text


def clock_no_date(typed: str) -> str:
    """Returns the sentence ''{typed}' is geen datum'."""
    return text("values.clock_no_date", typed=typed)


def clock_write_date() -> str:
    """Returns the sentence 'schrijf JJJJ-MM-DD, zoals 2027-06-01'."""
    return text("values.clock_write_date")


def hours_whole(hours: str) -> str:
    """Returns the sentence '{hours} uur'."""
    return text("values.hours_whole", hours=hours)


def hours_and_minutes(hours: str, minutes: str) -> str:
    """Returns the sentence '{hours} uur {minutes} min'."""
    return text("values.hours_and_minutes", hours=hours, minutes=minutes)


def hours_minutes(minutes: str) -> str:
    """Returns the sentence '{minutes} min'."""
    return text("values.hours_minutes", minutes=minutes)


def list_and(first: str, last: str) -> str:
    """Returns the sentence '{first} en {last}'."""
    return text("values.list_and", first=first, last=last)


def list_or(first: str, last: str) -> str:
    """Returns the sentence '{first} of {last}'."""
    return text("values.list_or", first=first, last=last)


def near_did_you_mean(word: str) -> str:
    """Returns the sentence 'bedoelde u '{word}'?'."""
    return text("values.near_did_you_mean", word=word)


def near_choose(words: str) -> str:
    """Returns the sentence 'kies uit {words}'."""
    return text("values.near_choose", words=words)


def near_nothing() -> str:
    """Returns the sentence 'er valt niets te kiezen'."""
    return text("values.near_nothing")


def period_days(first: str, last: str) -> str:
    """Returns the sentence '{first} t/m {last}'."""
    return text("values.period_days", first=first, last=last)


def period_from(day: str) -> str:
    """Returns the sentence 'vanaf {day}'."""
    return text("values.period_from", day=day)


def period_until(day: str) -> str:
    """Returns the sentence 't/m {day}'."""
    return text("values.period_until", day=day)


def length_months(count: int) -> str:
    """Returns the sentence '{count} maand / {count} maanden'."""
    return counted("values.length_months", count)


def length_days(count: int) -> str:
    """Returns the sentence '{count} dag / {count} dagen'."""
    return counted("values.length_days", count)
