"""The screen of exporting: which part of a plan, in which kind of file, and to which path."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from poptui.errors import PoptuiError
from poptui.exports.views import views_of
from poptui.forms.model import Form, Option
from poptui.messages import plan as say
from poptui.plans.plan import Plan
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.store.faults import storage_error
from poptui.text.clean import show
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.account import account
from poptui.work.export import (
    EXPORT_KINDS,
    KIND_NAMES,
    KIND_WORDS,
    VIEW_NAMES,
    export_text,
    file_name,
    here,
    save_agreement,
    save_export,
    side_of,
)
from poptui.work.printing import can_print, print_text


class ExportScreen(BaseScreen[None]):
    """Asks what to export and writes the file."""

    def __init__(
        self, navigator: Navigation, form: Form, plan: Callable[[], Plan], views: Sequence[str] = (), role: str = ""
    ) -> None:
        """Takes the form, the plan as it is when it is asked for, the views (all where none is given), and the role."""
        super().__init__(navigator)
        self.side = side_of(role)
        self.form = form
        self.plan = plan
        self.views = views or views_of(form, plan(), self.side)
        self.view = self.views[0]
        self.kind = "txt" if list(views) == ["blank"] else EXPORT_KINDS[0]  # a blank form is meant for the printer
        self.suggested = ""

    def compose(self) -> ComposeResult:
        """Yields the choice of view, kind and file, the buttons, and a line for the result."""
        yield Header(say.export_title())
        with VerticalScroll(id="body", can_focus=False):
            if len(self.views) > 1:
                yield Static(say.export_asks_what(), classes="question")
                yield CheckList(choices(self.views, VIEW_NAMES), self.view, many=False, follows=True, widget_id="view")
            else:
                yield Static(Content(f"{VIEW_NAMES[self.view]()}: {show(self.form.title)}"), classes="question")
            yield Static(say.export_asks_kind(), classes="question")
            yield CheckList(choices(self.kinds(), KIND_NAMES), self.kind, many=False, follows=True, widget_id="kind")
            asked = say.export_asks_file(folder=show(str(here())))
            yield Static(Content(asked), classes="question")
            yield LineInput("", "file")
            with Horizontal(classes="buttons"):
                yield Button(say.export_save_button(), id="save", compact=True)
                yield Button(say.export_preview_button(), id="look", compact=True)
                if can_print():
                    yield Button(say.export_print_button(), id="print", compact=True)
            if not can_print():
                yield Static(say.export_has_no_printer(), classes="hint")
            yield Static("", id="outcome", classes="prose")
        yield Foot("field.next", "app.help", "app.back", "app.menu", "app.quit")

    def help_text(self) -> str:
        """Returns what can be chosen, and what an export holds."""
        return say.export_help(self.form.wording)

    def on_mount(self) -> None:
        """Puts the cursor at the first choice."""
        self.suggest()
        self.query(CheckList).first().focus()

    def kinds(self) -> list[str]:
        """Returns the kinds of file to choose from: JSON only where the whole plan can be exported."""
        return [kind for kind in EXPORT_KINDS if kind != "json" or "full" in self.views]

    @on(CheckList.Chosen)
    def choose(self, event: CheckList.Chosen) -> None:
        """Takes over another view or kind; a suggested file name follows it, a name that was typed stays."""
        event.stop()
        if event.control.id == "view":
            self.view = event.value
            if self.kind == "json" and self.view != "full":  # JSON is always the whole plan
                self.kind = self.query_one("#kind", CheckList).chosen = EXPORT_KINDS[0]
        else:
            self.kind = event.value
            if self.kind == "json":
                self.view = self.query_one("#view", CheckList).chosen = "full"
        self.say("")  # the message was about the choice before
        self.suggest()

    def suggest(self) -> None:
        """Suggests a file name, unless another was typed."""
        line = self.query_one("#file", LineInput)
        if line.value == self.suggested:
            self.suggested = file_name(self.form, self.plan(), self.view, self.kind)
            line.value = self.suggested
            line.cursor_position = len(line.value)

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def save(self) -> None:
        """Writes the file; asks first where one exists already."""
        typed = self.query_one("#file", LineInput).value.strip()
        try:
            path = here() / Path(typed).expanduser()
            is_there = path.is_file()
        except RuntimeError:
            self.say(f"! {say.export_has_no_home(typed=typed)}")
            return
        except OSError as error:
            self.say(f"! {storage_error(error, Path(typed))}")
            return
        if not typed or not Path(typed).name:
            self.say(f"! {say.export_needs_name()}")
        elif is_there:
            question, replace = say.export_asks_replace(name=path.name), say.export_replace_button()
            self.navigator.ask(lambda wanted: self.write(path) if wanted else None, question, replace)
        else:
            self.write(path)

    def write(self, path: Path) -> None:
        """Writes the file; says where it is and how to fetch it."""
        try:
            statements = self.put(path)
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        said = say.export_done(path=str(path))
        if statements:
            said = say.export_done_with_statements(path=str(path), names=", ".join(one.name for one in statements))
        if "SSH_CONNECTION" in os.environ:
            said += "\n\n" + say.export_fetch(account=account(), path=str(path))
        self.say(f"✓ {said}")

    def put(self, path: Path) -> list[Path]:
        """Writes the export in a file; returns the files of signed statements that are written beside it."""
        if (self.view, self.kind) != ("agreement", "md"):
            save_export(path, export_text(self.form, self.plan(), self.view, self.kind, self.side), force=True)
            return []
        _, *statements = save_agreement(self.form, self.plan(), path, force=True)
        return statements

    @on(Button.Pressed, "#look")
    def show_preview(self) -> None:
        """Shows what was chosen, as it will be exported."""
        try:
            text = export_text(self.form, self.plan(), self.view, self.kind, self.side)
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        title = f"{VIEW_NAMES[self.view]()} ({KIND_WORDS[self.kind]()})"
        self.navigator.preview(title, text, is_markdown=self.kind == "md")

    @on(Button.Pressed, "#print")
    def print_it(self) -> None:
        """Prints what was chosen as plain text, in another thread, as a printer can be slow."""
        try:
            text = export_text(self.form, self.plan(), self.view, "txt", self.side)
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        self.say(say.export_printing())
        self.run_worker(self.send_to_printer(text), exclusive=True)

    async def send_to_printer(self, text: str) -> None:
        """Sends a text to the printer, and says whether that worked."""
        try:
            said = await asyncio.to_thread(print_text, text, say.export_print_job())
        except PoptuiError as error:
            said = f"! {error}"
        else:
            said = f"✓ {say.export_printed(said=said)}"
        if self.is_attached:
            self.say(said)

    def say(self, text: str) -> None:
        """Shows the result."""
        self.query_one("#outcome", Static).update(Content(show(text)))
        self.query_one("#outcome").scroll_visible(animate=False)


def choices(keys: Sequence[str], names: Mapping[str, Callable[[], str]]) -> tuple[Option, ...]:
    """Returns the options to choose from, each with its name."""
    return tuple(Option(key, names[key]()) for key in keys)
