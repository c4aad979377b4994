"""The screen that makes a new plan: it asks for the form, the employee, the function and the manager."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from poptui.errors import PoptuiError
from poptui.forms.model import Form, Option
from poptui.forms.vocabulary import SemanticRole
from poptui.messages import home as say
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.store.plan_id import PlanId
from poptui.text.clean import one_line, show
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.suggestions import Suggestions
from poptui.work.workspace import Workspace

PARTS: tuple[SemanticRole, ...] = ("employee", "function", "manager")
"""The questions of this screen, by the semantic role of the form's field that gets the answer."""


class NewPlanScreen(BaseScreen[PlanId | None]):
    """Makes a plan; returns its id, or None. What is typed is kept in `begun`, also after Esc."""

    def __init__(self, navigator: Navigation, workspace: Workspace, begun: dict[str, str]) -> None:
        """Takes the workspace and what was typed here before."""
        super().__init__(navigator)
        self.workspace = workspace
        self.begun = begun
        self.suggestions = Suggestions(workspace)
        self.forms = sorted(workspace.catalogue.forms(), key=lambda form: form.rank)
        if workspace.config.name and workspace.config.role in PARTS:
            begun.setdefault(workspace.config.role, workspace.config.name)
        wanted = begun.get("form", workspace.config.form)
        self.form: Form = next((form for form in self.forms if form.id == wanted), self.forms[0])

    def help_text(self) -> str:
        """Returns what the help says."""
        return say.new_plan_help()

    def compose(self) -> ComposeResult:
        """Yields a line for each thing that is asked."""
        yield Header(say.new_plan_title())
        with VerticalScroll(id="body", can_focus=False):
            if len(self.forms) > 1 and self.workspace.config.form != self.form.id:
                yield Static(say.new_plan_which_form(), classes="question")
                forms = tuple(Option(form.id, form.description or form.title) for form in self.forms)
                yield CheckList(forms, self.form.id, many=False, follows=True, widget_id="form")
            else:
                yield Static(Content(show(self.form.description or self.form.title)), classes="prose")
            for part in PARTS:
                if any(form.field_playing(part) for form in self.forms):
                    yield Static(self.asked(part), id=f"{part}-asked", classes="question")
                    yield LineInput(self.begun.get(part, ""), part, self.suggestions.of(part))
            yield Button(say.new_plan_button(), id="make", compact=True)
        yield Foot("field.next", "field.previous", "app.help", "app.back", "app.quit")

    def on_mount(self) -> None:
        """Puts the cursor at the name."""
        self.show_form()
        fields = [one for one in self.query("CheckList, LineInput, Button") if one.display]
        fields[0].focus()  # by name: before the layout the focus order is unknown

    def asked(self, part: SemanticRole) -> Content:
        """Returns what the form calls the field with a semantic role."""
        field = self.form.field_playing(part)
        return Content(show(field.title or field.question) if field else "")

    @on(CheckList.Chosen)
    def choose_form(self, event: CheckList.Chosen) -> None:
        """Asks in the words of the form that was chosen; what was typed stays."""
        event.stop()
        self.form = next(form for form in self.forms if form.id == event.value)
        self.begun["form"] = event.value
        self.show_form()

    def show_form(self) -> None:
        """Asks in the words of the form, and only what that form asks."""
        for part in PARTS:
            for asked in self.query(f"#{part}-asked").results(Static):
                asked.update(self.asked(part))
                asked.display = self.query_one(f"#{part}").display = self.form.field_playing(part) is not None

    @on(Input.Changed)
    def keep(self, event: Input.Changed) -> None:
        """Keeps what is typed, so that Esc loses nothing."""
        self.begun[event.input.id or ""] = event.value

    @on(Input.Submitted)
    def go_on(self) -> None:
        """Moves the cursor to the next line at Enter, and from the last line to the button."""
        self.focus_next()

    @on(Button.Pressed, "#make")
    def make(self) -> None:
        """Makes the plan."""
        answers = {}
        for part in PARTS:
            field, typed = self.form.field_playing(part), one_line(self.begun.get(part, ""))
            if field is not None and typed:
                answers[field.key] = typed
        try:
            self.dismiss(self.workspace.new(self.form.id, answers, as_typed=True))
        except PoptuiError as error:
            self.notify(show(str(error)), markup=False, severity="error")
