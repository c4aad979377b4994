"""The follow-up after signing: states, logs and evaluations of agreed rows, and the moments to look at them.

All of it is outside the agreed text. The state, each note and each answer of an evaluation are registers of a row, and
a moment is a register of the plan, so that they are shared with what was agreed. Whether something expired is computed
from the day, never stored.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from poptui.forms.model import Column, Field, Form
from poptui.forms.value import last_day
from poptui.forms.vocabulary import GOAL_ROLES, SemanticRole
from poptui.messages import followup as say
from poptui.messages.lookup import Wording
from poptui.plans.agreement import is_agreed, is_in_force
from poptui.plans.edit import Write, clear, mark, new_id
from poptui.plans.plan import LONGEST, LONGEST_JOINED, Entry, Plan, Row
from poptui.plans.registers import (
    ASPECTS,
    STATES,
    MomentOf,
    PlanClosed,
    Register,
    RowDay,
    RowEvaluation,
    RowNote,
    RowState,
    rules_of,
    spell,
)
from poptui.plans.status import CLOSED
from poptui.text.clean import one_line
from poptui.text.dates import format_date

OPEN = frozenset(STATES[:2])
"""The states of an open row."""
ENDS = ("reached", "partly", "missed")
"""The states that an evaluation sets."""
OVERDUE, DUE, COMING = "overdue", "due", "coming"
"""When something is due: overdue, this month, or later."""
STATE_NAMES: dict[str, Callable[[], str]] = {
    "planned": say.state_planned,
    "underway": say.state_underway,
    "reached": say.state_reached,
    "partly": say.state_partly,
    "missed": say.state_missed,
    "stopped": say.state_stopped,
}
"""The names of the states."""


class Moment(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A day on which the people discuss the follow-up.

    Attributes:
        date: YYYY-MM-DD.
        with_whom: with whom.
        criteria: by what they judge how it goes.
        done: whether it was held.
        outcome: the outcome in words.
    """

    date: str
    with_whom: str = ""
    criteria: str = ""
    done: bool = False
    outcome: str = ""


class Due(NamedTuple):
    """Something that is due.

    Attributes:
        kind: action or moment.
        date: the day it is to be done by, or is held on.
        what: in words.
        who: who does it, where the row says so; else "".
        place: where it stands now: `4.3/2`, or the number of a moment.
        key: what identifies it in calendars, whatever else is added or moved: its row (`4.3/k3f9x2`), or its register
            as a file spells it.
        at: when it was last changed, a stamp of `text.clock`.
    """

    kind: str
    date: date
    what: str
    who: str
    place: str
    key: str
    at: str

    @property
    def words(self) -> str:
        """Returns what is due, with who does it."""
        return owned(self.what, self.who)


class Noted(NamedTuple):
    """A dated note on a row: when (YYYY-MM-DD), which role wrote it, the words."""

    day: str
    by: str
    text: str


class Evaluation(NamedTuple):
    """How it went with a row, in words: how that was measured, what was learnt, what comes next."""

    measured: str = ""
    learnt: str = ""
    whatnext: str = ""


class Followed(NamedTuple):
    """An agreed row.

    Attributes:
        table: the table.
        number: its number, from 1.
        row: the row.
        what: what is to be done, in words.
        who: who does it, where the row says so; else "".
        until: the last day of its period, or the day to which it was moved; None where neither is known.
        moved_from: the last day of its period where it was moved to another; else None.
        state: one of `STATES`, as someone said, or `planned`.
    """

    table: Field
    number: int
    row: Row
    what: str
    who: str
    until: date | None
    moved_from: date | None
    state: str

    @property
    def is_moment(self) -> bool:
        """Returns whether the row is a follow-up moment of the form."""
        return is_of_moments(self.table)

    @property
    def words(self) -> str:
        """Returns what is to be done, with who does it."""
        return owned(self.what, self.who)

    def is_late(self, today: date) -> bool:
        """Returns whether the row is open while its day is past."""
        return self.until is not None and self.until < today and self.state in OPEN

    def state_words(self, today: date) -> str:
        """Returns the state that someone gave, and beside it that the day is past where the row is still open."""
        name = state_name(self.state)
        return say.state_past(state=name) if self.is_late(today) else name

    def day_words(self, country: str) -> str:
        """Returns the day of the row, and the agreed one where it was moved; "" where neither is known."""
        if self.until is None:
            return ""
        day = format_date(self.until, country)
        if self.moved_from is None:
            return day
        return say.day_moved(day=day, agreed=format_date(self.moved_from, country))


def owned(what: str, who: str) -> str:
    """Returns what is to be done with who does it, where that is known."""
    return say.row_of(what=what, who=who) if who else what


def state_name(state: str) -> str:
    """Returns the name of a state; of an unknown one, its own word."""
    return STATE_NAMES[state]() if state in STATE_NAMES else state


def evaluation_names() -> tuple[str, str, str]:
    """Returns the names of the aspects of an evaluation, in the order of `registers.ASPECTS`."""
    return say.evaluation_measured(), say.evaluation_learnt(), say.evaluation_next()


