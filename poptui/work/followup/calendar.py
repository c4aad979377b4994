"""The agenda as a calendar file (iCalendar, RFC 5545): what is due, and what was in an earlier file and is not now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from icalendar import Calendar, Component, Event, Timezone, TimezoneStandard, vText

from poptui.errors import Refused
from poptui.messages import followup as say
from poptui.plans.followup import owned
from poptui.store.faults import storage_error
from poptui.store.outcome import note_fault
from poptui.text.clock import stamp
from poptui.work.export import save_bytes
from poptui.work.followup.follow_up import AgendaItem

BEGIN = b"BEGIN:VCALENDAR"
"""The first bytes of a calendar file."""
PRODUCT = "-//poptui//NL"
"""What names this program in a calendar file."""
DOMAIN = "@poptui"
"""The end of each UID."""
KEPT = timedelta(days=365)
"""How long a cancelled event stays in the file."""
NO_TIME = timedelta()


class Text(vText):
    r"""A text of a calendar file, of which each backslash stays one: the library reads `\N` as the end of a line."""

    def to_ical(self) -> bytes:
        """Returns the text escaped: backslashes here, all else by the library."""
        return rb"\\".join(vText(part).to_ical() for part in self.split("\\"))


class DayEvent(NamedTuple):
    """An event of one day.

    Attributes:
        uid: names it in every file, wherever its item is moved.
        day: its day.
        words: what is to be done, and whose it is.
        written: when it was last written.
        sequence: how many times it was changed since the first file that has it.
        is_cancelled: whether its item is due no longer.
    """

    uid: str
    day: date
    words: str
    written: datetime
    sequence: int = 0
    is_cancelled: bool = False


def save_calendar(path: Path, found: Sequence[AgendaItem], broken: Sequence[str] = ()) -> None:
    """Writes the agenda to a calendar file; an earlier one is replaced, so that a calendar can read it daily.

    What the earlier file has and is due no longer is cancelled in the new one, for a year: a calendar that read it
    then takes it out. What belongs to a plan that cannot be read stays as it was.

    Args:
        path: the file.
        found: what comes in it.
        broken: the names of the plans that cannot be read, which is noted behind the writing.

    Raises:
        Refused: there is another kind of file, or the calendar of another program.
        StorageError: the disk could not be read or written.
    """
    earlier = _read(path)
    now = datetime.fromisoformat(stamp())
    present = [_next_of(_event_of(one), earlier.get(_uid_of(one))) for one in found]
    known, unread = {one.uid for one in present}, tuple(f"{name}-" for name in broken)
    gone = (one if uid.startswith(unread) else _cancelled(one, now) for uid, one in earlier.items() if uid not in known)
    kept = (one for one in gone if not one.is_cancelled or now - one.written <= KEPT)
    save_bytes(path, _calendar(chain(present, kept)), force=True)
    if broken:
        lacks = say.calendar_lacks_plans(len(broken))
        note_fault(Refused(lacks, ", ".join(broken), say.calendar_lacks_plans_mend()))


def _uid_of(one: AgendaItem) -> str:
    """Returns the UID of an item, which stays whatever else is added or moved."""
    return f"{one.plan}-{one.key.removeprefix('@').replace('/', '-')}{DOMAIN}"


def _event_of(one: AgendaItem) -> DayEvent:
    """Returns the event of an item."""
    words = owned(one.what, one.who)
    words = f"{one.employee}: {words}" if one.employee else words
    return DayEvent(_uid_of(one), one.date, words, datetime.fromisoformat(one.at))


def _next_of(event: DayEvent, earlier: DayEvent | None) -> DayEvent:
    """Returns an event as it follows the one in the earlier file, of which its sequence rises when it was changed."""
    if earlier is None:
        return event
    same = (event.day, event.words, event.is_cancelled) == (earlier.day, earlier.words, earlier.is_cancelled)
    return event._replace(
        sequence=earlier.sequence if same else earlier.sequence + 1, written=max(event.written, earlier.written)
    )


def _cancelled(event: DayEvent, now: datetime) -> DayEvent:
    """Returns an event of the earlier file as cancelled; one that was cancelled already stays as it is."""
    if event.is_cancelled:
        return event
    return event._replace(is_cancelled=True, sequence=event.sequence + 1, written=max(now, event.written))


def _read(path: Path) -> Mapping[str, DayEvent]:
    """Returns the events of the earlier file by UID; none where there is no file, or one that is broken.

    Raises:
        Refused: there is another kind of file, or the calendar of another program.
        StorageError: the disk could not be read.
    """
    try:
        data = path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise storage_error(error, path) from None
    if data is None:
        return {}
    if not data.startswith(BEGIN) or f"PRODID:{PRODUCT}".encode() not in data:
        raise Refused(say.calendar_other_file(), str(path), say.calendar_other_file_mend())
    try:
        return {one.uid: one for one in _events_in(Calendar.from_ical(data))}
    except ValueError:
        return {}


def _events_in(calendar: Component) -> Iterator[DayEvent]:
    """Yields the events of a calendar that this program wrote, without those that cannot be read."""
    for one in calendar.walk("VEVENT"):
        uid, day, written = str(one.get("uid", "")), _value(one, "dtstart"), _value(one, "dtstamp")
        sequence, is_cancelled = _value(one, "sequence"), str(one.get("status", "")) == "CANCELLED"
        if not uid.endswith(DOMAIN) or not isinstance(day, date) or isinstance(day, datetime):
            continue
        if isinstance(written, datetime) and written.utcoffset() == NO_TIME:
            number = sequence if isinstance(sequence, int) else 0
            yield DayEvent(uid, day, str(one.get("summary", "")), written, number, is_cancelled)


def _value(event: Component, name: str) -> object:
    """Returns the value of a property; None where the event has none, or one that cannot be read."""
    try:
        return event.decoded(name, None)
    except ValueError:
        return None


def _calendar(events: Iterable[DayEvent]) -> bytes:
    """Returns a calendar file with these events, in the order of their days: the same bytes for the same events.

    A calendar needs at least one component (3.4): without events it has the time zone of its stamps.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for one in sorted(events, key=lambda event: (event.day, event.uid)):
        made.add_component(_component(one))
    if not made.subcomponents:
        made.add_component(_zone())
    data: bytes = made.to_ical()
    return data


def _component(one: DayEvent) -> Event:
    """Returns an event as the library writes it: a whole day, in which its person stays free."""
    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", one.written)
    event.add("dtstart", one.day)
    event.add("summary", Text(one.words))
    event.add("sequence", one.sequence)
    event.add("status", "CANCELLED" if one.is_cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def _zone() -> Timezone:
    """Returns UTC as a time zone."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "Etc/UTC")
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", NO_TIME)
    standard.add("tzoffsetto", NO_TIME)
    zone.add_component(standard)
    return zone
