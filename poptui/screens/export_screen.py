"""Exporting: which part, which kind of file, and where it goes."""

from __future__ import annotations

import os
from getpass import getuser
from pathlib import Path
from socket import gethostname

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Select, Static

from poptui.errors import PoptuiError
from poptui.exports.views import VIEWS
from poptui.screens.base import BaseScreen
from poptui.screens.confirm_screen import ConfirmScreen
from poptui.store.faults import storage_error
from poptui.text.clean import show
from poptui.widgets.key_line import KeyLine
from poptui.widgets.line_input import LineInput
from poptui.work.exporting import KIND_NAMES, KINDS, VIEW_NAMES, export_text, file_name, save_export
from poptui.work.printing import can_print, print_text
from poptui.work.session import Session


class ExportScreen(BaseScreen[None]):
    """Asks what to export and writes the file."""

    HELP = (
        "Kies wat er in een bestand moet komen, en als wat. Markdown en platte tekst zijn te lezen, te printen en te "
        "ondertekenen. Het hele plan als Markdown is later weer in te lezen met 'poptui import'."
    )

    def __init__(self, session: Session) -> None:
        """Takes the session of the plan."""
        super().__init__()
        self.session = session
        self.view = VIEWS[0]
        self.kind = KINDS[0]
        self.suggested = ""

    def compose(self) -> ComposeResult:
        """Two choices, a file name, a button, and the outcome."""
        yield Static("Exporteren: het plan in een bestand", classes="top")
        with VerticalScroll(id="body", can_focus=False):
            yield Static("Wat?", classes="question")
            yield Select(
                [(VIEW_NAMES[view], view) for view in VIEWS],
                value=self.view,
                allow_blank=False,
                compact=True,
                id="view",
            )
            yield Static("Als wat?", classes="question")
            yield Select(
                [(KIND_NAMES[kind], kind) for kind in KINDS],
                value=self.kind,
                allow_blank=False,
                compact=True,
                id="kind",
            )
            here = f"In welk bestand? (zonder map erbij komt het in {show(str(Path.cwd()))})"
            yield Static(Content(here), classes="question")
            yield LineInput("", "file")
            yield Button("Zet in bestand", id="save", compact=True)
            if can_print():
                yield Button("Print op papier", id="print", compact=True)
            yield Static("", id="outcome", classes="prose")
        yield KeyLine("field.next", "app.help", "app.back", "app.menu", "app.quit")

    def on_mount(self) -> None:
        """The cursor begins at the first choice."""
        self.suggest()
        self.query_one("#view").focus()

    @on(Select.Changed)
    def choose(self, event: Select.Changed) -> None:
        """Another view or kind: the suggested name follows, a name that was typed stays."""
        if event.select.id == "view":
            self.view = str(event.value)
        else:
            self.kind = str(event.value)
        if self.kind == "json":  # which is always the whole plan
            self.query_one("#view", Select).value = self.view = "full"
        self.say("")  # what it said was about another choice
        self.suggest()

    def suggest(self) -> None:
        """Suggests a file name, unless another was typed."""
        line = self.query_one("#file", LineInput)
        if line.value == self.suggested:
            self.suggested = file_name(self.session.form, self.session.plan, self.view, self.kind)
            line.value = self.suggested

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def save(self) -> None:
        """Writes the file; asks first where one is there already."""
        typed = self.query_one("#file", LineInput).value.strip()
        try:
            path = Path(typed).expanduser()
            is_there = path.is_file()
        except RuntimeError:
            self.say(f"! Er is geen thuismap voor '{typed}': noem de map voluit.")
            return
        except OSError as error:
            self.say(f"! {storage_error(error, Path(typed))}")
            return
        if not path.name:
            self.say("! Typ eerst een naam voor het bestand.")
        elif is_there:
            question = f"'{path.name}' is er al. Vervangen?"
            self.app.push_screen(
                ConfirmScreen(question, "Vervangen"), lambda wanted: self.write(path) if wanted else None
            )
        else:
            self.write(path)

    def write(self, path: Path) -> None:
        """Writes the file and says where it is and how to fetch it."""
        try:
            text = export_text(self.session.form, self.session.plan, self.view, self.kind)
            save_export(path, text, force=True)
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        where = path.absolute()
        fetch = (
            f"\n\nVia SSH is het op te halen met: scp {account()}:'{where}' ." if "SSH_CONNECTION" in os.environ else ""
        )
        self.say(f"✓ Het staat in {where}{fetch}")

    @on(Button.Pressed, "#print")
    def print_it(self) -> None:
        """Prints what was chosen, as plain text."""
        try:
            said = print_text(export_text(self.session.form, self.session.plan, self.view, "txt"), "POP")
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        self.say(f"✓ Naar de printer gestuurd. {said}")

    def say(self, text: str) -> None:
        """Shows the outcome."""
        self.query_one("#outcome", Static).update(Content(show(text)))
        self.query_one("#outcome").scroll_visible(animate=False)


def account() -> str:
    """Whose account this is on which machine, as scp wants it."""
    try:
        return f"{getuser()}@{gethostname()}"
    except (KeyError, OSError):  # an account without a name
        return gethostname()
