"""The screen that makes the plan of the next cycle: it asks which rows are copied to it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from poptui.errors import PoptuiError
from poptui.forms.model import Option
from poptui.messages import followup as say
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.store.plan_id import PlanId
from poptui.text.clean import show
from poptui.text.clock import today
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.fit import cut
from poptui.widgets.inputs.check_list import CheckList
from poptui.work.actions import action
from poptui.work.followup.next_plan import next_plan, unfinished
from poptui.work.session import Session

ROOM = 30
"""The number of columns of a line in the list that the words of a row do not get."""


class NextPlanScreen(BaseScreen[PlanId]):
    """Asks which rows go to the next plan, and makes that plan; returns its id, or None."""

    def __init__(self, navigator: Navigation, session: Session) -> None:
        """Takes the session of the present plan."""
        super().__init__(navigator)
        self.session = session

    def help_text(self) -> str:
        """Returns what the help says."""
        return say.next_plan_help(self.session.form.wording)

    def compose(self) -> ComposeResult:
        """Yields the rows that can be copied, and the button."""
        yield Header(say.next_plan_title())
        with VerticalScroll(id="body", can_focus=False):
            prose = say.next_plan_prose(self.session.form.wording, action=action("plan.share").name)
            yield Static(prose, classes="prose")
            found = unfinished(self.session.form, self.session.plan)
            options = tuple(
                Option(
                    f"{one.table.key}:{one.number}",
                    f"{cut(one.what, max(20, self.app.size.width - ROOM))} ({one.state_words(today())})",
                )
                for one in found
            )
            if options:
                yield Static(say.next_plan_asks_rows(), classes="question")
                yield CheckList(options, "", widget_id="rows")
            yield Button(say.next_plan_button(), id="make", compact=True)
            yield Static("", id="outcome", classes="prose")
        yield Foot("field.next", "app.help", "app.back", "app.menu", "app.quit")

    def on_mount(self) -> None:
        """Puts the cursor at the first choice."""
        self.query("CheckList, Button").first().focus()

    @on(Button.Pressed, "#make")
    def make(self) -> None:
        """Makes the plan; where that is refused, says why and stays."""
        chosen = next((one.chosen for one in self.query(CheckList)), "")
        rows = [one.rpartition(":") for one in chosen.split("\n") if one]
        try:
            made = next_plan(
                self.session.workspace, self.session.plan_id, [(table, int(number)) for table, _, number in rows]
            )
        except PoptuiError as error:
            self.query_one("#outcome", Static).update(Content(show(f"! {error}")))
        else:
            self.dismiss(made)