def followed(form: Form, plan: Plan) -> Iterator[Followed]:
    """Yields the agreed rows, in the order of the paper."""
    for table in form.fields:
        if table.kind != "table" or table.agreed != "frozen":
            continue
        for number, row in enumerate(plan.rows(table.key), 1):
            if not row.is_empty:
                yield _followed(plan, table, number, row, form.wording)


def is_of_moments(table: Field) -> bool:
    """Returns whether the rows of a table are follow-up moments: they have a date, and no goal or activity."""
    day = _day_column(table)
    return day is not None and day.kind == "date" and all(table.column_playing(part) is None for part in GOAL_ROLES)


def _day_column(table: Field) -> Column | None:
    """Returns the column with the due date or the day, or None."""
    return table.column_playing("when") or table.column_playing("date")


def _in(table: Field, row: Row, part: SemanticRole) -> str:
    """Returns the words of a row in the column with a semantic role, on one line."""
    column = table.column_playing(part)
    return one_line(row.text(column.key)) if column is not None else ""


def _followed(plan: Plan, table: Field, number: int, row: Row, wording: Wording) -> Followed:
    """Returns one row."""
    when = _day_column(table)
    entry = row.cells.get(when.key) if when is not None else None
    last = last_day(entry.iso) if entry is not None else None
    what = next((row.text(one.key) for one in _tellers(table) if row.text(one.key).strip()), "")
    if is_of_moments(table):
        about = next((_in(table, row, one.plays) for one in table.columns if one.plays == "criteria"), "")
        about = about or next((one_line(row.text(one.key)) for one in table.columns if not one.plays), "")
        what = tell_moment(Moment("", _in(table, row, "with"), about), wording)
    state = plan.words(RowState(*row.key)) or STATES[0]
    agreed, moved = _day_in(last), _day_in(plan.words(RowDay(*row.key)))
    who = "" if is_of_moments(table) else _in(table, row, "who")
    return Followed(table, number, row, one_line(what), who, moved or agreed, agreed if moved else None, state)


def _day_in(text: str | None) -> date | None:
    """Returns the day that a text such as `2027-06-01` says; None for no text."""
    return date.fromisoformat(text) if text else None


def _tellers(table: Field) -> Iterator[Column]:
    """Yields the columns that say what a row is about, the most telling first."""
    for part in ("activity", "goal", "result"):
        column = table.column_playing(part)
        if column is not None:
            yield column
    yield from table.columns


def set_state(row: Row, state: str) -> Write:
    """Returns the write that gives a row a state."""
    return mark(RowState(*row.key), state)


def move_to(row: Row, day: date) -> Write:
    """Returns the write that moves a row to another day."""
    return mark(RowDay(*row.key), day.isoformat())


def evaluate(row: Row, said: Mapping[str, str]) -> list[Write]:
    """Returns the writes that evaluate a row, by the names of `Evaluation`; others are unchanged."""
    return [mark(RowEvaluation(*row.key, one), one_line(said[one])) for one in ASPECTS if one in said]


def evaluation_of(plan: Plan, row: Row) -> Evaluation:
    """Returns the evaluation of a row."""
    return Evaluation(*(text for text, _ in evaluation_by(plan, row)))


def evaluation_by(plan: Plan, row: Row) -> list[tuple[str, str]]:
    """Returns the evaluation of a row, each text with the role that wrote it."""
    found = (plan.registers.get(RowEvaluation(*row.key, one)) for one in ASPECTS)
    return [(entry.words, entry.by) if entry is not None else ("", "") for entry in found]


def add_note(row: Row, day: date, text: str) -> Write:
    """Returns the write that adds a dated note to a row."""
    return mark(RowNote(*row.key, new_id()), f"{day.isoformat()} {one_line(text)}")


def notes_of(plan: Plan, row: Row) -> list[Noted]:
    """Returns the notes on a row, the oldest first."""
    found = [
        (entry, one)
        for one, entry in plan.registers.items()
        if isinstance(one, RowNote) and one.row_key == row.key and entry.words
    ]

    def order(note: tuple[Entry, RowNote]) -> tuple[str, str, int, str]:
        entry, register = note
        return entry.words[:10], *entry.age, register.id

    return [_noted(entry) for entry, _ in sorted(found, key=order)]


def _noted(entry: Entry) -> Noted:
    """Returns the note that an entry holds."""
    day, _, text = entry.words.partition(" ")
    return Noted(day, entry.by, text)


def moments(plan: Plan) -> list[tuple[MomentOf, Moment]]:
    """Returns the moments with their registers, by date."""
    found = []
    for one, entry in plan.registers.items():
        if isinstance(one, MomentOf) and (moment := moment_of(entry.words)) is not None:
            found.append((one, moment))
    return sorted(found, key=lambda each: (each[1].date, each[0].id))


def moment_of(value: str) -> Moment | None:
    """Returns the moment in the words of a register; None where they hold no valid one."""
    if not value:
        return None
    try:
        found = msgspec.json.decode(value, type=Moment)
        day = date.fromisoformat(found.date)
    except (msgspec.DecodeError, RecursionError, ValueError):
        return None
    texts = ((found.with_whom, LONGEST), (found.criteria, LONGEST), (found.outcome, LONGEST_JOINED))
    is_plain = all(one_line(text) == text and len(text) <= most for text, most in texts)
    return found if is_plain and day.isoformat() == found.date else None


