"""Exporting: which part, which kind of file, and where it goes."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from getpass import getuser
from pathlib import Path
from socket import gethostname

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from poptui.errors import PoptuiError
from poptui.exports.views import VIEWS
from poptui.forms.model import Form, Option
from poptui.plans.model import Plan
from poptui.screens.base import BaseScreen
from poptui.screens.confirm_screen import ConfirmScreen
from poptui.store.faults import storage_error
from poptui.text.clean import show
from poptui.widgets.check_list import CheckList
from poptui.widgets.key_line import KeyLine
from poptui.widgets.line_input import LineInput
from poptui.work.exporting import KIND_NAMES, KINDS, VIEW_NAMES, export_text, file_name, save_export
from poptui.work.printing import can_print, print_text


class ExportScreen(BaseScreen[None]):
    """Asks what to export and writes the file."""

    HELP = (
        "Kies wat er in een bestand moet komen, en als wat. Markdown en platte tekst zijn te lezen, te printen en te "
        "ondertekenen. Het hele plan als Markdown is later weer in te lezen met 'poptui import'."
    )

    def __init__(self, form: Form, plan: Callable[[], Plan], views: Sequence[str] = VIEWS) -> None:
        """Takes the form, what gives the plan as it is at the moment of exporting, and the views to choose from."""
        super().__init__()
        self.form = form
        self.plan = plan
        self.views = views
        self.view = views[0]
        self.kind = KINDS[0]
        self.suggested = ""

    def compose(self) -> ComposeResult:
        """What, as what, in which file; what can be done with it; the outcome."""
        yield Static("Exporteren: in een bestand of op papier", classes="top")
        with VerticalScroll(id="body", can_focus=False):
            if len(self.views) > 1:
                yield Static("Wat?", classes="question")
                yield CheckList(choices(self.views, VIEW_NAMES), self.view, many=False, widget_id="view")
            else:
                yield Static(Content(f"{VIEW_NAMES[self.view]}: {show(self.form.title)}"), classes="question")
            yield Static("Als wat?", classes="question")
            yield CheckList(choices(self.kinds(), KIND_NAMES), self.kind, many=False, widget_id="kind")
            here = f"In welk bestand? (zonder map erbij komt het in {show(str(Path.cwd()))})"
            yield Static(Content(here), classes="question")
            yield LineInput("", "file")
            with Horizontal(classes="buttons"):
                yield Button("In bestand zetten", id="save", compact=True)
                yield Button("Bekijken", id="look", compact=True)
                if can_print():
                    yield Button("Printen", id="print", compact=True)
            yield Static("", id="outcome", classes="prose")
        yield KeyLine("field.next", "app.help", "app.back", "app.menu", "app.quit")

    def on_mount(self) -> None:
        """The cursor begins at the first choice."""
        self.suggest()
        self.query(CheckList).first().focus()

    def kinds(self) -> list[str]:
        """The kinds of file there can be: JSON is always of a whole plan."""
        return [kind for kind in KINDS if kind != "json" or "full" in self.views]

    @on(CheckList.Chosen)
    def choose(self, event: CheckList.Chosen) -> None:
        """Another view or kind: the suggested name follows, a name that was typed stays."""
        event.stop()
        if event.control.id == "view":
            self.view = event.value
            if self.kind == "json" and self.view != "full":  # JSON is always the whole plan
                self.kind = self.query_one("#kind", CheckList).chosen = KINDS[0]
        else:
            self.kind = event.value
            if self.kind == "json":
                self.view = self.query_one("#view", CheckList).chosen = "full"
        self.say("")  # what it said was about another choice
        self.suggest()

    def suggest(self) -> None:
        """Suggests a file name, unless another was typed."""
        line = self.query_one("#file", LineInput)
        if line.value == self.suggested:
            self.suggested = file_name(self.form, self.plan(), self.view, self.kind)
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
            text = export_text(self.form, self.plan(), self.view, self.kind)
            save_export(path, text, force=True)
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        where = path.absolute()
        fetch = (
            f"\n\nVia SSH is het op te halen met: scp {account()}:'{where}' ." if "SSH_CONNECTION" in os.environ else ""
        )
        self.say(f"✓ Het staat in {where}{fetch}")

    @on(Button.Pressed, "#look")
    def look(self) -> None:
        """Shows what was chosen, as it will be."""
        from poptui.screens.preview_screen import PreviewScreen

        try:
            text = export_text(self.form, self.plan(), self.view, self.kind)
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        title = f"{VIEW_NAMES[self.view]} ({KIND_NAMES[self.kind].partition(' (')[0]})"
        self.app.push_screen(PreviewScreen(title, text, is_markdown=self.kind == "md"))

    @on(Button.Pressed, "#print")
    def print_it(self) -> None:
        """Prints what was chosen, as plain text."""
        try:
            said = print_text(export_text(self.form, self.plan(), self.view, "txt"), "POP")
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        self.say(f"✓ Naar de printer gestuurd. {said}")

    def say(self, text: str) -> None:
        """Shows the outcome."""
        self.query_one("#outcome", Static).update(Content(show(text)))
        self.query_one("#outcome").scroll_visible(animate=False)


def choices(keys: Sequence[str], names: Mapping[str, str]) -> tuple[Option, ...]:
    """What there is to choose, each with its name."""
    return tuple(Option(key, names[key]) for key in keys)


def account() -> str:
    """Whose account this is on which machine, as scp wants it."""
    try:
        return f"{getuser()}@{gethostname()}"
    except (KeyError, OSError):  # an account without a name
        return gethostname()
