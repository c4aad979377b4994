"""The screen that asks at the end of the cycle how an agreed row went."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget
from textual.widgets import Static

from poptui.forms.model import Option
from poptui.plans.followup import ENDS, Evaluation, state_name
from poptui.screens.followup.answers import EvaluationAnswer
from poptui.screens.followup.state_screen import AskingScreen
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput


class EvaluateScreen(AskingScreen[EvaluationAnswer]):
    """Asks whether what was agreed was reached, partly reached or missed, and for an evaluation in words."""

    TITLE_LINE = "Evalueren"
    HELP = (
        "Kies of het bereikt is, deels of niet. Schrijf op hoe u dat gemeten hebt, wat u ervan leerde en wat er nu "
        "komt. Met Terug verandert er niets."
    )
    ASKED = ("Hoe is dat gemeten? (mag leeg)", "Wat is ervan geleerd? (mag leeg)", "Wat komt er nu? (mag leeg)")

    def questions(self) -> Iterator[Widget]:
        """Yields the possible results, and a line for each question of the evaluation."""
        options = tuple(Option(state, state_name(state)) for state in ENDS)
        chosen = self.known.state if self.known.state in ENDS else ""
        yield CheckList(options, chosen, many=False, widget_id="state")
        for number, (asked, text) in enumerate(zip(self.ASKED, self.known.evaluation, strict=True)):
            yield Static(asked, classes="question")
            yield LineInput(text, f"said-{number}")

    def answers(self) -> EvaluationAnswer | None:
        """Returns the result and the words; None where no result is chosen, which it tells."""
        states = self.query_one(CheckList)
        if states.chosen not in ENDS:
            states.focus()
            self.navigator.tell("Kies eerst of het bereikt is (Enter kruist aan).")
            return None
        texts = (self.query_one(f"#said-{number}", LineInput).value for number in range(len(self.ASKED)))
        return EvaluationAnswer(states.chosen, Evaluation(*texts))
