"""Opens the screens of the program. A screen's module is imported only here, when the screen is opened."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App

from poptui.errors import PoptuiError
from poptui.messages import dialogs as say
from poptui.plans.plan import Plan
from poptui.screens.navigation import AgreeOutcome, Then
from poptui.screens.plan.plan_page import PlanKeeper, PlanPage
from poptui.store.plan_id import PlanId
from poptui.text.clean import show
from poptui.widgets.bindings import keys_of
from poptui.work.actions import action
from poptui.work.outline import Place, matching
from poptui.work.session import PlanSession, Session
from poptui.work.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from poptui.forms.model import Field, Form
    from poptui.plans.merge import Conflict
    from poptui.plans.registers import Register
    from poptui.screens.followup.answers import EvaluationAnswer, StateAnswer
    from poptui.screens.plan.plan_source import PlanSource
    from poptui.work.sharing.import_report import ImportReport
    from poptui.work.talk import TalkSession


class Navigator:
    """Implements `Navigation` for the app of one home; it is made once and given to every screen."""

    def __init__(self, app: App[None], workspace: Workspace) -> None:
        """Takes the program and its workspace."""
        self._app = app
        self._workspace = workspace

    # --- dialogs ----------------------------------------------------------------------------------

    def key(self, action_id: str) -> str:
        """Returns the key of an action as people call it; its name in the menu where it has no key."""
        return next(iter(keys_of(self._app, action_id)), action(action_id).name)

    def tell(self, text: str) -> None:
        """Shows a message on the message line, in the place of the one before."""
        self._app.notify(show(text[:1].upper() + text[1:]), markup=False)

    def copy(self, text: str) -> None:
        """Puts a text on the clipboard of the person's own terminal."""
        self._app.copy_to_clipboard(text)

    def ask(self, then: Then[str], question: str, act: str, leave: str = "", other: str = "") -> None:
        """Asks whether to do something; `then` gets the words of the answer, or None for `leave` ("Niet doen")."""
        from poptui.screens.dialogs.confirm_screen import ConfirmScreen

        self._app.push_screen(ConfirmScreen(question, act, leave, other), then)

    def choose_meaning(self, then: Then[int], words: str, meanings: Sequence[str]) -> None:
        """Asks what words mean; `then` gets the place of the meaning from 0, or None where it is left open."""
        from poptui.screens.dialogs.meaning_screen import MeaningScreen

        self._app.push_screen(MeaningScreen(words, meanings), then)

    def pick(
        self,
        then: Then[str],
        title: str,
        search: Callable[[str], Sequence[Place]],
        at: str = "",
        typed: str = "",
        hint: str = "",
    ) -> None:
        """Asks to choose a line; `then` gets its key, or None. The other arguments are those of `PickScreen`."""
        from poptui.screens.dialogs.pick_screen import PickScreen

        self._app.push_screen(PickScreen(title, search, at, typed, hint), then)

    def show_text(self, title: str, text: str, action_ids: Sequence[str] = (), then: Then[None] | None = None) -> None:
        """Shows a text to read, and below it the keys of actions."""
        from poptui.screens.dialogs.text_screen import TextScreen

        self._app.push_screen(TextScreen(title, text, action_ids), then)

    def show_menu(self, action_ids: Sequence[str], then: Then[str]) -> None:
        """Shows the menu; `then` gets the id of the action that was chosen, or None."""
        from poptui.screens.dialogs.menu_screen import MenuScreen

        self._app.push_screen(MenuScreen(action_ids), then)

    def preview(self, title: str, text: str, *, is_markdown: bool) -> None:
        """Shows an export as it will look."""
        from poptui.screens.dialogs.preview_screen import PreviewScreen

        self._app.push_screen(PreviewScreen(title, text, is_markdown=is_markdown))

    # --- the list and the other home screens ------------------------------------------------------

    def begin_with_list(self) -> None:
        """Opens the list of plans."""
        from poptui.screens.home.list_screen import ListScreen

        self._app.push_screen(ListScreen(self, self._workspace))

    def open_list(self) -> None:
        """Shows the list of plans in the place of the screen that is shown."""
        from poptui.screens.home.list_screen import ListScreen

        self._app.switch_screen(ListScreen(self, self._workspace))

    def open_new_plan(self, begun: dict[str, str], then: Then[PlanId]) -> None:
        """Asks what a new plan needs; `then` gets its id. What is typed is kept in `begun`."""
        from poptui.screens.home.new_plan_screen import NewPlanScreen

        self._app.push_screen(NewPlanScreen(self, self._workspace, begun), then)

    def open_me(self, then: Then[bool]) -> None:
        """Asks who works here; `then` gets True where that was changed."""
        from poptui.screens.home.me_screen import MeScreen

        self._app.push_screen(MeScreen(self, self._workspace), then)

    def choose_unit(self) -> None:
        """Asks which unit, and opens its picture."""
        from poptui.screens.home.unit_choice import UnitChoice

        UnitChoice(self._workspace, self).ask()

    def choose_theme(self) -> None:
        """Asks which theme, shows the program in it, and writes it in the settings."""
        from poptui.store.config import save_settings
        from poptui.widgets.chrome.themes import THEME_NAMES, THEMES

        places = [Place(key, name()) for key, name in THEME_NAMES.items()]
        present = next(key for key, theme in THEMES.items() if theme.name == self._app.theme)

        def wear(theme: str | None) -> None:
            if theme is None:
                return
            self._app.theme = THEMES[theme].name
            try:
                save_settings(self._workspace.home.config, {"theme": theme})
            except PoptuiError as error:
                self._app.notify(show(str(error)), markup=False, severity="warning")

        self.pick(wear, say.theme_title(), partial(matching, places), present)

    # --- a plan -----------------------------------------------------------------------------------

    def begin_with_plan(self, session: Session, begun: Callable[[], None]) -> None:
        """Opens a plan as the first screen of the program; calls `begun` when all of it is shown."""
        from poptui.screens.plan.preparation import Preparation
        from poptui.screens.plan.section_screen import SectionScreen

        def show_list(_: str | None) -> None:
            self.begin_with_list()

        self._app.push_screen(SectionScreen(self, Preparation(session, self), begun), show_list)

    def open_plan(self, session: Session, at: str = "") -> None:
        """Opens a plan at a field, or at its first question without an answer."""
        from poptui.screens.plan.preparation import Preparation
        from poptui.screens.plan.section_screen import SectionScreen

        self._app.push_screen(SectionScreen(self, Preparation(session, self), at=at))

    def open_row(self, source: PlanSource, table: Field, row: str, typed: str, then: Then[str]) -> None:
        """Opens a row as a card, with a letter that was typed already; `then` gets the id of the row shown last."""
        from poptui.screens.plan.row_screen import RowScreen

        self._app.push_screen(RowScreen(self, source, table, row, typed), then)

    def open_history(self, session: Session, register: Register | None = None) -> None:
        """Shows the history of a plan, or of one register of it."""
        from poptui.screens.plan.history_screen import HistoryScreen

        self._app.push_screen(HistoryScreen(self, session, register))

    def open_advice(
        self, session: PlanSession[Plan], table: Field, row: str, cells: Mapping[str, str], then: Then[None]
    ) -> None:
        """Shows how SMART a row is, and asks what cannot be read from its text."""
        from poptui.screens.plan.advice_screen import AdviceScreen

        self._app.push_screen(AdviceScreen(session, table, row, cells), then)

    def open_export(self, form: Form, plan: Callable[[], Plan], views: Sequence[str] = (), role: str = "") -> None:
        """Asks which part of a plan is exported and how, and exports it."""
        from poptui.screens.plan.export_screen import ExportScreen

        self._app.push_screen(ExportScreen(self, form, plan, views, role))

    def open_attachments(self, files: Sequence[Path]) -> None:
        """Shows the attachments that were received with a plan, and saves one where the person wants it."""
        from poptui.screens.sharing.attachments_screen import AttachmentsScreen

        self._app.push_screen(AttachmentsScreen(self, files))

    # --- sharing ----------------------------------------------------------------------------------

    def open_share(self, session: Session, then: Then[str]) -> None:
        """Asks what is shared, and makes the file for the other; `then` gets what was done, in words."""
        from poptui.screens.sharing.share_screen import ShareScreen

        self._app.push_screen(ShareScreen(self, session), then)

    def open_receive(self, begun: dict[str, str], then: Then[ImportReport]) -> None:
        """Asks which file to receive, and imports it; `then` gets the import report. `begun` keeps what is typed."""
        from poptui.screens.sharing.receive_screen import ReceiveScreen

        self._app.push_screen(ReceiveScreen(self, self._workspace, begun), then)

    def open_conflicts(
        self, form: Form, plan: Plan, conflicts: tuple[Conflict, ...], then: Then[dict[str, str]]
    ) -> None:
        """Asks which text of each conflict to keep; `then` gets the choices by register."""
        from poptui.screens.sharing.conflict_screen import ConflictScreen

        self._app.push_screen(ConflictScreen(self, form, plan, conflicts), then)

    # --- agreement and follow-up ------------------------------------------------------------------

    def open_agree(self, session: Session, then: Then[AgreeOutcome]) -> None:
        """Makes the agreement definitive, or says what lacks."""
        from poptui.screens.agreement.agree_screen import AgreeScreen

        self._app.push_screen(AgreeScreen(self, session), then)

    def open_sign(self, session: Session, then: Then[None]) -> None:
        """Shows who signed, and records signatures."""
        from poptui.screens.agreement.sign_screen import SignScreen

        self._app.push_screen(SignScreen(self, session), then)

    def open_hand_in(self, session: Session, then: Then[None]) -> None:
        """Shows what is to be done after signing."""
        from poptui.screens.agreement.hand_in_screen import HandInScreen

        self._app.push_screen(HandInScreen(self, session), then)

    def open_follow_up(self, session: Session, then: Then[None]) -> None:
        """Shows how each agreed row goes."""
        from poptui.screens.followup.follow_up_screen import FollowUpScreen

        self._app.push_screen(FollowUpScreen(self, session), then)

    def ask_state(self, asked: str, known: StateAnswer, trouble: str, then: Then[StateAnswer]) -> None:
        """Asks how it goes with a row, or the outcome of a moment."""
        from poptui.screens.followup.state_screen import StateScreen

        self._app.push_screen(StateScreen(self, asked, known, trouble), then)

    def ask_evaluation(self, asked: str, known: EvaluationAnswer, trouble: str, then: Then[EvaluationAnswer]) -> None:
        """Asks how a row went at the end of the cycle."""
        from poptui.screens.followup.evaluate_screen import EvaluateScreen

        self._app.push_screen(EvaluateScreen(self, asked, known, trouble), then)

    def open_next_plan(self, session: Session, then: Then[PlanId]) -> None:
        """Asks which rows go to the next plan, and makes it; `then` gets its id."""
        from poptui.screens.followup.next_plan_screen import NextPlanScreen

        self._app.push_screen(NextPlanScreen(self, session), then)

    # --- the talk ---------------------------------------------------------------------------------

    def begin_with_talk(self, session: TalkSession, begun: Callable[[], None]) -> None:
        """Opens the talk as the first screen of the program; calls `begun` when all of it is shown."""
        from poptui.screens.plan.section_screen import SectionScreen
        from poptui.screens.talk.talk_source import TalkSource

        self._app.push_screen(SectionScreen(self, TalkSource(session, self), begun))

    def begin_talk(self, plan_id: PlanId) -> None:
        """Opens a plan for the talk in the place of all open screens: none stays behind it."""
        self._app.call_later(self._replace_all_by_talk, plan_id)

    async def _replace_all_by_talk(self, plan_id: PlanId) -> None:
        """Closes all screens and opens the talk; where that fails, says why on a screen that shows no plan."""
        from poptui.screens.plan.section_screen import SectionScreen
        from poptui.screens.talk.talk_ended_screen import TalkEndedScreen
        from poptui.screens.talk.talk_source import TalkSource
        from poptui.work.talk import TalkSession

        self._app.copy_to_clipboard("")  # a text copied in another plan cannot be pasted in the talk
        with self._app.batch_update():  # screens that surface in between are not drawn
            while len(self._app.screen_stack) > 1:
                await self._app.pop_screen()
            try:
                session = TalkSession(self._workspace, plan_id)
            except PoptuiError as error:
                await self._app.push_screen(TalkEndedScreen(self, f"! {error}", say.talk_not_opened()))
            else:
                await self._app.push_screen(SectionScreen(self, TalkSource(session, self)))

    def end_talk(self, said: str) -> None:
        """Shows after the talk where the file for the other is, in the place of the screen of the talk."""
        from poptui.screens.talk.talk_ended_screen import TalkEndedScreen

        self._app.switch_screen(TalkEndedScreen(self, said))

    # --- every screen -----------------------------------------------------------------------------

    def show_everywhere(self) -> None:
        """Shows the plans as they are now on every open screen that shows one."""
        for screen in self._app.screen_stack:
            if isinstance(screen, PlanPage):
                screen.show_answers()
                screen.keep_in_sight()

    def show_headlines(self) -> None:
        """Shows the top lines anew on every open screen that shows a plan."""
        for screen in self._app.screen_stack:
            if isinstance(screen, PlanPage):
                screen.show_headline()

    # --- the end of the program -------------------------------------------------------------------

    def sessions(self) -> list[PlanSession[Plan]]:
        """Returns the sessions of all plans that are open."""
        return [screen.kept_session for screen in self._app.screen_stack if isinstance(screen, PlanKeeper)]

    def flush_fields(self) -> None:
        """Writes in the plans all that stands on the screens."""
        for screen in self._app.screen_stack:
            if isinstance(screen, PlanPage):
                with contextlib.suppress(Exception):  # a failing screen must not stop the saving below
                    screen.flush_fields()

    def warn(self, unsaved: Sequence[PlanSession[Plan]]) -> None:
        """Says that not everything is saved, and what happens to it if the person closes the program all the same."""
        kept = all(session.is_kept for session in unsaved)
        self._app.notify(say.unsaved_kept() if kept else say.unsaved_lost(), severity="error", timeout=10)

    async def back_to_talk(self) -> bool:
        """Goes back to an open talk and asks to close it; returns whether one is open."""
        talks = [one for one in self._app.screen_stack if isinstance(one, PlanKeeper) and one.is_talk]
        if not talks:
            return False
        self.flush_fields()
        while self._app.screen is not talks[-1]:
            await self._app.pop_screen()
        self._app.screen.call_next(talks[-1].action_act, "plan.talk")
        return True
