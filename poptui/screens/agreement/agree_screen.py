"""The screen that makes the agreement definitive: what lacks, what is attached, and the text as it will be."""

from __future__ import annotations

from collections.abc import Iterator

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from poptui.forms.model import Field, Option
from poptui.forms.roles import role_title
from poptui.messages import agreement as say
from poptui.plans.check import check
from poptui.plans.registers import FormerText
from poptui.screens.agreement.agreement_screen import AgreementScreen
from poptui.screens.navigation import AgreeOutcome, Navigation
from poptui.text.clean import show
from poptui.text.lists import joined_by_and
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.fit import cut
from poptui.widgets.inputs.check_list import CheckList
from poptui.work.agreement.agree import agree, attachable, lacking
from poptui.work.export import export_text
from poptui.work.session import Session

MOST = 4
"""The number of things to look at again that are named at most."""
ROOM = 25
"""The number of columns of a line in a list that the name of a question does not get."""


class AgreeScreen(AgreementScreen[AgreeOutcome]):
    """Says what lacks, or asks what to attach and freezes the text of the agreement; returns an `AgreeOutcome`."""

    def __init__(self, navigator: Navigation, session: Session) -> None:
        """Takes the session of the plan."""
        super().__init__(navigator, session)
        self.done = False
        self.first_open = ""

    def help_text(self) -> str:
        """Returns what this screen is for."""
        return say.agree_help(self.session.form.wording)

    def compose(self) -> ComposeResult:
        """Yields what lacks; or else what can be attached, and the buttons to read the text and to freeze it."""
        yield Header(say.agree_title())
        with VerticalScroll(id="body", can_focus=False):
            if found := lacking(self.session.form, self.session.plan):
                self.first_open = found[0].spot.field
                lines = [f"! {finding.message}" for finding in found]
                yield Static(Content(show(say.agree_lacking(lines="\n".join(lines)))), classes="prose")
                yield Button(say.agree_go_button(), id="go", compact=True)
                yield Button(say.leave_button(), id="leave", compact=True)
            else:
                yield from self.choices()
            yield Static("", id="outcome", classes="prose")
        yield Foot("field.next", "app.help", "app.back", "app.menu", "app.quit")

    def choices(self) -> Iterator[Widget]:
        """Yields what is agreed, the list of what can be attached, and the buttons."""
        form, plan = self.session.form, self.session.plan
        signers = [signer.title.lower() for signer in form.signers]
        yield Static(Content(show(say.agree_next(len(signers), signers=joined_by_and(signers)))), classes="prose")
        advice = dict.fromkeys(one.message for one in check(form, plan) if (one.purpose, one.severity) == ADVICE)
        if advice:
            lines = [f"! {message}" for message in list(advice)[:MOST]]
            yield Static(Content(show(say.agree_advice(lines="\n".join(lines)))), classes="prose")
        if options := tuple(Option(field.key, self.named(field)) for field in self.attachable()):
            yield Static(Content(show(say.agree_asks_attached(form.wording))), classes="question")
            yield CheckList(options, "", widget_id="attached")
        elif self.session.me != "employee":
            other = role_title(form, "employee")
            yield Static(Content(show(say.agree_other_attaches(other=other))), classes="prose")
        yield Button(say.look_button(), id="look", compact=True)
        if plan.words(FormerText()):
            yield Button(say.agree_changes_button(), id="changes", compact=True)
        yield Button(say.agree_button(), id="agree", compact=True)

    def attachable(self) -> list[Field]:
        """Returns the fields of this person that can be printed with the agreement."""
        return [
            field for part in attachable(self.session.form, self.session.plan, self.session.me) for field in part.fields
        ]

    def named(self, field: Field) -> str:
        """Returns the name of a field, cut off so that it fits on a line of the list."""
        return cut(field.name, max(20, self.app.size.width - ROOM))

    @property
    def attached(self) -> list[str]:
        """Returns the keys of the fields that are ticked to be attached."""
        found = list(self.query("#attached").results(CheckList))
        return [key for key in found[0].chosen.split("\n") if key] if found else []

    @on(Button.Pressed, "#go")
    @on(Button.Pressed, "#leave")
    def leave(self, event: Button.Pressed) -> None:
        """Goes back to the plan: with "go" to the first field that lacks, with "leave" to where the person was."""
        if event.button.id == "leave":
            self.first_open = ""
        self.action_back()

    def action_back(self) -> None:
        """Goes back to the plan; where a field lacks, to the first that does."""
        self.dismiss(AgreeOutcome(self.done, self.first_open))

    @on(Button.Pressed, "#look")
    def show_preview(self) -> None:
        """Shows the text of the agreement as it will be printed."""
        from poptui.exports.agreement import freeze_text

        text = freeze_text(self.session.form, self.session.plan, set(self.attached))
        self.preview(say.agree_preview_title(), text)

    @on(Button.Pressed, "#changes")
    def preview_changes(self) -> None:
        """Shows the differences from the version that was signed before."""
        self.preview(say.agree_changes_title(), export_text(self.session.form, self.session.plan, "changes"))

    @on(Button.Pressed, "#agree")
    def ask_agree(self) -> None:
        """Asks whether to freeze the text, and does so where the person agrees."""

        async def agreed(wanted: str | None) -> None:
            if wanted:
                await self.do(self.agree)

        self.navigator.ask(agreed, say.agree_asks_sure(), say.agree_button())

    def agree(self) -> str:
        """Freezes the text; returns the message that says so."""
        agree(self.session.workspace, self.session.plan_id, self.attached)
        self.done = True
        return say.agree_done()

    async def renew(self) -> None:
        """Closes this screen: the next one says what was done."""
        self.first_open = ""
        self.action_back()


ADVICE = ("agree", "advice")
"""The purpose and severity of the checks that are shown as advice before the text is frozen."""
