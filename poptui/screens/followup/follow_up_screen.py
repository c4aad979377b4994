"""The screen of follow-up: how each agreed row goes, and the moments at which it is discussed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from poptui.errors import Refused
from poptui.forms.roles import role_title
from poptui.messages import followup as say
from poptui.plans.agreement import Outcome, outcome_of
from poptui.plans.followup import (
    Followed,
    Moment,
    evaluation_by,
    evaluation_names,
    evaluation_of,
    followed,
    moments,
    notes_of,
    tell_moment,
)
from poptui.plans.registers import MomentOf, RowKey
from poptui.screens.agreement.agreement_screen import AgreementScreen
from poptui.screens.followup.answers import EvaluationAnswer, StateAnswer
from poptui.screens.navigation import Then
from poptui.text.clean import show
from poptui.text.clock import today
from poptui.text.dates import format_date
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.followup.follow_up import add_moment, evaluate_row, hold_moment, remove_moment, set_row_state

T = TypeVar("T")


class AboutButton(Button):
    """A button about a row or a moment, which it knows by its key: the number can change before it is pressed."""

    def __init__(self, words: str, about: RowKey | MomentOf, kind: str) -> None:
        """Takes the words, the row or moment, and the kind: row (state), ended (evaluation), held or gone."""
        super().__init__(words, classes=kind, compact=True)
        self.about = about
        self.kind = kind


class FollowUpScreen(AgreementScreen[None]):
    """Shows the agreed rows with their states and notes, and the moments; lets a person change them."""

    def help_text(self) -> str:
        """Returns what the help says."""
        return say.screen_help(self.session.form.wording)

    def compose(self) -> ComposeResult:
        """Yields the agreed rows, then the moments."""
        self.shown = self.session.plan
        yield Header(say.screen_title())
        with VerticalScroll(id="body"):
            found = [one for one in followed(self.session.form, self.session.plan) if not one.is_moment]
            if outcome_of(self.session.plan) is Outcome.DISAGREED:
                found = []
                yield Static(say.screen_disagreed(self.session.form.wording), classes="prose")
            elif not found:
                yield Static(say.screen_nothing_agreed(), classes="prose")
            for one in found:
                yield Static(Content(show("\n".join(self.told(one)))), classes="item")
                with Horizontal(classes="buttons"):
                    yield AboutButton(say.screen_state_button(), one.row.key, "row")
                    yield AboutButton(say.screen_evaluate_button(), one.row.key, "ended")
            yield from self.moments()
            yield Static("", id="outcome", classes="prose")
        yield Foot("field.next", "app.help", "app.back", "app.menu", "app.quit")

    def on_mount(self) -> None:
        """Starts to poll the disk for what others save."""
        super().on_mount()
        self.set_interval(1.0, self.poll_disk)

    async def poll_disk(self) -> None:
        """Shows what others saved meanwhile; not while something is typed here, or a dialog is open."""
        is_typing = any(one.value for one in self.query(LineInput))
        if self.session.plan is not self.shown and self.is_current and not is_typing:
            await self.renew()

    async def renew(self) -> None:
        """Shows the follow-up as it is now; the cursor stays at the same row or moment."""
        at = self.focused
        await super().renew()
        if isinstance(at, AboutButton):
            about = [one for one in self.query(AboutButton) if one.about == at.about]
            for one in sorted(about, key=lambda one: one.kind != at.kind)[:1]:
                one.focus()

    def told(self, one: Followed) -> Iterator[str]:
        """Yields a row in words, with its notes."""
        country = self.session.form.country
        sign = "!" if one.is_late(today()) else "•"
        yield f"{sign} {_told_row(one, one.state_words(today()), one.day_words(country))}"
        form, plan = self.session.form, self.session.plan
        for note in notes_of(plan, one.row):
            day = format_date(date.fromisoformat(note.day), country)
            yield f"- {day}, {role_title(form, note.by)}: {note.text}"
        for name, (text, by) in zip(evaluation_names(), evaluation_by(plan, one.row), strict=True):
            if text:
                yield f"- {name} ({role_title(form, by)}): {text}"

    def moments(self) -> Iterator[Widget]:
        """Yields the moments, and lines for a new one."""
        country, wording = self.session.form.country, self.session.form.wording
        yield Static(say.screen_moments(wording), classes="question")
        for one in (one for one in followed(self.session.form, self.session.plan) if one.is_moment):
            yield Static(Content(show("\n".join(self.told(one)))), classes="item")
            yield AboutButton(say.screen_talk_button(), one.row.key, "row")
        for register, moment in moments(self.session.plan):
            day = format_date(date.fromisoformat(moment.date), country)
            words = f"{'✓' if moment.done else '•'} {day}: {tell_moment(moment, wording)}"
            outcome = f"\n- {moment.outcome}" if moment.outcome else ""
            yield Static(Content(show(words + outcome)), classes="item")
            with Horizontal(classes="buttons"):
                if not moment.done:
                    yield AboutButton(say.screen_held_button(), register, "held")
                yield AboutButton(say.screen_remove_button(), register, "gone")
        yield Static(say.screen_new_day(), classes="question")
        yield LineInput("", "day")
        yield Static(say.screen_new_people(), classes="question")
        yield LineInput("", "whom")
        yield Static(say.screen_new_criteria(), classes="question")
        yield LineInput("", "criteria")
        yield Button(say.screen_add_button(), id="add", compact=True)

    @on(Button.Pressed, ".row")
    def ask_state(self, event: Button.Pressed) -> None:
        """Asks how it goes with a row."""
        if not isinstance(event.button, AboutButton):
            return
        one = self.row(event.button.about)
        if one is None:
            self.say(say.screen_row_is_gone())
            return

        asked, act = say.screen_asks_state(what=one.what), partial(self.set_row_state, one.row.key)
        self.ask_and_do(partial(self.navigator.ask_state, asked), act, StateAnswer(one.state, "", ""))

    def ask_and_do(self, asking: Callable[[T, str, Then[T]], None], act: Callable[[T], str], known: T) -> None:
        """Asks something, and runs an act with the answer; where the act is refused, asks again with what was typed."""

        def ask(known: T, trouble: str = "") -> None:
            asking(known, trouble, said)

        async def said(answer: T | None) -> None:
            if answer is not None and (trouble := await self.do(partial(act, answer))):
                ask(answer, trouble)

        ask(known)

    def row(self, key: RowKey | MomentOf) -> Followed | None:
        """Returns a row as it is now; None where it was removed."""
        session = self.session
        found = followed(session.form, session.workspace.read(session.plan_id).plan)
        return next((one for one in found if one.row.key == key), None)

    def set_row_state(self, key: RowKey, said: StateAnswer) -> str:
        """Records how a row goes; returns the message that says so."""
        one = self.row(key)
        if one is None:
            raise Refused(say.row_is_gone(), key.table, say.row_is_gone_mend())
        session = self.session
        done = set_row_state(session.workspace, session.plan_id, one.table.key, one.number, *said)
        return say.screen_state_set(what=done.what, state=done.state_words(today()))

    @on(Button.Pressed, ".ended")
    def ask_ended(self, event: Button.Pressed) -> None:
        """Asks how a row went at the end."""
        one = self.row(event.button.about) if isinstance(event.button, AboutButton) else None
        if one is None:
            self.say(say.screen_row_is_gone())
            return

        asked, act = say.screen_asks_evaluation(what=one.what), partial(self.evaluate, one.row.key)
        known = evaluation_of(self.session.plan, one.row)
        self.ask_and_do(partial(self.navigator.ask_evaluation, asked), act, EvaluationAnswer(one.state, known))

    def evaluate(self, key: RowKey, said: EvaluationAnswer) -> str:
        """Records how a row went at the end; returns the message that says so."""
        one = self.row(key)
        if one is None:
            raise Refused(say.row_is_gone(), key.table, say.row_is_gone_mend())
        session, known = self.session, evaluation_of(self.session.plan, one.row)._asdict()
        new = {name: text for name, text in said.evaluation._asdict().items() if text != known[name]}
        done = evaluate_row(session.workspace, session.plan_id, one.table.key, one.number, said.state, new)
        return say.screen_state_set(what=done.what, state=done.state_words(today()))

    @on(Button.Pressed, ".held")
    def ask_held(self, event: Button.Pressed) -> None:
        """Asks the outcome of a moment."""
        if not isinstance(event.button, AboutButton):
            return
        register = event.button.about
        found = dict(moments(self.session.workspace.read(self.session.plan_id).plan))
        moment = found.get(register) if isinstance(register, MomentOf) else None
        if moment is None or not isinstance(register, MomentOf):
            self.say(say.screen_moment_is_gone())
            return

        asked = say.screen_asks_outcome(moment=tell_moment(moment, self.session.form.wording))
        self.ask_and_do(
            partial(self.navigator.ask_state, asked), partial(self.hold, register, moment), StateAnswer("", "", "")
        )

    def hold(self, register: MomentOf, moment: Moment, said: StateAnswer) -> str:
        """Records that a moment was held; returns the message that says so."""
        hold_moment(self.session.workspace, self.session.plan_id, self.number_of(register), said.note)
        return say.screen_held(moment=tell_moment(moment, self.session.form.wording))

    @on(Button.Pressed, ".gone")
    def ask_gone(self, event: Button.Pressed) -> None:
        """Asks whether to remove a moment."""
        if not isinstance(event.button, AboutButton):
            return
        register = event.button.about

        async def gone(wanted: str | None) -> None:
            if wanted:
                await self.do(partial(self.drop, register))

        self.navigator.ask(gone, say.screen_asks_remove(), say.screen_remove_button())

    def drop(self, register: RowKey | MomentOf) -> str:
        """Removes a moment; returns the message that says so."""
        moment = remove_moment(self.session.workspace, self.session.plan_id, self.number_of(register))
        return say.screen_removed(moment=tell_moment(moment, self.session.form.wording))

    def number_of(self, register: RowKey | MomentOf) -> int:
        """Returns the number of a moment as it is now; 0 where it was removed."""
        places = [one for one, _ in moments(self.session.workspace.read(self.session.plan_id).plan)]
        return next((number for number, one in enumerate(places, 1) if one == register), 0)

    @on(Button.Pressed, "#add")
    async def add(self) -> None:
        """Adds a moment."""
        day, whom, criteria = (self.query_one(f"#{name}", LineInput).value for name in ("day", "whom", "criteria"))
        if not day.strip():
            self.query_one("#day").focus()
            self.navigator.tell(say.screen_day_first())
            return

        def put() -> str:
            moment = add_moment(self.session.workspace, self.session.plan_id, day, whom, criteria)
            return say.screen_added(day=format_date(date.fromisoformat(moment.date), self.session.form.country))

        await self.do(put)


def _told_row(one: Followed, state: str, day: str) -> str:
    """Returns a row in words, with its state and the day of its moment or by which it is to be done."""
    if one.is_moment:
        if day:
            return say.screen_day(day=day, what=one.what, state=state)
        return say.screen_unknown_day(what=one.what, state=state)
    table = one.table.number or one.table.short
    if day:
        return say.screen_row_until(table=table, number=one.number, what=one.words, day=day, state=state)
    return say.screen_row(table=table, number=one.number, what=one.words, state=state)
