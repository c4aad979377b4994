"""The acts on a whole plan: choosing a role, sharing, agreeing, signing, follow-up, and the talk."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from poptui.errors import PoptuiError
from poptui.forms.model import Field, Form
from poptui.forms.roles import role_title
from poptui.messages import plan as say
from poptui.plans.agreement import Outcome, outcome_of, to_do
from poptui.plans.sharing import SIDES
from poptui.screens.navigation import AgreeOutcome, Navigation, attempt
from poptui.screens.plan.plan_page import PlanKeeper, PlanPage
from poptui.store.plan_id import PlanId
from poptui.work.actions import action
from poptui.work.agreement.agree import next_version, reopen_agreement, revise
from poptui.work.outline import Place, matching
from poptui.work.permissions import Act
from poptui.work.session import Session


class PlanActs:
    """Runs the acts on the plan of one session; each first saves all that was typed."""

    def __init__(self, session: Session, navigator: Navigation, page: PlanPage) -> None:
        """Takes the session, what opens screens, and the screen that shows the plan."""
        self.session = session
        self.navigator = navigator
        self.page = page

    def do(self, action_id: str, page: PlanKeeper) -> None:
        """Runs the act of an action's id; `page` shows the section again, and goes to a field."""
        acts: Mapping[str, Callable[[], None]] = {
            "plan.role": partial(self.choose_role, page.show_again),
            "plan.talk": self.talk,
            "plan.share": self.share,
            "plan.agree": partial(self.agree, page.reveal),
            "plan.sign": partial(self.sign, page.reveal),
            "plan.revise": self.ask_revise,
            "plan.handin": self.hand_in,
            "plan.follow": self.follow_up,
            "plan.next": self.make_next_plan,
            "plan.unit": self.navigator.choose_unit,
            "plan.export": self.export,
            "plan.attachments": self.show_attachments,
            "plan.history": partial(self.navigator.open_history, self.session),
        }
        acts[action_id]()

    def choose_role(self, then: Callable[[], Awaitable[None]]) -> None:
        """Asks in which role to write; `then` shows the section again, as each role has its own notes."""
        session = self.session
        form, me = session.form, session.me
        places = [Place(role, role_words(form, role, me)) for role in dict.fromkeys([me, *SIDES, "together"])]

        async def write_as(role: str | None) -> None:
            if role is not None and role != session.role:
                session.leave()
                session.role = role
                await then()

        self.navigator.pick(write_as, say.role_asks(form.wording), partial(matching, places), session.role)

    def talk(self) -> None:
        """Opens the plan for the talk, once all is saved; closes all other screens."""
        from poptui.work.talk import refuse_talk

        session = self.session
        if not self.is_ready():
            return
        try:
            refuse_talk(session.workspace, session.plan_id)
        except PoptuiError as error:
            self.navigator.tell(f"{error.what}: {error.mend}")
        else:
            self.navigator.begin_talk(session.plan_id)

    def share(self) -> None:
        """Opens the screen of sharing, once all is saved; afterwards shows in the plan what is shared now."""

        def shared(said: str | None) -> None:
            self.refresh()
            if said:
                self.navigator.tell(said)

        refusal = self.session.permissions.why_not(Act.SHARE)
        if refusal is not None:
            self.navigator.tell(f"{refusal.what}.")
        elif self.is_ready():
            self.navigator.open_share(self.session, shared)

    def agree(self, reveal: Callable[[str], Awaitable[None]]) -> None:
        """Opens the screen of the agreement, once all is saved, then that of signing. `reveal` goes to a field."""
        if not self.is_ready():
            return

        async def agreed(outcome: AgreeOutcome | None) -> None:
            self.refresh()
            if outcome is not None and outcome.is_agreed:
                self.sign(reveal)
            elif outcome is not None and outcome.first_open:
                await reveal(outcome.first_open)

        self.navigator.open_agree(self.session, agreed)

    def sign(self, reveal: Callable[[str], Awaitable[None]]) -> None:
        """Opens the screen of signing; where no text is agreed yet, that of the agreement first."""

        def signed(_: None) -> None:
            self.refresh()
            act, menu = action("plan.handin").name, self.navigator.key("app.menu")
            if steps := to_do(self.session.form, self.session.plan):
                self.navigator.tell(say.all_signed(steps=len(steps), menu=menu, act=act))
            elif outcome_of(self.session.plan) is Outcome.DISAGREED:
                self.navigator.tell(say.all_signed_disagreed(menu=menu, act=act))

        if self.session.permissions.why_not(Act.SIGN) is not None:
            self.agree(reveal)
        elif self.is_ready():
            self.navigator.open_sign(self.session, signed)

    def hand_in(self) -> None:
        """Shows what is still to be done after signing."""
        if self.is_ready():
            self.navigator.open_hand_in(self.session, lambda _: self.refresh())

    def follow_up(self) -> None:
        """Shows how each agreed row goes."""
        if self.is_ready():
            self.navigator.open_follow_up(self.session, lambda _: self.refresh())

    def make_next_plan(self) -> None:
        """Makes the plan of the next cycle, and opens it."""

        def made(plan_id: PlanId | None) -> None:
            self.refresh()
            if plan_id is None:
                return
            try:
                opened = Session(self.session.workspace, plan_id)
            except PoptuiError as error:
                self.navigator.tell(str(error))
                return
            self.navigator.open_plan(opened)
            self.navigator.tell(say.next_plan_opened())

        if self.is_ready():
            self.navigator.open_next_plan(self.session, made)

    def show_attachments(self) -> None:
        """Opens the screen of the attachments that were received with the plan; says so where there are none."""
        from poptui.work.sharing.attachments import received_attachments

        try:
            files = received_attachments(self.session.workspace, self.session.plan_id)
        except PoptuiError as error:
            self.navigator.tell(str(error))
            return
        if files:
            self.navigator.open_attachments(files)
        else:
            self.navigator.tell(say.attachments_none())

    def export(self) -> None:
        """Opens the screen of exporting; the picture of a unit is always exported whole."""
        views = ("full",) if self.session.plan.unit else ()
        self.navigator.open_export(self.session.form, lambda: self.session.plan, views, self.session.me)

    def ask_revise(self, at: str = "") -> None:
        """Asks whether to make a new version of the signed plan, and opens it at a field; opens one that exists."""
        session = self.session
        try:
            known = next_version(session.workspace, session.plan)
        except PoptuiError as error:
            self.navigator.tell(str(error))
            return

        def revised(wanted: str | None) -> None:
            if not wanted:
                return
            try:
                opened = Session(session.workspace, known or revise(session.workspace, session.plan_id))
            except PoptuiError as error:
                self.navigator.tell(str(error))
                return
            self.navigator.open_plan(opened, at)
            self.navigator.tell(say.revise_done(number=opened.plan.version))

        if self.is_ready():
            number = session.plan.version + 1
            question, button = say.revise_asks(), say.revise_button()
            if known is not None:
                question, button = say.revise_asks_open(number=number), say.revise_open_button(number=number)
            self.navigator.ask(revised, question, button)

    def ask_reopen(self, field: Field, then: Callable[[], None]) -> None:
        """Asks to reopen the agreement before a field of it is changed; once someone signed, to make a new version."""
        session = self.session
        if session.permissions.why_not(Act.REOPEN) is not None:
            self.ask_revise(field.key)
            return

        def reopened(wanted: str | None) -> None:
            if not wanted:
                return
            try:
                reopen_agreement(session.workspace, session.plan_id)
                session.poll_disk()
            except PoptuiError as error:
                self.navigator.tell(str(error))
                return
            self.navigator.show_everywhere()
            if session.may_write_in(field):
                if attempt(self.navigator, then):
                    self.navigator.tell(say.reopen_done())
            else:
                self.page.call_later(self.page.ask_to_write, field, then)

        if self.is_ready():
            self.navigator.ask(reopened, say.reopen_asks(), say.reopen_button())

    def refresh(self) -> None:
        """Shows the plan as it is on disk now; where it cannot be read any more, says so."""
        try:
            self.session.poll_disk()
        except PoptuiError as error:
            self.navigator.tell(str(error))
        else:
            self.page.show_answers()

    def is_ready(self) -> bool:
        """Returns whether all that was typed is saved; where it is not, says so."""
        is_saved = self.session.flush(2.0)
        if not is_saved:
            self.navigator.tell(say.not_all_saved(trouble=self.session.trouble))
        return is_saved


def role_words(form: Form, role: str, me: str) -> str:
    """Returns a role in the words of the form, and whether it is the person's own."""
    if role == "together":
        return say.role_together(form.wording)
    title = role_title(form, role)
    return say.role_of_me(form.wording, role=title) if role == me else say.role_of(role=title)
