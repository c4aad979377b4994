"""The screen of the attachments that were received with a plan: it saves them, and shows those that are text."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from poptui.errors import PoptuiError
from poptui.forms.model import Option
from poptui.messages import plan as plan_say
from poptui.messages import sharing as say
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.text.clean import show
from poptui.text.sizes import size_words
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.account import account
from poptui.work.export import here
from poptui.work.sharing.attachments import attachment_text, save_attachment


class AttachmentsScreen(BaseScreen[None]):
    """Shows the attachments, saves the chosen one where the person wants it, and shows it where it is text."""

    def __init__(self, navigator: Navigation, files: Sequence[Path]) -> None:
        """Takes the attachments, of which there is at least one."""
        super().__init__(navigator)
        self.files = {str(number): file for number, file in enumerate(files)}
        self.chosen = "0"
        self.suggested = ""

    def help_text(self) -> str:
        """Returns what the help says."""
        return say.attachments_help()

    def compose(self) -> ComposeResult:
        """Yields the attachments, the file to save the chosen one in, the buttons, and a line for the result."""
        yield Header(say.attachments_title())
        with VerticalScroll(id="body", can_focus=False):
            yield Static(say.attachments_asks_which(), classes="question")
            options = tuple(
                Option(key, say.attachments_file(name=file.name, size=size_words(file.stat().st_size)))
                for key, file in self.files.items()
            )
            yield CheckList(options, self.chosen, many=False, follows=True, widget_id="which")
            yield Static(Content(plan_say.export_asks_file(folder=show(str(here())))), classes="question")
            yield LineInput("", "file")
            with Horizontal(classes="buttons"):
                yield Button(plan_say.export_save_button(), id="save", compact=True)
                yield Button(plan_say.export_preview_button(), id="look", compact=True)
            yield Static("", id="outcome", classes="prose")
        yield Foot("field.next", "app.help", "app.back", "app.menu", "app.quit")

    def on_mount(self) -> None:
        """Puts the cursor at the attachments."""
        self.suggest()
        self.query_one("#which").focus()

    @on(CheckList.Chosen)
    def choose(self, event: CheckList.Chosen) -> None:
        """Takes over another attachment; a suggested file name follows it, a name that was typed stays."""
        event.stop()
        self.chosen = event.value
        self.say("")
        self.suggest()

    def suggest(self) -> None:
        """Suggests a file name, unless another was typed."""
        line = self.query_one("#file", LineInput)
        if line.value == self.suggested:
            line.value = self.suggested = self.files[self.chosen].name
            line.cursor_position = len(line.value)

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def save(self) -> None:
        """Saves the chosen attachment; asks first where the file exists already."""
        typed = self.query_one("#file", LineInput).value.strip()
        try:
            path = here() / Path(typed).expanduser()
            is_there = path.is_file()
        except (RuntimeError, OSError, ValueError):
            self.say(f"! {plan_say.export_has_no_home(typed=typed)}")
            return
        if not typed or not Path(typed).name:
            self.say(f"! {plan_say.export_needs_name()}")
        elif is_there:
            question, replace = plan_say.export_asks_replace(name=path.name), plan_say.export_replace_button()
            self.navigator.ask(lambda wanted: self.write(path) if wanted else None, question, replace)
        else:
            self.write(path)

    def write(self, path: Path) -> None:
        """Writes the chosen attachment, and says where it is and how it is fetched."""
        try:
            save_attachment(self.files[self.chosen], path, force=True)
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        said = plan_say.export_done(path=str(path))
        if "SSH_CONNECTION" in os.environ:
            said += "\n\n" + plan_say.export_fetch(account=account(), path=str(path))
        self.say(f"✓ {said}")

    @on(Button.Pressed, "#look")
    def show_file(self) -> None:
        """Shows the chosen attachment where it is text; else says how it can be read."""
        file = self.files[self.chosen]
        try:
            text = attachment_text(file)
        except PoptuiError as error:
            self.say(f"! {error}")
            return
        if text is None:
            self.say(say.attachments_no_text())
        else:
            self.navigator.preview(file.name, text, is_markdown=False)

    def say(self, text: str) -> None:
        """Shows the result."""
        self.query_one("#outcome", Static).update(Content(show(text)))
        self.query_one("#outcome").scroll_visible(animate=False)
