"""Taking in a plan from a file: one that another exported, or one's own from elsewhere."""

from __future__ import annotations

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from poptui.errors import PoptuiError
from poptui.screens.base import BaseScreen
from poptui.text.clean import show
from poptui.widgets.key_line import KeyLine
from poptui.widgets.line_input import LineInput
from poptui.work.desk import Desk
from poptui.work.exporting import here
from poptui.work.importing import bring_in, say_outcome


class ReceiveScreen(BaseScreen[str]):
    """Asks for a file and takes it in; gives what came in, in words, or None."""

    HELP = (
        "Hier leest u een plan in dat iemand u gaf: het hele plan als Markdown of JSON, zoals 'Exporteren' het maakt. "
        "Staat dat plan hier al, dan komt erbij wat in het bestand nieuwer is; wat er stond, blijft te vinden in de "
        "geschiedenis."
    )

    def __init__(self, desk: Desk, begun: dict[str, str]) -> None:
        """Takes the desk, and what was typed here before, which is kept there."""
        super().__init__()
        self.desk = desk
        self.begun = begun

    def compose(self) -> ComposeResult:
        """The question, a line for the answer, a button, and what went wrong."""
        yield Static("Een plan inlezen uit een bestand", classes="top")
        with VerticalScroll(id="body", can_focus=False):
            asked = f"Welk bestand? (zonder map erbij: in {show(str(here()))})"
            yield Static(Content(asked), classes="question")
            yield LineInput(self.begun.get("file", ""), "file", hint="bijvoorbeeld: POP Samira Haddou heel plan.md")
            yield Button("Lees het in", id="read", compact=True)
            yield Static("", id="outcome", classes="prose")
        yield KeyLine("field.next", "app.help", "app.back", "app.quit")

    def on_mount(self) -> None:
        """The cursor begins at the name of the file."""
        self.query_one("#file").focus()

    @on(Input.Changed)
    def keep(self, event: Input.Changed) -> None:
        """Keeps what is typed, so that Esc loses nothing."""
        self.begun["file"] = event.value

    @on(Input.Submitted)
    @on(Button.Pressed, "#read")
    def take_in(self) -> None:
        """Takes the file in; where that cannot be, says why and stays."""
        typed = self.query_one("#file", LineInput).value.strip()
        if not typed:
            self.say("Typ eerst de naam van het bestand.")
            return
        try:
            path = here() / Path(typed).expanduser()
            if path.exists() and not path.is_file():
                self.say("Dit is een map of apparaat, geen bestand.")
                return
            outcome = bring_in(self.desk, path)
        except RuntimeError:
            self.say(f"Er is geen thuismap voor '{typed}': noem de map voluit.")
        except (PoptuiError, OSError) as error:
            self.say(str(error))
        else:
            self.begun.pop("file", None)
            self.dismiss(say_outcome(outcome))

    def say(self, text: str) -> None:
        """Says what went wrong."""
        self.query_one("#outcome", Static).update(Content(f"! {show(text)}"))
