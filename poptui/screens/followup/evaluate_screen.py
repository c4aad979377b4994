"""The screen that asks at the end of the cycle how an agreed row went."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget
from textual.widgets import Static

from poptui.forms.model import Option
from poptui.messages import followup as say
from poptui.plans.followup import ENDS, Evaluation, state_name
from poptui.screens.followup.answers import EvaluationAnswer
from poptui.screens.followup.state_screen import AskingScreen
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput


class EvaluateScreen(AskingScreen[EvaluationAnswer]):
    """Asks whether what was agreed was reached, partly reached or missed, and for an evaluation in words."""

    ASKED = (say.evaluate_screen_measured, say.evaluate_screen_learnt, say.evaluate_screen_next)
    """What is asked, in the order of `Evaluation`."""

    def title_line(self) -> str:
        """Returns the top line."""
        return say.evaluate_screen_title()

    def help_text(self) -> str:
        """Returns what the help says."""
        return say.evaluate_screen_help()

    def questions(self) -> Iterator[Widget]:
        """Yields the possible results, and a line for each question of the evaluation."""
        options = tuple(Option(state, state_name(state)) for state in ENDS)
        chosen = self.known.state if self.known.state in ENDS else ""
        yield CheckList(options, chosen, many=False, widget_id="state")
        for number, (asked, text) in enumerate(zip(self.ASKED, self.known.evaluation, strict=True)):
            yield Static(asked(), classes="question")
            yield LineInput(text, f"said-{number}")

    def answers(self) -> EvaluationAnswer | None:
        """Returns the result and the words; None where no result is chosen, which it tells."""
        states = self.query_one(CheckList)
        if states.chosen not in ENDS:
            states.focus()
            self.navigator.tell(say.evaluate_screen_choose_first())
            return None
        texts = (self.query_one(f"#said-{number}", LineInput).value for number in range(len(self.ASKED)))
        return EvaluationAnswer(states.chosen, Evaluation(*texts))
