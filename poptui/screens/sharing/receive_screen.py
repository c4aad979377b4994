"""The screen of receiving: it imports a file that waits in the inbox or that someone gave."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input, Static

from poptui.errors import PoptuiError
from poptui.plans.semantic_roles import text_of_role
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.text.clean import show
from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.export import here
from poptui.work.sharing.import_plan import UndecidedConflicts, find_matching_plans, import_plan
from poptui.work.sharing.import_report import ImportReport
from poptui.work.sharing.receive import WaitingFile, describe_sender, list_waiting_files, remove_received_file
from poptui.work.workspace import Workspace

JOIN, APART = "Samenvoegen", "Apart houden"


class ReceiveScreen(BaseScreen[ImportReport]):
    """Asks which file to receive and imports it; returns the import report, or None."""

    HELP = (
        "Hier ontvangt u een plan van een ander: wat voor u klaarligt, of een bestand dat iemand u gaf (van 'Delen', "
        "of het hele plan als Markdown of JSON). Staat dat plan hier al, dan komt erbij wat in het bestand nieuwer is; "
        "schreef u allebei iets anders op een plek, dan kiest u. Wat er stond, blijft te vinden in de geschiedenis."
    )

    def __init__(self, navigator: Navigation, workspace: Workspace, begun: dict[str, str]) -> None:
        """Takes the workspace, and what was typed here before, which is kept there."""
        super().__init__(navigator)
        self.workspace = workspace
        self.begun = begun
        self.waiting: list[WaitingFile] = []
        self.trouble = ""
        try:
            self.waiting = list_waiting_files(workspace)
        except PoptuiError as error:
            self.trouble = str(error)

    def compose(self) -> ComposeResult:
        """Yields the files that wait, the question for a file, a line for the answer, a button, and the fault."""
        yield Static("Een plan ontvangen", classes="top")
        with VerticalScroll(id="body", can_focus=False):
            yield from self.lying_ready()
            asked = f"Welk bestand? (zonder map erbij: in {show(str(here()))})"
            yield Static(Content(asked), classes="question")
            yield LineInput(self.begun.get("file", ""), "file", hint="bijvoorbeeld: POP Samira Haddou heel plan.md")
            yield Button("Lees het in", id="read", compact=True)
            yield Static(Content(show(f"! {self.trouble}" if self.trouble else "")), id="report", classes="prose")
        yield KeyLine("field.next", "app.help", "app.back", "app.quit")

    def lying_ready(self) -> Iterator[Widget]:
        """Yields the files that wait, each with its button."""
        if self.waiting:
            yield Static("Dit ligt voor u klaar:", classes="question")
        for number, one in enumerate(self.waiting):
            if one.error:
                yield Static(Content(show(f"! {one.error}")))
            else:
                yield Button(
                    Content(show(f"Neem in: {describe_sender(one.sender)}")), id=f"waiting-{number}", compact=True
                )

    def on_mount(self) -> None:
        """Puts the cursor at the first file that waits, else at the name of a file."""
        self.query("Button, #file").first().focus()

    @on(Input.Changed)
    def keep(self, event: Input.Changed) -> None:
        """Keeps what is typed, so that Esc loses nothing."""
        self.begun["file"] = event.value

    @on(Button.Pressed)
    def take_ready(self, event: Button.Pressed) -> None:
        """Imports a file that waits."""
        name = str(event.button.id)
        if name.startswith("waiting-"):
            event.stop()
            self.import_file(self.waiting[int(name.removeprefix("waiting-"))].path, is_dropped=True)

    @on(Input.Submitted)
    @on(Button.Pressed, "#read")
    def receive_file(self) -> None:
        """Imports the file that was named; where that is refused, says why and stays."""
        typed = self.query_one("#file", LineInput).value.strip()
        if not typed:
            self.say("Typ eerst de naam van het bestand.")
            return
        try:
            path = here() / Path(typed).expanduser()
            if path.exists() and not path.is_file():
                self.say("Dit is een map of apparaat, geen bestand.")
                return
        except RuntimeError:
            self.say(f"Er is geen thuismap voor '{typed}': noem de map voluit.")
        except OSError as error:
            self.say(str(error))
        else:
            self.import_file(path, is_dropped=False)

    def import_file(self, path: Path, *, is_dropped: bool) -> None:
        """Imports a file; asks first where it would join two plans that were begun apart."""
        try:
            apart = find_matching_plans(self.workspace, path, is_dropped=is_dropped)
        except (PoptuiError, OSError) as error:
            self.say(str(error))
            return
        if not apart:
            self.try_import(path, "", (), is_dropped)
            return
        one = apart[0]

        def join(answer: str | None) -> None:
            if answer is not None:
                self.try_import(path, one.plan.id if answer == JOIN else "", (), is_dropped)

        name = text_of_role(one.form, one.plan, "employee") or "(nog geen naam)"
        question = (
            f"Hier staat al een plan van {name}, dat los van dit bestand begonnen is. Horen ze bij elkaar? Samenvoegen "
            "maakt er één plan van; wat u allebei opschreef, blijft."
        )
        self.navigator.ask(join, question, JOIN, "Nog niet", APART)

    def try_import(self, path: Path, into: str, take: tuple[str, ...], is_dropped: bool) -> None:
        """Imports a file; asks first about conflicts."""
        try:
            report = import_plan(self.workspace, path, into=into, take=take, is_dropped=is_dropped)
        except UndecidedConflicts as undecided:
            self.decide(undecided, path, into, take, is_dropped)
        except (PoptuiError, OSError) as error:
            self.say(str(error))
        else:
            remove_received_file(self.workspace, path, report)
            if not is_dropped:
                self.begun.pop("file", None)
            self.dismiss(report)

    def decide(
        self, undecided: UndecidedConflicts, path: Path, into: str, take: tuple[str, ...], is_dropped: bool
    ) -> None:
        """Asks which text of each conflict to keep, and goes on."""

        def chosen(choices: dict[str, str] | None) -> None:
            if choices is None:
                self.say("Er is nog niets ingelezen: kies eerst welke tekst blijft.")
                return
            self.try_import(
                path, into, (*take, *(f"{where}={choice}" for where, choice in choices.items())), is_dropped
            )

        self.navigator.open_conflicts(undecided.form, undecided.plan, undecided.conflicts, chosen)

    def say(self, text: str) -> None:
        """Shows what went wrong."""
        self.query_one("#report", Static).update(Content(f"! {show(text)}"))
