"""Making the agreement definitive: what lacks, what is attached, and the text as it will be."""

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
from poptui.plans.check import check
from poptui.plans.registers import FormerText
from poptui.screens.agreement.agreement_screen import AgreementScreen
from poptui.screens.navigation import AgreeOutcome, Navigation
from poptui.text.clean import show
from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.fit import cut
from poptui.widgets.inputs.check_list import CheckList
from poptui.work.agreement.agree import agree, attachable, lacking
from poptui.work.export import export_text
from poptui.work.session import Session

MOST = 4
"""So many things to look at again are named at most."""
ROOM = 25
"""So many columns of a line in a list are not for the words of a question."""


class AgreeScreen(AgreementScreen[AgreeOutcome]):
    """Says what lacks, or asks what is attached and freezes the text; gives what came of it."""

    HELP = (
        "Hier maakt u de afspraken definitief: hun tekst ligt dan vast, en daarna wordt er getekend. Zolang niemand "
        "getekend heeft, kunt u ze weer heropenen. Wat van uzelf is, mag erbij gedrukt worden; dat hoeft niet."
    )

    def __init__(self, navigator: Navigation, session: Session) -> None:
        """Takes the session of the plan."""
        super().__init__(navigator, session)
        self.done = False
        self.first_open = ""

    def compose(self) -> ComposeResult:
        """What lacks; or what can be attached, the text to read, and the button."""
        yield Static("De afspraken definitief maken", classes="top")
        with VerticalScroll(id="body", can_focus=False):
            if found := lacking(self.session.form, self.session.plan):
                self.first_open = found[0].spot.field
                lines = [f"! {finding.message}" for finding in found]
                yield Static(
                    Content(show("Eerst moet dit nog ingevuld worden:\n\n" + "\n".join(lines))), classes="prose"
                )
                yield Button("Ga naar het eerste", id="go", compact=True)
                yield Button("Terug naar het plan", id="leave", compact=True)
            else:
                yield from self.choices()
            yield Static("", id="outcome", classes="prose")
        yield KeyLine("field.next", "app.help", "app.back", "app.menu", "app.quit")

    def choices(self) -> Iterator[Widget]:
        """What is agreed, what can be attached, and the buttons."""
        form, plan = self.session.form, self.session.plan
        titles = " en ".join(signer.title.lower() for signer in form.signers)
        told = (
            f"De tekst van de afspraken ligt hierna vast. Daarna tekenen {titles}. Zolang niemand heeft getekend, kan "
            "het nog terug."
        )
        yield Static(Content(show(told)), classes="prose")
        advice = dict.fromkeys(one.message for one in check(form, plan) if (one.purpose, one.severity) == ADVICE)
        if advice:
            lines = [f"! {message}" for message in list(advice)[:MOST]]
            yield Static(Content(show("Kijk hier eerst nog eens naar:\n" + "\n".join(lines))), classes="prose")
        if options := tuple(Option(field.key, self.named(field)) for field in self.attachable()):
            asked = (
                "Wat drukt u erbij? (mag leeg; Enter kruist aan). Wie de afspraken leest, leest dit ook, dus ook P&O."
            )
            yield Static(Content(show(asked)), classes="question")
            yield CheckList(options, "", widget_id="attached")
        elif self.session.me != "employee":
            other = role_title(form, "employee")
            told = f"Wat de {other} zelf voorbereidde, kan alleen de {other} erbij laten drukken."
            yield Static(Content(show(told)), classes="prose")
        yield Button("Lees de tekst", id="look", compact=True)
        if plan.words(FormerText()):
            yield Button("Lees wat er verandert", id="changes", compact=True)
        yield Button("Maak definitief", id="agree", compact=True)

    def attachable(self) -> list[Field]:
        """What of this person's own can be printed with the agreement."""
        return [
            field for part in attachable(self.session.form, self.session.plan, self.session.me) for field in part.fields
        ]

    def named(self, field: Field) -> str:
        """A question as it fits on a line of the list."""
        return cut(field.name, max(20, self.app.size.width - ROOM))

    @property
    def attached(self) -> list[str]:
        """The keys of what is attached."""
        found = list(self.query("#attached").results(CheckList))
        return [key for key in found[0].chosen.split("\n") if key] if found else []

    @on(Button.Pressed, "#go")
    @on(Button.Pressed, "#leave")
    def leave(self, event: Button.Pressed) -> None:
        """Back to the plan, to what lacks first or to where one was."""
        if event.button.id == "leave":
            self.first_open = ""
        self.action_back()

    def action_back(self) -> None:
        """Goes back to the plan; where something lacks, to what lacks first."""
        self.dismiss(AgreeOutcome(self.done, self.first_open))

    @on(Button.Pressed, "#look")
    def look(self) -> None:
        """Shows the text as it will be printed."""
        from poptui.exports.agreement import freeze_text

        text = freeze_text(self.session.form, self.session.plan, set(self.attached))
        self.preview("De tekst van de afspraken", text)

    @on(Button.Pressed, "#changes")
    def look_at_changes(self) -> None:
        """Shows what is other than in the version before."""
        self.preview("Wat er verandert", export_text(self.session.form, self.session.plan, "changes"))

    @on(Button.Pressed, "#agree")
    def ask_agree(self) -> None:
        """Freezes the text, after a question."""
        question = "De afspraken definitief maken? De tekst ligt dan vast. Zolang niemand tekent, kan het nog terug."

        async def agreed(wanted: str | None) -> None:
            if wanted:
                await self.do(self.agree)

        self.navigator.ask(agreed, question, "Maak definitief")

    def agree(self) -> str:
        """Freezes the text; says so."""
        agree(self.session.workspace, self.session.plan_id, self.attached)
        self.done = True
        return "De afspraken zijn definitief. Nu kan er getekend worden."

    async def renew(self) -> None:
        """What was done is said by the next screen."""
        self.first_open = ""
        self.action_back()


ADVICE = ("agree", "advice")
"""What advice on what is agreed is for, and how severe it is."""
