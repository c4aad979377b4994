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
from poptui.messages import sharing as say
from poptui.plans.semantic_roles import text_of_role
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.text.clean import show
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.export import here
from poptui.work.sharing.import_plan import UndecidedConflicts, find_matching_plans, import_plan
from poptui.work.sharing.import_report import ImportReport
from poptui.work.sharing.receive import WaitingFile, describe_sender, list_waiting_files, remove_received_file
from poptui.work.workspace import Workspace


class ReceiveScreen(BaseScreen[ImportReport]):
    """Asks which file to receive and imports it; returns the import report, or None."""

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

    def help_text(self) -> str:
        """Returns what the screen is for."""
        return say.receive_help()

    def compose(self) -> ComposeResult:
        """Yields the files that wait, the question for a file, a line for the answer, a button, and the fault."""
        yield Header(say.receive_title())
        with VerticalScroll(id="body", can_focus=False):
            yield from self.lying_ready()
            asked = say.receive_file_asked(folder=show(str(here())))
            yield Static(Content(asked), classes="question")
            yield LineInput(self.begun.get("file", ""), "file", hint=say.receive_file_hint())
            yield Button(say.receive_file_button(), id="read", compact=True)
            yield Static(Content(show(f"! {self.trouble}" if self.trouble else "")), id="report", classes="prose")
        yield Foot("field.next", "app.help", "app.back", "app.quit")

    def lying_ready(self) -> Iterator[Widget]:
        """Yields the files that wait, each with its button."""
        if self.waiting:
            yield Static(say.receive_waiting(), classes="question")
        for number, one in enumerate(self.waiting):
            if one.error:
                yield Static(Content(show(f"! {one.error}")))
            else:
                label = say.receive_waiting_button(sender=describe_sender(one.sender))
                yield Button(Content(show(label)), id=f"waiting-{number}", compact=True)

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
            self.say(say.receive_file_missing())
            return
        try:
            path = here() / Path(typed).expanduser()
            if path.exists() and not path.is_file():
                self.say(say.receive_file_is_folder())
                return
        except RuntimeError:
            self.say(say.receive_no_home(path=typed))
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

        together, apart_words = say.receive_join_button(), say.receive_apart_button()

        def join(answer: str | None) -> None:
            if answer is not None:
                self.try_import(path, one.plan.id if answer == together else "", (), is_dropped)

        name = text_of_role(one.form, one.plan, "employee") or say.no_name()
        question = say.receive_join_question(one.form.wording, employee=name)
        self.navigator.ask(join, question, together, say.receive_wait_button(), apart_words)

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
                self.say(say.receive_undecided())
                return
            self.try_import(
                path, into, (*take, *(f"{where}={choice}" for where, choice in choices.items())), is_dropped
            )

        self.navigator.open_conflicts(undecided.form, undecided.plan, undecided.conflicts, chosen)

    def say(self, text: str) -> None:
        """Shows what went wrong."""
        self.query_one("#report", Static).update(Content(f"! {show(text)}"))
