"""The screen after the last signature: what is still to be done, what was done, and the file for HR."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from poptui.errors import PoptuiError
from poptui.forms.model import Option, Step
from poptui.messages import agreement as say
from poptui.plans.agreement import Outcome, can_be_agreed, outcome_of, when_done
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.sharing import allowed_interests
from poptui.screens.agreement.agreement_screen import AgreementScreen
from poptui.store import exchange
from poptui.store.faults import storage_error
from poptui.text.clean import show
from poptui.text.clock import today
from poptui.text.dates import format_date
from poptui.text.lists import joined_by_and
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.actions import action
from poptui.work.agreement.close import close_without_agreements
from poptui.work.agreement.hand_in import (
    describe_step,
    hand_in,
    receiver_name,
    record_step_done,
    record_step_undone,
    signing_day,
    unconfirmed_signers,
)
from poptui.work.export import here
from poptui.work.permissions import Act
from poptui.work.sharing.share import shared_file_name

A_FILE, THE_FOLDER = "/file", "/folder"  # no name of an account holds a slash


class HandInScreen(AgreementScreen[None]):
    """Shows what is to be done after signing, and notes that it was done."""

    def help_text(self) -> str:
        """Returns what this screen is for."""
        return say.hand_in_help(self.session.form.wording)

    def compose(self) -> ComposeResult:
        """Yields each step that is to be done, with what was noted of it."""
        form, plan = self.session.form, self.session.plan
        yield Header(say.hand_in_title())
        with VerticalScroll(id="body"):
            if outcome_of(plan) is Outcome.DISAGREED:
                yield from self.disagreed()
            elif self.session.permissions.why_not(Act.FINISH) is None:
                signed = say.hand_in_all_signed(day=signing_day(form, plan))
                yield Static(Content(show(signed)), classes="prose")
                if names := unconfirmed_signers(form, plan):
                    told = say.hand_in_unconfirmed(names=joined_by_and(names))
                    yield Static(Content(show(f"! {told}")), classes="prose")
                for number, step in enumerate(form.after):
                    yield from self.step(number, step)
            elif not can_be_agreed(plan):
                yield Static(say.hand_in_cannot_be_agreed(), classes="prose")
                yield Button(say.leave_button(), id="leave", compact=True)
            else:
                yield Static(say.hand_in_not_all_signed(), classes="prose")
                yield Static(Content(show("\n".join(f"  • {step.title}" for step in form.after))))
                yield Button(say.leave_button(), id="leave", compact=True)
            yield Static("", id="outcome", classes="prose")
        yield Foot("field.next", "app.help", "app.back", "app.menu", "app.quit")

    def disagreed(self) -> Iterator[Widget]:
        """Yields what can be done where the signers do not agree: a new talk, a new version, or closing."""
        form, plan = self.session.form, self.session.plan
        told = say.hand_in_disagreed(form.wording, day=signing_day(form, plan))
        yield Static(Content(show(told)), classes="prose")
        yield Button(say.hand_in_talk_button(), id="talk", compact=True)
        if self.session.permissions.why_not(Act.CLOSE) is None:
            yield Button(say.hand_in_close_button(), id="close", compact=True)
        hint = say.hand_in_revise_hint(menu=self.navigator.key("app.menu"), act=action("plan.revise").name)
        yield Static(Content(show(hint)), classes="prose")

    def step(self, number: int, step: Step) -> Iterator[Widget]:
        """Yields one step: that it was done, or who gets the plan and when."""
        form, plan = self.session.form, self.session.plan
        is_done = when_done(plan, step) is not None
        yield Static(Content(show(f"{'✓' if is_done else '•'} {describe_step(form, plan, step)}")), classes="question")
        if is_done:
            yield Button(say.hand_in_undo_button(), id=f"undo-{number}", classes="undo", compact=True)
            return
        if step.to == "hr":
            yield from self.file(number)
        yield Static(say.hand_in_asks_receiver(), classes="question")
        yield LineInput(text_of_role(form, plan, step.to) or receiver_name(form, step), f"receiver-{number}")
        yield Static(say.hand_in_asks_day(), classes="question")
        yield LineInput(format_date(today(), form.country), f"day-{number}")
        yield Button(say.hand_in_done_button(), id=f"done-{number}", classes="done", compact=True)

    def file(self, number: int) -> Iterator[Widget]:
        """Yields the choice where to put the file for HR."""
        form, plan = self.session.form, self.session.plan
        holds = say.hand_in_holds_interests() if allowed_interests(form, plan) else say.hand_in_holds()
        yield Static(Content(show(holds)), classes="prose")
        options = self.destinations()
        if len(options) > 1:
            yield Static(say.hand_in_asks_where(), classes="question")
            yield CheckList(options, options[-1].value, many=False, follows=True, widget_id="where")
        yield Static(Content(show(say.hand_in_asks_file(folder=str(here())))), classes="question")
        yield LineInput(shared_file_name(self.session.form, self.session.plan, "hr"), "file")
        yield Button(say.hand_in_file_button(), id="give", compact=True)
        yield Static(say.hand_in_on_paper(form.wording), classes="question")

    def destinations(self) -> tuple[Option, ...]:
        """Returns the inboxes of others (the exchange folder where there are none), and a file."""
        folder, found = self.session.workspace.exchange, []
        if folder is not None:
            try:
                accounts = exchange.inboxes(folder)
                others = [one for one in accounts if one != exchange.own_account()]
                found = [Option(one, say.hand_in_to_account(account=one)) for one in others]
                found += [] if accounts else [Option(THE_FOLDER, say.hand_in_to_folder(folder=str(folder)))]
            except PoptuiError:
                found = []
        return (*found, Option(A_FILE, say.hand_in_to_file(self.session.form.wording)))

    def focus_first(self) -> None:
        """Puts the cursor at the first step that is still to be done."""
        found = [*self.query("#where, .done, #give, #leave, #talk").results(Widget)]
        first = next((one for one in found if one.display), None)
        (first or self.query_one("#body")).focus(scroll_visible=False)

    @on(Button.Pressed, "#talk")
    def plan_talk(self) -> None:
        """Opens the follow-up, where a day for a new talk is written down."""
        self.navigator.open_follow_up(self.session, lambda _: None)

    @on(Button.Pressed, "#close")
    def ask_close(self) -> None:
        """Closes the plan without agreements, after a question."""

        async def sure(wanted: str | None) -> None:
            if wanted:
                await self.do(self.close)

        self.navigator.ask(sure, say.hand_in_asks_close(), say.hand_in_close_sure_button())

    def close(self) -> str:
        """Closes the plan without agreements; returns the message that says so."""
        close_without_agreements(self.session.workspace, self.session.plan_id)
        return say.hand_in_closed()

    @on(Button.Pressed, "#leave")
    def leave(self) -> None:
        """Goes back to the plan."""
        self.dismiss(None)

    @on(Button.Pressed, ".done")
    async def note(self, event: Button.Pressed) -> None:
        """Notes that a step was done."""
        number = self.number(event)
        receiver, day = (self.query_one(f"#{name}-{number}", LineInput).value for name in ("receiver", "day"))
        session, step = self.session, self.session.form.after[number]
        await self.do(partial(record_step_done, session.workspace, session.plan_id, step, day=day, receiver=receiver))

    @on(Button.Pressed, ".undo")
    async def note_not(self, event: Button.Pressed) -> None:
        """Notes that a step was not done after all."""
        step = self.session.form.after[self.number(event)]

        def undo() -> str:
            record_step_undone(self.session.workspace, self.session.plan_id, step)
            return say.hand_in_undone(step=step.title)

        await self.do(undo)

    @on(Button.Pressed, "#give")
    async def give(self) -> None:
        """Makes the file for HR; asks first where a file of that name exists."""
        where = next((one.chosen for one in self.query("#where").results(CheckList)), A_FILE)
        name = self.query_one("#file", LineInput).value.strip()
        if where != A_FILE:
            account = "" if where == THE_FOLDER else where
            await self.make(None, account)
            return
        try:
            file = here() / Path(name).expanduser()
            is_there = file.is_file()
        except RuntimeError:
            self.say(f"! {say.no_home_folder()}")
            return
        except OSError as error:
            self.say(f"! {storage_error(error, Path(name))}")
            return
        if not Path(name).name:
            self.say(f"! {say.hand_in_no_file_name()}")
        elif is_there:

            async def replaced(wanted: str | None) -> None:
                if wanted:
                    await self.make(file, "", force=True)

            self.navigator.ask(replaced, say.hand_in_asks_replace(file=file.name), say.hand_in_replace_button())
        else:
            await self.make(file, "")

    async def make(self, file: Path | None, account: str, *, force: bool = False) -> None:
        """Makes the file for HR, and says where it is."""
        try:
            done = hand_in(self.session.workspace, self.session.plan_id, file=file, force=force, account=account)
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        await self.renew()
        where = say.hand_in_file_made(file=str(done.path))
        if done.account:
            where = say.hand_in_delivered(account=done.account)
        self.navigator.show_text(say.hand_in_file_title(), where)

    @staticmethod
    def number(event: Button.Pressed) -> int:
        """Returns the number of the step whose button was pressed."""
        return int((event.button.id or "").partition("-")[2])
