"""The talk: a session on a plan without a word that was not shared, and what becomes of it when it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from poptui.errors import Refused, UsageError
from poptui.forms.model import Form, Group
from poptui.plans.edit import Write
from poptui.plans.followup import EVALUATION_NAMES, STATE_NAMES, evaluation_of, followed
from poptui.plans.model import TALK, Change, Plan
from poptui.plans.sharing import SIDES, other_side
from poptui.plans.talk import Closed, closed, is_discussed, open_plan, opened, subjects
from poptui.store.drafts import Draft
from poptui.text.clock import stamp, today
from poptui.text.dates import format_date
from poptui.work.desk import Desk
from poptui.work.exporting import here
from poptui.work.handover import HandedOver, file_for, hand_over
from poptui.work.readers import role_title
from poptui.work.session import Session
from poptui.work.suggestions import Suggestions


class Unsuggesting(Suggestions):
    """No suggestions: what was typed in other plans is not for the eyes of who reads along."""

    def of(self, part: str, employee: str = "", here: Sequence[str] = ()) -> list[str]:
        """Nothing but what stands in the plan itself."""
        return list(here)


class TalkSession(Session):
    """The session of a talk: whatever a screen asks of it, it knows only what both may read. One writes together."""

    def __init__(self, desk: Desk, path: Path) -> None:
        """Opens a plan for the talk; from here on undo goes back no further.

        Raises:
            Refused: it is the picture of a unit, or who works here is none of the two who talk.
            Refused, StorageError: the plan or its form cannot be read.
        """
        refuse_talk(desk, path)
        super().__init__(desk, path, "together")
        self.suggestions = Unsuggesting(desk)
        self._seen: tuple[Plan, Plan, list[Closed]] | None = None
        self._open.do(self._acts().edit([Write(TALK, stamp())], kind="talk"))
        self._open.hurry()

    @property
    def plan(self) -> Plan:
        """The plan as both may read it, with everything that was typed."""
        return self._look()[1]

    @property
    def closed(self) -> list[Closed]:
        """What nobody shared yet."""
        return self._look()[2]

    def _look(self) -> tuple[Plan, Plan, list[Closed]]:
        """The whole plan, as both may read it, and what is closed; looked at anew where something was written."""
        whole = self._open.plan
        if self._seen is None or self._seen[0] is not whole:
            self._seen = whole, open_plan(self.form, whole), closed(self.form, whole)
        return self._seen

    @cached_property
    def former(self) -> Plan | None:
        """The plan that this one follows, as both may read it."""
        found = super().former
        return open_plan(self.desk.form_of(found), found) if found is not None else None

    @property
    def overwritten(self) -> list[Change]:
        """What another screen wrote just now where this one wrote after it, as far as both may read it."""
        return [change for change in super().overwritten if change.where in self.plan.registers]

    def drafts(self) -> list[Draft]:
        """None: a text that waits is offered to who wrote it, after the talk."""
        return []

    def open_part(self, one: Closed) -> None:
        """Opens a closed part in the name of its owner: that is sharing it."""
        self._do(self.desk.acts(one.owner).edit([Write(opened(one), "ja")], kind="share"))

    def former_agreements(self) -> list[str]:
        """What was agreed in the plan that this one follows, a line each, with how it went."""
        if self.former is None:
            return []
        form = self.desk.form_of(self.former)
        lines = []
        for one in (one for one in followed(form, self.former) if not one.is_moment):
            until = f", klaar op {format_date(one.until, form.country)}" if one.until is not None else ""
            lines.append(f"- {one.what}{until}: {STATE_NAMES[one.shown_state(today())]}")
            said = zip(EVALUATION_NAMES, evaluation_of(self.former, one.table, one.row), strict=True)
            lines += [f"  {name}: {text}" for name, text in said if text]
        return lines


def refuse_talk(desk: Desk, path: Path) -> None:
    """Refuses what no talk is held about, or by someone who does not hold it.

    Raises:
        Refused: so it is.
        StorageError: the plan cannot be read.
    """
    plan = desk.load(str(path)).plan
    if plan.unit:
        raise Refused("over de foto van een afdeling is geen gesprek", plan.unit, "open het plan van een medewerker")
    if desk.config.role not in SIDES:
        raise Refused("het gesprek voeren de medewerker en de leidinggevende", plan.id, "open het plan zonder --talk")


def not_discussed(form: Form, plan: Plan) -> list[Group]:
    """The subjects that were not ticked yet."""
    return [group for group in subjects(form) if not is_discussed(plan, group)]


def hand_over_talk(desk: Desk, path: Path) -> HandedOver:
    """Makes the file for the other side, with what was shared and all that was written in the talk.

    It comes in the other's inbox where that is known; else in a file in the present folder, under a name that is free.

    Raises:
        Refused, UsageError, StorageError: it cannot be made.
    """
    _, plan, form = desk.load(str(path))
    to = other_side(desk.config.role)
    if desk.exchange is not None:
        try:
            return hand_over(desk, path, to, is_complete=False)
        except (Refused, UsageError):
            pass  # whose inbox it is, is not known: then it is a file
    return hand_over(desk, path, to, file=_free(here() / file_for(form, plan, to)), is_complete=False)


def tell_handed(desk: Desk, path: Path, done: HandedOver) -> str:
    """Where the file for the other side is, and what is to be done with it."""
    form = desk.load(str(path)).form
    other = role_title(form, done.offer.to)
    if done.account:
        return f"Voor de {other} ligt het klaar in de postbus van {done.account}."
    return f"Geef of stuur dit bestand aan de {other}:\n{done.path}"


def _free(file: Path) -> Path:
    """A name that no file has yet: where it is taken, with a number behind it."""
    name, number = file, 1
    while name.exists():
        number += 1
        name = file.with_name(f"{file.stem} ({number}){file.suffix}")
    return name