def joined_moment(first: str, second: str) -> str:
    """Returns the words of one moment with the outcomes that two people wrote apart from each other.

    The rest is that of the second; where the two cannot be joined, the second alone.
    """
    one, other = moment_of(first), moment_of(second)
    if one is None or other is None:
        return second
    outcome = " / ".join(dict.fromkeys(text for text in (one.outcome, other.outcome) if text))
    outcome = other.outcome if len(outcome) > LONGEST_JOINED else outcome
    whole = msgspec.structs.replace(other, done=one.done or other.done, outcome=outcome)
    return msgspec.json.encode(whole).decode("utf-8")


def put_moment(moment: Moment, register: MomentOf | None = None) -> Write:
    """Returns the write that adds a moment, or changes the one of a register."""
    return mark(register or MomentOf(new_id()), msgspec.json.encode(moment).decode("utf-8"))


def drop_moment(register: MomentOf) -> Write:
    """Returns the write that removes a moment."""
    return clear(register)


def due_of(form: Form, plan: Plan) -> Iterator[Due]:
    """Yields what is due once the text is frozen: moments not held yet, and open rows once all signed that they agree.

    A day of a talk that the form asks for by itself is over once something was said of how it goes, on that day or
    later. A planned talk that stands elsewhere as a moment of the same day is that moment: it is due once. Of a closed
    plan the open rows are still due, but no moments.
    """
    if not is_agreed(plan):
        return
    is_closed = plan.words(PlanClosed()) == CLOSED
    rows = list(followed(form, plan)) if is_in_force(plan) else []
    told = _days_told(rows, [] if is_closed else [moment for _, moment in moments(plan)])
    yield from _rows_due(plan, rows, told)
    if is_closed:
        return
    yield from _moments_due(form, plan)
    if is_in_force(plan):
        yield from _talks_due(form, plan, told)


def _days_told(rows: Iterable[Followed], known: Iterable[Moment]) -> frozenset[date]:
    """Returns the days of all moments, held or not, but those that stand only where the form asks when talks are."""
    others = (one for one in rows if one.is_moment and one.table.plays != "talks")
    days = {day for one in others for day in (one.until, one.moved_from) if day is not None}
    return frozenset(days | {date.fromisoformat(one.date) for one in known})


def _rows_due(plan: Plan, rows: Iterable[Followed], told: Collection[date]) -> Iterator[Due]:
    """Yields the agreed rows that are still open, without the talks of a day that is told elsewhere."""
    for one in rows:
        is_doubled = one.table.plays == "talks" and one.until in told
        if one.until is not None and one.state in OPEN and not is_doubled:
            kind, place, key = "moment" if one.is_moment else "action", one.table.key, str(one.row.key)
            moved = plan.registers.get(RowDay(*one.row.key))
            written = max(entry.at for entry in (*one.row.cells.values(), *([moved] if moved else [])))
            yield Due(kind, one.until, one.what, one.who, f"{place}/{one.number}", key, written)


def _talks_due(form: Form, plan: Plan, told: Collection[date]) -> Iterator[Due]:
    """Yields the agreed days of a talk, but those told elsewhere and those after which somebody wrote how it goes."""
    said = max((one.at[:10] for each, one in plan.registers.items() if _says_something(each, one)), default="")
    for field in form.fields:
        entry = plan.answer(field.key)
        is_talk = field.kind == "date" and field.plays == "talks" and field.agreed == "frozen"
        if is_talk and entry is not None and isinstance(entry.iso, str) and said < entry.iso:
            day = date.fromisoformat(entry.iso)
            if day not in told:
                yield Due("moment", day, say.talk(form.wording), "", field.key, field.key, entry.at)


def _moments_due(form: Form, plan: Plan) -> Iterator[Due]:
    """Yields the moments that were not held yet."""
    for number, (register, moment) in enumerate(moments(plan), 1):
        if not moment.done:
            day, what = date.fromisoformat(moment.date), tell_moment(moment, form.wording)
            yield Due("moment", day, what, "", str(number), spell(register), plan.registers[register].at)


def _says_something(register: Register, entry: Entry) -> bool:
    """Returns whether an entry is a follow-up and holds words."""
    return rules_of(register).is_follow_up and bool(entry.words)


def state_on(day: date, today: date) -> str:
    """Returns whether a day is overdue, in the present month, or later."""
    if day < today:
        return OVERDUE
    return DUE if (day.year, day.month) == (today.year, today.month) else COMING


def tell_moment(moment: Moment, wording: Wording) -> str:
    """Returns a moment in words, without its day."""
    talk = say.talk(wording)
    if moment.with_whom and moment.criteria:
        return say.moment_with_about(talk=talk, people=moment.with_whom, criteria=moment.criteria)
    if moment.with_whom:
        return say.moment_with(talk=talk, people=moment.with_whom)
    return say.moment_about(talk=talk, criteria=moment.criteria) if moment.criteria else talk
