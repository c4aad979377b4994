"""Keeps a plan open while its screen is: reports of saves, what others save, and drafts."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from poptui.errors import PoptuiError
from poptui.messages import plan as say
from poptui.messages import work as work_say
from poptui.plans.plan import Plan
from poptui.plans.registers import Note, Register, rules_of
from poptui.screens.navigation import Navigation, attempt
from poptui.store.plan_store import Draft, PlanGone
from poptui.store.saver import Report
from poptui.text.clean import show
from poptui.text.clock import local_moment
from poptui.work.guard import Frozen
from poptui.work.session import PlanSession


class SaveReported(Message):
    """Reports how a save went; sent to the screen for the saver."""

    def __init__(self, report: Report) -> None:
        """Takes the report."""
        super().__init__()
        self.report = report


@runtime_checkable
class HandsOn(Protocol):
    """A program that handles keys one by one; `is_settling` is true while some keys wait for earlier ones."""

    is_settling: bool


class Saving:
    """Listens to the saver of a session, polls the disk for what others save, and offers drafts."""

    def __init__(self, screen: Screen[Any], session: PlanSession[Plan], navigator: Navigation) -> None:
        """Takes the screen that gets `SaveReported`, the session, and what shows its plan on all screens."""
        self._screen = screen
        self._session = session
        self._navigator = navigator
        self._is_offered_back = False

    def begin(self) -> None:
        """Starts to listen to the saver, and to poll the disk for what others save."""
        self._session.listen(self._hand_over)
        self._screen.set_interval(1.0, self._poll)

    def announce(self) -> None:
        """Tells other screens that the plan is open here, and this person where it is open on another screen."""
        if self._session.announce():
            self._navigator.tell(say.is_open_elsewhere())
        self._offer_first()

    def absorb(self, report: Report) -> None:
        """Shows how a save went, and what came in with it."""
        if self._session.absorb(report) and self._screen.app.is_running:
            self._navigator.show_everywhere()
        if report.saved is not None and self._session.overwritten:
            words = " ".join(self._session.overwritten[-1].after.words.split())[:60]
            menu = self._navigator.key("app.menu")
            self._navigator.tell(say.other_screen_wrote(words=words, menu=menu))
        self._navigator.show_headlines()
        if isinstance(report.error, PlanGone):
            self._offer_back()

    def _hand_over(self, report: Report) -> None:
        """Passes a report from the saver's thread to the thread of the screen."""
        self._screen.post_message(SaveReported(report))

    def _poll(self) -> None:
        """Merges what another program saved in this plan, and shows it."""
        try:
            if self._session.poll_disk():
                self._navigator.show_everywhere()
                self._navigator.tell(say.changed_elsewhere())
        except PlanGone as error:
            self._show_trouble(error)
            self._offer_back()
        except PoptuiError as error:
            self._show_trouble(error)

    def _show_trouble(self, error: PoptuiError) -> None:
        """Shows in the place of the header why the plan cannot be read."""
        for place in self._screen.query("#place").results(Static):
            place.update(Content(show(f"! {error}")))

    def _offer_back(self) -> None:
        """Asks once whether a plan that was removed while it is open is to be stored again, whole.

        Storing it is the answer of Enter and Esc, as a key typed before the question was read must lose nothing.
        """
        if self._is_offered_back:
            return
        self._is_offered_back = True

        def answer(left_away: str | None) -> None:
            if not left_away and attempt(self._navigator, self._session.put_back):
                self._is_offered_back = False
                self._navigator.show_everywhere()
                self._navigator.tell(say.gone_is_back())

        self._navigator.ask(answer, say.gone_asks(), say.gone_leave_button(), say.gone_put_back_button())

    def _offer_first(self) -> None:
        """Offers the first draft; not while keys wait, which would answer before the question is read."""
        if isinstance(self._screen.app, HandsOn) and self._screen.app.is_settling:
            self._screen.set_timer(0.2, self._offer_first)
            return
        for draft in self._session.drafts()[:1]:
            self._offer(draft)

    def _offer(self, draft: Draft) -> None:
        """Asks what to do with a draft: a text that an earlier program could not save."""
        from poptui.work.describe import register_words  # only a draft needs it

        form, plan = self._session.form, self._session.plan
        texts = {one.register: one.value.words for edit in draft.edits for one in edit.writes}
        told = {
            one: text if rules_of(one).is_typed or isinstance(one, Note) else say.draft_row()
            for one, text in texts.items()
        }
        words = [f"- {register_words(form, plan, one)}: {text}" for one, text in told.items()]
        at = local_moment(draft.at)
        question = say.draft_asks(day=f"{at:%d-%m-%Y}", time=f"{at:%H:%M}", texts="\n".join(dict.fromkeys(words)))
        throw_away = say.draft_drop_button()

        def take(wanted: str | None) -> None:
            if wanted == throw_away:
                self._session.drop_draft(draft)
            elif wanted and any(isinstance(self._session.why_not(one), Frozen) for one in texts):
                self._navigator.tell(work_say.guard_frozen_draft())
            elif wanted:
                self._session.take_draft(draft)
                self._navigator.show_everywhere()

        self._navigator.ask(take, question, say.draft_take_button(), say.draft_later_button(), throw_away)


def has_words(register: Register) -> bool:
    """Returns whether a register holds words that a person typed, which are shown as they are."""
    return rules_of(register).is_typed or isinstance(register, Note)
