"""The whole SMART advice on a row, and the questions that no text answers: is it supported, and is it feasible?"""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from poptui.forms.kinds import yes_no
from poptui.forms.model import Field
from poptui.forms.roles import role_name
from poptui.messages import plan as say
from poptui.plans.plan import Plan
from poptui.screens.dialogs.dialog_screen import DialogScreen
from poptui.text.clean import show
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.fit import cut
from poptui.widgets.inputs.choice import Choice
from poptui.widgets.inputs.choice_line import ChoiceLine
from poptui.work.session import PlanSession
from poptui.work.smart_rows import TALK_QUESTIONS, advice, judge_row, said_of


class AdviceScreen(DialogScreen[None]):
    """Shows the advice on a row; stores the answers with the row. Esc closes it."""

    def __init__(self, session: PlanSession[Plan], table: Field, row: str, cells: Mapping[str, str]) -> None:
        """Takes the session, the table, the id of the row and its texts by column key."""
        super().__init__()
        self.session = session
        self.table = table
        self.row = row
        self.cells = cells

    def compose(self) -> ComposeResult:
        """Yields the title, the questions that cannot be answered from the text, the advice, and the key line."""
        said = said_of(self.session.plan, self.table.key, self.row)
        with VerticalScroll(classes="card"):
            first = " ".join(next((text for text in self.cells.values() if text.strip()), "").split())
            title = cut(say.advice_title(row=show(first)), self.app.size.width - 4)
            yield Static(Content(title), classes="title")
            answers_as = say.advice_answers_as(self.session.form.wording, role=role_name(self.session.role))
            yield Static(Content(answers_as), classes="hint")
            for criterion, question in TALK_QUESTIONS.items():
                yield Static(Content(question()), classes="question")
                line = ChoiceLine(yes_no(), said.of.get(criterion, {}).get(self.session.role, ""))
                line.id = f"said-{criterion}"
                yield line
            yield Static(Content(f"\n{self.words()}"), id="advice")
        yield Foot("app.back", "field.next")

    def on_mount(self) -> None:
        """Puts the cursor at the first question; PageDown scrolls the advice."""
        self.query(ChoiceLine).first().focus()

    def words(self) -> str:
        """Returns the advice, with markup and control characters made harmless."""
        said = said_of(self.session.plan, self.table.key, self.row)
        return show(advice(judge_row(self.table, self.cells, self.session.plan, self.row), said))

    @on(Choice.Chosen)
    def set_opinion(self, event: Choice.Chosen) -> None:
        """Stores an answer with the row, and shows the advice with it."""
        event.stop()
        self.session.set_opinion(self.table, self.row, (event.choice.id or "").removeprefix("said-"), event.value)
        self.query_one("#advice", Static).update(Content(f"\n{self.words()}"))
