"""The screen that asks who works here: the name for the person's own plans, and the role to write in."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from poptui.errors import PoptuiError
from poptui.forms.model import Option
from poptui.forms.roles import role_name
from poptui.messages import home as say
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.store.config import MY_ROLES
from poptui.text.clean import one_line, show
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.workspace import Workspace


class MeScreen(BaseScreen[bool]):
    """Asks who works here and writes it in the settings; returns True where it did."""

    def __init__(self, navigator: Navigation, workspace: Workspace) -> None:
        """Takes the workspace."""
        super().__init__(navigator)
        self.workspace = workspace
        self.is_refused = False

    def help_text(self) -> str:
        """Returns what the help says."""
        return say.me_help()

    def compose(self) -> ComposeResult:
        """Yields the name, the role and a button."""
        yield Header(say.me_title())
        with VerticalScroll(id="body", can_focus=False):
            yield Static(say.me_name(), classes="question")
            yield LineInput(self.workspace.config.name, "name")
            yield Static(say.me_role(), classes="question")
            roles = tuple(Option(role, role_name(role)) for role in MY_ROLES)
            yield CheckList(roles, self.workspace.config.role, many=False, follows=True, widget_id="role")
            yield Button(say.me_button(), id="keep", compact=True)
            yield Static("", id="outcome", classes="prose")
        yield Foot("field.next", "field.previous", "app.help", "app.back", "app.quit")

    def on_mount(self) -> None:
        """Puts the cursor at the name."""
        self.query_one("#name").focus()

    @on(Input.Submitted)
    def go_on(self) -> None:
        """Moves the cursor from the name to the role at Enter."""
        self.focus_next()

    @on(Button.Pressed, "#keep")
    def action_back(self) -> None:
        """Writes the settings, however the screen is left; where that fails, says so and stays once."""
        name, role = one_line(self.query_one("#name", LineInput).value), self.query_one("#role", CheckList).chosen
        if (name, role) == (self.workspace.config.name, self.workspace.config.role) or self.is_refused:
            self.dismiss(None)
            return
        try:
            self.workspace.set_me(name, role)
        except PoptuiError as error:
            self.is_refused = True
            self.query_one("#outcome", Static).update(Content(f"! {show(str(error))}"))
        else:
            self.dismiss(True)
